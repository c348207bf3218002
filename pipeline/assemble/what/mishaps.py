"""What is nobody's deed or no wrong: accidents and disasters, a gunman shot, a wanted man gone, rides and races."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL, LAW_ACTS
from pipeline.assemble.text.words import STATE
from pipeline.assemble.what.crimes import PROTECTED_GROUPS, RIGHTS

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

_VEHICLE: Final = (
    r"(?:cars?|vehicles?|trucks?|lorr(?:y|ies)|trains?|bus(?:es)?|minibus(?:es)?|vans?|coach(?:es)?|motor(?:cycles?|bikes?)|"
    r"tractors?|SUVs?|pick-?ups?|trams?|taxis?|planes?|aircraft|airliners?|jets?|helicopters?|ferr(?:y|ies)|boats?|ships?|"
    r"vessels?|trailers?|bulldozers?|bicycles?|scooters?)"
)
MISHAP: Final = re.compile(
    rf"\b(?:struck|hit|run over|knocked down|crushed|mown down) by (?:an?|the|his|her|their) (?:[\w-]+ ){{0,3}}"
    rf"(?:{_VEHICLE}|driver|motorist|tree|branch)\b|"
    r"\b(?:gas|boiler|factory|mine|coal|firework|fireworks) (?:explosions?|blasts?|leaks?)\b|"
    rf"\b(?:{_VEHICLE}|road|traffic|air|rail) (?:crash(?:es)?|accidents?|collisions?|wreck)\b|"
    rf"\b{_VEHICLE}\b(?: [^\s,;.]+){{0,6}}? (?:crashed|overturned|capsized|derailed|sank|plunged|skidded|collided|smashed|"
    r"veered|careened|slammed|went down|ran off|rolled over|burst into flames)\b|"
    rf"\b(?:crash(?:ed|ing)|overturn(?:ed|ing)|smash(?:ed|ing)|slamm(?:ed|ing)) (?:his|her|their|an?|the|into) "
    rf"(?:[\w-]+ ){{0,4}}?(?:{_VEHICLE}|tree|pole|wall)\b|"
    r"\b(?:landslides?|mudslides?|rockslides?|avalanches?|earthquakes?|tornado(?:es)?|hurricanes?|cyclones?|typhoons?|"
    r"tsunamis?|lightning|(?:flash )?flood(?:s|ing|waters)|wildfires?|bush ?fires?|heat ?waves?|blizzards?|stampedes?|"
    r"volcan\w+|cave-ins?)\b|"
    r"\baccidental(?:ly)? (?:shot|shooting|gun ?shot|discharge\w*|overdose|drown\w+|kill\w*)\b|"
    r"\b(?:hunting|freak|farm|industrial|workplace|mining|boating|skiing|climbing|diving|construction|work) accidents?\b|"
    r"\b(?:tree|branch|oak|pine|wall|roof|building|bridge|crane|ceiling|scaffold\w*|balcony|shaft|tunnel|dam|stand)"
    r"(?: [^\s,;.]+){0,3}? (?:fell|collapsed|gave way|came down|caved in|toppled)\b|"
    r"(?<!opened )(?<!under )(?<!gun)\b(?:an?|the|house|apartment|nightclub|factory|forest|market|hospital|hotel) "
    r"(?:\w+ )?(?:fire|blaze) (?:at|in|that|which|broke|tore|swept|ripped|engulfed|killed|left)\b|"
    r"\b(?:drowned|heart attacks?|old age|natural causes|electrocuted|carbon monoxide|food poisoning)\b|"
    r"\bdied (?:[^.;,]{1,40} )?(?:at the age of|aged) \d+|"
    r"\b(?:of|from|with) (?:\w+ )?(?:cancer|pneumonia|covid\S*|coronavirus|malaria|cholera|ebola|a stroke)\b|"
    r"\bfell (?:from|off|overboard)\b",
    re.IGNORECASE,
)
# what makes a mishap a deed, in words that say more than that the police were there
FOUL: Final = re.compile(
    r"\b(?:suspicio\w*|stag(?:ed|ing)|mysterio\w+|alleg\w*|murder\w*|assassin\w*|sabotag\w*|unexplained|deliberate\w*|"
    r"intentional\w*|attack\w*|assault\w*|terror\w*|polic\w+|soldiers?|troops|army|military|militar\w+|bomb\w*|"
    r"(?<!gun )shot(?! wound)|gunfire|shell\w*|missiles?|drones?|grenades?|gunm[ae]n|rammed|forced|stabb\w*|beat\w*|"
    r"custody|prison\w*|jail\w*|detain\w*|detention|guards?|fleeing|chas\w+|pursu\w+|security|regime|pushed|thr(?:ew|own)|"
    r"tear[- ]?gas\w*|clash\w*|protest\w*|arson\w*|torch\w*|set (?:on )?fire|rebels?|militia\w*|gangs?|evict\w*|tortur\w*|"
    r"coast ?guards?|smuggl\w*|negligen\w*|hit-and-run)\b",
    re.IGNORECASE,
)
# who tells it, whatever the forces they belong to
TOLD_BY: Final = re.compile(
    r"\b(?:according to|(?:in|on) a statement (?:by|from)) (?:the |a )?(?:[\w’'-]+ ){0,3}?(?:police\w*|army|military)"
    r"(?: (?:officials?|officers?|spokes\w+|chief|department|report))?|"
    r"(?:,? )?\b(?:the )?(?:[\w’'-]+ )?(?:police|military|army|security)(?: (?:officials?|officers?|spokes\w+|chief|"
    r"department))?(?: [A-Z]\w+)* (?:said|say|says|told|reported|added|confirmed|were called|are investigating|responded)\b|"
    r"\b(?:fire|police|sheriff[’']s) department\b",
)
BEFORE, AFTER = 2, 1
"""Sentences around an act in which a mishap explains it."""
BODILY: Final = frozenset({"killing", "attempted_killing", "attack"})
ASSAILANTS: Final = frozenset({
    "attacker", "assailant", "killer", "gunman", "shooter", "bomber", "hijacker", "murderer", "attackers", "assailants",
    "gunmen", "shooters", "bombers", "hijackers", "sniper", "hostage-taker", "knifeman",
})  # fmt: skip
IDENTIFIED: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(ASSAILANTS))})(?:,? (?:who )?(?:was |has been |were )?(?:later )?(?:identified|named)"
    r"(?: by [\w ]{1,20})? as)?,? $"
)
WANTED: Final = re.compile(
    r"\b(?:manhunt|fugitive|(?:arrest )?warrants?|most[- ]wanted|wanted (?:for|by|in)|on the run|at large|extradit\w+)\b",
    re.IGNORECASE,
)
REWARDED: Final = re.compile(
    r"\b(?:information|tips?|clues?|evidence|rewards?|bount(?:y|ies)) (?:[^.;]{0,40}? )?"
    r"(?:that (?:leads?|could lead|led)|leading|lead) to\b[^.;]*$|\b(?:rewards?|bount(?:y|ies)) (?:of [^.;]{1,30}? )?for\b[^.;]*$",
    re.IGNORECASE,
)
NARROWLY: Final = frozenset({
    "narrowly", "comfortably", "easily", "soundly", "handily", "convincingly", "decisively", "roundly", "resoundingly",
})  # fmt: skip
BEAT: Final = frozenset({"beat", "beats", "beaten", "beating", "defeated"})
IN_HOSPITAL: Final = re.compile(r"^ (?:overnight )?(?:in|at) (?:the |a )?(?:\w+ )?hospital\b")
TREATED: Final = re.compile(r"\btreated(?: (?:at|in|by) [^.;,]{1,40}?| for [^.;,]{1,40}?)?,? and $")
PATIENTS: Final = re.compile(r"\b(?:treat\w*|injur\w*|wound\w*|hospital\w*|allowed home|discharged|ambulances?)\b")
DRIVING: Final = re.compile(
    r"\b(?:driving (?:under|while|without|with)|drunk[- ]driving|drink[- ]driving|DUI|speeding|reckless driving|"
    r"dangerous driving|careless driving|parking)\b"
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
        if view.lower[event.token] in BEAT and view.lower[event.token - 1] in NARROWLY:
            return True
        return by_accident(view, event) or (event.act != "attack" and of_assailant(view, cast, event, events))
    match event.act:
        case "enforced_disappearance":
            return wanted(view, cast, event, events)
        case "release":
            return TREATED.search(before) is not None
        case "arrest" | "detention":
            if IN_HOSPITAL.match(after):
                rest = view.text[a:b].replace("hospital", "")
                return PATIENTS.search(rest) is not None and not any(x.kind in STATE for x in event.actors)
            return REWARDED.search(before) is not None
        case "conviction" | "sentencing" | "charge" | "fine":
            return REWARDED.search(before) is not None or (
                bool(DRIVING.search(after)) and len(event.charges) < 2 and not RIGHTS.search(view.text)
            )
        case _:
            return False


def by_accident(view: DocView, event: Event) -> bool:
    """Tell whether a harm without a doer is explained by an accident or a disaster, told there or right beside it."""
    if any(actor.kind != "unknown" and not MISHAP.search(actor.text) for actor in event.actors):
        return False
    own = plain(view, event.sentence)
    if FOUL.search(own):
        return False
    if MISHAP.search(own):
        return True
    if RIGHTS.search(view.text):
        return False
    first, last = max(0, event.sentence - BEFORE), min(len(view.sentences), event.sentence + AFTER + 1)
    around = [plain(view, n) for n in range(first, last) if n != event.sentence and not view.parted(n, event.sentence)]
    return any(MISHAP.search(x) for x in around) and not any(FOUL.search(x) for x in around)


def plain(view: DocView, sentence: int) -> str:
    """Return a sentence without the words that say who tells it."""
    return TOLD_BY.sub(" ", view.text[slice(*view.sentence_span(sentence))])


def of_assailant(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether who was killed is the one who had attacked others ("the gunman, X, was shot dead by police")."""
    people, group = event.victims.people, event.victims.group
    if people:
        if len(people) != 1 or cast.people[people[0]].occupation in PROTECTED_GROUPS:
            return False
        called = {w for d in cast.people[people[0]].descriptors for w in d.split()}
        names = [view.names[i].first for i in cast.people[people[0]].names]
        if any(IDENTIFIED.search(view.text, max(0, view.start[n] - 80), view.start[n]) for n in names):
            return True
        did = any(e.act in BODILY and e.sentence < event.sentence and a.person == people[0]
                  for e in events for a in e.actors)  # fmt: skip
        return did or not ASSAILANTS.isdisjoint(called)
    return group is not None and not ASSAILANTS.isdisjoint(group.text.casefold().split())


def wanted(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether somebody who cannot be found is sought by the law ("a warrant was issued; his whereabouts …")."""
    people = event.victims.people
    if any(cast.people[p].occupation in PROTECTED_GROUPS for p in people) or RIGHTS.search(view.text):
        return False
    a = view.sentence_span(max(0, event.sentence - BEFORE))[0]
    b = view.sentence_span(min(len(view.sentences) - 1, event.sentence + BEFORE))[1]
    charged = any(e.act in LAW_ACTS and set(people) & set(e.victims.people) for e in events)
    return bool(people) and (charged or WANTED.search(view.text, a, b) is not None)
