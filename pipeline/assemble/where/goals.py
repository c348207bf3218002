"""Where somebody is put out of, and where they were only to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.facts import within

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView


def departed(view: DocView, facts: Facts, event: Event) -> PlaceMention | None:
    """Return the place of a known country from which a verb puts somebody out ("expelled from Nicaragua")."""
    if event.act not in {"forced_return", "exile"} or event.rule.pos != "verb":
        return None
    for p in within(facts.places, view.end[event.token], view.sentence_span(event.sentence)[1]):
        source = view.token_at(p.start) - 1
        source -= view.lower[source] == "the"
        hung = view.lower[source] == "from" and view.head[source] == event.token
        if hung and p.value is not None and p.value.country:
            return p
    return None


def aimed_at(view: DocView, t: int) -> int | None:
    """Return the infinitive that has a place for its goal ("refused to fly to Syria"): nobody need have been there."""
    prep = view.head[t]
    verb = view.head[prep]
    goal = view.dep[t] == "pobj" and view.lower[prep] in {"to", "for"} and view.tag[verb] == "VB"
    return verb if goal and any(view.lower[c] == "to" for c in view.kids(verb, "aux")) else None
