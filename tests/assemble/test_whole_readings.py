"""All that a plain sentence tells, in one line: which acts, how real, of whom and by whom, and nothing else.

Doers, victims, clauses and what is denied stand close together in these, which is where they were once mixed up.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.records import Incident
from tests.assemble.readings import all_told

ROWS = [
    line.split(" | ")
    for line in Path(__file__).with_name("whole_readings.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def told(incident: Incident) -> str:
    """Return an incident as `[modality] act: victims [by doers]`, counted victims in their own words."""
    parts = {"victim": set[str](), "doer": set[str]()}
    for x in (*incident.people, *incident.organisations):
        role = "victim" if x.role == "victim" else "doer" if x.role in {"perpetrator", "authority"} else None
        if role:
            parts[role].add(x.name)
    whom = sorted(parts["victim"]) + ([incident.group.text] if incident.group else [])
    by = f" by {', '.join(sorted(parts['doer']))}" if parts["doer"] else ""
    how = "" if incident.modality == "reported" else f"{incident.modality} "
    return f"{how}{incident.act}: {', '.join(whom)}{by}"


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_the_whole_of_it(extractor: Extractor, text: str, wanted: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    factual = {told(i) for i in found if i.modality in FACTUAL and i.confidence >= 0.5}
    assert factual == ({*wanted.split("; ")} if wanted != "-" else set())
