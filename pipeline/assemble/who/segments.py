"""Items parted by semicolons that leave the verb out, each with its people and their day.

"Police held A and B in May; the editor C on 3 June; and the clerk D in July"; "The dates and detainees were: 3 May, A;
5 May, B".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.who.open_sets import counts, open_set
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

ACTS: Final = CUSTODY | {"abduction", "killing", "release", "execution", "sentencing"}
BEFORE_DAY: Final = compiled(r",? (?:(?:on|in|around|about|or|early|late|mid) ?)*(?:the )?$")
IN_PLACE: Final = compiled(rf"(?: (?:in|at|near) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?{BEFORE_DAY.pattern}")
LEAD: Final = compiled(rf"\b(?:{'|'.join(toml_table('people.toml')['tagged']['lists_of_days'])})\b[^;:]*:$")
ROW_DAY: Final = compiled(r"[”\"’]? (?:and )?(?:on )?$")
REACH: Final = 3  # sentences back to the set whose members a list of days names


def with_items(view: DocView, facts: Facts, here: list[Event]) -> list[Event]:
    """Return the acts of a sentence with those that its further items tell of others, by the verb of the first."""
    out = list(here)
    for event in here:
        told = told_plainly(event, ACTS)
        if not told or not event.victims.people or event.penalties:
            continue
        for begin, end in items_after(view, event):
            if (item := of_item(view, facts, event, begin, end)) is None:
                break
            names, day = item
            people = list(dict.fromkeys(n.cluster for n in names))
            rest = [p for p in event.victims.people if p not in people]
            if not rest:
                break
            part = part_of(event, people)
            part.reasons["victims"], part.reasons["date"] = "object: name, the verb left out", "told after the name"
            part.date, event.victims = day, replace(event.victims, people=rest)
            if event.date is day:
                event.date = None
            out.append(part)
    for event in here:
        if any(e.token == event.token and e is not event for e in out):
            date_first(view, facts, event)
    return out


def date_first(view: DocView, facts: Facts, event: Event) -> None:
    """Give the first item after a colon its own day ("In May police held a man each day: X on 3 May; Y on 5 May")."""
    last = view.sentence_span(event.sentence)[1]
    colon = view.text.find(": ", view.end[event.token], last)
    stop = view.text.find(";", colon, last) if colon >= 0 else -1
    own = of_item(view, facts, event, colon + 1, stop, IN_PLACE) if stop >= 0 else None
    if own is not None and [n.cluster for n in own[0]] == event.victims.people:
        event.date, event.reasons["date"] = own[1], "told after the name"


def items_after(view: DocView, event: Event) -> list[tuple[int, int]]:
    """Return the stretches between semicolons after the one in which an act's verb stands."""
    last = view.sentence_span(event.sentence)[1]
    cuts, depth = [], 0
    for at in range(view.end[event.token], last):
        depth += (view.text[at] == "(") - (view.text[at] == ")")
        if view.text[at] == ";" and depth == 0:
            cuts.append(at)
    return [(one + 1, other) for one, other in pairwise([*cuts, last])]


def of_item(
    view: DocView, facts: Facts, event: Event, begin: int, end: int, lead: re.Pattern[str] = BEFORE_DAY
) -> tuple[list[Name], DateMention] | None:  # fmt: skip
    """Return the people and the day of an item without a verb of its own; None where it is no such item."""
    tokens = [t for t in range(event.token, len(view.words)) if begin <= view.start[t] < end]
    if any(view.tag[t] in FINITE or view.tag[t] in {"VBN", "VBG"} for t in tokens):
        return None
    names = [n for n in view.names if n.label == "PERSON" and begin <= view.start[n.first] < end]
    days = [d for d in within(facts.dates, begin, end) if d.gives_days]
    if not names or len(days) != 1 or "(" in view.text[begin:end]:
        return None
    after_names = lead.fullmatch(view.text, view.end[names[-1].last], days[0].start)
    return (names, days[0]) if after_names is not None else None


def name_by_days(view: DocView, facts: Facts, earlier: list[Event], sentence: int) -> None:
    """Part a set that was held by a list of days and names ("The dates and detainees were: 3 May, A; 5 May, B").

    Args:
        view: the article.
        facts: its values.
        earlier: the acts told so far.
        sentence: the sentence that may be such a list.
    """
    a, b = view.sentence_span(sentence)
    colon = view.text.find(":", a, b)
    if colon < 0 or ";" not in view.text[colon:b] or LEAD.search(view.text[a : colon + 1]) is None:
        return
    rows = rows_of(view, facts, colon + 1, b)
    sets = [e for e in earlier if e.sentence < sentence <= e.sentence + REACH and e.unit == view.unit_at[sentence]
            and e.act in CUSTODY and e.modality in FACTUAL and open_set(e)]  # fmt: skip
    if not rows or len({e.victims.group.start if e.victims.group is not None else e.token for e in sets}) != 1:
        return
    event = sets[0]
    size = counts(event)
    if size is not None and len(rows) > size:
        return
    parts = []
    for name, day in rows:
        part = part_of(event, [name.cluster])
        part.date, part.reasons["date"] = day, "beside the name"
        part.sentences = sorted({*event.sentences, sentence})
        parts.append(part)
    at = earlier.index(event)
    whole = size in {None, len(rows)}  # nobody of the set is left
    earlier[at : at + whole] = parts


def rows_of(view: DocView, facts: Facts, begin: int, end: int) -> list[tuple[Name, DateMention]]:
    """Return the name and day of each item of a list whose items all open with a day; none where one does not."""
    found: list[tuple[Name, DateMention]] = []
    days = [d for d in within(facts.dates, begin, end) if d.gives_days]
    names = [n for n in view.names if n.label == "PERSON" and begin <= view.start[n.first] < end]
    while begin < end:
        stop = view.text.find(";", begin, end)
        stop = end if stop < 0 else stop
        day = next((d for d in days if begin <= d.start and ROW_DAY.fullmatch(view.text, begin, d.start)), None)
        name = next((n for n in names if day is not None and view.start[n.first] == day.end + 2), None)
        if day is None or name is None or not view.text.startswith((", ", ": "), day.end):
            return []
        found.append((name, day))
        begin = stop + 1
    return found
