"""Abuse in custody that no day is told of: from the arrest on, until the stay ends or the report."""

from __future__ import annotations

import pytest

from pipeline.api import extract


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Zarin Velka was arrested on 4 March 2024. He was beaten in custody.", "2024-03-04..2024-05-06"),
        ("Zarin Velka was arrested on 4 March 2024 and beaten in custody. He was freed on 9 March 2024.",
         "2024-03-04..2024-03-09"),
        ("Zarin Velka was arrested on 4 March 2024. Officers tortured him while he was held in Osh.",
         "2024-03-04..2024-05-06"),
        ("Zarin Velka was arrested in June 2023 and tortured in custody. He was released in August 2023.",
         "2023-06-01..2023-08-31"),
        ("Zarin Velka was arrested on 4 March 2022 and beaten in custody. He was deported on 6 March 2022.",
         "2022-03-04..2022-03-06"),
        ("Zarin Velka was arrested on 4 March 2022 and tortured in custody. He was executed on 5 May 2022.",
         "2022-03-04..2022-05-05"),
        ("Bor Drem was held on 3 May 2022 and beaten in custody. He was rearrested on 1 May and freed on 2 May 2023.",
         "2022-05-03..2023-05-01"),
        ("Zarin Velka was arrested on 4 March 2024. Radio Free Asia said he was beaten in custody. He has no home.",
         "2024-03-04..2024-05-06"),
        ("Zarin Velka was arrested on 4 March 2024 and freed on 8 March. He was beaten in custody. He is back home.",
         "2024-03-04..2024-03-08"),
        ("Zarin Velka was detained on 4 March 2024 and formally arrested on 9 April. He was beaten in custody.",
         "2024-03-04..2024-05-06"),
        # where the stay ended on no day that is told, or its length is told
        ("Zarin Velka was arrested in June 2023 and tortured in custody. He was released in June.",
         "2023-06-01..2023-06-30"),
        ("Zarin Velka was detained on 4 March 2022, beaten in custody and released the same day.",
         "2022-03-04..2022-03-04"),
        ("Zarin Velka was arrested on 4 March 2022, beaten in custody and let go. He was shot dead on 5 May 2024.",
         "2022-03-04..2022-03-04"),
        ("Zarin Velka was arrested on 4 March 2022. He was beaten in detention before being sent home.",
         "2022-03-04..2022-03-04"),
        ("Zarin Velka was arrested on 4 March 2022. He was tortured in Osh prison for three days.",
         "2022-03-04..2022-03-04"),
        ("Zarin Velka and Ilko Drem were held on 4 March 2024. Both were beaten in custody. Drem was freed on 9 March.",
         "2024-03-04..2024-03-04"),
        ("Zarin Velka was arrested today. He was beaten in custody.", "2024-05-06..2024-05-06"),
        # a day of both, and a year
        ("On 3 May Zarin Velka was arrested and beaten in custody.", "2024-05-03..2024-05-03"),
        ("In June 2023 Zarin Velka was arrested and beaten in custody.", "2023-06-01..2023-06-30"),
        ("Zarin Velka was arrested in 2022 and tortured in detention.", "2022-01-01..2022-12-31"),
        # what has its own day, or is told of the arrest itself
        ("Zarin Velka was arrested on 4 March 2024. He was tortured in custody on 6 March 2024.",
         "2024-03-06..2024-03-06"),
        ("Zarin Velka was arrested on 4 March 2024. Officers beat him at the station.", "2024-03-04..2024-03-04"),
        ("On 4 March 2024 guards beat Zarin Velka in prison. He was arrested in 2018.", "2024-03-04..2024-03-04"),
    ],
)  # fmt: skip
def test_from_the_arrest_on(text: str, day: str) -> None:
    found = extract(text, published="2024-05-06")
    assert [f"{r.date.start}..{r.date.end}" for r in found if r.act in {"torture", "ill_treatment"} and r.date] == [day]


def test_nobody_tells_until_when() -> None:
    found = extract("Zarin Velka was arrested on 4 March 2024. He was beaten in custody.")
    assert [(r.date.start, r.date.end, r.date.edtf) for r in found if r.act == "ill_treatment" and r.date] == [
        ("2024-03-04", None, "2024-03-04/..")
    ]
