"""A paragraph that opens with what is new has its dateline behind it, in lists of alerts too."""

import pytest

from pipeline.clean import split_articles
from pipeline.clean.headline import dateline_span
from pipeline.records import Article, RawReport

NEWS = "Update: Ida Bor is free. Strelsau, 4 March 2024 — Police must explain why Ida Bor was held, the guild said."

@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (NEWS, "Strelsau, 4 March 2024 —"),
        ("[Editor’s note: this was changed.] Strelsau, March 4, 2024—Police held Ida Bor.", "Strelsau, March 4, 2024—"),
        ("Strelsau, 4 March 2024 — Police held Ida Bor.", "Strelsau, 4 March 2024 —"),
        ("Update: Ida Bor was held. Strelsau saw a march on 4 March 2024 — the third of the year.", ""),
        ("Ida Bor is free. Strelsau, 4 March 2024 — Police held her.", ""),
    ],
)
def test_a_dateline_may_stand_behind_what_is_new(text: str, dateline: str) -> None:
    begin, end = dateline_span(text)
    assert text[begin:end] == dateline

def test_alerts_with_datelines_are_parted_though_some_open_with_what_is_new() -> None:
    alerts = [
        "Zenda, 6 March 2024 — Judges must free Otto Kern, whom they jailed on Monday, the guild said today.",
        NEWS,
        "Hentzau, 1 March 2024 — The guild said today that Nils Tarlenheim was beaten at the city gate.",
    ]
    out = list(split_articles(RawReport("a", "\n\n".join(alerts), "text", "0")))
    assert [a.published for a in out if isinstance(a, Article)] == ["2024-03-06", "2024-03-04", "2024-03-01"]
