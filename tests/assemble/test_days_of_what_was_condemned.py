"""Whose day stands at the end of what somebody condemned: the act's where another is told, or after who did it."""

import pytest

from tests.assemble.readings import Reader, told


def day(read: Reader, text: str, act: str) -> str | None:
    (date,) = [i.date for i in told(read, text) if i.act == act]
    return None if date is None else str(date.start)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Amnesty condemned the arrest of Ana Bor by police in Lagos on 3 May 2020.", "arrest"),
        ("Amnesty condemned Ana Bor's arrest by police in Lagos on 3 May 2020.", "arrest"),
        ("On 4 May 2020 Amnesty condemned the killing of Ana Bor in Lagos on 3 May 2020.", "killing"),
        ("In a statement on Monday, the union denounced the arrest of Ana Bor by police on 3 May 2020.", "arrest"),
        ("Amnesty condemns the arrest of Ana Bor in Lagos on 3 May 2020.", "arrest"),
    ],
)
def test_the_day_is_the_acts(read: Reader, text: str, act: str):
    assert day(read, text, act) == "2020-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty condemned the killing of Ana Bor on 3 May 2020.",
        "On 3 May 2020 the union condemned the killing of Ana Bor.",
        "Journalists condemned the killing of Ana Bor by gunmen and marched in Lagos on 3 May 2020.",
        "Journalists condemned the killing of Ana Bor by gunmen in Lagos, and a trial opened on 3 May 2020.",
    ],
)
def test_the_day_is_not_surely_the_acts(read: Reader, text: str):
    assert day(read, text, "killing") is None
