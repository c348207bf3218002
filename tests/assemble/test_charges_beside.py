"""Charges that stand beside an act: in the next sentence, in the name that a report gives them, or of nobody."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


def charges(extractor: Extractor, text: str, act: str) -> list[set[str]]:
    found = [i for i in all_told(extractor, text, published="2024-05-06") if i.act == act]
    assert found, text
    return [{c.text for c in i.charges if c.text} for i in found]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Soldiers arrested Ana Kol on Monday. She was later charged with espionage.", "arrest", {"espionage"}),
        (
            "Soldiers arrested Ana Kol in 2019. Schools shut. Rain fell. Shops closed. She was charged with espionage.",
            "arrest",
            set(),
        ),
        ("Soldiers arrested Ana Kol on Monday. She was charged under the Public Order Act.", "arrest", set()),
        (
            "Rights activist Ana Kol was arrested in Pune in May. She said she was falsely implicated for arson.",
            "arrest",
            {"arson"},
        ),
        (
            "Ali Umar was held in June on vandalism charges, and sentenced to 12 days in jail.",
            "sentencing",
            {"vandalism"},
        ),
        (
            'Police accused Ali Umar of "possessing banned books". Umar was sentenced to two years in jail in May.',
            "sentencing",
            {"possessing banned books"},
        ),
        ('Ana Kol was arrested on 2 May and accused of "threatening the peace".', "arrest", {"threatening the peace"}),
        ("Officials say 14 boys have been arrested since August for stone-pelting.", "arrest", {"stone-pelting"}),
    ],
)
def test_the_ground_of_a_custody(extractor: Extractor, text: str, act: str, expected: set[str]):
    assert charges(extractor, text, act) == [expected]


def test_the_charges_of_others(extractor: Extractor):
    text = (
        "Ana Kol was charged with inciting unrest in May. Over the next days three bloggers, Ali Umar, Juma Otieno and "
        "Sara Diop, all faced the same charges as Kol."
    )
    assert charges(extractor, text, "charge") == [{"inciting unrest"}] * 2


def test_charges_against_both(extractor: Extractor):
    text = (
        "A judge noted their bruises. The charges against both were rebellion, arson and contempt of court. "
        "On 26 April the High Court sentenced Ana Kol to three years and Ali Umar to five."
    )
    assert charges(extractor, text, "sentencing") == [{"rebellion", "arson", "contempt of court"}] * 2


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ana Kol was among seven activists arrested in May on what lawyers called “fabricated charges.”", "arrest"),
        ("Ana Kol walks free after 14 months of imprisonment on fabricated charges over a feud.", "release"),
        ("Ana Kol was released last week after three days behind bars over her coverage of COVID-19.", "release"),
        ("Ana Kol was released on Monday after a year in prison for sedition.", "release"),
    ],
)
def test_no_charge(extractor: Extractor, text: str, act: str):
    assert charges(extractor, text, act) == [set()]


def test_whose_term_it_is(extractor: Extractor):
    """Somebody in prison has the term that she serves; what a state executes somebody for passes no sentence."""

    def penalty(text: str, act: str) -> str | None:
        found = [i for i in all_told(extractor, text, published="2024-05-06") if i.act == act]
        assert found, text
        return found[0].penalty.text if found[0].penalty else None

    assert penalty("Ana Kol is serving an 11-year sentence and has sat in jail since 2012.", "imprisonment") == (
        "11-year sentence"
    )
    text = "Kenya executed 81 people on Saturday, more than the total number that it sentenced to death last year."
    assert penalty(text, "execution") is None
