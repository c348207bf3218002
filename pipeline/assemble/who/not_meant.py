"""Whom a plural or "she herself" cannot mean: the sons of mothers who are named, others told of by the same noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.kinds import CUSTODY, GRACE, HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon, verb_forms
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import may_tell, people_named, person_names
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.what.custody import CAPTORS
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import SAYING, goes_on

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

ALIKE = word_list("people.toml", "relatives", "of_each_other")
TRYING = verb_list("people.toml", "in_dock", "trying", "suspecting")
SUSPECTING = verb_list("people.toml", "in_dock", "suspecting")
JUDGING = verb_list("people.toml", "in_dock", "judging", "freeing")
FREEING = verb_list("people.toml", "in_dock", "freeing")
ASKING = verb_list("people.toml", "asking", "verbs")
BRINGING = verb_list("people.toml", "pursued", "bringing")
AGAINST = noun_list("people.toml", "pursued", "against")
OWN_WORK = noun_list("people.toml", "pursued", "own_work")
OF_WHOM = ("against", "about", "on", "of", "in")  # whom a complaint, a lie or a testimony is about
FORMS = {"male": frozenset({"he", "him", "his"}), "female": frozenset({"she", "her", "hers"})}
NO_BURDEN = GRACE | {"dismissal"}  # X's letter on Y may win Y's release, or cost Y the office
SELVES = frozenset({"himself", "herself"})
PAIR = 2
TOO = frozenset({"too", "also", "likewise"})
ASKING = frozenset({*verb_forms("ask"), *verb_forms("inquire"), *verb_forms("enquire"), *verb_forms("protest")})
IN_OFFICE = frozenset({"official", "soldier"})
REACH = 2  # sentences back to the noun that brought in those whom a plural means


def others(resolver: Resolver, t: int, party: Party) -> bool:
    """Tell whether a plural without a number means others than a set of named people.

    Kin of theirs ("the mothers, A and B, … The sons were jailed", "A and B were hanged. The families …"), or those whom
    the same noun brought in beside them.
    """
    view = resolver.view
    word = view.lower[t]
    if not party.people:
        return False
    of = view.head[t]
    if view.dep[t] == "pobj" and view.lower[of] == "of" and view.lower[view.head[of]] in {"that", "those"}:
        return True  # "joined their case to that of the dockers, who had been acquitted"
    if word == "families" or (word in people().relatives - ALIKE and of_other_kin(resolver, party)):
        return True
    return brought_in(view, t, party)


def of_other_kin(resolver: Resolver, party: Party) -> bool:
    """Tell whether named people are called by how they are related to others."""
    called = {w for p in party.people for d in resolver.cast.people[p].descriptors for w in d.split()}
    return bool(called & people().relatives)


def brought_in(view: DocView, t: int, party: Party) -> bool:
    """Tell whether a counted object just before, without a name, is called by the same noun ("hid two deserters")."""
    first = view.sentences[max(0, view.sentence_at[t] - REACH)][0]
    for k in range(t - 1, first - 1, -1):
        if view.lower[k] != view.lower[t] or view.tag[k] != "NNS":
            continue
        new = view.dep[k] == "dobj" and view.kids(k, "nummod") and not view.kids(k, "appos", "det", "poss")
        return bool(new) and party.head != k and not view.person_at(k)
    return False


def oneself(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who told of another just before, for "she herself" ("X says that Y was raped. She herself was hurt").

    So whoever did something to another: "The warlord X kidnapped Y. He was himself shot dead".
    """
    view = resolver.view
    n = view.sentence_at[t]
    selves = (k for k in range(t + 1, min(len(view.lower), max(t + 3, view.head[t]))) if view.lower[k] in SELVES)
    if view.dep[t] not in {"nsubj", "nsubjpass"} or all(view.dep[k] in {"dobj", "pobj"} for k in selves):
        return None  # "he freed himself and was found"
    if n == 0 or view.parted(n, n - 1):
        return None
    first, last = view.sentences[n - 1]
    here = person_names(view, first, last)
    said = [x for x in here if tells(view, name_head(view, x)) or acts_on_others(resolver, x)]
    if len({x.cluster for x in said}) != 1 or len({x.cluster for x in here}) == 1:
        return None
    one = resolver.cast.people[said[0].cluster]
    if one.gender not in {None, gender} or one.likely not in {None, gender}:
        return None
    return Party(people=[said[0].cluster], how=["pronoun"], head=t, trust=0.75)


def acts_on_others(resolver: Resolver, name: Name) -> bool:
    """Tell whether a name is the subject of an active main verb whose sentence tells what befell others alone."""
    view = resolver.view
    head, n = name_head(view, name), view.sentence_at[name.first]
    befell = [party for k, party in resolver.told if view.sentence_at[k] == n]
    main = view.dep[head] == "nsubj" and view.dep[view.head[head]] == "ROOT"
    return main and bool(befell) and all(name.cluster not in party.people for party in befell)


