"""Those who serve a body or somebody: "the newspaper's accountant", "the paper X and its editor", "her driver"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.words import people
from pipeline.assemble.who.bodies import DEFINITE, STAFFED

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView


def of_a_body(view: DocView, owners: list[int]) -> bool:
    """Tell whether one is told of by the outlet or group without a name that they serve ("the newspaper's accountant").

    Or by a pronoun for what they serve, named or not ("stormed the church and arrested its priest").
    """
    if len(owners) != 1:
        return False
    owner = owners[0]
    if view.lower[owner] == "its":
        return True
    outlet = view.lower[owner] in STAFFED and view.tag[owner] == "NN"
    return outlet and any(view.lower[c] in DEFINITE for c in view.kids(owner, "det", "poss"))


def beside_owner(view: DocView, t: int) -> bool:
    """Tell whether somebody is told with whose they are, who has no name ("killed a judge and her driver")."""
    above = view.head[t]
    whose = any(view.tag[c] == "PRP$" for c in view.kids(t, "poss"))
    return whose and view.dep[t] == "conj" and view.lower[above] in people().nouns and view.tag[above] == "NN"
