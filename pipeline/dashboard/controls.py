"""The filters in the side bar, kept in step with the address of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import streamlit as st

from pipeline.dashboard.filters import COUNTED, UNKNOWN, Filters, read_params
from pipeline.dashboard.query import ORDERS, Choices
from pipeline.dashboard.words import said

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
_MANY = ("country", "act", "charge", "role", "modality")


def asked() -> dict[str, list[str]]:
    """Return the parameters of the page's address."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def follow_address(choices: Choices) -> None:
    """Set the controls as the address says, at first and when the reader went to another one.

    So a shared link opens with its filters, and the browser's back button takes them back. When the reader used a
    control, the address that the browser tells may be older than what was last written: it is not followed then.
    """
    params = asked()
    used = st.session_state.pop("used", False)
    if st.session_state.get("written") == params or (used and "written" in st.session_state):
        return
    filters = read_params(params)
    for name in _MANY:
        known = _options(name, choices)
        st.session_state[name] = [value for value in getattr(filters, name) if value in known]
    for name in ("since", "until"):
        day = getattr(filters, name)
        st.session_state[name] = day if day and FIRST <= day <= LAST else None
    st.session_state["confidence"] = filters.confidence
    st.session_state["text"] = filters.text
    order = next(iter(params.get("order", ())), "")
    st.session_state["order"] = order if order in ORDERS else "newest"
    page = next(iter(params.get("page", ())), "1")
    st.session_state["page"] = int(page) if page.isdecimal() and len(page) < 7 else 1
    st.session_state["written"] = params


def write_address(filters: Filters, order: str, page: int) -> None:
    """Write the filters, order and page into the address."""
    params = filters.params()
    if order != "newest":
        params["order"] = [order]
    if page > 1:
        params["page"] = [str(page)]
    if params != asked():
        st.query_params.from_dict(params)
    st.session_state["written"] = params


def filters(choices: Choices) -> Filters:
    """Draw the controls and return what they say."""
    bar = st.sidebar
    bar.header("Filters")
    text = bar.text_input(
        "Text", key="text", max_chars=200, on_change=_first_page, help="Words in names, titles, charges and evidence."
    )
    chosen: dict[str, tuple[str, ...]] = {}
    for name, label in (("country", "Country"), ("act", "Act"), ("charge", "Charge"), ("role", "Role")):
        chosen[name] = _multiselect(name, label, choices)
    since, until = _days()
    confidence = bar.slider(
        "Confidence at least", 0.0, 1.0, step=0.05, key="confidence", on_change=_first_page
    )
    if set(choices.modality) - set(COUNTED):
        chosen["modality"] = _multiselect("modality", "Modality", choices)
    bar.button("Clear all filters", on_click=_clear)
    return Filters(
        **chosen, since=since, until=until, confidence=round(float(confidence), 4), text=" ".join((text or "").split())
    )


def _days() -> tuple[date | None, date | None]:
    days: list[date | None] = []
    for name, label in (("since", "From"), ("until", "To")):
        day = st.sidebar.date_input(
            label,
            key=name,
            value=None,
            min_value=FIRST,
            max_value=LAST,
            format="YYYY-MM-DD",
            on_change=_first_page,
            help="Undated incidents are left out when a day is chosen." if name == "since" else None,
        )
        days.append(day if isinstance(day, date) else None)
    return days[0], days[1]


def _multiselect(name: str, label: str, choices: Choices) -> tuple[str, ...]:
    options = _options(name, choices)
    return tuple(
        st.sidebar.multiselect(
            label, list(options), key=name, format_func=lambda value: options[value], on_change=_first_page,
            placeholder="Reported and alleged" if name == "modality" else "All",
        )
    )  # fmt: skip


def _options(name: str, choices: Choices) -> Mapping[str, str]:
    """Return the values that a control offers and how they are said, in alphabetical order."""
    counts: Mapping[str, int] = getattr(choices, name)
    values: Iterable[str] = counts
    if name == "country":
        told = {value: choices.lands.get(value) or value for value in values}
    else:
        told = {value: said(value) for value in values}
    named = dict(sorted(told.items(), key=lambda pair: pair[1]))
    if name in {"country", "charge"}:
        named[UNKNOWN] = "None told"
    return {value: f"{words} ({counts[value]:,})" if value in counts else words for value, words in named.items()}


def used() -> None:
    """Note that the reader used a control; for `on_change` of each."""
    st.session_state["used"] = True


def _first_page() -> None:
    used()
    st.session_state["page"] = 1


def _clear() -> None:
    empty: dict[str, Any] = dict.fromkeys(("since", "until"))
    empty |= {name: [] for name in _MANY} | {"confidence": 0.0, "text": ""}
    for name, value in empty.items():
        st.session_state[name] = value
    _first_page()
