"""Relatives without a name: "his wife", "the two sons of X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.party import GroupRef, Party, counted_group
from pipeline.assemble.text.quoted import speakers
from pipeline.assemble.text.simple import after_of, person_names
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.appended import goes_on_kin
from pipeline.assemble.who.holders import only_holder
from pipeline.assemble.who.kin_by_name import kin_by_name
from pipeline.assemble.who.kin_of_some import kin_of_some, whose_both
from pipeline.assemble.who.own_kin import kin_by_another_word
from pipeline.assemble.who.suited import agrees_in_sex
from pipeline.assemble.who.unnamed import SAYING
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OF_SOMEBODY = noun_list("people.toml", "relatives", "of_somebody")
NEXT_OF_KIN = word_list("people.toml", "relatives", "few")
KIN_REACH = 3  # sentences back to the phrase that says whose mother "she" is
MARRIED = word_list("people.toml", "relatives", "married")
# which of several: "her youngest son" need not be the son told of before
ONE_OF_SEVERAL = word_list("people.toml", "relatives", "of_several")


@cache
def kin_of() -> dict[str, dict[str, frozenset[str]]]:
    """Return for each noun of kin by whom it is told back, and whose these are ("son": of "mother", whom "her" means).

    "The mother of X … her son": X. Read from `pairs` of `[relatives]` in `models/people.toml`.
    """
    found: dict[str, dict[str, frozenset[str]]] = {}
    for pair in toml_table("people.toml")["relatives"]["pairs"]:
        for one, other in (pair, pair[::-1]):
            for noun in [noun for whose, nouns in one.items() if whose != "their" for noun in nouns]:
                known = found.setdefault(noun, {})
                for whose, word in [(whose, word) for whose, words in other.items() for word in words]:
                    known[word] = known.get(word, frozenset()) | {whose}
    return found


def relative(resolver: Resolver, t: int, *, depth: int) -> Party | None:
    """Return the relatives of somebody whom a phrase tells; None where it speaks of no relatives.

    Args:
        resolver: the article's.
        t: the noun ("wife", the "law" of "brother-in-law").
        depth: how many phrases were followed.
    """
    view = resolver.view
    word = view.lower[t]
    possessors = view.kids(t, "poss")
    kin = people().relatives
    some = word in OF_SOMEBODY and view.dep[t] == "nsubjpass" and not possessors
    some = some and not view.kids(t, "acl", "relcl")  # not "friends of X, jailed for treason, were beaten"
    if some and resolver.count_at(t) is None and not resolver.singular(t):
        kin = kin | OF_SOMEBODY  # "friends of X were arrested"
    if word in kin and not possessors:  # "the wife of X"
        possessors = after_of(view, t)
        possessors = [k for p in possessors for k in (p, *named_beside(view, p)) if view.name_at[k] >= 0]
    joint = [] if possessors else whose_both(view, t)
    possessors = possessors or joint
    shared = word in people().relatives and goes_on_kin(view, t)
    owner_at = min(possessors, default=t)
    if shared:
        possessors = view.kids(view.head[t], "poss") or view.kids(view.head[view.head[t]], "poss")
    if not possessors and (of_some := kin_of_some(view, t)) is not None:
        return of_some
    if not possessors or (word not in kin and word != "law"):
        return None
    mine = view.lower[possessors[0]] == "my"
    if mine:
        if (named := kin_of_speaker(resolver, t)) is not None:
            return named
        fits = told_before(resolver, t) - kin_by_another_word(resolver, t)
        if len(fits) == 1 and fits.isdisjoint(speakers(resolver, t)):
            # "X was held. “They beat my brother,” said Y"
            return Party(people=list(fits), how=["description"], head=t, trust=0.6)
        if fits or told_as_kin(resolver, t):
            return Party(head=t)
    known = None
    if not mine and t not in resolver.asked:  # "X's brother and his wife": whose she is asks again who the two are
        resolver.asked.add(t)
        known = kin_told(resolver, t, possessors[0]) or kin_named(resolver, t, possessors[0])
        known = known or (None if shared else kin_by_name(resolver, t, possessors[0]))
        resolver.asked.discard(t)
    if (known := known if known is not None else named_after_owner(resolver, t, possessors[0])) is not None:
        return known
    out, count = Party(head=t), resolver.count_at(t)
    if count is not None:
        anyones = view.lower[possessors[0]] == "their" and count.min == count.max == 1 and view.dep[t] != "conj"
        if anyones and not resolver.party(possessors[0]):
            return out  # "they bring them up because their father is in jail": of any of them
        if count.min:
            out.group = counted_group(count)
            out.plural = count.min > 1
            out.how.append("counted relatives")
            out.trust = 0.7
            return out
        if (word not in NEXT_OF_KIN and word != "family") or doers_own(resolver, t, possessors[0]):
            return out
    owner = resolver.party(possessors[0], depth=depth + 1)
    several = not resolver.singular(t) and owner.group is not None and (owner.group.min or 0) > 1
    if owner.people or several or (owner.group is not None and one_of_several(view, t)):
        of = view.names[view.name_at[possessors[0]]] if possessors[0] > t and view.person_at(possessors[0]) else None
        told = view.subtree(possessors[0]) if of is None else [of.first, of.last]  # not "of X, a clerk"
        told = [] if joint else told
        whole = [owner_at, t] if shared else [*told, *view.kids(t, "det", "nummod"), t]
        lo, hi = view.start[min(whole)], view.end[max(whole)]
        single = 1 if resolver.singular(t) and word not in NEXT_OF_KIN | {"family"} else None
        least, most = 2 if word in NEXT_OF_KIN else single, single if shared else None
        of_both = possessors[0] > t and view.dep[t] == "conj" and view.lower[view.head[t]] in people().relatives
        out.group = GroupRef(view.text[lo:hi], lo, hi, least, most, single=single == 1 and not of_both)
        out.how.append("relative of a named person")
        out.trust = 0.8
    elif resolver.singular(t) and (one := only_holder(resolver, t)) is not None:
        out.group, out.trust = one, 0.6  # "the mayor's brother"
        out.how.append("one unnamed person")
    return out


def named_beside(view: DocView, t: int) -> list[int]:
    """Return the head of the name that follows a noun at once ("the parents of the girl X")."""
    return [c for c in view.kids(t, "appos") if view.name_at[c] >= 0 and view.names[view.name_at[c]].first == t + 1]


def told_before(resolver: Resolver, t: int) -> set[int]:
    """Return whom "my son" may mean of those told of before."""
    told = {p for token, party in resolver.told if token < t for p in party.people}
    return {p for p in told if resolver.singular(t) and agrees_in_sex(resolver.cast, p, resolver.view.lower[t])}


def told_as_kin(resolver: Resolver, t: int) -> bool:
    """Tell whether anybody is told by name as what a noun of kin says."""
    named = Party(people=list(range(len(resolver.cast.people))))
    return bool(resolver.told_as(resolver.view.lower[t], named))


def kin_of_speaker(resolver: Resolver, t: int) -> Party | None:
    """Return who "my son" is where the sentence goes on to say whose mother speaks (“…,” says the mother of X): X."""
    view = resolver.view
    last = view.sentences[view.sentence_at[t]][1]
    for k in range(t + 1, last):
        if view.lower[k] not in kin_of().get(view.lower[t], {}) or view.dep[k] not in {"nsubj", "appos"}:
            continue
        if view.lower[view.head[k]] not in SAYING:
            continue
        of = after_of(view, k)
        of = of or [c for c in view.kids(k, "poss") if view.name_at[c] >= 0]
        whose = resolver.party(of[0], depth=2) if of else Party()
        one_told = len(whose.people) == 1 and whose.group is None
        if one_told and agrees_in_sex(resolver.cast, whose.people[0], view.lower[t]):
            return Party(people=list(whose.people), how=["kin of the speaker"], head=t, trust=0.7)
        return None
    return None


def named_after_owner(resolver: Resolver, t: int, owner: int) -> Party | None:
    """Return the relative whom commas name after whose they are ("The son of Ivan Belov, Petro, was led away")."""
    view = resolver.view
    i = view.name_at[owner]
    if i < 0 or owner < t or not resolver.singular(t):
        return None
    after = view.names[i].last + 1
    j = view.name_ahead(after + 1) if view.lower[after : after + 1] == [","] else -1
    if not view.is_person(j):
        return None
    if view.lower[view.names[j].last + 1 : view.names[j].last + 2] not in ([","], ["."]):
        return None
    if view.lower[view.names[j].last + 2 : view.names[j].last + 3] in (["and"], ["or"]) or j == i:
        return None  # "the son of X, Y, and Z"
    return Party(people=[view.names[j].cluster], how=["apposition"], head=t, trust=0.8)


def doers_own(resolver: Resolver, t: int, owner: int) -> bool:
    """Tell whether those to whom something is done are the doer's own ("X drives his children to school")."""
    view = resolver.view
    doers = [view.name_at[k] for k in view.kids(view.head[t], "nsubj")] if view.dep[t] == "dobj" else []
    whose = resolver.party(owner, depth=2).people if doers else []
    return any(i >= 0 and view.names[i].cluster in whose for i in doers)


