"""A whole run: inputs through every stage into an output folder, in order, with flat memory, nothing done twice."""

from __future__ import annotations

import json
import os
import platform
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from pipeline import __version__
from pipeline.batch.counts import Counts
from pipeline.batch.deltas import write_deltas
from pipeline.batch.expect import Expectation, check
from pipeline.batch.fingerprint import fingerprint
from pipeline.batch.logs import Log
from pipeline.batch.plan import Planner, Read, hidden, visits
from pipeline.batch.reading import Reader, read_here
from pipeline.batch.store import SHARDS, Store, forget
from pipeline.batch.writer import Writer
from pipeline.engine import Load, engine, load_extractor
from pipeline.read import Limits, Source, find_sources, printable
from pipeline.read.sources import open_regular
from pipeline.read.standard_input import copy_input
from pipeline.read.written import HEAD, of_a_run, problem_of
from pipeline.records import SCHEMA_VERSION, RawReport, Reject
from pipeline.settings import Settings, SettingsError
from pipeline.write.folder import (
    DELTAS,
    INCIDENTS,
    REPORTS,
    RUN,
    OutputFolder,
    current,
    delta_name,
    is_of_runs,
    is_output,
    last_delta,
)
from pipeline.write.private import create

if TYPE_CHECKING:
    from pipeline.batch.cluster import Task

__all__ = ["Counts", "LastRun", "Options", "last_run", "manifest", "run_extract", "sources_of"]

Watch = Callable[[Counts], None]


def _unwatched(_counts: Counts) -> None:
    """Watch nothing."""


def _unlogged(_event: str, **_values: Any) -> None:
    """Log nothing."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run stands to earlier runs and to those who watch it; none of it changes a line.

    Attributes:
        fresh: forget earlier runs and do everything.
        prune: leave out the records of sources that were there in the last run of the same inputs and are no more.
            What cannot be opened, or lies in a folder that cannot, is not taken for deleted.
        retry_failed: do again what crashed, hung or needed too much memory.
        expect: what must hold of the counts before the outputs are swapped in.
        watch: called with the counts so far after each shard.
        log: takes events.
        scheduler: address of a Dask scheduler whose workers extract; None for processes of this machine.
        shared: folder or fsspec URL that this machine and the cluster's workers see under the same name; None for one
            in the output folder.
    """

    fresh: bool = False
    prune: bool = False
    retry_failed: bool = False
    expect: Sequence[Expectation] = ()
    watch: Watch = _unwatched
    log: Log = _unlogged
    scheduler: str | None = None
    shared: str | None = None


