"""Penalties against our own gold."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.recognise.penalties import PenaltyMention, find_penalties

GOLD = Path(__file__).parent / "gold_penalties.tsv"
ROWS = [line.split("\t") for line in GOLD.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def _told(p: PenaltyMention) -> str:
    value = p.term_iso or "-"
    if p.fine is not None and p.fine.min is not None and p.fine.max is not None:
        value = f"{p.fine.min:.0f}-{p.fine.max:.0f} {p.fine.currency or '-'}"
    return f"{p.kind} {p.status} {value}" + (f" from:{p.from_term}" if p.from_term else "")


@pytest.mark.parametrize(("sentence", "penalties"), ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_gold(sentence: str, penalties: str) -> None:
    assert (" ;; ".join(map(_told, find_penalties(sentence))) or "-") == penalties


def test_mention_covers_the_whole_phrase() -> None:
    texts = [
        p.text
        for p in find_penalties("He was given up to 15 days in detention and a two-year travel ban by the court.")
    ]
    assert texts == ["15 days in detention", "two-year travel ban"]


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("She was fined 600 manat (US$350).", ["600 manat"]),
        ("Each got a fine of 2 million CFA francs each (approx. 3,250 dollars).", ["fine of 2 million CFA francs"]),
        ("The law allows fines of up to 500 euros.", ["fines of up to 500 euros"]),
        ("They were fined up to 500 euros.", ["500 euros"]),
        ("He was given a suspended sentence of three years.", ["suspended sentence of three years"]),
        ("The other nine were given non-custodial sentences in May.", ["non-custodial sentences"]),
        ("The other nine were given custodial sentences in May.", ["custodial sentences"]),
        ("The court gave her two years, suspended for three years.", ["two years, suspended"]),
        (
            "The tribunal imposed prison terms of between six and ten years.",
            ["prison terms of between six and ten years"],
        ),
        ("Prosecutors had sought between two and four years in a colony.", ["two and four years in a colony"]),
        ("He was sentenced to three years with hard labour.", ["three years with hard labour"]),
        ("She got one year in jail, and 2 million dinars.", ["one year in jail", "2 million dinars"]),
        ("The court gave him six strokes of the cane.", ["six strokes of the cane"]),
        ("She was sentenced to one hundred and ten lashes in May.", ["one hundred and ten lashes"]),
        ("They were sentenced to confiscation of property on 3 May.", ["confiscation of property"]),
        ("He was sentenced to five years in a maximum security prison.", ["five years in a maximum security prison"]),
        ("They were given five years in a strict regime colony.", ["five years in a strict regime colony"]),
        ("She was fined 300 pounds sterling.", ["300 pounds sterling"]),
        ("He was deprived of political rights for three years.", ["deprived of political rights for three years"]),
        ("The rain deprived them of rights of way for three years.", []),
        ("Her sentence was commuted to house arrest.", ["house arrest"]),
        ("He was kept from house arrest.", []),
        ("She was given a fine of 10,000 kronor.", ["fine of 10,000 kronor"]),
        ("He was given a fine of R5,000.", ["fine of R5,000"]),
        ("If convicted, he faces death by hanging.", ["death by hanging"]),
        ("The judge received death threats in court.", []),
        ("He faces death if deported, his court papers say.", []),
        ("Court papers say he got life without the possibility of parole.",
         ["life without the possibility of parole"]),
        ("The court ordered compulsory psychiatric treatment.", ["compulsory psychiatric treatment"]),
        ("The court received a three-year ban from public office.", ["three-year ban from public office"]),
    ],
)
def test_edges(sentence: str, spans: list[str]) -> None:
    assert [p.text for p in find_penalties(sentence)] == spans


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("He was elected to a term of four years.", []),
        ("The senator served two terms of six years.", []),
        ("The tribunal imposed terms of six years.", ["terms of six years"]),
        ("The officer served ten years in the army.", []),
        ("The jailed officer served ten years in prison.", ["ten years in prison"]),
        ("He served five years in an army prison.", ["five years"]),
        ("She served two years as a judge of the court.", []),
        ("The jail museum opened for two months.", []),
        ("They may jail the editor for two months.", ["two months"]),
        ("She was handed a two-year scholarship.", []),
        ("She was handed a two-year suspended sentence.", ["two-year suspended sentence"]),
        ("He got a five-year term.", ["five-year term"]),
        ("The court told Ana Bor, sentenced to be hanged, of the stay.", ["hanged"]),
        ("The tribunal sentenced Ana Bor to be shot for treason.", ["shot"]),
        ("Ana Bor was condemned to die for apostasy.", ["die"]),
        ("Ana Bor was sentenced to be stoned to death.", ["stoned to death"]),
        ("He was sentenced to two years for leaving a man to die.", ["two years"]),
        ("He was sentenced to two years after a plot to be shot at.", ["two years"]),
        ("Whoever is condemned to live there is condemned to die of thirst.", []),
        ("The tax is a death sentence for weavers, and he called it a death sentence for the mill.", []),
        ("The verdict was a death sentence for murder.", ["death sentence"]),
        ("His is a death sentence for blasphemy.", ["death sentence"]),
        ("He was condemned to die in 2014 for apostasy, and she to die in poverty.", ["die"]),
        ("She was sentenced and, police said, went on to die.", []),
        ("The tribunal sentenced Ana Bor and Ion Bor to die.", ["die"]),
        ("Non-custodial sentences should be the rule.", []),
        ("Both got non-custodial sentences.", ["non-custodial sentences"]),
        ("He got a non-custodial sentence instead of prison.", ["non-custodial sentence"]),
        ("They urge non-custodial sentences instead of prison.", []),
        ("He was ordered to pay $3,700 in restitution.", ["$3,700 in restitution"]),
        ("The fine arts museum paid 2 million dollars for a painting.", []),
        ("The court told of an average fine of 2,150 rand.", []),
    ],
)
def test_terms_of_office_and_sums_of_trade_are_none(sentence: str, spans: list[str]) -> None:
    assert [p.text for p in find_penalties(sentence)] == spans


def test_conversion_is_kept_apart() -> None:
    fine = find_penalties("She was fined 850,000 tenge (about $1,900).")[0].fine
    assert fine is not None
    assert (fine.min, fine.currency, fine.stated_conversion) == (850_000, "KZT", "about $1,900")


@pytest.mark.parametrize(
    ("told", "value", "currency"),
    [("10.000 euros", 10_000, "EUR"), ("10.50 euros", 10.5, "EUR"), ("1.250 million euros", 1_250_000, "EUR"),
     ("Ksh. 20,000", 20_000, "KES"), ("JD 500", 500, "JOD"), ("GH₵12,000", 12_000, "GHS")],
)  # fmt: skip
def test_sums(told: str, value: float, currency: str) -> None:
    fine = find_penalties(f"The court fined her {told} in May.")[0].fine
    assert fine is not None
    assert (fine.min, fine.currency) == (value, currency)


def test_a_part_that_is_suspended() -> None:
    found = find_penalties("He was given a one-year prison sentence, six months of which are suspended.")
    assert [(p.term_iso, p.status) for p in found] == [("P1Y", "imposed"), ("P6M", "suspended")]


def test_country_decides_an_ambiguous_currency() -> None:
    fine = find_penalties("He was fined 10,000 rupees.", country="PK")[0].fine
    assert fine is not None
    assert fine.currency == "PKR"


def test_life_has_no_term_but_its_kind() -> None:
    mention = find_penalties("They were jailed for life.")[0]
    assert (mention.kind, mention.term_iso, mention.term_days) == ("life", None, None)


@given(st.text(max_size=120), st.sampled_from(["sentenced to 3 years ", "fined $5 ", "from 8 to 6 years ", ""]))
def test_any_text_is_read_and_spans_are_true(noise: str, cue: str) -> None:
    sentence = f"The court {cue}{noise} in prison, suspended for {noise}"
    found = find_penalties(sentence)
    assert all(sentence[m.start : m.end] == m.text and m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.integers(1, 40), st.integers(0, 11))
def test_term_is_read_as_written(years: int, months: int) -> None:
    words = f"{years} years" + (f" and {months} months" if months else "")
    found = find_penalties(f"She was sentenced to {words} in prison.")
    assert [m.term_iso for m in found] == [f"P{years}Y" + (f"{months}M" if months else "")]
