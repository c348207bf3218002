"""The annotators' answers of HRDsAttack, cleaned: "2021.0", "Novermber", "N//A" and "Turrkey" among them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.assemble.text.common import OF_YEAR
from pipeline.evaluate.countries import country_codes

_EMPTY = frozenset({"", "none", "null", "unknown", "n/a", "n//a", "na", "nan"})
_NUMBER = re.compile(r"(\d+)(?:\.0)?")

STATE, WITH, WITHOUT, REGIONAL, INSUFFICIENT = (
    "state actor",
    "other actors with permissions",
    "other actors without permissions",
    "regional orgs",
    "insufficient information",
)
# The five classes that actor types can tell apart; annotators used seven labels.
_CLASSES = {
    "state actor": STATE,
    "other state actors": STATE,
    "other actors with permissions": WITH,
    "other actors without permissions": WITHOUT,
    "other non-state actors": WITHOUT,
    "regional orgs": REGIONAL,
    "insufficient info": INSUFFICIENT,
    "insufficient information": INSUFFICIENT,
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What annotators say of one article; None and empty where they left it open.

    `perpetrator_label` is the annotators' own word, `perpetrator` its class.
    """

    violations: frozenset[str]
    victims: tuple[str, ...]
    perpetrator: str | None
    perpetrator_label: str | None
    countries: frozenset[str]
    country_text: str | None
    city: str | None
    year: int | None
    month: int | None
    day: int | None


def clean_answers(annotation: Mapping[str, Any]) -> Answers:
    """Read the `annotation` of a sample."""
    country = _text(annotation.get("country"))
    label = _text(annotation.get("perpetrator_type"))
    names = (_text(victim.get("victim_name")) for victim in annotation.get("victims") or [])
    return Answers(
        violations=frozenset(v for v in annotation.get("violation_types") or [] if v),
        victims=tuple(name for name in names if name),
        perpetrator=_CLASSES.get(label.lower()) if label else None,
        perpetrator_label=label.lower() if label else None,
        countries=country_codes(country) if country else frozenset(),
        country_text=country,
        city=_text(annotation.get("city")),
        year=_number(annotation.get("year"), 1800, 2100),
        month=_month(annotation.get("month")),
        day=_number(annotation.get("date"), 1, 31),
    )


def _text(value: object) -> str | None:
    text = "" if value is None else str(value).strip()
    return None if text.lower() in _EMPTY else text


def _number(value: object, least: int, most: int) -> int | None:
    match = _NUMBER.fullmatch(_text(value) or "")
    number = int(match[1]) if match else None
    return number if number is not None and least <= number <= most else None


def _month(value: object) -> int | None:
    text = _text(value)
    if text is None:
        return None
    if number := _number(text, 1, 12):
        return number
    close = difflib.get_close_matches(text.lower(), OF_YEAR, n=1, cutoff=0.8)
    return OF_YEAR.index(close[0]) + 1 if close else None
