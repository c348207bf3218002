"""Deeds of two scenes in one sentence: "X was killed in A, and Y was abducted in B by soldiers", who are not X's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.neighbours import same_victims

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


def two_scenes(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether a second clause has people and a place, or a "that", of its own ("X was killed in A and Y in B")."""
    if same_victims(event, other):
        return False
    first, t = sorted((event.token, other.token))
    while view.dep[t] == "conj" and not view.kids(t, "nsubj", "nsubjpass"):
        t = view.head[t]
    if not first < t or view.dep[t] != "conj":
        return False
    here, there = ({p.start for p in e.places} for e in (event, other))
    said = any(first < c and view.lower[c - 1 : c + 1] == ["and", "that"] for c in view.kids(t, "mark"))
    return said or bool(here and there and here.isdisjoint(there))
