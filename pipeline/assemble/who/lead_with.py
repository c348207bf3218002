"""Who an opening tells of with somebody of theirs, where the name that opens what follows is the first one's alone.

"Gunmen killed a village head and her son on Monday. / Ada Obi, 46, had spoken against the mine. The boy …"
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import DEATHS, FACTUAL
from pipeline.assemble.text.party import GroupRef
from pipeline.assemble.who.bystanders import bystander
from pipeline.assemble.who.leads import (
    OPENING,
    called,
    doers_of,
    first_of_body,
    followers,
    name_by_case,
    outlived,
)
from pipeline.assemble.who.open_sets import watching
from pipeline.assemble.who.opened_by import LEAD
from pipeline.assemble.who.suited import agrees_in_sex, noun_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

WITH: Final = compiled(r"(?P<one>(?i:an?|the) [^,]+?) and (?P<other>(?:[a-z]+ of )?(?P<whose>his|her) [^,]+)")
SEX: Final = {"his": "male", "her": "female"}
TOWARDS: Final = frozenset({"with", "to", "for", "about", "against"})
PRONOUNS: Final = {**SEX, "he": "male", "him": "male", "she": "female"}


def name_rest(view: DocView, cast: Cast, events: list[Event]) -> None:
    """Name those of an opening who are told of with somebody of theirs, and whom courts or police alone pursue."""
    name_with_theirs(view, cast, events)
    name_by_case(view, cast, events)


def name_with_theirs(view: DocView, cast: Cast, events: list[Event]) -> None:
    """Name the first of "a mayor and her two guards" in the acts of an opening, and leave the others unnamed."""
    for event in events:
        group = event.victims.group
        if group is None or event.victims.people or event.victims.orgs or event.modality not in FACTUAL:
            continue
        told = WITH.fullmatch(group.text)
        if told is None or event.sentence >= OPENING + first_of_body(view) or group.min != group.max:
            continue
        noun = noun_of(told["one"])
        before = {
            n.cluster for n in view.names if n.label == "PERSON" and view.sentence_at[n.first] <= event.sentence
        }
        found = followers(view, cast, event, 1, before, [noun]) if noun else []
        if len(found) != 1 or bystander(view, cast, event, *found[0], events):
            continue
        person = found[0][0]
        entry = cast.people[person]
        able = entry.sex in {None, SEX[told["whose"].lower()]} and agrees_in_sex(cast, person, noun)
        able = able and called(cast, person, noun) and not told_otherwise(view, found[0][1], told["whose"].lower())
        able = able and not only_beside(view, found[0][1])
        if not able or entry.relative or entry.occupation == "official" or person in doers_of(events):
            continue
        if event.act in DEATHS and outlived(events, event, [person]):
            continue
        event.victims.people = [person]
        event.victims.group = others(group, told["other"])
        event.victims.plural = True
        event.victims.trust = min(event.victims.trust, 0.75)
        event.reasons["victims"] += "; the name that opens what follows"


def told_otherwise(view: DocView, sentence: int, whose: str) -> bool:
    """Tell whether a sentence has pronouns of the other sex alone ("… and her husband. / X left his home")."""
    first, last = view.sentences[sentence]
    told = {PRONOUNS[w] for w in view.lower[first:last] if w in PRONOUNS}
    return bool(told) and SEX[whose] not in told


def only_beside(view: DocView, sentence: int) -> bool:
    """Tell whether who opens a sentence only looks on, or did something to whom it calls "him" ("X had warned him")."""
    first, last = view.sentences[sentence]
    end = min(last, first + LEAD)
    verbs = {view.head[t] for t in range(first, end) if view.dep[t] == "nsubj"}
    of = [p for v in verbs for p in view.kids(v, "prep") if view.lower[p] in TOWARDS]
    told = [k for v in verbs for k in view.kids(v, "dobj", "dative")] + [k for p in of for k in view.kids(p, "pobj")]
    return watching(view, first, end) or any(view.tag[k] == "PRP" and view.lower[k] in PRONOUNS for k in told)


def others(group: GroupRef, text: str) -> GroupRef:
    """Return a group without the first that it tells."""
    least = None if group.min is None else group.min - 1
    most = None if group.max is None else group.max - 1
    return GroupRef(text, group.end - len(text), group.end, least, most)
