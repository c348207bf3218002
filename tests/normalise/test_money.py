"""Sums of money to amount, range, currency and stated conversion."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise.money import FineValue, find_money


def first_sum(text: str, country: str | None = None) -> FineValue | None:
    """Return the first sum that a text tells."""
    spans = find_money(text, country)
    return spans[0].value if spans else None


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("$200 to $400", 200, 400, "USD"), ("850,000 tenge (about $1,900)", 850_000, 850_000, "KZT"),
        ("Rs 5 lakh", 500_000, 500_000, "INR"), ("1.2 million rubles", 1_200_000, 1_200_000, "RUB"),
        ("RM10,000", 10_000, 10_000, "MYR"), ("€12 billion", 12e9, 12e9, "EUR"),
        ("1,000 Kenyan shillings", 1000, 1000, "KES"),
        ("200-400 dollars", 200, 400, "USD"), ("from 5,000 to 10,000 rubles", 5000, 10_000, "RUB"),
        ("between $200 and $400", 200, 400, "USD"), ("US$1,000", 1000, 1000, "USD"), ("$1.5m", 1.5e6, 1.5e6, "USD"),
        ("ten thousand rubles", 10_000, 10_000, "RUB"), ("10 000 euros", 10_000, 10_000, "EUR"),
        ("100,000 Egyptian pounds", 100_000, 100_000, "EGP"), ("500,000 FCFA", 500_000, 500_000, "XOF"),
        ("10,000 Belarusian rubles, or $3,000", 10_000, 10_000, "BYN"), ("NT$30,000", 30_000, 30_000, "TWD"),
        ("20,000 Rwandan francs", 20_000, 20_000, "RWF"), ("KES 50,000", 50_000, 50_000, "KES"),
        ("2 crore rupees", 2e7, 2e7, "INR"), ("₹25,000", 25_000, 25_000, "INR"), ("500 Swiss francs", 500, 500, "CHF"),
        ("300 United States dollars", 300, 300, "USD"),
        ("1 million Iraqi dinars", 1e6, 1e6, "IQD"), ("$1 to $2 million", 1e6, 2e6, "USD"),
        ("100,000 pesos", 100_000, 100_000, None), ("40 dinars", 40, 40, None), ("5,000 yuan", 5000, 5000, "CNY"),
    ],
)  # fmt: skip
def test_sums(text: str, low: float, high: float, currency: str | None) -> None:
    value = first_sum(text)
    assert value is not None
    assert (value.min, value.max, value.currency, value.unit) == (low, high, currency, None)


@pytest.mark.parametrize(
    ("text", "n", "unit"),
    [
        ("100 MCI (monthly calculation indices)", 100, "MCI"),
        ("50 basic units", 50, "basic units"),
        ("three monthly salaries", 3, "monthly salaries"),
    ],
)
def test_units_of_account_have_no_currency(text: str, n: float, unit: str) -> None:
    value = first_sum(text)
    assert value is not None
    assert (value.min, value.currency, value.unit) == (n, None, unit)


@pytest.mark.parametrize("text", ["9" * 400 + " tenge", "$" + "9" * 400, "900" + " trillion" * 27 + " tenge"])
def test_a_sum_without_end_is_none(text: str) -> None:
    assert first_sum(text) is None


def test_a_row_of_figures_is_no_sum_but_its_end() -> None:
    [money] = find_money("12 " * 3000 + "dollars")
    assert money.end - money.start < len("12 " * 14 + "dollars")


def test_conversion_is_kept_apart() -> None:
    value = first_sum("12,000 yuan (US$1,765)")
    assert value is not None
    assert (value.currency, value.stated_conversion) == ("CNY", "US$1,765")


@pytest.mark.parametrize(
    ("text", "country", "currency"),
    [
        ("10,000 rupees", "PK", "PKR"),
        ("100,000 pesos", "PH", "PHP"),
        ("40 dinars", "TN", "TND"),
        ("500 dollars", "HK", "HKD"),
        ("20 francs", "BI", "BIF"),
    ],
)
def test_country_decides(text: str, country: str, currency: str) -> None:
    value = first_sum(text, country)
    assert value is not None
    assert value.currency == currency


@pytest.mark.parametrize("text", ["", "3 million people", "ten years", "about 40 protesters", "Article 200"])
def test_no_money(text: str) -> None:
    assert first_sum(text) is None


@given(st.integers(1, 10**9))
def test_amount_is_read_as_written(n: int) -> None:
    value = first_sum(f"a fine of {n:,} tenge")
    assert value is not None
    assert value.min == value.max == n


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    for money in find_money("5 euros " + text):
        assert 0 <= money.start < money.end
        assert money.value.currency is None or pycountry.currencies.get(alpha_3=money.value.currency) is not None


@pytest.mark.parametrize(
    ("text", "country", "currency"),
    [
        ("5,000 South African rand", None, "ZAR"), ("500,000 West African CFA francs", "SN", "XOF"),
        ("2 million Central African CFA francs", "CM", "XAF"), ("5 million South Korean won", None, "KRW"),
        ("12,000 Sierra Leonean leones", None, "SLE"), ("500 Trinidad and Tobago dollars", None, "TTD"),
        ("20,000 crowns", "CZ", "CZK"), ("20,000 crowns", "SE", "SEK"), ("20,000 crowns", None, None),
        ("500 Norwegian crowns", "SE", "NOK"), ("100,000 krona", "IS", "ISK"), ("100,000 krona", "SE", "SEK"),
        ("50,000 won", "KP", "KPW"), ("50,000 won", "KR", "KRW"), ("500 dollars", "BB", "BBD"),
        ("500 Barbadian dollars", None, "BBD"), ("2,000 Zimbabwean dollars", "ZW", "ZWL"),
        ("2,000 dollars", "ZW", "USD"), ("BGN 500", "BG", "BGN"), ("600,000 escudos", "CV", "CVE"),
    ],
)  # fmt: skip
def test_a_currency_of_several_words_or_of_a_country(text: str, country: str | None, currency: str | None) -> None:
    [found] = find_money(f"He was fined {text} there.", country)
    assert (f"He was fined {text} there."[found.start : found.end], found.value.currency) == (text, currency)


def test_what_a_unit_comes_to_is_its_conversion() -> None:
    [found] = find_money("fined 30 basic units (870 Belarusian rubles, around $340) on Monday", "BY")
    assert found.value.stated_conversion == "870 Belarusian rubles, around $340"
