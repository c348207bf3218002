"""Who belonged to a group that was held: people of whom the article tells no arrest but what came after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.kinds import CUSTODY, FACTUAL
from pipeline.assemble.step import part_of

if TYPE_CHECKING:
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

UNKNOWN = re.compile(
    r"\b(?:information|details|reports?)\b.{0,40}?\b(?:unavailable|(?:not|no longer|yet) available|not provided|"
    r"not (?:given|reported|known)|unknown)\b|\bno (?:further |additional |other )?(?:information|details)\b"
    r"|\b(?:does|do|did) not (?:provide|give|report)\b",
    re.IGNORECASE,
)
RETURNED = re.compile(
    r"\b(?:was|were) (?:likely |reportedly |later )?(?:returned|sent back) to (?:his|her|their|\w+ \(|\w+ county)"
)
HELD = re.compile(r"\b(?:place|site|location)s? of (?:detention|imprisonment)\b|\bwhere \w+ (?:was|is|were|are) held\b")


def name_members(view: DocView, events: list[Event]) -> list[Event]:
    """Return the events with those named who were among a group that was held.

    "Police detained 25 monks on 3 May. … No details are available about X's place of detention": X was one of them.
    "Police detained nine protesters. … They released X and Y": so were they. Only where a single group was held and
    the article tells no custody, sentence or charge of these people otherwise.
    """
    groups = [e for e in events if e.act in CUSTODY and e.modality in FACTUAL and unnamed(e)]
    dated = [e for e in groups if e.date is not None] or groups
    if not dated or len({(e.victims.group.text.casefold() if e.victims.group else "") for e in dated}) > 1:
        return events
    group = dated[0]
    held = {p for e in events if e.act != "release" and not e.implied for p in e.victims.people}
    found: dict[int, int] = {}
    for event in events:
        if event.act == "release" and event.modality in FACTUAL and event.sentence > group.sentence:
            found.update((p, event.sentence) for p in event.victims.people if p not in held and p not in found)
    for n in range(group.sentence + 1, len(view.sentences)):
        a, b = view.sentence_span(n)
        if (HELD.search(view.text, a, b) and UNKNOWN.search(view.text, a, b)) or RETURNED.search(view.text, a, b):
            here = {x.cluster for x in view.names if x.label == "PERSON" and view.sentence_at[x.first] == n}
            found.update((p, n) for p in here if p not in held and p not in found)
    size = group.victims.group.min if group.victims.group is not None else None
    if not found or (size is not None and len(found) > size):
        return events
    part = part_of(group, list(found))
    part.sentences = sorted({*group.sentences, *found.values()})
    part.reasons["victims"] = "among the group that was held, by what is told of them later"
    return [*events, part]


def unnamed(event: Event) -> bool:
    """Tell whether an act befell several people none of whom is named."""
    group = event.victims.group
    return not event.victims.people and group is not None and (group.min or 0) > 1
