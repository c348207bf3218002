"""Whose name only stands in what tells who or what somebody else is, though read as whom the verb is about.

"The nurse who treated X | went on trial", "four members of a club named after X | were held", "a campaign to free X |
drew thousands", "it was a nurse who treated X | who was held".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ON_NOUNS, SUBJECTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name, Tree

CALLED: Final = ("NN", "JJ", "DT", "VBN", "PRP$", "POS", "HYPH")  # tags of what a name's bearer is called before it
PARTED: Final = frozenset({",", "(", ")", ";", ":", "–", "—", "and", "or", "but"})
NAMED: Final = frozenset({"named", "renamed", "christened"})
AFTER: Final = frozenset({"after", "for"})
NAMING: Final = frozenset({"named", "called", "name", "dubbed", "identified", "known"})
COMING: Final = frozenset({*verb_forms("come"), *verb_forms("go"), *verb_forms("return"), *verb_forms("arrive")})
HELD: Final = word_list("verbs.toml", "law", "held_beside")
FREEDOM: Final = frozenset({"release", "freedom", "freeing", "liberation"})
REACH: Final = 16  # tokens from a subject to a name that tells who it is


def hang_within(tree: Tree) -> None:
    """Hang a name read as a second subject on the words before it that tell who or what the first is."""
    for name in tree.names:
        if name.label != "PERSON":
            continue
        t = name_top(tree, name)
        link = before_called(tree, name)
        if link < 1 or not tree.dep[t].startswith(("nsubj", "pobj", "dobj")):
            continue
        if tree.lower[link] == "free" and tree.lower[link - 1] == "to":
            read_free(tree, link, t)
        elif tree.lower[link] in AFTER and tree.lower[link - 1] in NAMED and tree.dep[link - 1] in ON_NOUNS:
            hang_namesake(tree, t, link)
        elif tree.dep[t] in SUBJECTS and t < tree.head[t]:
            hang_second(tree, t, link)


def hang_clefts(tree: Tree) -> None:
    """Hang the clause of "it was a nurse who treated X who was held" on the nurse, not on what is right before it."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for who in range(3, len(lower)):
        t = head[who]
        if lower[who] != "who" or dep[t] != "relcl" or not tree.person_at(who - 1):
            continue
        if not NAMING.isdisjoint(lower[max(0, tree.names[tree.name_at[who - 1]].first - 3) : who - 1]):
            continue  # "it was a policeman named X who shot Y"
        top = head[t]
        while dep[top] not in {"attr", "ROOT"} and head[top] < top:
            top = head[top]
        was = head[top]
        if dep[top] == "attr" and tree.name_at[top] < 0 and tree.tag[top].startswith("NN"):
            it = any(lower[k] == "it" and head[k] == was and dep[k] == "nsubj" for k in range(was))
            head[t] = top if it else head[t]


def hang_held(tree: Tree) -> None:
    """Hang "held since May" on whose release is asked for ("the release of the editor of a paper of X, | held …")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where(HELD, 3, len(lower)):
        if lower[t - 1] != "," or not tree.person_at(t - 2) or dep[t] not in {"acl", "appos"}:
            continue
        top = head[t]
        while head[top] < top and not (lower[head[top]] == "of" and lower[head[head[top]]] in FREEDOM):
            top = head[top]
        if head[top] < top and tree.name_at[top] < 0 and "," not in lower[top : t - 1]:
            head[t], dep[t] = top, "acl"


def name_top(tree: Tree, name: Name) -> int:
    """Return the token of a name that hangs on something outside it."""
    inside = range(name.first, name.last + 1)
    return next((k for k in reversed(inside) if tree.head[k] not in inside), name.last)


def before_called(tree: Tree, name: Name) -> int:
    """Return the last token before a name and what its bearer is called ("treated | the late cleric X"), else -1."""
    k = name.first - 1
    if tree.tag[k] in {"NN", "NNS"} and tree.lower[k] not in people().nouns:
        return -1  # "injured in the raid | X was", "the student living next door | X was"
    while k > 0 and tree.tag[k].startswith(CALLED) and tree.name_at[k] < 0 and tree.lower[k] != "free":
        if tree.tag[k] == "VBN" and tree.tag[k - 1].startswith(("VB", "WP", "NN", "RB")):
            break  # "who had | treated X"
        k -= 1
    return k


def first_subject(tree: Tree, t: int, verb: int) -> int:
    """Return the common noun that is a subject of a verb before a name read as another, else -1."""
    for s in range(t - 1, max(-1, t - REACH), -1):
        if tree.lower[s] in PARTED:
            return -1
        if tree.head[s] == verb and tree.dep[s] in SUBJECTS:
            return s if tree.tag[s] in {"NN", "NNS"} and tree.name_at[s] < 0 else -1
    return -1


def hang_second(tree: Tree, t: int, link: int) -> None:
    """Hang a second subject on the verb or preposition before it where that tells of the first ("who treated | X")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    first = first_subject(tree, t, head[t])
    if not 0 <= first < link:
        return
    telling = [k for k in range(first + 1, link + 1) if tag[k].startswith("VB") and dep[k] in ON_NOUNS and head[k] < k]
    own = (k for k in range(first + 1, link) if dep[k] in SUBJECTS and head[k] in telling)
    if not telling or any(not tag[k].startswith("W") for k in own):
        return  # "the minute he left | X was held": what somebody else did to the first, or when
    verb = link - 1 if tag[link] == "RP" else link
    if tag[verb].startswith("VB"):
        if tree.has_kid(verb, range(verb, t), "dobj"):
            return  # "who shot the video | X was"
        head[t], dep[t] = verb, "dobj"
    elif tag[link] in {"IN", "TO"}:
        if dep[link] == "mark":
            head[link], dep[link] = telling[-1], "prep"
        head[t], dep[t] = link, "pobj"


def hang_namesake(tree: Tree, t: int, link: int) -> None:
    """Hang on "after" the name that something bears; the first noun of its sentence is what the verb behind is of."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    verb, role = head[t], dep[t]
    head[link], dep[link], head[t], dep[t] = link - 1, "prep", link, "pobj"
    first = verb
    for _ in range(REACH):  # a broken parse may have no root
        if dep[first] not in {"acl", "relcl", "advcl", "pobj", "prep"}:
            break
        first = head[first]
    if role in SUBJECTS and first < link and dep[first] == "ROOT" and tag[first].startswith("NN"):
        head[verb], dep[verb], head[first], dep[first] = verb, "ROOT", verb, role


def read_free(tree: Tree, free: int, t: int) -> None:
    """Make an infinitive of "to free" before a name, read as an adjective or on "to" ("a campaign to free X")."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    to = free - 1
    if tag[free] == "VB" and (head[to], dep[to]) == (free, "aux") and (head[t], dep[t]) == (free, "dobj"):
        dep[free] = "acl" if dep[free] == "amod" else dep[free]
        return
    if dep[t] in SUBJECTS and first_subject(tree, t, head[t]) < 0:
        return
    above = head[to] if head[to] not in {t, free} else to - 1
    if tree.lower[above] in COMING:
        return  # "had come to free X": only meant to
    head[to], dep[to], head[t], dep[t] = free, "aux", free, "dobj"
    tag[to], tag[free], head[free] = "TO", "VB", above
    dep[free] = "acl" if tag[above].startswith("NN") else "xcomp"
