"""Who those are who did something, where a copula tells it: "the men who beat X were police", "the one was Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.steering import FORMER
from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import WAS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import ARMED, FORCES, STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ONES: Final = frozenset({"one", "ones", "those"})  # who alone say nothing of who somebody is
KINDS: Final = FORCES | STATE | ARMED
NONE: Final = frozenset({"no", "not", "neither", "never", "or", "either"})
TOLD: Final = frozenset({"ROOT", "conj"})  # not "prosecutors say X was the one"
THOUGHT: Final = word_list("actors.toml", "faceless", "thought_to_be")
FACELESS: Final = word_list("actors.toml", "faceless", "words", "taking")
MEN: Final = frozenset({"men", "man", "women", "woman", "people"})


def told_to_be(view: DocView, noun: int) -> int | None:
    """Return the word that tells who did it where a noun alone does not, the noun itself elsewhere; None for nobody.

    Only what is plainly told: not "were not soldiers", "were no soldiers", "were hardly soldiers", "may have been
    soldiers", "were once soldiers", "were former soldiers", "were soldiers or rebels", nor what somebody says of them.
    """
    if (men := only_thought(view, noun)) is not None:
        return men
    alone = view.lower[noun] in ONES and view.name_at[noun] < 0
    if alone and any(actor_type([view.lower[p]]) in KINDS for p in prepositional(view, noun, "of")):
        return noun  # "one of the soldiers"
    if view.name_at[noun] >= 0 or (not alone and actor_type([view.lower[noun]]) not in {None, "private", "unknown"}):
        return noun
    verb = view.head[noun]
    plain = view.lower[verb] in WAS and not view.kids(verb, "neg", "aux", "mark", "advmod")
    plain = plain and view.dep[verb] in TOLD
    plain = plain and view.words[view.sentences[view.sentence_at[verb]][1] - 1] != "?"
    if not plain or not view.kids(noun, "relcl"):
        return None if alone else noun
    others = view.kids(verb, "attr") if view.dep[noun] == "nsubj" else view.kids(verb, "nsubj") if alone else []
    for one in (k for k in others if k != noun):
        below = {view.lower[k] for k in view.subtree(one)}
        called = [view.lower[k] for k in (*view.kids(one, "compound"), one)]
        kind = actor_type(called if called[-1] in MEN else called[-1:])  # "army men", but not "police informers"
        places = {p for p in prepositional(view, one, "of") if view.name_at[p] >= 0 and not view.person_at(p)}
        theirs = [view.lower[p] for p in prepositional(view, one, "of", "at", "for") if p not in places]
        if any(actor_type([whose]) not in KINDS for whose in theirs):
            continue  # "an officer of the bank"
        if below.isdisjoint(FORMER | NONE) and (view.person_at(one) or (view.name_at[one] < 0 and kind in KINDS)):
            return one
    return None if alone else noun


def only_thought(view: DocView, noun: int) -> int | None:
    """Return the men who are only thought to be what a noun calls them ("Six men believed to be soldiers beat X")."""
    be = view.head[noun]
    thought = view.head[be]
    if view.lower[be] != "be" or view.dep[be] != "xcomp" or view.lower[thought] not in THOUGHT:
        return None
    men = view.kids(thought, "nsubj") if not view.kids(thought, "aux", "auxpass") else []
    return men[0] if men and men[0] == thought - 1 and view.lower[men[0]] in MEN | FACELESS else None
