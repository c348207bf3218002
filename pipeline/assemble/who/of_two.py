"""Which of two "the former", "the latter", "the first" and "the second" mean, and who is joined to whom by "and"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import agent
from pipeline.assemble.text.common import CALENDAR, PLURAL, SINGULAR, SUBJECTS
from pipeline.assemble.text.party import ONE_OF_TWO, GroupRef, Party
from pipeline.assemble.text.shared_words import JUDGING
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OF_TWO = ("former", "latter")
FIRST = ("first", "second")  # "the first was acquitted"
OF = frozenset({"of", "in", "at", "from"})
OF_BODIES = word_list("verbs.toml", "law", "of_bodies")  # what befalls bodies too
LAW = (word_list("verbs.toml", "law", k) for k in ("participles", "caught", "freed"))
BEFORE_THE_LAW = frozenset().union(*LAW) - OF_BODIES
# what befalls people alone: no trial or charge told beside two people is meant by "the former"
ONLY_PEOPLE = BEFORE_THE_LAW | JUDGING | {"killed", "survived", "died", "escaped"}


def one_of_two(resolver: Resolver, t: int, verb: int | None = None) -> Party | None:
    """Return who "the former" or "the latter" is, where two people are named before it and nothing else is told of.

    Not "X met Y at the Star. Police raided the latter", nor "the latter were".

    Args:
        resolver: the article's.
        t: the word.
        verb: the verb of which it is the subject where that is left out ("the former was freed in May, the latter in
            June").
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    subject = verb is not None or view.dep[t] in SUBJECTS
    until = t if verb is None else verb
    verb = view.head[t] if verb is None else verb
    if view.lower[t - 1] != "the" or any(view.lower[c] in PLURAL for c in (verb, *view.kids(verb, "aux", "auxpass"))):
        return None
    for n in (here, here - 1) if here else (here,):
        before = range(view.sentences[n][0], min(until, view.sentences[n][1]))
        named = {x.cluster: x for x in reversed(view.names) if x.label == "PERSON" and x.first in before}
        nouns = [k for k in before if view.tag[k] in {"NN", "NNS"} and view.dep[k] in {"nsubj", "dobj", "conj"}]
        if not named and len(nouns) < len(OF_TWO):
            continue
        last = {x.last for x in named.values()}
        kin = [k for k in nouns if view.name_at[k] < 0 and view.lower[k] in people().nouns
               and (view.dep[k] == "conj" or not last.isdisjoint(view.kids(k, "conj")))]  # fmt: skip
        pair = sorted([x.last for x in named.values()] + ([] if len(named) == len(OF_TWO) else kin))
        living = view.lower[verb] in ONLY_PEOPLE and subject
        judged = living and view.lower[verb] in BEFORE_THE_LAW | JUDGING
        if len(pair) != len(OF_TWO) or not beside_nothing(view, before, *pair, living=living, judged=judged):
            return None
        if view.lower[t] in FIRST and any(some_others(resolver, k, pair) for k in range(before[0], t)):
            return None
        one = pair[view.lower[t] in {OF_TWO[1], FIRST[1]}]
        if view.name_at[one] < 0:
            party = resolver.one(one, orgs=False, media=False, depth=2)  # "shot X and her driver; the latter died"
            if not party or any(p in named for p in party.people):  # "X and the mayor": the mayor, not X
                lo, hi = view.start[min(view.kids(one, "det", "amod", "compound"), default=one)], view.end[one]
                party = Party(group=GroupRef(view.text[lo:hi], lo, hi, 1, 1), head=t, trust=0.7)
            return replace(party, how=[*party.how, ONE_OF_TWO])
        return Party(people=[view.names[view.name_at[one]].cluster], how=[ONE_OF_TWO], head=t, trust=0.75)
    return None


def some_others(resolver: Resolver, t: int, pair: list[int]) -> bool:
    """Tell whether several people do or suffer something beside two who are named, of whom "the first" may be one.

    "Two gunmen shot X and Y. The first …"; not "the two men, X and Y, were held", nor what police or soldiers did.
    """
    view = resolver.view
    by = view.dep[t] == "pobj" and view.lower[view.head[t]] == "by"
    if not (by or view.dep[t] in SUBJECTS) or view.name_at[t] >= 0 or t in pair:
        return False
    if any(t in top(view, k) or k in view.kids(t, "appos") for k in pair):
        return False
    count = resolver.count_at(t)
    counted = bool(view.kids(t, "nummod")) or (count is not None and count.max != 1)
    joined = any(view.lower[c] in people().nouns for c in view.kids(t, "conj"))  # "a nurse and a doctor treated"
    if counted or joined:
        return view.lower[t] in people().nouns or actor_type([view.lower[t]]) is not None
    if by and not view.kids(t, "det"):
        return False  # "X and Y were seized by rebels"
    many = view.tag[t] == "NNS" and (view.lower[t] in people().nouns or actor_type([view.lower[t]]) is not None)
    return many and actor_type([view.lower[t]]) not in STATE


def told_of_one(resolver: Resolver, t: int) -> Party | None:
    """Return who a pronoun is right after "the latter" ("beat X and her husband, the latter so badly that he died")."""
    view = resolver.view
    for k in range(t - 1, view.sentences[view.sentence_at[t]][0], -1):
        if view.lower[k] in OF_TWO and view.lower[k - 1] == "the":
            if view.dep[t] not in SUBJECTS or view.head[k] == view.head[t]:
                return None  # "the latter stabbed him"
            return one_of_two(resolver, k)
        if view.tag[k].startswith(("NN", "PRP")):
            return None
    return None


def beside_nothing(view: DocView, where: range, one: int, other: int, *, living: bool, judged: bool) -> bool:
    """Tell whether all that some words tell of are two people, joined by "and" or one the object of the other's verb.

    Who did something to the two is none of them ("police held X and Y"), nor are days and places where that was done,
    nor charges and trials where the one meant is `living` ("X and Y were tried for spying. The first was acquitted"),
    nor whom the deed was done to where that one is `judged` ("tried for beating a mayor. The first was acquitted").
    """
    above = [top(view, one), top(view, other)]
    joined = view.dep[above[1][-1]] == "conj" and view.head[above[1][-1]] in above[0]
    verb = next((k for k in view.climb(above[0][-1]) if view.tag[k].startswith("VB")), view.head[above[0][-1]])
    between = view.head[above[1][-1]] == verb and [view.dep[k[-1]] for k in above] == ["nsubj", "dobj"]
    if not joined and not between:
        return False
    doer = agent(view, verb) if joined else None
    own = {*above[0], *above[1]}
    by = set(view.subtree(doer)) - own if doer is not None and doer not in own else set()
    for k in where:
        if not view.tag[k].startswith("NN") or k in own | by or view.person_at(k) or view.lower[k] in (*OF_TWO, *FIRST):
            continue
        if says_who(view, k, own) or (joined and judged and in_deed(view, k, verb)):
            continue
        placed = view.place_at(k)
        if view.lower[k] in CALENDAR or (joined and (placed or (living and not of_people(view, k)))):
            continue
        if view.dep[k] not in {"compound", "nmod"} or view.head[k] not in own:
            return False  # no title of theirs
    return True


def in_deed(view: DocView, t: int, verb: int) -> bool:
    """Tell whether a noun stands in the deed that the two were tried for ("convicted of insulting the president")."""
    deeds = (k for k in view.climb(t) if view.tag[k] == "VBG" and view.dep[k] == "pcomp")
    return any(view.head[view.head[k]] == verb for k in deeds)


def says_who(view: DocView, t: int, own: set[int]) -> bool:
    """Tell whether a noun only says who one of two is: beside the name ("X, a nurse"), after "of" ("mayor of Y")."""
    if view.dep[t] == "appos" and view.head[t] in own:
        return True
    of = next((k for k in (t, view.head[t]) if view.dep[k] == "pobj" and view.lower[view.head[k]] in OF), None)
    whose = view.head[view.head[of]] if of is not None else -1
    return whose in own and view.name_at[whose] < 0 and view.lower[whose] in people().nouns and not view.person_at(t)


def in_one_list(view: DocView, name: int, t: int) -> bool:
    """Tell whether a noun is joined by "and" to a name before it ("X and the mayor were held"): two people."""
    first = name
    while view.dep[first] == "conj" and view.head[first] < first:
        first = view.head[first]
    verb = view.head[first]
    singly = any(view.lower[k] in SINGULAR for k in (verb, *view.kids(verb, "aux", "auxpass")))
    if singly and view.dep[first] in SUBJECTS:
        return False
    above = t
    while view.dep[above] == "conj" and view.head[above] < above:
        above = view.head[above]
    return above == first != t


def of_people(view: DocView, t: int) -> bool:
    """Tell whether a noun or name may be somebody's or a body's, who may be told of as "the latter"."""
    return view.name_at[t] >= 0 or view.lower[t] in people().nouns or actor_type([view.lower[t]]) is not None


def top(view: DocView, t: int) -> list[int]:
    """Return the last word of a name and those above it that say who it is ("his lawyer X"), the head last."""
    out = [t]
    while view.dep[out[-1]] in {"appos", "compound", "nmod"} and view.head[out[-1]] not in out:
        out.append(view.head[out[-1]])
    return out


def of_two_trades(view: DocView, t: int) -> bool:
    """Tell whether a noun is for one of two who share "the" ("the writer and printer who were held"): two people.

    But "the writer and printer was held", who is one.
    """
    other = [c for c in view.kids(t, "conj") if view.lower[c] in people().nouns and not view.kids(c, "det", "poss")]
    verbs = [*view.kids(t, "relcl"), *(k for c in other for k in view.kids(c, "relcl"))]
    if view.dep[t] in SUBJECTS:
        verbs.append(view.head[t])
    many = any(view.lower[c] in {"were", "are", "have"} for v in verbs for c in [v, *view.kids(v, "aux", "auxpass")])
    return len(other) == 1 and view.name_at[t] < 0 and view.name_at[other[0]] < 0 and many
