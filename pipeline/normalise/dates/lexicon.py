"""Text to tokens, and each token to one letter that says what it can be in a date.

A rule then is a regular expression over those letters, not over the text: it is short,
it never sees a word that cannot matter, and the whole grammar is one scan.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pipeline.kept import compiled
from pipeline.paths import toml_table

# "in 2003-04" tells two years of prose, "2003-04" in a table a month
_TWO_YEARS = r"(?<=\bin )\d\d(?:00-01|01-02|02-03|03-04|04-05|05-06|06-07|07-08|08-09|09-10|10-11|11-12)"
TOKEN = compiled(
    r"(?! )(?:(?P<ampm>[AaPp](?:\.\s?[Mm]\b\.?|(?<=\d[ap])m\b|(?<=\d\s[ap])m\b|(?<=\d[AP])M\b))"
    r"|[^\W\d_]{2,}"
    r"|(?P<era>(?:[AB]\.\s?[DEHC]\.?|[ES]\.\s?[HC]\.?|[BC]\.\s?C\.\s?E\.?)(?!\w))"
    r"|(?P<poss>['’]s\b)"
    r"|(?P<cjk>\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?)"
    r"|(?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d-])(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)"
    r"|(?P<dmy>\d{1,2}(?:st|nd|rd|th)?(?P<sep>[-/.])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d]|[-/.]\d))"
    rf"|(?!{_TWO_YEARS})(?P<isomonth>(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-]))"
    r"|(?P<clock>(?:[01]?\d|2[0-4])[:][0-5]\d(?::[0-5]\d)?(?!\d))"
    r"|(?P<big>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)"
    r"|(?P<ord>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<decade>(?:['’]|\b)\d{1,3}0['’]?s\b)"
    r"|(?P<int>\d+)"
    r"|(?P<quarter>(?:[QH][1-4]\b))"
    r"|(?P<para>\n[^\S\n]*\n\s*)"
    r"|[^\W\d_]"
    r"|[^\w\s])"
)
"""One token. Blanks are passed over at one look, and words come first: they are nearly all of a text."""

_LEXICAL = {
    "months": "MONTH",
    "weekdays": "WEEKDAY",
    "weekdays_short": "WSHORT",
    "seasons": "SEASON",
    "units": "UNIT",
    "units_plural": "UNITS",
    "numbers": "WORDNUM",
    "ordinals": "ORD",
    "decades": "DECADE",
    "day_parts": "PART",
    "clock_words": "NOON",
    "relative_days": "RELDAY",
    "vague": "VAGUE",
    "vague_adjectives": "VADJ",
    "vague_in_narratives": "FORMER",
    "frequencies": "FREQ",
    "quantities": "QUANT",
    "holidays": "HOLIDAY",
}
_CAPITAL = {"months", "weekdays", "weekdays_short", "holidays"}
_PUNCTUATION = {
    ".": "DOT",
    ",": "COMMA",
    "-": "HYPHEN",
    "‐": "HYPHEN",
    "‑": "HYPHEN",
    "–": "DASH",
    "—": "DASH",
    "(": "OPEN",
    ")": "SHUT",
    "!": "STOP",
    "?": "STOP",
    ";": "SEMI",
    ":": "SEMI",
    "$": "MONEY",
    "£": "MONEY",
    "€": "MONEY",
    "¥": "MONEY",
    "%": "PERCENT",
    "'": "QUOTE",
    "’": "QUOTE",
    "‘": "QUOTE",
    "/": "SLASH",
    "#": "MONEY",
}
_NUMERIC = [
    "YEAR",
    "DAY",
    "NUM",
    "ORDDIG",
    "CLOCK",
    "AMPM",
    "ERA",
    "POSS",
    "CJK",
    "ISO",
    "DMY",
    "ISOMONTH",
    "BIG",
    "QNUM",
    "PARA",
    "WORD",
    "CAPWORD",
    "OTHER",
    "FOREIGN",
]
_LETTERS = "abcdefghijklmnopqrstuvwxyz" + "".join(map(chr, range(0xC0, 0x180)))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The knowledge of ``models/dates.toml``, ready to look things up in.

    Attributes:
        letters: class name to its one letter.
        words: word, as written, to (letter, value).
        raw: the parsed file.
    """

    letters: dict[str, str]
    words: dict[str, tuple[str, Any]]
    raw: dict[str, Any]


