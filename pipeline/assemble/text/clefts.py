"""What "it is" sets before a clause ("it was soldiers who had beaten him"), and what a "not" there leaves a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import PAST
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree
    from pipeline.assemble.text.view import DocView

NOT_AT: Final = compiled(r"\b(?:[Nn]ot|n[’']t) (?:in|on|at|near|from|during) (?:the )?$")
REACH: Final = 20  # characters to "not on the"
PHRASE: Final = 8  # tokens of the time, place or reason that is denied, at most
NOT: Final = frozenset({"not", "n't", "n’t"})
TIMED: Final = frozenset({"prep", "npadvmod", "advmod", "pcomp"})
NOUNS: Final = ("NN", "JJ", "DT", "CD", "PRP$")  # tags of a person who is only left out
BE: Final = frozenset({"is", "was", "were", "are", "’s", "'s", "be", "been"})


def cleft(view: DocView, t: int) -> bool:
    """Tell whether a noun is what "it was" sets before a clause ("it was soldiers who had beaten him")."""
    was = view.head[t]
    it = any(view.lower[c] == "it" for c in view.kids(was, "nsubj"))
    return it and view.dep[t] == "attr" and view.lower[was] in BE


def of_cleft(view: DocView, verb: int) -> int:
    """Return the "was" of "it was soldiers who killed X" by the verb of its clause; -1 for any other, or where denied.

    Not "it is a lie that soldiers killed X", whose clause lacks nobody, nor "it is time to free X".
    """
    who = view.head[verb]
    if view.tag[verb] == "VB" or not cleft(view, who) or view.kids(verb, "mark") or view.kids(view.head[who], "neg"):
        return -1
    return view.head[who]


def part_times(tree: Tree) -> None:
    """Let a "not" deny no more than when, where or why something was done ("it was not on Monday that X was held").

    The clause hangs on the verb, with none beside it; the time or place is nobody's.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    if "it" not in lower or NOT.isdisjoint(lower):
        return
    for no in range(2, len(lower) - 3):
        was = no - 1
        if lower[no] not in NOT or lower[was] not in BE or lower[was - 1] != "it" or head[no] != was:
            continue
        that = next((k for k in range(no + 2, min(len(lower), no + PHRASE)) if lower[k] == "that"), -1)
        verb = head[that]
        if that < 0 or dep[that] != "mark" or verb < that or dep[no + 1] not in TIMED or head[no + 1] != was:
            continue
        if not was <= head[verb] < that or "but" in lower[no:that]:
            continue
        dep[no], head[no] = "neg", no + 1
        dep[no + 1] = "dep"
        dep[verb], head[verb] = "ccomp", was


def part_if_not(tree: Tree) -> None:
    """Take out of what is told who is only left open ("police arrested X, if not Y"), however it is read."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for no in tree.where({"not"}, 3, len(lower) - 2):
        if lower[no - 1] != "if":
            continue
        last = no + 1
        while last < len(lower) and tag[last].startswith(NOUNS):
            last += 1
        before = no - 2 - (lower[no - 2] == ",")
        if last == no + 1 or not tag[last - 1].startswith("NN") or not tag[before].startswith("NN"):
            continue
        inner = range(no + 1, last)
        top = next((k for k in inner if head[k] not in inner), -1)
        if top < 0 or lower[last : last + 1] not in ([], ["."], [","], [";"]) or head[top] == top:
            continue
        dep[no], head[no] = "neg", top
        dep[no - 1], head[no - 1] = "dep", top
        dep[top], head[top] = "dep", before


def part_neither(tree: Tree) -> None:
    """Let a "neither" right behind a verb deny it ("found neither X nor Y guilty"), not "was neither tried nor"."""
    for t in tree.where({"neither"}, 1, len(tree.lower) - 1):
        if tree.tag[t - 1] not in PAST:
            continue
        last = next((b for a, b in tree.sentences if a <= t < b), t)
        helper = tree.dep[t - 1] in {"aux", "auxpass"} or tree.lower[t - 1] in BE
        crime = any(tree.lower[k : k + 2] == ["guilty", "of"] for k in range(t, last - 1))  # a fact
        if not helper and not crime:
            tree.dep[t], tree.head[t] = "neg", t - 1


def not_there(text: str, start: int) -> bool:
    """Tell whether a time or place is one at which nothing was done ("not on Monday", "held not in Osh but in Naryn").

    Args:
        text: the article's text.
        start: where the time or place begins.
    """
    return NOT_AT.search(text, max(0, start - REACH), start) is not None
