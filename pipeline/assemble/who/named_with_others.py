"""Whom "they" mean behind a name and others beside it: "When X and nine others stayed, they were arrested"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.words import STATE, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

BACK: Final = 1  # sentences from a pronoun to them
SAYING_SO: Final = frozenset({"they", "them"})


def named_with_others(resolver: Resolver, t: int) -> Party | None:
    """Return the subject of a name and a count that stands before a pronoun, where no other people stand between."""
    view, n = resolver.view, resolver.view.sentence_at[t]
    if view.lower[t] not in SAYING_SO:
        return None
    first = n - BACK if n and not view.parted(n, n - 1) else n
    for k in range(t - 1, view.sentences[first][0] - 1, -1):
        word = view.lower[k]
        if view.person_at(k) and view.dep[k] in SUBJECTS:
            others = [c for c in view.kids(k, "conj") if c < t and resolver.count_at(c) is not None]
            if not others or view.head[k] > t:
                return None
            party = resolver.party(k)
            whole = bool(party.people) and party.group is not None
            return replace(party, how=["pronoun"], head=t, plural=True, trust=0.7) if whole else None
        if view.person_at(k) or word in SAYING_SO | {"we", "us"}:
            return None
        counted = view.dep[k] == "conj" and view.person_at(view.head[k])
        if word in people().plurals and not counted and actor_type([word]) not in STATE:
            return None
    return None
