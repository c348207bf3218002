"""Days that acts of one sentence share: "detained and beat X on 18 November", "two killed and five hurt on Sunday".

Not where the day is told of the later one alone: "razed six homes and on 13 August arrested their owners".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, ENDINGS, FACTUAL, JUDGED
from pipeline.assemble.when import timing
from pipeline.assemble.when.behind_names import of_aside
from pipeline.assemble.when.courses import CARRIED_OUT, of_stay
from pipeline.assemble.when.died_since import of_later_death
from pipeline.assemble.when.next_steps import ON_ONE_SCENE, of_next_clause
from pipeline.assemble.when.spans import opens, so_far
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

UPON = compiled(r";(?: and| then| but| later)?,? (?:(?:in|on|early|late|by|the) )*")


def share_dates(view: DocView, events: list[Event]) -> None:
    """Let coordinated acts share a date where the people are the same, or where it follows both of them."""
    for event in events:
        if event.date is not None and event.modality in FACTUAL:
            event.date = so_far(event, event.date, view.filed)
        if event.date is not None or event.implied or timing.later_on(view, event.token):
            continue
        for other in events:
            if other.date is None or (other.modality in FACTUAL) != (event.modality in FACTUAL):
                continue
            joined = view.head[other.token] == event.token or view.head[event.token] == other.token
            ended = event.token < other.token < view.token_at(other.date.start)
            alike = same_people(event, other)
            alike = alike or (ended and not event.victims.people and not other.victims.people)
            alike = alike or (ended and left_out(view, event, other)) or next_judged(view, event, other)
            if of_later(view, events, event, other):
                event.ahead.add(other.token)
                continue
            if (event.act in ENDINGS) != (other.act in ENDINGS):
                continue
            if event.apart and event.act in JUDGED | {"trial"} and other.act in CUSTODY and other.token < event.token:
                continue  # "was arrested on 3 May and sentenced to five years"
            if event.act in JUDGED and other.act in CARRIED_OUT and event.token < other.token:
                continue  # "sentenced to death and executed on 3 May"
            if event.act in JUDGED and of_stay(view, event.token, view.token_at(other.date.start), other.token):
                continue  # "has been held since 2020 and was given a year"
            verdict = {event.act, other.act} == {"conviction", "sentencing"} and bool(event.victims.people)
            if verdict and other.victims.people == event.victims.people:
                event.date = other.date  # "convicted in May and, the court said, “sentenced to four years”"
            if joined and alike and "conj" in {view.dep[other.token], view.dep[event.token]}:
                event.date = other.date
        event.apart = event.apart or (event.date is None and before_semicolon(view, events, event))


def before_semicolon(view: DocView, events: list[Event], event: Event) -> bool:
    """Tell whether a day opens what is told next, past a semicolon ("X was held for a week; in 2021 he was fined")."""
    later = (e for e in events if e.token > event.token and e.date is not None and e.rule.pos == "verb")
    opened = ((view.token_at(e.date.start), e.token) for e in later if e.date is not None)
    return any(event.token < d < t and UPON.fullmatch(view.text, view.text.rfind(";", 0, view.start[d]), view.start[d])
               for d, t in opened)  # fmt: skip


def left_out(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether a joined verb leaves its "was" or its subject to the one before, and so the day that ends both.

    "X was killed and two hurt on 3 May", "killed X and wounded his son when they shelled the camp on 3 May".
    """
    verb = other.token
    if view.kids(verb, "aux", "auxpass"):
        return False
    if view.kids(verb, "nsubj", "nsubjpass"):
        return view.tag[verb] == "VBN"
    active = not any(view.kids(t, "auxpass", "agent") for t in (event.token, verb))
    return active and {event.act, other.act} <= ON_ONE_SCENE and view.dep[verb] == "conj"


def next_judged(view: DocView, event: Event, other: Event) -> bool:
    """Tell whether a court goes on to the next ("gave A two years on 3 May for libel, and gave B a year for theft")."""
    ruled = event.act == other.act in COURT_ACTS and other.token < event.token
    return ruled and view.dep[event.token] == "conj" and not view.kids(event.token, "nsubj", "nsubjpass")


def same_people(a: Event, b: Event) -> bool:
    """Tell whether two acts befell the same people, named or not."""
    named = bool(a.victims.people or b.victims.people)
    return bool(a.victims) and a.victims.people == b.victims.people and (named or a.victims.group == b.victims.group)


def of_later(view: DocView, events: Sequence[Event], event: Event, other: Event) -> bool:
    """Tell whether the day of an act is that of it alone, not of one before it in the sentence."""
    if other.date is None or other.token < event.token:
        return False
    when = view.token_at(other.date.start)
    if of_later_death(view, events, event, when) or of_aside(view, when, event.token):
        return True
    opened = opens(view, list(events), other.date) == other.token
    if opened or of_next_clause(view, events, event, when):
        return True
    return timing.of_last_joined(view, events, event, when, when)
