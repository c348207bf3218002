"""The place of what happened "in the same prison" or by "the same court": where that prison or court was told to be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL, JOURNEYS
from pipeline.assemble.where.placewords import TOWNS
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

REACH: Final = 4  # sentences back to the one that names it
FAR: Final = 8  # the same, for a town or a district
HOUSES: Final = toml_table("where.toml")["houses"]
ALL: Final = "|".join([*HOUSES["same"], *HOUSES["same_areas"], *HOUSES["same_towns"]])
SAME: Final = compiled(rf"(?<!from )(?<!of )\bthe same (?:\w+ )?(?P<what>{ALL})\b", re.IGNORECASE)
AFTER: Final = compiled(r"(?: No\.? ?\d+)?(?:,| in| at| of| near)(?: the)?(?: city of| town of)? $", re.IGNORECASE)
BEFORE: Final = compiled(r"(?:[’']s)?(?: [A-Z]\w+){0,3} $")  # "Kursk's Lenin District [Court]"


def place_same(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Place the acts that a sentence puts in a house or before a court told before, where it names no other place."""
    for event in events:
        if event.modality not in FACTUAL or event.implied or event.places or event.act in JOURNEYS:
            continue
        a, b = view.sentence_span(view.sentence_at[event.token])
        if (there := taken_there(view, facts, event)) is not None:
            event.places = [there]
            event.reasons["places"] = "there, where they were told to be taken"
            continue
        same = SAME.search(view.text, a, b)
        if same is None or any(p.label == "PLACE" and p.worth == 1.0 for p in within(facts.places, a, b)):
            continue
        found = last_named(view, facts, same["what"], view.sentence_at[event.token])
        if found is None and same["what"].lower() in HOUSES["same_towns"]:
            found = last_town(view, events, event)
        if found is not None:
            event.places = [found]
            event.reasons["places"] = f"the same {same['what'].lower()} as told before"


def taken_there(view: DocView, facts: Facts, event: Event) -> PlaceMention | None:
    """Return the last place told before what was done "there", in its sentence or the one before."""
    n = view.sentence_at[event.token]
    if all(view.lower[c] != "there" for c in view.kids(event.token, "advmod")):
        return None
    own = within(facts.places, view.sentence_span(n)[0], view.start[event.token])
    if not own and (not n or view.parted(n - 1, n)):
        return None
    told = [p for p in own or within(facts.places, *view.sentence_span(n - 1)) if p.label == "PLACE" and p.worth == 1.0]
    value = told[-1].value if told else None
    return told[-1] if value is not None and (value.country or value.kind == "feature") else None


def last_named(view: DocView, facts: Facts, what: str, n: int) -> PlaceMention | None:
    """Return the place of the last house of a kind that the sentences before name with one; None after two of them."""
    noun = house(what)
    reach = REACH if what.lower() in HOUSES["same"] else FAR
    for k in range(n - 1, max(-1, n - reach - 1), -1):
        if view.parted(k, n):
            return None
        a, b = view.sentence_span(k)
        told = [p for p in within(facts.places, a, b) if p.label == "PLACE" and p.worth == 1.0]
        mine = {p.start: p for m in noun.finditer(view.text, a, b) for p in told if stands_by(view.text, m, p)}
        if mine:
            return next(iter(mine.values())) if len({p.text for p in mine.values()}) == 1 else None
    return None


def last_town(view: DocView, events: list[Event], event: Event) -> PlaceMention | None:
    """Return the town of the act before that was told in one, some sentences back at most; None where it had two."""
    n = view.sentence_at[event.token]
    before = [
        (view.sentence_at[e.token], p) for e in events for p in e.places
        if e is not event and p.value is not None and p.value.kind in TOWNS
        and 0 < n - view.sentence_at[e.token] <= FAR and not view.parted(view.sentence_at[e.token], n)
    ]  # fmt: skip
    last = max((at for at, _ in before), default=-1)
    towns = {p.text: p for at, p in before if at == last}
    return next(iter(towns.values())) if len(towns) == 1 else None


@lru_cache(maxsize=64)
def house(what: str) -> re.Pattern[str]:
    """Return what finds a kind of house by its noun; there are few kinds, so each is made once."""
    return compiled(rf"\b{re.escape(what)}\b", re.IGNORECASE)


def stands_by(text: str, noun: re.Match[str], place: PlaceMention) -> bool:
    """Tell whether a place is the name of a house or says where it is."""
    if place.start <= noun.start() and noun.end() <= place.end:
        return True
    if place.start >= noun.end():
        return AFTER.fullmatch(text, noun.end(), place.start) is not None
    return BEFORE.fullmatch(text, place.end, noun.start()) is not None
