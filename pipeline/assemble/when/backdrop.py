"""What a tally without a day counts: from the upheaval that the report is set in, up to the report or to its "as of".

"The army seized power on 1 February. … 600 people have been killed, a monitor says."; "As of Wednesday, 95 reporters
had been arrested."
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.simple import in_pluperfect, perfect
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.when import dating
from pipeline.assemble.when.recent import ELSEWHEN, stretch
from pipeline.assemble.when.since import under_since
from pipeline.kept import compiled

if TYPE_CHECKING:
    from datetime import date

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

EXACT: Final = frozenset({"day", "week", "month"})
SUDDEN: Final = noun_list("when.toml", "upheavals", "sudden")
LASTING: Final = noun_list("when.toml", "upheavals", "lasting")
SINCE: Final = noun_list("when.toml", "upheavals", "since")
BEGINNING: Final = verb_list("when.toml", "upheavals", "beginning")
TAKING: Final = frozenset({*verb_forms("seize"), *verb_forms("grab")})
CLIMBED: Final = 5  # governors from a day to the noun of what happened on it
NEAREST, FARTHEST = timedelta(days=7), timedelta(days=3 * 366)  # from the upheaval to the report
ONE = timedelta(days=31)  # two days of one upheaval lie no further apart
COUNTED: Final = compiled(r"\bas (?:of|at) ", re.IGNORECASE)
# of other years or another rule: "over the years", "most of them under X"
ELSE: Final = compiled(
    r"\b(?i:over) (?:the|many) (?:years|decades)\b|\b(?:most|many|some) of (?:them|whom)\b|\b[Uu]nder [A-Z]"
)
AS_OF: Final = compiled(r"\b(?:as of|as at|by|up to|until) (?:last )?$", re.IGNORECASE)


def date_tallies(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts on many, told in the perfect, the stretch from the report's one upheaval to the report."""
    published = view.filed
    if published is None:
        return
    open_ = [e for e in events if e.date is None and not e.implied and e.modality in FACTUAL and tally(view, e)]
    if not open_ or (told := upheaval(view, attacher)) is None:
        return
    for event in open_:
        day, sentence = told
        last = up_to(view, attacher, event.sentence, published)
        if last is None or not day < last or view.parted(sentence, event.sentence):
            continue
        if not lands(attacher, view, event.sentence) <= lands(attacher, view, sentence) - {None}:
            continue
        event.date = stretch(view, event.token, day, last)
        event.reasons["date"] = "a tally: from the upheaval that the report tells of, up to the report"


def tally(view: DocView, event: Event) -> bool:
    """Tell whether an act on many is told as done up to now, or up to a day ("as of Monday, 20 had been killed")."""
    if not dating.many(event) or event.act == "execution":  # by a law that is older than any upheaval
        return False
    had = in_pluperfect(view, event.token)
    counted = had and COUNTED.search(view.text, *view.sentence_span(event.sentence)) is not None
    return counted or perfect(view, event.token)


def up_to(view: DocView, attacher: Attacher, sentence: int, published: date) -> date | None:
    """Return the day up to which a sentence counts: its "as of", else the report; None where it tells other times."""
    a, b = view.sentence_span(sentence)
    last = published
    for d in within(attacher.facts.dates, a, b):
        if d.span is None or d.kind != "DATE" or d.refused is not None or attacher.in_dateline(d):
            continue
        if AS_OF.search(view.text, a, d.start) is None or d.span[1] > published:
            return None
        last = d.span[1]
    return None if ELSEWHEN.search(view.text, a, b) or ELSE.search(view.text, a, b) else last


def lands(attacher: Attacher, view: DocView, sentence: int) -> set[str | None]:
    """Return the countries of the places that a sentence names; None for one that nobody knows."""
    return {
        p.value.country if p.value is not None else None
        for p in within(attacher.facts.places, *view.sentence_span(sentence))
    }


def upheaval(view: DocView, attacher: Attacher) -> tuple[date, int] | None:
    """Return the first day, and its sentence, of the one upheaval that a report dates; None where it dates several."""
    published = view.filed
    if published is None:
        return None
    told = [
        (d.span[0], view.sentence_of(d))
        for d in attacher.facts.dates
        if d.kind == "DATE" and d.span is not None and d.precision in EXACT and d.refused is None
        and published - FARTHEST < d.span[0] <= published - NEAREST and not attacher.in_dateline(d)
        and began(view, attacher, d)
    ]  # fmt: skip
    return min(told) if told and max(told)[0] - min(told)[0] <= ONE else None


def began(view: DocView, attacher: Attacher, d: DateMention) -> bool:
    """Tell whether a date says when power was seized, or when a war or a wave of protests began."""
    head = attacher.head_of(d)
    path = view.climb(head)[1 : 1 + CLIMBED]
    since = under_since(view, view.token_at(d.start))
    for node in path:
        word = view.lower[node]
        if word in SUDDEN or (since and word in LASTING | SINCE):
            return True
        if view.tag[node].startswith("VB"):
            return turned(view, node)
    return False


def turned(view: DocView, verb: int) -> bool:
    """Tell whether a verb says that power was seized or that an upheaval began."""
    if view.lower[verb] in TAKING and any(view.lower[o] == "power" for o in view.kids(verb, "dobj", "nsubjpass")):
        return True
    if view.lower[verb] not in BEGINNING:
        return False
    subjects = {*view.kids(verb, "nsubj", "nsubjpass")} | ({view.head[verb]} if view.dep[verb] == "relcl" else set())
    return any(view.lower[s] in SUDDEN | LASTING for s in subjects)
