"""Names that a sentence lists after the set they are of, with other verbs, lists and brackets between."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, of, starts, terms


def test_the_first_of_a_list_with_penalties_keeps_its_own(read: Reader) -> None:
    found = read(
        "Police held six farmers in Tabora in May 2003. Five of them were charged with founding a banned choir and "
        "printing its songs. On 9 July 2003, the Tabora High Court sentenced them to the following terms: Juma Ali, "
        "life imprisonment; Neema Omari, 12 years; Hassan Bakari, nine years; Zawadi Said, four years; Baraka Mushi, "
        "two years."
    )
    [life] = of(found, "Juma Ali", "sentencing")
    assert life.penalty is not None
    assert life.penalty.kind == "life"
    assert terms(of(found, "Neema Omari", "sentencing")) == {"P12Y"}


@pytest.mark.parametrize(
    "text",
    [
        (  # what a charge is made of tells of no second set
            "On 4 June 2013, police in Tabora detained at least 9 on suspicion of spreading rumours and insulting the "
            "president, including Juma Ali, Neema Omari, and Hassan Bakari."
        ),
        (
            "On 4 June 2013, police in Tabora detained at least 9 accused of blocking roads and burning tyres, "
            "including Juma Ali, Neema Omari, and Hassan Bakari."
        ),
        (  # the noun of the set itself
            "On 4 June 2013, police in Tabora detained 9 of the tenants - including Juma Ali, Neema Omari, and Hassan "
            "Bakari - over a rally."
        ),
        (  # the list itself
            "On 4 June 2013, three of Rehema's cousins were detained, wounded, and died in custody: uncle Juma Ali, "
            "brother Neema Omari, and nephew Hassan Bakari."
        ),
    ],
)
def test_names_after_a_set_are_of_it(read: Reader, text: str) -> None:
    for name in ("Juma Ali", "Neema Omari", "Hassan Bakari"):
        assert starts(of(read(text), name, "arrest", "detention")) == {"2013-06-04"}


@pytest.mark.parametrize(
    "text",
    [
        "On 4 June 2013, police in Tabora detained 9 tenants and injured dozens, including Juma Ali and Neema Omari.",
        "On 4 June 2013, 9 tenants were detained in Tabora and dozens hurt, including Juma Ali and Neema Omari.",
    ],
)
def test_names_after_a_second_set_are_of_that(read: Reader, text: str) -> None:
    assert not of(read(text), "Juma Ali", "arrest", "detention")


def test_all_but_those_named_were_let_go(read: Reader) -> None:
    found = read(
        "On 4 June 2013, police in Tabora detained some singers but later released all but three: Juma Ali, Neema "
        "Omari, and Hassan Bakari."
    )
    for name in ("Juma Ali", "Neema Omari", "Hassan Bakari"):
        assert starts(of(found, name, "arrest", "detention")) == {"2013-06-04"}
        assert not of(found, name, "release")


@pytest.mark.parametrize("aside", [" (age 19)", " (age 19) (choir list, May)", " (or Juma Mosi Ali) (choir list)"])
def test_who_was_returned_was_held_whatever_brackets_stand_between(read: Reader, aside: str) -> None:
    found = read(
        "On 4 June 2013, police took away at least 80 singers from the Harbour Choir in Tabora. Singer Juma Ali"
        f"{aside} likely was returned to his home in Kigoma district."
    )
    assert starts(of(found, "Juma Ali", "arrest", "detention")) == {"2013-06-04"}


def test_whom_police_detained_is_no_policeman(read: Reader) -> None:
    found = read(
        "On 4 June 2013, police detained Juma Ali. Police beat Hassan Bakari in the cells. On 9 July 2013, Juma Ali "
        "received the longest sentence (12 years)."
    )
    assert terms(of(found, "Juma Ali", "sentencing")) == {"P12Y"}


def test_what_is_told_of_a_whole_is_not_told_of_its_part(read: Reader) -> None:
    found = read("The choir said on 9 April that 40 of 120 singers held in Tabora had been released.")
    groups = {i.act: i.group.text for i in found if i.group is not None}
    assert groups["release"] == "40 of 120 singers"
    assert {groups.get("arrest"), groups.get("detention")} - {None} == {"120 singers"}


@pytest.mark.parametrize("day", ["in March 2009", "on March 5"])
def test_a_day_is_no_part_of_a_set(read: Reader, day: str) -> None:
    [held] = [i for i in read(f"They condemned the detention {day} of nine singers in Tabora.") if i.act == "detention"]
    assert held.group is not None
    assert held.group.text == "nine singers"


@pytest.mark.parametrize(
    "text",
    [
        "Juma Ali, a farmer in Kigoma, was arrested for his role in a march against the mill on 2 May 1991.",
        "Juma Ali was detained in 1991 for the part he played in founding a farmers' choir in Kigoma.",
        "Juma Ali was detained in 1991 for his role as a student leader in Kigoma.",
    ],
)
def test_a_role_in_a_march_is_no_role_in_a_film(read: Reader, text: str) -> None:
    assert of(read(text), "Juma Ali", "arrest", "detention", "imprisonment")


def test_a_night_in_a_cell_for_a_part_is_nothing(read: Reader) -> None:
    assert not read("The actor Juma Ali was detained for a night in a cell for his role in a prison film.")


def test_who_went_missing_before_a_confession_on_air_was_taken(read: Reader) -> None:
    found = read(
        "Bookseller Juma Ali vanished from his flat in Kigoma on 17 October 2015. Three of his clerks, Neema Omari, "
        "Hassan Bakari, and Zawadi Said, went missing that month in Tabora. Television aired a confession by Ali. The "
        "four were suspected of illegal trade."
    )
    assert of(found, "Neema Omari", "enforced_disappearance")
