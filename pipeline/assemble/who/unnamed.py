"""Somebody without a name whom a pronoun may mean: "a woman … she"; and who only speaks of what befell them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT, ONE
from pipeline.assemble.text.heads import aged, fronted, of_something, owns_subject, pictured
from pipeline.assemble.text.kinds import CASE_ACTS, HARM_ACTS, JUDGED, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon, verb_forms
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.shared_words import SLAYERS
from pipeline.assemble.text.simple import after_of, may_tell
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.who.commenters import judges
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.own_account import tells_own

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

COLLECTIVE = word_list("people.toml", "counted", "collective")
# as a report tells it, in the past or of one: no "will not tell", no "saying"
SAYING = {
    form for verb in word_list("verbs.toml", "saying", "telling") for form in verb_forms(verb)[1:] if form[-3:] != "ing"
} | {"according"}
HOPING = verb_list("people.toml", "beside", "hoping")
DEEDS = HARM_ACTS | CASE_ACTS
# "they would not let her see a doctor"
TOLD_OF = frozenset({"dobj", "nsubjpass", "pobj"})  # relations of whom a deed befell
SEEN = word_list("people.toml", "lawyers", "seeing")
CONSULTED = word_list("people.toml", "lawyers", "consulted")
TOLD = word_list("people.toml", "beside", "told")
CELLS = word_list("people.toml", "victims", "cells")
CORPSES = word_list("people.toml", "counted", "corpses")
SEXED = {"male": {"man", "boy"}, "female": {"woman", "girl"}}
BYSTANDING = word_list("people.toml", "beside", "known", "onlookers")
# those who are somebody else's: what they tell befell the other
RELATED = word_list("people.toml", "beside", "known", "fellows")
WATCHING = verb_list("people.toml", "watching", "looking")
NAMING = word_list("people.toml", "victims", "named")
FAR = 10  # sentences from an unnamed one to the pronoun, where all others only speak
SUBJECT_OF: Final = {"he": "him", "she": "her"}


def rather_than_source(resolver: Resolver, person: int, t: int, gender: str) -> Party | None:
    """Return the unnamed one an act befell, where the person is only who said so in a sentence before, or judged it.

    "A merchant was abducted, according to police chief X. His captors beat him"; "… X called it an outrage. His …".
    """
    view = resolver.view
    if resolver.victims_so_far.get(person):
        return None
    last = last_mention(resolver, person, t)
    if last < 0 or view.sentence_at[last] == view.sentence_at[t]:
        return None
    entry = resolver.cast.people[person]
    told = [view.names[n] for n in entry.names if view.names[n].last < t]
    # "X condemned it. She was arrested", "Her office was raided": X; but "Her son was", or what is told of "her" later
    owned = view.dep[view.head[t]] == "nsubjpass" and view.lower[view.head[t]] not in people().relatives
    past = (view.dep[t] == "poss" and not owned) or view.sentence_at[t] > view.sentence_at[last] + 1
    parts = ["judging" if past and judges(view, name) else part_in_telling(view, name) for name in told]
    if "" in parts or not ({"cited", "judging"} & set(parts) or entry.occupation == "official"):
        return None
    other = people().of_other_sex(gender)
    for head, party in reversed(resolver.told):
        group = party.group
        if view.sentence_at[t] - view.sentence_at[head] > FAR or group is None or party.people or group.max != 1:
            return None
        if not other & set(group.text.lower().split()):
            return Party(group=group, how=["pronoun for an unnamed person"], head=head, trust=0.6)
    return None


def part_in_telling(view: DocView, name: Name) -> str:
    """Tell whether somebody is `cited` ("according to X"), is `saying` something, or neither (empty)."""
    head = name_head(view, name)
    for _ in range(3):
        if view.dep[head] == "pobj" and view.lower[view.head[view.head[head]]] == "according":
            return "cited"
        if view.dep[head] not in {"pobj", "prep", "appos"}:
            break
        head = view.head[head]  # "according to chief of police X"
    return "saying" if view.dep[head] == "nsubj" and view.lower[view.head[head]] in SAYING else ""


def told_of_here(view: DocView, run: list[int]) -> list[int]:
    """Leave out of a list who is only cited before it ("according to their lawyer, X, Y was beaten"), or shown."""
    if run and pictured(view, name_head(view, view.names[run[0]])):
        return []
    return [i for i in run if part_in_telling(view, view.names[i]) != "cited"] or run


def unnamed_before(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the nearest "a woman", "one of the victims" before a pronoun, in its sentence or the one before."""
    view = resolver.view
    first = max(resolver.floor, view.sentences[max(0, view.sentence_at[t] - 1)][0])
    other = people().of_other_sex(gender)
    sexed = SEXED[gender]  # "running after a woman and beating her"
    owned = view.head[t]
    doer = done_by(resolver, t) if view.dep[t] in {"dobj", "dative"} else None
    ordering = view.head[owned] if view.dep[owned] == "dobj" else -1
    for k in range(t - 1, first - 1, -1):
        word = view.lower[k]
        apart = told_with_of(resolver, k) if view.dep[k] in TOLD_OF else None
        if apart is not None and word not in other:
            return apart
        misread = view.dep[k] == "compound" and view.tag[view.head[k]] == "VBG"  # "showed a man sobbing"
        sure = view.dep[k] == "pobj" and view.sentence_at[k] == view.sentence_at[t]
        sure = sure and (word in sexed or of_corpse(view, k) or owns_subject(view, k, t)
                         or (doer is not None and unnamed_doer(view, doer, k)))  # fmt: skip
        if view.name_at[k] >= 0 or not (misread or sure or view.dep[k] in {"nsubj", "nsubjpass", "dobj"}):
            continue
        if word == "head" and view.tag[k - 2].startswith("NN"):
            continue  # "1,000 francs a head"
        apart_from = fronted(view, k, t) or below_main(view, k, t) or met_only(view, k) or sees(view, k, t)
        if apart_from or wronged(resolver, k, t) or stands_by(resolver, k, t) or wronged_by_judged(view, k):
            continue
        # "charges of libel and one of sedition"
        counts = view.lower[k + 1 : k + 2] == ["of"] and view.tag[k + 2 : k + 3] in (["VBG"], ["NN"])
        own = view.dep[k] == "nsubj" and view.lower[view.head[k]] in SAYING and tells_own(view, k, t)
        if (word == "one" and view.lower[k - 1] not in {"no", "-"} and not counts) or aged(view, k) is not None or (
            (word in people().nouns or (sure and word in SLAYERS))
            and word not in COLLECTIVE
            and resolver.singular(k)
            and (one_told(view, k, sure=bool(sure or own)) or of_narrator(view, k))
        ):
            apposed = [c for c in view.kids(k, "appos") if "whose" not in {view.lower[x] for x in view.kids(c, "poss")}]
            if word in other or (apposed and not own) or named_after(view, k):
                continue
            if word in SLAYERS:
                return Party(head=k)
            if (name := called_by_name(view, k)) is not None:
                return Party(people=[name.cluster], how=["pronoun"], head=name.last, trust=0.6)
            if resolver.names_beside(k, depth=1):
                continue
            if view.dep[k] == "nsubj" and doer == k:
                continue  # "one of them slapped him"
            if view.dep[k] == "dobj" and view.kids(view.head[k], "auxpass"):
                continue  # "was refused a lawyer after his arrest": whoever was refused one
            if acts_on(view, k, t):
                continue
            official = actor_type([word]) in {"state_security", "state_other"}
            if official or (view.dep[k] == "nsubj" and view.head[k] == ordering):
                continue  # "a judge ordered his detention": who orders it is not who is held
            if of_corpse(view, k):
                return Party(head=k)  # whoever lies there: nobody named before
            count = resolver.count_at(k)
            lo = min(view.start[c] for c in [k, *view.kids(k, "det", "poss", "amod", "compound", "nummod")])
            hi = view.end[k]
            if count is not None:
                lo, hi = count.start, count.end
            group = GroupRef(view.text[lo:hi], lo, hi, 1, 1)
            return Party(group=group, how=["pronoun for an unnamed person"], head=k, trust=0.6)
    return None


