"""Whom a deed befell, told behind the verb of its noun: "the trial began on Monday in Osh of X".

The parse hangs it on the verb, on the day or on the town.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR, SUBJECTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

VERBS = word_list("verbs.toml", "shifted", "words")
BETWEEN: Final = frozenset({"NNP", "CD", "RP", "RB"})
SHORT: Final = frozenset({"on", "in", "at", "near", "this", "last", "the", "place"})
REACH: Final = 12  # tokens from the verb to its "of"


def hang_shifted(tree: Tree) -> None:
    """Hang on the noun of a deed the "of" behind its verb that tells whom it befell."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for verb in tree.where(VERBS, 1, len(lower) - 2):
        before = range(verb - 1, max(-1, verb - REACH), -1)
        deed = next((k for k in before if head[k] == verb and dep[k] in SUBJECTS), -1)
        if deed < 0 or lower[deed] not in lexicon().nouns or "of" in lower[deed:verb]:
            continue
        behind = range(verb + 1, min(len(lower), verb + REACH))
        end = next((k for k in behind if not tells_when_or_where(tree, k)), verb)
        if lower[end] == "of" and hangs_below(tree, end, verb) and of_somebody(tree, end):
            head[end], dep[end] = deed, "prep"


def tells_when_or_where(tree: Tree, t: int) -> bool:
    """Tell whether a token is of a day, of a place by its name, or of the verb itself ("carried out")."""
    return tree.tag[t] in BETWEEN or tree.lower[t] in SHORT or not CALENDAR.isdisjoint({tree.lower[t]})


def hangs_below(tree: Tree, of: int, verb: int) -> bool:
    """Tell whether an "of" hangs on a verb, or on a phrase of it told between."""
    k = of
    while verb < k:
        k = tree.head[k] if tree.head[k] < k else -1
    return k == verb


def of_somebody(tree: Tree, of: int) -> bool:
    """Tell whether an "of" is of somebody, by name or by a noun for people."""
    who = next(tree.kids_in(of, range(of + 1, len(tree.lower)), "pobj"), -1)
    return who > of and (people().called(tree.lower[who]) or any(
        n.label == "PERSON" and n.first <= who <= n.last for n in tree.names))
