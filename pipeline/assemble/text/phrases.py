"""Phrases around an act that name whom it befell, or seem to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.along_with import befell_too, done, named_besides, others_counted, shares_lot, term_after
from pipeline.assemble.text.beside import taken_along
from pipeline.assemble.text.clause import BEFORE_NAME, prepositional
from pipeline.assemble.text.common import NOUNS, THEM
from pipeline.assemble.text.kinds import JUDGED, VANISHED
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import NAMED_BESIDE, ONLY_ONE, GroupRef
from pipeline.assemble.text.shared_words import DOZENS, VICTIM
from pipeline.assemble.text.simple import after_of, noun_for_people
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type, number_of, people
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

BESIDE = word_list("verbs.toml", "things", "with") | {"as", "name", "names", "apart", "except", "besides", "other"}
FALLING = verb_list("verbs.toml", "light", "falling")
HAD = frozenset({"had", "having", "has"})
FOUND = frozenset({"body", "bodies", "remains", "corpse", "corpses"})
SHARED_ACTS = VANISHED | {"arrest", "detention", "killing", "charge", "imprisonment", "attack"}
JOINT_ACTS = frozenset({  # shared only by who is named after "along with", "together with" or "alongside"
    "trial", "conviction", "sentencing", "fine", "acquittal", "release", "pardon", "torture", "forced_return",
    "dismissal", "execution", "harassment", "travel_ban", "house_arrest"})  # fmt: skip
BLOWS = frozenset({"attack"})
SEIZED = frozenset({"arrest", "abduction", "killing", "enforced_disappearance"})
BACK = 3  # sentences from "alongside her" to what was done to her
TOGETHER = frozenset({"along", "together"})
ALONG_WITH = TOGETHER | {"alongside"}
GOES_ON = frozenset({"of", "for", "to", "since", "from", "in"})
SUPERLATIVES = frozenset({"JJS", "RBS"})
OWN_PART = 16  # tokens from "together with" to the end of what a description goes on with
ALONG = 7  # tokens from "with" to a name
LONGEST_CLAUSE = 16  # tokens of a clause between a name and its verb
ELSEWHERE = sorted(tuple(words.split()) for words in word_list("people.toml", "companions", "elsewhere"))
STAFF = word_list("people.toml", "bodies", "staff")


def within_subject(view: DocView, t: int, name: int) -> bool:
    """Tell whether a name before an auxiliary only tells who its subject is.

    "The man held over X was", "who shot X was", "the editor of a paper owned by X was"; not "a man of the name of X".
    """
    before = view.names[view.name_at[name]].first - 1 if view.name_at[name] >= 0 else name - 1
    for subj in view.kids(t, "nsubjpass", "nsubj"):
        if view.name_at[subj] >= 0 or view.lower[before] == ",":
            continue
        said = [c for c in view.kids(subj, "acl", "relcl") if c < name < t and view.tag[c].startswith("VB")]
        described = noun_for_people(view, subj) and view.dep[name] == "pobj"
        joint = described and view.lower[view.head[name] - 1] in TOGETHER
        if joint and (view.tag[subj] == "NNS" or number_of(view.lower[subj])):
            return True  # "the trio, along with the driver X, were held"
        if said and (described or not set(said).isdisjoint(view.climb(name))):
            return True
        if described and "," not in view.lower[subj:before] and only_in_of(view, subj, name):
            return True
        of_noun = view.head[name] == before > subj and view.lower[before] != "including"
        if of_noun and subj in view.climb(before) and noun_for_people(view, view.head[before]):
            return True  # "all of the opponents to X got arrested"
    return False


def only_in_of(view: DocView, subj: int, name: int) -> bool:
    """Tell whether a name stands deeper in its subject's phrase than right behind it ("editor | of a paper of X")."""
    above = view.climb(name)
    first = view.names[view.name_at[name]].first if view.name_at[name] >= 0 else name
    if subj not in above or (view.tag[first - 1] in NOUNS and not noun_for_people(view, first - 1)):
        return False  # "the leader of the strike at the mine | X"
    between = above[1 : above.index(subj)]
    return len(between) > 1 and BESIDE.isdisjoint(view.lower[k] for k in between)


