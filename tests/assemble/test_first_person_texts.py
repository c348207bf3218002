"""Testimonies and interviews in the first person: who is "I", where no quotation says so."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text

TOLD = "I was arrested on 4 June 2019 in Omdurman. They beat me with cables."


def found(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    ((_, incidents),) = extractor.extract([article_from_text(text, published="2024-05-06")])
    return {(i.act, p.name) for i in incidents for p in i.people if p.role == "victim"}


@pytest.mark.parametrize(
    "text",
    [
        f"My name is Salma Idris. I am a teacher. {TOLD}",
        f"Testimony of Salma Idris\n\n{TOLD}",
        f"Statement: Salma Idris, 34, teacher\n\n“{TOLD}”",
        f"Interview with Salma Idris\n\nQ: When were you arrested?\n\nA: {TOLD}",
        f"Voices from Sudan\n\nSalma Idris: {TOLD}",
    ],
)
def test_who_tells_it_suffered_it(extractor: Extractor, text: str) -> None:
    assert found(extractor, text) == {("arrest", "Salma Idris"), ("attack", "Salma Idris")}


@pytest.mark.parametrize(
    "text",
    [
        f"Salma Idris spoke to us in Nairobi.\n\n{TOLD}",
        f"Interview with Salma Idris\n\nShe met me at her house. {TOLD}",
        f"The officer said: “I am Moses Okello.” {TOLD}",
        f"Testimony of Salma Idris and of Moses Okello\n\nMoses Okello met her. “{TOLD}”",
    ],
)
def test_nobody_in_particular_tells_it(extractor: Extractor, text: str) -> None:
    assert found(extractor, text) == set()
