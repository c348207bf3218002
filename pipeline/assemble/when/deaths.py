"""The day of a death that two tellings date apart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.when.rebased import shifted
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

YEAR: Final = compiled(r"\b(?:1[5-9]|20)\d\d\b")
FOUND: Final = 60
HANGED: Final = 3  # days between two tellings of one execution
"""Days after a death within which the body is found."""
PURSUING: Final = verb_list("people.toml", "pursued", "verbs")


def death_day(a: Event, b: Event) -> DateMention | None:
    """Return the day of a death of which one telling has no year ("found on 22 May 2019. … died on 16 May"); or None.

    Where both have a year and disagree, one is wrong and nothing tells which.
    """
    if a.lent != b.lent:
        return b.date if a.lent else a.date
    for bare, full in ((a.date, b.date), (b.date, a.date)):
        if bare is None or full is None or bare.span is None or full.span is None or bare.precision != "day":
            continue
        if YEAR.search(bare.text) or not YEAR.search(full.text):
            continue
        day = bare.span[0]
        if (day.month, day.day) == (2, 29):
            return None
        year = full.span[1].year - ((day.month, day.day) > (full.span[1].month, full.span[1].day))
        moved = date(year, day.month, day.day)
        if (full.span[0] - moved).days <= FOUND:
            return shifted(bare, day, moved)
    full_a, full_b = (d is not None and YEAR.search(d.text) is not None for d in (a.date, b.date))
    if full_a != full_b:  # "died 22 days later", "On 14 May 2014, X died"
        return a.date if full_a else b.date
    if a.rule.pos != b.rule.pos:  # "marches on Wednesday over the killing of X", "X died on 25 May"
        return a.date if a.rule.pos == "verb" else b.date
    return None


def died_apart(a: Event, b: Event) -> bool:
    """Tell whether two deaths of a kind lie months apart ("killed a clerk on Monday. X was killed in 2009").

    Days apart may be those of the blow and of the death; nobody is executed over days.
    """
    first, then = a.date and a.date.span, b.date and b.date.span
    if a.act not in DEATHS or a.act != b.act or not first or not then:
        return False
    least = HANGED if a.act == "execution" else FOUND
    return max((then[0] - first[1]).days, (first[0] - then[1]).days) > least


def undate_tried(view: DocView, events: list[Event]) -> None:
    """Take from a death the day of who was tried for it, where the same death is told with an earlier one.

    "X was shot dead in 2016. … Five men were jailed for her murder in 2020."
    """
    deaths = [e for e in events if e.act in DEATHS and e.date is not None and len(e.victims.people) == 1]
    for e in deaths:
        if e.rule.pos != "noun" or not any(view.lower[k] in PURSUING for k in view.climb(e.token)[1:]):
            continue
        dated = (o for o in deaths if o.victims.people == e.victims.people and o.rule.pos == "verb")
        if any(o.unit == e.unit and before(o.date, e.date) for o in dated):
            e.date = None


def before(day: DateMention | None, other: DateMention | None) -> bool:
    """Tell whether a day or span is over before another begins."""
    if day is None or other is None or day.span is None or other.span is None:
        return False
    return day.span[1] < other.span[0]
