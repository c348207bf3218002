"""Deeds of two scenes in one sentence: "X was killed in A, and Y was abducted in B by soldiers", who are not X's.

So "soldiers burned X's house, and Y was jailed", where each clause tells of somebody of its own by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.neighbours import same_victims
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import BODILY, CUSTODY, FACTUAL
from pipeline.assemble.text.simple import has_the, of_calendar

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

TAKING = frozenset({"arrest", "detention"})
LASTING = TAKING | {"imprisonment"}
# what one court may do to two people in one judgment ("jailed X for a year, and Y was fined")
IN_ONE_JUDGMENT = frozenset({"conviction", "sentencing", "fine", "acquittal", "imprisonment"})
JOINTS = frozenset({"and", "while", "but", ";"})
AFTER = frozenset({"after", "once", "since", "when"})
GOING_ON = frozenset({"also", "too", "then", "later"})
NEAR = 4  # tokens in which a clause that opens with its day names it


def two_scenes(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether a second clause has people and a place, or a "that", of its own ("X was killed in A and Y in B")."""
    if same_victims(event, other):
        return False
    if apart_by_name(view, event, other):
        return True
    first, t = sorted((event.token, other.token))
    while view.dep[t] == "conj" and not view.kids(t, "nsubj", "nsubjpass"):
        t = view.head[t]
    if not first < t or view.dep[t] != "conj":
        return False
    here, there = ({p.start for p in e.places} for e in (event, other))
    said = any(first < c and view.lower[c - 1 : c + 1] == ["and", "that"] for c in view.kids(t, "mark"))
    return said or bool(here and there and here.isdisjoint(there))


def named_apart(view: DocView, event: Event, others: list[Event]) -> bool:
    """Tell whether a clause has a subject of its own, named, and other acts of its sentence befell others by name.

    What is done to bodies may be one deed ("soldiers shot X, and Y was wounded"), and so may two arrests; so may both
    ("officers assaulted X, while Y was arrested and held for a day").
    """
    if all(apart_by_name(view, event, e) for e in others):
        return True
    own = set(event.victims.people)
    verb = clause_of(view, event)
    subjects = [k for k in view.kids(verb, *SUBJECTS) if view.name_at[k] >= 0]
    if not own or not any(view.is_of(view.name_at[k], own) for k in subjects):
        return False
    lasting = goes_on(view, event, verb)
    return all(
        elsewhere(event, e)
        or (lasting and not same_victims(event, e))
        or (
            bool(e.victims.people)
            and own.isdisjoint(e.victims.people)
            and not {event.act, e.act} <= BODILY
            and not {event.act, e.act} <= TAKING
            and not (event.act in TAKING and e.act in BODILY)
            and clause_of(view, e) != verb
        )
        for e in others
    )


def apart_by_name(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether two clauses tell of other people by name, and the second stands past a semicolon or has its own day.

    "X was held without incident; on Monday officials detained Y", "X is in custody, while on 3 May police arrested Y".
    Not "X was held; police also beat Y" or "X was shot dead; the soldiers arrested Y".
    """
    people = set(event.victims.people), set(other.victims.people)
    if not all(people) or people[0] & people[1]:
        return False
    first, last = sorted((event.token, other.token))
    verb = clause_of(view, event if event.token == last else other)
    if any(view.lower[k] in GOING_ON for k in view.kids(verb, "advmod")):
        return False
    for j in range(first + 1, last):
        dated = any(of_calendar(view, k) for k in range(j + 2, min(j + 2 + NEAR, last)))
        if view.lower[j] in JOINTS and view.lower[j + 1] in {"on", "in"} and dated:
            return True
        if view.lower[j] == ";":
            actors = [s for s in view.kids(verb, *SUBJECTS) if s > j and view.name_at[s] < 0]
            return not any(has_the(view, s) for s in actors)
    return False


def clause_of(view: DocView, event: Event) -> int:
    """Return the verb with a subject of its own by which an act is told ("X was given electric shocks": "given")."""
    return next((t for t in view.climb(event.token) if view.kids(t, *SUBJECTS)), event.token)


def elsewhere(event: Event, other: Event) -> bool:
    """Tell whether two acts on others each have a place of their own ("X was held in A, and police hit Y in B")."""
    here, there = ({p.value.name for p in e.places if p.value is not None} for e in (event, other))
    return bool(here and there) and here.isdisjoint(there) and not same_victims(event, other)


def goes_on(view: DocView, event: Event, verb: int) -> bool:
    """Tell whether an act is told as lasting to this day ("X has been held since May, and police broke up a march")."""
    finite = (verb, *view.kids(verb, "aux", "auxpass"))
    return event.act in LASTING and any(view.tag[c] in {"VBZ", "VBP"} for c in finite)


def judges_others(view: DocView, court: int, event: Event, events: list[Event], *, alone: bool = False) -> bool:
    """Tell whether a court stands in a clause on somebody else by name, in another matter than an act's.

    "X got two years for theft, and the High Court found Y guilty of contempt"; not "it jailed X, and Y got a year".

    Args:
        view: the article.
        court: the token of the court.
        event: the act.
        events: all acts.
        alone: whatever the matter, since the act has a court of its own.
    """
    own = set(event.victims.people)
    there = next((t for t in view.climb(court) if view.kids(t, *SUBJECTS)), court)
    if not own or there == clause_of(view, event):
        return False
    others = [e for e in events if e is not event and e.modality in FACTUAL and clause_of(view, e) == there]
    if not others or not all(e.victims.people and own.isdisjoint(e.victims.people) for e in others):
        return False
    known = view.words[court].islower() and any(view.lower[c] == "the" for c in view.kids(court, "det"))
    return alone or all(two_matters(event, e, plainly=known) for e in others)


def two_matters(event: Event, other: Event, *, plainly: bool) -> bool:
    """Tell whether two acts of law have charges or places of their own, or, less plainly, are not of one judgment."""
    mine, theirs = ({c.text.casefold() for c in e.charges} for e in (event, other))
    if (mine and theirs and mine.isdisjoint(theirs)) or elsewhere(event, other):
        return True
    return not plainly and event.act != other.act and not {event.act, other.act} <= IN_ONE_JUDGMENT


def sent_first(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether an arrest is told to come after somebody was sent away: whoever sent them did not hold them there.

    "He was arrested in Osh after Kenya deported him": not by Kenya.
    """
    if other.act != "forced_return" or event.act not in CUSTODY:
        return False
    after = any(view.lower[k] in AFTER for k in view.kids(other.token, "mark", "advmod"))
    return after and view.dep[other.token] == "advcl" and view.head[other.token] == event.token
