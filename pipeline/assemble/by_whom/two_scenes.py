"""Deeds of two scenes in one sentence: "X was killed in A, and Y was abducted in B by soldiers", who are not X's.

So "soldiers burned X's house, and Y was jailed", where each clause tells of somebody of its own by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.neighbours import same_victims
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import BODILY

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

TAKING = frozenset({"arrest", "detention"})


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


def named_apart(view: DocView, event: Event, others: list[Event]) -> bool:
    """Tell whether a clause has a subject of its own, named, and other acts of its sentence befell others by name.

    What is done to bodies may be one deed ("soldiers shot X, and Y was wounded"), and so may two arrests; so may both
    ("officers assaulted X, while Y was arrested and held for a day").
    """
    own = set(event.victims.people)
    verb = clause_of(view, event)
    subjects = [k for k in view.kids(verb, *SUBJECTS) if view.name_at[k] >= 0]
    if not own or not any(view.is_of(view.name_at[k], own) for k in subjects):
        return False
    return all(
        bool(e.victims.people)
        and own.isdisjoint(e.victims.people)
        and not {event.act, e.act} <= BODILY
        and not {event.act, e.act} <= TAKING
        and not (event.act in TAKING and e.act in BODILY)
        and clause_of(view, e) != verb
        for e in others
    )


def clause_of(view: DocView, event: Event) -> int:
    """Return the verb with a subject of its own by which an act is told ("X was given electric shocks": "given")."""
    return next((t for t in view.climb(event.token) if view.kids(t, *SUBJECTS)), event.token)
