"""Rows of names that others, a headline's verb or a phrase of a set end: nobody of them is lost, nobody gets in."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, all_told, doers_to, suffered


@pytest.fixture
def read(extractor: Extractor) -> Reader:
    return lambda text: all_told(extractor, text, published="2024-09-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rafiq Islam, Kamal Hossain, Nasrin Akter and 12 others were arrested in Dhaka on 4 July 2023.",
            {"Rafiq Islam", "Kamal Hossain", "Nasrin Akter", "12 others"},
        ),
        (
            "Police in Dhaka arrested Rafiq Islam, Kamal Hossain, Nasrin Akter and 12 other activists on 4 July 2023.",
            {"Rafiq Islam", "Kamal Hossain", "Nasrin Akter", "12 other activists"},
        ),
        (
            "Police detained Mehmet Kaya, co-chair of the bar, Ayşe Demir, co-mayor of Siirt, and 14 others in Ankara.",
            {"Mehmet Kaya", "Ayşe Demir", "14 others"},
        ),
        ("Police arrest Ivan Karpau, Alena Dubik, 3 others", {"Ivan Karpau", "Alena Dubik", "3 others"}),
        (
            "Rafiq Islam, his lawyer Sara Khan and two others were arrested in Dhaka.",
            {"Rafiq Islam", "Sara Khan", "two others"},
        ),
        ("Ivan Karpau, 3 others arrested in Minsk", {"Ivan Karpau", "3 others"}),
        ("Ivan Karpau, Alena Dubik among 20 arrested in Minsk", {"Ivan Karpau", "Alena Dubik", "20"}),
        ("Ivan Karpau among 20 arrested in Minsk", {"Ivan Karpau", "20"}),
        ("Journalists Ivan Karpau, Alena Dubik arrested in Minsk", {"Ivan Karpau", "Alena Dubik"}),
        ("The co-mayors of Siirt, Mehmet Kaya and Ayşe Demir, were detained.", {"Mehmet Kaya", "Ayşe Demir"}),
        ("Ivan Karpau alongside Alena Dubik was arrested in Minsk.", {"Ivan Karpau", "Alena Dubik"}),
        ("Ivan Karpau, who worked alongside Alena Dubik, was arrested in Minsk.", {"Ivan Karpau"}),
        ("Police arrested Ivan Karpau, an ally of Alena Dubik, and two others.", {"Ivan Karpau", "two others"}),
    ],
)
def test_who_stands_in_a_row_is_told_of(read: Reader, text: str, expected: set[str]) -> None:
    assert suffered(read, text) == {("arrest", v) for v in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five activists, one of them Ivan Karpau, were arrested in Minsk.", {"Ivan Karpau", "Five activists"}),
        ("Five activists were arrested in Minsk, one of whom is Ivan Karpau.", {"Ivan Karpau", "Five activists"}),
        ("Police arrested five nuns, one of them the poet Ana Ruiz, in Quito.", {"Ana Ruiz", "five nuns"}),
        (
            "Five activists, two of them Ivan Karpau and Alena Dubik, were arrested in Minsk.",
            {"Ivan Karpau", "Alena Dubik", "Five activists"},
        ),
        ("Five activists were arrested in Minsk, one of them a friend of Ivan Karpau.", {"Five activists"}),
        ("Five activists were arrested in Minsk, one of them in Ivan Karpau's flat.", {"Five activists"}),
        ("Five activists were arrested in Minsk, one of them Ivan Karpau's sister.", {"Five activists"}),
    ],
)
def test_one_of_them_is_named(read: Reader, text: str, expected: set[str]) -> None:
    assert suffered(read, text) == {("arrest", v) for v in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rafiq Islam and his lawyer Sara Khan appeared in court in Dhaka on Monday.", {"Rafiq Islam"}),
        ("Rafiq Islam, together with his lawyer Sara Khan, appeared in court in Dhaka.", {"Rafiq Islam"}),
        ("Rafiq Islam and Sara Khan appeared in court in Dhaka on Monday.", {"Rafiq Islam", "Sara Khan"}),
        ("Rafiq Islam and his lawyer Sara Khan were put on trial in Dhaka.", {"Rafiq Islam", "Sara Khan"}),
    ],
)
def test_counsel_is_not_tried(read: Reader, text: str, expected: set[str]) -> None:
    assert suffered(read, text) == {("trial", v) for v in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers, including Captain Juan Soto, abducted Luis Rojas in Cali.", {"Soldiers", "Juan Soto"}),
        ("Armed men, among them Juan Soto, abducted Luis Rojas in Cali.", {"Armed men", "Juan Soto"}),
        (
            "Luis Rojas was beaten by soldiers, including Captain Juan Soto and Sergeant Pablo Gil, in Cali.",
            {"soldiers", "Juan Soto", "Pablo Gil"},
        ),
        ("Soldiers, including a friend of Juan Soto, abducted Luis Rojas in Cali.", {"Soldiers"}),
        ("Soldiers, including Juan Soto's brother, abducted Luis Rojas in Cali.", {"Soldiers"}),
        ("Luis Rojas and ten others were beaten by soldiers, including Juan Soto.", {"soldiers"}),
    ],
)
def test_some_of_those_who_did_it_are_named(read: Reader, text: str, expected: set[str]) -> None:
    assert doers_to(read(text), "Luis Rojas") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten activists were arrested by police officers, including Rafiq Islam and Omar Khan, in Dhaka.",
            {"Ten activists", "Rafiq Islam", "Omar Khan"},
        ),
        (
            "Ten activists were arrested by police officers in Dhaka, including journalist Rafiq Islam.",
            {"Ten activists", "Rafiq Islam"},
        ),
        ("Ten activists were arrested by police officers, including Captain Rafiq Islam.", {"Ten activists"}),
        ("The arrest of ten activists was criticised by leaders, including Rafiq Islam.", {"ten activists"}),
    ],
)
def test_including_behind_the_force(read: Reader, text: str, expected: set[str]) -> None:
    assert suffered(read, text) == {("arrest", v) for v in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rafiq Islam, his lawyer Sara Khan and his brother Omar Islam were arrested in Dhaka.",
            {"Rafiq Islam": None, "Sara Khan": "lawyer", "Omar Islam": None},
        ),
        (
            "Lawyers Luis Rojas and Ana Ruiz, and Ruiz's husband José Gil, were arrested in Caracas.",
            {"Luis Rojas": "lawyer", "Ana Ruiz": "lawyer", "José Gil": None},
        ),
        (
            "Lawyers Luis Rojas, Ana Ruiz and José Gil were arrested in Caracas.",
            {"Luis Rojas": "lawyer", "Ana Ruiz": "lawyer", "José Gil": "lawyer"},
        ),
    ],
)
def test_whose_trade_it_is(read: Reader, text: str, expected: dict[str, str | None]) -> None:
    (only,) = read(text)
    assert {p.name: p.occupation for p in only.people if p.role == "victim"} == expected
