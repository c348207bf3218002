"""The grammar of sums of money: "$200 to $400", "850,000 tenge (about $1,900)", "Rs 5 lakh", "100 MCI"."""

import math
import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import pycountry

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.penalties.numbers import SCALES, WORD, parse_number


@dataclass(frozen=True, slots=True)
class FineValue:
    """A sum or range of money.

    `currency` is ISO 4217, None where the text does not say which. `stated_conversion` is the text's own value in
    another currency ("about $1,900"), kept apart. With `unit` ("MCI", "basic units") `min` and `max` count
    such units and `currency` is None.
    """

    min: float | None
    max: float | None
    currency: str | None
    stated_conversion: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class MoneySpan:
    """A sum found in a text, `[start, end)`; `whole` is where its stated conversion ends, `end` where it has none."""

    start: int
    end: int
    value: FineValue
    whole: int


_SCALE: Final = r"(?:hundred|thousand|lakhs?|lac|million|mln|mn|crores?|billion|bln|bn|trillion|tn|[kKmMbB](?![\w’']))"
_DIGITS: Final = (
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2}(?!\d))?(?![\d.,]\d|\d)|"
    r"\d{1,3}(?:[,’' \u00a0\u202f]\d{2,3}){1,12}(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2}(?!\d))?)"
)  # of 13 groups at most, as a court once fined somebody: a row of figures as long as a page took quadratic time
_AMOUNT: Final = rf"(?:{_DIGITS}(?:[\s-]?{_SCALE})*|(?:(?:{WORD}|an?)[\s-]+)(?:{_SCALE}\b\s*)+|{WORD}|half a million)"
_IN_WORDS: Final = rf"(?:{WORD}|an?)(?:[\s-]+{_SCALE}\b)*"  # "five hundred (500) euros"
_ABOUT: Final = (
    r"(?:about|approximately|approx\.|roughly|around|some|nearly|almost|just (?:over|under)|equivalent to|equal to)"
)
_HINT: Final = compiled(
    r"\d|hundred|thousand|million|billion|lakh|crore|unit|wage|salar|dollar|currency point", re.IGNORECASE
)


class _Money:
    """The compiled grammar of `currencies.toml` and pycountry's currency names."""

    def __init__(self) -> None:
        data: dict[str, Any] = toml_table("currencies.toml")
        self.signs: dict[str, str] = data["signs"]
        self.words: dict[str, str] = {}
        codes: list[str] = []
        for currency in pycountry.currencies:
            codes.append(currency.alpha_3)
            self.words[currency.name.lower()] = currency.alpha_3
        self.words.update(data["words"])
        self.codes = set(codes)
        self.by_country: dict[str, dict[str, str]] = data["by_country"]
        sign = "|".join(re.escape(s) for s in sorted(self.signs, key=len, reverse=True))
        before = rf"(?P<sign>(?<![\w$])(?:{sign}|{'|'.join(codes)}))\s?"
        names = "|".join(re.escape(w) for w in sorted(self.words, key=len, reverse=True))
        after_sign = "|".join(
            re.escape(s) for s in sorted(self.signs, key=len, reverse=True) if not s.isascii() or s in {"RMB", "TL"}
        )
        unit = "|".join(data["units"]["patterns"])
        after = (
            rf"\s?(?:(?P<code>{'|'.join(codes)}|(?:F\s?)?CFA)\b(?:\s+francs?\b)?|(?P<after>{after_sign})(?!\w)"
            rf"|(?P<adj>(?:[A-Z][a-z]+\s(?:and\s(?=[A-Z]))?){{0,3}})(?P<word>(?i:{names}))(?:e?s)?\b|(?P<unit>(?i:{unit})))"
        )
        link = r"\s*(?:-|–|—|to|and|or)\s*"
        self.sum = compiled(
            rf"{before}(?P<a>{_AMOUNT})(?:{link}(?:{sign})?\s?(?P<b>{_DIGITS}(?:\s?{_SCALE})*)(?!\w|\s*(?:years?"
            rf"|months?|days?)\b))?"
            rf"|(?<![\w.,$€£])(?:{_IN_WORDS}\s?\((?P<e>{_DIGITS})\)|(?P<c>{_AMOUNT})(?:{link}(?P<d>{_AMOUNT}))?)"
            rf"[\s-]?{after}"
        )
        self.conversion = compiled(
            r"(?:\s+(?:each|apiece))?\s*,?\s*"
            r"(?:\(\s*(?P<in>[^()]{0,40}?(?:[$€£]|US\b|USD|EUR|GBP|dollars|euros?|pounds)[^()]{0,25})\)"
            rf"|(?:or\s+)?(?P<or>(?:{_ABOUT}|i\.e\.,?)?"
            r"\s*(?:about\s+|approximately\s+)?(?:US)?[$€£]\s?[\d.,]*\d(?:\s?(?:million|billion|thousand))?"
            rf"|{_ABOUT}\s+[\d.,]*\d(?:\s?(?:million|billion|thousand))?\s+(?:(?:US|American)\s+)?(?:dollars|euros)))"
        )

    def currency(self, match: re.Match[str], country: str | None) -> str | None:
        key = match["sign"] or match["code"] or match["after"] or ""
        if key in self.codes:
            return key
        if not key:
            key = match["word"].lower()
            adj = (match["adj"] or "").strip().lower()
            if adj and (named := self.words.get(f"{adj} {key}")):
                return named
            if adj and key in {"dollar", "pound", "rupee"} and adj not in {"american", "us", "british", "indian"}:
                return None
        else:
            key = {"FCFA": "CFA", "F CFA": "CFA", "Rs.": "Rs"}.get(key, key)
        if country and (local := self.by_country.get(key, {}).get(country)):
            return local
        return self.signs.get(key) or self.words.get(key) or None


