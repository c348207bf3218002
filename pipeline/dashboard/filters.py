"""What a reader asks for: filters as a value, as the address of a page, and as a condition of a query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

UNKNOWN = "none"
"""In an address and a list of choices: the slot is empty."""
COUNTED = ("reported", "alleged")
"""Modalities that count as incidents; shown where nobody asks for others."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which incidents to show. Empty means all; the values of one field are alternatives, the fields add up."""

    country: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2, or `UNKNOWN`."""
    act: tuple[str, ...] = ()
    charge: tuple[str, ...] = ()
    """Categories, or `UNKNOWN` for incidents without a charge."""
    role: tuple[str, ...] = ()
    """Someone or some body has this role in the incident."""
    modality: tuple[str, ...] = field(default=())
    """Empty means `COUNTED`."""
    since: date | None = None
    """The last day that the incident's date allows is this one or later, or it has none ("from 3 May")."""
    until: date | None = None
    """The first day that it allows is this one or earlier, or it has none ("until 3 May")."""
    confidence: float = 0.0
    """At least."""
    text: str = ""
    """Each word stands somewhere in the names, title, summary, charges or evidence, whatever its case and accents."""

    def where(self) -> tuple[str, list[Any]]:
        """Return a condition over the table `incident` and its parameters; no value ever stands in the condition."""
        parts: list[str] = []
        values: list[Any] = []

        def add(condition: str, *given: object) -> None:
            parts.append(condition)
            values.extend(given)

        if self.country:
            add("list_contains(?::VARCHAR[], coalesce(country, ?))", list(self.country), UNKNOWN)
        if self.act:
            add("list_contains(?::VARCHAR[], act)", list(self.act))
        if self.charge:
            add(
                "list_has_any(if(len(charges) = 0, [?]::VARCHAR[], charges), ?::VARCHAR[])", UNKNOWN, list(self.charge)
            )
        if self.role:
            add("list_has_any(roles, ?::VARCHAR[])", list(self.role))
        add("list_contains(?::VARCHAR[], modality)", list(self.modality or COUNTED))
        if self.since:
            add("(until >= ?::DATE OR (until IS NULL AND since IS NOT NULL))", self.since)
        if self.until:
            add("(since <= ?::DATE OR (since IS NULL AND until IS NOT NULL))", self.until)
        if self.confidence > 0:
            add("confidence >= ?::DOUBLE", self.confidence)
        for word in self.text.split():
            add("contains(words, plain(?::VARCHAR))", word)
        return " AND ".join(parts), values

    def params(self) -> dict[str, list[str]]:
        """Return the parameters of an address that leads to these filters; what is not filtered has none."""
        params: dict[str, list[str]] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if value in (None, "", (), 0.0):
                continue
            if isinstance(value, tuple):
                params[one.name] = list(value)
            elif isinstance(value, date):
                params[one.name] = [value.isoformat()]
            else:
                params[one.name] = [f"{value:g}" if isinstance(value, float) else str(value)]
        return params


def read_params(params: Mapping[str, Iterable[str]]) -> Filters:
    """Return the filters that an address asks for; what it asks for in no known way is left out."""

    def many(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value[:100] for value in params.get(name, ()) if value))[:300]

    def one[T](name: str, read: Callable[[str], T], default: T) -> T:
        for value in params.get(name, ()):
            try:
                return read(value)
            except ValueError:
                return default
        return default

    return Filters(
        country=many("country"),
        act=many("act"),
        charge=many("charge"),
        role=many("role"),
        modality=many("modality"),
        since=one("since", date.fromisoformat, None),
        until=one("until", date.fromisoformat, None),
        confidence=one("confidence", _share, 0.0),
        text=one("text", lambda value: " ".join(value.split())[:200], ""),
    )


def _share(value: str) -> float:
    share = float(value)
    if not 0 <= share <= 1:
        raise ValueError(value)
    return share
