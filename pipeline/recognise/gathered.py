"""People counted with the word that gathers them: "a crew of 12 sailors", "an 8-strong group of monks"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.count_edges import edged
from pipeline.recognise.penalties.numbers import NUMBER, parse_number

if TYPE_CHECKING:
    from pipeline.recognise.counts import CountMention

LEAD: Final = r"\b(?:an?|the|another|one|his|her|their|its|this|that)\s+(?:[a-z][\w-]*\s+){0,2}?"
LONGEST: Final = 60  # characters before a number
# "four in [ten women]": a share, and nobody is counted
SHARE: Final = compiled(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine)|(?<![\w.,])\d) (?:in|in every|out of every) $",
    re.IGNORECASE,
)
AT_LEAST: Final = compiled(r"\b(?:at least|no fewer than|no less than|not less than|a minimum of) $", re.IGNORECASE)
PLURAL: Final = 3  # "a team of doctors": no fewer, as "a group of"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what stands before those counted, of a set that a compound counts, and of a pair."""
    table = toml_table("counts.toml")["gathered"]
    words, sets = ("|".join(map(re.escape, table[key])) for key in ("words", "sets"))
    before = rf"{LEAD}(?:{words})\s+of\s+(?:[a-z]+\s+)?$"
    inside = (
        rf"\b(?:an?|the|another|one|his|her|their|its)\s+(?P<n>{NUMBER})[- ](?:member|strong|person|man|woman)"
        rf"\s+(?:[a-z][\w-]*\s+){{0,2}}?(?:{words}|{sets})\b(?:\s+of\s+(?:[a-z]+\s+){{0,2}}?[a-z]+s\b)?"
    )
    men, women = ("|".join(map(re.escape, words)) for words in table["pairs"])
    baby, lines, of_child = ("|".join(map(re.escape, table[key])) for key in ("baby", "lines", "of_child"))
    two = rf"(?:{men})\s+and\s+(?:{women})|(?:{women})\s+and\s+(?:{men})|(?:{men}|{women})\s+and\s+(?:{baby})|{lines}"
    pair = rf"\b(?:an?|another)\s+(?:[a-z][\w-]*\s+){{0,2}}?(?:{two})\b(?!['’-]|\s+(?:{of_child})\b)"
    return compiled(before, re.IGNORECASE), compiled(inside, re.IGNORECASE), compiled(pair, re.IGNORECASE)


@cache
def _sides() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a count that tells of which sex, sort or people it is, and of one of another before it.

    And of one of an age ("three Kurdish 17-year-olds"; "two guards beat 17-year-olds" counts none).
    """
    sides = "|".join(toml_table("counts.toml")["nouns"]["sides"])
    side = rf"(?:(?i:{sides})|(?!(?:Jan|March)\b)[A-Z][a-zà-ÿ]*(?:an|ese|ish|i|ch|ek|ic|ss))"
    number = rf"(?P<n>(?!\d{{4}}\b)(?i:{NUMBER}))(?:\s?\(\d{{1,6}}\))?"
    least = r"(?:(?P<least>(?i:at least|no fewer than|more than))\s+)?"
    return (
        compiled(rf"{number}\s+{side}\s"),
        compiled(rf"(?<![\w.,/$€£-]){least}{number}\s+{side}\s+and\s+$"),
        compiled(rf"(?<![\w.,/$€£-]){number}\s+(?:(?:{side}|more|other)\s+){{0,2}}\d{{1,2}}-year-olds\b"),
    )


def gathered(sentence: str, counts: list[CountMention], mention: type[CountMention]) -> list[CountMention]:
    """Return the counts of a sentence, those told with a word that gathers people whole and with their number.

    Args:
        sentence: the sentence.
        counts: its counts, first to last.
        mention: how a count is told.

    Usage:
        >>> from pipeline.recognise.counts import CountMention
        >>> [(c.text, c.min) for c in gathered("A five-member family was killed.", [], CountMention)]
        [('A five-member family', 5)]
    """
    before, inside, pairs = _patterns()
    out: list[CountMention] = []
    for alone in edged(sentence, counts):
        count = of_two_sides(sentence, alone)
        if count.max != 1 and SHARE.search(sentence, max(0, count.start - LONGEST), count.start) is not None:
            continue
        found = before.search(sentence, max(0, count.start - LONGEST), count.start) if many(count) else None
        if found is None:
            out.append(count)
            continue
        out = [c for c in out if c.end <= found.start()]
        out.append(replace(count, start=found.start(), text=sentence[found.start() : count.end]))
    for told in inside.finditer(sentence):
        number = parse_number(told["n"].lower())
        if number is None or number < PLURAL - 1:
            continue
        out = [c for c in out if c.end <= told.start() or c.start >= told.end()]
        out.append(mention(*told.span(), told[0], int(number), int(number), told[0].split()[-1].lower()))
    for told in _sides()[2].finditer(sentence) if "-year-olds" in sentence else ():
        number = parse_number(told["n"].lower())
        if number is not None and number == int(number):
            out = [c for c in out if c.end <= told.start() or c.start >= told.end()]
            out.append(mention(*told.span(), told[0], int(number), int(number), "year-olds"))
    for told in pairs.finditer(sentence) if " and " in sentence else ():
        out = [c for c in out if c.end <= told.start() or c.start >= told.end()]
        out.append(mention(*told.span(), told[0], 2, 2, told[0].split()[-1].lower()))
    return sorted(out, key=lambda c: c.start)


def of_two_sides(sentence: str, count: CountMention) -> CountMention:
    """Return a count with those of the other kind before it, or as it is ("[12 female and] 43 male prisoners")."""
    own, before, _ = _sides()
    if count.min is None or count.max != count.min or own.match(count.text) is None:
        return count
    told = before.search(sentence, max(0, count.start - LONGEST), count.start)
    number = None if told is None else parse_number(told["n"].lower())
    if told is None or number is None or number != int(number):
        return count
    size = int(number) + count.min
    start = told.start()
    return replace(
        count, start=start, text=sentence[start : count.end], min=size, max=None if told["least"] else size
    )


def least_before(text: str, start: int) -> int:
    """Return where "at least one man" begins, of whom a count has "one man"; else where that begins."""
    found = AT_LEAST.search(text, max(0, start - LONGEST), start)
    return found.start() if found is not None else start


def many(count: CountMention) -> bool:
    """Tell whether a count is of several people."""
    return bool(count.noun) and count.max != 1
