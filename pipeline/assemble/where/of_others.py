"""Places that are those of others than an act's people: whom a charge is about, where somebody once lived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

BORN: Final = frozenset({"native", "natives"})
IN_COURT: Final = word_list("where.toml", "tried", "grounds")


def of_contacts(view: DocView, token: int) -> bool:
    """Tell whether a place is that of those whom a charge is about ("charged with links to groups in Iran").

    `token` is the topmost of the place's own words.
    """
    inside = view.head[token]
    others, to = view.head[inside], view.head[view.head[inside]]
    deed = view.head[to]
    ground = view.head[deed]
    if view.lower[inside] != "in" or view.lower[to] not in {"with", "to", "for"} or view.dep[others] != "pobj":
        return False
    somebody = view.lower[others] in people().nouns | people().plurals | people().body_nouns
    told = view.dep[deed] in {"pcomp", "pobj"} and view.lower[ground] in {"with", "for", "of", "over"}
    return somebody and told and view.lower[view.head[ground]] in IN_COURT


def of_life_before(view: DocView, token: int) -> bool:
    """Tell whether a place is where somebody once was ("X, who used to keep a shop in Jos, was arrested")."""
    above = view.climb(token, 9) if "used" in vocabulary(view) else []
    return "relcl" in [view.dep[k] for k in above if view.lower[k] == "used"]


def is_birthplace(view: DocView, token: int) -> bool:
    """Tell whether a place is where somebody is a native of ("a Kolda province native", "a native of Kolda").

    `token` is the topmost of the place's own words.
    """
    above = view.head[token]
    of = view.dep[token] == "pobj" and view.lower[above] == "of"
    return view.lower[view.head[above] if of else above] in BORN and (of or view.dep[token] != "pobj")


def year_in_name(view: DocView, token: int) -> int | None:
    """Return the year in the name of what happened at a place, if it has one ("a film on the 1989 Gweru protests")."""
    noun, before = view.head[token], view.lower[token - 1] if token else ""
    called = view.dep[token] in {"compound", "amod", "nmod"} and token < noun and view.name_at[noun] < 0
    named = called and view.tag[noun][:2] == "NN" and before.isdecimal() and len(before) == len("1989")
    return int(before) if named else None
