"""What was done "later" or "since": at some time between the day told before it and the report.

"In August the plant sacked 16 workers, two of whom were later arrested"; "… broke in on 2 November. Its head has since
received threats."
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import open_to_day
from pipeline.assemble.facts import within
from pipeline.assemble.text.common import PAST
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.when import dating
from pipeline.assemble.when.opened import aside
from pipeline.assemble.when.recent import stretch
from pipeline.assemble.when.sharing import same_people

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

AFTERWARDS: Final = frozenset({"later", "since", "subsequently", "afterwards", "afterward", "thereafter"})
NO_COUNT: Final = frozenset({"years", "year", "decades", "decade", "much", "long"})  # "years later": not just any time
THEIRS: Final = frozenset({"its", "his", "her", "their"})  # "Its head has since received threats"
LONGEST: Final = timedelta(days=400)  # a longer stretch says nothing worth having


def date_afterwards(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts told as done "later" or "since" the stretch from what was told before them to the report."""
    published = view.filed
    if published is None:
        return
    for event in events:
        if not open_to_day(event):
            continue
        if event.rule.pos != "verb" or not told_later(view, event.token):
            continue
        first = next(days_before(view, attacher, event, events), None)
        last = published if view.year_told is None else min(published, date(view.year_told, 12, 31))
        if first is not None and first <= last <= first + LONGEST:
            event.date = stretch(view, event.token, first, last)
            event.reasons["date"] = "some time after what was told before it, up to the report"


def told_later(view: DocView, token: int) -> bool:
    """Tell whether a verb has "later" or "since" with nothing counted, nor a noun after it ("since the raid")."""
    node = view.head[token] if view.dep[token] == "auxpass" else token
    words = [k for k in view.children[node] if view.lower[k] in AFTERWARDS and view.dep[k] in {"advmod", "npadvmod"}]
    return any(
        not view.children[k] and view.lower[k - 1] not in NO_COUNT and not view.lower[k - 1].isdecimal()
        and not view.tag[k - 1].startswith(("NN", "CD"))
        and (view.lower[k] != "since" or {"has", "have"} & {view.lower[c] for c in view.kids(node, "aux")})
        for k in words
    )  # fmt: skip


def before_later(view: DocView, token: int, day: int) -> bool:
    """Tell whether a day before a verb's subject is another's, for it did so "later".

    "X was held on 3 May; six later died". Not "on 3 May rebels raided X, and six later died", "arrested on 3 May, X
    later died".

    Args:
        view: the article.
        token: the verb.
        day: the token that heads the day.
    """
    own = view.kids(token, "nsubj", "nsubjpass")
    if not own or not day < own[0] < token or not told_later(view, token):
        return False
    verb = next((k for k in view.climb(day) if view.tag[k].startswith("VB")), token)
    return verb != token and any(k < day for k in view.kids(verb, "nsubj", "nsubjpass"))


def of_pair(view: DocView, token: int, day: int, days: Sequence[int]) -> bool:
    """Tell whether a day before two verbs is not theirs, as one stands right after them.

    "Arrested in 2018 and tried and sentenced in 2020": tried in 2020. A day that opens the sentence may be: "In 2018 X
    was arrested and charged and freed in 2020".

    Args:
        view: the article.
        token: the first of the two verbs.
        day: the token that heads the day.
        days: those that head the days of the sentence.
    """
    if view.dep[token] != "conj" or not view.head[token] < day < token or view.head[token] not in view.climb(day):
        return False
    for other in view.kids(token, "conj"):
        between = view.lower[token + 1 : other]
        alike = {view.tag[token], view.tag[other]} <= PAST and not view.kids(other, "nsubj", "nsubjpass")
        if not alike or between != ["and"]:
            continue
        if any(d > other and other in view.climb(d) for d in days) and not any(token < d < other for d in days):
            return True
    return False


def days_before(view: DocView, attacher: Attacher, event: Event, events: list[Event]) -> Iterator[date]:
    """Yield the first day of what was done to the same people before an act, in its sentence or the one before it."""
    token = event.token
    n = view.sentence_at[token]
    for m in (n, n - 1):
        if m < 0 or (m != n and view.parted(n, m)):
            return
        a, b = view.sentence_span(m)
        days = [
            d for d in within(attacher.facts.dates, a, min(b, view.start[token]))
            if d.gives_real_days and a >= view.title_end
            and d.precision in {"day", "week", "month"} and not attacher.in_dateline(d)
            and not dating.attributive(view, attacher.head_of(d), d) and not attacher.of_saying(d, [token])
            and (m == n or not aside(view, attacher.head_of(d), token))
            and any(led_to(view, o, d, event) for o in events)
        ]  # fmt: skip
        if days:
            last = days[-1].span
            if last is not None:
                yield last[0]
            return


def led_to(view: DocView, before: Event, day: DateMention, event: Event) -> bool:
    """Tell whether a day is that of an act on the people of a later one, or on those whom its subject belongs to."""
    if before is event or before.date is None or before.date.start != day.start or before.modality not in FACTUAL:
        return False
    if same_people(before, event) or (event.victims.people and before.victims.covers(event.victims)):
        return True
    if before.sentence == event.sentence:  # "sacked 16 workers, two of whom were later held"
        above = view.climb(event.token)
        on_them = before.token in above and any(view.dep[k] == "relcl" for k in above[: above.index(before.token)])
        return on_them or " of whom" in view.text[view.start[before.token] : view.start[event.token]]
    return any(view.kids(k, "poss") and view.lower[min(view.subtree(k))] in THEIRS
               for k in view.kids(event.token, "nsubj", "nsubjpass"))  # fmt: skip
