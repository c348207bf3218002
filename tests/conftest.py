"""What holds for every test."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor

# Many tests start the program: where nothing compiled may be written, each start would compile the whole package anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# No test measures time: a busy machine may pause any of them.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep the collector of garbage from the tests and what they import: all of it stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Return the whole pipeline, loaded once for tests and runs: what it reads does not depend on what it has read."""
    from pipeline.engine import load_extractor
    from pipeline.settings import Settings

    return cast("Extractor", load_extractor(Settings()))


@pytest.fixture
def in_time() -> Iterator[None]:
    """Fail what takes thirty processor seconds, for texts that take one or two; waiting does not count."""

    def stop(_signal: int, _frame: object) -> None:
        pytest.fail("this costs more than its size")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, 30)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their argument: some hold the second in which they were packed, and all workers must agree."""
    return argname if isinstance(val, bytes) else None
