"""Where batches are worked on: in this process, or in several that give back the same lines in the same order."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from pipeline.settings import Settings
from pipeline.work import Batch, Extracting, Result, process

Load = Callable[[Settings], Extracting]
Work = Callable[[Iterable[Batch]], Iterator[Result]]
_extractor: Extracting | None = None  # of a worker process


class RunError(RuntimeError):
    """The run could not be completed; the outputs of the run before stand untouched."""


def load_extractor(settings: Settings) -> Extracting:
    """Load the installed extractor, on one thread a process."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from pipeline.assemble.pipeline import Extractor  # noqa: PLC0415 (heavy; a run that fails early never pays it)

    return Extractor.load(explain=settings.explain)


@contextmanager
def engine(settings: Settings, load: Load = load_extractor) -> Iterator[Work]:
    """Give a function that turns batches into results in the same order, in this process or in several."""
    if settings.workers == 1:
        extractor: list[Extracting] = []

        def here(batches: Iterable[Batch]) -> Iterator[Result]:
            for batch in batches:
                if not extractor:
                    extractor.append(load(settings))
                yield process(batch, settings, extractor[0])

        yield here
        return
    context = multiprocessing.get_context("spawn")  # a fork would copy the threads of the numeric libraries half
    pool = ProcessPoolExecutor(settings.workers, context, _start_worker, (settings, load))
    try:
        yield lambda batches: _in_order(pool, batches, settings)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, batches: Iterable[Batch], settings: Settings) -> Iterator[Result]:
    waiting: deque[Future[Result]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_work, batch, settings))
            if len(waiting) > 2 * settings.workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise RunError("a worker process died (out of memory?); nothing was written") from error


def _start_worker(settings: Settings, load: Load) -> None:
    global _extractor  # noqa: PLW0603 (one a process, for its life)
    _extractor = load(settings)


def _work(batch: Batch, settings: Settings) -> Result:
    if _extractor is None:
        raise RuntimeError("worker used before it was started")
    return process(batch, settings, _extractor)
