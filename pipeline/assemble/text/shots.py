"""Where "shot" is read as a noun: the verb of an opening, between who shot and whom.

"Two gunmen on a motorcycle shot reporter X dead".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.misread import NOUNS, PHRASE, TRADE
from pipeline.assemble.text.words import actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

WITHIN = frozenset({"IN", "DT", "NN", "NNS", "NNP", "JJ", "VBG", "VBN", "CD", "HYPH", "POS", "PRP$", "RP", "TO"})
SHOOTING = frozenset({"shot", "shoot", "shoots", "shooting"})
OPENS = frozenset({"IN", "VBG", "VBN"})  # what follows a noun that is more closely told: "on a motorcycle", "riding"


def read_shots(tree: Tree) -> None:
    """Make "shot" a verb where it was read as a noun between who shot and whom; the rest hangs on it.

    Args:
        tree: the parse of the article.
        ends: where each sentence ends.
    """
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for t in tree.where({"dead"}, 1, len(lower) - 1):
        if dep[t] == "dobj" and lower[t - 1] in {"shot", "shooting", "shoot"}:
            dep[t] = "oprd"  # "shot dead 12 people"
        elif dep[t] == "amod" and lower[t - 1] == "shot" and tag[t - 1] in {"VBD", "VBN"} and t < head[t]:
            dep[t], head[t] = "oprd", t - 1  # "shot dead 11 inmates", read as the dead
        elif tag[t] == "JJ" and tag[t - 1] in {"NN", "NNS"}:
            close_shot(tree, t)
    first = 0
    people = {n.first: n for n in names if n.label == "PERSON"}
    for _, last in tree.sentences:
        for t in range(first, last):
            if lower[t : t + 2] == ["shoot", "dead"] and tag[t] not in FINITE and read_present(tree, first, t, last):
                break
            if lower[t] != "shot" or tag[t] not in {"NN", "VBN", "JJ", "VBD" if dep[t] == "acl" else "NN"}:
                continue
            who = shooter(tree, first, t)
            if who is not None and shot_at(tree, first, t, last):
                rehang(tree, (first, last), (who, t, t + 1))
                dep[t + 1] = "prep"
                break
            whom = next((people[k] for k in range(t + 1, min(last, t + TRADE + 1)) if k in people), None)
            if whom is None or any(not tag[k].startswith(NOUNS) for k in range(t + 1, whom.first)):
                one = unnamed_after(tree, t, last) if dep[t] in {"acl", "pobj", "compound", "nmod"} else None
                if who is not None and one is not None:
                    rehang(tree, (first, last), (who, t, one))
                    break
                continue
            if who is None:
                continue
            if dep[t] in {"compound", "amod", "pobj", "nmod"} or head[t] == whom.last:
                rehang(tree, (first, last), (who, t, whom.last))
                break
        first = last


def close_shot(tree: Tree, t: int) -> None:
    """Hang "dead" and whom it is said of on the verb ("shot the mayor's driver dead in Osh")."""
    dep, head, whom = tree.dep, tree.head, t - 1
    verb = head[t] if dep[whom] == "nsubj" and head[whom] == t else head[whom]
    if tree.lower[verb] not in SHOOTING or not tree.tag[verb].startswith("VB") or not verb < whom:
        return
    if dep[whom] not in {"dobj", "nsubj", "parataxis", "oprd", "dep"} or head[t] not in {whom, verb}:
        return
    head[whom], dep[whom], head[t], dep[t] = verb, "dobj", verb, "oprd"
    for k in range(t + 1, min(len(head), t + TRADE)):
        if head[k] == t and dep[k] == "prep":
            head[k] = verb


def read_present(tree: Tree, first: int, t: int, last: int) -> bool:
    """Make "shoot" the verb of an entry or headline that was read as a noun ("Men shoot dead X"); tell if it did."""
    tag, names = tree.tag, tree.names
    whom = next((n for n in names if n.label == "PERSON" and t + 1 < n.first < min(last, t + TRADE + 2)), None)
    who = shooter(tree, first, t)
    if who is None or whom is None or any(not tag[k].startswith((*NOUNS, "DT")) for k in range(t + 2, whom.first)):
        return False
    rehang(tree, (first, last), (who, t, whom.last))
    tag[t] = "VBP"
    tree.head[t + 1], tree.dep[t + 1] = t, "oprd"
    return True


def shot_at(tree: Tree, first: int, t: int, last: int) -> bool:
    """Tell whether "at" follows "shot" and whom or what it was, in a sentence whose main verb is no other.

    "Three men in masks shot at X"; not "Two men in a car shot at by police fled".
    """
    lower, tag, head = tree.lower, tree.tag, tree.head
    if t + 2 >= last or lower[t + 1] != "at" or not tag[t + 2].startswith((*NOUNS, "DT", "PRP", "CD", "JJ")):
        return False
    return all(k == t or head[k] != k or tag[k] not in FINITE for k in range(first, last))


def describe_shot(tree: Tree) -> None:
    """Hang on a name the "shot" behind its comma that tells of its bearer ("seek the killers of X, shot dead in May").

    Read as one more deed of the subject it has neither a subject nor an object of its own.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    for name in (n for n in tree.names if n.label == "PERSON"):
        t = name.last + 2
        if lower[t - 1 : t + 1] != [",", "shot"] or dep[t] not in {"advcl", "conj"} or not head[t] < name.first:
            continue
        after = range(t, min(len(lower), t + PHRASE))
        alone = not tree.has_kid(t, after, "nsubj", "dobj")
        if alone and lower[t + 1 : t + 2] == ["dead"] and lower[t + 2 : t + 3] != ["and"]:
            head[t], dep[t], tree.tag[t] = name.last, "acl", "VBN"


