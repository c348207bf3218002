"""Who of several that did something is named behind "including": "police officers, including Captain X, beat her"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.shared_words import RANKS
from pipeline.assemble.text.words import actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

CALLING: Final = ("NN", "JJ", "DT", "HYPH")  # tags of what somebody is called before the name
LONGEST: Final = 6  # tokens of it
THEM: Final = frozenset({"them", "these", "those"})


def some_named(view: DocView, head: int) -> list[int]:
    """Return the names of some of those who acted, straight behind their noun, each the person's head.

    Behind a "by" only with a rank each: in "nine were held by police, including X" X was held.
    """
    if view.tag[head] != "NNS" and view.lower[head] != "police":
        return []
    first = head + 1 + (view.lower[head + 1 : head + 2] == [","])
    opens = view.lower[first : first + 1] == ["including"]
    among = view.lower[first : first + 1] in (["among"], ["amongst"]) and THEM & {*view.lower[first + 1 : first + 2]}
    if not opens and not among:
        return []
    before = view.dep[head] in SUBJECTS and view.head[head] > first
    end = view.head[head] if before else view.sentences[view.sentence_at[head]][1]
    found: list[int] = []
    k = first + 1 + (not opens)
    while k < end:
        title, ranked = k, False
        while k < end and view.name_at[k] < 0 and view.tag[k].startswith(CALLING) and k - title < LONGEST:
            ranked = view.lower[k] in RANKS or actor_type(view.lower[k : k + 1]) not in {None, "private"}
            k += 1
        i = view.name_at[k] if k < end else -1
        if i < 0 or view.names[i].label != "PERSON":
            break
        k = view.names[i].last + 1
        if view.lower[k : k + 1] in (["'s"], ["’s"]):
            break
        if not (before or ranked):
            return []
        found.append(view.names[i].last)
        if view.lower[k : k + 1] not in ([","], ["and"]):
            break
        k += 1 + (view.lower[k : k + 2] == [",", "and"])
    return found