def thing_of_somebody(view: DocView, t: int) -> bool:
    """Tell whether what befell is somebody's thing or beast, no part of them ("the dog of X was shot")."""
    for subj in view.kids(t, "nsubjpass"):
        owned = after_of(view, subj)
        known = view.lower[subj] in AROUND_ONE | people().nouns or view.lower[subj] in people().plurals
        plain = view.tag[subj] in {"NN", "NNS"} and view.name_at[subj] < 0 and not known
        if plain and any(view.name_at[p] >= 0 for p in owned):
            return actor_type([view.lower[subj]]) is None
    return False


AROUND_ONE = noun_list("verbs.toml", "harm", "around_one")
OF_OFFICE = frozenset({"of", "for", "at"})


def of_office(view: DocView, name: int) -> bool:
    """Tell whether a name is that of the body whose editor, owner or staff a noun tells ("the editor of X").

    Of whom a plural is told, all that follow belong to it ("supporters of X and Y").
    """
    joined = False
    while view.dep[name] == "conj" and view.name_at[view.head[name]] >= 0:
        name, joined = view.head[name], True
    if view.dep[name] == "appos" and view.name_at[name] >= 0:  # "the parents of the girl X were killed"
        called = view.head[name]
        name = called if view.names[view.name_at[name]].first == called + 1 else name
    prep = view.head[name]
    if view.dep[name] != "pobj" or view.lower[prep] not in OF_OFFICE or view.lower[name - 1] == ",":
        return False
    word = view.lower[view.head[prep]]
    if joined and view.tag[view.head[prep]] != "NNS":
        return False
    somebody = word in people().nouns or word in people().plurals or word in STAFF or actor_type([word]) == "private"
    return view.name_at[view.head[prep]] < 0 and somebody


def office_held(view: DocView, t: int) -> int | None:
    """Return the name of which a noun says who heads, edits or owns it ("the editor of X", "of the newspaper X")."""
    near = (k for p in after_of(view, t) for k in (p, *view.kids(p, "appos")) if k - p in range(4))
    of = ((k, view.names[i].label) for k in near if (i := view.name_at[k]) >= 0)
    return next((k for k, x in of if x == "ORGANISATION" or (x == "PERSON" and view.dep[k] == "pobj")), None)


def victims_of(view: DocView, t: int) -> int | None:
    """Return who is called the victim of an act ("X was a victim of torture", "kidnapping victim X")."""
    if view.dep[t] in {"compound", "nmod"} and view.lower[view.head[t]] in VICTIM:
        t = view.head[t]
    else:
        while view.dep[t] in {"compound", "nmod"} and view.head[t] > t:
            t = view.head[t]
        above = view.head[view.head[t]] if view.dep[t] == "pobj" else t
        fell = above - (view.lower[above] in VICTIM and view.dep[above] != "attr")
        if view.lower[fell] in FALLING and view.lower[fell + 1] in VICTIM and view.lower[view.head[t]] == "to":
            return next(iter(view.kids(fell, "nsubj")), None)  # "X fell victim to an attack"
        if view.dep[t] != "pobj" or view.lower[above] not in VICTIM:
            return None
        t = view.head[view.head[t]]
    if view.dep[t] == "attr" and view.kids(view.head[t], "nsubj"):
        return view.kids(view.head[t], "nsubj")[0]
    if view.dep[t] in {"compound", "nmod"} and view.head[t] > t:
        return view.head[t] if view.name_at[view.head[t]] >= 0 else None  # "a torture survivor advocate"
    return t


