"""What an expression is set against: the publication and the story so far."""

from dataclasses import dataclass
from datetime import date

from pipeline.normalise.dates import arithmetic as cal
from pipeline.normalise.dates.model import TimexType

UNKNOWN = "XXXX-XX-XX"


@dataclass(slots=True)
class Context:
    """What an expression is set against.

    Attributes:
        published: day of publication; None in a history, where the narrative alone counts.
        last: value of the date last spoken of, and the token where it ended.
        before: the one of another year that was spoken of before it.
        part: which part of a year it is ("START" of "early 2019").
        told: whether its year is that of the date before it.
        day: the last one with a day.
        written: the last day that is a line of its own, as over the entries of a chronicle.
        deed: the day before it, where it is only when somebody said so.
        ends: whether it is only when what was told ends ("until 28 October"), and `begun` the day before it.
        quarter: business quarter last spoken of that is over.
        section: year or month of the heading above.
        ahead: first month with a year in the text, for what a history says before it.
        unplaced: month of an opening date whose year is not told: the year told next is of what was long before.
        glance: a far-off year just glanced at.
        range_from: first day of the range just told, whose last day is `last`.
        story: the day of the news itself, told by its weekday ("on Monday").
        week_end: the last day of the days that the head of a bulletin says it is about ("Media watch, 15–21 May").
        yearbook: whether a month without its year is of the year of `published`, whatever year was spoken of before.
    """

    published: date | None
    last: str = ""
    last_at: int = -1000
    explicit: bool = False
    before: str = ""
    part: str = ""
    told: bool = False
    day: str = ""
    written: str = ""
    deed: str = ""
    ends: bool = False
    begun: str = ""
    quarter: str = ""
    section: str = ""
    ahead: str = ""
    unplaced: int = 0
    glance: str = ""
    range_from: date | None = None
    story: str = ""
    yearbook: bool = False
    week_end: date | None = None

    def note(self, value: str, place: int, *, explicit: bool, told: bool = False) -> None:
        """Remember a date spoken of."""
        if not cal.span_of(value) or len(value) < 4:
            return
        self.range_from = None
        if self.last[:4] != value[:4]:
            self.before = self.last
        self.last, self.last_at, self.explicit = value.split("T", maxsplit=1)[0], place, explicit
        self.told = told
        if explicit and value[5:7] == f"{self.unplaced:02d}":
            self.unplaced = 0  # that month has a year by now
        if cal.precision_of(value) == "day":
            self.day = self.last


@dataclass(slots=True)
class Value:
    """A resolved value: TIMEX3 type and value, its anchor, and a refusal if the day cannot be."""

    type: TimexType
    value: str
    anchor: str | None = None
    refused: str | None = None
    iso: str | None = None


def publication(ctx: Context) -> str | None:
    """Name the day of publication as an anchor."""
    return f"publication:{ctx.published.isoformat()}" if ctx.published else None


def base_day(ctx: Context) -> tuple[date | None, str | None]:
    """Return the day that "this" and "last" count from, and its name."""
    if ctx.published:
        return ctx.published, publication(ctx)
    span = cal.span_of(ctx.last)
    return (span[0], f"narrative:{ctx.last}") if span else (None, None)
