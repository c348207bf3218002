"""Where it was that something befell those who were sent, taken or fled: "deported from Karo to Gweru and tried"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.kinds import BODY_ACTS, CUSTODY, FACTUAL, JUDGED, LIBERTY_ACTS, PROCEEDINGS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.shared_words import MOVED
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.where.gone_from import place_once_gone
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

ARRIVED: Final = CUSTODY | LIBERTY_ACTS
TO: Final = frozenset({"to", "into"})
LEAD: Final = 2  # tokens between "to" and the place
IN_PERSON: Final = BODY_ACTS | CUSTODY | LIBERTY_ACTS
# another way, or not there: after the goal of a journey, in the act's own clause too
OTHER_WAY: Final = compiled(rf"\b(?:{'|'.join(toml_table('where.toml')['journeys']['other_way'])})\b", re.IGNORECASE)
ON_THE_WAY: Final = compiled(
    rf"\b(?:{'|'.join(toml_table('where.toml')['journeys']['on_the_way'])})\b", re.IGNORECASE
)
UNDONE: Final = frozenset({"never", "nearly", "almost", "had", "has", "have", "not", "once", "previously", "earlier"})
STAYING: Final = frozenset({*verb_forms("flee"), *verb_forms("return"), *verb_forms("move")})  # to live there
# held where they were sent from
OR_BEFORE: Final = frozenset({"had", "after", "following", "because", "although", "though", "before", "previously"})
EXTRADITING: Final = frozenset(verb_forms("extradite"))
BEFORE: Final = frozenset({"before", "during", "while", "until", "prior"})
NOUN: Final = ("NN", "JJ")
# "He has since been tried", ", where she was later fined": after the journey
LATER: Final = compiled(
    r"\b(?:since|later|then|now|subsequently|(?:up)?on (?:\w+ )?(?:arrival|return|landing)|where)\b", re.IGNORECASE
)


def place_after_journeys(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place what befell people at the end of a way that the same sentence tells."""
    held_on_return(view, places, events)
    judged_before_extradition(view, places, events)
    place_once_gone(view, places, events)
    done_on_arrival(view, places, events)


