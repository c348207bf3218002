"""Whom a pronoun leaves out: officials and speakers beside "the girl … she", captions, who tells a story as "I"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import objects
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.kinds import CASE_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.shared_words import FREED, SLAYING, SPEECH
from pipeline.assemble.text.simple import auxiliaries, may_tell
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type, people
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.narrator import told_by
from pipeline.assemble.who.owners import other_sex, owner_meant
from pipeline.assemble.who.unnamed import SAYING, below_main, done_by, last_mention, part_in_telling
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

KNOWN = frozenset({"the", "this", "that", "a", "an"})
SPOKESPEOPLE = frozenset({"official", "lawyer"})
ANYBODY = word_list("people.toml", "children", "of_either_sex")
HIM, HER = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
FORMS = {form: forms for forms in (HIM, HER) for form in forms}
LETTING_GO = frozenset({"release", "free", "pardon", "acquit"})
SERVING = 3.0  # what who was sentenced takes from others as whom somebody asks to let go
FORMS_SEX = {form: sex for forms, sex in ((HIM, "male"), (HER, "female")) for form in forms}
COMPLAINING = verb_list("people.toml", "pursued", "complaining")
GOING = verb_list("people.toml", "pursued", "going")  # what the one who was beaten does
DEADLY = frozenset({"dead", "death"})  # "shot her dead", "beat her to death"
ALIVE = word_list("verbs.toml", "law", "alive")
LIVING = compiled(
    r"\b(?:surviv\w+|recover(?:s|ed|ing)|escaped|(?:in|to) (?:an? |the )?(?:\w+ )?(?:hospital|clinic|intensive care)|"
    r"(?:wounded|injured|hurt)(?! and (?:later )?died)|in (?:an? )?\w+ condition)\b"
)
CHAIN = 4  # sentences that "she … her … she" runs through
RANK = 3  # tokens before a name that tell a rank
TOLD_BACK = 10  # sentences back to where the unnamed one was brought in


def rather_than_bystander(resolver: Resolver, person: int, t: int, gender: str) -> Party | None:
    """Return who "she" is beside "the girl" where the person is an official, or named only in sentences before.

    Nobody in particular where no act brought the girl in: an empty party.

    Args:
        resolver: the article's.
        person: who would be meant.
        t: the pronoun.
        gender: its sex.
    """
    view = resolver.view
    if (single := rather_than_pair(resolver, person, t, gender)) is not None:
        return single
    if resolver.victims_so_far.get(person):
        return None
    here = view.sentence_at[t]
    last = last_mention(resolver, person, t)
    sexed = people().of_sex(gender)
    aside, office = only_tells(resolver, person, t), in_office(resolver, person, t)
    own = sexed | ANYBODY if office else sexed
    noun = told_before(resolver, t, own, view.sentences[here][0])
    if noun is None and here and not view.parted(here, here - 1):
        back = reach(view, t)
        if aside or last < back:  # the girl is spoken of since
            noun = told_before(resolver, t, own, max(resolver.floor, back))
        if noun is not None and not office and below_main(view, noun, t):
            noun = None  # "X wrote that an officer had killed a girl. She …"
    if noun is None or (last > noun and view.sentence_at[last] == here):
        return None
    if noun == done_by(resolver, t) and view.dep[t] in {"dobj", "dative"}:
        return None  # "the man came to the shop and warned him"
    known = resolver.party(noun, depth=2)
    if person in known.people:
        return None
    if known:
        return known
    for head, party in reversed(resolver.told):
        group = party.group
        if head > noun or view.sentence_at[t] - view.sentence_at[head] > TOLD_BACK:
            break
        if group is not None and group.max == 1 and not party.people and view.lower[noun] in group.text.lower().split():
            return Party(group=group, how=["pronoun for an unnamed person"], head=head, trust=0.6)
    return Party(head=t)


def rather_than_pair(resolver: Resolver, person: int, t: int, gender: str) -> Party | None:
    """Return whom the last act of the sentence before befell alone, where the person is one of a pair told of in it.

    "A and B were freed two weeks after C had died. He had been beaten": C, neither of the two.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    last = last_mention(resolver, person, t)
    pair = {view.names[i].cluster for i in resolver.lists.get(view.name_at[last], [])} if last >= 0 else set()
    if len(pair) < 2 or view.sentence_at[last] != here - 1 or view.parted(here, here - 1):
        return None
    if view.lower[t + 1 : t + 2] != ["had"]:  # "he was later sentenced": not the dead
        return None
    befell = [party.people for k, party in resolver.told if view.sentence_at[k] == here - 1]
    if not befell or len(befell[-1]) != 1 or befell[-1][0] in pair:
        return None
    sexes = {p: resolver.cast.people[p].sex for p in (*pair, *befell[-1])}
    if sexes[befell[-1][0]] not in {None, gender} or 0 < sum(sexes[p] == gender for p in pair) < len(pair):
        return None  # only one of the two is a woman, say
    return Party(people=list(befell[-1]), how=["pronoun"], head=t, trust=0.7)