def unnamed_after(tree: Tree, t: int, last: int) -> int | None:
    """Return the noun for whom was "shot dead" where it follows straight ("Men on a bike shot dead a farmer")."""
    if tree.lower[t + 1 : t + 2] != ["dead"] or t + 3 >= last or tree.tag[t + 2] not in {"DT", "CD", "PRP$"}:
        return None
    k = t + 3
    while k + 1 < last and tree.tag[k + 1].startswith(NOUNS):
        k += 1
    return k if tree.tag[k].startswith("NN") else None


def shooter(tree: Tree, first: int, t: int) -> int | None:
    """Return the noun for gunmen, police or men that opens the subject of "shot", with a phrase after it."""
    lower, tag = tree.lower, tree.tag
    for k in range(t - 2, max(first, t - PHRASE) - 1, -1):
        if tag[k] not in WITHIN:
            return None
        if tag[k] in {"NN", "NNS"} and tag[k + 1] in OPENS and actor_type([lower[k]]) is not None:
            alone = k == first or tag[k - 1] not in {"IN", "VBG", "VBN", "CC"}
            before = [tag[j] for j in range(first, k)]
            if alone and "IN" not in before[-3:]:
                return k
    return None


def rehang(tree: Tree, sentence: tuple[int, int], clause: tuple[int, int, int]) -> None:
    """Hang who shot, whom and what follows on the verb."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    (first, last), (who, verb, whom) = sentence, clause
    root = next((k for k in range(first, last) if head[k] == k), who)
    own = {root, who, whom, *range(verb, whom)}
    told = tag[root] in FINITE and root != verb
    above, how = (root, "ccomp") if told else (verb, "ROOT")
    for k in range(whom + 1, last):
        if k != root and head[k] <= whom and head[k] not in range(verb + 1, whom + 1):
            head[k] = verb if not told or head[k] != root else head[k]
        elif k != root and head[k] == whom and dep[k] == "prep":
            head[k] = verb  # "shot reporter X in Cali"
    if root > whom and not told:  # "dead"
        head[root], dep[root] = verb, "oprd"
        for k in range(whom + 1, last):
            if head[k] == root:
                head[k] = verb
    within(tree, who, verb)
    for k in range(first, who):
        if head[k] in own and head[k] != who and k + 1 == who:
            head[k] = who
    head[verb], dep[verb], tag[verb] = above, how, "VBD"
    head[who], dep[who], head[whom], dep[whom] = verb, "nsubj", verb, "dobj"
    for k in range(verb + 1, whom):
        if head[k] <= verb or head[k] > whom:
            head[k], dep[k] = whom, "compound"


def within(tree: Tree, who: int, verb: int) -> None:
    """Hang the phrase after who shot on them, where the parse hung its noun on whom they shot."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    noun = verb - 1
    prep = next((k for k in range(noun - 1, who, -1) if tag[k] == "IN"), None)
    for k in range(who + 1, verb):
        if who <= head[k] < verb and k != noun:
            continue
        if k != noun:
            head[k] = noun
        elif prep is not None:
            head[k], dep[k] = prep, "pobj"
        else:
            head[k], dep[k] = who, "nmod"
