"""Schools and prisons that a text takes up again by their noun: "raided Karo College … abducted 12 at the school"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.shared_words import LEARNING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.where.placewords import placing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

AT: Final = frozenset({"in", "at", "inside", "outside", "near"})
THE: Final = frozenset({"the", "that", "this"})
JAILS: Final = word_list("where.toml", "houses", "jails")
REACH: Final = 3  # sentences from a name to what takes it up


def kind_of(word: str) -> frozenset[str]:
    """Return the nouns by which a building may be called whose name ends in a noun."""
    return next((kind for kind in (LEARNING, JAILS) if word in kind), frozenset({word}))


def taken_up(
    view: DocView, events: list[Event], named: list[tuple[Name, int]], reaches: Callable[[DocView, int, int], bool]
) -> Iterator[tuple[Event, Name]]:
    """Yield the acts done "at the school" or "in that prison", each with the one name told just before of such a place.

    Args:
        view: the article.
        events: its acts.
        named: the names of places in it, each with the noun of its kind.
        reaches: whether a preposition places an act.
    """
    for t, word in enumerate(view.lower):
        if word not in placing().venues or view.dep[t] != "pobj" or view.name_at[t] >= 0:
            continue
        prep = view.head[t]
        if view.lower[prep] not in AT or all(view.lower[c] not in THE for c in view.kids(t, "det")):
            continue
        if view.kids(t, "prep", "poss", "relcl"):
            continue  # "the school of their son", "the hospital in Gweru"
        n = view.sentence_at[t]
        told = [x for x, noun in named if x.last < t and n - view.sentence_at[x.first] <= REACH
                and word in kind_of(view.lower[noun]) and not view.parted(n, view.sentence_at[x.first])]  # fmt: skip
        if len({x.text.casefold() for x in told}) != 1:
            continue
        for event in events:
            if event.modality in FACTUAL and not event.implied and any(
                view.sentence_at[k] == n and (view.head[prep] == k or reaches(view, prep, k)) for k in event.tokens
            ):
                yield event, told[-1]
