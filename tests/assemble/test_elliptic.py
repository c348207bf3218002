"""People whom a number alone counts, as mentions of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.clean import article_from_text

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police in Kano arrested six bakers in May. Two were released and the other four were charged.",
         ["six bakers", "Two", "the other four"]),
        # things, parts, and numbers of nobody
        ("Police in Kano arrested six bakers. Three houses were searched and two were burned.", ["six bakers"]),
        ("Guards in Kano beat five tilers on Monday. A third of the town was flooded.", ["five tilers"]),
        ("Guards in Kano beat five tilers on Monday. A third, it was said, is too much.", ["five tilers"]),
        ("The meeting in Kano was short. Two were released by the studio in May.", []),
    ],
)  # fmt: skip
def test_a_number_alone_counts_people_told_before(extractor: Extractor, text: str, told: list[str]) -> None:
    (line, _), = extractor.extract([article_from_text(text, published="2021-06-01")])
    assert [e.text for e in line.entities if e.label == "COUNT"] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A minister condemned the arrest of six bakers and three drivers in Kano.", ["six bakers", "three drivers"]),
        ("Twenty pupils, two cooks and one porter were arrested in Kano on Monday.",
         ["Twenty pupils", "two cooks", "one porter"]),
        # nothing befell either
        ("The fair drew six bakers and three drivers to Kano.", []),
    ],
)  # fmt: skip
def test_counts_of_one_list_stay_together(extractor: Extractor, text: str, told: list[str]) -> None:
    (line, _), = extractor.extract([article_from_text(text, published="2021-06-01")])
    assert [e.text for e in line.entities if e.label == "COUNT"] == told
