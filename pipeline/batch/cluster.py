"""Shards on a Dask cluster: one task a shard, results through shared storage, in the order of the shards.

Each Dask worker extracts in a child process of its own, so that a report which kills it costs one reject there as it
does on one machine. A Dask worker that is lost costs nothing: its shards go to another.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from distributed import Client, KilledWorker, Security

from pipeline.batch.fingerprint import digest_of, fingerprint
from pipeline.batch.nursery import Load
from pipeline.batch.pack import has_failed, unpack
from pipeline.batch.plan import Shard
from pipeline.batch.pool import Pool, RunError
from pipeline.batch.shared import SharedFolder, made_of, name_of
from pipeline.batch.store import Store
from pipeline.records import RawReport
from pipeline.settings import Settings
from pipeline.work import Result

_COMING = 60  # seconds that the scheduler and the first worker may take to answer
_AHEAD = 4  # shards for each thread of the cluster
_CHANCES = 3  # times that a shard may lose all the workers that Dask tries it on


@dataclass(frozen=True, slots=True)
class Task:
    """What every shard's task is told."""

    settings: Settings
    load: Load
    shared: str
    fingerprint: str
    limits: str


# --------------------------------------------------------------------------- in a Dask worker


class _Local(threading.local):
    """A thread's pool, kept from task to task so that models load once."""

    def __init__(self) -> None:
        self.task: Task | None = None
        self.pool: Pool | None = None
        self.stack = ExitStack()


_local = _Local()


def work_on(name: str, number: int, reports: list[RawReport], task: Task) -> None:
    """Extract the reports of a shard into shared storage, unless they are there.

    Raises:
        RunError: if this machine would make other lines than the one that asks, or its workers cannot start.
    """
    shared = SharedFolder(task.shared)
    if shared.has(name):
        return
    if multiprocessing.current_process().daemon:
        raise RunError("a Dask worker under a nanny may start no processes: start it with --no-nanny")
    if fingerprint(task.settings, task.load) != task.fingerprint:
        raise RunError("a Dask worker has other code, models or libraries than this machine")
    [(_, result)] = _pool(task).work([Shard(number, reports=reports)])
    if result is not None:
        digests = [digest_of(report) for report in reports]
        shared.write(name, made_of(result, digests, task.fingerprint, task.limits))


def _pool(task: Task) -> Pool:
    if _local.pool is None or _local.task != task:
        _local.stack.close()
        _local.pool, _local.task = _local.stack.enter_context(Pool.open(task.settings, task.load, 1)), task
    return _local.pool


# --------------------------------------------------------------------------- in the run


class Cluster:
    """A run's end of the cluster: `with Cluster.open(…) as cluster: for shard, result in cluster.work(shards): …`."""

    def __init__(self, client: Any, task: Task) -> None:  # the library has no types to speak of
        self._client = client
        self._task = task
        self._shared = SharedFolder(task.shared)

    @classmethod
    @contextmanager
    def open(cls, scheduler: str, task: Task) -> Iterator[Cluster]:
        """Connect to the scheduler at the address `scheduler` (`tcp://host:8786`; `tls://` as Dask is configured).

        Raises:
            RunError: if it does not answer.
        """
        try:
            security = Security() if scheduler.startswith("tls://") else None  # type: ignore[no-untyped-call]
            client: Any = Client(  # type: ignore[no-untyped-call]
                scheduler, timeout=_COMING, security=security, set_as_default=False
            )
        except (OSError, ValueError) as error:
            raise RunError(f"the scheduler {scheduler} does not answer") from error
        with client:
            yield cls(client, task)

    def warm(self) -> None:
        """Do nothing: the workers are there or come by themselves."""

    def work(self, shards: Iterable[Shard]) -> Iterator[tuple[Shard, Result | None]]:
        """Yield each shard with its result, in order; None for one without reports to work on.

        Raises:
            RunError: if no worker comes, or a shard cannot be worked on.
        """
        waiting: deque[tuple[Shard, _Sent | None]] = deque()
        for shard in shards:
            waiting.append((shard, self._send(shard) if shard.reports else None))
            while waiting and (waiting[0][1] is None or len(waiting) > self._ahead()):
                yield from self._first(waiting)
        while waiting:
            yield from self._first(waiting)
        self._shared.clear()  # of drafts

    def _ahead(self) -> int:
        threads: int = sum(self._client.nthreads().values())
        return _AHEAD * max(2, threads)

    def _send(self, shard: Shard) -> _Sent:
        if not self._client.nthreads():
            try:
                self._client.wait_for_workers(1, timeout=_COMING)
            except TimeoutError as error:
                raise RunError(f"no worker has come to the scheduler within {_COMING} s") from error
        digests = [digest_of(report) for report in shard.reports]
        name = name_of(digests, self._task.fingerprint, self._task.limits)
        return _Sent(name, self._submit(name, shard))

    def _submit(self, name: str, shard: Shard) -> Any:
        # a key of its own each time: Dask must not answer from what it remembers of another run
        return self._client.submit(work_on, name, shard.number, shard.reports, self._task, pure=False)

    def _first(self, waiting: deque[tuple[Shard, _Sent | None]]) -> Iterator[tuple[Shard, Result | None]]:
        shard, sent = waiting.popleft()
        if sent is None:
            yield shard, None
            return
        for chance in range(_CHANCES):
            try:
                sent.future.result()
                break
            except KilledWorker as error:
                if chance == _CHANCES - 1:
                    raise RunError("the workers that were given a shard were lost, one after the other") from error
                sent.future = self._submit(sent.name, shard)
        try:
            made = self._shared.read(sent.name)
        except FileNotFoundError as error:
            raise RunError(f"a worker's results are not to be seen here: is {self._task.shared} shared?") from error
        yield shard, made.result(shard.number)
        self._shared.remove(sent.name)  # by now the run has kept it


@dataclass(slots=True)
class _Sent:
    name: str
    future: Any


def take_in(store: Store, task: Task) -> None:
    """Keep what the workers of a run that was cut short have left in shared storage, and clear that.

    What was made by other code, or under other settings, is of no use any more.
    """
    shared = SharedFolder(task.shared)
    for name in list(shared.names()):
        try:
            made = shared.read(name)
        except (FileNotFoundError, ValueError, KeyError):
            continue
        if made.fingerprint != task.fingerprint:
            continue
        for report, data in zip(made.reports, made.outcomes, strict=True):
            failed = has_failed(unpack(data))
            if made.limits == task.limits or not failed:
                store.keep(report, data, failed=failed)
    store.commit()
    shared.clear()
