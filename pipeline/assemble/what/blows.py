"""What blows and force are called: by who struck whom, whether in custody, and whether of it somebody died.

"Two guards kicked X in his cell" is ill-treatment, and the attack of which X died in the same sentence is the killing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL, IN_CUSTODY
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import NO_STATE
from pipeline.assemble.what.carried import alike as same_party
from pipeline.assemble.what.custody import BEATEN, CAPTORS, TAKEN, alike, nobody_known, rename
from pipeline.assemble.what.some_of_them import more_than
from pipeline.assemble.who.leads import only_met, outlived
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

BLOWS = word_list("verbs.toml", "harm", "in_custody")
MARKED = word_list("verbs.toml", "harm", "marked")
THROTTLING = word_list("verbs.toml", "harm", "throttling")
HELD = frozenset({"arrest", "detention", "imprisonment", "abduction", "enforced_disappearance", "house_arrest"})
MEETING = 3  # sentences between an interception and the harm
REACH = 6  # sentences between custody and the blows in it
SEVERE = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['blows']['severe'])})\b", re.IGNORECASE)
# whoever they hurt is in their hands
JAILERS = compiled(
    rf"\b(?:{'|'.join(sorted(noun_list('actors.toml', 'jailers', 'words', 'within')))}|"
    rf"prison (?:staff|{'|'.join(sorted(noun_list('actors.toml', 'jailers', 'of_prison')))}))\b",
    re.IGNORECASE,
)
OF_PRISON = compiled(
    rf"(?:[Tt]he )?(?:{'|'.join(toml_table('actors.toml')['jailers']['at_prisons'])}) (?:at|of|in"
    r"|from) (?:the )?(?:[\w’'-]+ ){0,4}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['jailers']['prisons'])})\b"
)
HIRED = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['blows']['private'])})\b", re.IGNORECASE)
INSIDE = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['blows']['inside_told'])})\b", re.IGNORECASE)
# how blows after an arrest are told as those of custody: where it takes somebody, on the way or to whom they tell of it
SINCE_TAKEN = compiled(
    r"\b(?:in|inside|into) (?:the|their|an unmarked) (?:back of (?:the|an?|their) )?"
    rf"(?:{'|'.join(toml_table('actors.toml')['blows']['rides'])})\b|"
    r"\bin the back of (?:the|an?|their) |"
    r"\b(?:after|since|following) (?:his|her|their|the) arrests?\b|\bduring (?:which|that|this) (?:time )?\b|"
    r"\b(?:told|tells?|informed) (?:the|his|her|their|an?) "
    rf"(?:{'|'.join(toml_table('actors.toml')['blows']['told_to'])})\b|"
    r"\b(?:to (?:make|force) (?:him|her|them) (?:to )?(?:confess|sign|admit)|(?:den(?:ied|ying) )(?:\w+ ){0,2}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['blows']['denied'])}))\b",
    re.IGNORECASE,
)
QUESTIONED = compiled(
    r"\b(?:while|as) (?:he|she|they)?(?: ?(?:was|were|being))* ?(?:asked|questioned|interrogated)\b"
)
# when in custody blows were dealt: "beat her in the first days of her detention"
WHILE_HELD = compiled(
    r"[^,.;:]{0,60}? (?:during|in|throughout) "
    r"(?:the (?:very )?(?:\w+ ){0,2}(?:hours?|days?|nights?|weeks?|months?) of )?"
    rf"(?:his|her|their|my) (?:[\w-]+ ){{0,2}}?(?:{'|'.join(toml_table('actors.toml')['blows']['while_held'])})\b"
)
# where somebody lost an eye: "lost the sight of one eye in the Osh pre-trial detention centre"
LOST_INSIDE = compiled(
    r"[^,.;:]{0,50}? (?:in|inside|at) (?:the |an? |his |her |their )?(?:[\w.’'-]+ ){0,4}?"
    rf"(?:{'|'.join(toml_table('actors.toml')['blows']['lost_in'])})\b"
)
OUTSIDE = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['blows']['outside'])})\b", re.IGNORECASE)
GUARDS = compiled(rf"\b(?:{'|'.join(toml_table('actors.toml')['jailers']['guards'])})$", re.IGNORECASE)
DIED = ("verb “die”", "verb “succumb”")
NEAR = 40  # tokens from a wound to the death of it


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
            return bool(e.victims) and not more_than(event.victims, e.victims)
    return False


def weigh_throttling(events: list[Event]) -> list[Event]:
    """Return the events, as an attack that somebody was strangled of whom custody or a trial is told next."""
    for event in events:
        verb = event.reasons["act"].split("“")[-1].rstrip("”")
        if event.act == "killing" and verb in THROTTLING and outlived(events, event, event.victims.people):
            rename(event, "attack", "perpetrator")
    return events


def weigh_force(view: DocView, events: list[Event]) -> list[Event]:
    """Return the events, a crowd scattered by gunmen as an attack: only a state disperses. Shots in the air hit nobody.

    What rebels and gunmen call an execution is a killing.
    """
    for event in events:
        if event.act == "execution" and event.actors and all(by_captors(a) for a in event.actors):
            rename(event, "killing", "perpetrator")
            event.reasons["act"] += ", by gunmen"
        shot = event.act == "dispersal" and event.actors and all(a.kind in NO_STATE for a in event.actors)
        if shot and all(CAPTORS.search(a.text) or a.org is not None for a in event.actors):
            in_air = " the air" in view.sentence_text(event.sentence)
            rename(event, event.act if in_air else "attack", "perpetrator")
            event.reasons["act"] += ", by gunmen"
        elif event.act == "dispersal" and not event.actors and (dead := killed_at(event, events)) is not None:
            event.actors = [replace(a) for a in dead.actors]
            rename(event, "attack", "perpetrator")
            event.reasons["act"] += ", by nobody knows whom"
    return events


def by_captors(actor: Actor) -> bool:
    """Tell whether gunmen, rebels or their like are meant, and nobody of a state."""
    return actor.kind == "armed_non_state" or (actor.kind in NO_STATE and CAPTORS.search(actor.text) is not None)


def killed_at(event: Event, events: list[Event]) -> Event | None:
    """Return whom men of whom nothing is known killed at it ("men in masks opened fire on mourners, killing X")."""
    deaths = (e for e in events if e.act == "killing" and e.sentence == event.sentence and e.actors)
    return next((e for e in deaths if all(nobody_known(a) for a in e.actors)), None)


def weigh_blows(view: DocView, events: list[Event]) -> list[Event]:
    """Return the events, blows that befell somebody held as what they are in custody."""
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
        if WHILE_HELD.match(view.text, view.end[event.token], b) or said_inside(view, event):
            event.act = "torture" if SEVERE.search(sentence) else "ill_treatment"
            event.reasons["act"] += ", in their days in custody"
            continue
        if OUTSIDE.search(sentence) and not INSIDE.search(sentence):
            continue
        hired = bool(event.actors) and all(HIRED.search(a.text) for a in event.actors)
        if before_custody(event, events) or (hired and not INSIDE.search(sentence)):
            continue
        asked = QUESTIONED.search(view.text, view.end[event.token], b)
        since = not event.actors or all(a.kind == "state_security" for a in event.actors)
        since = since and (SINCE_TAKEN.search(sentence) is not None or freed_then(event, events))
        by_police = any(a.kind == "state_security" for a in event.actors)
        by_guards = any(GUARDS.search(a.text) for a in event.actors)
        held = any(
            (other.act in HELD or (by_guards and other.act in IN_CUSTODY | {"death_in_custody"}))
            and other.modality in FACTUAL
            and 0 <= event.sentence - other.sentence <= REACH
            and other.token < event.token
            and (
                INSIDE.search(sentence)
                or asked
                or (since and other.act in TAKEN)
                or by_guards
                or INSIDE.search(view.text, *view.sentence_span(other.sentence))
                or (by_police and other.act == "detention" and other.sentence == event.sentence)
                or where_kept(view, other, event)
            )
            and same_party(other.victims, event.victims)
            for other in events
        )
        if held or (by_guards and any(died_there(event, other) for other in events)):
            event.act = "torture" if SEVERE.search(sentence) else "ill_treatment"
            event.reasons["act"] += ", of somebody held"
    return events


def said_inside(view: DocView, event: Event) -> bool:
    """Tell whether blows are told to have been dealt "in custody" ("while in police custody, X and Y were beaten")."""
    for k in range(*view.sentences[event.sentence]):
        above = view.climb(k)
        if view.lower[k] not in {"custody", "detention"} or event.token not in above:
            continue
        between = above[1 : above.index(event.token)]
        inside = any(view.lower[p] == "in" for p in between)
        if inside and not any(view.tag[p].startswith(("VB", "NN")) for p in between):
            return True  # not "beaten by X, who is in custody", "in the days after his detention"
    return False


def died_there(event: Event, other: Event) -> bool:
    """Tell whether whom blows befell is told next to have died in custody ("Guards beat X; she died in custody")."""
    told = other.act == "death_in_custody" and other.modality in FACTUAL
    return told and other.sentence - event.sentence in {0, 1} and same_party(other.victims, event.victims)


def where_kept(view: DocView, other: Event, event: Event) -> bool:
    """Tell whether a blow fell where somebody was held ("was held for 20 days in Zenda, where she was beaten")."""
    told = other.act in {"detention", "imprisonment"} and other.token in view.climb(event.token)
    return told and view.dep[event.token] == "relcl" and any(
        view.lower[c] == "where" for c in view.kids(event.token, "advmod")
    )


def freed_then(event: Event, events: list[Event]) -> bool:
    """Tell whether the sentence of a blow goes on with the release of whom it befell ("beat X and let him go")."""
    then = (e for e in events if e.act == "release" and e.sentence == event.sentence and e.token > event.token)
    return any(set(e.victims.people) & set(event.victims.people) for e in then)


def before_custody(event: Event, events: list[Event]) -> bool:
    """Tell whether blows were dealt before the custody told of their victim began, and no jailer dealt them."""
    day = event.date.span if event.date is not None else None
    near = [e for e in events if e.act in HELD and 0 <= event.sentence - e.sentence <= REACH]
    held = [e for e in near if e.modality in FACTUAL and set(e.victims.people) & set(event.victims.people)]
    spans = [e.date.span if e.date is not None else None for e in held]
    return day is not None and any(spans) and all(span is None or day[1] < span[0] for span in spans)


def in_their_hands(view: DocView, events: list[Event], event: Event) -> bool:
    """Tell whether those who dealt blows held whom they hurt: jailers always, guards where custody is told before."""
    if any(HIRED.search(a.text) for a in event.actors):
        return False  # "private guards of a company"
    if any(JAILERS.search(a.text) or OF_PRISON.match(view.text, a.start) for a in event.actors):
        return True
    if not any(GUARDS.search(a.text) and not HIRED.search(a.text) for a in event.actors):
        return False
    before = [e for e in events if 0 <= event.sentence - e.sentence <= 2 and e.token < event.token]
    held = [e for e in before if e.act in HELD - {"arrest"} and e.modality in FACTUAL]
    return any(set(event.victims.people) & set(e.victims.people) for e in held)