def kin_told(resolver: Resolver, t: int, owner: int) -> Party | None:
    """Return who "her son" is after "the mother of X" or "X's mother" in the sentences before, or the same one: X."""
    view = resolver.view
    others = kin_of().get(view.lower[t], {})
    if one_of_several(view, t):
        return None
    first = view.sentences[max(0, view.sentence_at[t] - KIN_REACH)][0]
    for k in range(t - 1, first - 1, -1):
        if view.lower[owner] not in others.get(view.lower[k], ()) or not called_so(view, k):
            continue
        of = after_of(view, k)
        of = of or [c for c in view.kids(k, "poss") if view.name_at[c] >= 0]  # "Y's brother X"
        whose = resolver.party(of[0], depth=2) if of else Party()
        one_told = len(whose.people) == 1 and whose.group is None
        if one_told and agrees_in_sex(resolver.cast, whose.people[0], view.lower[t]):
            one = resolver.cast.people[whose.people[0]]
            sexed = view.lower[t] in people().female | people().male
            telling = any(view.dep[v] == "ccomp" for v in view.climb(t))  # "X's son said police had beaten his father"
            here = view.sentence_at[k] == view.sentence_at[t] and not telling
            if sexed and here and one.sex is None:
                return None  # "X's son was expelled because of his father's conviction": X may be his mother
            return Party(people=list(whose.people), how=["kin told of before"], head=t, trust=0.65)
        return None
    return None


