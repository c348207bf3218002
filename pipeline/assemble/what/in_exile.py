"""Whose exile only says who somebody is that tells of others: "a dissident living in exile said that X was held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.who.unnamed import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

# words by which exile is a state, and nothing that was done
STATE: Final = forms_of("live", "reside") | {"exile", "exiled", "living"}
TOPIC: Final = frozenset({"on", "about", "for", "with", "to", "from"})
TELLING: Final = SAYING | forms_of("report", "write", "tell")


def without_sources(view: DocView, events: list[Event]) -> list[Event]:
    """Leave out exile that is no more than what a source is called, where nothing else befell them in the article."""
    return [e for e in events if not (e.act == "exile" and of_source(view, e, events))]


def of_source(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether exile is a source's alone, or read of whom the source tells."""
    source = teller(view, event)
    if all(e.act == "exile" for e in events):
        return False  # of nobody else is anything told
    if source is None:
        return only_spoken_of(view, event.token) and event.date is None and not of_story(event, events)
    i = view.name_at[source]
    astray = event.learned and i >= 0 and not view.is_of(i, event.victims.people)
    return astray or not of_story(event, events)


def only_spoken_of(view: DocView, t: int) -> bool:
    """Tell whether "exiled" says who somebody is whom a matter is about ("jailed for a song on the exiled X")."""
    noun = view.head[t]
    while view.dep[noun] in {"compound", "appos"} and view.head[noun] != noun:
        noun = view.head[noun]
    return view.dep[t] == "amod" and view.dep[noun] == "pobj" and view.lower[view.head[noun]] in TOPIC


def teller(view: DocView, event: Event) -> int | None:
    """Return who says what a sentence tells where exile of no told day stands as a state in that phrase."""
    t = event.token
    if (event.date is not None and not event.learned) or view.lower[t] not in STATE or view.kids(t, "auxpass"):
        return None  # "who was exiled in May"
    for k in view.climb(t):
        if view.dep[k] == "nsubj" and view.lower[view.head[k]] in TELLING:
            return k if view.head[k] != t else None
        if view.dep[k] == "ccomp":
            return None
    return None


def of_story(event: Event, events: list[Event]) -> bool:
    """Tell whether something else befell the same people in the article."""
    party = event.victims
    for other in events:
        if other is event or other.act == "exile":
            continue
        same = other.victims.group is not None and party.group is not None and (
            other.victims.group.start == party.group.start
        )
        if same or set(other.victims.people) & set(party.people):
            return True
    return False
