"""Which charge grounds which act: told in its sentence, in the next, or of another act of the same people."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told


def charges(extractor: Extractor, text: str) -> dict[str, list[str]]:
    """Return the charges of each act of an article, by act."""
    found: list[Incident] = all_told(extractor, text, published="2021-05-29")
    return {i.act: [c.text or c.law or "" for c in i.charges] for i in found if i.modality in FACTUAL}


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("Police detained Amina Hadid on Monday and charged her with sedition.", "arrest", ["sedition"]),
        ("Police detained Amina Hadid on Monday. Officials accused her of passing maps to a spy.", "arrest",
         ["passing maps to a spy"]),
        ("Police detained Amina Hadid on Monday. They suspected Hadid of espionage.", "arrest", ["espionage"]),
        ("Police detained Amina Hadid and Karim Sabo on Monday. Prosecutors accused them of smuggling arms.", "arrest",
         ["smuggling arms"]),
        ("Police detained Amina Hadid on Monday. Hadid accused her neighbour of theft.", "arrest", []),
        ("Police detained Amina Hadid on Monday. Officials accused Karim Sabo of theft.", "arrest", []),
        ("Soldiers held Amina Hadid on Monday. Her lawyer said that her detention was illegal under the Health Act.",
         "detention", []),
    ],
)  # fmt: skip
def test_ground_of_custody(extractor: Extractor, text: str, act: str, wanted: list[str]) -> None:
    assert charges(extractor, text).get(act, []) == wanted


def test_a_lost_appeal_has_the_charges_that_are_told_of_it(extractor: Extractor) -> None:
    text = "A court sentenced Amina Hadid to three years for sedition in March. In May a court rejected her appeal."
    found = charges(extractor, text)
    assert found["sentencing"] == ["sedition"]
    assert found["appeal_rejected"] == []
