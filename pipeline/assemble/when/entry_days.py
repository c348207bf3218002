"""The day of an entry of a chronology for what it tells first: "12 May – Police arrest editor X", "2021: Jailed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

PARTS: Final = compiled(r"[ \t]*[:–—-][ \t]*|[ \t]+(?=[A-ZÀ-ÖØ-Þ])")
SIGNED: Final = compiled(r"[ \t]*[:–—-][ \t]+")
OPENS: Final = 4  # characters of a bullet or star before the day
PRECISE: Final = frozenset({"day", "month", "year"})
# between the day and what was done then: "Statement on the arrest of X", "Tried, jailed and freed X speaks"
APART: Final = frozenset({"IN", "TO", ",", ":", ".", "``", "''", "-LRB-", "WP", "WDT", "WRB", "MD"})


def date_by_entries(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date what the first words of an entry tell and nothing else in its sentence dates."""
    for event in events:
        t = event.token
        if not open_to_day(event) or event.passing or event.aside or view.dep[t] in {"amod", "relcl", "acl"}:
            continue
        begin = view.line_start(t)
        first, last = view.sentences[view.sentence_at[t]]
        opened = view.start[first]
        day = next((d for d in within(attacher.facts.dates, begin, view.start[t]) if d.start - begin <= OPENS), None)
        if day is None or day.kind != "DATE" or day.span is None or day.refused is not None:
            continue
        if any(c.isalnum() for c in view.text[begin : day.start]):
            continue  # "On 8 February X said …" is no entry
        signed = SIGNED if day.precision != "day" else PARTS
        parted = signed.match(view.text, day.end)
        if day.precision not in PRECISE or parted is None or opened > parted.end():
            continue
        if view.filed is not None and day.span[0] > view.filed:
            continue
        if event.rule.pos == "noun" and any(view.tag[k].startswith("VB") for k in range(first, last)):
            continue  # "X's killing remembered in Osh", "X remains in custody"
        lead = range(view.token_at(parted.end()), t)
        said = any(view.tag[k] in FINITE and view.head[k] != t for k in lead)  # "X's lawyer said he was held"
        if not said and APART.isdisjoint(view.tag[k] for k in lead):
            event.date = day
            event.reasons["date"] = "day of the entry"
