"""The category and ICCS code of a charge: editable rules first, then a scorer that knows how often it is right."""

import math
import re
from collections import Counter
from functools import cache, lru_cache
from typing import Any, Final

from pipeline.gated import Gated, lowered
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.records import ChargeCategory

_WORD: Final = compiled(r"[^\W\d_]{2,}")
_STOP: Final = frozenset({"the", "and", "for", "with", "from", "that", "his", "her", "their", "was", "not", "by", "of",
                          "in", "on", "to", "an", "as", "at", "one"})  # fmt: skip
_ESCAPE: Final = compiled(r"\\[a-zA-Z]|\(\?[:!<=]+")
_FLOOR: Final = 0.65


class _Rules:
    def __init__(self, rules: list[dict[str, Any]]) -> None:
        self.rules: list[tuple[ChargeCategory, str | None, float, Gated]] = []
        self.codes: dict[ChargeCategory, str | None] = {"other": None}
        for rule in rules:
            pattern = Gated("|".join(rule["patterns"]), re.IGNORECASE)
            self.rules.append((rule["category"], rule["iccs"] or None, float(rule.get("weight", 1.0)), pattern))
            code = rule["iccs"] or None
            if self.codes.setdefault(rule["category"], code) != code:
                self.codes[rule["category"]] = None  # several divisions: the category alone names none


