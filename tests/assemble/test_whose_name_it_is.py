"""Which of two people a name beside another's is, and which body its letters; people and bodies here are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.clean import article_from_text
from tests.assemble.readings import all_told, suffered

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def merged(extractor: Extractor, text: str, label: str) -> list[str]:
    """Return each mention of a label with what it is merged under."""
    ((line, _),) = extractor.extract([article_from_text(text)])
    return [f"{e.text}: {e.name}" for e in line.entities if e.label == label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a family name that is a title before another title only
        ("A second man, Tan Wei Ling, was arrested on Friday.", {("arrest", "Tan Wei Ling")}),
        ("Tan Sri Omar Basri was arrested on Friday.", {("arrest", "Omar Basri")}),
        ("A lawyer, Me Karim Hamdoun, was arrested on Friday.", {("arrest", "Karim Hamdoun")}),
        # one told of as something of the other's is not the other
        (
            "Dorje Nima Gyal was arrested in May. Dorje Gyal, one of Dorje Nima Gyal's pupils, was arrested in June.",
            {("arrest", "Dorje Nima Gyal"), ("arrest", "Dorje Gyal")},
        ),
        # the surname of two is that of whom the sentence is about
        (
            "Ana Reis, the daughter of Petr Reis, was arrested on Friday. Reis was beaten in prison.",
            {("arrest", "Ana Reis"), ("ill_treatment", "Ana Reis")},
        ),
        (
            "Ana Reis, the widow of Petr Reis, was heard by the court. Reis was shot dead in May.",
            {("killing", "Petr Reis")},
        ),
        (
            "Ana Reis, the wife of Petr Reis, was shot dead on Friday. Reis was arrested in June.",
            {("killing", "Ana Reis"), ("arrest", "Petr Reis")},
        ),
        # a name with an age before it and a title in quotation marks
        (
            "Karim Sodi, 43, better known to 9,000 readers as 'Professor Pata', was arrested. Pata was beaten in jail.",
            {("arrest", "Karim Sodi"), ("ill_treatment", "Karim Sodi")},
        ),
    ],
)
def test_a_name_is_whole_and_its_bearers(extractor: Extractor, text: str, expected: set[tuple[str, str]]):
    assert suffered(lambda t: all_told(extractor, t), text) == expected


def test_a_surname_is_its_bearers_beside_two_joined_by_a_hyphen(extractor: Extractor):
    text = "Tamar Belo was freed on Monday. The Belo-Varga administration banned it. It is unlike Belo and her party."
    assert merged(extractor, text, "PERSON")[-1] == "Belo: Tamar Belo"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The Harbour Workers' League met on Monday. HWL officials were pleased.", "HWL: Harbour Workers' League"),
        ("The AAPR (Alliance Against Prison Rule) met.", "Alliance Against Prison Rule: Alliance Against Prison Rule"),
        # letters of two, and letters that a bracket tells of another
        ("The Kolvan Liberation Front and the Karst Labour Federation met. KLF members ate.", "KLF: KLF"),
        ("The Coastal Inquiry Department met. The Rowers' Union (CID) met. The CID ate.", "CID: Rowers' Union"),
        ("The Alban Federal Police raided a house in Torsk on Monday, said AFP.", "AFP: AFP"),
        ("Ana Maria Reis (AMR) met. The Alban Mothers' Rights group met. AMR ate.", "AMR: AMR"),
        ("The Torsk Union ate. The Union Party of Torsk met. The Union was pleased.", "Union: Torsk Union"),
        # where a mention grew or shrank it is no longer what it was read as
        ("The DNB met on Monday. A special DNB court jailed a baker.", "DNB court: DNB court"),
        ("A Senate committee met on Monday.", "Senate committee: Senate committee"),
        ("The Great Rivers Network met. The Network was pleased.", "Network: Great Rivers Network"),
    ],
)
def test_letters_are_the_body_whose_they_are(extractor: Extractor, text: str, last: str):
    assert merged(extractor, text, "ORGANISATION")[-1] == last
