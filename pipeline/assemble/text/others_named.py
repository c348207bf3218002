"""Who several are, named after what they have to do with: "Others involved with the site, X and Y, were held".

In a bracket, too: "three monks of the Lawa Abbey (X, Y and Z)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

CLIMB = 6  # steps from a thing to those who have to do with it
GROUPS = word_list("people.toml", "counted", "no_owner")
NEAR = 8  # tokens to the next of a list
ASIDE = frozenset({",", "--", "–", "—", "-"})


def name_others(tree: Tree) -> None:
    """Hang on a plural the names that the parse takes for what the thing or place before them is called."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for name in tree.names:
        t, thing = name.last, head[name.last]
        if name.label != "PERSON" or dep[t] != "appos" or dep[thing] != "pobj" or not thing < name.first:
            continue
        bracket = lower[name.first - 1] == "("
        if not (bracket or lower[name.first - 1] in ASIDE) or people().called(lower[thing]):
            continue
        if tree.person_at(thing):
            continue
        if bracket:
            if any(t.startswith(("VB", "MD")) for t in inside(tree, name.first)):
                continue  # "three actors of a film (X and Y directed it)"
            who = head[head[thing]]
            listed = tree.has_kid(t, range(t + 1, min(len(head), t + NEAR)), "conj")
            if listed and lower[who] in people().plurals and tree.tag[who] == "NNS" and who < thing:
                head[t] = who
            continue
        who = thing
        for _ in range(CLIMB):
            if dep[who] not in {"pobj", "prep", "acl"}:
                break
            who = head[who]
        several = lower[who] == "others" or (lower[who] in people().plurals and tree.tag[who] == "NNS")
        if several and who < thing and dep[who] in SUBJECTS and head[who] > t:
            head[t] = who


def inside(tree: Tree, first: int) -> list[str]:
    """Return the tags of a bracket from a token in it to where it is shut."""
    last = next((k for k in range(first, len(tree.lower)) if tree.lower[k] == ")"), len(tree.lower))
    return tree.tag[first:last]


def name_owner(tree: Tree) -> None:
    """Hang on the one whose students several are the one name after it ("Students of the poet, X, fled": not X)."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, whose = name.last, name.first - 2
        if name.label != "PERSON" or dep[t] != "appos" or whose < 1 or lower[whose + 1] != ",":
            continue
        who = head[t]
        if tag[who] != "NNS" or head[head[whose]] != who or dep[whose] != "pobj" or tag[whose] != "NN":
            continue
        if lower[whose] not in people().nouns or lower[whose] in GROUPS or lower[t + 1 : t + 2] != [","]:
            continue
        if not tree.has_kid(t, range(t + 1, min(len(head), t + NEAR)), "conj"):
            head[t] = whose


def name_each(tree: Tree) -> None:
    """Hang on whom an act befell the name after the colon, read as its time ("held a man on each day: X on 3 May")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for name in tree.names:
        t, verb = name.last, head[name.last]
        if name.label != "PERSON" or dep[t] != "npadvmod" or lower[name.first - 1] != ":" or not verb < name.first:
            continue
        befell = (k for k in range(name.first - 2, -1, -1) if head[k] == verb and dep[k] in {"dobj", "nsubjpass"})
        whom = next(befell, None)
        if whom is not None and tree.tag[whom] == "NN" and lower[whom] in people().nouns:
            dep[t], head[t] = "appos", whom
