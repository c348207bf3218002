"""Every form of export, opened by the program it is for."""

import asyncio
import csv
import json
import re
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
from datasette.app import Datasette
from followthemoney import model
from frictionless import Package
from hypothesis import example, given
from hypothesis import strategies as st

import pipeline
from pipeline.export.job import FORMS, export
from pipeline.export.tables import COLUMNS, JOINS, incident_rows
from pipeline.records import Incident
from pipeline.write.cells import safe, unsafe
from tests.export.conftest import HOSTILE
from tests.json_lines import incidents

Line = dict[str, Any]


@pytest.fixture(scope="module")
def made(outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Each form, exported once."""
    base = tmp_path_factory.mktemp("exports")
    for to in FORMS:
        export(outputs, to, base / to)
    return {to: base / to for to in FORMS}


@pytest.fixture(scope="module")
def lines(outputs: Path) -> list[Line]:
    return incidents(outputs)


def wanted(lines: list[Line], table: str) -> list[tuple[Any, ...]]:
    return [row for line in lines for name, row in incident_rows(line) if name == table]


def plain(value: Any) -> Any:
    """A cell as Python has it: pandas' NA as None, its timestamps as days."""
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


def test_rows_have_a_cell_for_each_column(lines: list[Line]) -> None:
    for line in lines:
        Incident.model_validate(line)
        for table, row in incident_rows(line):
            assert len(row) == len(COLUMNS[table]), table


def test_frames_hold_every_row_with_its_type(outputs: Path, lines: list[Line]) -> None:
    tables = pipeline.load(outputs)
    for table in ("incidents", "people", "organisations", "charges", "penalties", "places"):
        frame = getattr(tables, table)
        assert [tuple(map(plain, row)) for row in frame.itertuples(index=False)] == wanted(lines, table)
    assert str(tables.incidents["date_start"].dtype) == "datetime64[s]"
    assert {str(tables.people[name].dtype) for name in ("age", "mentions")} == {"Int64"}
    assert str(tables.places["from_context"].dtype) == "boolean"
    assert str(tables.penalties["kind"].dtype) == "category"


def test_csv_opens_in_pandas(made: Mapping[str, Path], lines: list[Line]) -> None:
    for table in ("incidents", "people", "penalties"):
        frame = pd.read_csv(made["csv"] / f"{table}.csv", dtype=str, keep_default_na=False)
        assert list(frame.columns) == list(COLUMNS[table])
        cells = [[text.removeprefix("'") for text in row] for row in frame.itertuples(index=False)]
        assert cells == [["" if v is None else str(v) for v in row] for row in wanted(lines, table)]
    assert (made["csv"] / "incidents.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "text" not in pd.read_csv(made["csv"] / "reports.csv").columns


@pytest.mark.parametrize("form", ["csv", "datapackage"])
def test_no_cell_of_text_begins_like_a_formula(made: Mapping[str, Path], form: str) -> None:
    hostile = 0
    for table, columns in COLUMNS.items():
        with (made[form] / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                for name, cell in row.items():
                    if columns[name] in {"text", "word"}:
                        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), (table, name)
                        assert not cell.startswith(("\t", "\r", "\n")), (table, name)
                        hostile += cell.startswith("'")
        told = re.sub('"[^"]*"', "", (made[form] / f"{table}.csv").read_text(encoding="utf-8-sig"))
        assert not {*";\t"} & {*told}, table  # which a spreadsheet may take for ends of cells too
    assert hostile >= 8


@example("'=")
@example("''=")
@given(st.text(max_size=6) | st.sampled_from(["=1", " =1", "\u00a0=1", "\u3000@x", "\ufeff=1", "＝1", "-", "\n"]))
def test_safe_text_is_itself_or_has_an_apostrophe(text: str) -> None:
    assert safe(text) in {text, f"'{text}"}
    assert unsafe(safe(text)) == text
    assert safe(text)[:1] not in {*"=+-@\t\r\n＝＋－＠"}
    assert safe(text).lstrip()[:1] not in {*"=+-@＝＋－＠"}


def test_parquet_opens_in_pandas_and_duckdb(made: Mapping[str, Path], lines: list[Line]) -> None:
    frame = pd.read_parquet(made["parquet"] / "incidents.parquet", dtype_backend="pyarrow")
    assert [tuple(map(plain, row)) for row in frame.itertuples(index=False)] == wanted(lines, "incidents")
    assert str(frame["date_start"].dtype) == "date32[day][pyarrow]"
    file = made["parquet"] / "people.parquet"
    assert duckdb.sql(f"SELECT * FROM '{file}'").fetchall() == wanted(lines, "people")


def test_duckdb_opens_and_joins(made: Mapping[str, Path], lines: list[Line]) -> None:
    with duckdb.connect(made["duckdb"], read_only=True) as base:
        for table in ("incidents", "people", "organisations", "charges", "penalties", "places"):
            assert base.execute(f"SELECT * FROM {table}").fetchall() == wanted(lines, table)
        for table, (column, other) in JOINS.items():
            lost = f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT id FROM {other})"
            assert base.execute(lost).fetchone() == (0,)
        kinds = dict(base.execute("SELECT column_name, column_type FROM (DESCRIBE incidents)").fetchall())
    assert (kinds["date_start"], kinds["term_days"], kinds["confidence"]) == ("DATE", "BIGINT", "DOUBLE")


def test_sqlite_is_whole_joined_and_searchable(made: Mapping[str, Path], lines: list[Line]) -> None:
    base = sqlite3.connect(f"file:{made['sqlite']}?mode=ro", uri=True)
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("people", "organisations", "charges", "places"):
        assert base.execute(f"SELECT * FROM {table}").fetchall() == wanted(lines, table)
    some = next(line for line in lines if "é" in line["people"][0]["name"])
    bare = some["people"][0]["name"].replace("é", "e").casefold()
    query = "SELECT id FROM incidents WHERE rowid IN (SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH ?)"
    assert some["id"] in {row[0] for row in base.execute(query, (f'"{bare}"',))}
    base.close()


def test_datasette_serves_facets_joins_and_search(made: Mapping[str, Path], lines: list[Line]) -> None:
    async def ask(path: str) -> Any:
        served = Datasette([str(made["sqlite"])])
        answer = await served.client.get(path)
        assert answer.status_code == 200, path
        return answer.json() if ".json" in path else answer.text

    name = made["sqlite"].stem
    found = asyncio.run(ask(f"/{name}/incidents.json?_search=evil&_shape=array"))
    assert [row["id"] for row in found] == ["inc-hostile"]
    facets = asyncio.run(ask(f"/{name}/incidents.json?_facet=act&_size=0"))
    counts = {one["value"]: one["count"] for one in facets["facet_results"]["act"]["results"]}
    assert all(count == sum(line["act"] == act for line in lines) for act, count in counts.items())
    page = asyncio.run(ask(f"/{name}/people?incident=inc-hostile"))
    assert "/incidents/inc-hostile" in page
    assert "<script>alert(1)" not in page


def test_datapackage_is_valid_and_reads_back(made: Mapping[str, Path], lines: list[Line]) -> None:
    package = Package(made["datapackage"] / "datapackage.json")
    report = package.validate()
    assert report.valid, report.flatten(["type", "note"])
    assert {resource.name for resource in package.resources} == set(COLUMNS)
    rows = package.get_resource("incidents").read_rows()
    for row, want in zip(rows, wanted(lines, "incidents"), strict=True):
        got = [float(v) if kind == "real" and v is not None else v for v, kind in
               zip(row.to_list(), COLUMNS["incidents"].values(), strict=True)]  # fmt: skip
        assert [v.removeprefix("'") if isinstance(v, str) else v for v in got] == [
            v.replace("\r\n", "\n") if isinstance(v, str) and "\r" in v else v for v in want
        ]


def test_ftm_entities_are_valid_and_hang_together(made: Mapping[str, Path], lines: list[Line]) -> None:
    told = [json.loads(line) for line in made["ftm"].read_text(encoding="utf-8").splitlines()]
    entities = {}
    for data in told:
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        assert proxy.to_dict()["properties"].keys() == data["properties"].keys()  # the library drops no value
        assert data["id"] not in entities
        entities[data["id"]] = proxy
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert entities[value].schema.is_a(prop.range), (proxy.schema.name, prop.name)
    assert {proxy.schema.name for proxy in entities.values()} >= {
        "Article", "Event", "CourtCase", "CourtCaseParty", "Person", "PublicBody", "UnknownLink"
    }  # fmt: skip
    for line in lines:
        event = entities[line["id"]]
        assert event.first("recordId") == line["case"]
        names = {entities[party].caption for party in event.get("involved")}
        assert all(person["name"] in names for person in line["people"])
        if line["date"]["precision"] == "day":
            assert event.get("date") == [line["date"]["start"]]
            assert event.get("country") == [line["country"]["alpha_2"].lower()]


def test_geojson_has_a_feature_an_incident(made: Mapping[str, Path], lines: list[Line]) -> None:
    told = json.loads(made["geojson"].read_text(encoding="utf-8"))
    assert told["type"] == "FeatureCollection"
    assert [feature["id"] for feature in told["features"]] == [line["id"] for line in lines]
    for feature, line in zip(told["features"], lines, strict=True):
        known = [place for place in line["places"] if place["latitude"] is not None]
        assert feature["geometry"] == {
            "type": "Point", "coordinates": [known[0]["longitude"], known[0]["latitude"]]
        }  # fmt: skip
        assert feature["properties"]["act"] == line["act"]


def test_hostile_text_arrives_as_it_is_where_nothing_runs_it(made: Mapping[str, Path]) -> None:
    with duckdb.connect(made["duckdb"], read_only=True) as base:
        row = base.execute("SELECT name, aliases FROM people WHERE incident = 'inc-hostile'").fetchone()
    assert row == (HOSTILE, "@SUM(A1) | -1")
