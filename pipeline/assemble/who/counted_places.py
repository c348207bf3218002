"""Several counts with a place each, the verb told once: "arrested 25 people in Kano, 14 in Jos and six in Lagos"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import COUNTED_THERE
from pipeline.assemble.text.words import people
from pipeline.assemble.who.counted_next import counted_next
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

# from the end of a place to the next: ", 14 in ", " and at least six near the ", "; 11 people in the town of "
NEXT: Final = compiled(
    r"(?: (?:[Ss]tate|[Pp]rovince|[Dd]istrict|[Rr]egion|[Cc]ounty|village|town|city))?(?:[,;] and|[,;]| and) "
    rf"(?P<of>(?:(?:at least|about|some|another|a further) )?(?P<n>{NUMBER}|another)(?: others| more)?"
    r"(?: (?P<noun>[a-z]+))??) (?:in|at|near|along|around|outside) (?:the )?"
    r"(?:(?:neighbou?ring|nearby|adjoining) )?(?:(?:[a-z]+ ){1,2}of )?",
    re.IGNORECASE,
)
WIDER: Final = compiled(r"(?: in|,) (?:the )?")  # from a place to what holds it: "Emali in Makueni"
# "arrested 25 people: 14 in Kano, six in Jos and five in Lagos": the first is the sum
PART: Final = compiled(rf"[:,;(–—-]\s*(?:with )?{NUMBER} (?:of them )?(?:in|at|near) (?:the )?$", re.IGNORECASE)
LEAST: Final = 2  # counts after the first: of one alone another rule tells


def with_places(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return the act on those counted after the first, each with their place, and leave the first its own place."""
    group = event.victims.group
    if group is None or event.victims.people or (group.min or 0) < LEAST:
        return []
    end = view.sentence_span(event.sentence)[1]
    places = {p.start: p for p in sorted(facts.places, key=lambda p: p.start) if group.end <= p.start < end}
    own = last = next(iter(places.values()), None)
    found: list[tuple[re.Match[str], PlaceMention]] = []
    while last is not None:
        over = WIDER.match(view.text, last.end, end)
        wider = places.get(over.end()) if over is not None else None
        joint = NEXT.match(view.text, (wider or last).end, end) or NEXT.match(view.text, last.end, end)
        last = places.get(joint.end()) if joint is not None else None
        if joint is not None and last is not None:
            if joint["noun"] is not None and not people().called(joint["noun"].lower()):
                return []  # "25 houses in Kano, 14 cars in Jos"
            found.append((joint, last))
    if own is None or len(found) < LEAST or parts_of_sum(view, event, own):
        return []
    out: list[Event] = []
    for joint, place in found:
        party = counted_next(view, joint)
        if party is None:
            return []
        part = part_of(event, [])
        part.victims = party
        part.reasons["victims"] = COUNTED_THERE
        part.places = [place]
        out.append(part)
    event.places = [p for p in event.places if p.start < found[0][0].start()] or [own]
    return out


def parts_of_sum(view: DocView, event: Event, place: PlaceMention) -> bool:
    """Tell whether the first place after those counted is that of a part ("19 people: six in Osh, two in Bor")."""
    group = event.victims.group
    return group is not None and PART.search(view.text, group.end, place.start) is not None
