"""Suits that somebody without office brings against an official: no charge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

SUITS: Final = word_list("verbs.toml", "law", "suits")


def sues_official(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether a named person sues an official ("the critic X has filed a lawsuit against a minister, Y")."""
    people = event.victims.people
    if view.lower[event.token] not in SUITS or not people:
        return False
    who = view.kids(view.head[event.token], "nsubj")
    names = [view.name_at[c] for c in who]
    plaintiffs = [view.names[i].cluster for i in names if view.is_person(i)]
    meant = any(view.lower[c] in {"he", "she"} for c in who) and private_above(view, cast, view.head[event.token])
    return (bool(plaintiffs) or meant) and all(cast.people[p].occupation == "official" for p in people) and not any(
        cast.people[p].occupation == "official" for p in plaintiffs
    )


def private_above(view: DocView, cast: Cast, verb: int) -> bool:
    """Tell whether a clause tells only when something befell somebody without office ("X was held after she sued")."""
    above = view.head[verb]
    names = [view.name_at[s] for s in view.kids(above, "nsubj", "nsubjpass")]
    told = [view.names[i].cluster for i in names if view.is_person(i)]
    return view.dep[verb] == "advcl" and bool(told) and all(cast.people[p].occupation != "official" for p in told)
