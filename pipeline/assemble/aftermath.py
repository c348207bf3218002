"""What follows a crime or a death: the arrest of its suspects, and acts that cannot be the dead one's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.kinds import FACTUAL, HARM_ACTS, LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.words import actor_type

if TYPE_CHECKING:
    from pipeline.assemble.cast import Cast
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

REACH = 2  # sentences between a crime and the arrest for it
FEW = 10
CRIMES = frozenset({"killing", "attempted_killing", "attack", "abduction", "property_destruction", "sexual_violence"})
HELD_FOR = frozenset({"arrest", "detention", "charge"})
NO_STATE = frozenset({"private", "armed_non_state", "unknown"})
ANYBODY = re.compile(
    r"(?:\b(?:men|man|people|persons?|woman|women|youths?|teenagers?|boys?|others)|\d-year-olds?)(?: of them)?$",
    re.IGNORECASE,
)
FORCES = re.compile(
    r"\b(?:police\w*|soldiers?|troops|army|military|security|forces|officers?|agents?|raid\w*)\b", re.IGNORECASE
)
DETECTIVES = re.compile(r"\b(?:police|investigators?|detectives?|prosecutors?|authorities)\b", re.IGNORECASE)
ELSE = re.compile(  # what else than the crime people are arrested for
    r"\b(?:protest\w*|demonstrat\w*|march\w*|rall(?:y|ies)|funeral|vigil|mourn\w*|activis\w+|journalis\w+|dissident\w*|"
    r"opposition|arbitrar\w+|peaceful\w*|raid\w*|chant\w*|post\w*|crackdown|curfew)\b",
    re.IGNORECASE,
)
JUDGES = frozenset({"judge", "magistrate", "justice"})
DEADLY = frozenset({"killing", "execution", "death_in_custody"})
POSTHUMOUS = frozenset({"acquittal", "sentence_overturned", "pardon"})
BURIED = re.compile(r"\b(?:posthumous\w*|in absentia|after (?:his|her|their) deaths?)\b", re.IGNORECASE)


def drop_aftermath(view: DocView, cast: Cast, events: list[Event]) -> list[Event]:
    """Leave out the arrest of a crime's unnamed suspects, and what is told of somebody after their death."""
    return [
        e
        for e in events
        if not of_suspects(view, e, events) and not after_death(view, e, events) and not mistaken(view, cast, e)
    ]


def clear_acquitted(events: list[Event], dropped: list[Event]) -> None:
    """Take those whom a court acquitted from the acts that only an accusation puts on them."""
    cleared = [e.victims for e in [*events, *dropped] if e.act == "acquittal" and e.modality == "reported"]
    people = {p for party in cleared for p in party.people}
    groups = {party.group.start for party in cleared if party.group is not None and not party.people}
    if not people and not groups:
        return
    for event in events:
        if event.modality == "alleged" and event.act in HARM_ACTS:
            event.actors = [a for a in event.actors if a.person not in people and a.start not in groups]


def of_suspects(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a few unnamed people were arrested right after a crime of nobody of the state."""
    group = event.victims.group
    if event.act not in HELD_FOR or group is None or event.victims.people or event.victims.orgs:
        return False
    if not ANYBODY.search(group.text) or (group.min or FEW) > FEW or event.modality not in FACTUAL:
        return False
    if ELSE.search(view.text, *view.sentence_span(event.sentence)):
        return False
    if any(not DETECTIVES.search(a.text) for a in event.actors):
        return False
    return any(
        of_crime(view, e) and 0 <= event.sentence - e.sentence <= REACH and e.token < event.token
        for e in events
        if e.unit == event.unit
    )


def of_crime(view: DocView, event: Event) -> bool:
    """Tell whether an act is a crime of people outside the state, by who did it or by a sentence without its forces."""
    if event.act not in CRIMES or event.modality not in FACTUAL or not event.victims:
        return False
    text = view.text[slice(*view.sentence_span(event.sentence))]
    if ELSE.search(text) and event.victims.group is not None:
        return False  # a march broken up
    return all(a.kind in NO_STATE for a in event.actors) if event.actors else not FORCES.search(text)


def after_death(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a case at law is dated after the killing of the one whom it is said to befall."""
    if event.act not in LAW_ACTS | LIBERTY_ACTS | {"dismissal"} or event.act in POSTHUMOUS or event.date is None:
        return False
    if "name" in event.victims.how or event.date.span is None or len(event.victims.people) != 1:
        return False
    if BURIED.search(view.text, *view.sentence_span(event.sentence)):
        return False
    return any(
        e.act in DEADLY
        and e.modality == "reported"
        and e.victims.people == event.victims.people
        and e.token < event.token
        and e.date is not None
        and e.date.span is not None
        and e.date.span[1] < event.date.span[0]
        for e in events
    )


def mistaken(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether a judge was taken for the judged, or a police chief for somebody not in office."""
    party = event.victims
    if event.act in LAW_ACTS | LIBERTY_ACTS and event.reasons["victims"].startswith("recipient"):
        t = view.names[view.name_at[party.head]].first - 1 if view.name_at[party.head] >= 0 else 0
        if t >= 0 and view.lower[t] in JUDGES:
            return True  # "Judge X refused bail"
    if party.how != ["description"] or len(party.people) != 1 or party.head < 0 or view.name_at[party.head] >= 0:
        return False
    head = party.head
    own = [c for c in view.kids(head, "compound", "amod") if c < head and view.name_at[c] < 0]
    kind = actor_type([*(view.lower[c] for c in own), view.lower[head]])
    entry = cast.people[party.people[0]]
    if kind != "state_security" or entry.occupation in {"soldier", "official", "politician"}:
        return False
    return not any(actor_type(d.split()) is not None for d in entry.descriptors)
