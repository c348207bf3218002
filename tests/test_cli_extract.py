"""The whole pipeline, real components: offsets, schema, odd inputs, two runs, two workers, the Python API."""

import gzip
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import pipeline
from pipeline.assemble.pipeline import name_of
from pipeline.paths import models_dir
from pipeline.run import Counts, run_extract
from pipeline.settings import Settings, SettingsError, make_settings
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS
from pipeline.write.schema import json_schema
from tests.json_lines import lines

STORY = (
    "Police arrested the journalist Arman Sadykov in Oskemen on 27 August 2020 after he had published an article about "
    "the governor. He was charged with extortion. On 3 September a court sentenced him to two years in prison, his "
    "lawyer, Aigul Bekova, said."
)


def run(inputs: Path, out: Path, **options: Any) -> Counts:
    return run_extract([str(inputs)], out, Settings(isolate=False, **options))  # here, so that models load once


def spans(node: Any) -> Iterator[dict[str, Any]]:
    """Everything below `node` that says where a text stands."""
    if isinstance(node, dict):
        if {"start", "end", "text"} <= set(node) and isinstance(node["start"], int):
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def check_outputs(out: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]:
    """Hold every line of a run to the contract; return incidents, reports and rejects."""
    found = [lines(out / name) for name in (INCIDENTS, REPORTS, REJECTS)]
    for kind, records in zip(("incident", "report", "reject"), found, strict=True):
        validator = Draft202012Validator(json_schema(kind))
        for record in records:
            validator.validate(record)
    incidents, reports, _ = found
    texts = {report["id"]: report["text"] for report in reports}
    assert len(texts) == len(reports)
    for report in reports:
        assert all(report["text"][span["start"] : span["end"]] == span["text"] for span in spans(report))
        assert all(0 <= zone["start"] < zone["end"] <= len(report["text"]) for zone in report["zones"])
        assert report["text"].startswith(report["title"] or "")
    for incident in incidents:
        text = texts[incident["report"]["id"]]
        assert all(text[span["start"] : span["end"]] == span["text"] for span in spans(incident))
        assert incident["evidence"]
    ids = [incident["id"] for incident in incidents]
    assert ids == [one for report in reports for one in report["incidents"]]
    assert len(set(ids)) == len(ids)
    return incidents, reports, found[2]


