"""People by what they are called: "the son of writer and poet X", read as two; "plainclothes police", as a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.callings import is_trade
from pipeline.assemble.text.common import OF_SEVERAL, SUBJECTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ONE_OF_KIN: Final = word_list("people.toml", "relatives", "single")
PEER: Final = word_list("people.toml", "relatives", "peers")
PAIRED: Final = frozenset(word for words in toml_table("counts.toml")["gathered"]["pairs"] for word in words)
TO_ONE: Final = word_list("people.toml", "relatives", "also")
BESIDE: Final = frozenset({"fellow", "co"})  # "her brother and [fellow] activist X"
CLOSE: Final = 8  # tokens from a relative to their name
NEAR: Final = 10  # tokens from "of" to the name
FIRST: Final = 2  # the second of two callings that open a sentence stands after this token
DEPS: Final = {",": "punct", "-": "punct", "and": "cc"}
CALLING: Final = 4  # tokens of the first of two callings, its owner with it: "his co-defendant"
PLAIN: Final = frozenset({"plainclothes", "plain-clothes"})
DESCRIBING: Final = frozenset({"JJ", "JJS", "JJR", "NN", "NNP", "HYPH"})


def join_callings(tree: Tree) -> None:
    """Hang on "of" the name after two callings joined by "and", of whom a relative or lawyer is told before."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t = name.last
        if name.label != "PERSON" or dep[t] != "conj" or name.first < NEAR // 2 or not is_trade(lower[name.first - 1]):
            continue
        first = next((k for k in range(name.first - 1, max(0, name.first - NEAR), -1) if lower[k] == "of"), None)
        both = next((k for k in range(name.first - 1, first or t, -1) if lower[k] == "and"), None)
        if first is None or both is None or not is_trade(lower[both - 1]):
            continue
        whose = lower[first - 1] if lower[first - 1] != "," else ""
        inside = [k for k in range(first + 1, name.first) if k != both and not (k == first + 1 and tag[k] == "DT")]
        if whose not in people().relatives | people().lawyers or any(tag[k] not in DESCRIBING for k in inside):
            continue
        dep[t], head[t] = "pobj", first
        dep[both - 1], head[both - 1] = "nmod", t
        if dep[both] == "cc":
            head[both] = t


def call_both(tree: Tree) -> None:
    """Make one of a relative and who else they are to somebody, before their name ("her brother and colleague X").

    Not where the verb tells of two ("her brother and neighbour X were arrested"), nor for a trade, which stands before
    a name as a title would.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, kin = name.last, head[name.last]
        if name.label != "PERSON" or dep[t] != "conj" or not kin < name.first - 2 or lower[kin] not in ONE_OF_KIN:
            continue
        inside = range(kin + 2, name.first)
        close = name.first - kin <= CLOSE and lower[kin + 1] == "and"
        called = lower[name.first - 1] in TO_ONE or " ".join(lower[name.first - 2 : name.first]) in TO_ONE
        if not close or not (called or lower[kin + 2] in BESIDE):
            continue
        if any(tag[k] not in DESCRIBING or tree.words[k].istitle() for k in inside):
            continue
        verb = head[kin]
        if dep[kin] in SUBJECTS and any(
            lower[k] in OF_SEVERAL and (k == verb or head[k] == verb) for k in range(t + 1, len(lower))
        ):
            continue
        dep[t], head[t] = dep[kin], verb
        dep[kin], head[kin] = "nmod", t
        for k in range(kin + 1, name.first):
            if head[k] == kin:
                dep[k], head[k] = ("cc" if lower[k] == "and" else "nmod"), t


def call_apposed(tree: Tree) -> None:
    """Make one of two callings with one owner and the name set off after them ("his co-defendant and colleague, X,").

    And set off after a pair the two whose names follow it ("a mother and daughter, X and Y,").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        second, t = name.first - 2, name.last
        if name.label != "PERSON" or second <= FIRST or lower[name.first - 1] != "," or lower[second - 1] != "and":
            continue
        both = second - 2
        if dep[t] in {"appos", "conj"} and head[t] in {both, second} and tag[both - 1] == "DT":
            if {lower[both], lower[second]} <= PAIRED and two_alone(tree, t):
                dep[t], head[t] = "appos", both
                dep[second], head[second] = "nmod", both
            continue
        own = next((k for k in range(second - 2, second - 2 - CALLING, -1) if k >= 0 and tag[k] == "PRP$"), -1)
        called = ("".join(lower[own + 1 : second - 1]), lower[second])
        if own < 0 or not PEER.issuperset(called) or dep[t] not in {"appos", "conj"}:
            continue
        inside = range(own, name.first)
        top = next((k for k in inside if k > own and head[k] not in inside and head[k] != t), -1)
        if top < 0 or not own <= head[t] < name.first:
            continue
        dep[t], head[t] = dep[top], head[top]
        for k in range(t + 1, len(lower)):
            if head[k] in inside:
                head[k] = t  # "…, X, and her brother"
        for k in inside:
            head[k] = t
            dep[k] = DEPS.get(lower[k], "poss" if k == own else "nmod")


def two_alone(tree: Tree, t: int) -> bool:
    """Tell whether one more name joined to that which ends at a token ends what is set off ("…, X, 3, and Y, were")."""
    lower, joint = tree.lower, t + 1
    while joint < len(lower) and tree.tag[joint] in {",", "CD"}:
        joint += 1
    other = next((n for n in tree.names if n.label == "PERSON" and n.first == joint + 1), None)
    return other is not None and lower[joint] == "and" and lower[other.last + 1 : other.last + 2] == [","]


def read_plainclothes(tree: Tree) -> None:
    """Make the noun after "plainclothes" what the parse makes that, read as a verb."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(len(lower) - 1):
        noun = t + 1
        if lower[t] not in PLAIN or not tag[t].startswith("VB") or not tag[noun].startswith("NN"):
            continue
        for k in range(len(head)):
            if head[k] == t and k not in {t, noun}:
                head[k] = noun
        if head[noun] == t:
            dep[noun], head[noun] = (dep[t], head[t]) if head[t] != t else ("ROOT", noun)
        dep[t], head[t], tag[t] = "amod", noun, "JJ"


def call_beside(tree: Tree) -> None:
    """Make of a noun right before a name what its bearer is called, read as a second subject ("The party X was shut").

    And an owner of who is read as the subject of a deed that they own ("the activist X's killing by a mob").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, noun = name.last, name.first - 1
        if dep[t] not in SUBJECTS:
            continue
        if tag[t + 1 : t + 2] == ["POS"]:
            if head[t] == t + 2 and head[t + 1] == t and tag[t + 2] in {"NN", "VBG"}:
                dep[t], tag[t + 2] = "poss", "NN"
        elif noun > 0 and (dep[noun], head[noun], tag[noun]) == (dep[t], head[t], "NN") and lower[noun - 1] != ",":
            head[noun], dep[noun] = t, "compound"
