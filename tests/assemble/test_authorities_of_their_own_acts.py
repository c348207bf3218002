"""Which office, court or force took an act, under its whole name, and who beside it did not. Invented people."""

from pathlib import Path

import pytest

from tests.assemble.readings import Reader, names

LINES = [
    line.split("\t")
    for line in Path(__file__).with_name("authorities_told.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("act", "whose", "text"), LINES, ids=[text for *_, text in LINES])
def test_whose_act_it_was(read: Reader, act: str, whose: str, text: str) -> None:
    found = [i for i in read(text.replace("\\n", "\n\n")) if act in {"*", i.act}]
    assert {"; ".join(sorted(names(i, "authority", "perpetrator"))) or "-" for i in found} == {whose}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kayla Mull was kidnapped by ISIS in 2013 and kept as a prisoner of the group.", "perpetrator"),
        ("In 2021 Ali Hadi was arrested by an armed group called Hashd al-Balad in Karbala.", "perpetrator"),
        ("The Taliban arrested the teacher Zahra Karimi on 3 May 2024.", "authority"),
        ("Hamas arrested the journalist Adel Zaan in Gaza on 3 May 2024.", "authority"),
    ],
)
def test_rebels_act_by_no_law_but_those_who_rule_do(read: Reader, text: str, role: str) -> None:
    assert {o.role for i in read(text) for o in i.organisations} == {role}
