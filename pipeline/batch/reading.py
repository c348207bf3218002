"""Reading in a process of its own: a document that kills or hangs its reader costs the rest of itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from pipeline.batch.child import STARTING, Child, bound_memory
from pipeline.batch.pool import STILLBORN, RunError
from pipeline.failure import failed
from pipeline.read import Limits, Source, read_source
from pipeline.records import RawReport, Reject, RejectReason
from pipeline.settings import Settings

Item = RawReport | Reject

_CHUNK_ITEMS, _CHUNK_CHARS = 64, 200_000  # what is sent at once


def read_here(source: Source, limits: Limits) -> Iterator[Item]:
    """Yield what a source holds; any defect of a reader costs the rest of this source alone."""
    try:
        yield from read_source(source, limits)
    except Exception as error:  # noqa: BLE001
        yield failed(source.name, "read", error)


class Reader:
    """Reads sources in a child process: `with Reader.open(settings, limits) as read: for item in read(source): …`."""

    def __init__(self, settings: Settings, limits: Limits) -> None:
        self._limits = limits
        self._memory = settings.memory
        self._patience = settings.timeout + limits.max_seconds  # the reader's own limit comes first
        self._child: Child | None = None

    @classmethod
    @contextmanager
    def open(cls, settings: Settings, limits: Limits) -> Iterator[Reader]:
        """Open a reader; its process starts with the first source."""
        reader = cls(settings, limits)
        try:
            yield reader
        finally:
            reader._end()

    def __call__(self, source: Source) -> Iterator[Item]:
        """Yield what `source` holds, and a reject where reading it came to a bad end.

        Raises:
            RunError: if no reader can be started, which is no document's fault.
        """
        self._child = self._child or self._started()
        child, whole = self._child, False
        try:
            child.pipe.send(source)
            while child.speaks(self._patience):
                items: list[Item] | None = child.pipe.recv()
                if items is None:
                    whole = True
                    return
                yield from items
            yield _lost(source, "timeout", f"no page or row was read for {self._patience:.0f} s")
        except (EOFError, OSError):
            self._child = None
            yield _lost(source, *child.fate())
        finally:
            if not whole:
                self._end()

    def _started(self) -> Child:
        """Return a reader that is there: the time of a document begins then."""
        fate = ""
        for _ in range(STILLBORN):
            child = Child.start(_serve, self._limits, self._memory)
            if not child.speaks(STARTING):
                child.end()
                raise RunError(f"a reader was not there within {STARTING:.0f} s; nothing was written")
            try:
                child.pipe.recv()
            except (EOFError, OSError):
                fate = child.fate()[1]
            else:
                return child
        raise RunError(f"a reader could not start: {fate}; nothing was written")

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def _lost(source: Source, reason: RejectReason, detail: str) -> Reject:
    return Reject(source=source.name, reason=reason, detail=f"reading ended early: {detail}")


def _serve(pipe: Connection, limits: Limits, memory: int) -> None:
    bound_memory(memory)
    pipe.send(None)
    while True:
        source: Source = pipe.recv()
        held, chars = list[Item](), 0
        for item in read_here(source, limits):
            held.append(item)
            chars += len(item.content) if isinstance(item, RawReport) else 0
            if len(held) >= _CHUNK_ITEMS or chars >= _CHUNK_CHARS:
                pipe.send(held)
                held, chars = [], 0
        if held:
            pipe.send(held)
        pipe.send(None)
