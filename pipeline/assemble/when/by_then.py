"""What had been done by a day was done on it or before: the date ends there, and since when no report tells.

"By 3 May police had arrested two"; "X was held on 1 May. By 10 May he had been charged": not on 10 May, nor later.
What was done "before May" was done by the last day of April.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL, LASTING
from pipeline.assemble.text.simple import up_to
from pipeline.assemble.text.yearbook import is_yearbook
from pipeline.assemble.when.recent import stretch
from pipeline.assemble.when.spans import told_before, up_to_then
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

SINCE_WHEN: Final = date.min  # first day of a span whose first day nobody tells
REACH: Final = 6  # tokens from "by" to a day
LEADS: Final = frozenset({"before", "prior", "to", "ahead", "of"})  # from a verb down to the day before which it was
OTHER_TIMES: Final = compiled(r"\b(?:since|between|over|during|in that time|so far|ever)\b", re.IGNORECASE)
COUNTED_AT: Final = compiled(r"\b[Aa]s of (?:(?:the end of|early|mid|late)[ -])?$")
LEAD: Final = 32  # characters before a day in which "by" stands


def date_by_then(view: DocView, facts: Facts, events: list[Event]) -> None:
    """End at a day what had been done by then: an undated act's span, and one that runs on beyond that day."""
    for event in events:
        ranged = event.date is not None and event.date.precision == "range"
        if event.modality not in FACTUAL or event.implied or (event.date is not None and not ranged):
            continue
        for token in event.tokens:
            tally = not event.victims.people and event.act not in LASTING  # not "was still held as of 3 May"
            if (told := last_day(view, facts, token, tally=tally)) is None:
                continue
            day, last = told
            if view.filed is not None and last > view.filed:
                continue  # "was to be freed before May 2025"
            if event.date is None or event.date.span is None:
                first = of_year(view, event, last)
                event.date = open_until(day, last) if first is None else stretch(view, token, first, last)
            elif event.date.span[0] <= last < event.date.span[1]:
                first = event.date.span[0]
                edtf = f"{first.isoformat()}/{last.isoformat()}"
                event.date = replace(event.date, span=(first, last), edtf=edtf)
            else:
                continue
            event.reasons["date"] = "done by a day that its sentence tells"
            break


def day_by_which(view: DocView, facts: Facts, token: int) -> DateMention | None:
    """Return the date "by" or "as of" which an act had been done."""
    for d in within(facts.dates, *view.sentence_span(view.sentence_at[token])):
        if d.kind != "DATE" or d.span is None or d.refused is not None:
            continue
        if up_to_then(view, token, d, view.text[max(0, d.start - LEAD) : d.start]):
            day = view.token_at(d.start)  # the parse may hang it on what follows ("by 3 May 2021 police")
            by = next((t for t in range(day - 1, max(-1, day - REACH), -1) if view.lower[t] in {"by", "as"}), day)
            joined = view.head[token] if view.dep[token] == "conj" else token
            doer = any(view.start[p] >= d.end for p in view.kids(by, "pobj"))  # "threatened by 3 May supporters"
            if view.head[by] in {token, joined} and not (view.dep[by] == "agent" and doer):
                return d
    return None


def day_of_count(view: DocView, facts: Facts, token: int) -> DateMention | None:
    """Return the date "as of" which a sentence counts, whatever the tense ("police killed 20 people as of 3 May")."""
    a, b = view.sentence_span(view.sentence_at[token])
    if view.text.find("as of ", a, b) < 0 and view.text.find("As of ", a, b) < 0:
        return None
    for d in within(facts.dates, a, b):
        if d.kind != "DATE" or d.span is None or d.refused is not None:
            continue
        if COUNTED_AT.search(view.text, a, d.start) is None:
            continue
        by = next((t for t in range(view.token_at(d.start), view.token_at(a) - 1, -1) if view.lower[t] == "as"), None)
        if by is None or not view.tag[token].startswith("VB"):
            continue
        node = view.head[by]
        while node != token and view.dep[node] == "conj" and view.tag[view.head[node]].startswith("VB"):
            node = view.head[node]  # "killed one and wounded 103 as of 3 May"
        if node == token or (view.dep[token] == "conj" and view.head[token] == node):
            return d
    return None


def last_day(view: DocView, facts: Facts, token: int, *, tally: bool) -> tuple[DateMention, date] | None:
    """Return the date by or before which an act had been done, and the last day that it allows."""
    day = day_by_which(view, facts, token) or (day_of_count(view, facts, token) if tally else None)
    if day is not None and day.span is not None:
        return day, day.span[1]
    for d in within(facts.dates, *view.sentence_span(view.sentence_at[token])):
        if d.kind == "DATE" and d.span is not None and d.refused is None and told_before(view, d):
            above = view.climb(view.token_at(d.end - 1))
            led = up_to(above, token)
            led = [t for t in led if not d.start <= view.start[t] < d.end]
            counted = led and (view.kids(led[-1], "npadvmod", "nummod") or view.lower[led[-1] - 1] == "not")
            # not "two days before 3 May", "not before 3 May", nor "before the May 2019 vote"
            if led and LEADS.issuperset(view.lower[t] for t in led) and not counted:
                return d, d.span[0] - timedelta(days=1)
    return None


def of_year(view: DocView, event: Event, last: date) -> date | None:
    """Return the first day of the year in which a report on a year counts what had been done by a day of it."""
    a, b = view.sentence_span(event.sentence)
    lasts = event.victims.group is None or bool(event.victims.people) or event.act in LASTING
    if lasts or OTHER_TIMES.search(view.text, a, b) or not is_yearbook(view.text, view.title_end):
        return None
    return date(last.year, 1, 1)


def open_until(day: DateMention, last: date) -> DateMention:
    """Return all days up to one."""
    return replace(day, span=(SINCE_WHEN, last), precision="range", edtf=f"/{last.isoformat()}")
