"""Where the mentions of people, bodies and places begin and end in `reports.jsonl`; all people here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.adjoining import joined
from pipeline.assemble.edges import body_or_place, is_place, languages, person, within
from pipeline.assemble.no_bodies import is_noun
from pipeline.records import Article, Entity, stable_id

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def named(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    [(line, _)] = list(extractor.extract([article]))
    return {(e.label, e.text) for e in line.entities if e.label in {"PERSON", "ORGANISATION", "PLACE"}}


def entity(text: str, label: str, words: str) -> Entity:
    start = text.index(words)
    return Entity(label=label, start=start, end=start + len(words), text=words, name=words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("read", "after", "name"),
    [
        ("Maître Alou Sidibe", " spoke", "Alou Sidibe"),
        ("Daw Khin Sett", "", "Khin Sett"),
        ("Dr. (Mrs.) Funke Ade", ",", "Funke Ade"),
        ("Auntie Malee", ",", "Malee"),
        ("Peter Hall QC", " said", "Peter Hall"),
        ("Radim P.", ", 44,", "Radim P"),
        ('Ines Mora "La Ola', '", a surfer', 'Ines Mora "La Ola"'),
        # what is a part of the name
        ("Sultan Beishen uulu", "", "Sultan Beishen uulu"),
        ("U Thant", "", "U Thant"),
        ("Pablo Reis Jr.", "", "Pablo Reis Jr."),
        ("Don Mills", "", "Don Mills"),
    ],
)
def test_edges_of_a_persons_name(read: str, after: str, name: str) -> None:
    text = f"{read}{after}"
    start, end = person(text, 0, len(read))
    assert text[start:end] == name


@pytest.mark.parametrize(
    ("read", "after", "name"),
    [
        ("A Sessions Court", "", "Sessions Court"),
        ("Court of First Instance in", " Torsk", "Court of First Instance"),
        ("GUBOP.", " He", "GUBOP"),
        ("Omdurman women", "'s prison", "Omdurman"),
        ("Camp No", ". 5, Torsk", "Camp No. 5"),
        ("Detention Centre", " LA-12/1.", "Detention Centre LA-12/1"),
        ("Hamsi A.Ş.", " must", "Hamsi A.Ş."),
        ("Ana Foods Ltd.", " must", "Ana Foods Ltd."),
        ("Torsk", " 12 people", "Torsk"),
    ],
)
def test_edges_of_a_bodys_or_places_name(read: str, after: str, name: str) -> None:
    text = f"{read}{after}"
    start, end = body_or_place(text, 0, len(read))
    assert text[start:end] == name


def test_what_stands_inside_a_longer_name_is_its_part() -> None:
    text = "The Supreme Court of Torsk sits in Torsk."
    spans = [entity(text, "ORGANISATION", "Supreme Court of Torsk"), entity(text, "PLACE", "Torsk")]
    assert within(spans) == {(spans[1].start, spans[1].end)}


def test_languages_in_a_list() -> None:
    text = "It is open in Wolof, Fula and English. They spoke Dinka and Zaghawa. Held in Torsk, Lume and Osh, he fled."
    assert [text[a:b] for a, b in languages(text)] == ["Wolof, Fula and English", "Dinka and Zaghawa"]
    assert languages("As in Torsk, Russian soldiers fled. In Lume and Russian towns nobody slept.") == []


def test_buildings_and_nouns() -> None:
    assert is_place("Kirin Monastery")
    assert is_place("Torsk Detention Center")
    assert not is_place("Freedom House")
    assert is_noun("UNION")
    assert is_noun("Thai Court")
    assert not is_noun("Nigerian Police")
    assert not is_noun("Osh Court")


@pytest.mark.parametrize(
    ("text", "read", "wanted"),
    [
        (
            "the Torma (Tor'ma) County People's Court sat",
            [("PLACE", "Torma"), ("PLACE", "Tor'ma"), ("ORGANISATION", "County People's Court")],
            {("ORGANISATION", "Torma (Tor'ma) County People's Court")},
        ),
        ("from Torma (Durma) County", [("PLACE", "Torma"), ("PLACE", "Durma")], {("PLACE", "Torma (Durma) County")}),
        (
            "a Lume County Prosecutor's Office spokesman",
            [("PLACE", "Lume County"), ("ORGANISATION", "Prosecutor's Office")],
            {("ORGANISATION", "Lume County Prosecutor's Office")},
        ),
        (
            "the Court for the Repression of Economic Offences and Terrorism sat",
            [("ORGANISATION", "Court for the Repression of Economic Offences")],
            {("ORGANISATION", "Court for the Repression of Economic Offences and Terrorism")},
        ),
        (
            "the Weavers Institute in Lume (WIL) said",
            [("ORGANISATION", "Weavers Institute"), ("PLACE", "Lume")],
            {("ORGANISATION", "Weavers Institute in Lume")},
        ),
        (
            "the Lume Observatory wrote. The Observatory waits",
            [("ORGANISATION", "Lume Observatory")],
            {("ORGANISATION", "Lume Observatory"), ("ORGANISATION", "Observatory")},
        ),
        ("Chen Wei (陈伟) left", [("PERSON", "Chen Wei")], {("PERSON", "Chen Wei"), ("PERSON", "陈伟")}),
        # near misses
        ("from Tor (Dur) county", [("PLACE", "Tor"), ("PLACE", "Dur")], {("PLACE", "Tor"), ("PLACE", "Dur")}),
        (
            "In Lume City Weavers Watch said",
            [("PLACE", "Lume City"), ("ORGANISATION", "Weavers Watch")],
            {("PLACE", "Lume City"), ("ORGANISATION", "Weavers Watch")},
        ),
        ("the Ministry of Justice and Parliament sat", [("ORGANISATION", "Ministry of Justice")],
         {("ORGANISATION", "Ministry of Justice")}),
        ("the Weavers Union in Lume (2021)", [("ORGANISATION", "Weavers Union"), ("PLACE", "Lume")],
         {("ORGANISATION", "Weavers Union"), ("PLACE", "Lume")}),
    ],
)  # fmt: skip
def test_parts_of_one_name(text: str, read: list[tuple[str, str]], wanted: set[tuple[str, str]]) -> None:
    found = {(e.label, e.text) for e in joined([entity(text, *x) for x in read], text)}
    assert found == wanted


def test_the_mentions_of_a_report(extractor: Extractor) -> None:
    text = (
        "Police arrested Ana Reis in Torsk on Monday, the Lagoon Rights Watch said. A U.S. citizen was freed. The Osh "
        "regional council met. He paid 400,000 Djibouti francs.\n\n(Reporting by Ece Tokman; editing by Gareth Pool)"
    )
    found = named(extractor, text)
    assert ("PERSON", "Ece Tokman") in found
    assert ("PERSON", "Gareth Pool") in found
    assert ("ORGANISATION", "Osh regional council") in found
    assert not {("PLACE", "U.S."), ("PLACE", "Djibouti"), ("PLACE", "Osh")} & found


def test_laos_and_the_philippines_are_countries(extractor: Extractor) -> None:
    assert ("PLACE", "Laos") in named(extractor, "Laos: banker held\n\nA banker was arrested in Laos on Monday.")
    assert ("PLACE", "Philippines") in named(extractor, "She spends her holidays in the Philippines.")
    assert ("PLACE", "Laos") not in named(extractor, "Two Lao villagers were freed.")


def test_a_court_of_some_kind_and_a_place_with_its_article(extractor: Extractor) -> None:
    found = named(
        extractor,
        "A Nairobi federal high court freed the weaver Amina Otieno. She had been tried in The Hague before that. The "
        "Palestinian Authority wrote to her in May.",
    )
    text = "The Weavers' Union on Facebook"
    assert [text[a:b] for a, b in [body_or_place(text, 4, len(text), "ORGANISATION")]] == ["Weavers' Union"]
    assert {("PLACE", "Nairobi"), ("PLACE", "The Hague"), ("ORGANISATION", "Palestinian Authority")} <= found
    assert ("PLACE", "Palestinian Authority") not in found
