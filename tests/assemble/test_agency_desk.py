"""What an agency's page tells far from its doer, of the one whom "the" meant, of those picked up, of "that October"."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

told = partial(facts_told, published="2023-05-10")


def victims(incident: Incident) -> list[str]:
    return [p.name for p in incident.people if p.role == "victim"]


def of(extractor: Extractor, text: str, act: str) -> list[list[str]]:
    return [victims(i) for i in told(extractor, text) if i.act == act]


def test_a_doer_far_before_the_second_verb(extractor: Extractor):
    text = (
        "Bandits on horseback surrounded a boarding house on the outskirts of the market town of Gusau before sunrise "
        "on Tuesday, emptied the kitchen and carried off the cook, Rahila Danladi."
    )
    assert of(extractor, text, "abduction") == [["Rahila Danladi"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers beat the shopkeeper. The shopkeeper, Omar Tessema, lost two teeth.", "Omar Tessema"),
        ("Police beat the waiter. The waiter Paulo Sitoe is in hospital.", "Paulo Sitoe"),
    ],
)
def test_the_noun_is_named_in_the_next_sentence(extractor: Extractor, text: str, name: str):
    assert [name] in of(extractor, text, "attack")


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers beat the shopkeeper. The baker, Omar Tessema, saw it.",
        "Soldiers beat the shopkeeper. The shopkeeper of the next village, Omar Tessema, saw it.",
        "Soldiers beat the shopkeeper. Omar Tessema told the shopkeeper to go home.",
    ],
)
def test_another_is_not_the_noun(extractor: Extractor, text: str):
    assert ["Omar Tessema"] not in of(extractor, text, "attack")


def test_whoever_was_shot_before_was_another(extractor: Extractor):
    text = "Rebels abducted Paulo Sitoe on Sunday after killing the porter."
    assert of(extractor, text, "killing") in ([], [[]])
    assert of(extractor, text, "abduction") == [["Paulo Sitoe"]]


def test_those_picked_up_included(extractor: Extractor):
    text = (
        "Police arrested 40 people on Monday and fired tear gas to break up a march. Those picked up near the bridge "
        "included Rahila Danladi, a nurse, and Paulo Sitoe, a painter."
    )
    assert of(extractor, text, "arrest") == [["Rahila Danladi", "Paulo Sitoe"]]
    assert all(not names for names in of(extractor, text, "dispersal"))


def test_he_is_whose_second_time_it_was(extractor: Extractor):
    text = (
        "Omar Tessema, a photographer, was beaten by guards. It was not Sitoe's first brush with the police: last "
        "March he was arrested outside his home."
    )
    assert of(extractor, text, "arrest") == [["Sitoe"]]


def test_one_brought_in_tells_what_was_done_to_him(extractor: Extractor):
    text = (
        "Agents searched the home of the director, Rahila Sarmah. A porter, Paulo Sitoe, said that one of the agents "
        "punched him when he asked for a warrant."
    )
    assert of(extractor, text, "attack") == [["Paulo Sitoe"]]


def test_a_doctor_tells_of_who_was_hurt_before(extractor: Extractor):
    text = "Omar Tessema was beaten by soldiers. A doctor, Paulo Sitoe, said soldiers had hit him with rifles."
    assert ["Paulo Sitoe"] not in of(extractor, text, "attack")


def test_behind_bars_is_no_exile(extractor: Extractor):
    text = "Paulo Sitoe has been behind bars in Maputo since August 2021, when he was arrested."
    assert {i.act for i in told(extractor, text)} <= {"arrest", "detention", "imprisonment"}


def test_whom_a_country_handed_over_was_not_sentenced_by_it(extractor: Extractor):
    text = "Omar Tessema, whom Turkey handed over in 2021, was given six years in prison by a court that October."
    found = {i.act: i for i in told(extractor, text)}
    assert set(found) == {"forced_return", "sentencing"}
    day = found["sentencing"].date
    assert day is not None
    assert str(day.start) == "2021-10-01"


def test_an_appeal_from_somebody(extractor: Extractor):
    text = "On Thursday the court threw out an appeal from Omar Tessema."
    assert of(extractor, text, "appeal_rejected") == [["Omar Tessema"]]
    assert of(extractor, "On Thursday the court threw out an appeal from prosecutors.", "appeal_rejected") == []


def test_a_forearm_is_broken(extractor: Extractor):
    assert of(extractor, "Omar Tessema had his forearm broken by a baton.", "attack") == [["Omar Tessema"]]
    assert told(extractor, "Omar Tessema had his forearm broken in a football match.") == []
