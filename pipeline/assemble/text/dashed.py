"""Those whom a subject is told to be between two dashes: "other staff of the post -- X, Y and Z -- were held".

And who tells a headline, after one: "Police raid monks' homes – Echo News".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

DASHES: Final = frozenset({"--", "—", "–"})
FAR: Final = 60  # tokens between two dashes, at most
BEFORE: Final = 12  # tokens from a subject to the first dash
OTHERS: Final = frozenset({"others", "staff", "those"})


def join_past_source(tree: Tree) -> None:
    """Join to the verb before who says so a participle hung on them ("freed and — according to X — jailed again")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in tree.where({"according"}, 2, len(lower) - 4):
        verb = head[t]
        if lower[t - 1] not in DASHES or lower[t + 1] != "to" or not tree.tag[verb].startswith("VB") or verb > t:
            continue
        last = min(len(lower) - 1, t + BEFORE)
        closed = next((k for k in range(t + 2, last) if lower[k] in DASHES), last)
        after = closed + 1
        if closed < last and tree.tag[after] == "VBN" and dep[after] == "acl" and t < head[after] < closed:
            head[after], dep[after] = verb, "conj"


def seat_dashed(tree: Tree) -> None:
    """Put the names between two dashes beside the plural subject before them, which the parse hangs elsewhere."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    dashes = [t for t, word in enumerate(lower) if word in DASHES]
    for first, last in pairwise(dashes):
        if last - first > FAR or any(tree.tag[k] in {"VBD", "VBZ", "VBP", "MD"} for k in range(first, last)):
            continue
        named = [n for n in tree.names if first < n.first and n.last < last and n.label == "PERSON"]
        subject = next(
            (k for k in range(first - 1, max(-1, first - BEFORE), -1)
             if dep[k] in SUBJECTS and head[k] > last and (lower[k] in OTHERS or lower[k] in people().plurals)),
            None,
        )  # fmt: skip
        if named and of_whom(tree, first):
            name_of_whom(tree, first, last, named[0].last)
            continue
        if len(named) < 2 or subject is None or any(lower[k] in people().plurals for k in range(subject + 1, first)):
            continue  # "protesters led by two nurses -- X and Y -- were held"
        one = named[0].last
        if dep[one] in {"pobj", "dobj", "conj", "dep", "ROOT"} and not first < head[one] < last:
            dep[one], head[one] = "appos", subject


def of_whom(tree: Tree, dash: int) -> bool:
    """Tell whether "two of whom", or another number, stands before a dash."""
    return dash > 2 and tree.lower[dash - 2 : dash] == ["of", "whom"] and tree.tag[dash - 3] == "CD"


def name_of_whom(tree: Tree, first: int, last: int, one: int) -> None:
    """Make the number before "of whom" the subject of the verb behind the dashes, and the names beside it its own.

    "Eight were held, two of whom — X and Y — were later fined": the two, who are X and Y, were fined.
    """
    number = first - 3
    end = next((e for b, e in tree.sentences if b <= first < e), last)
    be = next((k for k in range(last + 1, end) if tree.tag[k] in {"VBD", "VBZ", "VBP"}), None)
    if be is None or be - last > BEFORE:
        return
    verb = tree.head[be] if tree.dep[be] in {"aux", "auxpass"} else be
    if tree.has_kid(verb, range(end), *SUBJECTS):
        return
    passive = tree.has_kid(verb, range(last, verb), "auxpass")
    tree.dep[number], tree.head[number] = ("nsubjpass" if passive else "nsubj"), verb
    tree.dep[one], tree.head[one] = "appos", number


def part_outlet(tree: Tree) -> None:
    """Part from a thing the body named after a dash at the end of a line: "raided monks' homes – X" raided no X.

    "Police ban the party – X" names the party.
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    ends = {last - 1 - (not lower[last - 1].strip()) for _, last in tree.sentences}
    for name in tree.names:
        t = name.last
        if name.label != "ORGANISATION" or name.first == 0 or lower[name.first - 1] not in DASHES or t not in ends:
            continue
        thing = head[t]
        told = lower[thing] in people().body_nouns or lower[thing] in people().nouns or tree.name_at[thing] >= 0
        if dep[t] == "appos" and thing < t and not told:
            head[t], dep[t] = head[thing], "dep"
