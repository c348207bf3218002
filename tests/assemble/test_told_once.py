"""What a report tells twice makes one record, and what only sounds like an act none (`told_once.txt`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.assemble.readings import Reader

LINES = Path(__file__).with_name("told_once.txt").read_text(encoding="utf-8").splitlines()
CASES = [[part.strip() for part in line.split(" | ")] for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("act", "whom", "text"), CASES, ids=[f"{act}: {text[:60]}" for act, _, text in CASES])
def test_records_of_an_act(read: Reader, act: str, whom: str, text: str) -> None:
    found = [r for r in read(text.replace("\\n", "\n")) if r.act == act and r.modality == "reported"]
    names = [" + ".join(p.name for p in (*r.people, *r.organisations) if p.role == "victim") for r in found]
    told = [n or (r.group.text if r.group else "") for n, r in zip(names, found, strict=True)]
    assert told == ([] if whom == "-" else whom.split("; "))


def test_the_day_of_a_death_is_not_that_of_finding_the_body(read: Reader) -> None:
    text = "Ana Melk's body was found on 22 May 2019 in a barn. Melk was shot dead on 16 May, the coroner said."
    assert [r.date.start for r in read(text) if r.act == "killing" and r.date] == ["2019-05-16"]


def test_the_day_of_a_death_is_told_by_its_verb(read: Reader) -> None:
    text = "Marches on 3 June 2020 condemned the killing of Ana Melk. Melk died on 25 May 2020 in police custody."
    assert [r.date.start for r in read(text) if r.act == "death_in_custody" and r.date] == ["2020-05-25"]
