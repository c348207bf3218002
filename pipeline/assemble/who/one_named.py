"""Somebody of one name whom a report calls "one X" ("They detained one Sorro, a clerk"), read as no name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR
from pipeline.assemble.text.kinds import CASE_ACTS, HARM_ACTS
from pipeline.assemble.text.simple import acts_told
from pipeline.assemble.text.tree import Name
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.names import index_names
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

OF_THINGS: Final = frozenset({"raid", "property_destruction", "asset_freeze", "censorship"})  # "seized one Kalashnikov"
PEOPLES: Final = word_list("names.toml", "no_bodies", "believers")
NO_NAME: Final = 2  # letters of what is no name


def name_ones(view: DocView) -> None:
    """Name whom an act befell where "one" stands before a word written large that is no place and no day."""
    found: list[Name] = []
    for t in range(1, len(view.words) - 1):
        a = b = t + 1
        if view.lower[t] != "one" or view.dep[t] not in {"nummod", "det"} or not opens_name(view, a):
            continue
        while b + 1 < len(view.words) and opens_name(view, b + 1):
            b += 1
        name = " ".join(view.words[a : b + 1])
        befell = view.dep[b] in {"dobj", "nsubjpass"} and befalls_people(view, view.head[b])
        if befell and not gazetteer().is_place(name):
            found.append(Name(a, b, "PERSON", name))
    if found:
        view.names.extend(found)
        index_names(view)


def opens_name(view: DocView, k: int) -> bool:
    """Tell whether a word may be somebody's name that was read as none."""
    word = view.words[k]
    plain = word.istitle() and word.isalpha() and len(word) > NO_NAME
    if word.lower() in people().nouns or word in PEOPLES or gazetteer().is_demonym(word):
        return False  # "one Pastor", "one Hindu", "one Zimbabwean"
    return plain and view.tag[k] == "NNP" and view.name_at[k] < 0 and word.lower() not in CALENDAR


def befalls_people(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what is done to people and to no things."""
    acts = acts_told(view, verb)
    return not acts.isdisjoint(HARM_ACTS | CASE_ACTS) and acts.isdisjoint(OF_THINGS)
