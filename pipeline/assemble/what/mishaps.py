"""What is nobody's deed or no wrong: accidents and disasters, a gunman shot, a wanted man gone, the polls lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import BODILY, CUSTODY, FACTUAL, LAW_ACTS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.patterns import any_of
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.crimes import PROTECTED, PROTECTED_GROUPS, RIGHTS
from pipeline.assemble.what.justice import concerned
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

NEAR: Final = 60  # characters after an injury in which its fall stands
BEFORE, AFTER = 2, 1
"""Sentences around an act in which a mishap explains it."""
BEAT: Final = word_list("verbs.toml", "harm", "won")
IN_HOSPITAL: Final = compiled(r"^ (?:overnight )?(?:in|at) (?:the |a )?(?:\w+ )?hospital\b")
TREATED: Final = compiled(r"\btreated(?: (?:at|in|by) [^.;,]{1,40}?| for [^.;,]{1,40}?)?,? and $")
TAKEN_ILL: Final = compiled(
    rf"\b(?:{'|'.join(toml_table('mishaps.toml')['taken_ill'])}) to (?:an? |the )?(?:[\w’-]+ ){{0,3}}?(?:hospital"
    r"|clinic)\b|"
    r"\bhospitali[sz]ed\b"
)
FALLING: Final = verb_list("mishaps.toml", "by_oneself", "falling")  # "was hurt when he [slipped] on the steps"
ARRESTED: Final = forms_of("arrest")  # nobody stays in hospital by that
SEIZING: Final = CUSTODY | {"abduction"}
CAPTIVES: Final = compiled(rf"\b(?:{'|'.join(toml_table('mishaps.toml')['captives'])})\b")
# what those do who made somebody disappear, whatever they call them
SEIZED: Final = compiled(rf"\b(?:{'|'.join(toml_table('mishaps.toml')['seized'])})\b")
OWN_HAND: Final = compiled(rf"\b(?:{'|'.join(toml_table('mishaps.toml')['own_hand'])})\b")
DID_SO: Final = compiled(r"\bdid so\b")
DYING: Final = verb_list("mishaps.toml", "by_oneself", "dying") | noun_list("mishaps.toml", "by_oneself", "hurts")
PATIENTS: Final = compiled(rf"\b(?:{'|'.join(toml_table('mishaps.toml')['patients'])})\b")


@dataclass(frozen=True, slots=True)
class Mishaps:
    """The words of `models/mishaps.toml`, compiled."""

    mishap: re.Pattern[str]
    fall: re.Pattern[str]
    deed: re.Pattern[str]
    foul: re.Pattern[str]
    told_by: re.Pattern[str]
    identified: re.Pattern[str]
    wanted: re.Pattern[str]
    gone: re.Pattern[str]
    hunted: re.Pattern[str]
    violent: re.Pattern[str]
    rewarded: re.Pattern[str]
    driving: re.Pattern[str]
    assailants: frozenset[str]
    winning: frozenset[str]

# "convicted of reckless driving, a charge …"
CONVICTED_OF: Final = compiled(r"\b(?:convicted of|guilty (?:of|to)) [^.,;]*", re.IGNORECASE)
FOR_DOING: Final = compiled(r"\b(?:for|of|with) (?:\w+ ){0,2}?\w+ing\b", re.IGNORECASE)


@cache
def table() -> Mishaps:
    """Return the words by which a text tells mishaps, read once."""
    data: dict[str, list[str]] = toml_table("mishaps.toml")
    vehicle = f"(?:{'|'.join(data['vehicles'])})"

    make = "|".join(map(re.escape, data["makes"]))

    return Mishaps(
        mishap=any_of([x.replace("{vehicle}", vehicle).replace("{make}", make)
                       for x in (*data["mishaps"], *data["falls"])]),
        fall=any_of(data["falls"]),
        deed=any_of(data["foul"]),
        foul=any_of([*data["foul"], *data["foul_beside"]]),
        told_by=any_of(data["told_by"]),
        identified=compiled(
            rf"\b(?:{'|'.join(data['assailants'])})(?:,? (?:who )?(?:was |has been |were )?(?:later )?"
            r"(?:identified|named)(?: by [\w ]{1,20})? as)?,? $"
        ),
        wanted=any_of(data["wanted"]),
        gone=any_of(data["gone"]),
        hunted=any_of(data["hunted"]),
        violent=any_of(data["violent"]),
        rewarded=any_of(data["rewarded"]),
        driving=any_of(data["driving"]),
        assailants=frozenset(data["assailants"]),
        winning=frozenset(data["winning"]),
    )


def mishap(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether an act is an accident, what became of an assailant or a fugitive, a drive or a hospital stay.

    Args:
        view: the article.
        cast: its people.
        event: the act.
        events: every act of the article.
    """
    if event.modality not in FACTUAL:
        return False
    a, b = view.sentence_span(event.sentence)
    before, after = view.text[a : view.start[event.token]], view.text[view.end[event.token] : b]
    if event.act in BODILY:
        if view.lower[event.token] in BEAT and view.lower[event.token - 1] in table().winning:
            return True
        if taken_first(view, event, events):
            return False
        if by_accident(view, event) or by_own_hand(view, event, events):
            return True
        return event.act != "attack" and of_assailant(view, cast, event, events)
    match event.act:
        case "enforced_disappearance":
            return wanted(view, cast, event, events)
        case "release":
            return TREATED.search(before) is not None or from_hospital(view, event, events)
        case "arrest" | "detention":
            if view.lower[event.token] not in ARRESTED and IN_HOSPITAL.match(after):
                rest = view.text[a:b].replace("hospital", "")
                return PATIENTS.search(rest) is not None and not event.by_state
            return table().rewarded.search(before) is not None
        case "conviction" | "sentencing" | "charge" | "fine":
            driving = bool(table().driving.search(after)) and len(event.charges) < 2
            driving = driving or (event.act in {"sentencing", "fine"} and after_driving(view, event))
            return table().rewarded.search(before) is not None or (driving and not of_rights(view, cast, event))
        case _:
            return False


