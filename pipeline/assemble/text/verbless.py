"""Where the verb of a sentence is that the parse left without one ("A court on 3 May sentenced unionist X")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.words import actor_type, courts

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

OF_NAME: Final = frozenset({"compound", "amod", "parataxis", "dep", "nmod"})
OPENING: Final = 5  # tokens before the noun that opens a sentence


def find_verbs(tree: Tree) -> None:
    """Make a verb of the participle in a sentence that the parse left without one.

    "A court in Osh on 3 May sentenced trade unionist X to a year", read as a court and a sentenced unionist.
    """
    lower, tag, dep, head, names, sentences = tree.lower, tree.tag, tree.dep, tree.head, tree.names, tree.sentences
    for first, last in sentences:
        who = next((k for k in range(first, min(last, first + OPENING)) if head[k] == k), None)
        if who is None or not tag[who].startswith("NN") or any(tag[k] in FINITE for k in range(first, last)):
            continue
        if lower[who] not in courts() and actor_type([lower[who]]) is None:
            continue
        for name in names:
            whom = name.last
            if name.label != "PERSON" or not who < whom < last:
                continue
            verb = name.first - 1
            while verb > who and tag[verb] in {"NN", "JJ", "HYPH"} and dep[verb] in OF_NAME:
                verb -= 1
            read_so = tag[verb] == "VBN" and dep[verb] == "amod" and lower[verb] in participles()
            if read_so and tag[verb - 1] in {"CD", "NNP"}:
                hang_on(tree, (who, verb, whom), last)
                break


def hang_on(tree: Tree, clause: tuple[int, int, int], last: int) -> None:
    """Hang who did it, to whom, and what follows on a verb; a time before it too."""
    tag, dep, head = tree.tag, tree.dep, tree.head
    who, verb, whom = clause
    for k in range(who + 1, last):
        timed = dep[k] == "prep" and any(head[j] == k and tag[j] in {"CD", "NNP"} for j in range(k + 1, verb))
        if head[k] == who and (k > verb or (timed and k + 1 < verb and k > who + 1)):
            head[k] = verb
    for k in range(verb + 1, whom):
        if not verb < head[k] <= whom or head[k] == k:
            head[k], dep[k] = whom, "compound"
    tag[verb], dep[verb], head[verb] = "VBD", "ROOT", verb
    dep[who], head[who], dep[whom], head[whom] = "nsubj", verb, "dobj", verb
