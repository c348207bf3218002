"""Numbers in digits and words, as counts, terms and fines write them."""

import math
import re
from typing import Final

from pipeline.kept import compiled

_ONES: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES: Final = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "lac": 100_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "bln": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
}

_ONE = "|".join(sorted((w for w in _ONES if w != "zero"), key=len, reverse=True))
_TEN = "|".join(_TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[-\s](?:{_ONE}))?|(?:{_ONE}))"
#: "three", "twenty-one", "a hundred and five"; no thousands, no "a" alone.
WORD: Final = rf"(?:(?:(?:a|one|two|three|four|five|six|seven|eight|nine)\s+hundred(?:\s+and\s+{_SMALL})?)|{_SMALL})"
#: Digits with at most two decimals, "½" and number words.
NUMBER: Final = rf"(?:\d{{1,4}}(?:[.,]\d{{1,2}})?(?!\d)|{WORD})"
# "five years | and ten hearings later,": the time that went by
AND_LATER: Final = (
    r"and\s+(?:(?:over|more than|nearly|almost|some|about|at least)\s+)?"
    rf"(?:an?|several|many|countless|dozens of|{NUMBER})\s+(?:\w+\s+){{1,3}}(?:later|on)(?=,)"
)
# what stands before the first number where the time that went by opens a clause ("Nearly | five years and …")
_OPENS = compiled(
    r"(?:^|[.;:!?,\n“\"(–—])\s*(?:(?:now|but|and|yet|only|just|nearly|almost|over|about|some|more than|at least)\s+)*$",
    re.IGNORECASE,
)

_DECIMAL_COMMA = compiled(r"^\d+,\d{1,2}$")
_SPLIT = compiled(r"[-\s]+")


def opens_clause(text: str, start: int) -> bool:
    """Tell whether a length of time opens its clause: with AND_LATER behind it no term was passed."""
    return _OPENS.search(text, max(0, start - 40), start) is not None


def parse_number(text: str) -> float | None:
    """Return the value of `text` ("12", "1,200", "4,5", "twenty-one", "a hundred and five").

    None for no number, and for one that no float holds.
    """
    text = text.strip().lower()
    if not text:
        return None
    if text[0].isdigit():
        text = text.replace(",", ".") if _DECIMAL_COMMA.match(text) else text.replace(",", "")
        try:
            value = float(re.sub(r"\s", "", text))
        except ValueError:
            return None
        return value if math.isfinite(value) else None
    total, current, seen = 0.0, 0.0, False
    for word in _SPLIT.split(text):
        if word in _ONES or word in _TENS:
            current += _ONES.get(word, 0) + _TENS.get(word, 0)
        elif word in {"a", "an"} and not seen:
            current = 1
        elif word in SCALES:
            if word == "hundred":
                current = max(current, 1) * 100
            else:
                total += max(current, 1) * SCALES[word]
                current = 0
        elif word != "and":
            return None
        seen = True
    return total + current if seen else None
