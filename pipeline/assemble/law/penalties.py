"""The penalty of an incident: the main one and what was imposed beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.law.in_all import without_totals
from pipeline.kept import compiled
from pipeline.recognise.penalties import OTHERS, PARTLY
from pipeline.records import Fine, Penalty, PenaltyPart, Term

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.recognise.penalties import PenaltyMention

RANK = {"death": 0, "life": 1, "imprisonment": 2, "detention": 3, "labour": 3, "house_arrest": 5, "probation": 6,
        "fine": 7, "ban": 8, "other": 9}  # fmt: skip
TERMED = frozenset({"imprisonment", "detention", "labour", "house_arrest", "probation"})
LONGER = frozenset({"detention", "labour"})  # of these the longer is the heavier
STATUS = {"imposed": 0, "suspended": 0, "reduced": 0, "served": 2, "requested": 3, "maximum": 4}


CHANGED = compiled(
    r"\b(?:reduc|commut|cut|lower|shorten|slash|halv|rais|increas|chang|convert)\w*\b[^.;]*\bfrom\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
ALREADY = compiled(r"\s+(?:already|previously)\s+(?:served|spent|undergone)\b")  # "including one year already served"
PASSED = frozenset({"sentencing", "imprisonment", "fine", "conviction"})  # "asked the court to jail X for"
TO = compiled(r"\s+to\s")
AND_TO = compiled(r"(?<=\band) to (?:an? )?$")  # "to a year for libel and to two years for slander"
NEAR = 150  # characters between two terms of one sentence
LISTED = compiled(r"\b(?:for|and|plus|followed|with|of which|including)\b|,")
APART = compiled(
    r"[.!?] |\b(?:from|instead|down|reduc\w*|commut\w*|appeal\w*|later|then|"
    r"prosecut\w+|earlier|previous\w*|but|while|or|to)\b"
)


def rank(m: PenaltyMention) -> int:
    """Return how heavy a penalty is among others, 0 the heaviest: hours of service weigh no more than probation."""
    hours = m.kind == "labour" and (m.term_iso or "").startswith("PT")
    return RANK["probation" if hours else m.kind] if m.kind in RANK else len(RANK)


def part(m: PenaltyMention) -> PenaltyPart:
    """Write one penalty mention as a part of the record."""
    fine = None
    if m.fine is not None:
        fine = Fine(
            min=m.fine.min, max=m.fine.max, currency=m.fine.currency, stated_conversion=m.fine.stated_conversion
        )
    term = Term(iso=m.term_iso, days=m.term_days) if m.term_iso and m.term_days is not None else None
    return PenaltyPart(kind=m.kind, text=m.text, term=term, status=m.status, fine=fine)


def listed_with(text: str, a: PenaltyMention, b: PenaltyMention) -> bool:
    """Tell whether two terms are told in one breath, each for a charge of its own or one as a part of the other."""
    first, second = sorted((a, b), key=lambda m: m.start)
    between = AND_TO.sub("", text[first.end : second.start])
    return len(between) <= NEAR and LISTED.search(between) is not None and APART.search(between) is None


def former(text: str, m: PenaltyMention) -> bool:
    """Tell whether a term is what it was before a change, whatever it became ("from nine years to house arrest")."""
    begin = max(0, m.start - NEAR)
    return TO.match(text, m.end) is not None and CHANGED.search(text, begin, m.start) is not None


def penalty_of(event: Event, text: str) -> Penalty | None:
    """Return the main penalty of an event with the others of the same sentence, or None.

    What the law allows or a prosecutor asked for is no part of a sentence that was passed; an execution passes none.
    """
    if event.act == "execution":
        return None
    before = {m.from_term for m in event.penalties if m.from_term}
    told = [m for m in event.penalties if m.from_term or not ((m.term_iso or m.kind) in before or former(text, m))]
    if not told:
        return None
    mixed = {m.kind for m in told} >= LONGER
    cut = event.act == "sentence_overturned"  # "replaced the life sentence with fifteen years"
    told = without_totals(event, told, text)
    order = sorted(
        told,
        key=lambda m: (
            STATUS.get(m.status, 5),
            cut and m.status != "reduced",
            cut and m.kind in TERMED and m.term_iso is None,  # how much was taken off
            event.act == "fine" and m.kind != "fine",
            m.cue == OTHERS,
            rank(m),
            -(m.term_days or 0) if mixed and m.kind in LONGER else 0,  # "held for 9 days and sent to a camp for a year"
            m.kind in TERMED and m.term_iso is None,  # "sentenced to prison … was given four years"
            m.kind == "fine" and m.fine is None,  # "was fined … has to pay a fine of 500 lari"
            m.start,
        ),
    )
    main = order[0]
    if event.act == "fine":
        fines = [m for m in order if m.kind == "fine"]
        if fines:
            main = fines[0]
    rest: list[PenaltyPart] = []
    seen = {(main.kind, main.term_iso)}
    for m in sorted(told, key=lambda m: m.start):
        if (
            m is main
            or m.cue == OTHERS
            or (m.kind, m.term_iso) in seen
            or STATUS.get(m.status, 5) > 0
            or ALREADY.match(text, m.end)
            or (m.kind == main.kind == "imprisonment" and m.cue != PARTLY and not listed_with(text, main, m))
        ):
            continue
        seen.add((m.kind, m.term_iso))
        rest.append(part(m))
    asked = main.status == "imposed" and event.modality == "demanded" and event.act in PASSED
    asked = asked and not event.reasons.get("modality", "").startswith("modal ")  # "must pay or go to prison for"
    return Penalty(**{**part(main).model_dump(), **({"status": "requested"} if asked else {})}, also=rest)
