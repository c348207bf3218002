"""Where the recogniser's heads and the rules both find mentions: the borders are the head's, the value the rule's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEEPS_RULES = frozenset({"ACT"})
"""Labels of which what only the rules find stays: measured on the corpus's dev split."""


_WITH_FACTS = frozenset({"CHARGE", "LAW", "PENALTY", "COUNT"})
"""Labels whose learned spans stand among the facts already (`heard.py`)."""
_LENDS = frozenset({"CHARGE", "PENALTY"})
"""Of these the labels whose one learned span lends its borders to the one fact in it: measured there, too."""
_NEEDS_VALUE = frozenset({"DATE", "DURATION", "NATIONALITY"})
"""Labels that the contract gives a normal form, always: what has none is no mention."""


def settle(ruled: Sequence[Entity], learned: dict[str, list[tuple[int, int]]], text: str) -> list[Entity]:
    """Return the mentions of an article, one entry a span and label, in text order.

    Args:
        ruled: what the rules found, with values; labels that no head learned stay as they are.
        learned: character spans by label of the heads.
        text: the article.
    """
    out: list[Entity] = []
    used: set[int] = set()
    for label, spans in learned.items():
        if label in _WITH_FACTS:
            continue
        own = [(i, e) for i, e in enumerate(ruled) if e.label == label]
        for start, end in spans:
            near = [(min(end, e.end) - max(start, e.start), -i, e) for i, e in own if e.start < end and start < e.end]
            used.update(-i for _, i, _ in near)
            value = max(near)[2] if near else None
            known = {"start": start, "end": end, "text": text[start:end]}
            if value is None and label in _NEEDS_VALUE:
                continue
            out.append(value.model_copy(update=known) if value else Entity(label=label, **known))  # type: ignore[arg-type]
    for i, e in enumerate(ruled):
        if e.label not in learned or e.label in _WITH_FACTS or (e.label in _KEEPS_RULES and i not in used):
            out.append(_lent(e, ruled, learned[e.label], text) if e.label in _LENDS and e.label in learned else e)
    unique = {(e.start, e.end, e.label): e for e in reversed(out)}
    return [unique[k] for k in sorted(unique)]


def _lent(fact: Entity, ruled: Sequence[Entity], spans: Sequence[tuple[int, int]], text: str) -> Entity:
    """Return a fact with the borders of the one span that it overlaps, where that span overlaps no other fact."""
    near = [(a, b) for a, b in spans if a < fact.end and fact.start < b]
    if len(near) != 1:
        return fact
    [(start, end)] = near
    if sum(e.label == fact.label and e.start < end and start < e.end for e in ruled) > 1:
        return fact
    return fact.model_copy(update={"start": start, "end": end, "text": text[start:end]})
