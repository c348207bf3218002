"""Terms that a text tells by whose they are: for her and for him, or in a later sentence."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, terms

COUPLE = "Police in Sarnat detained Father Hari Gurung and his wife, Mrs Nanda Gurung, for “splitting the state”. "
THREE = (
    "On 9 May 2014 the Sarnat City Court sentenced Mira Thapa, Bina Rai and Ketu Sunar to prison terms ranging from "
    "one to three years for “disturbing order”. "
)


def test_terms_for_her_and_for_him_are_not_in_the_order_of_names(read: Reader) -> None:
    judged = "A court sentenced Hari Gurung and Nanda Gurung in May 2000"
    found = read(f"{COUPLE}{judged} (ten years for her, fifteen years for him).")
    assert terms(of(found, "Hari Gurung", "sentencing")) == {"P15Y"}
    assert terms(of(found, "Nanda Gurung", "sentencing")) == {"P10Y"}


def test_terms_by_sex_are_nobodys_own_where_the_sexes_are_not_told(read: Reader) -> None:
    text = (
        "Police in Sarnat detained Tsezang Ombo and Yuro Kembe for “splitting the state”. A court sentenced Tsezang "
        "Ombo and Yuro Kembe in May 2000 (ten years for her, fifteen years for him)."
    )
    assert terms(of(read(text), "Tsezang Ombo", "sentencing")) == set()


MIXED = "Guards held preachers Mr. Hari Gurung, Mr. Ketu Sunar, Ms. Nanda Rai and Ms. Mira Limbu on 5 May 2007. "
STEP = "On 7 August 2007 the Labour Committee sentenced the women and men to 14 months and 20 months, respectively. "


def test_terms_of_the_men_and_of_the_women(read: Reader) -> None:
    found = read(MIXED + STEP)
    assert terms(of(found, "Ketu Sunar", "sentencing")) == {"P20M"}
    assert terms(of(found, "Mira Limbu", "sentencing")) == {"P14M"}


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        (f"{MIXED}The men were released in June 2008.", {"Hari Gurung", "Ketu Sunar"}),
        (f"{MIXED}The women were released in June 2008.", {"Nanda Rai", "Mira Limbu"}),
        (f"{MIXED}The preachers were released in June 2008.", {"Hari Gurung", "Ketu Sunar", "Nanda Rai", "Mira Limbu"}),
        ("Guards in Sarnat held Ms. Nanda Rai and Ms. Mira Limbu. The men were released in June 2008.", set()),
        ("Guards in Sarnat held Yuro Kembe and Tsezang Ombo. The men were released in June 2008.",
         {"Yuro Kembe", "Tsezang Ombo"}),
    ],
)  # fmt: skip
def test_the_men_are_no_women(read: Reader, text: str, freed: set[str]) -> None:
    assert {p.name for r in read(text) if r.act == "release" for p in r.people} == freed


def test_a_repealed_sentence_is_overturned(read: Reader) -> None:
    judged = "On 7 August 2007 a court in Sarnat sentenced Mira Limbu to 18 months in prison for her sermons. "
    found = read(f"{judged}The High Court repealed Limbu's sentence on 8 January 2008.")
    assert [r.act for r in of(found, "Mira Limbu", "sentencing", "sentence_overturned")] == [
        "sentencing",
        "sentence_overturned",
    ]


def test_a_later_sentence_tells_whose_term_it_is(read: Reader) -> None:
    found = read(f"{THREE}Bina Rai remains liable to begin serving her entire two-year sentence until May.")
    assert terms(of(found, "Bina Rai", "sentencing")) == {"P2Y"}
    assert terms(of(found, "Mira Thapa", "sentencing")) == set()


def test_a_term_of_another_is_not_taken(read: Reader) -> None:
    found = read(f"{THREE}Bina Rai met Ana Roy, who is serving a two-year sentence.")
    assert terms(of(found, "Bina Rai", "sentencing")) == set()


@pytest.mark.parametrize(
    ("later", "length"),
    [
        ("Jan Kor was elected in 2018 and would have ended his four-year term in 2022.", set()),
        ("Jan Kor lost his four-year term as mayor.", set()),
        ("Jan Kor is serving his four-year prison term in Osh.", {"P4Y"}),
    ],
)
def test_a_term_of_office_is_no_sentence(read: Reader, later: str, length: set[str]) -> None:
    found = read(f"The court sentenced Jan Kor on 3 May 2021. {later}")
    assert terms(of(found, "Jan Kor", "sentencing")) == length


def test_a_term_once_told_stands(read: Reader) -> None:
    text = "On 9 May 2014 the Sarnat City Court sentenced Bina Rai to four years for “disturbing order”. "
    found = read(f"{text}Bina Rai remains liable to begin serving her entire two-year sentence until May.")
    assert terms(of(found, "Bina Rai", "sentencing")) == {"P4Y"}


def test_months_after_years_that_no_number_tells_are_no_term(read: Reader) -> None:
    found = read("On 9 May 2014 officials ordered Bina Rai to serve twoo years and six months in a labour camp.")
    assert terms(of(found, "Bina Rai", "sentencing")) == set()
    found = read("On 9 May 2014 officials ordered Bina Rai to serve two years and six months in a labour camp.")
    assert terms(of(found, "Bina Rai", "sentencing")) == {"P2Y6M"}


def test_number_in_brackets_is_not_whom_a_court_found_guilty(read: Reader) -> None:
    text = (
        "According to SRW (28 November 14), the Binhar District People's Court, Jangsu province found guilty Mira "
        "Thapa, Bina Rai, and Ketu Sunar of the charge of “disturbing social order” (CL, art. 275)."
    )
    found = of(read(text), "Bina Rai", "conviction")
    told = [(o.name, o.role) for r in found for o in r.organisations]
    assert told == [("Binhar District People's Court", "authority"), ("SRW", "source")]


def test_a_later_word_of_their_sentences_gives_nobody_the_term_of_another(read: Reader) -> None:
    found = read(
        "In July 2010 the Olgur Court sentenced Mira Thapa, Nurel Rai, and Hari Gurung to 6, 4, and 11 years in "
        "prison, respectively, for “dividing the state”. Where Thapa, Rai, and Gurung are "
        "serving their sentences is unknown."
    )
    assert terms(of(found, "Nurel Rai", "sentencing")) == {"P4Y"}
    assert terms(of(found, "Hari Gurung", "sentencing")) == {"P11Y"}
    assert len(of(found, "Hari Gurung", "sentencing")) == 1
