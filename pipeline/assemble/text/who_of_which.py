"""Whom a "who" means, and who does the next verb, where the parse takes the nearest noun for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, SPANS, SUBJECTS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.said_subjects import above
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

ASKING: Final = frozenset({*verb_forms("ask"), *verb_forms("tell")})
OF_ONE: Final = frozenset({"was", "is", "has"})
MANY: Final = frozenset({"NNS", "NNPS"})
BELONGING: Final = frozenset({"of", "from", "with", "in"})
NAMED: Final = 16  # tokens of the names of some of those told of
CLOSE: Final = 5  # tokens behind those names in which their verb stands
NEAR: Final = 12  # tokens from "who" to its verb; from a term to the verb after it


def hang_by_number(tree: Tree) -> None:
    """Hang on the one before them a clause told of one that hangs on many ("a leader of the Karo people, who was")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"who"}, 3, len(lower) - 1):
        verb = head[t]
        noun, of = head[verb], head[head[verb]]
        if dep[verb] != "relcl" or lower[t - 1] != "," or not of < noun == t - 2 or not t < verb < t + NEAR:
            continue
        helped = {lower[k] for k in tree.kids_in(verb, range(t, verb), "aux", "auxpass")} | {lower[verb]}
        if OF_ONE.isdisjoint(helped) or not (tag[noun] in MANY or lower[noun] == "people"):
            continue
        one = head[of]
        if dep[noun] == "pobj" and lower[of] in BELONGING and one < of and tag[one] in {"NN", "NNP"}:
            head[verb] = one


def seat_after_term(tree: Tree) -> None:
    """Give a verb the people who are read as part of a term before it ("given 25 years and two men, X and Y, got")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    plurals = people().plurals
    for t in tree.where(SPANS, 2, len(lower) - 4):
        who = next((k for k in range(t + 2, min(len(lower), t + NEAR)) if head[k] == t and dep[k] == "conj"), -1)
        if who < 0 or lower[t + 1] not in {"and", "while"} or tag[who] not in MANY or lower[who] not in plurals:
            continue
        last = who
        for k in range(who + 1, min(len(lower), who + 2 * NEAR)):
            up = k
            while up > who and head[up] != up and head[up] >= who:
                up = head[up]
            if up != who:
                break
            last = k
        verb = last + 1 if last + 1 < len(lower) else -1
        if verb > 0 and dep[verb] in {"aux", "auxpass"}:
            verb = head[verb]
        if verb < 0 or tag[verb] not in {"VBD", "VBN"} or dep[verb] not in {"conj", "ROOT"}:
            continue
        if not tree.has_kid(verb, range(who, verb), *SUBJECTS):
            passive = tree.has_kid(verb, range(last, verb), "auxpass")
            head[who], dep[who] = verb, "nsubjpass" if passive else "nsubj"


def seat_of_whom(tree: Tree) -> None:
    """Make so many "of whom" the subject of the verb behind their names ("shot nine, two of whom, X and Y, died")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"whom"}, 3, len(lower) - 4):
        part = t - 2
        first = tree.name_ahead(t + 2)
        if lower[t - 1] != "of" or lower[t - 3] != "," or lower[t + 1] != "," or not tree.is_person(first):
            continue
        noun = head[part] if dep[part] == "appos" else t - 4
        near = range(t + 2, min(len(lower) - 1, t + NAMED))
        last = next((k for k in near if lower[k] == "," and named_to(tree, k)), -1)
        if last < 0 or not noun < part or not tag[noun].startswith("N"):
            continue
        verb = next((k for k in range(last + 1, min(len(lower), last + CLOSE)) if tag[k] in FINITE | {"VBN"}), -1)
        if verb < 0:
            continue
        helping = dep[verb] in {"aux", "auxpass"}
        verb = tree.verb_helped(verb)
        if verb <= last or (dep[verb], head[verb]) == ("relcl", noun) or verb in above(tree, noun):
            continue
        head[verb], dep[verb] = noun, "relcl"
        passive = helping and tree.has_kid(verb, range(last, verb), "auxpass")
        head[part], dep[part] = verb, "nsubjpass" if passive else "nsubj"
        name = tree.names[first].last
        head[name], dep[name] = part, "appos"


def named_to(tree: Tree, comma: int) -> bool:
    """Tell whether a comma stands behind names of people and before the verb of which they are the subject."""
    lower, tag = tree.lower, tree.tag
    return tree.person_at(comma - 1) and not tag[comma + 1].startswith("NNP") and lower[comma + 1] not in {"and", "who"}


def hang_who_aside(tree: Tree) -> None:
    """Hang on the name before it the clause of a "who" behind which an aside stands, read as told by the verb above.

    "Calls for the release of X who, according to reports, was jailed in May": what is called for is the release.
    """
    for t in tree.where({"who"}, 2, len(tree.lower) - 1):
        verb = tree.head[t]
        i = tree.name_at[t - 1]
        if tree.lower[t + 1] != "," or i < 0 or tree.names[i].label != "PERSON" or tree.dep[t] not in SUBJECTS:
            continue
        above_it = tree.head[verb]
        if tree.dep[verb] == "ccomp" and above_it < t < verb and tree.lower[above_it] not in ASKING:  # "asked X who, …"
            tree.head[verb], tree.dep[verb] = tree.names[i].last, "relcl"
