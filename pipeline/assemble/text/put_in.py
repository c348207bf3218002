"""What follows a word without what is put in between: names beside an object, a clause behind a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

LOOK_AHEAD = 320
UNQUOTED = str.maketrans("", "", '“”"«»‘')  # "designated a “foreign agent”"


def past_aside(view: DocView, t: int, end: int) -> str:
    """Return what follows a verb without what stands beside its object between commas, empty where nothing does.

    "Took two teachers, A and B, from the school": took them from the school. "Ordered A, an editor, to pay damages".
    """
    for o in view.kids(t, "dobj"):
        if not t < o < end - 1 or view.lower[o + 1] != ",":
            continue
        said = people().nouns if view.person_at(o) else frozenset[str]()  # "ordered X, an editor, to pay": what X is
        for beside in (c for c in view.kids(o, "appos") if view.person_at(c) or view.lower[c] in said):
            last = max(k for k in view.subtree(beside) if view.lower[k] != ",")
            if last + 2 < end and view.lower[last + 1] == ",":
                rest = view.text[view.start[last + 2] : view.end[end - 1]]
                return f"{view.text[view.start[t + 1] : view.end[o]]} {rest}".translate(UNQUOTED)[:LOOK_AHEAD]
    return ""


def past_clause(view: DocView, t: int) -> str:
    """Return what follows a subject without the clause between commas after it, empty where there is none.

    "The bodies of A and B, both taken from home in March, were found": the bodies of A and B were found.
    """
    verb = view.head[t]
    clauses = [c for c in view.subtree(t) if t < c < verb and view.dep[c] in {"acl", "relcl"}]
    if view.dep[t] not in {"nsubj", "nsubjpass"} or not clauses:
        return ""
    closing = min([verb, *(k for k in view.kids(verb, "aux", "auxpass") if k > clauses[-1])]) - 1
    opening = next((k for k in range(clauses[0], t, -1) if view.lower[k] == ","), closing)
    if view.lower[closing] != "," or opening >= closing:
        return ""
    rest = view.text[view.start[closing + 1] : view.end[view.sentences[view.sentence_at[t]][1] - 1]]
    return f"{view.text[view.end[t] : view.start[opening]]} {rest}".translate(UNQUOTED)[:LOOK_AHEAD]
