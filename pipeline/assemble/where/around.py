"""The town of the sentences around an act whose own names none: "Gunmen stormed Karo. They shot the teacher"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.asides import only_said
from pipeline.assemble.text.kinds import COURT_ACTS
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.where.bodies import in_prison_name, no_jail_of
from pipeline.assemble.where.going_on import of_another, tells_on
from pipeline.assemble.where.happening import sits
from pipeline.assemble.where.off_scene import freed_there, not_its_scene
from pipeline.assemble.where.placing import is_town, is_ward
from pipeline.assemble.where.scene import same_community, went_to
from pipeline.assemble.where.tried import of_next_step

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.spots import Spots

REACH: Final = 3  # sentences back to one of the same paragraph that says where it was
OPENING: Final = 2  # sentences of the body that a dateline places
STAYING: Final = frozenset({"imprisonment", "release"})


def before(spots: Spots, event: Event) -> PlaceMention | None:
    """Return the only town of the nearest sentence before that has one, if the act's own names no place.

    In the act's paragraph, or in the sentence just before.
    """
    telling = sorted({spots.view.sentence_at[t] for t in event.tokens})
    return next((p for n in telling if (p := before_sentence(spots, event, n))), None)


def before_sentence(spots: Spots, event: Event, n: int) -> PlaceMention | None:
    """Return the only town of the nearest sentence before sentence `n`, a telling of the act."""
    view = spots.view
    opening = view.text.rfind("\n", 0, view.sentence_span(n)[0]) + 1
    sites = spots.sites(event)
    own = [p for p in within(spots.places, *view.sentence_span(n)) if p not in sites]
    if any(spots.may_be_there(p) and not is_ward(view, view.token_at(p.end - 1)) for p in own):
        return None
    if not sites and (there := same_community(view, spots.places, event, n)) is not None:
        return there
    for back in range(n - 1, max(spots.first, n - REACH) - 1, -1):
        a, b = view.sentence_span(back)
        if view.parted(back, n) or ((back < n - 1 or sites) and a < opening):
            return None
        told = [p for p in within(spots.places, a, b) if not is_ward(view, view.token_at(p.end - 1))]
        if told:
            return in_told(spots, event, back, sites)
        if not sites and (there := same_community(view, spots.places, event, back)) is not None:
            return there if spots.goes_on(event, back) and not of_another(view, event, back) else None
    return None


def in_told(spots: Spots, event: Event, back: int, sites: list[PlaceMention]) -> PlaceMention | None:
    """Return the only town of a sentence before an act, if the act may be there, or where it has its people go."""
    view = spots.view
    a, b = view.sentence_span(back)
    found = [p for p in within(spots.spots, a, b) if spots.attacher.stands(p) and not in_prison_name(view, p)]
    found = [p for p in found if not (is_ward(view, view.token_at(p.end - 1)) or where_said(view, p))]
    found = [p for p in found if not not_its_scene(view, event, p, later=False)]
    found = spots.wider.finest([p for p in found if not only_said(view, view.token_at(p.end - 1))])
    found = [p for p in found if no_jail_of(view, spots.told, event, p) and not of_next_step(view, event, p)]
    found = [p for p in found if not sites or is_town(p)]
    if not found and not sites:
        return went_to(view, spots.places, event, back)
    one = len({p.text for p in found}) == 1 and spots.goes_on(event, back)
    return found[0] if one and not of_another(view, event, back) else None


def where_said(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a place is only where somebody said something ("the group said in Paris on Monday that …")."""
    prep = view.head[view.token_at(place.end - 1)]
    verb = view.head[prep]  # not "In Osh, a nurse says that her father is held"
    return verb < prep and view.lower[prep] == "in" and view.dep[prep] == "prep" and view.lower[verb] in SPEECH


def after(spots: Spots, event: Event) -> PlaceMention | None:
    """Return the only town of the sentences after a lead that names none and that they go on to tell of."""
    view = spots.view
    last = min(view.sentence_at[t] for t in event.tokens)
    if event.act in COURT_ACTS | STAYING or last >= spots.first + OPENING:
        return None
    spans = [view.sentence_span(view.sentence_at[t]) for t in event.tokens]
    if any(spots.may_be_there(p) for span in spans for p in within(spots.spots, *span)):
        return None
    for n in range(last + 1, min(last + 1 + OPENING, len(view.sentences))):
        if view.parted(n - 1, n):
            return None
        here = within(spots.spots, *view.sentence_span(n))
        if found := spots.wider.finest([p for p in here if not in_prison_name(view, p)]):
            one = len({p.text for p in found}) == 1 and spots.attacher.stands(found[0]) and not sits(view, found[0])
            own = one and not spots.attacher.describes_person(found[0]) and not where_said(view, found[0])
            own = own and not not_its_scene(view, event, found[0], later=True)
            own = own and not freed_there(spots.told, event, found[0])
            there = own and tells_on(view, spots.told, spots.case, event, n)
            return found[0] if there else None
    return None
