"""Days told once for several tellings: "detained several monks on 11 June. … Officials beat and detained the monks"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.kinds import CUSTODY, FACTUAL
from pipeline.assemble.spans import ends

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView
    from pipeline.normalise.dates import DateMention

REACH = 6  # sentences between the dated telling and the undated one
NARRATIVE_REACH = 3  # sentences between a day that a story opens with and an act of the same people


def share_days(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated tellings of custody the day of the dated telling they repeat or detail, else that of their story."""
    dated: Event | None = None
    for event in events:
        if event.act not in CUSTODY or event.modality not in FACTUAL or event.implied:
            continue
        if event.date is not None:
            dated = event
            continue
        if event.rule.pos == "noun" or not event.victims.people:
            continue
        if dated is not None and repeats(dated, event):
            event.date = dated.date
            event.reasons["date"] = "that of the telling before"
        elif (day := story_day(view, attacher, event)) is not None:
            event.date = day
            event.reasons["date"] = "the day on which the story of these people opens"


def repeats(dated: Event, event: Event) -> bool:
    """Tell whether an undated telling names the group of a dated one, or some of it."""
    group = dated.victims.group
    if event.sentence - dated.sentence > REACH or (group is None and not dated.pending):
        return False
    named, known = set(event.victims.people), set(dated.victims.people)
    if known:
        return bool(named & known) or len(known | named) <= (group.min or 0 if group else 0)
    limit = group.min if group is not None else None
    return limit is None or 1 < len(named) <= limit or (len(named) == 1 and event.sentence - dated.sentence <= 2)


def story_day(view: DocView, attacher: Attacher, event: Event) -> DateMention | None:
    """Return the one day told in the sentences just before an act whose people stand there too."""
    first = max(0, event.sentence - NARRATIVE_REACH)
    a, b = view.sentence_span(first)[0], view.start[event.token]
    days = [d for d in within(attacher.facts.dates, a, b)
            if d.kind == "DATE" and d.span is not None and d.refused is None
            and not attacher.cited(d, view.sentence_span(view.sentence_at[view.token_at(d.start)])[0])
            and not attacher.of_saying(d, [event.token]) and not ends(view, d)]  # fmt: skip
    if not days:
        return opening_day(view, attacher, event)
    begins, stops = view.sentence_span(event.sentence)
    if view.article.published and (
        begins <= days[-1].start or EARLIER.search(view.text, begins, stops) or not told_of_past(view, event.token)
    ):
        return None  # news tells of more days than one
    if days[-1].precision != "day" or len({d.span for d in days}) > 1:
        return None
    opening = view.sentence_at[view.token_at(days[-1].start)]
    people = set(event.victims.people)
    met = {
        n.cluster for n in view.names if n.label == "PERSON" and opening <= view.sentence_at[n.first] <= event.sentence
    }
    return days[-1] if people & met else opening_day(view, attacher, event)


def told_of_past(view: DocView, token: int) -> bool:
    """Tell whether a verb tells of the past as the story does, not what had been or still is."""
    aux = {view.lower[c] for c in view.kids(token, "aux", "auxpass")}
    return not aux & {"had", "has", "have", "is", "are", "being", "be"} and view.tag[token] not in {"VBZ", "VBP", "VB"}


EARLIER = re.compile(
    r"\b(?:previously|earlier|former(?:ly)?|in the past|years? (?:ago|before)|since|before|again)\b", re.IGNORECASE
)


def opening_day(view: DocView, attacher: Attacher, event: Event) -> DateMention | None:
    """Return the one day that a history without a date of publication tells before an act, however far back."""
    a, b = view.sentence_span(event.sentence)
    if view.article.published or EARLIER.search(view.text, a, b):
        return None
    days = [d for d in within(attacher.facts.dates, 0, view.start[event.token])
            if d.kind == "DATE" and d.span is not None and d.refused is None
            and not attacher.cited(d, view.sentence_span(view.sentence_at[view.token_at(d.start)])[0])
            and not ends(view, d)]  # fmt: skip
    return days[-1] if days and days[-1].precision == "day" and len({d.span for d in days}) == 1 else None
