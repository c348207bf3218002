"""What most of these tests read with."""

import pytest

from pipeline.assemble.pipeline import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Return the whole pipeline, loaded once: what it reads does not depend on what it has read before."""
    return Extractor.load()