@cache
def _money() -> _Money:
    return _Money()


def find_money(text: str, country: str | None = None) -> list[MoneySpan]:
    """Return the sums of money in `text`, first to last.

    Args:
        text: any text.
        country: ISO 3166-1 alpha-2 code that decides what "rupees", "pesos" or "francs" are.
    """
    if not _HINT.search(text):
        return []
    money, spans, pos = _money(), [], 0
    while match := money.sum.search(text, pos):
        pos = match.end()
        low = _value(match["a"] or match["c"] or match["e"])
        high = _value(match["b"] or match["d"]) if (match["b"] or match["d"]) else low
        start = match.start()
        if match["d"] and _YEAR.fullmatch(match["c"]):  # "fined in 2020 and 300,000 roubles last year"
            low, start = high, match.start("d")
        if low is None or high is None:
            continue
        scale = re.search(rf"{_SCALE}\s*$", match["b"] or match["d"] or "")
        if scale and high and low < high and not re.search(rf"{_SCALE}\s*$", match["a"] or match["c"] or match["e"]):
            low *= SCALES.get(scale.group().strip().lower(), 1) if low * 1000 <= high else 1
        unit = match["unit"]
        currency = None if unit else money.currency(match, country)
        end, stated = match.end(), None
        apart = _apart(text, match) if match["b"] else None
        if apart is not None:
            end = pos = match.end("a")
            if apart < 0:
                high = low  # "$500 and 40 lashes"
            elif low > high or _APIECE.search(text, max(0, start - _RANGE), match.end() + _RANGE):
                spans.append(MoneySpan(start, end, FineValue(low, low, currency), end))  # "$900 and $600"
                low, start, end, pos = high, apart, match.end(), match.end()
            else:
                end = pos = match.end()
        if conversion := money.conversion.match(text, end):
            stated = (conversion["in"] or conversion["or"]).strip()
            pos = conversion.end()
        if match["d"] and start < match.start("d") and _joined(text, match):
            if high < _least(match["c"]):
                low = high = low + high  # "five hundred and fifty lari", "two million and 500 thousand"
            elif high < low or _APIECE.search(text, max(0, start - _RANGE), end + _RANGE):
                first = start + len(match["c"].rstrip())
                spans.append(MoneySpan(start, first, FineValue(low, low, currency, None, unit), first))
                low, start = high, match.start("d")
        value = FineValue(min(low, high), max(low, high), currency, stated, unit)
        spans.append(MoneySpan(start, end, value, pos))
    return spans


def _joined(text: str, match: re.Match[str]) -> bool:
    """Tell whether "and" joins two sums of one currency ("300 and 500 lari respectively"), not the ends of a range."""
    joined = text[match.end("c") : match.start("d")].strip().lower() == "and"
    return joined and _BETWEEN.search(text, max(0, match.start() - _RANGE), match.start()) is None


def _apart(text: str, match: re.Match[str]) -> int | None:
    """Return where the second of two sums that "and" joins begins, -1 where it is none ("$500 and 40 lashes")."""
    link = text[match.end("a") : match.start("b")]
    if link.split()[:1] != ["and"] or _BETWEEN.search(text, max(0, match.start() - _RANGE), match.start()):
        return None
    if sign := link.split("and", 1)[1].strip():
        return match.end("a") + link.index(sign)
    return -1 if _COUNTED.match(text, match.end()) else None


def _least(words: str) -> float:
    """Return the scale that a number ends in ("two million"), 0 where it ends in none."""
    scale = re.search(rf"(?:{_SCALE})\s*$", words)
    return SCALES.get(scale.group().strip().lower(), 0) if scale else 100 if words.rstrip().endswith("hundred") else 0


_APIECE: Final = compiled(r"\b(?:respectively|twice)\b")
_RANGE: Final = 30  # characters from "between" to the lower of two sums
_BETWEEN: Final = compiled(r"\b(?:between|from|rang\w+)\b", re.IGNORECASE)
_COUNTED: Final = compiled(r"\s+(?!respectively|each|apiece|in|for|over|on|by|was|were|had|has|as|to|and|or|but)[a-z]")
_YEAR: Final = compiled(r"(?:19|20)\d\d")
_DOTTED: Final = compiled(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_PARTS = compiled(rf"^(?P<n>.*?)[\s-]*(?P<scale>(?:{_SCALE}\s*)*)$", re.DOTALL)


def _value(text: str) -> float | None:
    if text.lower() == "half a million":
        return 500_000.0
    parts = _PARTS.match(text.strip())
    if parts is None:
        return None
    number = re.sub(r"[\s’'\u00a0\u202f]", "", parts["n"]) if parts["n"][:1].isdigit() else parts["n"]
    if not parts["scale"] and _DOTTED.fullmatch(number):
        number = number.replace(".", "").replace(",", ".")  # "10.000 euros", "1.500,50 euros"
    value = 1.0 if number.lower() in {"a", "an"} else parse_number(number)
    if value is None:
        return parse_number(text)
    for scale in parts["scale"].split():
        value *= SCALES[scale.lower()]
    return round(value, 2) if math.isfinite(value) else None
