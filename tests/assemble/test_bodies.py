"""Bodies whose names the recogniser misses or cuts, as mentions; the people and places here are invented or plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.bodies import told_bodies, widened, with_bodies
from pipeline.records import Article, Entity, stable_id

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Kogon district court jailed a welder.", ["Kogon district court"]),
        ("Sapar city court freed him.", ["Sapar city court"]),
        ("He lost before the high court of Tamale.", ["high court of Tamale"]),
        ("A circular of the interior ministry names both.", ["interior ministry"]),
        ("She wrote to the ministry of justice and to the supreme court.", ["ministry of justice", "supreme court"]),
        ("OSH, Kyrgyzstan, 3 May (Alatoo Wire) – Two bakers were freed.", ["Alatoo Wire"]),
        # any court, no name, a day, a pretended one
        ("An appeals court freed him; a Kogon district court could not.", []),
        ("Federal appeals court judges met. On Friday district court clerks struck.", []),
        ("The district court, the court and the ministry were shut.", []),
        ("A so-called supreme court and an interior ministry of their own.", []),
        ("Osh (a town of weavers) – and its market.", []),
        ("They asked for no foreign ministry, and every supreme court would do.", []),
        ("HAMA, Syria (Map) - Two bakers were freed.", []),
    ],
)
def test_told_bodies(text: str, bodies: list[str]) -> None:
    assert [text[a:b] for a, b in told_bodies(text)] == bodies


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("Branch 4 of the Revolutionary Court sat.", "Revolutionary Court", "Branch 4 of the Revolutionary Court"),
        ("the 26th Assize Court sat", "Assize Court", "26th Assize Court"),
        ("Sibi bench of the Quetta High Court sat", "Quetta High Court", "Sibi bench of the Quetta High Court"),
        ("Osh's Criminal Court No. 2 sat", "Criminal Court", "Osh's Criminal Court No. 2"),
        ("the UN refugee agency knew", "UN", "UN refugee agency"),
        # a country's court, a body's people
        ("Tajikistan's Supreme Court sat", "Supreme Court", "Supreme Court"),
        ("UN refugee workers knew", "UN", "UN"),
        ("the Tobol Press council-house", "Tobol Press", "Tobol Press"),
    ],
)
def test_a_body_is_widened(text: str, found: str, wanted: str) -> None:
    start = text.index(found)
    entity = Entity(label="ORGANISATION", start=start, end=start + len(found), text=found, name=found)
    wide = widened(entity, text)
    assert (wide.text, wide.name) == (wanted, found)
    assert text[wide.start : wide.end] == wide.text


def entity(text: str, label: str, words: str) -> Entity:
    start = text.index(words)
    return Entity(label=label, start=start, end=start + len(words), text=words, name=words)  # type: ignore[arg-type]


def test_what_stands_inside_a_body_is_its_part() -> None:
    text = "The Kogon district court jailed Ivo Kral of the weekly La Voix du Noun and the blog Zarya."
    given = [
        entity(text, "PLACE", "Kogon"), entity(text, "PERSON", "Ivo Kral"), entity(text, "ORGANISATION", "La Voix"),
    ]  # fmt: skip
    found = {(e.label, e.text) for e in with_bodies(given, text)}
    assert found == {
        ("ORGANISATION", "Kogon district court"), ("PERSON", "Ivo Kral"), ("ORGANISATION", "La Voix du Noun"),
        ("ORGANISATION", "Zarya"),
    }  # fmt: skip


def test_a_person_after_a_noun_stays_one() -> None:
    text = "He works for the weekly Rosa Quispe founded."
    given = [entity(text, "PERSON", "Rosa Quispe")]
    assert with_bodies(given, text) == given


@pytest.mark.parametrize(
    "run", ["A-" * 30, "Ab " * 6600, "Ab of " * 3300, "AB12-CD34-" * 14, "the " + "district " * 3000]
)
def test_long_runs_of_capitals_are_read_in_passing(run: str) -> None:
    assert list(told_bodies(f"The court saw {run} court")) == []


def test_a_day_or_a_language_after_a_noun_is_no_body(extractor: Extractor) -> None:
    text = "The movement Friday ended; a weekly English lesson too. On the website January was full."
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    [(line, _)] = list(extractor.extract([article]))
    assert [e.text for e in line.entities if e.label == "ORGANISATION"] == []


def test_the_report_line_has_them(extractor: Extractor) -> None:
    text = "The Sapar district court on Monday gave the weaver Lena Hoxha two years, the interior ministry said."
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    [(line, records)] = list(extractor.extract([article]))
    bodies = [e.text for e in line.entities if e.label == "ORGANISATION"]
    assert bodies == ["Sapar district court", "interior ministry"]
    assert [r.act for r in records] == ["sentencing"]