def run_extract(
    inputs: Sequence[str],
    out: Path,
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    load: Load = load_extractor,
    options: Options | None = None,
) -> Counts:
    """Extract `inputs` into `out` and return the counts of the run.

    The lines stand in the order of sources, articles and incidents and do not depend on `settings.workers`, nor on
    what earlier runs have done already: reports that `out` remembers under the same settings, code and models are not
    worked on again.

    Args:
        inputs: files, folders, globs, or `-` for standard input.
        out: the output folder; made if missing.
        settings: how to extract and what to write.
        stdin: what `-` reads.
        load: makes the extractor, in this process or in each worker.
        options: earlier runs, expectations, who watches.

    Raises:
        pipeline.read.InputError: if an input does not exist or cannot be understood.
        OutputError: if `out` cannot be used or another run is writing to it.
        SettingsError: if a reading limit is unknown.
        RunError: if a worker cannot be started.
        ExpectationError: if the run gave other than was expected; the outputs of the run before then stand.
        OSError: if the disk is full or failing.
    """
    options = options or Options()
    begun, clock = datetime.now(UTC), time.perf_counter()
    sources = sources_of(inputs, out)
    limits = make_limits(settings)
    counts = Counts(sources=len(sources))
    token = uuid.uuid4().hex
    with OutputFolder(out) as folder:
        options.watch(counts)
        options.log("run.start", run=token, sources=len(sources), workers=settings.workers)
        sources = [_spooled(source, folder.staging, stdin) for source in sources]
        if options.fresh:
            forget(out)
        digest, bounds = fingerprint(settings, load), f"{settings.timeout:g} s, {settings.memory} MB"
        with Store.open(out, digest, bounds) as store:
            if options.retry_failed:
                store.drop_failed()
            last = last_run(out)
            before = store.roster(last.token)
            counts.memory_lost = store.anew or (not before and not options.fresh and _holds_reports(out))
            same = {_typed(name) for name in last.inputs} == {_typed(name) for name in inputs}
            before = before if same else []
            before = hidden(before, sources) if options.prune else before
            plan = visits(sources, before)
            counts.kept = len(plan) - len(sources)
            counts.model = store.model()
            writer = Writer(folder, store, counts, options.log)
            task = None
            if options.scheduler is not None:
                task = _shared_task(settings, load, options, out, store, digest, bounds)
            remote = engine(settings, load, scheduler=options.scheduler, task=task)
            with remote as work, _reader(settings, limits) as read:

                def reading(source: Source) -> Iterator[RawReport | Reject]:
                    work.warm()
                    return read(source)

                planner = Planner(store, reading)
                for shard, result in work.work(planner.shards(plan)):
                    writer.write(shard, result)
                    counts.elapsed = time.perf_counter() - clock
                    options.watch(counts)
            writer.close()
            counts.seconds["read"] = planner.read_seconds
            _unspool(folder.staging)
            folder.finish()
            counts.deltas = _deltas(folder)
            check(options.expect, counts.figures())
            store.enrol(token, iter(planner.readings), counts.model)
            counts.elapsed = time.perf_counter() - clock
            last_number = last_delta(out) + any(counts.deltas.values())
            told = manifest(inputs, settings, counts, begun)
            folder.commit({**told, "last_delta": last_number, "token": token})
            with suppress(KeyboardInterrupt):  # too late: the outputs are in place
                store.settle(token)
                if task is not None:
                    from pipeline.batch.shared import unnote  # noqa: PLC0415 (an extra)

                    unnote(out, task.shared)
    counts.elapsed = time.perf_counter() - clock
    with suppress(OSError):  # as above; who waits for this line sees that it is missing
        figures = {name.replace(".", "_"): value for name, value in counts.figures().items()}
        options.log("run.end", run=token, **figures)
    return counts


def sources_of(inputs: Sequence[str], out: Path) -> list[Source]:
    """Return the sources under `inputs`, without what runs wrote, into `out` or another folder, unless it is named.

    Of copies that lie in no folder of outputs, the one that holds texts comes back with a `problem`.

    Raises:
        pipeline.read.InputError: if an input does not exist or cannot be understood.
    """
    named = {Path(name).absolute() for name in inputs}
    ours = cache(is_of_runs)

    def is_written(path: Path) -> bool:
        if is_output(path, out):
            return True
        place = path.absolute()
        return place not in named and any(ours(folder) and is_output(place, folder) for folder in place.parents)

    found = [source for source in find_sources(list(inputs)) if not (source.path and is_written(source.path))]
    copies = {one.name for one in found if one.path and one.path.absolute() not in named and _is_copy(one)}
    told = [replace(one, problem=problem_of(one.name)) if one.name in copies else one for one in found]
    return [source for source in told if source.problem is not None or source.name not in copies]


def _is_copy(source: Source) -> bool:
    """Tell whether a file is what some run wrote and somebody put here, without the folder of outputs around it."""
    begin = of_a_run(source.name)
    if begin is None or source.path is None or source.problem is not None:
        return False
    try:
        with open_regular(source.path) as file:
            return begin.match(file.read(HEAD)) is not None
    except OSError:  # which is told where it is read
        return False


def _shared_task(
    settings: Settings, load: Load, options: Options, out: Path, store: Store, digest: str, bounds: str
) -> Task:
    """Return what the workers of a cluster are to do, and take in what they have left in the shared folder already."""
    from pipeline.batch.cluster import Task, take_in  # noqa: PLC0415 (an extra)
    from pipeline.batch.shared import SharedFolder, note, place_of  # noqa: PLC0415

    shared = place_of(options.shared, out) if options.shared else str((out / SHARDS).resolve())
    task = Task(settings, load, shared, digest, bounds)
    note(out, shared)
    if options.fresh:
        SharedFolder(shared).clear()
    take_in(store, task)
    return task


