"""How the dates of two tellings of an act compare."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import DEATHS
from pipeline.normalise.dates.arithmetic import span_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.normalise.dates import DateMention
    from pipeline.normalise.dates.model import Span

SLACK: Final = timedelta(days=1)  # between two days told of one act, of which one may be that of the news
NONE: Final = timedelta(0)
COARSE: Final = frozenset({"month", "season", "year", "decade"})
FOUND: Final = timedelta(days=60)  # from a death to the finding of the body


def dates_agree(a: Event, b: Event) -> bool:
    """Tell whether two dates can be one; a missing date agrees with any."""
    if a.date is None or b.date is None or a.date.span is None or b.date.span is None:
        return True
    coarse = not COARSE.isdisjoint((a.date.precision, b.date.precision))  # "held in March, formally arrested in April"
    slack = NONE if (coarse and not {a.act, b.act} <= DEATHS) or step_apart(a, b) else SLACK
    return meet(a.date, b.date, slack)


def over_span(event: Event) -> bool:
    """Tell whether custody is told as suffered several times between two days: nothing else was where it was."""
    return event.repeated and event.date is not None and event.date.precision == "range"


def step_apart(a: Event, b: Event) -> bool:
    """Tell whether one of two tellings is the formal step against those of the other, and against nobody else.

    Who is named in the formal arrest alone was seized with the others, of whom that is told.
    """
    formal, plain = (a, b) if a.formal else (b, a)
    return a.formal != b.formal and set(formal.victims.people) <= set(plain.victims.people)


def meet(a: DateMention, b: DateMention, slack: timedelta = NONE) -> bool:
    """Tell whether two dates have a day in common; a part of a month or year beside a finer or wider date is all of it.

    "In mid-March" and "on 21 March" are told of one act; not "in early May" and "in late May".
    """
    alike = a.precision == b.precision
    spans = [d.span if alike else whole_of(d.span, d.precision) for d in (a, b) if d.span is not None]
    return len(spans) < len("ab") or all(x[0] - y[1] <= slack for x, y in (spans, spans[::-1]))


def whole_of(span: Span, precision: str | None) -> Span:
    """Return the whole month or year of a part of it, which is told loosely."""
    if precision not in {"month", "year"}:
        return span
    whole = span_of(f"{span[0]:%Y-%m}" if precision == "month" else f"{span[0]:%Y}")
    return span if whole is None else whole


def one_death(a: Event, b: Event) -> bool:
    """Tell whether two tellings are of the death of one person, who dies once whatever their dates.

    Not a killing and an "execution" apart from it, which is a court's or the killers' own word.
    """
    if (a.act != b.act and "execution" in {a.act, b.act}) or a.modality != b.modality:
        return False
    if not dates_agree(a, b) and not near(a, b):
        return False  # two of one name
    return a.act in DEATHS and b.act in DEATHS and len(a.victims.people) == 1 and a.victims.people == b.victims.people


def near(a: Event, b: Event) -> bool:
    """Tell whether two tellings whose days differ may be of one death: close together, of one place."""
    if a.date is None or b.date is None or a.date.span is None or b.date.span is None:
        return True
    towns = [{p.text for p in e.places} for e in (a, b)]
    if (a.actors and b.actors) or (all(towns) and not towns[0] & towns[1]):
        return False
    return abs(a.date.span[0] - b.date.span[0]) <= FOUND or a.date.span[0].year == b.date.span[0].year


def one_time(a: Event, b: Event) -> bool:
    """Tell whether one of two dates holds the other ("in May", "on 3 May"); a missing date holds any."""
    if a.date is None or b.date is None or a.date.span is None or b.date.span is None:
        return True
    (p, q), (r, t) = a.date.span, b.date.span
    return (p <= r and t <= q) or (r <= p and q <= t)


def finer(b: Event, a: Event) -> bool:
    """Tell whether the date of `b` is narrower than that of `a`."""
    if b.date is None or b.date.span is None or a.date is None or a.date.span is None:
        return a.date is None or a.date.span is None
    return (b.date.span[1] - b.date.span[0]) < (a.date.span[1] - a.date.span[0])


def by_day(event: Event) -> bool:
    """Tell whether an act has a day of its own and names whom it befell."""
    return event.date is not None and event.date.precision == "day" and "name" in event.victims.how


def begun_before(a: Event, b: Event) -> bool:
    """Tell whether one custody began, by its own day, before another ("held on 4 May; he had been taken on 3 May")."""
    if a.lent or b.lent or a.date is None or b.date is None or a.date.span is None or b.date.span is None:
        return False
    return a.date.precision == b.date.precision == "day" and a.date.span[0] < b.date.span[0]


def own_turn(whole: Event, part: Event) -> bool:
    """Tell whether a verb tells somebody's turn on its day, or as a fact what a charge is about ("the deaths of …").

    After a verb only where it has a charge of its own ("arrested A and B. … A was arrested on 3 May for theft").
    """
    if whole.rule.pos != "noun":
        listed = {"pronoun", "description"}.isdisjoint(whole.victims.how) and part.sentence > whole.sentence
        return listed and bool(part.charges) and not whole.charges and part.rule.pos == "verb"
    return part.rule.pos == "verb" and (by_day(part) or (whole.modality, part.modality) == ("alleged", "reported"))
