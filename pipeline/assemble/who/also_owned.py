"""Whose else a thing that was searched, seized or destroyed is: "searched X's flat and the office of Y" (Y too)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import noun_for_people
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.who.possession import deep_owners

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OF_THINGS: Final = frozenset({"asset_freeze", "raid", "property_destruction"})
OF: Final = frozenset({"of", "belonging"})
SHOWING: Final = noun_list("people.toml", "showing", "nouns")


def add_owners(resolver: Resolver, head: int, party: Party, act: str) -> None:
    """Add the owners of things joined to the one that an act was done to.

    Args:
        resolver: the article's resolver.
        head: the owner of the first thing.
        party: whom the act befell, which is added to.
        act: of the trigger.
    """
    view = resolver.view
    if act not in OF_THINGS or party.group is not None or not (party.people or party.orgs):
        return
    for owner in owners_beside(view, head):
        other = resolver.party(owner, orgs=True)
        if other.people or other.orgs or (other.group is not None and party.group is None):
            party.add(other)


def owners_beside(view: DocView, head: int) -> list[int]:
    """Return the owners of the things joined to that of an owner, or joined to the owner by "of" ("of X and of Y")."""
    prep, thing = None, view.head[head]
    if view.dep[head] == "pobj" and view.lower[thing] in OF:
        prep, thing = thing, view.head[thing]
    elif view.dep[head] != "poss":
        return []
    if noun_for_people(view, thing) or not view.tag[thing].startswith(("NN", "JJ")):
        return []  # "the brother of X and the wife of Y"
    found: list[int] = []
    if prep is not None:  # "the flats of X and of Y"
        ofs = [*view.kids(prep, "conj"), *(c for c in view.kids(thing, "prep") if view.lower[c - 1] == "and")]
        found = [p for c in ofs if c > head and view.lower[c] in OF for p in view.kids(c, "pobj")]
    joined = [*view.kids(thing, "conj"), *view.kids(head, "conj")]
    for t in joined:
        joined.extend(c for c in view.kids(t, "conj") if c not in joined)
    for t in joined:
        plain = view.tag[t] in {"NN", "NNS"} and view.name_at[t] < 0 and not noun_for_people(view, t)
        whose = plain and t > head and view.lower[t] not in SHOWING  # not whom "a poster of X" shows
        found += deep_owners(view, t) if whose else []
    return found