def after_driving(view: DocView, event: Event) -> bool:
    """Tell whether the sentence before says that somebody was convicted of an offence of the road, for which this is.

    "He was convicted of reckless driving. He was sentenced to a year on probation."
    """
    n = event.sentence
    if n == 0 or view.parted(n, n - 1) or FOR_DOING.search(view.sentence_text(n)):
        return False
    found = CONVICTED_OF.search(view.sentence_text(n - 1))
    return found is not None and table().driving.search(found[0]) is not None


def of_rights(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether an article on rights speaks of them, or of anything grave, beside an act, or it befell a critic."""
    if not view.says(RIGHTS):
        return False
    critics = any(cast.people[p].occupation in PROTECTED for p in event.victims.people)
    return critics or not event.victims.people or concerned(view, event.sentence)


def taken_first(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a body is found of somebody told to be abducted: floods told of beside did not kill them."""
    if not view.tag[event.token].startswith("NN") or event.act != "killing":
        return False
    people = set(event.victims.people)
    return any(e.act == "abduction" and e.modality in FACTUAL and people & set(e.victims.people) for e in events)


def from_hospital(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether who was taken to a hospital in the sentence before, and is told of in no custody, is let home."""
    people = event.victims.people
    if event.sentence == 0 or view.parted(event.sentence - 1, event.sentence):
        return False
    held = any(e.act in CUSTODY | {"abduction"} and (set(people) & set(e.victims.people) or not people) for e in events)
    text = view.sentence_text(event.sentence - 1)
    return not held and TAKEN_ILL.search(text) is not None and not CAPTIVES.search(text)


def by_accident(view: DocView, event: Event) -> bool:
    """Tell whether a harm without a doer is explained by an accident or a disaster, told there or right beside it."""
    if any(actor.kind != "unknown" and not table().mishap.search(actor.text) for actor in event.actors):
        return False
    own = table().told_by.sub(" ", told_with(view, event))
    if event.act == "attack" and fell(view, event) and not table().deed.search(own):
        return True
    if table().foul.search(own):
        return False
    if table().mishap.search(own):
        return True
    if view.says(RIGHTS):
        return False
    first, last = max(0, event.sentence - BEFORE), min(len(view.sentences), event.sentence + AFTER + 1)
    around = [plain(view, n) for n in range(first, last) if n != event.sentence and not view.parted(n, event.sentence)]
    return any(table().mishap.search(x) for x in around) and not any(table().foul.search(x) for x in around)


def by_own_hand(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a harm without a doer came to who set fire to himself ("X self-immolated. X died of it")."""
    people = set(event.victims.people)
    harmed = (e for e in events if e.act in BODILY | {"torture", "ill_treatment"} and people & set(e.victims.people))
    if not people or any(actor.kind != "unknown" for e in (event, *harmed) for actor in e.actors):
        return False
    if view.lower[event.token] not in DYING or table().deed.search(told_with(view, event)):
        return False  # "he hanged himself, police said. His family says he was tortured to death"
    for n in range(max(0, event.sentence - BEFORE), event.sentence + 1):
        a, b = view.sentence_span(n)
        told = [m.start() for m in OWN_HAND.finditer(view.text, a, b)]
        told += [m.start() for m in DID_SO.finditer(view.text, a, b)] if told else []
        for verb in map(view.token_at, told):
            who = verb if view.tag[verb].startswith("VB") else view.head[verb]
            for k in view.kids(who, "nsubj"):
                if view.tag[k] == "PRP" or (view.person_at(k) and view.names[view.name_at[k]].cluster in people):
                    return True
    return False


def told_with(view: DocView, event: Event) -> str:
    """Return the part of its sentence between semicolons that tells an act ("he burned; | police held his brother")."""
    a, b = view.sentence_span(event.sentence)
    first = view.text.rfind(";", a, view.start[event.token])
    last = view.text.find(";", view.end[event.token], b)
    return view.text[max(a, first + 1) : b if last < 0 else last]


def fell(view: DocView, event: Event) -> bool:
    """Tell whether an injury is told to come of a fall ("injured in a fall", "broke a leg in a fall")."""
    found = table().fall.search(view.text, view.end[event.token], view.end[event.token] + NEAR)
    if found is not None and event.token in view.climb(view.token_at(found.end() - 1)):
        return True
    fall = next((k for k in view.kids(event.token, "advcl") if k > event.token and view.lower[k] in FALLING), None)
    if fall is None or not all(view.tag[k] == "PRP" for k in view.kids(fall, "nsubj")):
        return False
    clause = sorted(view.subtree(event.token))
    told = " ".join(view.lower[k] for k in clause if k > event.token)
    return not table().foul.search(told)


def plain(view: DocView, sentence: int) -> str:
    """Return a sentence without the words that say who tells it."""
    return table().told_by.sub(" ", view.sentence_text(sentence))


def of_assailant(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether who was killed is the one who had attacked others ("the gunman, X, was shot dead by police")."""
    people, group = event.victims.people, event.victims.group
    if people:
        if len(people) != 1 or cast.people[people[0]].occupation in PROTECTED_GROUPS:
            return False
        called = {w for d in cast.people[people[0]].descriptors for w in d.split()}
        names = [view.names[i].first for i in cast.people[people[0]].names]
        if any(table().identified.search(view.text, max(0, view.start[n] - 80), view.start[n]) for n in names):
            return True
        did = any(e.act in BODILY and e.sentence < event.sentence and a.person == people[0]
                  for e in events for a in e.actors)  # fmt: skip
        return did or not table().assailants.isdisjoint(called)
    return group is not None and not table().assailants.isdisjoint(group.text.casefold().split())


def wanted(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether somebody who cannot be found is sought by the law ("a warrant was issued; his whereabouts …")."""
    people = event.victims.people
    if hunted(view, cast, event, events):
        return True
    same = [e for e in events if e.modality in FACTUAL and set(people) & set(e.victims.people)]
    if view.lower[event.token] in {"whereabouts", "fate"} and left_last(view, event, same):
        return True  # "fled abroad; his whereabouts are not known"
    if any(cast.people[p].occupation in PROTECTED_GROUPS for p in people) or view.says(RIGHTS):
        return False
    a = view.sentence_span(max(0, event.sentence - BEFORE))[0]
    b = view.sentence_span(min(len(view.sentences) - 1, event.sentence + BEFORE))[1]
    charged = any(e.act in LAW_ACTS and set(people) & set(e.victims.people) for e in events)
    return bool(people) and (charged or table().wanted.search(view.text, a, b) is not None)


def left_last(view: DocView, event: Event, same: list[Event]) -> bool:
    """Tell whether the last that was told of those who cannot be found is that they fled or hid, even from custody.

    Args:
        view: the article.
        event: what tells that nobody knows where they are.
        same: every act told as done to them.
    """
    taken = [e.token for e in same if e is not event and e.act in SEIZING]
    after = max(taken, default=-1)
    fled = [e.token for e in same if e.act == "exile" and not in_pluperfect(view, e.token)]
    if any(not taken or after < t < event.token for t in fled):
        return True
    begin = max(view.sentence_span(max(0, event.sentence - 1))[0], view.end[after] if taken else 0)
    return table().gone.search(view.text, begin, view.start[event.token]) is not None


def hunted(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether the one who cannot be found is hunted for a violent crime, and no custody is told.

    "Police want X as a witness in the slaying", in any sentence that names X, whatever their calling.
    """
    people = event.victims.people
    if not people or event.by_state:
        return False
    others = (e for e in events if e is not event and e.act in CUSTODY and e.modality in FACTUAL)
    if any(set(people) & set(e.victims.people) for e in others):
        return False
    near = range(max(0, event.sentence - BEFORE), min(len(view.sentences), event.sentence + BEFORE + 1))
    if any(SEIZED.search(view.text, *view.sentence_span(n)) for n in near):
        return False
    named = {view.sentence_at[view.names[i].first] for p in people for i in cast.people[p].names}
    told = (view.sentence_text(n) for n in sorted(named | {event.sentence}))
    return any(table().hunted.search(x) and table().violent.search(x) for x in told)
