"""Where workers come from: one process that has loaded the models, and copies itself for each.

A copy is there at once and shares with the others what was loaded, in memory and in the processor's caches. The nursery
works on nothing itself, so no report can harm it. It has one thread: a copy of several would be half a process.
"""

from __future__ import annotations

import gc
import os
import signal
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from typing import Any

from pipeline.batch.child import CONTEXT, STARTING, Child, die_with_parent
from pipeline.failure import whereabouts
from pipeline.paths import KnowledgeError
from pipeline.read.clock import Clock
from pipeline.settings import Settings
from pipeline.work import Extracting

Load = Callable[[Settings], Extracting]
Serve = Callable[[Connection, Settings, Extracting], None]

_LINGERING = 5.0  # seconds that a worker may take to end once it has hung up
_ANSWER = 60.0  # seconds that the nursery may take to do what it is asked


class LostError(RuntimeError):
    """The nursery is gone, and with it all its workers."""


class LoadError(RuntimeError):
    """The models could not be loaded; the message says what failed and where."""


@dataclass(frozen=True, slots=True)
class _Unfit:
    error: Exception


class Nursery:
    """The parent's end: `Nursery.start(serve, settings, load)`, `take` when its pipe is heard, then `bear` workers."""

    def __init__(self, child: Child) -> None:
        self._child = child
        self.pipe = child.pipe
        self.ready = False
        self.clock = Clock(STARTING, child.process.pid)

    @classmethod
    def start(cls, serve: Serve, settings: Settings, load: Load) -> Nursery:
        """Start a process that loads, and whose workers then run `serve(pipe, settings, extractor)`."""
        return cls(Child.start(_tend, serve, settings, load))

    def take(self) -> float:
        """Take in that it has loaded, and return the seconds it took.

        Raises:
            LostError: if it died instead.
            LoadError: if it could not load.
            OSError: what the loader raised, where it is one.
        """
        message = self._hear()
        if isinstance(message, _Unfit):
            raise message.error
        self.ready = True
        return float(message)

    def bear(self) -> Child:
        """Make a worker.

        Raises:
            LostError: if the nursery is gone.
        """
        here, there = CONTEXT.Pipe()
        try:
            self.pipe.send(None)
            send_handle(self.pipe, there.fileno(), self._child.process.pid)
            return Child(_Worker(self, int(self._hear())), here)
        except (LostError, OSError) as error:
            here.close()
            raise LostError from error
        finally:
            there.close()

    def reap(self, pid: int, *, kill: bool) -> int | None:
        """See a worker to its end and return its exit code, or None if the nursery is gone and it with it."""
        try:
            self.pipe.send((pid, kill))
            return int(self._hear())
        except (LostError, OSError):
            return None

    def fate(self) -> str:
        """Return what became of one that died; then end it."""
        return self._child.fate()[1]

    def end(self) -> None:
        """End it at once, and with it all its workers."""
        self._child.end()

    def _hear(self) -> Any:
        try:
            if not self.pipe.poll(_ANSWER):
                raise LostError
            return self.pipe.recv()
        except (EOFError, OSError) as error:
            raise LostError from error


class _Worker:
    """A worker's process, as far as `Child` needs one; it is known by the nursery alone, whose child it is."""

    def __init__(self, nursery: Nursery, pid: int) -> None:
        self.pid = pid
        self.exitcode: int | None = None
        self._nursery = nursery
        self._gone = False

    def kill(self) -> None:
        self._end(kill=True)

    def join(self, _seconds: float | None = None) -> None:
        self._end(kill=False)

    def close(self) -> None:
        pass

    def _end(self, *, kill: bool) -> None:
        if not self._gone:
            self.exitcode, self._gone = self._nursery.reap(self.pid, kill=kill), True


# --------------------------------------------------------------------------- in the nursery


def _tend(pipe: Connection, serve: Serve, settings: Settings, load: Load) -> None:
    started = time.perf_counter()
    try:
        extractor = load(settings)
    except Exception as error:  # noqa: BLE001 (told to the parent, which raises it)
        told = str(error) if isinstance(error, KnowledgeError) else whereabouts(error, "loading")
        pipe.send(_Unfit(error if isinstance(error, OSError) else LoadError(told)))
        return
    gc.collect()
    gc.freeze()  # so that no worker's collector goes through what was loaded, and makes it its own copy
    pipe.send(time.perf_counter() - started)
    nursery = os.getpid()  # asked before the copy is made: one whose nursery died meanwhile would be told another's
    while True:
        wish: tuple[int, bool] | None = pipe.recv()
        if wish is None:
            theirs = recv_handle(pipe)
            pid = os.fork()
            if pid == 0:
                pipe.close()
                _work(Connection(theirs), serve, settings, extractor, nursery)
            os.close(theirs)
            pipe.send(pid)
        else:
            pipe.send(_end_of(*wish))


def _work(pipe: Connection, serve: Serve, settings: Settings, extractor: Extracting, nursery: int) -> None:
    """Be a worker of the process of that number; nothing of the nursery's own ending is done here."""
    code = 1
    try:
        if die_with_parent(nursery):
            with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the parent hung up
                serve(pipe, settings, extractor)
        code = 0
    except Exception:  # noqa: BLE001 (the exit code tells)
        if os.environ.get("HABEAS_DEBUG"):
            traceback.print_exc()
    finally:
        os._exit(code)


def _end_of(pid: int, kill: bool) -> int:
    """Wait for the end of a worker, with a signal at once or when it lingers, and return its exit code."""
    until = time.monotonic() + (0 if kill else _LINGERING)
    while True:
        if time.monotonic() >= until:
            os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
            break
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            break
        time.sleep(0.001)
    return os.waitstatus_to_exitcode(status)
