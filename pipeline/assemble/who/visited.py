"""Whom "she" means after somebody free visits somebody held: who is held, if only their name is a woman's.

Or if they are called so ("X visited prisoner Y. He had been beaten").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import HARM_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import in_pluperfect, may_tell
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.own_clause import MEETING
from pipeline.assemble.who.unnamed import last_mention

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

JAILED: Final = word_list("people.toml", "companions", "held") | {"client"}
HELD: Final = JAILED | word_list("people.toml", "victims", "in_cells")


def rather_than_visitor(resolver: Resolver, person: int, t: int, sex: str) -> Party | None:
    """Return the one of a sentence whom something befell, where a pronoun is taken for somebody else of it.

    "Lawyer X visited Y, who was held on 3 May. She was beaten on 5 May": Y, if only Y has a name of a woman, but not
    of what befalls lawyers ("she was disbarred").

    Args:
        resolver: what is known of the text so far.
        person: number of whom the pronoun was taken for.
        t: token of the pronoun.
        sex: whom the pronoun can mean.
    """
    view, cast = resolver.view, resolver.cast
    if (seen := held_one_met(resolver, person, t, sex)) is not None:
        return seen
    first = cast.people[person]
    if resolver.victims_so_far.get(person) or sex in {first.gender, first.likely}:
        return None
    said_in = view.sentence_at[last_mention(resolver, person, t)]
    if view.sentence_at[t] - said_in != 1:
        return None
    others = {n.cluster for n in view.names if n.label == "PERSON" and view.sentence_at[n.last] == said_in} - {person}
    if len(others) != 1:
        return None
    (other,) = others
    if told_of_first(resolver, person, other, said_in):
        return None
    told = {cast.people[other].gender, cast.people[other].likely} - {None}
    dismissed = any(rule.act == "dismissal" for rule in lexicon().verbs.get(view.lower[view.head[t]], ()))
    if not resolver.victims_so_far.get(other) or told != {sex} or dismissed:
        return None
    return Party(people=[other], how=["pronoun"], head=t, trust=0.7)


def held_one_met(resolver: Resolver, person: int, t: int, sex: str) -> Party | None:
    """Return the prisoner whom somebody met in the sentence before, of whom "he had been" told what befell him.

    "MP X visited prisoner Y. He had been tortured by guards": Y, whom also "his client" calls so.
    """
    view, here = resolver.view, resolver.view.sentence_at[t]
    harm = view.dep[t] == "nsubjpass" and may_tell(view, view.head[t], HARM_ACTS)
    if not harm or not in_pluperfect(view, view.head[t]) or here == 0 or view.parted(here, here - 1):
        return None
    for name in view.names_of({person}):
        head = name_head(view, name)
        met = view.head[head]
        if view.sentence_at[head] != here - 1 or view.dep[head] != "nsubj" or view.lower[met] not in MEETING:
            continue
        for k in view.kids(met, "dobj"):
            names = [view.names[i] for x in (k, *view.kids(k, "appos")) if view.is_person(i := view.name_at[x])]
            if len(names) != 1 or view.kids(k, "conj") or HELD.isdisjoint(view.lower[met + 1 : names[0].first]):
                continue
            if sex not in (own := {resolver.cast.people[names[0].cluster].sex}) and own != {None}:
                continue
            return Party(people=[names[0].cluster], how=["pronoun"], head=t, trust=0.7)
    return None


def told_of_first(resolver: Resolver, person: int, other: int, sentence: int) -> bool:
    """Tell whether somebody is only named in a clause on somebody else ("X, who lived with Y, …")."""
    view = resolver.view
    names = [n for n in view.names_of({other}) if view.sentence_at[n.last] == sentence]
    return all(
        any(
            view.dep[k] == "relcl" and view.is_of(view.name_at[view.head[k]], {person})
            for k in view.climb(n.last)
        )
        for n in names
    )  # fmt: skip
