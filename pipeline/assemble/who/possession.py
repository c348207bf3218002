"""Whose the thing is that an act is done to: what a body, a house and papers belong to, and who "had" it done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.below import is_month
from pipeline.assemble.text.clause import agent, direct_object, owners, prepositional, subject, undergoer
from pipeline.assemble.text.common import HAVING
from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import GroupRef, Party, counted_group
from pipeline.assemble.text.simple import noun_for_people, noun_may_tell, people_named
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, assemblies, people
from pipeline.assemble.what.carried import IN_CASE, OTHER_CASE, last_told
from pipeline.assemble.who.nameless import counted
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

CARRIED = {"of_sentenced", "judged", "last", "case", "here"}  # frames that take over people told before
DEICTIC = {"the", "that", "this", "those", "his", "her", "their"}
PRONOUNS = {"him", "her", "them", "me", "us", "all", "both"}
THAT = {"it", "that", "this", "which"}  # a sentence last told
SENTENCE_REACH = 2  # sentences between a sentence and its reduction
MOURNING = noun_list("people.toml", "assemblies", "mourning")
DEPARTED = word_list("people.toml", "assemblies", "departed")
GATHERED = word_list("people.toml", "counted", "gathered")
HOMES = word_list("where.toml", "houses", "burned")
OWN_HOMES = word_list("where.toml", "houses", "own")
VEHICLES = noun_list("where.toml", "riding", "vehicles")
RIDING = verb_list("where.toml", "riding", "verbs")
AT = frozenset({"outside", "near", "at", "in", "inside"})
WEAPONS = noun_list("actors.toml", "blows", "weapons")
FLEEING = word_list("people.toml", "counted", "fleeing")
HOME_BELOW = 4  # steps from a home up to who came there
DEPTH = 3  # "two of the teeth of X", "the gate of the compound of X"


def deep_owners(view: DocView, thing: int) -> list[int]:
    """Return whose a thing is, through the things that it is part of ("the soles of X's feet")."""
    found = owners(view, thing) or rode_in(view, thing)
    for _ in range(DEPTH):
        if not found or view.name_at[found[0]] >= 0 or view.tag[found[0]].startswith(("PRP", "WP")):
            return found
        if view.lower[found[0]] in people().nouns or named_body(view, found[0]):
            return found
        above = owners(view, found[0])
        if not above:
            return found
        found = above
    return found


def rode_in(view: DocView, thing: int) -> list[int]:
    """Return who is told by name to ride in a vehicle ("fired at a car carrying X")."""
    told = [v for v in view.kids(thing, "acl") if view.lower[v] in RIDING] if view.lower[thing] in VEHICLES else []
    return [k for v in told for k in view.kids(v, "dobj") if view.person_at(k)]


def driven(view: DocView, name: Name, t: int) -> bool:
    """Tell whether "the driver" drove somebody who was carried ("fired at a car carrying X. The driver was killed")."""
    head = name_head(view, name)
    verb = view.head[head]
    rode = view.dep[head] == "dobj" and view.dep[verb] == "acl" and view.lower[verb] in RIDING
    return rode and view.lower[t] == "driver" and view.lower[view.head[verb]] in VEHICLES


def named_body(view: DocView, noun: int) -> bool:
    """Tell whether a body's name stands beside a noun ("his Lantern Daily newspaper")."""
    beside = (view.name_at[c] for c in view.kids(noun, "compound", "nmod", "appos"))
    return any(i >= 0 and view.names[i].label == "ORGANISATION" for i in beside)


