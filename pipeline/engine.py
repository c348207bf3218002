"""Where batches are worked on: in this process, or in several that give back the same lines in the same order."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from pipeline.batch.plan import Shard
from pipeline.settings import Settings
from pipeline.work import Batch, Extracting, Result, process

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor

Load = Callable[[Settings], Extracting]
Work = Callable[[Iterable[Shard]], Iterator[tuple[Shard, Result | None]]]


class RunError(RuntimeError):
    """The run could not be completed; the outputs of the run before stand untouched."""


def load_extractor(settings: Settings) -> Extracting:
    """Return the installed extractor, on one thread a process; it is loaded once a process.

    Raises:
        FileNotFoundError: if models are missing.
    """
    return _loaded().explaining(explain=settings.explain)


@cache
def _loaded() -> Extractor:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from pipeline.assemble.pipeline import Extractor  # noqa: PLC0415 (heavy; a run that fails early never pays it)

    return Extractor.load()


class Station:
    """Where one process works: it loads the extractor when the first report comes, and keeps it."""

    def __init__(self, settings: Settings, load: Load) -> None:
        self._settings = settings
        self._load = load
        self._extractor: Extracting | None = None

    def work(self, batch: Batch) -> Result:
        """Process one batch, and count the seconds of loading with its first."""
        started = time.perf_counter()
        first = self._extractor is None
        if self._extractor is None:
            self._extractor = self._load(self._settings)
        loaded = time.perf_counter() - started
        result = process(batch, self._settings, self._extractor)
        if first:
            result.seconds["load"] = loaded
        return result


@contextmanager
def engine(settings: Settings, load: Load = load_extractor) -> Iterator[Work]:
    """Give a function that turns shards into results in the same order, in this process or in several."""
    if settings.workers == 1:
        station = Station(settings, load)
        yield lambda shards: ((shard, station.work(_batch(shard)) if shard.reports else None) for shard in shards)
        return
    context = multiprocessing.get_context("spawn")  # a fork would copy the threads of the numeric libraries half
    pool = ProcessPoolExecutor(settings.workers, context, _start_worker, (settings, load))
    try:
        yield lambda shards: _in_order(pool, shards, settings)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _batch(shard: Shard) -> Batch:
    return Batch(shard.number, shard.reports)


def _in_order(
    pool: ProcessPoolExecutor, shards: Iterable[Shard], settings: Settings
) -> Iterator[tuple[Shard, Result | None]]:
    waiting: deque[tuple[Shard, Future[Result] | None]] = deque()
    try:
        for new in shards:
            waiting.append((new, pool.submit(_work, _batch(new)) if new.reports else None))
            if len(waiting) > 2 * settings.workers:
                shard, future = waiting.popleft()
                yield shard, future.result() if future else None
        while waiting:
            shard, future = waiting.popleft()
            yield shard, future.result() if future else None
    except BrokenProcessPool as error:
        raise RunError("a worker process died (out of memory?); nothing was written") from error


_station: Station | None = None  # of a worker process


def _start_worker(settings: Settings, load: Load) -> None:
    global _station  # noqa: PLW0603 (one a process, for its life)
    _station = Station(settings, load)


def _work(batch: Batch) -> Result:
    if _station is None:
        raise RuntimeError("worker used before it was started")
    return _station.work(batch)
