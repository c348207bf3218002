"""What holds for every test."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor

MAIN = sys.modules["__main__"]

# Many tests start the program: where nothing compiled may be written, each start would compile the whole package anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# No test measures time: a busy machine may pause any of them.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Return the whole pipeline, loaded once: what it reads does not depend on what it has read before."""
    from pipeline.assemble.pipeline import Extractor

    return Extractor.load()


@pytest.fixture(autouse=True)
def _own_main() -> Iterator[None]:
    """Put the real main module back: Streamlit's test runner leaves its script there, which workers would then run."""
    sys.modules["__main__"] = MAIN
    yield
    sys.modules["__main__"] = MAIN


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their argument: some hold the second in which they were packed, and all workers must agree."""
    return argname if isinstance(val, bytes) else None
