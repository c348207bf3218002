"""Datelines: in brackets below a caption that reads as running text; a town and a colon; and leads of elsewhere."""

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


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("KAMPALA (RNA) — Gunmen shot dead a judge in a remote village on Friday, police said.", []),
        ("KAMPALA (RNA) — Gunmen shot dead a judge in western Uganda on Friday, police said.", ["Uganda"]),
        ("KAMPALA (RNA) — Gunmen shot dead a judge in the west of the capital on Friday, police said.", ["KAMPALA"]),
        ("KAMPALA (RNA) — Gunmen shot dead a judge in the eastern suburbs on Friday, police said.", ["KAMPALA"]),
        ("KAMPALA (RNA) — Gunmen shot dead a judge at his home on Friday, police said.", ["KAMPALA"]),
        # a town and a colon
        ("NAIROBI: Ugandan doctors said on Friday that a nurse had been shot dead in Gulu.", ["Gulu"]),
        ("NAIROBI: Gunmen shot dead a nurse on Friday, police said.", ["NAIROBI"]),
        ("NAIROBI: Gunmen shot dead a nurse in Gulu in Uganda.\n\nKAMPALA: A mob killed a cook on Friday.",
         ["Gulu", "KAMPALA", "Uganda"]),
        ("GULU (RNA) — Gunmen shot dead a judge in Gulu province on Friday, police said.", ["GULU"]),
    ],
)  # fmt: skip
def test_what_a_lead_tells_of_elsewhere_was_not_where_it_was_filed(
    extractor: Extractor, text: str, towns: list[str]
) -> None:
    assert sorted(p.text for i in facts_told(extractor, text, published="2024-05-14") for p in i.places) == towns
