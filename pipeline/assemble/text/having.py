"""What "having" and "had" belong to: "accused of having, on 3 May, published", "had his term cut and was freed".

So too a gerund right behind its preposition, before a semicolon: "got a year for inciting hatred; X was jailed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, PAST, SUBJECTS

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ASIDE: Final = 16  # tokens between "having" and its participle, at most
OPENS: Final = frozenset({"IN", "RB", ","})


def rejoin_having(tree: Tree) -> None:
    """Make "having" help the participle after it, right after or past an aside between commas."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"having"}, 1, len(lower) - 1):
        if dep[t] != "pcomp":
            continue
        verb = t + 1
        if tag[verb] in OPENS and tag[verb] != "RB":
            comma = next((k for k in range(verb + 1, min(len(lower) - 1, t + ASIDE)) if lower[k] == ","), -1)
            verb = comma + 1
        if verb <= t or tag[verb] not in PAST or dep[verb] == "amod":
            continue
        preposition = head[t]
        for k in range(t + 1, len(lower)):
            if k != verb and head[k] == t:
                head[k] = verb
        dep[verb], head[verb] = "pcomp", preposition
        dep[t], head[t], tag[verb] = "aux", verb, "VBN"
        for k in range(t + 1, verb):
            if head[k] < t or head[k] > verb:
                head[k] = verb


def join_past_had(tree: Tree) -> None:
    """Join to "had" what follows with a helper of its own: "X had his sentence overturned and was freed": X was."""
    dep, head = tree.dep, tree.head
    for had in tree.where({"had"}, 1, len(dep) - 4):
        for done in tree.kids_in(had, range(had + 2, min(len(dep), had + ASIDE)), "ccomp"):
            bare = not tree.has_kid(done, range(had + 1, done), "aux", "auxpass")
            if tree.tag[done] != "VBN" or not bare or not tree.has_kid(done, range(had + 1, done), *SUBJECTS):
                continue
            for verb in tree.kids_in(done, range(done + 1, len(dep)), "conj"):
                helped = any(tree.tag[k] in FINITE for k in tree.kids_in(verb, range(done + 1, verb), "aux", "auxpass"))
                if helped and not tree.has_kid(verb, range(done + 1, verb), *SUBJECTS):
                    head[verb] = had


def rejoin_gerunds(tree: Tree) -> None:
    """Put a gerund under the preposition right before it, read as a clause of what a semicolon parts from it."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for stop in tree.where({";"}, 2, len(lower) - 1):
        for t in range(1, stop):
            if tag[t] == "VBG" and head[t] > stop and tag[t - 1] == "IN" and dep[t - 1] == "prep" and head[t - 1] < t:
                dep[t], head[t] = "pcomp", t - 1
