"""How recent the news of an opening is: what a dated report's headline or first sentences tell as just done.

"Police arrest two reporters"; "has been charged, activists said Monday": a reader knows no day, but knows that it was
done shortly before the report, or before the day on which it was said. The date is that stretch, never a day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.kinds import FACTUAL
from pipeline.normalise.dates.model import DateMention

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

STRETCH = timedelta(days=30)  # how long before a report its opening's news may have been made
RECENT = timedelta(days=60)
CONTEXT = 4  # sentences from a date to an act that comes after it
OPENING = 2  # sentences of the body
PERFECT = {"has", "have", "'s", "’s", "'ve", "’ve"}


def date_recent(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated news of an opening the stretch of days before the report, or before the day of saying in it."""
    if not view.article.published:
        return
    published = date.fromisoformat(view.article.published[:10])
    first = first_of_body(view)
    days = [d for d in attacher.facts.dates if d.kind == "DATE" and d.span is not None and d.refused is None]
    for event in events:
        if event.date is not None or event.implied or event.modality not in FACTUAL:
            continue
        for token in event.tokens:
            n = view.sentence_at[token]
            if n >= first + OPENING or not told_as_news(view, token):
                continue
            said = day_of_saying(view, attacher, n, token)
            last = said if said is not None and published - STRETCH <= said <= published else published
            event.date = stretch(view, token, last - STRETCH, last)
            event.reasons["date"] = "news at the opening of a dated report: within the 30 days before it"
            break
        else:
            since = context(view, attacher, days, event, published)
            if since is not None:
                event.date = stretch(view, event.tokens[0], since, published)
                event.reasons["date"] = "told after a day of the weeks before the report: between the two"


def context(view: DocView, attacher: Attacher, days: list[DateMention], event: Event, published: date) -> date | None:
    """Return the day of a running story that an undated act comes after: the last date told before it, if recent."""
    token = event.tokens[0]
    if not narrated(view, token):
        return None
    before = [d for d in days if d.end <= view.start[token] and d.start >= view.title_end]
    if not before or view.sentence_at[token] - view.sentence_at[view.token_at(before[-1].start)] > CONTEXT:
        return None
    last = before[-1]
    if attacher.of_saying(last, [token]) or attacher.cited(last, attacher.sentence_start(last)):
        return None
    if last.span is None or last.precision not in {"day", "week"} or not published - RECENT <= last.span[0] < published:
        return None
    return last.span[0]


def narrated(view: DocView, token: int) -> bool:
    """Tell whether a verb stands in the simple past, so that it goes on with the story."""
    node = token
    for _ in range(3):
        aux = {view.lower[c] for c in view.kids(node, "aux", "auxpass")}
        if aux & {"was", "were"} or (view.tag[node] == "VBD" and not aux):
            return main_clause(view, node)
        if aux or view.dep[node] not in {"conj", "advcl", "xcomp"} or view.head[node] == node:
            return False
        node = view.head[node]
    return False


def main_clause(view: DocView, verb: int) -> bool:
    """Tell whether a verb heads a main clause, or what somebody says."""
    while view.dep[verb] == "conj" and view.tag[view.head[verb]].startswith("VB"):
        verb = view.head[verb]
    return view.dep[verb] in {"ROOT", "ccomp", "parataxis"}


def first_of_body(view: DocView) -> int:
    """Return the first sentence after the title."""
    return next((n for n in range(len(view.sentences)) if view.sentence_span(n)[0] >= view.title_end), 0)


def told_as_news(view: DocView, token: int) -> bool:
    """Tell whether a verb stands in a headline, or in the perfect tense."""
    if not view.tag[token].startswith("VB") and view.start[token] >= view.title_end:
        return False
    if view.start[token] < view.title_end:
        return view.tag[token].startswith("VB") or view.dep[token] == "ROOT"
    node = token
    for _ in range(2):
        if any(view.lower[c] in PERFECT for c in view.kids(node, "aux")):
            return True
        if view.dep[node] != "conj" or view.head[node] == node:
            break
        node = view.head[node]
    return False


def day_of_saying(view: DocView, attacher: Attacher, sentence: int, token: int) -> date | None:
    """Return the last day on which a sentence says that something was said."""
    a, b = view.sentence_span(sentence)
    days = [
        d.span[1]
        for d in within(attacher.facts.dates, a, b)
        if d.span is not None and d.precision == "day" and attacher.of_saying(d, [token])
    ]
    return max(days, default=None)


def stretch(view: DocView, token: int, first: date, last: date) -> DateMention:
    """Return a range whose words are the verb that tells the news."""
    aux = [c for c in view.kids(token, "aux", "auxpass") if c < token]
    a, b = view.start[min([token, *aux])], view.end[token]
    return DateMention(
        start=a,
        end=b,
        text=view.text[a:b],
        kind="DATE",
        timex_type="DATE",
        timex_value="PAST_REF",
        span=(first, last),
        precision="range",
        edtf=f"{first.isoformat()}/{last.isoformat()}",
        anchor=f"publication:{last.isoformat()}",
    )
