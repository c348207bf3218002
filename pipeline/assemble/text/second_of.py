"""A second "of" of one deed: "the sentencing of X, editor of Lada, and of its director, Y, to four years" is of both.

The parse hangs it on the verb above, or on what the first of them is called. So with a second thing asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

REACH: Final = 40  # tokens from one "of" to the other
ASKING: Final = verb_list("modality.toml", "verbs", "demanded")
ASKED_FOR: Final = frozenset({"release", "freeing", "liberation"})
CLIMB: Final = 8  # steps from what a release is joined to to what is asked for


def join_second_of(tree: Tree) -> None:
    """Join whom a second "and of" names to whom the first "of" after a noun for a deed does."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(3, len(lower)):
        if lower[t - 1] != "and" or lower[t] != "of" or dep[t] not in {"prep", "conj"}:
            continue
        whom = next(tree.kids_in(t, range(t + 1, len(lower)), "pobj"), None)
        first = first_of(tree, t)
        if whom is None or first is None or not is_somebody(tree, whom) or not is_somebody(tree, first):
            continue
        if does_it(tree, whom) or "to" in lower[first:t]:  # "of X to two years and of Y to four"
            continue
        for k in range(t + 1, min(len(lower), t + REACH)):
            if head[k] == t and k != whom:
                head[k] = whom
        head[whom], dep[whom] = first, "conj"
        head[t], dep[t] = whom, "case"
        head[t - 1], dep[t - 1] = first, "cc"


def join_asked_for(tree: Tree) -> None:
    """Join a release to the first thing asked for ("called for an inquiry into the death of X and the release of Y").

    The parse joins it to what stands nearest. Not "an inquiry into the arrest and release of X".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where(ASKED_FOR, 5, len(lower)):
        own = [k for k in range(t - 3, t) if head[k] == t and dep[k] in {"det", "poss", "amod"}]
        if dep[t] != "conj" or not tag[t].startswith("NN") or not own or lower[own[0] - 1] != "and":
            continue
        verb = verb_asking(tree, t)
        if verb is None:
            continue
        things = list(tree.kids_in(verb, range(verb, t), "dobj"))
        things += [k for p in tree.kids_in(verb, range(verb, t), "prep") if lower[p] == "for"
                   for k in tree.kids_in(p, range(p, t), "pobj")]  # fmt: skip
        if things:
            head[t] = things[0]


def verb_asking(tree: Tree, t: int) -> int | None:
    """Return the verb by which something is asked for over a token, past clauses that only describe."""
    node = t
    for _ in range(CLIMB):
        if tree.head[node] == node:
            return None
        node = tree.head[node]
        if tree.tag[node].startswith("VB") and tree.dep[node] not in {"relcl", "acl", "pcomp"}:
            return node if tree.lower[node] in ASKING else None
    return None


def first_of(tree: Tree, t: int) -> int | None:
    """Return who stands after the nearest noun for a deed and "of" before a token, no clause being between."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for q in range(t - 3, max(0, t - REACH), -1):
        past_aside = lower[t - 2] == "," and dep[tree.verb_helped(q)] == "relcl"  # "of X, who was held, and of Y"
        if (tag[q] in FINITE and not past_aside) or lower[q] in {".", ";"}:
            return None
        if lower[q] != "of" or dep[q] != "prep" or not q < t - 2:
            continue
        noun = head[q]
        whom = next(tree.kids_in(q, range(q + 1, t), "pobj"), None)
        if noun < q and tag[noun].startswith("NN") and lower[noun] in lexicon().nouns:
            return whom
        if whom is not None and is_somebody(tree, whom) and lower[q - 1] not in people().nouns:
            return None  # "the murder of X, of the work of Y and of Z"
    return None


def does_it(tree: Tree, whom: int) -> bool:
    """Tell whether a clause tells what somebody does, or they are called a servant of the state or a killer.

    Not one that tells what was done to them.
    """
    below = [k for k in range(max(0, whom - 4), min(len(tree.head), whom + REACH)) if tree.head[k] == whom]
    called = [tree.lower[k] for k in below if tree.dep[k] in {"compound", "appos", "amod"}]
    told = (k for k in below if tree.dep[k] == "relcl")
    acts = any(not tree.has_kid(k, range(whom, k), "auxpass") for k in told)
    return acts or actor_type(called) is not None


def is_somebody(tree: Tree, t: int) -> bool:
    """Tell whether a token, or what it is called after it, is written as a name."""
    below = (k for k in range(t, min(len(tree.head), t + 5)) if tree.head[k] == t and tree.dep[k] == "appos")
    return any(tree.words[k][:1].isupper() for k in (t, *below))
