"""Patterns compiled at their first use."""

import re

import pytest

from pipeline.late import Late


def test_is_compiled_once() -> None:
    late = Late(r"(?P<n>\d+) years", re.IGNORECASE)
    assert late().search("for 10 YEARS") is not None
    assert late() is late()


def test_is_not_compiled_before_it_is_used() -> None:
    late = Late("(")
    with pytest.raises(re.error):
        late()
