"""What tells that an act took place: "the arrest [occurred]", "it seems to have [occurred]", "May [saw] the arrest"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TAKING_PLACE: Final = verb_list("when.toml", "happening", "taking_place")
RAISING: Final = verb_list("when.toml", "happening", "raising")
SEEING: Final = verb_list("when.toml", "happening", "seeing")
INTO_ACT: Final = frozenset({"in", "into", "under", "on", "to"})


def happens(view: DocView, noun: int) -> int | None:
    """Return the verb of taking place that a noun is the subject of, also where that is what only seems or is said."""
    verb = view.head[noun]
    if view.dep[noun] not in {"nsubj", "nsubjpass"}:
        return None
    if view.lower[verb] in TAKING_PLACE:
        return verb
    if view.lower[verb] not in RAISING or view.kids(verb, "neg"):
        return None
    return next((k for k in view.kids(verb, "xcomp") if view.lower[k] in TAKING_PLACE), None)


def saw(view: DocView, when: int, noun: int) -> bool:
    """Tell whether a time is what saw the act that a noun names ("last month saw the killing of two nurses").

    `when` is the token of the time whose head lies outside.

    The parse takes such a time for the subject of its verb, or leaves the verb without one.
    """
    verb = view.head[when]
    if view.lower[verb] not in SEEING or view.dep[when] not in {"nsubj", "npadvmod", "tmod"} or when > verb:
        return False
    if any(s != when for s in view.kids(verb, "nsubj", "nsubjpass")):
        return False  # "last month neighbours saw the arrest of X"
    while view.dep[noun] == "conj":
        noun = view.head[noun]
    return view.dep[noun] == "dobj" and view.head[noun] == verb


def into_act(view: DocView, prep: int) -> bool:
    """Tell whether a preposition leads to an act's noun ("placed under arrest", "taken into custody", "put on trial").

    Not in what something is about that something else befalls ("a film on the killing of X won a prize on 3 May").
    """
    about = view.lower[prep] in {"on", "into"} and view.dep[view.head[prep]] in SUBJECTS
    return view.lower[prep] in INTO_ACT and not about
