"""Towns of sentences beside an act that are not its scene: "X was shot. She was buried in Osh", "grew up in Osh"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import DEATHS, FREEING
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.matters import moves_or_meets
from pipeline.assemble.text.shared_words import DEPLORING, SPEECH
from pipeline.assemble.text.simple import has_modal, is_infinitive, verb_or_self
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import STATE, actor_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

AT_REST: Final = word_list("where.toml", "off_scene", "at_rest")
MOURNING: Final = word_list("where.toml", "off_scene", "mourning")
SEATS: Final = word_list("where.toml", "off_scene", "seats")
HEARING: Final = word_list("where.toml", "speaking", "meetings") | {"reporters", "journalists"}
TELLING: Final = DEPLORING | SPEECH
YOUTH: Final = forms_of(*word_list("where.toml", "off_scene", "youth"))


def not_its_scene(view: DocView, event: Event, place: PlaceMention, *, later: bool) -> bool:
    """Tell whether a town of another sentence is no scene of an act: of a burial, a youth, a meeting, a plan.

    Args:
        view: the article.
        event: the act.
        place: the town.
        later: whether its sentence stands after the act's; before it a wake may be where mourners were held.
    """
    t = view.token_at(max(place.start, place.end - 1))
    verb = verb_or_self(view, t)
    above = [*view.climb(t), *view.kids(verb, *SUBJECTS)]
    if (later or event.act in DEATHS) and not AT_REST.isdisjoint(view.lower[k] for k in above):
        return True
    if later and not MOURNING.isdisjoint(view.lower[k] for k in above):
        return True
    if later and (has_modal(view, verb) or (is_infinitive(view, verb) and view.dep[verb] != "advcl")):
        return True
    if view.lower[verb] in DEPLORING and any(view.dep[k] == "nsubj" and view.head[k] == verb for k in above):
        return True
    return view.lower[verb] in YOUTH or moves_or_meets(view, t)


def said_at_seat(view: DocView, t: int, place: PlaceMention) -> bool:
    """Tell whether a town is one from which any land is told of, and only where those are who tell or deplore it."""
    if place.text.lower() not in SEATS or view.dep[t] != "pobj":
        return False
    who = [k for k in view.climb(t) if view.dep[k] in {"nsubj", "agent"} and view.lower[view.head[k]] in TELLING]
    if who:
        return view.dep[who[0]] == "agent" or actor_type([view.lower[who[0]]]) not in STATE  # not "police in Rome said"
    at = view.head[view.head[t]]
    return view.lower[at] in TELLING | HEARING or any(view.lower[k] == "according" for k in view.climb(t))


def freed_there(told: Sequence[Event], event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is told only as where those were freed whom another act befell before."""
    owners = [e for e in told if e is not event and place in e.places]
    return bool(owners) and all(e.act in FREEING for e in owners)
