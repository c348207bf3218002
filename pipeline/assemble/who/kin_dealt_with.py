"""Whom "he" means after a sentence on what the law did to a relative without a name: that relative.

"X fled. His brother was jailed in May. He was beaten by guards": the brother, where it names nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CASE_ACTS, FREEING, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import acts_told, in_pluperfect, may_tell, people_named, person_names
from pipeline.assemble.text.words import people
from pipeline.assemble.who.companions import owned_by
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.unnamed import SAYING
from pipeline.assemble.who.unnamed_one import HOW, SEX, TAKEN, TOO, clause_before, noun_of

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

AFTER_TAKEN: Final = (HARM_ACTS | CASE_ACTS | FREEING) - LIBERTY_ACTS - {"abduction", "killing"}
# "his brother, Y, paid, and he was freed", "Y appealed, and he was cleared": of whose brother Y is
OF_HELD: Final = FREEING | (CASE_ACTS - LIBERTY_ACTS - {"charge", "fine"})
AGAIN: Final = TOO | {"again", "once", "meanwhile", "however", "but", "well"}  # "also", "as well": beside another's


def kin_dealt_with(resolver: Resolver, t: int) -> Party | None:
    """Return the relative without a name whom the sentence before says to be held or tried; None where it is another.

    Args:
        resolver: of the article.
        t: the pronoun, to whom the next thing is done.
    """
    view, verb = resolver.view, resolver.view.head[t]
    sex, (first, last) = SEX.get(view.lower[t]), clause_before(resolver.view, t)
    if sex is None or first == last or view.dep[t] != "nsubjpass" or in_pluperfect(view, verb):
        return None
    if people_named(view, last, t) or person_names(view, first, last):
        return None
    told_here = view.lower[first : view.sentences[view.sentence_at[t]][1]]
    if not AGAIN.isdisjoint(told_here) or acts_told(view, verb).isdisjoint(AFTER_TAKEN):
        return None
    told = [(k, p) for k, p in resolver.told if first <= k < last]
    if len(told) != 1 or (kin := noun_of(view, told[0][1])) is None:
        return None
    act, party = told[0]
    word = view.lower[kin]
    if word not in people().relatives or word in people().of_other_sex(sex) or not view.kids(kin, "poss"):
        return None
    if view.dep[kin] != "nsubjpass" or view.head[kin] != act or not may_tell(view, act, TAKEN | CASE_ACTS):
        return None
    resolver.meant[t] = found = Party(group=party.group, how=list(HOW), head=kin, trust=0.6)
    return found


def kin_going_on(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return the named relative who did something, of whom the next clause tells; None where another may be meant.

    "X was shot. His brother, Y, filed a complaint, and on 10 May he was threatened". In a sentence of its own that is
    so only after a killing, of who is told to live on.

    Args:
        resolver: of the article.
        t: the pronoun, a subject.
        sex: whom it can mean.
    """
    view, verb = resolver.view, resolver.view.head[t]
    if view.dep[t] not in {"nsubj", "nsubjpass"} or in_pluperfect(view, verb) or acts_told(view, verb) & OF_HELD:
        return None
    here = view.sentence_at[t]
    named = person_names(view, view.sentences[here][0], t)
    in_one = bool(named)
    if not named and here and not view.parted(here, here - 1):
        named = person_names(view, *view.sentences[here - 1])
    if len({n.cluster for n in named}) != 1 or resolver.victims_so_far.get(named[0].cluster):
        return None
    told, head = owned_by(view, named[0]), name_head(view, named[0])
    if told is None or told[0] not in people().relatives - people().of_other_sex(sex):
        return None
    head = view.head[head] if view.dep[head] == "appos" else head
    did = view.head[head]
    sexed = resolver.cast.people[named[0].cluster].gender
    if view.dep[head] != "nsubj" or view.lower[did] in SAYING or sexed not in {None, sex}:
        return None
    joined = verb
    while view.dep[joined] == "conj" and joined != did:
        joined = view.head[joined]
    owners_dead = bool(resolver.dead) and acts_told(view, verb) and "killing" not in acts_told(view, verb)
    if (in_one and joined == did != verb) or (not in_one and owners_dead and view.dep[t] == "nsubjpass"):
        return Party(people=[named[0].cluster], how=["pronoun"], head=t, trust=0.7)
    return None