def haver(view: DocView, verb: int) -> list[int]:
    """Return who "had" something done to a thing of theirs ("had its accounts blocked")."""
    if view.tag[verb] not in {"VBN", "VBD"}:
        return []
    above = view.head[verb]
    if view.lower[above] not in HAVING:
        above = view.head[above]
    if view.lower[above] not in HAVING or above >= verb:
        return []
    whom = subject(view, above)
    if whom is not None and whom > above:  # "X, raided in May, had its office searched", read as what the office had
        whom = subject(view, view.head[above]) if view.dep[above] == "conj" else None
    if whom is not None and view.dep[whom] == "dobj" and view.dep[above] == "conj":
        first = view.head[above]  # "X was stripped of his rank, declared a fugitive and had his property seized"
        while view.dep[first] == "conj" and view.head[first] < first:
            first = view.head[first]
        whom = next(iter(view.kids(first, "nsubjpass", "nsubj")), whom)
    things = [c for c in (*view.kids(verb, "nsubj"), *view.kids(above, "dobj")) if above < c < verb]
    of_another = [o for c in things for o in deep_owners(view, c) if not view.tag[o].startswith("PRP")]
    if of_another:
        return of_another[:1]  # "the bureau had the accounts of X blocked"
    own = any(view.kids(c, "poss") for c in things)
    return [] if whom is None or (things and not own and is_actor(view, whom)) else [whom]


def who_had(view: DocView, verb: int, owners: list[int]) -> list[int]:
    """Return whose a thing is, or who is counted that "had" something done to theirs ("nine had their terms cut")."""
    if not owners or view.lower[owners[0]] != "their":
        return owners
    return [k for k in haver(view, verb) if view.name_at[k] < 0 and not is_actor(view, k)] or owners


def is_actor(view: DocView, noun: int) -> bool:
    """Tell whether a noun or name is one of police, courts, ministries and the like."""
    i = view.name_at[noun]
    first = view.names[i].first if i >= 0 else min([noun, *view.kids(noun, "compound")])
    return actor_type(view.lower[first : noun + 1]) is not None


def banned(view: DocView, verb: int) -> list[int]:
    """Return on whom a ban is laid, past what is banned ("imposed a ban on leaving the country on X")."""
    preps = (c for c in view.subtree(verb) if c > verb and view.lower[c] in {"on", "against"})
    told = [p for c in preps for p in view.kids(c, "pobj")]
    return [p for p in told if view.name_at[p] >= 0 or view.lower[p] in PRONOUNS or noun_for_people(view, p)][-1:]


def clause_subject(view: DocView, verb: int) -> list[int]:
    """Return the subject of the clause that a verb governs ("nobody knows where X is held")."""
    below = [c for c in view.kids(verb, "ccomp", "xcomp", "advcl") if c > verb]
    below += [d for c in below for d in view.kids(c, "ccomp")]  # "refuse to say where X is held"
    for c in below:
        if whom := view.kids(c, "nsubj", "nsubjpass"):
            return whom[:1]
    # "would tell the family where X was", read as what describes the family
    told = [c for o in view.kids(verb, "dobj", "dative") for c in view.kids(o, "relcl") if c > verb]
    where = [c for c in told if any(view.lower[k] == "where" for k in view.kids(c, "advmod"))]
    return [s for c in where for s in view.kids(c, "nsubj", "nsubjpass")][:1]


def under_infinitive(view: DocView, verb: int) -> list[int]:
    """Return whose the object of an infinitive is ("refused to renew the passport of X")."""
    for c in view.kids(verb, "xcomp", "ccomp"):
        thing = direct_object(view, c)
        if thing is not None:
            return deep_owners(view, thing) or prepositional(view, c, "to", "for") or view.kids(c, "dative")
        first = c + 1  # "threatened to have X's children taken", the parse parting the children from "have"
        i = view.name_ahead(first)
        if i >= 0 and view.lower[view.names[i].last + 1 : view.names[i].last + 2] in (["'s"], ["’s"]):
            return [name_head(view, view.names[i])]
    return []


def told_here(resolver: Resolver, t: int) -> Party:
    """Return the people or bodies of the act told before a token in its own sentence."""
    view = resolver.view
    for token, party in reversed(resolver.told):
        if token < t and view.sentence_at[token] == view.sentence_at[t] and (party.people or party.orgs):
            return Party(people=list(party.people), orgs=list(party.orgs), how=["told in the sentence"], head=t,
                         plural=party.plural, trust=0.7)  # fmt: skip
    return Party(head=t)


