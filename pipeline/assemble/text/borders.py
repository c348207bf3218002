"""Where spans of the recogniser's heads end: not within a phrase, a bracket or on a word that only leads on."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.heard_acts import heard_acts
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.penalties.amounts import find_money
from pipeline.recognise.penalties.numbers import NUMBER
from pipeline.recognise.penalties.terms import TERM, TERM_RE

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

Span = tuple[int, int]

MENDED: Final = ("CHARGE", "LAW", "PENALTY", "COUNT")
_LEANING: Final = frozenset({"det", "poss", "amod", "nummod", "quantmod", "predet"})
"""Relations of a word to the noun after it, which a span that holds the one holds too."""
_NAMING: Final = frozenset({"compound", "nmod"})
"""Those of a noun to the noun after it: "a karaoke | bar", but "extortion | charges"."""
_TABLE: Final = toml_table("mentions.toml")["borders"]
_ACCUSING: Final = frozenset(_TABLE["accusing"])
_PARTING: Final = frozenset(("DT", "CC", ",", ":", "IN"))
_ENDING: Final = frozenset(("NN", "CD", "JJ"))  # heads of tags that a phrase may end in
_FAR: Final = 5  # words from where a span breaks off to the noun that ends its phrase
# what a span may not end in
_DANGLING: Final = compiled(
    rf"(?:(?<!ing)\s+in|[\s,;:]+(?:{'|'.join(sorted(_TABLE['dangling']))})|[\s,;:]+)+$",
    re.IGNORECASE,
)
# what stays outside at the head of a penalty ("up to | five years"), and what comes in ("| a year's probation")
_BOUND: Final = compiled(
    rf"(?:{'|'.join(_TABLE['bounding'])})\s+(?=\S)".replace(" ", r"\s+"),
    re.IGNORECASE,
)
# "cut the fine to | 300 euros", "the five face | life"
_CHANGED: Final = compiled(r"(?:fine|sentence|term)\s+to\s+(?=\S)|(?:[a-z]+\s+){0,2}?(?:faces?|facing|risks?)\s+(?=\S)")
_WHOM: Final = compiled(r"(?:[A-Z][\w’'-]+\s+){1,4}(?=[\d$€£])")  # "fined Ana Bor | 300 euros"
_ONE: Final = compiled(r"\ba\s+$", re.IGNORECASE)
_UNIT: Final = compiled(r"(?:year|month|week|fortnight|day|decade|hundred|thousand|million)(?![\w-])", re.IGNORECASE)
# what tells of a term when or how it was, at the end of one ("six months, | already undergone")
_LATER: Final = compiled(rf",\s+(?:{'|'.join(_TABLE['later'])})$", re.IGNORECASE)
# where a term is served, set behind it in a table ("3 years, colony")
_REGIME: Final = compiled(
    rf",\s+(?:(?:{'|'.join(_TABLE['regimes'])})[\s-](?:regime|security)\s+)?"
    r"(?:penal\s+)?colony(?:\s+of\s+\w+\s+regime)?\b",
    re.IGNORECASE,
)
_JOINT: Final = compiled(r"\s*(?:,\s*)?(?:\b(?:and|plus)\b|\+|,)\s*(?:an?\s+(?=fine\b))?", re.IGNORECASE)
_OR: Final = compiled(rf"{_JOINT.pattern}|,?\s+or(?:,?\s+(?:in default|alternatively|else),?)?\s+", re.IGNORECASE)
# a term and its part that is suspended ("two years, | a year of which suspended", "five years | with two suspended")
_PARTLY: Final = compiled(
    r"(?P<whole>.*\b(?:years?|months?|weeks?|days?)[’']?(?:\s+(?:in|of)\s+\w+)?)(?:,\s*|\s+)"
    rf"(?:(?:of which|with|and)\s+)?(?P<part>(?:{TERM}|{NUMBER})\s+(?:of\s+(?:which|them|it|those)\s+)?"
    r"(?:(?:is|are|was|were|being)\s+)?suspended\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETS: Final = (("(", ")"), ("[", "]"))
_CLOSING: Final = frozenset('"”')
_OPENED: Final = compiled(r"\s[\"“][^\"”]*$")  # a quotation that begins within
_HYPHENED: Final = compiled(  # the rest of a word
    rf"[-‑](?!(?:{'|'.join(sorted(_TABLE['hyphened']))})\b)\w+(?:[-‑]\w+)*"
)


def whole_spans(view: DocView, learned: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Return the spans of the heads with the borders of charges, laws, penalties, counts and acts mended.

    Args:
        view: the parsed article.
        learned: character spans by label, in text order.
    """
    out = dict(learned)
    for label in MENDED:
        spans = learned.get(label, [])
        nexts = [start for start, _ in spans[1:]] + [len(view.text)]
        if spans:
            out[label] = [whole(view, label, *span, ahead) for span, ahead in zip(spans, nexts, strict=True)]
    if "PENALTY" in out:
        out["PENALTY"] = [part for span in out["PENALTY"] for part in each_of(view.text, *span)]
    if "ACT" in learned:
        out["ACT"] = heard_acts(view, learned["ACT"])
    return out