def wronged_by_judged(view: DocView, k: int) -> bool:
    """Tell whether somebody is only whom the one harmed whom a court judges ("convicted a guard of raping a nurse").

    What is told next is told of the guard.
    """
    deed = view.head[k]
    prep = view.head[deed]
    judged = view.head[prep]
    judged = view.head[judged] if view.dep[judged] == "dobj" else judged  # "convicted [a guard of raping a nurse]"
    return (
        (view.dep[k], view.dep[deed], view.dep[prep]) == ("dobj", "pcomp", "prep")
        and view.lower[prep] in {"of", "for"}
        and view.dep[judged] == "ROOT"
        and may_tell(view, judged, JUDGED)
    )


def of_corpse(view: DocView, k: int) -> bool:
    """Tell whether a noun is for somebody without a name whose body a sentence tells of ("the body of a farmer")."""
    if view.dep[k] != "pobj" or view.lower[view.head[k]] != "of" or view.name_at[k] >= 0:
        return False
    some = any(view.lower[c] in {"a", "an", "another"} for c in view.kids(k, "det"))
    return some and view.lower[view.head[view.head[k]]] in CORPSES and view.lower[k] in people().nouns


def of_narrator(view: DocView, k: int) -> bool:
    """Tell whether a noun is for somebody close to who tells the story ("my brother", "my boyfriend")."""
    close = view.lower[k] in people().relatives or view.lower[k] in {"friend", "boyfriend", "girlfriend", "client"}
    return close and any(view.lower[c] == "my" for c in view.kids(k, "poss"))


