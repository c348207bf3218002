"""Days of custody told beside other days, and whom "them", a surname or "his release" means (`….txt`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.assemble.readings import Reader

LINES = Path(__file__).with_name("days_and_people_kept_apart.txt").read_text(encoding="utf-8").splitlines()
CASES = [[part.strip() for part in line.split(" | ")] for line in LINES if line and not line.startswith("#")]
HELD = {"arrest", "detention"}


@pytest.mark.parametrize(("what", "wanted", "text"), CASES, ids=[f"{w}: {t[-60:]}" for w, _, t in CASES])
def test_what_is_told(read: Reader, what: str, wanted: str, text: str) -> None:
    records = read(text.replace("\\n", "\n"))
    real = [r for r in records if r.modality == "reported"]
    if what in {"custody", "served"}:
        acts = HELD if what == "custody" else {"detention"}
        told = "; ".join(r.date.start or "" if r.date else "-" for r in real if r.act in acts) or "-"
    elif what == "days":
        arrests = [r for r in real if r.act == "arrest" and r.people and r.date]
        told = "; ".join(f"{r.people[0].name} {r.date.start}" for r in arrests if r.date)
    elif what.endswith(" is"):
        told = "; ".join(r.modality for r in records if r.act == what.removesuffix(" is"))
    else:
        found = [r for r in real if r.act == what.removesuffix(" of")]
        told = " + ".join(p.name for r in found for p in r.people if p.role == "victim") or "-"
    assert told == wanted
