"""The category and ICCS code of a charge: editable rules first, then a scorer that knows how often it is right."""

import math
import re
import tomllib
from collections import Counter
from functools import cache, lru_cache
from typing import Any, Final

from pipeline.paths import models_dir

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_STOP: Final = frozenset(
    ["the", "and", "for", "with", "from", "that", "his", "her", "their", "was", "not", "by", "of", "in", "on", "to", "an", "as", "at", "one"]
)
_FLOOR: Final = 0.35


class _Rules:
    def __init__(self, data: dict[str, Any]) -> None:
        self.rules = [
            (r["category"], r["iccs"] or None, float(r.get("weight", 1.0)), re.compile("|".join(r["patterns"]), re.IGNORECASE))
            for r in data["rule"]
        ]
        self.codes: dict[str, str | None] = {}
        for category, iccs, _, _ in self.rules:
            self.codes.setdefault(category, iccs)
        self.codes["other"] = None


class _Scorer:
    """Naive Bayes over word stems and their leading letters, its confidence measured by leaving each example out."""

    def __init__(self, examples: dict[str, list[str]]) -> None:
        self.counts = {c: Counter(f for e in texts for f in _features(e)) for c, texts in examples.items()}
        self.totals = {c: sum(n.values()) for c, n in self.counts.items()}
        self.size = len({f for n in self.counts.values() for f in n})
        self.seen: Counter[str] = sum(self.counts.values(), Counter())
        trials: list[tuple[float, bool]] = []
        for category, texts in examples.items():
            for text in texts:
                guess, margin = self.guess(text, left_out=category)
                trials.append((margin, guess == category))
        trials.sort()
        third = max(1, len(trials) // 3)
        self.steps = [
            (trials[i][0], sum(right for _, right in trials[i : i + third]) / len(trials[i : i + third]))
            for i in range(0, len(trials) - third + 1, third)
        ]

    def guess(self, text: str, left_out: str | None = None) -> tuple[str, float]:
        """Return the likeliest category and its lead over the second, scaled by the share of known words."""
        features = _features(text)
        own = Counter(features)
        known = [f for f in features if self.seen[f] - (own[f] if left_out else 0) > 0]
        if not known:
            return "other", 0.0
        scores: list[tuple[float, str]] = []
        for category, counts in self.counts.items():
            mine = own if category == left_out else Counter()
            total = self.totals[category] - sum(mine.values()) + 0.3 * self.size
            scores.append((sum(math.log((counts[f] - mine[f] + 0.3) / total) for f in known), category))
        scores.sort(reverse=True)
        return scores[0][1], (scores[0][0] - scores[1][0]) * len(known) / len(features)

    def confidence(self, margin: float) -> float:
        """Return the share of left-out examples with about this lead that were guessed right."""
        share = 0.0
        for least, right in self.steps:
            if margin >= least:
                share = right
        return share


def _features(text: str) -> list[str]:
    words = [w for w in _WORD.findall(text.lower()) if w not in _STOP]
    return [w[:7] for w in words] + [w[:4] + "*" for w in words if len(w) > 4]


@cache
def data() -> dict[str, Any]:
    """Return `charges.toml`."""
    with (models_dir() / "charges.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _rules() -> _Rules:
    return _Rules(data())


@cache
def _scorer() -> _Scorer:
    return _Scorer(data()["examples"])


@lru_cache(maxsize=8192)
def known_charge(text: str) -> tuple[str, str | None, float] | None:
    """Return category, ICCS code and weight of the rule that `text` meets, None where none does."""
    best: tuple[float, float, str, str | None] | None = None
    for category, iccs, weight, pattern in _rules().rules:
        match = pattern.search(text)
        if match is not None:
            score = (weight, -match.start() / 1000)
            if best is None or score > best[:2]:
                best = (*score, category, iccs)
    return None if best is None else (best[2], best[3], best[0])


@lru_cache(maxsize=8192)
def classify_charge(text: str) -> tuple[str, str | None, float]:
    """Return (category, ICCS v1.0 code or None, confidence) of a charge in the report's words.

    A rule of `charges.toml` gives 0.95 (0.6 for its catch-all); else the fallback's measured share of right answers,
    and "other" with that of not knowing where it is below a third.
    """
    found = known_charge(text)
    if found is not None and found[2] >= 1:
        return found[0], found[1], 0.95
    category, margin = _scorer().guess(text)
    confidence = round(_scorer().confidence(margin), 2)
    if confidence >= _FLOOR and category != "other":
        return category, _rules().codes.get(category), confidence
    return "other", None, 0.6 if found is not None else 0.3
