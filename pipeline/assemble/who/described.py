"""The person whom a description of one means: "the journalist", "the young woman", "the 41-year-old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import ANY_SUBJECT, FINITE, ONE, PERFECT
from pipeline.assemble.text.heads import of_something
from pipeline.assemble.text.kinds import DEATHS, IN_CUSTODY, LAW_ACTS, LIBERTY_ACTS, TRIED
from pipeline.assemble.text.party import ONLY_ONE, Party
from pipeline.assemble.text.quoted import speakers
from pipeline.assemble.text.relatives import doer_told
from pipeline.assemble.text.shared_words import UNDERGOING
from pipeline.assemble.text.simple import after_of, has_the, may_tell, people_named, person_names
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import OTHER_SEX, number_of, people
from pipeline.assemble.who.did_before import KIN, did_it_before, is_kin_before
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.nearer import only_tells
from pipeline.assemble.who.of_land import of_other_land
from pipeline.assemble.who.of_two import in_one_list, of_two_trades
from pipeline.assemble.who.of_what import is_called, other_here
from pipeline.assemble.who.own_account import OTHERS
from pipeline.assemble.who.past_speakers import beside_unnamed
from pipeline.assemble.who.possession import driven
from pipeline.assemble.who.same_noun import brought_in, further_one, hurt_by_force, named_beside
from pipeline.assemble.who.unnamed import COLLECTIVE, SEXED, part_in_telling
from pipeline.assemble.who.unnamed_one import of_doers, unnamed_one

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry
    from pipeline.assemble.who.resolve import Resolver

SOURCE = 14  # tokens from "according to" to the name of the source
ENTRY = 6  # tokens beside the name in the head of an entry
BELOW = 8  # steps from a description up to the verb in whose clause it stands
WITHIN = {"pobj", "prep", "dobj", "pcomp", "xcomp", "compound", "poss", "agent", "dative", "amod", "acl"}
DYING = word_list("verbs.toml", "harm", "dying")
BLAMED = word_list("actors.toml", "bare_doers", "blamed")
HELD_ONE = word_list("people.toml", "victims", "held_one")
BRINGING = verb_list("modality.toml", "coming", "bringing")
WINDOW, FURTHEST = 3, 8  # sentences in which the only possible person is named; back to the one of an article
ANYONE = HELD_ONE | word_list("people.toml", "victims", "anyone")
HOLDERS = word_list("people.toml", "companions", "holders")
PARENTS = {"mother", "father"}  # "the mother of two"
CALLINGS = {"activist", "human_rights_defender", "journalist", "blogger", "artist", "academic", "student", "religious",
            "trade_unionist"}  # fmt: skip
TRADES_APART = word_list("people.toml", "offices", "carers_apart")  # a surgeon is a doctor
ANY_CARER = {"medic", "health worker"}
IN_OFFICE = OTHERS - {"lawyer"}
HEARD = frozenset({"heard", "hears", "told"})


def known_single(resolver: Resolver, t: int) -> Party | None:
    """Return the person a definite description means ("the journalist", "the activist")."""
    view = resolver.view
    word, saying = people().one_of(view.lower[t]), speakers(resolver, t)
    category = people().occupation.get(word)
    if does_to_others(view, t) or bears_name(view, t) or word in COLLECTIVE or one_of_captives(view, t, word):
        return None
    if of_two_trades(view, t):
        return None
    if (further := further_one(resolver, t)) is not None:
        return further
    if did_it_before(resolver, t):
        return None
    if is_kin_before(resolver, t):  # "X and his wife were held. … The wife was freed", not "the brother said"
        return brought_in(resolver, t, -1) if view.dep[t] in {"nsubjpass", "dobj"} else None
    if word in ANYONE - HELD_ONE and has_the(view, t):
        sex = next((sex for sex, words in SEXED.items() if word in words), None)
        if (unnamed := unnamed_one(resolver, t, sex)) is not None:
            return unnamed
    apart = of_something(view, t) and not opens_entry(resolver, t)  # "the owner of the café": only who is called one
    deaths = view.kids(t, "amod", "acl") if word == "one" else view.kids(t, "amod")  # "the one killed in Torsk"
    died = not DYING.isdisjoint(view.lower[c] for c in deaths)
    best: tuple[float, int] | None = None
    alone = lately_alone(resolver, t)
    blamed = word in BLAMED and harmed_lately(resolver, t)
    for number, person in enumerate(resolver.cast.people):
        before = [n for n in person.names if resolver.floor <= view.names[n].last < t]
        if not before or number in saying or of_other_land(view, person, t):
            continue
        gap = view.sentence_at[t] - view.sentence_at[view.names[before[-1]].last]
        near = view.names[before[-1]]
        if (gap == 0 and (tells_here(view, near, t) or acts_on(view, near, t))) or driven(view, near, t):
            continue
        if gap == 0 and (killed_first(view, near, t) or in_one_list(view, near.last, t)):
            continue  # "X and the mayor were held"
        if word in PARENTS and word not in person.descriptors and not KIN.isdisjoint(person.descriptors):
            continue  # "arrested X and his son, Y. The father was freed"
        if died and number not in resolver.dead:
            continue  # "charged for a picture of the slain leader"
        heads = is_called(view, person, t) if apart else None
        told = resolver.told_as(word, Party(people=[number])) if apart else word in person.descriptors
        called = told if heads is None else heads
        if (blamed or apart) and not called:
            continue  # "a settler shot X dead; the suspect was freed"
        score = 3.0 - 0.3 * gap + min(2.0, 0.5 * resolver.victims_so_far.get(number, 0))
        if heads or any(word == d or word in d.split() for d in person.descriptors):
            score += 4
        elif category and category == person.occupation:
            score += -3 if of_other_trade(person, word, category) else 2
        elif gap <= 1 and heads_entry(view, view.names[before[-1]]):
            score += 2  # the name alone on the line above: an entry of a list of cases
        elif category is None or category == "activist":
            score += 1 if resolver.victims_so_far.get(number) else -1
        elif number == alone and not person.descriptors and (
            (resolver.victims_so_far.get(number) or word not in HOLDERS) and category not in IN_OFFICE
        ):
            score += 0.5  # not "shot at a car carrying X. The driver was killed"
        else:
            score -= 3
        sex = person.sex
        if (word in people().female and sex == "male") or (word in people().male and sex == "female"):
            score -= 5
        if best is None or score > best[0]:
            best = (score, number)
    if best and best[0] >= 3:
        entry = resolver.cast.people[best[1]]
        ends = [view.names[n].last for n in entry.names if view.names[n].last < t]
        since = next((k for k in ends if view.start[k] >= view.title_end), max(ends))  # "X … a nun … X … the nun"
        called = any(word in d.split() for d in entry.descriptors)
        aside = beside_unnamed(resolver, best[1], t)
        other = None if called else brought_in(resolver, t, -1 if aside else named_beside(view, since))
        other = other_here(resolver, t, entry) if other is None and not called else other
        return Party(people=[best[1]], how=["description"], head=t, trust=0.75) if other is None else other
    if (only := only_possible(resolver, t, word)) is not None:
        return only
    if best is None and len(resolver.cast.people) == 1 and view.lower[t] in HELD_ONE and not apart | of_anyone(view, t):
        return Party(people=[0], how=["description of the one person of the article"], head=t, trust=0.6)
    return brought_in(resolver, t, -1)  # "held a teacher on 3 May. … The teacher was freed"


def of_anyone(view: DocView, t: int) -> bool:
    """Tell whether a sentence before any name says what is done to anyone ("Charges serve to jail the prisoner")."""
    for k in view.climb(t) if view.dep[t] not in ANY_SUBJECT else ():
        told = {k, *view.kids(k, "aux", "auxpass")}
        if any(view.tag[c] in FINITE for c in told):
            return all(view.tag[c] != "VBD" and view.lower[c] not in PERFECT for c in told)
    return False


def of_other_trade(person: PersonEntry, word: str, category: str) -> bool:
    """Tell whether a word is for another trade than the one by which a person is called: a nurse is no doctor."""
    called = {w for d in person.descriptors for w in d.split() if people().occupation.get(w) == category}
    if word in called or word in ANY_CARER or not called.isdisjoint(ANY_CARER):
        return False
    return not (TRADES_APART | HOLDERS).isdisjoint({word, *called})


def one_of_captives(view: DocView, t: int, word: str) -> bool:
    """Tell whether a sentence tells of captives before it tells of one ("told the hostages to kneel and shot …")."""
    first = view.sentences[view.sentence_at[t]][0]
    return word in HELD_ONE and any(
        view.tag[k] == "NNS" and people().singular.get(view.lower[k]) in HELD_ONE for k in range(first, t)
    )


def bears_name(view: DocView, t: int) -> bool:
    """Tell whether a name that is no person's follows a description ("the publisher Dawn Books"): it means no other."""
    at = view.name_ahead(t + 1)
    if at < 0 or view.names[at].label == "PERSON" or view.names[at].first != t + 1:
        return False
    last = view.names[at].last
    return view.dep[last] == "compound" or (view.dep[last] == "appos" and view.head[last] == t)


