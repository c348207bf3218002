"""What a filter must not miss: dates with one end alone, and names in letters that a keyboard lacks."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.dashboard import query
from pipeline.dashboard.filters import Filters
from pipeline.dashboard.store import Store

DATES = [("2019-05-01", None), (None, "2020-08-09"), ("2020-02-03", "2020-02-03"), None]
NAMES = ["Şükrü Işık", "ŁUKASZ Đỗ", "Ida Strauß", "Ələkbər Æsir"]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory, lines: list[dict[str, Any]], outputs: Path) -> Store:
    folder = tmp_path_factory.mktemp("odd")
    made = []
    for number, (when, name) in enumerate(zip(DATES, NAMES, strict=True)):
        told = when and {"text": "x", "start": when[0], "end": when[1], "precision": "range", "edtf": None}
        person = {"name": name, "role": "victim", "aliases": []}
        made.append(lines[0] | {"id": f"inc-{number}", "date": told, "people": [person]})
    (folder / "incidents.jsonl").write_text("".join(json.dumps(one) + "\n" for one in made), encoding="utf-8")
    (folder / "reports.jsonl").write_bytes((outputs / "reports.jsonl").read_bytes())
    return Store(folder)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(since=date(2020, 1, 1)), [0, 1, 2]),
        (Filters(since=date(2021, 1, 1)), [0]),
        (Filters(until=date(2018, 1, 1)), [1]),
        (Filters(until=date(2019, 12, 31)), [0, 1]),
        (Filters(since=date(2021, 1, 1), until=date(2022, 1, 1)), [0]),
    ],
)
def test_a_date_without_an_end_may_reach_any_day_on_that_side(odd: Store, filters: Filters, found: list[int]) -> None:
    assert query.numbers(odd, filters) == found


def test_a_date_with_one_end_is_ordered_by_it(odd: Store) -> None:
    assert [row.id for row in query.page(odd, Filters(), "newest", 1, 9)] == ["inc-1", "inc-2", "inc-0", "inc-3"]
    assert [row.id for row in query.page(odd, Filters(), "oldest", 1, 9)] == ["inc-0", "inc-2", "inc-1", "inc-3"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("ışık", 0), ("Işık", 0), ("isik", 0), ("SUKRU", 0), ("lukasz do", 1), ("łukasz", 1), ("strauss", 2),
     ("STRAUẞ", 2), ("alakbar", 3), ("ƏLƏKBƏR", 3), ("aesir", 3)],
)  # fmt: skip
def test_a_name_is_found_in_any_case_and_in_plain_letters(odd: Store, text: str, found: int) -> None:
    assert query.numbers(odd, Filters(text=text)) == [found]