def called_so(view: DocView, k: int) -> bool:
    """Tell whether a noun for a relative is a subject, or says who one is ("X, a trader and the son of Y")."""
    first = view.head[k] if view.dep[k] == "conj" else k
    return view.dep[k] in {"nsubj", "nsubjpass"} or view.dep[first] in {"appos", "attr"}


def kin_named(resolver: Resolver, t: int, owner: int) -> Party | None:
    """Return who "her husband" is where she was named as somebody's wife ("X was held. His wife, Y, said …")."""
    view = resolver.view
    others = {} if one_of_several(view, t) else kin_of().get(view.lower[t], {})
    near = view.sentences[max(0, view.sentence_at[t] - KIN_REACH)][0]
    whose: list[int] | None = None
    for name in reversed(person_names(view, resolver.floor, t)):
        k = name.first - 1 - (view.lower[name.first - 1] == ",")
        if k < resolver.floor or view.lower[k] not in others or view.sentence_at[k] != view.sentence_at[name.first]:
            continue
        same = view.name_at[owner] >= 0 and view.names[view.name_at[owner]].cluster == name.cluster
        if not same and view.lower[owner] not in others[view.lower[k]]:
            continue
        if not same and (name.first < near or view.lower[t] not in MARRIED):
            whose = resolver.party(owner, depth=2).people if whose is None else whose
            if whose != [name.cluster]:
                continue
        kin = [p for o in view.kids(k, "poss") for p in resolver.party(o, depth=2).people]
        if len(kin) != 1 or kin == [name.cluster] or not agrees_in_sex(resolver.cast, kin[0], view.lower[t]):
            return None
        return Party(people=kin, how=["kin told of before"], head=t, trust=0.65)
    return None


def one_of_several(view: DocView, t: int) -> bool:
    """Tell whether a noun for a relative says which of several ("her youngest son")."""
    return not ONE_OF_SEVERAL.isdisjoint(view.lower[k] for k in view.kids(t, "amod"))
