"""Which sources a run goes through, in what order, and which of their reports are still to be worked on."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from pipeline.batch.fingerprint import digest_of, digest_of_file
from pipeline.batch.pack import FAILURES
from pipeline.batch.store import Reading, Store
from pipeline.read import Source
from pipeline.records import RawReport, Reject
from pipeline.write.lines import encode

SHARD_REPORTS = 64
SHARD_CHARS = 60_000  # about 10,000 words: enough for the encoder's batches, seconds of work, little to hold
SHARD_SLOTS = 1_000  # with those that are done already

Stamp = tuple[int, int] | None  # size and time of change: whether a file is still the one that was hashed
Read = Callable[[Source], Iterator[RawReport | Reject]]


@dataclass(frozen=True, slots=True)
class Visit:
    """One source of a run: to be read (`source`), or gone and kept as an earlier run read it (`gone`)."""

    source: Source | None
    content: bytes | None
    stamp: Stamp = None
    gone: Reading | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A report's place in the outputs: `print` is None where the shard's worker makes its lines."""

    report: bytes
    print: int | None = None
    gone: bool = False


@dataclass(slots=True)
class Shard:
    """A stretch of the outputs: what is known, what was rejected in reading, and the reports a worker must see."""

    number: int
    slots: list[Slot | Reject] = field(default_factory=list)
    reports: list[RawReport] = field(default_factory=list)
    sources: int = 0
    chars: int = 0

    @property
    def full(self) -> bool:
        """Whether it is time for the next."""
        return len(self.reports) >= SHARD_REPORTS or self.chars >= SHARD_CHARS or len(self.slots) >= SHARD_SLOTS


def visits(sources: Sequence[Source], before: Sequence[Reading]) -> list[Visit]:
    """Return the sources of a run in order, and among them those of the run `before` that are no longer there.

    A source that is gone stands behind the one it stood behind. One whose content is there under another name was
    renamed, not deleted. One that is there and cannot be read keeps what it gave, beside the reject that says so.
    """
    found = [_visit(source) for source in sources]
    names = {source.name for source in sources}
    shut = {one.source.name for one in found if one.content is None and one.source and _cannot_be_read(one.source)}
    contents = {visit.content for visit in found}
    behind: dict[str | None, list[Visit]] = {}
    last: str | None = None
    for reading in before:
        if reading.name in names:
            last = reading.name
            if reading.name in shut and reading.content is not None and reading.content not in contents:
                behind.setdefault(last, []).append(Visit(None, reading.content, gone=reading))
        elif reading.content not in contents:
            behind.setdefault(last, []).append(Visit(None, reading.content, gone=reading))
    if not behind:
        return found
    return behind.get(None, []) + [
        one for visit in found for one in (visit, *behind.get(visit.source.name if visit.source else None, []))
    ]


def hidden(before: Sequence[Reading], sources: Sequence[Source]) -> list[Reading]:
    """Return those of the run `before` that cannot be opened now, or lie in a folder that cannot."""
    shut = {source.name for source in sources if _cannot_be_read(source) and not _opens(source.path)}
    return [
        one
        for one in before
        if "." in shut or one.name in shut or any(str(up) in shut for up in PurePosixPath(one.name).parents)
    ]


def _cannot_be_read(source: Source) -> bool:
    """Tell whether nothing but the machine may be in the way of a source."""
    return source.problem is None or source.problem[0] == "unreadable"


def _opens(path: Path | None) -> bool:
    return path is None or (path.is_file() and os.access(path, os.R_OK))


def _visit(source: Source) -> Visit:
    stamp = _stamp(source.path)
    return Visit(source, content_of(source), stamp)


def content_of(source: Source) -> bytes | None:
    """Return the digest of a source's bytes, or None where it has none that can be read."""
    if source.path is None or source.problem is not None:
        return None
    try:
        return digest_of_file(source.path)
    except OSError:
        return None


@dataclass(slots=True)
class Planner:
    """Turns visits into shards: reads what is new, takes from the store what is not.

    `readings` are those of the visits so far, in order; `read_seconds` is the time spent in readers.
    """

    store: Store
    read: Read
    readings: list[Reading] = field(default_factory=list)
    read_seconds: float = 0.0
    _shard: Shard = field(default_factory=lambda: Shard(0))

    def shards(self, plan: Sequence[Visit]) -> Iterator[Shard]:
        """Yield the shards of a run; their borders change no line."""
        for visit in plan:
            for _ in self._visit(visit):
                if self._shard.full:
                    yield self._next()
            self._shard.sources += visit.gone is None
        if self._shard.slots or self._shard.sources:
            yield self._next()

    def _next(self) -> Shard:
        done, self._shard = self._shard, Shard(self._shard.number + 1)
        return done

    def _visit(self, visit: Visit) -> Iterator[None]:
        known = visit.gone
        if known is None and visit.source is not None and visit.content is not None:
            known = self.store.reading(visit.source.name, visit.content)
        if known is not None:
            self.readings.append(known)
            for report, reject in self.store.items(known):
                if report is not None:
                    self._shard.slots.append(Slot(report, known.print, visit.gone is not None))
                elif reject is not None:
                    self._shard.slots.append(Reject.model_validate_json(reject))
                yield
        elif visit.source is not None:
            yield from self._read(visit.source, visit)

    def _read(self, source: Source, visit: Visit) -> Iterator[None]:
        reading = self.store.begin_reading(source.name, visit.content)
        self.readings.append(reading)
        failed, unreadable = False, False
        for place, item in enumerate(self._timed(source)):
            if isinstance(item, Reject):
                failed = failed or item.reason in FAILURES
                unreadable = unreadable or item.reason == "unreadable"
                self.store.add_item(reading, place, None, encode(item))
                self._shard.slots.append(item)
            else:
                self._report(reading, place, item)
            yield
        # what changed while it was read, or could not be read (today), is read again by the next run
        if not unreadable and visit.content is not None and _stamp(source.path) == visit.stamp:
            self.store.end_reading(reading, failed=failed)

    def _report(self, reading: Reading, place: int, report: RawReport) -> None:
        digest = digest_of(report)
        self.store.add_item(reading, place, digest, None)
        if self.store.has(digest):
            self._shard.slots.append(Slot(digest, self.store.print))
        else:
            self._shard.slots.append(Slot(digest))
            self._shard.reports.append(report)
            self._shard.chars += len(report.content)

    def _timed(self, source: Source) -> Iterator[RawReport | Reject]:
        reader = self.read(source)
        while True:
            started = time.perf_counter()
            item = next(reader, None)
            self.read_seconds += time.perf_counter() - started
            if item is None:
                return
            yield item


def _stamp(path: Path | None) -> tuple[int, int] | None:
    try:
        stat = path.stat() if path else None
    except OSError:
        return None
    return (stat.st_size, stat.st_mtime_ns) if stat else None
