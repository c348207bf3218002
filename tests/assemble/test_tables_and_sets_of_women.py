"""Tables of trials and detainees, counted women of a trade, and what a few plain words tell."""

from __future__ import annotations

import pytest

from pipeline.recognise.counts import find_counts
from tests.assemble.readings import Reader, suffered

TRIALS = (
    "Trials in the Zavod district\n\n| No. | Name | Work | Article | Sentence | Date |\n|---|---|---|---|---|---|\n"
    "| 1 | Pavel Dubrouski (Pavel Dubrovsky) | welder | 342 | 2 years 6 months, colony | 9 June 2021 |\n"
    "| 2 | Olga Sych, bookkeeper | - | 369 | 18 months' \"home chemistry\" | 14 June 2021 |\n\nNotes follow."
)


def test_a_table_tells_the_day_of_each_sentence_past_a_second_spelling_or_a_trade(read: Reader) -> None:
    found = {i.people[0].name: (i.act, i.date and i.date.edtf) for i in read(TRIALS) if i.people}
    assert found == {"Pavel Dubrouski": ("sentencing", "2021-06-09"), "Olga Sych": ("sentencing", "2021-06-14")}


def test_every_line_of_a_table_is_read_and_a_fine_is_one(read: Reader) -> None:
    text = (
        "Trials in Zavod\n\n| Name | Court | Outcome |\n| Pavel Dubrouski | Zavod | 2 years of restricted liberty |\n"
        "| Olga Sych | Zavod | fine of 960 roubles |\n| Anton Kryl | Zavod | 15 days |\n| Vera Mol | Zavod | warning |"
    )
    assert suffered(read, text) == {
        ("sentencing", "Pavel Dubrouski"), ("fine", "Olga Sych"), ("sentencing", "Anton Kryl"),
    }  # fmt: skip


def test_who_was_taken_on_which_day(read: Reader) -> None:
    text = (
        "Teachers in custody\n\n| Who | Work | Taken | Where held |\n"
        "| Genet Wolde | teacher | 18 May 2021, Adama | Gelan |\n"
        "| Belay Tesse | teacher | 20 May 2021 | Second police station |"
    )
    assert suffered(read, text) == {("arrest", "Genet Wolde"), ("arrest", "Belay Tesse")}


def test_a_table_of_other_days_tells_no_act(read: Reader) -> None:
    text = (
        "Workers of the plant\n\n| Name | Work | Date |\n| Pavel Dubrouski | welder | 9 June 2021 |\n"
        "| Olga Sych | baker | 14 June 2021 |"
    )
    assert suffered(read, text) == set()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The police have booked two women dentists under section 11.", "two women dentists"),
        ("Sixteen women activists held in a barracks began a fast.", "Sixteen women activists"),
        ("Two women and a boy were held.", "Two women"),
        ("Two women farm rice there.", "Two women"),
    ],
)
def test_women_of_a_trade_are_counted_by_their_trade(text: str, counted: str) -> None:
    assert find_counts(text)[0].text == counted


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Rebels executed six villagers in Gori on Tuesday, accusing them of spying.", {"killing"}),
        ("Iran executed six prisoners on Tuesday.", {"execution"}),
        ("Soldiers executed the gardener Otto Kern on Tuesday.", {"execution"}),
        ("His wife, Lena Kern, was confined to her house for eight months in 2009.", {"house_arrest"}),
        ("Lena Kern was confined to her home by illness for eight months.", set()),
        ("Otto Kern was given a ten-year ban on entering the country.", {"travel_ban"}),
        ("Otto Kern was given a ten-year ban on entering stadiums.", set()),
        ("Otto Kern was charge-sheeted in May for sedition.", {"charge"}),
    ],
)
def test_plain_words_of_an_act(read: Reader, text: str, acts: set[str]) -> None:
    assert {i.act for i in read(text) if i.modality == "reported"} == acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A co-defendant in it, the 29-year-old drummer Lena Kern, was acquitted.", {("acquittal", "Lena Kern")}),
        ("Police held a clerk of the mill, the elderly baker Otto Kern, for a day.", {("detention", "Otto Kern")}),
        ("A friend of the poet, the lawyer of Otto Kern, was arrested.", {("arrest", "A friend")}),
    ],
)
def test_a_trade_may_stand_before_the_name_beside_a_description(
    read: Reader, text: str, expected: set[tuple[str, str]]
) -> None:
    assert suffered(read, text) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police arrested Otto Kern in May 2020. On 7 July 2020 he was moved to Munzi prison.", "detention"),
        ("Otto Kern has been in Munzi prison since 2019. He is charged with sedition.", "detention"),
        ("Otto Kern got two years in June 2020. He was moved to Munzi prison on 3 August 2020.", "imprisonment"),
        ("Otto Kern has been in Munzi prison since 2019.", "imprisonment"),
    ],
)
def test_prison_before_any_sentence_is_detention(read: Reader, text: str, act: str) -> None:
    found = {i.act for i in read(text)}
    assert act in found
    assert found & {"detention", "imprisonment"} == {act}


