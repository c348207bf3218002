"""Whom an act is only a place or a time of: "X was near the scene of the attack" attacks no X."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.what.answering import answered_for

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SCENES: Final = noun_list("verbs.toml", "light", "scenes")
STANDING: Final = verb_list("verbs.toml", "light", "standing")
UNWELL: Final = word_list("verbs.toml", "light", "unwell")
WORKS: Final = noun_list("modality.toml", "papers", "nouns") | noun_list("modality.toml", "papers", "works")
ABOUT: Final = frozenset({"on", "about"})
AROUND: Final = frozenset({"after", "before", "since", "during"})


def no_own_deed(view: DocView, t: int) -> bool:
    """Tell whether who stands above a noun of an act did not suffer it, whatever light verb is between.

    They answer for it, or it only says where or when they were ("was near the scene of the attack"; "stood with us
    after the attacks", but not "remained in hospital after the attack").
    """
    if answered_for(view, t):
        return True
    while view.dep[t] in {"compound", "nmod", "conj"} and view.tag[view.head[t]].startswith("NN"):
        t = view.head[t]
    link = view.head[t]
    if view.dep[t] != "pobj":
        return False
    if view.lower[link] == "of":
        return view.lower[view.head[link]] in SCENES
    if topic_of_work(view, t):
        return True  # "stands by his report on torture", "faced questions in an interview about torture"
    verb = view.head[link]
    if view.lower[link] not in AROUND or view.lower[verb] not in STANDING:
        return False
    return UNWELL.isdisjoint(view.lower[k] for k in view.subtree(verb) if verb < k < t)


def topic_of_work(view: DocView, t: int) -> bool:
    """Tell whether an act's noun is only what a report, book or interview is about."""
    link = view.head[t]
    about = view.dep[t] == "pobj" and view.lower[link] in ABOUT
    return about and view.lower[view.head[link]] in WORKS and view.tag[view.head[link]] == "NN"


def of_nobody(view: DocView, t: int) -> bool:
    """Tell whether what a work is about befell nobody that its sentence tells ("the author of a report on torture")."""
    return topic_of_work(view, t) and not view.kids(t, "poss") and not after_of(view, t)
