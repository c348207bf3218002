"""Acts told in other words than their own (`told_otherwise.txt`), and what only sounds like one."""

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident

LINES = Path(__file__).with_name("told_otherwise.txt").read_text(encoding="utf-8").splitlines()
PHRASES = [[part.strip() for part in line.split("|")] for line in LINES if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> list[list[Incident]]:
    articles = [article_from_text(f"{text} The union protested.", published="2021-11-02") for _, _, text in PHRASES]
    told = [incidents for _, incidents in extractor.extract(articles)]
    return [[i for i in incidents if i.modality in FACTUAL] for incidents in told]


@pytest.mark.parametrize("n", range(len(PHRASES)), ids=[text for _, _, text in PHRASES])
def test_an_act_told_otherwise(found: list[list[Incident]], n: int):
    acts, whom, _ = PHRASES[n]
    if acts == "-":
        assert not found[n]
        return
    told = [i for i in found[n] if i.act in acts.split(",")]
    if whom.startswith("#"):
        assert int(whom[1:]) in [i.group.min for i in told if i.group is not None]
    else:
        victims = [{p.name for p in [*i.people, *i.organisations] if p.role == "victim"} for i in told]
        assert set(filter(None, whom.split(", "))) in victims
