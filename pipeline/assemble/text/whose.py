"""Of whom a clause with "whose" tells, where its verb is read as the main one ("X, whose husband fled, was fined")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

NEAR: Final = 10  # tokens from "whose" to the verb of its clause
IN_PASSING: Final = frozenset({"by", "of", "with", "as"})  # after what befell somebody ("X, accused of spying")
READ_AS: Final = frozenset({"advcl", "conj", "dep", "parataxis", "acl", "acomp", "ccomp", "ROOT"})
LOOSE: Final = frozenset({"parataxis", "dep"})
ENDS: Final = frozenset({".", "!", "?", ";"})
REACH: Final = 40  # tokens from the verb of the clause to the main one


def close_whose(tree: Tree) -> None:
    """Give the verb of a clause with "whose" its subject, and hang the clause on the name before."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    if "whose" not in lower:
        return
    for w in range(2, len(lower) - 2):
        noun = head[w]
        if lower[w] != "whose" or lower[w - 1] != "," or not w < noun < w + NEAR or not tag[w - 2].startswith("NN"):
            continue
        after = next((k for k in range(noun + 1, min(len(lower), noun + NEAR)) if tag[k] in FINITE), -1)
        if after < 0 or lower[after - 1] in {"that", "who", "which"} or "PRP" in tag[noun + 1 : after]:
            continue
        verb = tree.verb_helped(after)
        if any(tag[k] in FINITE and lower[k - 1] == "," for k in range(after + 1, verb)):
            continue  # "X, whose lawyer was absent, was jailed", of one verb
        own = list(tree.kids_in(verb, range(w, verb), *SUBJECTS))
        if dep[verb] == "relcl" and verb >= after and head[verb] == w - 2:
            seat_named(tree, noun, after, verb, own)
            seat_before(tree, w - 2, verb)
            continue
        if verb < after or (own and own != [noun]) or dep[verb] == "relcl":
            continue
        if not own and dep[noun] not in {"appos", "conj", "dep"}:
            continue
        who = head[noun] if not own and head[noun] < w else w - 2
        if head[who] == verb and dep[who] in SUBJECTS:
            main = after_clause(tree, verb)
            if main or dep[verb] == "ROOT":
                free_main(tree, who, verb, main or who)
        elif dep[verb] == "ROOT":
            main = head[who]
            if dep[who] not in SUBJECTS or not verb < main < verb + REACH or "," not in lower[verb:main]:
                continue
            free_main(tree, who, verb, main)
        if head[who] == verb:  # "arrested X, whose husband had been beaten", read as X beaten
            if not head[verb] < who or not tag[head[verb]].startswith("VB"):
                continue
            dep[who], head[who] = "dobj", head[verb]
        passive = tree.has_kid(verb, range(noun, verb), "auxpass")
        dep[noun], head[noun] = "nsubjpass" if passive else "nsubj", verb
        dep[verb], head[verb] = "relcl", who


def seat_named(tree: Tree, noun: int, after: int, verb: int, own: list[int]) -> None:
    """Make the noun after "whose" the subject of its clause, which its name took from it ("whose brother Y fled")."""
    dep, head, tag = tree.dep, tree.head, tree.tag
    if own or dep[noun] not in {"appos", "conj", "dep"} or after < noun + 2:
        return
    if any(not tag[k].startswith("NNP") for k in range(noun + 1, after)):
        return
    dep[noun], head[noun] = "nsubjpass" if tree.has_kid(verb, range(noun, verb), "auxpass") else "nsubj", verb
    for k in range(noun + 1, after):
        if not noun < head[k] < after:
            dep[k], head[k] = "appos", noun


def seat_before(tree: Tree, who: int, verb: int) -> None:
    """Make whom a clause with "whose" describes the subject of the verb after it, which has none ("X, whose …, fell;").

    The parse loses it where another clause follows.
    """
    dep, head = tree.dep, tree.head
    main = after_clause(tree, verb) if dep[who] in LOOSE else 0
    if main and dep[main] != "relcl" and not subjects(tree, main) and who not in {main, head[main]}:
        dep[who] = "nsubjpass" if tree.has_kid(main, range(verb, main), "auxpass") else "nsubj"
        head[who] = main


def free_main(tree: Tree, who: int, verb: int, main: int) -> None:
    """Make the verb told of whoever "whose" is about the main one, or else that name."""
    dep, head, lower, tag = tree.dep, tree.head, tree.lower, tree.tag
    above = (dep[verb], head[verb]) if head[verb] not in {verb, main} else ("ROOT", main)
    comma = next((k for k in range(main, verb, -1) if lower[k] == ","), len(head))
    for k in range(max(0, who - REACH), min(len(head), max(main, verb) + REACH)):
        if head[k] == verb and k != main and (k < who or k >= comma):
            head[k] = main
    if head[who] == verb and main != who:
        passive = tree.has_kid(main, range(comma, main), "auxpass")
        dep[who], head[who] = "nsubjpass" if passive else "nsubj", main
        tag[main] = "VBD" if main == comma + 1 and tag[main] == "VBN" else tag[main]
    dep[main], head[main] = above


def after_clause(tree: Tree, verb: int) -> int:
    """Return the verb past the comma that ends a clause read as the main one ("X, whose son was hurt, fled"), or 0.

    What is told of the clause's subject in passing is none ("X, whose son was held, beaten by guards").
    """
    lower, tag, dep = tree.lower, tree.tag, tree.dep
    for k in range(verb + 2, min(len(lower), verb + REACH)):
        if lower[k] in ENDS:
            break
        if tag[k] not in FINITE | {"VBN"} or dep[k] not in READ_AS or any(verb < j < k for j in subjects(tree, k)):
            continue
        first = next(tree.kids_in(k, range(verb + 1, k), "aux", "auxpass"), k)
        if lower[first - 1] == "," and (first < k or tag[k] != "VBN" or lower[k + 1] not in IN_PASSING):
            return k
    return 0


def subjects(tree: Tree, verb: int) -> list[int]:
    """Return the subjects of a verb before it."""
    return [k for k in range(max(0, verb - NEAR), verb) if tree.head[k] == verb and tree.dep[k] in SUBJECTS]
