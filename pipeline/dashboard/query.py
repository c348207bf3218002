"""The questions that the dashboard asks of a store. What a reader chose is always a parameter."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Literal
from weakref import WeakKeyDictionary

from pipeline.dashboard.filters import UNKNOWN, Filters
from pipeline.dashboard.store import Store

_choices: WeakKeyDictionary[Store, Choices] = WeakKeyDictionary()  # which keeps no outdated store open
Unit = Literal["year", "month"]

ORDERS = {
    "newest": "coalesce(until, since) DESC NULLS LAST, n",
    "oldest": "coalesce(since, until) ASC NULLS LAST, n",
    "surest": "confidence DESC, n",
    "written": "n",
}
"""How the table may be ordered; the last breaks ties, so that pages never overlap."""

_FINE_ENOUGH = {"year": ("day", "week", "month", "season", "year"), "month": ("day", "week", "month")}


@dataclass(frozen=True, slots=True)
class Row:
    """One incident in the table."""

    id: str
    act: str
    modality: str
    summary: str
    confidence: float
    title: str | None
    country: str | None
    land: str | None
    since: date | None
    until: date | None
    precision: str | None
    charges: list[str]
    victims: list[str]


_ROW = ", ".join(one.name for one in fields(Row))


@dataclass(frozen=True, slots=True)
class Totals:
    """How much there is."""

    incidents: int
    cases: int
    articles: int
    countries: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the folder holds, to choose from: values with their numbers of incidents, most first."""

    country: dict[str, int]
    act: dict[str, int]
    charge: dict[str, int]
    role: dict[str, int]
    modality: dict[str, int]
    lands: dict[str, str]
    """English names of the countries."""


def totals(store: Store, filters: Filters) -> Totals:
    """Count incidents, cases, articles and countries."""
    where, values = filters.where()
    statement = (
        f"SELECT count(*), count(DISTINCT matter), count(DISTINCT report), count(DISTINCT country) "  # noqa: S608
        f"FROM incident WHERE {where}"
    )
    return Totals(*store.rows(statement, values)[0])


def page(store: Store, filters: Filters, order: str, number: int, size: int) -> list[Row]:
    """Return page `number` (from 1) of the incidents, `size` a page."""
    where, values = filters.where()
    # Only numbers are sorted; the rest of a row is fetched for the page alone.
    statement = (
        f"SELECT {_ROW} FROM incident WHERE n IN "  # noqa: S608 (ours)
        f"(SELECT n FROM incident WHERE {where} ORDER BY {ORDERS[order]} LIMIT ? OFFSET ?) ORDER BY {ORDERS[order]}"
    )
    return [Row(*row) for row in store.rows(statement, [*values, size, (number - 1) * size])]


def numbers(store: Store, filters: Filters) -> list[int]:
    """Return the line numbers, from 0, of the incidents in the order of the file."""
    where, values = filters.where()
    return [n for (n,) in store.rows(f"SELECT n FROM incident WHERE {where} ORDER BY n", values)]  # noqa: S608


def by_column(store: Store, filters: Filters, column: Literal["act", "country"]) -> dict[str, int]:
    """Count incidents by act or country, most first; those without stand under `UNKNOWN`."""
    where, values = filters.where()
    statement = (
        f"SELECT coalesce({column}, ?) AS value, count(*) AS many FROM incident WHERE {where} "  # noqa: S608
        "GROUP BY value ORDER BY many DESC, value"
    )
    return dict(store.rows(statement, [UNKNOWN, *values]))


def by_charge(store: Store, filters: Filters) -> dict[str, int]:
    """Count incidents by category of charge, most first; one with two categories counts under both."""
    where, values = filters.where()
    statement = (
        f"SELECT value, count(*) AS many FROM (SELECT unnest(charges) AS value FROM incident WHERE {where}) "  # noqa: S608
        "GROUP BY value ORDER BY many DESC, value"
    )
    return dict(store.rows(statement, values))


def over_time(store: Store, filters: Filters, unit: Unit) -> tuple[dict[str, int], int]:
    """Count incidents by year (`2020`) or month (`2020-10`), and those whose date is not that fine.

    The periods in between that have none are there with 0, up to 600 of them.
    """
    where, values = filters.where()
    fine = "list_contains(?::VARCHAR[], precision) AND date_trunc(?, since) = date_trunc(?, until)"
    statement = (
        f"SELECT CASE WHEN {fine} THEN date_trunc(?, since)::DATE END AS period, count(*) "  # noqa: S608
        f"FROM incident WHERE {where} GROUP BY period ORDER BY period NULLS LAST"
    )
    given = [list(_FINE_ENOUGH[unit]), unit, unit, unit]
    found: dict[date | None, int] = dict(store.rows(statement, [*given, *values]))
    without = found.pop(None, 0)
    days = [day for day in found if day is not None]
    return {_name(day, unit): found.get(day, 0) for day in _between(days, unit)}, without


def _between(days: list[date], unit: Unit) -> list[date]:
    if not days:
        return []
    step = 12 if unit == "year" else 1
    first, last = (day.year * 12 + day.month - 1 for day in (days[0], days[-1]))
    if (last - first) // step > 600:
        return days
    return [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1, step)]


def _name(day: date, unit: Unit) -> str:
    return f"{day.year:04}" if unit == "year" else f"{day.year:04}-{day.month:02}"


def same_case(store: Store, case: str) -> list[Row]:
    """Return the incidents of a case in the order in which they happened, undated ones last."""
    order = "coalesce(since, until) NULLS LAST, until, n"
    statement = f"SELECT {_ROW} FROM incident WHERE matter = ? ORDER BY {order} LIMIT 200"  # noqa: S608 (ours)
    return [Row(*row) for row in store.rows(statement, [case])]


def choices(store: Store) -> Choices:
    """Return what there is to choose from."""
    known = _choices.get(store)
    if known is None:
        known = _choices[store] = _read(store)
    return known


def _read(store: Store) -> Choices:
    def count(what: str) -> dict[str, int]:
        return dict(
            store.rows(
                f"SELECT value, count(*) AS many FROM (SELECT {what} AS value FROM incident) "  # noqa: S608 (ours)
                "WHERE value IS NOT NULL GROUP BY value ORDER BY many DESC, value"
            )
        )

    return Choices(
        country=count("country"),
        act=count("act"),
        charge=count("unnest(charges)"),
        role=count("unnest(roles)"),
        modality=count("modality"),
        lands=dict(store.rows("SELECT country, any_value(land) FROM incident WHERE country IS NOT NULL GROUP BY 1")),
    )