def tells_here(view: DocView, name: Name, t: int) -> bool:
    """Tell whether a name is that of who tells it ("According to inspector X, the teacher was abducted")."""
    first = view.sentences[view.sentence_at[t]][0]
    head = name_head(view, name)
    opening = view.lower[first] == "according" and name.first - first <= SOURCE and "," in view.lower[name.last : t]
    telling = part_in_telling(view, name) != "" and view.head[head] in view.climb(t)
    return view.dep[head] != "poss" and (opening or telling)


def acts_on(view: DocView, name: Name, t: int) -> bool:
    """Tell whether a description stands in what a named subject does: of another ("X met the activist's family")."""
    head = name_head(view, name)
    if view.dep[head] not in {"nsubj", "nsubjpass"}:
        return False
    for _ in range(BELOW):
        above = view.head[t]
        if above == view.head[head]:
            return True
        doing = doer_told(view, above) if view.dep[t] in WITHIN else None
        if doing is not None and view.lower[view.head[doing]] not in UNDERGOING:
            t = doing  # "X built the bomb that killed the judge"
            continue
        if above == t or view.dep[t] not in WITHIN or view.kids(above, "nsubj", "nsubjpass"):
            return False
        t = above
    return False


def killed_first(view: DocView, name: Name, t: int) -> bool:
    """Tell whether a description is of one killed before something befell another ("seized X after shooting …")."""
    verb, head = view.head[t], name_head(view, name)
    if view.dep[t] != "dobj" or not may_tell(view, verb, DEATHS):
        return False
    after = view.dep[verb] == "pcomp" and view.lower[view.head[verb]] == "after"
    after = after or (view.dep[verb] == "advcl" and any(view.lower[c] == "after" for c in view.kids(verb, "mark")))
    above = view.head[view.head[verb]] if view.dep[verb] == "pcomp" else view.head[verb]
    if view.dep[head] == "appos":
        head = view.head[head]
    return after and view.head[head] == above and view.dep[head] in {"dobj", "nsubjpass"}


