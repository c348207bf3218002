"""How monitors write: figures in brackets after a number, homes beside towns, clauses whose pronoun is near by."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, acts, all_told, doers, facts_told, suffered, told, victims

CHARGED = (
    "The two clerks that were rearrested have since been charged under the Public Order Act.\n\nThe two are:\n\n"
    "1. Pavel Lenko: Head of the Union.\n\n2. Ivan Bor: Youth Member.\n\nThe people who had first been arrested "
    "included: Vera Gomel, Lida Pavlova and Ana Bek. These three were released without charge.\n\nSources say "
    "that the two who were indicted were first tortured and then made to sign."
)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        # whom a clause on a ruling means: who was held over it
        (
            "Vera Gomel spent a month in jail. Police arrested Lida Pavlova at a gate over a ruling that fined her.",
            {("imprisonment", "Vera Gomel"), ("arrest", "Lida Pavlova"), ("fine", "Lida Pavlova")},
        ),
        (
            "Vera Gomel spent a month in jail. Lida Pavlova was arrested under a verdict sentencing her to six months.",
            {("imprisonment", "Vera Gomel"), ("arrest", "Lida Pavlova"), ("sentencing", "Lida Pavlova")},
        ),
        # what a throw came to befell whom it hit
        (
            "Pavel Lenko was arrested in Osh. Guards threw a bottle at a child wounding him in the leg.",
            {("arrest", "Pavel Lenko"), ("attack", "a child")},
        ),
        (
            "Pavel Lenko was arrested in Osh. Guards fired a shell at a boy, killing him on the spot.",
            {("arrest", "Pavel Lenko"), ("killing", "a boy")},
        ),
        # a gerund on a noun is of whoever is told to do or have what the noun says
        ("Solidaria writes of Vera Gomel, who fasts in protest at being jailed.", {("imprisonment", "Vera Gomel")}),
        (
            "Solidaria is worried about Vera Gomel, who is on day 9 of her fast in protest of being held in isolation.",
            {("detention", "Vera Gomel")},
        ),
        # "the two who were charged" are none of those named since
        (
            CHARGED,
            {
                *((act, name) for act in ("arrest", "charge") for name in ("Pavel Lenko", "Ivan Bor")),
                *((act, name) for act in ("arrest", "release") for name in ("Vera Gomel", "Lida Pavlova", "Ana Bek")),
                *(("torture", name) for name in ("Pavel Lenko", "Ivan Bor")),
            },
        ),
        # a number said again in figures
        ("On 3 May police arrested twenty-two (22) young men on a bus.", {("arrest", "twenty-two (22) young men")}),
        ("At least two (2) people were hurt with machetes by militiamen.", {("attack", "At least two (2) people")}),
        ("Fifty (50) detainees, with nine women, were beaten by guards.", {("ill_treatment", "Fifty (50) detainees")}),
    ],
)
def test_whom_it_befell(read: Reader, text: str, whom: set[tuple[str, str]]):
    assert suffered(read, text) == whom


def test_a_ruling_that_is_the_ground_of_an_arrest_is_not_after_it(extractor: Extractor):
    text = "Police arrested Lida Pavlova on 3 February 2016 over an older verdict that gave her a year."
    found = facts_told(extractor, text, published="2016-02-06")
    assert [(i.act, i.date is None) for i in found] == [("arrest", False), ("sentencing", True)]


def test_names_between_a_set_and_its_next_act_are_its(read: Reader):
    text = (
        "On 3 May 2021 police detained about 40 pupils in Osh. Police released the pupils within 48 hours except 7 "
        "boys: Ivan Bor (age 14), Oleg Zan (15), Petr Lis (15), and two 15-year-olds named Pavel Lenko. Officers held "
        "the pupils at a police station. On 10 May the seven boys were moved to Osh Prison."
    )
    held = [victims(i) for i in told(read, text) if i.act == "detention"]
    assert {"Ivan Bor", "Oleg Zan", "Petr Lis", "Pavel Lenko"} in [set(v) - {"about 40 pupils"} for v in held]


@pytest.mark.parametrize(
    "text",
    [
        "According to Dawn, the army killed Ivan Bor on a date believed to be 25 September 2011.",
        "According to Dawn, men abducted two pupils on a date believed to be 25 September 2011.",
    ],
)
def test_a_date_believed_to_be_so_is_that_of_the_act(extractor: Extractor, text: str):
    assert [str(i.date and i.date.start) for i in facts_told(extractor, text)] == ["2011-09-25"]


def test_a_ruling_on_another_is_not_on_who_was_held(read: Reader):
    found = told(read, "Vera Gomel sang. Police held Pavel Lenko over a verdict that sentenced her to six months.")
    assert "Pavel Lenko" not in {v for i in found if i.act == "sentencing" for v in victims(i)}


def test_workers_who_protest_at_a_killing_did_not_kill(read: Reader):
    found = told(read, "The union wrote of workers, who began a strike in protest at killing Pavel Lenko.")
    assert not {d for i in found for d in doers(i)}


@pytest.mark.parametrize(
    "title",
    ["Writers' Union Demands Release of Vera Gomel", "Poets Demand Immediate Release of Vera Gomel",
     "Union Urges Release of Vera Gomel"],
)  # fmt: skip
def test_a_headline_that_asks_for_it_frees_nobody(extractor: Extractor, title: str):
    found = facts_told(extractor, "The novelist Vera Gomel was arrested on 3 May 2011 in Osh.", title=title)
    assert acts(found) == {("arrest", "Vera Gomel")}


def test_a_headline_that_welcomes_it_tells_it(extractor: Extractor):
    found = facts_told(extractor, "Vera Gomel is a novelist.", title="Union Welcomes Release of Vera Gomel")
    assert ("release", "Vera Gomel") in acts(found)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A man from Karakol town, named as Pavel Lenko, was arrested by soldiers on 3 May 2019 in Osh.", ["Osh"]),
        ("Pavel Lenko, aged 23, from Karakol town, was arrested in 2020 in Osh.", ["Osh"]),
        ("A teacher from Karakol was arrested in Osh on 3 May 2019.", ["Osh"]),
        ("A teacher from Karakol was arrested on 3 May 2019.", ["Karakol"]),
        ("Pavel Lenko was taken from his home in Karakol to a prison in Osh.", ["Karakol"]),
    ],
)
def test_the_home_of_a_victim_is_not_where_it_was(extractor: Extractor, text: str, places: list[str]):
    (arrest,) = (i for i in all_told(extractor, text) if i.act in {"arrest", "detention"})
    assert [p.text for p in arrest.places] == places


@pytest.mark.parametrize(
    ("charge", "told_as"),
    [
        ("aiding the rebel Peace and Bread Movement (PBM)", ["aiding the rebel Peace and Bread Movement"]),
        ("belonging to the Party of Bread and Peace and inciting hatred",
         ["belonging to the Party of Bread and Peace", "inciting hatred"]),
        ("membership of the Harbour Union and Sedition", ["membership of the Harbour Union", "Sedition"]),
    ],
)  # fmt: skip
def test_a_bodys_name_with_and_is_one(extractor: Extractor, charge: str, told_as: list[str]):
    (incident,) = facts_told(extractor, f"Pavel Lenko was charged with {charge}.")
    assert [c.text for c in incident.charges] == told_as


def test_a_law_may_have_square_brackets(extractor: Extractor):
    law = "paragraph 3[iv] of the Second Schedule to the Public Peace [Protection and Renewal] Act, Chapter 8:15"
    (incident,) = facts_told(extractor, f"Pavel Lenko was charged with common nuisance as defined in {law}.")
    assert [c.law for c in incident.charges] == [law]
