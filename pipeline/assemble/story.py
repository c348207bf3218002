"""Who did what a passive leaves open: the police, soldiers or gunmen that the same story tells of elsewhere.

"X was arrested on Friday. … Police said he had incited violence": the arrest is the police's. Nothing is taken from
another story: the actor stands in the act's own sentence, in another act of the same case, or in a sentence beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.assemble.courts import Actor
from pipeline.assemble.kinds import FACTUAL, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.words import actor_type, officers_things, people

if TYPE_CHECKING:
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

HELD_ACTS = LIBERTY_ACTS | {"raid", "dispersal", "travel_ban", "forced_return"}
STATE = frozenset({"state_security", "state_other"})
IN_CUSTODY = frozenset({"torture", "ill_treatment", "death_in_custody"})
ARMED = frozenset({"armed_non_state", "armed_with_state"})
DOERS = ARMED | {"state_security", "state_other", "private"}
REACH = 2  # sentences between an act and the sentence that tells who did it
CASE_REACH = 8  # the same between two acts of one case
NOT_ACTING = frozenset({"former", "ex", "retired", "off", "against", "anti"})
LONGEST = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A noun phrase of a sentence that names police, soldiers, gunmen and the like."""

    sentence: int
    token: int
    actor: Actor


def tell_actors(view: DocView, events: list[Event], cases: list[int]) -> None:
    """Give each act without an actor the one that its story ties to it, with the sentence that tells it."""
    told = actors_told(view, events)
    by_case: dict[int, list[Event]] = {}
    for event, case in zip(events, cases, strict=True):
        by_case.setdefault(case, []).append(event)
    given: list[tuple[Event, Told, str]] = []
    for event, case in zip(events, cases, strict=True):
        if event.modality not in FACTUAL or event.actors or event.implied:
            continue
        role, kinds = asked(event)
        if role is None:
            continue
        found = (
            in_sentence(event, told, kinds)
            or in_case(event, by_case[case], events, DOERS if kinds == ARMED else kinds)
            or beside(event, told, kinds)
        )
        if found is not None:
            given.append((event, found[0], found[1]))
    for event, one, why in given:
        role, _ = asked(event)
        event.actors.append(replace(one.actor, role=role or "authority"))
        event.reasons["authority" if role == "authority" else "perpetrator"] = why
        event.sentences = sorted({*event.sentences, one.sentence})


def asked(event: Event) -> tuple[str | None, frozenset[str]]:
    """Return the role that an act leaves open and the types of actor that can fill it."""
    if event.act in HELD_ACTS:
        return "authority", STATE
    if event.act in IN_CUSTODY:
        return "perpetrator", STATE
    if event.act in HARM_ACTS:
        return "perpetrator", ARMED
    return None, frozenset()


def in_sentence(event: Event, told: list[Told], kinds: frozenset[str]) -> tuple[Told, str] | None:
    """Return the actor of a suitable type that stands nearest in the act's own sentences."""
    here = [x for x in told if x.sentence in event.sentences and x.actor.kind in kinds]
    if not here:
        return None
    near = min(here, key=lambda x: min(abs(x.token - t) for t in event.tokens))
    return near, "who the sentence tells of"


def in_case(event: Event, case: list[Event], events: list[Event], kinds: frozenset[str]) -> tuple[Told, str] | None:
    """Return the actor of the nearest act on the same people, or told in the same sentence."""
    best: tuple[int, Told] | None = None
    beside_it = [e for e in events if set(e.sentences) & set(event.sentences)]
    for other in [*case, *beside_it]:
        if other is event or other.modality not in FACTUAL or not kin(event, other):
            continue
        gap = min(abs(a - b) for a in event.sentences for b in other.sentences)
        for actor in other.actors:
            if actor.kind in kinds and gap <= CASE_REACH and (best is None or gap < best[0]):
                best = (gap, Told(other.sentence, other.token, actor))
    return None if best is None else (best[1], "who did the rest of it to the same people")


def kin(a: Event, b: Event) -> bool:
    """Tell whether two acts are of one hand: both custody, both harm, or harm within custody."""
    held_a, held_b = a.act in HELD_ACTS or a.act in IN_CUSTODY, b.act in HELD_ACTS or b.act in IN_CUSTODY
    harm_a, harm_b = a.act in HARM_ACTS, b.act in HARM_ACTS
    return (held_a and held_b) or (harm_a and harm_b)


def beside(event: Event, told: list[Told], kinds: frozenset[str]) -> tuple[Told, str] | None:
    """Return the one type of actor that the sentences around an act tell of, the nearest of its mentions."""
    near = [
        (min(abs(x.sentence - n) for n in event.sentences), x)
        for x in told
        if min(abs(x.sentence - n) for n in event.sentences) <= REACH
    ]
    if not near or len({x.actor.kind for _, x in near if x.actor.kind in kinds}) != 1:
        return None
    gap, found = min(((g, x) for g, x in near if x.actor.kind in kinds), key=lambda pair: pair[0])
    return found, f"who is told of {gap} sentences away"


def actors_told(view: DocView, events: list[Event]) -> list[Told]:
    """Return the phrases of an article that name police, soldiers, gunmen, authorities, in text order."""
    suffered = {e.victims.head for e in events} | {
        t for e in events if e.victims.group is not None for t in tokens_of(view, e)
    }
    out: list[Told] = []
    for n, (a, b) in enumerate(view.sentences):
        for t in range(a, b):
            if not view.tag[t].startswith("NN") or t in suffered or view.name_at[t] >= 0:
                continue
            found = phrase_at(view, a, b, t)
            if found is not None:
                out.append(Told(n, t, found))
    return out


def tokens_of(view: DocView, event: Event) -> range:
    """Return the tokens of an event's counted group."""
    group = event.victims.group
    if group is None:
        return range(0)
    return range(view.token_at(group.start), view.token_at(max(group.start, group.end - 1)) + 1)


def phrase_at(view: DocView, first: int, last: int, t: int) -> Actor | None:
    """Return the actor that a noun names, be it the head of its phrase or what a spokesman or cell belongs to."""
    nxt = view.lower[t + 1] if t + 1 < last else ""
    beside_noun = view.dep[t] in {"compound", "nmod"} and view.head[t] > t
    if beside_noun and nxt not in officers_things():
        return None
    if t + 1 < last and view.name_at[t + 1] >= 0 and view.names[view.name_at[t + 1]].label == "PERSON":
        return None  # "police officer X"
    start = t
    while start > first and t - start < LONGEST and view.tag[start - 1].startswith(("NN", "JJ", "VBN", "HYPH")):
        start -= 1
    words = view.lower[start : t + 1]
    if NOT_ACTING & set(words) or view.lower[t] in people().titles or view.lower[t] == "security":
        return None
    kind = actor_type(words)
    own = actor_type([view.lower[t]]) or actor_type(words[-2:])
    if kind is None or own is None or kind not in STATE | ARMED:
        return None
    if kind == "state_other" and view.lower[t] not in {"authorities", "government", "regime", "junta"}:
        return None
    while start < t and actor_type(view.lower[start : t + 1]) is None:
        start += 1
    return Actor(view.text[view.start[start] : view.end[t]], view.start[start], view.end[t], kind, "authority")
