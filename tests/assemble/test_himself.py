"""Whom "himself" means, and who suffers what others do while something befalls somebody."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader

BEFORE = "Themba Lindqvist was arrested in Kariba on 3 May. "


def told(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return the acts of a text, each with the people whom it befell."""
    return {(r.act, p.name) for r in read(text) for p in r.people if p.role == "victim"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject, and so whoever "he" is after it
        ("Sipho Okonjo presented himself at Chinhoyi police station, where he was charged on 21 May.",
         {("charge", "Sipho Okonjo")}),
        ("Sipho Okonjo calls himself a monarchist. He was charged on 21 May.", {("charge", "Sipho Okonjo")}),
        # whoever locks himself in is not held, and beats another
        ("A guard locked himself in and beat him.", {("ill_treatment", "Themba Lindqvist")}),
        ("Sipho Okonjo himself was beaten in Gweru on Monday.", {("attack", "Sipho Okonjo")}),
        ("Sipho Okonjo shot himself in Gweru on Monday.", set()),
    ],
)  # fmt: skip
def test_whom_himself_means(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert told(read, BEFORE + text) == {("arrest", "Themba Lindqvist"), *expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what police do to others meanwhile
        ("A third charge laid against Sipho Okonjo as police crack down on marchers in Chinhoyi.",
         {("charge", "Sipho Okonjo")}),
        ("Sipho Okonjo was freed on Monday after police had roughed him up in Gweru.",
         {("attack", "Sipho Okonjo"), ("release", "Sipho Okonjo")}),
    ],
)  # fmt: skip
def test_what_others_do_meanwhile(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert told(read, text) == expected
