"""A store shows a folder as it was when it was opened, and says in one line why it cannot."""

import gc
import json
import os
import shutil
import weakref
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.dashboard import query
from pipeline.dashboard.download import as_csv, as_jsonl
from pipeline.dashboard.filters import Filters
from pipeline.dashboard.store import Store, StoreError, opened
from tests.dashboard.conftest import HOSTILE


@pytest.fixture
def copy(outputs: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(outputs, tmp_path / "outputs"))


def test_records_and_articles_come_back_as_they_stand_in_the_files(
    store: Store, outputs: Path, lines: list[dict[str, Any]]
) -> None:
    for line in lines[::37]:
        assert store.incident(line["id"]) == line
    for text in (outputs / "reports.jsonl").read_text(encoding="utf-8").split("\n")[:-1][::17]:
        report = json.loads(text)
        assert store.article(report["id"]) == report
    assert store.incident("inc-0") is None
    assert store.article("' OR 1=1") is None


@pytest.mark.parametrize("name", ["incidents.jsonl", "reports.jsonl"])
def test_what_stands_twice_is_told_and_not_counted_twice(copy: Path, name: str) -> None:
    with (copy / name).open("ab") as file:
        file.write((copy / name).read_bytes().splitlines(keepends=True)[0])
    with pytest.raises(StoreError, match=f"{name} in .* holds an id twice"):
        Store(copy)


@pytest.mark.parametrize("name", ["out*", "out?", "out[12]", "country=KZ", "case=1"])
def test_a_folder_of_any_name_shows_its_own_records(outputs: Path, tmp_path: Path, name: str) -> None:
    for other in ("out1", "outs"):
        shutil.copytree(outputs, tmp_path / other)
        (tmp_path / other / "incidents.jsonl").write_text("", encoding="utf-8")
    shutil.copytree(outputs, tmp_path / name)
    found, known = Store(tmp_path / name), Store(outputs)
    for question in ("SELECT * FROM incident ORDER BY n", "SELECT * FROM article ORDER BY n"):
        assert found.rows(question) == known.rows(question)


def test_a_store_keeps_its_state_when_a_new_run_replaces_the_files(copy: Path, lines: list[dict[str, Any]]) -> None:
    store = opened(copy)
    assert opened(copy) is store
    fewer = (copy / "incidents.jsonl").read_bytes().splitlines(keepends=True)[5:]
    (copy / "new").write_bytes(b"".join(fewer))
    (copy / "new").replace(copy / "incidents.jsonl")
    assert store.incident(lines[-1]["id"]) == lines[-1]
    assert query.totals(store, Filters()).incidents == len(lines)
    later = opened(copy)
    assert query.totals(later, Filters()).incidents == len(lines) - 5
    assert later.incident(lines[0]["id"]) is None
    assert later.incident(lines[-1]["id"]) == lines[-1]


def test_what_is_outdated_is_let_go(copy: Path) -> None:
    seen = []
    for many in range(1, 4):
        new = (copy / "incidents.jsonl").read_bytes().splitlines(keepends=True)[many:]
        (copy / "new").write_bytes(b"".join(new))
        (copy / "new").replace(copy / "incidents.jsonl")
        store = opened(copy)
        assert query.choices(store) is query.choices(store)
        seen.append(weakref.ref(store))
        del store
    gc.collect()
    assert [one() is None for one in seen] == [True, True, False]


