"""Testimonies and interviews in the first person: who is "I", where no quotation says so."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told

TOLD = "I was arrested on 4 June 2019 in Omdurman. They beat me with cables."


def found(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    incidents = all_told(extractor, text, published="2024-05-06")
    return {(i.act, p.name) for i in incidents for p in i.people if p.role == "victim"}


@pytest.mark.parametrize(
    "text",
    [
        f"My name is Salma Idris. I am a teacher. {TOLD}",
        f"Testimony of Salma Idris\n\n{TOLD}",
        f"Statement: Salma Idris, 34, teacher\n\n“{TOLD}”",
        f"Interview with Salma Idris\n\nQ: When were you arrested?\n\nA: {TOLD}",
        f"Voices from Sudan\n\nSalma Idris: {TOLD}",
        f"Letter from Salma Idris\n\nMy dear friends, {TOLD}",
        f"Testimonies\n\nAffidavit of the teacher Salma Idris, 34\n\n{TOLD}",
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
        f"Testimony of the mother of Salma Idris\n\n{TOLD}",
        f"Interview with the lawyer of Salma Idris\n\nWhere were you?\n\n{TOLD}",
        f"Letter by nine writers to Salma Idris\n\n{TOLD}",
        f"A letter of support for Salma Idris\n\n{TOLD}",
        f"Letter from Salma Idris’s mother\n\n{TOLD}",
        f"I am Salma Idris' lawyer. {TOLD}",
        f"The story of Salma Idris, by Moses Okello\n\n{TOLD}",
        f"A letter from Salma Idris reached me. {TOLD}",
    ],
)
def test_nobody_in_particular_tells_it(extractor: Extractor, text: str) -> None:
    assert found(extractor, text) == set()


@pytest.mark.parametrize("opening", ["Testimony: {}", "Testimony of {}", "My name is {}."])
def test_each_tells_until_the_next(extractor: Extractor, opening: str) -> None:
    first, second = (opening.format(name) for name in ("Salma Idris", "Moses Okello"))
    text = f"{first}\n\nI was arrested on 4 June 2019.\n\n{second}\n\nI was beaten by police on 6 June 2019."
    assert found(extractor, text) == {("arrest", "Salma Idris"), ("attack", "Moses Okello")}
