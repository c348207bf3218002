"""A part in a dated event, of which an act only tells: "held for her role in the 2011 riots" dates no arrest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

GROUND: Final = frozenset({"for", "over"})
CHARGING: Final = frozenset({"of", "with"})  # right after the act: "convicted of", "charged with"
PART: Final = word_list("when.toml", "incident", "part")
CONCEDING: Final = frozenset({"although", "though", "whereas"})
TIMES: Final = noun_list("when.toml", "stretches", "nouns") | {"time", "times"}


def of_part_in(view: DocView, noun: int, act: int) -> bool:
    """Tell whether a noun is that of an event in which a part was only the ground of an act, or who somebody is.

    "X was held for her role in the 2011 riots", "X, a candidate in the 2019 elections, was shot".
    """
    path = view.climb(noun)
    if act not in path or not view.tag[act].startswith("VB"):
        return False
    part = False
    for k in path[2 : path.index(act)]:
        if view.lower[k] in TIMES:
            return False
        part = part or view.lower[k] in PART
        ground = view.lower[k] in GROUND or (view.head[k] == act and view.lower[k] in CHARGING)
        if view.dep[k] == "appos" or (view.dep[k] == "prep" and ground and part):
            return True
    return False


def conceded(view: DocView, verb: int, act: int) -> bool:
    """Tell whether an act is only conceded beside what a verb tells ("Although X was held, he met Y on 3 June")."""
    clause = next((k for k in view.climb(act) if view.dep[k] == "advcl" and view.head[k] == verb), None)
    marks = () if clause is None else view.kids(clause, "mark", "advmod")
    before = clause is not None and clause < verb  # not "on Monday the court freed X, although it convicted her"
    return before and any(view.lower[c] in CONCEDING for c in marks)
