"""Where somebody lives is not where they were tried, unless it is told so."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Gweru resident Zarin Velka was sentenced to two years for spying.", []),
        ("Gweru resident Zarin Velka was sentenced to two years by a court in Harare.", ["Harare"]),
        ("Zarin Velka, whose home is in Gweru, was acquitted of spying.", []),
        ("Zarin Velka, 34, of Gweru, was sentenced to two years for spying.", []),
        ("Zarin Velka, who lives in Gweru, went on trial on 3 May for spying.", []),
        ("Gweru resident Zarin Velka was sentenced in Gweru.", ["Gweru"]),
        ("The house where Zarin Velka was tried is in Gweru.", ["Gweru"]),
        ("Zarin Velka, whose residence is near Gweru, was tried there.", ["Gweru"]),
        ("Gweru resident Zarin Velka was shot dead on Monday.", ["Gweru"]),
    ],
)
def test_not_where_they_live(read: Reader, text: str, towns: list[str]) -> None:
    assert [[p.name for p in r.places] for r in read(text)] == [towns]
