"""Days counted from the story where the nearest day before them is only that of an aside.

"The court jailed her on Monday. The driver, who had been held with her on 3 May, was cleared and walked free the same
evening": the evening of that Monday.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FOUR_FIGURES, MONTHS, ON_NOUNS
from pipeline.assemble.text.once import vocabulary
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import in_pluperfect, verb_above
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

ANCHOR = "narrative:"
# what counts from the day of the report, not from what was told before
FROM_REPORT = compiled(r"(?:(?:earlier|later|early|late) )?(?:last|next|this|the past) \w+", re.IGNORECASE)
# of what the clause tells, whatever day was told before
SAME_DAY = compiled(
    r"(?:the|that)(?: very)? same (?:day|night|evening|morning|week|month) (?:that|as|when|(?:on|in|during) which)\b"
    r"|the (?:day|night|evening|morning|week|month) (?:when|(?:on|in|during) which)\b",
    re.IGNORECASE,
)
# a day told before, which its month or year tells from others ("arrested on the same day in March 2020")
SAME_OF = compiled(r"(?:the|that)(?: very)? same (?:day|night|evening|morning)$", re.IGNORECASE)
LINKS = frozenset({" in ", " of ", ", in ", ", "})
WEEKDAY = "XXXX-WXX"  # how the value of a weekday begins that nothing dates
VERBAL = frozenset({"conj", "advcl", "xcomp"})
REACH = 3  # sentences back to the day that the story stands at
STEPS = 8
PRONOUNS = frozenset({"he", "she", "his", "her", "him", "they", "their", "them", "it", "its"})


def rebase(view: DocView, dates: list[DateMention]) -> list[DateMention]:
    """Set each day counted from an aside's day against the day that the story had reached before the aside."""
    told: list[DateMention] = []
    for d in dates:
        counted = d.precision == "day" and (d.anchor or "").startswith(ANCHOR)
        aside = aside_before(view, told, d) if counted else None
        told.append(d if aside is None else moved(view, told, d, aside))
    if "same" not in vocabulary(view) and "which" not in vocabulary(view) and "when" not in vocabulary(view):
        return told
    ends = {d.end for d in told}
    told = [opened(d) if SAME_DAY.match(view.text, d.start) and not beside_day(view, d, ends) else d for d in told]
    same = (day_of(view, told[:n], d, told[n + 1]) if SAME_OF.search(d.text) else d for n, d in enumerate(told[:-1]))
    return [*same, *told[-1:]]


def beside_day(view: DocView, d: DateMention, ends: set[int]) -> bool:
    """Tell whether a date says more of the one it stands beside ("on 3 May, the same day on which X was sentenced")."""
    return view.text[d.start - 2 : d.start] == ", " and d.start - 2 in ends


def day_of(view: DocView, told: list[DateMention], d: DateMention, within: DateMention) -> DateMention:
    """Return "the same day" of a month or year as the one day told before that lies in it, or as that month or year."""
    if within.span is None or view.text[d.end : within.start] not in LINKS or within.kind != "DATE":
        return d
    first, last = within.span
    days = {e.span: e for e in told if e.kind == "DATE" and e.precision == "day" and e.span is not None
            and first <= e.span[0] and e.span[1] <= last}  # fmt: skip
    if d.span in days:
        return d  # "A on 4 June, B on 9 June; C on the same day in June"
    meant = next(iter(days.values())) if len(days) == 1 else within
    return replace(meant, start=d.start, end=d.end, text=d.text)


def opened(d: DateMention) -> DateMention:
    """Return a time without its day, which the text does not tell."""
    return replace(d, span=None, edtf=None, precision="unknown", timex_value="XXXX-XX-XX", anchor=None)


def unreported(view: DocView, dates: list[DateMention]) -> list[DateMention]:
    """Leave open what counts from the day of a report that does not tell it ("X was jailed last year").

    A day or month of the last year told is that of the news: "freed on 8 May 2008. … Y was freed last year".
    """
    text = view.text
    dates = unforeseen(view, unfiled(text, dates))
    counted = [d for d in dates if (d.anchor or "").startswith(ANCHOR) and FROM_REPORT.fullmatch(d.text)]
    latest = max((d.span[1].year for d in dates if d.span is not None and d.anchor is None), default=0)
    left = {id(d) for d in counted if not (d.anchor or "").startswith(f"{ANCHOR}{latest}-")}
    return [opened(d) if d.kind == "DATE" and id(d) in left else d for d in dates]


