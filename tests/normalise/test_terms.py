"""Terms to ISO 8601 durations and days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.terms import Term, parse_term


@pytest.mark.parametrize(
    ("text", "iso", "days"),
    [
        ("ten and a half years", "P10Y6M", 3835), ("a six-year term", "P6Y", 2191),
        ("4 years and 6 months", "P4Y6M", 1644),
        ("18-month", "P18M", 548), ("15 days' administrative arrest", "P15D", 15),
        ("one-and-a-half-year", "P1Y6M", 548),
        ("12 years in prison", "P12Y", 4383), ("3½ years", "P3Y6M", 1278), ("4.5-year", "P4Y6M", 1644),
        ("twelve (12) years", "P12Y", 4383), ("half a year", "P6M", 183), ("a year and a half", "P1Y6M", 548),
        ("two years and a half", "P2Y6M", 913), ("two consecutive 10-year terms", "P20Y", 7305),
        ("two concurrent 10-year terms", "P10Y", 3652), ("twenty-one years", "P21Y", 7670), ("240 hours", "PT240H", 10),
        ("six weeks", "P6W", 42), ("a month", "P1M", 30), ("2 years, 6 months", "P2Y6M", 913),
        ("1,5 years", "P1Y6M", 548), ("4 and 1/2 years", "P4Y6M", 1644),
        ("2 weeks and 3 days", "P17D", 17), ("two and a half months", "P2M15D", 76),
        ("4 years’ and six months’", "P4Y6M", 1644),
        ("a hundred and five years", "P105Y", 38350), ("3 years 6 months", "P3Y6M", 1278),
        ("forty-five days", "P45D", 45),
    ],
)  # fmt: skip
def test_terms(text: str, iso: str, days: int) -> None:
    assert parse_term(text) == Term(iso, days)


@pytest.mark.parametrize("text", ["life", "two consecutive life terms", "imprisonment for life"])
def test_life(text: str) -> None:
    assert parse_term(text) == Term(None, None, life=True)


@pytest.mark.parametrize(
    "text", ["", "prison", "in 2012", "0 days", "a long time", "12345 days", "1,500 days", "9" * 20 + " years"]
)
def test_no_term(text: str) -> None:
    assert parse_term(text) is None


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    term = parse_term(text)
    assert term is None or term.life or (term.iso is not None and term.iso.startswith("P") and (term.days or 0) >= 0)


@given(st.integers(1, 99), st.integers(1, 99))
def test_longer_is_more_days(a: int, b: int) -> None:
    first, second = parse_term(f"{a} months"), parse_term(f"{a + b} months")
    assert first is not None
    assert second is not None
    assert (first.days or 0) < (second.days or 0)
