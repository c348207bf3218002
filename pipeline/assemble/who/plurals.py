"""What a definite plural means: "the two", "all four journalists", "the relatives" of those told of before.

"Police held X and Y. … The two were freed": X and Y were.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.beside import told_with
from pipeline.assemble.text.clause import agent
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.heads import of_thing
from pipeline.assemble.text.kinds import CASE_ACTS, HARM_ACTS
from pipeline.assemble.text.party import COUNTED, Party
from pipeline.assemble.text.relatives import bare_part
from pipeline.assemble.text.shared_words import FREED
from pipeline.assemble.text.simple import acts_told, after_of, has_the, may_tell, people_named, verb_or_self
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import ARMED, actor_type, people
from pipeline.assemble.who.called_by_act import all_taken
from pipeline.assemble.who.nameless import every_one, whole_number
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.not_meant import others
from pipeline.assemble.who.of_two import BEFORE_THE_LAW, FIRST, OF_TWO, one_of_two
from pipeline.assemble.who.outlived import outlived_by_crowd
from pipeline.assemble.who.same_noun import of_mixed, part_called, sizes_of, told_as_others
from pipeline.assemble.who.sets import FAR, NEAR, of_force, two_named
from pipeline.assemble.who.sexes import of_sex
from pipeline.assemble.who.turned_out import turned_out

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ALONG = frozenset({"with", "alongside"})
EACH_ONE = {"man": "female", "woman": "male", "person": "", "defendant": ""}  # with the sex that it does not mean
WHOLE = frozenset({"each", "all", "both"})
CROWDS = word_list("people.toml", "counted", "crowds")
CONSIDERING = verb_list("people.toml", "asking", "considering")
BODIES = noun_list("names.toml", "bodies_in_lower_case", "groups") | {"group", "groups"}
WITHIN = frozenset({"pobj", "prep", "dobj", "pcomp", "xcomp", "compound", "poss", "amod", "acl", "conj"})
ANYBODY = word_list("people.toml", "counted", "whoever")
BACK = 2  # sentences from a set that a noun calls to another, of which only a number tells
UNCOUNTED = frozenset({"assembly", "counted homes", "homes", "who is left"})
# "the home's operators" are who ran it, told of before, where "its members" are others
RUNNING = word_list("people.toml", "leading", "running")


def whole_of(resolver: Resolver, t: int, *, orgs: bool, media: bool, depth: int) -> Party | None:
    """Return who "each", "all" or "both" of some are, or "the latter" ("all of them", "every one of the six men").

    None where the word has no "of", or one that tells nobody's own ("both of the bakers": who was told of before).
    """
    view = resolver.view
    if view.lower[t] in EACH_ONE and (each := [c for c in view.kids(t, "det") if view.lower[c] == "each"]):
        them = resolver.party(each[0], orgs=False, media=False, depth=depth + 1)
        sexes = {s for p in them.people for s in (resolver.cast.people[p].sex, resolver.cast.people[p].likely)}
        meant = len(them.people) > 1 and them.group is None and EACH_ONE[view.lower[t]] not in sexes
        return them if meant else None  # "fined each woman": all told of before
    if view.lower[t] in OF_TWO or (view.lower[t] in FIRST and view.dep[t] in SUBJECTS | {"dobj"}):
        return one_of_two(resolver, t)
    if view.lower[t] not in WHOLE and not every_one(view, t):
        return None
    if view.dep[t] == "appos" and view.lower[t - 1] == "," and (first := view.head[t]) < t and view.person_at(first):
        pair = resolver.party(first, depth=depth + 1)  # "buried X and Y, both killed in May"
        if len(pair.people) > 1 and view.kids(first, "conj"):
            return replace(pair, head=t, plural=True)
    if view.lower[t] == "one" and view.lower[max(0, t - 2)] == "not":
        return Party(head=t)  # "not every one of the six was"
    if view.kids(t, "appos") and (named := resolver.names_beside(t, depth=depth)).people:
        return named  # "each of the accused – X, Y and Z – got a year"
    if (of := next(iter(after_of(view, t)), None)) is None:
        return None
    if view.lower[t] in {"each", "one"} or view.kids(of, "nummod") or view.tag[of].startswith(("PRP", "WP", "CD")):
        return resolver.party(of, orgs=orgs, media=media, depth=depth + 1) or whole_number(resolver, t, of)
    if not view.kids(of, "poss"):
        return None
    own = resolver.party(of, orgs=orgs, media=media, depth=depth + 1)
    return own if own.people else resolver.description(t, depth=depth) or own


def pair_named(resolver: Resolver, t: int, number: int) -> Party | None:
    """Return the only two people named before in a sentence, or the one before it, and nobody beside them.

    "X met Y in jail. Both were freed"; "the reporter X met Y, an editor; both were held".
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    if number != len(OF_TWO) or view.lower[t] not in {"both", "two"}:
        return None  # "the two men" may be others
    for n in (here, here - 1) if view.lower[t] == "both" and view.dep[t] in SUBJECTS else (here - 1,):
        if n < 0 or view.parted(here, n):
            return None
        before = range(view.sentences[n][0], min(t, view.sentences[n][1]))
        pair = list(dict.fromkeys(x.cluster for x in view.names if x.label == "PERSON" and x.first in before))
        if len(pair) == number and not any(told_beside(resolver, k) for k in before):
            return Party(people=pair, how=["the two named before"], head=t, plural=True, trust=0.7)
        if pair and n == here:
            return None
    return None


