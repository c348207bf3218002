"""A day behind what somebody is charged with, on which they were held already: that of the charge, not of the deed.

"X was arrested on 6 May and charged with inciting violence on 8 May."
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

REACH: Final = 2  # sentences from an arrest to its charge
SOON: Final = 120  # days; "organising a march on 3 May" may be read as of the year after
ON: Final = frozenset({"on", "in"})


def date_behind_ground(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Give a charge the day that its ground ends with, where its bearers were in custody by then."""
    for event in events:
        if event.act not in {"charge", "conviction"} or event.modality not in FACTUAL or event.rule.pos != "verb":
            continue
        for held in events:
            near = 0 <= event.sentence - held.sentence <= REACH and held.token < event.token
            if not near or held.act not in CUSTODY or held.modality not in FACTUAL or not alike(event, held):
                continue
            own = event.date is None or held.date is None or event.date.span == held.date.span
            if held.date is None or held.date.span is None or held.date.precision != "day" or not own:
                continue
            first, end = view.end[event.token], view.sentence_span(event.sentence)[1]
            for d in facts.own_days():
                since = (d.span[0] - held.date.span[0]).days if d.precision == "day" and d.span is not None else 0
                if 0 < since <= SOON and first <= d.start < end and behind(view, view.token_at(d.start), event.token):
                    event.date, event.reasons["date"] = d, "behind the ground, after the arrest"
                    break


def alike(event: Event, held: Event) -> bool:
    """Tell whether those who are charged are those who were held, or some of them."""
    if event.victims.people:
        return set(event.victims.people) <= set(held.victims.people)
    mine, theirs = event.victims.group, held.victims.group
    return mine is not None and theirs is not None and mine.text == theirs.text


def behind(view: DocView, t: int, act: int) -> bool:
    """Tell whether a day hangs by "on" on the gerund after the "with" or "of" of a verb."""
    path = view.climb(t)
    for k in path:
        deed = view.head[k]
        if view.dep[k] == "prep" and view.lower[k] in ON and view.dep[deed] == "pcomp" and view.tag[deed] == "VBG":
            return view.lower[view.head[deed]] in {"with", "of"} and view.head[view.head[deed]] == act
    return False
