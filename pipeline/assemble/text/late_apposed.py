"""A name told in commas after whoever did it, which the parse hangs back on whom it befell, before the verb.

"Her son, X, was taken by men of the militia, Y": Y is the militia, and nobody taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.words import FORCES, NO_STATE, STATE, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

QUOTES: Final = frozenset({"”", '"', "''", "’"})
WITHIN: Final = frozenset({"pobj", "prep", "poss", "agent"})
LOOSE: Final = frozenset({"npadvmod", "appos", "dobj", "conj", "pobj"})
SITE: Final = frozenset({"site"})  # "the news site X"


def hang_late_names(tree: Tree) -> None:
    """Hang a name that is apposed across its verb on the noun before its comma, told after the verb's "by".

    Or make it the subject of who says all that ("Her son was taken by men in a car, Y, his wife, said").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, noun = name.last, name.first - 2
        subject = head[t]
        if dep[t] != "appos" or noun < 1 or lower[name.first - 1] != "," or dep[subject] not in SUBJECTS:
            continue
        verb = head[subject]
        if not subject < verb < noun or not tag[noun].startswith("NN"):
            continue
        said = head[verb]
        if dep[verb] == "ccomp" and said > t and not tree.has_kid(said, range(verb, said), *SUBJECTS):
            head[t], dep[t] = said, "nsubj"
            continue
        doer = top = noun
        while head[top] not in {top, verb} and dep[top] in WITHIN:
            top = head[top]
            doer = top if dep[top] == "pobj" and tag[top] == "NN" else doer
            if lower[top] == "by" and verb < top and all(lower[k] in QUOTES for k in range(verb + 1, top)):
                break  # "kidnapped” by", hung on "wrote that"
        if (head[top] == verb or lower[top - 1] in QUOTES) and dep[top] in {"agent", "prep"} and lower[top] == "by":
            head[t] = doer


def part_next_victim(tree: Tree) -> None:
    """Hang on the verb a name that is read as one of those who did it, but has a doer of its own.

    "X was beaten by soldiers, Y by police": Y is no soldier.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, doer = name.last, name.first - 2
        if name.label != "PERSON" or doer < 2 or t + 1 >= len(lower) or dep[t] != "appos" or head[t] != doer:
            continue
        by = head[doer]
        if lower[t + 1] == "by" and tag[doer] in {"NNS", "NN"} and dep[doer] == "pobj" and lower[by] == "by":
            head[t], dep[t] = head[by], "npadvmod"


def appose_chiefs(tree: Tree) -> None:
    """Hang on "editor-in-chief" the name after it, with or without a comma, which the parse hangs on what is above.

    "Charges against its editor-in-chief, X, on 31 July", "its editor in chief X was arrested".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, comma = name.last, name.first - 1
        if name.label != "PERSON" or comma < 1:
            continue
        chief = comma - 1 if lower[comma] == "," else comma
        prior = chief - 2 if lower[chief - 1] == "-" else chief - 1
        post = prior - 2 if lower[prior - 1] == "-" else prior - 1
        if lower[chief] != "chief" or post < 0 or lower[prior] != "in" or not tag[post].startswith("NN"):
            continue
        if chief == comma and head[t] == prior:  # "its editor in chief X", read as in a chief called X
            head[t], dep[t], head[post], dep[post] = head[post], dep[post], t, "compound"
            head[chief], dep[chief] = prior, "pobj"
            for k in range(t + 1, len(lower)):
                head[k] = t if head[k] == post else head[k]
        astray = (head[t] < post or head[t] == chief) and dep[t] in LOOSE
        if astray and chief < comma and lower[t + 1 : t + 2] != ["and"]:
            head[t], dep[t] = post, "appos"


def hang_callings(tree: Tree) -> None:
    """Hang on a name the calling right after it that the parse hangs on the act's noun above it.

    "The trial in Osh of X, a 40 year-old shop owner who was jailed": X is the owner.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t = name.last
        if name.label != "PERSON" or dep[t] != "pobj" or lower[t + 1 : t + 2] != [","]:
            continue
        if lower[head[t]] != "of" or lower[t + 2 : t + 3] not in (["a"], ["an"], ["the"]):
            continue
        called = head[t + 2]
        if called <= t + 2 or dep[called] != "appos" or lower[called] not in people().nouns:
            continue
        top = head[t]
        while dep[top] in WITHIN and head[top] != top and top != head[called]:
            top = head[top]
        if top == head[called] and tag[top].startswith("NN") and lower[top] not in people().nouns:
            head[called] = t


def join_to_called(tree: Tree) -> None:
    """Join who comes after "and" to the noun before a name, where the parse joins them to the name alone.

    "Her sister X and three friends were held": the friends, too. Not "the brothers X and Y". "The newspaper X and its
    editor": both.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t = name.last
        noun = head[t]
        body = name.label == "ORGANISATION"
        if not (body or name.label == "PERSON") or dep[t] != "appos" or noun != name.first - 1 or tag[noun] != "NN":
            continue
        if (lower[t + 1 : t + 2] != ["and"] and not body) or dep[noun] in {"conj", "appos"}:
            continue  # "the teacher X, the driver Y and a girl" is one list
        if body and (lower[noun] not in people().body_nouns | SITE or not told_as_another(tree, t)):
            continue
        for k in range(t + 1, len(lower)):
            if head[k] == t and (dep[k] == "conj" or (dep[k] == "cc" and lower[k] == "and")):
                head[k] = noun


def is_another(tree: Tree, t: int) -> bool:
    """Tell whether a noun is not whom it is read as one more word for: a judge, or one person behind armed men."""
    if actor_type([tree.lower[t]]) in STATE:
        return True
    doer = tree.head[t]
    done_by = tree.dep[doer] == "pobj" and tree.dep[tree.head[doer]] == "agent"
    several = tree.tag[doer] == "NNS" or tree.lower[doer] == "police"
    force = done_by and several and actor_type([tree.lower[doer]]) in FORCES | NO_STATE
    return force and tree.tag[t] == "NN" and people().called(tree.lower[t])


def told_as_another(tree: Tree, t: int) -> bool:
    """Tell whether what is joined to a body's name is no second name of the body ("the group X and Y")."""
    joined = [k for k in range(t + 1, len(tree.lower)) if tree.head[k] == t and tree.dep[k] == "conj"]
    own = ("det", "poss", "nummod")
    return any(tree.tag[k] == "CD" or tree.person_at(k) or tree.has_kid(k, range(t, k), *own) for k in joined)
