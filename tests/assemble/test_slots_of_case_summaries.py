"""Days, towns, courts, laws and terms of the steps of a case, as one sentence tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import Reader, of, starts

if TYPE_CHECKING:
    from pipeline.records import Incident


def benches(found: list[Incident], name: str, act: str) -> set[str]:
    """Return the courts of a person's acts of one kind."""
    return {o.name for r in of(found, name, act) for o in r.organisations if o.role == "authority"}


def towns(found: list[Incident], name: str, act: str) -> set[str]:
    """Return the places of a person's acts of one kind."""
    return {p.text for r in of(found, name, act) for p in r.places}


def told(found: list[Incident], name: str, act: str) -> list[tuple[str | None, str]]:
    """Return length and status of the penalty of a person's acts of one kind, then those of its other parts."""
    parts = [p for r in of(found, name, act) if r.penalty for p in (r.penalty, *r.penalty.also)]
    return [(p.term.iso if p.term else None, p.status) for p in parts]


@pytest.mark.parametrize(
    "line",
    [
        (
            "The appeals court in Bizerte upheld on 2 June 2021 the one-year sentence against singer Hela Jaziri, "
            "imposed in March by the Bizerte Criminal Court.|Hela Jaziri|2021-03-01|Bizerte Criminal Court"
        ),
        (
            "Singer Hela Jaziri appealed against the two-year sentence handed down in March 2021 by a court in Bizerte."
            "|Hela Jaziri|2021-03-01|court in Bizerte"
        ),
        (
            "The Court of Appeal in Kara quashed Yao Amegan's two-year sentence, handed down on 3 May 2022 by a court "
            "in Atakpamé.|Yao Amegan|2022-05-03|court in Atakpamé"
        ),
    ],
)
def test_a_participle_tells_the_verdict(read: Reader, line: str) -> None:
    text, name, day, court = line.split("|")
    found = read(text)
    assert starts(of(found, name, "sentencing")) == {day}
    assert benches(found, name, "sentencing") == {court}
    assert court not in benches(found, name, "appeal_rejected") | benches(found, name, "sentence_overturned")


@pytest.mark.parametrize(
    "text",
    [
        "Singer Hela Jaziri praised the sanctions against Yao Amegan imposed in March 2021 by the council.",
        "The term limits imposed in 2005 by the constitution were lifted for Yao Amegan.",
        "Singer Hela Jaziri protested the sentence imposed by the court on Tuesday.",
        "The guard who shot Ivo Malik lost his appeal against the sentence handed down by a court in Osh in May 2018.",
        "The wife of Ivo Malik's jailed brother lost her appeal against the sentence imposed in May 2018.",
    ],
)
def test_no_verdict_without_its_bearer(read: Reader, text: str) -> None:
    assert not [r for r in read(text) if r.act == "sentencing"]


def test_what_a_court_makes_of_a_term(read: Reader) -> None:
    found = read("The High Court cut the ten-year sentence passed on Ali Reza by a Shiraz court in 2019 to six years.")
    assert told(found, "Ali Reza", "sentence_overturned") == [("P6Y", "reduced")]
    assert told(found, "Ali Reza", "sentencing") == [("P10Y", "imposed")]
    assert "Shiraz" not in towns(found, "Ali Reza", "sentence_overturned")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("A court gave Sami Drici two years in prison and suspended six months of the sentence.", "P2Y P6M"),
        ("Sami Drici was sentenced to three years in prison, including two suspended.", "P3Y P2Y"),
        ("The court upheld the one-year sentence of Sami Drici and suspended six months of the term.", "P1Y P6M"),
    ],
)
def test_a_suspended_part_is_a_part(read: Reader, text: str, terms: str) -> None:
    found = read(text)
    act = "appeal_rejected" if "upheld" in text else "sentencing"
    whole, part = terms.split()
    assert told(found, "Sami Drici", act) == [(whole, "imposed"), (part, "suspended")]
    assert {status for _, status in told(found, "Sami Drici", "sentencing")} <= {"imposed", "suspended"}


def test_a_term_asked_for_is_not_the_one_passed(read: Reader) -> None:
    found = read("The prosecutor requested ten years' jail for Sami Drici, but the court sentenced him to four.")
    assert told(found, "Sami Drici", "sentencing") == [("P4Y", "imposed")]


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        (
            "Sami Drici was charged with treason under Article 45 and sedition under Article 12 of the Penal Code.",
            {"treason": "Article 45", "sedition": "Article 12 of the Penal Code"},
        ),
        (
            "Sami Drici was charged with theft under Article 5, arson under Article 6 and treason under Article 7.",
            {"theft": "Article 5", "arson": "Article 6", "treason": "Article 7"},
        ),
        (
            "John Otis was charged under 18 U.S.C. § 2339B with providing material support.",
            {"providing material support": "18 U.S.C. § 2339B"},
        ),
    ],
)
def test_each_charge_has_its_law(read: Reader, text: str, laws: dict[str, str]) -> None:
    told_of = [c for r in read(text) for c in r.charges]
    assert {c.text: c.law for c in told_of} == laws or not told_of


