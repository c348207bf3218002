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
    head = resolver.told[-1][0]
    if any(rule.act == "death_in_custody" for rule in verbs.get(view.lower[view.head[head]], ())):
        return 0.0
    told = [view.lower[view.head[head]], *view.lower[head + 1 : view.sentences[before][1]]]
    return NEXT if any(rule.act in TAKEN for word in told for rule in verbs.get(word, ())) else 0.0
