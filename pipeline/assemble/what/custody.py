"""What custody is called, by who holds whom: arrest, detention, abduction or disappearance.

"Men in masks took X away, and X has not been seen since" is no arrest, nor is it one where X was abducted before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.groups import armed_bodies
from pipeline.assemble.by_whom.militia import as_police
from pipeline.assemble.law.grounds import starts_later
from pipeline.assemble.text.kinds import CASE_ACTS, FACTUAL, LAWFUL_CUSTODY
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, people
from pipeline.assemble.what.off_flight import off_flights
from pipeline.assemble.what.serving import call_serving
from pipeline.assemble.whether.not_let_go import not_let_go, stays
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

CAPTORS = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['slayers']['captors'])})\b", re.IGNORECASE)
HOLDERS = compiled(
    rf"{CAPTORS.pattern}|\b(?:{'|'.join(toml_table('actors.toml')['slayers']['holding'])})\b", re.IGNORECASE
)
BY_CAPTORS = ", by captors"
RANSOM = compiled(rf"\b(?:{'|'.join(toml_table('verbs.toml')['law']['ransom'])})\b", re.IGNORECASE)
KIDNAPPED = ("“abduct”", "“kidnap”", "“abduction”", "“kidnapping”", "“hijack”", "“hold”", "“keep”")
ARRESTED = ("“arrest”", "“rearrest”", "“apprehend”", "“detain”", "“re-arrest”")
PRODUCED = ("“produce”", "“present”", "“bring”", "“take”")
REMANDED = compiled(r"\b(?:remand(?:ed|s)?|in custody|in(?:to)? (?:pre-?trial )?detention)\b")
BEFORE_TRIAL = compiled(r"\b(?:remand\w*|pre-?trial)\b")
OFFICERS = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['forces']['officers'])})\b", re.IGNORECASE)
OF_SOME = compiled(r"\bof (?:them|whom|the|those)\b", re.IGNORECASE)
OF_THEM = compiled(r"\bof (?:them|whom)$", re.IGNORECASE)
TAKEN = frozenset({"arrest", "detention"})
LATER = frozenset({"later", "subsequently", "eventually"})  # some time after an arrest, and no part of it
LEFT = frozenset({"third", "fourth", "fifth", "other", "others", "last", "remaining"})  # of a set whose others are free
NEXT = 2  # sentences from who was abducted to the name
SEIZED = tuple(f"“{verb}”" for verb in toml_table("actors.toml")["faceless"]["seizing"])
PLAIN = word_list("actors.toml", "faceless", "taking")
PLAIN_HEAD = compiled(
    r"(?:[\w’'-]+ ){0,4}?([a-z]+)(?= (?:in|on|with|wearing|carrying|dressed|clad|armed|who|riding)\b|$)"
)
FAKE = word_list("actors.toml", "faceless", "fake")
FEIGNED = compiled(
    rf" (?:who (?:were |had )?)?(?:(?:{'|'.join(sorted(word_list('actors.toml', 'faceless', 'posing')))}) as|"
    rf"pretend(?:ing|ed) to be|impersonating) (?:[\w’'-]+ ){{0,3}}?{OFFICERS.pattern}",
    re.IGNORECASE,
)  # "men posing as police detained X"
REVEALED = compiled(
    r"\b(?:who|they|men|women|captors|kidnappers|abductors|assailants) "
    r"(?:(?:were|are|was) |(?:turned|proved) (?:out )?to be )"
    r"(?:(?:in fact|actually|really|indeed|later|found|identified|to be|as) )*(?!not\b)(?:[\w-]+ )?"
    rf"(?:agents|members of the (?:[\w’'-]+ )?(?:army|services?)|{OFFICERS.pattern})",
    re.IGNORECASE,
)  # "the men were agents of the FSB"
NEAR = 300  # characters after those who posed, within which it is told who they were
DRAGGED = ("“drag”", "“pull”", "“haul”", "“yank”")
AWAY = compiled(r"\b(?:away|off|into (?:an?|the|their)|to (?:an?|the|their|another))\b")
# words for going to prison or being there, which say nothing of a sentence
IN_PRISON = tuple(f"“{verb}”" for verb in toml_table("verbs.toml")["remanded"]["in_prison"])
REFUSALS = tuple(f"“{word}”" for word in ("deny", "refuse", "reject", "dismiss", "turn"))  # of bail
RAIDS = frozenset({"dispersal", "arrest", "raid"})
UNCHARGED = compiled(r"\bwithout (?:any )?charges?\b|\buncharged\b")
TRIED = frozenset({
    "sentencing", "conviction", "imprisonment", "sentence_overturned", "appeal_rejected", "parole", "pardon",
})  # fmt: skip
UNTRIED = frozenset({"arrest", "charge", "trial", "detention"})
BEATEN = frozenset({"attack", "attempted_killing", "killing", "sexual_violence", "torture", "ill_treatment"})


def weigh_custody(view: DocView, facts: Facts, events: list[Event]) -> list[Event]:
    """Return the events, custody as abduction where gunmen or a gang hold somebody or where the held were abducted."""
    as_police(view, facts, events)
    events = off_flights(view, events)
    events = [e for e in events if not first_production(view, e, events) and not of_arrested(view, e, events)]
    call_serving(view, events)
    for event in [e for e in events if untried(e, events) or jailed_at_once(view, e, events)]:
        event.act = "detention"
        event.reasons["act"] += ", before any sentence"
    for event in events:
        if dragged_only(view, event, events):
            rename(event, "attack", "perpetrator")
            event.reasons["act"] += ", dragged out to be beaten"
            continue
        if event.act == "abduction" and not event.reasons["act"].endswith(KIDNAPPED):
            by_force = event.actors or arrested(event, events) or amid_police(view, event, events)
            if all(a.kind == "state_security" for a in event.actors) and by_force:
                rename(event, "arrest", "authority")
                event.reasons["act"] += ", by police or soldiers"
            continue
        if event.act == "enforced_disappearance" and by_gang(event, events):
            rename(event, "abduction", "perpetrator")
            event.reasons["act"] += BY_CAPTORS
            continue
        if never_seen(event, events):
            rename(event, "abduction", "perpetrator")
            event.reasons["act"] += ", of somebody missing since"
            continue
        posing = bool(event.actors) and all(feigned(view, a) for a in event.actors)
        taken = event.act == "arrest" and (posing or not event.reasons["act"].endswith(ARRESTED))
        if taken and event.modality in FACTUAL and event.actors and (posing or all(map(nobody_known, event.actors))):
            rename(event, "abduction", "perpetrator")
            event.actors = [replace(a, kind="unknown") if a.kind == "private" else a for a in event.actors]
            event.reasons["act"] += ", by nobody knows whom"
        if event.act not in TAKEN or event.modality not in FACTUAL or event.by_state:
            continue
        by_captors = bool(event.actors) and all(captor(view, a) for a in event.actors)
        kidnapped = event.implied and RANSOM.search(view.text, *view.sentence_span(event.sentence))
        untold = event.act == "detention" or event.reasons["act"].endswith(SEIZED)
        by_law = bool(event.charges) or BEFORE_TRIAL.search(view.text, *view.sentence_span(event.sentence))
        alone = untold and not (event.actors or by_law)
        if by_captors or kidnapped or (alone and (abducted(view, events, event) or kept_of_them(view, events, event))):
            rename(event, "abduction", "perpetrator")
            event.reasons["act"] += BY_CAPTORS
    not_let_go(view, events)
    return events


def captor(view: DocView, actor: Actor) -> bool:
    """Tell whether somebody who holds people is of no state, by the word for them or what the article calls them."""
    return actor.kind not in STATE and (HOLDERS.search(actor.text) is not None or actor.org in armed_bodies(view))


def untried(event: Event, events: list[Event]) -> bool:
    """Tell whether those sent to prison on some day were arrested or charged, and no sentence of theirs is told."""
    people = set(event.victims.people)
    if event.modality not in FACTUAL or not goes_in(event):
        return False
    own = [e for e in events if e is not event and e.modality in FACTUAL and people & set(e.victims.people)]
    if event.penalties or any(e.act in TRIED and not goes_in(e) for e in own):
        return False
    # without a day, only where the same sentence tells of a charge: who was arrested long ago may serve a term
    return any(e.act in UNTRIED and (event.date is not None or charged_here(e, event)) for e in own)


def jailed_at_once(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether jail is where those go who are taken ("arrested and jailed"): no term, no day, no trial between."""
    if event.act != "imprisonment" or event.penalties or view.dep[event.token] != "conj" or not is_verb(view, event):
        return False
    if any(view.lower[k] in LATER for k in view.kids(event.token, "advmod")):
        return False
    if any(view.lower[k] == "or" for k in view.kids(view.head[event.token], "cc")):
        return False  # "21 writers were held or jailed in 2021"
    own = [e for e in events if e.sentence == event.sentence and e.modality in FACTUAL and alike(e, event)]
    above = set(view.climb(event.token))
    taken = next((e for e in own if e.act == "arrest" and e.token in above and is_verb(view, e)), None)
    if taken is None or any(e.act in TRIED - {"imprisonment"} or e.act == "trial" for e in own):
        return False
    return event.date is None or taken.date is None or event.date.span == taken.date.span