def told_with_of(resolver: Resolver, k: int) -> Party | None:
    """Return whom a deed befell who is told by what they head or own, and known by no name: it may be nobody told of.

    "Police detained the head of the nurses' union, and she was held for three days": nobody named before.
    """
    view = resolver.view
    if view.lower[k] not in people().nouns:
        return None
    verb = view.head[k]
    if view.dep[k] == "pobj":  # "ordered the arrest of the director of Radio X"
        deed, verb = view.head[verb], view.head[view.head[verb]]
        rules = [r for _, r in lexicon().nouns.get(view.lower[deed], ())] if view.lower[view.head[k]] == "of" else []
    else:
        rules = list(lexicon().verbs.get(view.lower[verb], ()))
    if not any(r.act in DEEDS for r in rules) or not of_something(view, k) or not resolver.singular(k):
        return None
    if view.lower[k - 1] != "the" or any(view.person_at(c) for c in view.kids(verb, "nsubj")):
        return None
    party = resolver.party(k, depth=1)
    return None if party.people else Party(group=party.group, how=["pronoun for an unnamed person"], head=k, trust=0.6)


def acts_on(view: DocView, k: int, t: int) -> bool:
    """Tell whether one of those told of does something to a pronoun's ("one of them put a gun to her head")."""
    verb = view.head[k]
    of_them = any(view.lower[p] == "them" for c in view.kids(k, "prep") for p in view.kids(c, "pobj"))
    if not of_them or view.dep[k] != "nsubj" or verb not in view.climb(t):
        return False
    things = view.kids(verb, "dobj")
    return bool(things) and not any(o in view.climb(t) for o in things)


def unnamed_doer(view: DocView, doer: int, k: int) -> bool:
    """Tell whether who does it is unnamed and told before another ("a guard ran to a reporter and hit him")."""
    return doer < k and view.name_at[doer] < 0 and view.lower[doer] in people().nouns


def one_told(view: DocView, k: int, *, sure: bool) -> bool:
    """Tell whether a noun is told of as one: "a man"; where it surely is meant, "one man", too."""
    return not ONE.isdisjoint(view.lower[c] for c in view.kids(k, *(("det", "nummod") if sure else ("det",))))


def below_main(view: DocView, k: int, t: int) -> bool:
    """Tell whether somebody stands only in a clause within another, out of which no pronoun takes them up.

    "She wrote that an officer had killed a baby. She …"; "X was held after a man had walked up to him; he …".
    """
    verb = view.head[k]
    while view.dep[verb] in {"conj", "xcomp"} and view.head[verb] != verb:
        verb = view.head[verb]
    if view.dep[verb] in {"ccomp", "relcl", "acl", "advcl"} and view.sentence_at[k] != view.sentence_at[t]:
        return True
    one, relative = view.head[verb], view.dep[verb] == "relcl" and view.dep[k] == "dobj"
    if relative and view.dep[one] in {"nsubj", "nsubjpass"} and view.lower[one] in people().nouns:
        return verb not in view.climb(t)  # "a clerk who accused a judge was found dead after he …"
    main = [c for c in view.kids(one, "nsubj", "nsubjpass") if c < k and view.person_at(c)]
    return view.dep[verb] == "advcl" and bool(main) and verb not in view.climb(t)


