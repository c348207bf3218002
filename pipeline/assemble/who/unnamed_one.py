"""Whom "he" or "the man" means after a sentence about somebody without a name, which names others only by the way.

"X's driver was arrested. He was fined", "a detainee was visited by X. He was freed", "the man who hid X was beaten. The
man died": not X. One question for every act; what befell the unnamed one tells whether he is anybody's victim at all.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import NOUNS, SUBJECTS
from pipeline.assemble.text.kinds import CASE_ACTS, DEATHS, FREEING, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.matters import ENVOYS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import IN_CELLS, RANKS, SLAYERS, SLAYING
from pipeline.assemble.text.simple import (
    acts_told,
    has_a,
    has_the,
    in_pluperfect,
    may_tell,
    noun_for_people,
    noun_may_tell,
    people_named,
    person_names,
    up_to,
)
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.who.dead import DIED
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.past_speakers import past_speakers
from pipeline.assemble.who.same_noun import by_force
from pipeline.assemble.who.unnamed import BYSTANDING, CELLS, COLLECTIVE, CONSULTED, RELATED, part_in_telling

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

OF_ONE: Final = ("man", "er", "or", "ist", "ant", "el")  # "gunman", "commander", "militant", "rebel"
SEX: Final = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
HOW: Final = ["pronoun for an unnamed person", "the one told of before"]
NOBODY: Final = ["nobody with a name"]
ATTACKER: Final = [*NOBODY, "who attacked another"]
# "a student [met] X. He was killed": hardly X, of whom nothing else is told
TURNING: Final = verb_list("people.toml", "victims", "turning_to")
# "a colleague was [told] of X's arrest. He …", "a doctor was [refused] access to X": what befell X is the story
HEARING: Final = verb_list("people.toml", "victims", "hearing")
# whom somebody named is seen by, helped by or asked for: "a [doctor] was let in. He had been beaten"
VISITING: Final = BYSTANDING | RELATED | CONSULTED
UNKNOWN: Final = word_list("actors.toml", "private", "unknown")
# "X wrote that a man had been held. He was convicted of [libel]": X
WORDS_SAID: Final = word_list("people.toml", "victims", "words_said")
TOO: Final = frozenset({"also", "too", "himself", "herself"})
ANYBODY: Final = frozenset({"man", "woman", "boy", "girl"})
SPEAKING: Final = frozenset({"lawyer", "official"})
SHOT: Final = frozenset({"killing", "attack"})
FOLLOWING: Final = CASE_ACTS - LIBERTY_ACTS
TAKEN: Final = LIBERTY_ACTS | {"abduction"}


def unnamed_one(resolver: Resolver, t: int, sex: str | None) -> Party | None:
    """Return the one without a name whom the sentence before is about, where it names people only by the way.

    An empty party where no act befell them, so that nobody named is meant; None where somebody named may be. That is
    so where the sentence of the pronoun names somebody before it.

    Args:
        resolver: of the article.
        t: the pronoun, or the head of "the man".
        sex: whom it can mean.
    """
    view = resolver.view
    span = (first, last) = clause_before(view, t)
    if sex is None or first == last or people_named(view, last, t):
        return None
    names = person_names(view, *span)
    if names and (past := past_speakers(resolver, t, sex)) is not None:
        resolver.meant[t] = known = Party(group=past[1].group, how=list(HOW), head=past[1].head, trust=0.6)
        return known
    if in_pluperfect(view, view.head[t]):
        return None
    topic = any(resolver.victims_so_far.get(n.cluster) for n in names)
    if topic and died_before(resolver, t, span, names):
        return None
    asked = view.lower[view.head[t]] in {"whereabouts", "fate"} or (topic and undergoes(view, t))
    if view.dep[t] == "poss" and asked:
        return None  # "X fled. Soldiers seized X's brother. His whereabouts are unknown": X's; so is "His detention"
    found = befallen_one(resolver, t, sex, names) if names else again(resolver, t, span, sex)
    if found is None and not names and (officer := officer_blamed(view, t, span)) is not None:
        found = Party(how=list(NOBODY), head=officer)
    killed = any(first <= k < last and view.lower[k] in SLAYING | DIED for k, _ in resolver.told)
    dead = killed or "late" in view.lower[first:last]
    if found is None and names and not dead and (subject := main_one(resolver, t, sex, names)) is not None:
        found = Party(how=list(NOBODY), head=subject)
    if found is not None:
        resolver.meant[t] = found
    return found


def died_before(resolver: Resolver, t: int, span: tuple[int, int], names: list[Name]) -> bool:
    """Tell whether a pronoun tells how somebody named died, over whom the law deals with somebody else.

    "A suspect in the murder of X was freed. He was stabbed to death in 2019": X; not "… He was executed".
    """
    view = resolver.view
    verb = view.head[t]
    acts = [rule.act for rule in lexicon().verbs.get(view.lower[verb], ())]
    if "killing" not in acts or acts.count("execution") > acts.count("killing"):
        return False
    people = {n.cluster for n in names}
    hurt = [a for a, p in resolver.told if people & set(p.people)]
    deaths = [a for a in hurt if may_tell(view, a, HARM_ACTS) or noun_may_tell(view, a, DEATHS)]
    roots = [k for k in range(*span) if view.dep[k] == "ROOT"]
    law = any(may_tell(view, k, CASE_ACTS | FREEING) for k in roots)
    held = not CELLS.isdisjoint(view.lower[slice(*view.sentences[view.sentence_at[t]])])
    return bool(deaths) and law and not held  # "the guard who beat X was tried. He died in custody"


def clause_before(view: DocView, t: int) -> tuple[int, int]:
    """Return the first token and the end of what is told right before: to a semicolon, or the sentence before."""
    here = view.sentence_at[t]
    first = view.sentences[here][0]
    stop = next((k for k in range(t - 1, first, -1) if view.lower[k] == ";"), None)
    if stop is not None:
        return first, stop
    return view.sentences[here - 1] if here and not view.parted(here, here - 1) else (first, first)


def again(resolver: Resolver, t: int, span: tuple[int, int], sex: str) -> Party | None:
    """Return whom a pronoun told before means, or "the student" whom an act befell, if it is one without a name."""
    view = resolver.view
    for k in range(*span):
        known = resolver.meant.get(k)
        if known is not None and SEX.get(view.lower[k]) == sex and known.how in (HOW, NOBODY):
            return known
    for k, party in reversed(resolver.told):
        if k < span[0]:
            break
        head = noun_of(view, party) if k < span[1] else None
        if head is not None and has_a(view, head) and slain_again(view, k, t, head, sex):
            return Party(group=party.group, how=list(HOW), head=head, trust=0.6)
        if head is not None and has_a(view, head) and brought_in_so(view, k, t, head, sex):
            return Party(group=party.group, how=list(HOW), head=head, trust=0.6)
        if head is not None and view.lower[head] == view.lower[t] and has_a(view, head):
            break  # "a boy … The boy": read as what it is
        if party.group is not None and party.group.start >= view.start[span[0]]:
            continue  # "the student" whom nobody brought in may be somebody named
        if head is None or not has_the(view, head) or view.lower[head] in people().of_other_sex(sex):
            continue
        if view.lower[k] not in SLAYING | DIED:
            return Party(group=party.group, how=list(HOW), head=head, trust=0.6)
    return None


def brought_in_so(view: DocView, act: int, t: int, head: int, sex: str) -> bool:
    """Tell whether "the woman" is somebody brought in right before ("held a poet. The woman was fined").

    So is any pronoun after whom the law is set on ("A case was opened against a clerk. She was held"). After a harm by
    others than police "the man" may be who did it ("A guard raped a prisoner. The man was jailed").
    """
    pursued = view.dep[head] == "pobj" and view.lower[view.head[head]] == "against"
    fits = one_person(view, head) and view.lower[head] not in people().of_other_sex(sex)
    fits = fits and {"he", "she"}.isdisjoint(view.lower[head:t])  # "a suit against a clerk; she lost it. She was held"
    called = view.lower[t] in ANYBODY and view.lower[head] not in ANYBODY  # not "a man … The boy"
    by_law = may_tell(view, act, LIBERTY_ACTS | CASE_ACTS) and not may_tell(view, act, {"attack"})
    called = called and (by_law or by_force(view, act))
    return fits and (pursued or called) and view.lower[act] not in SLAYING | DIED


def slain_again(view: DocView, act: int, t: int, head: int, sex: str) -> bool:
    """Tell whether a pronoun tells again how somebody without a name died ("A boy was shot dead. He died at once")."""
    if not may_tell(view, act, DEATHS) or view.lower[head] in people().of_other_sex(sex) or view.dep[t] not in SUBJECTS:
        return False
    verb, own = view.head[t], view.lower[slice(*view.sentences[view.sentence_at[t]])]
    died = any(view.lower[v] in DIED | SLAYING for v in (verb, *view.kids(verb, "conj")))
    return died and CELLS.isdisjoint(own)  # "shot a guard dead. He died in prison in May": another


def officer_blamed(view: DocView, t: int, span: tuple[int, int]) -> int | None:
    """Return the officer without a name of whom the sentence before told something, for "against him".

    "The inquiry blamed a constable. Cases were opened against him"; not "A constable questioned him. A case …".
    """
    if view.dep[t] != "pobj" or view.lower[view.head[t]] != "against":
        return None
    told = [k for k in range(*span) if view.tag[k].startswith("NN") and actor_type([view.lower[k]]) in STATE]
    lone = [k for k in told if view.dep[k] in {"dobj", "nsubjpass"} and view.tag[k] != "NNS" and one_person(view, k)]
    return lone[0] if len(lone) == 1 else None


def befallen_one(resolver: Resolver, t: int, sex: str, names: list[Name]) -> Party | None:
    """Return the one without a name whom the last act of the sentence before befell, where names stand below it."""
    view = resolver.view
    first, last = clause_before(view, t)
    told = [(k, p) for k, p in resolver.told if first <= k < last]
    lone = [(k, p, head) for k, p in told if (head := noun_of(view, p)) is not None]
    if not lone:
        return None
    act, party, head = lone[-1]
    if any(noun_of(view, p) is None and head not in view.climb(k) for k, p in told):
        return None  # but "a man who had beaten X was shot"
    if view.lower[head] in people().of_other_sex(sex):
        return None
    if view.lower[head] in view.lower[last:t] or "late" in view.lower[first:last]:
        return None  # "The mother of X was killed. She was arrested"; "The brother said that rebels killed him"
    if view.lower[act] in SLAYING | DIED:
        return None
    known = Party(group=party.group, how=list(HOW), head=head, trust=0.6)
    if all(below_act(view, name_head(view, n), act, head) for n in names):
        return known
    return told_of(resolver, t, act, known, names)


def noun_of(view: DocView, party: Party) -> int | None:
    """Return the noun for the one person without a name whom a party holds, None where it holds others."""
    group = party.group
    if party.people or party.orgs or party.plural or group is None or group.min != 1 or group.max not in {1, None}:
        return None
    told = view.tokens_of(group)
    head = party.head if view.tag[party.head] in NOUNS else next((k for k in told if view.tag[k] in NOUNS), told[-1])
    return head if view.lower[head] not in COLLECTIVE else None


def told_of(resolver: Resolver, t: int, act: int, known: Party, names: list[Name]) -> Party | None:
    """Return the one whom an act befell that somebody named only tells of, pleads or answers for.

    "Lawyer X said that a man had been held. He was freed". Of what befalls only who is held that is so whoever tells of
    it ("X wrote about a man who had been held. He was tortured"), but nobody is arrested twice.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    own = view.lower[slice(*view.sentences[here])]
    if not undergoes(view, t) or not TOO.isdisjoint(own):
        return None
    if any(resolver.victims_so_far.get(n.cluster) for n in names):
        return None
    acts = acts_told(view, view.head[t])
    acts |= {r.act for words, r in lexicon().nouns.get(view.lower[view.head[t]], ()) if len(words) == 1}
    if may_tell(view, act, TAKEN):
        cell = "since" in own or not CELLS.isdisjoint(own)
        going_on = (acts & FREEING and "exile" not in acts) or ("torture" in acts and "attack" not in acts)
        if (going_on and view.dep[t] != "nsubj") or (cell and ("release" in acts or acts.isdisjoint(FOLLOWING))):
            return known
        if acts & {"arrest", "abduction"}:
            return None
    follows = acts & FOLLOWING and "dismissal" not in acts
    spoken_for = all(resolver.cast.people[n.cluster].occupation in SPEAKING for n in names)
    if not spoken_for and acts & {"arrest", "abduction"}:
        return None  # "X reported that a student had been beaten. He was arrested"
    if spoken_for:
        return known if follows else Party(how=list(NOBODY), head=known.head)
    aside = all(part_in_telling(view, n) or not view.tag[view.climb(n.last)[-1]].startswith("VB") for n in names)
    preps = [p for p in view.kids(view.head[t], "prep") if view.lower[p] in {"for", "over", "with", "of"}]
    spoken = any(view.lower[k] in WORDS_SAID for p in preps for k in view.kids(p, "pobj", "pcomp"))
    grounds = spoken or any(view.lower[p] != "of" for p in preps)
    return Party(how=list(NOBODY), head=known.head) if aside and follows and not grounds else None