def assembly(view: DocView, head: int, resolver: Resolver | None = None) -> Party:
    """Return the people of an assembly that a phrase names without counting them ("the protesters", "a rally").

    With a resolver also whom "them" means, and those counted as its people ("a march of 40 women").
    """
    if resolver is not None and view.lower[head] == "them":
        return gathered_before(resolver, head)
    word = "sit-in" if view.lower[head - 2 : head + 1] == ["sit", "-", "in"] else view.lower[head]
    of_protest = any(view.lower[c] in assemblies() for c in view.kids(head, "compound"))  # "the protest camp"
    if not (word in assemblies() | GATHERED or of_protest) or view.name_at[head] >= 0 or is_month(view, head):
        return Party(head=head)
    of_those = ("by",) if word in MOURNING else ("of", "by")
    for t in prepositional(view, head, *of_those) if resolver is not None else ():
        count = resolver.count_at(t) if resolver is not None else None
        if count is not None and (count.min or count.max or 0) > 1 and DEPARTED.isdisjoint(count.text.lower().split()):
            group = counted_group(count)
            return Party(group=group, how=["counted assembly"], head=head, plural=True, trust=0.75)
    count = resolver.count_at(head) if resolver is not None else None
    if count is not None and (count.min or count.max or 0) > 1:  # "to disperse more than 300 protesters"
        return counted(view, count)
    first = min([head, *(c for c in view.kids(head, "det", "amod", "compound", "nummod") if c < head)])
    if actor_type(view.lower[first : head + 1]) in STATE:
        return Party(head=head)  # "raided by men of the intelligence service"
    lo, hi = view.start[first], view.end[head]
    group = GroupRef(view.text[lo:hi], lo, hi, None, None)
    return Party(group=group, how=["assembly"], head=head, plural=True, trust=0.7)


def gathered_before(resolver: Resolver, head: int) -> Party:
    """Return whom "them" means who were dispersed: those counted who stood somewhere in the sentence or that before.

    "Two hundred miners came to the square. Police dispersed them." Else the protest told last ("led to protests").
    """
    view = resolver.view
    first = view.sentences[max(0, view.sentence_at[head] - 1)][0]
    for k in range(head - 1, max(first, resolver.floor) - 1, -1):
        if view.dep[k] != "nsubj" or view.head[k] in view.climb(head) or view.tag[k] != "NNS":
            continue
        if resolver.count_at(k) is not None and actor_type([view.lower[k]]) not in STATE:
            party = resolver.party(k)
            return party if party.group is not None and party.group.min else Party(head=head)
    last = view.lower[max(first, resolver.floor) : head]
    told = next((head - n for n, word in enumerate(reversed(last), 1) if word in assemblies() | GATHERED), None)
    return assembly(view, told) if told is not None else Party(head=head)


def counted_homes(view: DocView, head: int) -> Party:
    """Return those whose counted homes are destroyed ("some 380 homes"): bounded, though no people are counted."""
    counted = [c for c in view.kids(head, "nummod", "amod") if view.tag[c] == "CD" or view.lower[c] == "several"]
    if view.lower[head] not in HOMES or not counted:
        return Party(head=head)
    lo, hi = view.start[min(view.subtree(counted[0])[0], counted[0])], view.end[head]
    group = GroupRef(view.text[lo:hi], lo, hi, None, None)
    return Party(group=group, how=["counted homes"], head=head, plural=True, trust=0.7)


def sentenced(resolver: Resolver, t: int) -> Party:
    """Return whose sentence was last told, for an object that is "the", "that" or "their sentence"."""
    view = resolver.view
    obj = undergoer(view, t)
    if obj is None or not (
        DEICTIC & {view.lower[c] for c in view.kids(obj, "det", "poss")} or view.lower[obj] in THAT
    ):
        return Party()
    for sentence, party in reversed(resolver.sentenced):
        if 0 <= view.sentence_at[t] - sentence <= SENTENCE_REACH:
            return Party(people=list(party.people), group=party.group, how=["description"], head=obj, trust=0.7)
    return Party()


