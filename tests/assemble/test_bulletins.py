"""Whom lines, lists and tables tell of: labelled lines apart, clauses between semicolons, counted sets, rows."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, suffered


def days(read: Reader, text: str) -> set[tuple[str, str | None]]:
    """Return act and day of what a text reports."""
    return {(i.act, i.date.edtf if i.date else None) for i in read(text) if i.modality == "reported"}


def test_labelled_lines_share_nobody(read: Reader) -> None:
    text = "Quito: A judge jailed Rosa Toapanta for six years.\nTena: the appeal of activist Luz Grefa was rejected."
    assert suffered(read, text) == {("sentencing", "Rosa Toapanta"), ("appeal_rejected", "Luz Grefa")}


def test_labelled_lines_share_no_day_and_no_place(read: Reader) -> None:
    text = (
        "- Armenia: On 30 April a Yerevan court jailed the journalist Ani Petrosyan.\n"
        "- Vietnam: Activist Bui Hanh got three years for sedition."
    )
    found = {i.people[0].name: i for i in read(text) if i.people}
    assert found["Bui Hanh"].country is not None
    assert found["Bui Hanh"].country.alpha_2 == "VN"
    assert found["Bui Hanh"].date is None or found["Bui Hanh"].date.precision != "day"


def test_a_label_above_the_whole_report_parts_nothing(read: Reader) -> None:
    text = "QUETTA: Gunmen kidnapped Jan Raisani on Monday.\nThe journalist was released on Tuesday, police said."
    assert suffered(read, text) == {("abduction", "Jan Raisani"), ("release", "Jan Raisani")}


def test_unnamed_people_of_two_lines_are_not_one_set(read: Reader) -> None:
    text = "Police held a man.\nQuito: Police arrested two men.\nTena: Police arrested two men on Friday."
    assert len([i for i in read(text) if i.act == "arrest" and i.group and i.group.text == "two men"]) == 2


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (("Lawyer Azat Orozov was jailed in Osh in 2021. A colleague, Nurlan Beke, is in Poland, where police detained "
          "him on 15 February."), "arrest", {"Nurlan Beke"}),
        (("A bounty was put on Alan Yip. On 11 April officers took in his parents and his younger sister. Mei Kwan was "
          "jailed last year."), "imprisonment", {"Mei Kwan"}),
        ("Rustem Kirim was charged in Kerch; Server Alim was moved to Minusinsk prison, where he is serving 13 years.",
         "imprisonment", {"Server Alim"}),
        (("The group recorded the arrest of Awa Ba in Thies; the transfer of Cheikh Diouf to a prison where he is "
          "serving three years; and other cases."), "arrest", {"Awa Ba"}),
        ("Police in Thies arrested Awa Ba; Cheikh Sall was fined 50,000 francs.", "fine", {"Cheikh Sall"}),
    ],
)  # fmt: skip
def test_nobody_of_the_next_clause(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert {victim for a, victim in suffered(read, text) if a == act} == who


def test_relatives_are_not_whom_the_text_names_next(read: Reader) -> None:
    text = "Activist Rula Saad was sentenced on 3 April. Her brother was jailed for spying. Huda Amari was arrested."
    assert ("imprisonment", "Her brother") in suffered(read, text)
    assert ("imprisonment", "Huda Amari") not in suffered(read, text)


def test_a_month_is_no_part_of_who_acts(read: Reader) -> None:
    found = read("On 11 April officers took in Alan Yip for questioning. He was held for a day.")
    assert not [p.name for i in found for p in i.people + i.organisations if p.name.startswith("April")]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (("Three weavers were killed in Savar on Friday. The dead were identified as Asma Bibi, 22, Rafiq Mia, 27, and "
          "an unidentified man."), "killing", {"Asma Bibi", "Rafiq Mia"}),
        (("Two men were shot dead by police in Assam on Wednesday. Those killed were Nurul Islam, 33, and Abdul Gani, "
          "42."), "killing", {"Nurul Islam", "Abdul Gani"}),
        (("Separatist fighters seized two priests near Buea on Monday. Fathers Paul Ngwa and Luc Tabi were on their "
          "way home."), "abduction", {"Paul Ngwa", "Luc Tabi"}),
    ],
)  # fmt: skip
def test_names_of_a_counted_set(read: Reader, text: str, act: str, who: set[str]) -> None:
    found = [i for i in read(text) if i.act == act and i.modality == "reported"]
    assert [{p.name for p in i.people if p.role == "victim"} for i in found] == [who]


def test_suspects_of_a_riot_are_those_held(read: Reader) -> None:
    text = "At least 60 drivers were arrested in Zomba yesterday. Police said the suspects would face rioting charges."
    assert ("arrest", "At least 60 drivers") in suffered(read, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("A magistrate in Kitwe, Zambia, has remanded in custody the general secretary of the Miners' Association, "
          "Joseph Banda, until 20 May."), ("detention", "Joseph Banda")),
        ("Gendarmes gave Faly Ravelo electric shocks at a barracks in Toliara on 12 April.",
         ("torture", "Faly Ravelo")),
        ("Video of a policeman slapping and handcuffing a street vendor, Joni Reis, in Dili has gone viral.",
         ("attack", "Joni Reis")),
        ("Rey Dimaano was grabbed from a boat in Bayelsa, Nigeria, on March 15.", ("abduction", "Rey Dimaano")),
    ],
)  # fmt: skip
def test_objects_out_of_their_place(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in suffered(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "Name | Date of arrest | Charge | Sentence\nKhamla Vong | 11 June 2020 | Sedition | 7 years",
        "Khamla Vong – arrested 11 June 2020 – propaganda against the state – 7 years",
        "1. Khamla Vong, teacher, arrested 11 June 2020, propaganda against the state, 7 years",
    ],
)
def test_rows_tell_arrest_and_term(read: Reader, text: str) -> None:
    assert suffered(read, text) == {("arrest", "Khamla Vong"), ("sentencing", "Khamla Vong")}
    assert days(read, text) == {("arrest", "2020-06-11"), ("sentencing", None)}


def test_the_day_beside_a_court_in_brackets_is_that_of_the_term(read: Reader) -> None:
    text = "Chai Somsak (Thailand). 12 years in prison (Criminal Court, 26 September 2023)."
    assert days(read, text) == {("sentencing", "2023-09-26")}
