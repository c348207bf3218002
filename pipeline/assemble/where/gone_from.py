"""Where somebody had left when what is told next befell them: "left Lagos for Togo and was arrested there"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import forms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

LEAVING: Final = forms_of("leave", "flee", "quit", "depart", "escape")
GOAL: Final = frozenset({"for", "to", "into"})


def place_once_gone(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Take from acts joined to a verb of leaving the place left, and give those done "there" the goal.

    Nothing is known of where it was that somebody was held who "left Lagos for Togo and was held".
    """
    for event in events:
        verb = leaving_before(view, event.token)
        if verb is None:
            continue
        left = [p for p in places if event.sentence == view.sentence_of(p)
                and is_left(view, verb, view.token_at(max(p.start, p.end - 1)))]  # fmt: skip
        if left and any(p in left for p in event.places):
            event.places = [p for p in event.places if p not in left]
            event.reasons["places"] = "not where they had left"
        there = any(view.lower[c] == "there" for c in view.kids(event.token, "advmod"))
        goals = [p for p in places if there and p.label == "PLACE" and goal_of(view, verb, view.token_at(p.start))]
        if goals:
            event.places, event.reasons["places"] = goals[-1:], "there, where they went"


def leaving_before(view: DocView, t: int) -> int | None:
    """Return the verb of leaving to which an act's verb is joined, with the same subject."""
    while view.dep[t] == "conj" and view.head[t] < t:
        if view.kids(t, "nsubj") or any(view.tag[c] != "PRP" for c in view.kids(t, "nsubjpass")):
            return None
        t = view.head[t]
        if view.tag[t] == "VBG" and view.kids(t, "aux"):
            return None  # "was leaving Lagos and was arrested at the airport"
        if view.lower[t] in LEAVING and not view.kids(t, "neg"):
            return t
    return None


def is_left(view: DocView, verb: int, t: int) -> bool:
    """Tell whether a place is what somebody left ("left Lagos", "fled from Lagos")."""
    if view.dep[t] == "dobj" and view.head[t] == verb:
        return True
    return view.dep[t] == "pobj" and view.lower[view.head[t]] == "from" and view.head[view.head[t]] == verb


def goal_of(view: DocView, verb: int, t: int) -> bool:
    """Tell whether a place is where somebody went who left another."""
    return view.dep[t] == "pobj" and view.lower[view.head[t]] in GOAL and view.head[view.head[t]] == verb


def gone_to(view: DocView, t: int) -> bool:
    """Tell whether a place is only where somebody left for after all else ("was beaten in May. He left for Togo").

    What opens a text is where the rest of it takes place.
    """
    prep = view.head[t]
    goal = view.dep[t] == "pobj" and view.lower[prep] in GOAL
    return goal and view.sentence_at[t] > 0 and view.lower[view.head[prep]] in LEAVING
