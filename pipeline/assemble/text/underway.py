"""Places that a journey only led from or to: "shot on her way from X to a court in Y", "driving home from X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import PRESENT
from pipeline.assemble.text.simple import may_tell
from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

VEHICLES: Final = noun_list("where.toml", "riding", "vehicles")
MOVING: Final = verb_list("verbs.toml", "flight", "moving")
WAYS: Final = frozenset({"way", "route"})
HOME: Final = frozenset({"home", "back"})
LINKS: Final = frozenset({"from", "to"})
BEING: Final = frozenset({"is", "are", "remains", "remain"})
UP: Final = 6
SHORT: Final = 4  # a place, its preposition and two words more


def underway(view: DocView, t: int) -> bool:
    """Tell whether a place is one that somebody, or what they rode in, was on the way from or to."""
    above = view.climb(t, UP)
    if view.dep[t] != "pobj" or len(above) < SHORT - 1:
        return False
    prep, over = above[1], above[2]
    if view.lower[prep] == "from" and view.lower[over] in WAYS:
        return False  # "vanished on her way from X to Y": where she was seen last
    if led_by_way(view, above[1:]):
        return True
    if view.lower[prep] == "from" and view.lower[over] in HOME and len(above) >= SHORT:
        return view.lower[above[3]] in MOVING
    if view.lower[prep] != "to":
        return False
    carried = view.dep[over] == "acl" and view.tag[over] == "VBG" and view.lower[view.head[over]] in VEHICLES
    return carried or led_by_way(view, view.climb(prep - 1, UP)[1:])  # "on her way from X to Y"


def led_by_way(view: DocView, above: list[int]) -> bool:
    """Tell whether a climb meets somebody's way by "from" or "to", with nothing but nouns and "in" on it."""
    linked = False
    for k in above:
        if view.lower[k] in WAYS:
            return linked
        linked = linked or view.lower[k] in LINKS
        if view.tag[k].startswith("VB"):
            return False
    return False


def now_elsewhere(view: DocView, above: list[int], act: int) -> bool:
    """Tell whether a place is where somebody now is who was abducted ("and is now in a prison in X").

    Args:
        view: the article.
        above: the place's token and all above it.
        act: token of the act.
    """
    below = above[: above.index(act)] if act in above else []
    later = any(view.dep[k] == "conj" and view.tag[k] in PRESENT and view.lower[k] in BEING for k in below)
    return later and may_tell(view, act, {"abduction"})
