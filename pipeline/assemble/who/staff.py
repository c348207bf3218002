"""Those who serve a body or somebody: "the newspaper's accountant", "the paper X and its editor", "her driver"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.words import people
from pipeline.assemble.who.bodies import DEFINITE, STAFFED, body_meant

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver


def of_a_body(resolver: Resolver, noun: int, owners: list[int]) -> bool:
    """Tell whether a noun tells of one who serves an outlet or group without a name ("the newspaper's accountant").

    Or a named one that they are joined to: "the newspaper X and its accountant".
    """
    if len(owners) != 1:
        return False
    view, owner = resolver.view, owners[0]
    if view.lower[owner] == "its":
        above = view.head[noun]
        joined = view.dep[noun] == "conj" and above < noun
        named = view.name_at[above] >= 0 and view.names[view.name_at[above]].label == "ORGANISATION"
        joined = joined and (named or view.lower[above] in people().body_nouns)
        return joined or body_meant(resolver, owner) is not None
    outlet = view.lower[owner] in STAFFED and view.tag[owner] == "NN"
    return outlet and any(view.lower[c] in DEFINITE for c in view.kids(owner, "det", "poss"))


def beside_owner(view: DocView, t: int) -> bool:
    """Tell whether somebody is told with whose they are, who has no name ("killed a judge and her driver")."""
    above = view.head[t]
    whose = any(view.tag[c] == "PRP$" for c in view.kids(t, "poss"))
    return whose and view.dep[t] == "conj" and view.lower[above] in people().nouns and view.tag[above] == "NN"
