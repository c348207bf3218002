"""Whom a bare description of those who acted stands for ("kidnapped by rebels … the perpetrators tortured her")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.courts import Actor
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

REACH = 8  # sentences
MANY = frozenset({
    "perpetrators", "men", "attackers", "assailants", "kidnappers", "abductors", "captors", "killers", "culprits",
    "assassins", "aggressors", "intruders", "suspects", "officers", "agents",
})  # fmt: skip
ONE = frozenset({"perpetrator", "man", "attacker", "assailant", "kidnapper", "killer", "assassin", "officer", "agent"})
DEFINITE = frozenset({"the", "these", "those", "his", "her", "their", "that", "this"})


def name_doers(view: DocView, events: list[Event], cases: list[int]) -> None:
    """Put those who were named before, in the same case, where an act tells only "the men" or "her captors"."""
    for event, case in zip(events, cases, strict=True):
        if event.modality not in FACTUAL:
            continue
        for at, actor in enumerate(event.actors):
            if not bare(view, actor):
                continue
            known = [
                (other.start, e.sentence, other)
                for e, c in zip(events, cases, strict=True)
                if c == case and e.modality in FACTUAL
                for other in e.actors
                if fuller(view, other, actor)
            ]
            if not known:
                continue
            _, sentence, found = max(known, key=lambda x: x[0])
            event.actors[at] = replace(found, role=actor.role)
            event.sentences = sorted({*event.sentences, sentence})
            event.reasons[actor.role] = f"“{actor.text}”, told of before"


def bare(view: DocView, actor: Actor) -> bool:
    """Tell whether a phrase is a definite description without anything that says who they are."""
    if actor.person is not None or actor.org is not None:
        return False
    first, last = view.token_at(actor.start), view.token_at(actor.end - 1)
    if view.lower[first] in DEFINITE:
        first += 1
    elif not first or view.lower[first - 1] not in DEFINITE:
        return False
    return first == last and view.lower[last] in MANY | ONE


def fuller(view: DocView, other: Actor, actor: Actor) -> bool:
    """Tell whether an earlier phrase can name those whom a bare one means, one or many alike."""
    if other.start >= actor.start or bare(view, other):
        return False
    word = view.lower[view.token_at(actor.end - 1)]
    near = view.sentence_at[view.token_at(actor.start)] - view.sentence_at[view.token_at(other.start)] <= REACH
    if not near or (word in {"officers", "officer", "agents", "agent"} and other.kind != "state_security"):
        return False
    if other.kind == "state_other":
        return False
    words = range(view.token_at(other.start), view.token_at(other.end - 1) + 1)
    several = other.org is not None or any(view.tag[t] in {"NNS", "NNPS"} or view.lower[t] == "police" for t in words)
    return several == (word in MANY)
