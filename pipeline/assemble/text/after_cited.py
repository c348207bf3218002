"""Whom a clause is about after the name of whom it cites: "According to the mayor, X, the teachers Y and Z were held".

The parse makes X the subject, and whoever the clause is about X's apposition or the next of X's list. Likewise after
whom an opening names: "After the arrest of X, his wife Y was beaten".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

PHRASE: Final = 12  # tokens from the comma after a name to the verb at most
OPENING: Final = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS"})
SUBJECT: Final = 30  # tokens before a verb in which its subject would stand
CLAUSES: Final = frozenset({"after", "before", "since", "until"})
STOPS: Final = frozenset({",", ":", ".", "WP", "WDT", "TO"})
PAST: Final = frozenset({"VBD", "VBZ", "VBP"})
WITHIN: Final = OPENING | {"NNP", "NNPS", "POS", "HYPH", "CC", "IN"}


def seat_after_cited(tree: Tree) -> None:
    """Make a subject of the phrase between the name of whom a clause cites and its verb, and hang the name on "to".

    Not where a comma closes the phrase ("According to his editor, X, a reporter, was held"), nor of names alone ("X, Y
    and Z were held").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for name in tree.names:
        t, cited, after = name.last, name.first - 2, name.last + 2
        if name.label != "PERSON" or cited < 2 or dep[t] not in SUBJECTS or after >= len(lower):
            continue
        if lower[cited + 1] != "," or lower[after - 1] != "," or dep[cited] != "pobj" or tree.name_at[cited] >= 0:
            continue
        if "according" not in {lower[head[cited]], lower[head[head[cited]]]}:
            continue
        one = people().called_one(lower[cited]) and lower[cited] not in people().body_nouns
        if not one or tag[after] not in OPENING or tree.name_at[after] >= 0:
            continue
        verb = after + 1
        while verb < min(len(lower), after + PHRASE) and tag[verb] in WITHIN:
            verb += 1
        who = next(tree.kids_in(t, range(after, verb), "appos", "conj"), -1)
        if who >= 0 and tag[verb : verb + 1] and tag[verb] in FINITE:
            dep[who], head[who] = dep[t], head[t]
            dep[t], head[t] = "appos", cited


def seat_after(tree: Tree) -> None:
    """Make the subject of a clause the noun that the parse hangs on the word opening it, for what stands between.

    "Police arrested X after men from the Union (RSS) beat him": no one else's blow than the men's.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for after in tree.where(CLAUSES, 1, len(lower) - 2):
        who = next(tree.kids_in(after, range(after + 1, min(len(lower), after + PHRASE)), "pobj"), -1)
        if dep[after] != "prep" or who < 0 or not people().called_one(lower[who]):
            continue
        verb = next((k for k in range(who + 1, len(lower)) if tag[k].startswith("VB") or tag[k] in STOPS), -1)
        if verb < 0 or tag[verb] not in PAST or dep[verb] != "advcl" or head[verb] != head[after]:
            continue
        if not tree.has_kid(who, range(who + 1, verb), "prep") or tree.has_kid(verb, range(who, verb), *SUBJECTS):
            continue
        if tree.has_kid(verb, range(verb), "auxpass", "aux", "mark"):
            continue
        dep[who], head[who] = "nsubj", verb
        dep[after], head[after] = "mark", verb


def seat_own(tree: Tree) -> None:
    """Give a verb that has none the subject read as a calling of whom its opening names, where it is one of theirs.

    "After the arrest of X, his wife Y was beaten": nobody is his own wife.
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(4, len(lower) - 1):
        of, owner = head[t], t - 1
        while owner > of and tag[owner] in {"JJ", "NN", "CD"}:
            owner -= 1
        if dep[t] != "appos" or not tag[t].startswith("NN") or tag[owner] != "PRP$" or lower[owner - 1] != ",":
            continue
        if not of < owner or not tree.person_at(of) or dep[of] != "pobj":
            continue
        verb = of
        while head[verb] != verb and verb < t:
            verb = head[verb]
        behind = range(t + 1, verb)
        if verb <= t or tag[verb] not in {"VBD", "VBN", "VBZ", "VBP"} or any(lower[k] in {"and", ";"} for k in behind):
            continue
        if tree.has_kid(verb, range(max(0, verb - SUBJECT), verb), *SUBJECTS):
            continue
        passive = tree.has_kid(verb, behind, "auxpass")
        head[t], dep[t] = verb, "nsubjpass" if passive else "nsubj"
