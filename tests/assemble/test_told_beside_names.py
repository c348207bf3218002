"""What stands beside a name and is said of its bearer: age, trade, sex, and how many are told without names."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader

Told = dict[str, tuple[str | None, int | None, str | None]]


def told(read: Reader, text: str) -> Told:
    """Return occupation, age and gender of each victim by name."""
    return {p.name: (p.occupation, p.age, p.gender) for i in read(text) for p in i.people if p.role == "victim"}


@pytest.mark.parametrize("act", ["{} arrested by police in Soran.", "On Sunday, {} beaten by guards in Soran."])
@pytest.mark.parametrize(
    ("subject", "who"),
    [
        ("Oren Faiz, a 34-year-old blogger, was", {"Oren Faiz": ("blogger", 34, None)}),
        ("A 34-year-old Syrian blogger, Oren Faiz, was", {"Oren Faiz": ("blogger", 34, None)}),
        ("Oren Faiz, a blogger, was", {"Oren Faiz": ("blogger", None, None)}),
        ("The human rights defender Ms Elena Marin was", {"Elena Marin": ("human_rights_defender", None, "female")}),
        ("Father Miguel Ordaz was", {"Miguel Ordaz": ("religious", None, "male")}),
        ("His father Miguel Ordaz was", {"Miguel Ordaz": (None, None, "male")}),
        ("A woman named Elena was", {"Elena": (None, None, "female")}),
        ("A man identified as Marko Tuz was", {"Marko Tuz": (None, None, "male")}),
        (
            "Journalists Ana Gil and Berto Nunez were",
            {"Ana Gil": ("journalist", None, None), "Berto Nunez": ("journalist", None, None)},
        ),
        (
            "Three journalists, Ana Gil, Berto Nunez and Karla Ruz, were",
            dict.fromkeys(("Ana Gil", "Berto Nunez", "Karla Ruz"), ("journalist", None, None)),
        ),
        (
            "Ana Gil, a nurse, and Berto Nunez, a poet, were",
            {"Ana Gil": ("health_worker", None, None), "Berto Nunez": ("artist", None, None)},
        ),
    ],
)
def test_who_they_are(read: Reader, act: str, subject: str, who: Told) -> None:
    assert told(read, act.format(subject)) == who


def test_those_who_are_told_have_the_trade(read: Reader) -> None:
    found = told(read, "She told journalists Ana Gil and Berto Nunez were arrested by police in Soran.")
    assert found["Berto Nunez"][0] is None


@pytest.mark.parametrize(
    ("whom", "count"),
    [("A family of five was", 5), ("A couple and their three children were", 5), ("A couple was", 2)],
)
def test_how_many(read: Reader, whom: str, count: int) -> None:
    (found,) = read(f"{whom} arrested by police in Soran.")
    assert found.group is not None
    assert (found.group.min, found.group.max) == (count, count)
