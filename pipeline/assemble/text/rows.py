"""Names of a row that the parse takes for what the one before them is called: "A, B, C and two others were held".

In headlines ("A, B arrested", "A, three others held"), and behind what several are of ("the mayors of Osh, A and B").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

OTHERS: Final = frozenset({"others", "another"})
NEAR: Final = 40  # tokens to the others that end a row
LEAD: Final = 3  # tokens of "X, his lawyer"
CLIMB: Final = 4  # places joined to the one that people are of
OF: Final = frozenset({"of", "from", "in", "at"})


def list_rows(tree: Tree) -> None:
    """Make the next of a row whoever the parse has as another name of the one before."""
    for name in tree.names:
        if name.label == "PERSON":
            list_next(tree, name)
            list_with_others(tree, name)
            list_own(tree, name)
            hang_on_several(tree, name)


def list_next(tree: Tree, name: Name) -> None:
    """Join to the name before a comma another one, where only others counted or a headline's verb end their row.

    Not an alias: it is one word where the name has more ("Ivan Karpau, Vanya, and two others").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    t, one = name.last, head[name.last]
    if dep[t] != "appos" or not tree.person_at(one) or one >= name.first or lower[name.first - 1] != ",":
        return
    before = tree.names[tree.name_at[one]]
    if name.first == name.last and before.first != before.last:
        return
    if others_at_end(tree, t, name.last + 1) or (before.last + 2 == name.first and verb_next(tree, t, one)):
        dep[t] = "conj"
        return
    after = next((k for k in range(t + 1, min(len(head), t + 5)) if lower[k] in OTHERS), -1)
    if after > 0 and dep[after] == "appos" and head[after] == one and tag[after - 1] == "CD":
        dep[t], dep[after], head[after] = "conj", "conj", t  # "police arrest A, B, 3 others"


def list_with_others(tree: Tree, name: Name) -> None:
    """Join to a name the others behind it whom a headline tells of with it ("X, two others held over protest")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    t, verb = name.last, name.last + 4
    if verb >= len(head) or lower[t + 1] != "," or tag[t + 2] != "CD" or lower[t + 3] not in OTHERS:
        return
    if dep[t + 3] != "appos" or head[t + 3] != t or tag[verb] not in {"VBN", "VBD"}:
        return
    if head[verb] == t + 3 and dep[verb] == "acl" and dep[t] == "ROOT":
        head[verb], dep[verb], tag[verb] = verb, "ROOT", "VBN"
        head[t], dep[t] = verb, "nsubjpass"
    elif head[t] != verb:
        return
    dep[t + 3] = "conj"


def list_own(tree: Tree, name: Name) -> None:
    """Join to a name somebody's own lawyer or deputy, named behind it and followed by more ("X, his lawyer Y and two").

    Not who only tells of it ("X, his lawyer Y and Z said, was held"). Relatives are read as such.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    t, noun = name.last, name.first - 1
    if noun < LEAD or dep[t] != "appos" or head[t] != noun or dep[noun] != "appos" or not tree.person_at(head[noun]):
        return
    if lower[noun - 2] != "," or lower[noun - 1] not in {"his", "her"} or lower[noun] in people().relatives:
        return
    after = range(t + 1, min(len(head), t + NEAR))
    if not tree.has_kid(t, after, "conj") or not TELLING.isdisjoint(lower[t : t + NEAR]):
        return
    dep[noun] = "conj"
    for k in after:
        if head[k] == t and dep[k] in {"cc", "conj"}:
            head[k] = noun


def others_at_end(tree: Tree, t: int, first: int) -> bool:
    """Tell whether a row of names goes on from one and ends with "and" and others who are counted."""
    row = {t}
    for k in range(first, min(len(tree.head), t + NEAR)):
        if tree.dep[k] != "conj" or tree.head[k] not in row:
            continue
        row.add(k)
        other = tree.lower[k] in OTHERS or any(tree.head[c] == k and tree.lower[c] == "other" for c in range(first, k))
        if other and any(tree.head[c] == k and tree.dep[c] == "nummod" for c in range(first, k)):
            return True
    return False


def verb_next(tree: Tree, t: int, one: int) -> bool:
    """Tell whether what befell two names stands right behind them, without a comma, as headlines have it."""
    verb = t + 1
    if named_among(tree, one, verb):
        return True
    if verb >= len(tree.head) or tree.tag[verb] not in {"VBN", "VBD"} or tree.dep[verb] in {"aux", "auxpass"}:
        return False
    return tree.head[one] == verb or tree.head[verb] in {one, t}


def named_among(tree: Tree, one: int, prep: int) -> bool:
    """Tell whether a headline has those named among others ("A, B among 20 arrested")."""
    return tree.dep[one] == "ROOT" and tree.lower[prep : prep + 1] == ["among"]


def hang_on_several(tree: Tree, name: Name) -> None:
    """Hang on a plural the names that are joined to the place that these people are of ("the mayors of Osh, A and B").

    Not "the mayors of Osh, A, and of Van".
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    t, place = name.last, head[name.last]
    if dep[t] != "conj" or tree.person_at(place) or lower[name.first - 1] != "," or place >= name.first:
        return
    for _ in range(CLIMB):
        if dep[place] != "conj" or tree.name_at[place] < 0 or tree.person_at(place):
            break
        place = head[place]
    here = tree.name_at[place]
    if here < 0 or tree.is_person(here) or dep[place] != "pobj" or lower[head[place]] not in OF:
        return
    who = head[head[place]]
    several = lower[who] in people().plurals and tree.tag[who] == "NNS" and who < place
    joined = [k for k in range(t + 1, min(len(head), t + NEAR)) if dep[k] == "conj" and head[k] in {t, head[t]}]
    joined = [k for k in joined if tree.person_at(k)]
    if not several or not joined or lower[t + 1] not in {"and", ","}:
        return
    if not TELLING.isdisjoint(lower[t : t + NEAR]):
        return  # "police held leaders of the union, A and B said"
    dep[t], head[t] = "appos", who
    for k in joined:
        head[k] = t
