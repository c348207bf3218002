"""Where a text tells a length of time: terms, ranges of terms, and life."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.recognise.penalties.changes import UNIT
from pipeline.recognise.penalties.knowledge import Knowledge, data
from pipeline.recognise.penalties.numbers import NUMBER, parse_number
from pipeline.recognise.penalties.terms import TERM_RE, UNTOLD_YEARS, build_term, parse_term

_LIFE: Final = compiled(
    rf"(?:(?:{NUMBER})\s+)?(?:(?:{'|'.join(data()['terms']['of_life'])})[\s-]+)*(?<!\bhis "
    rf")(?<!\bher )(?<!\btheir )\blife(?:\s+(?:imprisonment|prison\b|in\s+(?:a\s+)?(?:\w+[\s-])?"
    rf"(?:prison(?:\s+camp)?|jail|custody)|behind\s+bars)|[\s-](?:sentence|term|prison term|jail term)s?)"
    rf"(?:\s+without\s+(?:the\s+possibility\s+of\s+)?(?:parole|release))?|(?<=to )life\b(?!\s+(?!in\b|with\b"
    rf"|plus\b|if\b|as\b|when\b|without\b|on\b|for\b|after\b|over\b|by\b|and\b|under\b"
    rf"|at\b)\w)(?:\s+without\s+(?:the\s+possibility\s+of\s+)?parole)?"
    rf"|(?<=\bfor )life\b(?=\s*[.,;]|$)|(?<=\bgot )life\b|(?<=\bgiven )life\b|(?<=\bis )life\b(?=\s*[.,;]|$)"
    rf"|(?:imprisonment|prison|incarceration) for life\b|(?<=imprisoned for )life\b|(?<=jailed for )life\b",
    re.IGNORECASE,
)
_UNIT_WORD: Final = compiled(r"(?:decade|year|yr|month|mos\b|week|day|hour)s?\b", re.IGNORECASE)
_FROM: Final = compiled(r"\bfrom\s+$")
_DATE_BEFORE: Final = compiled(
    r"(?:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|\b(?:in|on|since|aged?|all|the))\s+$"
    r"|\d[-./]$",
    re.IGNORECASE,
)

_AND: Final = compiled(r"\s+and\s+(?!a\s+half\b)", re.IGNORECASE)
_RESPECTIVELY: Final = compiled(r"[’'`´]?(?:\s+[a-z]+){0,3},?\s+respectively\b")
_TERM_AND: Final = compiled(r"\b(?:years?|months?|weeks?|days?)[’']?(?:\s+[a-z]+){0,2},?\s+and\s+$")
_YEARS: Final = compiled(r"\W*(?:[\w-]+\W+){0,4}?(?:years?|yrs?|decades?)\b", re.IGNORECASE)
# "one year, six months | of which are suspended": a whole and its part
_PART_AFTER: Final = compiled(
    r"[’'`´]?\s+(?:of (?:which|them|it)\s+)?(?:(?:is|are|was|were|being|to be)\s+)?suspended\b"
)
_COMMA: Final = compiled(r",\s+")


def candidates(known: Knowledge, text: str) -> list[tuple[int, int, int, str | None]]:
    """Return (start, end, start of the upper end, lower end's words) of every term, range and life in `text`."""
    out: list[tuple[int, int, int, str | None]] = []
    windows = _windows(text)
    for match in (m for a, b in windows for m in known.range.finditer(text, a, b)):
        if not _is_range(text, match):
            continue
        link = text[match.end("low") : match.start("high")].lower()
        if " and " in f" {link.strip()} " and not re.search(
            r"\bbetween\s+(?:an?\s+)?$", text[max(0, match.start() - 12) : match.start()], re.IGNORECASE
        ):
            continue
        if (
            re.match(r"\s*-?\s*(?:and|or)\s*$", link)
            and parse_term(match["low"]) is not None
            and "or" not in link
            and "between" not in text[max(0, match.start() - 12) : match.start()].lower()
        ):
            continue
        out.append((match.start(), match.end(), match.start("high"), match["low"]))
    spans = [(a, b) for a, b, _, _ in out]
    found = [m for a, b in windows for m in TERM_RE.finditer(text, a, b)]
    if "life" in text.lower():
        found += _LIFE.finditer(text)
    shared = "respectively" in text
    for match in found:
        if after_untold_years(text, *match.span()):
            continue
        if not any(a < match.end() and match.start() < b for a, b in spans):
            parts = one_each(text, *match.span()) if shared else whole_and_part(text, *match.span())
            out.extend((a, b, a, None) for a, b in parts)
            spans.append(match.span())
    return sorted(out)


def one_each(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the two terms of two people where the words join them as one: "ten months and six weeks respectively"."""
    joints = list(_AND.finditer(text, start, end))
    if len(joints) != 1 or not _RESPECTIVELY.match(text, end) or _TERM_AND.search(text, 0, start):
        return [(start, end)]
    return [(start, joints[0].start()), (joints[0].end(), end)]


def whole_and_part(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a term and its suspended part where a comma joins them: "one year, six months of which are suspended"."""
    joint = _COMMA.search(text, start, end) if " of which" in text[end : end + 12] else None
    if joint is None or _PART_AFTER.match(text, end) is None:
        return [(start, end)]
    return [(start, joint.start()), (joint.end(), end)]


def after_untold_years(text: str, start: int, end: int) -> bool:
    """Tell whether months are only the rest of a term whose years no number tells."""
    return UNTOLD_YEARS.search(text, max(0, start - 14), start) is not None and not _YEARS.match(text[start:end])


def _windows(text: str) -> list[tuple[int, int]]:
    """Return the stretches of `text` that can hold a term: the words about each unit of time."""
    out: list[tuple[int, int]] = []
    for unit in _UNIT_WORD.finditer(text):
        start, end = max(0, unit.start() - 45), min(len(text), unit.end() + 18)
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            while start and text[start - 1].isalnum():
                start -= 1
            out.append((start, end))
    return out


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Whether the lower end is one, not a date or an age ("on May 3 to 10 years", "Li, 33, to 4 years")."""
    number, unit = parse_number(match["low"]), UNIT.search(match["high"])
    if number is None or unit is None:
        return number is None
    high = parse_term(match["high"])
    low = build_term(**{unit.group().lower() + "s": number}) if number < 100 else None
    if low is None or low.days is None:
        return False
    if (
        high is not None
        and high.days is not None
        and low.days >= high.days
        and not _FROM.search(text, 0, match.start())
    ):
        return False
    return not _DATE_BEFORE.search(text, max(0, match.start() - 14), match.start())
