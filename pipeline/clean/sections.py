"""Numbered titles with dates that are the sections of one report, not posts of a page."""

import itertools
import re

from pipeline.kept import compiled

_NUMBER = compiled(r"(?:(?:case|chapter|section|part|annex|no\.?) )?(\d{1,2}|[IVX]{1,5})[.):]? (?=\S)", re.IGNORECASE)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_CASE = compiled(
    r"(?:case|chapter|section|part|annex|example) (?:no\.? ?|#)?(?:\d{1,2}|[IVX]{1,5})[.:]?", re.IGNORECASE
)
_LINE = 20  # characters
_LEAST = 2


def number_sections(titles: list[str]) -> bool:
    """Tell whether all titles but the first count from one: the first is the report's, the others its sections."""
    numbers = [_number(title) for title in titles]
    if len(numbers) <= _LEAST or numbers[0] is not None or numbers[1] != 1:
        return False
    rest = [number for number in numbers[1:] if number is not None]
    return len(rest) == len(numbers) - 1 and all(b == a + 1 for a, b in itertools.pairwise(rest))


def are_cases(lines: list[str]) -> bool:
    """Tell whether the line over each title calls it a part of something: "Case 3", "Chapter IV"."""
    return len(lines) > 1 and all(len(line) <= _LINE and _CASE.fullmatch(line) for line in lines)


def _number(title: str) -> int | None:
    m = _NUMBER.match(title)
    if m is None:
        return None
    if m[1].isdigit():
        return int(m[1])
    return _ROMAN.index(m[1].upper()) + 1 if m[1].upper() in _ROMAN else None
