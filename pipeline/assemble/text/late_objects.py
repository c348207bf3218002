"""Whom a verb befell, told after where or how it did ("soldiers arrested in the town of Gao the journalist X").

So writes whoever follows another language's order. The parse takes the late object for a sentence of its own, and the
verb for what is said of who acted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import PAST
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OPENING = frozenset({"the", "a", "an", "his", "her", "their", "its"})
PASSIVE = frozenset({"auxpass", "dobj", "nsubjpass"})
FINING = verb_list("verbs.toml", "law", "fining")
OPENS = 5  # tokens from whom a court fined back to its verb
OBJECT = 12  # tokens from an infinitive to its object
NEAR = 3  # tokens from the noun to the name that tells whom it means


def take_late_objects(tree: Tree) -> None:
    """Hang on its verb, as its object, a noun that names somebody and follows a phrase of the verb with no comma."""
    for t in range(4, len(tree.lower) - 1):
        if tree.dep[t] != "parataxis" or tree.tag[t] not in {"NN", "NNS"} or not names_somebody(tree, t):
            continue
        first = opening(tree, t)
        if first is None:
            continue
        verb = tree.head[t]
        if tree.tag[verb].startswith("NN"):
            told = said_of(tree, verb, first)
            if told is None:
                continue
            raise_verb(tree, verb, told)
            verb = told
        if parted_from(tree, verb, first):
            tree.dep[t], tree.head[t], tree.tag[verb] = "dobj", verb, "VBD"


def part_sums(tree: Tree) -> None:
    """Hang on a verb of fining whom it befell, read as a part of the sum after them ("fined [a couple] 500 lari")."""
    for t in range(2, len(tree.lower) - 2):
        total, verb = tree.head[t], t - 1
        if tree.dep[t] not in {"compound", "nmod"} or tree.tag[t + 1] not in {"CD", "$"}:
            continue
        if tree.name_at[t] >= 0:
            part_named(tree, t, total)
            continue
        while tree.tag[verb] in {"DT", "JJ", "NN", "RB", "VBN", "HYPH"} and verb > t - OPENS:
            verb -= 1
        fined = tree.lower[verb] in FINING and tree.dep[total] == "dobj" and tree.head[total] == verb
        opens = verb + 1
        if not fined or tree.tag[opens] != "DT" or tree.lower[opens] not in {"a", "an", "another"} or total < t + 2:
            continue
        for k in range(opens, t + 2):
            if tree.head[k] == total and k < t:
                tree.head[k] = t
            elif tree.head[k] == t and k == t + 1:
                tree.head[k] = total
        tree.dep[t], tree.head[t], tree.dep[total] = "dobj", verb, "npadvmod"


def part_named(tree: Tree, t: int, total: int) -> None:
    """Hang on what it names a name read as a part of the sum after it ("fined the group [Unidad] 500 soles")."""
    name = tree.names[tree.name_at[t]]
    noun, verb = name.first - 1, tree.head[total]
    fined = tree.lower[verb] in FINING and tree.dep[total] == "dobj" and verb < noun
    if t != name.last or not fined or tree.head[noun] not in {verb, total} or not tree.tag[noun].startswith("NN"):
        return
    for k in range(verb + 1, noun):
        if tree.head[k] == total:
            tree.head[k] = noun
    tree.dep[noun], tree.head[noun] = "dobj", verb
    tree.dep[t], tree.head[t], tree.dep[total] = "appos", noun, "npadvmod"
    for k in range(name.first, t):
        tree.head[k] = t


def names_somebody(tree: Tree, t: int) -> bool:
    """Tell whether somebody's name stands right after a noun ("the journalist X", "the young man X")."""
    return t + 1 < len(tree.lower) and tree.person_at(t + 1) and tree.name_at[t] != tree.name_at[t + 1]


def opening(tree: Tree, t: int) -> int | None:
    """Return the article or pronoun that opens a noun's phrase, None where it has none or a comma stands before it."""
    own = {t, *range(t + 1, tree.names[tree.name_at[t + 1]].last + 1)}  # "the militant X", the article hung on X
    first = next((k for k in range(max(1, t - NEAR), t) if tree.head[k] in own and tree.lower[k] in OPENING), None)
    return first if first is not None and tree.tag[first - 1][:1].isalpha() else None


def said_of(tree: Tree, noun: int, first: int) -> int | None:
    """Return the participle right after a noun that is no part of another clause ("hooded men arrested …")."""
    told = next((k for k in range(noun + 1, first) if tree.head[k] == noun and tree.dep[k] == "acl"), None)
    if told is None or tree.head[noun] != noun or tree.tag[told] not in PAST:
        return None
    return told if all(tree.tag[k].startswith("RB") for k in range(noun + 1, told)) else None


def parted_from(tree: Tree, verb: int, first: int) -> bool:
    """Tell whether an active verb of the past has no object, and a phrase stands between it and a later one."""
    if tree.tag[verb] not in PAST or not verb < first - 1:
        return False
    own = [k for k in range(max(0, verb - 30), min(len(tree.lower), verb + 30)) if tree.head[k] == verb and k != verb]
    told = {tree.dep[k] for k in own}
    behind = [k for k in own if verb < k < first and tree.dep[k] == "prep"]
    return "nsubj" in told and PASSIVE.isdisjoint(told) and bool(behind)


def raise_verb(tree: Tree, noun: int, verb: int) -> None:
    """Make a participle the verb of a sentence, and the noun that it was said of its subject."""
    for k in range(verb + 1, len(tree.head)):
        if tree.head[k] == noun:
            tree.head[k] = verb
    tree.head[verb], tree.dep[verb], tree.tag[verb] = verb, "ROOT", "VBD"
    tree.head[noun], tree.dep[noun] = verb, "nsubj"


def read_objects(tree: Tree) -> None:
    """Make an infinitive of a noun after "to" that has an object ("asked a court in May [to sentence] X to a year")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for to in tree.where({"to"}, 1, len(tag) - 2):
        verb = to + 1
        noun = tag[verb] == "NN" and dep[verb] == "pobj" and head[verb] == to and head[to] < to
        if noun and tree.has_kid(verb, range(verb + 1, min(len(tag), verb + OBJECT)), "dobj"):
            tag[verb], head[verb], dep[verb] = "VB", head[to], "xcomp"
            tag[to], head[to], dep[to] = "TO", verb, "aux"
