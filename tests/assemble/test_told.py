"""Acts told without the plain word (`told.txt`, one text a line): the act and whom it befell, and what is none."""

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident

NAMES = {
    "Nadira Qasimova", "Samuel Okoro", "Li Wenzhong", "Rosa Quintana", "Tomas Varga",
    "Zhetysu Rights Centre", "Radio Libre",
}  # fmt: skip
LINES = (Path(__file__).with_name("told.txt")).read_text(encoding="utf-8").splitlines()
TEXTS = [line.split(" | ", 1) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> list[list[Incident]]:
    articles = [article_from_text(f"{text} The union protested.", published="2023-11-02") for _, text in TEXTS]
    return [incidents for _, incidents in extractor.extract(articles)]


@pytest.mark.parametrize("n", range(len(TEXTS)), ids=[text for _, text in TEXTS])
def test_what_is_told_in_other_words(found: list[list[Incident]], n: int):
    acts, text = TEXTS[n]
    none = acts.startswith("none:")
    told = [
        i
        for i in found[n]
        if i.act in acts.removeprefix("none:").split(",") and i.modality in FACTUAL
    ]
    if none:
        assert not told
    else:
        wanted = {name for name in NAMES if name in text}
        assert wanted in [{p.name for p in [*i.people, *i.organisations] if p.role == "victim"} for i in told]
