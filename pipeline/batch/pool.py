"""Workers in processes of their own: one that dies, hangs or runs out of memory costs the report that did it.

A shard goes to a worker as a whole. If the worker dies or its time runs out, the shard's reports go to fresh workers
one by one; the one that falls again is the culprit and becomes a reject. Results come out in the order of the shards.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import batched
from multiprocessing.connection import Connection, wait

from pipeline.batch.child import STARTING, Child, bound_memory, memory_in_use, seconds_for
from pipeline.batch.nursery import Load, LoadError, LostError, Nursery
from pipeline.batch.plan import Shard
from pipeline.read.clock import Clock
from pipeline.records import RawReport, Reject, RejectReason
from pipeline.settings import Settings
from pipeline.work import Batch, Extracting, Outcome, Result, process, turned_away

STILLBORN = 3  # processes in a row that die while they start, before the run is given up
_AHEAD = 4  # shards a worker that may wait for one before them
_LAST = 2  # parts a worker that the last tasks are cut into


class RunError(RuntimeError):
    """The run could not be completed; the outputs of the run before stand untouched."""


# --------------------------------------------------------------------------- in the worker


@dataclass(frozen=True, slots=True)
class _Done:
    result: Result
    last: bool
    """Whether the worker ends here."""


def _serve(pipe: Connection, settings: Settings, extractor: Extracting) -> None:
    bound_memory(settings.memory)
    begun = memory_in_use()
    while True:
        batch: Batch = pipe.recv()
        result = process(batch, settings, extractor)
        # one that leaks is replaced before the innocent pay for it; so is one that met its limit
        last = any(map(starved, result.outcomes)) or memory_in_use() - begun > settings.memory * 500_000
        pipe.send(_Done(result, last))
        if last:
            return


def starved(outcome: Outcome) -> bool:
    """Say whether part of a report was lost to a lack of memory."""
    return any(isinstance(item, Reject) and item.reason == "out_of_memory" for item in outcome)


# --------------------------------------------------------------------------- in the parent


@dataclass(slots=True)
class _Job:
    """A shard whose outcomes come in."""

    shard: Shard
    outcomes: list[Outcome | None]
    seconds: Counter[str] = field(default_factory=Counter)
    model: str | None = None

    @property
    def done(self) -> bool:
        return all(outcome is not None for outcome in self.outcomes)

    def result(self) -> Result | None:
        if not self.outcomes:
            return None
        outcomes = [outcome for outcome in self.outcomes if outcome is not None]
        return Result(self.shard.number, outcomes, dict(self.seconds), self.model)


@dataclass(slots=True)
class _Task:
    """Reports of a job that go to a worker together, and how often they fell alone."""

    job: _Job
    places: list[int]
    falls: int = 0

    @property
    def reports(self) -> list[RawReport]:
        return [self.job.shard.reports[place] for place in self.places]


@dataclass(slots=True)
class _Worker:
    child: Child
    nursery: Nursery
    clock: Clock = field(default_factory=lambda: Clock(0))
    task: _Task | None = None


class Pool:
    """Workers for one run: `with Pool.open(settings, load) as pool: for shard, result in pool.work(shards): …`."""

    def __init__(self, settings: Settings, load: Load, size: int) -> None:
        self._settings = settings
        self._load = load
        self._size = size
        self._nursery: Nursery | None = None
        self._workers: list[_Worker] = []
        self._tasks: deque[_Task] = deque()
        self._loading: list[float] = []
        self._stillborn = 0

    @classmethod
    @contextmanager
    def open(cls, settings: Settings, load: Load, size: int | None = None) -> Iterator[Pool]:
        """Open a pool of `size` workers, by default as many as `settings` says; they start when there is work."""
        pool = cls(settings, load, size or settings.workers)
        try:
            yield pool
        finally:
            pool.close()

    def close(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.child.end()  # by its nursery, so that the seconds it took are counted as ours
        self._workers.clear()
        if self._nursery is not None:
            self._nursery.end()
            self._nursery = None

    def warm(self) -> None:
        """Load the models if they are not: work is coming."""
        if self._nursery is None:
            self._nursery = Nursery.start(_serve, self._settings, self._load)

    def work(self, shards: Iterable[Shard]) -> Iterator[tuple[Shard, Result | None]]:
        """Yield each shard with its result, in order; None for one without reports to work on.

        Raises:
            RunError: if a worker cannot start.
            OSError: if models are missing.
        """
        source = iter(shards)
        jobs: deque[_Job] = deque()
        more = True
        while more or jobs:
            while more and len(self._tasks) < self._size and len(jobs) < _AHEAD * self._size:
                shard = next(source, None)
                if shard is None:
                    more = False
                    self._share_out()
                    break
                job = _Job(shard, [None] * len(shard.reports))
                jobs.append(job)
                if shard.reports:
                    self._tasks.append(_Task(job, list(range(len(shard.reports)))))
                self._hand_out()
                if job is jobs[0] and job.done:  # nothing to wait for
                    break
            while jobs and jobs[0].done:
                job = jobs.popleft()
                yield job.shard, self._closed(job)
            if jobs:
                self._hand_out()
                self._listen()

    def _share_out(self) -> None:
        """Cut up the last tasks, so that the workers end at about the same time."""
        whole, self._tasks = self._tasks, deque()
        parts = _LAST * self._size if self._size > 1 else 1
        for task in whole:
            size = -(-len(task.places) // parts)
            self._tasks.extend(_Task(task.job, list(places), task.falls) for places in batched(task.places, size))

    def _closed(self, job: _Job) -> Result | None:
        result = job.result()
        if result is not None and self._loading:
            result.seconds["load"] = result.seconds.get("load", 0.0) + sum(self._loading)
            self._loading.clear()
        return result

    def _hand_out(self) -> None:
        """Give the tasks that wait to workers that are idle or can be had."""
        while self._tasks:
            worker = next((one for one in self._workers if one.task is None), None) or self._worker()
            if worker is None:
                return
            worker.task = self._tasks.popleft()
            self._send(worker)

    def _worker(self) -> _Worker | None:
        """Return one more worker, or None where there are enough or the models are not loaded yet."""
        self.warm()
        nursery = self._nursery
        if nursery is None or not nursery.ready or len(self._workers) == self._size:
            return None
        try:
            worker = _Worker(nursery.bear(), nursery)
        except LostError:
            self._lost(nursery)
            return None
        self._workers.append(worker)
        return worker

    def _send(self, worker: _Worker) -> None:
        task = worker.task
        if task is None:
            return
        reports = task.reports
        seconds = seconds_for(sum(len(one.content) for one in reports), self._settings.timeout)
        worker.clock = Clock(seconds, worker.child.process.pid)
        try:
            worker.child.pipe.send(Batch(task.job.shard.number, reports))
        except OSError:  # it died in between: told when we listen
            return

    def _listen(self) -> None:
        """Wait for the next message, death or deadline, and act on it."""
        busy = [worker for worker in self._workers if worker.task is not None]
        loading = self._nursery if self._nursery and not self._nursery.ready else None
        awaited: list[_Worker | Nursery] = [*busy, *([loading] if loading else [])]
        pause = min(one.clock.left for one in awaited)
        pipes = [worker.child.pipe for worker in busy] + ([loading.pipe] if loading else [])
        heard = wait(pipes, pause)
        if loading and loading.pipe in heard:
            self._loaded(loading)
        elif loading and loading.clock.over:
            raise RunError(f"a worker did not load its models within {STARTING:.0f} s; nothing was written")
        for worker in busy:
            if worker.child.pipe in heard:
                self._hear(worker)
            elif worker.clock.over:
                self._out_of_time(worker)

    def _loaded(self, nursery: Nursery) -> None:
        try:
            self._loading.append(nursery.take())
        except LoadError as error:
            raise RunError(str(error)) from error
        except LostError:
            self._lost(nursery)
        else:
            self._stillborn = 0
            self._hand_out()

    def _lost(self, nursery: Nursery) -> None:
        """A nursery is gone: its workers, who die with it, tell of themselves; have another."""
        if nursery is not self._nursery:
            return
        self._nursery = None
        detail = nursery.fate()
        self._stillborn += not nursery.ready
        if self._stillborn == STILLBORN:
            raise RunError(f"a worker could not start: {detail}; nothing was written")
        self.warm()

    def _hear(self, worker: _Worker) -> None:
        try:
            done: _Done = worker.child.pipe.recv()
        except (EOFError, OSError):
            self._dead(worker)
            return
        self._take(worker, done.result)
        if done.last:
            self._workers.remove(worker)
            worker.child.end()
        self._hand_out()  # before anything is written: it shall not wait

    def _take(self, worker: _Worker, result: Result) -> None:
        task, worker.task = worker.task, None
        if task is None:
            return
        task.job.seconds.update(result.seconds)
        task.job.model = result.model
        for place, outcome in zip(task.places, result.outcomes, strict=True):
            if starved(outcome) and not (task.falls and len(task.places) == 1):
                self._tasks.appendleft(_Task(task.job, [place], 1))  # perhaps another's leak: once more, alone
            else:
                task.job.outcomes[place] = outcome

    def _dead(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        reason, detail = worker.child.fate()
        if worker.child.process.exitcode is None:
            self._lost(worker.nursery)
        if worker.task is not None:
            self._fallen(worker.task, reason, detail, chances=2)

    def _out_of_time(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.child.end()
        if worker.task is not None:
            seconds = seconds_for(sum(len(one.content) for one in worker.task.reports), self._settings.timeout)
            self._fallen(worker.task, "timeout", f"not done after {seconds:.0f} s", chances=1)

    def _fallen(self, task: _Task, reason: RejectReason, detail: str, chances: int) -> None:
        """Send the reports of a task out one by one; give up one that fell alone `chances` times."""
        if len(task.places) > 1:
            self._tasks.extendleft(_Task(task.job, [place]) for place in reversed(task.places))
        elif task.falls + 1 < chances:
            self._tasks.appendleft(_Task(task.job, task.places, task.falls + 1))
        else:
            [report] = task.reports
            task.job.outcomes[task.places[0]] = [turned_away(report, reason, detail)]
