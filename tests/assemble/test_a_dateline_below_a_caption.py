"""The dateline in brackets of a report whose first lines are the caption of a photograph, read as running text."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from tests.assemble.readings import facts_told, land

CAPTION = (
    "The prime minister, left, and the president, right, meet during a gathering of heads of government in London, "
    "April 17, 2018. 2018 Press via Images"
)
TOLD = "Rwandan authorities rounded up a dozen street vendors in the months before the meeting, the monitors said."
BELOW = [
    (f"{CAPTION}\n\n(Nairobi) – {TOLD}", True),
    (f"{CAPTION}\n\n(Nairobi, May 3, 2021) – {TOLD}", True),
    (f"(Nairobi) – {TOLD}\n\n{TOLD}", True),
    (f"{CAPTION}\n\n(They were let go later) – {TOLD}", False),
    (f"{TOLD}\n\nIn May, {TOLD}\n\nIn June, {TOLD}\n\n(Nairobi) – {TOLD}", False),
    (f"(Kigali) – {TOLD}\n\n(Nairobi) – {TOLD}", True),
]


@pytest.mark.parametrize(("text", "found"), BELOW)
def test_a_dateline_may_stand_below_a_caption(text: str, *, found: bool) -> None:
    article = article_from_text(text, title="Round-ups before a meeting")

    assert len([z for z in article.zones if z.kind == "dateline"]) == int(found)


def test_nothing_happened_where_such_a_report_was_filed(extractor: Extractor) -> None:
    (one, *_) = facts_told(extractor, f"{CAPTION}\n\n(Nairobi) – {TOLD}", title="Round-ups before a meeting")

    assert (land(one), [p.text for p in one.places]) == ("RW", [])