def test_a_bare_singular_of_a_headline_means_no_two_people(read: Reader) -> None:
    text = (
        "Gori court fines nine; councillor freed\n\nGORI - Nine people were fined on Wednesday, while opposition "
        "councillor Nana Kiladze, arrested with them, was let go. Two demonstrators, Levan Kuti and Otar Gelen, "
        "were treated for burns."
    )
    assert {who for act, who in suffered(read, text) if act == "release"} == {"Nana Kiladze"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Kern, 17, was shot in the back in Gori; her death led to protests.", ("killing", "Lena Kern")),
        ("In the most recent death, student Otto Kern was shot in the back in Gori.", ("killing", "Otto Kern")),
        ("Lena Kern was shot in the leg in Gori; her death threats go on.", ("attack", "Lena Kern")),
        ("Police detained Otto Kern at home on 3 May 2021.", ("arrest", "Otto Kern")),
        ("Police have detained Otto Kern at home for three weeks.", ("house_arrest", "Otto Kern")),
        ("The song led to protests; police dispersed them with live rounds.", ("dispersal", "protests")),
        ("Protesters gathered in Gori. Police dispersed them with batons.", ("dispersal", "Protesters")),
    ],
)
def test_what_its_own_clause_or_the_next_tells(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in suffered(read, text)


def test_them_who_are_no_crowd_are_not_dispersed(read: Reader) -> None:
    assert not [i for i in read("Clouds hung over Gori. The wind dispersed them.") if i.act == "dispersal"]


BOY = (
    "A court sentenced a singer, Musa Gandu, to death. Nine days later it gave a boy of 14 six years in a remand home. "
    "A higher court quashed the boy's conviction in October."
)
BAKER = "Otto Kern, a baker, was jailed in May. A court fined a clerk in June. The baker was freed in July."
GROUP = "Anna Kern was jailed for life. Her husband was cleared. The group had been arrested in Jos in May 2018."
LABELS = (
    "Weekly report\n\nArrested. Nata Srisomboon, 17, at a station, for a banner.\n\n"
    "Remanded. Anna Keller and Otto Kern, Wednesday."
)
FILE = (
    "Qu Hanlin (Case no. 44)\n\nQu Hanlin was arrested on 3 March 2014.\n\nHis wife, Mou Ying, was threatened by "
    "police in 2016.\n\nCurrent status: at liberty; barred from leaving the country since 2018."
)


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (BOY, "sentence_overturned", {"a boy"}),
        (BAKER, "release", {"Otto Kern"}),
        (GROUP, "arrest", set()),
        (LABELS, "detention", {"Anna Keller", "Otto Kern"}),
        (FILE, "travel_ban", {"Qu Hanlin"}),
    ],
)
def test_nobody_told_before_stands_in_for_another(
    read: Reader, text: str, act: str, who: set[str]
) -> None:
    assert {name for told_act, name in suffered(read, text) if told_act == act} == who