def does_to_others(view: DocView, t: int) -> bool:
    """Tell whether a description is of who did something to somebody told of ("the reporter who attacked him")."""
    return any(
        view.lower[o] in {"him", "her", "them"}
        or (view.name_at[o] >= 0 and view.tag[c] != "VBN")
        or (view.lower[c] in BRINGING and bool(view.kids(o, "poss")))  # "who had negotiated her release"
        for c in view.kids(t, "relcl", "acl")
        if not view.kids(c, "auxpass", "nsubjpass") and (view.tag[c] != "VBN" or view.kids(c, "aux"))
        for o in view.kids(c, "dobj")
        if o > c
    )


def blames_harmed(resolver: Resolver, party: Party, act: str, read: Party | None = None) -> bool:
    """Tell whether a bare "the man" is more likely who harmed somebody than whom the law then pursues.

    "X was stabbed on Friday. The man was arrested on Sunday", "The man's house was searched". Nor does the law pursue
    the dead: "X was killed, and police have charged the owner of the car". Nor is the one on trial (`read`) of whom a
    court hears how they were shot, nor X shot where "a man stabbed X and police shot him".
    """
    view = resolver.view
    if read is not None and (of_doers(resolver, act, read.head) or (act in TRIED and shot_as_heard(view, read.head))):
        return True
    bare = party.how[:1] and party.how[0].startswith("description") and party.head >= 0
    if not bare or not party.people or act not in LAW_ACTS | LIBERTY_ACTS | {"raid"}:
        return False
    word = view.lower[party.head]
    if word in ANYONE - HELD_ONE and set(party.people) <= resolver.harmed:
        return not all(hurt_by_force(resolver, p) for p in party.people)
    told = any(word in d.split() for p in party.people for d in resolver.cast.people[p].descriptors)
    before = any(view.lower[c] in {"had", "'d", "’d"} for c in view.kids(view.head[party.head], "aux"))
    return set(party.people) <= (resolver.harmed if word in HOLDERS else resolver.dead) and not told and not before


