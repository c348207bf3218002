"""Whose town stands first: "arrested Osh, Kyrgyzstan, editor X": X, and no town, whatever the parse takes for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import word_list
from pipeline.normalise.places import gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

AREAS: Final = frozenset(toml_table("where.toml")["areas"]) | word_list("where.toml", "quarters", "towns")
DONE_TO: Final = frozenset({"dobj", "nsubjpass", "nsubj"})
HUNG: Final = frozenset({"appos", "conj", "parataxis"})
CALLING: Final = ("NN", "JJ", "HYPH", "VBN")
UP: Final = 4  # governors from a name to the town
LONGEST: Final = 6  # words of what somebody is called by


def seat_behind_town(tree: Tree) -> None:
    """Give what a verb does to a town to who is called by it: "detained Kano, Kano state, teacher X"."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for town in tree.names:
        as_person = town.label == "PERSON" and town.first == town.last  # "abducted Goma, North Kivu, lawyer X"
        if town.label != "PLACE" and not as_person:
            continue
        t = ends_at(tree, town.last)
        if dep[t] not in DONE_TO or lower[t + 1 : t + 2] != [","] or t + 2 >= len(lower):
            continue
        around = tree.name_at[t + 2]
        if around < 0 or tree.names[around].label != "PLACE":
            continue
        wider = ends_at(tree, tree.names[around].last)
        if lower[wider + 1 : wider + 2] != [","]:
            continue
        called = wider + 2
        k = called
        while k < min(len(lower) - 1, called + LONGEST) and tree.name_at[k] < 0 and tree.tag[k].startswith(CALLING):
            k += 1
        if k == called or not tree.person_at(k):
            continue
        who = tree.names[tree.name_at[k]].last
        if not hangs_on(tree, who, {t, wider}, head[t]) or (as_person and not gazetteer().is_place(town.text)):
            continue
        town.label = "PLACE"
        above, relation = head[t], dep[t]
        for c in range(called, k):
            if head[c] not in range(called, who + 1):
                head[c], dep[c] = who, "compound"
        head[who], dep[who] = above, relation
        head[t], dep[t] = who, "nmod"
        head[wider], dep[wider] = t, "appos"


def ends_at(tree: Tree, last: int) -> int:
    """Return the last word of a place: that for an area after its name ("Hubei province"), else of its name."""
    return last + 1 if tree.lower[last + 1 : last + 2] and tree.lower[last + 1] in AREAS else last


def hangs_on(tree: Tree, who: int, places: set[int], verb: int) -> bool:
    """Tell whether a name is read as what a place is called by, or as thrown in beside it."""
    k = who
    for _ in range(UP):
        if tree.dep[k] not in HUNG:
            return False
        beside = tree.dep[k] == "parataxis" and tree.head[k] == verb
        k = tree.head[k]
        if k in places or beside:
            return True
    return False
