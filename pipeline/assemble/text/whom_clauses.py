"""Whom a clause right behind them tells of: "X, whom agents arrested, …", "the man soldiers tortured is X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.lexicon import lexicon, participles
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

DOERS: Final = 9  # tokens of who does it, at most
CLAUSE: Final = 24  # tokens from whom it befalls to the verb of their sentence, at most
NOMINAL: Final = ("NN", "JJ", "DT", "CD", "POS", "PRP", "HYPH")  # tags of who does it
PAST: Final = frozenset({"VBD", "VBN"})
DONE: Final = PAST | {"VBZ", "VBP"}
ENDS: Final = frozenset({",", ";", ":", "and", "but", "or", "who", "that", "which", "whom"})
BE: Final = frozenset({"is", "was"})
NAMING: Final = frozenset({"identified", "named"})


def read_whom(tree: Tree) -> None:
    """Make "whom" the object of the verb behind it, and the noun between them who does it.

    "It was X whom security agents arrested", "X, whom militants of the group Y tortured": read as agents of whom it is.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"whom"}, 1, len(lower) - 2):
        noun = t - 1 - (lower[t - 1] == ",")
        verb = verb_behind(tree, t + 1)
        if noun < 0 or verb < 0 or not tag[noun].startswith("NN") or tag[t - 1] == "IN":
            continue
        known = dep[verb] == "relcl" and head[verb] < t and head[t] == verb
        if known and tree.has_kid(verb, range(t, verb), *SUBJECTS):
            dep[t] = "dobj"
            continue
        doer = seat_doer(tree, t + 1, verb)
        if verb in (head[verb], head[doer]) or head[doer] == doer:
            continue  # the main verb: nothing else would be
        bind(tree, noun, doer, verb)
        head[t], dep[t] = verb, "dobj"


def read_contact(tree: Tree) -> None:
    """Make a clause of what is told right behind "the man" and the like of whom a name tells who they are.

    "The woman soldiers took into custody is X": no soldiers of a woman. Not "the woman soldier wounded on Monday is X",
    nor "the boy soldiers wounded there are X and Y".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"the"}, 0, len(lower) - 4):
        noun = next((k for k in range(t + 1, t + 3) if lower[k] in people().nouns and tag[k] == "NN"), -1)
        opens = not t or tag[t - 1] in {".", ",", ":", "``", "''", "_SP"} or lower[t - 1] in {"that", "said", "but"}
        if noun < 0 or (noun == t + 2 and not tag[t + 1].startswith("JJ")) or not opens:
            continue  # not "the lawyer who defended the man police arrested is X"
        that = lower[noun + 1] == "that" and dep[noun + 1] in {"mark", "dobj", "nsubj"}
        verb = verb_behind(tree, noun + 1 + that)
        main = main_behind(tree, noun + 1 + that)
        if main < 0 or (verb < 0 and not told_of(tree, noun, main)):
            continue
        if verb < 0:  # "the woman fined by a court has been identified as X": she did not fine
            verb = noun + 1
            head[verb], dep[verb], tag[verb] = noun, "acl", "VBN"
        elif verb < main and doers(tree, noun + 1 + that, verb) and not told_by(tree, verb, main):
            bind(tree, noun, seat_doer(tree, noun + 1 + that, verb), verb)
            if that:
                head[noun + 1], dep[noun + 1] = verb, "dobj"
        else:
            continue
        raised = dep[main] in {"parataxis", "conj", "ccomp", "ROOT"} and noun <= head[main] <= main
        if raised or noun <= head[main] < main:
            head[main], dep[main] = main, "ROOT"
        head[noun], dep[noun] = main, "nsubjpass" if lower[main] in NAMING else "nsubj"
        if head[t] != noun:
            head[t], dep[t] = noun, "det"


def read_cleft(tree: Tree) -> None:
    """Make the object of its verb of the "that" of a cleft which lacks one ("It was the party X that it banned")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where({"that"}, 3, len(lower) - 2):
        verb = head[t]
        was = head[head[verb]]
        if dep[t] != "mark" or dep[verb] not in {"relcl", "acl"} or not head[verb] < t < verb or lower[was] not in BE:
            continue
        behind = range(verb, min(len(lower), verb + DOERS))
        own = tree.has_kid(verb, behind, "dobj", "ccomp", "xcomp") or not tree.has_kid(verb, range(t, verb), "nsubj")
        passive = tree.has_kid(verb, range(t, verb), "auxpass")
        if lower[was - 1] == "it" and lower[verb] in lexicon().verbs and not own and not passive:
            dep[t], dep[verb] = "dobj", "relcl"


