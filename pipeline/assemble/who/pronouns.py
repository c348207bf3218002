"""Whom a pronoun means: "Police held X and freed Y. He had filmed the raid"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.quoted import speakers
from pipeline.assemble.text.simple import acts_told, people_named
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.what.answering import answering, mourner, officer_acts, restrained
from pipeline.assemble.who.called import asked_about, askers, brought_on, in_dock, of_whose, oneself, subject_itself
from pipeline.assemble.who.companions import (
    companions,
    company,
    dead_or_kin,
    dead_or_mourner,
    friend_or_whose,
    kin_hit,
    kin_of_source,
    kin_of_unsexed,
    kin_spoken_of,
    kin_telling,
    owner_or_kin,
    staff_meant,
)
from pipeline.assemble.who.defending import forces_themselves
from pipeline.assemble.who.described import described_before
from pipeline.assemble.who.kin_meant import kin_meant
from pipeline.assemble.who.kin_taken import kin_lost
from pipeline.assemble.who.nameless import part_telling
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.nearer import (
    alone_in,
    also_befell,
    befallen,
    befell_last,
    earlier_object,
    kin_above,
    lives,
    named_between,
    owner_beside,
    pursued_now,
    rather_than_bystander,
    survived,
    tells_as_i,
    undergoes,
)
from pipeline.assemble.who.next_step import next_step
from pipeline.assemble.who.of_two import told_of_one
from pipeline.assemble.who.opening_teller import opening_teller
from pipeline.assemble.who.others_since import counted_here, others_nearer
from pipeline.assemble.who.outlived import named_below, of_sex_since, outlived
from pipeline.assemble.who.own_clause import (
    asked_after,
    beside_subject,
    brought_in,
    clause_before,
    identified,
    informed_of,
    named_ahead,
    of_own_clause,
    on_bench,
    told_of_oneself,
)
from pipeline.assemble.who.parties import role_before
from pipeline.assemble.who.plurals import UNCOUNTED, all_of_them, along_with, reach
from pipeline.assemble.who.possession import at_home
from pipeline.assemble.who.sets import counted_subject, gathered, receivers, tellers
from pipeline.assemble.who.several_tell import several_tell
from pipeline.assemble.who.sexes import of_its_sex
from pipeline.assemble.who.speaking import authored, hears, of_author, own_case, testifies
from pipeline.assemble.who.spoken_of import reacting, spoken_of, told_after, told_on, verbless
from pipeline.assemble.who.subject_before import subject_before
from pipeline.assemble.who.teller_hit import teller_hit
from pipeline.assemble.who.topic import after_they, done_by_named, first_told, moved_on, set_against, testified
from pipeline.assemble.who.unnamed import (
    SAYING,
    done_by,
    last_mention,
    of_corpse,
    rather_than_hoper,
    rather_than_source,
    unnamed_before,
)
from pipeline.assemble.who.unnamed_one import SEX, unnamed_one
from pipeline.assemble.who.visited import rather_than_visitor
from pipeline.assemble.who.whose_speaks import says_of_self, whose_speaks

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

UNLIKELY = 4.0  # what a first name of the other sex takes from a pronoun's candidate
DEAD = 5.0  # what a pronoun loses to others for one killed in a sentence before
SINGULAR_PRONOUNS = {"he": "male", "him": "male", "his": "male", "himself": "male",
                     "she": "female", "her": "female", "hers": "female", "herself": "female"}  # fmt: skip
FOCUS = {"nsubj", "nsubjpass", "attr"}
CENTRE = 2.0  # what the subject of the sentence before takes from others, where it names nobody else
AGAINST = 2.5  # for whom something was done or said against by those that the report is about
STILL = 6.8  # for whom the sentence before has a pronoun as its subject: no less than for one whom it names so
OWN_CLAUSE = 3.0  # for whom the clause of the pronoun describes
CLAIMING = word_list("people.toml", "victims", "claiming")
SPEAKERS = {"official", "lawyer"}  # who speak of others
# others may be meant as well
UNCLEAR = (owner_or_kin, moved_on, friend_or_whose, dead_or_kin, dead_or_mourner, testified)
CHAIN = 3  # sentences between two pronouns of one person
LONGEST_GAP = 8  # sentences from a pronoun to the name of whom it means
MASS = re.compile(
    r"^(?:many|numerous|countless|several other|other|more|most|some|hundreds|thousands|scores)\b", re.IGNORECASE
)


def pronoun(resolver: Resolver, t: int) -> Party:
    """Resolve he, she, they by nearness, being a subject, and having been the victim of an act."""
    view = resolver.view
    word = view.lower[t]
    if word not in SINGULAR_PRONOUNS:
        if forces_themselves(view, t):
            return Party(head=t, generic=True)
        some = part_telling(resolver, t) or several_tell(resolver, t)
        if (some := some or receivers(resolver, t) or gathered(resolver, t)) is not None:
            return some
        near, above, last = reach(resolver, t), view.climb(t), t
        if done_by_named(view, t):
            last = view.sentences[view.sentence_at[t]][0]  # they were told of before
        before = [x for x in resolver.plurals if x[0] < last and view.sentence_at[t] - view.sentence_at[x[0]] <= near
                  and x[1].head not in above]  # "dispersed the rally at which they were held"  # fmt: skip
        head, party = max(before, key=lambda x: x[0], default=(-1, Party()))
        if (counted := all_of_them(resolver, head, t)) is not None:
            return replace(counted, how=["pronoun"], head=t, plural=True, trust=0.7)
        if not UNCOUNTED.isdisjoint(party.how):
            return Party(head=t, generic=True)
        near_by = head >= 0 and view.sentence_at[t] - view.sentence_at[head] <= 1
        if (walked_out := (counted_here if near_by else counted_subject)(resolver, t)) is not None:
            return walked_out
        if before and not others_nearer(resolver, head, party, t):
            meant = [*dict.fromkeys([*along_with(resolver, head), *party.people])]
            return Party(people=meant, group=party.group, how=["pronoun"], head=t, plural=True, trust=0.7)
        return Party(head=t, generic=True) if before else company(resolver, t) or tellers(resolver, t)
    if restrained(resolver, t):
        return Party(head=t)
    doer = subject_itself(resolver, t) or told_of_one(resolver, t) or unnamed_one(resolver, t, SEX.get(word))
    if doer is not None or (doer := owner_beside(resolver, t)) is not None:
        return doer
    if (object_before := asked_after(resolver, t, SINGULAR_PRONOUNS[word]) or earlier_object(resolver, t)) is not None:
        return object_before
    if (held := told_on(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return held
    if (bearer := role_before(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return bearer
    if (own_loss := mourner(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return own_loss
    if told := informed_of(resolver, t, SINGULAR_PRONOUNS[word]) or asked_about(resolver, t, SINGULAR_PRONOUNS[word]):
        return told
    own = (oneself(resolver, t, SINGULAR_PRONOUNS[word]) or of_whose(resolver, t, SINGULAR_PRONOUNS[word])
           or brought_on(resolver, t, SINGULAR_PRONOUNS[word]))
    own = own or told_of_oneself(resolver, t) or opening_teller(resolver, t)
    own = own or says_of_self(resolver, t, SINGULAR_PRONOUNS[word])
    own = own or whose_speaks(resolver, t, SINGULAR_PRONOUNS[word])
    if (own := own or of_author(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return own
    if (own_told := of_own_clause(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return own_told
    if (hit := teller_hit(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return hit
    gender = SINGULAR_PRONOUNS[word]
    if (kin := kin_telling(resolver, t, gender) or kin_lost(resolver, t, gender)) is not None:
        return kin
    if (lead := after_they(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return lead
    said_by = {*speakers(resolver, t), *answering(resolver, t), *on_bench(resolver, t)}
    dead = resolver.dead if pursued_now(view, t) else set[int]()
    if (same := chained(resolver, t)) is not None and said_by.isdisjoint(same.people) and dead.isdisjoint(same.people):
        return Party(head=t) if any(dead_or_kin(resolver, p, t, gender) for p in same.people) else same
    for kin_told in (kin_above, at_home, kin_meant, kin_hit, kin_of_source, kin_spoken_of):
        if (kin := kin_told(resolver, t, gender)) is not None and may_be_one(kin):
            return kin
    if (described := described_before(resolver, t, gender)) is not None and said_by.isdisjoint(described.people):
        return described
    if (named_next := named_ahead(resolver, t, gender)) is not None:
        return named_next
    here = view.sentence_at[t]
    first = view.sentences[here][0]
    named_here = people_named(view, first, t)
    alone = not named_here
    own = own_clause(resolver, t, gender) or clause_before(resolver, t, gender)
    if own is not None and said_by.isdisjoint(own.people):
        return own
    doers = {*doer_meant(resolver, t), *named_below(resolver, t), *rather_than_hoper(resolver, t), *said_by,
             *companions(resolver, t, gender), *askers(resolver, t), *reacting(resolver, t),
             *identified(resolver, t), *beside_subject(resolver, t), *other_told(resolver, t),
             *outlived(resolver, t)}  # fmt: skip
    doing = above_infinitive(view, view.head[t])
    led = subject_before(resolver, t, SINGULAR_PRONOUNS, pronoun) if alone else []
    best: tuple[float, int] | None = None
    scores: dict[int, float] = {}
    for number, person in enumerate(resolver.cast.people):
        if (person.gender is not None and person.gender != gender) or number in doers:
            continue
        for n in reversed(person.names):
            name = view.names[n]
            gap = here - view.sentence_at[name.last]
            if not resolver.floor <= name.last < t or gap > LONGEST_GAP:
                continue
            if gap and (tells_as_i(resolver, name.last, t) or survived(resolver, name, t)):
                break
            head = name_head(view, name)
            if view.dep[head] == "appos" and view.name_at[view.head[head]] < 0:
                head = view.head[head]  # "the spokesman, X, said"
            score = 6.0 - 1.2 * gap
            role = view.dep[head]
            if role == "nsubj" and view.head[head] == doing and view.dep[t] in {"dobj", "dative"}:
                break  # "X hit him", "X threatened to hit him": somebody else
            if role in {"nsubj", "nsubjpass"} or verbless(view, view.sentence_at[head]):
                score += 1.5
            if role == "poss":
                focal = view.dep[view.head[head]] == "attr" or own_case(view, head)  # "It was X's second"
                score += CENTRE if gap == 0 and focal else -0.5
            elif set_against(view, name, head) and not resolver.victims_so_far.get(number):
                score -= AGAINST  # "she filed a complaint against X. … The court jailed her"
            verb = view.lower[view.head[head]]
            over = view.climb(t) if role == "nsubj" and person.occupation in SPEAKERS else []  # "lawyer X … and said"
            verb = next((view.lower[c] for c in view.kids(view.head[head], "conj") if c in over), verb)
            claims = verb in CLAIMING or testifies(resolver, head, number, gender)
            hurt = claims or resolver.victims_so_far.get(number)  # "X claimed that he had been beaten"
            own_telling = gap == 0 and hurt and person.occupation not in SPEAKERS
            cited = role == "pobj" and view.lower[view.head[view.head[head]]] == "according"
            near = head in view.climb(t) or (hears(view, head) and view.head[head] in view.climb(t))
            if verb in SAYING and near and not named_between(view, head, t):
                score += OWN_CLAUSE  # "said X, a writer who left after he was sentenced"; "warned X upon her release"
            elif cited or (verb in SAYING and not (own_telling or hears(view, head)
                                                   or authored(resolver, number, view.head[head], gender))
                           and not brought_in(resolver, head, t)):  # fmt: skip
                score -= 2.5
            if gap and number in resolver.dead and lives(view, t):
                score -= DEAD
            if gap == 1 and in_dock(view, head, t):
                score += CENTRE  # "General X was convicted of ordering the murder of Y. He was given 25 years"
            elif (person.occupation == "official" or officer_acts(view, name, head)) and (gap != 1 or role != "attr"):
                score -= 2  # but "Another detainee was X, a former envoy. He …"
            elif gap == 1 and in_focus(resolver, head, number) and alone and alone_in(view, name):
                score += CENTRE + (CENTRE if role == "attr" else 0)  # whom the sentence before is about, or brings in
            elif gap == 1 and also_befell(view, head, t):
                score += CENTRE  # "X was ordered not to write to Y. He was also fined"
            elif gap == 1 and alone and befell_last(resolver, number, here - 1) and alone_in(view, name):
                score += CENTRE  # "A court fined X. He was acquitted of theft"
            elif gap == 0 and ((own_telling and claims) or undergoes(view, head, t)):
                score += CENTRE  # "A colleague, X, is in Kenya, where police held him"
            elif named_here == {number} and role in {"nsubj", "nsubjpass"} and verb not in SAYING:
                score += CENTRE  # "The owner, X, lives abroad; in June his passport was cancelled"
            elif named_here == {number} and role == "dobj" and view.dep[t] == "nsubjpass" and acts_told(
                view, view.head[head]
            ):
                score += CENTRE  # "A court jailed X for three years; he was pardoned in May"
            elif gap == 0 and first_told(resolver, number, name, t):
                score += CENTRE  # "X was held.\n\nA union spoke up for Y after her dismissal"
            if person.gender == gender:
                score += 0.5
            elif person.likely is not None:
                score += 0.5 if person.likely == gender else -UNLIKELY
            if role == "dobj" and gap == 0 and below_its_verb(view, head, t):
                score += 0.3  # "assigned X to protect Y after she was threatened": before X, all else being equal
            score += befallen(resolver, number, name, t) + next_step(resolver, number, t)
            score = max(score, STILL) if number in led else score
            scores[number] = score
            if best is None or score > best[0]:
                best = (score, number)
            break
    if best is not None and best[0] < 0 and resolver.quoted[t] >= 0 and not resolver.victims_so_far.get(best[1]):
        best = None  # who spoke long before, not of themselves
    best = of_its_sex(resolver, t, best, {p: s for p, s in scores.items() if p in named_here}, gender)
    unnamed = unnamed_before(resolver, t, gender)
    if unnamed is not None and (best is None or unnamed.head > last_mention(resolver, best[1], t)):
        return unnamed
    if best is None and (later := told_after(resolver, t, gender)) is not None:
        return later
    if best is None or best[1] in dead:
        return Party(head=t)
    lone = staff_meant(resolver, best[1], t) or rather_than_source(resolver, best[1], t, gender)
    lone = lone or rather_than_bystander(resolver, best[1], t, gender)
    if lone is None:  # an empty party is nobody known
        lone = rather_than_visitor(resolver, best[1], t, gender)
    if lone is not None:
        return lone
    if any(unclear(resolver, best[1], t, gender) for unclear in UNCLEAR):
        return Party(head=t)
    person = resolver.cast.people[best[1]]
    last_named = last_mention(resolver, best[1], t)
    told_to = view.dep[last_named] == "dobj" and view.lower[view.head[last_named]] in SAYING
    elsewhere = told_to or view.sentence_at[last_named] != here or of_sex_since(view, last_named, t, gender)
    if person.likely not in {None, gender} and elsewhere:
        return Party(head=t)  # "Minister Ivan X said …. A student … she"; "a lawyer told Ana X that he": better nobody
    if (kin := kin_of_unsexed(resolver, best[1], t, gender)) is not None:
        return kin
    if person.gender is None:
        person.gender = "male" if gender == "male" else "female"
    return Party(people=[best[1]], how=["pronoun"], head=t, trust=0.8)


def may_be_one(party: Party) -> bool:
    """Tell whether a party may be one person ("her son"; no friends or family, of whom no bound is told)."""
    return party.group is None or bool(party.people) or party.group.min == 1 or party.group.max == 1


def below_its_verb(view: DocView, head: int, t: int) -> bool:
    """Tell whether a pronoun is the subject of a clause right below the verb whose object a name is."""
    clause = view.head[t]
    subject = view.dep[t] in {"nsubj", "nsubjpass"} and view.dep[clause] == "advcl"
    return subject and view.head[clause] == view.head[head] and view.dep[view.head[head]] == "xcomp"


def above_infinitive(view: DocView, verb: int) -> int:
    """Return the verb whose subject does what an infinitive tells ("threatened to hit", not "told X to hit")."""
    above = view.head[verb]
    return above if view.dep[verb] == "xcomp" and not view.kids(above, "dobj", "dative") else verb


def in_focus(resolver: Resolver, head: int, person: int) -> bool:
    """Tell whether a sentence is about the bearer of a name: its subject, or whom the act that it tells befell."""
    view = resolver.view
    here = view.sentence_at[head]
    befell = any(party.people == [person] and view.sentence_at[t] == here for t, party in resolver.told[-3:])
    return (view.dep[head] in FOCUS or befell) and view.lower[view.head[head]] not in SAYING


def own_clause(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the one person named before a pronoun since a semicolon that parts clauses or items of a list.

    "X was charged; Y was moved to a prison where he is held".
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    stop = next((k for k in range(t - 1, first - 1, -1) if view.lower[k] == ";"), None)
    if stop is None or (view.dep[t] == "poss" and view.head[t] in view.kids(view.head[view.head[t]], "nsubj")):
        return None
    told = {n.cluster for n in view.names if n.label == "PERSON" and stop < n.first < t}
    if len(told) != 1:
        return None
    entry = resolver.cast.people[next(iter(told))]
    fits = entry.gender in {None, gender} and (entry.gender is not None or entry.likely in {None, gender})
    below = told & (named_below(resolver, t) | set(doer_meant(resolver, t)))
    return Party(people=list(told), how=["pronoun"], head=t, trust=0.8) if fits and not below else None


def doer_meant(resolver: Resolver, t: int) -> list[int]:
    """Return who does what a pronoun is the object of, where that is a pronoun too ("he kidnapped her")."""
    view = resolver.view
    if view.dep[t] not in {"dobj", "dative"}:
        return []
    doer = done_by(resolver, t)
    if doer is None or doer >= t or view.lower[doer] not in SINGULAR_PRONOUNS:
        return []
    if doer not in resolver.meant:
        resolver.meant[doer] = pronoun(resolver, doer)
    return resolver.meant[doer].people


def other_told(resolver: Resolver, t: int) -> set[int]:
    """Return who says what a pronoun of the other sex is told in ("she said guards had beaten him": not she)."""
    view, gender = resolver.view, SINGULAR_PRONOUNS[resolver.view.lower[t]]
    found = set[int]()
    for verb in view.climb(view.head[t])[1:] if view.dep[t] in {"dobj", "dative"} else ():
        for k in view.kids(verb, "nsubj"):
            if k < t and SINGULAR_PRONOUNS.get(view.lower[k], gender) != gender:
                if k not in resolver.meant:
                    resolver.meant[k] = pronoun(resolver, k)
                found.update(resolver.meant[k].people)
    return found


def chained(resolver: Resolver, t: int) -> Party | None:
    """Return whom the pronoun before means, where nobody else was spoken of since: "he … . Police beat him".

    Somebody whom nothing befell so far only where both are subjects: "He was a clerk under Ivan Belov until he fled".
    A name that only stands under a preposition ("a complaint against Ivan Belov") does not take a pronoun over.
    """
    view = resolver.view
    gender = SINGULAR_PRONOUNS[view.lower[t]]
    first = max(resolver.floor, view.sentences[max(0, view.sentence_at[t] - CHAIN)][0])
    for k in range(t - 1, first - 1, -1):
        word = view.lower[k]
        if word in SINGULAR_PRONOUNS and SINGULAR_PRONOUNS[word] == gender and resolver.quoted[k] == resolver.quoted[t]:
            if k not in resolver.meant:
                resolver.meant[k] = pronoun(resolver, k)
            known = resolver.meant[k]
            if len(known.people) != 1:
                return None
            if not resolver.victims_so_far.get(known.people[0]) and view.dep[t] not in ANY_SUBJECT:
                return None
            if not resolver.victims_so_far.get(known.people[0]) and view.dep[k] not in ANY_SUBJECT:
                continue  # "He wrote to him about Ivan Belov. He was held": not whoever is no subject
            gap = view.sentence_at[t] - view.sentence_at[last_mention(resolver, known.people[0], t)]
            return replace(known, people=list(known.people), head=t) if gap <= LONGEST_GAP else None
        if spoken_of(resolver, k) or of_corpse(view, k):
            return None
    return None
