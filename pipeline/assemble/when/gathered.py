"""The day of a march or meeting that the text takes up again, and that of the eve of something dated.

"X was held at Saturday's march. … Police used tear gas to disperse the march"; "On the eve of the vote on 5 May police
held 40 people"; "Singapore hanged X on Friday. On the eve of the hanging police took the telephone of Y".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, HARM_ACTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.described import commemorated
from pipeline.assemble.when.likewise import GATHERINGS, past, root_of
from pipeline.assemble.when.measures import after_eve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

MEETINGS: Final = GATHERINGS | word_list("when.toml", "incident", "meetings")
ACTS: Final = HARM_ACTS | CUSTODY | {"dispersal"}
EXACT: Final = frozenset({"day", "week", "month", "year"})
AT: Final = frozenset({"at", "during", "in"})
REACH: Final = 3  # sentences from the day of a march to what is told of it again
FARTHER: Final = 12  # the same where only one march has a day
STEM: Final = 4  # letters that a noun shares with the verb of what it takes up ("hanging", "hanged")
ONE_DAY: Final = timedelta(days=1)


def date_gathered(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts the day of the march that they were done at, where the text told it before."""
    broken_up = {t for e in events if e.act == "dispersal" for t in e.tokens}
    for event in undated(view, events, carried=True):
        met = (of_meeting(view, attacher, t, broken_up, carried=event.date is not None) for t in event.tokens
               if event.act in ACTS)  # fmt: skip
        day = next((d for d in met if d is not None), None)
        if day is not None:
            event.date, event.lent = day, True
            event.reasons["date"] = "the day of the meeting told before"


def date_eves(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts the eve that their sentence names."""
    for event in undated(view, events):
        day = day_of_eve(view, attacher, events, event)
        if day is not None:
            event.date, event.reasons["date"] = day, "the eve of what is dated"


def undated(view: DocView, events: list[Event], *, carried: bool = False) -> Iterator[Event]:
    """Yield the acts told as done in the past that have no day, or only that of the sentence before."""
    for event in events:
        told = event.modality in FACTUAL and not (event.implied or event.counted or event.apart)
        open_day = event.date is None or (carried and (event.carried or event.lent))
        if told and open_day and (past(view, event.token) or view.tag[event.token] == "VBG"):
            yield event


def of_meeting(
    view: DocView, attacher: Attacher, token: int, broken_up: AbstractSet[int], *, carried: bool
) -> DateMention | None:
    """Return the day of "the march", which the sentences before name with it ("Saturday's march").

    They may lie further back where no other march of the article has a day.
    """
    n = view.sentence_at[token]
    a, b = view.sentence_span(n)
    if any(d.gives_days for d in within(attacher.facts.dates, a, b)):
        return None
    nouns = taken_up(view, token, done_at=carried and token not in broken_up)
    while not nouns and view.dep[token] == "conj":
        token = view.head[token]  # "The march was broken up, and police held 40"
        nouns = taken_up(view, token) if token in broken_up else set()
    if len(nouns) != 1:
        return None
    dated = [d for d in attacher.facts.own_days() if d.precision in EXACT and of_noun(view, attacher, d) in MEETINGS]
    reach = FARTHER if len({d.span for d in dated}) == 1 else REACH
    first = view.sentence_span(max(0, n - reach))[0]
    days = [d for d in within(dated, first, a) if of_noun(view, attacher, d) in nouns]
    told = {d.span for d in days}
    return days[-1] if len(told) == 1 and not view.parted(n, view.sentence_of(days[-1])) else None


def taken_up(view: DocView, token: int, *, done_at: bool = False) -> set[str]:
    """Return the nouns for a march that is known by now in what stands with an act, or only those it was done at.

    "Police beat him at the march" tells where, "They beat him for filming the march" does not.
    """
    told = [t for t in view.subtree(token) if view.lower[t] in MEETINGS]
    if done_at:
        told = [t for t in told if view.dep[t] == "pobj" and view.lower[view.head[t]] in AT
                and view.head[view.head[t]] == token]  # fmt: skip
    return {view.lower[t] for t in told if any(view.lower[c] in {"the", "this", "that"} for c in view.kids(t, "det"))}


def of_noun(view: DocView, attacher: Attacher, d: DateMention) -> str | None:
    """Return the noun that a day describes ("Saturday's march", "the 3 May march", "a march in May")."""
    t = attacher.head_of(d)
    if view.dep[t] in {"poss", "nmod", "compound", "nummod"}:
        return view.lower[view.head[t]]
    before = view.token_at(d.start) - 1
    noun = before - (view.lower[before] in {"in", "on"})
    return view.lower[noun] if noun > 0 and view.lower[noun] in MEETINGS else None


def day_of_eve(view: DocView, attacher: Attacher, events: list[Event], event: Event) -> DateMention | None:
    """Return the day before what an act was done on the eve of."""
    n = view.sentence_at[event.token]
    first, last = view.sentences[n]
    eve = next((t for t in range(first, last - 2) if view.lower[t] == "eve" and view.lower[t + 1] == "of"), None)
    if eve is None or not set(view.climb(eve)) & {event.token, root_of(view, event.token)}:
        return None
    inside = [d for d in within(attacher.facts.dates, view.start[eve], view.sentence_span(n)[1])
              if after_eve(view, view.token_at(d.start)) == eve and d.precision == "day" and d.refused is None
              and d.kind == "DATE" and not commemorated(view, attacher.head_of(d), event.token)]  # fmt: skip
    if inside:
        return day_before(inside[0])
    nouns = view.kids(eve + 1, "pobj")
    if not nouns:
        return None
    stem = view.lower[nouns[0]][:STEM]
    dated = (e for e in events if e.date is not None and e.date.precision == "day" and e.modality in FACTUAL)
    told = [
        e for e in dated
        if any(0 <= n - view.sentence_at[t] <= REACH and view.lower[t][:STEM] == stem for t in e.tokens)
    ]  # fmt: skip
    return day_before(told[-1].date) if told and told[-1].date is not None else None


def day_before(d: DateMention) -> DateMention | None:
    """Return the day before a day."""
    if d.span is None:
        return None
    eve = d.span[0] - ONE_DAY
    anchor = f"narrative:{d.span[0].isoformat()}"
    return replace(d, span=(eve, eve), edtf=eve.isoformat(), precision="day", anchor=anchor)