def told_before(resolver: Resolver, t: int, own: frozenset[str] | set[str], first: int) -> int | None:
    """Return the last "the girl", "the youth" before a token, where the sentence puts nobody named since."""
    view = resolver.view
    for k in range(t - 1, first - 1, -1):
        if view.person_at(k):
            if view.sentence_at[k] == view.sentence_at[t] and view.dep[k] in {"nsubjpass", "poss"}:
                return None
            continue
        stands = view.dep[k] in {"nsubj", "nsubjpass", "dobj"} or view.lower[view.head[k]] == "against"
        alone = view.lower[k] in own and view.tag[k] == "NN" and stands
        if alone and not view.kids(k, "poss", "appos") and KNOWN & {view.lower[c] for c in view.kids(k, "det")}:
            return None if resolver.names_beside(k, depth=1) else k
    return None


def reach(view: DocView, t: int) -> int:
    """Return the first token of the sentence before a pronoun, or of those before that a chain of it runs through."""
    n = view.sentence_at[t] - 1
    lowest = max(0, n - CHAIN)
    while n > lowest and view.lower[t] in FORMS and FORMS[view.lower[t]] & set(view.lower[slice(*view.sentences[n])]):
        n -= 1
    return view.sentences[n][0]


def only_tells(resolver: Resolver, person: int, t: int) -> bool:
    """Tell whether a person is an official, officer or lawyer, or was mostly named as who says something."""
    view = resolver.view
    names = [view.names[n] for n in resolver.cast.people[person].names if view.names[n].last < t]
    said = [name for name in names if tells(view, name)]
    return len(said) * 2 > len(names) or in_office(resolver, person, t)


def in_office(resolver: Resolver, person: int, t: int) -> bool:
    """Tell whether a person is an official, officer or lawyer."""
    entry = resolver.cast.people[person]
    view = resolver.view
    names = [view.names[n] for n in entry.names if view.names[n].last < t]
    if entry.occupation in SPOKESPEOPLE:
        return True
    return any(actor_type(view.lower[max(0, name.first - RANK) : name.first]) in STATE for name in names)


def tells(view: DocView, name: Name) -> bool:
    """Tell whether a name stands as who says or reveals something, or is cited."""
    if part_in_telling(view, name):
        return True
    head = name_head(view, name)
    while view.dep[head] == "appos" and view.head[head] != head:
        head = view.head[head]
    return view.dep[head] == "nsubj" and view.lower[view.head[head]] in SPEECH


def tells_as_i(resolver: Resolver, name_last: int, t: int) -> bool:
    """Tell whether a name heads what its bearer tells as "I", so that "he" in it is somebody else."""
    view = resolver.view
    first, last = view.sentences[view.sentence_at[name_last]]
    if resolver.quoted[t] >= 0 or any(tag in FINITE for tag in view.tag[first:last]):
        return told_by(view, name_last, t)
    return any(
        view.words[k] == "I" and resolver.quoted[k] < 0 and view.dep[k] in {"nsubj", "nsubjpass"}
        for k in range(last, t)
    ) and not any(view.lower[k] in SAYING for k in range(first, last))