class _Scorer:
    """Naive Bayes over word stems, its confidence measured by leaving out each example in turn."""

    def __init__(self, examples: dict[ChargeCategory, list[str]], rules: list[dict[str, Any]]) -> None:
        self.counts = {c: Counter(f for e in texts for f in _features(e)) for c, texts in examples.items()}
        for rule in rules:  # the words of the rules speak for their category too
            words = {f for pattern in rule["patterns"] for f in _features(_ESCAPE.sub(" ", pattern))}
            self.counts[rule["category"]].update(words)
        self.totals = {c: sum(n.values()) for c, n in self.counts.items()}
        self.size = len({f for n in self.counts.values() for f in n})
        self.seen: Counter[str] = sum(self.counts.values(), Counter())
        trials: list[tuple[float, bool]] = []
        for category, texts in examples.items():
            for text in texts:
                if (rule_made := known_charge(text)) is not None and rule_made[2] >= 1:
                    continue  # never left to this scorer
                guess, margin = self.guess(text, left_out=category)
                trials.append((margin, guess == category))
        trials.sort()
        part = max(1, len(trials) // 4)
        self.steps = [
            (trials[i][0], sum(right for _, right in trials[i : i + part]) / len(trials[i : i + part]))
            for i in range(0, len(trials) - part + 1, part)
        ]

    def guess(self, text: str, left_out: ChargeCategory | None = None) -> tuple[ChargeCategory, float]:
        """Return the likeliest category and its lead over the second, scaled by the share of known words."""
        features = _features(text)
        own = Counter(features)
        known = [f for f in features if self.seen[f] - (own[f] if left_out else 0) > 0]
        if not known:
            return "other", 0.0
        scores: list[tuple[float, ChargeCategory]] = []
        for category, counts in self.counts.items():
            mine = own if category == left_out else Counter()
            total = (self.totals[category] - sum(mine.values())) ** 0.5
            scores.append((sum(math.log((max(0, counts[f] - mine[f]) + 0.1) / total) for f in known), category))
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
    return [w[:6] for w in _WORD.findall(text.lower()) if w not in _STOP]


@cache
def data() -> dict[str, Any]:
    """Return `charges.toml`."""
    return toml_table("charges.toml")


@cache
def bare_deed() -> re.Pattern[str]:
    """Return what matches a deed of which nothing is told ("committing"), as a whole."""
    return compiled("|".join(data()["untold"]["bare"]), re.IGNORECASE)


@cache
def _rules() -> _Rules:
    return _Rules(data()["rule"])


@cache
def _scorer() -> _Scorer:
    return _Scorer(data()["examples"], data()["rule"])


@lru_cache(maxsize=8192)
def known_charge(text: str) -> tuple[ChargeCategory, str | None, float] | None:
    """Return category, ICCS code and weight of the rule that `text` meets, None where none does."""
    best: tuple[float, float, ChargeCategory, str | None] | None = None
    low = lowered(text)
    for category, iccs, weight, pattern in _rules().rules:
        match = pattern().search(text) if pattern.among(low) else None
        if match is not None:
            score = (weight, -match.start() / 1000)
            if best is None or score > best[:2]:
                best = (*score, category, iccs)
    return None if best is None else (best[2], best[3], best[0])


#: Crimes that somebody may only speak of ("filming an attack"), and how that is told ("a book about a murder").
_TOLD_OF: Final = frozenset({"violence", "corruption", "drugs", "weapons", "extortion", "fraud"})
_TELLING: Final = compiled(
    r"[“\"]?(?:\w+ly )?(?:(?:trying|planning|attempting|wanting) to )?(?P<deed>"
    rf"(?:(?:{'|'.join(data()['uttered']['speaking'])})(?:ing|e)?|hand(?:ing)? out)\b[^,;]*? (?:about|against|over|on)"
    rf"(?! (?:the )?(?:(?-i:[A-Z])|{'|'.join(data()['uttered']['media'])}))"
    rf"|(?:{'|'.join(data()['uttered']['publishing'])})(?:ing|e)? [^,;]*?\b"
    rf"(?:{'|'.join(data()['uttered']['published'])})"
    r" (?:about|of|on)"
    r"|(?:film|photograph|document|record)(?:ing|e)"
    r"|expos(?:ing|e)(?! (?:\S+ ){1,4}?to (?!the (?:press|public|media|world)\b)))\b",
    re.IGNORECASE,
)
#: What is done besides telling it, or what it is told for: "filming women and blackmailing them", "on making bombs".
_DONE_TOO: Final = compiled(
    r"\b(?:where|while|with|armed|forged|counterfeit|fake|how to|making|manufactur\w*|and (?:\w+ing(?! (?:of|in|by)\b)"
    r"|blackmail|extort\w*|assault\w*)|to (?!(?:the|an?|his|her|their|its|police)\b)(?-i:[a-z])+"
    r"|for (?:blackmail|extortion|ransom|money))\b|-making\b",
    re.IGNORECASE,
)


_MARKS: Final = compiled(r"[“”\"«»]")


@cache
def _work() -> re.Pattern[str]:
    """Return what matches a work that speaks of something ("a poem about a murder"), up to what it speaks of."""
    nouns = "|".join((*data()["uttered"]["nouns"], "books?", "novels?", "plays?", "reports?", "stor(?:y|ies)"))
    marking = "|".join(data()["uttered"]["marking"])
    return compiled(rf"[“\"]?(?:[\w’'-]+ ){{0,3}}?(?P<deed>(?:{nouns}) (?:about|on|over|{marking}))\b", re.IGNORECASE)


@lru_cache(maxsize=8192)
def classify_charge(text: str) -> tuple[ChargeCategory, str | None, float]:
    """Return (category, ICCS v1.0 code or None, confidence) of a charge in the report's words.

    A rule of `charges.toml` gives 0.95 (0.6 for its catch-all); else the fallback's measured share of right answers,
    and "other" where that is too low to name a category.
    """
    text = _MARKS.sub("", text)  # “offending” public officials
    found = known_charge(text)
    told = (_TELLING.match(text) or _work().match(text)) if found is not None else None
    if found is not None and told is not None and not _DONE_TOO.search(text, told.end()) and (
        found[0] in _TOLD_OF or (found[0] == "state_security" and told["deed"].startswith("protesting"))
    ):  # fmt: skip
        found = known_charge(text := told["deed"])
    if found is not None and found[2] >= 1:
        return found[0], found[1], 0.95
    category, margin = _scorer().guess(text)
    confidence = round(_scorer().confidence(margin), 2)
    if confidence >= _FLOOR and category != "other":
        return category, _rules().codes.get(category), confidence
    return "other", None, 0.6 if found is not None else 0.3
