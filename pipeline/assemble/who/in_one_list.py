"""Whose things a list goes on to: "X's notebook, camera and phone, as well as his papers, were seized"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import people_named
from pipeline.assemble.text.words import OTHER_SEX
from pipeline.assemble.who.names import name_head
from pipeline.assemble.who.sexes import sex_told

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver


def in_one_list(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose things the first of a list are that is the subject of a sentence, for "his" further on in it.

    Only where that name is the one named there so far and no verb stands between, so that nobody else may be meant.
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    named = people_named(view, first, t)
    if view.dep[t] != "poss" or len(named) != 1:
        return None
    person = next(iter(named))
    heads = [name_head(view, x) for x in view.names_of({person}) if first <= x.first < t]
    if not heads or not opens_list(view, heads[-1], t):
        return None
    entry = resolver.cast.people[person]
    if sex_told(resolver, person) == OTHER_SEX[gender] or entry.likely == OTHER_SEX[gender]:
        return None
    return Party(people=[person], how=["pronoun"], head=t, trust=0.8)


def opens_list(view: DocView, owner: int, t: int) -> bool:
    """Tell whether a name owns the first of the things before a pronoun, with no verb before it in the sentence."""
    first = view.sentences[view.sentence_at[t]][0]
    joined = any(view.lower[k] in {",", "and"} for k in range(owner + 1, t))
    verb = any(view.tag[k].startswith(("VB", "MD")) for k in range(first, t))  # the parse loses subjects so long
    return view.dep[owner] == "poss" and joined and not verb and view.tag[view.head[owner]].startswith("NN")