def subject_itself(resolver: Resolver, t: int) -> Party | None:
    """Return the subject of the verb that "himself" is an object of ("X presented himself …, where he was held")."""
    view = resolver.view
    if view.lower[t] not in SELVES or view.dep[t] not in {"dobj", "dative", "pobj"}:
        return None
    verb = next((k for k in view.climb(t)[1:] if view.tag[k].startswith("VB")), t)
    while not view.kids(verb, "nsubj", "nsubjpass") and (view.dep[verb] == "conj" or goes_on(view, verb)):
        verb = view.head[verb]
    subject = next((s for s in view.kids(verb, "nsubj", "nsubjpass") if s < t), None)
    return Party(head=t) if subject is None else resolver.party(subject, depth=2)


def tells(view: DocView, head: int) -> bool:
    """Tell whether a name is the subject of the main verb, by which its bearer says something."""
    verb = view.head[head]
    return view.dep[head] == "nsubj" and view.dep[verb] == "ROOT" and view.lower[verb] in SAYING


def of_whose(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return of whom kin or lawyers speak ("presented a suspect, X, whose family says that he was tortured": X)."""
    view = resolver.view
    verb = view.head[t]
    says = view.head[verb]
    if view.dep[t] not in {"nsubj", "nsubjpass"} or view.dep[verb] != "ccomp" or view.dep[says] != "relcl":
        return None
    speaker = next(iter(view.kids(says, "nsubj")), t)
    i = view.name_at[view.head[says]]
    whose = any(view.lower[c] == "whose" for c in view.kids(speaker, "poss"))
    if not whose or view.lower[says] not in SAYING or not view.is_person(i):
        return None
    one = resolver.cast.people[view.names[i].cluster]
    if one.gender not in {None, gender} or one.likely not in {None, gender}:
        return None
    return Party(people=[view.names[i].cluster], how=["pronoun"], head=t, trust=0.8)


def whose_captors(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose captors are asked to do something to "him" ("urged X's kidnappers to release him": X)."""
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] not in {"dobj", "dative"} or view.dep[verb] not in {"xcomp", "ccomp", "advcl", "acl"}:
        return None
    asked = [*view.kids(view.head[verb], "dobj", "nsubj", "nsubjpass"), *view.kids(verb, "nsubj"),
             *prepositional(view, view.head[verb], "on", "upon", "to", "with")]  # fmt: skip
    for noun in (k for k in asked if k < t and CAPTORS.fullmatch(view.lower[k])):
        owners = [*view.kids(noun, "poss"), *prepositional(view, noun, "of")]
        whose = {view.names[view.name_at[k]].cluster for k in owners if view.person_at(k)}
        if len(whose) == 1 and people_named(view, noun, t) <= whose:  # not "X's captors to let Y go and free him"
            one = resolver.cast.people[next(iter(whose))]
            return Party(people=[*whose], how=["pronoun"], head=t, trust=0.8) if one.gender in {None, gender} else None
    return None


def brought_on(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return on whom of two a work or word of one brought something ("X's letter to Y landed him in jail": X).

    But "X's complaint against Y landed him in jail": Y. Nobody where the work may be what freed one of them, or where
    another pronoun stands in what names it.
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] in ANY_SUBJECT and view.dep[verb] == "ccomp":
        verb = view.head[verb]  # "got him arrested"
    elif view.dep[t] not in {"dobj", "dative"}:
        return None
    work = next(iter(view.kids(verb, "nsubj")), -1)
    if view.lower[verb] not in BRINGING or work < 0 or view.lower[work] not in OWN_WORK | AGAINST:
        return None
    below = view.subtree(work)
    got = [k for k in (view.head[t], *view.kids(verb, "dobj", "ccomp", "prep", "prt")) if k != t]
    if any(view.lower[k] in FORMS[gender] for k in below) or any(frees(view, k) for k in got):
        return None
    named = {view.names[view.name_at[k]].cluster for k in below if view.person_at(k)}
    whose = next((view.names[view.name_at[k]].cluster for k in view.kids(work, "poss") if view.person_at(k)), None)
    if whose not in named or len(named) != PAIR:
        return None
    if view.lower[work] in AGAINST:
        of = prepositional(view, work, *OF_WHOM)
        about = [k for p in of for k in (p, *view.kids(p, "poss")) if view.person_at(k)]
        if not about:
            return None
        whose = view.names[view.name_at[about[0]]].cluster
    sexes = {p: resolver.cast.people[p].sex for p in named}
    if sexes[whose] is None and gender in sexes.values():
        return None  # "Ada Obi's poem for Paul Reed got him jailed"
    return Party(people=[whose], how=["pronoun"], head=t, trust=0.8) if sexes[whose] in {None, gender} else None


