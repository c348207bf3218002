"""Acts that no clause tells: those of a row of a list or a field of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.event import Event
from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import FINITE, SUBJECTS
from pipeline.assemble.text.kinds import PENALTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.simple import people_named
from pipeline.assemble.what.fields import FIELD, told_in_field
from pipeline.assemble.what.rows import penalty_row

if TYPE_CHECKING:
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.rows import Row
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.recognise.charges import ChargeMention


def told_in_row(view: DocView, resolver: Resolver, facts: Facts, sentence: int, here: list[Event]) -> list[Event]:
    """Return what a row of a list or a field of a form tells without a verb for it."""
    if not here and (field := told_in_field(view, facts, sentence)) is not None:
        rule = next(r for r in lexicon().verbs[field.verb] if r.act == field.act)
        told = Event(field.act, "reported", field.victims, field.token, sentence, rule)
        return [without_clause(resolver, told, FIELD)]
    if here and any(e.act in PENALTY_ACTS for e in here):
        return []
    row = penalty_row(view, resolver, facts, sentence)
    if row is None or any(aged_so(view, row, e) for e in here):
        return []
    event = of_row(row, sentence)
    event.charges = event.charges or charged_before(view, facts, sentence, event.victims)
    return [without_clause(resolver, event, FIELD if row.labelled else "a penalty alone")]


def aged_so(view: DocView, row: Row, event: Event) -> bool:
    """Tell whether years in brackets are an age: a clause goes on after them ("X (38 years) and Y were detained")."""
    before = view.text[: view.start[row.token]].rstrip().endswith("(")
    on = row.token < event.token and any(s < row.token for s in view.kids(event.token, *SUBJECTS))
    return before and (on or (row.token < event.token and is_passive(view, event.token)))


VERB_OF = {"fine": "fined", "sentencing": "sentenced", "arrest": "arrested"}


def of_row(row: Row, sentence: int) -> Event:
    """Return the act that a row tells."""
    rule = next(r for r in lexicon().verbs[VERB_OF[row.act]] if r.act == row.act)
    event = Event(row.act, "reported", row.victims, row.token, sentence, rule, date=row.day)
    event.penalties = [row.penalty] if row.penalty is not None else []
    event.charges = list(row.charges)
    return event


def charged_before(view: DocView, facts: Facts, sentence: int, whose: Party) -> list[ChargeMention]:
    """Return the charges of the note before a penalty, on nobody else ("Article 368 (insulting the king). A year.")."""
    if sentence == 0:
        return []
    first, last = view.sentences[sentence - 1]
    finite = any(view.tag[k] in FINITE for k in range(first, last))
    named = people_named(view, first, last)
    return [] if finite or named - set(whose.people) else within(facts.charges, *view.sentence_span(sentence - 1))


def without_clause(resolver: Resolver, event: Event, why: str) -> Event:
    """Return an act that no clause tells, remembered as told."""
    event.sentences, event.tokens = [event.sentence], [event.token]
    event.reasons = {"act": why, "victims": f"row: {', '.join(event.victims.how)}"}
    resolver.told.append((event.token, event.victims))
    return event
