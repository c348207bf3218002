"""Where people only were before an act: "held in Kigali after a speech in Brussels", "on her return to Osh after …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import FLIGHT, at_border
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import JOURNEYS
from pipeline.assemble.text.matters import BACK, RETURNING
from pipeline.assemble.where.placing import is_town
from pipeline.assemble.where.theirs import SENDING, tells
from pipeline.assemble.where.wider import far_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

AFTER: Final = frozenset({"after", "following"})
TO: Final = frozenset({"to", "in", "at", "into"})
SENT: Final = FLIGHT | SENDING
# "on his [way] home to Osh after a summit in Rome": nor was it where he had been
HOMEWARD: Final = BACK | RETURNING | {"way", "returns", "arrived", "landed", "landing"} | SENT
DEEP: Final = 3  # a place, "to" and what leads there
UP: Final = 12  # steps from a place up to the act


def drop_earlier(view: DocView, facts: Facts, event: Event) -> None:
    """Take from an act the places of what came before it, where the sentence tells another land or town of the act.

    "Held in Kigali after he spoke in Brussels", "held on her return to Osh after a rally in Rome", "Chadian police held
    X after he spoke in Rome". Not "held after he spoke in Rome", which may well be there.
    """
    if event.act in JOURNEYS:
        return
    before = [(p, after) for p in event.places if (after := adjunct(view, event, p)) is not None]
    if not event.places and (sent := sent_before(view, facts, event)) is not None:
        event.land = event.land or sent
    if not before:
        return
    mine = [p for p in event.places if tells(p) and all(p is not q for q, _ in before) and not at_border(view, p)]
    goals = [] if mine else goals_of(view, facts, event)
    of_doer = [] if mine or goals else of_state(facts, event)
    told = mine or goals or of_doer
    gone = [p for p, after in before if told and all(is_elsewhere(view, p, q, after) for q in told)]
    if gone:
        event.places = [p for p in event.places if p not in gone]
        event.land = goals[0] if goals else event.land
        event.reasons["places"] = "not where they had been before"


def adjunct(view: DocView, event: Event, place: PlaceMention) -> int | None:
    """Return the "after", or the verb of such a clause, in which a place stands under the act of its sentence."""
    n = view.sentence_of(place)
    above = view.climb(view.token_at(max(place.start, place.end - 1)), UP)
    act = next((t for t in event.tokens if view.sentence_at[t] == n), None)
    if act is None or act not in above or not tells(place):
        return None
    for k in above[1 : above.index(act)]:
        if view.dep[k] == "relcl":
            return None
        clause = view.dep[k] == "advcl" and any(view.lower[c] in AFTER for c in view.kids(k, "mark", "prep"))
        if clause or (view.lower[k] in AFTER and view.dep[k] == "prep"):
            return k
    return None


def is_elsewhere(view: DocView, place: PlaceMention, told: PlaceMention, after: int) -> bool:
    """Tell whether a place lies in another land than one told, or in a town far off where those it befell had been."""
    if place.value is None or told.value is None:
        return False
    if place.value.country != told.value.country:
        return True
    clauses = [after] if view.dep[after] == "advcl" else view.kids(after, "pcomp")
    theirs = any(all(view.tag[s] == "PRP" for s in view.kids(k, *SUBJECTS)) for k in clauses)
    return theirs and is_town(place) and is_town(told) and far_apart(place, told)


def goals_of(view: DocView, facts: Facts, event: Event) -> list[PlaceMention]:
    """Return where those whom an act befell had come, or were coming home to ("on his return to Osh")."""
    return [p for p in within(facts.places, *view.sentence_span(view.sentence_at[event.token]))
            if p.label == "PLACE" and tells(p) and is_goal(view, event, p)]  # fmt: skip


def sent_before(view: DocView, facts: Facts, event: Event) -> PlaceMention | None:
    """Return where those had been sent whom an act befell then ("held after Kenya deported her to Togo").

    Not "held by Kenya and deported to Togo".
    """
    for p in goals_of(view, facts, event):
        above = view.climb(view.token_at(max(p.start, p.end - 1)), UP)
        sent = view.lower[above[1]] in {"to", "into"} and view.lower[above[2]] in SENT
        if sent and adjunct(view, event, p) in {above[2], view.head[above[2]]}:
            return p
    return None


def is_goal(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether a place is where a word of coming home under an act leads to."""
    above = view.climb(view.token_at(max(place.start, place.end - 1)), UP)
    if len(above) < DEEP or event.token not in above or view.dep[above[0]] != "pobj" or view.lower[above[1]] not in TO:
        return False
    below = above[2 : above.index(event.token)]
    if any(view.dep[k] in {"conj", "relcl", "acl", "ccomp"} for k in below):
        return False  # "held after a rally in Rome and sent home to Osh"
    homeward = any(view.lower[k] in HOMEWARD for k in below[:2])
    return homeward and not any(view.lower[k] in AFTER and view.lower[view.head[k]] in HOMEWARD for k in below)


def of_state(facts: Facts, event: Event) -> Sequence[PlaceMention]:
    """Return the land in the names of the police, courts and states that did an act."""
    acted = [within(facts.places, a.start, a.end) for a in event.actors if a.role == "authority"]
    lands = [p for found in acted for p in found if p.value is not None and p.value.country]
    return lands if len({p.value.country for p in lands if p.value is not None}) == 1 else []
