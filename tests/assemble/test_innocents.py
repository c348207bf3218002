"""Sentences whose words are near those of an act and that tell none (`innocents.txt`, one a line)."""

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident

LINES = (Path(__file__).with_name("innocents.txt")).read_text(encoding="utf-8").splitlines()
TEXTS = [line for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> list[list[Incident]]:
    articles = [article_from_text(f"{text} The union met.", published="2021-11-02") for text in TEXTS]
    return [incidents for _, incidents in extractor.extract(articles)]


@pytest.mark.parametrize("n", range(len(TEXTS)), ids=TEXTS)
def test_nothing_is_told(found: list[list[Incident]], n: int):
    assert [i.act for i in found[n] if i.modality in FACTUAL] == []
