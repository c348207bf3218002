"""Who is meant in case summaries: pronouns, groups and their members, told over several sentences."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader, of, starts, terms


@pytest.mark.parametrize(
    "text",
    [
        (
            "Police in Puno detained two farmers in May 2013. Rosa Quispe, born in 1981, and Luis Mamani, born in "
            "1982, had "
            "put up posters. The posters named the mayor. They called for a boycott of the mine. They were sentenced "
            "to three "
            "years of imprisonment in 2014."
        ),
        (
            "Soldiers in Gulu arrested two teachers. Grace Akello, a nun, and Peter Okot, a cook, had sung at a "
            "rally. "
            "The "
            "song was banned. The rally was held in the market. They were sentenced to three years in prison."
        ),
    ],
)
def test_they_are_the_two_who_were_named(read: Reader, text: str) -> None:
    found = [i for i in read(text) if i.act == "sentencing"]
    assert [len(i.people) for i in found] == [2]


def test_a_pronoun_means_whom_the_one_before_meant(read: Reader) -> None:
    found = read(
        "On December 7, 2015, police in Kassala detained engineer Amna Idris. The prosecutor accused her of filing "
        "six "
        "complaints against the former minister Omar Bakri. Officers showed a film of her house. The report told no "
        "charge. On April 29, 2016, the Kassala District Court sentenced her to 3 years in prison."
    )
    assert starts(of(found, "Amna Idris", "sentencing")) == {"2016-04-29"}
    assert not of(found, "Omar Bakri", "sentencing")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (("On 14 December 2015, police in Minsk took into custody some 20 people who stood before the Frunze "
         "District "
         "Court in support of lawyer Anna Belova."), 20),
        (("On 3 May 2011, police in Hue detained 15 young men suspected of distributing leaflets calling for a free "
         "press, "
         "sources told a radio station."), 15),
        (("On 3 May 2012, police came to a monastery in Pakokku and detained three monks suspected of providing "
         "information to foreign media about a fire."), 3),
    ],
)  # fmt: skip
def test_groups_held_for_what_they_say(read: Reader, text: str, count: int) -> None:
    assert count in {i.group.min for i in read(text) if i.act == "arrest" and i.group is not None}


def test_those_suspected_of_harm_stay_out(read: Reader) -> None:
    found = read(
        "On 3 May 2011, police in Hue detained 15 young men suspected of stealing cattle, a radio station said."
    )
    assert not [i for i in found if i.act == "arrest"]


def test_one_of_two_is_not_both(read: Reader) -> None:
    found = read(
        "The court sentenced both Nubian men to 7 years in prison over a book. A clerk said that the book was "
        "old.\n\n"
        "Officials also detained Idris Bakri, in whose house the book was found."
    )
    assert not of(found, "Idris Bakri", "sentencing")


def test_who_is_tried_later_did_not_die(read: Reader) -> None:
    found = read(
        "Soldiers fired on a mosque in Kashan, killing one student. About 90 students were detained by May 10. "
        "Reza Karimi "
        "was sentenced to 15 years in prison and sent to Yazd prison."
    )
    assert not of(found, "Reza Karimi", "killing")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (("In 2001 a court in Moroni sentenced Ali Omar to nine years in prison. Omar received another sentence "
         "reduction "
         "in 2008."), "2001"),
        (("In 2001 a court in Moroni sentenced Ali Omar to nine years in prison. He received a six-month sentence "
         "reduction "
         "in September 2005."), "2001"),
        (("In 2001 a court in Moroni sentenced Ali Omar to nine years in prison. He finished serving his sentence "
         "in 2010."),
         "2001"),
    ],
)  # fmt: skip
def test_a_reduction_is_no_sentence(read: Reader, text: str, year: str) -> None:
    found = of(read(text), "Ali Omar", "sentencing")
    assert starts(found) == {f"{year}-01-01"}
    assert terms(found) == {"P9Y"}


def test_a_suspended_term_in_brackets_is_no_dismissal(read: Reader) -> None:
    found = read("A court in Gomel sentenced Ivan Belov to 1 year and 6 months (suspended for 3 years) in May 2014.")
    assert {i.act for i in found} == {"sentencing"}


def test_a_list_goes_on_past_descriptions_and_brackets(read: Reader) -> None:
    found = read(
        "On March 30, 2016, police in Bata detained three members of a choir. The detainees were Pedro (male, age "
        "40), "
        "described as a “well-known” local singer, Rosa Nguema (female, 29), and Luis, a father of two."
    )
    for name in ("Pedro", "Rosa Nguema", "Luis"):
        assert starts(of(found, name, "arrest")) == {"2016-03-30"}


def test_semicolons_part_the_people_of_a_list(read: Reader) -> None:
    found = read(
        "On March 31, 2008, police in Dosso detained four teachers. The teachers are: Amadou Diallo, a poet who "
        "founded "
        "with permission the Water Union, which trains singers; Mariama Keita, head of a private school who "
        "often "
        "travels abroad; Ibrahim Sow, second in the union under Mariama Keita, which digs wells in villages; and "
        "Salif "
        "Barry, a "
        "writer."
    )
    for name in ("Amadou Diallo", "Mariama Keita", "Ibrahim Sow", "Salif Barry"):
        assert starts(of(found, name, "arrest")) == {"2008-03-31"}


def test_a_suspension_in_brackets_is_not_the_term(read: Reader) -> None:
    found = read(
        "The Osh City Court sentenced 2 people to prison in October 2007: Marat Imanov (3 years, suspended 2 "
        "years) and "
        "Aibek Usenov (9 years)."
    )
    assert terms(of(found, "Marat Imanov", "sentencing")) == {"P3Y"}


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        (
            (
                "On April 14, 2012, police in Beni detained 15 farmers who had protested against a bribe. On June 2, "
                "the Beni "
                "District Court sentenced the farmers Carlos Paz (3 years) and Luis Roca (2 years)."
            ),
            "Carlos Paz",
            "2012-04-14",
        ),
        (
            (
                "According to a club (23 October 12), officers detained 6 students at a rally in Sfax on October 20, "
                "2012. On "
                "January 31, 2013, the Sfax Court sentenced 4 of them, Ali Omri, Sami Bahri, Nour Gabsi and Rim "
                "Souissi, to two "
                "years in prison."
            ),
            "Nour Gabsi",
            "2012-10-20",
        ),
        (
            (
                "On May 5, 2017, police in Kankan took into custody at least 8 members of a choir. On June 8, "
                "officials formally "
                "arrested Sekou Keita and Fanta Sylla. Officials held Keita in a cell."
            ),
            "Fanta Sylla",
            "2017-05-05",
        ),
    ],
)
def test_those_sentenced_were_of_the_group_that_was_held(read: Reader, text: str, name: str, day: str) -> None:
    assert day in starts(of(read(text), name, "arrest", "detention"))


def test_those_held_before_are_not_of_the_group(read: Reader) -> None:
    found = read(
        "On April 14, 2012, police in Beni detained 15 farmers. In 2010, the Beni District Court had sentenced "
        "Carlos Paz to "
        "3 years in prison."
    )
    assert not of(found, "Carlos Paz", "arrest", "detention")


@pytest.mark.parametrize(
    "text",
    [
        "Police detained Carlos Paz in May 2012. No information has come out about charges against Paz.",
        "Police detained Carlos Paz in May 2012. The exact charges against him were unknown.",
        "Police detained Carlos Paz in May 2012. Information on the charge against him was unavailable.",
    ],
)
def test_unknown_charges_are_no_charge(read: Reader, text: str) -> None:
    assert {i.act for i in read(text) if i.modality in FACTUAL} == {"arrest"}


def test_who_went_home_is_not_under_house_arrest(read: Reader) -> None:
    found = read("Police detained Carlos Paz in May 2012. In June he likely was returned to his home in Beni.")
    assert "house_arrest" not in {i.act for i in found}


def test_confined_to_a_home_is_house_arrest(read: Reader) -> None:
    found = read("In May 2012 police confined the poet Carlos Paz to his home in Beni.")
    assert "house_arrest" in {i.act for i in found}


@pytest.mark.parametrize("surname", ["Sun", "Monitor", "Globe"])
def test_a_surname_is_no_newspaper(read: Reader, surname: str) -> None:
    found = read(
        f"On July 24, 2008, police in Miri detained the activist Amina {surname}. In August police freed {surname} on "
        f"bail. On February 13, 2009, the Miri District Court ordered {surname} to serve 1 year and 9 months in prison."
    )
    assert terms(of(found, f"Amina {surname}", "sentencing")) == {"P1Y9M"}
