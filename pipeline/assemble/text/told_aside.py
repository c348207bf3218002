"""Whom a clause tells of on both sides of who says so: "A driver, police spokesman X said, was held": the driver was.

The parse makes who says so the subject of both verbs, or an apposition of whom the clause tells of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, INFLECTED, SUBJECTS
from pipeline.assemble.text.spoken import SAYING

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

HEARING: Final = 10  # tokens from a verb of saying to the comma after who hears it, at most
PHRASE: Final = 12  # tokens of who says it, at most
FAR: Final = 30  # tokens from a comma back to a subject, at most
PEOPLE: Final = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH"})
HEARD: Final = PEOPLE | {"IN", "TO", "PRP", "CC"}
QUOTES: Final = frozenset({'"', "''", "``", "“", "”", "‘", "’"})
JOINING: Final = frozenset({"and", "but"})


def part_tellers(tree: Tree) -> None:
    """Part who says so, between two commas, from whom the clause tells of ("X, Y told reporters, had been beaten").

    A second name that only says who somebody is has a comma after it, too: "X, Y, said". Whoever hears it may have been
    read as the subject of what is told.
    """
    lower, tag = tree.lower, tree.tag
    for said in tree.where(SAYING, 2, len(lower) - 3):
        if not (tag[said] in INFLECTED or (tag[said] == "VBN" and lower[said + 1] == ",")):
            continue
        first, comma = said, said + 1
        while first > 1 and said - first < PHRASE and tag[first - 1] in PEOPLE:
            first -= 1
        while comma < min(len(lower) - 2, said + HEARING) and tag[comma] in HEARD and lower[comma] != "that":
            comma += 1
        closing = first - 1 - (lower[first - 1] in QUOTES)  # “The driver,” said X, “was held”
        if lower[closing] != ",":
            continue
        if first == said:  # "The driver, said X, was held"
            first = said + 1
            if comma == first:
                continue
        after = comma + 1
        while first > said and after < min(len(lower) - 2, comma + PHRASE) and tag[after] in HEARD:
            after += 1
        comma = after if lower[after] == "," and after > comma + 1 else comma  # "said X, a lawyer, was held"
        if lower[comma] == ",":
            seat_told(tree, said, range(first, comma), (closing, comma))


def seat_told(tree: Tree, said: int, aside: range, commas: tuple[int, int]) -> None:
    """Make a subject of whom a verb right after the second comma tells of, and of the verb of saying who says it.

    Args:
        tree: the parse, changed in place.
        said: the verb of saying.
        aside: the tokens between its first comma and its second one, who says it first.
        commas: its first comma and its second one.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    closing, comma = commas
    goes_on = comma + 1 + (lower[comma + 1] in QUOTES)
    verb = tree.verb_helped(goes_on)
    if tag[goes_on] not in FINITE or verb <= comma or tree.has_kid(verb, range(comma, verb), *SUBJECTS):
        return
    ends = said if aside.start < said else comma
    who = next((k for k in range(aside.start, ends) if not aside.start <= head[k] < ends), -1)
    before = range(max(0, closing - FAR), closing)
    if who < 0 or not tag[who].startswith("NN"):
        return
    if lower[before.stop - 1] in JOINING:
        above = head[before.stop - 1]
        finite = tag[above] in FINITE or tree.has_kid(above, before, "aux", "auxpass")
        if above in before and finite and dep[verb] in {"conj", "ccomp", "parataxis"}:
            head[verb], dep[verb] = above, "conj"
    else:
        told = next((k for k in reversed(before) if dep[k] in SUBJECTS and head[k] in {said, verb}), -1)
        told = opening_noun(tree, closing) if told < 0 else told
        if told < 0 or any(tag[k] in FINITE and told < k and head[k] != told for k in before):
            return
        if "," in lower[told : before.stop] and "," in lower[aside.start : comma]:
            return  # "X, the mayor, said Y, a nurse, was held"
        passive = tree.has_kid(verb, range(comma, verb), "auxpass")
        head[told], dep[told] = verb, "nsubjpass" if passive else "nsubj"
    for k in range(aside.start, comma):
        if head[k] == verb and k != said and dep[k] in SUBJECTS:
            head[k], dep[k] = said, "dobj"
    if head[verb] == said:
        dep[verb] = "ccomp"
    else:
        head[said], dep[said] = verb, "parataxis"
    head[who], dep[who] = said, "nsubj"


def opening_noun(tree: Tree, comma: int) -> int:
    """Return the head of a noun phrase that alone opens a sentence up to a comma; -1 where there is none."""
    first = next((first for first, last in tree.sentences if first <= comma < last), comma)
    first += tree.lower[first] in QUOTES
    if any(tree.tag[k] not in PEOPLE for k in range(first, comma)):
        return -1
    heads = [k for k in range(first, comma) if not first <= tree.head[k] < comma or tree.head[k] == k]
    return heads[0] if len(heads) == 1 and tree.tag[heads[0]].startswith("NN") else -1
