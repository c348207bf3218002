"""What holds for every test."""

import sys
from collections.abc import Iterator

import pytest

MAIN = sys.modules["__main__"]


@pytest.fixture(autouse=True)
def _own_main() -> Iterator[None]:
    """Put the real main module back: Streamlit's test runner leaves its script there, which workers would then run."""
    sys.modules["__main__"] = MAIN
    yield
    sys.modules["__main__"] = MAIN
