"""Several counts with a place each, the verb told once: "arrested 25 people in Kano, 14 in Jos and six in Lagos"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.who.counted_next import counted_next
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

# from the end of a place to the next: ", 14 in ", " and at least six near the "
NEXT: Final = compiled(
    rf"(?:, and|,| and) (?P<of>(?:(?:at least|about|some|another|a further) )?(?P<n>{NUMBER})(?: others| more)?) "
    r"(?:in|at|near) (?:the )?",
    re.IGNORECASE,
)
# "arrested 25 people: 14 in Kano, six in Jos and five in Lagos": the first is the sum
PART: Final = compiled(rf"[:,;(–—-]\s*(?:with )?{NUMBER} (?:of them )?(?:in|at|near) (?:the )?$", re.IGNORECASE)
LEAST: Final = 2  # counts after the first: of one alone another rule tells


def with_places(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return the act on those counted after the first, each with their place, and leave the first its own place."""
    group = event.victims.group
    if group is None or event.victims.people or (group.min or 0) < LEAST:
        return []
    end = view.sentence_span(event.sentence)[1]
    places = sorted((p for p in facts.places if group.end <= p.start < end), key=lambda p: p.start)
    last = next(iter(places), None)
    own = last
    found: list[tuple[re.Match[str], PlaceMention]] = []
    while last is not None and (joint := NEXT.match(view.text, last.end, end)) is not None:
        last = next((p for p in places if p.start == joint.end()), None)
        if last is not None:
            found.append((joint, last))
    if own is None or len(found) < LEAST or PART.search(view.text, group.end, own.start) is not None:
        return []
    out: list[Event] = []
    for joint, place in found:
        party = counted_next(view, joint)
        if party is None:
            return []
        part = part_of(event, [])
        part.victims = party
        part.reasons["victims"] = "counted with a place, the verb left out"
        part.places = [place]
        out.append(part)
    event.places = [p for p in event.places if p.start < found[0][0].start()] or [own]
    return out
