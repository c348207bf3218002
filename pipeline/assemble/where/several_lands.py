"""Whether an act is told of several countries at once: "157 writers were jailed in China, Cuba and Iran"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import JOURNEYS
from pipeline.assemble.where.theirs import Found

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

BEFORE: Final = frozenset({"in", "including", "across", "like"})


def in_one_land(view: DocView, facts: Facts, event: Event, found: Found | None) -> Found | None:
    """Return the country of an act, None where it is one of several that the act is told to have been done in."""
    if found is None or found[2] is None or event.act in JOURNEYS or event.act == "charge":
        return found  # "is accused of a plot in Kenya and Uganda": told of the plot
    top = view.token_at(found[2].end - 1)
    while view.dep[top] == "conj" and view.name_at[view.head[top]] >= 0:
        top = view.head[top]
    if view.dep[top] != "pobj" or view.lower[view.head[top]] not in BEFORE:
        return found
    listed = [top]
    for t in listed:
        listed += view.kids(t, "conj")
    here = event.places or within(facts.places, *view.sentence_span(view.sentence_at[top]))
    told = [p.value for p in here if view.token_at(p.end - 1) in listed and p.value is not None]
    return found if len({v.country for v in told if v.kind == "country"}) < 2 else None