def is_verb(view: DocView, event: Event) -> bool:
    """Tell whether a verb tells an act."""
    return view.tag[event.token].startswith("VB")


def goes_in(event: Event) -> bool:
    """Tell whether all that is told is that somebody goes to prison or is there, whatever for."""
    return event.act == "imprisonment" and event.reasons["act"].endswith(IN_PRISON)


def charged_here(charged: Event, held: Event) -> bool:
    """Tell whether a sentence tells of a charge and then of prison ("was charged with libel and is held in Insein").

    Or of bail that the same court refused ("sent X to jail after rejecting a bail plea").
    """
    before = charged.act == "charge" and charged.token < held.token
    refused = charged.act == "detention" and charged.reasons["act"].endswith(REFUSALS)
    return charged.sentence == held.sentence and (before or refused)


def arrested(taken: Event, events: list[Event]) -> bool:
    """Tell whether those taken, nobody says by whom, are told to have been arrested, and at no other time."""
    own = [e for e in events if e.act == "arrest" and e.modality in FACTUAL and alike(e, taken)]
    told = [e for e in own if e.reasons["act"].endswith(ARRESTED) and not starts_later(taken, e)]
    return bool(taken.victims.people) and any(not starts_later(e, taken) for e in told)


def amid_police(view: DocView, taken: Event, events: list[Event]) -> bool:
    """Tell whether those taken, nobody says by whom, were taken as police or soldiers acted, or freed uncharged.

    "Police broke up the vigil. Three women were bundled into a van"; "… and released in the evening without charge".
    """
    for e in (e for e in events if e.modality in FACTUAL and e.unit == taken.unit):
        beside, ahead = e.sentence == taken.sentence, e.sentence == taken.sentence - 1 and taken.date is None
        if e.act == "release" and beside and alike(e, taken):
            if UNCHARGED.search(view.text, view.start[e.token], view.sentence_span(e.sentence)[1]):
                return True
        elif e.act in RAIDS and (beside or ahead) and e.actors and all(a.kind == "state_security" for a in e.actors):
            return True
    return False


