"""Nouns of acts that are part of what else is told, a thing or an office: "press release" (`models/compounds.toml`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.shared_words import VICTIM
from pipeline.assemble.text.words import actor_type
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView


MODIFYING = frozenset({"compound", "nmod", "amod"})


def within_other(view: DocView, t: int) -> bool:
    """Tell whether an act's word is only part of what a thing, an office or whoever did it is called by."""
    return another_thing(view, t) or of_doer(view, t) or of_office(view, t)


@cache
def compounds() -> dict[str, frozenset[str]]:
    """Return by noun, singular and plural, the words before it with which it names no act.

    Raises:
        FileNotFoundError: if the file is missing, that is, the installation is broken.
    """
    found: dict[str, frozenset[str]] = {}
    for entry in toml_table("compounds.toml")["compound"]:
        for noun in entry["nouns"]:
            for form in noun_forms(noun):
                found[form] = found.get(form, frozenset()) | frozenset(entry["before"])
    return found


@cache
def doers() -> frozenset[str]:
    """Return what those are called, one or many, who did what the noun before tells."""
    return frozenset(form for noun in toml_table("compounds.toml")["doers"] for form in noun_forms(noun))


def of_doer(view: DocView, t: int) -> bool:
    """Tell whether the noun of a deed only says what somebody did or is said to have done ("shooting suspect X")."""
    if t + 1 >= len(view.words) or view.lower[t + 1] not in doers() or not view.tag[t + 1].startswith("NN"):
        return False
    return view.tag[t].startswith("NN") or (view.tag[t] == "VBG" and view.tag[t + 1] == "NN")


def of_office(view: DocView, t: int) -> bool:
    """Tell whether an act's word is part of what somebody named after it does or is ("kidnap negotiator X").

    Not of whom it befell ("kidnap victim X"), nor a verb ("Militants kidnap teacher X").
    """
    k = t + 1
    while k < len(view.words) and view.tag[k] in {"NN", "NNS", "JJ"} and view.name_at[k] < 0:
        k += 1
    if k == t + 1 or k == len(view.words) or not view.person_at(k) or not VICTIM.isdisjoint(view.lower[t + 1 : k]):
        return False
    if view.lower[max(0, t - 2) : t] == ["according", "to"]:
        return True  # read as an infinitive at times
    noun = view.tag[t].startswith("NN") or view.tag[t] == "VBG"
    return noun and view.dep[t] in MODIFYING and (t == 0 or actor_type([view.lower[t - 1]]) is None)


def another_thing(view: DocView, t: int) -> bool:
    """Tell whether a word names no act with the one before it ("his press release", "the heart-attack of X")."""
    before = compounds().get(view.lower[t])
    if before is None or t == 0:
        return False
    k = t - 2 if view.lower[t - 1] == "-" and t > 1 else t - 1
    return view.lower[k] in before
