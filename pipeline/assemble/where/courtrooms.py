"""Courts by whose name a text tells where something was done: "was arraigned at the Karo Magistrate's Court"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.courts import COURT, KIND_ALONE, OF_STATES
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, FREEING, LAW_ACTS
from pipeline.assemble.text.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

THERE: Final = frozenset({"inside", "outside"})
AT: Final = THERE | {"at", "in"}
STEPS: Final = (LAW_ACTS - FREEING) | CUSTODY  # "admitted threatening X at the Karo Court": the threat was elsewhere
CALLED: Final = LAW_ACTS - FREEING  # "brought before the Karo Court and charged"
IN_FRONT: Final = frozenset({"before"})
LEADS: Final = frozenset({"the", "a", "an"})


def courtrooms(view: DocView, attacher: Attacher, events: list[Event]) -> Iterator[tuple[Event, int, int]]:
    """Yield the acts that were done at a court with a name of its own, and where that name begins and ends.

    Not one that is called by its kind alone ("the Supreme Court"), which is in whatever town the story tells.
    """
    for first, last in names_of_courts(view, spans_of(attacher)):
        if (prep := before(view, first, last)) is None:
            continue
        for event in events:
            fits = event.modality in FACTUAL and not event.implied and view.sentence_at[prep] in event.sentences
            if fits and (event.act in STEPS or view.lower[prep] in THERE) and done_at(view, event, prep):
                yield event, view.start[first], view.end[last]


def spans_of(attacher: Attacher) -> tuple[tuple[int, int], ...]:
    """Return where the courts that an attacher knows stand in the text."""
    return tuple((c.start, c.end) for c in attacher.courts)


@once
def names_of_courts(view: DocView, known: tuple[tuple[int, int], ...]) -> set[tuple[int, int]]:
    """Return the first and last tokens of the names of courts, known and others, without their articles."""
    spans = set(known)
    spans |= {
        (view.start[n.first], view.end[n.last])
        for n in view.names
        if n.label != "PERSON" and COURT.fullmatch(n.text) is not None
    }
    found = set[tuple[int, int]]()
    for a, b in spans:
        first, last = view.token_at(a), view.token_at(b - 1)
        first += view.lower[first] in LEADS
        name = view.text[view.start[first] : b]
        if KIND_ALONE.fullmatch(name) is None and OF_STATES.search(name) is None:
            found.add((first, last))
    return {one for one in found if not any(one != x and x[0] <= one[0] and one[1] <= x[1] for x in found)}


def courts_before(view: DocView, attacher: Attacher, event: Event) -> list[tuple[int, int]]:
    """Return where the names of courts stand before which an act of law was done ("brought before X and charged")."""
    if event.act not in CALLED:
        return []
    found = []
    for first, last in sorted(names_of_courts(view, spans_of(attacher))):
        prep = before(view, first, last, IN_FRONT)
        if prep is not None and view.sentence_at[prep] in event.sentences and done_at(view, event, prep):
            found.append((view.start[first], view.end[last]))
    return found


def before(view: DocView, first: int, last: int, words: frozenset[str] = AT) -> int | None:
    """Return the "at" or "in" under which a name stands, or another of some words."""
    heads = (view.head[t] for t in range(first, last + 1) if view.dep[t] == "pobj" and view.head[t] < first)
    prep = next(heads, None)
    return prep if prep is not None and view.lower[prep] in words else None


def done_at(view: DocView, event: Event, prep: int) -> bool:
    """Tell whether an act is what a preposition hangs on, is joined to that, or its subject ("her trial opened at")."""
    above = view.head[prep]
    for t in event.tokens:
        joined = view.dep[t] == "conj" and view.head[t] == above and not view.kids(t, "nsubj", "nsubjpass")
        joined = joined and event.act != "arrest"  # "won his case at the court and was arrested at home"
        if t == above or joined or (view.head[t] == above and view.dep[t] in {"nsubj", "nsubjpass"}):
            return True
    return False