def make_limits(settings: Settings) -> Limits:
    """Return the reading limits that `settings` ask for.

    Raises:
        SettingsError: for a limit that does not exist, or cannot have this value.
    """
    known = [limit.name for limit in fields(Limits) if limit.name != "ocr"]
    for name, value in settings.limits.items():
        if name not in known:
            raise SettingsError(f"limits: no limit {name!r}; there are {', '.join(known)}")
        if name == "max_seconds":
            if value <= 0:
                raise SettingsError(f"limits: {name}: {value} should be more than 0")
            continue
        least = 0 if name == "max_depth" else 1  # 0: nothing that lies in another document
        if value != int(value) or value < least:
            raise SettingsError(f"limits: {name}: {value} should be a whole number, {least} or more")
    whole = {name: value if name == "max_seconds" else int(value) for name, value in settings.limits.items()}
    return Limits(**whole, ocr=settings.ocr)  # type: ignore[arg-type]


def _typed(name: str) -> str:
    """Return an input as it is compared with those of the run before: `reports/` is `./reports`."""
    return name if name == "-" else printable(os.path.abspath(name))  # noqa: PTH100 (a link may lead elsewhere today)


def _holds_reports(out: Path) -> bool:
    try:
        return current(out, REPORTS).stat().st_size > 0
    except FileNotFoundError:
        return False


_SPOOL = "stdin"


def _spooled(source: Source, staging: Path, stdin: BinaryIO | None) -> Source:
    """Bring standard input into a file, so that it is hashed and read like one."""
    if source.path is not None or source.problem is not None:
        return source
    path = staging / _SPOOL
    with create(path) as file:
        if stdin is not None:
            copy_input(stdin, file)
    return replace(source, path=path)


def _unspool(staging: Path) -> None:
    (staging / _SPOOL).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class LastRun:
    """What `run.json` says of the run whose outputs stand; all empty where there is none, or none that tells."""

    token: str = ""
    inputs: tuple[str, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)
    finished: str = ""


def last_run(out: Path) -> LastRun:
    """Return what the outputs in `out` are of.

    Raises:
        OSError: if it is there and cannot be read.
    """
    try:
        run = json.loads(current(out, RUN).read_bytes())
        named = tuple(os.fsdecode(name.encode()) for name in run["inputs"])  # as a caller of this locale types them
        return LastRun(run["token"], named, run["settings"], run["finished"])
    except (FileNotFoundError, NotADirectoryError):
        return LastRun()
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):  # an older version's
        return LastRun()


def _deltas(folder: OutputFolder) -> dict[str, int]:
    before = folder.path / INCIDENTS
    target = folder.staging / DELTAS / delta_name(last_delta(folder.path) + 1)
    target.parent.mkdir(mode=0o700)
    after = folder.staging / INCIDENTS
    counts = write_deltas(before if before.is_file() else None, after, target, folder.path)
    if not any(counts.values()):
        target.parent.rmdir()
    return counts


@contextmanager
def _reader(settings: Settings, limits: Limits) -> Iterator[Read]:
    if settings.isolate:
        with Reader.open(settings, limits) as reader:
            yield reader
    else:
        yield lambda source: read_here(source, limits)


def manifest(inputs: Sequence[str], settings: Settings, counts: Counts, begun: datetime) -> dict[str, Any]:
    """Return `run.json` without its `outputs`: versions, settings, counts in and out, seconds a stage."""
    return {
        "schema_version": SCHEMA_VERSION,
        "habeas": __version__,
        "model": counts.model or None,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "inputs": [printable(name) for name in inputs],
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
            "days_unread": counts.days_unread,
            "incidents_by_act": dict(counts.incidents.most_common()),
            "rejects_by_reason": dict(counts.rejects.most_common()),
            "withheld_by_reason": dict(counts.withheld.most_common()),
        },
        "work": {
            "shards": counts.shards,
            "reports_worked_on": counts.worked_on,
            "reports_from_earlier_runs": counts.reports - counts.worked_on,
            "sources_gone_and_kept": counts.kept,
        },
        "deltas": counts.deltas,
        "seconds": {"total": round(counts.elapsed, 3)}
        | {stage: round(spent, 3) for stage, spent in counts.seconds.items()},
    }
