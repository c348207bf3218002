"""Which court did what only courts do: the one that a sentence names with it, else the one named last."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.courts import (
    INDEFINITE,
    courts_in,
    elsewhere,
    head_of,
    is_generic_court,
    is_named,
    of_states,
    stands_for,
)
from pipeline.assemble.by_whom.onlookers import sits_there
from pipeline.assemble.by_whom.trying import (
    decides_beside,
    in_clause,
    listens,
    of_other_case,
    of_verdict,
    overruled,
    reviewed,
)
from pipeline.assemble.by_whom.two_scenes import judges_others
from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, TRIED
from pipeline.assemble.text.view import overlap
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import courts
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


ONE: Final = compiled(r"\b(?:[Cc]ourt|[Tt]ribunal|chamber|bench)\b")  # not "courts in Mali"
PLAYED_ON: Final = word_list("actors.toml", "courts", "played_on")
JUDGE: Final = compiled(r"\b(?:judges?|magistrates?|justices?)$", re.IGNORECASE)
NEAR: Final = 2  # sentences back in which "the court" has its name


def name_courts(view: DocView, known: Sequence[Actor], sentence: int, events: list[Event]) -> None:
    """Name the court of each act: whole where the sentence names it, else the one last named ("the court").

    Args:
        view: the article.
        known: the courts that it names, in text order.
        sentence: that of the acts.
        events: its acts.
    """
    opened = view.start[view.unit_start(view.sentences[sentence][0])]
    lo = bisect_left(known, opened, key=lambda c: c.start)  # "the court" is none of another unit
    known = known[lo : bisect_left(known, view.sentence_span(sentence)[1], key=lambda c: c.start)]
    if known:
        name_whole(view, known, sentence, events)
    if COURT_ACTS.isdisjoint([e.act for e in events]):
        return
    courts = courts_in(view, sentence)
    named = [c for c in courts if is_named(c)]
    for event in events:
        if event.act not in COURT_ACTS or event.modality == "demanded":
            continue  # which no court has done
        mine = [x for x in event.actors if x.role == "authority"]
        own = [c for c in named if in_clause(view, c, event.token)]  # "X was jailed by one court, and another freed Y"
        others = [c for c in courts if judges_others(view, head_of(view, c), event, events)]
        if others and len(others) == len(courts) and not mine:  # "…, and Y appeared in court in Osh"
            courts_here = [c for c in courts_in(view, sentence, every=True) if in_clause(view, c, event.token)]
        else:
            courts_here = courts
        for court in [c for c in courts_here if not sits_there(view, c, event.victims.people)]:
            same = [x for x in mine if overlap(x, court)]
            for x in same:
                if len(court.text) > len(x.text):
                    x.text, x.start, x.end, x.org = court.text, court.start, court.end, None
            told = any(is_generic_court(x) for x in mine) and court.start > view.start[event.token]
            told = told or (event.act in TRIED | {"fine"} and any(reviewed(e, court, event) for e in events))
            told = told or (event.act in TRIED | CUSTODY and of_states(court))
            told = told or (event.act in TRIED and elsewhere(view, court))
            told = told or of_other_case(view, court, event, events) or listens(view, court, event.token)
            told = told or of_verdict(view, court, event, events) or decides_beside(view, court, event, events)
            told = told or bool(own and court not in own) or overruled(view, court, event)
            if not same and not told and (not mine or is_named(court)):
                event.actors.append(court)
        lone = any(INDEFINITE.match(x.text) for x in mine)
        begin = view.sentence_span(sentence)[0]
        fit = [c for c in known if c.start < begin
               or not judges_others(view, head_of(view, c), event, events, alone=lone)]  # fmt: skip
        fit = [c for c in fit if not overruled(view, c, event)]
        before = [c for c in fit if c.start < view.end[event.token]]
        sat = [c for c in named if c in fit and not (event.act in TRIED and elsewhere(view, c))]
        ahead = [c for c in sat if c.start < view.end[event.token]]
        best = ahead[-1] if ahead else before[-1] if before else sat[-1] if sat else None
        bare = [x for x in event.actors if x.org is None and stands_for(x, here=False)]
        if best is None and bare:
            best = told_before(view, sentence, judge=all(JUDGE.search(x.text) for x in bare))
        if best is not None:
            here = view.sentence_span(sentence)[0] <= best.start
            event.actors = [best if x.org is None and stands_for(x, here=here) else x for x in event.actors]


def name_whole(view: DocView, known: Sequence[Actor], sentence: int, events: list[Event]) -> None:
    """Name a court whole that did what others may do as well ("the Third Chamber of the X Court freed her")."""
    a, b = view.sentence_span(sentence)
    here = [c for c in known if a <= c.start < b]
    for x in [x for event in events for x in event.actors if here and x.person is None]:
        for court in here:
            if overlap(x, court) and len(court.text) > len(x.text):
                x.text, x.start, x.end, x.org, x.kind = court.text, court.start, court.end, None, court.kind


def told_before(view: DocView, sentence: int, *, judge: bool) -> Actor | None:
    """Return the court of the sentences just before, told by its kind and place ("a court in Osh … the same court").

    Args:
        view: the article.
        sentence: that of the act.
        judge: told is only "the judge", not of a court where somebody works or goes ("a clerk at a court in Osh").
    """
    for n in range(sentence - 1, max(-1, sentence - 1 - NEAR), -1):
        if view.parted(n, sentence):
            return None
        found = [c for c in courts_in(view, n) if c.person is None and not is_generic_court(c)]
        found = [c for c in found if PLAYED_ON.isdisjoint(c.text.lower().split())]
        if found:
            return found[-1] if ONE.search(found[-1].text) and (not judge or sits(view, found[-1])) else None
        first, last = view.sentences[n]
        if any(first <= name.first < last and name.label in {"PERSON", "PLACE"} for name in view.names):
            return None  # of somebody else, or elsewhere
    return None


def sits(view: DocView, court: Actor) -> bool:
    """Tell whether a court does something, or somebody is before it ("a court in Osh tried X", "tried by")."""
    within = view.tokens_of(court)
    t = next((k for k in within if view.lower[k] in courts()), within[-1])
    return view.dep[t] in SUBJECTS or (view.dep[t] == "pobj" and view.lower[view.head[t]] in {"by", "before"})
