"""Dates, times and durations: found in raw text and set against a calendar.

>>> from datetime import date
>>> [m.timex_value for m in tag_dates("He was arrested in late February.", date(2020, 8, 29))]
['2020-02']
"""

from pipeline.normalise.dates.eras import in_another_calendar
from pipeline.normalise.dates.model import DateMention
from pipeline.normalise.dates.tag import tag_dates

__all__ = ["DateMention", "in_another_calendar", "tag_dates"]
