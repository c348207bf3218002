"""Whom a single pronoun means after a plural one: "They were tried in May, and he was given seven years"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive, prepositional
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import DEATHS, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.rehung import FORCE
from pipeline.assemble.text.shared_words import JUDGING
from pipeline.assemble.text.simple import people_named, person_names
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import OTHER_SEX, people
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.own_clause import SPOKESPEOPLE
from pipeline.assemble.who.unnamed import SAYING, last_mention

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

SEVERAL = 2
VIOLENT = FORCE | verb_list("actors.toml", "deeds_of_force", "slaying")
POINTING = frozenset({
    "he", "him", "his", "she", "her", "it", "its", "this", "that", "they", "them", "their", "the", "these", "such",
})  # fmt: skip
JUDGES = word_list("actors.toml", "hearing_cases", "titles")
HEARING = verb_list("actors.toml", "hearing_cases", "verbs")
TESTIFYING = verb_list("actors.toml", "onlookers", "testifying")
LOOKING_BACK = frozenset({"after", "following", "despite", "since", "before"})
TITLE = 16  # tokens from "against" to a name, at most


def after_they(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whom "he" means after "they" in its sentence: of these the one whom the story is about.

    That is who was named first of all, and as often as any of the others. None where the sentence names somebody.
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    they = next((k for k in range(first, t) if view.lower[k] == "they" and view.dep[k] in SUBJECTS), None)
    named = person_names(view, resolver.floor, t)
    if they is None or view.dep[t] not in SUBJECTS or not named or named[-1].first >= first:
        return None
    sets = [(head, party) for head, party in resolver.plurals if head < they and len(party.people) >= SEVERAL]
    people = max(sets, key=lambda x: x[0])[1].people if sets else []
    lead, often = named[0].cluster, Counter(n.cluster for n in named)
    if lead not in people or any(often[p] > often[lead] for p in people):
        return None
    if not resolver.victims_so_far.get(lead) or any(harms(view, n) for n in named if n.cluster in people):
        return None  # "X and Y beat a monk. They fled, and he was hospitalised"
    person = resolver.cast.people[lead]
    if {person.gender, person.likely} - {None, gender}:
        return None
    return Party(people=[lead], how=["pronoun"], head=t, trust=0.7)


def harms(view: DocView, name: Name) -> bool:
    """Tell whether somebody is named as who struck, killed or robbed ("X and Y beat a monk")."""
    top = name.last
    while view.dep[top] in {"conj", "appos", "compound", "flat"} and view.head[top] != top:
        top = view.head[top]
    verb = view.head[top]
    return view.dep[top] == "nsubj" and view.lower[verb] in VIOLENT and bool(view.kids(verb, "dobj"))


def done_by_named(view: DocView, t: int) -> bool:
    """Tell whether "who" after a name does something to "them": not to those named ("A and B, who had let them go")."""
    k = t - 1
    while k > 0 and (view.tag[k].startswith(("VB", "MD")) or view.lower[k] in {"not", "n't", "never"}):
        k -= 1
    if view.lower[t] != "them" or view.lower[k] != "who" or k == t - 1:
        return False
    return any(view.name_at[j] >= 0 for j in range(max(0, k - 2), k))


CASES: Final = frozenset({"case", "trial", "proceedings", "prosecution", "charges", "charge"})


def set_against(view: DocView, name: Name, head: int) -> bool:
    """Tell whether something is done or said against who is named, by title or not ("suits against President X")."""
    if view.lower[view.head[head]] == "against":
        case = view.head[view.head[head]]  # "A case against X shows how": X is whom the report turns to
        return not (view.dep[case] in SUBJECTS and view.lower[case] in CASES)
    first = max(view.sentences[view.sentence_at[name.first]][0], name.first - TITLE)
    if "against" not in view.lower[first : name.first]:
        return False
    last = name.first - 1 - view.lower[first : name.first][::-1].index("against")
    between = range(last + 1, name.first)
    return all(view.tag[k].startswith(("NN", "JJ", "DT", "IN", "CC", "PRP$")) for k in between)


def moved_on(resolver: Resolver, person: int, t: int, gender: str) -> bool:
    """Tell whether the sentence before is about somebody else alone, so that a pronoun need not mean a person.

    "X was arrested. Minister Y resigned. He was accused of bribery": X or Y. Not where that sentence speaks of the
    other or of what befell them ("Minister Y condemned it").
    """
    view = resolver.view
    here = view.sentence_at[t]
    if view.dep[t] not in SUBJECTS or here == 0 or view.parted(here - 1, here):
        return False
    first, last = view.sentences[here - 1]
    named = people_named(view, first, t)
    if person in named or not POINTING.isdisjoint(view.lower[first:last]) or len(named) != 1:
        return False
    entry = resolver.cast.people[next(iter(named))]
    if entry.gender not in {None, gender} or entry.likely not in {None, gender}:
        return False
    subjects = [k for k in range(first, last) if view.dep[k] in SUBJECTS and view.dep[view.head[k]] == "ROOT"]
    if len(subjects) != 1 or not view.person_at(subjects[0]):
        return False
    verb = view.head[subjects[0]]
    # "Judge Y presided. He was sentenced": whom the judge heard
    hears = view.lower[verb] in HEARING and not JUDGES.isdisjoint(view.lower[first : subjects[0]])
    return view.lower[verb] not in SAYING and not hears


def testified(resolver: Resolver, person: int, t: int, sex: str) -> bool:
    """Tell whether a court deals with a pronoun after somebody bore witness against another who may be meant.

    "X testified against the general. He was convicted of torture": the general, or X.
    """
    view = resolver.view
    last = last_mention(resolver, person, t)
    if view.lower[view.head[t]] not in JUDGING or last < 0 or view.sentence_at[t] - view.sentence_at[last] != 1:
        return False
    head = name_head(view, view.names[view.name_at[last]])
    while view.dep[head] == "conj":
        head = view.head[head]
    verb, other = view.head[head], people().of_other_sex(sex)
    if view.dep[head] != "nsubj" or view.lower[verb] not in TESTIFYING:
        return False
    if any(is_passive(view, k) for k in view.kids(verb, "conj")):
        return False  # "testified against the general and was arrested"
    whom = (p for p in prepositional(view, verb, "against") if resolver.singular(p))
    named = {k for p in whom for k in (p, *view.kids(p, "appos"))}
    entries = {k: resolver.cast.people[view.names[view.name_at[k]].cluster] for k in named if view.person_at(k)}
    if entries:
        return any(OTHER_SEX[sex] not in {e.gender, e.likely} for e in entries.values())
    return any(view.lower[k] in people().nouns - other for k in named)


def first_told(resolver: Resolver, person: int, name: Name, t: int) -> bool:
    """Tell whether a paragraph opens by bringing in somebody whom the pronoun means ("backed X after her arrest").

    Not somebody who speaks or acts for others, nor where that very thing was told of another before.
    """
    view, entry = resolver.view, resolver.cast.people[person]
    first = view.sentences[view.sentence_at[t]][0]
    opening = view.line_start(t)
    later = view.names[entry.names[0]] is not name or entry.occupation in SPOKESPEOPLE
    if later or name.first == name.last or view.text[opening : view.start[first]].strip():
        return False
    if view.dep[t] != "poss" or view.lower[view.head[view.head[t]]] not in LOOKING_BACK:
        return False
    told = {view.lower[k] for k, p in resolver.told if p.people}
    acts = {r.act for _, r in lexicon().nouns.get(view.lower[view.head[t]], ())}
    if acts & (HARM_ACTS | DEATHS):
        return False  # "The paper quoted X following her murder": another's
    acts |= LIBERTY_ACTS if acts & LIBERTY_ACTS else set()
    plain = {r.act for word in told for r in lexicon().verbs.get(word, ()) if not r.after and not r.before}
    alone = all(n.cluster == person for n in view.names if n.label == "PERSON" and first <= n.first < t)
    again = view.lower[view.head[t]] in told or bool(acts & plain)
    return alone and not again and view.dep[name_head(view, name)] in {"pobj", "dobj"}
