"""A release that was only ordered: "A judge ordered the release of X, but X remains in custody"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.simple import auxiliaries
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

ORDERING: Final = verb_list("modality.toml", "not_let_go", "ordering")
ORDERS: Final = noun_list("modality.toml", "not_let_go", "orders")
STAYING: Final = verb_list("modality.toml", "not_let_go", "staying")
HOLDING: Final = verb_list("modality.toml", "not_let_go", "holding")
STILL: Final = word_list("modality.toml", "not_let_go", "still")
STAYS: Final = frozenset({"detention", "imprisonment", "abduction", "arrest"})
UNDONE: Final = frozenset({"denied", "hypothetical"})
UNTIL: Final = frozenset({"until", "till", "before"})
NEXT: Final = 1  # sentences from the order to what came of it


def not_let_go(view: DocView, events: list[Event]) -> None:
    """Call a release demanded that a court ordered or allowed, where the same people are told to be held after it."""
    for event in events:
        if event.act != "release" or event.modality not in FACTUAL or not event.victims.people:
            continue
        if only_ordered(view, event) and any(held_on(view, event, e) for e in events):
            event.modality = "demanded"
            event.reasons["modality"] = "ordered by a court, and not done"


def only_ordered(view: DocView, event: Event) -> bool:
    """Tell whether a release is what somebody ordered or allowed: "ordered X released", "was granted bail"."""
    t = event.token
    if view.lower[t] in ORDERING:
        return True
    if view.dep[t] in {"conj", "advcl", "parataxis"}:
        return False
    above = view.head[t]
    if view.dep[t] == "pobj" and view.dep[above] == "prep":
        above = view.head[above]
    return above != t and view.lower[above] in ORDERING | ORDERS


def held_on(view: DocView, event: Event, held: Event) -> bool:
    """Tell whether an act says that those to be released stay where they are, or are not let go."""
    if held is event or held.unit != event.unit or not set(event.victims.people) <= set(held.victims.people):
        return False
    t, here = view.verb_helped(held.token), held.sentence == event.sentence
    if not 0 <= held.sentence - event.sentence <= NEXT:
        return False
    if held.act == "release":
        return here and t > event.token and held.modality in UNDONE
    if held.act not in STAYS or held.modality not in FACTUAL or not stays(view, t):
        return False
    if not here:
        return view.tag[t] in {"VBZ", "VBP"} or not auxiliaries(view, t).isdisjoint({"is", "are"})
    above = view.climb(event.token)
    if t in above:  # "although a judge ordered his release, X remained in custody"
        clause = above[above.index(t) - 1]
        return all(view.lower[k] not in UNTIL for k in view.kids(clause, "mark", "advmod")) and clause < t
    return t > event.token and bool(view.kids(t, *SUBJECTS) or view.dep[t] == "conj")


def stays(view: DocView, t: int) -> bool:
    """Tell whether a verb says that custody goes on: "remains in prison", "is still being held", "was kept in jail"."""
    if view.lower[t] == "kept" and view.kids(t, "auxpass"):
        return True
    if view.lower[t] in STAYING:
        return True
    still = any(view.lower[k] in STILL for k in view.kids(t, "advmod"))
    return still and (view.lower[t] in HOLDING or view.tag[t].startswith("VB"))
