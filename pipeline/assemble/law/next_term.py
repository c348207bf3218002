"""What the sentence after a verdict adds to its prison term: "He was also given three years of house arrest"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

PASSING: Final = frozenset({"sentencing", "imprisonment", "house_arrest"})
FIRST: Final = frozenset({"imprisonment", "labour", "life"})
BESIDE: Final = frozenset({"probation", "house_arrest", "ban"})  # what one does after prison, or beside it
ADDED: Final = compiled(
    r"\b(?:also|additional|additionally|in addition|further|another|followed|on top)\b"
    r"|\b(?:after|once|upon|on|following|when)\b[^.;]{0,40}\b(?:releas\w+|freed|complet\w+|serv\w+|out of prison)\b",
    re.IGNORECASE,
)


def add_next_terms(view: DocView, events: list[Event]) -> None:
    """Give a verdict what the next sentence adds to it, for those whom it names, if it is of no other day or charge."""
    for more in [e for e in events if e.act in PASSING and e.modality in FACTUAL and adds(view, e)]:
        n = more.sentences[0]
        last = [e for e in events if e is not more and given_before(view, e, more, n - 1)]
        if last and {p for e in last for p in e.victims.people} == set(more.victims.people):
            for verdict in last:
                verdict.penalties = [*verdict.penalties, *more.penalties]
                verdict.sentences = sorted({*verdict.sentences, n})
            events[:] = [e for e in events if e is not more]


def adds(view: DocView, event: Event) -> bool:
    """Tell whether one sentence tells an act, with nothing but what is done beside prison, by a word for more."""
    if len(event.sentences) != 1 or not event.victims.people or event.victims.group is not None:
        return False
    if not event.penalties or any(p.kind not in BESIDE or p.status != "imposed" for p in event.penalties):
        return False
    a, b = view.sentence_span(event.sentences[0])
    return ADDED.search(view.text, a, b) is not None and not any(a <= c.start < b for c in event.charges)


def given_before(view: DocView, verdict: Event, more: Event, n: int) -> bool:
    """Tell whether a sentence passes prison on some of those to whom the next one adds, by no other court or day."""
    people = set(verdict.victims.people)
    if verdict.act != "sentencing" or verdict.modality not in FACTUAL or not people or n not in verdict.sentences:
        return False
    if not people <= set(more.victims.people):
        return False
    if not any(p.kind in FIRST and p.status == "imposed" for p in verdict.penalties):
        return False
    a, b = view.sentence_span(n + 1)
    benches = {x.text for x in more.actors if not x.text.islower()}
    other_court = bool(benches) and benches.isdisjoint(x.text for x in verdict.actors)
    return not other_court and not (more.date is not None and a <= more.date.start < b)
