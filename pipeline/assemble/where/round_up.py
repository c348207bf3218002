"""Paragraphs that go from land to land, one a sentence: "Turkish police held X. The Cuban poet Y was freed. …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import ALSO, THEY
from pipeline.assemble.text.simple import people_named
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.where.recalled import lands_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.theirs import Found

GOING_ON: Final = word_list("when.toml", "strangers", "links") | ALSO | THEY
LANDS: Final = 3  # from which a paragraph is a round-up, where none tells of one person in two of them


def round_up(view: DocView, places: list[PlaceMention], sentence: int) -> dict[int, PlaceMention]:
    """Return the mention of the land of each sentence of a paragraph that tells of several lands, a sentence each.

    None where a sentence names two lands, takes up what was told ("also", "they"), or names somebody told of before,
    and where one names a land and nobody: then what it tells may go on.
    """
    a = view.sentence_span(sentence)[0]
    first, stop = view.text.rfind("\n", 0, a) + 1, view.text.find("\n", a)
    last = len(view.text) if stop < 0 else stop
    told = [p for p in places if p.value is not None and p.value.country and first <= p.start < last]
    if len({p.value.country for p in told if p.value is not None}) < LANDS:
        return {}
    met = set[int]()
    lands: dict[int, PlaceMention] = {}
    begin = first
    for n in range(view.sentence_at[view.token_at(first)], view.sentence_at[view.token_at(last - 1)] + 1):
        end = view.sentence_span(n)[1]
        if view.text[begin:end].rstrip().endswith(":"):
            continue  # "Chad:" heads the next
        here, begin = within(told, begin, end), end
        people = people_named(view, *view.sentences[n])
        several = len({p.value.country for p in here if p.value is not None}) > 1
        goes_on = bool(met) and not GOING_ON.isdisjoint(view.lower[slice(*view.sentences[n])])
        if several or people & met or goes_on or (here and not people):
            return {}
        met |= people
        if here:
            lands[n] = next((p for p in here if p.label == "PLACE"), here[0])
    return lands if len({p.value.country for p in lands.values() if p.value is not None}) >= LANDS else {}


def of_item(view: DocView, facts: Facts, event: Event, otherwise: Callable[[Event], Found | None]) -> Found | None:
    """Return the land of an act's own sentence in a round-up, elsewhere what the sentences before it tell."""
    if not (lands := round_up(view, facts.places, event.sentence)):
        return otherwise(event)
    own = lands.get(event.sentence)
    if own is None or own.value is None or own.value.country is None:
        return None
    return own.value.country, "place" if own.label == "PLACE" else "nationality", own


def in_other_lands(view: DocView, places: list[PlaceMention], event: Event) -> bool:
    """Tell whether an act is told of several lands, or in a round-up, where no town of another sentence is its own."""
    return bool(lands_of(view, places, event)) or bool(round_up(view, places, event.sentence))
