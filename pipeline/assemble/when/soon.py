"""What is told as done "within a week" of a day: the days from it to the end of that time, not the day itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.when.measures import LENGTH
from pipeline.assemble.when.opened import in_past
from pipeline.gated import Gated
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

# "within (just) two weeks", "inside a month"; no number: "within days"
WITHIN = Gated(
    r"\b(?:within|inside|in less than) (?:(?:just|only|about|barely|less than|a matter of|the space of|of) )*"
    r"(?:(?:an?|the|one|[a-z]+|\d{1,2}) )?(?P<unit>hour|day|week|fortnight|month)s?\b(?! (?:of|ago)\b)",
    re.IGNORECASE,
)
# "shortly after" with nothing that it comes after; "shortly after the raid" is told of the raid
AFTER = Gated(
    r"\b(?:shortly|soon|not long) (?:after|afterwards?|thereafter)(?=[.;]|, | and | but |$)", re.IGNORECASE
)
# without which a text has neither
SOON = compiled(r"\b(?:within|inside|in less than|shortly|soon|not long) ", re.IGNORECASE)
SHORTLY = timedelta(days=14)  # that "shortly after" means at most
AT_ONCE = frozenset({"immediately", "promptly", "instantly"})
UNITS = {"hour": 1, "day": 1, "week": 7, "fortnight": 14, "month": 31}
DAYS = {"D": 1, "W": 7, "M": 31}
REACH = 2  # sentences from an act to what followed it soon
VAGUE = 7  # units at most that "within days" means


def lag(view: DocView, attacher: Attacher, token: int) -> tuple[int, int, timedelta] | None:
    """Return the words that say within what time an act followed, as code points, and the time, from its clause."""
    if not view.says(SOON):
        return None
    a, b = view.sentence_span(view.sentence_at[token])
    near = (m for m in WITHIN.finditer(view.text, a, b) if view.head[view.token_at(m.start())] == token)
    found = next(near, None)  # not "fined her 500 rubles, to be paid within a month"
    if found is None:
        after = (
            m for m in AFTER.finditer(view.text, view.end[token], b) if token in view.climb(view.token_at(m.start()), 3)
        )
        return next(((m.start(), m.end(), SHORTLY) for m in after), None)
    unit = found["unit"].lower()
    count = next((d for d in within(attacher.facts.dates, *found.span()) if d.duration_iso), None)
    length = LENGTH.fullmatch(count.duration_iso or "") if count is not None else None
    if unit == "hour":
        days = 1
    elif length is not None and length[2] in DAYS:
        days = int(length[1]) * DAYS[length[2]]
    else:
        plural = found[0].lower().endswith("s")
        days = UNITS[unit] * (VAGUE if plural and unit == "day" else 4 if plural else 1)
    return found.start(), found.end(), timedelta(days=days)


def follow_soon(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Date acts without a day of their own that followed another of the same people within some time."""
    for event in events:
        if event.implied or event.modality not in FACTUAL:
            continue
        told = lag(view, attacher, event.token)
        before = followed(events, event) if told is not None else None
        own = event.date is not None and event.date is not before and event.date.start > view.start[event.token]
        if told is not None and before is not None and not own:
            kept = event.date if told[2] is SHORTLY or event.date is not before else None  # freed and held in one month
            event.date = soon_after(view, before, told) or kept
            event.reasons["date"] = "within the time that is told after an act before it"
        elif told is not None and told[2] is SHORTLY and event.date is None:
            if (day := day_of_theirs(view, attacher, event)) is not None:
                event.date = soon_after(view, day, told)
                event.reasons["date"] = "shortly after what the sentence before says that its people did"
        elif event.date is None and (day := day_at_once(view, attacher, event)) is not None:
            event.date, event.carried = day, True
            event.reasons["date"] = "at once after what the sentence before dates"


def day_at_once(view: DocView, attacher: Attacher, event: Event) -> DateMention | None:
    """Return the one day or month of the sentence before what was done "immediately", after what was told in it."""
    n = event.sentence
    adverbs = {view.lower[k] for k in view.kids(event.token, "advmod") if k < event.token}
    if event.rule.pos != "verb" or adverbs.isdisjoint(AT_ONCE) or not n or view.parted(n, n - 1):
        return None
    a, b = view.sentence_span(n - 1)
    if a < view.title_end or not in_past(view, event.token):
        return None
    told = [d for d in within(attacher.facts.dates, a, view.sentence_span(n)[1])
            if d.gives_real_days]  # fmt: skip
    fits = len(told) == 1 and told[0].start < b and told[0].precision in {"day", "month"}
    return told[0] if fits and not attacher.cited(told[0], a) and not attacher.of_saying(told[0], []) else None


def day_of_theirs(view: DocView, attacher: Attacher, event: Event) -> DateMention | None:
    """Return the one day of the sentence before, where that tells what the one whom an act befell did.

    "X hid before he published an essay on 3 May. He was detained shortly after."
    """
    n, people = event.sentence, event.victims.people
    if event.rule.pos != "verb" or len(people) != 1 or not n or view.parted(n, n - 1):
        return None
    a, b = view.sentence_span(n - 1)
    told = [d for d in within(attacher.facts.dates, a, view.sentence_span(n)[1])
            if d.gives_real_days]  # fmt: skip
    if a < view.title_end or len(told) != 1 or told[0].start >= b or attacher.cited(told[0], a):
        return None
    subjects = {
        view.names[view.name_at[t]].cluster for t in range(*view.sentences[n - 1])
        if view.name_at[t] >= 0 and view.dep[t] in {"nsubj", "nsubjpass"} and view.tag[view.head[t]].startswith("VB")
    }  # fmt: skip
    return told[0] if subjects == set(people) else None


def followed(events: list[Event], event: Event) -> DateMention | None:
    """Return the day of the last act told before another of the same people: what "within a week" counts from."""
    people = set(event.victims.people)
    near = [e for e in events if e.token < event.token and event.sentence - e.sentence <= REACH]
    for other in reversed(near):
        if other.date is not None and other.modality in FACTUAL and people and people <= set(other.victims.people):
            return other.date
    return None


def soon_after(view: DocView, day: DateMention, told: tuple[int, int, timedelta]) -> DateMention | None:
    """Return the days from a day to the end of a time after it; None where what it follows is less exact than a day."""
    if day.span is None or day.precision != "day":
        return None
    first, last = day.span[0], day.span[0] + told[2]
    return replace(
        day, start=told[0], end=told[1], text=view.text[told[0] : told[1]], span=(first, last), precision="range",
        edtf=f"{first.isoformat()}/{last.isoformat()}", anchor=f"narrative:{first.isoformat()}",
    )  # fmt: skip