def undergoes(view: DocView, t: int) -> bool:
    """Tell whether something befalls a pronoun: it is no subject of an active verb but "die" or "be"."""
    verb = view.head[t]
    if view.dep[t] == "poss":
        return noun_may_tell(view, verb, CASE_ACTS)
    return view.dep[t] in {"nsubjpass", "dobj"} or view.lower[verb] in DIED | {"is", "was", "remains", "remained"}


def main_one(resolver: Resolver, t: int, sex: str, names: list[Name]) -> int | None:
    """Return the subject of a sentence that is somebody without a name to whom something is done, names below it.

    "A detainee was visited by X", "the thief who robbed X was caught"; or who turns to X ("a student met X").
    """
    view = resolver.view
    first, last = clause_before(view, t)
    for k in range(first, last):
        verb = view.head[k]
        if view.dep[k] not in SUBJECTS or view.tag[k] != "NN" or view.dep[verb] not in {"ROOT", "conj"}:
            continue
        if view.name_at[k] >= 0 or not called_one(view, k) or view.lower[k] in people().of_other_sex(sex):
            continue
        if resolver.names_beside(k, depth=1) or not all(by_the_way(resolver, x, k) for x in names):
            return None
        if done_to_held(resolver, t, k, names):
            return None
        marked = any(k in view.climb(x.last) for x in names)
        visiting = VISITING | people().lawyers | people().relatives
        if not marked and (view.lower[k] in visiting or actor_type([view.lower[k]]) in STATE):
            return None
        if view.dep[k] == "nsubjpass":
            return None if view.lower[verb] in HEARING else k
        beside = CELLS | IN_CELLS  # "a bishop met the prisoner X. He was freed"
        turned = view.lower[verb] in TURNING and beside.isdisjoint([*view.lower[first:k], *view.lower[k + 1 : last]])
        above = [view.head[name_head(view, x)] for x in names]
        met = all(a == verb or view.lower[a] in {"to", "with"} for a in above)
        return k if turned and met and not a_stranger(view, k) else None
    return None


