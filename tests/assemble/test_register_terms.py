"""Terms of several people in one sentence, terms told by a release, and who is left of a set."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, starts, terms


def test_terms_before_the_names(read: Reader) -> None:
    found = read(
        "The Gabes Court sentenced two sailors, Ali Omri and Sami Bahri, as leaders of a strike to terms of "
        "imprisonment for mutiny: 9 years for Ali Omri and 4 years for Sami Bahri."
    )
    assert terms(of(found, "Ali Omri", "sentencing")) == {"P9Y"}
    assert terms(of(found, "Sami Bahri", "sentencing")) == {"P4Y"}


def test_years_and_months_are_one_term(read: Reader) -> None:
    found = read(
        "The Gabes Court gave two sailors prison terms for mutiny: 5 years and 2 months for Ali Omri, and 3 years and "
        "6 months for Sami Bahri."
    )
    told = {t for i in found for t in terms([i])}
    assert not told & {"P2M", "P6M"}


def test_terms_between_semicolons(read: Reader) -> None:
    found = read(
        "The Gabes Court sentenced Ali Omri, Sami Bahri and Rim Souissi in June 2012. Omri received a 9-year "
        "sentence; Bahri, 4-year sentence; and Souissi, 2-year sentence."
    )
    assert terms(of(found, "Sami Bahri", "sentencing")) == {"P4Y"}
    assert terms(of(found, "Rim Souissi", "sentencing")) == {"P2Y"}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Police in Gabes freed Ali Omri on 9 May 2012, after 6 days of administrative detention at a camp.", "P6D"),
        ("Ali Omri was arrested in 2011. After 20 months in a men's prison in Gabes, Omri was freed in 2013.", "P20M"),
    ],
)
def test_a_release_tells_the_stay(read: Reader, text: str, term: str) -> None:
    assert terms(of(read(text), "Ali Omri", "detention", "imprisonment", "arrest")) == {term}


def test_other_name_in_brackets_before_what_is_told(read: Reader) -> None:
    found = read("Police in Gabes detained two sailors on 9 May 2012: Basma (Besma, female, 30) and Ali Omri.")
    assert of(found, "Besma", "arrest") == of(found, "Basma", "arrest") != []


@pytest.mark.parametrize(
    "text",
    [
        (
            "On 9 May 2012 four sailors, Ali Omri, Sami Bahri, Rim Souissi and Nour Gabsi, went to the harbour. "
            "Except Nour Gabsi, police detained the other three at an inn."
        ),
        (
            "The sailors were Ali Omri, Sami Bahri, Rim Souissi and Nour Gabsi. Gabsi went home by bus. Police "
            "detained the other three at an inn."
        ),
    ],
)
def test_the_others_are_those_who_are_left(read: Reader, text: str) -> None:
    found = read(text)
    for name in ("Ali Omri", "Sami Bahri", "Rim Souissi"):
        assert of(found, name, "arrest"), name
    assert not of(found, "Nour Gabsi", "arrest")


def test_suspected_in_quotation_marks_is_no_wrongdoer(read: Reader) -> None:
    found = read(
        "In May 2012 a printer, Ali Omri, was detained in Gabes. State television said that Omri was suspected of "
        "“unlicensed trade” in songs. The Gabes Court sentenced Omri to 9 years in prison in June 2013."
    )
    assert terms(of(found, "Ali Omri", "sentencing")) == {"P9Y"}


def test_names_in_quotation_marks_are_of_the_list(read: Reader) -> None:
    found = read(
        "On 9 May 2012, police in Gabes detained several sailors. A paper named five detainees: Ali Omri (the mate), "
        "Besma (or Basma), “Kadri” (perhaps Kadry or Qadri), Sami Bahri, and Rim Souissi."
    )
    for name in ("Ali Omri", "Sami Bahri", "Rim Souissi"):
        assert starts(of(found, name, "arrest")) == {"2012-05-09"}, name


def test_names_read_as_places_after_a_count(read: Reader) -> None:
    found = read(
        "On 9 May 2012, police in Gabes detained four pupils from the Sfax (or Safaqis) School: Kadri, age 20, and "
        "Tame, Besma, and Sota."
    )
    for name in ("Kadri", "Tame", "Besma", "Sota"):
        assert starts(of(found, name, "arrest")) == {"2012-05-09"}, name


def test_a_demonstration_between_two_arrests(read: Reader) -> None:
    found = read(
        "On 9 May 2012, police in Gabes detained four pupils. They took their drums away. On 21 May, two clerks, Ali "
        "Omri and Sami Bahri, stood before the station with a banner. Police detained them."
    )
    assert "2012-05-09" not in starts(of(found, "Ali Omri", "arrest"))
