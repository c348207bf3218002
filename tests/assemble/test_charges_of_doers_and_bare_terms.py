"""Charges told of who did an act, which are none of whom it befell, and terms whose unit a sentence before tells."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, victims


def read(extractor: Extractor, text: str, act: str):
    records = all_told(extractor, text, published="2021-06-01")
    return [r for r in records if r.modality == "reported" and r.act == act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police, accused of torture, arrested Omar Saleh.", "arrest"),
        ("A judge, accused of taking bribes, jailed Omar Saleh for two years.", "sentencing"),
        ("General Rui Reis, accused of ordering troops to shoot demonstrators, arrested Omar Saleh.", "arrest"),
        ("Hugo Lenz, who is accused of ordering troops to shoot Ada Obi, arrested Omar Saleh.", "arrest"),
        ("Hugo Lenz, the officer accused of torturing inmates, arrested his accuser, Omar Saleh.", "arrest"),
    ],
)
def test_what_its_doer_is_accused_of_is_no_charge_of_an_arrest(extractor: Extractor, text: str, act: str) -> None:
    [one] = read(extractor, text, act)
    assert victims(one) == {"Omar Saleh"}
    assert not one.charges


@pytest.mark.parametrize(
    "text",
    ["Hugo Lenz, accused of spying, received six years.", "Hugo Lenz, accused of spying, was sentenced to six years."],
)
def test_who_got_a_term_keeps_the_charge(extractor: Extractor, text: str) -> None:
    [one] = read(extractor, text, "sentencing")
    assert [c.text for c in one.charges] == ["spying"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Prosecutors sought ten years for Ada Obi. The court jailed her for six.", "P6Y"),
        ("Prosecutors sought ten years for Ada Obi; the judge gave her five.", "P5Y"),
        ("The prosecutor asked for ten months for Ada Obi. Judges condemned her to seven.", "P7M"),
        ("Prosecutors demanded eight years for Ada Obi, but the court sentenced her to four.", "P4Y"),
    ],
)
def test_a_bare_number_after_a_term_is_one(extractor: Extractor, text: str, term: str) -> None:
    [one] = read(extractor, text, "sentencing")
    assert one.penalty is not None
    assert one.penalty.term is not None
    assert (one.penalty.term.iso, one.penalty.status) == (term, "imposed")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Obi was jailed for four years. She was imprisoned for three, and freed in June.",
        "Ada Obi was sentenced to ten years. She was jailed for five, then freed on parole.",
        "Ada Obi was sentenced to ten years. Obi was jailed for five, her lawyer said.",
    ],
)
def test_a_bare_number_after_a_verdict_is_no_other_verdict(extractor: Extractor, text: str) -> None:
    assert len(read(extractor, text, "sentencing")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors sought ten years for Ada Obi. The guards gave her five blows.",
        "Ada Obi was jailed for ten years. In jail she received three letters.",
        "Ada Obi was jailed for ten years. She was first jailed at 19.",
    ],
)
def test_a_number_of_something_else_is_no_term(extractor: Extractor, text: str) -> None:
    records = all_told(extractor, text, published="2021-06-01")
    assert {r.penalty.term.iso for r in records if r.penalty and r.penalty.term} <= {"P10Y"}


@pytest.mark.parametrize(
    ("text", "act", "words"),
    [
        ("The court jailed Sami Ban for two years.", "sentencing", "two years"),
        ("The court fined Harriet Bond 500 euros.", "fine", "500 euros"),
        ("The judge fined Leon Bail 300 euros.", "fine", "300 euros"),
    ],
)
def test_a_surname_is_no_part_of_a_penalty(extractor: Extractor, text: str, act: str, words: str) -> None:
    [one] = read(extractor, text, act)
    assert one.penalty is not None
    assert one.penalty.text == words
