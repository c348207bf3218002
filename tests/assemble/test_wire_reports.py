"""What a wire tells of killings over land: kin killed together, who was held for it, evictions, captors."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told, victims


def told(extractor: Extractor, text: str, act: str | None = None) -> list[Incident]:
    found = all_told(extractor, text, published="2024-05-06")
    return [i for i in found if act in {None, i.act}]


@pytest.mark.parametrize(
    "lead",
    ["Gunmen shot dead a farmer who had opposed a quarry, along with his son, in Petén on Sunday, police said.",
     "Men on a motorbike shot dead a farmer along with his son in Petén on Sunday, police said.",
     "Assailants murdered a farmer and his son in Petén on Sunday, police said."],
)  # fmt: skip
def test_kin_killed_together_are_named_together(extractor: Extractor, lead: str) -> None:
    text = f"{lead}\n\nLudo Marek, 51, president of the farmers' league, and his son Pavel were intercepted on a road."
    [one] = told(extractor, text)
    assert one.act == "killing"
    assert victims(one) == {"Ludo Marek", "Pavel"}
    assert one.group is None


def test_a_brother_of_the_lead_is_he_who_is_named(extractor: Extractor) -> None:
    text = (
        "Guards killed a nurse and wounded her brother on Sunday, police said.\n\nHana Osk, 30, died at once. "
        "Her brother, Chief Pavel Osk, was struck in the hip."
    )
    [one] = told(extractor, text, "attack")
    assert victims(one) == {"Pavel Osk"}


def test_who_was_only_hurt_is_not_her_whom_they_killed(extractor: Extractor) -> None:
    text = (
        "Hana Osk, 51, was shot dead on Friday. Her driver, Yamid Koro, was hit in the arm and is recovering in a "
        "clinic. “They killed her over the river,” said a cousin."
    )
    assert [victims(i) for i in told(extractor, text, "killing")] == [{"Hana Osk"}]


@pytest.mark.parametrize(
    "text",
    ["Guards were accused of having shot dead a tailor, Ludo Marek, in May 2019; one guard was charged, then freed.",
     "Prosecutors say Pavel Osk paid three gunmen who shot the nun Hana Koro in 2018. Osk was arrested in 2021."],
)  # fmt: skip
def test_those_held_for_a_killing_are_no_victims(extractor: Extractor, text: str) -> None:
    assert not {i.act for i in told(extractor, text)} & {"arrest", "charge", "release", "detention"}


def test_villagers_held_after_a_clash_are_victims(extractor: Extractor) -> None:
    text = "Villagers clashed with the guards of a mine on 3 May. Police arrested nine villagers the next day."
    [one] = told(extractor, text, "arrest")
    assert one.group is not None


def test_families_removed_from_land_are_evicted_and_others_held(extractor: Extractor) -> None:
    text = (
        "Riot police removed 60 families from an estate on Friday, burning dozens of homes. Two men, Ludo Marek and "
        "Pavel Osk, were arrested."
    )
    assert all(not victims(i) for i in told(extractor, text, "property_destruction"))
    assert [victims(i) for i in told(extractor, text, "arrest")] == [{"Ludo Marek", "Pavel Osk"}]


def test_whose_office_was_searched_is_the_last_of_the_list(extractor: Extractor) -> None:
    text = "Police arrested Ludo Marek, a baker, and the lawyer Hana Osk, whose office was searched on Monday."
    assert [victims(i) for i in told(extractor, text, "raid")] == [{"Hana Osk"}]


def test_the_missing_presenter_was_taken_not_the_station(extractor: Extractor) -> None:
    text = "Still missing is Ludo Marek, host of a show on Radio Zenda, who was taken from his home on April 20."
    assert {frozenset(victims(i)) for i in told(extractor, text)} == {frozenset({"Ludo Marek"})}
    assert not told(extractor, text, "arrest")


@pytest.mark.parametrize(
    ("text", "act"),
    [("The rebels handed over the surveyor Ludo Marek to a humanitarian mission on Friday.", "release"),
     ("A leaflet declared six people “military targets”, including the teacher Ludo Marek.", "threat"),
     ("Ludo Marek survived two gunshot wounds in May 2020.", "attempted_killing"),
     ("Ludo Marek was left without his right eye by a rubber bullet.", "attack"),
     ("Ludo Marek faces an arrest warrant for trespass.", "charge"),
     ("Last year 40 people were killed, among them Ludo Marek, shot on his farm in March.", "killing")],
)  # fmt: skip
def test_what_a_wire_says_in_its_own_words(extractor: Extractor, text: str, act: str) -> None:
    assert {"Ludo Marek"} in [victims(i) for i in told(extractor, text, act)]


def test_the_last_of_massacres_is_a_killing(extractor: Extractor) -> None:
    text = "There have been nine massacres this year. In the latest, four cousins were shot in a bar on May 3."
    [one] = told(extractor, text)
    assert one.act == "killing"


@pytest.mark.parametrize(
    ("text", "day"),
    [("A court on Friday sentenced Pavel Osk to 30 years for ordering the murder of the nun Hana Koro.", None),
     ("A month earlier, on April 3, the chief Hana Koro was shot dead.", "2024-04-03"),
     ("Hana Koro was murdered a decade ago. Koro was ambushed and shot on 3 June 2013.", "2013-06-03")],
)  # fmt: skip
def test_the_day_of_a_killing_is_its_own(extractor: Extractor, text: str, day: str | None) -> None:
    [one] = told(extractor, text, "killing")
    assert (one.date.start if one.date else None) == day
