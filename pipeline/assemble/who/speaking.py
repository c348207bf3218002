"""Who only speaks, and who is spoken to or tells of themselves: whom "he" and "she" mean after a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import STATE, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

BENCHES: Final = noun_list("actors.toml", "courts", "words")
WARNING: Final = verb_list("people.toml", "beside", "warning")
WRITING: Final = word_list("people.toml", "beside", "writing")


ABOUT: Final = frozenset({"about", "on", "for", "of"})
TOLD_IN: Final = noun_list("people.toml", "beside", "told_in")


def hears(view: DocView, t: int) -> bool:
    """Tell whether somebody is warned, not who warns ("warned X upon her release that …")."""
    return view.dep[t] == "dobj" and view.lower[view.head[t]] in WARNING


def authored(resolver: Resolver, number: int, verb: int, gender: str) -> bool:
    """Tell whether somebody wrote a work, and so speaks of nobody ("X also wrote articles. He was tried").

    Not where something befell another of the sex before ("Maria was held. Ana wrote poems. She was tortured").
    """
    view, people = resolver.view, resolver.cast.people
    if any(p != number and (people[p].gender or people[p].likely) in {None, gender} for p in resolver.victims_so_far):
        return False
    works = [c for c in view.kids(verb, "dobj") if view.lower[c] not in TOLD_IN]
    works = [c for c in works if ABOUT.isdisjoint(view.lower[p] for p in view.kids(c, "prep"))]
    return view.lower[verb] in WRITING and bool(works) and not view.kids(verb, "ccomp")


def testifies(resolver: Resolver, head: int, number: int, gender: str) -> bool:
    """Tell whether somebody to whom something was done tells judges of themselves ("X told the court that she …").

    Somebody of the sex of the pronoun and of no calling: an inspector tells a court of whom he arrested, a nurse or a
    witness of whom she saw.
    """
    view, person = resolver.view, resolver.cast.people[number]
    verb = view.head[head]
    if view.lower[verb] not in {"told", "tells"} or view.dep[head] != "nsubj":
        return False
    if person.occupation is not None or (person.gender or person.likely) != gender:
        return False
    if BENCHES.isdisjoint(view.lower[c] for c in view.kids(verb, "dobj", "dative")):
        return False
    names = (view.names[n] for n in person.names)
    before = [view.lower[max(0, n.first - 2) : n.first] for n in names]
    called = any("witness" in words or actor_type(words) in STATE for words in before)
    return bool(resolver.victims_so_far.get(number)) and not called
