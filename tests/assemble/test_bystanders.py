"""Who only stands by: officials beside "the girl … she", captions, whoever tells it as "I", rivals, sums of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import Reader, all_told, told, who

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


@pytest.mark.parametrize(
    "text",
    [
        "Mina Sardar led it. Inspector Tarek Lodhi spoke. The girl came alone. As she resisted, Malik strangled her.",
        "Inspector Tarek Lodhi told reporters what he knew. The girl was killed and her body was found in a pond.",
        "Prosecutor Ivan Orlov opened a case against the boy in March. In May he was arrested at the border.",
        "Minister Pavel Rudin met the woman in May. She was arrested on Friday.",
        "Spokesman Ivan Orlov said the boy had thrown stones. He was arrested on Friday.",
        "The team led by deputy inspector Tarek Lodhi met. The youth was on the run but he was arrested.",
    ],
)
def test_who_investigates_is_not_the_one_it_befell(read: Reader, text: str) -> None:
    named = {name for i in told(read, text) for name in who(i, "victim", "perpetrator")}
    assert not named & {"Tarek Lodhi", "Ivan Orlov", "Pavel Rudin", "Mina Sardar"}


def test_a_pronoun_still_means_whom_the_acts_befell(read: Reader) -> None:
    text = "Radio reporter Pavel Rudin was sacked in May. The man he worked for stayed. He was arrested in June."
    found = told(read, text)
    assert {(i.act, *who(i, "victim")) for i in found} == {("dismissal", "Pavel Rudin"), ("arrest", "Pavel Rudin")}


def test_they_are_not_the_people_of_a_caption(read: Reader) -> None:
    text = (
        "Hugh Barton (left) and Pierre Ndaye (right), ministers of Gabon, meet in Paris, April 17, 2018.\n\n"
        "Police rounded up traders, beggars and street children before a summit.\n\nThey were held in Libreville."
    )
    assert not {n for i in told(read, text) for n in who(i, "victim")} & {"Hugh Barton", "Pierre Ndaye"}


@pytest.mark.parametrize("how", ["began beating him", "started hitting him with a stick"])
def test_whoever_begins_to_beat_is_not_beaten(read: Reader, how: str) -> None:
    found = told(read, f"A militia member took a camera from a reporter and {how}.")
    [attack] = [i for i in found if i.act == "attack"]
    assert who(attack, "victim") == {"a reporter"}
    assert "militia" in " ".join(who(attack, "perpetrator"))


def test_he_is_not_whoever_tells_it_as_i(read: Reader) -> None:
    text = (
        "Thabo Mokoena, member, People's Army: Incarcerated for 33 years\n\nI was a fighter and tried to drive another "
        "soldier home. He was murdered in the street. They shot him in the head."
    )
    assert [i.act for i in told(read, text) if who(i, "victim") == {"Thabo Mokoena"}] == ["imprisonment"]


@pytest.mark.parametrize("noun", ["agitation", "protest", "vigil", "struggle"])
def test_a_release_that_people_rally_for_has_not_come(read: Reader, noun: str) -> None:
    found = told(read, f"In Lagos, the {noun} for the release of Bola Ade continued on Monday.")
    assert {i.act for i in found} == {"detention"}


@pytest.mark.parametrize(
    "text",
    [
        "The opposition party demanded the sacking of Minister Arjun Patil, charging him with shielding a suspect.",
        "Premier Hugh Barton faced criticism for how he dealt with the strike as a minister.",
    ],
)
def test_a_rebuke_is_no_charge(read: Reader, text: str) -> None:
    assert "charge" not in {i.act for i in told(read, text)}


def test_police_who_charge_somebody_charge_them(read: Reader) -> None:
    found = told(read, "Police arrested opposition member Arjun Patil on 3 May, charging him with sedition.")
    assert all(who(i, "victim") == {"Arjun Patil"} for i in found)
    assert "sedition" in {c.text for i in found for c in i.charges}


def test_money_that_is_released_is_nobody(read: Reader) -> None:
    text = "Police arrested publisher Musa Bello. He had asked about 40 million that were released for the port."
    assert [i.act for i in told(read, text)] == ["arrest"]


def test_her_husband_is_whose_wife_says_so(read: Reader) -> None:
    text = "Pavel Rudin's wife, Eva Rudina, told a paper that her husband was arrested on Friday."
    assert {(i.act, *who(i, "victim")) for i in told(read, text)} == {("arrest", "Pavel Rudin")}


def test_each_item_of_a_list_tells_its_own(read: Reader) -> None:
    text = (
        "Among those still in prison are Rustam Aliev, a preacher, sentenced to 15 years in 2006; Farid Karimov, a "
        "soldier, sentenced to nine years in 2008; and Anvar Yunusov, a diplomat, sentenced to five years in 2020."
    )
    found = [i for i in told(read, text) if i.act == "sentencing"]
    terms = {(i.date.edtf if i.date else "", *sorted(who(i, "victim"))) for i in found}
    assert terms == {("2006", "Rustam Aliev"), ("2008", "Farid Karimov"), ("2020", "Anvar Yunusov")}


def test_who_reveals_a_deed_did_not_do_it(read: Reader) -> None:
    text = "Squad chief Tarek Lodhi revealed how the youth first attacked the student Mira Sen, killed her and fled."
    assert not {n for i in told(read, text) for n in who(i, "perpetrator")} & {"Tarek Lodhi"}


def test_a_finding_dates_nothing_that_had_been_done(read: Reader) -> None:
    [sacking] = told(read, "In 2019 a court in Ankara ruled that teacher Ela Kaya had been sacked for her union work.")
    assert sacking.act == "dismissal"
    assert sacking.date is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In Kabul, reporter Samir Azizi was beaten by militants as a crowd accused Islamabad of aiding them.", "AF"),
        ("Washington believes Mark Dunn, abducted in Kandahar in March, is alive.", "AF"),
        ("A court in Osh jailed Farid Karimov merely for having studied in the United States.", "KG"),
        ("A court in Osh jailed Farid Karimov just because he had studied in the United States.", "KG"),
    ],
)
def test_a_capital_that_is_accused_or_believes_is_no_place(read: Reader, text: str, code: str) -> None:
    found = told(read, text)
    assert found
    assert {i.country.alpha_2 if i.country else None for i in found} == {code}
    assert not {p.text for i in found for p in i.places} & {"Islamabad", "Washington", "United States"}


def test_a_court_of_states_tried_nobody(read: Reader) -> None:
    text = "A group took the government of Mali to the African Court of Justice over the trial of reporter Musa Keita."
    [trial] = told(read, text)
    assert (trial.act, who(trial, "victim"), who(trial, "authority")) == ("trial", {"Musa Keita"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Ana Marin has now completed her five-year prison sentence for spying.",
        "Ana Marin was held for three years in a camp.",
    ],
)
def test_what_lasted_for_years_is_no_news_of_the_month(extractor: Extractor, text: str) -> None:
    found = [i for i in all_told(extractor, text, published="2022-05-06") if i.modality == "reported"]
    assert found
    assert all(i.date is None for i in found)
