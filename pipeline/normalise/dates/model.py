"""What the date tagger hands out, and the half-read expression it works on."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

type Span = tuple[date, date]
type TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time, as the text writes it and as a calendar reads it.

    Attributes:
        start: first code point in the text given.
        end: one past the last code point; ``text[start:end]`` is ``text``.
        text: the words themselves.
        kind: the record's label, ``DATE`` or ``DURATION``.
        timex_type: TIMEX3 type, ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
        timex_value: TIMEX3 value, such as ``2020-02``, ``P12Y`` or ``PAST_REF``.
        timex_mod: TIMEX3 modifier, such as ``START`` or ``LESS_THAN``.
        span: first and last day the text allows, both inside; None where it gives no day.
        precision: day, week, month, season, year, decade, range or unknown.
        edtf: the same in ISO 8601-2 (EDTF), where it has a form.
        anchor: what it was resolved against, such as ``publication:2020-08-29``.
        duration_iso: ISO 8601 duration of a DURATION with a stated length.
        refused: why no calendar has this day ("February 2021 has 28 days").
        ends: the first and last expression of a stretch that two tell ("from | March | to | May 2021"), else empty.
    """

    start: int
    end: int
    text: str
    kind: Literal["DATE", "DURATION"]
    timex_type: TimexType
    timex_value: str
    timex_mod: str | None = None
    span: Span | None = None
    precision: str = "unknown"
    edtf: str | None = None
    anchor: str | None = None
    duration_iso: str | None = None
    refused: str | None = None
    ends: tuple["DateMention", ...] = ()

    @property
    def gives_days(self) -> bool:
        """Whether it is a date from which days follow."""
        return self.kind == "DATE" and self.span is not None

    @property
    def gives_real_days(self) -> bool:
        """Whether it is a date from which days follow that a calendar has."""
        return self.gives_days and self.refused is None


@dataclass(slots=True)
class Parsed:
    """An expression as the grammar reads it, before it is set against a calendar.

    ``first`` and ``last`` are token numbers, ``last`` one past the end. Which of the
    other fields count depends on ``form``; see ``grammar.py``.
    """

    form: str
    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: float | None = None
    unit: str = ""
    way: str = ""
    part: str = ""
    clock: str = ""
    mod: str | None = None
    value: str = ""
    note: str = ""
    aside: bool = False