@pytest.mark.parametrize(
    "text",
    [
        "Sami Drici was charged under the Cybercrime Act and “tortured,” his lawyer said.",
        "Charged under the Cybercrime Act and “the judge is corrupt,” Sami Drici told reporters.",
        "Sami Drici was charged under Article 5 and “denied all guilt” in court.",
        "Ana Belo was arrested under the Cybercrime Act and “propaganda” leaflets were found.",
    ],
)
def test_not_every_quote_past_a_law_is_a_charge(read: Reader, text: str) -> None:
    assert not [c.text for r in read(text) for c in r.charges if c.text]


def test_a_quote_joined_to_a_law_is_a_charge(read: Reader) -> None:
    found = read("Sami Drici was charged under the Cybercrime Act and “spreading false news.”")
    assert "spreading false news" in {c.text for r in found for c in r.charges}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The court sentenced Sami Drici to two years; suspended lawyer Ivo Malik was absent.", [("P2Y", "imposed")]),
        ("The court sentenced Sami Drici to two years; suspended from his post, he appealed.", [("P2Y", "imposed")]),
        ("The court sentenced Sami Drici to two years; it was suspended.", [("P2Y", "suspended")]),
        ("Sami Drici was jailed for two years with others including one suspended officer.", [("P2Y", "imposed")]),
        ("The judge suspended six months of the sentence imposed on Sami Drici.", [("P6M", "suspended")]),
    ],
)
def test_what_else_is_suspended_is_no_term(read: Reader, text: str, terms: list[tuple[str, str]]) -> None:
    assert told(read(text), "Sami Drici", "sentencing") == terms


def test_who_else_faces_a_term_has_not_got_it(read: Reader) -> None:
    found = read("Sami Drici faces up to ten years if convicted, and Ivo Malik faces up to five.")
    assert not [r for r in found if r.penalty and r.penalty.status == "imposed"]


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Married in May 2017, Sami Drici was beaten in March and killed in July 2020.", "killing", "2020-07-01"),
        ("After a vote in October 2017, Sami Drici was arrested in November and freed in December 2019.", "arrest",
         "2019-11-01"),
        ("Sami Drici was held in May 2018, tried in July and freed in June 2020.", "trial", "2018-07-01"),
        ("Sami Drici was arrested on 3 May and Ivo Malik on 4 May 2019.", "arrest", "2019-05-03"),
        ("Police arrested Sami Drici on 3 May, Ivo Malik on 5 May and two others on 6 May 2019.", "arrest",
         "2019-05-03"),
        ("Police arrested Sami Drici on 30 December and Ivo Malik on 4 January 2019.", "arrest", "2018-12-30"),
    ],
)  # fmt: skip
def test_a_month_takes_the_year_of_another_step(read: Reader, text: str, act: str, day: str) -> None:
    assert starts(of(read(text), "Sami Drici", act)) == {day}


@pytest.mark.parametrize(
    ("text", "act", "places"),
    [
        ("The trial of Sami Drici began on Monday; it is being held in Osh.", "trial", {"Osh"}),
        ("The trial of Sami Drici was adjourned on Monday; the judge sits in Osh.", "trial", {"Osh"}),
        ("Sami Drici was given two years; he was taken to a prison in Osh.", "sentencing", set()),
        ("Sami Drici flew from Osh to Bishkek on 3 May 2018, where police arrested him.", "arrest", {"Bishkek"}),
    ],
)
def test_whose_town_a_clause_past_is(read: Reader, text: str, act: str, places: set[str]) -> None:
    assert towns(read(text), "Sami Drici", act) == places


def test_a_court_that_doubles_a_term_gives_it(read: Reader) -> None:
    found = read("The Court of Appeal doubled the five-year sentence imposed on Hela Jaziri in May 2018 to ten years.")
    longer = [r for r in found if r.penalty and r.penalty.term and r.penalty.term.iso == "P10Y"]
    assert [o.name for r in longer for o in r.organisations] == ["Court of Appeal"]


def test_the_day_of_an_appeal_is_no_day_of_the_fine(read: Reader) -> None:
    found = read(
        "Sami Drici was fined 500 dinars by the Sfax Court for libel, and his appeal was dismissed on 15 December 2016."
    )
    assert starts(of(found, "Sami Drici", "fine")) == set()
    assert starts(of(found, "Sami Drici", "appeal_rejected")) == {"2016-12-15"}


