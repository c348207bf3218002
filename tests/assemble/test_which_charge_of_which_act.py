"""Which charge, law and penalty an act has where a text tells several, and which charges are nobody's told of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader

if TYPE_CHECKING:
    from pipeline.records import Charge, Incident

LINES = Path(__file__).with_name("charges_of_acts.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" | ", 1) for line in LINES if line and not line.startswith("#")]


def charge(told: Charge) -> str:
    """Return a charge as the file has it."""
    words = told.text or ""
    return " ".join(part for part in (words, f"<{told.law}>" if told.law and told.law not in words else "") if part)


def line(record: Incident) -> str:
    """Return a record as the file has it."""
    people = ", ".join(p.name for p in record.people if p.role == "victim")
    told = ", ".join(sorted(charge(c) for c in record.charges))
    penalty = f"= {record.penalty.text}" if record.penalty is not None else ""
    return " ".join(part for part in (f"{record.act} {people}:", told, penalty) if part)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_act_has_its_own_charge(read: Reader, text: str, expected: str) -> None:
    told = [r for r in read(text) if r.modality in FACTUAL]
    assert sorted(line(r) for r in told) == sorted([] if expected == "-" else expected.split(" / "))
