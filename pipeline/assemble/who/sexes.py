"""Likely sex by the ends of surnames and by pronouns that only one of the people named can mean: for pronouns alone.

"Nodira Saidova … Bobur Ergashev wrote about her. He …": what is beside a first name tells where no list has it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import SEX_OF
from pipeline.assemble.text.lists import people_listed
from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.text.simple import nearest_verb, people_named
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import OTHER_SEX, people
from pipeline.assemble.who.names import name_head
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.normalise.namesakes import first_names

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast, PersonEntry
    from pipeline.assemble.who.resolve import Resolver

FEMALE_NAME = Gated(r"\w(?:ovna|evna|[st]kaya|[st]kaia)\b|\w\w(?:ova|eva|iene|[st]ska)$")
# "Hanna Ivanovich": such a patronymic is also a surname of either sex
MALE_NAME = compiled(r"\w(?:ovich|evich|ovych|evych) |\w\w(?:ov|ev|sky|skiy|skyi|skyy|[nvw]ski)$")
NO_SUFFIX = word_list("people.toml", "gender", "no_suffix")  # no Slavic names
OBJECT = {"him": "male", "her": "female"}
SUBJECT = {"he": "male", "she": "female"}
SERVING = verb_list("people.toml", "lawyers", "in_favour")
MANY = {"men": "male", "boys": "male", "women": "female", "girls": "female"}
# of whom one complains, or from whom one parts, has done something
PARTING = verb_list("people.toml", "pursued", "parting")
LEAVING = verb_list("people.toml", "pursued", "leaving")  # read so of Y whose name tells his sex
REACH = 2  # sentences back to whom an object pronoun may mean
PAIR = 2
NEAR = 3  # tokens from two words for relatives to their names
KIN_SEX = {w: sex for sex in ("male", "female") for w in word_list("people.toml", "gender", sex)
           & word_list("people.toml", "relatives", "words")}  # fmt: skip


def likely_sex(name: str) -> str | None:
    """Return the sex that a first name, a patronymic or the end of a Slavic surname tells, where one does."""
    folded = fold(name)
    first, _, last = folded.rpartition(" ")
    told = first_names().get(folded.split(" ", 1)[0])
    if told is not None or not first or last in NO_SUFFIX:
        return told
    if FEMALE_NAME.search(folded):
        return "female"
    return "male" if MALE_NAME.search(folded) else None


def by_pronouns(view: DocView, entries: list[PersonEntry]) -> None:
    """Take a likely sex from pronouns of which only one person can be meant, and the other of a pair from it."""
    for t, word in enumerate(view.lower):
        person = None
        if word in SEX_OF and view.tag[t] == "PRP$":
            person = own_kin(view, t)
            person = own_thing(view, t) if person is None else person
        elif word in OBJECT and view.dep[t] in {"dobj", "dative", "pobj"}:
            person = other_than_subject(view, t)
        if person is not None:
            tell(entries[person], OBJECT.get(word) or SEX_OF[word])
        elif word in OBJECT and (both := parted_from(view, t, entries)) is not None:
            tell(entries[both[0]], OBJECT[word])
            tell(entries[both[1]], OTHER_SEX[OBJECT[word]])
    both_told = all(not vocabulary(view).isdisjoint(words) for words in ({"he", "him", "his"}, {"she", "her"}))
    for n in range(1, len(view.sentences)):
        words = view.lower[slice(*view.sentences[n])]
        if both_told and (told := gone_on(view, n, entries)) is not None:
            tell(entries[told[0]], told[1])
        if "he" not in words or "she" not in words:
            continue
        pair = named_in(view, n - 1)
        if len(pair) == PAIR and named_in(view, n) <= pair:
            a, b = (entries[p] for p in pair)
            for one, other in ((a, b), (b, a)):
                if (sex := one.sex) is not None:
                    tell(other, OTHER_SEX[sex])


def gone_on(view: DocView, sentence: int, entries: list[PersonEntry]) -> tuple[int, str] | None:
    """Return of whom a sentence goes on with "he" or "she", and their sex ("X, who has died, was a nurse. She met Y").

    Who alone was named so far, but for people of the other sex, and is the subject of the sentence before, where nobody
    else is told of whom the pronoun may mean.
    """
    first, last = view.sentences[sentence]
    t = next((k for k in range(first, last) if view.dep[k] in {"nsubj", "nsubjpass"}), -1)
    if t < 0 or view.lower[t] not in SUBJECT or people_named(view, first, t):
        return None
    sex = SUBJECT[view.lower[t]]
    named = named_in(view, sentence - 1)
    root = next((k for k in range(*view.sentences[sentence - 1]) if view.head[k] == k), -1)
    person = subject_named(view, root) if root >= 0 else None
    if person is None or named != {person}:
        return None
    if any(entries[p].sex != OTHER_SEX[sex] for p in people_named(view, 0, first) - {person}):
        return None
    own = people().nouns - (people().of_other_sex(sex) - people().of_sex(sex))
    told = {*view.kids(root, "attr"), *view.kids(name_head(view, view.names_of({person})[0]))}
    others = (k for k in range(*view.sentences[sentence - 1]) if view.lower[k] in own and view.name_at[k] < 0)
    return None if any(k not in told for k in others) else (person, sex)


def by_kin(view: DocView, entries: list[PersonEntry]) -> None:
    """Take the sex of two who are named in the order of the words for them ("brother and sister X and Y")."""
    for t in range(1, len(view.words) - 1):
        if view.lower[t] != "and":
            continue
        # "a mother and her son, X and Y"
        told = [kin_sex(view, t - 1), kin_sex(view, t + 2 if view.lower[t + 1] in SEX_OF else t + 1)]
        if None in told or len(set(told)) != PAIR:
            continue
        pair = [entries[view.names[i].cluster] for i in pair_beside(view, t)]
        if any(e.likely not in {None, sex} for e, sex in zip(pair, told, strict=False)):
            told.reverse()  # "brother and sister Maria and Paul"
        for entry, sex in zip(pair, told, strict=False):
            entry.gender = "male" if sex == "male" else "female"
            other = {w for w in (view.lower[t - 1], view.lower[t + 1], view.lower[t + 2]) if w in people().relatives}
            entry.descriptors[:] = [w for w in entry.descriptors if w not in other or KIN_SEX.get(w) == sex]


def by_plural_kin(view: DocView, entries: list[PersonEntry]) -> None:
    """Take the sex of all who are listed after one word for several relatives ("including her sons X, Y and Z")."""
    for first, last in view.sentences:
        for run in people_listed(view, first, last):
            before = view.names[run[0]].first - 1
            before -= before > first and view.lower[before] == ","
            word = view.lower[before] if before >= first else ""
            sex = KIN_SEX.get(word[:-1]) if word.endswith("s") and word[:-1] in people().relatives else None
            for entry in (entries[view.names[i].cluster] for i in run) if sex is not None else ():
                if entry.gender is None and entry.likely in {None, sex}:
                    entry.gender = "male" if sex == "male" else "female"


def kin_sex(view: DocView, t: int) -> str | None:
    """Return the sex that a word for a relative tells."""
    return KIN_SEX.get(view.lower[t]) if t < len(view.words) else None


def pair_beside(view: DocView, t: int) -> list[int]:
    """Return the two names right after, or before a comma and, a pair of relatives whose "and" is at a token."""
    first, last = view.sentences[view.sentence_at[t]]
    for run in people_listed(view, first, last):
        if len(run) != PAIR:
            continue
        begin, end = view.names[run[0]].first, view.names[run[1]].last
        between = view.lower[t + 2 : begin] if t < begin else []
        after = t + 1 < begin and all(w == "," or w in SEX_OF or w in KIN_SEX or w in people().plurals for w in between)
        if (after and len(between) <= NEAR) or (end == t - 3 and view.lower[t - 2] == ","):
            return run
    return []


def tell(entry: PersonEntry, sex: str) -> None:
    """Keep a likely sex where nothing told one before."""
    if entry.gender is None and entry.likely is None:
        entry.likely = sex


def named_in(view: DocView, sentence: int) -> set[int]:
    """Return the people whom a sentence names."""
    return people_named(view, *view.sentences[sentence])


def subject_named(view: DocView, verb: int) -> int | None:
    """Return the person whose name is the subject of a verb."""
    for c in view.kids(verb, "nsubj", "nsubjpass"):
        i = view.name_at[c]
        if view.is_person(i) and name_head(view, view.names[i]) == c:
            return view.names[i].cluster
    return None


def own_kin(view: DocView, t: int) -> int | None:
    """Return the subject whose own kin a pronoun tells, nobody else being named before it ("X lives with her son").

    Or whoever else is named before it, where the relative has a name ("after X's arrest, his wife Y left").
    """
    first = view.sentences[view.sentence_at[t]][0]
    before = people_named(view, first, t)
    if len(before) == 1 and view.is_person(view.name_ahead(t + 2)) and view.lower[t + 1] in people().relatives:
        return before.pop()
    if view.lower[view.head[t]] not in people().relatives:
        return None
    verb = nearest_verb(view, t)
    subj = subject_named(view, verb) if verb is not None else None
    return subj if subj is not None and before == {subj} else None


def own_thing(view: DocView, t: int) -> int | None:
    """Return the person whose relative clause tells of something of theirs ("X, who had spoken of it on his page")."""
    clause = nearest_verb(view, t)
    if clause is None or view.dep[clause] != "relcl":
        return None
    i = view.name_at[view.head[clause]]
    who = [c for c in view.kids(clause, "nsubj", "nsubjpass") if view.lower[c] == "who"]
    if not view.is_person(i) or not who:
        return None
    first = view.sentences[view.sentence_at[t]][0]
    others = people_named(view, first, t) - {view.names[i].cluster}
    told = people().nouns.isdisjoint(view.lower[who[0] + 1 : t])  # none whose it may be instead
    return view.names[i].cluster if told and not others else None


def other_than_subject(view: DocView, t: int) -> int | None:
    """Return the one person named just before whom an object can mean, not being its verb's subject ("X hit him")."""
    verb = nearest_verb(view, t)
    subj = subject_named(view, verb) if verb is not None else None
    if subj is None:
        return None
    first = view.sentences[max(0, view.sentence_at[t] - REACH)][0]
    others = people_named(view, first, t) - {subj}
    return others.pop() if len(others) == 1 else None