def named_between(view: DocView, head: int, t: int) -> bool:
    """Tell whether somebody is named between a name and a pronoun in its clause ("said X, who was with Y when he")."""
    return any(n.label == "PERSON" and head < n.first < t for n in view.names)


def pursued_now(view: DocView, t: int) -> bool:
    """Tell whether the law is told to deal with "him" up to now: nobody dead ("he has been arrested", "is charged")."""
    verb = view.head[t]
    auxes = auxiliaries(view, verb)
    passive = view.dep[t] == "nsubjpass" and not auxes.isdisjoint({"has", "is"})
    return passive and may_tell(view, verb, CASE_ACTS)


def lives(view: DocView, t: int) -> bool:
    """Tell whether a pronoun means somebody alive: "he will be tried", "he was set free", "he has been arrested"."""
    verb = view.head[t]
    if pursued_now(view, t):
        return True
    auxes = [view.lower[c] for v in (verb, *view.kids(verb, "conj")) for c in view.kids(v, "aux")]
    freed = view.lower[verb] in FREED and view.dep[t] == "nsubjpass" and "had" not in auxes
    freed = freed and (view.lower[verb] != "set" or "free" in view.lower[verb : verb + 3])
    return freed or "will" in auxes or (view.lower[verb] in ALIVE and view.dep[t] == "nsubj")


def survived(resolver: Resolver, name: Name, t: int) -> bool:
    """Tell whether a pronoun means somebody killed and a sentence just told that the bearer of a name lives on.

    "Her driver, X, was hit in the leg and is recovering. 'They killed her for the river.'"
    """
    view = resolver.view
    if view.dep[t] != "dobj" or view.lower[view.head[t]] not in SLAYING or name.cluster in resolver.dead:
        return False
    return LIVING.search(view.text, view.end[name.last], view.sentence_span(view.sentence_at[name.last])[1]) is not None


def undergoes(view: DocView, head: int, t: int) -> bool:
    """Tell whether a name is the subject of a passive or copula above a pronoun's clause: no doer of what it tells."""
    verb = view.head[head]
    passive = view.dep[head] == "nsubjpass" or view.lower[verb] in {"is", "was", "remains", "lives", "lived"}
    return view.dep[head] in {"nsubj", "nsubjpass"} and passive and verb in view.climb(t)


def also_befell(view: DocView, head: int, t: int) -> bool:
    """Tell whether both a name and a pronoun are subjects of main passives, the second of which adds to the first."""
    first, then = view.head[head], view.head[t]
    passives = view.dep[head] == view.dep[t] == "nsubjpass" and view.dep[first] == view.dep[then] == "ROOT"
    return passives and "also" in view.lower[t : then + 1]


def alone_in(view: DocView, name: Name) -> bool:
    """Tell whether a sentence names only the bearer of a name, besides who is told it or stands in a clause on him.

    "X, who had shared a cell with Y, keeps silent. He …": X. "His lawyer told Y".
    """
    n = view.sentence_at[name.first]
    head = name_head(view, name)
    return all(
        x.cluster == name.cluster
        or hears(view, x)
        or (view.dep[head] in SUBJECTS and x.first > name.last and told_beside(view, x, head))
        for x in view.names
        if x.label == "PERSON" and view.sentence_at[x.first] == n
    )


def told_beside(view: DocView, name: Name, subject: int) -> bool:
    """Tell whether a name stands under a preposition in a relative clause on a subject ("X, who lived with Y, …")."""
    t = name_head(view, name)
    if view.dep[t] != "pobj":
        return False
    above = view.climb(t)
    return any(view.dep[k] == "relcl" and view.head[k] == subject for k in above)


def hears(view: DocView, name: Name) -> bool:
    """Tell whether somebody, or a paper read as a person, is told what a sentence says ("his lawyer told X")."""
    head = name_head(view, name)
    return view.dep[head] in {"dobj", "dative"} and view.lower[view.head[head]] in {"told", "tells"}


