"""Which words that the heads take for acts tell none: "tried on theft | charges", "a press | release"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.compounds import another_thing
from pipeline.assemble.text.lexicon import forms_of
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

_TABLE: Final = toml_table("mentions.toml")["acts"]["none"]
_NEVER: Final = forms_of(*_TABLE["verbs"])
_TAKING: Final = forms_of(*_TABLE["taking"])
_CARE: Final = frozenset(_TABLE["to"])
_LOCKED: Final = frozenset(_TABLE["locked"])
_CHARGES: Final = frozenset(noun_forms("charge"))
_CONVICTIONS: Final = frozenset(noun_forms("conviction"))
_BELIEVED: Final = frozenset(_TABLE["believed"])
_OUTSIDE: Final = frozenset(toml_table("mentions.toml")["acts"]["adjectives"]["outside"])
_AT_ONCE: Final = ({"For", "FOR"}, "immediate")


def tells_none(view: DocView, first: int, end: int) -> bool:
    """Tell whether the tokens `[first, end)`, which the heads take for an act, tell none.

    A preposition alone tells none ("in | prison"), but "he was inside for a year"; nor an adverb alone, charges on
    which somebody is held, what a press release is called, and who is taken to hospital.
    """
    last = end - 1
    if first == last and (
        (view.tag[first] == "IN" and view.lower[first] != "inside")
        or (view.tag[first] == "RB" and view.lower[first].endswith("ly"))
        or (view.lower[first] in _CHARGES and view.dep[first] == "pobj" and view.lower[view.head[first]] == "on")
    ):
        return True
    if first == last and view.lower[first] in _OUTSIDE:
        return True  # "his | immediate | release"
    if view.tag[last].startswith("NN"):
        return another_thing(view, last) or _heads_a_release(view, last) or _believes(view, last)
    if first == last and view.tag[first].startswith("VB"):
        if view.words[first] == "Held" and view.lower[end : end + 1] in ([":"], ["that"]):
            return True  # what a court held
        return view.lower[first] in _NEVER or taken_to_care(view, first)
    return False


def _heads_a_release(view: DocView, t: int) -> bool:
    """Tell whether a line is only what stands above a press release ("For immediate release")."""
    lead, word = _AT_ONCE
    return (
        view.lower[t] == "release" and t > 1 and view.lower[t - 1] == word and view.words[t - 2] in lead
        and not view.kids(t, "prep")
    )  # fmt: skip


def _believes(view: DocView, t: int) -> bool:
    """Tell whether a conviction is what somebody believes ("her conviction that he lied", "religious convictions")."""
    if view.lower[t] not in _CONVICTIONS:
        return False
    clauses = view.kids(t, "acl") + view.kids(t, "ccomp")
    told = any(view.lower[c] == "that" for k in clauses for c in view.kids(k, "mark"))
    return told or any(view.lower[k] in _BELIEVED for k in view.kids(t, "amod"))


def taken_to_care(view: DocView, verb: int) -> bool:
    """Tell whether somebody is taken to a hospital, none that locks people up ("a psychiatric hospital")."""
    if view.lower[verb] not in _TAKING:
        return False
    for to in view.kids(verb, "prep"):
        for place in view.kids(to, "pobj") if view.lower[to] == "to" else ():
            told = {view.lower[place], *(view.lower[k] for k in view.children[place] if k < place)}
            if told & _CARE:
                return not told & _LOCKED
    return False