def parted_from(view: DocView, t: int, entries: list[PersonEntry]) -> tuple[int, int] | None:
    """Return who complains of another, and the other, where a pronoun tells why ("X sued Y after he hit her").

    Not where X is called by an office, nor where more than the parting is told ("fled Y in a car after he hit her").
    """
    verb = view.head[t]
    while view.dep[verb] == "xcomp":  # "after he threatened to hit her"
        verb = view.head[verb]
    above = view.head[verb]
    sexes = [SUBJECT.get(view.lower[c]) for c in view.kids(verb, "nsubj")]
    doer = OTHER_SEX[OBJECT[view.lower[t]]]
    if doer not in sexes or view.dep[verb] != "advcl" or view.lower[above] not in PARTING | LEAVING:
        return None
    named = [view.names[view.name_at[c]] for c in view.kids(above, "dobj") if view.person_at(c)]
    subject = [view.names[view.name_at[c]] for c in view.kids(above, "nsubj") if view.person_at(c)]
    if not named or not subject or named[0].cluster == subject[0].cluster:
        return None
    if view.lower[above] in LEAVING and entries[named[0].cluster].likely != doer:
        return None
    if named[0].last + 1 != min(view.subtree(verb)) or view.tag[subject[0].first - 1][:2] in {"NN", "JJ"}:
        return None
    return subject[0].cluster, named[0].cluster


