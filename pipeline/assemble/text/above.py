"""What a word hangs on in the parse, however far up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import AROUND, SPANS, WITHIN
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.nouns import noun_forms

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ORDERING: Final = word_list("verbs.toml", "causing", "ordering")
SPARING: Final = verb_list("verbs.toml", "sparing", "verbs")
AVERTED: Final = frozenset({"execution", "forced_return", "torture", "ill_treatment"})
SINCE: Final = frozenset({"after", "following", "since"})
ABOVE: Final = 4  # steps from a noun to the preposition of its phrase ("not on the orders of the X")
BEFORE: Final = ("det", "amod", "compound", "poss", "nmod", "nummod", "advmod")
# how long one thing was done before another
LONG_SPANS: Final = frozenset(form for noun in ("day", "week", "month", "year", "decade") for form in noun_forms(noun))
ONLY: Final = frozenset({"only", "just", "merely", "simply"})


def governor(view: DocView, noun: int) -> int | None:
    """Return the verb a noun is object or prepositional object of."""
    dep, head = view.dep[noun], view.head[noun]
    if dep == "conj":
        return governor(view, head) if head != noun else None
    if dep in {"dobj", "attr", "oprd", "nsubjpass"} and view.tag[head].startswith("VB"):
        return head
    if dep == "pobj" and view.tag[view.head[head]].startswith("VB"):
        return view.head[head]
    if dep == "pobj" and view.dep[head] == "prep" and view.dep[view.head[head]] in {"dobj", "pobj"}:
        return governor(view, view.head[head])
    return None


def told_around(view: DocView, noun: int) -> bool:
    """Tell whether a noun is that before or after which something is told ("charged within a week of his arrest")."""
    prep = view.head[noun]
    if view.dep[noun] != "pobj":
        return False
    if view.lower[prep] == "of" and view.lower[view.head[prep]] in SPANS:
        return view.lower[view.head[view.head[prep]]] in WITHIN
    return view.lower[prep] in AROUND


def averted(view: DocView, noun: int, verb: int) -> bool:
    """Tell whether a verb tells of somebody's going free before or until a noun ("pardoned hours before his hanging").

    Not after it ("freed after his torture").
    """
    return view.lower[verb] in SPARING and told_around(view, noun) and view.lower[view.head[noun]] not in SINCE


def order_above(view: DocView, verb: int) -> int | None:
    """Return the verb by which what another tells was ordered ("ordered X held", "ordered that X be held")."""
    above = view.head[verb]
    if view.dep[verb] == "acl" and view.dep[above] in {"dobj", "conj"}:
        above = view.head[above]
    ordered = view.dep[verb] in {"ccomp", "xcomp", "acl"} and view.lower[above] in ORDERING
    return above if ordered else None


def phrase_head(view: DocView, token: int, steps: int) -> int:
    """Return the head of the phrase that a word stands in or is joined to ("troops" for "army" in "army troops")."""
    for _ in range(steps):
        if view.dep[token] not in {"compound", "nmod", "poss", "amod", "conj"}:
            break
        token = view.head[token]
    return token


def said_not(view: DocView, token: int) -> bool:
    """Tell whether a phrase says who or what it was not ("on the orders of a judge, not of X", "by Y and not X")."""
    for _ in range(ABOVE):
        first = min([token, *view.kids(token, *BEFORE)])
        if view.lower[first - 1] == "not" and view.lower[first] not in ONLY and view.lower[first - 2] != "or":
            return True  # not "whether or not police freed her"
        if view.dep[token] not in {"pobj", "prep", "agent"} or view.tag[view.head[token]][:2] not in {"NN", "IN"}:
            return False
        token = view.head[token]
    return False


def days_off(view: DocView, t: int) -> bool:
    """Tell whether "after" or "before" follows a span of days or more ("a week after", not "in the days after")."""
    return view.lower[t] in {"after", "before"} and view.lower[t - 1] in LONG_SPANS and view.dep[t - 1] != "pobj"


def days_after(view: DocView, verb: int) -> bool:
    """Tell whether a clause says that it was days or more before or after what its main one tells ("days after")."""
    marks = (*view.kids(verb, "mark"), view.head[verb])
    return view.dep[verb] in {"advcl", "pcomp"} and any(days_off(view, k) for k in marks)


def bare_participle(view: DocView, word: int) -> bool:
    """Tell whether a participle describes the noun before it, read as a clause ("the man accused of it was free")."""
    noun = view.tag[word - 1] in {"NN", "NNS"} and view.dep[word - 1] == "nsubj" and view.head[word - 1] > word
    return noun and view.tag[word] == "VBN" and not view.kids(word, "aux", "auxpass", "nsubj", "nsubjpass", "dobj")
