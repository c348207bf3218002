"""Summaries of cases: what they tell twice, what they do not know, and whose day and charge is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import Reader, starts

if TYPE_CHECKING:
    from pipeline.records import Incident


def charged(incidents: list[Incident]) -> dict[str, list[str]]:
    """Return the charges of each act by the first day of it."""
    return {i.date.start: [c.text for c in i.charges] for i in incidents if i.date and i.date.start}


@pytest.mark.parametrize(
    "sentence",
    [
        'A court sentenced Amina Sadi to 5 years in 2003 for "subversion" and to 3 years in 2011 for "slander."',
        "Amina Sadi was sentenced to 5 years for subversion in 2003 and to 3 years for slander in 2011.",
        "Amina Sadi, sentenced to 5 years in 2003 for subversion and to 3 years in 2011 for slander, has died.",
        "Amina Sadi was arrested in 2003 for subversion and in 2011 for slander.",
    ],
)
def test_a_charge_between_two_times_is_that_of_the_first(read: Reader, sentence: str) -> None:
    assert charged(read(sentence)) == {"2003-01-01": ["subversion"], "2011-01-01": ["slander"]}


def test_a_charge_before_both_times_is_that_of_both(read: Reader) -> None:
    found = read("A court sentenced Amina Sadi on charges of slander to 5 years in 2003 and to 3 years in 2011.")
    assert charged(found) == {"2003-01-01": ["slander"], "2011-01-01": ["slander"]}


def test_years_of_the_offence_are_no_times_of_the_verdict(read: Reader) -> None:
    found = read("A court sentenced Amina Sadi in 2014 for subversion in 2009 and 2011.")
    assert charged(found) == {"2014-01-01": ["subversion"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no further information on the trial, verdict, or sentence of Amina Sadi.",
        "The family had no news about the trial of Amina Sadi.",
        "Information about Amina Sadi's trial was unavailable.",
    ],
)
def test_a_trial_of_which_nothing_is_known_may_not_have_been(read: Reader, sentence: str) -> None:
    assert {i.modality for i in read(sentence)} == {"hypothetical"}


@pytest.mark.parametrize(
    "sentence",
    [
        "No details are available about the outcome of Amina Sadi's trial.",
        "There is no information about Amina Sadi's closed trial.",
        "No information is available about the trial of Amina Sadi that opened in May 2015.",
    ],
)
def test_a_trial_of_which_something_is_known_has_been(read: Reader, sentence: str) -> None:
    assert [i.act for i in read(sentence)] == ["trial"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The court gave no details about the conviction of Amina Sadi for slander.",
        "No other details are available about Amina Sadi's trial.",
        "The court released no information about the sentencing of Amina Sadi to nine years.",
        "There is no public information about the conviction of Amina Sadi.",
        "The paper carried no news of the conviction of Amina Sadi.",
    ],
)
def test_a_trial_of_which_a_court_or_paper_tells_no_more_has_been(read: Reader, sentence: str) -> None:
    assert {i.modality for i in read(sentence)} == {"reported"}


@pytest.mark.parametrize("told", ["on suspicion of the same charge", "on the same charge", "for the same offence"])
def test_who_is_arrested_on_the_same_charge_has_that_of_the_other_arrest(read: Reader, told: str) -> None:
    found = read(f'Police held Amina Sadi on suspicion of "slander." On 5 June 2015 they detained Juma Ali {told}.')
    assert charged(found)["2015-06-05"] == ["slander"]


def test_the_same_charge_after_another_accusation_is_that_one(read: Reader) -> None:
    first = "Amina Sadi was detained for slander. "
    found = read(f"{first}The state says Juma Ali is a spy, and he was detained on the same charge.")
    assert [len(i.charges) for i in found] == [1, 0]


def test_what_begins_in_a_month_is_not_early_in_it(read: Reader) -> None:
    found = read("Police, beginning in July 2018, arrested Amina Sadi.")
    assert {i.date.end for i in found if i.date} == {"2018-07-31"}
    found = read("At the beginning of July 2018 police arrested Amina Sadi.")
    assert {i.date.end for i in found if i.date} == {"2018-07-10"}


def groups(incidents: list[Incident]) -> list[tuple[str, int | None]]:
    """Return the acts on people without names, and how many these are at least."""
    return sorted((i.act, i.group.min) for i in incidents if i.group)


def test_some_of_those_arrested_are_told_of_by_their_number(read: Reader) -> None:
    first = "Police arrested more than 30 weavers in May 2010. "
    assert groups(read(f"{first}At least 11 of those held were sentenced to three years in prison.")) == [
        ("arrest", 30),
        ("sentencing", 11),
    ]
    assert groups(read(f"{first}Two of those arrested on 5 June 2010 were beaten.")) == [
        ("arrest", 2),
        ("arrest", 30),
        ("attack", 2),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two of those arrested were beaten by police.",
        "Fifteen concerts were planned. Three of those held in Osh were free.",
        "Clients pay fees. Two of those charged by the month are low.",
        "Rangers counted twelve elephants. Five of those killed were young.",
        "How many of those killed were tailors?",
        "Omar Beki wrote about two of those killed.",
        "One of those arrested was Amina Sadi.",
        "Ten of those who signed the letter praised the court.",
        "The nurse who saw the men beaten was Amina Sadi.",
    ],
)
def test_those_are_counted_only_where_something_befell_several(read: Reader, sentence: str) -> None:
    assert not [i for i in read(sentence) if i.group or i.act != "arrest"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not known how many of those arrested were charged.",
        "Not many of those arrested were charged.",
        "Fewer than ten of those arrested were charged.",
        "Except for two of those arrested, all were beaten.",
        "Five of those killed were tailors.",
    ],
)
def test_those_not_counted_are_nobody(read: Reader, sentence: str) -> None:
    found = groups(read(f"Police arrested 30 weavers in May 2010. {sentence}"))
    assert {size for _, size in found} == {30}


@pytest.mark.parametrize(
    "sentence",
    [
        "Two of those killed were identified as Amina Sadi and Juma Ali.",
        "Two of those killed have been named as Amina Sadi and Juma Ali.",
        "Police named two of those killed as Amina Sadi and Juma Ali.",
    ],
)
def test_some_of_those_killed_are_named(read: Reader, sentence: str) -> None:
    found = read(f"Nine people were killed in Kilwa. {sentence}")
    assert victims(found, "killing") == {"Amina Sadi", "Juma Ali"}
    assert 2 not in {size for _, size in groups(found)}


def test_a_toll_and_its_part_in_one_sentence_are_one(read: Reader) -> None:
    found = read("Soldiers killed 30 people, and three of those killed were priests.")
    assert groups(found) == [("killing", 30)]
    assert groups(read("Three of those killed were priests. Soldiers killed 30 people in all.")) == [("killing", 30)]


def test_others_who_did_something_are_not_whom_it_befell(read: Reader) -> None:
    assert not read("The tailors who covered the arrests were Amina Sadi and Juma Ali.")


def test_two_times_told_unlike_are_two(read: Reader) -> None:
    assert starts(read("Officers arrested Amina Sadi in 2003 and in July 2011.")) == {"2003-01-01", "2011-07-01"}
    assert starts(read("Officers arrested Amina Sadi in 2003 and in July 2011 she fled.")) == {"2003-01-01"}
    assert starts(read("Amina Sadi was detained in 2003 and in May of that year.")) == {"2003-01-01"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Amina Sadi was arrested in 2010 for slander, and in 2012 for libel she was freed.",
        "Amina Sadi was arrested at a protest held in 2010 and in May 2011.",
    ],
)
def test_a_time_of_something_else_is_no_second_arrest(read: Reader, sentence: str) -> None:
    assert [i.act for i in read(sentence)].count("arrest") == 1


def test_who_held_somebody_the_second_time_did_not_the_first(read: Reader) -> None:
    found = read("Amina Sadi was detained by Osh police in 1998 and in May 2001 by the army.")
    held = {i.date.start: [a.name for a in i.organisations if a.role == "authority"] for i in found if i.date}
    assert held == {"1998-01-01": ["Osh police"], "2001-05-01": ["army"]}


def test_a_charge_before_the_second_term_is_of_it(read: Reader) -> None:
    found = read("Amina Sadi was sentenced to two years for slander in 2010 and, for libel, to three years in 2012.")
    assert charged(found) == {"2010-01-01": ["slander"], "2012-01-01": ["libel"]}


def test_a_short_day_after_a_clause_that_opens_with_its_day_is_a_source_s(read: Reader) -> None:
    found = read("KLN said that on January 8, 2016, Amina Sadi was released and went to Osh (17 January 16).")
    assert starts(found) == {"2016-01-08"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Amina Sadi was sentenced to five years (3 March 17).",
        "Police arrested Amina Sadi on January 8, 2016, and a court sentenced her to five years (3 March 17).",
    ],
)
def test_a_short_day_in_brackets_after_a_verdict_is_its_own(read: Reader, sentence: str) -> None:
    assert {i.date.start for i in read(sentence) if i.date and i.act == "sentencing"} == {"2017-03-03"}


def test_a_short_day_in_brackets_is_that_of_a_source(read: Reader) -> None:
    found = read("Officers arrested Amina Sadi on January 8, 2016, and held her at a prison in Kilwa (17 January 16).")
    assert starts(found) == {"2016-01-08"}


def test_a_body_that_an_act_is_reported_by_does_not_say_where_it_was(read: Reader) -> None:
    first = "Amina Sadi was detained in Osh. "
    told = read(f"{first}It was reported by the Singapore Committee for Press Freedom that she had been sentenced.")
    assert {i.country.alpha_2 for i in told if i.country} == {"KG"}
    tried = read(f"{first}She was sentenced to two years by the Singapore High Court.")
    assert [i.country.alpha_2 for i in tried if i.country and i.act == "sentencing"] == ["SG"]


def test_a_term_served_for_one_thing_is_none_of_an_arrest_for_another(read: Reader) -> None:
    found = read(
        "Officials ordered Amina Sadi to serve nine days' administrative detention for \"disturbing order,\" and later "
        'criminally detained her for "picking quarrels" on August 25, 2017.'
    )
    assert {(i.act, *(c.text for c in i.charges), i.penalty is not None) for i in found} == {
        ("detention", "disturbing order", True),
        ("arrest", "picking quarrels", False),
    }


def test_a_term_served_for_the_same_is_part_of_the_arrest(read: Reader) -> None:
    found = read(
        "Officials ordered Amina Sadi to serve nine days' administrative detention for \"disturbing order,\" and on "
        'August 25, 2017, they detained her on the charge of "disturbing order."'
    )
    assert [i.act for i in found] == ["arrest"]


def victims(incidents: list[Incident], act: str) -> set[str | None]:
    """Return the names of those whom an act befell."""
    return {p.name for i in incidents if i.act == act for p in i.people if p.role == "victim"}


@pytest.mark.parametrize("told", ["denounced Juma Ali", "disclosed the role of Juma Ali", "implicated his brother"])
def test_who_speaks_under_torture_was_tortured(read: Reader, told: str) -> None:
    assert victims(read(f"Omar Beki was held in 1996. He {told} under torture."), "torture") == {"Omar Beki"}


def test_who_tells_of_a_death_under_torture_was_not_tortured(read: Reader) -> None:
    assert victims(read("Amina Sadi revealed that Juma Ali had died under torture."), "torture") == {"Juma Ali"}
    assert not read("Amina Sadi named the men who had died under torture.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Amina Sadi was convicted on the testimony of Omar Beki, who implicated Amina Sadi under torture.",
        "Detainees named Amina Sadi under torture.",
        "They named Amina Sadi under torture.",
        "Omar Beki named Amina Sadi under threat of torture.",
        "Omar Beki implicated Amina Sadi under cross-examination about torture.",
        "Omar Beki never betrayed his comrades under torture.",
        "Omar Beki did not reveal the names of his friends under torture.",
        "Omar Beki refused to name his friends under torture.",
        "Omar Beki would not betray his friends under torture.",
        "If Omar Beki denounced Amina Sadi under torture, he was weak.",
    ],
)
def test_who_is_named_or_keeps_silent_was_not_tortured(read: Reader, sentence: str) -> None:
    assert not [i for i in read(sentence) if i.act == "torture"]


@pytest.mark.parametrize("told", ["interrogated", "saw", "found", "killed"])
def test_who_is_seen_or_questioned_under_torture_was_tortured(read: Reader, told: str) -> None:
    assert victims(read(f"Police {told} Amina Sadi under torture."), "torture") == {"Amina Sadi"}


@pytest.mark.parametrize("told", ["confessed to the deaths of two men", "signed a confession to the death of a child"])
def test_who_confesses_to_a_death_under_torture_was_tortured(read: Reader, told: str) -> None:
    assert victims(read(f"Omar Beki {told} under torture."), "torture") == {"Omar Beki"}


@pytest.mark.parametrize("is_a", ["a weaver", "a weaver from Kilwa", "a weaver at the Kilwa mill"])
def test_those_together_with_whom_somebody_described_was_held(read: Reader, is_a: str) -> None:
    found = read(f"According to KLN (10 May 12), police detained Omar Beki, {is_a}, together with weavers Juma Ali and "
                 "Amina Sadi, on May 3, 2011.")  # fmt: skip
    assert victims(found, "arrest") == {"Omar Beki", "Juma Ali", "Amina Sadi"}
    assert starts(found) == {"2011-05-03"}


def test_who_founded_something_together_with_somebody_was_held_alone(read: Reader) -> None:
    found = read("Police detained Omar Beki, a founder, together with Juma Ali, of the Kilwa Centre, on May 3, 2011.")
    assert victims(found, "arrest") == {"Omar Beki"}


@pytest.mark.parametrize(
    "is_a",
    [
        "the lawyer defending, together with Juma Ali, five weavers",
        "a candidate, together with Juma Ali, for mayor",
        "an owner, together with Juma Ali, since 2014 of the Kilwa mill",
        "a refugee, together with Juma Ali, from Osh",
    ],
)
def test_who_is_only_part_of_what_somebody_is_was_not_held(read: Reader, is_a: str) -> None:
    assert victims(read(f"Police arrested Omar Beki, {is_a}."), "arrest") == {"Omar Beki"}


@pytest.mark.parametrize(
    "told",
    [
        "The appeal court freed him. The supreme court upheld the appeal court's decision.",
        "The appeal court cut his term. The supreme court upheld the appeal court's decision.",
        "The appeal court ordered a retrial. The supreme court upheld the appeal court's decision.",
        "A city court evicted his family. The high court upheld the city court's decision.",
        "A court banned the Weavers' League. The high court upheld the lower court's decision.",
        "The supreme court upheld the appeal court's decision, which halved his term.",
        "The high court upheld the trial court's decision but cut the term.",
        "He was paroled. The high court upheld the trial court's decision.",
    ],
)
def test_a_decision_of_another_matter_or_in_favour_is_no_appeal_rejected(read: Reader, told: str) -> None:
    found = read(f"The Kilwa court sentenced Omar Beki to two years in 2017. {told}")
    assert "appeal_rejected" not in {i.act for i in found}


def test_a_court_that_affirms_the_decision_of_a_trial_court_rejects_an_appeal(read: Reader) -> None:
    first = "The Kilwa court sentenced Omar Beki to two years in 2017. "
    found = read(f"{first}A high court affirmed the trial court's decision days before May 3, 2018, when he was freed.")
    assert {i.act: i.date and i.date.start for i in found if i.act != "sentencing"} == {
        "appeal_rejected": None,
        "release": "2018-05-03",
    }
    acts = {i.act for i in read(f"{first}His lawyer confirmed the court's decision.")}
    assert acts | {i.act for i in read(f"{first}A judge upheld the court's decision on a bridge.")} == {"sentencing"}


def test_a_charge_that_another_is_tried_on_is_none_of_those_who_stood_by(read: Reader) -> None:
    found = read(
        "Police detained at least 20 people, including Omar Beki and Amina Sadi, as they gathered outside the Kilwa "
        'court in support of lawyer Juma Ali while the court tried him for "slander."'
    )
    assert [i.charges for i in found if i.act == "arrest"] == [[]]
    found = read("Police detained Omar Beki, and prosecutors indicted him for slander.")
    assert {c.text for i in found for c in i.charges} == {"slander"}


def test_a_home_that_was_searched_is_not_the_body_told_of_before(read: Reader) -> None:
    assert not read("Omar Beki wrote slogans, the Kilwa Post said. Police found more at his home as they searched it.")
    assert [i.act for i in read("The Kilwa Post criticised the minister. Police raided it in May.")] == ["raid"]


@pytest.mark.parametrize("told", ["the ministry dissolved it", "a court banned it", "the state closed it"])
def test_what_is_dissolved_after_an_arrest_at_a_home_is_the_body(read: Reader, told: str) -> None:
    found = read(f"The Unity Party met in May. Police arrested Omar Beki at his home and {told}.")
    assert "Omar Beki" not in victims(found, "organisation_shutdown")
    assert "organisation_shutdown" in {i.act for i in found}