def unforeseen(view: DocView, dates: list[DateMention]) -> list[DateMention]:
    """Leave open what has its year from a date told after it that is of another matter.

    "On 23 June X was sentenced. … Y has been in prison since 1 January 1973"; "In May X was held. … In August 2019, Y
    was jailed", where nobody of the second sentence was told of before.
    """
    own = [d for d in dates if d.anchor is None and d.span is not None and d.precision in {"day", "month"}]
    first = own[0] if own else None
    if first is None or not any(d.start < first.start and d.anchor is not None for d in dates):
        return dates
    n = view.sentence_of(first)
    here = [x for x in view.names if x.label == "PERSON" and view.sentence_at[x.first] == n]
    told = {x.cluster for x in view.names if x.label == "PERSON" and view.sentence_at[x.first] < n}
    lead = view.lower[view.sentences[n][0] : here[0].first] if here else []
    others = bool(here) and told.isdisjoint(x.cluster for x in here) and PRONOUNS.isdisjoint(lead)
    state = view.lower[view.token_at(first.start) - 1] == "since"
    loose = {f"{ANCHOR}{first.timex_value}", f"{ANCHOR}{first.timex_value[:7]}"}
    out = []
    for d in dates:
        apart = d.start < first.start and view.sentence_of(d) != n
        if apart and d.anchor in loose and (state or (others and "\n" in view.text[d.end : first.start])):
            loose |= {f"{ANCHOR}{d.timex_value}", f"{ANCHOR}{d.timex_value[:7]}"}
            out.append(opened(d))
            continue
        out.append(d)
    return out


def unfiled(text: str, dates: list[DateMention]) -> list[DateMention]:
    """Leave open, in news whose own day is unknown, what has its year from a year that the news only looks back on.

    "X resigned on Saturday. He had been governor since 1996. … Four were dismissed in February": of no told year.
    """
    as_news = (FROM_REPORT.fullmatch(d.text) and (d.anchor or "").startswith(ANCHOR) for d in dates)
    if WEEKDAY not in [d.timex_value[:8] for d in dates] and not any(as_news):
        return dates
    years = (d for d in dates if d.anchor is None and FOUR_FIGURES.fullmatch(d.timex_value))
    # "In 2019 X was jailed": the story's year
    loose = {d.timex_value for d in years if not text.startswith("In ", d.start - 3)}
    out = []
    for d in dates:
        counted = (d.anchor or "").startswith(ANCHOR) and (d.anchor or "").removeprefix(ANCHOR) in loose
        if d.kind == "DATE" and counted and d.precision in {"day", "month"}:
            loose.add(d.timex_value)
            out.append(opened(d))
            continue
        out.append(d)
    return out


def aside_before(view: DocView, told: list[DateMention], d: DateMention) -> int | None:
    """Return the verb of the relative clause, closed before a date, that tells the day from which it was counted."""
    base = next((e for e in reversed(told) if e.gives_days), None)
    if base is None or base.span is None or base.span[0].isoformat() != (d.anchor or "").removeprefix(ANCHOR):
        return None
    when, at = view.token_at(d.start), view.token_at(base.start)
    if not MONTHS.isdisjoint(view.lower[when : view.token_at(d.end - 1) + 1]):
        return None  # a day of a month, which has only its year from the aside
    if view.sentence_at[when] != view.sentence_at[at]:
        return None
    above = set(view.climb(when))
    aside = next((t for t in view.climb(at) if view.dep[t] in ON_NOUNS and view.tag[t].startswith("VB")), None)
    return None if aside is None or aside in above else aside


def moved(view: DocView, told: list[DateMention], d: DateMention, aside: int) -> DateMention:
    """Return a date set against the story's day; no day at all where it cannot be the aside's and none is told."""
    had = in_pluperfect(view, aside)
    second = follows_verb(view, view.token_at(d.start), aside, loose=had)
    if not had and not second:
        return d  # "X, who was arrested on 3 May, was released the same day"
    inside = set(view.subtree(aside))
    sentence = view.sentence_at[aside]
    base = date.fromisoformat((d.anchor or "").removeprefix(ANCHOR))
    days = ((e, view.token_at(e.start)) for e in reversed(told)
            if e.gives_days and e.precision == "day")  # fmt: skip
    outer = next((e for e, at in days if sentence - view.sentence_at[at] <= REACH
                  and at not in inside and tells_deed(view, at)), None)  # fmt: skip
    if outer is None or outer.span is None or outer.span[0] <= base:
        return replace(d, span=None, edtf=None, precision="unknown") if had and second else d
    return shifted(d, base, outer.span[0])


def tells_deed(view: DocView, when: int) -> bool:
    """Tell whether a day is that of something done, not a dateline or the day on which somebody spoke of it."""
    verb = verb_above(view, when)
    return verb is not None and view.lower[verb] not in SPEECH


def follows_verb(view: DocView, when: int, aside: int, *, loose: bool) -> bool:
    """Tell whether a date is told of a second verb, joined to one after the aside ("was cleared and freed that day").

    Args:
        view: the article.
        when: token of the date.
        aside: verb of the aside.
        loose: whether the first verb may stand before the aside ("cleared X, who had been held, and freed him").
    """
    node = when
    for _ in range(STEPS):
        head = view.head[node]
        if head == node:
            return False
        verbal = view.dep[node] in VERBAL and view.tag[node].startswith("VB")
        if verbal and aside < node and (loose or aside < head):
            return True
        node = head
    return False


def shifted(d: DateMention, base: date, day: date) -> DateMention:
    """Return a date counted from another day."""
    if d.span is None:
        return d
    by = day - base
    old, new = d.span[0].isoformat(), (d.span[0] + by).isoformat()
    edtf = d.edtf.replace(old, new) if d.edtf else None
    return replace(
        d, span=(d.span[0] + by, d.span[1] + by), edtf=edtf, timex_value=d.timex_value.replace(old, new),
        anchor=f"{ANCHOR}{day.isoformat()}",
    )  # fmt: skip