def a_stranger(view: DocView, k: int) -> bool:
    """Tell whether nobody knows who turned to somebody ("a masked man visited X"), to harm them; or an envoy did."""
    return view.lower[k] in SLAYERS | ENVOYS or any(view.lower[c] in UNKNOWN for c in view.kids(k, "amod"))


def done_to_held(resolver: Resolver, t: int, k: int, names: list[Name]) -> bool:
    """Tell whether a pronoun tells of a cell, where somebody unnamed is only told of as who harmed or held a name.

    "A guard who had tortured X was promoted. He died in custody": X; but "was tried. He died in custody": the guard.
    """
    view, verb = resolver.view, resolver.view.head[k]
    own = view.lower[slice(*view.sentences[view.sentence_at[t]])]
    dealt_with = view.dep[k] == "nsubjpass" and may_tell(view, verb, CASE_ACTS)
    if dealt_with or CELLS.isdisjoint(own) or actor_type([view.lower[k]]) not in STATE:
        return False
    return any(resolver.victims_so_far.get(n.cluster) for n in names)


def by_the_way(resolver: Resolver, name: Name, k: int) -> bool:
    """Tell whether a name stands below a noun or its verb, and nothing befell its bearer but what that noun did."""
    view = resolver.view
    verb, head = view.head[k], name_head(view, name)
    below = below_act(view, head, verb, k) or (view.dep[head] == "dobj" and view.lower[verb] in TURNING)
    done = sum(name.cluster in p.people and k in view.climb(act) for act, p in resolver.told)
    return below and resolver.victims_so_far.get(name.cluster, 0) <= done


