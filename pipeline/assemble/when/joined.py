"""The day of what one subject did in one sentence, where the sentence before tells it.

"On 3 May a mob came. It killed 17 villagers, burnt a church and led nine away": all three on that day.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.merge import episode
from pipeline.assemble.text.kinds import FACTUAL, TAKEN
from pipeline.assemble.when import dating, timing
from pipeline.assemble.when.likewise import leading
from pipeline.assemble.when.opened import aside
from pipeline.assemble.when.recent import ELSEWHEN

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

NEVER: Final = (date.min, date.min)


def date_joined(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts the day that the story lends to another act of the same clause."""
    for event in events:
        if not open_to_day(event):
            continue
        if (raid := led_from(view, events, event)) is not None:
            event.date, event.carried = raid.date, True
            event.reasons["date"] = f"that of the {raid.act} that led to it"
            continue
        if event.rule.pos != "verb" or event.apart or timing.later_on(view, event.token):
            continue
        for token in event.tokens:
            other = beside(view, events, event, token)
            if other is None or dated_apart(view, attacher, token):
                continue
            event.date, event.carried = other.date, True
            event.reasons["date"] = f"that of the {other.act} told in the same clause"
            break


def led_from(view: DocView, events: list[Event], event: Event) -> Event | None:
    """Return the dated raid or dispersal that led to an act ("They searched the shop, leading to the arrest of X")."""
    leads = leading(view, event.token) if event.rule.pos == "noun" else None
    if leads is None or view.dep[leads] != "advcl":
        return None
    return next((
        e for e in events
        if e.act in {"raid", "dispersal"} and view.head[leads] in e.tokens and e.modality in FACTUAL
        and e.date is not None and e.date.precision == "day"
    ), None)  # fmt: skip


def date_vanished(view: DocView, events: list[Event]) -> None:
    """Give those whose whereabouts are unknown the day on which the sentence before says that they were taken."""
    for event in events:
        lost = view.lower[event.token] == "whereabouts" and event.modality in FACTUAL
        if not lost or event.date is not None or event.implied or event.counted or not event.victims.people:
            continue
        taken = [e for e in events if e.act in TAKEN and e.date is not None and e.modality == "reported"
                 and e.victims.people == event.victims.people
                 and view.sentence_of(e.date) == event.sentence - 1]  # fmt: skip
        last = max(taken, key=lambda e: (e.date.span or NEVER)[0] if e.date is not None else NEVER[0], default=None)
        if last is not None:
            event.date, event.carried = last.date, True
            event.reasons["date"] = f"that of the {last.act} since which nobody knows where they are"


def beside(view: DocView, events: list[Event], event: Event, token: int) -> Event | None:
    """Return an act of the same clause whose day another sentence tells."""
    base, n = clause_head(view, token), view.sentence_at[token]
    a, b = view.sentence_span(n)
    for other in events:
        if other is event or other.date is None or other.modality not in FACTUAL or other.implied:
            continue
        elsewhere = not a <= other.date.start < b
        if not elsewhere or other.date.precision != "day" or episode(other.act) != episode(event.act):
            continue
        if any(t != token and view.sentence_at[t] == n and clause_head(view, t) == base for t in other.tokens):
            return other
    return None


def clause_head(view: DocView, verb: int) -> int:
    """Return the first of the verbs of one subject that a verb is joined to."""
    node = verb
    while view.dep[node] == "conj" and view.tag[view.head[node]].startswith("VB"):
        if view.kids(node, "nsubj", "nsubjpass"):
            break
        node = view.head[node]
    return node


def dated_apart(view: DocView, attacher: Attacher, token: int) -> bool:
    """Tell whether a sentence speaks of another time than the sentence before it."""
    a, b = view.sentence_span(view.sentence_at[token])
    own = [d for d in within(attacher.facts.dates, a, b) if d.gives_days
           and not dating.attributive(view, attacher.head_of(d), d)
           and not aside(view, attacher.head_of(d), token)]  # fmt: skip
    return bool(own) or ELSEWHEN.search(view.text, a, b) is not None
