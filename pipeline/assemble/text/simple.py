"""Simple questions that rules of every kind ask of one word: its verb, its auxiliaries, its article, what is of it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import CALENDAR, FINITE, NO, YEAR
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.words import STATE, actor_type, number_of, people

PRESENT_PERFECT = frozenset({"has", "have", "'s", "’s", "'ve", "’ve"})
ROW = frozenset({"conj", "ccomp", "parataxis"})
LONGEST_ROW = 20  # clauses
FIRST = attrgetter("first")  # of a name, of which a view holds all in this order

if TYPE_CHECKING:
    from collections.abc import Container

    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView


def nearest_verb(view: DocView, t: int) -> int | None:
    """Return a token, if it is a verb, or the nearest verb above it."""
    return next((k for k in view.climb(t) if view.tag[k].startswith("VB")), None)


def verb_or_self(view: DocView, t: int) -> int:
    """Return a token, or the nearest verb above it where it is none and there is one."""
    return t if (verb := nearest_verb(view, t)) is None else verb


def verb_above(view: DocView, t: int) -> int | None:
    """Return the verb nearest above a token, itself left out."""
    return next((k for k in view.climb(t)[1:] if view.tag[k].startswith("VB")), None)


def up_to(path: list[int], top: int) -> list[int]:
    """Return the tokens of a climb below one of them, none where that one is not above."""
    return path[: path.index(top)] if top in path else []


def relative_above(view: DocView, t: int) -> int | None:
    """Return the verb of the nearest relative clause that a token is or stands in."""
    return next((k for k in view.climb(t) if view.dep[k] == "relcl"), None)


def of_later_verb(view: DocView, t: int, verb: int) -> bool:
    """Tell whether a token is of a later verb joined to another ("was beaten and kept until the next evening")."""
    below = up_to(view.climb(t), verb)
    return any(k > verb and view.dep[k] == "conj" and view.tag[k].startswith("VB") for k in below)


def acts_told(view: DocView, verb: int) -> set[str]:
    """Return the acts that a verb may tell."""
    return {rule.act for rule in lexicon().verbs.get(view.lower[verb], ())}


def may_tell(view: DocView, verb: int, acts: Container[str]) -> bool:
    """Tell whether a verb may tell one of some acts."""
    return any(rule.act in acts for rule in lexicon().verbs.get(view.lower[verb], ()))


def noun_may_tell(view: DocView, noun: int, acts: Container[str]) -> bool:
    """Tell whether a noun, alone or in a phrase, may tell one of some acts."""
    return any(rule.act in acts for _, rule in lexicon().nouns.get(view.lower[noun], ()))


def auxiliaries(view: DocView, verb: int) -> set[str]:
    """Return the auxiliaries of a verb, those of a passive too."""
    return {view.lower[c] for c in view.kids(verb, "aux", "auxpass")}


def perfect(view: DocView, token: int) -> bool:
    """Tell whether a verb, or the first of those that it is joined to, stands in the present perfect."""
    for _ in range(4):
        told = not auxiliaries(view, token).isdisjoint(PRESENT_PERFECT)
        if told or view.dep[token] not in {"conj", "auxpass"} or view.kids(token, "nsubj", "nsubjpass"):
            return told
        token = view.head[token]
    return False


def in_perfect(view: DocView, verb: int) -> bool:
    """Tell whether a verb itself stands in the present perfect."""
    return any(view.lower[c] in PRESENT_PERFECT for c in view.kids(verb, "aux"))


def two_passives(view: DocView, first: int, last: int) -> bool:
    """Tell whether each of two joined passives has its subject, the last its doer ("X was hit, Y was hit by Z")."""
    if view.kids(first, "agent") or not all(view.kids(last, r) for r in ("nsubjpass", "auxpass", "agent")):
        return False
    if any(view.lower[by + 1 : by + 3] == ["the", "same"] for by in view.kids(last, "agent")):
        return False  # "by the same men"
    a, b = row_head(view, first), row_head(view, last)
    return view.dep[last] in {"conj", "ROOT"} and (a == b or view.dep[a] == view.dep[b] == "ROOT")


def row_head(view: DocView, verb: int) -> int:
    """Return the verb on which a row of joined clauses hangs ("X was hit in A, Y was hit in B and Z [was hit]")."""
    for _ in range(LONGEST_ROW):
        if view.dep[verb] not in ROW or view.tag[view.head[verb]] not in FINITE | {"VBN"}:
            break
        verb = view.head[verb]
    return verb


def in_pluperfect(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what had been before ("was held in May; he had fled in 2020")."""
    return any(view.lower[c] == "had" for c in view.kids(verb, "aux"))


def has_modal(view: DocView, verb: int) -> bool:
    """Tell whether a verb stands under a modal ("may be held")."""
    return any(view.tag[c] == "MD" for c in view.kids(verb, "aux"))


def is_infinitive(view: DocView, verb: int) -> bool:
    """Tell whether a verb has "to" before it."""
    return any(view.lower[c] == "to" for c in view.kids(verb, "aux"))