def judged(resolver: Resolver, t: int) -> Party:
    """Return who was sentenced last, where nobody else was named since and nothing was told of others.

    "A court gave X and Y six years. The appeals court saw no reason to change that." A pronoun stands for what the
    sentence just before told: "Her contract was for three years. That was cut to one."
    """
    view, n = resolver.view, resolver.view.sentence_at[t]
    obj = undergoer(view, t)
    reach = 1 if obj is not None and view.lower[obj] in THAT | PRONOUNS else SENTENCE_REACH
    for sentence, party in reversed(resolver.sentenced):
        if not 0 <= n - sentence <= reach or view.parted(n, sentence):
            break
        first, last = view.sentences[sentence][0], view.sentences[n][1]
        named = {x.cluster for x in view.names if x.label == "PERSON" and first <= x.first < last}
        since = [told for at, told in resolver.told if view.sentence_at[at] > sentence and at < t]
        if named - set(party.people) or any(told.people != party.people for told in since):
            break
        since_then = view.sentences[min(sentence + 1, n)][0]
        if OTHER_CASE.search(view.text, view.start[since_then], view.end[last - 1]) is not None:
            break
        return Party(people=list(party.people), group=party.group, how=["description"], head=t, trust=0.7)
    return Party()


def carried(resolver: Resolver, t: int, frame: str) -> Party:
    """Return the people whom a frame takes over from what was told before."""
    if frame == "of_sentenced":
        return sentenced(resolver, t)
    if frame == "judged":
        return judged(resolver, t)
    if frame == "case":
        return replace(last_told(resolver, t), how=[IN_CASE], trust=0.9)  # one person alone, or nobody: `in_case`
    return last_told(resolver, t) if frame == "last" else told_here(resolver, t)


def of_another(view: DocView, t: int) -> bool:
    """Tell whether what an act is done to is told with its owner ("the union's account was frozen"): not theirs."""
    for thing in view.kids(t, "nsubjpass", "dobj"):
        told = [*view.kids(thing, "poss"), *prepositional(view, thing, "of")]
        if any(view.tag[o].startswith("NN") for o in told):
            return True
    return False


def riders(resolver: Resolver, t: int) -> Party:
    """Return who rode in what an act befell ("the car in which X travelled with Y was attacked": both)."""
    view, found = resolver.view, Party()
    for thing in view.kids(t, "nsubjpass"):
        for verb in view.kids(thing, "relcl", "acl") if view.lower[thing] in VEHICLES else ():
            if view.lower[verb] not in RIDING:
                continue
            beside = prepositional(view, verb, "with")
            apposed = [c for b in beside for k in view.subtree(b) for c in view.kids(k, "appos") if view.person_at(c)]
            for head in (*view.kids(verb, "nsubj", "dobj"), *beside, *apposed):
                if not view.tag[head].startswith("W"):
                    found.add(resolver.party(head, depth=1))
    if not found.people:
        return Party()
    found.how, found.plural, found.trust = ["who rode in it"], len(found.people) > 1, min(found.trust, 0.75)
    return found


def own_doer(resolver: Resolver, t: int, head: int, party: Party) -> bool:
    """Tell whether "his" was read as the guard's own who did it ("a guard called X knocked out his teeth").

    Also where somebody without a name strikes with something: "a policeman broke his arm with a baton".
    """
    view = resolver.view
    doer = agent(view, t) if view.tag[head] == "PRP$" else None
    if doer is not None and not party.people and (group := party.group) is not None:
        armed = actor_type([view.lower[doer]]) in STATE  # no husband
        armed = armed and not WEAPONS.isdisjoint(view.lower[k] for k in prepositional(view, t, "with"))
        return armed and group.start <= view.start[doer] < group.end
    if doer is None or not party.people:
        return False
    if view.lower[head] == "their" and view.lower[doer] in FLEEING:
        return True  # "civilians set fire to their homes"
    first, last = view.subtree(doer)[0], view.subtree(doer)[-1]
    inside = {n.cluster for n in view.names if n.label == "PERSON" and first <= n.first <= last}
    return view.name_at[doer] < 0 and bool(inside & set(party.people))


