"""What is read as a name and names nobody: an office ("the Sultan"), a notice ("Interment"), a row of headings."""

from collections.abc import Sequence
from functools import cache

from pipeline.paths import toml_table
from pipeline.recognise.encoder.mend import Words
from pipeline.recognise.encoder.spans import Found

_HEADINGS = 3  # times that one word stands in a row of headings ("Civil Division Criminal Division State Division")


@cache
def never() -> frozenset[str]:
    """Return the words of `models/names.toml` that are nobody's name."""
    return frozenset(toml_table("names.toml")["people"]["never"])


def drop_called(words: Words, found: Sequence[Found], heads: Sequence[int], person: int) -> list[Found]:
    """Leave out people of one word who are only called by it, told by the "the" of their own phrase or by a list.

    Wherever a word has its "the", it is nobody's name in the rest of the text, unless a fuller name has it, too ("the
    Pasha" beside "Omar Pasha"). "The Kolar family" tells of a Kolar, "the late Kolar" names one.

    Args:
        words: the scored words.
        found: spans over them.
        heads: each word's governor, an index into the words.
        person: the number of that type.
    """
    people = [s for s in found if s.kind == person]
    full = {words[t] for s in people if s.end - s.start > 1 for t in range(s.start, s.end)}
    alone = {s.start for s in people if s.end - s.start == 1}
    called = {t for t in alone if words[t] in never() or _has_article(words, t, heads)}
    told = {words[t] for t in called} - full
    return [s for s in found if s.start not in alone or not (s.start in called or words[s.start] in told)]


def drop_headings(words: Words, found: Sequence[Found]) -> list[Found]:
    """Leave out spans in which one capitalised word stands three times: the headings of a table's columns."""
    out: list[Found] = []
    for span in found:
        inside = [words[t] for t in range(span.start, span.end) if words.capitalised(t)]
        if len(inside) < _HEADINGS + 1 or max(map(inside.count, inside)) < _HEADINGS:
            out.append(span)
    return out


def _has_article(words: Words, at: int, heads: Sequence[int]) -> bool:
    """Say whether a word is the noun of a phrase with "the" right before it; a family's name in the plural is not."""
    return (
        words.near(at - 1, at)
        and words[at - 1].lower() == "the"
        and heads[at - 1] == at
        and not words[at].endswith("s")
    )
