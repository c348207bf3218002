"""A whole run: inputs through every stage into an output folder, in order, with flat memory."""

from __future__ import annotations

import platform
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from pipeline import __version__
from pipeline.engine import Load, engine, load_extractor
from pipeline.read import Limits, Source, find_sources, read_source
from pipeline.records import SCHEMA_VERSION, RawReport, Reject
from pipeline.settings import Settings, SettingsError
from pipeline.work import Batch, Result, Written, failed
from pipeline.write.folder import OutputFolder, is_output
from pipeline.write.lines import encode

BATCH_REPORTS = 64
BATCH_CHARS = 60_000  # about 10,000 words: enough for the encoder's batches, seconds of work, little to hold


@dataclass(slots=True)
class Counts:
    """What went in and came out so far."""

    sources: int = 0
    sources_done: int = 0
    reports: int = 0
    articles: int = 0
    words: int = 0
    incidents: Counter[str] = field(default_factory=Counter)
    rejects: Counter[str] = field(default_factory=Counter)
    withheld: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, float] = field(default_factory=dict)
    """By stage, summed over the workers."""
    elapsed: float = 0.0
    model: str = ""

    def spend(self, stage: str, seconds: float) -> None:
        """Add to the seconds of a stage."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    @property
    def nothing_but_rejects(self) -> bool:
        """Whether there was input and every bit of it was rejected."""
        return self.articles == 0 and self.rejects.total() > 0


Watch = Callable[[Counts], None]


def run_extract(
    inputs: Sequence[str],
    out: Path,
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    watch: Watch | None = None,
    load: Load = load_extractor,
) -> Counts:
    """Extract `inputs` into `out` and return the counts of the run.

    The lines stand in the order of sources, articles and incidents and do not depend on `settings.workers`.

    Args:
        inputs: files, folders, globs, or `-` for standard input.
        out: the output folder; made if missing.
        settings: how to extract and what to write.
        stdin: what `-` reads.
        watch: called with the counts so far after each batch.
        load: makes the extractor, in this process or in each worker.

    Raises:
        pipeline.read.InputError: if an input does not exist or cannot be understood.
        OutputError: if `out` cannot be used or another run is writing to it.
        SettingsError: if a reading limit is unknown.
        RunError: if a worker process died.
        OSError: if the disk is full or failing.
    """
    begun, clock = datetime.now(UTC), time.perf_counter()
    sources = [source for source in find_sources(list(inputs)) if not (source.path and is_output(source.path, out))]
    limits = make_limits(settings)
    counts = Counts(sources=len(sources))
    seen: set[int] = set()
    with OutputFolder(out) as folder:
        watch = watch or _unwatched
        watch(counts)
        batches = gather(sources, limits, counts, stdin)
        with engine(settings, load) as work:
            for result in work(batches):
                started = time.perf_counter()
                _write(result, folder, counts, seen)
                counts.spend("write", time.perf_counter() - started)
                counts.elapsed = time.perf_counter() - clock
                watch(counts)
        folder.commit(manifest(inputs, settings, counts, begun))
    counts.elapsed = time.perf_counter() - clock
    return counts


def _unwatched(_counts: Counts) -> None:
    """Watch nothing."""


def make_limits(settings: Settings) -> Limits:
    """Return the reading limits that `settings` ask for.

    Raises:
        SettingsError: for a limit that does not exist.
    """
    try:
        return Limits(**settings.limits, ocr=settings.ocr)  # type: ignore[arg-type]
    except TypeError as error:
        raise SettingsError(f"limits: {str(error).removeprefix('Limits.__init__() got an ')}") from error


def gather(sources: Iterable[Source], limits: Limits, counts: Counts, stdin: BinaryIO | None = None) -> Iterator[Batch]:
    """Read `sources` into batches whose borders depend on the sources alone; a reader that falls over is a reject."""
    batch, chars = Batch(0), 0
    for source in sources:
        for item in _read(source, limits, counts, stdin):
            batch.items.append(item)
            chars += len(item.content) if isinstance(item, RawReport) else 0
            if len(batch.items) >= BATCH_REPORTS or chars >= BATCH_CHARS:
                yield batch
                batch, chars = Batch(batch.number + 1), 0
        batch.sources += 1
    if batch.items or batch.sources:
        yield batch


def _read(source: Source, limits: Limits, counts: Counts, stdin: BinaryIO | None) -> Iterator[RawReport | Reject]:
    reader = iter(read_source(source, limits, stdin=stdin))
    while True:
        started = time.perf_counter()
        try:
            item = next(reader, None)
        except Exception as error:  # noqa: BLE001 (any defect of a reader costs the rest of this source alone)
            item, reader = failed(source.name, "read", error), iter(())
        counts.spend("read", time.perf_counter() - started)
        if item is None:
            return
        yield item


def _write(result: Result, folder: OutputFolder, counts: Counts, seen: set[int]) -> None:
    for item in result.items:
        reject = item if isinstance(item, Reject) else _repeat(item, seen)
        if reject is not None:
            folder.rejects.write(encode(reject))
            counts.rejects[reject.reason] += 1
        elif isinstance(item, Written):
            folder.reports.write(item.report)
            for act, line in item.incidents:
                folder.incidents.write(line)
                counts.incidents[act] += 1
            counts.articles += 1
            counts.words += item.words
            counts.withheld.update(item.withheld)
    counts.sources_done += result.sources
    counts.reports += result.reports
    for stage, seconds in result.seconds.items():
        counts.spend(stage, seconds)
    counts.model = result.model or counts.model


def _repeat(item: Written, seen: set[int]) -> Reject | None:
    """Return a reject if an article of the same id was written in this run: ids are keys downstream."""
    key = int(item.id.rpartition("-")[2], 16)
    if key not in seen:
        seen.add(key)
        return None
    return Reject(
        source=item.source,
        source_id=item.source_id,
        article=item.article,
        sha256=item.sha256,
        reason="duplicate",
        detail=f"the same article as {item.id}, written before",
    )


def manifest(inputs: Sequence[str], settings: Settings, counts: Counts, begun: datetime) -> dict[str, Any]:
    """Return `run.json` without its `outputs`: versions, settings, counts in and out, seconds a stage."""
    return {
        "schema_version": SCHEMA_VERSION,
        "habeas": __version__,
        "model": counts.model or None,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "inputs": list(inputs),
        "settings": settings.model_dump(mode="json"),
        "started": begun.isoformat(timespec="seconds"),
        "finished": datetime.now(UTC).isoformat(timespec="seconds"),
        "counts": {
            "sources": counts.sources,
            "reports": counts.reports,
            "articles": counts.articles,
            "words": counts.words,
            "incidents": counts.incidents.total(),
            "rejects": counts.rejects.total(),
            "withheld": counts.withheld.total(),
            "incidents_by_act": dict(counts.incidents.most_common()),
            "rejects_by_reason": dict(counts.rejects.most_common()),
            "withheld_by_reason": dict(counts.withheld.most_common()),
        },
        "seconds": {"total": round(counts.elapsed, 3)}
        | {stage: round(spent, 3) for stage, spent in counts.seconds.items()},
    }
