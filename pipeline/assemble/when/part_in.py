"""A part in a dated event, of which an act only tells: "held for her role in the 2011 riots" dates no arrest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import auxiliaries
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

GROUND: Final = frozenset({"for", "over"})
CHARGING: Final = frozenset({"of", "with"})  # right after the act: "convicted of", "charged with"
PART: Final = word_list("when.toml", "incident", "part")
CONCEDING: Final = frozenset({"although", "though", "whereas"})
WAS: Final = frozenset({"was", "were", "been"})
AT_IT: Final = verb_list("when.toml", "incident", "at_it")
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
        deed = view.tag[k] == "VBG" and view.dep[k] == "pcomp"  # "for speaking at the March rally"
        part = part or deed or view.lower[k] in PART
        ground = view.lower[k] in GROUND or (view.head[k] == act and view.lower[k] in CHARGING)
        if view.dep[k] == "appos" or (view.dep[k] == "prep" and ground and part):
            return True
    return False


def there_when(view: DocView, noun: int, act: int) -> bool:
    """Tell whether a noun is that of what somebody was at when an act came ("was covering a 3 May rally when he …")."""
    verb, clause = view.head[noun], next((k for k in view.climb(act) if view.dep[k] == "advcl"), None)
    if clause is None or view.head[clause] != verb or view.tag[verb] != "VBG" or view.lower[verb] not in AT_IT:
        return False
    past = not auxiliaries(view, verb).isdisjoint(WAS)
    return past and any(view.lower[c] == "when" for c in view.kids(clause, "advmod", "mark"))


def conceded(view: DocView, verb: int, act: int) -> bool:
    """Tell whether an act is only conceded beside what a verb tells ("Although X was held, he met Y on 3 June")."""
    clause = next((k for k in view.climb(act) if view.dep[k] == "advcl" and view.head[k] == verb), None)
    marks = () if clause is None else view.kids(clause, "mark", "advmod")
    before = clause is not None and clause < verb  # not "on Monday the court freed X, although it convicted her"
    return before and any(view.lower[c] in CONCEDING for c in marks)
