"""What a child process does before and between its work: it ends with its parent and keeps within its memory."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Any, Protocol

from pipeline.read.clock import Clock
from pipeline.records import RejectReason

STARTING = 600.0  # seconds that a process may take to start and load its models, on a machine that is busy
_LONGEST = 3600.0  # seconds that a document may take, however long it is
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl(2)
_SAFE = "PYTHONSAFEPATH"
_SETTING = threading.Lock()  # of the environment, which all threads share: a Dask worker's start a process each
CONTEXT = multiprocessing.get_context("spawn")  # a fork of a caller with threads would copy it half


class Process(Protocol):
    """What is asked of a process: of one of `multiprocessing`, or of a nursery's worker."""

    @property
    def pid(self) -> int | None:
        """Its number."""

    @property
    def exitcode(self) -> int | None:
        """What it ended with, the negative number of a signal, or None before it is joined."""

    def kill(self) -> None:
        """Kill it."""

    def join(self, timeout: float | None = None, /) -> None:
        """Wait for its end."""

    def close(self) -> None:
        """Forget it."""


@dataclass(slots=True)
class Child:
    """A child process and the parent's end of the pipe between them."""

    process: Process
    pipe: Connection

    @classmethod
    def start(cls, target: Callable[..., None], *arguments: Any) -> Child:
        """Start `target(pipe, *arguments)` in a new process."""
        here, there = CONTEXT.Pipe()
        process = CONTEXT.Process(target=_begin, args=(target, there, os.getpid(), *arguments), daemon=True)
        with _safe_path(), _held_back(signal.SIGINT):  # Ctrl-C would end one that does not ignore it yet
            process.start()
        there.close()
        return cls(process, here)

    def speaks(self, seconds: float) -> bool:
        """Wait until there is something to hear, and say whether it came in time."""
        clock = Clock(seconds, self.process.pid)
        while not self.pipe.poll(clock.left):
            if clock.over:
                return False
        return True

    def end(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()
        self.process.close()
        self.pipe.close()

    def fate(self) -> tuple[RejectReason, str]:
        """Return what became of one that died by itself, as reason and detail of a reject; then end it."""
        self.process.join(5)
        code = self.process.exitcode
        self.end()
        if code == -signal.SIGKILL:  # we did not kill it: the system does, where memory runs out
            return "out_of_memory", "its process was killed by the system"
        if code is not None and code < 0:
            with suppress(ValueError):
                return "crashed", f"its process died of {signal.Signals(-code).name}"
        return "crashed", f"its process ended with code {code}"


@contextmanager
def _safe_path() -> Iterator[None]:
    """Let processes that start look for no module in the current folder: a `json.py` among reports would be run."""
    with _SETTING:
        before = os.environ.get(_SAFE)
        os.environ[_SAFE] = "1"
        try:
            yield
        finally:
            if before is None:
                del os.environ[_SAFE]
            else:
                os.environ[_SAFE] = before


@contextmanager
def _held_back(what: signal.Signals) -> Iterator[None]:
    """Keep a signal waiting in this thread, and for good in processes that it starts."""
    resource_tracker.ensure_running()  # which lets signals through again as it starts, in the midst of another start
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {what})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(target: Callable[..., None], pipe: Connection, parent: int, *arguments: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    leave_no_core()
    if not die_with_parent(parent):
        return
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the parent hung up
        target(pipe, *arguments)


def die_with_parent(parent: int) -> bool:
    """Have this process killed when its parent ends; say whether the parent, whose number is given, is still there."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
    return os.getppid() == parent


def leave_no_core() -> None:
    """Let this process and those it makes leave no picture of their memory where they crash: reports are in it."""
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def bound_memory(megabytes: int) -> None:
    """Let this process have `megabytes` more than it has now, and fail with `MemoryError` beyond."""
    limit = memory_in_use() + megabytes * 1_000_000
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or limit < hard:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def memory_in_use() -> int:
    """Return the bytes of data that this process has asked for."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 (a device, read after each batch)
        return int(file.read().split()[5]) * resource.getpagesize()


def seconds_for(characters: int, timeout: float) -> float:
    """Return the seconds that a document of so many characters may take: `timeout` for each 100,000 or part.

    No more than an hour in all, unless `timeout` itself is more: a planted file must not hold a worker for days.
    """
    return max(timeout, min(timeout * characters / 100_000, _LONGEST))
