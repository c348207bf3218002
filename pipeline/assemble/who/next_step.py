"""Whom the next step of a case is told of: "X met Y, who was arrested in May. She was freed on Monday": Y."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import BE
from pipeline.assemble.text.common import SPANS
from pipeline.assemble.text.kinds import CUSTODY
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.who.nearer import befell_last
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

TAKEN: Final = CUSTODY | {"charge", "trial"}
STEPS: Final = frozenset({
    "acquittal", "conviction", "execution", "imprisonment", "pardon", "parole", "release", "sentencing", "trial",
})  # fmt: skip
AWAY: Final = frozenset({"absentia", "absence"})
GROUNDS: Final = frozenset({"for", "of", "over"})
OWN_TERM: Final = 4.0  # what who was sentenced takes from others as whose "his sentence" is
TERMS: Final = frozenset({"sentence", "term", "conviction", "verdict"})
JUDGED_SINCE: Final = compiled(r"\b(?:years?|sentenc\w+|convict\w+|jailed|imprison\w+)\b", re.IGNORECASE)
NEXT: Final = 1.6  # more than a subject takes from whom its clause tells of


def next_step(resolver: Resolver, person: int, t: int) -> float:
    """Return how far a pronoun means whom alone the sentence before has taken or charged, being tried or freed itself.

    Args:
        resolver: the article's.
        person: who may be meant.
        t: the pronoun.
    """
    view = resolver.view
    if view.dep[t] == "poss" and of_own_term(resolver, person, t):
        return OWN_TERM
    before = view.sentence_at[t] - 1
    if view.dep[t] != "nsubjpass" or before < 0 or not befell_last(resolver, person, before):
        return 0.0
    verbs = lexicon().verbs
    now = {rule.act for rule in verbs.get(view.lower[view.head[t]], ())}
    if STEPS.isdisjoint(now) or "arrest" in now:
        return 0.0  # "X spoke for Y, who was jailed. He was arrested": a first step
    if not AWAY.isdisjoint(view.lower[slice(*view.sentences[before + 1])]):
        return 0.0  # "X fled after Y was arrested. He was tried in absentia"
    if any(p.people and person not in p.people and view.sentence_at[k] == before for k, p in resolver.told):
        return 0.0  # "X was held for meeting Y, who was held in May. He was freed": X as well may be
    words = view.lower[slice(*view.sentences[before])]
    acts = {rule.act for word in words if word not in BE for rule in verbs.get(word, ())} & TAKEN
    return NEXT if acts and not of_other_charge(view, view.head[t], words) else 0.0


def of_own_term(resolver: Resolver, person: int, t: int) -> bool:
    """Tell whether "his sentence" is that of somebody sentenced before, no term or verdict being told since."""
    view = resolver.view
    here = view.sentence_at[t]
    told = [n for n, party in resolver.sentenced if person in party.people and n < here]
    since = range(told[-1] + 1, here) if told and view.lower[view.head[t]] in TERMS else None
    return since is not None and not any(view.says(JUDGED_SINCE, n) for n in since)


def of_other_charge(view: DocView, verb: int, words: list[str]) -> bool:
    """Tell whether what somebody is judged for is nothing that the sentence before tells of: it may be another's."""
    told = [p for p in view.subtree(verb) if view.dep[p] == "prep" and view.lower[p] in GROUNDS]
    grounds = [k for p in told for k in view.subtree(p)]
    nouns = {view.lower[k] for k in grounds if view.tag[k] in {"NN", "NNS"}} - SPANS
    return bool(nouns) and nouns.isdisjoint(words)
