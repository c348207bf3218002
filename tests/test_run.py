"""The loop that ties the stages: order, isolation, duplicates, filters, workers, manifest.

A small extractor of our own stands behind the loop's protocol here, so that what the loop does can be told from what
a model finds; the whole pipeline runs in test_cli_extract.py.
"""

import io
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jsonlines
import pytest

from pipeline.read import InputError
from pipeline.records import (
    Act,
    Article,
    Explanation,
    Incident,
    Modality,
    Producer,
    ReportLine,
    ReportRef,
    TextSpan,
    stable_id,
)
from pipeline.run import Counts, run_extract
from pipeline.settings import Settings, SettingsError
from pipeline.write.folder import INCIDENTS, REJECTS, REPORTS, RUN
from tests.json_lines import lines

WORD = re.compile(r"\b(arrested|freed|should be freed)\b")
MEANS: dict[str, tuple[Act, Modality, float]] = {
    "arrested": ("arrest", "reported", 0.9),
    "freed": ("release", "alleged", 0.6),
    "should be freed": ("release", "demanded", 0.8),
}


class WordExtractor:
    """An incident for each of three words."""

    model_name = "words"

    def extract(self, articles: Sequence[Article]) -> Iterator[tuple[ReportLine, list[Incident]]]:
        for article in articles:
            if "CRASH" in article.text:
                raise ZeroDivisionError(article.text)
            if "GREEDY" in article.text:
                raise MemoryError
            incidents = [self.incident(article, match) for match in WORD.finditer(article.text)]
            yield self.line(article, incidents), incidents

    def incident(self, article: Article, match: re.Match[str]) -> Incident:
        act, modality, confidence = MEANS[match[0]]
        head = {name: getattr(article, name) for name in ("id", "source", "source_id", "title", "published", "sha256")}
        return Incident(
            id=stable_id("inc", article.id, match.start()),
            report=ReportRef(**head, article=article.index),
            case=stable_id("case", article.id),
            act=act,
            modality=modality,
            summary=match[0],
            evidence=[TextSpan(start=match.start(), end=match.end(), text=match[0])],
            confidence=confidence,
            producer=Producer(version="0", model=self.model_name),
            explain=[Explanation(slot="act", reason=match[0])],
        )

    def line(self, article: Article, incidents: list[Incident]) -> ReportLine:
        head = {name: getattr(article, name) for name in ("id", "source", "source_id", "title", "published", "sha256")}
        return ReportLine(**head, article=article.index, text=article.text, incidents=[one.id for one in incidents])


def load(_settings: Settings) -> WordExtractor:
    return WordExtractor()


def report(number: int, more: str = "") -> str:
    return (
        f"Report number {number} of the committee. The police arrested a teacher of the village school in the morning "
        f"and her family was told nothing about it for two days. {more}\n"
    )


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(report(number), encoding="utf-8")
    rows = [{"id": f"r{n}", "title": f"Row {n}", "text": report(100 + n)} for n in range(150)]
    with jsonlines.open(folder / "rows.jsonl", "w") as writer:
        writer.write_all(rows)
    return folder


def run(inputs: Path | list[str], out: Path, stdin: io.BytesIO | None = None, **settings: Any) -> Counts:
    where = [str(inputs)] if isinstance(inputs, Path) else inputs
    isolate = "workers" in settings  # processes of their own are for test_isolation.py
    return run_extract(where, out, Settings(isolate=isolate, **settings), load=load, stdin=stdin)


def test_lines_stand_in_the_order_of_the_input(inputs: Path, tmp_path: Path) -> None:
    counts = run(inputs, tmp_path / "out")
    reports = lines(tmp_path / "out" / REPORTS)
    assert [line["source"] for line in reports] == [*(f"{n}.txt" for n in range(5)), *["rows.jsonl"] * 150]
    assert [line["source_id"] for line in reports[5:]] == [f"r{n}" for n in range(150)]
    incidents = lines(tmp_path / "out" / INCIDENTS)
    assert [line["report"]["id"] for line in incidents] == [line["id"] for line in reports]
    assert [line["incidents"] for line in reports] == [[line["id"]] for line in incidents]
    assert (counts.sources_done, counts.reports, counts.articles) == (6, 155, 155)
    assert counts.incidents == {"arrest": 155}


def test_two_workers_write_the_same_bytes_as_one(inputs: Path, tmp_path: Path) -> None:
    (inputs / "3.txt").write_bytes(b"")
    (inputs / "4.txt").write_text(report(4, "CRASH"), encoding="utf-8")
    run(inputs, tmp_path / "one")
    run(inputs, tmp_path / "again")
    run(inputs, tmp_path / "two", workers=2)
    for name in (INCIDENTS, REPORTS, REJECTS):
        data = (tmp_path / "one" / name).read_bytes()
        assert data
        assert (tmp_path / "again" / name).read_bytes() == data
        assert (tmp_path / "two" / name).read_bytes() == data