def below_act(view: DocView, name: int, act: int, victim: int) -> bool:
    """Tell whether a name stands below an act's victim, or below the act without being its subject or object."""
    above = view.climb(name)
    if victim in above:
        # not "the driver, X, was arrested", "a man in the case, the singer X, was freed"
        path = takewhile(lambda k: view.dep[k] not in {"pobj", "poss", "relcl", "acl"}, up_to(above, victim))
        own_nouns = [k for k in path if view.dep[k] == "appos"]
        apposed = [view.head[k] for k in own_nouns]
        if any(view.name_at[k] >= 0 for k in apposed) and in_commas(view, own_nouns[-1]):
            return False  # "a poet from Gweru, X, was arrested"
        return all(k != victim and (view.name_at[k] >= 0 or noun_for_people(view, k)) for k in apposed)
    own = view.head[name] == act and view.dep[name] in {*SUBJECTS, "dobj", "dative"}
    own = own or any(view.dep[k] == "parataxis" and k < act for k in up_to(above, act))  # an apposition, misread
    return act in above and not own


def in_commas(view: DocView, name: int) -> bool:
    """Tell whether a name stands between commas and no list goes on after it."""
    told = [k for k in view.subtree(name) if view.lower[k].isalnum()]
    first, last = min([name, *told]), max([name, *told])
    after = view.lower[last + 1 : last + 3]
    return view.lower[first - 1] == "," and after[:1] == [","] and not {"and", "or"} & set(after)


