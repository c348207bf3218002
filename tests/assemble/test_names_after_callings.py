"""Whose the name is that follows what one person and a firm may be called ("the publisher X Y"), and whom it means."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader

EDITOR = "Rudo Banda edits a portal in Harare. "


def victims(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return the acts of a text, each with the people and bodies whom it befell."""
    found = [(r.act, x.name) for r in read(text) for x in [*r.people, *r.organisations] if x.role == "victim"]
    return set(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what befalls people alone befell them, whoever was told of before
        (("A court in Kadoma acquitted two former officers of ordering the murder of the publisher Farai Ncube, shot "
          "outside his flat in 2009."), {("killing", "Farai Ncube")}),
        ("Police are looking into the killing of the broadcaster Odeku Lamisi, stabbed near his home on Sunday.",
         {("killing", "Odeku Lamisi")}),
        ("The publisher Sipho Moyo was shot dead in Mutare on Monday.", {("killing", "Sipho Moyo")}),
        ("Police in Gweru arrested the publisher Themba Hartmann on Monday.", {("arrest", "Themba Hartmann")}),
        # firms stay firms, and are nobody who was named before
        ("The publisher Okonjo Books was fined 300 dollars by a court in Gweru.", {("fine", "Okonjo Books")}),
        ("The broadcaster Gweru FM was raided on Monday.", {("raid", "Gweru FM")}),
        # whoever is called so and is not named beside it was told of before
        ("The publisher was arrested in Mutare on Monday.", {("arrest", "Rudo Banda")}),
    ],
)  # fmt: skip
def test_the_name_after_a_calling(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert victims(read, EDITOR + text) == expected


def test_no_one_else_is_meant_by_a_named_calling(read: Reader) -> None:
    text = EDITOR + "A court in Kadoma fined the publisher Hove Books 300 dollars on Monday."
    assert ("fine", "Rudo Banda") not in victims(read, text)
