"""The day of a death that two tellings date apart."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS, SHORT_MONTHS
from pipeline.assemble.text.kinds import ABUSE, CUSTODY, DEATHS
from pipeline.assemble.when.court_next_year import in_next_year
from pipeline.assemble.when.rebased import shifted
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.normalise.dates import DateMention

YEAR: Final = compiled(r"\b(?:1[5-9]|20)\d\d\b")
NAMED: Final = compiled(rf"\b(?:{'|'.join(MONTHS | SHORT_MONTHS)})\b", re.IGNORECASE)
FOUND: Final = 60
"""Days after a death within which the body is found."""


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


def held_before(events: list[Event]) -> None:
    """Put into the year before what befell the living in a month after their death ("died in April, held in December").

    Only a month or day of it that has no year of its own, and that lies before the death then.
    """
    for death in events:
        if death.act not in DEATHS or death.modality != "reported" or len(death.victims.people) != 1 or not death.date:
            continue
        died = death.date.span
        for event in events:
            told = event.date
            if event.act not in CUSTODY | ABUSE or event.victims.people != death.victims.people or not died or not told:
                continue
            bare = told.precision in {"day", "month"} and NAMED.search(told.text) and not YEAR.search(told.text)
            if bare and told.span is not None and told.span[0] > died[1]:
                moved = in_next_year(told, -1)
                if moved is not None and moved.span is not None and moved.span[1] <= died[1]:
                    event.date = moved


def died_apart(a: Event, b: Event) -> bool:
    """Tell whether two deaths of a kind lie months apart ("killed a clerk on Monday. X was killed in 2009").

    Days apart may be those of the blow and of the death.
    """
    first, then = a.date and a.date.span, b.date and b.date.span
    if a.act not in DEATHS or a.act != b.act or not first or not then:
        return False
    return max((then[0] - first[1]).days, (first[0] - then[1]).days) > FOUND
