"""Spans of the recogniser's heads that are too unsure by themselves, and stand by what their words are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.borders import whole, whole_spans
from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.recognise.charges.classify import known_charge
from pipeline.recognise.charges.gerunds import is_gerund
from pipeline.recognise.charges.take import names_offence
from pipeline.recognise.penalties.amounts import find_money
from pipeline.recognise.penalties.terms import TERM_RE

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

Span = tuple[int, int]

AMOUNT: Final = 0.55
"""Mean probability from which a length of time or a sum is a penalty: three in four of those that are less sure than
others must be (`belief.LEAST`) are, measured on reports that nobody had read and on the corpus's dev split."""
NAMED: Final = 0.5
"""The same for what names an offence, to be a charge: nine in ten."""
_STRONG: Final = 1.4
_OFTEN_NONE: Final = word_list("mentions.toml", "unsure", "often_none")
_CONVERTED: Final = compiled(r"\(\s*(?:(?:then|some|or|about|roughly|approximately|around)\s+)*$", re.IGNORECASE)
_BEFORE_NOUN: Final = compiled(r"-(?:year|month|week|day)$", re.IGNORECASE)  # "three-year | gun specification"


def with_likely(view: DocView, learned: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Return the spans of the heads with those unsure ones that tell a term, a sum or an offence: mentions alone.

    Args:
        view: the parsed article, with the unsure spans.
        learned: the sure ones by label, in text order.
    """
    tells = {"PENALTY": (AMOUNT, tells_amount), "CHARGE": (NAMED, tells_charge)}
    more = {
        label: [(a, b) for a, b, p in view.faint.get(label, []) if p >= least and told(view, a, b)]
        for label, (least, told) in tells.items()
    }
    wide = whole_spans(view, {label: spans for label, spans in more.items() if spans})
    return learned | {
        label: sorted([*learned[label], *(x for x in spans if not any(touch(x, y) for y in learned[label]))])
        for label, spans in wide.items()
    }


def touch(one: Span, other: Span) -> bool:
    """Tell whether two spans overlap, or only a blank stands between them ("up to | five years")."""
    return one[0] <= other[1] + 1 and other[0] <= one[1] + 1


def tells_charge(view: DocView, start: int, end: int) -> bool:
    """Tell whether a span names an offence; a deed may be what the reporter tells of, and a protest is often none."""
    words = view.text[start:end]
    known = known_charge(words)
    if known is None or known[2] < _STRONG or known[0] in _OFTEN_NONE or is_gerund(words, 0):
        return False
    return view.tag[view.token_at(start)][:2] != "VB" and names_offence(words)


def tells_amount(view: DocView, start: int, end: int) -> bool:
    """Tell whether a span is a whole length of time or sum of money, no sum that another is said to be worth."""
    start, end = whole(view, "PENALTY", start, end, len(view.text))
    words = view.text[start:end]
    if _CONVERTED.search(view.text, 0, start) or _BEFORE_NOUN.search(words):
        return False
    return TERM_RE.fullmatch(words) is not None or any(
        m.start == 0 and m.end == len(words) and (m.value.currency or m.value.unit) for m in find_money(words)
    )
