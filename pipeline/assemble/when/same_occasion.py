"""What "the same verdict" or "that raid" did, whose day was told with the verdict or the raid.

"A court gave X five years on 3 May. His clerk received under the same verdict three years"; "Officers searched the
station on 3 May. … X, whose arrest during that raid followed a debate, was let go".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import last_telling
from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, FACTUAL, HARM_ACTS, REVIEWS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when import dating
from pipeline.assemble.when.opened import aside
from pipeline.assemble.when.spans import HOUR
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

REACH: Final = 3  # sentences from what was told to what the same thing did
# "the same" is of what was told just before; "that verdict" may be any
SAME: Final = compiled(
    r"\b(?:(?:the|that|this|those|these) (?:very )?same (?P<one>[\w-]+)(?: (?P<two>[\w-]+))?|"
    rf"(?:during|in) (?:that|this) (?P<three>{'|'.join(toml_table('when.toml')['incident']['that_one'])}))\b",
    re.IGNORECASE,
)
JUDGMENTS: Final = word_list("when.toml", "judgments", "words", "same")
BENCHES: Final = word_list("when.toml", "judgments", "benches")
DEEDS: Final = word_list("when.toml", "incident", "deeds")
DEED_ACTS: Final = HARM_ACTS | CUSTODY | {"raid", "dispersal"}
EXACT: Final = frozenset({"day", "month", "week"})


def date_same(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give acts of "the same" judgment, judges or raid the day of that."""
    for event in sorted(events, key=lambda e: e.token):
        own = event.date is not None and not (event.lent or event.carried)
        if own or event.implied or event.modality not in FACTUAL:
            continue
        found = told_again(view, event)
        acts = None if found is None else kind_of(found)
        if acts is None or event.act not in (DEED_ACTS if acts is DEED_ACTS else COURT_ACTS | {"release"}):
            continue
        if (here := in_sentence(view, attacher, event)) is not None:
            event.date, event.reasons["date"] = here, "of the same as what its sentence dates"
            continue
        day = last_of(view, events, event, acts)
        if day is not None and day.date is not event.date:
            event.date, event.lent = day.date, True
            event.reasons["date"] = f"of the same as the {day.act} told before"


def date_hours(events: list[Event]) -> None:
    """Give acts of an hour alone ("at 10 p.m.") the day that another telling of them has."""
    for event in events:
        if (day := day_of_hour(events, event)) is not None:
            event.date, event.lent = day, True
            event.reasons["date"] = "the day that another telling has for its hour"


def day_of_hour(events: Sequence[Event], event: Event) -> DateMention | None:
    """Return the one day that other tellings have for an act of an hour alone.

    An hour is one of the day last spoken of, which may be that of something else.
    """
    if not of_hour(event) or event.lent or not event.victims.people or event.modality not in FACTUAL:
        return None
    people = event.victims.people
    same = [e for e in events if e is not event and e.act == event.act and e.victims.people == people]
    days = {e.date.span: e.date for e in same if e.modality in FACTUAL and e.date is not None and not of_hour(e)}
    return next(iter(days.values())) if len(days) == 1 else None


def of_hour(event: Event) -> bool:
    """Tell whether the date of an act is an hour, whose day is another's."""
    d = event.date
    borrowed = d is not None and d.timex_type == "TIME" and (d.anchor or "").startswith("narrative:")
    return borrowed and d is not None and HOUR.match(d.text) is not None


def told_again(view: DocView, event: Event) -> tuple[str, ...] | None:
    """Return the words after "the same" that stand with an act in its clause."""
    a, b = view.sentence_span(view.sentence_at[event.token])
    below = set(view.subtree(event.token))
    for m in SAME.finditer(view.text, a, b):
        t = view.token_at(m.start())
        cut = view.text[min(m.start(), view.start[event.token]) : max(m.start(), view.start[event.token])]
        if ";" not in cut and (t in below or event.token in view.climb(t)):
            return tuple(w.lower() for w in m.groups() if w)
    return None


def in_sentence(view: DocView, attacher: Attacher, event: Event) -> DateMention | None:
    """Return the one day that an act's sentence tells before it ("on 3 May a judge …, and in the same decision …")."""
    a, _ = view.sentence_span(view.sentence_at[event.token])
    days = [d for d in within(attacher.facts.dates, a, view.start[event.token])
            if d.gives_real_days
            and not attacher.of_saying(d, [event.token])
            and not dating.attributive(view, attacher.head_of(d), d)
            and not aside(view, attacher.head_of(d), event.token)]  # fmt: skip
    return days[0] if len(days) == 1 and days[0].precision == "day" else None


def kind_of(words: tuple[str, ...]) -> frozenset[str] | None:
    """Return the acts of whatever some words name."""
    if JUDGMENTS & set(words):
        return COURT_ACTS - REVIEWS
    if BENCHES & set(words):
        return COURT_ACTS
    return DEED_ACTS if DEEDS & set(words) else None


def last_of(view: DocView, events: Sequence[Event], event: Event, acts: frozenset[str]) -> Event | None:
    """Return the dated act told last before another that is one of some kinds, if the text goes straight on."""
    n = view.sentence_at[event.token]
    before = [
        e for e in events
        if e is not event and e.act in acts and e.modality in FACTUAL and not e.implied and not e.lent
        and e.date is not None and e.date.precision in EXACT and min(e.tokens) < event.token
        and n - last_telling(e, n) <= REACH and not view.parted(n, last_telling(e, n))
    ]  # fmt: skip
    return max(before, key=lambda e: max(t for t in e.tokens if t < event.token), default=None)
