"""Numbers in words and digits, read off tokens."""

from pipeline.normalise.dates.lexicon import Tokens, letters, lexicon
from pipeline.normalise.dates.model import Parsed

HUNDRED = 100
DIGITS = 3  # of a year before 1000
OLD = (100, 999)


def number(tokens: Tokens, first: int, last: int) -> float | None:
    """Read tokens ``first`` to ``last`` as a count.

    Returns None for a quantity without a number ("several", "a few").
    """
    letter = lexicon().letters
    words, digits = letter["WORDNUM"], {letter[name] for name in ("DAY", "YEAR", "NUM", "BIG")}
    total = part = 0.0
    seen = False
    if letter["SLASH"] in tokens.letters[first:last] and last - first == 4:
        whole, over, _, under = tokens.values[first:last]
        return float(whole) + float(over) / float(under)
    for index in range(first, last):
        name, value = tokens.letters[index], tokens.values[index]
        if name == letter["QUANT"]:
            return None
        if name in digits:
            part, seen = part + float(value), True
        elif name == words:
            seen = True
            if value == 100 or (value == 12 and tokens.word(index).lower() == "dozen"):
                part = max(part, 1) * value
            elif value == 1000:
                total, part = total + max(part, 1) * 1000, 0
            else:
                part += value
        elif name == letter["COUPLE"]:
            return 2.0
        elif name == letter["HALF"]:
            if tokens.letters[index + 1 : last].count(words):
                return 0.5 * (number(tokens, index + 1, last) or 12)
            part, seen = part + 0.5, True
    if not seen:
        return 1.0 if letter["AN"] in tokens.letters[first:last] else None
    return total + part


def own_number(tokens: Tokens, first: int, last: int) -> int:
    """Return where the number begins that a unit is of: that of "sixteen and eleven years" is eleven."""
    letter = lexicon().letters
    for index in range(last - 1, first, -1):
        value = tokens.values[index - 1]
        if tokens.letters[index] == letter["AND"] and isinstance(value, int) and value < HUNDRED:
            return index + 1 if tokens.letters[index + 1] == letter["WORDNUM"] else first
    return first


def spoken_year(tokens: Tokens, first: int, last: int) -> int | None:
    """Read "nineteen ninety-six" or "1996"; None if the words are no year."""
    values = [v for v in tokens.values[first:last] if isinstance(v, int)]
    if len(values) == 1:
        return values[0] if values[0] >= 1000 else None
    if len(values) in {2, 3} and 13 <= values[0] <= 20:
        rest = sum(values[1:])
        if 20 <= values[1] <= 90 and rest < 100 and (len(values) == 2 or 0 < values[2] < 10):
            return values[0] * 100 + rest
    return None


def duration_value(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a duration: ``P12Y``, ``PT3H``, ``PXM``."""
    if unit == "2W":
        count, unit = (None if count is None else count * 2), "W"
    if unit == "WE":
        return f"P{_figure(count)}WE"
    if count is not None and count % 1 == 0.5 and unit in {"Y", "H"} and count > 1:
        return f"P{int(count)}Y6M" if unit == "Y" else f"PT{int(count)}H30M"
    prefix, letter = ("PT", "M") if unit == "TM" else ("PT", unit) if unit in {"H", "S"} else ("P", unit)
    return f"{prefix}{_figure(count)}{letter}"


def _figure(count: float | None) -> str:
    if count is None:
        return "X"
    return str(int(count)) if count == int(count) else f"{count:g}"


def duration_iso(count: float | None, unit: str) -> str | None:
    """Return the ISO 8601 duration of a stated length, years and months for halves ("P10Y6M")."""
    if count is None:
        return None
    scale = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "Q": (3, "M"), "2W": (2, "W"), "WE": (2, "D")}
    times, letter = scale.get(unit, (1, unit))
    count *= times
    whole = int(count)
    half = count - whole == 0.5
    if count == whole:
        return duration_value(whole, letter)
    if half and letter == "Y":
        return f"P{whole}Y6M" if whole else "P6M"
    if half and letter == "D":
        return f"P{whole}DT12H" if whole else "PT12H"
    return duration_value(count, letter)


def with_old_year(tokens: Tokens, item: Parsed) -> Parsed:
    """Return a day or month with the year of three figures that ends its phrase ("on 28 May 621, …").

    What goes on with a word is a count ("On 28 May 621 people were held").
    """
    at = item.last
    value = tokens.values[at] if at < len(tokens.values) else None
    if item.year is not None or item.way or not isinstance(value, int) or not OLD[0] <= value <= OLD[1]:
        return item
    closes = tokens.letters[at + 1 : at + 2] in {"", *letters("COMMA DOT STOP PARA SHUT SEMI")}
    if len(tokens.word(at)) == DIGITS and (closes or tokens.word(at + 1) in {"AD", "CE"}):
        item.year, item.last = value, at + 1
    return item
