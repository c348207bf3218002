"""Filters find what they say, survive the address of a page, and are never part of a statement."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dashboard import query
from pipeline.dashboard.filters import UNKNOWN, Filters, read_params
from pipeline.dashboard.store import Store

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
many = st.lists(words, max_size=4, unique=True).map(tuple)


filtered = st.builds(
    Filters,
    country=many,
    act=many,
    charge=many,
    role=many,
    modality=many,
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    confidence=st.integers(0, 100).map(lambda hundredth: hundredth / 100),
    text=st.lists(words, max_size=3).map(lambda given: " ".join(" ".join(given).split())),
)


@given(filtered)
def test_an_address_leads_back_to_its_filters(filters: Filters) -> None:
    assert read_params(filters.params()) == filters


@pytest.mark.parametrize(
    "params",
    [{"since": ["yesterday"]}, {"confidence": ["nan"]}, {"confidence": ["2"]}, {"until": ["2020-02-31"]}, {"x": ["y"]}],
)
def test_what_an_address_asks_for_in_no_known_way_is_left_out(params: dict[str, list[str]]) -> None:
    assert read_params(params) == Filters()


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(country=("KZ", "TR")),
        Filters(country=(UNKNOWN, "NR")),
        Filters(act=("arrest", "sentencing")),
        Filters(charge=("drugs", "other")),
        Filters(role=("authority",), modality=("alleged",)),
        Filters(since=date(2015, 1, 1), until=date(2017, 6, 30)),
        Filters(confidence=0.5),
        Filters(text="MINSK court"),
        Filters(country=("BY",), charge=("drugs",), confidence=0.2, text="prison"),
    ],
)
def test_filters_find_what_reading_the_file_finds(store: Store, lines: list[dict[str, Any]], filters: Filters) -> None:
    wanted = [at for at, line in enumerate(lines) if fits(line, filters)]
    assert query.numbers(store, filters) == wanted
    assert wanted


def fits(line: dict[str, Any], filters: Filters) -> bool:
    everyone = [*line["people"], *line["organisations"]]
    names = [name for one in everyone for name in (one["name"], *one["aliases"])]
    charges = [word for one in line["charges"] for word in (one["text"], one["law"]) if word]
    told = " ".join([*names, line["report"]["title"], line["summary"], *charges]).lower()
    return (
        (not filters.country or (line["country"] or {"alpha_2": UNKNOWN})["alpha_2"] in filters.country)
        and (not filters.act or line["act"] in filters.act)
        and (not filters.charge or bool({one["category"] for one in line["charges"]} & set(filters.charge)))
        and (not filters.role or bool({one["role"] for one in everyone} & set(filters.role)))
        and line["modality"] in (filters.modality or ("reported", "alleged"))
        and (not filters.since or line["date"]["end"] >= filters.since.isoformat())
        and (not filters.until or line["date"]["start"] <= filters.until.isoformat())
        and line["confidence"] >= filters.confidence
        and all(word.lower() in told for word in filters.text.split())
    )


@given(words)
def test_no_value_is_ever_part_of_a_statement(value: str) -> None:
    filters = Filters(country=(value,), act=(value,), charge=(value,), role=(value,), modality=(value,), text=value)
    condition, values = filters.where()
    other, _ = Filters(("a",), ("b",), ("c",), ("d",), ("e",), text="f" if value.split() else "").where()
    assert condition.split(" AND contains")[0] == other.split(" AND contains")[0]
    assert condition.count("?") == len(values)


@pytest.mark.parametrize("value", ["'", "') OR 1=1 --", "?; DROP TABLE incident", "%", "\\", "\x00"])
def test_statements_in_values_find_nothing_and_break_nothing(store: Store, value: str) -> None:
    for filters in (Filters(country=(value,)), Filters(charge=(value,)), Filters(text=value + "zzz")):
        assert query.totals(store, filters).incidents == 0
    assert query.totals(store, Filters()).incidents == 301


def test_text_is_found_whatever_its_accents(store: Store) -> None:
    plain, accented = (query.totals(store, Filters(text=text)).incidents for text in ("caracas", "CARÁCAS"))
    assert plain == accented > 0
