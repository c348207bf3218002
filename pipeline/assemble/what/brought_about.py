"""Infinitives of what was done: what something led people to do, what they hurried or took the time to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import HAS, ON_NOUNS, PAST
from pipeline.assemble.text.kinds import FREEING, LAWFUL_ACTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import acts_told, auxiliaries, is_infinitive, noun_for_people
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

CAUSING: Final = verb_list("modality.toml", "brought_about", "causing")
HURRYING: Final = verb_list("modality.toml", "brought_about", "hurrying")
TAKING: Final = verb_list("modality.toml", "brought_about", "taking")
TAKEN: Final = word_list("modality.toml", "brought_about", "taken")
NOTHING: Final = frozenset({"nothing", "no", "none", "neither", "never", "hardly", "little"})
GETTING_AWAY: Final = frozenset({"but", "before", "after", "however", "already", "away", "escaped", "fled"})
RELATIVE: Final = frozenset({"that", "which"})
SEEING: Final = frozenset(verb_forms("see"))
NEARLY: Final = frozenset({"almost", "nearly", "not", "n't", "n’t", "never"})


def brought_about(view: DocView, verb: int) -> bool:
    """Tell whether an infinitive tells what was done, by what stands above it.

    "A rumour led police to arrest X", "police hurried to arrest X", "found time to arrest X". Not "led a campaign to
    free X", "the general led soldiers to kill X", "hurried to the house to arrest X", "found no time to arrest X".
    """
    if view.tag[verb] != "VB" or not is_infinitive(view, verb):
        return False
    above = view.head[verb]
    top = view.head[above] if view.dep[verb] in ON_NOUNS or view.lower[above] == "fit" else above
    if view.tag[top] not in PAST or not plainly(view, top):
        return False
    if view.lower[top] in CAUSING:
        return view.lower[verb] != "try" and caused(view, verb, top)
    behind = view.lower[verb : view.sentences[view.sentence_at[verb]][1]]
    if view.lower[top] in TAKING:
        if "but" in behind:
            return False  # "found time to pardon X, but refused"
        things = [k for k in view.kids(top, "dobj", "acomp", "advmod") if k < verb]
        if view.lower[top] in SEEING:
            things = [k for k in things if view.lower[k] == "fit"]
        return any(view.lower[k] in TAKEN and unrefused(view, k) for k in things)
    if not GETTING_AWAY.isdisjoint(behind):
        return False  # "rushed to arrest X before she could leave"
    if view.lower[top] not in HURRYING or above != top or any(top < c < verb for c in view.kids(top, "prep")):
        return False
    acts = acts_told(view, verb)
    return bool(acts) and acts <= LAWFUL_ACTS - FREEING  # who rushed to kill may not have come that far


def plainly(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what was done or has been done, with no modal, "not" or "nearly"."""
    helped = auxiliaries(view, verb)
    return helped <= HAS and NEARLY.isdisjoint(view.lower[c] for c in view.kids(verb, "neg", "advmod"))


def unrefused(view: DocView, noun: int) -> bool:
    """Tell whether there was some of a thing ("found no time")."""
    return all(view.lower[c] not in {"no", "little"} for c in view.kids(noun, "det", "amod"))


def caused(view: DocView, verb: int, cause: int) -> bool:
    """Tell whether something, and nobody, made people do an infinitive ("a rumour led police to arrest X")."""
    whom = [k for k in (*view.kids(cause, "dobj"), *view.kids(verb, "nsubj")) if k < verb]
    if not any(is_somebody(view, k) or noun_for_people(view, k) for k in whom):
        return False
    if any(view.dep[k] == "prep" and k < verb for j in (cause, *whom) for k in view.children[j] if k > cause):
        return False  # "led police to the house to arrest X"
    what = [*view.kids(cause, "nsubj", "csubj")]
    if any(view.lower[s] in RELATIVE for s in what) and view.dep[cause] == "relcl":
        what = [view.head[cause]]
    first = view.sentences[view.sentence_at[cause]][0]
    if view.lower[first] == "not" or not NOTHING.isdisjoint(view.lower[first:cause]):
        return False  # "no evidence led police to arrest X", "not even his confession"
    return bool(what) and not any(is_somebody(view, s) or view.lower[s] in people().nouns for s in what)


def is_somebody(view: DocView, t: int) -> bool:
    """Tell whether a word is for a person or for those who act ("he", "the general", "police")."""
    if view.tag[t] == "PRP":
        return view.lower[t] not in {"it", "this"}
    return view.person_at(t) or actor_type([view.lower[t]]) is not None