def test_one_that_fails_costs_itself_alone_and_tells_no_text(inputs: Path, tmp_path: Path) -> None:
    (inputs / "1.txt").write_text(report(1, "CRASH"), encoding="utf-8")
    (inputs / "2.txt").write_text(report(2, "GREEDY"), encoding="utf-8")
    counts = run(inputs, tmp_path / "out")
    rejects = lines(tmp_path / "out" / REJECTS)
    assert [(line["source"], line["reason"]) for line in rejects] == [("1.txt", "crashed"), ("2.txt", "out_of_memory")]
    assert re.fullmatch(r"ZeroDivisionError in extract at test_run\.py:\d+", rejects[0]["detail"])
    assert counts.articles == 153


def test_the_same_content_again_is_a_duplicate(inputs: Path, tmp_path: Path) -> None:
    (inputs / "copy.txt").write_bytes((inputs / "2.txt").read_bytes())
    run(inputs, tmp_path / "out")
    [reject] = lines(tmp_path / "out" / REJECTS)
    assert (reject["source"], reject["reason"]) == ("copy.txt", "duplicate")
    ids = [line["id"] for line in lines(tmp_path / "out" / INCIDENTS)]
    assert len(ids) == len(set(ids)) == 155


def test_what_is_not_wanted_is_counted_and_not_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(report(1, "The second man was freed. The third should be freed."), encoding="utf-8")

    def acts(**settings: Any) -> tuple[list[str], dict[str, int]]:
        counts = run(tmp_path / "a.txt", tmp_path / "out", **settings)
        written = lines(tmp_path / "out" / INCIDENTS)
        assert lines(tmp_path / "out" / REPORTS)[0]["incidents"] == [line["id"] for line in written]
        return [line["act"] for line in written], dict(counts.withheld)

    assert acts() == (["arrest", "release"], {"demanded": 1})
    assert acts(all_modalities=True) == (["arrest", "release", "release"], {})
    assert acts(acts=("arrest",)) == (["arrest"], {"other act": 1, "demanded": 1})
    assert acts(min_confidence=0.7) == (["arrest"], {"below --min-confidence": 1, "demanded": 1})


def test_explanations_come_only_when_asked_for(inputs: Path, tmp_path: Path) -> None:
    run(inputs, tmp_path / "out")
    assert "explain" not in lines(tmp_path / "out" / INCIDENTS)[0]
    run(inputs, tmp_path / "out", explain=True)
    assert lines(tmp_path / "out" / INCIDENTS)[0]["explain"] == [{"slot": "act", "reason": "arrested"}]


def test_outputs_inside_the_input_folder_are_not_read(inputs: Path) -> None:
    first = run(inputs, inputs)
    second = run(inputs, inputs)
    assert first.sources == second.sources == 6
    assert second.articles == 155


def test_standard_input(tmp_path: Path) -> None:
    counts = run(["-"], tmp_path / "out", stdin=io.BytesIO(report(1).encode()))
    assert counts.incidents == {"arrest": 1}
    assert lines(tmp_path / "out" / REPORTS)[0]["source"] == "stdin"


def test_an_input_that_is_not_there_leaves_the_outputs(inputs: Path, tmp_path: Path) -> None:
    run(inputs, tmp_path / "out")
    before = (tmp_path / "out" / INCIDENTS).read_bytes()
    with pytest.raises(InputError):
        run(tmp_path / "none", tmp_path / "out")
    with pytest.raises(SettingsError, match="max_words"):
        run(inputs, tmp_path / "out", limits={"max_words": 1})
    assert (tmp_path / "out" / INCIDENTS).read_bytes() == before


def test_limits_reach_the_reader(inputs: Path, tmp_path: Path) -> None:
    counts = run(inputs, tmp_path / "out", limits={"max_bytes": 10})
    assert counts.nothing_but_rejects
    assert set(counts.rejects) == {"too_large"}


def test_the_manifest_counts_what_the_files_hold(inputs: Path, tmp_path: Path) -> None:
    (inputs / "empty.txt").write_bytes(b"")
    run(inputs, tmp_path / "out", acts=("arrest",))
    manifest = json.loads((tmp_path / "out" / RUN).read_text(encoding="utf-8"))
    assert manifest["counts"]["incidents"] == manifest["outputs"][INCIDENTS]["lines"] == 155
    assert manifest["counts"]["articles"] == manifest["outputs"][REPORTS]["lines"] == 155
    assert manifest["counts"]["rejects_by_reason"] == {"empty": 1}
    assert manifest["settings"]["acts"] == ["arrest"]
    assert manifest["model"] == "words"
    assert {"total", "read", "clean", "extract", "write"} <= set(manifest["seconds"])