@dataclass(slots=True)
class Tokens:
    """Tokens of one text in columns: code-point bounds, class letters, lexicon values."""

    text: str
    starts: list[int]
    ends: list[int]
    letters: str
    values: list[Any]

    def word(self, index: int) -> str:
        """Return the text of a token, or "" outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""


@cache
def lexicon() -> Lexicon:
    """Read ``models/dates.toml`` once.

    Raises:
        FileNotFoundError: if the models folder lacks it.
    """
    raw = toml_table("dates.toml")
    names = [*_NUMERIC, *dict.fromkeys([*_LEXICAL.values(), *_PUNCTUATION.values(), *raw["grammar"]])]
    letters = dict(zip(names, _LETTERS, strict=False))
    words: dict[str, tuple[str, Any]] = {}
    for name, entries in raw["grammar"].items():
        for word in entries:
            _add(words, word, (letters[name], word))
    for section, name in _LEXICAL.items():
        for word, value in raw[section].items():
            _add(words, word, (letters[name], value), capital=section in _CAPITAL)
    for word in _foreign_words(raw):
        _add(words, word.lower(), (letters["FOREIGN"], word))
    for group in raw["eras"].values():
        for mark in group:
            if len(mark) == 2:
                words[mark] = (letters["FOREIGN"], mark)
    for mark, name in _PUNCTUATION.items():
        words[mark] = (letters[name], mark)
    return Lexicon(letters, words, raw)


def _add(words: dict[str, tuple[str, Any]], word: str, entry: tuple[str, Any], *, capital: bool = False) -> None:
    for form in {word.title(), word.upper()} | (set() if capital else {word}):
        words[form] = entry


def _foreign_words(raw: dict[str, Any]) -> set[str]:
    """Return the words that call for the rules of other calendars."""
    phrases = [*raw["hijri_months"], *raw["persian_months"], *raw["ethiopian_months"]]
    marks = [re.split(r"\W", mark)[0] for group in raw["eras"].values() for mark in group]
    return {re.split(r"\W", phrase)[0] for phrase in phrases} | {mark for mark in marks if len(mark) > 2}


def letter(name: str) -> str:
    """Return the letter of a class.

    Raises:
        KeyError: if no class has that name.
    """
    return lexicon().letters[name]


@cache
def letters(names: str) -> frozenset[str]:
    """Return the letters of several classes, named with blanks between."""
    return frozenset(lexicon().letters[name] for name in names.split())


def tokenise(text: str) -> Tokens:
    """Split a text and class its tokens.

    Cost: about half a microsecond a word.
    """
    words = lexicon().words
    matches = list(TOKEN.finditer(text))
    spans = [match.span() for match in matches]
    entries = [
        words[token] if (token := text[start:end]) in words else _unlisted(token, match.lastgroup)
        for match, (start, end) in zip(matches, spans, strict=True)
    ]
    return Tokens(
        text,
        [start for start, _ in spans],
        [end for _, end in spans],
        "".join([entry[0] for entry in entries]),
        [entry[1] for entry in entries],
    )


@lru_cache(maxsize=16384)
def _unlisted(token: str, group: str | None) -> tuple[str, Any]:
    """Class a token that no word list has, by the group of `TOKEN` that matched it."""
    letter = lexicon().letters
    if group is not None:
        return _number(group, token, letter)
    if token.islower():
        return letter["WORD"], None
    return letter["CAPWORD" if token[0].isupper() else "WORD" if token[0].isalpha() else "OTHER"], None


def _number(group: str, token: str, letter: dict[str, str]) -> tuple[str, Any]:
    if group == "int":
        value = int(token[:9])
        if len(token) == 4 and 1000 <= value < 2200:
            return letter["YEAR"], value
        if len(token) <= 2 and 1 <= value <= 31:
            return letter["DAY"], value
        return letter["NUM"], value
    if group == "ord":
        return letter["ORDDIG"], int(token[:-2])
    if group == "ampm":
        return letter["AMPM"], token[0].lower()
    if group == "decade":
        return letter["DECADE"], int(re.sub(r"\D", "", token))
    if group == "era":
        return letter["FOREIGN"], re.sub(r"[\s.]", "", token).lower()
    if group == "big":
        return letter["BIG"], float(token.replace(",", ""))
    if group == "sep":
        return letter["DMY"], token
    names = {
        "poss": "POSS",
        "cjk": "CJK",
        "iso": "ISO",
        "dmy": "DMY",
        "isomonth": "ISOMONTH",
        "clock": "CLOCK",
        "quarter": "QNUM",
        "para": "PARA",
    }
    return letter[names[group]], token
