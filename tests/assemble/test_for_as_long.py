"""Each of several jailed in one clause has the term that stands behind their own name."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

read = partial(all_told, published="2021-12-20")


def terms(extractor: Extractor, text: str) -> dict[str, list[str]]:
    """Return the lengths of the terms of each person sentenced."""
    out: dict[str, list[str]] = {}
    for r in read(extractor, text):
        given = [] if r.penalty is None else [r.penalty, *r.penalty.also]
        for person in r.people:
            if r.act == "sentencing" and person.role == "victim":
                out.setdefault(person.name, []).extend(p.term.iso for p in given if p.term is not None)
    return out


EACH = {"Hassan Jaber": ["P3Y"], "Petr Novak": ["P2Y"], "Marta Silva": ["P1Y"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hassan Jaber was jailed for three years, Petr Novak for two years and Marta Silva for one year.", EACH),
        ("Hassan Jaber was jailed for three years, Petr Novak for two years and Marta Silva for one.", EACH),
        ("Hassan Jaber was jailed for three years, Petr Novak for two and Marta Silva for one.", EACH),
        ("A court jailed Hassan Jaber for three years, Petr Novak for two years and Marta Silva for one year.", EACH),
        (
            "Hassan Jaber was jailed for three years, the cook Petr Novak for two years and Marta Silva for one year.",
            EACH,
        ),
        ("Hassan Jaber, 34, was jailed for three years, Petr Novak, 41, for two and Marta Silva, 29, for one.", EACH),
        (
            "Hassan Jaber, 34, was sentenced to three years, Petr Novak, 41, to two and Marta Silva, 29, to one.",
            EACH,
        ),
        (
            "Hassan Jaber and Petr Novak were jailed for five years, and Marta Silva for two years.",
            {"Hassan Jaber": ["P5Y"], "Petr Novak": ["P5Y"], "Marta Silva": ["P2Y"]},
        ),
        ("Hassan Jaber was jailed for five years for hiding Petr Novak for two years.", {"Hassan Jaber": ["P5Y"]}),
        ("Hassan Jaber, who hid Petr Novak for two years, was jailed for five years.", {"Hassan Jaber": ["P5Y"]}),
    ],
)
def test_each_has_their_own_term(extractor: Extractor, text: str, told: dict[str, list[str]]) -> None:
    assert terms(extractor, text) == told


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Hassan Jaber was detained for ten days, Petr Novak for five days and Marta Silva for three days.",
            {"Hassan Jaber", "Petr Novak", "Marta Silva"},
        ),
        ("Police held Hassan Jaber for two weeks and Petr Novak for five days.", {"Hassan Jaber", "Petr Novak"}),
        ("Police held Hassan Jaber for two weeks, said Petr Novak for the union.", {"Hassan Jaber"}),
        ("Hassan Jaber was held for two weeks, Petr Novak said.", {"Hassan Jaber"}),
    ],
)
def test_each_was_held_for_as_long(extractor: Extractor, text: str, held: set[str]) -> None:
    records = [r for r in read(extractor, text) if r.act == "detention"]
    assert {p.name for r in records for p in r.people if p.role == "victim"} == held
