"""`outputs/evaluation.md`: every benchmark that is here, ours beside the baseline, and what was skipped."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pipeline import __version__
from pipeline.evaluate import cecc, hrdsattack, incidents
from pipeline.evaluate.baseline import Row, baseline_script, page_rows, run_baseline
from pipeline.evaluate.datasets import benchmarks_dir
from pipeline.evaluate.figures import Evaluation, EvaluationError, Table
from pipeline.evaluate.floors import Run, load_floors
from pipeline.evaluate.kinds import KINDS, Options
from pipeline.evaluate.markup import paragraphs
from pipeline.evaluate.table import lines, markdown

_CECC_BASELINE = 400  # rows; pycountry's fuzzy search takes 27 ms a name
Say = Callable[[str], None]


@dataclass(slots=True)
class Section:
    """One benchmark in the report: ours, the baseline's figures where it was run, or why it was skipped."""

    run: Run
    ours: Evaluation | None = None
    baseline: Mapping[str, float | None] = field(default_factory=dict)
    baseline_note: str = ""
    skipped: str = ""


def evaluate_all(out: Path, say: Say, *, limit: int | None = None, baseline: bool = True) -> list[Section]:
    """Run every benchmark that is here, print each, and write the report.

    Args:
        out: the Markdown file.
        say: prints a line.
        limit: only the first documents of each.
        baseline: run `afternoon.py` too.
    """
    folder = benchmarks_dir()
    sections = [_section(run, folder, say, limit, baseline) for run in [*_whole_runs(), *_corpus_runs()]]
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_suffix(".part")
    part.write_text("\n".join(_report(sections, limit)) + "\n", encoding="utf-8", newline="\n")
    part.replace(out)
    say(f"written to {out}")
    return sections


def _whole_runs() -> list[Run]:
    """Return one run a benchmark file: the gate's, without the limits of the fast ones."""
    runs: dict[tuple[str, str], Run] = {}
    for run in load_floors()[0]:
        key = run.kind, run.file
        if key not in runs or runs[key].limit:
            runs[key] = run
    return list(runs.values())


def _corpus_runs() -> list[Run]:
    annotated = Path(__file__).resolve().parents[2] / "corpus" / "annotated"
    corpus, real = annotated / "corpus.jsonl", annotated / "real"
    found = [("spans", file) for file in (corpus, real / "spans.jsonl") if file.is_file()]
    found += [("incidents", file) for file in (corpus, *sorted(real.glob("*.gold.json"))) if file.is_file()]
    return [_bare(kind, file) for kind, file in found]


def _bare(kind: str, file: Path) -> Run:
    return Run(f"{kind} {file.stem}", kind, str(file), 0.0, False, None, {}, {}, {})


def _section(run: Run, folder: Path | None, say: Say, limit: int | None, baseline: bool) -> Section:
    say(f"\n== {run.name} ==")
    section = Section(run)
    file = Path(run.file) if Path(run.file).is_absolute() else folder / run.file if folder else None
    if file is None or not file.is_file():
        section.skipped = f"SKIPPED {run.name}: {run.file} is not here"
        say(section.skipped)
        return section
    try:
        section.ours = KINDS[run.kind](file, Options(limit=limit))
    except (EvaluationError, FileNotFoundError) as error:
        section.skipped = f"SKIPPED {run.name}: {error}"
        say(section.skipped)
        return section
    for line in lines(section.ours):
        say(line)
    if baseline and run.kind in _BASELINES:
        script = baseline_script(file)
        if script is None:
            section.baseline_note = "SKIPPED the baseline beside it: afternoon.py or en_core_web_md is not here"
        else:
            try:
                section.baseline, section.baseline_note = _BASELINES[run.kind](script, file, limit)
            except subprocess.CalledProcessError as error:
                section.baseline_note = f"SKIPPED the baseline beside it: it ended with {error.returncode}"
        say(f"afternoon.py: {dict(section.baseline)} {section.baseline_note}")
    return section


def baseline_page(script: Path, file: Path, limit: int | None = None) -> tuple[Mapping[str, float | None], str]:
    """Run the baseline on the page of a gold, cut at its date lines."""
    gold = incidents.load_gold(file)
    pages = [folder / "reports" / str(gold.get("source")) for folder in file.resolve().parents[:3]]
    page = next((path for path in pages if path.is_file()), None)
    if page is None:
        return {}, "SKIPPED the baseline beside it: the page is not here"
    found = run_baseline(script, list(page_rows(page.read_text(encoding="utf-8"))))
    records = [record for records in found.values() for record in records]
    articles = gold["articles"][:limit]
    days = {article["published"] for article in articles}
    if limit is not None:
        records = [record for record in records if incidents.record_key(record, "published") in days]
    return incidents.score(articles, records).figures(), "the page cut at its date lines"


def baseline_hrdsattack(script: Path, file: Path, limit: int | None = None) -> tuple[Mapping[str, float | None], str]:
    """Run the baseline on the articles of HRDsAttack."""
    samples = hrdsattack.load(file, limit)
    rows = []
    for sample in samples:
        given = sample["sample"]
        text = "\n\n".join([given.get("Input.title") or "", *paragraphs(given["Input.article_interface"])])
        published = str(given.get("Input.publish_date") or "")[:10] or None
        rows.append(Row(str(given["Input.GLOBALEVENTID"]), published, text.strip()))
    return hrdsattack.score(samples, run_baseline(script, rows))[0].figures(), ""


def baseline_cecc(script: Path, file: Path, limit: int | None = None) -> tuple[Mapping[str, float | None], str]:
    """Run the baseline on the first summaries of the register."""
    rows = cecc.load(file, min(limit or _CECC_BASELINE, _CECC_BASELINE))
    texts = {row["text"]: str(row["id"]) for row in rows}
    found = run_baseline(script, [Row(identity, None, text) for text, identity in texts.items()])
    by_text = {text: found.get(identity, []) for text, identity in texts.items()}
    return cecc.score(rows, by_text)[0].figures(), f"on the first {len(rows)} rows"


_BASELINES = {"incidents": baseline_page, "hrdsattack": baseline_hrdsattack, "cecc": baseline_cecc}


def _report(sections: Sequence[Section], limit: int | None) -> Iterator[str]:
    yield "# Evaluation"
    yield ""
    yield f"Habeas {__version__}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC."
    if limit is not None:
        yield f"Only the first {limit} documents of each benchmark: no figure to report."
    yield ""
    yield from markdown(_summary(sections))
    for section in sections:
        yield ""
        yield f"## {section.run.name}"
        yield ""
        if section.skipped:
            yield section.skipped
        if section.ours is not None:
            for table in section.ours.tables:
                yield from markdown(table)
                yield ""
            yield from (f"- {note}" for note in section.ours.notes)
        if section.baseline_note:
            yield f"- afternoon.py: {section.baseline_note}"


def _summary(sections: Sequence[Section]) -> Table:
    rows: list[list[str]] = []
    for section in sections:
        if section.ours is None:
            rows.append([section.run.name, "skipped", "", "", "", ""])
            continue
        run = section.run
        for key, value in section.ours.figures.items():
            floor = run.floors.get(key, run.ceilings.get(key))
            cells = (value, section.baseline.get(key), floor, run.wanted.get(key))
            rows.append([run.name, key, *("" if cell is None else f"{cell:g}" for cell in cells)])
    return Table("all figures", ["benchmark", "figure", "ours", "afternoon.py", "floor", "wanted"], rows)
