"""The sentences that show a record: those that tell its act, and those from which it has what they leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned
    from pipeline.assemble.who.cast import Cast


def evidence_of(view: DocView, cast: Cast, event: Event) -> list[int]:
    """Return the numbers of the sentences that together hold an act and every slot of it that the text states.

    A date, place, charge, law, penalty, actor or group brings the sentence of its mention; a victim who is only "he" or
    "the journalist" in the act's own sentences brings the nearest sentence before them that has the name.
    """
    shown = set(event.sentences) | {view.sentence_at[t] for t in event.tokens}
    stated: list[Spanned] = [*event.places, *event.charges, *event.laws, *event.penalties, *event.actors]
    if event.date is not None:
        stated.append(event.date)
    if event.victims.group is not None:
        stated.append(event.victims.group)
    for m in stated:
        first = view.token_at(m.start)
        last = first if m.end <= view.end[first] else view.token_at(m.end - 1)
        shown.update(range(view.sentence_at[first], view.sentence_at[last] + 1))
    for names in (
        *[cast.people[p].names for p in event.victims.people],
        *[cast.orgs[o].names for o in event.victims.orgs],
        *[cast.people[a.person].names for a in event.actors if a.person is not None],
    ):
        shown |= naming(view, names, shown, event.sentence)
    return sorted(shown)


def naming(view: DocView, names: Iterable[int], shown: set[int], sentence: int) -> set[int]:
    """Return the sentence that names somebody, the nearest one before, where none shown does."""
    at = [view.sentence_at[view.names[i].first] for i in names]
    if not at or not shown.isdisjoint(at):
        return set()
    return {max([n for n in at if n <= sentence], default=min(at))}
