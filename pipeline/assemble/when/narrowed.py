"""The day of a story within the few days of a sweep: "held 20 on 3 and 4 May. On 4 May … The detainees were …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.text.simple import in_pluperfect, people_named, verb_above
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.spans import ends

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

HELD: Final = word_list("people.toml", "victims", "detained")
POINTING: Final = frozenset({"the", "these", "those"})
FEW: Final = 7  # days of a sweep
NEXT: Final = 2  # sentences from the day of some of those taken to how they were
REACH: Final = 8  # sentences from the sweep to those taken away


def narrow_days(view: DocView, attacher: Attacher, events: list[Event], unsaid: list[Event]) -> None:
    """Date the taking away of "the detainees", some of them named, by the day that the story of a short sweep is at.

    Args:
        view: the article.
        attacher: its dates.
        events: its acts.
        unsaid: what its words for acts tell where they name nobody, for the days of these.
    """
    taking = {e.token for e in (*events, *unsaid) if e.act in CUSTODY}
    for event in events:
        if event.date is not None or event.act not in CUSTODY or event.modality not in FACTUAL or event.implied:
            continue
        if not event.victims.people or event.rule.pos != "verb" or not of_the_held(view, event):
            continue
        if (day := day_of_sweep(view, attacher, event, taking)) is not None:
            event.date, event.lent = day, True
            event.reasons["date"] = "the day that the story of the sweep is at"


def day_within(view: DocView, attacher: Attacher, sweep: DateMention | None, event: Event) -> DateMention | None:
    """Return the one day of a sweep that the sentences since it tell of those whom an undated telling befell.

    "On 3 and 4 May police held six cooks. … On 4 May X and Y sat down in the road. Police took them away": 4 May.
    """
    if sweep is None or sweep.span is None or in_pluperfect(view, event.token):
        return None
    if not 0 < (sweep.span[1] - sweep.span[0]).days < FEW:
        return None
    own = set(event.victims.people)
    for n in range(event.sentence - 1, max(0, event.sentence - NEXT) - 1, -1):
        a, b = view.sentence_span(n)
        if a <= sweep.start:
            return None
        days = [d for d in within(attacher.facts.dates, a, b)
                if d.gives_real_days and d.precision == "day"
                and not ends(view, d) and not attacher.cited(d, a)]  # fmt: skip
        if not days:
            continue
        told = people_named(view, *view.sentences[n])
        if len({d.span for d in days}) > 1 or not own or not own <= told or days[0].span is None:
            return None
        return days[0] if sweep.span[0] <= days[0].span[0] <= sweep.span[1] else None
    return None


def of_the_held(view: DocView, event: Event) -> bool:
    """Tell whether an act befell "the detainees", who are known from before."""
    last = view.sentences[event.sentence][1]
    after = range(event.token + 1, min(last, event.token + 4))
    return any(view.lower[k] in HELD and view.lower[k - 1] in POINTING for k in after)


def day_of_sweep(view: DocView, attacher: Attacher, event: Event, taking: set[int]) -> DateMention | None:
    """Return the one day told since the sweep, if it is one of the few of the sweep."""
    first = max(0, event.sentence - REACH)
    days = [d for d in within(attacher.facts.dates, view.sentence_span(first)[0], view.sentence_span(event.sentence)[1])
            if d.gives_real_days and not ends(view, d)
            and any(c.isdigit() for c in d.text)
            and not attacher.cited(d, view.sentence_span(view.sentence_of(d))[0])]  # fmt: skip
    for i, sweep in enumerate(days):
        after = days[i + 1 :]
        spans = {d.span for d in after}
        lo, hi = sweep.span or (None, None)
        if lo is None or hi is None or not 0 < (hi - lo).days < FEW or len(spans) != 1:
            continue
        day = after[-1]
        within_it = day.precision == "day" and day.span is not None and lo <= day.span[0] <= hi
        if within_it and day.start < view.start[event.token]:
            return day if verb_above(view, attacher.head_of(sweep)) in taking else None
    return None
