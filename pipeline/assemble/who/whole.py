"""Who a counted set is, once the report names every one of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.party import COUNTED, NAMED_BESIDE

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

LEAST = 2  # people of a set
BOTH_TOLD = {"name", "counted group"}  # "X, Y and two drivers": the two are others


def name_sets(events: list[Event]) -> None:
    """Name a counted set in all that befell it once a telling names every one of it.

    "Police held three weavers on 3 May. … The weavers, A, B and C, were formally arrested on 5 June."
    """
    counted = [e for e in events if e.modality in FACTUAL and e.victims.group is not None]
    for told in counted:
        if COUNTED in told.victims.how and told.victims.orgs:
            name_bodies(told, counted)
        group, people = told.victims.group, told.victims.people
        apart = NAMED_BESIDE in told.victims.how or set(told.victims.how) >= BOTH_TOLD
        if group is None or apart or len(people) < LEAST or not group.min == group.max == len(people):
            continue
        for event in events:
            same = event.victims.group is not None and event.victims.group.start == group.start
            if same and event.unit == told.unit and not (event.victims.people or event.victims.orgs):
                event.victims.people, event.victims.group = list(people), None


def name_bodies(told: Event, counted: list[Event]) -> None:
    """Name the bodies told of as among some in all else that befell these ("Six papers, X too, … their sites")."""
    for event in counted:
        victims = event.victims
        if victims.group == told.victims.group and event.unit == told.unit and not (victims.people or victims.orgs):
            victims.orgs = list(told.victims.orgs)
