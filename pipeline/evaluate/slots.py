"""Whether one slot of a record agrees with the gold: victims, act, date, charges, penalty, places, country.

The rules are those of the gold's own scorer (`score.py`); a test holds the two together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from pipeline.evaluate.figures import Record, parties, party_name
from pipeline.evaluate.names import fold, name_f1, text_hit

type Gold = Mapping[str, Any]

_NUMBER_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_LENGTH = re.compile(r"(\d+) (year|month|week|day)")
_ISO_PART = re.compile(r"\d+[YMWD]")


def victims(record: Record) -> list[str]:
    """Return the names of a record's victims, people first."""
    return [party_name(party) for party in parties(record, "victim")]


def span(when: Mapping[str, Any] | None) -> tuple[date, date] | None:
    """Return the first and last day of a record's date; None where it has none or no calendar knows it."""
    when = when or {}
    first = when.get("start") or ""
    try:
        return date.fromisoformat(first[:10]), date.fromisoformat((when.get("end") or first)[:10])
    except (ValueError, TypeError):
        return None


def dates_meet(gold: tuple[str, str] | list[str], record: Record, slack: int = 1) -> bool:
    """Say whether the record's span is within `slack` days of the gold's; an undated record contradicts nothing."""
    found = span(record.get("date"))
    first, last = map(date.fromisoformat, gold)
    margin = timedelta(days=slack)
    return found is None or (found[0] <= last + margin and found[1] >= first - margin)


def date_right(gold: tuple[str, str] | list[str], record: Record) -> bool:
    """Say whether the record is dated, on the gold's days and about as sharply."""
    found = span(record.get("date"))
    if found is None or not dates_meet(gold, record):
        return False
    length = (found[1] - found[0]).days + 1
    wanted = (date.fromisoformat(gold[1]) - date.fromisoformat(gold[0])).days + 1
    return length <= (3 if wanted <= 2 else max(45, 2 * wanted))


def penalty_right(gold: str, record: Record) -> bool:
    """Say whether every length, else every number, else the first word of the gold stands in the record's penalty."""
    penalty = record.get("penalty") or {}
    said = fold(json.dumps(penalty, ensure_ascii=False))
    iso_parts = _ISO_PART.findall((penalty.get("term") or {}).get("iso") or "")
    if lengths := _LENGTH.findall(gold):
        return all(_length_told(number, unit, said, iso_parts) for number, unit in lengths)
    if numbers := re.findall(r"\d+", gold):
        return all(re.search(rf"\b{number}\b", said) for number in numbers)
    return fold(gold).split()[0] in said


def _length_told(number: str, unit: str, said: str, iso_parts: list[str]) -> bool:
    if f"{number}{unit[0].upper()}" in iso_parts:
        return True
    ways = [number, *(word for value, word in enumerate(_NUMBER_WORDS, 1) if value == int(number))]
    if number == "1":
        ways += ["a", "an"]
    return re.search(rf"\b({'|'.join(ways)}) (?:and a half )?{unit}", said) is not None


def told_charges(record: Record) -> list[str]:
    """Return the words of a record's charges and laws."""
    found: list[str] = []
    for charge in record.get("charges") or []:
        if isinstance(charge, str):
            if charge:
                found.append(charge)
        elif (charge.get("text") or charge.get("law") or "").strip():
            found.append(f"{charge.get('text') or ''} {charge.get('law') or ''}")
    return found


def country_right(gold: str | list[str], record: Record) -> bool:
    """Say whether the record's country is the gold's, or one of them."""
    country = record.get("country") or {}
    code = country if isinstance(country, str) else country.get("alpha_2")
    return code in (gold if isinstance(gold, list) else [gold])


def count_right(gold: Gold, record: Record) -> bool:
    """Say whether unnamed victims are about as many as the gold tells; nothing told contradicts nothing."""
    group = record.get("group") or {}
    number = group.get("min") or group.get("max")
    return not gold.get("count") or not number or 0.5 <= number / gold["count"] <= 2


def places_told(gold: str, record: Record) -> bool:
    """Say whether one of the record's places is the gold's, by its words or its name."""
    return any(
        text_hit(gold, place.get("text") or "") or text_hit(gold, place.get("name") or "")
        for place in record.get("places") or []
    )


def imposes_penalty(record: Record) -> bool:
    """Say whether the record claims a penalty that was imposed."""
    penalty = record.get("penalty") or {}
    return bool(penalty) and penalty.get("status") in {None, "imposed"}


def fit(gold: Gold, record: Record) -> float:
    """Return how well a record's act, victims and date answer a gold incident: 0 not at all, else 0.5 to 1."""
    if record.get("act") not in gold["act"] or ("date" in gold and not dates_meet(gold["date"], record, 45)):
        return 0.0
    agreement = name_f1(gold["victims"], victims(record))
    return agreement if agreement >= 0.5 and (gold["victims"] or count_right(gold, record)) else 0.0