def held_on_return(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place where they were brought the custody of those sent back that the same sentence tells after it.

    What else befell them as what came later, in the next sentence too, has the land of that place.
    """
    for event in events:
        custody = event.act in ARRIVED
        if event.modality not in FACTUAL or not (custody or undergone(view, event)):
            continue
        sent = next((r for r in events if r.act == "forced_return" and followed(view, r, event)), None)
        goal = None if sent is None else arrival(view, places, sent, event) or home_told(view, places, sent)
        if sent is None or goal is None or any(p.start > view.start[event.token] for p in event.places):
            continue
        town = goal.label == "PLACE"
        if town and custody and sent.sentence == event.sentence:
            event.places = [goal]
            event.reasons["places"] = "where they were sent back to"
        elif goal not in event.places and (
            (town and came_later(view, goal, event)) or came_next(view, goal, sent, event)
        ):
            event.places, event.land = [], goal


def judged_before_extradition(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Lay the verdict for which somebody is extradited in the land that gets them, not in that which gives them up.

    "Serbia extradited the Bahraini poet X. He had been sentenced to life in 2015."
    """
    for event in events:
        judged = event.act in JUDGED and event.modality in FACTUAL and not event.actors and not event.places
        if not judged or not event.victims.people or not in_pluperfect(view, event.token):
            continue
        for sent in events:
            extradited = sent.act == "forced_return" and view.lower[sent.token] in EXTRADITING
            if not extradited or sent.modality not in FACTUAL or not 0 <= event.sentence - sent.sentence <= 1:
                continue
            if set(sent.victims.people) == set(event.victims.people):
                event.land = event.land or arrival(view, places, sent, event) or home_told(view, places, sent)


def home_told(view: DocView, places: Sequence[PlaceMention], sent: Event) -> PlaceMention | None:
    """Return the people of those sent away to nowhere told ("deported the Burundian refugee X")."""
    head = sent.victims.head
    for p in places:
        if p.label != "NATIONALITY" or not known(p) or not p.end <= view.start[head]:
            continue
        between = view.tag[view.token_at(p.end - 1) + 1 : head]
        if view.sentence_at[view.token_at(p.start)] == sent.sentence and all(t.startswith(NOUN) for t in between):
            return p
    return None


def came_next(view: DocView, goal: PlaceMention, sent: Event, event: Event) -> bool:
    """Tell whether what is told right after somebody was sent away was done where they then were.

    "Handed X over to Turkey in May. He was tortured"; a step of a case must be told to be later, or of a later day.
    """
    first, last = view.sentences[event.sentence]
    begin = max(view.start[first], view.end[sent.token])
    serves = event.act == "imprisonment" and any(view.tag[k] == "VBZ" for k in view.kids(event.token, "aux"))
    elsewhere = any(p.start >= begin and p is not goal for p in event.places)
    if event.actors or elsewhere or not (serves or is_passive(view, event.token)):
        return False
    span = (begin, view.end[last - 1])
    words = view.words[view.token_at(begin) : last]
    told = any(w[:1].isupper() and gazetteer().is_demonym(w) for w in words if w != goal.text)
    if told or OTHER_WAY.search(view.text, *span) or ON_THE_WAY.search(view.text, *span):
        return False
    if not BEFORE.isdisjoint(view.lower[event.token : last]):
        return False
    days = [e.date.span[0] if e.date is not None and e.date.span is not None else None for e in (sent, event)]
    since = days[0] is not None and days[1] is not None and days[1] > days[0]
    there = goal.start > view.start[sent.victims.head] and goal.start > view.start[sent.token]  # where to, not who
    if serves or since or (there and event.act in BODY_ACTS | PROCEEDINGS):
        return True
    return LATER.search(view.text, *span) is not None


def done_on_arrival(view: DocView, places: Sequence[PlaceMention], events: Sequence[Event]) -> None:
    """Place what befell somebody where the verb that theirs is joined to says that they were brought or went.

    "X was taken from Karo to Gweru and beaten", "X fled to Gweru and was shot": in Gweru. Not where the act has a
    subject or a place of its own.
    """
    for event in events:
        in_person = event.rule.pos == "verb" and event.act in IN_PERSON | PROCEEDINGS
        if not in_person or not joined_passive(view, event.token):
            continue
        t, bound = event.token, view.start[event.token]
        end = view.sentence_span(event.sentence)[1]
        while view.dep[t] == "conj" and view.head[t] < t and joined_passive(view, t):
            t = view.head[t]
            near = [p for p in within(places, view.start[t], bound) if p.label == "PLACE" and known(p)]
            there = arrived_in(view, near, t) if view.lower[t] in MOVED and done(view, t) else None
            if there is not None and reached(view, event, t, view.text[there.end : end]):
                event.places = [p for p in event.places if p.start > bound] or [there]
                event.reasons["places"] = "where they were brought or went"
            if near or view.lower[t] in MOVED:
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
    goals = [p for p in near if of_verb(view, p, verb) and not view.text.startswith(("’s", "'s"), p.end)
             and not TO.isdisjoint(view.lower[view.token_at(p.start) - LEAD : view.token_at(p.start)])]  # fmt: skip
    return goals[-1] if goals else None


def of_verb(view: DocView, place: PlaceMention, verb: int) -> bool:
    """Tell whether a verb is the next above a place ("taken to Gweru", not "led to think she would go to Gweru")."""
    above = view.climb(view.token_at(place.start))[:5]
    return next((k for k in above if view.tag[k].startswith("VB")), None) == verb


def done(view: DocView, verb: int) -> bool:
    """Tell whether a journey is told as made, not as one that was not, could be, goes on or was made long before."""
    if view.tag[verb] not in {"VBD", "VBN"} or view.kids(verb, "neg"):
        return False
    helps = view.kids(verb, "aux", "auxpass", "advmod")
    return all(view.tag[c] not in {"MD", "TO", "VBG", "VB"} and view.lower[c] not in UNDONE for c in helps)


def reached(view: DocView, event: Event, verb: int, after: str) -> bool:
    """Tell whether an act is told as done at the end of a journey, by what the sentence tells after its goal."""
    if OTHER_WAY.search(after):
        return False
    if is_passive(view, verb):
        return True
    if event.act not in IN_PERSON or ON_THE_WAY.search(after):
        return False  # "fled to Gweru and was fined", "flew to Gweru and was arrested at the airport"
    dated = event.date is not None and event.date.start > view.start[event.token]
    return view.lower[verb] in STAYING or not dated  # "travelled to Gweru as a girl and was arrested last week"


def known(p: PlaceMention) -> bool:
    """Tell whether a place lies in a land that is known."""
    return p.value is not None and p.value.country is not None


def undergone(view: DocView, event: Event) -> bool:
    """Tell whether an act is one against the body or a step of a case that its verb tells of whom it befell."""
    return event.act in BODY_ACTS | PROCEEDINGS and event.rule.pos == "verb" and is_passive(view, event.token)


def came_later(view: DocView, there: PlaceMention, event: Event) -> bool:
    """Tell whether the words from the goal of a journey to the end of an act's sentence tell it as what came after."""
    end = view.sentence_span(event.sentence)[1]
    words = view.words[view.token_at(there.start) + 1 : view.sentences[event.sentence][1]]
    if any(w[:1].isupper() and gazetteer().is_demonym(w) for w in words):
        return False  # "He was later charged by Kenyan prosecutors"
    return LATER.search(view.text, there.end, end) is not None and OTHER_WAY.search(view.text, there.end, end) is None


def followed(view: DocView, sent: Event, held: Event) -> bool:
    """Tell whether an act is told after the return of the same people, in one sentence or the next."""
    if not 0 <= held.sentence - sent.sentence <= 1 or not sent.token < held.token or sent.modality not in FACTUAL:
        return False
    if "before" in [view.lower[c] for c in view.kids(sent.token, "mark")]:
        return False  # "before they deported X to Karo, he was beaten"
    if not OR_BEFORE.isdisjoint(view.lower[sent.token + 1 : held.token]):
        return False
    alike = set(sent.victims.people) == set(held.victims.people)
    return alike and (bool(sent.victims.people) or sent.victims.group == held.victims.group)


def arrival(view: DocView, places: Sequence[PlaceMention], sent: Event, held: Event) -> PlaceMention | None:
    """Return the place after "to" between the verbs of a return and of what came next."""
    for p in within(places, view.start[sent.token], view.start[held.token]):
        t = view.token_at(p.start)
        office = p.label == "NATIONALITY" and view.tag[t + 1].startswith("NN")  # "to Turkish agents"
        if (p.label == "PLACE" or office) and known(p) and not TO.isdisjoint(view.lower[t - LEAD : t]):
            return p
    return None
