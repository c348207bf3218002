"""Whose relatives are told where that is said of several at once, or of some: "the mother and two sisters of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import number_of, people
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

MARRIED = word_list("people.toml", "relatives", "married")
IN_ONE = toml_table("people.toml")["relatives"]["in_one"]


def whose_both(view: DocView, t: int) -> list[int]:
    """Return whose a relative is whom others are told with before it is said ("the mother and two sisters of X")."""
    joined = [t] if view.lower[t] in people().relatives and view.tag[t] == "NN" else []
    for k in joined:
        joined += [c for c in view.kids(k, "conj") if view.lower[c] in people().relatives and not view.kids(c, "poss")]
    return [k for c in joined for k in after_of(view, c) if view.person_at(k)]


def kin_of_some(view: DocView, t: int) -> Party | None:
    """Return the relatives of so many of those told of ("killed nine and abducted the wives of two of them")."""
    if (pair := of_one(view, t)) is not None:
        return pair
    of = after_of(view, t) if view.lower[t] in people().relatives else []
    if not of:
        return None
    if not any(view.lower[c] == "the" for c in view.kids(t, "det")):
        return of_counted(view, t, of[0])
    number = number_of(view.lower[of[0]]) or int(view.lower[of[0]] == "one")
    them = after_of(view, of[0]) if number else []
    if not number:
        number = next((number_of(view.lower[c]) or 0 for c in view.kids(of[0], "nummod")), 0)
        them = [of[0]] if number and view.lower[of[0]] == "others" else []
    if not them:  # "the mother of two"
        return of_counted(view, t, of[0])
    lo, hi = view.start[min(view.kids(t, "det"))], view.end[them[0]]
    least = 1 if view.tag[t] == "NN" else max(number, 2)
    most = number if view.tag[t] == "NN" or view.lower[t] in MARRIED else None
    group = GroupRef(view.text[lo:hi], lo, hi, least, most)
    return Party(group=group, how=["relatives of some"], head=t, plural=least > 1, trust=0.7)


def of_counted(view: DocView, t: int, of: int) -> Party | None:
    """Return several relatives of people who are counted ("relatives of the four students were beaten")."""
    number = next((number_of(view.lower[c]) or 0 for c in view.kids(of, "nummod")), 0)
    if view.tag[t] != "NNS" or number < 2 or view.lower[of] not in people().plurals or view.kids(t, "nummod", "amod"):
        return None
    lo, hi = view.start[min([t, *view.kids(t, "det")])], view.end[of]
    group = GroupRef(view.text[lo:hi], lo, hi, 2, None)
    return Party(group=group, how=["relatives of some"], head=t, plural=True, trust=0.7)


def of_one(view: DocView, t: int) -> Party | None:
    """Return the relatives whom one article counts, of somebody without a name ("the wife and son of a lawyer")."""
    kin = people().relatives
    joined = [t]
    for k in joined:
        joined += [c for c in view.kids(k, "conj") if not view.kids(c, "det", "poss", "nummod")]
    if len(joined) == 1 or any(view.tag[k] != "NN" or view.lower[k] not in kin for k in joined):
        return None
    if [view.lower[k] for k in joined] in IN_ONE:
        return None
    whose = [k for c in joined for k in after_of(view, c)]
    owned = bool(whose) and view.lower[whose[0]] in people().nouns and view.name_at[whose[0]] < 0
    if not owned or not view.kids(t, "det"):
        return None
    lo, hi = view.start[min(view.kids(t, "det"))], view.end[joined[-1]]
    group = GroupRef(view.text[lo:hi], lo, hi, len(joined), len(joined))
    return Party(group=group, how=["relatives of one without a name"], head=t, plural=True, trust=0.7)
