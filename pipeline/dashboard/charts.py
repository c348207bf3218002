"""Bar charts of counts, and the table that stands beside each."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from pipeline.dashboard.words import safe

COLOR = "#3987e5"
"""Three to one against both the light and the dark page."""


def over_time(counts: Mapping[str, int]) -> alt.Chart:
    """Return a chart of incidents by period, oldest first."""
    data = alt.InlineData([{"period": period, "incidents": many} for period, many in counts.items()])
    every = max(1, len(counts) // 24)
    labelled = list(counts)[::every]
    chart: alt.Chart = (
        alt.Chart(data)
        .mark_bar(color=COLOR)
        .encode(
            x=alt.X("period:O", title=None, sort=None, axis=alt.Axis(values=labelled, labelAngle=-45)),
            y=alt.Y("incidents:Q", title="Incidents", axis=alt.Axis(format=",d", tickMinStep=1)),
            tooltip=[alt.Tooltip("period:O", title="When"), alt.Tooltip("incidents:Q", title="Incidents", format=",")],
        )
        .properties(height=340)
    )
    return chart


def bars(counts: Mapping[str, int], title: str) -> alt.Chart:
    """Return a chart of incidents by value, in the order given."""
    data = alt.InlineData([{"value": value, "incidents": many} for value, many in counts.items()])
    chart: alt.Chart = (
        alt.Chart(data)
        .mark_bar(color=COLOR)
        .encode(
            y=alt.Y("value:N", title=None, sort=None, axis=alt.Axis(labelLimit=220)),
            x=alt.X("incidents:Q", title="Incidents", axis=alt.Axis(format=",d", tickMinStep=1)),
            tooltip=[alt.Tooltip("value:N", title=title), alt.Tooltip("incidents:Q", title="Incidents", format=",")],
        )
        .properties(height=max(80, 22 * len(counts)))
    )
    return chart


def count_table(counts: Mapping[str, int], title: str, caption: str) -> str:
    """Return the figures of a chart as an HTML table."""
    rows = "".join(f'<tr><th scope="row">{safe(value)}</th><td>{many:,}</td></tr>' for value, many in counts.items())
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{safe(caption)}"><table class="figures">'
        f"<caption>{safe(caption)}</caption><thead><tr>"
        f'<th scope="col">{safe(title)}</th><th scope="col">Incidents</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )
