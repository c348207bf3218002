"""A new term beside one already served, terms told in short, and sentences that somebody is called to serve."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader, of, starts, terms


@pytest.mark.parametrize(
    "text",
    [
        "Rim Souissi, who is serving six years for treason, was sentenced on 3 May 2012 to two more years for libel.",
        "Rim Souissi, already serving six years for treason, received two more years for libel on 3 May 2012.",
    ],
)
def test_a_term_on_top_of_another(read: Reader, text: str) -> None:
    found = read(text)
    new, old = of(found, "Rim Souissi", "sentencing"), of(found, "Rim Souissi", "imprisonment")
    assert terms(new) == {"P2Y"}
    assert starts(new) == {"2012-05-03"}
    assert [c.text for i in new for c in i.charges] == ["libel"]
    assert terms(old) == {"P6Y"}
    assert starts(old) == set()
    assert [c.text for i in old for c in i.charges] == ["treason"]


def test_ordered_to_serve_is_one_sentence(read: Reader) -> None:
    found = read("On 3 May 2012 the Gabes Court ordered Rim Souissi to serve six years for treason.")
    assert [i.act for i in found] == ["sentencing"]
    assert starts(found) == {"2012-05-03"}


@pytest.mark.parametrize(
    "text",
    [
        "Ali Omri was sentenced to six years in prison and Sami Bahri to four.",
        "Ali Omri got six years; Sami Bahri got four.",
        "A court gave Ali Omri six years in prison; his brother Sami Bahri, 34, received four.",
        "Ali Omri received a six-year sentence and Sami Bahri four.",
    ],
)
def test_a_term_without_its_unit(read: Reader, text: str) -> None:
    found = read(text)
    assert terms(of(found, "Ali Omri", "sentencing")) == {"P6Y"}
    assert terms(of(found, "Sami Bahri", "sentencing")) == {"P4Y"}


@pytest.mark.parametrize(
    "tail", ["and Sami Bahri was 34", "together with Sami Bahri, 34", "and Sami Bahri won two prizes"]
)
def test_a_number_that_is_no_term(read: Reader, tail: str) -> None:
    found = read(f"Ali Omri was sentenced to six years in prison {tail}.")
    assert terms([i for i in found if i.act == "sentencing"]) == {"P6Y"}


def test_terms_of_a_set_told_one_by_one(read: Reader) -> None:
    found = read(
        "The Gabes Court handed down prison terms to Ali Omri and Sami Bahri on 3 May 2012. "
        "Omri was sentenced to five years in prison and Bahri to four years."
    )
    assert [len(i.people) for i in found if i.act == "sentencing"] == [1, 1]
    assert starts(found) == {"2012-05-03"}


@pytest.mark.parametrize(
    "text",
    [
        "Ali Omri was summoned to Gabes prison on 20 April 2012 to serve a two-year sentence for libel.",
        "Ali Omri was summoned to Gabes prison on 20 April to begin serving a two-year sentence for libel.",
    ],
)
def test_called_to_serve(read: Reader, text: str) -> None:
    told = of(read(text), "Ali Omri", "sentencing")
    assert terms(told) == {"P2Y"}
    assert {i.modality for i in told} == {"reported"}
    assert starts(told) == set()


def test_a_sentence_that_may_come(read: Reader) -> None:
    told = of(read("Ali Omri may have to serve a two-year sentence for libel."), "Ali Omri", "sentencing")
    assert not {i.modality for i in told} & FACTUAL


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Rim Souissi is serving a six-year sentence for treason.", "imprisonment"),
        ("Rim Souissi, who is serving a six-year prison term for treason, went on hunger strike.", "imprisonment"),
        ("Rim Souissi served a six-year prison sentence for treason.", "imprisonment"),
        ("Rim Souissi is serving a six-year sentence for treason imposed by the Gabes Court.", "sentencing"),
        ("A court sentenced Rim Souissi to six years for treason. She is serving her six-year sentence.", "sentencing"),
    ],
)
def test_a_term_that_is_served_is_no_verdict(read: Reader, text: str, act: str) -> None:
    [one] = read(text)
    assert one.act == act
    assert terms([one]) == {"P6Y"}
    assert [c.text for c in one.charges] == ["treason"]


def test_two_who_serve_life(read: Reader) -> None:
    found = read("At least nine poets are serving life sentences, including Rim Souissi and Ali Omri.")
    assert [i.act for i in found] == ["imprisonment"]