def one_along(resolver: Resolver, t: int) -> Party | None:
    """Return the two of the sentence before, where what befell one is told "with" the other: no earlier pair.

    "A court jailed X and Y. Z is on trial alongside W. Both were beaten": Z and W.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    if view.lower[t] not in {"both", "two"} or here == 0:
        return None
    n = here - 1
    while n and view.lower[view.sentences[n][0]] in {"both", "they"} and here - n < NEAR:
        n -= 1  # "… alongside W. Both deny it. Both"
    if view.parted(here, n):
        return None
    before = range(*view.sentences[n])
    names = [x for x in view.names if x.label == "PERSON" and x.first in before]
    pair = list(dict.fromkeys(x.cluster for x in names))
    heads = [name_head(view, x) for x in names]
    along = [k for k in heads if view.dep[k] == "pobj" and view.lower[view.head[k]] in ALONG and told_with(view, k)]
    befell = any(k in before and p.people and set(p.people) <= set(pair) for k, p in resolver.told)
    if len(pair) != len(OF_TWO) or not along or not befell or any(told_beside(resolver, k) for k in before):
        return None
    return Party(people=pair, how=["one told along with the other"], head=t, plural=True, trust=0.7)


def told_beside(resolver: Resolver, k: int) -> bool:
    """Tell whether a noun tells of somebody else than those whom its sentence names ("X's clients", "a guard")."""
    view = resolver.view
    told = view.lower[k] in people().nouns or resolver.count_at(k) is not None
    if view.name_at[k] >= 0 or not told or view.dep[k] in {"det", "nummod", "amod", "poss"}:
        return False
    beside = [view.head[k], *view.kids(k, "appos", "compound")]
    named = view.dep[k] in {"appos", "compound", "attr"} or any(view.name_at[c] >= 0 for c in beside[1:])
    return not (named or view.name_at[beside[0]] >= 0)


def again(resolver: Resolver, t: int, owner: Party) -> Party | None:
    """Return those whom a text counted by the same noun ("held with two colleagues. Her colleagues were freed").

    Args:
        resolver: that of the article.
        t: the noun, with whose they are.
        owner: whose; none of them, and told of beside them.
    """
    view = resolver.view
    here = view.sentence_at[t]
    first, own = view.sentences[max(0, here - NEAR)][0], view.sentences[here][0]
    if not people_named(view, own, t) <= set(owner.people) or view.kids(t, "amod"):
        return None  # nor "her other colleagues"
    for k in range(own - 1, first - 1, -1):
        if view.lower[k] != view.lower[t] or (count := resolver.count_at(k)) is None or (count.min or 0) < 2:
            continue
        beside = set(people_named(view, *view.sentences[view.sentence_at[k]]))
        if not owner.people or not beside.issuperset(owner.people):
            return None
        party = resolver.party(k)
        if not set(owner.people).isdisjoint(party.people):
            return None
        return replace(party, how=["description"], head=t, plural=True, trust=0.7)
    return None


def known_plural(resolver: Resolver, t: int, number: int | None) -> Party | None:
    """Return the set a definite plural means ("the two", "all four journalists")."""
    view = resolver.view
    word = view.lower[t]
    if lone_group(resolver, t) and len(sets_before(resolver, t)) > 1:
        return None
    if number == len(OF_TWO) and (pair := one_along(resolver, t)) is not None:
        return pair
    theirs, of = word not in RUNNING and of_thing(view, t), after_of(view, t)
    known = bool(of) and has_the(view, of[0]) and not view.kids(of[0], "prep")  # "all of the nurses"
    if word == "all" and of and view.lower[of[0]] in people().plurals and not known:
        return None  # "almost all of the union's leaders"
    out = turned_out(resolver, t) if number is None else None
    if out is not None and not any(called_so(resolver, word, told) for head, told in resolver.plurals if head < t):
        return out
    for head, told in sorted(resolver.plurals, key=lambda x: -x[0]):
        if head >= t or view.sentence_at[t] - view.sentence_at[head] > 6:
            continue
        party = of_sex(view, resolver.cast, t, told)
        mixed = COUNTED in told.how or (one_beside(told) and not called_so(resolver, word, told))
        if party is None or (mixed and people().occupation.get(people().one_of(word))):
            continue  # "Ms X and Ms Y were held. … The men": others; no medical centres; "X and a cook. … The officers"
        if word == "both" and two_named(view, t, head):
            return None
        if view.dep[t] == "pobj" and not {party.head, head}.isdisjoint(view.climb(t)):
            continue  # "X and Y, parents of the boys who were shot": the boys are not X and Y
        if dealt_with(view, party.head, t):
            continue  # "Judges X and Y were asked to weigh the killing of Z and the detention of the men"
        if number is None and not UNCOUNTED.isdisjoint(party.how):
            return None
        if number is None and kin_only(party) and people().occupation.get(people().one_of(word)):
            continue  # "arrested his parents … the students remain in prison"
        if number is None and view.sentence_at[t] - view.sentence_at[head] > reach(resolver, t):
            continue
        called = called_so(resolver, word, party)
        theirs_told = beside_name(view, word, head, t) or (not party.group and of_named_body(view, party, head))
        if theirs and not ((called and not (party.people and party.group)) or theirs_told):
            continue  # "X was held with two friends. … the travel ban on the group's members": others
        if number is None and not called and beside_called(resolver, t, head, party):
            continue  # "seized ten pupils and killed two teachers. … The pupils"
        if number is None and ((word in CROWDS and not called) or told_as_others(resolver, t, party, head)):
            continue  # "freed X and Y. … beat the marchers": the crowd
        if number is None and outlived_by_crowd(view, head, t):
            continue  # "killed two farmers. … The protesters were beaten": the others
        if number is None and (of_force(resolver, word, party) or (not called and others(resolver, t, party))):
            continue  # "soldiers killed 21 villagers. … The soldiers’ trial"; "X and Y hid two boys. The boys …"
        if (some := part_called(word, number, party)) is not None:
            # "a deacon and four members of the choir": "the members" are the four
            return Party(group=some, how=["description"], head=t, plural=True, trust=0.7)
        if number is None or number in sizes_of(party):
            return Party(
                people=list(party.people), group=party.group, how=["description"], head=t, plural=True, trust=0.7
            )
    return None


def are_several(view: DocView, party: Party) -> bool:
    """Tell whether "they" may mean a party: not a part alone of some told of ("sixty men, including two who fled")."""
    counted = party.group is not None and (party.group.min or 0) > 1
    number = party.head - (party.head > 0 and view.tag[party.head] == "WP")
    return party.plural or one_beside(party) or (counted and not (number > 0 and bare_part(view, number)))


def one_beside(party: Party) -> bool:
    """Tell whether a party is somebody named and one more without a name ("X and his driver")."""
    return bool(party.people) and party.group is not None and party.group.min == party.group.max == 1


def called_so(resolver: Resolver, word: str, party: Party) -> bool:
    """Tell whether a set was told of by a noun, or all its people are called by it."""
    told = party.group is not None and word in party.group.text.lower().split()
    return told or resolver.told_as(people().one_of(word), party)


def beside_called(resolver: Resolver, t: int, head: int, party: Party) -> bool:
    """Tell whether another set, which a noun calls, is told of before one in its sentence.

    Not where the noun tells what was done to the latter ("killed ten people and abducted six. The kidnapped people").
    Or shortly before that, where only a number tells of the latter ("held five students. They beat two nurses. The
    students …") and the noun calls no people whatever ("the men"), and tells no harm done to
    a part ("held six students. They shot two of them. The slain students").
    """
    view, n, word = resolver.view, resolver.view.sentence_at[head], resolver.view.lower[t]
    part = party.group is not None and "of" in party.group.text.lower().split()
    for k in view.kids(t, "amod"):
        mine, theirs = (acts_told(view, x) for x in (k, head))
        if mine & theirs or (part and may_tell(view, k, HARM_ACTS)):
            return False
    plain = party.group is not None and not party.people and party.group.text.lower().split()[-1] not in ANYBODY
    back = BACK if plain and word not in ANYBODY else 0
    return of_mixed(resolver, word, party) or any(
        other < head and n - view.sentence_at[other] <= back and called_so(resolver, word, told)
        for other, told in resolver.plurals
    )


def dealt_with(view: DocView, subject: int, t: int) -> bool:
    """Tell whether a description stands in what a subject does or is to do: it means others than the subject."""
    if view.dep[subject] not in {"nsubj", "nsubjpass"}:
        return False
    weighing = next((k for k in view.climb(t) if view.lower[k] in CONSIDERING), None)
    if weighing is not None and view.head[subject] in {weighing, view.head[weighing]}:
        return True  # "are to weigh points on the detention of the men"
    ofs = 0
    for k in view.climb(t):
        ofs += view.dep[k] == "prep"
        if ofs > 1 or (view.dep[k] == "prep" and view.lower[k] != "of"):
            return False  # "met reporters about the beating of the journalists": their own it may be
        if view.dep[k] in {"dobj", "xcomp"} and view.head[k] == view.head[subject]:
            return True
        if view.dep[k] not in WITHIN or (view.tag[k].startswith("VB") and view.kids(k, "nsubj", "nsubjpass")):
            return False
    return False


def sets_before(resolver: Resolver, t: int) -> set[tuple[int, ...]]:
    """Return the different sets of people told of in the sentences before a word."""
    view = resolver.view
    near = [p for head, p in resolver.plurals if head < t and view.sentence_at[t] - view.sentence_at[head] <= NEAR + 1]
    return {tuple(sorted(p.people)) or (-1, p.group.start if p.group else p.head) for p in near}


def lone_group(resolver: Resolver, t: int) -> bool:
    """Tell whether "the group" is whom the law took or freed, not a body ("held X and Y. … sentenced the group").

    Not where they were robbed or hurt ("Thugs beat X and Y. Police held the group"), nor where a gang is told of.
    """
    view = resolver.view
    if view.lower[t] != "group" or view.dep[t] not in {"dobj", "nsubjpass"}:
        return False
    if [view.lower[c] for c in view.children[t]] != ["the"] or view.lower[view.head[t]] not in BEFORE_THE_LAW:
        return False
    last = max((head for head, _ in resolver.plurals if head < t), default=-1)
    if last < 0:
        return False
    between = range(view.sentences[view.sentence_at[last]][0], view.sentences[view.sentence_at[t]][0])
    if any(view.lower[k] in BODIES for k in between):
        return False
    if view.lower[view.head[t]] in FREED:
        return True
    verb = verb_or_self(view, last)
    doer = agent(view, verb)
    taken = view.dep[last] in {"dobj", "nsubjpass", "conj", "appos"}
    lawful = doer is None or actor_type([view.lower[doer]]) not in ARMED
    return taken and lawful and may_tell(view, verb, CASE_ACTS)


def kin_only(party: Party) -> bool:
    """Tell whether a set is told by whose relatives it is alone ("his parents")."""
    return party.group is not None and not party.people and party.group.text.split()[-1].lower() in people().relatives


def reach(resolver: Resolver, t: int) -> int:
    """Return over how many sentences a plural reaches back: further where only one set of people was told of.

    A group counted without names ("two monks") is the set of as many that is named ("Pavel Rudin and Ivan Belov").
    """
    told = [party for head, party in resolver.plurals if head < t]
    named = {frozenset(party.people) for party in told if party.people}
    if len(named) != 1:
        return NEAR
    size = len(next(iter(named)))
    return FAR if all(party.people or (party.group is not None and party.group.min == size) for party in told) else NEAR


def along_with(resolver: Resolver, head: int) -> list[int]:
    """Return whom the same befell as the people of a list: "X was questioned along with Y and Z. … tried them" (X).

    Args:
        resolver: of the article.
        head: the first name of the list.
    """
    view, prep = resolver.view, resolver.view.head[head]
    if view.dep[head] != "pobj" or view.lower[prep] not in ALONG:
        return []
    above = view.head[prep] if view.lower[view.head[prep]] != "along" else view.head[view.head[prep]]
    joined = view.lower[prep] == "alongside" or view.lower[prep - 1] in {"along", "together"}  # not "compared with Y"
    if may_tell(view, above, HARM_ACTS) or not joined:
        return []  # "X was hurt in a brawl with Y and Z"
    one = [k for k in view.kids(above, "nsubjpass") if view.person_at(k) and not view.kids(k, "conj")]
    return [view.names[view.name_at[k]].cluster for k in one]


def all_of_them(resolver: Resolver, head: int, t: int) -> Party | None:
    """Return those whom "all three" counts since the last act on several ("held A and B. … All three said that").

    Args:
        resolver: the article's resolver.
        head: where those were told on whom the last act on several was done.
        t: the pronoun: not of whom "all three" themselves act on.
    """
    view = resolver.view
    first = view.sentences[max(0, view.sentence_at[t] - 1)][0]
    beside = [s for s in view.kids(view.head[t], "nsubj", "nsubjpass") if s != t]
    if any(view.lower[s] == "they" for s in beside):
        return None  # "all three said they beat them"
    for k in range(t - 1, max(head, first, resolver.floor) - 1, -1):
        if view.tag[k] != "CD" or view.dep[k] not in {"nsubj", "nsubjpass"} or view.head[k] == view.head[t]:
            continue
        if any(view.lower[c] == "all" for c in view.kids(k, "det", "predet", "advmod")):
            party = resolver.party(k)
            if not any(resolver.victims_so_far.get(p) for p in party.people):
                return None  # judges, officers, reporters: of whom they speak
            return party if len(party.people) > 1 and party.group is None else None
    return None


def beside_name(view: DocView, word: str, head: int, t: int) -> bool:
    """Tell whether a noun calls those of a set where they are named ("X and Y, leaders of the union")."""
    first = view.sentences[view.sentence_at[head]][0]
    return any(view.lower[k] == word and view.dep[k] in {"appos", "attr", "compound"} for k in range(first, t))


def of_named_body(view: DocView, party: Party, head: int) -> bool:
    """Tell whether several who are named are told of as some of a body ("X and Y of the Dawn Church")."""
    a, b = view.sentences[view.sentence_at[head]]
    bodies = (n for n in view.names if n.label == "ORGANISATION" and a <= n.first < b)
    return len(party.people) > 1 and any(
        view.dep[n.last] == "pobj" and view.lower[view.head[n.last]] in {"of", "from"}
        and any(view.lower[k] in people().nouns or view.person_at(k) for k in view.climb(view.head[n.last])[1:2])
        for n in bodies
    )  # fmt: skip


def every(dets: set[str], word: str, number: int | None) -> bool:
    """Tell whether "all" stands alone before a noun: "all protesters" are not those told of, "all four" are."""
    return dets & {"the", "this", "that", "these", "those", "both", "all"} == {"all"} and word != "all" and not number


def told_apart(view: DocView, t: int) -> bool:
    """Tell whether a plural says itself which people it means ("the activists of the Bayan party in 2019")."""
    of = [p for c in view.kids(t, "prep") if view.lower[c] in {"of", "from"} for p in view.kids(c, "pobj")]
    return all_taken(view, t) or any(view.name_at[p] >= 0 and view.names[view.name_at[p]].label != "PERSON" for p in of)
