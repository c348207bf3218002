"""People whom a dozen counts without a noun: "six died and [a dozen] were wounded", "arrested [half a dozen]"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import GroupRef
from pipeline.assemble.text.simple import after_of
from pipeline.recognise.counts import find_counts

if TYPE_CHECKING:
    from collections.abc import Container

    from pipeline.assemble.text.view import DocView

LEADS: Final = frozenset({"a", "half", "several", "about", "around", "nearly", "almost", "some", "over", "more", "than",
                          "at", "least", "another"})  # fmt: skip
LONGEST: Final = 5  # tokens of "at least half a dozen"
AFTER: Final = ("NN", "CD", "JJ")


def dozens(view: DocView, t: int, done_to: Container[str], dying: Container[str]) -> GroupRef | None:
    """Return the people whom "a dozen" counts, no noun or "of them" after it, and an act was done to them.

    Args:
        view: the article.
        t: the word.
        done_to: verbs whose object is people.
        dying: verbs whose subject is.
    """
    verb = view.lower[view.head[t]]
    suffers = {"nsubjpass": True, "dobj": verb in done_to, "nsubj": verb in dying}.get(view.dep[t], False)
    if view.lower[t] != "dozen" or not suffers or after_of(view, t):
        return None
    if view.tag[t + 1 : t + 2] and view.tag[t + 1].startswith(AFTER):
        return None
    first, opened = t, view.sentences[view.sentence_at[t]][0]
    while first > max(opened, t - LONGEST) and (view.lower[first - 1] in LEADS or view.tag[first - 1] == "CD"):
        first -= 1
    lo, hi = view.start[first], view.end[t]
    told = find_counts(f"{view.text[lo:hi]} people")
    if first == t or not told or not (told[-1].min or told[-1].max) or told[-1].end != hi - lo + len(" people"):
        return None
    return GroupRef(view.text[lo + told[-1].start : hi], lo + told[-1].start, hi, told[-1].min, told[-1].max)