def wronged(resolver: Resolver, k: int, t: int) -> bool:
    """Tell whether somebody only suffered what one by name answers for, and the law goes on to deal with a pronoun.

    "X pleaded guilty to bribing a clerk. He was jailed for a year": X; but "He was found in a ditch": the clerk.
    Likewise "he was charged with insulting a clerk; a court fined him".
    """
    view = resolver.view
    deed = view.head[k]
    while view.dep[deed] in {"conj", "xcomp"} and view.head[deed] != deed:
        deed = view.head[deed]
    prep = view.head[deed]
    if view.dep[deed] != "pcomp":
        return False
    above = next((v for v in view.climb(prep) if view.kids(v, *ANY_SUBJECT)), deed)
    if view.sentence_at[k] == view.sentence_at[t]:
        same = [s for s in view.kids(above, *ANY_SUBJECT) if SUBJECT_OF.get(view.lower[s]) == view.lower[t]]
        return bool(same) and may_tell(view, above, CASE_ACTS) and may_tell(view, view.head[t], CASE_ACTS)
    named = [view.names[view.name_at[s]].cluster for s in view.kids(above, *ANY_SUBJECT) if view.person_at(s)]
    female = view.lower[t] in {"she", "her", "hers"}
    sexes = {resolver.cast.people[p].sex for p in named}
    if not named or ("male" if female else "female") in sexes:
        return False
    return may_tell(view, view.head[t], CASE_ACTS)


def stands_by(resolver: Resolver, k: int, t: int) -> bool:
    """Tell whether somebody only stands by one who is named and held, of whom the pronoun tells what befell him there.

    "X was arrested. A colleague protested. He was beaten"; "X was held for defending a clerk. He died in custody".
    """
    view = resolver.view
    held = next(((act, p) for act, p in reversed(resolver.told) if act < t), None)
    if held is None or len(held[1].people) != 1 or view.sentence_at[k] - view.sentence_at[held[0]] > 1:
        return False
    if not may_tell(view, held[0], LIBERTY_ACTS) or view.dep[t] not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    below = view.dep[k] == "dobj"
    kinds = (BYSTANDING, RELATED, CONSULTED, people().lawyers, people().relatives)
    if held[0] not in view.climb(k) if below else not any(view.lower[k] in kind for kind in kinds):
        return False
    verb, own = view.head[t], view.lower[slice(*view.sentences[view.sentence_at[t]])]
    there = not CELLS.isdisjoint(own) or may_tell(view, verb, {"torture"})
    if below:
        return there
    idle = all(act != view.head[k] for act, _ in resolver.told)
    return idle and (there or not may_tell(view, verb, {"arrest"}))


def met_only(view: DocView, k: int) -> bool:
    """Tell whether somebody is only whom another told or met, who is named ("X told a reporter how …")."""
    verb = view.head[k]
    if view.dep[k] not in {"dobj", "dative"}:
        return False
    if view.lower[verb] in TOLD or (view.lower[verb] in SEEN and view.lower[k] in CONSULTED):
        return True
    if may_tell(view, verb, DEEDS):
        return False
    while not view.kids(verb, "nsubj") and view.dep[verb] == "conj":
        verb = view.head[verb]
    return any(view.name_at[c] >= 0 for c in view.kids(verb, "nsubj"))


