"""Infinitives that tell what was done all the same: what a court decided, what came of a release, a term begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.lexicon import verb_forms
from pipeline.assemble.words import courts

if TYPE_CHECKING:
    from pipeline.assemble.view import DocView

DECISIONS = {"decision", "order", "ruling", "verdict", "judgment", "judgement"}
TAKING = {f for v in ("drive", "take", "send", "transfer", "lead", "bring", "return", "fly") for f in verb_forms(v)}
STARTING = {"begin", "start", "serve"}


def came_about(view: DocView, verb: int) -> bool:
    """Tell whether an infinitive tells what came of it ("freed only to be held again", "driven to prison to serve …").

    Whoever is brought to prison to begin a sentence begins it.
    """
    marks = [c for c in view.kids(verb, "aux", "mark") if view.lower[c] in {"to", "for"}]
    if marks and view.dep[verb] in {"advcl", "xcomp"} and view.lower[min(marks) - 1] == "only":
        return view.tag[view.head[verb]] in {"VBD", "VBN"}
    taken = view.head[verb]
    told = view.lower[verb] in STARTING and view.dep[verb] in {"advcl", "xcomp"} and view.lower[taken] in TAKING
    return (
        told
        and view.tag[taken] in {"VBD", "VBN"}
        and not {"will", "should", "would", "to"} & {view.lower[c] for c in view.kids(taken, "aux")}
    )


def of_court(view: DocView, decision: int) -> bool:
    """Tell whether a noun is a court's decision: with it, what it orders is done ("the judge's order to hold X")."""
    if view.lower[decision] not in DECISIONS:
        return False
    near = {decision, *view.kids(decision, "poss", "compound", "amod")}
    near |= {p for c in view.kids(decision, "prep", "agent") for p in view.kids(c, "pobj")}
    if view.dep[decision] == "dobj":
        near |= set(view.kids(view.head[decision], "nsubj"))
    return any(view.lower[k] in courts() for k in near)
