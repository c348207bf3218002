"""Who is joined by "and" to somebody told by a place or body: "the mayor of Osh and X" are two people.

The parse joins X to the town. And who is added after an aside ("X, a cook, and six others were held").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SINGULAR
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

NEAR: Final = 24  # words from a subject to a second one
OF: Final = frozenset({"of", "in", "at", "from", "for"})
HEADING: Final = word_list("people.toml", "leading", "words", "of_bodies") | word_list(
    "people.toml", "offices", "one_at_a_time"
)


def join_heads(tree: Tree) -> None:
    """Join a person to the one before the place or body that the parse joins them to ("the mayor of Osh and X").

    A body may be whose both are ("the lawyer of the union and X"), so that only who heads it is read as one of two;
    nor is a name of one word, which may be a second town.
    """
    lower, dep, head, names, name_at = tree.lower, tree.dep, tree.head, tree.names, tree.name_at
    for name in names:
        t = name.last
        of = head[t]
        if name.label != "PERSON" or name.first == t or dep[t] != "conj" or name_at[of] < 0 or not of < t:
            continue
        who, label = head[head[of]], names[name_at[of]].label
        if dep[of] != "pobj" or lower[head[of]] not in OF or lower[name.first - 1] != "and":
            continue
        heads = lower[who] in HEADING
        if label not in {"PLACE", "ORGANISATION"} or not (heads or (label == "PLACE" and lower[who] in people().nouns)):
            continue
        if lower[who] in people().plurals or not who < of or single(tree, who):
            continue
        head[t] = who
        for k in range(of + 1, name.first):
            if head[k] == of and dep[k] == "cc":
                head[k] = who


def join_second(tree: Tree) -> None:
    """Join to a named subject of a passive what ", and" adds after an aside ("X, a cook, and six were held")."""
    lower, dep, head = tree.lower, tree.dep, tree.head
    for t in range(4, len(lower)):
        verb = head[t]
        if dep[t] != "nsubjpass" or verb <= t:
            continue
        left = t
        while left > 0 and head[left - 1] == t:
            left -= 1
        firsts = [k for k in range(max(0, t - NEAR), left) if head[k] == verb and dep[k] == "nsubjpass"]
        if not firsts or tree.name_at[firsts[-1]] < 0:
            continue  # "the editor of Radar, X, and his cashier Y": X is the editor
        if lower[left - 2 : left] == [",", "and"]:
            dep[t], head[t] = "conj", firsts[-1]


def single(tree: Tree, who: int) -> bool:
    """Tell whether the verb of a subject is one of a single person ("the envoy of Lagos and X was held")."""
    verb = tree.head[who]
    helping = [k for k in range(who, verb) if tree.head[k] == verb and tree.dep[k].startswith("aux")]
    return tree.dep[who].startswith("nsubj") and any(tree.lower[k] in SINGULAR for k in (verb, *helping))