def befell_last(resolver: Resolver, person: int, sentence: int) -> bool:
    """Tell whether the last act told befell somebody alone, in a sentence."""
    if not resolver.told:
        return False
    head, party = resolver.told[-1]
    return party.people == [person] and party.group is None and resolver.view.sentence_at[head] == sentence


def owner_beside(resolver: Resolver, t: int) -> Party | None:
    """Return who lost what "his" tells beside what befell them ("X was expelled and his passport cancelled").

    The parse may join the thing to the one who was expelled.
    """
    view = resolver.view
    thing, after = view.head[t], view.head[t] + 1
    if view.dep[t] != "poss" or after >= len(view.words) or view.tag[after] not in {"VBN", "VBD"}:
        return None
    verb = view.head[after]
    if view.dep[after] != "conj" or not verb < t or view.lower[t - 1] != "and" or not view.kids(verb, "auxpass"):
        return None
    subjects = [s for s in view.kids(verb, "nsubjpass") if s < verb and s != thing]
    found = resolver.names_beside(subjects[0], depth=1) if subjects else Party()
    found = found or (resolver.one(subjects[0], orgs=False, media=False, depth=1) if subjects else found)
    if len(found.people) != 1:
        return None
    entry = resolver.cast.people[found.people[0]]
    sexes = {entry.gender, entry.likely} - {None}
    fits = not sexes or FORMS_SEX.get(view.lower[t]) in sexes
    return Party(people=list(found.people), how=["pronoun"], head=t, trust=0.8) if fits else None


def befallen(resolver: Resolver, person: int, name: Name, t: int) -> float:
    """Return how far what befell a bearer speaks for a pronoun's meaning them: a sentence, where it asks to let go."""
    score = min(3.0, 1.0 * resolver.victims_so_far.get(person, 0))
    score += 0.5 if resolver.view.start[name.first] < resolver.view.title_end else 0.0
    freed = resolver.view.lower[resolver.view.head[t]] in LETTING_GO and resolver.view.dep[t] == "dobj"
    return score + (SERVING if freed and any(person in party.people for _, party in resolver.sentenced) else 0.0)


def one_of_sex(resolver: Resolver, told: Party, t: int) -> Party | None:
    """Return whom of several named people a pronoun means, the only one of its sex; nobody where more may be meant."""
    if not told.people:
        return None  # "took 32 people off the island and hit him"
    sex = FORMS_SEX.get(resolver.view.lower[t], "")
    fit = [p for p in told.people if resolver.cast.people[p].gender == sex]
    if not fit and len(told.people) == 1 and told.group is not None and (told.group.min or 0) > 1:
        entry = resolver.cast.people[told.people[0]]  # "freed X and three others and charged him"
        fit = list(told.people) if {entry.gender, entry.likely} <= {None, sex} else []
    return Party(people=fit, how=["pronoun"], head=t, trust=0.8) if len(fit) == 1 else Party(head=t)


def complained_of(view: DocView, verb: int, deed: int) -> bool:
    """Tell whether a deed of others is why somebody named complains of another ("X sued Y after thugs beat him")."""
    named = any(view.person_at(s) for s in view.kids(verb, "nsubj"))
    return named and view.lower[verb] in COMPLAINING and view.dep[deed] == "advcl" and bool(view.kids(deed, "nsubj"))


def harmed_by_object(resolver: Resolver, one: int, t: int) -> bool:
    """Tell whether the one a clause hangs on is "he" who did it to "her" ("X left Y after he hit her": her is X)."""
    view, sex = resolver.view, FORMS_SEX.get(resolver.view.lower[t])  # none of "himself"
    doers = {FORMS_SEX.get(view.lower[s]) for s in view.kids(view.head[t], "nsubj")} - {None, sex}
    if not doers or sex is None or view.dep[view.head[t]] != "advcl" or not view.person_at(one):
        return False
    entry = resolver.cast.people[view.names[view.name_at[one]].cluster]
    return entry.sex in doers