@pytest.mark.parametrize(
    "text",
    [
        "The suspect in the killing of Sami Drici was found dead in Bizerte in 2019.",
        "The suspects in the killing of Sami Drici were found dead in Bizerte on 3 May.",
        "Colonel Yao Amegan, who is accused of killing Sami Drici, was promoted in Bizerte in 2019.",
        "The officer who beat Sami Drici was decorated in Bizerte in 2019.",
    ],
)
def test_what_befell_the_doer_is_elsewhere(read: Reader, text: str) -> None:
    found = of(read(text), "Sami Drici", "killing", "attack", "ill_treatment")
    assert found
    assert starts(found) == set()
    assert not [p for r in found for p in r.places]


def test_a_second_arrest_in_another_land(read: Reader) -> None:
    text = "Sami Drici was arrested in Doha and sent back to Cairo, where police arrested him."
    found = of(read(text), "Sami Drici", "arrest")
    assert sorted(r.country.alpha_2 for r in found if r.country) == ["EG", "QA"]


def test_a_town_past_a_semicolon(read: Reader) -> None:
    found = read(
        "Masked men seized Sami Drici in Sfax on 2 May 2021; his body was found in a canal in Tunis four days later."
    )
    assert towns(found, "Sami Drici", "abduction") == {"Sfax"}
    assert towns(found, "Sami Drici", "killing") == {"Tunis"}


def test_a_judge_is_who_orders(read: Reader) -> None:
    found = read("Judge Ana Bello of the Second Criminal Court of Managua ordered that Luis Ortega be held.")
    [held] = of(found, "Luis Ortega", "detention")
    assert {p.name for p in held.people if p.role == "authority"} == {"Ana Bello"}
    assert {p.text for p in held.places} == {"Managua"}


def test_who_is_wanted_for_a_crime(read: Reader) -> None:
    found = read("Yao Amegan, wanted for torturing Sami Drici in Sfax in 2005, was arrested in Lima on 3 May.")
    [torture] = of(found, "Sami Drici", "torture")
    assert torture.modality == "alleged"


def test_police_that_hunt_terrorists_are_police(read: Reader) -> None:
    found = read("Reporter Selvan Raj was arrested by the Terrorist Investigation Division in Jaffna on 7 March 2019.")
    assert {r.act for r in found} == {"arrest"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Yao Amegan was freed before May 2014.", (None, "2014-04-30")),
        ("Kara police freed most tailors prior to June 2014, including Yao Amegan.", (None, "2014-05-31")),
        ("Before 2014, Yao Amegan was released.", (None, "2013-12-31")),
        ("Yao Amegan was freed on or before 3 May 2014.", ("2014-05-03", "2014-05-03")),
        ("Yao Amegan was not freed until May 2014.", ("2014-05-01", "2014-05-31")),
        ("Yao Amegan was freed two days before 3 May 2014.", None),
        ("Yao Amegan was freed before the 2014 Velka games.", None),
        ("Ahead of the December 2014 elections, police freed Yao Amegan.", None),
    ],
)  # fmt: skip
def test_what_was_done_before_a_month_was_done_by_the_end_of_the_last(
    read: Reader, text: str, days: tuple[str | None, str] | None
) -> None:  # fmt: skip
    [freed] = of(read(text), "Yao Amegan", "release")
    day = freed.date and (freed.date.start and str(freed.date.start), str(freed.date.end))
    assert day == days


@pytest.mark.parametrize(
    ("text", "bench"),
    [
        ("The Velka branch of the Kara police detained Yao Amegan.", "Velka branch of the Kara police"),
        ("The local branch of the secret police arrested Yao Amegan.", "local branch of the secret police"),
        ("Yao Amegan was seized by the Velka branch of the security service.", "Velka branch of the security service"),
    ],
)
def test_a_branch_of_a_body_acts(read: Reader, text: str, bench: str) -> None:
    found = of(read(text), "Yao Amegan", "arrest")
    assert {p.name for r in found for p in (*r.people, *r.organisations) if p.role == "authority"} == {bench}


def test_a_branch_of_a_tree_does_not(read: Reader) -> None:
    assert not read("The branch of an oak killed Yao Amegan. A branch injured Sami Drici in Kara.")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Police held Yao Amegan in September 2004. The Kara procuratorate formally arrested him in October 2004.",
            {"2004-09-01", "2004-10-01"},
        ),
        (
            "Police held Yao Amegan on 12 March 2014. On 17 April the procuratorate authorised his arrest for riot.",
            {"2014-03-12", "2014-04-17"},
        ),
        ("Police arrested Yao Amegan on 5 May 2014. Prosecutors had authorised his arrest on 3 May.", {"2014-05-05"}),
        ("On 3 May 2014 the council authorised an inquiry into the arrest of Yao Amegan.", set()),
        ("Police arrested Yao Amegan on 3 May 2014. Amegan was arrested on 4 May, his sister said.", {"2014-05-03"}),
        ("Police arrested Yao Amegan in May 2014. Amegan was arrested on 4 May, his sister said.", {"2014-05-04"}),
    ],
)
def test_a_formal_arrest_of_the_next_month(read: Reader, text: str, days: set[str]) -> None:
    assert starts(of(read(text), "Yao Amegan", "arrest", "detention")) == days


