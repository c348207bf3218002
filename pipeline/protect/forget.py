"""`habeas forget`: one person masked or removed in everything an output folder holds, at once, without naming them.

In every article that holds the whole name, each word of it and of the person's other names there is blacked out:
text, title, source, mentions, incidents, reviews. Ids that were made of the name are drawn anew; a file of deltas tells
those who have loaded the records which ids went. What runs keep is mended too, for the next one takes records of files
that were deleted from there. The exports in the folder are thrown away, for they cannot be mended; JSON Lines among
them can.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.batch.store import STORE, mend
from pipeline.protect.called import Called
from pipeline.protect.key import Key
from pipeline.protect.leftovers import clear_shared, drop, drop_old_exports, goes, holds, refuse_unreached, runs_below
from pipeline.protect.memory import Memory, encoded
from pipeline.protect.names import Words
from pipeline.protect.redact import Target, blacken, redacted, renamed, strings
from pipeline.protect.removal import decides, has_victims, is_person, without
from pipeline.write.folder import (
    DELTAS,
    EXPORTS,
    FORGET,
    FORGOTTEN,
    INCIDENTS,
    KEPT,
    REJECTS,
    REPORTS,
    REVIEWS,
    RUN,
    OutputError,
    delta_name,
    last_delta,
    locked,
    roll_forward,
)
from pipeline.write.outputs import is_record, need_outputs
from pipeline.write.private import create, make_folder, staged, sweep, sync

Line = dict[str, Any]


@dataclass(slots=True)
class Forgotten:
    """What was done: lines changed or removed by file, and how many articles hold only a part of the name."""

    reports: int = 0
    changed: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    exports: int = 0
    shared: int = 0
    """Files of runs on a cluster that were cut short, deleted."""
    unfinished: bool = False
    """Whether the outputs do not hold the name, but what runs keep that never came to an end did."""
    partly: list[str] = field(default_factory=list)
    """Ids of articles that hold a long word of the name without the rest; they were left as they are."""

    def add(self, other: Forgotten) -> None:
        """Count what was done in another folder too."""
        self.reports += other.reports
        self.changed += other.changed
        self.removed += other.removed
        self.exports += other.exports
        self.shared += other.shared
        self.unfinished |= other.unfinished
        self.partly = list(dict.fromkeys(self.partly + other.partly))


class PartlyForgottenError(OutputError):
    """A folder is done and one below it is not; the message says which."""


def forget(
    folder: Path, name: str, *, remove: bool = False, key: Key | None = None, shared: Sequence[str] = ()
) -> Forgotten:
    """Mask or remove a person in every JSON file of an output folder, all of them or none.

    Output folders that lie in it come next, each whole or not at all.

    Args:
        folder: what `habeas extract` wrote.
        name: the person's name; of one word, everyone who bears it.
        remove: take the person out of the incidents, and incidents out that have no other victim, with what was
            decided about them; the texts are blacked out as without it.
        key: with it the log says who it was as a pseudonym, else it says nothing of them.
        shared: folders of `--shared` in which runs on a cluster may have left reports; without them those that
            `folder` knows of.

    Raises:
        ValueError: if the name has no word.
        NoOutputsError: if no run wrote into `folder`.
        OutputError: if a run is writing to it, a line of it is no record, one would still hold the name, a file is
            called after the person, or what a run on a cluster left or a link leads to cannot be reached.
        PartlyForgottenError: if it is done and a folder in it cannot be.
        OSError: if the disk is full or failing.
    """
    target = Target(name)
    if not (folder / KEPT).is_dir():
        need_outputs(folder)
    below = runs_below(folder)
    with locked(folder):
        refuse_unreached(folder, target)
        work = _Work(folder, target, remove, below)
        work.look()
        work.done.shared = clear_shared(folder, shared)
        if work.found:
            work.write(key)
        else:
            work.done.exports = drop_old_exports(folder)
            work.done.unfinished = holds(folder, target)
            if work.done.unfinished:
                drop(folder, work.token, work.memory)
        sweep(folder)
    for inner in below:
        try:
            work.done.add(forget(inner, name, remove=remove, key=key))
        except OSError as error:
            raise PartlyForgottenError(f"{inner} is not done: {error.strerror or error}") from error
    return work.done


class _Work:
    """One person, one folder: `look` finds where they are, `write` takes them out."""

    def __init__(self, folder: Path, target: Target, remove: bool, below: Sequence[Path]) -> None:
        self.folder = folder
        self.below = below
        self.target = target
        self.remove = remove
        self.done = Forgotten()
        self.found = False
        self.marked: dict[str, Words] = {}  # by article
        self.called = Called()
        self.texts: dict[str, str] = {}  # blacked out, by article
        self.ids: dict[str, str] = {}  # old to new
        self.gone: set[str] = set()  # incidents removed
        self.deltas: list[dict[str, str]] = []  # for those who have loaded the records
        self.token = ""  # of the run whose outputs stand
        self.left = 0  # lines that would still hold the name
        self.memory = Memory(self._line, self._name)
        self.plain = target.marks

    def files(self) -> list[Path]:
        """Return the files to go through, reports first."""
        found = [path for path in self.folder.rglob("*.jsonl") if not _hidden(path.relative_to(self.folder))]
        found = [path for path in found if not any(one in path.parents for one in self.below)]
        found += [path for path in (self.folder / RUN,) if path.is_file()]
        return sorted(found, key=lambda path: (path.name != REPORTS, path.name == RUN, path))

    def look(self) -> None:
        """Find the articles that hold the name, and the names that the person goes by in each."""
        places: dict[str, tuple[str, str | None]] = {}
        for path in self.files():
            for _, line in _objects(path):
                if path == self.folder / RUN:
                    self.token = str(line.get("token", ""))
                if self._holds(line):
                    self.found = True
                    if identity := _article(line):
                        self.target.mark(line, self.marked.setdefault(identity, Words()))
                    if path == self.folder / REPORTS:
                        places[identity] = line["source"], line["source_id"]
                elif path.name == REPORTS and any(map(self.target.alone, strings(line))):
                    self.done.partly.append(line["id"])
        self.done.partly = [identity for identity in self.done.partly if identity not in self.marked]
        self.done.reports = len(self.marked)
        for identity, (source, row) in places.items():
            self.called.note(source, row, self.marked[identity])
        there = set()
        for _, line in _present(self.folder / INCIDENTS):
            there.add(line["id"])
            marked = self.marked.get(_article(line))
            if marked is None:
                continue
            others = [one for one in line["people"] if not is_person(one["name"], marked)]
            if len(others) < len(line["people"]):
                self.ids |= {line["id"]: f"inc-{secrets.token_hex(8)}"}
                self.ids.setdefault(line["case"], f"case-{secrets.token_hex(8)}")
                if self.remove and not has_victims(line, others):
                    self.gone.add(line["id"])

        self._look_at_reviews(there)

    def _look_at_reviews(self, there: set[str]) -> None:
        """Draw the ids of decisions about them anew, and of their incidents that are no longer `there`."""
        for _, line in _present(self.folder / REVIEWS):
            marked = self.marked.get(_article(line)) or (self.plain if self._holds(line) else None)
            if marked is not None and (line.get("incident") in self.ids or redacted(line, marked) != line):
                for kind, identity in (("rev", line.get("id")), ("inc", line.get("incident"))):
                    if isinstance(identity, str) and identity not in there:
                        self.ids.setdefault(identity, f"{kind}-{secrets.token_hex(8)}")

    def _holds(self, line: Line) -> bool:
        return any(map(self.target.inside, strings(line)))

    def write(self, key: Key | None) -> None:
        """Write every file anew beside the old ones, then put them in place together."""
        with staged(self.folder) as staging:
            outputs: dict[str, Any] = {}
            for path in self.files():
                made = staging / path.relative_to(self.folder)
                make_folder(made.parent)
                if path.name == RUN:
                    self._run(path, made, outputs)
                    continue
                told = self._lines(path, made)
                if path.parent == self.folder:
                    outputs[path.name] = told
            self._memory(staging)
            if self.left:
                raise OutputError(f"{self.left} lines would still hold the name")
            self._deltas(staging)
            self._log(staging, key)
            for made in staging.rglob("*"):
                sync(made)
            staging.rename(self.folder / FORGET)
        sync(self.folder)
        exports = (self.folder / EXPORTS).iterdir() if (self.folder / EXPORTS).is_dir() else ()
        self.done.exports = sum(map(goes, exports))
        roll_forward(self.folder)

    def _memory(self, staging: Path) -> None:
        if (self.folder / KEPT).is_dir():
            (staging / KEPT).mkdir(mode=0o700)
        if (self.folder / STORE).is_file():
            mend(self.folder, staging / STORE, self.token, self.memory)

    def _name(self, name: str, articles: Iterable[str]) -> str:
        """Return the name of a source as the lines of its articles tell it."""
        marked = Words()
        for identity in articles:
            marked.add(self.marked.get(identity, ()))
        if self.target.inside(name):
            marked.add(self.plain)
        return blacken(name, marked)

    def _lines(self, path: Path, made: Path) -> dict[str, Any]:
        def change(raw: bytes, line: Line) -> bytes | None:
            new = self._line(path.name, line)
            if path == self.folder / INCIDENTS:
                self.deltas += self._told(line, new)
            if new is None:
                self.done.removed[path.name] += 1
                return None
            if new == line:
                return raw
            self.done.changed[path.name] += 1
            return encoded(new) + b"\n"

        return _rewritten(path, made, change)

    def _line(self, name: str, line: Line) -> Line | None:
        """Return a line without the person, None if nothing of it is to stay."""
        if name == INCIDENTS and line["id"] in self.gone:
            return None
        if name == REJECTS:
            line = self.called.reject(line)
        identity = _article(line)
        marked = self.marked.get(identity)
        if marked is None and self._holds(line):
            marked = self.plain
        if marked is not None:
            if self.remove and name == REVIEWS and (line.get("incident") in self.gone or decides(line, marked)):
                return None
            if self.remove:
                line = without(line, marked)
            line = redacted(line, marked, self.texts.get(identity))
            if name == REPORTS:
                self.texts[identity] = line["text"]
                line = redacted(line, marked, line["text"])
            self.left += self._holds(line)
        if name == REPORTS and self.gone:
            line = {**line, "incidents": [one for one in line["incidents"] if one not in self.gone]}
        return renamed(line, self.ids) if self.ids else line

    def _told(self, line: Line, new: Line | None) -> Iterator[dict[str, str]]:
        """Yield what changed of an incident, in the form of `deltas/`."""
        was, report = line["id"], line["report"]["id"]
        if new is None:
            yield {"op": "removed", "id": was, "report": report}
            yield {"op": "removed", "id": self.ids[was], "report": report}  # which older deltas now call it by
        elif new["id"] != was:
            yield {"op": "replaced", "id": new["id"], "report": report, "was": was}
        elif new != line:
            yield {"op": "changed", "id": was, "report": report}

    def _deltas(self, staging: Path) -> None:
        if not self.deltas:
            return
        made = staging / DELTAS / delta_name(last_delta(self.folder) + 1)
        make_folder(made.parent)
        with create(made) as file:
            file.writelines(json.dumps(one, separators=(",", ":")).encode() + b"\n" for one in self.deltas)

    def _run(self, path: Path, made: Path, outputs: dict[str, Any]) -> None:
        run = json.loads(path.read_bytes())
        if self._holds(run):
            run = redacted(run, self.plain)
            self.left += self._holds(run)
        if isinstance(run.get("inputs"), list):
            run["inputs"] = [self.called.typed(one) if isinstance(one, str) else one for one in run["inputs"]]
        if isinstance(run.get("outputs"), dict):
            run["outputs"] |= {name: told for name, told in outputs.items() if name in run["outputs"]}
        run["last_delta"] = last_delta(self.folder) + bool(self.deltas)
        with create(made) as file:
            file.write((json.dumps(run, ensure_ascii=False, indent=2) + "\n").encode())

    def _log(self, staging: Path, key: Key | None) -> None:
        before = self.folder / FORGOTTEN
        entry = {
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "who": key.pseudonym("person", " ".join(self.target.words)) if key else None,
            "how": "removed" if self.remove else "masked",
            "reports": self.done.reports,
            "changed": dict(self.done.changed),
            "removed": dict(self.done.removed),
        }
        (staging / FORGOTTEN).unlink(missing_ok=True)
        log = (before.read_bytes() if before.is_file() else b"") + json.dumps(entry).encode() + b"\n"
        with create(staging / FORGOTTEN) as file:
            file.write(log)


def _article(line: Line) -> str:
    """Return the id of the article that a line is of or about, or an empty text."""
    report = line.get("report")
    told = (report.get("id") if isinstance(report, dict) else report, line.get("document"), line.get("id"))
    return next((one for one in told if isinstance(one, str) and one.startswith("rep-")), "")


def _objects(path: Path) -> Iterator[tuple[bytes, Line]]:
    with path.open("rb") as file:
        lines = (file.read(),) if path.name == RUN else file
        for number, raw in enumerate(lines, 1):
            try:
                line = json.loads(raw)
            except (ValueError, RecursionError):
                line = None
            if not is_record(path.name, line):
                raise OutputError(f"{path.name}, line {number}: not a record")
            yield raw, line


def _present(path: Path) -> Iterator[tuple[bytes, Line]]:
    return _objects(path) if path.is_file() else iter(())


def _rewritten(path: Path, made: Path, change: Callable[[bytes, Line], bytes | None]) -> dict[str, Any]:
    digest, lines, size = hashlib.sha256(), 0, 0
    with create(made) as file:
        for raw, line in _objects(path):
            new = change(raw, line)
            if new is not None:
                file.write(new)
                digest.update(new)
                lines, size = lines + 1, size + len(new)
    return {"lines": lines, "bytes": size, "sha256": digest.hexdigest()}


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