def shot_as_heard(view: DocView, t: int) -> bool:
    """Tell whether a court hears that somebody was killed or wounded ("The jury heard how X, 15, was stabbed")."""
    verb = view.head[t]
    hurt = view.dep[t] == "nsubjpass" and may_tell(view, verb, DEATHS) and not may_tell(view, verb, IN_CUSTODY)
    return hurt and any(view.dep[k] == "ccomp" and view.lower[view.head[k]] in HEARD for k in view.climb(t))


def harmed_lately(resolver: Resolver, t: int) -> bool:
    """Tell whether somebody was hurt or killed in the sentence of a token or the one before."""
    view = resolver.view
    near = (p for k, p in resolver.told if k < t and view.sentence_at[t] - view.sentence_at[k] <= 1)
    return any(not resolver.harmed.isdisjoint(p.people) for p in near)


def lately_alone(resolver: Resolver, t: int) -> int | None:
    """Return the one person whom the sentence of a token, as far as the token, and the sentence before it name."""
    view = resolver.view
    named = people_named(view, max(resolver.floor, view.sentences[max(0, view.sentence_at[t] - 1)][0]), t)
    theirs = "their" in (view.lower[c] for c in view.kids(t, "poss"))  # "Two men met X. Their lawyer was held"
    return named.pop() if len(named) == 1 and not theirs else None


def heads_entry(view: DocView, name: Name) -> bool:
    """Tell whether a name stands alone on its line, but for a number, a trade or a country: "4. X (Kenya)"."""
    first, last = view.sentences[view.sentence_at[name.first]]
    words = [t for t in range(first, last) if not view.words[t].isspace()]
    return len(words) <= name.last - name.first + 1 + ENTRY and not any(view.tag[t].startswith("VB") for t in words)


def opens_entry(resolver: Resolver, t: int) -> bool:
    """Tell whether the name last told before a token stands alone on the line above: the head of its entry."""
    view = resolver.view
    last = max((n.last for n in view.names if n.label == "PERSON" and n.last < t), default=-1)
    if last < 0 or view.sentence_at[t] - view.sentence_at[last] > 1:
        return False
    return heads_entry(view, view.names[view.name_at[last]])


def only_possible(resolver: Resolver, t: int, word: str) -> Party | None:
    """Return the one person told of shortly before who can be "the woman", "the campaigner", "the mother of two"."""
    view = resolver.view
    of = after_of(view, t)
    numbered = bool(of) and all(number_of(view.lower[p]) for p in of)
    general = word in ANYONE or (word in PARENTS and numbered) or people().occupation.get(word) in CALLINGS
    told_apart = view.kids(t, "relcl", "acl", "appos", "poss") or (view.kids(t, "prep") and not numbered)
    dets = [*view.kids(t, "det"), *(view.kids(view.head[t], "det") if view.dep[t] in {"compound", "amod"} else ())]
    if not general or told_apart or not {view.lower[c] for c in dets} & {"the", "this"}:
        return None
    female, male = word in people().female, word in people().male
    only = alone_before(resolver, t, sex="female" if female else "male" if male else None, plain=word in ANYONE)
    told = only is None or word not in HELD_ONE or any(resolver.victims_so_far.get(p) for p in only.people)
    says = only is not None and not speakers(resolver, t).isdisjoint(only.people)  # "“The man is in a cell,” X said"
    return only if told and not says else None  # "X came to the camp. Guards shot the prisoner"


