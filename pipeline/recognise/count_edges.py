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
_LEAD: Final = 30  # characters before a count in which what it is told of stands
_ABOUT: Final = compiled(r"about\s+", re.IGNORECASE)
_TOLD_ABOUT: Final = compiled(rf"\b(?:{'|'.join(_TABLE['told_about'])})\s+$", re.IGNORECASE)
_ASKED: Final = compiled(rf"\b(?:{'|'.join(_TABLE['asked'])})\s+$", re.IGNORECASE)
_MANY: Final = compiled(r"many\b", re.IGNORECASE)
_OF_KIND: Final = compiled(r"\bof\s+(?:(?:an?|the|his|her|their|its|our)\s+)?[a-z][\w’'-]*$")
_BODY: Final = compiled(
    rf"(?:\s+(?:{'|'.join([*_TABLE['of_kind'], *_NOUNS['of_such']])}))?\s+(?:{'|'.join(_NOUNS['of_unnamed'])})s?\b"
)
_FAMILY: Final = compiled(r"\s+members?\b")


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
