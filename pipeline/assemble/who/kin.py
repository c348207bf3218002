"""Relatives without a name ("his wife", "the two sons of X"), and several groups told as one set of victims."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.party import ANYBODY, GroupRef, Party, counted_group
from pipeline.assemble.text.quoted import speakers
from pipeline.assemble.text.shared_words import TELLING
from pipeline.assemble.text.simple import after_of, person_names
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import FORCES, actor_type, number_of, people
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
SEVERAL = 2
CHILDREN = word_list("people.toml", "children", "either")
SETS = 6  # groups that one list of victims tells ("three nurses, two doctors and a midwife")


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
        anyones = view.lower[possessors[0]] == "their" and count.min == count.max == 1
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


def goes_on_kin(view: DocView, t: int) -> bool:
    """Tell whether a noun goes on after a relative of the same person ("X's wife and son", "… and their son")."""
    above = view.head[t]
    if view.name_at[above] >= 0 and view.dep[above] == "appos":
        above = view.head[above]  # "X, his wife Y and their son"
    alone = view.dep[t] == "conj" and not view.kids(t, "det", "nummod", "amod", "compound")
    shared = all(view.lower[k] == "their" for k in view.kids(t, "poss"))
    return alone and shared and view.lower[above] in people().relatives and bool(view.kids(above, "poss"))


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


def together(view: DocView, groups: list[GroupRef]) -> GroupRef | None:
    """Return the groups of one list as one ("a priest and four nuns": five), the first where they stand apart."""
    if len(groups) < 2:
        return groups[0] if groups else None
    told = sorted(groups, key=lambda g: g.start)[:SETS]
    apart = any(b.start < a.end or b.start - a.end > len(", and ") for a, b in pairwise(told))
    if apart or any(g.min is None for g in told):
        return groups[0]
    lo, hi = told[0].start, told[-1].end
    least = sum(g.min or 0 for g in told)
    most = [g.most for g in told if g.most is not None]
    return GroupRef(view.text[lo:hi], lo, hi, least, sum(most) if len(most) == len(told) else None)


def appended(view: DocView, t: int) -> list[int]:
    """Return those whom a list adds and the parse takes for a description ("X, his wife and their two children")."""
    found = []
    for c in view.kids(t, "appos"):
        others = [k for k in view.kids(c, "conj") if view.kids(k, "det", "poss", "nummod") or view.name_at[k] >= 0]
        kin = view.lower[c] in people().relatives and bool(view.kids(c, "poss"))
        kin = kin or own_staff(view, t, c)
        several = any(view.tag[k] == "NNS" and view.kids(k, "nummod") for k in others)
        several = several and bool(view.kids(c, "det")) and not all_counted(view, t, [c, *others])
        several = several or (bool(others) and one_beside_several(view, t, c))
        if others and view.name_at[c] < 0 and (kin or several or more_counted(view, t, [c, *others])):
            found += others if not kin and only_describes(view, t, c, others) else [c]
        named = [n for n in view.kids(c, "appos") if view.name_at[n] >= 0 and view.kids(c, "poss")]
        found += [k for n in named for k in view.kids(n, "conj") if goes_on_kin(view, k)]
        found += beside_body(view, t, c)
    return found


def own_staff(view: DocView, t: int, noun: int) -> bool:
    """Tell whether a noun is for one of those of somebody just named ("X, her cook and two guards were fined").

    Not "X, her cook and a friend, was", nor where another is told of before ("Y was freed; X, her cook, and Z were").
    """
    own = any(view.lower[p] in {"his", "her"} for p in view.kids(noun, "poss"))
    if not own or view.lower[noun] not in people().nouns or view.dep[t] not in SUBJECTS or not view.person_at(t):
        return False
    first, verb = view.sentences[view.sentence_at[t]][0], view.head[t]
    name = view.names[view.name_at[t]]
    first = 0 if "," in view.lower[noun + 1 : noun + 2] else first  # "Y fled. X, his lawyer, and two guards were"
    others = any(n.label == "PERSON" and n.cluster != name.cluster for n in view.names if first <= n.last < name.first)
    first = view.sentences[view.sentence_at[t]][0]
    alone = not others and not any(view.tag[k] in {"PRP", "PRP$"} for k in range(first, name.first))
    return alone and any(view.lower[k] in {"were", "are"} for k in view.kids(verb, "auxpass"))


def beside_body(view: DocView, t: int, c: int) -> list[int]:
    """Return the people joined to the name behind a body's noun ("the newspaper X and its editor, Y").

    Not "raided the newspaper X, and its editor, Y, fled".
    """
    i = view.name_at[c]
    body = view.names[i].label == "ORGANISATION" if i >= 0 else view.lower[t] in people().body_nouns
    if not body or view.tag[t] != "NN" or (view.names[i].first if i >= 0 else view.subtree(c)[0]) != t + 1:
        return []
    found = [k for k in view.kids(c, "conj") if view.person_at(k) or view.lower[k] in people().nouns]
    return [k for k in found if view.dep[t] in SUBJECTS or not finite_after(view, k)]


def finite_after(view: DocView, t: int) -> bool:
    """Tell whether a phrase is followed by a verb, and so is its subject."""
    after = max(view.subtree(t)) + 1
    after += view.lower[after : after + 1] == [","]
    return not FINITE.isdisjoint(view.tag[after : after + 1])


def one_beside_several(view: DocView, t: int, noun: int) -> bool:
    """Tell whether those counted behind one name are others, as one is not several ("X, two editors and a nurse")."""
    alone = view.person_at(t) and view.dep[t] != "conj" and not view.kids(t, "conj")
    after = max(view.subtree(noun)) + 1
    tell = after < len(view.lower) and view.lower[after] in TELLING  # "soldiers shot X, two sons and a cousin said"
    return alone and view.tag[noun] == "NNS" and counted_as(view, noun) > 1 and not tell


def only_describes(view: DocView, t: int, noun: int, others: list[int]) -> bool:
    """Tell whether a noun between commas says who somebody just named is ("X, a singer, and six others")."""
    if len(others) != 1 or not view.person_at(t) or view.tag[noun] != "NN" or view.lower[noun] not in people().nouns:
        return False
    first = view.subtree(others[0])[0]
    return view.lower[first - 2 : first] == [",", "and"]


def more_counted(view: DocView, t: int, others: list[int]) -> bool:
    """Tell whether those whom commas add cannot be those counted first ("six women, four boys and three men").

    "Five people, three women and two men," are five.
    """
    first, more = counted_as(view, t), [counted_as(view, k) for k in others]
    if not first or not all(more):
        return False
    if sum(more) > first:
        return True
    words = {view.lower[k] for k in others}
    sexed = people().female | people().male | ANYBODY
    return sum(more) < first and view.lower[t] not in ANYBODY and words.isdisjoint(sexed)


def all_counted(view: DocView, t: int, others: list[int]) -> bool:
    """Tell whether those whom commas add are as many as those counted first ("five poets, a baker and four clerks,").

    Anybody's sex or age is told again so, and no soldiers': "five soldiers, a nurse and four farmers" are ten.
    """
    first, more = counted_as(view, t), [counted_as(view, k) for k in others]
    if first < SEVERAL or not all(more) or sum(more) != first:
        return False
    if view.lower[t] in ANYBODY:
        return True
    end = max(k for c in others for k in view.subtree(c))
    verb = next((k for k in range(end + 1, view.sentences[view.sentence_at[t]][1]) if view.tag[k] in FINITE), t)
    sort = of_sort(view.lower[t])
    if view.lower[end + 1 : end + 2] != [","] or view.lower[verb] in SAYING:
        return False  # "held three activists, a lawyer and two students, police said"
    if actor_type([view.lower[t]]) in FORCES:
        return False
    return not any(sort) or all(of_sort(view.lower[k]) in (sort, (False, False, False)) for k in others)


def of_sort(noun: str) -> tuple[bool, bool, bool]:
    """Tell whether a noun is of women, of men, of the young."""
    return noun in people().female, noun in people().male, noun in CHILDREN


def counted_as(view: DocView, t: int) -> int:
    """Return how many people a noun counts, 0 where it counts nobody."""
    if view.lower[t] in people().relatives and view.kids(t, "poss"):
        return int(view.tag[t] == "NN")  # "a girl and her mother"
    if not people().called(view.lower[t]):
        return 0
    told = next((number_of(view.lower[c]) for c in view.kids(t, "nummod")), None)
    return told or int(any(view.lower[c] in {"a", "an", "one"} for c in view.kids(t, "det", "nummod")))
