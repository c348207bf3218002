"""A process that others keep from working is given its time all the same; one that sleeps is not."""

import multiprocessing
import os
import time
from multiprocessing import Pipe
from multiprocessing.connection import wait

import pytest

from pipeline.read.clock import Clock, held_up

CONTEXT = multiprocessing.get_context("fork")


def work(processor: int, spent) -> None:
    os.sched_setaffinity(0, {processor})
    clock, before = Clock(0.5), time.process_time()
    while not clock.over:
        sum(range(1000))
    spent.put(time.process_time() - before)


def test_waiting_for_a_processor_does_not_count() -> None:
    if not os.path.exists("/proc/self/schedstat"):  # noqa: PTH110
        pytest.skip("the system keeps no account of it")
    processor, spent = min(os.sched_getaffinity(0)), CONTEXT.Queue()
    workers = [CONTEXT.Process(target=work, args=(processor, spent)) for _ in range(4)]
    for worker in workers:
        worker.start()
    had = [spent.get(timeout=60) for _ in workers]
    for worker in workers:
        worker.join()
    assert min(had) > 0.3  # a quarter of the processor each: by the clock on the wall it would be 0.13


def test_sleep_counts() -> None:
    clock = Clock(0.05, os.getpid())
    assert 0 < clock.left <= 0.05
    assert not clock.over
    until = time.monotonic() + 60
    while not clock.over and time.monotonic() < until:
        time.sleep(0.01)
    assert clock.over
    assert clock.left == 0


def test_a_process_that_is_gone_was_held_up_by_nobody() -> None:
    assert held_up(2**30) == 0.0


def test_what_is_left_of_a_long_time_can_be_waited_for() -> None:
    clock, (here, there) = Clock(1e300), Pipe()
    there.send(1)
    assert here.poll(clock.left)
    assert wait([here], clock.left) == [here]
    assert not clock.over
