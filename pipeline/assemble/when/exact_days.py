"""The day of a deed that its story dates by a year or month: "the 2016 abduction … The June 4, 2016 kidnapping"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import CALENDAR_IN_SHORT
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.when import dating
from pipeline.assemble.where.happening import ANOTHER, NOUNS
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

AT: Final = frozenset({"on", "at", "for", "during"})
STAGES: Final = frozenset({"day", "start", "opening", "beginning", "end", "session"})
WIDE: Final = frozenset({"month", "year", "season", "decade"})
POINTING: Final = frozenset({"the", "that", "this"})
SINCE: Final = frozenset({"after", "since", "before", "following", "until", "during", "in", "of"})
WHOSE: Final = frozenset({"of", "by", "against", "on"})
LONGEST: Final = 80  # characters from a noun to where a date beside it begins
JOINED: Final = compiled(r" (?:on |of |in )(?:the )?")


def tell_exact_days(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give the one deed of its kind in a year or month the day that its noun has elsewhere."""
    wide = [e for e in events if e.date is not None and e.date.precision in WIDE and is_single(view, e)]
    for t in view.unit_tokens(wide[0].token) if wide else ():
        word = view.lower[t]
        if word not in NOUNS or not points(view, t) or (day := day_of(view, attacher, t)) is None or day.span is None:
            continue
        lo, hi = day.span
        mine = [
            e for e in wide
            if e.act in NOUNS[word] and e.date is not None and e.date.span is not None
            and e.date.span[0] <= lo <= hi <= e.date.span[1]
        ]  # fmt: skip
        alike = [e for e in events if e.act in NOUNS[word] and e.modality in FACTUAL and e.act == (mine or [e])[0].act]
        if len(mine) != 1 or len({told_of(e) for e in alike}) > 1:
            continue
        [deed] = mine
        deed.date, deed.lent = day, True
        deed.reasons["date"] = "the day that its noun has elsewhere"


def is_single(view: DocView, event: Event) -> bool:
    """Tell whether an act is one deed: of somebody with a name, or told by a noun in the singular."""
    if event.modality not in FACTUAL or event.implied or event.former:
        return False
    alone = len(event.victims.people) == 1 and event.victims.group is None
    return alone or (event.rule.pos == "noun" and view.tag[event.token] == "NN")


def told_of(event: Event) -> tuple[tuple[int, ...], str]:
    """Return whom an act befell, to tell it from others of its kind."""
    group = event.victims.group
    return tuple(sorted(event.victims.people)), "" if group is None else group.text.lower()


def points(view: DocView, t: int) -> bool:
    """Tell whether a noun takes a deed for known, and tells nothing more of it than its day."""
    told = {view.lower[c] for c in view.children[t]}
    if view.tag[t] != "NN" or told.isdisjoint(POINTING) or not told.isdisjoint(ANOTHER):
        return False
    inside = [k for p in view.kids(t, "prep") if view.lower[p] in WHOSE for k in view.subtree(p)]
    return not any(view.tag[k].startswith("NN") and view.lower[k].rstrip(".") not in CALENDAR_IN_SHORT for k in inside)


def day_of(view: DocView, attacher: Attacher, t: int) -> DateMention | None:
    """Return the day that stands right before a noun or, after "on" or "of", right after it."""
    for d in within(attacher.facts.dates, view.start[t] - LONGEST, view.end[t] + LONGEST):
        if d.kind != "DATE" or d.precision != "day" or d.span is None or d.refused is not None:
            continue
        if view.text[d.end : view.start[t]] == " " or (
            JOINED.fullmatch(view.text, view.end[t], d.start) and own_day(view, attacher.head_of(d), t)
        ):
            return d if any(c.isdigit() for c in d.text) else None
    return None


def own_day(view: DocView, day: int, t: int) -> bool:
    """Tell whether a day after a noun is the deed's, not what is said of it ("condemned the killing on 6 May")."""
    above = view.lower[view.head[t]]
    whose = view.dep[t] in {"nsubj", "nsubjpass"} or (view.dep[t] == "pobj" and above in SINCE)
    return whose and t in view.climb(day)


def tell_trial_days(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date a trial by the day that what was said or done on a day of it is told with.

    "On Tuesday, the first day of her trial, X denied it"; "denied it on Monday on the opening day of her trial".
    """
    for event in events:
        if event.act != "trial" or event.date is not None or event.modality not in FACTUAL:
            continue
        of = view.head[event.token]
        on = view.head[of]
        if view.dep[event.token] != "pobj" or view.lower[of] != "of" or view.lower[on] not in STAGES:
            continue
        told = view.dep[on] == "appos" or (view.dep[on] == "pobj" and view.lower[view.head[on]] in AT)
        to_come = any(view.tag[k] == "MD" for v in view.climb(on) for k in view.kids(v, "aux"))
        if event.rule.pos != "noun" or not told or to_come:
            continue
        days = [
            d for d in within(attacher.facts.dates, *view.sentence_span(event.sentence))
            if d.gives_real_days
        ]  # fmt: skip
        if len(days) != 1 or dating.to_come(days[0], attacher.published):
            continue
        if days[0].precision == "day" and goes_with(view, attacher.head_of(days[0]), on):
            event.date, event.reasons["date"] = days[0], "the day of the trial that its sentence tells of"


def goes_with(view: DocView, day: int, stage: int) -> bool:
    """Tell whether a day hangs on the verb that a stage of a trial hangs on, on the stage itself or on the trial."""
    verbs = [k for k in view.climb(stage) if view.tag[k].startswith("VB")][:1]
    above = view.climb(day)
    return stage in above or any(k in above[:3] for k in verbs) or day in view.climb(stage)
