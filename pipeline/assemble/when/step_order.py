"""Months without a year that put a step of a case after the next one: "arrested in November and sentenced in March".

A month is taken for the last one before the report, so that of a report of December the arrest would come after the
sentence; it was in the year before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import MONTHS, SHORT_MONTHS
from pipeline.assemble.text.kinds import ABUSE, CUSTODY, DEATHS, FACTUAL, FREEING, JUDGED
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.when.court_next_year import in_next_year
from pipeline.assemble.when.weekday_order import order_weekdays
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

MONTH: Final = compiled(rf"\b(?:{'|'.join(sorted(MONTHS | SHORT_MONTHS))})\b", re.IGNORECASE)
YEAR: Final = compiled(r"\b(?:1[5-9]|20)\d\d\b|\byear\b")
AGAIN: Final = compiled(
    r"\b(?:again|anew|re-?(?:arrest|detain|captur|imprison|convict|sentenc|tri|charg)(?:ed|ing)|second|third|once more"
    r"|in absentia|briefly|(?:another|other|separate|different|unrelated|new|earlier|previous) (?:\w+ )?"
    r"(?:case|charge|trial|conviction)s?)\b",
    re.IGNORECASE,
)
SERVED: Final = compiled(r"\byears?\b")  # "In March he was released after four years"
AFTER: Final = frozenset({"after", "since", "following"})
STEPS: Final[tuple[frozenset[str], ...]] = (
    CUSTODY | ABUSE, frozenset({"charge"}), frozenset({"trial"}), JUDGED - {"fine"},
    frozenset({"appeal_rejected", "sentence_overturned"}), frozenset({"release", "parole", "pardon", "acquittal"}),
    DEATHS,
)  # fmt: skip
RANK: Final = {act: n for n, acts in enumerate(STEPS) for act in acts}
NEXT: Final = frozenset({"before", "until", "then", "later", "when"})
BESIDE: Final = 7  # days between two days of one sentence that are of one year
NEAR: Final = 2  # sentences from a step to the one told after it


def order_steps(view: DocView, events: list[Event]) -> None:
    """Put a step whose month names no year into the year before where it would come after a later step of the case."""
    dated = [e for e in events if e.date is not None and e.modality in FACTUAL]
    order_weekdays(view, dated)
    steps = [e for e in dated if e.act in RANK and e.victims.people]
    by_person = defaultdict[int, list["Event"]](list)
    for e in steps:
        for person in e.victims.people:
            by_person[person].append(e)
    for _ in STEPS:
        moved = False
        for told in by_person.values():
            for first, then in permutations(told, 2):
                if RANK[first.act] < RANK[then.act] and same_case(first, then):
                    moved |= moved_back(view, dated, first, then)
        if not moved:
            return


def same_case(first: Event, then: Event) -> bool:
    """Tell whether one of two steps befell those of the other, or some of them, and no other charge is told of it."""
    mine, theirs = set(first.victims.people), set(then.victims.people)
    told = [{c.text.casefold() for c in e.charges} for e in (first, then)]
    return (mine <= theirs or theirs <= mine) and (not all(told) or bool(told[0] & told[1]))


def moved_back(view: DocView, dated: list[Event], first: Event, then: Event) -> bool:
    """Date the earlier of two steps a year before, where its month lies after the later one; tell whether it did."""
    told, end = first.date, then.date.span if then.date else None
    if told is None or end is None or not bare(told) or told.span is None or told.span[0] <= end[1]:
        return False
    if (told.span[0] - end[1]).days < BESIDE and first.sentence == then.sentence:
        return False  # "X was held on 5 May, Y on 7 May, and both were charged": the day of the charge is that of X
    of_living = then.act in DEATHS and first.act in STEPS[0]
    if not of_living and not tells_order(view, first, then):
        return False
    back = in_next_year(told, -1)
    if back is None or back.span is None or back.span[0] > end[1]:
        return False
    reason = f"before the {then.act}"
    if reason in first.reasons.get("date", ""):
        return False  # once: two steps that the text tells on each other's day have no order
    for e in dated:
        if e.date is not None and (same_day(told, e.date) or (alike(first, e) and e.date.span == told.span)):
            e.reasons["date"] = f"{e.reasons.get('date', 'told')}: {reason}"
            e.date = in_next_year(e.date, -1) or e.date
    return True


def same_day(told: DateMention, other: DateMention) -> bool:
    """Tell whether a day is the same mention as another, or counted from it ("two days later")."""
    return other.start == told.start or other.anchor == f"narrative:{told.timex_value}"


def alike(a: Event, b: Event) -> bool:
    """Tell whether two acts may be one told twice, of a month that no year is told of."""
    same = a.act == b.act and a.victims.people == b.victims.people
    return same and b.date is not None and bare(b.date)


def bare(told: DateMention) -> bool:
    """Tell whether a date names a month and no year, so that the report's day alone tells which."""
    named = told.precision in {"day", "month"} and MONTH.search(told.text) is not None
    return named and not YEAR.search(told.text) and not (told.anchor or "").startswith("narrative:")


def tells_order(view: DocView, first: Event, then: Event) -> bool:
    """Tell whether the text itself tells one step before the other, or as what had been before it."""
    if abs(then.sentence - first.sentence) > NEAR:
        return False
    if any(AGAIN.search(view.sentence_text(e.sentence)) for e in (first, then)):
        return False
    freed = then.act in FREEING and then.sentence != first.sentence
    if freed and SERVED.search(view.sentence_text(then.sentence)):
        return False
    if been_before(view, first.token) != (late := been_before(view, then.token)):
        return not late
    if first.token > then.token:
        return first.sentence == then.sentence and not AFTER.isdisjoint(
            view.lower[k] for k in (view.head[first.token], *view.kids(first.token, "mark"))
        )
    return not hung_below(view, first.token, then.token)


def hung_below(view: DocView, first: int, then: int) -> bool:
    """Tell whether a later verb hangs on an earlier one, not as what came next ("held after he was tried in May")."""
    above = view.climb(then)
    if first not in above:
        return False
    path = above[: above.index(first)]
    words = {view.lower[k] for t in path for k in (t, *view.kids(t, "mark", "advmod", "prep"))}
    return any(view.dep[t] != "conj" for t in path) and NEXT.isdisjoint(words)


def been_before(view: DocView, verb: int) -> bool:
    """Tell whether a verb tells what had been before ("he had been held", "having been held")."""
    return in_pluperfect(view, verb) or any(view.lower[k] == "having" for k in view.kids(verb, "aux"))
