"""Who is meant after a friend or relative, and what is only somebody's word or wish."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def told(read: Reader, text: str, act: str) -> list[tuple[set[str], str]]:
    """Return the named victims and the modality of each act of a kind."""
    return [({p.name for p in i.people if p.role == "victim"}, i.modality) for i in read(text) if i.act == act]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Omar Faiz's brother was arrested on 3 March 2021. He was tortured.", "torture", set()),
        ("Omar Faiz was arrested on 3 March 2021. He was tortured.", "torture", {"Omar Faiz"}),
        ("Omar Faiz's wife was arrested on 3 March 2021. She was tortured.", "torture", set()),
        (
            (
                "Omar Faiz was arrested on 3 March 2021. His friend Karim Haddad protested. He was sentenced to two "
                "years in prison in June 2021."
            ),
            "sentencing",
            set(),
        ),
        (
            (
                "Omar Faiz was arrested on 3 March 2021. His friend Karim Haddad was arrested, too. He was sentenced "
                "to two years in prison in June 2021."
            ),
            "sentencing",
            {"Karim Haddad"},
        ),
    ],
)
def test_whose_turn(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert {n for people, _ in told(read, text, act) for n in people} == who


@pytest.mark.parametrize(
    ("text", "act", "modality"),
    [
        ("The opposition said the state kidnapped Omar Faiz on 3 March 2021.", "abduction", "alleged"),
        ("The state kidnapped Omar Faiz on 3 March 2021.", "abduction", "reported"),
        ("Leila Faiz told a channel that her daughter was beaten to death by security forces.", "killing", "alleged"),
        ("Police told a channel that a girl was beaten to death by gunmen.", "killing", "reported"),
        ("What do you hope for? That people like Omar Faiz, who is in prison, are freed.", "release", "demanded"),
        ("People like Omar Faiz, who was in prison, were freed.", "release", "reported"),
    ],
)
def test_whose_word(read: Reader, text: str, act: str, modality: str) -> None:
    assert [m for _, m in told(read, text, act)] == [modality]
