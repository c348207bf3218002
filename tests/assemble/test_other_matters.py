"""A paragraph on other people lends its victims and land to no other paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident

ROWS = [
    line.split(" | ")
    for line in Path(__file__).with_name("other_matters.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def told(incident: Incident) -> str:
    """Return an incident as `act: victims [by doers] [day] [country]`."""
    people = (*incident.people, *incident.organisations)
    doers = sorted({x.name for x in people if x.role in {"perpetrator", "authority"}})
    by = f"by {', '.join(doers)}" if doers else ""
    whom = ", ".join(sorted({x.name for x in people if x.role == "victim"}))
    day = incident.date.edtf if incident.date else ""
    land = incident.country.alpha_2 if incident.country else ""
    return f"{incident.act}: " + " ".join(filter(None, (whom, by, day, land)))


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_other_matters(text: str, wanted: str, extractor: Extractor) -> None:
    article = article_from_text("Weekly news\n\n" + text.replace(" ¶ ", "\n\n"), published="2024-05-06")
    [(_, incidents)] = extractor.extract([article])
    found = [told(i) for i in incidents if i.modality in FACTUAL]
    assert sorted(found) == sorted(wanted.split("; "))
