"""What blows and custody are called: by who holds whom, and where."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import CASE_ACTS, FACTUAL
from pipeline.assemble.text.words import NO_STATE, STATE
from pipeline.assemble.what.taken import ARRESTED, SEIZED, part_of_arrest
from pipeline.assemble.who.leads import only_met, outlived

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

BLOWS = frozenset({
    "beat", "kick", "punch", "slap", "hit", "strike", "whip", "flog", "club", "pummel", "thrash", "batter", "cane",
    "knock", "pull", "break", "tear", "rip", "twist", "crush", "smash", "yank", "shave", "burn", "lash",
})  # fmt: skip
MARKED = frozenset({"have", "bear", "show", "display", "carry", "exhibit", "suffer", "sustain"})  # wounds
THROTTLING = frozenset({"strangle", "throttle", "suffocate", "choke", "smother"})
HELD = frozenset({"arrest", "detention", "imprisonment", "abduction", "enforced_disappearance", "house_arrest"})
MEETING = 3  # sentences between an interception and the harm
REACH = 6  # sentences between custody and the blows in it
SEVERE = re.compile(
    r"\b(?:soles?|falanga|electric|hung|cables?|hose(?:pipe)?s?|rattan|whip(?:ped)?|burn(?:s|ed|t)|waterboard\w*|tortur\w*|strangl\w+|suffocat\w+|"
    r"nails?|fingernails?|toenails?|teeth|tooth)\b",
    re.IGNORECASE,
)
# whoever they hurt is in their hands
JAILERS = re.compile(
    r"\b(?:interrogators?|jailers?|warders?|inmates?|cellmates?|fellow (?:prisoners?|detainees?)|"
    r"prison (?:guards?|officers?|staff|wardens?))\b",
    re.IGNORECASE,
)
OF_PRISON = re.compile(
    r"(?:[Tt]he )?(?:[Gg]uards?|[Ww]ardens?|[Oo]fficers?|[Ss]taff) (?:at|of|in|from) (?:the )?(?:[\w’'-]+ ){0,4}?"
    r"(?:[Pp]risons?|[Jj]ails?|(?:[Pp]enal )?[Cc]olony|[Pp]enitentiary|(?:[Dd]etention|[Rr]emand) [Cc]ent(?:er|re))\b"
)
GUARDS = re.compile(r"\b(?:guards?|wardens?|other (?:prisoners|detainees)|officers?|policewom[ae]n)\b", re.IGNORECASE)
HIRED = re.compile(
    r"\b(?:private|company|mine|plantation|factory|hotel|security (?:guards?|compan\w+)|bodyguards?)\b", re.IGNORECASE
)
INSIDE = re.compile(
    r"\b(?:cells?|stations?|barracks|basement|cellar|interrogat\w+|custody|jail|prison|colony|"
    r"(?<!private )guards?|warders?|jailers?|"
    r"headquarters|detention|questioning|container|"
    r"(?:police|patrol|prison|squad|gendarmerie) (?:cars?|vans?|trucks?|vehicles?|(?:mini)?bus(?:es)?|wagons?))\b",
    re.IGNORECASE,
)
QUESTIONED = re.compile(
    r"\b(?:while|as) (?:he|she|they)?(?: ?(?:was|were|being))* ?(?:asked|questioned|interrogated)\b"
)
# when in custody blows were dealt: "beat her in the first days of her detention"
WHILE_HELD = re.compile(
    r"[^,.;:]{0,60}? (?:during|in|throughout) "
    r"(?:the (?:very )?(?:\w+ ){0,2}(?:hours?|days?|nights?|weeks?|months?) of )?"
    r"(?:his|her|their|my) (?:[\w-]+ ){0,2}?(?:detention|custody|imprisonment|captivity|incarceration|confinement)\b"
)
# where somebody lost an eye: "lost the sight of one eye in the Osh pre-trial detention centre"
LOST_INSIDE = re.compile(
    r"[^,.;:]{0,50}? (?:in|inside|at) (?:the |an? |his |her |their )?(?:[\w.’'-]+ ){0,4}?"
    r"(?:prison|jail|colony|penitentiary|(?:punishment |police )?cells?|custody|detention|"
    r"(?:labour|labor|prison) camp)\b"
)
OUTSIDE = re.compile(
    r"\b(?:protest\w*|rall(?:y|ies)|march\w*|demonstrat\w*|street|arriv\w+|while (?:being )?arrest\w*|mob|crowd|square|"
    r"market|home|house|door|masked|unknown|thugs?)\b",
    re.IGNORECASE,
)


CAPTORS = re.compile(
    r"\b(?:gangs?|gang members?|kidnapp?ers?|abductors?|captors?|bandits?|gunm[ae]n|armed (?:men|groups?)|militants?|"
    r"rebels?|insurgents?|guerr?illas?|cartels?|pirates?|hijackers?|terrorists?|militia(?:men)?|assailants?|"
    r"attackers?|robbers?|traffickers?|smugglers?|jihadists?|warlords?|fighters?|mob|vigilantes?)\b",
    re.IGNORECASE,
)
BY_CAPTORS = ", by captors"
RANSOM = re.compile(r"\b(?:kidnap\w*|abduct\w*|hostages?|ransom|captors?|captivity)\b", re.IGNORECASE)
KIDNAPPED = ("“abduct”", "“kidnap”", "“abduction”", "“kidnapping”", "“hijack”", "“hold”", "“keep”")
PRODUCED = ("“produce”", "“present”", "“bring”", "“take”")
REMANDED = re.compile(r"\b(?:remand(?:ed|s)?|in custody|in(?:to)? (?:pre-?trial )?detention)\b")
BEFORE_TRIAL = re.compile(r"\b(?:remand\w*|pre-?trial)\b")
OFFICERS = re.compile(r"\b(?:police\w*|officers?|agents?|soldiers?|troops|security|officials?|forces)\b", re.IGNORECASE)
GUARDS = re.compile(r"\b(?:guards?|warders?|jailers?|gaolers?)$", re.IGNORECASE)
INFLICTED = frozenset({"ill_treatment", "torture"})
OF_THEM = re.compile(r"\bof (?:them|whom)$", re.IGNORECASE)
TAKEN = frozenset({"arrest", "detention"})
# whoever these are called and nothing more, they are nobody known ("six men", "men in black")
PLAIN = frozenset({
    "men", "man", "people", "persons", "individuals", "women", "woman", "youths", "strangers", "motorcyclists",
    "others",
})  # fmt: skip
PLAIN_HEAD = re.compile(
    r"(?:[\w’'-]+ ){0,4}?([a-z]+)(?= (?:in|on|with|wearing|carrying|dressed|clad|armed|who|riding)\b|$)"
)


DRAGGED = ("“drag”", "“pull”", "“haul”", "“yank”")
DIED = ("verb “die”", "verb “succumb”")
NEAR = 40  # tokens from a wound to the death of it
AWAY = re.compile(r"\b(?:away|off|into (?:an?|the|their)|to (?:an?|the|their|another))\b")
BEATEN = frozenset({"attack", "attempted_killing", "killing", "sexual_violence", "torture", "ill_treatment"})


def weigh_custody(view: DocView, events: list[Event]) -> list[Event]:
    """Call custody abduction where gunmen or a gang hold somebody, or where those were abducted who are held."""
    events = [e for e in events if not first_production(view, e, events) and not of_arrested(view, e, events)]
    for event in events:
        if dragged_only(view, event, events):
            rename(event, "attack", "perpetrator")
            event.reasons["act"] += ", dragged out to be beaten"
            continue
        if event.act == "abduction" and event.actors and not event.reasons["act"].endswith(KIDNAPPED):
            if all(a.kind == "state_security" for a in event.actors):
                rename(event, "arrest", "authority")
                event.reasons["act"] += ", by police or soldiers"
            continue
        if event.act == "abduction" and not event.actors and part_of_arrest(event, events):
            rename(event, "arrest", "authority")
            event.reasons["act"] += ", of the arrest told before"
            continue
        if event.act == "enforced_disappearance" and by_gang(event, events):
            rename(event, "abduction", "perpetrator")
            event.reasons["act"] += BY_CAPTORS
            continue
        if never_seen(event, events):
            rename(event, "abduction", "perpetrator")
            event.reasons["act"] += ", of somebody missing since"
            continue
        taken = event.act == "arrest" and not event.reasons["act"].endswith(ARRESTED)
        if taken and event.modality in FACTUAL and event.actors and all(nobody_known(a) for a in event.actors):
            rename(event, "abduction", "perpetrator")
            event.actors = [replace(a, kind="unknown") if a.kind == "private" else a for a in event.actors]
            event.reasons["act"] += ", by nobody knows whom"
        if event.act not in TAKEN or event.modality not in FACTUAL or any(a.kind in STATE for a in event.actors):
            continue
        by_captors = bool(event.actors) and all(CAPTORS.search(a.text) for a in event.actors)
        kidnapped = event.implied and RANSOM.search(view.text, *view.sentence_span(event.sentence))
        untold = event.act == "detention" or event.reasons["act"].endswith(SEIZED)
        by_law = bool(event.charges) or BEFORE_TRIAL.search(view.text, *view.sentence_span(event.sentence))
        if by_captors or kidnapped or (untold and not (event.actors or by_law) and abducted(events, event)):
            rename(event, "abduction", "perpetrator")
            event.reasons["act"] += BY_CAPTORS
    return events


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
    if any(a.kind in STATE for a in event.actors):
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


def without_wounds(events: list[Event]) -> list[Event]:
    """Leave out the attack that somebody died of where its own sentence tells the death: that is the killing."""
    return [e for e in events if not first_wound(e, events)]


def without_meetings(events: list[Event]) -> list[Event]:
    """Leave out that men nobody calls police "intercepted" those whom they killed or hurt: it is how that began."""
    return [e for e in events if not began(e, events)]


def began(event: Event, events: list[Event]) -> bool:
    """Tell whether being intercepted was only how somebody came to be hurt, and give that its day and place."""
    people = set(event.victims.people)
    if event.act not in TAKEN | {"abduction"} or not people or event.modality not in FACTUAL or not only_met(event):
        return False
    for e in events:
        near = abs(e.sentence - event.sentence) <= MEETING
        if e.act in BEATEN and e.modality in FACTUAL and near and people & set(e.victims.people):
            e.places = e.places or event.places
            if e.date is None and event.date is not None:
                e.date, e.reasons["date"] = event.date, "the day on which they were met"
                e.sentences = sorted({*e.sentences, event.sentence})
            return True
    return False


def first_wound(event: Event, events: list[Event]) -> bool:
    """Tell whether somebody died of an attack, as its own sentence goes on ("was shot and died two days later")."""
    if event.act not in {"attack", "attempted_killing"} or event.modality not in FACTUAL:
        return False
    for e in events:
        dies = e.act == "killing" and e.reasons["act"].startswith(DIED) and e.modality == event.modality
        if dies and e.sentence == event.sentence and 0 < e.token - event.token <= NEAR and alike(e, event):
            e.actors = e.actors or event.actors
            e.places = e.places or event.places
            return bool(e.victims)
    return False


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


def weigh_throttling(events: list[Event]) -> list[Event]:
    """Call it an attack when somebody was strangled of whom the report goes on to tell custody or a trial."""
    for event in events:
        verb = event.reasons["act"].split("“")[-1].rstrip("”")
        if event.act == "killing" and verb in THROTTLING and outlived(events, event, event.victims.people):
            rename(event, "attack", "perpetrator")
    return events


def weigh_force(view: DocView, events: list[Event]) -> list[Event]:
    """Call the scattering of a crowd by gunmen an attack: only a state disperses. Shots into the air hit nobody."""
    for event in events:
        shot = event.act == "dispersal" and event.actors and all(a.kind in NO_STATE for a in event.actors)
        if shot and all(CAPTORS.search(a.text) or a.org is not None for a in event.actors):
            in_air = " the air" in view.text[slice(*view.sentence_span(event.sentence))]
            rename(event, event.act if in_air else "attack", "perpetrator")
            event.reasons["act"] += ", by gunmen"
        elif event.act == "dispersal" and not event.actors and (dead := killed_at(event, events)) is not None:
            event.actors = [replace(a) for a in dead.actors]
            rename(event, "attack", "perpetrator")
            event.reasons["act"] += ", by nobody knows whom"
    return events


def killed_at(event: Event, events: list[Event]) -> Event | None:
    """Return whom men of whom nothing is known killed at it ("men in masks opened fire on mourners, killing X")."""
    deaths = (e for e in events if e.act == "killing" and e.sentence == event.sentence and e.actors)
    return next((e for e in deaths if all(nobody_known(a) for a in e.actors)), None)


def nobody_known(actor: Actor) -> bool:
    """Tell whether who took somebody is unknown, or only called men, and called neither police nor soldiers."""
    if OFFICERS.search(actor.text):
        return False
    called = PLAIN_HEAD.match(actor.text.lower())
    plain = actor.person is None and actor.org is None and called is not None and called[1] in PLAIN
    return actor.kind == "unknown" or (actor.kind == "private" and plain)


def abducted(events: list[Event], held: Event) -> bool:
    """Tell whether those who are held had been abducted, by what is told before."""
    people, group = set(held.victims.people), held.victims.group
    return any(
        e.act == "abduction"
        and e.modality in FACTUAL
        and not any(a.kind in STATE for a in e.actors)
        and (held.implied or e.sentence <= held.sentence + 1)
        and (bool(e.actors) or not e.reasons["act"].endswith(BY_CAPTORS))
        and not before_custody_of(held, e)
        and (
            bool(people and people <= set(e.victims.people))
            or (not people and group is not None and e.victims.group is not None and group.text == e.victims.group.text)
        )
        for e in events
    )


def before_custody_of(held: Event, taken: Event) -> bool:
    """Tell whether somebody was held before they were taken ("… He previously spent two years in jail: in 2014 …")."""
    a, b = (e.date.span if e.date is not None else None for e in (held, taken))
    return a is not None and b is not None and a[1] < b[0]


def weigh_blows(view: DocView, events: list[Event]) -> list[Event]:
    """Call blows that befell somebody held what they are in custody."""
    for event in weigh_throttling(events):
        if event.act != "attack" or event.modality not in FACTUAL or not event.victims:
            continue
        verb = event.reasons["act"].split("“")[-1].rstrip("”")
        a, b = view.sentence_span(event.sentence)
        sentence = view.text[a:b]
        if verb == "lose" and LOST_INSIDE.match(view.text, view.end[event.token], b):
            event.act, event.counted = "ill_treatment", True  # some day of a custody that the text tells
            event.reasons["act"] += ", in custody"
            continue
        if verb not in BLOWS | THROTTLING and not (verb in MARKED and INSIDE.search(sentence)):
            continue
        if in_their_hands(view, events, event):
            event.act = "torture" if SEVERE.search(sentence) else "ill_treatment"
            event.reasons["act"] += ", by those who held them"
            continue
        if WHILE_HELD.match(view.text, view.end[event.token], b):
            event.act = "torture" if SEVERE.search(sentence) else "ill_treatment"
            event.reasons["act"] += ", in their days in custody"
            continue
        if OUTSIDE.search(sentence) and not INSIDE.search(sentence):
            continue
        hired = bool(event.actors) and all(HIRED.search(a.text) for a in event.actors)
        if before_custody(event, events) or (hired and not INSIDE.search(sentence)):
            continue
        asked = QUESTIONED.search(view.text, view.end[event.token], b)
        by_police = any(a.kind == "state_security" for a in event.actors)
        by_guards = any(GUARDS.search(a.text) for a in event.actors)
        held = any(
            (other.act in HELD or (by_guards and other.act in INFLICTED))
            and other.modality in FACTUAL
            and 0 <= event.sentence - other.sentence <= REACH
            and other.token < event.token
            and (
                INSIDE.search(sentence)
                or asked
                or by_guards
                or INSIDE.search(view.text, *view.sentence_span(other.sentence))
                or (by_police and other.act == "detention" and other.sentence == event.sentence)
            )
            and bool(set(other.victims.people) & set(event.victims.people))
            for other in events
        )
        if held:
            event.act = "torture" if SEVERE.search(sentence) else "ill_treatment"
            event.reasons["act"] += ", of somebody held"
    return events


def before_custody(event: Event, events: list[Event]) -> bool:
    """Tell whether blows were dealt before the custody told of their victim began, and no jailer dealt them."""
    day = event.date.span if event.date is not None else None
    near = [e for e in events if e.act in HELD and 0 <= event.sentence - e.sentence <= REACH]
    held = [e for e in near if e.modality in FACTUAL and set(e.victims.people) & set(event.victims.people)]
    spans = [e.date.span if e.date is not None else None for e in held]
    return day is not None and any(spans) and all(span is None or day[1] < span[0] for span in spans)


def in_their_hands(view: DocView, events: list[Event], event: Event) -> bool:
    """Tell whether those who dealt blows held whom they hurt: jailers always, guards where custody is told before."""
    if any(JAILERS.search(a.text) or OF_PRISON.match(view.text, a.start) for a in event.actors):
        return True
    if not any(GUARDS.search(a.text) and not HIRED.search(a.text) for a in event.actors):
        return False
    before = [e for e in events if 0 <= event.sentence - e.sentence <= 2 and e.token < event.token]
    held = [e for e in before if e.act in HELD - {"arrest"} and e.modality in FACTUAL]
    return any(set(event.victims.people) & set(e.victims.people) for e in held)
