"""Charges that a rule reads as one and the recogniser apart, or not so far: "arson | and | assaulting a guard".

A rule reads a list of charges by what it knows of offences; the recogniser by how the list is built.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.law.heard import recut
from pipeline.assemble.text.common import FINITE
from pipeline.kept import compiled
from pipeline.recognise.charges.classify import known_charge
from pipeline.recognise.charges.gerunds import is_gerund
from pipeline.recognise.charges.items import OFFENCE, in_fixed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention

LEAST: Final = 0.5
"""Mean probability from which a span of the recogniser parts a charge that a rule reads too."""
_JOINT: Final = compiled(r"[”\"’']?(?:,?\s+(?:and|as well as|plus)(?:\s+(?:also|of|for|with))?|,)\s+[“\"‘']?")
_INSTEAD: Final = compiled(r"[”\"’']?,?\s+(?:rather than|instead of|but not)\s")
_ONWARDS: Final = compiled(r"[”\"’']?,?\s+(?:and|or|but)\s+")
_CLAUSE: Final = compiled(r"\b(?:that|which|who|how|what|where|when|whom|whose)\b", re.IGNORECASE)
_QUOTE: Final = compiled(r"[“”\"]")
_OBJECT: Final = compiled(r"\s(?:of|to|in|with|against|for)\s|ing\s", re.IGNORECASE)
_DONE: Final = FINITE | {"VBN", "PRP", "CD"}


def each_charge(view: DocView, charges: Sequence[ChargeMention]) -> list[ChargeMention]:
    """Return the charges, each of those that the recogniser reads apart by itself and without what it leaves out."""
    sure = view.learned.get("CHARGE", [])
    if not sure:
        return list(charges)
    spans = sorted([*sure, *((a, b) for a, b, p in view.faint.get("CHARGE", []) if p >= LEAST)])
    return [part for m in charges for part in _parts(view, m, spans)]


def _parts(view: DocView, charge: ChargeMention, spans: Sequence[tuple[int, int]]) -> Iterator[ChargeMention]:
    here = [(a, b) for a, b in spans if charge.start <= a < charge.end]
    if not here or here[0][0] > charge.start:
        yield charge
        return
    begin = charge.start
    for (_, left), (right, stop) in itertools.pairwise(here):
        joined = left <= right and _JOINT.fullmatch(view.text, left, right) is not None
        # "picking quarrels and provoking trouble"
        one = in_fixed(charge.text, left - charge.start, right - charge.start)
        if joined and not one and by_themselves(view.text[begin:left], view.text[right : max(stop, charge.end)]):
            yield recut(charge, begin - charge.start, left - charge.start)
            begin = right
    last = here[-1][1]
    end = last if last < charge.end and leaves_out(view, charge, last) else charge.end
    if (begin, end) == (charge.start, charge.end):
        yield charge
    else:
        yield recut(charge, begin - charge.start, end - charge.start)


def by_themselves(left: str, right: str) -> bool:
    """Tell whether each of two joined charges is one without the other's words.

    Not "importing and possessing arms", "possession of arms and drugs", nor halves of one quotation.
    """
    gerund = is_gerund(right, 0)
    offence = known_charge(left) is not None and (" " in left or OFFENCE.search(left) is not None)
    if not (offence or is_gerund(left, 0)) or len(_QUOTE.findall(left)) % 2:
        return False
    if left.endswith("ing"):
        return not gerund and OFFENCE.match(right) is not None
    if gerund:
        return True
    first = " ".join(right.split()[:3])
    return OFFENCE.search(first) is not None and (_OBJECT.search(left) is None or " " in right)


def leaves_out(view: DocView, charge: ChargeMention, end: int) -> bool:
    """Tell whether what follows the recogniser's end in a charge is no part of it: a verb, or what was done besides."""
    if _INSTEAD.match(view.text, end, charge.end):
        return True
    if _CLAUSE.search(view.text, charge.start, end):
        return False
    onwards = _ONWARDS.match(view.text, end, charge.end)
    after = view.token_at(end - 1) + 1 if onwards is None else view.token_at(onwards.end())
    wanted = FINITE if onwards is None else _DONE
    return after < len(view.words) and view.start[after] < charge.end and view.tag[after] in wanted
