"""What is told is the same however its day is put: who did it, on which charge, since when, as which act."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.test_told_when import read, when


@pytest.mark.parametrize("day", ["On 4 March", "On March 4th", "On the 4th of March", "On March 4", "On Monday"])
@pytest.mark.parametrize("doer", ["police", "security forces", "masked officers"])
def test_who_stands_right_after_a_day_did_it(extractor: Extractor, day: str, doer: str) -> None:
    (arrest,) = read(extractor, f"{day} {doer} arrested Tadesse Bekele in Ambo.")
    assert [(o.name, o.role) for o in arrest.organisations] == [(doer, "authority")]
    assert arrest.date is not None
    assert arrest.date.start == ("2021-06-07" if day == "On Monday" else "2021-03-04")


def test_a_time_of_day_is_no_doer(extractor: Extractor) -> None:
    (arrest,) = read(extractor, "On Monday night police arrested Tadesse Bekele in Ambo.")
    assert [o.name for o in arrest.organisations] == ["police"]


@pytest.mark.parametrize("when_told", ["on Monday", "late on Monday", "early on Monday", "late last night"])
def test_how_late_it_was_is_no_part_of_a_charge(extractor: Extractor, when_told: str) -> None:
    (arrest,) = read(extractor, f"The trade unionist Chea Vuthy was arrested for fraud {when_told} in Phnom Penh.")
    assert [c.text for c in arrest.charges] == ["fraud"]


def test_lateness_may_be_the_charge(extractor: Extractor) -> None:
    (charge,) = read(extractor, "The trade unionist Chea Vuthy was charged with late payment of taxes in Phnom Penh.")
    assert [c.text for c in charge.charges] == ["late payment of taxes"]


@pytest.mark.parametrize("day", ["12 June", "June 12"])
def test_a_day_since_which_something_goes_on_is_past(extractor: Extractor, day: str) -> None:
    held = read(extractor, f"Zhao Lin has been held in Wuhan since {day}.")
    assert when(held, "detention", "Zhao Lin") == ("2020-06-12", "2020-06-12")
    due = read(extractor, "Zhao Lin, who was arrested on Monday, will be tried on 12 June.")
    assert when(due, "arrest", "Zhao Lin") == ("2021-06-07", "2021-06-07")


@pytest.mark.parametrize(
    "text",
    [
        "Seven activists were detained in Minsk on Saturday and were released three hours later without charge.",
        "On Saturday, seven activists were detained in Minsk and were released three hours later without charge.",
    ],
)
def test_on_what_terms_they_were_freed_is_not_how_they_were_taken(extractor: Extractor, text: str) -> None:
    assert {r.act for r in read(extractor, text)} == {"arrest", "release"}


def test_being_kept_without_charge_is_detention(extractor: Extractor) -> None:
    text = "Seven activists were detained in Minsk and Brest without charge."
    assert {r.act for r in read(extractor, text)} == {"detention"}


@pytest.mark.parametrize("place", ["jail", "gaol"])
def test_a_gaol_is_a_jail(extractor: Extractor, place: str) -> None:
    text = f"The singer Lina Osei has been in {place} since May."
    left = f"{text} Jon Abu left Tamale District {place.title()} on Monday."
    assert {(i.act, i.people[0].name) for i in read(extractor, left)} == {
        ("imprisonment", "Lina Osei"), ("release", "Jon Abu")
    }  # fmt: skip
    (beaten,) = read(extractor, f"Two guards beat the singer Lina Osei in Tamale {place} on 4 March.")
    assert beaten.act == "ill_treatment"