def companions(resolver: Resolver, t: int, party: Party, act: str) -> None:
    """Add those whom an act befell together with its victim ("was arrested along with X and Y", "alongside her")."""
    view = resolver.view
    if party.group is not None and not party.people and any(view.lower[k] in THEM for k in view.kids(t, "dobj")):
        some = (p for c in view.kids(t, "prep") if view.lower[c] == "including" for p in view.kids(c, "pobj"))
        party.people = [x for p in some for x in resolver.party(p, depth=1).people]  # "freed them, including X"
    above = view.kids(t, "prep") if act in SHARED_ACTS | JOINT_ACTS else []
    along = [w for c in above if view.lower[c] in {"along", "together"} for w in view.kids(c, "prep")]
    also = named_besides(view, t) if act in SHARED_ACTS | JOINT_ACTS else []
    for c in [*above, *along, *also, *after_relative(view, party)]:
        held_with = act in SEIZED and party.group is not None and any(map(view.person_at, view.kids(c, "pobj")))
        told = view.lower[c] in {"with", "alongside"} or c in also
        if not told or not (party.people or held_with or c not in above):
            continue
        joint = c in also or view.lower[c] == "alongside" or view.lower[c - 1] in {"along", "together"}
        alike = act in JOINT_ACTS - {"charge"} and (act not in JUDGED or term_after(view, t, c))
        joint = joint or (alike and any(others_counted(view, p) for p in view.kids(c, "pobj")))
        if not joint and view.lower[t - 1] == "," == view.lower[c - 1]:
            continue  # "X, held in May, with Y at a rally": a caption
        if joint and any(t < a < c for a in view.kids(t, "agent")) and not befell_too(view, t, c):
            continue  # "was killed by A, together with B": B did it too
        own = act in JOINT_ACTS and c in [*above, *along]
        if (own or c in also) and not (joint and done(view, t) and shares_lot(view, t, c)):
            continue
        if act in BLOWS and not joint:
            continue  # "beaten with cables"
        for p in view.kids(c, "pobj") or named_next(view, c):
            if joint or with_whom(view, c, p, act):
                others = resolver.party(p, depth=1)
                if by_elimination(resolver, p, others):
                    continue
                widen(resolver, party, p)
                if view.lower[p] in THEM and set(others.people) <= set(party.people):
                    others = told_before(resolver, p, party)
                apart = held_with if not party.people else others.group is not None and not others.people
                party.how += [NAMED_BESIDE] if apart else []
                party.people.extend(x for x in others.people if x not in party.people)
                party.group = party.group or others.group
                party.plural = party.plural or len(party.people) > 1
                if party.plural and others.people:  # whom "they" means next
                    resolver.plurals.append((last_named(resolver, others, p), replace(party)))


def by_elimination(resolver: Resolver, t: int, others: Party) -> bool:
    """Tell whether a description is read of one who is never called so ("abducted along with the boy": a driver)."""
    if others.how not in (["description"], [ONLY_ONE]):
        return False
    called = {w for p in others.people for d in resolver.cast.people[p].descriptors for w in d.split()}
    return resolver.view.lower[t] not in called


def after_relative(view: DocView, party: Party) -> list[int]:
    """Return the "with" of "along with her son" after a victim or what is told of one ("a nun who …, along with …")."""
    if party.head < 0:
        return []
    first, last = view.sentences[view.sentence_at[party.head]]
    if ALONG_WITH.isdisjoint(view.lower[max(0, first - 1) : last]):
        return []
    told = view.kids(party.head, "relcl", "acl")
    along = (c for v in (party.head, *told) for c in view.kids(v, "prep") if view.lower[c] in TOGETHER)
    beside = [c for c in view.kids(party.head, "prep") if view.lower[c - 1] in TOGETHER or view.lower[c] == "alongside"]
    # "detained X, a weaver, together with Y and Z, on 3 May", not "X, a founder, together with Y, of the league"
    called = [c for a in view.kids(party.head, "appos") for c in view.kids(a, "prep") if view.lower[c - 1] in TOGETHER]
    beside += [c for c in called if view.lower[c - 2 : c + 1 : 2] == [",", "with"] and not goes_on(view, party.head, c)]
    return beside + [
        w for c in along if view.lower[c - 1] == "," or view.head[c] == party.head for w in view.kids(c, "prep")
    ]


