"""Places told of whom an act befell, or of others beside them: "a Lagos lawyer was held in Abuja", "moved from A to B".

Where the sentence tells another town of the act, far off, the place in what somebody is called is not the act's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, HARM_ACTS, SEIZED
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.simple import may_tell
from pipeline.assemble.where.apiece import head_of, held_before
from pipeline.assemble.where.placewords import placing
from pipeline.assemble.where.placing import is_town
from pipeline.assemble.where.refuges import OF_KIN, home_of_kin
from pipeline.assemble.where.theirs import is_victim, tells
from pipeline.assemble.where.wider import far_apart

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

BEFORE: Final = frozenset({"compound", "nmod", "amod", "poss"})
NOUN_LINKS: Final = BEFORE | {"pobj", "prep", "appos", "conj"}
NOW: Final = frozenset({"VBZ", "VBP"})
MOVING: Final = forms_of("transfer", "move", "relocate")
HERE: Final = frozenset({"in", "at", "near", "outside", "around", "across"})
TAKING: Final = forms_of("take", "snatch", "drag", "bring")
TO: Final = frozenset({"to", "into"})


def drop_of_whom(view: DocView, event: Event) -> None:
    """Take from an act the places of whom it befell, of another's fate, and whence somebody was only moved."""
    places = [p for p in event.places if not of_anothers_fate(view, event, p)]
    places = [p for p in places if not held_before(view, event, head_of(view, p))]
    places = [p for p in places if not (event.act in OF_KIN and home_of_kin(view, event, view.token_at(p.end - 1)))]
    if is_moved(view, event.token):
        places = [p for p in places if not moved_from(view, event, p)] or places
    places = [p for p in places if not (taken_to(view, event, p) or is_doer_beside(view, event, p))] or places
    theirs = [p for p in places if of_victims(view, event, p) or of_doers(view, event, p)]
    mine = [p for p in places if p not in theirs and tells(p) and is_town(p) and is_in(view, p)]
    gone = [p for p in theirs if mine and all(is_apart(p, q) and not is_joined(view, p, q) for q in mine)]
    event.places = [p for p in places if p not in gone]


def is_apart(place: PlaceMention, told: PlaceMention) -> bool:
    """Tell whether a place lies in another land than a town told, or far from it."""
    if place.value is None or told.value is None or not tells(place):
        return False
    return place.value.country != told.value.country or (is_town(place) and far_apart(place, told))


def is_joined(view: DocView, place: PlaceMention, other: PlaceMention) -> bool:
    """Tell whether a place is joined to one before it ("in raids in Gweru and Karo"): the act's, or not, like it."""
    t = view.token_at(other.end - 1)
    return view.dep[t] == "conj" and view.head[t] in view.tokens_of(place)


def of_victims(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place stands in what those are called whom an act befell, or in what they do these days.

    "Lagos lawyer X", "three workers of a factory in Lagos", "X, who writes for a Lagos daily"; not "X, who was at a
    rally in Lagos", nor what a noun tells ("the killing of the student X in Lagos").
    """
    t = head_of(view, place)
    if not view.tag[event.token].startswith("VB"):
        return False
    first, last = view.ends_of(place)
    over = [k for k in view.climb(last) if not first <= k <= last]
    if any(view.place_at(k) or view.lower[k] in placing().areas | placing().parts for k in over):
        return False  # "X, a writer in Gweru, the capital of Karo", "villagers from Karo district"
    prep = next((k for k in view.climb(t) if view.dep[k] == "prep"), t)
    if view.lower[prep] in HERE and (view.name_at[view.head[prep]] >= 0 or is_victim(view, event, view.head[prep])):
        return False  # "held Lagos lawyer X in Abuja", read as X's
    if view.lower[prep] in HERE and view.lower[prep - 1] == ",":
        return False  # "held X, a writer, in Abuja"
    for k in view.climb(t):
        if k != t and is_victim(view, event, k):
            return True
        if view.dep[k] == "relcl" and view.tag[k] in NOW and not view.kids(k, "aux", "auxpass"):
            return is_victim(view, event, view.head[k])
        if view.dep[k] not in NOUN_LINKS and not view.tag[k].startswith("VBZ"):
            return False
    return False


def of_doers(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place is whence those are who did it ("shot in Gweru by police from Karo")."""
    t = head_of(view, place)
    came = view.dep[t] == "pobj" and view.lower[view.head[t]] == "from"
    return came and any(a.start < place.start < a.end for a in event.actors)


def of_anothers_fate(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place is where another was harmed or held ("beat Y at a vigil for X, shot in Karo")."""
    above = view.climb(head_of(view, place))
    act = next((t for t in event.tokens if t in above), None)
    for k in above[1 : above.index(act)] if act is not None else ():
        if view.dep[k] == "acl" and view.tag[k] == "VBN" and view.person_at(view.head[k]):
            whom = view.head[k]
            return not is_victim(view, event, whom) and may_tell(view, k, HARM_ACTS | SEIZED)
    return False


def taken_to(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place is where somebody was brought who was taken elsewhere ("taken from a house in Karo to")."""
    act = event.token
    links = {view.lower[c] for c in view.kids(act, "prep")}
    if event.act not in CUSTODY or view.lower[act] not in TAKING or not ("from" in links and TO & links):
        return False
    return any(view.lower[k] in TO and view.head[k] == act for k in below(view, head_of(view, place), act))


def is_doer_beside(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a land only does what a clause on somebody tells ("freed X, whose extradition Karo had sought")."""
    t = head_of(view, place)
    clause = view.head[t]
    state = place.value is not None and place.value.kind in {"country", "territory"}
    beside = view.dep[t] == "nsubj" and view.dep[clause] == "relcl" and clause not in event.tokens
    return state and beside and event.token in view.climb(clause)


def is_in(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a town is told as where something was ("in Gweru", "in the city of Gweru"), not "officers from"."""
    t = head_of(view, place)
    prep = view.head[t]
    prep = view.head[view.head[prep]] if view.lower[prep] == "of" else prep
    return view.dep[t] == "pobj" and view.lower[prep] in HERE


def is_moved(view: DocView, act: int) -> bool:
    """Tell whether a verb tells that somebody was moved from one place to another."""
    return view.lower[act] in MOVING and any(view.lower[c] in TO for c in view.kids(act, "prep"))


def moved_from(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place is whence somebody was only moved elsewhere ("transferred from Karo Prison to Gweru")."""
    act = event.token
    return any(view.lower[k] == "from" and view.head[k] == act for k in below(view, head_of(view, place), act))


def below(view: DocView, t: int, act: int) -> list[int]:
    """Return the tokens from a place up to an act, without that."""
    above = view.climb(t)
    return above[: above.index(act)] if act in above else []
