"""What the recogniser's own heads make of an article's acts: a second opinion beside the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

import numpy as np

from pipeline.assemble.text.common import ARTICLES
from pipeline.recognise.hints import GRADED
from pipeline.records import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from spacy.tokens import Doc

LEAST = {"CHARGE": 0.8, "PENALTY": 0.8, "COUNT": 0.6}
"""Mean probability below which a span of a head is none: on the dev split half of these or fewer are right."""
LIKELY = 0.6  # the same for an act to be a mention; measured there, too
_LABELS = frozenset(get_args(Label))
UNTOLD = "UNTOLD"
"""Acts that are only demanded, feared, planned, possible or denied."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that the recogniser reads as an act: tokens `[first, last]`, its type, and its mean probability."""

    first: int
    last: int
    act: str
    probability: float


@dataclass(slots=True)
class Belief:
    """Chances by token; all of them nothing where the recogniser has no such heads."""

    acts: dict[str, int] = field(default_factory=dict)
    told: npt.NDArray[np.float32] | None = None
    victims: npt.NDArray[np.float32] | None = None
    spans: list[Told] = field(default_factory=list)
    _any: list[float] | None = None

    def act(self, tokens: Sequence[int], act: str) -> float:
        """Return the chance that one of the tokens tells this act as having happened."""
        if self.told is None:
            return 0.0
        column = self.acts[act]  # token by token: numpy is slow at a few
        return max((float(self.told[t, column]) for t in tokens), default=0.0)

    def any_act(self, tokens: Sequence[int]) -> float:
        """Return the chance that one of the tokens tells any act as having happened."""
        if self.told is None or not tokens:
            return 0.0
        if self._any is None:  # asked of most acts of an article, a few tokens each time
            told = np.ascontiguousarray(self.told)
            self._any = (told.sum(1) - told[:, self.acts[UNTOLD]]).tolist()
        return max(self._any[t] for t in tokens)

    def untold(self, tokens: Sequence[int]) -> float:
        """Return the chance that one of the tokens tells an act as not having happened."""
        return self.act(tokens, UNTOLD)


def belief_of(doc: Doc) -> Belief:
    """Copy what the heads say out of a recognised document."""
    found: dict[str, Any] = doc.user_data.get("belief", {})
    if not found:
        return Belief()
    labels = doc.user_data["span_heads"]["told"]
    return Belief(
        acts={label: i for i, label in enumerate(labels)},
        told=found["told"],
        victims=found["victim"][:, 0],
        spans=[
            Told(span.start, span.end - 1, span.label_, probability)
            for span, probability in zip(doc.spans["told"], doc.user_data["told_prob"], strict=True)
        ],
    )


def heard_of(doc: Doc, text: str) -> tuple[dict[str, list[tuple[int, int]]], dict[str, list[tuple[int, int, float]]]]:
    """Return the spans of the heads by label, and those too unsure to tell anything with their mean probability.

    Labels of a user's own are no part of what a record may hold: they stay in the spaCy document.
    """
    heads: dict[str, Sequence[str]] = doc.user_data.get("span_heads", {})
    theirs = [label for head, labels in heads.items() if head not in GRADED for label in labels]
    found: dict[str, list[tuple[int, int]]] = {label: [] for label in theirs if label in _LABELS}
    faint: dict[str, list[tuple[int, int, float]]] = {}
    for head in [head for head in heads if head not in GRADED and head != "act"]:
        for start, end, label, probability in _graded(doc, head):
            if probability < LEAST.get(label, 0.0):
                faint.setdefault(label, []).append((start, end, probability))
            elif label in found and text[start:end].lower() not in ARTICLES:
                found[label].append((start, end))
    if "act" in heads:
        typed = _likely(doc, "told") if "told" in heads else []
        plain = _likely(doc, "act")  # acts without a type
        acts = {*typed, *(x for x in plain if all(x[1] <= a or b <= x[0] for a, b in typed))}
        found["ACT"] = sorted((doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in acts)
    return found, faint


def _likely(doc: Doc, head: str) -> list[tuple[int, int]]:
    """Return the spans of a head for acts that are likely enough, in tokens."""
    chances = doc.user_data[f"{head}_prob"]
    return [(span.start, span.end) for span, p in zip(doc.spans[head], chances, strict=True) if p >= LIKELY]


def _graded(doc: Doc, head: str) -> list[tuple[int, int, str, float]]:
    """Return the spans of a head: characters, label, mean probability."""
    chances: Sequence[float] = doc.user_data[f"{head}_prob"]
    return [(s.start_char, s.end_char, s.label_, p) for s, p in zip(doc.spans[head], chances, strict=True)]
