"""What is the main verb and what an infinitive, where the parse contradicts itself.

"The trial of men accused of theft resumed", with "accused" over "resumed"; "called on them to free X", with a "to" that
has no infinitive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, SUBJECTS

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OWN = SUBJECTS | {"aux", "auxpass"}
NEAR = 12  # tokens from a "to" to its object, from "and" to the subject after it
MAIN_VERB = 40  # tokens from a participle to the verb of its sentence
CLIMB = 10  # steps up the parse


def read_infinitives(tree: Tree) -> None:
    """Make a mark of the infinitive of a "to" read as a preposition before one ("called on them to free X")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(1, len(tag) - 1):
        verb = t + 1
        if tag[t] != "TO" or tag[verb] != "VB" or dep[t] != "prep" or head[t] == verb or head[verb] == t:
            continue
        near = range(verb + 1, min(len(tag), verb + NEAR))
        owned = any(head[k] == verb and dep[k] == "dobj" for k in near)
        for k in near:
            if head[k] == t and dep[k] == "pobj" and not owned:
                head[k], dep[k], owned = verb, "dobj", True
        head[t], dep[t] = verb, "aux"


def close_reduced(tree: Tree) -> None:
    """Hang on the noun before it a participle read over the verb of its sentence.

    "The trial of men accused of theft resumed": the trial, which stands before "accused", resumed.
    """
    tag, dep, head = tree.tag, tree.dep, tree.head
    for t in range(1, len(tag) - 1):
        if tag[t] != "VBN" or dep[t] != "ROOT" or tag[t - 1] not in {"NN", "NNS"}:
            continue
        around = range(max(0, t - MAIN_VERB), min(len(tag), t + MAIN_VERB))
        if any(head[k] == t and dep[k] in OWN for k in around):
            continue
        main = next((head[k] for k in around if k < t < head[k] and dep[k] in SUBJECTS), -1)
        if main < 0 or not (tag[main] in FINITE or any(head[k] == main and dep[k] == "auxpass" for k in around)):
            continue
        node = main
        for _ in range(CLIMB):
            if node == t or head[node] == node:
                break
            node = head[node]
        if node == t:
            head[main], dep[main], head[t], dep[t] = main, "ROOT", t - 1, "acl"


def free_sourced(tree: Tree) -> None:
    """Make a subject of the name before "and", read as one more source, where what "and" joins it to is a subject.

    "According to the union, X and at least 40 singers were held": X was.
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        t, joins = name.last, name.last + 1
        if name.label != "PERSON" or dep[t] != "conj" or lower[name.first - 1] != ",":
            continue
        if lower[joins : joins + 1] != ["and"] or head[joins] != t:
            continue
        near = range(joins + 1, min(len(lower), joins + NEAR))
        if any(head[k] == t and dep[k] == "conj" for k in near):
            continue
        other = next((k for k in near if dep[k] in SUBJECTS or tag[k] in FINITE or lower[k] == ","), -1)
        if other < 0 or dep[other] not in SUBJECTS or head[other] < other or not tag[other].startswith("NN"):
            continue
        node = t
        for _ in range(CLIMB):
            if lower[node] == "according" or head[node] == node:
                break
            node = head[node]
        if lower[node] == "according":
            dep[t], head[t], dep[other], head[other] = dep[other], head[other], "conj", t
