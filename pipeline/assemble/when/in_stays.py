"""What was done in a stay of which the first day is told: any time in it ("in prison since July. Guards beat him").

Of abuse in custody it is the time from the arrest on ("was held on 4 May. He was beaten in custody"), to the end of the
stay that is told, the next arrest or the report.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.kinds import ABUSE, CUSTODY, DEATHS, FACTUAL, GRACE, LASTING, VANISHED
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.when.recent import stretch
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

OPENED: Final = compiled(r"\b(?:ever )?since (?:(?:the|early|late|last|this) )?$", re.IGNORECASE)
BEFORE: Final = 24  # characters before a day in which "since" may stand
STAYS: Final = noun_list("when.toml", "stays", "nouns")
HELD: Final = verb_list("when.toml", "stays", "verbs")
OVER: Final = compiled(
    rf"\b(?:{'|'.join(sorted(word_list('when.toml', 'stays', 'over')))}"
    rf"|(?:for|after|within) (?:[\w-]+ ){{0,4}}(?:{'|'.join(sorted(word_list('when.toml', 'stays', 'lengths')))})"
    rf"|\w+-(?:{'|'.join(sorted(word_list('when.toml', 'stays', 'lengths')))}))\b",
    re.IGNORECASE,
)
ENDS: Final = GRACE | DEATHS | {"forced_return", "exile"}
TAKEN: Final = VANISHED | {"arrest"}
AGAIN: Final = compiled(r"\bagain\b|\bre-?(?:arrest|detain)|\b(?:second|third) time\b", re.IGNORECASE)
ON: Final = 2  # sentences after the abuse in which a stay may be said to have ended
STILL: Final = date(9900, 12, 31)  # last day of a span whose last day nobody tells; days may be added to it
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
        if day.precision not in {"day", "month"}:
            continue  # until when is told, or hardly when
        own = [e for e in events if e is not event and e.modality in FACTUAL
               and set(e.victims.people) & set(event.victims.people)]  # fmt: skip
        arrest = next((e for e in own if e.act in CUSTODY and e.date is not None and e.date.start == day.start), None)
        if arrest is None or tells_both(view, arrest, event) or not in_custody(view, event.token):
            continue
        last = last_day(view, arrest, event, own)
        if last is None or last <= day.span[1]:
            continue
        first = day.span[0]
        open_end = "" if last == STILL else last.isoformat()
        edtf = f"{first.isoformat()}/{open_end or '..'}"
        event.date = replace(day, span=(first, last), precision="range", edtf=edtf)
        event.reasons["date"] = "in custody, from the day of the arrest on"


def tells_both(view: DocView, arrest: Event, abuse: Event) -> bool:
    """Tell whether a day in front is of both, in one sentence ("On 3 May X was held and beaten")."""
    in_front = arrest.date is not None and arrest.date.start < view.start[arrest.token]
    return in_front and arrest.sentence == abuse.sentence


def last_day(view: DocView, arrest: Event, abuse: Event, own: list[Event]) -> date | None:
    """Return the last day that the abuse can be of, `STILL` if nobody tells it; None where a stay's end has no day.

    Args:
        view: the text.
        arrest: the act by which the stay began.
        abuse: what was done in it.
        own: what else befell the same person.
    """
    began = arrest.date.span if arrest.date is not None else None
    if began is None:
        return None
    spans = [(e, e.date.span if e.date is not None else None) for e in own]
    freed = [(e, span) for e, span in spans if e.act in ENDS and set(abuse.victims.people) <= set(e.victims.people)]
    ends = [(e, span[1]) for e, span in freed if span is not None and span[1] >= began[0]]
    again = [span[0] for e, span in spans if span is not None and span[0] > began[1] and anew(view, arrest, e)]
    if not ends and any(span is None for _, span in freed):
        return None
    near: Sequence[int] = range(arrest.sentence, min(abuse.sentence + ON + 1, len(view.sentences)))
    if any(e.act not in DEATHS for e, _ in ends):
        near = [arrest.sentence, abuse.sentence]  # the release is told; who died may have been freed before
    told = {e.sentence for e, _ in ends}
    if any(view.says(OVER, n) for n in near if n not in told):
        return None
    return min([*(last for _, last in ends), *again], default=STILL if view.filed is None else view.filed)


def anew(view: DocView, arrest: Event, event: Event) -> bool:
    """Tell whether an act begins another stay than an arrest did, not the same in due form ("formally arrested")."""
    if view.says(AGAIN, event.sentence):
        return event.act in CUSTODY
    formal = any(view.lower[t].startswith("formal") for t in range(max(0, event.token - 3), event.token))
    return event.act == arrest.act and event.act in TAKEN and not formal


def in_custody(view: DocView, verb: int) -> bool:
    """Tell whether a verb's clause tells that it was done in somebody's custody, or while they were held."""
    where = prepositional(view, verb, "in", "during", "behind", "throughout")
    while_held = [c for c in view.kids(verb, "advcl") if any(view.lower[m] in {"while", "when"} for m in
                  view.kids(c, "mark", "advmod")) and view.lower[c] in HELD]  # fmt: skip
    while_held += [p for p in prepositional(view, verb, "while") if view.lower[p] in STAYS]
    return bool(while_held) or any(view.lower[p] in STAYS for p in where)
