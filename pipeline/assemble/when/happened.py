"""The verb by which an act is said to have been done: "the arrest [occurred]", "it appears to have [occurred]"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TAKING_PLACE: Final = verb_list("when.toml", "happening", "taking_place")
RAISING: Final = verb_list("when.toml", "happening", "raising")


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
