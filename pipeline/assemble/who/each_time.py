"""One person told for each of several: "on each of three days in July police held a man: X on 15 July; Y on 5 July"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.words import number_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

EACH: Final = re.compile(
    r"\bon each of (?:these |those |the )?([a-z]+|\d+) (?:\w+ )?(?:dates|days|nights|occasions)\b", re.IGNORECASE
)


def count_each(view: DocView, events: list[Event]) -> None:
    """Count one person told for each of several days as that many, where the sentence goes on to list them."""
    for event in events:
        group = event.victims.group
        if group is None or event.victims.people or (group.min, group.max) != (1, 1):
            continue
        a, b = view.sentence_span(event.sentence)
        each = EACH.search(view.text, a, b)
        n = number_of(each[1].lower()) if each is not None else None
        colon = view.text.find(":", group.end, b)
        named = {m.cluster for m in view.names if m.label == "PERSON" and colon < view.start[m.first] < b}
        if n is not None and n > 1 and colon > 0 and len(named) == n:  # else days would be left without their names
            event.victims.group = replace(group, min=n, max=n)
