"""What most of these tests read with."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, all_told


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Return the whole pipeline, loaded once: what it reads does not depend on what it has read before."""
    return Extractor.load()


@pytest.fixture(scope="session")
def explaining() -> Extractor:
    """Return the same, with the rule behind each slot in `reasons`."""
    return Extractor.load(explain=True)


@pytest.fixture(scope="session")
def read(explaining: Extractor) -> Reader:
    """Return a reader of one text through the whole pipeline."""
    return lambda text: all_told(explaining, text)
