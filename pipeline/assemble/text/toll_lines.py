"""Lines that only list what befell so many each, without an auxiliary: "Four civilians dead, nine hurt in shelling"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

JOINTS: Final = frozenset({",", "and", ";"})
DEAD: Final = "dead"
OPENS: Final = 3  # tokens before the first number: a town and its colon
SURE: Final = FINITE - {"VBD"}  # "killed" may be read as a past tense


def read_tolls(tree: Tree) -> None:
    """Give each participle of such a line the number before it, and the dead to none of the others.

    "Two protesters dead, 14 arrested in Conakry", read as two dead protesters who were arrested.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        items = [found for k in range(first, last) if tag[k] == "CD" and (found := item(tree, first, k, last))]
        opens = bool(items) and items[0][0] - first <= OPENS
        if not opens or len(items) < 2 or any(tag[k] in SURE for k in range(first, items[-1][2])):
            continue
        if any(dep[k] == "dobj" and head[k] == verb for _, _, verb in items for k in range(verb + 1, last)):
            continue  # "Four soldiers killed, two held X"
        verbs = [v for _, _, v in items if lower[v] != DEAD]
        close_label(tree, (first, last), items[0][0], items[0][2])
        for number, noun, verb in items:
            if lower[verb] == DEAD:
                root = items[0][1]
                head[noun], dep[noun] = (noun, "ROOT") if noun == root else (root, "conj")
                head[verb], dep[verb] = noun, "amod"
                continue
            tag[verb] = "VBN"
            root = verbs[0] if lower[items[0][2]] != DEAD else items[0][1]
            head[verb], dep[verb] = (verb, "ROOT") if verb == root else (root, "conj")
            head[noun], dep[noun] = verb, "nsubjpass"
            if noun != number:
                head[number], dep[number] = noun, "nummod"


def close_label(tree: Tree, sentence: tuple[int, int], number: int, verb: int) -> None:
    """Take the town before a colon from the clause of another verb ("Osh: 20 held, five killed, soldier beats boy")."""
    first, last = sentence
    if number - 1 <= first or tree.lower[number - 1] != ":":
        return
    root = next((k for k in range(verb, last) if tree.dep[k] == "ROOT"), verb)
    for k in range(first, number - 1):
        if not first <= tree.head[k] < number - 1:
            tree.dep[k], tree.head[k] = "dep", verb
    if root != verb:
        tree.dep[root], tree.head[root] = "parataxis", verb


def item(tree: Tree, first: int, k: int, last: int) -> tuple[int, int, int] | None:
    """Return number, noun (or the number again) and participle of the item that a number opens, if it opens one."""
    lower, tag = tree.lower, tree.tag
    before = k == first or lower[k - 1] in JOINTS or (lower[k - 1] == ":" and k - first <= OPENS)
    before = before or tag[k - 1] in {"JJS", "JJR", "IN", "DT", "RB"}
    noun = next((j for j in range(k + 1, min(k + 4, last)) if lower[j] in people().plurals), k)
    if noun != k and not all(tag[j].startswith(("JJ", "NN")) for j in range(k + 1, noun)):
        noun = k
    verb = noun + 1
    if not before or verb >= last:
        return None
    undergone = lower[verb] == DEAD or tag[verb] == "VBN" or (tag[verb] == "VBD" and lower[verb] in participles())
    return (k, noun, verb) if undergone else None
