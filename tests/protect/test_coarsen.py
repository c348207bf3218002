"""Coarser dates hold the finer ones and say how sure they are; coarser places are the region or nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.protect.coarsen import Dates, coarse_date, coarse_place


def when(start: str | None, end: str | None, precision: str = "range", edtf: str | None = None) -> dict[str, Any]:
    return {"text": "then", "start": start, "end": end, "precision": precision, "edtf": edtf}


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 900), st.sampled_from(["month", "year"]), st.booleans()
)
def test_a_coarse_span_holds_the_fine_one_and_no_day_of_it_shows(
    first: date, days: int, to: Dates, twice: bool
) -> None:
    last = first + timedelta(days=days)
    got = coarse_date(when(first.isoformat(), last.isoformat()), to)
    assert got["start"] <= first.isoformat()
    assert got["end"] >= last.isoformat()
    assert got["start"].endswith("-01" if to == "month" else "-01-01")
    after = date.fromisoformat(got["end"]) + timedelta(days=1)
    assert after.day == 1
    assert to == "month" or after.month == 1
    assert got["text"] is None
    assert coarse_date(got, to) == got
    same = got["start"][: 7 if to == "month" else 4] == got["end"][: 7 if to == "month" else 4]
    assert got["precision"] == (to if same else "range") or (got["start"], got["end"]) == (
        first.isoformat(), last.isoformat()
    )  # fmt: skip


DAY = when("2020-02-27", "2020-02-27", "day", "2020-02-27")
SPRING = when("2020-03-01", "2020-05-31", "season", "2020-21")


@pytest.mark.parametrize(
    ("given_", "to", "start", "end", "precision", "edtf"),
    [
        (DAY, "month", "2020-02-01", "2020-02-29", "month", "2020-02"),
        (DAY, "year", "2020-01-01", "2020-12-31", "year", "2020"),
        (when("2020-02-24", "2020-03-01", "week"), "month", "2020-02-01", "2020-03-31", "range", "2020-02/2020-03"),
        (when("2020-01-01", "2020-12-31", "year", "2020"), "month", "2020-01-01", "2020-12-31", "year", "2020"),
        (SPRING, "month", "2020-03-01", "2020-05-31", "season", "2020-21"),
        (when("2020-03-09", None, "range", "2020-03-09/.."), "year", "2020-01-01", None, "range", None),
        (when(None, None, "unknown"), "year", None, None, "unknown", None),
        (DAY, None, "2020-02-27", "2020-02-27", "day", "2020-02-27"),
    ],
)  # fmt: skip
def test_dates(given_: Any, to: Any, start: Any, end: Any, precision: str, edtf: Any) -> None:
    assert coarse_date(given_, to) == {
        "text": None, "start": start, "end": end, "precision": precision, "edtf": edtf
    }  # fmt: skip


def place(name: str, kind: str, geonames_id: int | None) -> dict[str, Any]:
    return {"text": name, "name": name, "kind": kind, "country": "KZ", "claimed": None, "geonames_id": geonames_id,
            "latitude": 49.98, "longitude": 82.61, "from_context": False, "mentions": [{}]}  # fmt: skip


def test_a_town_becomes_its_region_with_the_regions_coordinates() -> None:
    got = coarse_place(place("Ust-Kamenogorsk", "city", 1520316), "region")
    assert got is not None
    assert (got["kind"], got["text"], got["mentions"]) == ("region", None, [])
    assert "Kamenogorsk" not in got["name"]
    assert got["geonames_id"] != 1520316
    assert (got["latitude"], got["longitude"]) != (49.98, 82.61)
    assert coarse_place(got, "region") == got


def test_what_has_no_region_goes_and_countries_stay() -> None:
    assert coarse_place(place("Prison 12", "institution", None), "region") is None
    assert coarse_place(place("Ust-Kamenogorsk", "city", 1520316), "country") is None
    assert coarse_place(place("Abkhazia", "territory", None), "country") is None
    for to in ("region", "country"):
        kept = coarse_place(place("Kazakhstan", "country", None), to)
        assert kept is not None
        assert kept["name"] == "Kazakhstan"
