"""Passives that share the "was" of the verb before them: "X was shot dead and two colleagues wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import LATER_ONES, SUBJECTS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree
    from pipeline.assemble.text.view import DocView

SHARED = verb_list("verbs.toml", "harm", "shared")
OWNING = frozenset({"dobj", "aux", "auxpass", "xcomp", "ccomp", "neg", "prt", "dative"})  # whose "was" is none of it
WHO = frozenset({"who", "which", "that", "police", "soldiers", "troops"})
OF_TWO = frozenset({"first", "second", "former", "latter"})  # "the former was jailed and the latter | acquitted"
COUNTED_ALONE = frozenset({"another", "others", "dozens", "scores", "hundreds"})  # "and another | wounded"
NEAR = 12  # tokens from "and" to the subject after it


def share_passives(tree: Tree) -> None:
    """Make passive what shares the "was" of the verb before it ("X was shot dead and two colleagues | wounded").

    The parse has the colleagues wound somebody, or X suffer it all ("charged with arson and two colleagues | freed",
    "two men were hanged and a third | freed"). A verb with an object, a helper or a clause of its own shares nothing.
    So do those of a row by commas ("X was beaten, Y | shot and Z | abducted", "X was closed, its site | blocked").
    """
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    shared: set[int] = set()
    for t in tree.where(SHARED, 3, len(tag)):
        if tag[t] not in {"VBD", "VBN"}:
            continue
        read_number_harmed(tree, t)
        above = head[t] if dep[t] == "conj" else before_comma(tree, t)
        if t < 4 or not 0 <= above < t - 2:
            continue
        below = [k for k in range(above + 1, min(len(tag), t + NEAR)) if head[k] == t and k != t]
        helped = tree.has_kid(above, range(max(0, above - NEAR), above), "auxpass")
        passive = helped or above in shared
        if not passive or any(dep[k] in OWNING for k in below):
            continue
        who = [k for k in below if dep[k] in SUBJECTS]
        if not who:
            sufferer = lost_subject(tree, above, t)
        else:
            sufferer = who[0] if len(who) == 1 and dep[who[0]] == "nsubj" and ends_before(tree, who[0], t) else None
        owned = sufferer is not None and tree.has_kid(sufferer, range(above, sufferer), "poss")
        named = sufferer is not None and (tag[sufferer] == "NNP" or somebody(lower[sufferer]) or owned)
        if not named and dep[t] != "conj":
            continue  # "hundreds were held, some, nobody knows how many, beaten"
        if sufferer is not None and lower[sufferer] not in WHO:
            tag[t], head[sufferer], dep[sufferer] = "VBN", t, "nsubjpass"
            shared.add(t)


def somebody(word: str) -> bool:
    """Tell whether a noun means people, relatives too, or one of two just told of."""
    return any(word in words for words in (people().nouns, people().plurals, people().relatives, OF_TWO))


def before_comma(tree: Tree, t: int) -> int:
    """Return the verb of the clause that a comma parts from that of a verb ("X was beaten, Y | shot"), else -1."""
    comma = next((k for k in range(t - 1, max(0, t - NEAR), -1) if tree.lower[k] in {",", ";"}), -1)
    clause = (k for k in range(comma - 1, max(0, comma - NEAR), -1) if tree.head[k] == t and tree.dep[k] == "ccomp")
    return next(clause, -1) if comma > 0 and tree.dep[t] != "relcl" else -1


def ends_before(tree: Tree, noun: int, t: int) -> bool:
    """Tell whether a noun's phrase ends right before a word ("two of his bodyguards | wounded")."""
    last = t - 1
    while last > noun and tree.head[last] < last:
        last = tree.head[last]
    return last == noun and (tree.tag[noun].startswith(("NN", "CD")) or tree.lower[noun] in COUNTED_ALONE | OF_TWO)


def read_number_harmed(tree: Tree, t: int) -> None:
    """Make a passive of its own of a participle that the parse hangs on the number before it, or on the first passive.

    "Two people were killed, five | injured and dozens | arrested", "X was killed and two guards | abducted by rebels".
    """
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    who = t - 1
    noun = (dep[who], dep[t], head[t]) == ("conj", "acl", who) and (somebody(lower[who]) or tag[who - 1] == "PRP$")
    if not (tag[who] == "CD" or lower[who] in COUNTED_ALONE or noun) or who < 2:
        return
    first = who
    while first > 1 and (head[first - 1] == who or tag[first - 1] == "CD"):
        first -= 1
    above = head[who] if head[t] == who and dep[t] == "acl" else head[t]
    if (dep[who], head[who]) == ("det", t):  # "another | wounded"
        dep[who] = "nsubj"
    if lower[first - 1] not in {"and", ",", "while"} or not above < first - 1 or not tag[above].startswith("VB"):
        return
    if dep[who] not in {"parataxis", "conj", "appos", "dobj", "nsubj"} or dep[t] not in {"acl", "parataxis", "conj"}:
        return
    before = range(max(0, above - NEAR), above)
    passive = tree.has_kid(above, before, "auxpass", "nsubjpass")
    briefly = tag[above] == "VBN" and tag[above - 1] == "CD" and head[above - 1] == above
    if (passive or briefly) and not tree.has_kid(t, range(t + 1, min(len(tag), t + NEAR)), *OWNING):
        tag[t], head[t], dep[t], head[who], dep[who] = "VBN", above, "conj", t, "nsubjpass"


def lost_subject(tree: Tree, above: int, t: int) -> int | None:
    """Return the subject that the parse lost between "and" and a participle: people joined to a noun, or "a third".

    Likewise somebody of theirs whose name stands between commas ("its site was blocked and its head, X, | arrested").
    """
    tag, dep, head, lower = tree.tag, tree.dep, tree.head, tree.lower
    if lower[t - 1] in LATER_ONES and lower[t - 2] in {"a", "the"} and lower[t - 3] == "and":
        head[t - 2], dep[t - 2], tag[t - 1] = t - 1, "det", "NN"
        return t - 1
    first = t - 1
    if lower[first] == ",":
        first -= 1
        while first > above and tag[first].startswith("NNP"):
            first -= 1
        theirs = first < t - 2 and lower[first] == "," and tag[first - 1] == "NN" and tag[first - 2] == "PRP$"
        return first - 1 if theirs and dep[first - 1] == "conj" and head[first - 1] == above else None
    while first > above and head[first - 1] == t - 1:
        first -= 1
    joined = dep[t - 1] == "conj" and above < head[t - 1] < first - 1 and lower[first - 1] == "and"
    return t - 1 if joined and people().called(lower[t - 1]) else None


def befell_another(view: DocView, verb: int, subject: int) -> bool:
    """Tell whether a passive behind a comma tells what befell somebody else ("X was shot, his wife was denied aid")."""
    own = view.person_at(subject) or any(view.tag[c] == "PRP$" for c in view.kids(subject, "poss"))
    return own and view.dep[subject] == "nsubjpass" and "," in view.lower[verb:subject]