def whole(view: DocView, label: str, start: int, end: int, ahead: int) -> Span:
    """Return a span of a label with its borders mended, not into what begins `ahead`."""
    last = phrase_end(view, label, start, end)
    start, end = tidy(view.text, start, last if last <= ahead else end)
    return amount(view.text, start, end) if label == "PENALTY" else (start, end)


def amount(text: str, start: int, end: int) -> Span:
    """Return a penalty without what only bounds it or who got it, with the article that is its number and regime."""
    if (changed := _CHANGED.match(text, start, end)) is not None:
        start = changed.end()
    elif (whom := _WHOM.match(text, start, end)) is not None and text.endswith("fined ", 0, start):
        sums = find_money(text[start:end])
        start += whom.end() - start if sums and sums[0].start == whom.end() - start else 0
    if (bound := _BOUND.match(text, start, end)) is not None:
        start = bound.end()
    elif _UNIT.match(text, start, end) and (one := _ONE.search(text, max(0, start - 3), start)) is not None:
        start = one.start()
    if (later := _LATER.search(text, start, end)) is not None:
        end = later.start()
    regime = _REGIME.match(text, end)
    return start, regime.end() if regime is not None else end


def each_of(text: str, start: int, end: int) -> list[Span]:
    """Return the penalties that one span joins: "ten years | plus | 49,000 pesos", "three years | and | two years"."""
    words = text[start:end]
    if "suspended" in words and (partly := _PARTLY.fullmatch(words)) is not None:
        return [(start + a, start + b) for a, b in (partly.span("whole"), partly.span("part"))]
    sums = {(m.start, m.end) for m in find_money(words)}
    values = sorted({*(m.span() for m in TERM_RE.finditer(words)), *sums})
    parts: list[Span] = []
    begin = 0
    for value, (right, stop) in itertools.pairwise(values):
        left = value[1]
        instead = value in sums and (right, stop) not in sums  # "a fine of 200 dollars | or | two months"
        if left <= right and (joint := (_OR if instead else _JOINT).fullmatch(words, left, right)) is not None:
            parts.append((start + begin, start + left))
            begin = joint.end()
    return [*parts, (start + begin, end)]


def phrase_end(view: DocView, label: str, start: int, end: int) -> int:
    """Return where the phrase ends that a span breaks off in: "spitting at the | gate", "80 lashes with a | cane"."""
    first, last = view.token_at(start), view.token_at(end - 1)
    if label != "LAW":
        stop = min(view.sentences[view.sentence_at[last]][1], last + _FAR + 1)
        while (head := _ahead(view, label, first, last)) is not None and last < head < stop:
            last = head
        end = max(end, view.end[last])
    return rest.end() if (rest := _HYPHENED.match(view.text, end)) else end


def _ahead(view: DocView, label: str, first: int, last: int) -> int | None:
    """Return the noun that the words up to `last` lead to, None where their phrase is over."""
    head = view.head[last]
    if view.tag[last] == "IN":
        if label == "PENALTY" and view.lower[last] == "to":
            return None  # "life to | X"
        below = [t for t in view.children[last] if t > last and view.dep[t] == "pobj"]
        return below[0] if below else None
    if head <= last or view.tag[head][:2] not in _ENDING or view.lower[head] in _ACCUSING:
        return None
    if any(view.tag[t] in _PARTING for t in range(last + 1, head)):
        return None
    leaning = [t for t in range(first, last + 1) if view.head[t] > last and view.dep[t] in _LEANING]
    if view.dep[last] in _LEANING or (view.dep[last] in _NAMING and (leaning or label == "PENALTY")):
        return head
    return None


def tidy(text: str, start: int, end: int) -> Span:
    """Return a span without words that only lead on and half brackets at its end; a bracket that it opens is closed."""
    while True:
        whole = start + len(_DANGLING.sub("", text[start:end]))
        for opening, closing in _BRACKETS:
            inside = text[start:whole]
            lacks = inside.count(opening) - inside.count(closing)
            if lacks > 0 and text[whole : whole + 1] == closing:
                whole += 1
            elif lacks < 0 and inside.endswith(closing):
                whole -= 1
        if text[whole : whole + 1] in _CLOSING and _OPENED.search(text, start + 1, whole):
            whole += 1
        if whole == end:
            return start, end
        if whole > end:
            return start, whole
        end = whole
