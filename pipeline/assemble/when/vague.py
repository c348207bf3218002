"""Acts that a report sets a vague time before itself.

"The warning comes days after X was jailed"; "X has been barred from leaving for the past few months".
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import in_pluperfect, perfect, verb_above
from pipeline.assemble.when.measures import after_clause, after_mark
from pipeline.assemble.when.recent import stretch
from pipeline.assemble.when.states import STAYS

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

# how far back "days after" or "the past few months" may reach
UNITS: Final = {"hours": timedelta(days=1), "days": timedelta(days=14), "weeks": timedelta(days=56)}
FEW_UNITS: Final = {
    "days": timedelta(days=7), "weeks": timedelta(days=42), "months": timedelta(days=183),
    "years": timedelta(days=1830),
}  # fmt: skip
COMING: Final = frozenset((*verb_forms("come"), *verb_forms("follow")))
ONLY: Final = frozenset({"just", "only", "mere", "barely", "some"})
COUNTS: Final = frozenset({"few", "several", "couple", "many"})
LASTING: Final = STAYS | {"travel_ban", "harassment", "censorship"}
NEAR: Final = 14  # tokens from an act to how long it has lasted


def date_vaguely(view: DocView, events: list[Event]) -> None:
    """Give undated acts the stretch up to the report that vague words of their sentence leave them."""
    published = view.filed
    if published is None:
        return
    for event in events:
        if not open_to_day(event):
            continue
        back = days_after(view, event.token) or past_few(view, event)
        if back is not None:
            event.date = stretch(view, event.token, published - back, published)
            event.reasons["date"] = "so long before the report as its sentence vaguely tells"


def days_after(view: DocView, token: int) -> timedelta | None:
    """Return how far back an act lies that something "comes days after", as the report tells of now."""
    clause = after_clause(view, token)
    if clause is None or in_pluperfect(view, token):
        return None
    mark = after_mark(view, clause)
    unit, before = view.lower[mark - 1], view.tag[mark - 2]
    if unit not in UNITS or (before in {"CD", "DT", "JJ"} and view.lower[mark - 2] not in ONLY):
        return None  # "three days after", "the days after"
    top = verb_above(view, clause)
    return UNITS[unit] if top is not None and view.lower[top] in COMING and view.tag[top] in {"VBZ", "VBP"} else None


def past_few(view: DocView, event: Event) -> timedelta | None:
    """Return how far back a stay reaches that has lasted "for the past few months"."""
    if event.act not in LASTING or not perfect(view, event.token):
        return None
    last = view.sentences[view.sentence_at[event.token]][1]
    for t in range(event.token + 1, min(last, event.token + NEAR)):
        words = view.lower[t - 2 : t + 1]
        if view.lower[t] in FEW_UNITS and view.lower[t - 1] in COUNTS and words[0] in {"past", "last"}:
            return FEW_UNITS[view.lower[t]]
    return None
