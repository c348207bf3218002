"""Acts that a sentence sets at a time of their own, though it tells no day: the days told around are not theirs.

"On Wednesday a court freed four women convicted in the 1990s", with no day of publication; "eight workers sacked by
the firm were held today"; "has been followed since the trial".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import CUSTODY, DEATHS, HARM_ACTS, JUDGED, LASTING, STAYS
from pipeline.assemble.text.simple import in_pluperfect, of_calendar, verb_above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

TOGETHER: Final = CUSTODY | DEATHS | HARM_ACTS  # "two men held at a march were beaten on 3 May": one story
VAGUE: Final = frozenset({"PAST_REF", "FUTURE_REF"})  # "recently", "months later"
STAYING: Final = frozenset({"spending", "serving"})
LENGTHS: Final = frozenset({"day", "week", "month", "year"})


def of_its_own_time(view: DocView, event: Event) -> bool:
    """Tell whether a verb sets its act at a time of its own, after or before what is told around it."""
    return (
        since_other(view, event) or done_before(view, event) or after_length(view, event) or stayed_before(view, event)
        or heard_of_later(view, event)
    )


def heard_of_later(view: DocView, event: Event) -> bool:
    """Tell whether a judgment is what somebody heard of on a day told ("on 9 May they learned she had been jailed").

    When it was passed is not told; the day of the trial before need not be it.
    """
    verb = event.token
    while view.dep[verb] == "xcomp" and view.head[verb] < verb:
        verb = view.head[verb]  # "had been ordered to serve"
    if event.act not in JUDGED or view.dep[verb] != "ccomp" or not in_pluperfect(view, verb):
        return False
    above = view.head[verb]
    return any(
        of_calendar(view, k)
        for p in view.kids(above, "prep", "npadvmod") for k in (p, *view.kids(p, "pobj"))
    )  # fmt: skip


def stayed_before(view: DocView, event: Event) -> bool:
    """Tell whether a stay is told as what came before something ("became mayor after spending years in prison")."""
    return event.act in STAYS and view.dep[event.token] == "pcomp" and view.lower[view.head[event.token]] == "after"


def since_other(view: DocView, event: Event) -> bool:
    """Tell whether a verb tells what was done, not what lasts, "since" something ("followed since the trial")."""
    token = event.token
    first, last = view.sentences[view.sentence_at[token]]
    if event.act in LASTING or "since" not in view.lower[first:last]:
        return False
    return any(
        view.lower[t] == "since" and view.dep[t] in {"prep", "mark"} and verb_above(view, t) == token
        for t in range(first, last)
    )


def done_before(view: DocView, event: Event) -> bool:
    """Tell whether a participle says of whom a sentence is what had befallen them ("workers sacked by X were held")."""
    t = event.token
    if event.act in TOGETHER or view.dep[t] != "acl" or view.tag[t] != "VBN":
        return False
    subject = view.head[t]
    return view.dep[subject] in SUBJECTS and view.head[subject] > t


def after_length(view: DocView, event: Event) -> bool:
    """Tell whether an act is told as done after some days or weeks ("After two weeks in custody he was deported")."""
    after = [k for k in view.kids(event.token, "prep") if view.lower[k] == "after"]
    if not after:
        return False
    below = [t for k in after for t in view.kids(k, "pobj", "pcomp")]
    below = [*below, *(t for k in below if view.lower[k] in STAYING for t in view.kids(k, "dobj"))]
    return any(view.lower[t].rstrip("s") in LENGTHS for t in below)


def own_unknown(view: DocView, event: Event, told: Sequence[DateMention]) -> bool:
    """Tell whether an act's verb has a weekday of its own that nothing resolves, or "recently", "months later"."""
    if event.rule.pos != "verb":
        return False
    for d in told:
        if d.kind != "DATE" or d.span is not None or d.refused is not None:
            continue
        when = view.outer(*view.ends_of(d))
        vaguely = d.timex_value in VAGUE and view.head[when] == event.token  # not "in the most recent instance"
        verb = verb_above(view, when)
        same = d.text.lower().endswith("same day") and event.token in view.climb(verb if verb is not None else when)
        if vaguely or (d.timex_value.startswith("XXXX") and (same or verb == event.token)):
            return True  # "lost an eye when police fired on the same day"
    return False
