"""A "was" and its participle belong together over whatever aside stands between commas."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    "aside", ["", ", in the end,", ", according to their lawyers,", ", on bail,", ", to the surprise of all,"]
)
def test_an_aside_parts_no_passive(read: Reader, aside: str) -> None:
    text = f"A magistrate in Harare acquitted five women who were{aside} arrested in January for protesting."
    assert {(r.act, r.group and r.group.text) for r in read(text)} == {
        ("acquittal", "five women"), ("arrest", "five women")
    }  # fmt: skip


@pytest.mark.parametrize("aside", ["", ", in the end,", ", on bail,"])
def test_a_court_that_orders_that_somebody_be_released_frees_them(read: Reader, aside: str) -> None:
    text = f"The court in Kampala ordered that Moses Okello, who was arrested in March, be{aside} released."
    assert [r.act for r in read(text) if r.modality == "reported"] == ["arrest", "release"]


@pytest.mark.parametrize("aside", [", according to his lawyer, Ana Bello,", ", according to Ana Bello,"])
def test_who_is_cited_is_not_whom_it_befell(read: Reader, aside: str) -> None:
    (beaten,) = read(f"Ahmed Nur was{aside} beaten by police in Jigjiga.")
    assert [p.name for p in beaten.people if p.role == "victim"] == ["Ahmed Nur"]


def test_a_main_verb_after_a_clause_keeps_its_doer(read: Reader) -> None:
    (killing,) = read("The guards, who had been, for a year, paid by the mayor, killed the baker Ali Musa in Osh.")
    assert killing.act == "killing"
    assert [o.name for o in killing.organisations] == ["guards"]


def test_what_somebody_was_is_no_aside(read: Reader) -> None:
    text = "The poet Ahmed Nur was, in 2019, a minister, arrested for theft and later cleared."
    assert {r.act for r in read(text)} == {"arrest", "acquittal"}
