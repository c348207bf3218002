"""Where it was that something befell those who were sent, taken or fled: "deported from Karo to Gweru and tried"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, HARM_ACTS, JOURNEYS, LIBERTY_ACTS
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

ARRIVED: Final = CUSTODY | LIBERTY_ACTS
TO: Final = frozenset({"to", "into"})
LEAD: Final = 2  # tokens between "to" and the place
MOVING: Final = verb_list("where.toml", "journeys", "moved")
IN_PERSON: Final = HARM_ACTS | CUSTODY | LIBERTY_ACTS
AFAR: Final = JOURNEYS | {"dismissal", "harassment", "asset_freeze", "censorship", "organisation_shutdown", "threat"}
OR_BEFORE: Final = frozenset({"had", "after", "following"})  # held where they were sent from


def place_after_journeys(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place what befell people at the end of a way that the same sentence tells."""
    held_on_return(view, places, events)
    done_on_arrival(view, places, events)


def held_on_return(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place where they were brought the custody of those sent back that the same sentence tells after it."""
    for event in events:
        if event.act not in ARRIVED or event.modality not in FACTUAL:
            continue
        sent = next((r for r in events if r.act == "forced_return" and followed(view, r, event)), None)
        there = arrival(view, places, sent, event) if sent is not None else None
        if there is None or any(p.start > view.start[event.token] for p in event.places):
            continue
        event.places = [there]
        event.reasons["places"] = "where they were sent back to"


def done_on_arrival(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place what befell somebody where the verb that theirs is joined to says that they were brought or went.

    "X was taken from Karo to Gweru and beaten", "X fled to Gweru and was shot": in Gweru. Not where the act has a
    subject or a place of its own.
    """
    for event in events:
        if event.rule.pos != "verb" or event.act in AFAR or not joined_passive(view, event.token):
            continue
        if "absentia" in view.lower[slice(*view.sentences[event.sentence])]:
            continue
        t, bound = event.token, view.start[event.token]
        while view.dep[t] == "conj" and view.head[t] < t and joined_passive(view, t):
            t = view.head[t]
            near = [p for p in within(places, view.start[t], bound) if p.label == "PLACE" and known(p)]
            if view.lower[t] in MOVING and not is_passive(view, t) and event.act not in IN_PERSON:
                break  # "fled to Gweru and was fined"
            if view.lower[t] in MOVING and (there := arrived_in(view, near, t)) is not None:
                event.places = [p for p in event.places if p.start > bound] or [there]
                event.reasons["places"] = "where they were brought or went"
                break
            if near:
                break  # "was taken to Gweru, tried in Karo and hanged"
            bound = view.start[t]


def joined_passive(view: DocView, t: int) -> bool:
    """Tell whether a verb is joined to one before it, with no subject of its own and nobody as its object."""
    if view.dep[t] != "conj" or view.kids(t, "dobj", "nsubj") or view.tag[t] not in {"VBN", "VBD"}:
        return False
    return all(view.tag[c] == "PRP" for c in view.kids(t, "nsubjpass"))


def arrived_in(view: DocView, near: Sequence[PlaceMention], verb: int) -> PlaceMention | None:
    """Return the place that somebody was taken or went to, which the verb says of its subject."""
    if not is_passive(view, verb) and view.kids(verb, "dobj"):
        return None  # "took X to Gweru and was arrested"
    goals = [p for p in near if verb in view.climb(view.token_at(p.start))[:5]
             and not TO.isdisjoint(view.lower[view.token_at(p.start) - LEAD : view.token_at(p.start)])]  # fmt: skip
    return goals[-1] if goals else None


def known(p: PlaceMention) -> bool:
    """Tell whether a place lies in a land that is known."""
    return p.value is not None and p.value.country is not None


def followed(view: DocView, sent: Event, held: Event) -> bool:
    """Tell whether a custody is told after the return of the same people, in one sentence and as what came next."""
    if sent.sentence != held.sentence or not sent.token < held.token or sent.modality not in FACTUAL:
        return False
    if not OR_BEFORE.isdisjoint(view.lower[sent.token + 1 : held.token]):
        return False
    alike = set(sent.victims.people) == set(held.victims.people)
    return alike and (bool(sent.victims.people) or sent.victims.group == held.victims.group)


def arrival(view: DocView, places: Sequence[PlaceMention], sent: Event, held: Event) -> PlaceMention | None:
    """Return the place after "to" between the verbs of a return and of what came next."""
    for p in within(places, view.start[sent.token], view.start[held.token]):
        t = view.token_at(p.start)
        if p.label == "PLACE" and known(p) and not TO.isdisjoint(view.lower[t - LEAD : t]):
            return p
    return None
