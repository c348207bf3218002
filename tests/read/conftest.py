"""Reading bytes as a source."""

import io

import pytest

from pipeline.clean import split_articles
from pipeline.read import Limits, Source, read_source
from pipeline.records import Article, RawReport, Reject


@pytest.fixture
def read():
    """Read bytes under a name: what comes out, in order."""

    def _read(data, name="a", **limits):
        out = list(read_source(Source(None, name), Limits(**limits), stdin=io.BytesIO(data)))
        for item in out:
            item.source.encode()
            assert item.source.startswith(name)
            if isinstance(item, Reject):
                assert "\n" not in item.detail
        return out

    return _read


@pytest.fixture
def articles(read):
    """Read and clean bytes: the articles alone."""

    def _articles(data, name="a", **limits):
        found = []
        for item in read(data, name, **limits):
            assert isinstance(item, RawReport), item
            found += [a for a in split_articles(item, language="any") if isinstance(a, Article)]
        return found

    return _articles
