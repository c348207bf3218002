"""Whom a passive opens with, though the parse hangs the name on a later preposition ("X, a cook, was freed on …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

NAME = frozenset({"NNP", "NNPS"})
ASIDE = 20  # tokens of what is said of the bearer before the verb


def seat_first_named(tree: Tree) -> None:
    """Make the subject of a passive of the name that opens its sentence, read as what a later preposition governs.

    What the parse took for the subject, after the verb, is none: "X, one of several inmates, was freed after protests
    for the removal of the governor, Y".
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        begin = next((k for k in range(first, last) if tree.lower[k].strip()), last)
        t = begin
        while t + 1 < last and tag[t] in NAME and tag[t + 1] in NAME:
            t += 1
        if t >= last or tag[t] not in NAME or dep[t] != "pobj" or head[t] <= t:
            continue
        aux = passive_after(tree, t, last)
        if aux is None:
            continue
        verb = head[aux]
        for k in range(verb + 1, last):
            if head[k] == verb and dep[k] == "nsubjpass":
                dep[k] = "dep"
        head[t], dep[t] = verb, "nsubjpass"


def passive_after(tree: Tree, t: int, last: int) -> int | None:
    """Return the "was" of a passive that stands right after a name, or after an aside between commas."""
    k = t + 1
    if k < last and tree.lower[k] == ",":
        aside = range(k + 1, min(last - 1, k + ASIDE))
        k = next((c for c in aside if tree.lower[c] == "," and tree.dep[c + 1] == "auxpass"), last - 1) + 1
    ready = k < last and tree.dep[k] == "auxpass" and tree.head[k] > k
    return k if ready and tree.tag[tree.head[k]] in {"VBN", "VBD"} else None
