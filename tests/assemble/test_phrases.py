"""What reports commonly say of each act, phrase by phrase (`phrases.txt`, one a line): the act, and whom it befell."""

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident

NAMES = {"Nadira Qasimova", "Samuel Okoro", "Li Wenzhong", "Zhetysu Rights Centre", "Radio Libre"}
LINES = (Path(__file__).with_name("phrases.txt")).read_text(encoding="utf-8").splitlines()
PHRASES = [
    (set(acts.split(",")), text) for acts, text in (line.split(" | ", 1) for line in LINES if not line.startswith("#"))
]


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> list[list[Incident]]:
    articles = [article_from_text(f"{text} The union protested.", published="2021-11-02") for _, text in PHRASES]
    return [incidents for _, incidents in extractor.extract(articles)]


@pytest.mark.parametrize("n", range(len(PHRASES)), ids=[text for _, text in PHRASES])
def test_a_common_phrase(found: list[list[Incident]], n: int):
    acts, text = PHRASES[n]
    wanted = {name for name in NAMES if name in text}
    told = [i for i in found[n] if i.act in acts and i.modality in FACTUAL]
    assert told
    assert wanted in [{p.name for p in [*i.people, *i.organisations] if p.role == "victim"} for i in told]
