"""Whom "the two brothers" means after "X was held, a day after his brother, Y": X and Y."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import Party

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ONE_OF: Final = {"brothers": "brother", "sisters": "sister"}
SIBLINGS: Final = frozenset({*ONE_OF, *ONE_OF.values()})
REACH: Final = 3  # sentences back to where one is called the other's brother
NEAR: Final = 3  # tokens from "brother" to the name ("his brother, Y")
TWO: Final = 2


def two_siblings(resolver: Resolver, t: int, number: int | None) -> Party | None:
    """Return the two of whom a sentence before calls one by name the other's brother or sister, and nobody else so.

    Args:
        resolver: the article's resolver.
        t: head of the plural, that no possessive and no "of" tells more of.
        number: how many it says.
    """
    view, word = resolver.view, resolver.view.lower[t]
    if word not in ONE_OF or number not in {None, TWO} or view.kids(t, "poss", "prep", "appos", "relcl", "acl"):
        return None
    here = view.sentence_at[t]
    first = max(resolver.floor, view.sentences[max(0, here - REACH)][0])
    told = [k for k in range(first, t) if view.lower[k] in SIBLINGS]
    if len(told) != 1 or view.lower[told[0]] != ONE_OF[word] or view.parted(view.sentence_at[told[0]], here):
        return None
    owners, other = view.kids(told[0], "poss"), named_after(view, told[0])
    if len(owners) != 1 or other < 0:
        return None
    owner = resolver.party(owners[0], depth=1)
    if len(owner.people) != 1 or other in owner.people or owner.group is not None:
        return None
    return Party(people=[*owner.people, other], how=["two siblings"], head=t, plural=True, trust=0.7)


def named_after(view: DocView, t: int) -> int:
    """Return whom the name right behind a noun for a relative is for, -1 where none stands there."""
    for k in range(t + 1, min(t + NEAR, len(view.lower))):
        i = view.name_at[k]
        if i >= 0 and view.names[i].first == k:
            return view.names[i].cluster if view.names[i].label == "PERSON" else -1
        if view.lower[k] != ",":
            return -1
    return -1
