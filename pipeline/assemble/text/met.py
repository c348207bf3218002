"""Who met those that speak, read as one of them: "ten of the nurses the Torsk Watch interviewed said"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree
    from pipeline.assemble.text.view import DocView

MEETING: Final = verb_list("verbs.toml", "meeting", "verbs")
MANY: Final = frozenset({"NNS", "CD"})
OWN: Final = frozenset({"dobj", "cc"})  # whom somebody met, and what else they did
CUT: Final = frozenset({"NNP", "NNPS"})
REACH: Final = 24  # tokens from those who speak to who met them
NEAR: Final = 8  # tokens from the meeting to what they say


def hang_met(tree: Tree) -> None:
    """Make a clause of who met those that the sentence is of, and let these say what it tells."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    for met in tree.where(MEETING, 3, len(tag) - 1):
        if tag[met] not in {"VBD", "VBN"} or tree.name_at[met - 1] < 0:
            continue
        named = met - 1
        while dep[named] == "conj" and head[named] < named:
            named = head[named]
        noun = tree.names[tree.name_at[named]].first - 1 if tree.name_at[named] >= 0 else -1
        while noun > 0 and (tag[noun] in CUT or tree.lower[noun] == "the"):
            noun -= 1  # "nurses Human | Rights Watch interviewed"
        second = head[named] == met and dep[named] in SUBJECTS
        if noun < 0 or not (second or (dep[named] == "appos" and head[named] == noun)):
            continue
        before = range(max(0, met - REACH), noun + 1)
        spoke = next((k for k in before if head[k] == met and dep[k] in SUBJECTS), -1)
        says = next((k for k in range(met + 1, min(len(tag), met + NEAR)) if tag[k] in FINITE), -1)
        if spoke < 0 or says < 0 or not (tag[noun] in MANY or tree.lower[noun] == "those"):
            continue
        if not OWN.isdisjoint(dep[met + 1 : says]):
            continue  # "the nurses Ana Reis and Ivo Belo met clerks and said"
        if head[says] == met and dep[met] == "ROOT":
            head[says], dep[says] = says, "ROOT"
        elif head[met] != says:
            continue
        head[named], dep[named] = met, "nsubj"
        head[met], dep[met] = noun, "relcl"
        head[spoke], dep[spoke] = says, "nsubj"


def meets(view: DocView, t: int) -> bool:
    """Tell whether a token is of who met those that the sentence is of, and so is none of them."""
    while view.dep[t] == "conj" and view.head[t] < t:
        t = view.head[t]
    met = view.head[t]
    return view.dep[t] in SUBJECTS and view.dep[met] == "relcl" and view.lower[met] in MEETING
