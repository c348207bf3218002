"""Weekdays of what somebody told on a given day: "shot on Saturday, the agency reported on 29 July"."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.kept import compiled
from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates.model import DateMention
from pipeline.paths import toml_table

_FORTNIGHT = 14  # days after it was told, at most, on which a weekday the report's own day gives can lie
_REACH = 200  # letters
_SAID = "|".join(toml_table("dates.toml")["told_next"]["said"])
# from the weekday to the day that it was told: one sentence, and what says that it is told
_TO_TELLER = compiled(rf"[^.;\n]*?\b(?:{_SAID})(?: [^.,;\n]{{1,40}})? (?:on|of) ")
_WEEKDAY = compiled(
    r"(?:[Oo]n |[Ll]ast ){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
)
_DAY = 10  # letters of a whole day


def before_told(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Return the dates of a text, weekdays moved back by weeks that lay after the day on which they are told of."""
    found = list(mentions)
    for n, (day, told) in enumerate(itertools.pairwise(mentions)):
        if not (day.span and told.span and day.precision == told.precision == "day" and _WEEKDAY.fullmatch(day.text)):
            continue
        late = (day.span[0] - told.span[0]).days
        gap = text[day.end : told.start]
        if not 0 < late <= _FORTNIGHT or len(gap) > _REACH or not any(map(str.isdigit, told.text)):
            continue
        if _TO_TELLER.fullmatch(gap) is None:
            continue
        back = cal.day_at(date.fromisoformat(day.timex_value[:_DAY]), -7 * ((late + 6) // 7))
        if back is not None:
            value = back.isoformat() + day.timex_value[_DAY:]
            found[n] = replace(day, timex_value=value, span=cal.span_of(value), edtf=cal.edtf_of(value, day.timex_mod))
    return found