# Names and fillers with what breaks offsets: letters outside the BMP, combining marks, NBSP, joiners, bidi marks.
NAMES = st.sampled_from(
    ["Arman Sadykov", "Émilie Dvořák", "E\u0301milie Dvor\u030ca\u0301k", "Nguyễn Văn Bình", "Zoë\u00a0O’Hara",
     "Şükran Çelik", "\U00010428\U00010445 Ngugi", "Aye\u200dAung", "Ли Ка-шин", "Muhammad ibn Ali"]
)  # fmt: skip
ODD = st.text(
    st.one_of(
        st.sampled_from("\u00a0\u00ad\u200b\u200f\u2028\ufeff\u0301\U0001f64f\U0001f468\u200d\U0001f3fd\r\n\t“”’«»&<>\0"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
)
SENTENCES = st.builds(
    lambda form, name, odd, other: form.format(name=name, odd=odd.replace("{", "(").replace("}", ")"), other=other),
    st.sampled_from(
        ["Police arrested {name} {odd} in Oskemen on 27\u00a0August 2020.",
         "{odd}{name} was sentenced to two years in prison on extortion charges, {other} said.",
         "“{name} must be freed {odd}at once”, said {other}.",
         "The court in Minsk {odd} fined {name} 500 euros in late February.",
         "The village {odd} has a school and a road. The rain was heavy that year and nobody came."]
    ),
    NAMES, ODD, NAMES,
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(SENTENCES, min_size=1, max_size=6),
    breaks=st.sampled_from(["\n\n", "\r\n\r\n", "\r", " ", "\u00a0", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_mention_stands_where_it_says(tmp_path: Path, parts: list[str], breaks: str, encoding: str) -> None:
    text = breaks.join(["The committee reports on what was done in the town this year.", *parts])
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    counts = run(tmp_path / "a.txt", tmp_path / "out", all_modalities=True, explain=True)
    check_outputs(tmp_path / "out")
    assert "crashed" not in counts.rejects


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of good and odd files; the name of each tells what becomes of it."""
    folder = tmp_path_factory.mktemp("odd")

    def put(name: str, data: str | bytes) -> None:
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())

    rows = [{"id": n, "title": f"Row {n}", "text": f"{STORY} This is row {n}."} for n in range(40)]
    feed = "".join(json.dumps(row) + "\n" for row in rows).encode()
    packed = gzip.compress(feed)
    put("article.txt", STORY)
    put("article_crlf.txt", f"Two journalists held\r\n\r\n{STORY}\r\n\r\n\U0001f64f {STORY}\r\n")
    put("article_cp1252.txt", f"{STORY} “He is innocent”, said Zoë.".encode("cp1252"))
    put("article_mixed.txt", f"{STORY} Zoë. ".encode() + f"Zoë said so. {STORY}".encode("latin-1"))
    put("article_no_date.txt", "A woman was beaten by soldiers in the village. She was taken to hospital by her son.")
    put("article_utf16.txt", f"{STORY} In UTF-16.".encode("utf-16"))
    put("article_nul.txt", f"{STORY}\0\0 With two null bytes. {STORY}")
    put("article.html", f"<html><body><script>alert(1)</script><h1>Held</h1><p>{STORY}</p></body></html>")
    put("binary.txt", bytes(range(256)) * 64)
    put("empty.txt", b"")
    put("empty_blank.txt", " \r\n\t\n")
    put("bad_row.jsonl", feed[:2000].rpartition(b"\n")[0] + b'\n{"id": 1, "text": \n')
    put("no_text.jsonl", b'{"id": "x", "published": "2020-01-02"}\n')
    put("other_language.txt", "Полиция задержала журналиста в городе после публикации статьи о губернаторе. " * 3)
    put("other_language_cp1251.txt", ("Суд приговорил журналиста к двум годам лишения свободы. " * 4).encode("cp1251"))
    put("truncated.jsonl.gz", packed[: len(packed) * 3 // 4])
    put("unsupported_format.bin", b"\x89PNG\r\n\x1a\n" + bytes(200))
    return folder


@pytest.fixture(scope="module")
def done(odd: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Counts, Path]:
    """What a run over them counted, and its outputs."""
    out = tmp_path_factory.mktemp("done")
    return run(odd, out), out


def test_odd_input_ends_as_records_or_as_a_reject_with_its_reason(odd: Path, done: tuple[Counts, Path]) -> None:
    counts, out = done
    incidents, reports, rejects = check_outputs(out)
    seen = {record["source"] for record in [*reports, *rejects]}
    assert seen == {path.name for path in odd.iterdir()}
    for path in odd.iterdir():
        if path.name.startswith("article"):
            assert any(report["source"] == path.name for report in reports)
            assert not any(reject["source"] == path.name for reject in rejects)
        else:
            reasons = [reject["reason"] for reject in rejects if reject["source"] == path.name]
            assert reasons, path.name
            assert all(path.name.startswith(reason) or reason == "duplicate" for reason in reasons)
    assert {"arrest", "sentencing"} <= {incident["act"] for incident in incidents}
    assert counts.nothing_but_rejects is False


@pytest.mark.parametrize("line", ["x" * 5_000_000, f"{STORY} " * (5_000_000 // len(STORY))], ids=["letters", "prose"])
def test_five_megabytes_on_one_line_end(line: str, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(line, encoding="utf-8")
    counts = run(tmp_path / "long.txt", tmp_path / "out")
    check_outputs(tmp_path / "out")
    assert counts.rejects == {"too_large": 1}  # spaCy documents end at a million characters


def test_two_runs_and_two_workers_write_the_same_bytes(odd: Path, done: tuple[Counts, Path], tmp_path: Path) -> None:
    run(odd, tmp_path / "again")
    run_extract([str(odd)], tmp_path / "two", Settings(workers=2))  # processes of their own, models of their own
    for name in (INCIDENTS, REPORTS, REJECTS):
        data = (done[1] / name).read_bytes()
        assert (tmp_path / "again" / name).read_bytes() == data
        assert (tmp_path / "two" / name).read_bytes() == data


def test_an_article_yields_the_same_alone_as_among_others(
    odd: Path, done: tuple[Counts, Path], tmp_path: Path
) -> None:
    together = {record["id"]: record for record in lines(done[1] / INCIDENTS)}
    run(odd / "article_crlf.txt", tmp_path / "alone")
    alone = lines(tmp_path / "alone" / INCIDENTS)
    assert alone
    assert [together[record["id"]] for record in alone] == alone


def test_from_python_as_from_the_command(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    run(tmp_path / "a.txt", tmp_path / "out", published="2020-09-05")
    written = lines(tmp_path / "out" / INCIDENTS)
    found = pipeline.extract(STORY, published="2020-09-05")
    assert [(one.act, one.date and one.date.start) for one in found] == [
        (line["act"], line["date"] and line["date"]["start"]) for line in written
    ]
    assert [one.act for one in pipeline.extract(STORY, acts=["sentencing"])] == ["sentencing"]
    assert all(one.explain for one in pipeline.extract(STORY, explain=True))
    with pytest.raises(SettingsError, match="min_confidence"):
        pipeline.extract(STORY, min_confidence=2)


def test_many_from_python_keep_their_order() -> None:
    rows: list[Any] = [STORY, {"id": 7, "title": "Held", "text": STORY}, "Nothing happened in the village that year."]
    rows += [{"html": f"<p>{STORY}</p>", "published": "2020-09-05"}]
    found = list(pipeline.extract_many(rows))
    assert [bool(incidents) for incidents in found] == [True, True, False, True]
    assert found[1][0].report.source_id == "7"
    for odd_day in ("9999-12-31", "0001-01-01", "soon"):  # as in a file: no day
        (incidents,) = pipeline.extract_many([{"text": STORY, "published": odd_day}])
        assert incidents[0].report.published is None
    with pytest.raises(ValueError, match="a row needs text or html"):
        list(pipeline.extract_many([{"id": 1}]))
    with pytest.raises(TypeError, match="a list of reports, not one text"):
        pipeline.extract_many(STORY)


@pytest.mark.parametrize(
    "row",
    [
        {"published": date(2020, 8, 29)}, {"published": datetime(2020, 8, 29, 3, 0, tzinfo=UTC)},
        {"published": pd.Timestamp("2020-08-29")}, {"published": "2020-08-29", "title": float("nan"), "url": pd.NA},
        {"published": "2020-08-29", "html": float("nan")}, {"published": "2020-08-29", "html": " ", "id": pd.NA},
    ],
)  # fmt: skip
def test_rows_from_python_may_come_from_a_database_or_pandas(row: dict[str, Any]) -> None:
    story = "Police arrested Arman Sadykov in Oskemen on 27 August."
    (incidents,) = pipeline.extract_many([{"text": story, **row}])
    assert [one.date and one.date.start for one in incidents] == ["2020-08-27"]
    ref = incidents[0].report
    assert (ref.published, ref.title, ref.url, ref.source_id) == ("2020-08-29", None, None, None)


def test_a_row_from_python_is_read_as_a_row_of_a_file_is() -> None:
    led = {"html": "<p>Read more</p>", "text": f"<p>{STORY}</p>", "title": "<b>Held</b>"}
    first, second = pipeline.extract_many([{"html": "<p></p>", "text": STORY}, led])
    assert [one.act for one in first] == [one.act for one in second] == [one.act for one in pipeline.extract(STORY)]
    assert second[0].report.title == "Held"
    assert list(pipeline.extract_many([{"html": "<p></p>"}, {"text": " ", "html": pd.NA}])) == [[], []]


def test_a_frame_in_place_of_its_rows_is_told() -> None:
    with pytest.raises(TypeError, match="not a frame"):
        pipeline.extract_many(pd.DataFrame({"text": [STORY]}))  # type: ignore[arg-type]


def test_two_ways_of_explaining_in_one_process_do_not_touch_each_other() -> None:
    many = ["Police arrested Arman Sadykov."] * 65  # more than are read at once
    told, bare = pipeline.extract_many(many, explain=True), pipeline.extract_many(many)
    assert all(one.explain for one in next(told))
    assert not any(one.explain for one in next(bare))
    assert all(one.explain for incidents in told for one in incidents)


def test_threads_may_extract_at_once() -> None:
    def told(explain: bool) -> set[bool]:
        return {one.explain is not None for _ in range(3) for one in pipeline.extract(STORY, explain=explain)}

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(told, [True, False, True, False])) == [{True}, {False}, {True}, {False}]


def test_from_python_what_is_no_report_is_told_by_its_type() -> None:
    for nowhere in (None, 7):
        with pytest.raises(TypeError, match=r"NoneType|int"):
            pipeline.load(nowhere)  # type: ignore[arg-type]
    for wrong in (None, b"Police arrested", 7, ["Police arrested"]):
        with pytest.raises(TypeError, match="text is a "):
            pipeline.extract(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="title is a int, not a str"):
        pipeline.extract(STORY, title=7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a list of reports, not one row"):
        pipeline.extract_many({"text": STORY})  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a report is a int, neither a str nor a row"):
        list(pipeline.extract_many([7]))  # type: ignore[list-item]
    with pytest.raises(ValueError, match="a row needs text or html"):
        list(pipeline.extract_many([{"html": b"<p>x</p>"}]))


def test_from_python_a_text_that_is_too_long_is_told_without_quoting_it() -> None:
    told = r"^an article of 1000001 characters; 1000000 are allowed$"
    with pytest.raises(ValueError, match=told):
        pipeline.extract("a" * 1_000_001)
    with pytest.raises(ValueError, match=told):
        list(pipeline.extract_many([STORY, {"text": "a" * 1_000_001}]))
    with pytest.raises(ValueError, match="300 are allowed"):
        pipeline.extract(STORY * 2, max_characters=300)


def test_frames_have_a_row_each_and_the_right_types(done: tuple[Counts, Path]) -> None:
    incidents, reports, rejects = check_outputs(done[1])
    tables = pipeline.load(done[1])
    assert (len(tables.incidents), len(tables.reports), len(tables.rejects)) == tuple(
        map(len, (incidents, reports, rejects))
    )
    assert len(tables.people) == sum(len(one["people"]) for one in incidents)
    assert set(tables.people["incident"]) <= set(tables.incidents["id"])
    assert set(tables.incidents["report"]) <= set(tables.reports["id"])
    kinds = {name: str(kind) for name, kind in tables.incidents.dtypes.items()}
    assert kinds["date_start"] == "datetime64[s]"
    assert kinds["act"] == "category"
    assert kinds["term_days"] == "Int64"
    assert kinds["confidence"] == "Float64"
    sentence = tables.incidents[tables.incidents["act"] == "sentencing"].iloc[0]
    assert sentence["term_iso"] == "P2Y"
    assert {str(kind) for kind in tables.charges.dtypes} == {"string", "category"}


def test_frames_of_a_run_that_found_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing happened in the village that year, and it rained.", encoding="utf-8")
    run(tmp_path / "a.txt", tmp_path / "out")
    tables = pipeline.load(tmp_path / "out")
    assert tables.incidents.empty
    assert str(tables.incidents["date_start"].dtype) == "datetime64[s]"
    with pytest.raises(FileNotFoundError, match="run habeas extract first"):
        pipeline.load(tmp_path / "none")


def test_a_recogniser_of_ones_own_is_named_in_every_record(tmp_path: Path) -> None:
    own = tmp_path / "mine"
    own.mkdir()
    for file in (models_dir() / "recogniser").iterdir():
        (own / file.name).symlink_to(file)
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    run(tmp_path / "a.txt", tmp_path / "ours")
    run(tmp_path / "a.txt", tmp_path / "theirs", recogniser=own)
    ours, theirs = (lines(tmp_path / name / INCIDENTS) for name in ("ours", "theirs"))
    assert {record["producer"]["model"] for record in theirs} == {name_of(own)}
    assert name_of(own).startswith("mine-")
    assert [r | {"producer": None} for r in ours] == [r | {"producer": None} for r in theirs]


def test_a_folder_without_weights_is_no_recogniser(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"recogniser: .*holds no model.onnx"):
        make_settings({"recogniser": str(tmp_path)})


def test_a_text_in_another_language_gives_extract_many_nothing():
    spanish = "La policía de Managua detuvo el martes a Ana Ruiz, y un tribunal la condenó a tres años de prisión."
    nothing, found = pipeline.extract_many([spanish, STORY])
    assert nothing == []
    assert found
