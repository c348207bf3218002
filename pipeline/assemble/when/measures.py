"""Days that a sentence counts back from its main clause: "He was charged on 4 March, two days after he was held"."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.text.shared_words import LENGTHENING
from pipeline.assemble.text.simple import acts_told, verb_or_self
from pipeline.assemble.when.spans import HOUR
from pipeline.kept import compiled

AFTER, BACK = frozenset({"after", "following"}), frozenset({"earlier", "before", "ago", "previously"})

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

LENGTH = compiled(r"P(\d{1,3})([YMWD])")
EVE_REACH = 12  # tokens from "eve" to the day of what it is the eve of
LENGTHS = frozenset({"day", "week", "month", "year", "decade"})
NUMBERING = frozenset({"CD", "DT", "JJ", "JJR", "RB", "RBR", "HYPH"})  # between "for" and "years"
NEARLY = frozenset({"up", "close"})  # before "to" and a number
NUMBERS = 5  # tokens from "for" to "years"
COUNTED = {"day": "DWMY", "month": "MY", "year": "Y"}  # what can be counted back from a date of a precision


def measured(view: DocView, d: DateMention, act: int, told: Sequence[DateMention]) -> DateMention | None:
    """Return the day of an act that the day of its main clause is told to come some time "after".

    "He saw his family on Monday, three weeks after he was freed": about three weeks before. None where the clause of
    the act has no such measure; its own day, but not its hour, goes before that.

    Args:
        view: the article.
        d: the date nearest to the act.
        act: token of the act.
        told: dates and lengths of time of the sentence.
    """
    clause = after_clause(view, act)
    if clause is not None and clause in view.climb(view.token_at(d.start)):
        if HOUR.match(d.text) is None:
            return d
        days = (x for x in told if x.kind == "DATE" and clause not in view.climb(view.token_at(x.start)))
        d = next(days, d)
    if clause is None or d.span is None:
        return None
    mark = after_mark(view, clause)
    measure = next((x for x in told if x.duration_iso and view.token_at(x.end - 1) in
                 {mark - 1, *(k for k in range(mark) if view.head[k] == clause)}), None)  # fmt: skip
    length = LENGTH.fullmatch(measure.duration_iso or "") if measure is not None else None
    if measure is None and view.lower[mark - 2 : mark] in (["a", "day"], ["one", "day"]):
        a, b = view.start[mark - 2], view.end[mark - 1]
        measure, length = replace(d, start=a, end=b, text=view.text[a:b]), LENGTH.fullmatch("P1D")
    unit = length[2] if length is not None else None
    if measure is None or length is None or not unit or unit not in COUNTED.get(d.precision, ""):
        return None
    return some_time_before(measure, d, int(length[1]), unit)


def some_time_before(told: DateMention, d: DateMention, number: int, unit: str) -> DateMention | None:
    """Return the stretch that lies a number of days, weeks, months or years before a date.

    Args:
        told: the words that tell the number, which become the date.
        d: the date.
        number: how many.
        unit: `D`, `W`, `M` or `Y`, as in ISO 8601; the stretch is as exact as that.
    """
    if d.span is None:
        return None
    day = d.span[0]
    year, month = divmod(day.year * 12 + day.month - 1 - number * (12 if unit == "Y" else 1), 12)
    if unit in {"M", "Y"} and not MINYEAR <= year <= MAXYEAR:
        return None
    if unit == "D":
        first = last = day - timedelta(days=number)
    elif unit == "W":
        first, last = (day - timedelta(days=7 * number + off) for off in (3, -3))
    elif unit == "M":
        first = day.replace(year=year, month=month + 1, day=1)
        last = first.replace(day=monthrange(year, month + 1)[1])
    else:
        first = day.replace(year=year, month=1, day=1)
        last = first.replace(month=12, day=31)
    edtf = {"D": first.isoformat(), "W": f"{first.isoformat()}/{last.isoformat()}", "M": f"{first:%Y-%m}",
            "Y": f"{first:%Y}"}[unit]  # fmt: skip
    precision = {"D": "day", "W": "range", "M": "month", "Y": "year"}[unit]
    return replace(told, kind="DATE", span=(first, last), precision=precision, edtf=edtf, anchor=d.anchor)


def has_measure(view: DocView, act: int) -> bool:
    """Tell whether an act's clause with "after" says how long before ("days after he was freed")."""
    clause = after_clause(view, act)
    if clause is None:
        return False
    before = after_mark(view, clause) - 1
    if lasts(view, before):
        return False
    return any(view.lower[c].rstrip("s") in LENGTHS for c in (*view.kids(clause, "npadvmod"), before))


def lasts(view: DocView, unit: int) -> bool:
    """Tell whether a length of time is how long something lasts: "for two years", "raised to about six months"."""
    span = range(unit - 1, max(-1, unit - NUMBERS - 1), -1)
    first = next((k for k in span if view.tag[k] not in NUMBERING and not in_number(view, k)), unit)
    if view.lower[first] == "of":
        return view.lower[first - 1] in {"term", "sentence"}  # not "a couple of weeks after"
    if view.lower[first] != "to" or view.lower[first - 1] in {"next", "prior", "due"}:
        return view.lower[first] == "for"
    verb = verb_or_self(view, first)
    return view.lower[verb] in LENGTHENING or "sentencing" in acts_told(view, verb)


def in_number(view: DocView, k: int) -> bool:
    """Tell whether a word is of a number's own words ("two [to] three weeks", "[close] [to] a year", "[up] [to]")."""
    if view.lower[k] == "to":
        return view.tag[k - 1] == "CD" or view.lower[k - 1] in NEARLY
    return view.lower[k] in NEARLY and view.lower[k + 1] == "to"


def after_mark(view: DocView, clause: int) -> int:
    """Return the token of the "after" that opens a clause, or that of its verb where none does."""
    marks = [c for c in view.children[clause] if view.lower[c] == "after" and c < clause]
    return marks[0] if marks else view.head[clause] if view.lower[view.head[clause]] == "after" else clause


def after_clause(view: DocView, act: int) -> int | None:
    """Return the verb of the clause with "after" and a measure of time before it that an act stands in."""
    node = act
    for _ in range(5):
        marks = {view.lower[c] for c in view.kids(node, "mark", "advmod", "prep")}
        if view.dep[node] in {"advcl", "pcomp"} and ("after" in marks or view.lower[view.head[node]] == "after"):
            return node
        if view.head[node] == node:
            return None
        node = view.head[node]
    return None


def after_thing(view: DocView, d: DateMention, act: int) -> bool:
    """Tell whether a day counted back is that of what came before ("After a fall two days earlier, X was held")."""
    first, last = view.ends_of(d)
    opening = view.sentences[view.sentence_at[first]][0]
    if last >= act or view.lower[opening] not in AFTER or view.lower[last] not in BACK:
        return False
    thing = any(view.head[k] == opening and view.dep[k] == "pobj" for k in range(opening + 1, first))
    return thing and view.lower[last + 1 : last + 2] == [","] and "," not in view.lower[opening:first]


def after_eve(view: DocView, first: int) -> int | None:
    """Return the "eve" of whose thing a date that begins at a token is the day ("on the eve of the vote on 5 May")."""
    for t in range(first - 1, max(0, first - EVE_REACH), -1):
        if view.lower[t] == "eve" and view.lower[t + 1] == "of":
            return t
        if view.lower[t] in {",", ";", ":"} or view.tag[t] in {"VBD", "VBZ", "VBP", "MD"}:
            return None
    return None
