"""Whom the next step of a case is told of: "X met Y, who was arrested in May. She was freed on Monday": Y."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.who.nearer import befell_last

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

TAKEN: Final = CUSTODY | {"charge", "trial"}
STEPS: Final = frozenset({
    "acquittal", "conviction", "execution", "imprisonment", "pardon", "parole", "release", "sentencing", "trial",
})  # fmt: skip
NEXT: Final = 1.6  # more than a subject takes from whom its clause tells of


def next_step(resolver: Resolver, person: int, t: int) -> float:
    """Return how far a pronoun means whom alone the sentence before has taken or charged, being tried or freed itself.

    Args:
        resolver: the article's.
        person: who may be meant.
        t: the pronoun.
    """
    view = resolver.view
    before = view.sentence_at[t] - 1
    if view.dep[t] != "nsubjpass" or before < 0 or not befell_last(resolver, person, before):
        return 0.0
    verbs = lexicon().verbs
    acts = {rule.act for rule in verbs.get(view.lower[view.head[t]], ())}
    if STEPS.isdisjoint(acts) or "arrest" in acts:
        return 0.0  # "he was arrested" begins a case
    taken = view.lower[resolver.told[-1][0]]
    return NEXT if any(rule.act in TAKEN for rule in verbs.get(taken, ())) else 0.0
