"""Texts that break off behind a quotation mark or "Why": they are read to there."""

import pytest

from tests.assemble.readings import Reader, told, victims


@pytest.mark.parametrize("end", [" “", " Why", "\n\nWhy", '\n\n"Why', " Where", " How", "\n\n“"])
def test_what_stands_before_is_told(read: Reader, end: str) -> None:
    (arrest,) = told(read, f"Police in Osh arrested Otto Kern on Monday.{end}")
    assert victims(arrest) == {"Otto Kern"}
