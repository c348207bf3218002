"""The two pages: all incidents with their filters, and one incident with its article."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from pipeline.dashboard import charts, controls, download, incident, query, table
from pipeline.dashboard.filters import UNKNOWN, Filters, read_params
from pipeline.dashboard.map import drawn, world_map
from pipeline.dashboard.store import Store
from pipeline.dashboard.words import safe, said

SIZE = 50
"""Incidents on a page of the table."""
_ORDERS = {"newest": "Newest first", "oldest": "Oldest first", "surest": "Surest first", "written": "As in the file"}


def overview(store: Store) -> None:
    """Draw the page of all incidents."""
    choices = query.choices(store)
    controls.follow_address(choices)
    filters = controls.filters(choices)
    st.title("Incidents", anchor=False)
    totals = query.totals(store, filters)
    for column, (name, many) in zip(
        st.columns(4),
        (("Incidents", totals.incidents), ("Cases", totals.cases), ("Articles", totals.articles),
         ("Countries", totals.countries)),
        strict=True,
    ):  # fmt: skip
        column.metric(name, f"{many:,}")
    if totals.incidents:
        _charts(store, filters, choices.lands)
        order, page = _table(store, filters, totals.incidents)
    else:
        st.info("No incident fits these filters." if choices.act else "This folder holds no incidents.")
        order, page = st.session_state["order"], 1
    controls.write_address(filters, order, page)


def _charts(store: Store, filters: Filters, lands: Mapping[str, str]) -> None:
    """Draw the chart whose tab is open; the others wait until they are asked for."""
    views = (_over_time, _by_country, _by_act, _by_charge)
    names = ["Over time", "By country", "By act", "By charge"]
    for tab, view in zip(st.tabs(names, key="view", on_change=controls.used), views, strict=True):
        if tab.open:
            with tab:
                view(store, filters, lands)


def _over_time(store: Store, filters: Filters, _lands: Mapping[str, str]) -> None:
    unit: query.Unit = "month" if st.toggle("By month", key="monthly", on_change=controls.used) else "year"
    counts, without = query.over_time(store, filters, unit)
    chart = partial(st.altair_chart, charts.over_time(counts))
    _beside(chart, counts, unit.capitalize(), f"Incidents by {unit}", "Bar chart")
    if without:
        _note(f"{without:,} more have no date, or none as fine as a {unit}.")


def _by_country(store: Store, filters: Filters, lands: Mapping[str, str]) -> None:
    found = query.by_column(store, filters, "country")
    unknown = found.pop(UNKNOWN, 0)
    counts = {lands.get(code) or code: many for code, many in found.items()}
    chart = partial(st.vega_lite_chart, spec=world_map(found, lands))
    _beside(chart, counts, "Country", "Incidents by country", "Shaded map of the world")
    off = sum(many for code, many in found.items() if not drawn(code))
    notes = [f"{unknown:,} more have no country."] if unknown else []
    notes += [f"{off:,} lie where this map has no outline; the table counts them."] if off else []
    _note(" ".join([*notes, "Outlines: Natural Earth, public domain; they take no side in any dispute."]))


def _by_act(store: Store, filters: Filters, _lands: Mapping[str, str]) -> None:
    counts = {said(act): many for act, many in query.by_column(store, filters, "act").items()}
    _beside(partial(st.altair_chart, charts.bars(counts, "Act")), counts, "Act", "Incidents by act", "Bar chart")


def _by_charge(store: Store, filters: Filters, _lands: Mapping[str, str]) -> None:
    counts = {said(charge): many for charge, many in query.by_charge(store, filters).items()}
    chart = partial(st.altair_chart, charts.bars(counts, "Charge"))
    _beside(chart, counts, "Charge", "Incidents by charge", "Bar chart")
    _note("An incident with charges of two categories counts under both; one without a charge under none.")


def _beside(chart: Callable[..., Any], counts: Mapping[str, int], title: str, caption: str, kind: str) -> None:
    """Draw a chart, with the most in its alternative text and every figure in a table beside it."""
    if not counts:
        st.info("Nothing to draw.")
        return
    most = max(counts, key=lambda value: counts[value])
    told = f"{kind}: {caption.lower()}. Most: {most}, {counts[most]:,}. The table beside it has every figure."
    left, right = st.columns([5, 2])
    with left:
        chart(width="stretch", alt=told)
    right.html(charts.count_table(counts, title, caption))


def _note(words: str) -> None:
    st.html(f'<p class="note">{safe(words)}</p>')


def _table(store: Store, filters: Filters, total: int) -> tuple[str, int]:
    pages = -(-total // SIZE)
    st.session_state["page"] = min(max(1, st.session_state.get("page", 1)), pages)
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    left.header("One by one", anchor=False)
    order = right.selectbox(
        "Order", list(_ORDERS), format_func=lambda value: _ORDERS[value], key="order", on_change=controls.used
    )
    page = int(st.session_state["page"])
    rows = query.page(store, filters, order, page, SIZE)
    first = (page - 1) * SIZE + 1
    st.html(table.incident_table(rows, filters, f"Incidents {first:,} to {first + len(rows) - 1:,} of {total:,}"))
    if pages > 1:
        st.number_input(f"Page, of {pages:,}", 1, pages, step=1, key="page", width=220, on_change=controls.used)
    jsonl, flat = st.columns(2)
    jsonl.download_button(
        f"Download {total:,} incidents (JSON Lines)", partial(download.as_jsonl, store, filters), "incidents.jsonl",
        "application/x-ndjson", on_click="ignore",
    )  # fmt: skip
    flat.download_button(
        f"Download {total:,} incidents (CSV)", partial(download.as_csv, store, filters), "incidents.csv", "text/csv",
        on_click="ignore",
    )  # fmt: skip
    return order, page


def one_incident(store: Store, name: str) -> None:
    """Draw the page of one incident."""
    filters = read_params(controls.asked())
    back = f'<p><a href="{table.address(filters)}" target="_self">All incidents</a></p>'
    line = store.incident(name)
    if line is None:
        none = "<h1>No such incident</h1><p>This folder has no record of that id.</p>"
        st.html(f'<div class="habeas">{back}{none}</div>')
        return
    report = store.article(str(line["report"]["id"]))
    case = query.same_case(store, str(line["case"]))
    st.html(f'<div class="habeas">{back}{incident.heading(line)}</div>')
    left, right = st.columns([3, 2], gap="large")
    record = f"<h2>Record</h2>{incident.slots(line)}<h2>People and bodies</h2>{incident.cast(line)}"
    left.html(f'<div class="habeas">{record}</div>')
    told = f"{len(case)} in this report, in order" if len(case) > 1 else "The only one in this report"
    more = f"<h2>Case</h2><p class='soft'>{told}</p>{table.case_list(case, name, filters)}"
    if why := incident.explanation(line):
        more += f"<h2>Why</h2>{why}"
    right.html(f'<div class="habeas">{more}</div>')
    right.download_button(
        "Download this record (JSON)", partial(json.dumps, line, ensure_ascii=False, indent=2), f"{line['id']}.json",
        "application/json", on_click="ignore",
    )  # fmt: skip
    if report is None:
        st.html('<div class="habeas"><h2>Article</h2><p>reports.jsonl does not hold it.</p></div>')
        return
    long = len(report.get("text") or "") > incident.LONG
    whole = long and st.toggle("Show the whole article", key="whole")
    body, complete = incident.article(line, report, whole=whole)
    cut = "" if complete else "<p class='soft'>A long article: what stands around the evidence is shown.</p>"
    st.html(
        '<div class="habeas"><h2>Article</h2><p class="soft">Yellow underlined: the evidence of this incident. '
        'Shaded with a label: what was read in the text. <a href="#evidence-1">To the evidence</a></p>'
        f"{cut}{body}</div>"
    )