def frees(view: DocView, k: int) -> bool:
    """Tell whether what a work got somebody is a release, a pardon or the loss of an office ("got him out")."""
    if view.lower[k] in {"out", "off", "freedom"}:
        return True
    nouns = (rule for _, rule in lexicon().nouns.get(view.lower[k], ()))
    return any(rule.act in NO_BURDEN for rule in (*lexicon().verbs.get(view.lower[k], ()), *nouns))


def in_dock(view: DocView, head: int, t: int) -> bool:
    """Tell whether a name's bearer was tried or accused, and a pronoun tells whom a court then let go or punished."""
    tried = view.dep[head] == "nsubjpass" and view.lower[view.head[head]] in TRYING
    if view.lower[view.head[t]] in FREEING and view.lower[view.head[head]] in SUSPECTING:
        return False  # "The minister was accused of ordering the arrest of X. He was freed after 40 days"
    return tried and view.lower[view.head[t]] in JUDGING and view.dep[t] in {"nsubjpass", "dobj", "dative"}


def askers(resolver: Resolver, t: int) -> set[int]:
    """Return who asks that something be done to "him", where that befell another ("The bishop asked X to free him")."""
    view = resolver.view
    act = view.head[t]
    verb = view.head[act]
    if view.dep[t] not in {"dobj", "dative"} or view.dep[act] not in {"xcomp", "ccomp"}:
        return set()
    if view.lower[verb] not in ASKING:
        return set()
    named = {view.names[view.name_at[s]].cluster for s in view.kids(verb, "nsubj") if view.person_at(s)}
    named -= {p for p in named if resolver.victims_so_far.get(p)}
    return named if any(resolver.victims_so_far.get(p) for p in before(view, t)) else set()


def asked_about(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return about whom somebody asks who is then told of "him" ("When Y asked about X, Z said he had been held")."""
    view = resolver.view
    saying = next((view.head[k] for k in view.climb(t) if view.dep[k] == "ccomp"), t)
    for verb in (c for c in view.kids(saying, "advcl", "ccomp") if c < t and view.lower[c] in ASKING):
        about = [p for c in view.kids(verb, "prep") if view.lower[c] == "about" for p in view.kids(c, "pobj")]
        for p in about:
            entry = resolver.cast.people[view.names[view.name_at[p]].cluster] if view.person_at(p) else None
            if entry is not None and (entry.sex or gender) == gender:
                return Party(people=[view.names[view.name_at[p]].cluster], how=["pronoun"], head=t, trust=0.75)
    return None


def who_came_too(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who does something in the clause ahead of what befell "him" too ("When X asked about Y, he too was held").

    So whoever asks for a relative ("When his brother X asked about him, he was also held": X).
    """
    view, verb = resolver.view, resolver.view.head[t]
    if view.dep[t] != "nsubjpass" or TOO.isdisjoint(view.lower[c] for c in view.kids(verb, "advmod")):
        return None
    if view.lower[t + 1] not in TOO and not any(view.lower[c] in ASKING for c in view.kids(verb, "advcl") if c < t):
        return None  # "When the jailer X searched his cell, he was also beaten"
    if not may_tell(view, verb, CUSTODY | HARM_ACTS):
        return None  # "When Judge X read the verdict, he was also fined"
    ahead = [s for c in view.kids(verb, "advcl") if c < t for s in view.kids(c, "nsubj")]
    names = [view.name_at[k] for s in ahead for k in (s, *view.kids(s, "appos")) if view.person_at(k)]
    named = {view.names[i].cluster for i in names}
    entries = [resolver.cast.people[p] for p in named]
    fit = len(named) == 1 and (entries[0].sex or gender) == gender and entries[0].occupation not in IN_OFFICE
    return Party(people=[*named], how=["pronoun"], head=t, trust=0.8) if fit else None


def before(view: DocView, t: int) -> set[int]:
    """Return whom the sentence before tells of as its subject: not the poet of "The poet's wife was beaten"."""
    first, last = view.sentences[max(0, view.sentence_at[t] - 1)]
    here = person_names(view, first, last)
    return {x.cluster for x in here if view.dep[name_head(view, x)] in {"nsubj", "nsubjpass"}}


def beside_them(view: DocView, t: int) -> bool:
    """Tell whether a plural only says whose one is who is named after it ("a lawyer for the activists, X, said")."""
    one = view.head[view.head[t]]
    if view.dep[t] != "pobj" or view.lower[view.head[t]] not in {"for", "of", "to"} or view.tag[one] != "NN":
        return False
    return view.lower[one] in people().nouns and people().occupation.get(view.lower[one]) is not None
