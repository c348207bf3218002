"""Those who are dead by the hand of others, as killed: "12 dead after gunmen attack church", "Six are dead in clashes".

And a headline of one such number, read as a noun with a participle or as those who did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE, IS_WAS, PAST
from pipeline.assemble.text.lexicon import participles
from pipeline.assemble.text.shared_words import DOZENS
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.text.words import FORCES, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Tree

DEADLY: Final = noun_list("verbs.toml", "harm", "deadly")
UNDEADLY: Final = noun_list("verbs.toml", "harm", "undeadly")
WHEN: Final = frozenset({"after", "as", "when", "while", "in", "following", "from", "by"})
LEADING: Final = frozenset({"JJS", "JJR", "IN", "DT", "RB", "RBR", "RBS", "JJ"})
OPENS: Final = 8  # tokens up to "dead" in a headline
WITHIN: Final = 16  # tokens from "dead" to what they died of
LISTED: Final = 6  # tokens to "after" past what befell others ("dead, 20 hurt after")


def read_dead(tree: Tree) -> None:
    """Make a passive of "dead" where what it is said after tells of an attack or of who bears arms."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for t in tree.where({"dead"}, 1, len(lower) - 2):
        first, last = next((s for s in tree.sentences if s[0] <= t < s[1]), (t, t))
        if not by_hand(tree, t, last):
            continue
        noun = headline_noun(tree, first, t)
        if lower[t - 1] in IS_WAS and dep[t] == "acomp" and head[t] == t - 1:
            verb = t - 1
            for k in range(first, last):
                if head[k] == verb and k not in {t, verb}:
                    head[k] = t
                    dep[k] = "nsubjpass" if dep[k] == "nsubj" else dep[k]
            head[t], dep[t] = (t, "ROOT") if head[verb] == verb else (head[verb], dep[verb])
            head[verb], dep[verb] = t, "auxpass"
        elif noun >= 0:
            for k in range(first, last):
                if k != t and (head[k] == noun or head[k] == k) and not (first <= k < t and k != noun):
                    head[k], dep[k] = t, "prep" if tag[k] == "IN" and dep[k] == "prep" else dep[k]
            head[t], dep[t] = t, "ROOT"
            head[noun], dep[noun] = t, "nsubjpass"
            for k in range(first, noun):
                if not first <= head[k] <= noun or head[k] == k:
                    head[k], dep[k] = noun, "nummod" if tag[k] == "CD" else "amod"
        else:
            continue
        tag[t] = "VBN"


def by_hand(tree: Tree, t: int, last: int) -> bool:
    """Tell whether what follows "dead" tells when others attacked them."""
    lower = tree.lower
    when = next((k for k in tree.where(WHEN, t + 1, min(last, t + 1 + LISTED))), last)
    if when > t + 1 and lower[t + 1] not in {",", "and", ";"}:
        return False
    near = range(when + 1, min(last, when + WITHIN))
    if any(lower[k] in UNDEADLY for k in near):
        return False
    return any(lower[k] in DEADLY or actor_type([lower[k]]) in FORCES for k in near)


def headline_noun(tree: Tree, first: int, t: int) -> int:
    """Return who is dead in a sentence that opens with them and has no verb before, the number where it is alone."""
    lower, tag = tree.lower, tree.tag
    opens = next((k + 1 for k in tree.where({":"}, first, min(t, first + 4))), first)
    if t - opens > OPENS or any(tag[k] in FINITE for k in range(opens, t)):
        return -1
    noun = t - 1
    if tag[noun] == "CD" or lower[noun] in DOZENS:
        return noun if all(tag[k] in LEADING for k in range(opens, noun)) else -1
    if not people().called(lower[noun]):
        return -1
    before = {*LEADING, "CD", "NN", "NNS", "NNP"}
    return noun if all(tag[k] in before for k in range(opens, noun)) else -1


def read_one_toll(tree: Tree) -> None:
    """Give the one participle of a headline the number before it ("12 killed after gunmen attack church")."""
    lower, tag, dep, head = tree.lower, tree.tag, tree.dep, tree.head
    for first, last in tree.sentences:
        number = next((k for k in range(first, min(first + 4, last - 2)) if tag[k] == "CD" or lower[k] in DOZENS), -1)
        verb = number + 1
        if number < 0 or lower[verb] not in participles() or tag[verb] not in PAST:
            continue
        if lower[verb + 1] not in WHEN and (tag[verb], tag[verb + 1]) != ("VBN", "IN"):
            continue
        if any(tag[k] not in LEADING for k in range(first, number)) or dep[number] == "nsubjpass":
            continue
        if tree.has_kid(verb, range(verb, last), "dobj"):
            continue
        if head[verb] == number or head[number] == verb:
            for k in range(verb + 1, last):
                head[k] = verb if head[k] == number else head[k]
            head[verb], dep[verb], tag[verb] = verb, "ROOT", "VBN"
            head[number], dep[number] = verb, "nsubjpass"