def sees(view: DocView, k: int, t: int) -> bool:
    """Tell whether somebody sees or says what befalls an object pronoun ("a prisoner saw him being beaten").

    Not "a woman", "one of the detainees", who say what befell themselves ("one of the women told us they beat her").
    But "a former cellmate says that he was beaten" tells of another.
    """
    if watches(view, k, t):
        return True
    related = view.lower[k] in RELATED or any(view.lower[c] == "fellow" for c in view.kids(k, "amod"))
    of_other = related and view.lower[t] in {"he", "she"} and view.dep[t] == "nsubjpass"
    undergoing = view.lower[t] in {"him", "her"} and view.dep[t] in {"nsubj", "nsubjpass", "dobj", "dative"}
    if not (of_other or undergoing):
        return False
    clause = view.head[t]
    if view.lower[view.head[k]] in SAYING and view.head[k] < t and tells_of_own(view, k, t):
        return False
    return view.dep[k] == "nsubj" and view.dep[clause] in {"ccomp", "xcomp"} and view.head[clause] == view.head[k]


def watches(view: DocView, k: int, t: int) -> bool:
    """Tell whether somebody only watches what befalls a pronoun ("a photographer watched as the gunman shot him")."""
    verb = view.head[k]
    return view.dep[k] == "nsubj" and view.lower[verb] in WATCHING and verb in view.climb(t) and verb < t


def tells_of_own(view: DocView, k: int, t: int) -> bool:
    """Tell whether who speaks is of the sex of the pronoun, tells their own, or is one of several, no witnesses."""
    own = SEXED["male" if view.lower[t] in {"he", "him", "his"} else "female"]
    if view.lower[k] != "one":
        return view.lower[k] in own or tells_own(view, k, t)
    table = people()
    of = after_of(view, k)
    words = {table.one_of(view.lower[p]) for p in of if view.lower[p] in table.plurals}
    return bool(words) and words.isdisjoint(table.relatives | table.lawyers | BYSTANDING)


def named_after(view: DocView, k: int) -> bool:
    """Tell whether a copula goes on to name a subject ("Another detainee was X")."""
    return view.dep[k] == "nsubj" and any(c > k and view.person_at(c) for c in view.kids(view.head[k], "attr"))


def called_by_name(view: DocView, k: int) -> Name | None:
    """Return the name that a participle gives right after a noun ("a young man named X", "a woman identified as X")."""
    at = k + 1
    if at >= len(view.words) - 1 or view.lower[at] not in NAMING:
        return None
    at += 1 + (view.lower[at + 1] in {"as", "only"})
    i = view.name_ahead(at)
    return view.names[i] if view.is_person(i) else None


def done_by(resolver: Resolver, t: int) -> int | None:
    """Return the subject of the verb that a pronoun is the object of, through the verbs it is coordinated with."""
    view = resolver.view
    verb = view.head[t]
    while not view.kids(verb, "nsubj") and (view.dep[verb] == "conj" or goes_on(view, verb)):
        verb = view.head[verb]
    return next(iter(view.kids(verb, "nsubj")), None)


def goes_on(view: DocView, verb: int) -> bool:
    """Tell whether a verb has the subject of the one above ("began beating him", "came up, hitting him")."""
    if view.dep[verb] == "advcl":
        return view.tag[verb] == "VBG" and not view.kids(verb, "mark", "nsubj", "nsubjpass")
    return view.dep[verb] == "xcomp" and not view.kids(view.head[verb], "dobj", "nsubjpass")


def rather_than_hoper(resolver: Resolver, t: int) -> set[int]:
    """Return the people who hope for what befalls somebody else ("her sister, X, hopes she will be freed")."""
    view = resolver.view
    verb = view.head[t]
    above = view.head[verb]
    if view.dep[t] not in {"nsubj", "nsubjpass"} or view.dep[verb] not in {"xcomp", "ccomp"}:
        return set()
    raised = view.dep[verb] == "xcomp" or view.lower[t] in {"her", "him"}  # "expects her to be released"
    found: set[int] = set()
    for one in view.kids(above, "nsubj") if above != verb else ():
        owned = view.lower[one] in people().relatives | people().lawyers and view.kids(one, "poss")
        if raised or (owned and (view.lower[above] in HOPING or view.lower[one] in people().lawyers)):
            told = {view.name_at[k] for k in (one, *view.kids(one, "appos"))}
            found |= {view.names[i].cluster for i in told if view.is_person(i)}
    return found


def last_mention(resolver: Resolver, person: int, before: int) -> int:
    """Return the last token before `before` at which a person is named, or -1."""
    ends = [resolver.view.names[n].last for n in resolver.cast.people[person].names]
    return max((end for end in ends if end < before), default=-1)
