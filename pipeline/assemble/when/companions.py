"""The day of those who were with somebody: "X was shot on 3 May. His driver, Y, was hit in the arm"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import last_telling
from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, FACTUAL, HARM_ACTS, REVIEWS
from pipeline.assemble.text.simple import of_later_verb
from pipeline.assemble.when import dating
from pipeline.assemble.when.grounds import of_change
from pipeline.assemble.when.likewise import clause_of, done
from pipeline.assemble.when.recent import ELSEWHEN
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

REACH: Final = 2  # sentences from an act to what befell those beside
FURTHER: Final = 4  # the same where they are said to have been judged "with them"
EXACT: Final = frozenset({"day", "week", "month", "range"})
KINDS: Final = (
    HARM_ACTS | CUSTODY | {"dispersal"},
    COURT_ACTS | {"charge"},
)
NAMED: Final = compiled(r"[A-Z]\w+ (?:\S+ )*?[Cc]ourt\b")
BLANKS: Final = compiled(r"\s+")
APPEAL: Final = compiled(r"\b(?:appeals?|appellate|cassation)\b", re.IGNORECASE)
_KIN: Final = toml_table("people.toml")["relatives"]["single"]
_OTHERS: Final = toml_table("when.toml")["companions"]["nouns"]
BESIDE: Final = compiled(
    r"\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he \w+[’']s|[A-Z]\w+[’']s) (?:[\w-]+ ){0,3}?"
    rf"(?:{'|'.join((*_KIN, *_OTHERS))})|"
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) "
    r"(?:second|third|fourth|fifth|sixth|bystander|passer-by|pregnant \w+|other (?:man|woman))|"
    r"(?:[Tt]he )?(?:remaining|other) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)|"
    r"(?:with|beside|behind|carrying|next to) (?:him|her|them)\b[^;]*|"
    rf"(?:[A-Z][a-z]+|\d+) (?:{'|'.join(toml_table('when.toml')['companions']['counted'])}) (?:were|was))\b"
)
# "Two others were sentenced with them: X, eight years …"
WITH: Final = compiled(r" (?:along |together |alongside )?(?:with )?(?:him|her|them)\b")


def date_companions(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Give undated acts on somebody's companions the day of what befell him or her in the sentences before."""
    for event in sorted(events, key=lambda e: e.token):
        if event.date is not None or event.implied or event.modality not in FACTUAL or not done(view, event.token):
            continue
        if event.apart:
            continue
        n = view.sentence_at[event.token]
        a, b = view.sentence_span(n)
        cut = view.text.rfind(";", a, view.start[event.token])
        first = a if cut < 0 else cut
        together = with_them(view, event)
        reach = FURTHER if together else REACH
        if BESIDE.search(view.text, first, view.end[event.token]) is None and not together:
            continue
        if ELSEWHEN.search(clause_of(view, event.token)):
            continue
        own = [d for d in within(attacher.facts.dates, first, b) if d.gives_days
               and not of_later_verb(view, attacher.head_of(d), event.token)
               and not attacher.of_saying(d, [event.token])
               and not of_change(view, attacher.head_of(d), event.token)
               and not dating.attributive(view, attacher.head_of(d), d)]  # fmt: skip
        before = [e for e in events if e.modality in FACTUAL and not e.implied and e.token < event.token
                  and n - last_telling(e, n) <= reach and (cut > view.start[e.token] or last_telling(e, n) < n)
                  and any({e.act, event.act} <= kind for kind in KINDS)
                  and not another_court(view, e, event)]  # fmt: skip
        if own or not before:
            continue
        near = max(last_telling(e, n) for e in before)
        dated = [e for e in before if last_telling(e, n) == near and e.date is not None and e.date.precision in EXACT]
        if dated and not view.parted(n, near):
            last = max([e for e in dated if e.act == event.act] or dated, key=lambda e: e.token)
            event.date, event.lent = last.date, True
            event.reasons["date"] = f"that of the {last.act} of those beside, told just before"


def with_them(view: DocView, event: Event) -> bool:
    """Tell whether a court's act befell somebody together with those told of before ("was sentenced with him")."""
    passive = event.act in COURT_ACTS and view.kids(event.token, "auxpass")
    return bool(passive) and WITH.match(view.text, view.end[event.token]) is not None


def two_courts(event: Event, other: Event) -> bool:
    """Tell whether two judgments are those of courts that are each named ("On appeal, the Regional Court …")."""
    if event.act not in COURT_ACTS or other.act not in COURT_ACTS:
        return False
    named = [{BLANKS.sub(" ", a.text).lower() for a in e.actors if NAMED.search(a.text)} for e in (event, other)]
    return all(named) and named[0].isdisjoint(named[1])


def another_court(view: DocView, told: Event, event: Event) -> bool:
    """Tell whether one of two acts is that of a court of appeal only ("cleared by the appeal judges")."""
    if event.act in COURT_ACTS - REVIEWS - {"acquittal"}:
        return told.act in REVIEWS
    here, there = APPEAL.search(clause_of(view, event.token)), APPEAL.search(clause_of(view, told.token))
    return here is not None and there is None and told.act not in REVIEWS