def has_not(view: DocView, verb: int) -> bool:
    """Tell whether a verb is negated."""
    return any(view.lower[c] in NO for c in view.kids(verb, "neg", "advmod"))


def of_several(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence counts several in a word ("found seven guilty and acquitted one")."""
    words = (view.lower[k] for k in range(*view.sentences[sentence]) if view.tag[k] == "CD")
    return any(w.isalpha() and (number_of(w) or 0) > 1 for w in words)


def has_the(view: DocView, noun: int) -> bool:
    """Tell whether a noun has "the" before it."""
    return any(view.lower[c] == "the" for c in view.kids(noun, "det"))


def has_a(view: DocView, noun: int) -> bool:
    """Tell whether a noun has "a" before it."""
    return any(view.lower[c] in {"a", "an"} for c in view.kids(noun, "det"))


def has_his(view: DocView, noun: int) -> bool:
    """Tell whether a pronoun tells whose a noun is."""
    return any(view.tag[c] == "PRP$" for c in view.kids(noun, "poss"))


def has_no(view: DocView, noun: int) -> bool:
    """Tell whether a noun has "no" before it, not "No. 2 Court"."""
    return any(view.lower[c] == "no" and view.lower[c + 1] != "." for c in view.kids(noun, "det"))


def told_apart(view: DocView, noun: int) -> bool:
    """Tell whether a noun means one told of, by its "the" or whose it is ("seem to know of the arrest")."""
    return has_the(view, noun) or bool(view.kids(noun, "poss"))


def after_of(view: DocView, t: int) -> list[int]:
    """Return what stands after the "of" of a word ("a member of the union": the union)."""
    return [p for c in view.kids(t, "prep") if view.lower[c] == "of" for p in view.kids(c, "pobj")]


def in_phrases(view: DocView, t: int) -> list[int]:
    """Return what stands after the prepositions that hang on a word."""
    return [p for c in view.kids(t, "prep") for p in view.kids(c, "pobj")]


def in_agent(view: DocView, verb: int) -> list[int]:
    """Return what stands after the "by" of a passive."""
    return [p for c in view.kids(verb, "agent") for p in view.kids(c, "pobj")]


def person_names(view: DocView, first: int, last: int) -> list[Name]:
    """Return the names of people that begin at a token of `[first, last)`."""
    a, b = bisect_left(view.names, first, key=FIRST), bisect_left(view.names, last, key=FIRST)
    return [n for n in view.names[a:b] if n.label == "PERSON"]


def people_named(view: DocView, first: int, last: int) -> set[int]:
    """Return the people with a name that begins at a token of `[first, last)`."""
    return {n.cluster for n in person_names(view, first, last)}


def noun_for_people(view: DocView, t: int) -> bool:
    """Tell whether a word is a noun for people, one or several."""
    return view.lower[t] in people().nouns or view.lower[t] in people().plurals


def acts_for_state(view: DocView, t: int) -> bool:
    """Tell whether a noun is for somebody who acts for a state or holds an office."""
    return actor_type([view.lower[t]]) in STATE or people().occupation.get(view.lower[t]) == "official"


def of_calendar(view: DocView, t: int) -> bool:
    """Tell whether a word is a month, a day of the week or a year."""
    return view.lower[t] in CALENDAR or YEAR.fullmatch(view.lower[t]) is not None


def joined_below(view: DocView, one: int, other: int) -> bool:
    """Tell whether one name stands after a preposition and another is joined to it ("mother of X and Y")."""
    last = view.names[one].last
    return view.dep[last] == "pobj" and any(view.name_at[k] == other for k in view.kids(last, "conj"))


def whose_deed(view: DocView, verb: int) -> int:
    """Return who does what an infinitive under their noun tells ("their claim to have killed X"), else the noun."""
    noun = view.head[verb]
    to = view.dep[verb] == "acl" and any(view.lower[c] == "to" for c in view.kids(verb, "aux"))
    to = to and actor_type([view.lower[noun]]) is None and view.lower[noun] not in people().nouns
    whose = view.kids(noun, "poss") if to and not view.kids(verb, "auxpass") else []
    return whose[0] if whose else noun


def left_before(view: DocView, verb: int) -> int | None:
    """Return the noun right before the subject of a clause that lacks its object ("the man soldiers took away")."""
    noun, own = view.head[verb], view.kids(verb, "nsubj")[0]
    stranded = any(not view.children[c] for c in view.kids(verb, "prep"))  # "the man police fired at"
    first = min([own, *view.children[own]])
    called = view.dep[noun] == "attr"  # "X is not the only woman police arrested": X
    return noun if not (stranded or called) and noun + 1 == first and view.tag[own][0] not in "WP" else None


def at_work(view: DocView, verb: int) -> bool:
    """Tell whether somebody was at their work when something befell them ("beaten while reporting on a rally")."""
    begun = any(view.lower[c] in {"while", "when", "as"} for c in view.kids(verb, "mark", "advmod"))
    return view.lower[verb] == "reporting" and view.dep[verb] == "advcl" and begun
