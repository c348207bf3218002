"""How long a stay lasted up to the report ("has been held for the past year"), or up to its end."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.simple import in_perfect, relative_above
from pipeline.assemble.when.measures import LENGTH
from pipeline.assemble.when.recent import stretch

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

STAYS: Final = frozenset({
    "detention", "imprisonment", "house_arrest", "abduction", "enforced_disappearance", "psychiatric_confinement",
})  # fmt: skip
DAYS: Final = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
UNTIL_NOW: Final = frozenset({"past", "last"})
NEAR: Final = 12  # tokens between a stay and its length
SINCE: Final = 9  # tokens from "since" to the day of what it tells


def date_stays(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated stays whose length up to the report is told the days from their beginning to the report."""
    published = view.filed
    if published is None:
        return
    for event in events:
        if event.act not in STAYS or event.date is not None or event.implied or event.modality not in FACTUAL:
            continue
        token = event.tokens[0]
        if (first := begun_since(view, attacher, token)) is not None:
            event.date = stretch(view, token, first, published)
            event.reasons["date"] = "since the day that the sentence tells, up to the report"
        elif (days := lasted(view, attacher, token)) is not None:
            event.date = stretch(view, token, published - days, published)
            event.reasons["date"] = "as long as the stay is told to have lasted, up to the report"
        elif (stay := next(filter(None, (ended(view, attacher, t) for t in event.tokens)), None)) is not None:
            first, last = stay
            event.date = stretch(view, token, first, last)
            event.reasons["date"] = "as long as the stay is told to have lasted, up to its end"


def begun_since(view: DocView, attacher: Attacher, token: int) -> date | None:
    """Return the day since which somebody is held ("kept in a camp since his sentence expired in July 2023")."""
    a, b = view.sentence_span(view.sentence_at[token])
    for d in within(attacher.facts.dates, max(a, view.end[token]), b):
        first = view.token_at(d.start)
        since = next((k for k in range(first - 1, max(token, first - SINCE), -1) if view.lower[k] == "since"), None)
        begun = d.span is not None and d.kind == "DATE" and (view.filed is None or d.span[0] <= view.filed)
        described = relative_above(view, token)  # "X, whose brother is in prison, has been held since May"
        apart = described is not None and since is not None and since not in view.subtree(described)
        if since is not None and d.span is not None and begun and since - token <= NEAR and not apart:
            return d.span[0]
    return None


def lasted(view: DocView, attacher: Attacher, token: int) -> timedelta | None:
    """Return how long a stay has gone on; None where its clause tells no length that ends now."""
    a, b = view.sentence_span(view.sentence_at[token])
    goes_on = perfect(view, token)
    for d in within(attacher.facts.dates, a, b):
        first = view.token_at(d.start)
        length = LENGTH.fullmatch(d.duration_iso or "")
        if length is None or abs(first - token) > NEAR:
            continue
        now = not UNTIL_NOW.isdisjoint(view.lower[max(0, first - 1) : first + 2])
        if view.lower[first - 1] != "for" and not now and not _after_for(view, first):
            continue
        if now or (goes_on and view.head[view.outer(first, view.token_at(d.end - 1))] != first):
            return timedelta(days=round(int(length[1]) * DAYS[length[2]]))
    return None


def ended(view: DocView, attacher: Attacher, token: int) -> tuple[date, date] | None:
    """Return the first and last day of a stay whose length and end are told ("jailed for 40 years until 2021")."""
    told = within(attacher.facts.dates, view.end[token], view.sentence_span(view.sentence_at[token])[1])
    for length, end in pairwise(told):
        found = LENGTH.fullmatch(length.duration_iso or "")
        first = view.token_at(length.start)
        if found is None or end.kind != "DATE" or end.span is None or first - token > NEAR:
            continue
        over = view.filed is not None and end.span[1] <= view.filed
        if over and view.lower[first - 1] == "for" and view.text[length.end : end.start] == " until ":
            return end.span[0] - timedelta(days=round(int(found[1]) * DAYS[found[2]])), end.span[1]
    return None


def _after_for(view: DocView, first: int) -> bool:
    """Tell whether "for" opens a length's phrase ("for more than", "for almost")."""
    return "for" in view.lower[max(0, first - 4) : first]


def perfect(view: DocView, token: int) -> bool:
    """Tell whether an act's verb or the one that it stands under is in the present perfect."""
    return any(in_perfect(view, node) for node in (token, view.head[token], view.head[view.head[token]]))