def alone_before(resolver: Resolver, t: int, *, sex: str | None, plain: bool, age: int | None = None) -> Party | None:
    """Return the only person named in the sentences before a token whom a description can mean, nobody else being told.

    Args:
        resolver: the article's resolver.
        t: head of the description.
        sex: what it says of the sex.
        plain: whether it says nothing else, so that it may be whoever harmed the person.
        age: what it says of the age.
    """
    view = resolver.view
    here = view.sentence_at[t]
    first = max(resolver.floor, view.sentences[max(0, here - WINDOW)][0])
    near = people_named(view, first, t)
    if not near and len(resolver.cast.people) == 1:
        first = max(resolver.floor, view.sentences[max(0, here - FURTHEST)][0])
        near = people_named(view, first, t)
    begin = view.line_start(t)
    last = view.sentences[max(0, here - 1)][0]
    persons = person_names(view, last, t)
    told = {n.cluster for n in persons if begin <= view.start[n.first]}
    if len(told) == 1 and last >= first and begin <= view.start[last]:
        near = told  # the one of whom the paragraph goes on to tell
    able = [p for p in near if can_be(resolver, p, sex, age)]
    own = view.sentences[here][0]
    doing = any(n.cluster in able for n in view.names if n.label == "PERSON" and own <= n.first < t)
    if len(able) != 1 or doing or stranger(resolver, first, t):
        return None  # "X followed the woman"
    if not resolver.victims_so_far.get(able[0]) and only_tells(resolver, able[0], t):
        return None  # "Inspector X said the woman had left"
    if plain and able[0] in resolver.harmed and not hurt_by_force(resolver, able[0]):
        return None  # "X was stabbed. The 40-year-old was arrested": who did it
    return Party(people=able, how=[ONLY_ONE], head=t, trust=0.65)


def can_be(resolver: Resolver, person: int, sex: str | None, age: int | None) -> bool:
    """Tell whether sex, age and office of a person allow a description."""
    entry = resolver.cast.people[person]
    known = entry.sex
    if (sex and known == OTHER_SEX[sex]) or (age and entry.age and entry.age != age):
        return False
    return entry.occupation not in OTHERS


def stranger(resolver: Resolver, first: int, t: int) -> bool:
    """Tell whether somebody without a name is brought in before a description, which may mean them ("a man … the")."""
    view = resolver.view
    return any(
        view.lower[k] in people().nouns
        and view.name_at[k] < 0
        and view.dep[k] not in {"attr", "appos", "compound"}
        and resolver.singular(k)
        and bool({view.lower[c] for c in view.kids(k, "det", "nummod")} & ONE)
        and not resolver.names_beside(k, depth=1)
        for k in range(first, t)
    )


def aged_known(resolver: Resolver, t: int) -> Party | None:
    """Return whom an age alone means after "the" ("Police arrested the 41-year-old")."""
    view = resolver.view
    aged = view.lower[t] == "old" and view.lower[max(0, t - 3) : t] == ["-", "year", "-"]
    if not aged or t < 4 or len(view.lower[t - 4]) > 3 or not view.lower[t - 4].isdecimal():
        return None
    opened = t > 4 and view.lower[t - 5] in {"the", "this"}  # the parse may hang it on "guilty"
    if not opened and not any(view.lower[c] in {"the", "this"} for c in view.kids(t, "det")):
        return None
    age = int(view.lower[t - 4])
    cast = resolver.cast.people
    told = [p for p, entry in enumerate(cast) if entry.age == age and view.names[entry.names[0]].first < t]
    if len(told) == 1:
        return Party(people=told, how=["the one of that age"], head=t, trust=0.75)
    return None if told else alone_before(resolver, t, sex=None, plain=True, age=age)


def described_before(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who a pronoun means after a sentence that names nobody but tells of them by what they are.

    "It is not the novelist's first trial. In 2017 she was fined"; "not the novelist's first trial: in 2017 …".
    """
    view = resolver.view
    n = view.sentence_at[t]
    first, last = view.sentences[n][0], t
    if ":" not in view.lower[first:t]:
        if n == 0 or view.parted(n, n - 1):
            return None
        first, last = view.sentences[n - 1]
    if any(view.is_person(i) for i in view.name_at[first:t]):
        return None
    found: set[int] = set()
    for k in range(first, last):
        definite = has_the(view, k)
        if not definite or view.lower[k] not in people().nouns or not resolver.singular(k):
            continue
        meant = known_single(resolver, k)
        if meant is None or meant.how != ["description"]:
            return None
        found |= set(meant.people)
    if len(found) != 1 or not all(can_be(resolver, p, gender, None) for p in found):
        return None
    return Party(people=list(found), how=["pronoun"], head=t, trust=0.75)