def test_keys_and_values_of_later_versions_are_passed_over_or_kept(copy: Path, lines: list[dict[str, Any]]) -> None:
    line = {**lines[0], "new_key": {"x": [1]}, "act": "something_new", "schema_version": "1.9"}
    line["people"] = [{**line["people"][0], "another": 1, "role": "new_role"}]
    (copy / "incidents.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    store = Store(copy)
    assert query.by_column(store, Filters(), "act") == {"something_new": 1}
    assert query.totals(store, Filters(role=("new_role",))).incidents == 1
    assert store.incident(line["id"]) == line


def test_a_folder_without_incidents_opens(copy: Path) -> None:
    for name in ("incidents.jsonl", "reports.jsonl"):
        (copy / name).write_bytes(b"")
    store = Store(copy)
    assert query.totals(store, Filters()) == query.Totals(0, 0, 0, 0)
    assert query.over_time(store, Filters(), "year") == ({}, 0)
    assert query.page(store, Filters(), "newest", 1, 50) == []
    assert query.choices(store).act == {}


def test_what_cannot_be_shown_is_told_in_one_line_without_its_text(copy: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run habeas extract first"):
        Store(tmp_path / "nowhere")
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="run habeas extract first"):
        opened(tmp_path / "file")
    with (copy / "incidents.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "inc-1", "people": "Arman Sadykov"\n')
    with pytest.raises(StoreError) as told:
        Store(copy)
    assert "Sadykov" not in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("slot", ["id", "report", "case", "act", "modality", "summary", "confidence"])
def test_a_line_without_a_slot_that_every_record_has_is_told(
    copy: Path, lines: list[dict[str, Any]], slot: str
) -> None:
    line = {key: value for key, value in lines[0].items() if key != slot}
    with (copy / "incidents.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    with pytest.raises(StoreError, match="holds a line that is no record"):
        Store(copy)


def test_nothing_but_the_two_files_can_be_read_through_it(store: Store, outputs: Path) -> None:
    with pytest.raises(duckdb.PermissionException):
        store.rows("SELECT * FROM read_text(?)", [str(outputs / "run.json")])
    with pytest.raises(duckdb.Error):
        store.rows("SET enable_external_access = true")


def test_nothing_of_it_goes_to_a_folder_that_others_may_read(store: Store) -> None:
    assert store.rows("SELECT current_setting('temp_directory')") == [("",)]


def test_pages_cover_everything_once_in_each_order(store: Store, lines: list[dict[str, Any]]) -> None:
    for order in query.ORDERS:
        rows = [row for number in range(1, 9) for row in query.page(store, Filters(), order, number, 50)]
        assert sorted(row.id for row in rows) == sorted(line["id"] for line in lines)
    newest = query.page(store, Filters(), "newest", 1, 50)
    assert [row.until for row in newest] == sorted((row.until for row in newest if row.until), reverse=True)


def test_figures_add_up(store: Store, lines: list[dict[str, Any]]) -> None:
    for unit in ("year", "month"):
        counts, without = query.over_time(store, Filters(), unit)
        assert sum(counts.values()) + without == len(lines)
        assert list(counts) == sorted(counts)
    assert query.over_time(store, Filters(), "year")[0]["2015"] == sum(
        line["date"]["start"][:4] == "2015" for line in lines
    )
    assert sum(query.by_column(store, Filters(), "country").values()) == len(lines)
    assert query.by_charge(store, Filters())["drugs"] == sum(
        any(one["category"] == "drugs" for one in line["charges"]) for line in lines
    )


def test_a_case_is_told_in_order(store: Store, lines: list[dict[str, Any]]) -> None:
    case = lines[0]["case"]
    rows = query.same_case(store, case)
    told = sorted((line for line in lines if line["case"] == case), key=lambda line: line["date"]["start"])
    assert [row.id for row in rows] == [line["id"] for line in told]
    assert len(rows) > 1


def test_downloads_are_the_lines_themselves_and_a_table_without_formulas(store: Store, outputs: Path) -> None:
    assert as_jsonl(store, Filters()) == (outputs / "incidents.jsonl").read_bytes()
    one = Filters(country=("NR",), text="ana <script>")
    assert [json.loads(line)["id"] for line in as_jsonl(store, one).splitlines()] == [HOSTILE]
    flat = as_csv(store, Filters(act=("arrest",))).decode("utf-8-sig")
    assert flat.startswith("id,case,act,modality,confidence,")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told_in_one_line(copy: Path) -> None:
    (copy / "incidents.jsonl").chmod(0)
    with pytest.raises(StoreError, match="cannot be read: Permission denied"):
        Store(copy)