def one_person(view: DocView, k: int) -> bool:
    """Tell whether a noun is of a person, by what people are called or do; no gang, army or court."""
    word = view.lower[k]
    if word in people().nouns or word in SLAYERS or word in RANKS:
        return word not in COLLECTIVE
    return word.endswith(OF_ONE) and view.tag[k] == "NN" and word not in lexicon().nouns  # no "murder"


def called_one(view: DocView, k: int) -> bool:
    """Tell whether a noun is surely of one person: a word for one, or told of by a "who" ("a thief who robbed X")."""
    word = view.lower[k]
    told_who = any(view.lower[x] == "who" for c in view.kids(k, "relcl") for x in view.kids(c, *SUBJECTS))
    return word not in COLLECTIVE and (word in people().nouns or word in SLAYERS or word in RANKS or told_who)


def attacker_shot(resolver: Resolver, t: int, sex: str | None) -> Party | None:
    """Return the attacker without a name whom police shoot in a clause behind their deed, a party of nobody known.

    "X was stabbed by a man before police shot him", "a gunman wounded X until soldiers killed him": not X.
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] != "dobj" or view.dep[verb] not in {"advcl", "conj"} or not may_tell(view, verb, SHOT):
        return None
    force = [actor_type([view.lower[c]]) for c in view.kids(verb, "nsubj")]
    above = view.head[verb]
    if not force or force[0] not in STATE or above > verb or not may_tell(view, above, HARM_ACTS):
        return None
    passive = bool(view.kids(above, "auxpass"))
    by = [p for a in view.kids(above, "agent") for p in view.kids(a, "pobj")] if passive else view.kids(above, "nsubj")
    whom = [*view.kids(above, "nsubjpass"), *view.kids(above, "dobj", "oprd")]
    alone = len(by) == 1 and view.name_at[by[0]] < 0 and view.tag[by[0]] == "NN" and has_a(view, by[0])
    if not alone or not any(view.person_at(k) or view.tag[k] == "PRP" for k in whom):
        return None
    word, kind = view.lower[by[0]], actor_type([view.lower[by[0]]])
    other = kind in STATE or (sex is not None and word in people().of_other_sex(sex)) or word in COLLECTIVE
    if other or not (kind is not None or called_one(view, by[0])):
        return None  # nor "hit by a stone before police shot him"
    resolver.meant[t] = found = Party(how=list(ATTACKER), head=by[0])
    return found


def of_doers(resolver: Resolver, act: str, t: int) -> bool:
    """Tell whether a death read of somebody named is that of their attacker ("a man stabbed X and police shot him")."""
    here = resolver.view.sentence_at[t]
    return act in DEATHS and any(
        k > t and resolver.view.sentence_at[k] == here and p.how == ATTACKER for k, p in resolver.meant.items()
    )
