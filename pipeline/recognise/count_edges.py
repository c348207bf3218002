"""Where those counted begin and end: "news about | four men", "members of political | opposition groups"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.recognise.counts import CountMention

_TABLE: Final = toml_table("counts.toml")["edges"]
_NOUNS: Final = toml_table("counts.toml")["nouns"]
_YEAR: Final = compiled(r"(?:19|20)\d\d$")
_LEAD: Final = 30  # characters before a count in which what it is told of stands
_ABOUT: Final = compiled(r"about\s+", re.IGNORECASE)
_TOLD_ABOUT: Final = compiled(rf"\b(?:{'|'.join(_TABLE['told_about'])})\s+$", re.IGNORECASE)
_ASKED: Final = compiled(rf"\b(?:{'|'.join(_TABLE['asked'])})\s+$", re.IGNORECASE)
_MANY: Final = compiled(r"many\b", re.IGNORECASE)
_OF_KIND: Final = compiled(r"\bof\s+(?:(?:an?|the|his|her|their|its|our)\s+)?[a-z][\w’'-]*$")
_BODY: Final = compiled(
    rf"(?:\s+(?:{'|'.join([*_TABLE['of_kind'], *_NOUNS['of_such']])}))?\s+(?:{'|'.join(_NOUNS['of_unnamed'])})s?\b"
)
# "2021 – Four", "2021 - 40": the day of a dateline or entry before the number that counts; "3 – 5" a range
_DASHED: Final = compiled(r"\s+[-–]\s+(?P<anew>[A-Z])?")
_MONTH: Final = compiled(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]+|\.)?\s+(?:\d{1,2},?\s+)?$"
)
_FAMILY: Final = compiled(r"\s+members?\b")


def past_day(text: str, begin: int, match: re.Match[str]) -> int | None:
    """Return where a year or day ends that a dash parts from the number that counts ("GOMA, 3 May 2021 – Four men").

    Args:
        text: what stands before the noun.
        begin: where the matched part of it starts.
        match: a count with its groups "from", "to", "from2" and "to2".
    """
    for first, last in (("from", "to"), ("from2", "to2")):
        if match[first] and _YEAR.match(match[first]) and _YEAR.match(match[last]):
            return begin + match.end(last)  # "between 2009 and 2011 police held nine monks"
    if not match["from2"] or not match["from2"].isdigit():
        return None
    dash = _DASHED.match(match.string, match.end("from2"))
    if dash is None:
        return None
    dated = _MONTH.search(text, 0, begin + match.start("from2")) is not None
    return begin + match.end("from2") if dash["anew"] or dated else None


def edged(sentence: str, counts: Sequence[CountMention]) -> Iterator[CountMention]:
    """Yield the counts of a sentence with their edges mended, without those that are only asked for.

    Args:
        sentence: the sentence.
        counts: its counts, first to last.
    """
    for count in counts:
        before = max(0, count.start - _LEAD)
        if _MANY.match(count.text) and _ASKED.search(sentence, before, count.start):
            continue  # "how many people were held"
        start, end = count.start, count.end
        if (about := _ABOUT.match(count.text)) and _TOLD_ABOUT.search(sentence, before, start):
            start += about.end()
        if count.noun in _NOUNS["belonging"] and _OF_KIND.search(count.text) and (body := _BODY.match(sentence, end)):
            end = body.end()
        elif count.noun == "family" and (members := _FAMILY.match(sentence, end)):
            end = members.end()
        moved = (start, end) != (count.start, count.end)
        yield replace(count, start=start, end=end, text=sentence[start:end]) if moved else count
