"""Persons from a police station, summonses for papers, cases sent back for retrial."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, in_a_line

# what is told as done, and the sentences that tell it
ROWS = [
    ("arrest Ana Bor", "Persons from the police station seized Ana Bor."),
    ("arrest Ana Bor", "Men from the police station seized Ana Bor."),
    ("arrest Ana Bor", "Persons from the local Public Security Bureau seized Ana Bor."),
    ("arrest Ana Bor", "Two men from the intelligence service seized Ana Bor."),
    ("arrest Ana Bor", "Ana Bor was seized by persons from the police station."),
    ("arrest Ana Bor", "Individuals from the ministry of state security seized Ana Bor."),
    ("arrest Ana Bor", "Ana Bor was summoned to the police station to complete paperwork and arrested there."),
    ("arrest Ana Bor", "A man from the security service arrested Ana Bor."),
    ("abduction Ana Bor", "Men from the hills seized Ana Bor."),
    ("abduction Ana Bor", "Men who fled from the police station seized Ana Bor."),
    ("abduction Ana Bor", "Masked men abducted Ana Bor outside the police station."),
    ("abduction Ana Bor", "A man from the army veterans' club seized Ana Bor."),
    ("", "Ana Bor was summoned to complete paperwork."),
    ("", "Ana Bor was summoned to the police station to complete paperwork."),
    ("", "Police summoned Ana Bor to collect her passport."),
    ("", "Police summoned Ana Bor to pick up her belongings."),
    ("", "Ana Bor was called in to complete forms."),
    ("", "Ana Bor was summoned to serve on a jury."),
    ("", "The court refused to remand the case of Ana Bor for retrial."),
    ("harassment Ana Bor", "Ana Bor was summoned for questioning."),
    ("harassment Ana Bor", "Police summoned Ana Bor for questioning over her articles."),
    ("harassment Ana Bor", "Ana Bor was summoned to the police station and interrogated about her blog."),
    ("harassment Ana Bor", "Police summoned Ana Bor to sign a pledge not to protest."),
    ("harassment Ana Bor", "Ana Bor was summoned by the security service to explain her articles."),
    ("harassment Ana Bor", "Ana Bor was summoned to collect her passport and interrogated about her blog."),
    ("detention Ana Bor", "Ana Bor was summoned to fill in forms and held for two days."),
    ("detention Ana Bor", "Ana Bor was remanded in custody pending retrial."),
    ("detention Ana Bor", "Ana Bor was remanded for 14 days."),
    ("killing Ilir Koci", "People from the army barracks killed Ilir Koci."),
    ("attack Ana Bor", "People from the village beat Ana Bor."),
    ("sentence_overturned Ana Bor", "The court quashed the verdict of Ana Bor and remanded the case for retrial."),
    ("sentence_overturned Ana Bor", "Ana Bor's case was remanded for retrial."),
    ("sentence_overturned Ana Bor", "The appeals court remanded the case of Ana Bor for retrial."),
    ("sentence_overturned Ana Bor", "The high court sent the case of Ana Bor back for retrial."),
    ("sentence_overturned Ana Bor", "The high court ordered a retrial of Ana Bor."),
    (
        "sentence_overturned Ana Bor",
        "The verdict against Ana Bor was overturned and the case was remanded for retrial.",
    ),
    ("sentence_overturned Ana Bor", "The case against Ana Bor was remanded for a new trial."),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "text"), ROWS, ids=[row[-1] for row in ROWS])
def test_stations_summonses_retrials(extractor: Extractor, wanted: str, text: str) -> None:
    found = all_told(extractor, text, published="2024-05-06")
    assert in_a_line(found) == wanted
