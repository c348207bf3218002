"""Tables and forms of books, clubs, mishaps and offices, cells of what others did; whose words "my husband" are."""

from __future__ import annotations

import pytest

from pipeline.clean.grids import with_bars
from tests.assemble.readings import Reader
from tests.assemble.test_people_in_rows import cells


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("New books", ["Writer | Title | Released", "Ida Obi | The River | 3 May 2021"]),
        ("Club notes", ["Name | Position | Status", "Ida Obi | goalkeeper | released", "Omar Tazi | coach | sacked"]),
        ("Ward list", ["Name | Admitted | Discharged", "Ida Obi | 3 May 2021 | 9 May 2021"]),
        ("Members", ["Member | Term | District", "Ida Obi | 4 years | Osh", "Omar Tazi | 2 years | Talas"]),
        ("Killed in the earthquake", ["Name | Killed | Village", "Ida Obi | 3 May 2021 | Osh"]),
        ("The fallen", ["Name | Rank | Killed", "Ivan Bor | sergeant | 3 May 2021"]),
        ("After the rain", ["Name | Missing since | Village", "Ida Obi | 3 May 2021 | Osh"]),
        ("Cases", ["Defendant | Court | Outcome", "Omar Tazi | Osh City Court | dismissed"]),
    ],
)
def test_no_record_of_what_befell_nobody(read: Reader, title: str, rows: list[str]) -> None:
    assert cells(read, "\n".join([title, "", *rows])) == set()


@pytest.mark.parametrize(
    "fate",
    ["murdered his wife", "killed two guards", "murder suspect", "attack on a guard", "killed in a car crash",
     "arrest of her husband", "threats against a judge"],
)  # fmt: skip
def test_what_somebody_did_is_no_fate_of_theirs(read: Reader, fate: str) -> None:
    text = f"Held in Osh\n\nName | Detained | Fate\nIda Obi | 3 May 2021 | {fate}\nOmar Tazi | 4 May 2021 | released"
    assert {act for act, who, _ in cells(read, text) if who == "Ida Obi"} == {"arrest"}


@pytest.mark.parametrize(
    "term",
    ["up to 5 years", "maximum 10 years", "faces 3 years", "5 years requested", "5 years (sought by prosecutor)",
     "5 years to Dan Rusu", "awaiting sentence, faces 5 years"],
)  # fmt: skip
def test_what_may_be_imposed_was_not(read: Reader, term: str) -> None:
    text = f"Held in Osh\n\nName | Detained | Sentence\nIda Obi | 3 May 2021 | {term}\nOmar Tazi | 4 May 2021 | 2 years"
    assert {act for act, who, _ in cells(read, text) if who == "Ida Obi"} == {"arrest"}


def test_the_term_in_a_table_of_dead_is_their_killers(read: Reader) -> None:
    text = (
        "Murders of reporters\n\nVictim | Killed | Perpetrator | Sentence | Status\n"
        "Ida Obi | 3 May 2021 | Omar Tazi | 20 years | convicted\nLina Saad | 9 June 2021 | Ivan Bor | life | released"
    )
    assert cells(read, text) == {("killing", "Ida Obi", "2021-05-03"), ("killing", "Lina Saad", "2021-06-09")}


def test_running_text_on_others_stays_beside_the_same_act(read: Reader) -> None:
    text = (
        "Held in Osh\n\nName | Detained | Notes\n"
        "Ida Obi | 3 May 2021 | Omar Tazi was also arrested on 5 May 2021.\nLina Saad | 9 June 2021 | A nurse."
    )
    found = {(act, who) for act, who, _ in cells(read, text)}
    assert found == {("arrest", "Ida Obi"), ("arrest", "Omar Tazi"), ("arrest", "Lina Saad")}


def test_sentences_with_commas_are_no_rows() -> None:
    lines = ["Name, arrest, release", "On 3 May police took Ida, her brother, and a friend."]
    assert with_bars(lines) == lines


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("I am the wife of Dan Rusu. He is 40.\nI am the wife of Omar Tazi. My husband was killed on 5 May 2021.",
         "Omar Tazi"),
        ("“I am the wife of Dan Rusu,” she said. Another woman, Ida Obi, said: “My husband was killed on 5 May 2021.”",
         ""),
        ("I am the sister of Dan Rusu. My sister was killed on 5 May 2021.", ""),
        ("I am the daughter of Omar Tazi. My mother was killed on 3 May 2021.", ""),
        ("I am the mother of Omar Tazi. Ida Obi says: “My son was killed on 3 May 2021.”", ""),
    ],
)  # fmt: skip
def test_whose_kin_speaks(read: Reader, text: str, whom: str) -> None:
    assert [who for act, who, _ in cells(read, text) if act == "killing"] == [whom]


@pytest.mark.parametrize(
    "who", ["Mr. Tazi was minister.", "Mr. Tazi, the minister, resigned.", "Mr. Tazi, a judge, presided."]
)
def test_the_one_official_named_is_not_who_complains(read: Reader, who: str) -> None:
    text = f"1. The author is from Iran.\n2. On 3 May 2021 the author was arrested. The State party is Turkey. {who}"
    assert all("Tazi" not in whom for _, whom, _ in cells(read, text))


def test_a_surname_after_mrs_is_not_yet_that_of_whoever_bears_it(read: Reader) -> None:
    text = (
        "Omar Obi was arrested on 3 May 2021. Mrs. Obi said he had been beaten. Mr. Obi was released on 9 May 2021."
    )
    assert ("release", "Omar Obi", "2021-05-09") in cells(read, text)


def test_initials_of_a_body_that_was_founded(read: Reader) -> None:
    (record,) = read("N.T. was founded in 1990. It was raided on 3 May 2021.")
    assert (record.act, [x.name for x in record.organisations]) == ("raid", ["N.T."])


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Name: Ida Obi\nArrested: 3 May 2021\nLawyer: Omar Tazi\nCharge: theft\nSentence: 4 years", "Ida Obi"),
        ("Maria Lopez\n\nLawyer: Omar Tazi\nArrested: 3 May 2021\nSentence: 4 years", "Maria Lopez"),
        ("Lawyer: Ida Obi\nClient: Omar Tazi\nArrested: 3 May 2021\nSentence: 4 years", "Omar Tazi"),
        ("Lawyer: Ida Obi\nArrested: 3 May 2021\nSentence: 4 years", "Ida Obi"),
        ("Lawyer | Name | Arrested | Sentence\nOmar Tazi | Ida Obi | 3 May 2021 | 4 years", "Ida Obi"),
        ("Lawyer | Arrested | Sentence\nIda Obi | 3 May 2021 | 4 years", "Ida Obi"),
    ],
)  # fmt: skip
def test_whose_lawyer_a_form_names(read: Reader, text: str, whom: str) -> None:
    found = {(act, who) for act, who, _ in cells(read, f"Writers in prison\n\n{text}")}
    assert found == {("arrest", whom), ("sentencing", whom)}


def test_a_field_of_who_arrested_somebody_tells_an_arrest(read: Reader) -> None:
    text = "Held in Osh\n\nName: Ida Obi\nArrested by: police\nDate: 3 May 2021\nStatus: free"
    assert {(act, who) for act, who, _ in cells(read, text)} == {("arrest", "Ida Obi")}
