"""Who did it, whom it befell and whose the charge is, where somebody else stands nearer. Invented people."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader
from tests.assemble.test_both_of_and_given_a_term import victims
from tests.assemble.test_by_whom_otherwise import doers


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # what a participle beside a noun tells is no deed of who harms that person's people
        ("The jailed editor Tarik Bensaad's son was killed by soldiers.", "imprisonment", set()),
        ("Soldiers raided the jailed blogger Temur Aliev's home in Osh.", "imprisonment", set()),
        ("The murdered judge Pablo Rincon's widow was threatened by gunmen.", "killing", set()),
        ("Soldiers killed the father of the kidnapped schoolgirl Sara Musa.", "abduction", set()),
        # but an armed group that strikes at their people took them
        ("Militants killed the father of the kidnapped schoolgirl Sara Musa.", "abduction", {"Militants"}),
        ("The wife of Pablo Rincon, jailed since May, was beaten by police.", "imprisonment", set()),
        ("Police tortured the detained blogger Temur Aliev.", "arrest", {"Police"}),
        ("Ana Obi, detained on Friday, was tortured by police.", "arrest", {"police"}),
        # a friend of the murdered is no murderer
        ("Police arrested Ana Obi, a friend of the murdered trader Musa Keita.", "killing", set()),
        ("Police arrested relatives of the murdered trader Musa Keita.", "killing", set()),
        ("Ana Obi was convicted of killing the kidnapped trader Musa Keita.", "killing", {"Ana Obi"}),
        ("Ana Obi was convicted of killing the kidnapped trader Musa Keita.", "abduction", set()),
        # who was not charged
        ("Neither Ana Obi nor Murat Kaya was charged with the killing of Musa Keita.", "killing", set()),
        ("Neither Ana Obi nor her brother has been accused of killing Musa Keita.", "killing", set()),
        ("Both Ana Obi and Murat Kaya were charged with the killing of Musa Keita.", "killing",
         {"Ana Obi", "Murat Kaya"}),
    ],
)  # fmt: skip
def test_who_stands_beside_a_deed_did_not_do_it(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert {name for name, _ in doers(read, text, act)} == who


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # the relatives of a child who is named
        ("The parents of the girl Sara Musa were killed by soldiers.", "killing",
         [["The parents of the girl Sara Musa"]]),
        ("The brothers of the boy Ali Musa were killed by soldiers.", "killing",
         [["The brothers of the boy Ali Musa"]]),
        # one of two
        ("Police arrested Ana Obi and Bola Ade, one of whom died in custody.", "death_in_custody", [["one of whom"]]),
        ("Police arrested Luis Mora and Pedro Cano, the latter of whom died in custody.", "death_in_custody",
         [["Pedro Cano"]]),
        ("Officers arrested Sara Velo and Dana Kim, the former of whom was later released.", "release",
         [["Sara Velo"]]),
        ("Gunmen attacked Ana Obi and her driver, the latter of whom was killed.", "killing", [["her driver"]]),
        ("Soldiers beat Rosa Condori and her husband, the latter so badly that he died.", "killing",
         [["her husband"]]),
        ("Soldiers shot Kofi Mensah and his wife; the latter died of her wounds.", "killing", [["his wife"]]),
        ("Sara Velo and Dana Kim were tried in May; the first was acquitted, the second sentenced to three years.",
         "sentencing", [["Dana Kim"]]),
        ("Sara Velo and Dana Kim were tried; the first was acquitted and the second jailed for two years.",
         "acquittal", [["Sara Velo"]]),
        ("Police arrested Ana Obi and Bola Ade, both of whom were tortured.", "torture", [["Ana Obi", "Bola Ade"]]),
        ("Twelve men, most of whom were soldiers, attacked Ana Obi.", "attack", [["Ana Obi"]]),
        # himself
        ("The warlord Abdi Farah kidnapped the doctor Hassan Ali. He was himself shot dead three years later.",
         "killing", [["Abdi Farah"]]),
        ("Judge Leila Amri sentenced Nadia Tounsi to two years in prison. She was herself arrested in June.",
         "arrest", [["Leila Amri"]]),
        ("The mayor Luis Mora expelled the priest Juan Paz. He was later himself killed by gunmen.", "killing",
         [["Luis Mora"]]),
        ("Judge Alan Pike sentenced Marco Duarte to four years in prison. He was arrested in 2022.", "arrest",
         [["Marco Duarte"]]),
        # the driver of whoever is carried, the nurse of a doctor
        ("Soldiers shot at a car carrying Awa Sow. The driver was killed; Sow was unhurt.", "killing", []),
        ("Police stopped the car of Pedro Ruiz. The driver was arrested.", "arrest", []),
        ("Soldiers arrested the doctor Samir Qadri. The nurse was beaten.", "attack", []),
        ("Soldiers arrested the surgeon Samir Qadri on Monday. The doctor was beaten in custody.", "ill_treatment",
         [["Samir Qadri"]]),
        ("Kofi Mensah, a driver, was arrested in May. The driver was beaten in custody.", "ill_treatment",
         [["Kofi Mensah"]]),
        # a lawyer's client
        ("The lawyer Ilia Dvani was arrested and his client released.", "release", [["his client"]]),
        # the dead are not arrested, who mourns them may be
        ("The bishop condemned the murder of Pedro Ruiz. He was arrested a week later.", "arrest", []),
        ("A journalist reported the killing of Omar Faqi. He had been arrested in May.", "arrest", [["Omar Faqi"]]),
        ("Pedro Ruiz was murdered in 2020. He was jailed in 2015 for a poem.", "imprisonment", [["Pedro Ruiz"]]),
        # removed from a post
        ("The president removed Ana Obi from the central bank.", "arrest", []),
        ("The king removed Prince Hamad Saif from the line of succession.", "arrest", []),
        ("Police dragged Ana Obi out of the parliament building.", "arrest", [["Ana Obi"]]),
        # only denied
        ("Police denied that they had arrested Sanjay Rao.", "enforced_disappearance", []),
        ("Officials denied detaining the blogger Temur Aliev.", "enforced_disappearance", []),
        ("Nobody has seen Sanjay Rao since 3 May. Police denied holding him.", "enforced_disappearance",
         [["Sanjay Rao"]]),
    ],
)  # fmt: skip
def test_whom_it_befell_is_not_who_stands_beside(
    read: Reader, text: str, act: str, who: list[list[str]]
) -> None:
    assert victims(read, text, act) == who


@pytest.mark.parametrize(
    ("text", "act", "charges"),
    [
        ("Prosecutors accused Ana Obi, a sister of the jailed editor Tarik Bensaad, of fraud.", "imprisonment", []),
        ("Police arrested Ana Obi, a supporter of the jailed leader Ilia Dvani, for sedition.", "imprisonment", []),
        ("Police arrested Ana Obi, a supporter of the jailed leader Ilia Dvani, for sedition.", "arrest", ["sedition"]),
        ("Ilia Dvani, the lawyer of a man accused of murder, was arrested.", "arrest", []),
        ("Sanjay Rao, counsel for a woman charged with theft, was detained.", "arrest", []),
        ("Ana Obi, the lawyer for Bola Ade, who is accused of murder, was arrested.", "arrest", []),
        ("A court convicted Ana Obi, a supporter of the jailed leader Ilia Dvani, of sedition.", "conviction",
         ["sedition"]),
    ],
)  # fmt: skip
def test_a_charge_is_not_of_who_stands_beside(
    read: Reader, text: str, act: str, charges: list[str]
) -> None:
    assert [c.text for i in read(text) if i.act == act for c in i.charges] == charges


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Police said Omar Faqi shot Pedro Ruiz.", "alleged"),
        ("According to police, Omar Faqi killed Pedro Ruiz.", "alleged"),
        ("Police said soldiers shot Pedro Ruiz.", "reported"),
        ("Police said Omar Faqi was shot.", "reported"),
    ],
)
def test_whom_police_say_to_have_done_it_is_accused(read: Reader, text: str, modality: str) -> None:
    assert [i.modality for i in read(text)] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "Days after soldiers beat him, Ko Aung was arrested on 3 May 2021.",
        "On 3 May 2021, days after soldiers beat him, Ko Aung was arrested.",
        "Ko Aung was arrested on 3 May 2021, days after soldiers beat him.",
    ],
)
def test_what_was_days_before_has_not_the_day_of_the_main_clause(read: Reader, text: str) -> None:
    told = {i.act: i.date for i in read(text)}
    assert told["attack"] is None or told["attack"].start != told["arrest"].start  # type: ignore[union-attr]
    assert told["arrest"].text == "3 May 2021"  # type: ignore[union-attr]
