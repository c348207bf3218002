"""People whom a number alone counts, their noun told before: "six men; [two] were freed", "[the other four] fled".

For the mentions of a report alone: records have whom a sentence tells of by `who`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.recognise.counts import CountMention, find_counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.text.view import DocView

BEFALLEN: Final = 0.3
"""Chance of a verb to tell an act from which a number that is its passive subject counts people."""
BACK: Final = 3  # sentences after the people of whom a number tells some


def elliptic(view: DocView, counts: Sequence[CountMention]) -> Iterator[CountMention]:
    """Yield the counts that a number alone tells, close after people who are counted by a noun.

    Args:
        view: the parsed article.
        counts: those told with their noun, in text order.
    """
    told = {view.sentence_of(c) for c in counts if (c.max or c.min or 0) > 1}
    if not told:
        return
    near = sorted({n + k for n in told for k in range(BACK + 1)} & set(range(len(view.sentences))))
    taken = [(c.start, c.end) for c in counts]
    for n in near:
        first, stop = view.sentences[n]
        for t in range(first, stop):
            if view.tag[t] != "CD" or view.dep[t] != "nsubjpass" or view.lower[t] == "one":
                continue
            part = t + 1 < stop and view.lower[t + 1] == "of"  # "two of these"
            if part or any(a < view.end[t] and view.start[t] < b for a, b in taken):
                continue
            if view.belief.any_act([view.head[t]]) < BEFALLEN or not of_people(view, t, taken):
                continue
            begin = t - 1 if t > first and view.lower[t - 1] == "other" else t
            if (read := find_counts(f"{view.words[t]} people")) and read[0].max is not None:
                a, b = view.start[begin], view.end[t]
                yield CountMention(a, b, view.text[a:b], read[0].min, read[0].max, "")


def of_people(view: DocView, number: int, people: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the last plural with a number, or that is a subject, is one of counted people, not of houses."""
    for t in range(number - 1, view.sentences[max(0, view.sentence_at[number] - BACK)][0] - 1, -1):
        if view.tag[t] == "NNS" and (view.kids(t, "nummod") or view.dep[t] in SUBJECTS):
            return any(a <= view.start[t] < b for a, b in people)
    return False