def by_gang(event: Event, events: list[Event]) -> bool:
    """Tell whether those who have not been seen since were taken by gunmen or a gang, as their abduction tells."""
    own = [e for e in events if e.act == "abduction" and event.victims.people and alike(e, event)]
    told = [a for e in (event, *own) for a in e.actors]
    return bool(told) and all(CAPTORS.search(a.text) and a.kind not in STATE for a in told)


def never_seen(event: Event, events: list[Event]) -> bool:
    """Tell whether those who "were taken", nobody says by whom, are told to be missing, and nothing of the law."""
    untold = event.act == "arrest" and event.reasons["act"].endswith(SEIZED) and not (event.actors or event.charges)
    if not untold or event.modality not in FACTUAL or not event.victims.people:
        return False
    own = [e for e in events if e is not event and alike(e, event) and e.modality in FACTUAL]
    gone = any(e.act == "enforced_disappearance" and all(a.kind not in STATE for a in e.actors) for e in own)
    return gone and not any(e.act in CASE_ACTS - {"enforced_disappearance"} for e in own)


def dragged_only(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether somebody was only dragged out by people outside the state, to be beaten there, not taken away."""
    if event.act not in {"arrest", "abduction"} or not event.reasons["act"].endswith(DRAGGED) or not event.actors:
        return False
    if event.by_state:
        return False
    if AWAY.search(view.text, view.start[event.token], view.sentence_span(event.sentence)[1]):
        return False
    private = all(a.kind == "private" for a in event.actors) and event.act == "arrest"
    return private or any(
        e.act in BEATEN and e.sentence == event.sentence and e.token > event.token and alike(e, event) for e in events
    )


def alike(a: Event, b: Event) -> bool:
    """Tell whether two acts befell the same people, or nobody by name."""
    return a.victims.people == b.victims.people


def of_arrested(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether dragging some "of them" off is how those were arrested of whom the sentence tells before."""
    group = event.victims.group
    if event.act not in TAKEN | {"abduction"} or group is None or event.victims.people:
        return False
    if OF_THEM.search(group.text) is None:
        return False
    if not event.reasons["act"].split(",")[0].endswith((*SEIZED, "“shove”", "“throw”", "“load”")):
        return False
    return any(
        e.act == "arrest" and e.modality in FACTUAL and e.sentence == event.sentence and e.token < event.token
        and e.token in view.climb(event.token)
        for e in events
    )  # fmt: skip


def first_production(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether a court prolongs an arrest ("arrested on Friday, produced before a magistrate and remanded")."""
    if event.act != "trial" or not event.reasons["act"].endswith(PRODUCED):
        return False
    if not REMANDED.search(view.text, view.end[event.token], view.sentence_span(event.sentence)[1]):
        return False
    return any(
        e.act == "arrest"
        and e.sentence == event.sentence
        and e.token < event.token
        and e.modality in FACTUAL
        and e.victims.people == event.victims.people
        and (event.date is None or e.date is None or e.date.span == event.date.span)
        for e in events
    )


def rename(event: Event, act: str, role: str) -> None:
    """Call an event another act, those who did it being by its law an authority, or perpetrators."""
    event.act = act
    event.actors = [replace(a, role=role) for a in event.actors]


def feigned(view: DocView, actor: Actor) -> bool:
    """Tell whether who took somebody only passed for police or soldiers ("men posing as officers", "fake police")."""
    fake = actor.text.split(maxsplit=1)[0].lower() in FAKE
    if actor.kind not in {"private", "unknown"} or not (fake or FEIGNED.match(view.text, actor.end)):
        return False
    return REVEALED.search(view.text, actor.end, actor.end + NEAR) is None


def nobody_known(actor: Actor) -> bool:
    """Tell whether who took somebody is unknown, or only called men, and called neither police nor soldiers."""
    if OFFICERS.search(actor.text):
        return False
    called = PLAIN_HEAD.match(actor.text.lower())
    plain = actor.person is None and actor.org is None and called is not None and called[1] in PLAIN
    return actor.kind == "unknown" or (actor.kind == "private" and plain)


def abducted(view: DocView, events: list[Event], held: Event) -> bool:
    """Tell whether those who are held had been abducted, by what is told before."""
    people, group = set(held.victims.people), held.victims.group
    return any(
        e.act == "abduction"
        and e.modality in FACTUAL
        and not e.by_state
        and (held.implied or e.sentence <= held.sentence + 1)
        and (bool(e.actors) or not e.reasons["act"].endswith(BY_CAPTORS))
        and not starts_later(e, held)
        and (
            bool(people and people <= set(e.victims.people))
            or (len(people) == 1 and named_next(view, events, e, held))
            or (not people and group is not None and e.victims.group is not None and group.text == e.victims.group.text)
        )
        for e in events
    )


def named_next(view: DocView, events: list[Event], taken: Event, held: Event) -> bool:
    """Tell whether the one without a name who was abducted is who is named next ("abducted a nun. … Ada was taken").

    Not where a sentence calls them something else ("X, a blogger, was taken").
    """
    group = taken.victims.group
    alone = group is not None and group.max == 1 and not taken.victims.people and not group.owned
    near = 0 < held.sentence - taken.sentence <= NEXT and held.unit == taken.unit
    before = (e for e in events if e.victims.people and taken.sentence <= e.sentence < held.sentence)
    if group is None or not alone or not near or any(before):
        return False
    if any(view.tag[k] in {"PRP$", "POS"} for k in range(view.sentences[held.sentence][0], held.token)):
        return False  # "his neighbour, X, was held"
    trades = people().occupation
    called = {trades[w] for w in view.lower[slice(*view.sentences[held.sentence])] if w in trades}
    return called <= {trades[w] for w in group.text.lower().split() if w in trades}


def kept_of_them(view: DocView, events: list[Event], held: Event) -> bool:
    """Tell whether somebody is still held of a set that was abducted, whose others are told to be free.

    "Two of the nuns kidnapped in May were freed, but the third, X, is still being held."
    """
    people = set(held.victims.people)
    if LEFT.isdisjoint(view.lower[slice(*view.sentences[held.sentence])]):
        return False
    if not stays(view, held.token) or any(e.act in LAWFUL_CUSTODY and e is not held and people & set(e.victims.people)
                                          for e in events):  # fmt: skip
        return False
    near = [(e, e.victims.group) for e in events if e.unit == held.unit and e.token < held.token
            and held.sentence - e.sentence <= 1 and e.modality in FACTUAL and not e.victims.people]  # fmt: skip
    freed = any(e.act == "release" and g is not None and OF_SOME.search(g.text) for e, g in near)
    taken = any(e.act == "abduction" and not e.by_state and g is not None and (g.min or 0) > 1 for e, g in near)
    return bool(people) and freed and taken