def of_sex(view: DocView, cast: Cast, t: int, party: Party) -> Party | None:
    """Return those of a set whom "the men" can mean, without whom the text calls a woman; None where nobody is left.

    "The men and women" are all of them.
    """
    word = view.lower[t]
    joined = {*view.kids(t, "conj"), view.head[t]} - {t}
    if word not in MANY or not party.people or any(MANY.get(view.lower[k], MANY[word]) != MANY[word] for k in joined):
        return party
    fitting = [p for p in party.people if cast.people[p].gender != OTHER_SEX[MANY[word]]]
    if len(fitting) == len(party.people):
        return party
    return replace(party, people=fitting) if fitting else None


def of_its_sex(
    resolver: Resolver, t: int, best: tuple[float, int] | None, here: dict[int, float], gender: str
) -> tuple[float, int] | None:
    """Return whom a deed in somebody's favour is done to, where their name tells a pronoun's sex and the doer's none.

    "Tashi defended Maria at her trial": of two, who is known to be a woman.
    """
    view, prep = resolver.view, resolver.view.head[resolver.view.head[t]]
    verb = view.head[prep]
    served = view.dep[t] == "poss" and view.dep[prep] == "prep" and view.lower[verb] in SERVING
    if best is None or not served or sex_told(resolver, best[1]) is not None:
        return best
    objects = {view.name_at[k] for k in view.kids(verb, "dobj")}
    told = (p for p in here if sex_told(resolver, p) == gender and objects & {*resolver.cast.people[p].names})
    whom = [(here[p], p) for p in told]
    return max(whom, default=best)


def sex_told(resolver: Resolver, person: int) -> str | None:
    """Return the sex that words or the first name tell of a person."""
    return resolver.cast.people[person].sex
