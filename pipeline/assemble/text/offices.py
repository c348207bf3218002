"""Whose office a name follows, and whose relative a participle tells of.

"The Special Rapporteur on torture X" is X, who suffered none; of "X, widow of Y, killed in 2011" Y was killed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

REMIT = 12  # tokens from what an office is for to the preposition before it
REMITS = noun_list("people.toml", "remits", "offices")
MATTERS = word_list("people.toml", "remits", "matters")
WHOM = 8  # tokens from "absentia" to whom a court sentenced so
KIN_REACH = 5  # tokens from "of" to the name of whose relative somebody is
DESCRIBING = ("NN", "JJ", "VBN", "VBG")
PARTICIPLES = frozenset({"VBN", "VBG"})
OF_REMIT = frozenset({"on", "for", "against", "of"})


def name_officers(tree: Tree) -> None:
    """Hang on an office who holds it, read as what it is for ("the Special Rapporteur on torture X")."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        t, matter = name.last, name.first - 1
        if name.label != "PERSON" or dep[t] != "pobj":
            continue
        prep = next((k for k in range(matter, max(0, matter - REMIT), -1) if lower[k] in OF_REMIT), 0)
        office = prep - 1
        if office < 0 or head[t] != prep or lower[office] not in REMITS:
            continue
        if not tag[matter].startswith("NN") or not (tag[matter] == "NNS" or lower[matter] in MATTERS):
            continue
        for k in range(prep + 1, matter):
            if head[k] == t:
                head[k] = matter
        head[matter], dep[matter] = prep, "pobj"
        head[t], dep[t] = office, "appos"
        for k in range(t + 1, min(len(head), t + REMIT)):  # "member of parliament X and his driver"
            if head[k] == t and dep[k] in {"cc", "conj"}:
                head[k] = office


def of_office(tree: Tree, of: int, name: int) -> bool:
    """Tell whether "of" stands in what the holder of a name right after it is called ("and member of parliament X")."""
    lower = tree.lower
    return of + 2 == name and lower[of - 1] in REMITS and lower[of + 1] in MATTERS


def name_envoys(tree: Tree) -> None:
    """Hang on an office who holds it, read as what stands after its place ("the ambassador to Kenya [X]")."""
    lower, dep, head, names = tree.lower, tree.dep, tree.head, tree.names
    for place, name in pairwise(names):
        t, of = name.last, head[name.last]
        office = of - 1
        if place.label != "PLACE" or name.label != "PERSON" or name.first != place.last + 1 or dep[t] != "pobj":
            continue
        if head[place.last] != t or not of == place.first - 1 == head[t] or office < 0 or head[of] != office:
            continue
        if lower[of] in {"to", "of", "in", "for"} and lower[office] in people().occupation:
            head[place.last], dep[place.last] = of, "pobj"
            head[t], dep[t] = office, "appos"


def hang_on_relatives(tree: Tree) -> None:
    """Hang on whose relative somebody is what a participle after a comma tells ("X, widow of Y, killed")."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        t, told = name.last, name.last + 2
        of = head[t]
        kin = head[of]
        if name.label != "PERSON" or dep[t] != "pobj" or lower[of] != "of" or lower[kin] not in people().relatives:
            continue
        if lower[t + 1 : t + 2] != [","] or tag[told : told + 1] != ["VBN"] or dep[told] != "acl":
            continue
        if head[told] == kin or (dep[kin] == "appos" and head[told] == head[kin]):
            head[told] = t


def hang_below_relatives(tree: Tree) -> None:
    """Hang on "of" whose relative somebody is, read as who speaks ("the mother of disappeared student X said")."""
    lower, tag, dep, head, names = tree.lower, tree.tag, tree.dep, tree.head, tree.names
    for name in names:
        t, of = name.last, name.first - 1
        while of > name.first - KIN_REACH and of > 0 and tag[of].startswith(DESCRIBING) and tree.words[of].islower():
            of -= 1
        if name.label != "PERSON" or of < 1 or lower[of] != "of" or lower[of - 1] not in people().relatives:
            continue
        astray = (dep[t] in SUBJECTS and head[t] > t) or (head[t] in range(of + 1, t) and tag[head[t]] in PARTICIPLES)
        if not astray or any(head[k] == of for k in range(of + 1, t)):
            continue
        head[t], dep[t] = of, "pobj"
        for k in range(of + 1, name.first):
            if head[k] not in range(of + 1, t + 1) or tag[k] in PARTICIPLES:
                head[k], dep[k] = t, "amod" if tag[k] in PARTICIPLES else "compound"


def hang_in_absentia(tree: Tree) -> None:
    """Hang on an act of courts whose it is, read as of "absentia" ("the trial in absentia of X").

    Or whom it befell ("sentenced in absentia 34 people to life").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"absentia"}, 2, len(lower) - 2):
        verb = head[t - 1]
        whom = next(tree.kids_in(t - 1, range(t + 1, min(len(lower), t + WHOM)), "pobj"), None)
        if whom is not None and tag[verb].startswith("VB") and verb < t - 1:
            head[whom], dep[whom] = verb, "dobj"
    for t in range(3, len(lower)):
        noun = t - 3
        if lower[t] == "of" and lower[t - 2 : t] == ["in", "absentia"] and head[t] == t - 1 and tag[noun] == "NN":
            head[t], dep[t] = noun, "prep"