def verb_behind(tree: Tree, first: int) -> int:
    """Return the verb in the past or present right behind a noun phrase that begins at a token; -1 for none."""
    tag, last = tree.tag, first
    while last < min(len(tag) - 1, first + DOERS) and (tag[last].startswith(NOMINAL) or tree.lower[last] == "of"):
        last += 1
    done = tag[last] in DONE and tree.dep[last] not in {"aux", "auxpass"} and tree.lower[last] in lexicon().verbs
    return last if first < last and done else -1


def main_behind(tree: Tree, first: int) -> int:
    """Return the verb behind a clause that tells who somebody is by a name ("is X", "has been named as X"); else -1."""
    lower, tag = tree.lower, tree.tag
    for k in range(first + 1, min(len(lower) - 1, first + CLAUSE)):
        if lower[k] in ENDS:
            return -1
        if lower[k] in BE or lower[k : k + 2] == ["has", "been"]:
            called = k + 1 + (lower[k] == "has")
            if called >= len(lower):
                return -1  # the text breaks off
            named = lower[called] in NAMING and lower[called + 1 : called + 2] == ["as"]
            name = called + 2 * named
            while name < len(lower) - 1 and tree.name_at[name] < 0 and tag[name].startswith(("DT", "NN", "JJ")):
                name += 1
            if name >= len(lower) or not tree.person_at(name):
                return -1
            after = tree.names[tree.name_at[name]].last + 1
            return -1 if tag[after : after + 1] == ["POS"] else called if named else k
    return -1


def told_of(tree: Tree, noun: int, main: int) -> bool:
    """Tell whether a participle of an act stands right behind a noun and is read as the verb of its clause."""
    t = noun + 1
    mine = tree.tag[t] in PAST and tree.lower[t] in participles() and tree.lower[t] in lexicon().verbs
    return mine and t < main and (tree.dep[t] not in {"acl", "relcl"} or tree.head[t] != noun)


def told_by(tree: Tree, verb: int, main: int) -> bool:
    """Tell whether another verb stands between that of a clause and its sentence's ("the man police say hit Y")."""
    others = (k for k in range(verb + 1, main) if tree.lower[k] not in {"has", "been", "is", "was"})
    return any(tree.tag[k] in {"VBD", "VBZ", "VBP"} for k in others)


def doers(tree: Tree, first: int, verb: int) -> bool:
    """Tell whether a noun phrase is of several or of one told apart, who may do something ("soldiers", "a court")."""
    one = tree.tag[first].startswith(("DT", "PRP$")) or tree.person_at(verb - 1) or tree.lower[first] == "police"
    many = tree.tag[verb - 1] == "NNS"
    kind = actor_type([w for w in tree.lower[first:verb] if w not in {"the", "a", "an"}]) is not None
    return (one or many) and (kind or tree.name_at[verb - 1] >= 0)


def seat_doer(tree: Tree, first: int, verb: int) -> int:
    """Hang the words of who does something on their head, and return it."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    of = next((k for k in range(first + 1, verb) if lower[k] == "of"), verb)
    doer, last = of - 1, verb - 1
    for k in range(first, verb):
        top = doer if k <= of else last
        if k not in {doer, last} and not (first <= head[k] < verb and head[k] != k):
            head[k], dep[k] = top, "prep" if k == of else "compound" if tag[k].startswith("NN") else "det"
    if of < verb:
        head[of], dep[of] = doer, "prep"
        head[last], dep[last] = of, "pobj"
    return doer


def bind(tree: Tree, noun: int, doer: int, verb: int) -> None:
    """Make a clause on a noun of a verb and of who does it."""
    tree.head[doer], tree.dep[doer] = verb, "nsubj"
    tree.head[verb], tree.dep[verb] = noun, "relcl"
    tree.tag[verb] = "VBD" if tree.tag[verb] == "VBN" else tree.tag[verb]
