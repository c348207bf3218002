"""Who tells at the end of what reads as one list: "police held X, a poet, Y and Z said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, SUBJECTS, TENSED
from pipeline.assemble.text.lexicon import lexicon

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

LONGEST = 12  # tokens of an aside
WHO = frozenset({"who", "whose"})
JOINTS = frozenset({",", "and", "&"})
TITLES = ("NN", "JJ", "DT", "HYPH", "PRP$")  # tags of what may stand between a verb and the name of its object


def parted_runs(view: DocView, run: list[int]) -> list[list[int]]:
    """Return a list of names as one, or as two where those after the described first are the subject of a new clause.

    So where something befell the first, whose verb stands before it, and a verb follows the last with no comma.
    """
    last = view.names[run[-1]].last
    after = last + 1
    if view.lower[after : after + 1] == ["and"] and view.person_at(after + 1):
        after = view.names[view.name_at[after + 1]].last + 1  # the other subject of the clause, parted already
    else:
        after = past_aside(view, run[-1])
    others = after > last + 1
    while view.tag[after : after + 1] == ["RB"]:
        after += 1
    if FINITE.isdisjoint(view.tag[after : after + 1]) or not (run[2:] or others) or not befallen(view, run[0], after):
        return [run]
    for k in range(1, len(run) - 1 + others):
        if ends_member(view, run, k):
            return [part for part in (run[:k], run[k:]) if part[1:]]
    return [run]


def past_aside(view: DocView, name: int) -> int:
    """Return the token after a name and its aside ("and Y, who sang, fled", "the mayor, Y, fled")."""
    first, after = view.names[name].first, view.names[name].last + 1
    if view.lower[after : after + 1] != [","]:
        return after
    if view.lower[first - 1] == ",":
        return after + 1
    end = min(view.sentences[view.sentence_at[first]][1], after + LONGEST)
    closing = next((k for k in range(after + 2, end) if view.lower[k] == ","), after - 1)
    return closing + 1 if after + 1 < end and view.lower[after + 1] in WHO else after


def befallen(view: DocView, name: int, verb: int) -> bool:
    """Tell whether a name is an object before a verb with another subject ("held X …", "after the death of X …")."""
    t = view.names[name].last
    above = view.head[t]
    if view.dep[t] in SUBJECTS and above >= verb:  # read as who "said", in "police held X, a poet, Y and Z said"
        before = view.names[name].first - 1
        while view.tag[before].startswith(TITLES):
            before -= 1
        active = view.tag[before] in FINITE and view.lower[before] in lexicon().verbs
        return active and view.lower[verb] not in TENSED
    if view.dep[t] not in {"dobj", "pobj"} or above > t:
        return False
    while view.dep[above] in {"prep", "pobj", "dobj", "agent"} and view.head[above] < above:
        above = view.head[above]
    if view.dep[above] == "relcl":
        return False  # "the men who held X, a poet, Y and Z left"
    return not (view.dep[above] in SUBJECTS and view.head[above] >= verb)  # "the arrest of X, a poet, Y and Z drew …"


def ends_member(view: DocView, run: list[int], k: int) -> bool:
    """Tell whether a description, or a comma with "and" before a further "and", parts a member from the one before."""
    first, last = view.names[run[k - 1]].last + 1, view.names[run[k]].first
    words = view.lower[first:last]
    commas = [j for j, w in enumerate(words) if w == ","]
    if not commas:
        return False
    described = any(w not in JOINTS for w in words[: commas[-1]])
    later = view.lower[view.names[run[k]].last + 1 : view.names[run[-1]].first]
    return described or (words[commas[-1] + 1 : commas[-1] + 2] == ["and"] and "and" in later)
