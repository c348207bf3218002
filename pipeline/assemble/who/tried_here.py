"""Who "the defendants" of another case are: "In two earlier cases, against X and Y, the defendants were jailed"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import has_the
from pipeline.assemble.text.wordlists import noun_list

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.who.resolve import Resolver

TRIED: Final = frozenset({"defendant", "defendants", "accused"})
CASES: Final = noun_list("people.toml", "beside", "case_nouns")
REACH: Final = 30  # tokens from the case to "the defendants"


def tried_here(resolver: Resolver, t: int) -> Party | None:
    """Return those against whom the case was that the sentence tells of before "the defendants"."""
    view = resolver.view
    if view.lower[t] not in TRIED or not has_the(view, t):
        return None
    first = max(view.sentences[view.sentence_at[t]][0], t - REACH)
    for k in range(t - 1, first - 1, -1):
        if view.lower[k] != "against":
            continue
        before = k - 2 if view.lower[k - 1] == "," else k - 1
        of_case = before >= first and view.lower[before] in CASES  # not "the case of threats against X"
        whom = [p for p in view.kids(k, "pobj") if of_case and p < t]
        # "against the rapper X and the teacher Y": the parse makes a second object of X, and hangs Y on it
        party = max(map(resolver.party, whom), key=lambda p: len(p.people), default=None)
        if party is not None and party.people and (len(party.people) > 1 or view.lower[t] != "defendants"):
            return replace(party, how=["description"], head=t, trust=0.75)
    return None
