"""Lines of urgent actions, chronologies and lists: what they call for, what their participles tell, and of whom."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader
from tests.assemble.test_people_in_rows import cells

VERBS = ["Quash", "Overturn", "Annul", "Reverse"]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("before", ["", "To the Government of Kenya:\n- ", "We ask the President:\n1. "])
def test_what_a_line_calls_for_is_not_done(read: Reader, verb: str, before: str) -> None:
    text = f"{before}{verb} the convictions of the brothers Omar and Ali Tazi, sentenced on 5 May 2022 to ten years."
    assert {act for act, _, _ in cells(read, text)} <= {"sentencing", "conviction"}


@pytest.mark.parametrize("verb", ["Acquit", "Pardon", "Free", "Release"])
def test_a_verb_that_opens_a_line_is_no_part_of_a_name(read: Reader, verb: str) -> None:
    text = f"{verb} Omar Tazi, sentenced on 5 May 2022 to ten years in prison."
    found = cells(read, text)  # and the custody that a call for a release takes for known
    assert ("sentencing", "Omar Tazi", "2022-05-05") in found
    assert {who for _, who, _ in found} == {"Omar Tazi"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 March 2021: Kamara charged with incitement.", {("charge", "Kamara", "2021-03-05")}),
        ("2021-03-06 Petrik fined 30,000 roubles.", {("fine", "Petrik", "2021-03-06")}),
        ("6 March 2021 – Obi charged the police with theft.", set()),
        ("7 March 2021: Obi released a statement.", set()),
    ],
)
def test_participles_of_a_chronology(read: Reader, text: str, told: set[object]) -> None:
    found = cells(read, f"How the year went\n\n{text}\n9 March 2021: The union met in Osh.")
    assert {x for x in found if "Obi" in x[1] or x in told} == told


def test_a_trial_that_a_chronology_tells_in_the_present_has_begun(read: Reader) -> None:
    text = "Published 1 December 2021\n\nThe case of Ana Kor\n\n2 September 2021: The trial of Ana Kor begins in Osh."
    assert ("trial", "Ana Kor", "2021-09-02") in cells(read, text)


@pytest.mark.parametrize("of", ["former minister", "a poet", "40, teacher"])
def test_a_participle_with_its_day_right_after_it(read: Reader, of: str) -> None:
    told = f"Ana Belova, {of}, arrested 18 September 2018 in Osh after writing a book on the king."
    text = f"Held in Osh\n\n- {told}\n- Two monks."
    assert ("arrest", "Ana Belova", "2018-09-18") in cells(read, text)


def test_a_participle_of_an_item_is_of_its_name_alone(read: Reader) -> None:
    text = "Signed by: Ana Kor, former prisoner; Omar Tazi, arrested in 2014 in Osh."
    assert cells(read, text) == {("arrest", "Omar Tazi", "2014")}


def test_a_note_of_custody(read: Reader) -> None:
    text = (
        "Held\n\n- Ana Kor – activist, Osh. In pre-trial detention since 12 April 2021.\n"
        "- Omar Tazi – clerk, Osh. Under house arrest since 5 May 2021."
    )
    assert cells(read, text) == {("detention", "Ana Kor", "2021-04-12"), ("house_arrest", "Omar Tazi", "2021-05-05")}


def test_a_town_that_heads_some_items_is_not_that_of_the_next_ones(read: Reader) -> None:
    text = (
        "Detained in Uganda\n\n- Kampala\n  - Isaac Ssemwanga, 24, mechanic: arrested 18 November 2020\n"
        "- Masaka\n  - Umar Lwanga, 40, imam: arrested 5 January 2021"
    )
    found = {(i.people[0].name, *(p.text for p in i.places)) for i in read(text)}
    assert found == {("Isaac Ssemwanga", "Kampala"), ("Umar Lwanga", "Masaka")}
