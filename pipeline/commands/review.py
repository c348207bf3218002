"""`habeas review` and `habeas diff`: incidents out to people, decisions back, and what changed between two folders."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from pipeline.commands import failure, many, say
from pipeline.review.decide import Decided, take
from pipeline.review.diff import Change, compare, text
from pipeline.review.gold import gold_rows, train_rows
from pipeline.review.sheet import read_sheet, write_sheet
from pipeline.review.standing import hold_beside
from pipeline.review.store import ReviewError, append_reviews
from pipeline.review.tasks import tasks
from pipeline.review.tools import (
    label_studio_config,
    label_studio_task,
    prodigy_task,
    read_label_studio,
    read_prodigy,
)
from pipeline.write.folder import EXPORTS, INCIDENTS, REVIEWS, OutputError, among_exports, locked, of_a_run
from pipeline.write.outputs import NoOutputsError, need_outputs
from pipeline.write.private import create_text, make_folder, replacing

FORMS = {
    "csv": "review.csv",
    "label-studio": "review.label-studio.json",
    "prodigy": "review.prodigy.jsonl",
    "gold": "reviewed.gold.jsonl",
    "train": "reviewed.train.jsonl",
}
"""Form to the name of its file below `FOLDER/export/`."""
_READERS = {"csv": read_sheet, "label-studio": read_label_studio, "prodigy": read_prodigy}
_STARTS = {
    "label-studio": (b'[{"id": 1, "data": {"incident": ', b"[]"),
    "prodigy": (b'{"incident": ',),
    **dict.fromkeys(("gold", "train"), (b'{"id": "rep-',)),
    "xml": (b"<View>",),
}
"""How a file of each form begins; a sheet is known by its columns."""


def review_export(folder: Path, to: str, out: Path | None) -> int:
    """Write what is to be reviewed, or what was; return 0 done, 2 usage, 3 failed."""
    if to not in FORMS:
        return say(f"no form {to!r}; there are {', '.join(FORMS)}", 2)
    target = out or folder / EXPORTS / FORMS[to]
    try:
        made = _write(folder, to, target)
    except (NoOutputsError, ReviewError) as error:
        return say(str(error), 2)
    except OSError as error:
        return say(f"{failure(error)}; nothing was exported", 3)
    print(f"{many(made, 'article' if to in {'gold', 'train'} else 'incident')}: {target}")
    return 0


def review_import(folder: Path, file: Path, reviewer: str | None) -> int:
    """Take decisions in; return 0 done, 1 some were refused, 2 usage, 3 failed."""
    form = {".csv": "csv", ".json": "label-studio", ".jsonl": "prodigy"}.get(file.suffix.casefold(), "")
    reader = _READERS.get(form)
    if reader is None:
        return say(f"{file.name}: .csv, .json (Label Studio) or .jsonl (Prodigy) is read", 2)
    if not folder.is_dir():
        return say(f"no {INCIDENTS} in {folder}: run habeas extract first", 2)
    try:
        taken = take(_read(reader(file)), reviewer=reviewer)
        with locked(folder):  # for between the two somebody might be forgotten
            elsewhere = hold_beside(folder, taken)
            new, contested, passed, ahead = append_reviews(folder, taken.reviews, taken.undated)
    except (ValueError, ReviewError) as error:
        return say(f"{file.name}: {error}", 2)
    except OSError as error:
        return say(f"{failure(error)}; nothing was taken in", 3)
    told = Counter(review.decision for review in taken.reviews)
    print(f"{many(new, 'new decision')} in {folder / REVIEWS}; {len(taken.reviews) - new:,} were there already")
    for decision, count in told.most_common():
        print(f"  {decision:<12}{count:>8,}")
    print(f"  {'undecided':<12}{taken.untouched:>8,}")
    if elsewhere:
        print(f"{many(elsewhere, 'decision')} about articles that {folder} does not hold, or not as they were then.")
    if contested:
        print(f"{many(contested, 'incident')} of these somebody else decided otherwise; the later decision holds.")
    if passed:
        print(f"{many(passed, 'decision')} of these: a later one about the same incident is there already, and holds.")
    if ahead:
        print(f"{many(ahead, 'decision')} dated later than this machine's clock; the later decision holds.")
    for line in taken.refused:
        say(f"{file.name}, {line}", 1)
    return int(bool(taken.refused))


def diff_command(first: Path, second: Path, *, as_json: bool) -> int:
    """Print what changed; return 0 nothing, 1 something, 2 usage, 3 failed."""
    told: Counter[str] = Counter()
    try:
        for change in _changes(first, second):
            told[change.op] += 1
            print(json.dumps(change.line(), ensure_ascii=False) if as_json else text(change))
    except (NoOutputsError, OutputError) as error:
        return say(str(error), 2)
    except _UnreadableError as error:
        return say(str(error), 3)
    if not as_json:
        print(", ".join(f"{told[op]:,} {op}" for op in ("added", "removed", "changed")))
    return int(told.total() > 0)


class _UnreadableError(Exception):
    """The outputs cannot be read; unlike an error of the printing, which is nothing of theirs."""


def _changes(first: Path, second: Path) -> Iterator[Change]:
    try:
        yield from compare(first, second)
    except (NoOutputsError, OutputError):  # which say it in their own words
        raise
    except OSError as error:
        raise _UnreadableError(f"the outputs cannot be read: {failure(error)}") from error


def _read(items: Iterable[Decided]) -> Iterator[Decided]:
    try:
        yield from items
    except UnicodeDecodeError as error:
        raise ValueError("not a text in UTF-8") from error


def _look(target: Path, to: str) -> None:
    """Refuse to replace a file in which a reviewer has decided, or that is none of ours and not in `export/`."""
    if not target.exists() or not target.stat().st_size:
        return
    with target.open("rb") as file:
        ours = to not in _STARTS or file.read(40).startswith(_STARTS[to])
    try:
        taken = take(_read(_READERS[to](target)), reviewer=None) if to in _READERS else None
    except ValueError:
        taken, ours = None, False
    if taken and (taken.reviews or (ours and taken.refused)):
        raise ReviewError(f"{target} holds decisions: take them in (habeas review import), then move it away")
    if not ours and not among_exports(target):
        raise ReviewError(f"{target} is in the way: no export of a review is in it; choose another --out")


def _write(folder: Path, to: str, target: Path) -> int:
    need_outputs(folder)
    if of_a_run(target):
        raise ReviewError(f"{target} is in the way: a run wrote it; choose another --out")
    if target.exists() and not target.is_file():
        raise ReviewError(f"{target} is in the way: it is no file")
    if to == "label-studio" and target.suffix == ".xml":
        raise ReviewError("the labelling configuration goes to the .xml file; let --out end in .json")
    _look(target, to)
    if to == "label-studio":
        _look(target.with_suffix(".xml"), "xml")
    make_folder(target.parent)
    encoding = "utf-8-sig" if to == "csv" else "utf-8"
    with replacing(target) as made, create_text(made, encoding=encoding, newline="") as file:
        count = _pour(folder, to, file)
    if to == "label-studio":
        with replacing(target.with_suffix(".xml")) as made, create_text(made) as file:
            file.write(label_studio_config())
    return count


def _pour(folder: Path, to: str, file: IO[str]) -> int:
    if to == "csv":
        return write_sheet(tasks(folder), file)
    if to == "label-studio":
        return _list((label_studio_task(task, number) for number, task in enumerate(tasks(folder), 1)), file)
    rows: Iterator[dict[str, Any]]
    rows = (prodigy_task(task) for task in tasks(folder)) if to == "prodigy" else _settled(folder, to)
    count = 0
    for row in rows:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
        count += 1
    return count


def _settled(folder: Path, to: str) -> Iterator[dict[str, Any]]:
    return gold_rows(folder) if to == "gold" else train_rows(folder)


def _list(rows: Iterable[dict[str, Any]], file: IO[str]) -> int:
    count = 0
    for count, row in enumerate(rows, 1):
        file.write("[" if count == 1 else ",\n")
        json.dump(row, file, ensure_ascii=False)
    file.write("]\n" if count else "[]\n")
    return count