def goes_on(view: DocView, who: int, prep: int) -> bool:
    """Tell whether a description goes on after "together with X" ("a candidate, together with X, for mayor")."""
    last = view.sentences[view.sentence_at[prep]][1]
    if view.tag[prep - 3].startswith("VB") or not SUPERLATIVES.isdisjoint(view.tag[who:prep]):
        return True  # "the lawyer defending, together with X, five students"
    commas = [k for k in range(prep, min(prep + OWN_PART, last - 2)) if view.lower[k] == ","]
    return any(view.lower[k + 1] in GOES_ON or view.tag[k + 2] in {"DT", "PRP$"} for k in commas)


def widen(resolver: Resolver, party: Party, t: int) -> None:
    """Count with somebody unnamed the relative who was with them ("shot dead a farmer along with her son")."""
    view, group = resolver.view, party.group
    own = view.kids(t, "poss")
    if party.people or group is None or group.min is None or group.min != group.max:
        return
    if not own or group.end > view.start[t]:
        return
    if view.lower[t] not in people().relatives or view.tag[own[0]] != "PRP$" or view.kids(t, "appos"):
        return
    more = 1 if resolver.singular(t) else next((c.min for c in [resolver.count_at(t)] if c is not None), None)
    if more:
        lo, hi = group.start, view.end[t]
        total = group.min + more
        party.group = GroupRef(view.text[lo:hi], lo, hi, total, total)


def told_before(resolver: Resolver, p: int, party: Party) -> Party:
    """Return whom "her" means beside a victim who is somebody else: the one to whom something was done before."""
    view, sex = resolver.view, {"him": "male", "her": "female"}.get(resolver.view.lower[p])
    for token, told in reversed(resolver.told):
        near = token < p and view.sentence_at[p] - view.sentence_at[token] <= BACK
        if not near or len(told.people) != 1 or told.people[0] in party.people or told.group is not None:
            continue
        entry = resolver.cast.people[told.people[0]]
        if sex is not None and {entry.gender, entry.likely} <= {None, sex}:
            return replace(told, how=["pronoun"], head=p, trust=0.7)
    return replace(party, people=[], group=None)


def with_whom(view: DocView, prep: int, p: int, act: str) -> bool:
    """Tell whether "with" tells of somebody whom the act befell too: named, counted, or "her" after an arrest.

    "With X killed by soldiers, gunmen took Y": X was not taken.
    """
    i = view.name_at[p]
    if any(w.endswith("ing") and w in lexicon().verbs for w in view.lower[prep + 1 : prep + 2]):
        return False  # "charged with stabbing editor X"
    if i >= 0:
        after = view.names[i].last + 1
        alone = view.head[prep] > prep and any(c == after and view.tag[c] == "VBN" for c in view.kids(p, "acl"))
        return view.names[i].label == "PERSON" and not alone and not elsewhere(view, after)
    if bool(view.kids(p, "nummod")) and any(view.lower[k] == "other" for k in view.kids(p, "amod")):
        return True
    if act not in SEIZED or view.head[prep] > prep:
        return False
    apposed = [view.names[view.name_at[k]] for k in view.kids(p, "appos") if view.person_at(k)]
    named = any(not elsewhere(view, name.last + 1) for name in apposed)
    some_of = view.tag[p] == "CD" and any(noun_for_people(view, o) for o in after_of(view, p))  # "two of her children"
    told = named or (bool(view.kids(p, "nummod")) and view.lower[p] in people().plurals)
    return view.lower[p] in THEM or some_of or taken_along(view, p) or (told and noun_for_people(view, p))


