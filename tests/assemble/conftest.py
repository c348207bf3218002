"""What most of these tests read with."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, all_told


@pytest.fixture(scope="session")
def explaining(extractor: Extractor) -> Extractor:
    """Return the same, with the rule behind each slot in `reasons`."""
    return extractor.explaining(explain=True)


@pytest.fixture(scope="session")
def read(explaining: Extractor) -> Reader:
    """Return a reader of one text through the whole pipeline."""
    return lambda text: all_told(explaining, text)
