"""What was done in a stay of which the first day is told: any time in it ("in prison since July. Guards beat him").

Of abuse in custody it is that of the arrest ("was held on 4 May. He was beaten in custody"), until a release that is
told or the report.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, LASTING
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.when.recent import stretch

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

OPENED: Final = re.compile(r"\b(?:ever )?since (?:(?:the|early|late|last|this) )?$", re.IGNORECASE)
BEFORE: Final = 24  # characters before a day in which "since" may stand
ABUSE: Final = frozenset({"torture", "ill_treatment", "sexual_violence"})
STAYS: Final = noun_list("when.toml", "stays", "nouns")
HELD: Final = verb_list("when.toml", "stays", "verbs")
ENDS: Final = frozenset({"release", "pardon", "parole", "death_in_custody"})
STILL: Final = date.max  # last day of a span whose last day nobody tells
LONGEST: Final = timedelta(days=400)  # a longer stretch says nothing worth having


def date_in_stays(view: DocView, events: list[Event]) -> None:
    """Give what was carried the day since which a stay lasts the time from that day to the report, or none."""
    for event in events:
        day = event.date
        if day is None or not event.carried or event.act in LASTING or day.span is None:
            continue
        if not OPENED.search(view.text, max(0, day.start - BEFORE), day.start):
            continue
        first, last = day.span[0], view.filed
        if last is None or not first <= last <= first + LONGEST:
            event.date, event.carried = None, False
            event.reasons.pop("date", None)
            continue
        event.date = stretch(view, event.token, first, last)
        event.reasons["date"] = "some time in what lasts since the day told before it"


def date_in_custody(view: DocView, events: list[Event]) -> None:
    """Give abuse in custody that was taken to be of the day of the arrest the time from that day on."""
    for event in events:
        day = event.date
        if event.act not in ABUSE or day is None or day.span is None or day.end > view.start[event.token]:
            continue
        if day.precision == "range":
            continue  # until when is told
        own = [e for e in events if e is not event and e.modality in FACTUAL and e.date is not None
               and set(e.victims.people) & set(event.victims.people)]  # fmt: skip
        taken = any(e.act in CUSTODY and e.date is not None and e.date.start == day.start for e in own)
        if not taken or not in_custody(view, event.token):
            continue
        first = day.span[0]
        ends = [e.date.span[0] for e in own if e.act in ENDS and e.date is not None and e.date.span is not None]
        ends = [d for d in ends if d > first] or ([view.filed] if view.filed is not None and view.filed > first else [])
        last = min(ends, default=STILL)
        open_end = "" if last == STILL else last.isoformat()
        edtf = f"{first.isoformat()}/{open_end or '..'}"
        event.date = replace(day, span=(first, last), precision="range", edtf=edtf)
        event.reasons["date"] = "in custody, from the day of the arrest on"


def in_custody(view: DocView, verb: int) -> bool:
    """Tell whether a verb's clause tells that it was done in somebody's custody, or while they were held."""
    where = prepositional(view, verb, "in", "during", "behind", "throughout")
    while_held = [c for c in view.kids(verb, "advcl") if any(view.lower[m] in {"while", "when"} for m in
                  view.kids(c, "mark", "advmod")) and view.lower[c] in HELD]  # fmt: skip
    while_held += [p for p in prepositional(view, verb, "while") if view.lower[p] in STAYS]
    return bool(while_held) or any(view.lower[p] in STAYS for p in where)
