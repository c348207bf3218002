"""Where shards are worked on: in this process, or in several that give back the same lines in the same order."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batch.nursery import Load
from pipeline.batch.plan import Shard
from pipeline.batch.pool import Pool, RunError
from pipeline.kept import save
from pipeline.settings import Settings
from pipeline.work import Batch, Extracting, Result, process

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor
    from pipeline.batch.cluster import Task

__all__ = ["Engine", "Load", "RunError", "engine", "load_extractor"]

# Read when models are loaded, for what is loaded or compiled at its first use: workers copied from this process have it
# too, and later runs find it kept.
_FIRST = """\
On 3 March 2021 police in Almaty arrested Otto Kern, 41, a teacher, and two others. They were beaten in custody, and he
was charged with “inciting hatred” under Article 174 of the Criminal Code. In June a court gave him five years
in prison and fined him 100 dollars for theft; the others got three years suspended. His appeal was rejected later.

According to his lawyer, Ida Kern, he was denied treatment and threatened. She was dismissed, barred from leaving the
country and had her home searched. Soldiers shot dead at least 12 protesters, and 30 people are missing. The ministry
blocked a website and closed the union. He was released on Monday, after the president had pardoned him. Rights groups
demand that the charges be dropped and fear that he may be tortured."""


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep the collector of garbage from what is loaded: all of it stays, and a tenth of a start went into that."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def load_extractor(settings: Settings) -> Extracting:
    """Return the installed extractor, on one thread a process; it is loaded once a process.

    Raises:
        FileNotFoundError: if models are missing.
    """
    return _loaded(settings.recogniser).explaining(explain=settings.explain)


@cache
@_nothing_collected()
def _loaded(recogniser: Path | None) -> Extractor:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    # heavy; a run that fails early never pays it
    from pipeline.assemble.pipeline import Extractor  # noqa: PLC0415
    from pipeline.clean import article_from_text  # noqa: PLC0415

    extractor = Extractor.load(recogniser=recogniser)
    for _ in extractor.extract([article_from_text(_FIRST)]):
        pass
    save()
    return extractor


@dataclass(frozen=True, slots=True)
class Engine:
    """What works on shards.

    Attributes:
        work: yields each shard with its result, in order; None for one that has no reports to work on.
        warm: says that work is coming, so that models load while the first source is read.
    """

    work: Callable[[Iterable[Shard]], Iterator[tuple[Shard, Result | None]]]
    warm: Callable[[], None]


class Station:
    """Works in this process: it loads the extractor when the first report comes, and keeps it."""

    def __init__(self, settings: Settings, load: Load) -> None:
        self._settings = settings
        self._load = load
        self._extractor: Extracting | None = None

    def work(self, shards: Iterable[Shard]) -> Iterator[tuple[Shard, Result | None]]:
        """Work on the shards one after the other."""
        for shard in shards:
            yield shard, self._work(Batch(shard.number, shard.reports)) if shard.reports else None

    def warm(self) -> None:
        """Do nothing: here loading would not go on beside reading."""

    def _work(self, batch: Batch) -> Result:
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
def engine(
    settings: Settings, load: Load = load_extractor, *, scheduler: str | None = None, task: Task | None = None
) -> Iterator[Engine]:
    """Give what works on shards: processes that may die, or this one where `settings.isolate` is off, or a cluster.

    Args:
        settings: how many processes, and what each may take.
        load: makes the extractor.
        scheduler: address of a Dask scheduler; None for this machine.
        task: what the cluster's workers are told.

    Raises:
        RunError: if the cluster does not answer.
    """
    if scheduler is not None and task is not None:
        from pipeline.batch.cluster import Cluster  # noqa: PLC0415 (an extra)

        with Cluster.open(scheduler, task) as cluster:
            yield Engine(cluster.work, cluster.warm)
        return
    if not settings.isolate:
        station = Station(settings, load)
        yield Engine(station.work, station.warm)
        return
    with Pool.open(settings, load) as pool:
        yield Engine(pool.work, pool.warm)
