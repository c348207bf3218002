"""Whom "she" means after somebody free visits somebody held: who is held, if only their name is a woman's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.who.unnamed import last_mention

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver


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
