"""Some of a set who are named behind "one of them": "five students, two of them A and B, were held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.words import number_of

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

THEM: Final = frozenset({"them", "whom", "these", "those"})
NAMED: Final = frozenset({"is", "was", "were", "are", "named", "called", "being"})
CALLING: Final = ("NN", "JJ", "DT", "CD", "HYPH", "PRP$")
FAR: Final = 10  # tokens from "one of them" to the name


def some_of_them(view: DocView, first: int, last: int) -> tuple[int, int]:
    """Return how many are named straight behind "one of them", and the token of the first name; (0, -1) for none.

    Not "one of them a friend of X", "one of them in X's house", "one of whom was freed, said X".
    """
    number = 1 if view.lower[first] == "one" else number_of(view.lower[first]) or 0
    if not number or view.lower[first + 1 : first + 2] != ["of"] or view.lower[first + 2 : first + 3] == []:
        return 0, -1
    if view.lower[first + 2] not in THEM:
        return 0, -1
    for k in range(first + 3, min(last, first + 3 + FAR)):
        if view.person_at(k):
            return number, k
        plain = view.lower[k] in NAMED or view.tag[k].startswith(CALLING) or (k == first + 3 and view.lower[k] == ",")
        if not plain or view.lower[k] in THEM:
            break
    return 0, -1


def named_among(view: DocView, group: int) -> list[int]:
    """Return the tokens of the names that a headline has straight before "among" and a count.

    "X among 20 arrested in Osh", "X, Y among 20 arrested".
    """
    name = group - 2
    if name < 0 or view.lower[group - 1] not in {"among", "amongst"} or not view.person_at(name):
        return []
    above = [name]
    while view.dep[above[-1]] in {"conj", "appos"} and view.person_at(view.head[above[-1]]):
        above.append(view.head[above[-1]])
    return above[::-1] if view.dep[above[-1]] == "ROOT" else []
