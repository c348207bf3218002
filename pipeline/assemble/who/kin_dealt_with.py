"""Whom "he" means after a sentence on what the law did to a relative without a name: that relative.

"X fled. His brother was jailed in May. He was beaten by guards": the brother, where it names nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CASE_ACTS, FREEING, HARM_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import acts_told, in_pluperfect, may_tell, people_named, person_names
from pipeline.assemble.text.words import people
from pipeline.assemble.who.unnamed_one import HOW, SEX, TAKEN, TOO, clause_before, noun_of

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

AFTER_TAKEN: Final = (HARM_ACTS | CASE_ACTS | FREEING) - LIBERTY_ACTS - {"abduction", "killing"}
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
