"""Whom a passive opens with, though the parse hangs the name on a later preposition ("X, a cook, was freed on …")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.fathered import CHILD
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

NAME = frozenset({"NNP", "NNPS"})
ASIDE = 20  # tokens of what is said of the bearer before the verb
ONE: Final = frozenset({"a", "an"})
NEAR: Final = 12  # tokens from such a participle to the comma after it
HARMLESS: Final = frozenset({None, "private", "unknown"})
OBJECTS: Final = frozenset({"dobj", "ccomp", "xcomp", "oprd", "attr"})


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


def describe_taken(tree: Tree) -> None:
    """Read as said of a name what befell "a youth" after its comma, whom the parse makes the doer.

    "The body of X, a youth allegedly abducted in May, was found": X was abducted, who abducted nobody.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower) - 1):
        if tag[t] != "VBD" or dep[t] not in {"relcl", "acl", "ROOT"} or lower[t] not in participles():
            continue
        noun = t - 1
        while noun > 1 and tag[noun] == "RB":
            noun -= 1
        first = noun - 1
        while first > 1 and tag[first] in {"JJ", "NN", "HYPH", "CD"}:
            first -= 1
        called = people().called(lower[noun]) and actor_type([lower[noun]]) in HARMLESS
        if not called or lower[first] not in ONE or lower[first - 1] != "," or not tag[first - 2].startswith("NNP"):
            continue
        after = range(t + 1, min(len(lower), t + NEAR))
        closed = next((k for k in after if lower[k] == ","), -1)
        if head[noun] != t or dep[noun] not in SUBJECTS or closed < 0 or tree.has_kid(t, after, *OBJECTS):
            continue
        if dep[t] == "ROOT" and not pass_on(tree, t, first, closed):
            continue
        bearer = first - 2
        child = head[head[bearer]]
        if dep[bearer] == "pobj" and lower[child] in CHILD and dep[child] == "appos" and child < bearer:
            bearer = head[child]  # "X, son of Y, a youth abducted in May"
        dep[noun], head[noun] = "appos", bearer
        tag[t], dep[t], head[t] = "VBN", "acl", bearer


def pass_on(tree: Tree, t: int, aside: int, closed: int) -> bool:
    """Make the passive behind an aside the main verb in place of one in it; tell if there is one."""
    dep, head = tree.dep, tree.head
    main = head[closed + 1] if closed + 1 < len(dep) and dep[closed + 1] == "auxpass" else t
    if head[main] != t or main < closed:
        return False
    dep[main], head[main] = "ROOT", main
    for k in range(len(dep)):
        if head[k] == t and (k < aside - 1 or k > closed):
            head[k] = main
            dep[k] = "nsubjpass" if dep[k] == "nsubj" else dep[k]
    return True
