"""What agency news tells beside its act: ages in a list, an earlier arrest, plans, cells, hospitals, who is blamed."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told, doers, victims


def told(extractor: Extractor, text: str, act: str) -> list[Incident]:
    found = all_told(extractor, text, published="2024-05-06")
    return [i for i in found if i.act == act]


@pytest.mark.parametrize(
    "names",
    ["Ludo Marek, 27, and Pavel Osk, 31,", "Ludo Marek (27) and Pavel Osk (31)",
     "Ludo Marek, a cook, and Pavel Osk, a baker,"],
)  # fmt: skip
def test_names_with_ages_are_those_of_the_opening(extractor: Extractor, names: str) -> None:
    text = f"Police in Dornava have arrested two strikers.\n\n{names} were taken from their homes on 2 May."
    [one] = told(extractor, text, "arrest")
    assert victims(one) == {"Ludo Marek", "Pavel Osk"}
    assert one.group is None


def test_a_youth_named_in_passing_is_who_the_pronoun_means(extractor: Extractor) -> None:
    text = (
        "Ludo Marek, 27, was arrested on 3 May. Two days earlier, a young man named Pavel Osk had walked to the square "
        "before soldiers beat him with sticks."
    )
    [one] = told(extractor, text, "attack")
    assert victims(one) == {"Pavel Osk"}


@pytest.mark.parametrize("times", ["three times", "on two occasions"])
def test_a_cell_on_several_occasions_is_nobodys_of_the_raid(extractor: Extractor, times: str) -> None:
    text = f"KGB officers searched the home of Ludo Marek on 4 May 2022. He has been put in a punishment cell {times}."
    [one] = told(extractor, text, "ill_treatment")
    assert doers(one) == set()
    assert one.date is None or one.date.start != "2022-05-04"


def test_the_day_of_a_trial_to_come_dates_no_custody(extractor: Extractor) -> None:
    text = "The trial of lawyer Ludo Marek is due to open on 14 June. “I was kept in a cell with thieves,” Marek said."
    assert all(i.date is None for i in told(extractor, text, "detention"))


@pytest.mark.parametrize("how", ["who dragged some of them into a truck", "who bundled two of them into a car"])
def test_some_of_those_arrested_are_dragged_off_in_the_arrest(extractor: Extractor, how: str) -> None:
    text = f"Eleven students were arrested in Kampala on Friday by police officers {how}."
    [one] = [*told(extractor, text, "arrest"), *told(extractor, text, "abduction")]
    assert one.group is not None
    assert one.group.min == 11


def test_the_guards_who_are_blamed_for_an_attack_are_no_victims(extractor: Extractor) -> None:
    text = (
        "Gunmen opened fire on reporter Ludo Marek on Friday. Marek named a landlord and three of his guards as the "
        "attackers. Police said that one of the guards had been taken into custody."
    )
    assert told(extractor, text, "attack")
    assert told(extractor, text, "arrest") == []


def test_a_first_arrest_is_no_telling_of_the_last(extractor: Extractor) -> None:
    text = (
        "Plainclothes police led students Ludo Marek and Pavel Osk away from a sit-in. Marek and Osk were first "
        "arrested in June 2021 as they filmed a river."
    )
    first = [i for i in told(extractor, text, "arrest") if i.date is not None and i.date.edtf == "2021-06"]
    assert [doers(i) for i in first] == [set()]


def test_a_ruling_that_others_condemn_is_no_charge(extractor: Extractor) -> None:
    text = (
        "A court sentenced Ludo Marek to six years in prison for plotting against the government, a ruling condemned "
        "by rights groups as a blow to civil society."
    )
    [one] = told(extractor, text, "sentencing")
    assert [c.text for c in one.charges] == ["plotting against the government"]


def test_blows_in_the_days_of_a_detention_are_ill_treatment(extractor: Extractor) -> None:
    text = "His brother said that guards had beaten Ludo Marek in the first days of his detention."
    assert told(extractor, text, "attack") == []
    assert [victims(i) for i in told(extractor, text, "ill_treatment")] == [{"Ludo Marek"}]


def test_a_hospital_is_not_where_somebody_was_beaten(extractor: Extractor) -> None:
    text = "Reporter Ludo Marek was beaten by soldiers on Monday and was rushed to a hospital in Jos."
    [one] = told(extractor, text, "attack")
    assert one.places == []


def test_the_town_at_the_head_of_a_condemnation_is_not_that_of_the_attack(extractor: Extractor) -> None:
    text = (
        "LAHORE: The Press Council on Sunday condemned an armed attack on Ludo Marek, a reporter of a daily. Marek was "
        "driving home on Friday night when gunmen stopped his car near Larkana and opened fire."
    )
    [one] = told(extractor, text, "attack")
    assert [p.text for p in one.places] == ["Larkana"]


def test_the_town_of_a_prison_places_no_arrest_told_next(extractor: Extractor) -> None:
    text = (
        "Eleven students were remanded to Luzira prison on Monday. The students were arrested on Friday by police "
        "officers at a march."
    )
    [one] = told(extractor, text, "arrest")
    assert "Luzira" not in {p.text for p in one.places}


@pytest.mark.parametrize(
    ("order", "act"),
    [("to be detained for four months", "detention"), ("to be remanded in custody", "detention"),
     ("to be placed under house arrest", "house_arrest"), ("to be released", "release")],
)  # fmt: skip
def test_whom_a_judge_orders_to_be_held_or_freed_is_the_victim(extractor: Extractor, order: str, act: str) -> None:
    [one] = told(extractor, f"On Wednesday a judge ordered Ludo Marek {order}.", act)
    assert victims(one) == {"Ludo Marek"}


def test_blows_in_a_police_car_are_ill_treatment(extractor: Extractor) -> None:
    text = "Police arrested editor Ludo Marek on 3 May. He was punched and kicked in the police car, he told a judge."
    assert told(extractor, text, "attack") == []
    assert told(extractor, text, "ill_treatment")


def test_prisoners_on_a_charge_of_their_own_are_no_part_of_the_murder_case(extractor: Extractor) -> None:
    text = (
        "A court sentenced two former security guards to 35 years in prison each for the 2018 murder of village elder "
        "Ludo Marek. Eight members of Marek's community are in prison on charges of usurpation and illegal logging."
    )
    assert [i.group.min for i in told(extractor, text, "imprisonment") if i.group] == [8]


def test_an_order_to_keep_somebody_in_jail_is_no_sentence(extractor: Extractor) -> None:
    assert told(extractor, "A judge ordered the editor Ana Ruiz to be kept in jail until 3 June.", "sentencing") == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police arrested Musa Kone on 3 May. His wife said that he was beaten in the van.", "ill_treatment"),
        ("Police arrested Musa Kone on 3 May. He was kicked in the back of a lorry.", "ill_treatment"),
        ("Police arrested Musa Kone on 3 May. He was beaten after his arrest.", "ill_treatment"),
        ("Police arrested Musa Kone on 3 May. He told the judge that he had been beaten.", "ill_treatment"),
        ("Police arrested Musa Kone on 3 May. According to his aunt, he was beaten and denied water.", "ill_treatment"),
        ("Soldiers detained Musa Kone on 3 May. They beat him with belts and released him at dusk.", "ill_treatment"),
        ("Police arrested Musa Kone on 3 May. In June he was beaten by strangers in his car.", "attack"),
        ("Police arrested Musa Kone on 3 May. He told the judge that he had been beaten at a rally.", "attack"),
        ("Men in masks beat Musa Kone in the back of a lorry.", "attack"),
        ("Musa Kone was beaten by police on 3 May and then arrested.", "attack"),
    ],
)
def test_blows_told_as_those_of_custody_are_ill_treatment(extractor: Extractor, text: str, act: str) -> None:
    acts = {"attack", "ill_treatment", "torture"}
    assert [r.act for a in acts for r in told(extractor, text, a)] == [act]
