"""What a court ordered and how the parse parts it: terms served and how they were passed, two people ordered held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import PAST, SERVING, SUBJECTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.shared_words import PASSED, PRISONS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

CHARGED: Final = verb_list("verbs.toml", "law", "chargeable", "disposing")
KEPT: Final = verb_list("verbs.toml", "law", "keeping_from")
ORDERING: Final = word_list("verbs.toml", "causing", "wishing") | word_list("verbs.toml", "causing", "seeing")
INSIDE: Final = frozenset({"at", "in", "inside"})
NEAR: Final = 9  # tokens from the participle to the prison


def hang_passed(tree: Tree) -> None:
    """Hang how a term was passed on the term, and the prison in which it is served on the serving."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower) - 1):
        if tag[t] != "VBN" or lower[t] not in PASSED:
            continue
        noun = t - 2 if lower[t - 1] == "," else t - 1
        verb = head[noun]
        if dep[noun] != "dobj" or lower[verb] not in SERVING or verb > noun:
            continue
        dep[t], head[t] = "acl", noun
        for k in range(t + 1, min(len(lower), t + NEAR)):
            if lower[k] in {",", ";"}:
                break
            if dep[k] in {"prep", "agent"} and head[k] in {verb, noun}:
                head[k] = t
        for k in range(t + 2, min(len(lower) - 1, t + NEAR)):
            if lower[k] in INSIDE and head[k] == t and in_prison(tree, k):
                head[k] = verb


def join_ordered(tree: Tree) -> None:
    """Join two people whom an order, wish or sight parts: "ordered [X] and [Y held]" has both held.

    And the one whom it keeps from their participle: "ordered [X] [held for 30 days]".
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in range(3, len(lower)):
        verb, above = t, head[t]
        if dep[verb] != "ccomp" or tag[verb] not in {"VBN", "VBD"} or lower[above] not in ORDERING:
            continue
        second = next(tree.kids_in(verb, range(above + 1, verb), *SUBJECTS), None)
        alone = second is None and dep[verb - 1] == "dobj" and head[verb - 1] == above
        if alone and not tree.has_kid(verb, range(len(lower)), "dobj", "aux", "mark"):
            dep[verb - 1], head[verb - 1] = "nsubj", verb
        if second is None or tree.has_kid(verb, range(above, verb), "mark"):
            continue
        first = next(tree.kids_in(above, range(above + 1, second), "dobj"), None)
        if first is None or not tree.has_kid(first, range(first + 1, second), "cc"):
            continue
        dep[first], head[first] = dep[second], verb
        dep[second], head[second] = "conj", first


def in_prison(tree: Tree, prep: int) -> bool:
    """Tell whether a preposition heads the phrase of a prison, whatever its name ("at Prison No. 6")."""
    for k in range(prep + 1, min(len(tree.lower), prep + NEAR)):
        if tree.lower[k] in PRISONS:
            return True
        if tree.tag[k] in {",", "IN", ":"}:
            break
    return False


def hang_chargers(tree: Tree) -> None:
    """Hang on the verb by whom somebody is charged, read as a part of the charge ("charged with theft by prosecutors").

    So who keeps somebody from doing something ("barred from leaving the country by a court"). Not police behind a harm,
    which they may have done ("charged over the torture by police of X").
    """
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for by in tree.where({"by"}, 3, len(lower) - 1):
        noun = head[by]
        if dep[by] not in {"prep", "agent"} or noun >= by:
            continue
        kept = tag[noun] == "VBG" and dep[noun] == "pcomp"
        prep = head[noun]
        verb = head[prep]
        if lower[verb] not in (KEPT if kept else CHARGED) or (not kept and (by != noun + 1 or dep[noun] != "pobj")):
            continue
        below = {dep[k] for k in range(len(lower)) if head[k] == verb}
        who = next(tree.kids_in(by, range(by + 1, min(len(lower), by + NEAR)), "pobj"), -1)
        kind = actor_type(lower[by + 1 : who + 1]) if who > 0 else None
        harm = lower[noun] in lexicon().nouns and not kept
        done = "auxpass" in below or (tag[verb] in PAST and below.isdisjoint({"dobj", "aux"}))  # "X charged … by"
        if done and "agent" not in below and (kind == "state_other" or (kind in STATE and not harm)):
            head[by], dep[by] = verb, "agent"
