"""Names with a place after each, of lands apart: "killed: X (Mexico), Y and Z (Peru)", "X in Peru and Y in Mali"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

AFTER: Final = compiled(r" (?P<bracket>\()?(?:in )?(?:the )?")  # from a name to its place
SHUT: Final = compiled(r"\)|(?=[,.;]| and )")  # what ends it


def part_by_land(view: DocView, facts: Facts, events: list[Event]) -> list[Event]:
    """Return the acts, one on people with a place after each name parted by it, if these are of lands apart.

    Whoever stands before the next place is of that one. The act stays whole where somebody has none or somebody else
    stands between, or where it has a place of its own besides ("X (Sweden) and Y (Norway) were held in Minsk").
    """
    out: list[Event] = []
    for event in events:
        people, group = event.victims.people, event.victims.group
        counted = group is None or group.min == group.max == len(people)  # "three were killed: X (Peru), …"
        several = len(people) > 1 and counted and event.modality in FACTUAL
        runs = placed(view, facts, event) if several else []
        if len({p.value.country for _, p in runs if p.value is not None}) < 2:
            out.append(event)
            continue
        for those, place in runs:
            part = part_of(event, those)
            part.places = [place]
            part.reasons["places"] = "after their names"
            out.append(part)
    return out


def placed(view: DocView, facts: Facts, event: Event) -> list[tuple[list[int], PlaceMention]]:
    """Return those of an act's people before each place of its sentence after a name; [] where somebody has none."""
    first, last = view.sentence_span(event.sentence)
    named = [n for n in view.names if first <= view.start[n.first] < last and n.label == "PERSON"]
    after = {p.start: p for p in facts.places if first <= p.start < last and p.value is not None and p.value.country}
    runs: list[tuple[list[int], PlaceMention]] = []
    waiting: list[int] = []
    for name in named:
        if name.cluster not in event.victims.people:
            if waiting:
                return []
            continue
        waiting.append(name.cluster)
        opened = AFTER.match(view.text, view.end[name.last])
        place = after.get(opened.end()) if opened is not None else None
        if opened is None or place is None:
            continue
        shut = SHUT.match(view.text, place.end)
        if opened["bracket"] and (shut is None or shut.group() != ")"):
            return []
        if not opened["bracket"] and (shut is None or shut.group() == ")"):
            continue
        runs.append((waiting, place))
        waiting = []
    if not runs or not {p.start for p in event.places} <= {p.start for _, p in runs}:
        return []
    bracketed = view.text[runs[0][1].start - 1] == "("
    if bracketed and ":" not in view.text[first : view.start[named[0].first]]:
        return []  # those of people who were together: "X (Sweden) and Y (Norway) were held"
    everybody = [p for people, _ in runs for p in people]
    whole = not waiting and sorted(everybody) == sorted(event.victims.people)
    return runs if whole else []
