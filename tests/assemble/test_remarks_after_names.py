"""What brackets after one name of a list tell is told of that one alone, or of all where they say so."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

ROWS = [
    (("Five of the nine held were students, of whom one had been sentenced by the Kano High Court: Ana Bor (Anna, "
     "female, sentenced to 1 year in prison), Luis Mora (Luigi Mora), Ivo Reis, Tariq Nadim, and Chen Bao."),
     "sentencing", [{"Ana Bor"}]),
    (("The detained students are Ana Bor, Luis Mora (sentenced to two years in prison in May 2014), and Zoe Reis "
     "(released on bail)."), "sentencing", [{"Luis Mora"}]),
    ("Police detained Ana Bor, Luis Mora (30, later sentenced to two years in prison), and Ivo Reis on 4 May 2012.",
     "sentencing", [{"Luis Mora"}]),
    ("Police detained Ana Bor, Luis Mora (30, later sentenced to two years in prison), and Ivo Reis on 4 May 2012.",
     "arrest", [{"Ana Bor", "Luis Mora", "Ivo Reis"}]),
    ("The prisoners Ana Bor, Luis Mora (died in custody), and Zoe Reis were moved to Kano.",
     "death_in_custody", [{"Luis Mora"}]),
    ("The report lists Ana Bor, Luis Mora (sentenced to two years), and Zoe Reis (sentenced to three years).",
     "sentencing", [{"Luis Mora"}, {"Zoe Reis"}]),
    ("Ana Bor and Luis Mora (sentenced to two years each in May 2014) are held in Kano.",
     "sentencing", [{"Ana Bor", "Luis Mora"}]),
    ("Ana Bor and Luis Mora (both beaten in custody) were released on 4 May 2014.",
     "ill_treatment", [{"Ana Bor", "Luis Mora"}]),
    ("Among the detained were Ana Bor, Luis Mora (tortured in custody), and Zoe Reis.", "torture", [{"Luis Mora"}]),
    ("Ana Bor (arrested on 3 May 2015, still held), Luis Mora (arrested on 4 May 2015) and Zoe Reis are nurses.",
     "detention", []),
    ("Ana Bor (arrested on 3 May 2015, still held), Luis Mora (arrested on 4 May 2015) and Zoe Reis are nurses.",
     "arrest", [{"Ana Bor"}, {"Luis Mora"}]),
    ("Ana Bor (arrested in May 2015, still in custody), Luis Mora (arrested on 4 May 2015) and Zoe Reis are nurses.",
     "arrest", [{"Ana Bor"}, {"Luis Mora"}]),
    ("Police held Ana Bor, Luis Mora (a nurse from Kano in the north, later killed), and Zoe Reis on 3 May 2015.",
     "killing", [{"Luis Mora"}]),
    ("Police held Ana Bor and Luis Mora (both later killed) on 3 May 2015.", "killing", [{"Ana Bor", "Luis Mora"}]),
    ("Ana Bor was held for ten days and Luis Mora on 5 May 2014.", "detention", [{"Ana Bor"}, {"Luis Mora"}]),
    ("Ana Bor (who was later released), Luis Mora, and Zoe Reis were arrested on 4 May 2014.",
     "release", [{"Ana Bor"}]),
]  # fmt: skip
TERMS = [
    "The prisoners are Ana Bor (sentenced to three years in prison), Luis Mora (five years), and Zoe Reis (two years).",
    "The court sentenced Ana Bor (three years), Luis Mora (five years), and Zoe Reis (two years) on 4 May 2014.",
]


@pytest.mark.parametrize(("text", "act", "told"), ROWS, ids=[f"{act}: {text}" for text, act, _ in ROWS])
def test_of_whom_a_remark_tells(extractor: Extractor, text: str, act: str, told: list[set[str]]) -> None:
    found = [victims(i) for i in facts_told(extractor, text) if i.act == act]
    assert sorted(found, key=sorted) == told


@pytest.mark.parametrize("text", TERMS)
def test_each_has_one_term(extractor: Extractor, text: str) -> None:
    found = [i for i in facts_told(extractor, text) if i.act == "sentencing"]
    terms = {name: i.penalty.term.iso for i in found for name in victims(i) if i.penalty and i.penalty.term}
    assert terms == {"Ana Bor": "P3Y", "Luis Mora": "P5Y", "Zoe Reis": "P2Y"}
    assert not any(i.penalty.also for i in found if i.penalty)


def test_a_term_of_each(extractor: Extractor) -> None:
    text = "Ana Bor (33) and Luis Mora (sentenced to two years each) are in prison."
    told = [i for i in facts_told(extractor, text) if i.act == "sentencing"]
    assert [(victims(i), i.penalty and i.penalty.term and i.penalty.term.iso) for i in told] == [
        ({"Ana Bor", "Luis Mora"}, "P2Y")
    ]
