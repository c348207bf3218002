"""Whom a pronoun means: "Police held X and freed Y. He had filmed the raid"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.quoted import speakers
from pipeline.assemble.text.simple import people_named
from pipeline.assemble.what.answering import answering, mourner, restrained
from pipeline.assemble.who.another_tells import another_tells
from pipeline.assemble.who.brought_in import brought_in
from pipeline.assemble.who.case_raised import case_raised, case_told
from pipeline.assemble.who.companions import (
    companions,
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
from pipeline.assemble.who.dead import found_dead
from pipeline.assemble.who.described import described_before
from pipeline.assemble.who.done_to_before import done_to_before
from pipeline.assemble.who.in_one_list import in_one_list
from pipeline.assemble.who.in_turn import one_in_turn, other_held
from pipeline.assemble.who.kin_dealt_with import kin_dealt_with, kin_going_on
from pipeline.assemble.who.kin_meant import kin_meant
from pipeline.assemble.who.kin_taken import kin_lost
from pipeline.assemble.who.nearer import (
    earlier_object,
    kin_above,
    owner_beside,
    pursued_now,
    rather_than_bystander,
)
from pipeline.assemble.who.not_meant import (
    asked_about,
    askers,
    brought_on,
    of_whose,
    oneself,
    subject_itself,
    who_came_too,
    whose_captors,
)
from pipeline.assemble.who.of_two import told_of_one
from pipeline.assemble.who.opening_teller import opening_teller
from pipeline.assemble.who.outlived import named_below, of_sex_since, outlived
from pipeline.assemble.who.own_clause import (
    asked_after,
    beside_subject,
    clause_before,
    identified,
    informed_of,
    named_ahead,
    of_own_clause,
    on_bench,
    only_bench,
    told_of_oneself,
)
from pipeline.assemble.who.own_inquiry import own_inquiry
from pipeline.assemble.who.owners import owner_of_thing
from pipeline.assemble.who.parties import counsel, role_before
from pipeline.assemble.who.past_speakers import one_told_of
from pipeline.assemble.who.plurals import called_so
from pipeline.assemble.who.possession import at_home, at_kins_home
from pipeline.assemble.who.pronoun_scores import LONGEST_GAP, scores_of
from pipeline.assemble.who.sexes import of_its_sex
from pipeline.assemble.who.side_people import owner_of_subject, rather_than_side
from pipeline.assemble.who.speaking import of_author
from pipeline.assemble.who.spoken_of import reacting, spoken_of, told_after, told_of_named, told_on
from pipeline.assemble.who.subject_before import of_own_subject, subject_before
from pipeline.assemble.who.teller_hit import teller_hit, told_a_body
from pipeline.assemble.who.they import they
from pipeline.assemble.who.topic import after_they, moved_on, testified
from pipeline.assemble.who.unnamed import (
    SAYING,
    done_by,
    last_mention,
    of_corpse,
    rather_than_hoper,
    rather_than_source,
    unnamed_before,
)
from pipeline.assemble.who.unnamed_one import SEX, attacker_shot, unnamed_one
from pipeline.assemble.who.visited import rather_than_visitor
from pipeline.assemble.who.whose_speaks import says_of_self, whose_speaks
from pipeline.assemble.who.within_clause import of_later_clause, within_clause
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

SINGULAR_PRONOUNS = {"he": "male", "him": "male", "his": "male", "himself": "male",
                     "she": "female", "her": "female", "hers": "female", "herself": "female"}  # fmt: skip
# others may be meant as well
UNCLEAR = (owner_or_kin, moved_on, friend_or_whose, dead_or_kin, dead_or_mourner, testified, one_in_turn, other_held)
ASKED = Party()  # stands for whom a pronoun means while that is being found out
GLOSS = 9  # tokens after a pronoun in which the bracket closes that says whom it means
CHAIN = 3  # sentences between two pronouns of one person
MASS = compiled(
    r"^(?:many|numerous|countless|several other|other|more|most|some|hundreds|thousands|scores)\b", re.IGNORECASE
)


def pronoun(resolver: Resolver, t: int) -> Party:
    """Return whom a pronoun means; an empty party where that is nobody known, or may be one or another.

    Nobody either where it is asked for itself ("His brother, including his, was held").
    """
    before = resolver.meant.get(t)
    if before is ASKED:
        return Party(head=t)
    resolver.meant[t] = ASKED
    try:
        return whom_meant(resolver, t)
    finally:
        if resolver.meant[t] is ASKED:
            del resolver.meant[t]
            if before is not None:
                resolver.meant[t] = before


def glossed(view: DocView, t: int) -> int | None:
    """Return the noun in square brackets after a pronoun that says whom it means ("They [the clerks] were beaten")."""
    if view.lower[t + 1 : t + 2] != ["["] or "]" not in view.lower[t + 2 : t + GLOSS]:
        return None
    inside = range(t + 2, view.lower.index("]", t + 2))
    return next((k for k in reversed(inside) if view.tag[k].startswith("NN") or view.name_at[k] >= 0), None)


def by_gloss(resolver: Resolver, gloss: int) -> Party:
    """Return whom such a noun means: of several, the last that were called so; a generic party where none were."""
    word = resolver.view.lower[gloss]
    if resolver.view.tag[gloss] != "NNS" or resolver.count_at(gloss) is not None:
        return resolver.party(gloss)
    before = sorted((x for x in resolver.plurals if x[0] < gloss), key=lambda x: -x[0])
    called = next((told for _, told in before if called_so(resolver, word, told)), None)
    if called is None:
        return Party(head=gloss, generic=True)
    return replace(called, how=["pronoun"], plural=True, trust=0.7)


def whom_meant(resolver: Resolver, t: int) -> Party:
    """Return whom a pronoun means, as `pronoun` does, that is not being asked for already."""
    view = resolver.view
    if (gloss := glossed(view, t)) is not None:
        return replace(by_gloss(resolver, gloss), head=t)
    if view.lower[t] not in SINGULAR_PRONOUNS:
        several = they(resolver, t)
        return Party(head=t) if only_bench(resolver, several.people) else several
    if (told := told_by_clause(resolver, t)) is not None:
        return told
    gender = SINGULAR_PRONOUNS[view.lower[t]]
    said_by = {*speakers(resolver, t), *answering(resolver, t), *on_bench(resolver, t), *counsel(view)}
    dead = resolver.dead if pursued_now(view, t) else set[int]()
    if (before := told_before(resolver, t, said_by, dead)) is not None:
        return before
    named_here = people_named(view, view.sentences[view.sentence_at[t]][0], t)
    own = own_clause(resolver, t, gender) or clause_before(resolver, t, gender)
    if own is not None and said_by.isdisjoint(own.people):
        return own
    doers = {*doer_meant(resolver, t), *named_below(resolver, t), *rather_than_hoper(resolver, t), *said_by,
             *companions(resolver, t, gender), *askers(resolver, t), *reacting(resolver, t),
             *identified(resolver, t), *beside_subject(resolver, t), *other_told(resolver, t),
             *outlived(resolver, t)}  # fmt: skip
    led = [] if named_here else subject_before(resolver, t, SINGULAR_PRONOUNS, pronoun)
    scores = scores_of(resolver, t, gender, doers, named_here, led)
    return likeliest(resolver, t, scores, named_here, dead)


def told_by_clause(resolver: Resolver, t: int) -> Party | None:
    """Return whom "he" or "she" means where how its clause is built tells it, or who opens or tells the paragraph."""
    word = resolver.view.lower[t]
    if restrained(resolver, t):
        return Party(head=t)
    if (one_more := another_tells(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return one_more
    doer = subject_itself(resolver, t) or who_came_too(resolver, t, SINGULAR_PRONOUNS[word])
    if (listed := in_one_list(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return listed
    if (hit_before := done_to_before(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return hit_before
    doer = doer or told_of_one(resolver, t) or of_own_subject(resolver, t)
    if doer is None:  # as is an empty party
        doer = of_later_clause(resolver, t, SINGULAR_PRONOUNS[word])
    doer = attacker_shot(resolver, t, SEX.get(word)) if doer is None else doer
    if doer is None:
        doer = unnamed_one(resolver, t, SEX.get(word))
    if doer is None:  # an empty party is nobody known
        doer = kin_dealt_with(resolver, t)
    if doer is None:
        doer = owner_of_thing(resolver, t, SINGULAR_PRONOUNS[word])
    if doer is not None or (doer := owner_beside(resolver, t) or owner_of_subject(resolver, t)) is not None:
        return doer
    if (object_before := asked_after(resolver, t, SINGULAR_PRONOUNS[word]) or earlier_object(resolver, t)) is not None:
        return object_before
    if (held := told_on(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return held
    if (bearer := role_before(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return bearer
    if (kin := kin_going_on(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return kin
    if (own_loss := mourner(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return own_loss
    if (corpse := found_dead(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return corpse
    if (there := within_clause(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return there
    if told := informed_of(resolver, t, SINGULAR_PRONOUNS[word]) or asked_about(resolver, t, SINGULAR_PRONOUNS[word]):
        return told
    own = (oneself(resolver, t, SINGULAR_PRONOUNS[word]) or of_whose(resolver, t, SINGULAR_PRONOUNS[word])
           or brought_on(resolver, t, SINGULAR_PRONOUNS[word]) or whose_captors(resolver, t, SINGULAR_PRONOUNS[word]))
    own = own or told_of_oneself(resolver, t) or opening_teller(resolver, t)
    own = own or says_of_self(resolver, t, SINGULAR_PRONOUNS[word])
    own = own or whose_speaks(resolver, t, SINGULAR_PRONOUNS[word])
    if (own := own or of_author(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return own
    if (own_told := of_own_clause(resolver, t, SINGULAR_PRONOUNS[word])) is not None:
        return own_told
    hit = teller_hit(resolver, t, SINGULAR_PRONOUNS[word]) or told_a_body(resolver, t, SINGULAR_PRONOUNS[word])
    if hit is not None:
        return hit
    gender = SINGULAR_PRONOUNS[word]
    if (kin := kin_telling(resolver, t, gender) or kin_lost(resolver, t, gender)) is not None:
        return kin
    return brought_in(resolver, t, gender) or after_they(resolver, t, gender)


def told_before(resolver: Resolver, t: int, said_by: set[int], dead: set[int]) -> Party | None:
    """Return whom the pronoun before means, or a relative or description that "he" or "she" takes up.

    Args:
        resolver: what is known of the article so far.
        t: the pronoun.
        said_by: who says what it stands in.
        dead: those of whom it tells nothing any more.
    """
    gender = SINGULAR_PRONOUNS[resolver.view.lower[t]]
    turned_to = case_raised(resolver, t, gender) or case_told(resolver, t, gender) or own_inquiry(resolver, t, gender)
    if turned_to is not None and said_by.isdisjoint(turned_to.people) and dead.isdisjoint(turned_to.people):
        return turned_to
    if (visited_kin := at_kins_home(resolver, t, gender)) is not None:
        return visited_kin
    if (same := chained(resolver, t)) is not None and said_by.isdisjoint(same.people) and dead.isdisjoint(same.people):
        return Party(head=t) if any(dead_or_kin(resolver, p, t, gender) for p in same.people) else same
    for kin_told in (kin_above, at_home, kin_meant, kin_hit, kin_of_source, kin_spoken_of):
        if (kin := kin_told(resolver, t, gender)) is not None and may_be_one(kin):
            return kin
    if (described := described_before(resolver, t, gender)) is not None and said_by.isdisjoint(described.people):
        return described
    return named_ahead(resolver, t, gender)


def likeliest(resolver: Resolver, t: int, scores: dict[int, float], named_here: set[int], dead: set[int]) -> Party:
    """Return the one of the highest score, somebody unnamed who stands nearer, or nobody where that is not sure.

    Args:
        resolver: what is known of the article so far.
        t: the pronoun.
        scores: how likely it is who.
        named_here: those named before it in its sentence.
        dead: those of whom it tells nothing any more.
    """
    view, gender = resolver.view, SINGULAR_PRONOUNS[resolver.view.lower[t]]
    most = max(scores, key=lambda p: scores[p], default=None)
    best = None if most is None else (scores[most], most)
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
    lone = staff_meant(resolver, best[1], t) or one_told_of(resolver, best[1], t, gender)
    lone = lone or rather_than_source(resolver, best[1], t, gender)
    lone = lone or rather_than_bystander(resolver, best[1], t, gender)
    if lone is None:  # an empty party is nobody known
        lone = rather_than_visitor(resolver, best[1], t, gender) or rather_than_side(resolver, best[1], t, gender)
    if lone is not None:
        return lone
    if any(unclear(resolver, best[1], t, gender) for unclear in UNCLEAR):
        return Party(head=t)
    person = resolver.cast.people[best[1]]
    last_named = last_mention(resolver, best[1], t)
    told_to = view.dep[last_named] == "dobj" and view.lower[view.head[last_named]] in SAYING
    here = view.sentence_at[t]
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
            if len(known.people) != 1 or told_of_named(view, k, t):
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