def elsewhere(view: DocView, t: int) -> bool:
    """Tell whether the words after a name say that its bearer was not there ("was held with X still at large")."""
    t += view.lower[t : t + 1] in (["still"], ["already"])
    return any(view.lower[t : t + len(words)] == list(words) for words in ELSEWHERE)


def last_named(resolver: Resolver, party: Party, t: int) -> int:
    """Return the head of the last of a list's names in the sentence of a token."""
    view = resolver.view
    here = view.sentence_at[t]
    named = [n for n in view.names if n.label == "PERSON" and n.cluster in party.people]
    near = (n for n in named if n.first >= t - ALONG and view.sentence_at[n.first] == here)
    return max((name_head(view, n) for n in near), default=t)


def named_next(view: DocView, prep: int) -> list[int]:
    """Return the name in the phrase after "together with" where the parse hangs it elsewhere."""
    return first_named(view, prep + 1, min(view.sentences[view.sentence_at[prep]][1], prep + ALONG))


def first_named(view: DocView, first: int, end: int) -> list[int]:
    """Return the head of the name that opens a stretch of tokens, but for what may stand before a name."""
    for k in range(first, end):
        i = view.name_at[k]
        if view.is_person(i):
            return [name_head(view, view.names[i])]
        if not view.tag[k].startswith(BEFORE_NAME):
            break
    return []


def act_above(view: DocView, t: int, acts: Sequence[int]) -> int | None:
    """Return the nearest of some acts above a token: what somebody had done stands for it ("in May had it seized").

    So does the verb of a body ("whose body was found in Karo").
    """
    caused = {view.head[a]: a for a in acts if view.dep[a] == "ccomp" and view.lower[view.head[a]] in HAD}
    caused |= {view.head[a]: a for a in acts if view.dep[a] == "nsubjpass" and view.lower[a] in FOUND}
    for k in view.climb(t)[1:]:
        if (act := caused.get(k, k)) in acts:
            return act
    return None


def name_before(view: DocView, verb: int) -> int | None:
    """Return the person named just before a copula that a parse left without a subject ("our friend X, 22, is …")."""
    if view.dep[verb] != "ROOT":
        return None
    k = min([verb, *view.kids(verb, "aux")]) - 1
    first = view.sentences[view.sentence_at[verb]][0]
    if k - 2 > first and view.lower[k] == "," and view.tag[k - 1] == "CD" and view.lower[k - 2] == ",":
        k -= 3  # "X, 22, has been …"
    elif k > first and view.lower[k] == "," and (aside := clause_before(view, first, k)) is not None:
        k = aside - 1  # "the cleric X, whose term ended in May, is still …"
    i = view.name_at[k] if k >= first else -1
    return name_head(view, view.names[i]) if view.is_person(i) else None


def clause_before(view: DocView, first: int, comma: int) -> int | None:
    """Return the comma that opens the relative clause which another closes."""
    for k in range(comma - 1, max(first, comma - LONGEST_CLAUSE), -1):
        if view.lower[k] in {"who", "whose", "whom", "which"}:
            return k - 1 if view.lower[k - 1] == "," else None
        if view.lower[k] in {";", ":", "("}:
            return None
    return None


def lost_of(view: DocView, t: int) -> list[int]:
    """Return the name in "the arrest of Reuters journalists X and Y" where the parse lost what follows "of"."""
    if view.lower[t + 1 : t + 2] != ["of"] or view.kids(t + 1, "pobj"):
        return []
    return first_named(view, t + 2, min(view.sentences[view.sentence_at[t]][1], t + 12))


def counted_of(view: DocView, noun: int | None) -> list[int]:
    """Return a noun with what it counts ("dozens of calls to X": the calls), nothing for None."""
    return [] if noun is None else [noun, *(prepositional(view, noun, "of") if view.lower[noun] in DOZENS else [])]
