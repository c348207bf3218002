"""The table of incidents: plain HTML with real links, so that a keyboard and a screen reader can use it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from pipeline.dashboard.filters import Filters
from pipeline.dashboard.query import Row
from pipeline.dashboard.words import listed, safe, said, span


def address(filters: Filters, **more: str) -> str:
    """Return a link within the dashboard that keeps the filters, as HTML that may stand in an attribute."""
    return safe("?" + urlencode({**filters.params(), **more}, doseq=True))


def incident_table(rows: Sequence[Row], filters: Filters, caption: str) -> str:
    """Return one page of incidents as an HTML table; each row's heading leads to the incident."""
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in ("What", "When", "To whom", "Country", "Charges", "As the report says", "Sure")
    )
    return (
        f'<div class="habeas scroll whole" tabindex="0" role="region" aria-label="{safe(caption)}">'
        f'<table class="incidents"><caption>{safe(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(_row(row, filters) for row in rows)}</tbody></table></div>"
    )


def _row(row: Row, filters: Filters) -> str:
    link = f'<a href="{address(filters, incident=row.id)}" target="_self">{safe(said(row.act))}</a>'
    doubt = "" if row.modality == "reported" else f'<br><span class="soft">{safe(row.modality)}</span>'
    summary = row.summary if len(row.summary) <= 160 else row.summary[:157].rstrip() + " …"
    return (
        f'<tr><th scope="row">{link}{doubt}</th>'
        f'<td class="when">{safe(span(row.since, row.until, row.precision))}</td>'
        f"<td>{safe(listed(row.victims) or 'Unknown')}</td><td>{safe(row.land or row.country or 'Unknown')}</td>"
        f"<td>{safe(listed(map(said, row.charges)))}</td><td>{safe(summary)}</td>"
        f'<td class="number">{row.confidence:.2f}</td></tr>'
    )


def case_list(rows: Sequence[Row], current: str, filters: Filters) -> str:
    """Return the incidents of a case in order as a list of links, the one that is shown marked."""
    items = []
    for row in rows:
        when = span(row.since, row.until, row.precision)
        words = f"{said(row.act)}, {when if when != 'Unknown' else 'date unknown'}"
        if row.id == current:
            items.append(f'<li aria-current="true">{safe(words)} <span class="soft">(this one)</span></li>')
        else:
            items.append(
                f'<li><a href="{address(filters, incident=row.id)}" target="_self">{safe(words)}</a></li>'
            )
    return f'<ol class="case">{"".join(items)}</ol>'