def only_named(view: DocView, t: int) -> Party:
    """Return the one person whom the sentence before names, where it names nobody else."""
    n = view.sentence_at[t] - 1
    named = people_named(view, *view.sentences[n]) if n >= 0 and not view.parted(n + 1, n) else set()
    return Party(people=list(named), how=["pronoun"], head=t, trust=0.7) if len(named) == 1 else Party()


def at_home(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose home a sentence opens at, before somebody is told to have harmed "him" or "her" there.

    "Outside X's house on 3 May, an unknown man shot and injured him".
    """
    view = resolver.view
    if view.dep[t] not in {"dobj", "dative"}:
        return None
    first = view.sentences[view.sentence_at[t]][0]
    doer = min(view.kids(view.head[t], "nsubj") or subjects_joined(view, view.head[t]), default=first)
    for name in view.names:
        if name.label != "PERSON" or not first < name.first < doer:
            continue
        head = name_head(view, name)
        place = view.head[head]
        owned = view.dep[head] == "poss" and view.lower[place] in OWN_HOMES and view.dep[place] == "pobj"
        opens = view.head[place] == first == name.first - 1  # not "at his lawyer X's house"
        if not owned or not opens or view.lower[first] not in AT:
            return None
        entry = resolver.cast.people[name.cluster]
        fits = entry.gender in {None, gender} and entry.likely in {None, gender}
        return Party(people=[name.cluster], how=["pronoun"], head=t, trust=0.8) if fits else None
    return None


def at_kins_home(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the relative at whose home "him" was harmed: "came to his brother's house and beat him"."""
    view = resolver.view
    verb = view.head[t]
    first = view.sentences[view.sentence_at[t]][0]
    if view.dep[t] not in {"dobj", "dative"}:
        return None
    for home in (k for k in range(first, t) if view.lower[k] in OWN_HOMES):
        owners = [*view.kids(home, "poss"), *prepositional(view, home, "of")]
        kin = next((k for k in owners if view.lower[k] in people().relatives and view.name_at[k] < 0), None)
        if kin is None or view.lower[kin] in people().of_other_sex(gender) or not resolver.singular(kin):
            continue
        coming = {verb, view.head[verb]} if view.dep[verb] == "conj" else {verb}
        came = not coming.isdisjoint(view.climb(home, HOME_BELOW))
        if came and not people_named(view, home, t) and view.kids(kin, "poss"):
            return resolver.party(kin)
    return None


def subjects_joined(view: DocView, verb: int) -> list[int]:
    """Return the subjects of the verb that a verb is coordinated with."""
    return view.kids(view.head[verb], "nsubj") if view.dep[verb] == "conj" else []


def of_other_deed(view: DocView, t: int) -> bool:
    """Tell whether a harm stands between a name and a noun ("the X murder trial": of X's killers, or X's own)."""
    harm = t - 1
    if t < 2 or view.name_at[t - 2] < 0 or view.head[harm] != t or view.dep[harm] not in {"compound", "nmod"}:
        return False
    return noun_may_tell(view, harm, HARM_ACTS)


def owner_of_both(view: DocView, t: int) -> list[int]:
    """Return whom two joined harms befell, told before the first ("X's kidnapping and murder")."""
    first = view.head[t]
    if view.dep[t] != "conj" or view.kids(t, "det") or not (harm_noun(view, t) and harm_noun(view, first)):
        return []  # "serving their sentences and charges"
    if any(prepositional(view, noun, "of", "against") for noun in (first, t)):
        return []
    return [c for c in view.kids(first, "poss") if c < first]


def harm_noun(view: DocView, t: int) -> bool:
    """Tell whether a noun can tell of harm by itself."""
    rules = lexicon().nouns.get(view.lower[t], ())
    return any(len(words) == 1 and rule.act in HARM_ACTS for words, rule in rules)
