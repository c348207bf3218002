"""Where a scene is set that the next sentences go on with: "entered the community", "went to Karo to see a client"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import CALENDAR
from pipeline.assemble.text.kinds import BODY_ACTS, FACTUAL, SEIZED
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.where.placing import is_elsewhere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

KINDS: Final = word_list("where.toml", "scene", "kinds")
ENTERING: Final = verb_list("where.toml", "scene", "entering")
GOING: Final = verb_list("where.toml", "scene", "going")
INSIDE: Final = frozenset({"in", "into", "inside", "at", "near", "through", "across"})
IN_PERSON: Final = BODY_ACTS | SEIZED | {"threat", "harassment", "detention"}
SCENES: Final = IN_PERSON | {"dispersal", "property_destruction", "raid"}
LANDS: Final = frozenset({"country", "territory"})  # "went to Spain to get a prize. Police arrested her": back home
LATER: Final = CALENDAR | word_list("where.toml", "scene", "later")


def same_community(view: DocView, places: Sequence[PlaceMention], event: Event, n: int) -> PlaceMention | None:
    """Return the one village or community that a sentence takes up by what it is, told before with its name.

    "Families of the community of Karo … Settlers entered the community and opened fire."
    """
    if event.act not in SCENES:
        return None
    first, end = view.sentences[n]
    for t in range(first, end):
        if view.lower[t] not in KINDS or not takes_up(view, t):
            continue
        named = [p for p in places if p.end < view.start[t] and kind_told(view, p) == view.lower[t]]
        one = len({p.text.casefold() for p in named}) == 1
        if one and not view.parted(n, view.sentence_of(named[-1])):
            return named[-1]
    return None


def takes_up(view: DocView, t: int) -> bool:
    """Tell whether a noun stands for a place told before, into which somebody comes or in which something is done."""
    if view.name_at[t] >= 0 or all(view.lower[c] != "the" for c in view.kids(t, "det")):
        return False
    if view.kids(t, "prep", "poss", "relcl", "compound", "amod", "acl"):
        return False  # "the village of her aunt"
    above = view.lower[view.head[t]]
    inside = view.dep[t] == "pobj" and above in INSIDE and not is_elsewhere(view, t)
    return inside or (view.dep[t] == "dobj" and above in ENTERING)


def kind_told(view: DocView, place: PlaceMention) -> str | None:
    """Return by which noun a place is told to be a village or the like ("the community of Karo", "Karo village")."""
    if place.label != "PLACE" or place.worth < 1.0:
        return None
    t = view.token_at(place.end - 1)
    after = view.lower[t + 1] if t + 1 < len(view.lower) else ""
    if after in KINDS and view.dep[t] == "compound":
        return after
    first = view.token_at(place.start)
    of = first > 1 and view.lower[first - 1] == "of"
    return view.lower[first - 2] if of and view.lower[first - 2] in KINDS else None


def went_to(view: DocView, places: Sequence[PlaceMention], event: Event, back: int) -> PlaceMention | None:
    """Return where those whom an act befell are told to have gone for something, just before it.

    "The lawyer went to Karo Police Station to see a client. Officers kicked him": there, if nothing tells of a later
    time or another place.
    """
    first, end = view.sentences[event.sentence]
    if event.act not in IN_PERSON or event.sentence != back + 1 or in_pluperfect(view, event.token):
        return None
    if event.modality not in FACTUAL or not LATER.isdisjoint(view.lower[first:end]):
        return None
    if event.act == "threat" and not event.actors:
        return None  # "She received threats"
    found = [p for p in within(places, *view.sentence_span(back)) if p.label == "PLACE" and goal_of(view, event, p)]
    found = [p for p in found if p.value is None or p.value.kind not in LANDS]
    return found[0] if len(found) == 1 else None


def goal_of(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether somebody whom an act befell is told to have gone to a place to do something there."""
    t = view.outer(*view.ends_of(place))
    to = view.head[t]
    verb = view.head[to]
    if view.dep[t] != "pobj" or view.lower[to] != "to" or view.lower[verb] not in GOING or view.tag[verb] != "VBD":
        return False
    who = [view.name_at[s] for s in view.kids(verb, "nsubj") if view.name_at[s] >= 0]
    if all(view.names[i].cluster not in event.victims.people for i in who):
        return False
    meant = (c for k in view.kids(verb, "xcomp", "advcl") for c in view.kids(k, "aux"))
    return any(view.lower[c] == "to" for c in meant)
