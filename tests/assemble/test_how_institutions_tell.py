"""What letters, judgments, chronicles, forms and obituaries tell in ways of their own: days, deaths, suits, orders."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told, in_a_line, land, of, starts, victims

MODES = {
    "demanded": (
        "The Ministry of Justice filed a suit for the liquidation of the Workers' Party.",
        "The ministry applied to a court for the dissolution of the Workers' Party.",
        "The prosecutor applied for the arrest of Ana Bor.",
        "The lawyer filed a motion for the release of Ana Bor.",
        "The Court orders the Respondent State to annul the sentence of Ana Bor.",
        "The Court ordered Tunisia to release Ana Bor.",
        "The Court finds that the State violated the rights of Ana Bor and orders it to release her.",
    ),
    "hypothetical": ("Is it true that Ana Bor was tortured in Shiraz?",),
    "reported": (
        "Ana Bor filed a lawsuit for the murder of her brother Ivo Bor.",
        "The court granted the prosecutor's application for the arrest of Ana Bor.",
        "The court ordered police to release Ana Bor.",
        "The court ordered the release of Ana Bor.",
        "Is the minister aware that Ana Bor was tortured in Shiraz?",
        "Does the minister know that Ana Bor was tortured in Shiraz?",
    ),
}


@pytest.mark.parametrize(("how", "text"), [(how, text) for how, texts in MODES.items() for text in texts])
def test_what_is_asked_of_courts_and_states_is_not_done(extractor: Extractor, how: str, text: str) -> None:
    told = [i for i in all_told(extractor, text) if not (i.act == "detention" and how == "demanded")]
    assert {i.modality for i in told} == {how}


def test_what_a_court_may_grant_is_told_as_done_where_it_stands_alone(extractor: Extractor) -> None:
    assert in_a_line(facts_told(extractor, "A court ordered the liquidation of the Workers' Party.")).startswith("org")


@pytest.mark.parametrize(
    "text",
    [
        "The Amman court fined the satirist Ivo Reis 5,000 dinars.",
        "Peru was to pay Ivo Reis 12,000 euros. Ivo Reis was beaten by two policemen.",
    ],
)
def test_sums_are_no_ages(extractor: Extractor, text: str) -> None:
    assert {p.age for i in facts_told(extractor, text) for p in i.people} == {None}


def test_an_age_before_a_comma_is_one(extractor: Extractor) -> None:
    [told] = facts_told(extractor, "Ivo Reis, 45, was arrested in Plovdiv.")
    assert told.people[0].age == 45


OBITUARIES = {
    "Ana Bor, who has died at the age of 71, was arrested in Kigali in 1997.": "arrest Ana Bor",
    "Ana Bor, who died in Brussels aged 71, was arrested in Kigali in 1997.": "arrest Ana Bor",
    "Ana Bor died in Brussels at the age of 71. She had been arrested in Kigali in 1997.": "arrest Ana Bor",
    "Ana Bor, who died last week, was arrested in Kigali in 1997.": "arrest Ana Bor",
    "Ana Bor, who died on 5 May, was arrested in Kigali on 2 May.": "arrest Ana Bor, death_in_custody Ana Bor",
    "Ana Bor was arrested in 1997 and died in prison.": "arrest Ana Bor, death_in_custody Ana Bor",
    "Ana Bor was arrested in Kigali on 3 May and died in Butare two days later.":
        "arrest Ana Bor, death_in_custody Ana Bor",
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), OBITUARIES.items(), ids=list(OBITUARIES))
def test_who_died_long_after_died_in_no_custody(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


CHRONICLE = "Chronicle\n\n3 August 2021\nPolice arrested Ivo Reis in Minsk.\n\n4 August 2021\nA court fined Zoe Reis."


@pytest.mark.parametrize("published", [None, "2021-08-06"])
def test_days_with_years_above_entries_date_them(extractor: Extractor, published: str | None) -> None:
    told = facts_told(extractor, CHRONICLE, published=published)
    assert starts(of(told, "Ivo Reis", "arrest")) == {"2021-08-03"}
    assert starts(of(told, "Zoe Reis", "fine")) == {"2021-08-04"}


def test_a_day_over_a_report_is_that_of_its_publication(extractor: Extractor) -> None:
    text = "Chronicle of a week\n\n6 August 2021\nPolice arrested Ivo Reis.\n\n4 August 2021\nA court fined Zoe Reis."
    assert not starts(of(facts_told(extractor, text), "Ivo Reis", "arrest")) & {"2021-08-04"}


SUSPENDED = {"5 years (suspended)": "suspended", "suspended sentence of 5 years": "suspended", "5 years": "imposed",
             "5 years, two of which are suspended": "imposed"}  # fmt: skip


@pytest.mark.parametrize(("term", "status"), SUSPENDED.items())
def test_a_field_tells_whether_its_term_is_suspended(extractor: Extractor, term: str, status: str) -> None:
    told = facts_told(extractor, f"Name: Luis Mora\nArrested: 3 February 2019\nSentence: {term}")
    assert [i.penalty.status for i in told if i.act == "sentencing" and i.penalty] == [status]


def test_a_form_tells_of_a_death_and_how_it_came(extractor: Extractor) -> None:
    form = "Victim: Luis Mora\nJob: Reporter\nDate of death: 27 April 2019\nPlace: Bannu\n{} of death: {}"
    [told] = facts_told(extractor, form.format("Type", "Murder"))
    assert (told.act, victims(told), starts([told])) == ("killing", {"Luis Mora"}, {"2019-04-27"})
    assert not facts_told(extractor, form.format("Cause", "Cancer"))


def test_who_denies_a_crime_has_not_done_it(extractor: Extractor) -> None:
    told = "In 2009 a court in Kigali sentenced Ana Bor to 15 years for {} the genocide."
    assert in_a_line(facts_told(extractor, told.format("denying"))) == "sentencing Ana Bor"
    assert not facts_told(extractor, told.format("taking part in"))


@pytest.mark.parametrize(
    "seen",
    ["his cell mate, Luis Mora, beaten", "his cell mate, Luis Mora, being beaten", "Luis Mora beaten"],
)
def test_what_is_seen_done_befell_whom_they_saw(extractor: Extractor, seen: str) -> None:
    [told] = facts_told(extractor, f"A pharmacist recounted how in May 2013 he saw {seen} to death by a guard.")
    assert (told.act, victims(told), starts([told])) == ("killing", {"Luis Mora"}, {"2013-05-01"})


def test_whom_other_hands_killed_was_none_of_a_number_killed_before(extractor: Extractor) -> None:
    told = facts_told(
        extractor,
        "On 4 March 2018 government aircraft killed 27 people in Hamouria. Luis Mora was beaten to death by a guard.",
    )
    [mora] = of(told, "Luis Mora", "killing")
    assert doers(mora) == {"guard"}


HIM = {
    "Chen Bao, who has died aged 71, is a nurse. She met the actor Tariq Nadim in 1976. In 1995 police arrested him.":
        {"Tariq Nadim"},
    "Chen Bao, who has died, is a nurse. She met Tariq Nadim in 1976. In 1995 soldiers arrested her.": {"Chen Bao"},
}  # fmt: skip


@pytest.mark.parametrize(("text", "whom"), HIM.items(), ids=["him", "her"])
def test_who_is_told_on_of_as_she_is_no_he(extractor: Extractor, text: str, whom: set[str]) -> None:
    [arrest] = [i for i in facts_told(extractor, text) if i.act == "arrest"]
    assert victims(arrest) == whom


@pytest.mark.parametrize("joint", ["; he", ", and he", ". He"])
def test_whom_a_court_jails_is_he_of_the_next_clause(extractor: Extractor, joint: str) -> None:
    told = facts_told(
        extractor,
        f"Hodan Bor was slapped by an officer.\n\nIn 2020 a court jailed Luis Mora for a year{joint} was pardoned.",
    )
    assert [victims(i) for i in told if i.act == "pardon"] == [{"Luis Mora"}]


def test_no_one_is_nobody(extractor: Extractor) -> None:
    told = facts_told(extractor, "The club called the ministry, but no one answered. He was pardoned in January.")
    assert not told


def test_the_detention_of_several_is_parted_where_each_is_arrested(extractor: Extractor) -> None:
    told = facts_told(
        extractor,
        "We are concerned about the detention of Ana Bor and Ivo Reis.\nOn 14 February 2024, Ana Bor was arrested in "
        "Bujumbura by soldiers. On 3 March 2024, Ivo Reis was arrested in Gitega by police.",
    )
    assert in_a_line(told) == "arrest Ana Bor, arrest Ivo Reis"
    told = facts_told(
        extractor,
        "We are concerned about the detention of Ana Bor and Ivo Reis. On 14 February 2024, Ana Bor was arrested in "
        "Bujumbura by soldiers.",
    )
    assert in_a_line(told) == "arrest Ana Bor, detention Ivo Reis"
    assert not doers(next(i for i in told if i.act == "detention"))


def test_the_day_of_what_others_were_urged_to_is_not_the_verdicts(extractor: Extractor) -> None:
    told = "The court sentenced Ana Bor to a year for urging people to attend a protest on 12 June 2020."
    assert not starts(of(facts_told(extractor, told), "Ana Bor", "sentencing"))


def test_notes_that_open_with_each_are_of_several(extractor: Extractor) -> None:
    told = facts_told(
        extractor,
        "Court diary.\n\nKerem Bor, cartoonist. Acquitted of insulting the President.\n\n27th High Court. Seven "
        "students of the university. Each sentenced to ten months for attending a banned march.",
    )
    assert not of(told, "Kerem Bor", "sentencing")


@pytest.mark.parametrize(
    ("who", "what"),
    [
        ("His deputy, Zoe Reis,", None),
        ("The union's president, Zoe Reis,", "activist"),
        ("The cooperative's president, Zoe Reis,", "activist"),
    ],
)
def test_offices_in_bodies_of_citizens_are_no_offices_of_state(extractor: Extractor, who: str, what: str) -> None:
    [told] = facts_told(extractor, f"{who} was abducted by armed men.")
    assert [p.occupation for p in told.people if p.role == "victim"] == [what]


def test_where_a_delegation_sits_is_not_where_somebody_was_arrested(extractor: Extractor) -> None:
    told = facts_told(
        extractor,
        "Ivo Reis was arrested by federal police on 9 November 2021 at his office.\nHas the EU Delegation in Addis "
        "Ababa requested access to Mr Reis?",
    )
    assert [p.text for i in told for p in i.places] == []


@pytest.mark.parametrize("city", ["Washington, DC", "Washington, D.C.", "New York, NY"])
def test_where_a_press_release_was_filed_is_no_country_of_what_it_tells(extractor: Extractor, city: str) -> None:
    told = facts_told(
        extractor,
        f"Measures for a leader in Nicaragua\n\n{city} — The Commission granted measures to Luis Mora.\n\nMr. Mora, a "
        "leader of the community of Wasakin, was shot in the leg by settlers on August 21, 2022.",
    )
    assert {land(i) for i in told} == {"NI"}


TRIED = {
    "Gunmen killed Luis Mora in Tocoa. Only four people have been convicted.": "killing Luis Mora",
    "Since 2010 more than 160 peasants have been killed. Four people have been tried and jailed.":
        "killing more than 160 peasants",
    "Police arrested 40 students. Only four people have been convicted.":
        "arrest 40 students, conviction Only four people",
    "Gunmen killed Luis Mora. Two people were jailed for a year for protesting at his grave.":
        "killing Luis Mora, sentencing Two people",
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TRIED.items(), ids=list(TRIED))
def test_who_are_tried_after_killings_for_nothing_else_are_the_killers(
    extractor: Extractor, text: str, told: str
) -> None:
    assert in_a_line(facts_told(extractor, text)) == told


def test_who_is_sentenced_in_the_sentence_of_a_death_is_not_its_doer(extractor: Extractor) -> None:
    text = (
        "A public trial was held on the market ground at Hyesan in January: Ivo Reis, a broker, was shot, and four "
        "others were given life in a political prison camp. Rights groups condemned the sentences."
    )
    assert any(i.act == "sentencing" and i.group for i in facts_told(extractor, text))