def kin_above(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the relative of the pronoun's sex whom a clause is about ("X's brother fled after police beat him").

    Nobody where it may be either of two.

    A relative without a name: a named one is found by the name.
    """
    view = resolver.view
    deed = view.head[t]
    verb = view.head[deed]
    if view.dep[t] == "nsubjpass" and view.dep[deed] == "advcl" and view.lower[verb] in {"was", "were"} and deed > verb:
        beside = [p for c in view.kids(verb, "prep") if view.lower[c] == "with" for p in view.kids(c, "pobj")]
        both = [s for s in (*view.kids(verb, "nsubj"), *beside) if view.person_at(s)]
        cast = [resolver.cast.people[view.names[view.name_at[k]].cluster] for k in both]
        near = view.lower[verb + 1] == "with"  # not "was at lunch with Y"
        if near and len(both) > 1 and all(p.sex in {None, gender} for p in cast):
            return Party(head=t)  # "X was with Y when he was killed": either
    if view.dep[t] != "dobj" or view.dep[deed] != "advcl" or not view.kids(deed, "nsubj") or not deed > verb:
        return None
    slain = view.lower[deed] in SLAYING or not DEADLY.isdisjoint(view.lower[deed : t + 3])
    if slain or view.lower[verb] not in GOING:
        return None  # "X's daughter sought justice after soldiers beat her", "fled after soldiers killed her"
    sex = people().of_sex(gender)
    for s in view.kids(verb, "nsubj", "nsubjpass"):
        if view.lower[s] in people().relatives & sex and view.kids(s, "poss") and not view.kids(s, "appos"):
            return resolver.party(s, depth=2) or Party(head=t)
    return None


def earlier_object(resolver: Resolver, t: int) -> Party | None:
    """Return what an earlier coordinated verb was done to: "abducted his friend and killed him"."""
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] == "nsubj" and view.dep[verb] == "ccomp" and view.lower[view.head[verb]] == "let":
        verb = view.head[verb]  # "picked up X and let him go"
        said = view.head[verb]
        if view.dep[verb] == "ccomp" and view.dep[said] == "conj" and not view.kids(said, "nsubj"):
            verb = said  # "took his father hostage and said they would let him go"
    elif view.dep[t] not in {"dobj", "dative"}:
        return None
    if view.dep[verb] not in {"conj", "advcl"}:
        return None
    for _ in range(3):
        verb = view.head[verb]
        before = [c for c in (*objects(view, verb), *view.kids(verb, "nsubjpass")) if c != t]
        doer = done_by(resolver, t) if before and view.dep[before[0]] == "nsubjpass" else None
        if doer is not None and view.lower[doer] in FORMS:
            return None  # "X was seen beside her before he took her away"
        if before and (complained_of(view, verb, view.head[t]) or harmed_by_object(resolver, before[0], t)):
            return None
        if before and view.lower[before[0]] == view.lower[t] and view.tag[view.head[t]] == "VBG" and before[0] < t:
            return resolver.party(before[0], depth=2)  # "seized him after he hid a student, jailing him"
        own = [c for c in view.kids(before[0], "poss") if FORMS_SEX.get(view.lower[c])] if before else []
        sex = FORMS_SEX.get(view.lower[t])
        if own and other_sex(view.lower[before[0]], sex) and view.lower[t] in FORMS[view.lower[own[0]]]:
            return resolver.party(own[0], depth=2)  # "killed her father and abducted her"
        if (owner := owner_meant(resolver, before, t, sex)) is not None:
            return resolver.party(owner, depth=2)
        if before and before[0] < t and not view.tag[before[0]].startswith("PRP"):
            found = resolver.party(before[0], depth=2)
            if found.plural and view.lower[t] in FORMS:  # "X shot two men before a crowd beat him to death"
                doer = next((s for s in view.kids(verb, "nsubj") if view.kids(view.head[t], "nsubj")), t)
                return resolver.party(doer, depth=2) if view.person_at(doer) else one_of_sex(resolver, found, t)
            plain = view.lower[before[0]] in people().nouns and resolver.singular(before[0])
            return found if found or plain else None  # "summoned editor X and charged him", X not known as a name
        if view.dep[verb] not in {"conj", "advcl"}:
            break
    return None
