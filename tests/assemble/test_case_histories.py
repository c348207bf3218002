"""Histories of a case as registers of prisoners tell them; all people here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.strings import StringStore

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.mended import untangle
from pipeline.assemble.text.tree import Tree
from pipeline.recognise.encoder.spans import Found
from pipeline.recognise.encoder.trim import trim
from pipeline.records import Article, Incident, stable_id

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def told(extractor: Extractor, text: str) -> list[Incident]:
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2024-05-06")
    [(_, incidents)] = list(extractor.extract([article]))
    return [r for r in incidents if r.modality in FACTUAL]


def suffered(records: list[Incident]) -> set[tuple[str, str]]:
    """Acts with the surname of each who suffered one, or the words of the group."""
    named = {(r.act, p.name.split()[-1]) for r in records for p in r.people if p.role == "victim"}
    bodies = {(r.act, o.name) for r in records for o in r.organisations if o.role == "victim"}
    return named | bodies | {(r.act, r.group.text) for r in records if r.group and not r.people}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a term in brackets shuts no court
        ("The Bor Court jailed Ana Belo for three years (conditionally suspended for two).", {("sentencing", "Belo")}),
        ("The Bor Court gave Juan Reis two years (suspended for four).", {("sentencing", "Reis")}),
        # what a bracket tells is told of the name before it
        ("The Union of Bakers fired Ana Belo (detained in May).", {("dismissal", "Belo"), ("arrest", "Belo")}),
        # who wrote a work speaks of nobody; who is warned does not speak
        (
            "Ivo Belo was arrested after he wrote of Juan Reis. The union states that Belo wrote plays. He was fined.",
            {("arrest", "Belo"), ("fine", "Belo")},
        ),
        # "the group" whom the law took; a body is fined, too
        (
            "Police detained Juan Reis, Ivo Kral and Toma Sol. The group was released on Monday.",
            {(act, name) for act in ("arrest", "release") for name in ("Reis", "Kral", "Sol")},
        ),
        (
            "Police arrested Juan Reis and Ivo Kral of the Zarya movement in May. The group was banned on Monday.",
            {("arrest", "Reis"), ("arrest", "Kral")},
        ),
        # "another" beside somebody named is not who is named next
        (
            "Juan Reis was detained with another teacher, who was later released. Ivo Kral was fined.",
            {("arrest", "Reis"), ("release", "another teacher"), ("fine", "Kral")},
        ),
        # names after a source and a comma
        (
            "According to the agency, Belo, Mara Sol, and Ida Kral were arrested in March.",
            {("arrest", "Belo"), ("arrest", "Sol"), ("arrest", "Kral")},
        ),
        ("According to the lawyer, Juan Reis, police beat Ivo Kral.", {("attack", "Kral")}),
        # most of a set is not who is told of next
        (
            "By August most of the leaders were released, but Juan Reis was held along with Ivo Kral.",
            {("detention", "Reis"), ("detention", "Kral")},
        ),
        # whose brothers they are
        (
            "Police arrested Ivo Kral and Toma Sol, brothers of Radio Osh reporter Juan Reis.",
            {("arrest", "Kral"), ("arrest", "Sol")},
        ),
        (
            "Police arrested Ivo Kral, the son of Ana Belo, and Toma Sol.",
            {("arrest", "Kral"), ("arrest", "Sol")},
        ),
        (
            "Police arrested Ivo Kral and Toma Sol, sons of Radio Osh reporters Juan Reis and Ana Belo.",
            {("arrest", "Kral"), ("arrest", "Sol")},
        ),
        # not freed, and charged
        ("Police did not free Ana Belo and charged her with libel.", {("charge", "Belo"), ("detention", "Belo")}),
        # out of a monastery, no country
        ("Officials expelled the monk Ivo Kral from Zarin monastery in May.", {("dismissal", "Kral")}),
        # back again, and arrested there
        ("Ana Belo was arrested in Osh after she called for a release.", {("arrest", "Belo")}),
        ("Juan Reis managed to escape the patrols and come back to Bor.", set()),
    ],
)
def test_who_suffered_what(extractor: Extractor, text: str, wanted: set[tuple[str, str]]) -> None:
    assert suffered(told(extractor, text)) == wanted


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("The Union of Bakers fired Ana Belo (detained in May 2023).", "arrest", "2023-05-01"),
        ("A clerk in Bor since 1998, Juan Reis was arrested for printing leaflets.", "arrest", None),
        ("Juan Reis, in prison since 1998, was fined.", "imprisonment", "1998-01-01"),
        (
            "Police held Juan Reis on 21 May 2014. According to Sky Press (15 July 14), he was beaten in custody.",
            "ill_treatment",
            "2014-05-21",
        ),
        ("Juan Reis died in custody, and his body was returned to his family on 3 May 2023.", "death_in_custody", None),
        ("Juan Reis was shot dead and his body was found on 3 May 2023.", "killing", "2023-05-03"),
        ("Juan Reis had been held for two months when, on 3 May 2023, he escaped.", "detention", None),
        ("Juan Reis had been killed when soldiers shelled a market in Osh on 3 May 2023.", "killing", "2023-05-03"),
        ("Police arrested Ana Belo as the bodies of six miners were buried on 3 May 2023.", "arrest", "2023-05-03"),
        ("A court gave Ana Belo a year in prison (suspended for five) on 3 May 2023.", "sentencing", "2023-05-03"),
    ],
)
def test_when(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    [record] = [r for r in told(extractor, text) if r.act == act]
    assert (record.date and record.date.start) == day


def test_a_day_in_a_bracket_is_no_day_of_the_clause_around_it(extractor: Extractor) -> None:
    [record] = [r for r in told(extractor, "The Bor Court jailed Ana Belo (arrested on 3 May 2023) for two years.")
                if r.act == "sentencing"]  # fmt: skip
    assert record.date is None or record.date.start != "2023-05-03"


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("The blogger Juan Reis was arrested over his accusations of bribery.", set()),
        ("Juan Reis was arrested on accusations of subversion.", {"subversion"}),
        (
            'The Bor Court tried Juan Reis for "organizing and using a cult," "fraud," and "rape."',
            {"organizing and using a cult", "fraud", "rape"},
        ),
        # what others are counted for is theirs alone
        ("Police arrested five students for sedition and two bakers for libel.", {"sedition"}),
        ("Police arrested five students and two bakers for sedition.", {"sedition"}),
        ("Juan Reis was arrested for sedition and libel.", {"sedition", "libel"}),
        ("Ana Belo was arrested in Osh with her brother and three others for sedition.", {"sedition"}),
        ("Ana Belo was arrested on their accusation of blasphemy.", {"blasphemy"}),
    ],
)
def test_charges(extractor: Extractor, text: str, charges: set[str]) -> None:
    [record] = told(extractor, text)
    assert {c.text for c in record.charges} == charges


def test_terms_before_respectively_are_given_in_step(extractor: Extractor) -> None:
    text = "A court sentenced Ana Belo and Ivo Kral to 15 and 13 years, respectively, and two others to 10 years."
    terms = {p.name: r.penalty.term.iso for r in told(extractor, text) for p in r.people
             if p.role == "victim" and r.penalty and r.penalty.term}  # fmt: skip
    assert terms == {"Ana Belo": "P15Y", "Ivo Kral": "P13Y"}
    [third] = [r for r in told(extractor, text.replace("two others", "Toma Sol")) if len(r.people) == 1
               and r.people[0].name == "Toma Sol"]  # fmt: skip
    assert third.penalty
    assert third.penalty.text == "10 years"


def test_each_on_a_day_of_their_own(extractor: Extractor) -> None:
    records = told(extractor, "The court tried Ana Belo on 20 April 2017 and Juan Reis on 23 June 2017.")
    days = {p.name: r.date.start for r in records for p in r.people if r.date}
    assert days == {"Ana Belo": "2017-04-20", "Juan Reis": "2017-06-23"}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Ana Belo for sedition on 1 May 2018. In 1997, a court sentenced Belo to 3 years in prison.",
        "The Osh Court jailed Ana Belo for five years for sedition. In 2006, Belo was sentenced to 3 years.",
    ],
)
def test_another_matter_has_a_charge_and_a_court_of_its_own(extractor: Extractor, text: str) -> None:
    [record] = [r for r in told(extractor, text) if r.penalty and r.penalty.term and r.penalty.term.iso == "P3Y"]
    assert not record.charges
    assert not any("Osh" in o.name for o in record.organisations)


def test_an_appeal_is_of_the_same_matter(extractor: Extractor) -> None:
    text = "A court jailed Ana Belo for five years for libel in 2018. On appeal, Belo was given three years in 2019."
    [record] = [r for r in told(extractor, text) if r.penalty and r.penalty.term and r.penalty.term.iso == "P3Y"]
    assert [c.text for c in record.charges] == ["libel"]


def test_no_two_words_govern_each_other() -> None:
    words = ["Ana", ",", "arrested", "then", "left"]
    tree = Tree(words, words, ["NNP"] * 5, ["dep"] * 5, [2, 0, 0, 4, 4], [0, 4, 6, 15, 20], [(0, 5)], [], [-1] * 5)
    untangle(tree)
    assert tree.head == [0, 0, 0, 4, 4]


def test_the_land_of_those_in_a_charge_is_no_place_of_the_trial(extractor: Extractor) -> None:
    [record] = told(extractor, "In Osh, Juan Reis was tried for colluding with organizations in Taiwan.")
    assert [p.name for p in record.places] == ["Osh"]


def test_somebodys_lawyer_is_who_stands_before_the_word(extractor: Extractor) -> None:
    [record] = told(extractor, "Juan Reis, Belo's lawyer, and Ivo Kral, a baker, said Ana Belo was arrested on Monday.")
    assert "Ivo Kral" not in {p.name for p in record.people}


def test_no_name_holds_half_a_bracket() -> None:
    store = StringStore()
    keys = [store.add(w) for w in ("Velka", "(", "Velkya", ")", "Region")]  # a region of two names
    [half], [both] = (trim([Found(start, 5, 0, 0.9)], keys, names=True) for start in (2, 0))
    assert (half.start, half.end) == (2, 3)
    assert (both.start, both.end) == (0, 5)
