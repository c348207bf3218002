"""What befell somebody on another day, told aside behind their name, is not the doer's of the sentence.

"Gunmen killed X, threatened a week earlier", "soldiers abducted X, beaten in May": by whom is not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.simple import of_calendar

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

EARLIER: Final = frozenset({"earlier", "previously", "ago"})
REACH: Final = 6  # tokens after a participle in which its day stands
YEAR: Final = 4  # digits


def told_aside(view: DocView, t: int) -> bool:
    """Tell whether a participle with a day of its own stands behind a comma after the name of whom it befell."""
    first = t
    while view.dep[first] == "conj" and view.tag[view.head[first]] == "VBN" and view.head[first] < first:
        first = view.head[first]  # "detained in May and freed in June"
    if first < 2 or view.lower[first - 1] != "," or not view.person_at(first - 2):
        return False
    name = view.names[view.name_at[first - 2]]
    head = next((k for k in range(name.first, name.last + 1) if view.dep[k] == "dobj"), -1)
    described = view.dep[first] == "acl" and view.head[first] == head
    joined = view.dep[first] == "conj" and head >= 0 and view.head[first] == view.head[head]
    if not (described or joined) or view.kids(t, "agent", "nsubj", "dobj"):
        return False
    after = range(t + 1, min(t + 1 + REACH, view.sentences[view.sentence_at[t]][1]))
    return any(
        view.lower[k] in EARLIER or of_calendar(view, k) or (view.lower[k].isdecimal() and len(view.lower[k]) == YEAR)
        for k in after
        if t in view.climb(k)
    )
