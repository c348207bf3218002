"""Whose arrest "his" tells after an inquiry: "Police prolonged the inquiry against X. His arrest was unlawful"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import has_his, noun_may_tell, people_named
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.text.words import OTHER_SEX
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.sexes import sex_told

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

PROBES: Final = noun_list("people.toml", "raising", "probes")
OF: Final = frozenset({"against", "into", "of"})
SINGLE: Final = frozenset({"he", "she", "him"})
STEPS: Final = 3  # up the parse from a name to the noun whose case it tells


def own_inquiry(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return against whom a case is of which the clause or sentence before "his arrest" tells, and nobody else is.

    "Police extended the inquiry against X by a month, bringing his detention to a year": X, whoever was told of
    before. Not where somebody else is named or meant there ("He gave evidence in the case against X").
    """
    view = resolver.view
    n = view.sentence_at[t]
    start = view.sentences[n][0]
    if view.dep[t] != "poss" or resolver.quoted[t] >= 0 or not noun_may_tell(view, view.head[t], CUSTODY):
        return None
    first, last = start, t
    if not people_named(view, start, t):
        if n == 0 or view.parted(n - 1, n):
            return None
        first, last = view.sentences[n - 1]
    named = people_named(view, first, last)
    told = any(view.lower[k] in SINGLE for k in range(first, t))
    if len(named) != 1 or told or (first < start and any(resolver.quoted[k] >= 0 for k in range(first, last))):
        return None
    person = next(iter(named))
    fits = sex_told(resolver, person) != OTHER_SEX[gender] and resolver.cast.people[person].likely != OTHER_SEX[gender]
    names = [x for x in view.names_of({person}) if first <= x.first < last]
    if not fits or not any(in_probe(view, name_head(view, x)) for x in names):
        return None
    return Party(people=[person], how=["pronoun"], head=t, trust=0.8)


def in_probe(view: DocView, head: int) -> bool:
    """Tell whether a name is that of somebody against whom a case is ("the inquiry into the baker X")."""
    t = head
    for _ in range(STEPS):
        if view.dep[t] == "pobj" and view.lower[view.head[t]] in OF:
            case = view.head[t] - 1  # the parse may hang "into X" on the verb
            return view.lower[case] in PROBES and not has_his(view, case)
        if view.dep[t] not in {"appos", "compound", "nmod"} or has_his(view, t):
            return False
        t = view.head[t]
    return False