def test_a_search_that_was_allowed_is_on_its_own_day(read: Reader) -> None:
    found = read("On 3 March 2014 a judge authorised the search of Yao Amegan's home, which took place on 9 March.")
    assert starts(of(found, "Yao Amegan", "raid")) == {"2014-03-09"}


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("Police detained Yao Amegan on 3 May and shackled his legs for refusing to stand.", False),
        ("Guards held Yao Amegan in a cell, kicked him and tied his hands for shouting slogans.", False),
        ("Police detained Yao Amegan and took him to Kara for shouting slogans.", True),
        ("Police beat and detained Yao Amegan for insulting the governor.", True),
        ("Soldiers arrested and beat Yao Amegan for filming a protest.", True),
        ("The court jailed and flogged Yao Amegan for blasphemy.", True),
        ("Yao Amegan was jailed for two years and flogged for insulting the governor.", True),
        ("Police suspected Sami Drici of having a link to Togolese singer Yao Amegan, detained in March 2008.", False),
        ("Police accused Sami Drici of insulting the singer Yao Amegan and detained him.", False),
    ],
)
def test_the_reason_of_a_blow_or_of_another_is_no_charge(read: Reader, text: str, charged: bool) -> None:
    acts = of(read(text), "Yao Amegan", "arrest", "detention", "sentencing", "imprisonment")
    assert any(r.charges for r in acts) == charged


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("The day following his detention, police searched Yao Amegan's home.", "raid", "2010-05-04"),
        ("The day after his arrest, police searched Yao Amegan's home.", "raid", "2010-05-04"),
        ("He was freed the day after his arrest.", "release", "2010-05-04"),
        ("The following day, police searched his home.", "raid", "2010-05-04"),
        ("Two days after his arrest, police searched Yao Amegan's home.", "raid", "2010-05-05"),
        ("Police searched Yao Amegan's home the day before his arrest.", "raid", "2010-05-02"),
    ],
)
def test_the_day_after_an_arrest(read: Reader, text: str, act: str, day: str) -> None:
    found = read("Police arrested Yao Amegan on 3 May 2010 in Kara. " + text)
    assert starts(of(found, "Yao Amegan", act)) == {day}
    assert [r.act for r in of(found, "Yao Amegan", "arrest", "detention")] == ["arrest"]


def test_a_reduction_is_no_term(read: Reader) -> None:
    found = read("Hela Jaziri got 8 years in prison in 2013. In 2019 she received a sentence reduction of 5 months.")
    assert told(found, "Hela Jaziri", "sentencing") == [("P8Y", "imposed")]
    assert told(found, "Hela Jaziri", "sentence_overturned") == [(None, "reduced")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Police detained Hela Jaziri twice before, in May 2007 and July 2008.", {"2007-05-01", "2008-07-01"}),
        ("Police held Hela Jaziri in May 2007 and July 2008, for “riot”.", {"2007-05-01", "2008-07-01"}),
        ("Police detained Hela Jaziri before raids in May 2007 and July 2008.", {"2007-05-01"}),
    ],
)
def test_each_of_two_times(read: Reader, text: str, days: set[str]) -> None:
    assert starts(of(read(text), "Hela Jaziri", "arrest", "detention")) <= days
    assert ("raids" in text) == (len(of(read(text), "Hela Jaziri", "arrest", "detention")) == 1)


def test_the_same_charge_is_the_one_before(read: Reader) -> None:
    found = read(
        "Police detained Hela Jaziri on 3 May 2012 for inciting subversion, and then formally arrested her on "
        "19 July 2012 on the same charge. Officials accused Jaziri of founding illegal groups."
    )
    arrests = of(found, "Hela Jaziri", "arrest")
    assert [[c.text for c in r.charges] for r in arrests] == [["inciting subversion"]] * 2


def test_a_reduction_to_a_term_tells_it(read: Reader) -> None:
    found = read("Hela Jaziri was sentenced to eight years. The court granted her a sentence reduction to three years.")
    assert told(found, "Hela Jaziri", "sentence_overturned") == [("P3Y", "reduced")]


def test_the_same_charge_is_the_last_of_its_sentence(read: Reader) -> None:
    found = read(
        "Hela Jaziri was arrested in March 2020 for espionage. On 5 May she was charged with treason, and her husband "
        "was arrested on the same charge."
    )
    [his] = [r for r in found if r.act == "arrest" and r.group is not None]
    assert [c.text for c in his.charges] == ["treason"]
