"""Terms and days that a list in a later sentence tells of each: "The men and their sentences are: A (six years); B"."""

from __future__ import annotations

from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.who.part import first_name_in, part_of
from pipeline.assemble.who.several_times import TERM_ACTS
from pipeline.assemble.who.step import by_like_term, by_own_date
from pipeline.assemble.who.terms_beside import GIVES, own_terms

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

SEVERAL = 2
GOT = frozenset({"got", "received", "given", "for", "to", "serving"})


def of_that_term(view: DocView, facts: Facts, first: int, name: int, near: list[Event]) -> list[Event]:
    """Return the acts without those of another term than what announces names tells ("Among those who got life are").

    Args:
        view: the article.
        facts: its penalties.
        first: first token of what announces the names.
        name: first token of the names.
        near: acts on sets whose members may be named.
    """
    told = within(facts.penalties, view.start[first], view.start[name])
    if not told:
        life = any(a in GOT and b == "life" for a, b in pairwise(view.lower[first:name]))
        return [e for e in near if not e.penalties or any(p.kind == "life" for p in e.penalties)] if life else near
    terms = {(p.kind, p.term_iso) for p in told}
    return [e for e in near if not e.penalties or any((p.kind, p.term_iso) in terms for p in e.penalties)]


def told_of_each(view: DocView, facts: Facts, event: Event, sentence: int) -> list[Event]:
    """Return the parts of an act by the days or terms that a later sentence tells beside the names, if it tells any."""
    return by_own_date(view, facts, event, sentence) or by_own_term(view, event, sentence)


def by_own_term(view: DocView, event: Event, sentence: int) -> list[Event]:
    """Split a sentencing that tells no term by those beside the names of a list that says that it tells sentences.

    Not "The men are: A (six years in the army); B (three)".
    """
    people = event.victims.people
    if event.act not in TERM_ACTS or len(people) < SEVERAL or any(p.term_iso for p in event.penalties):
        return []
    begin = view.sentence_span(sentence)[0]
    listed = min(first_name_in(view, p, sentence) for p in people)
    if listed >= len(view.words) or not GIVES.search(view.text, begin, view.start[listed]):
        return []
    there = copy(event)
    there.sentence, there.penalties = sentence, []
    terms = {person: term for person, term in own_terms(view, there) if person in people}
    if len(terms) < SEVERAL:
        return []
    rest = [p for p in people if p not in terms]
    return by_like_term(view, event, list(terms.items())) + ([part_of(event, rest)] if rest else [])
