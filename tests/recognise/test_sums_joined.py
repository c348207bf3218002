"""Sums that "and" joins are two, one where words go on; thousands before a term are no list of terms."""

import pytest

from pipeline.recognise.penalties import find_penalties


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        ("She had been fined twice, 30,000 and 50,000 roubles.", ["30,000", "50,000 roubles"]),
        ("The brothers were fined 300 and 500 lari respectively.", ["300", "500 lari"]),
        ("They were fined one thousand and two thousand pesos.", ["one thousand and two thousand pesos"]),
        ("He was fined two million and five hundred thousand naira.", ["two million and five hundred thousand naira"]),
        ("He was fined five hundred and fifty lari.", ["five hundred and fifty lari"]),
        ("He was fined two thousand and ten pesos.", ["two thousand and ten pesos"]),
        ("The law sets a fine of between 200 and 400 lari.", ["fine of between 200 and 400 lari"]),
        ("He was fined 200 to 400 lari.", ["200 to 400 lari"]),
        ("She was fined in 2020 and 300,000 roubles last year.", ["300,000 roubles"]),
    ],
)
def test_sums_joined_by_and(sentence: str, sums: list[str]) -> None:
    assert [p.text for p in find_penalties(sentence, court=True) if p.kind == "fine"] == sums


@pytest.mark.parametrize("sign", ["$", "£", "€", "₦"])
def test_thousands_before_a_term_are_no_term(sign: str) -> None:
    told = find_penalties(f"Penalty: up to {sign}500,000 and two years' imprisonment.", court=True)
    assert [p.term_iso for p in told if p.term_iso] == ["P2Y"]


def test_a_list_of_terms_shares_its_unit() -> None:
    told = find_penalties("They were jailed for 10, 12 and 14 years.")
    assert [p.term_iso for p in told] == ["P10Y", "P12Y", "P14Y"]


@pytest.mark.parametrize("groups", [6, 8, 12])
def test_a_sum_beyond_reason_is_read_whole_and_not_its_end(groups: int) -> None:
    for by in ",", " ":
        said = f"2{f'{by}000' * groups} roubles"
        assert [p.text for p in find_penalties(f"A court fined the firm {said}.", court=True)] == [said]
