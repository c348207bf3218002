"""Places that an act's own clause leaves out: what a town lies in, where it is said to have happened, what follows."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told


def of_act(extractor: Extractor, text: str, act: str, title: str | None = None) -> list[Incident]:
    found = [i for i in all_told(extractor, text, title=title, published="2024-05-06") if i.act == act]
    assert found, text
    return found


def places(incident: Incident) -> set[str]:
    return {p.text for p in incident.places}


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Baker Amadou Sall was beaten in the Damascus suburb of Douma on Monday.", "attack", {"Damascus", "Douma"}),
        ("Police arrested Ana Kol in Baghdad's Karim Square.", "arrest", {"Baghdad", "Karim Square"}),
        (
            "Gunmen killed three farmers in Igangan on Monday. The farmers of Igangan, Oyo State, had fled before.",
            "killing",
            {"Igangan", "Oyo State"},
        ),
        (
            "Police arrested Ana Kol in Kozhikode. The government of Kerala said nothing.",
            "arrest",
            {"Kozhikode", "Kerala"},
        ),
        (
            "Gunmen abducted 27 students of Karanga Science College, Kagara, on Monday.",
            "abduction",
            {"Karanga Science College", "Kagara"},
        ),
        ("Police arrested Ana Kol in Kano. She ran the paper of Kano's Lagos office.", "arrest", {"Kano"}),
        ("Police arrested Ana Kol in Port Harcourt. She is from Kerala.", "arrest", {"Port Harcourt"}),
        (
            "Police arrested Ana Kol in Kozhikode. Rain fell in Punjab, Kozhikode and Lahore.",
            "arrest",
            {"Kozhikode"},
        ),
    ],
)
def test_what_a_place_lies_in(extractor: Extractor, text: str, act: str, expected: set[str]):
    assert all(places(i) == expected for i in of_act(extractor, text, act))


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            "Officers seized Ana Kol on Friday. The incident is said to have taken place near Mbira Square in Lagos.",
            "arrest",
            {"Mbira Square", "Lagos"},
        ),
        (
            "Workers kidnapped two managers on Tuesday. The clash occurred at the Fonderie du Lac, near Lorient.",
            "abduction",
            {"Fonderie du Lac", "Lorient"},
        ),
        (
            "The worst incident occurred at the Girls Secondary School Karo in Kano, when 27 girls were abducted.",
            "abduction",
            {"Girls Secondary School Karo", "Kano"},
        ),
        (
            "Soldiers shot farmer Amos Kpadeh dead in Gweru on Monday. The attack took place in Harare.",
            "killing",
            {"Gweru"},
        ),
        (
            "Soldiers shot farmer Amos Kpadeh dead on Monday. A similar killing took place in Zwedru in 2019.",
            "killing",
            set(),
        ),
    ],
)
def test_where_it_is_said_to_have_happened(extractor: Extractor, text: str, act: str, expected: set[str]):
    assert places(of_act(extractor, text, act)[0]) == expected


def test_where_a_lead_goes_on(extractor: Extractor):
    """The town of the sentence after the lead is its own, where that tells of the same people and no court."""
    lead = "Nurse Carla Peñalver has been missing since the evening of 1 May. "
    told = lead + "Six men in black came to her flat in Barquisimeto. They said nothing."
    assert "Barquisimeto" in places(of_act(extractor, told, "enforced_disappearance")[0])
    other = lead + "A prosecutor in Barquisimeto took her mother's complaint."
    assert "Barquisimeto" not in places(of_act(extractor, other, "enforced_disappearance")[0])


def test_the_town_where_the_trial_sat(extractor: Extractor):
    text = (
        "Uhuru Otieno was sentenced to two years in prison on Monday for a poem. His sister wept. "
        "Reporters waited for hours. Neighbours sang. The trial in Kisumu was closed to the press."
    )
    assert places(of_act(extractor, text, "sentencing")[0]) == {"Kisumu"}


def test_the_town_of_the_police_that_is_named(extractor: Extractor):
    text = "The Gweru City Police confirmed the arrest of teacher Amos Moyo on Monday."
    assert "Gweru" in " ".join(places(of_act(extractor, text, "arrest")[0]))


def test_an_embassy_is_a_place_but_no_country(extractor: Extractor):
    [killed] = of_act(extractor, "Columnist Karim Aziz was killed in the Saudi consulate in Istanbul.", "killing")
    assert places(killed) == {"Saudi consulate", "Istanbul"}
    [held] = of_act(extractor, "Police arrested Karim Aziz outside the Russian embassy on Monday.", "arrest")
    assert held.country is None


def test_a_dateline_with_its_day_in_brackets(extractor: Extractor):
    text = "PLOVDIV (3 May) - Three people were beaten by gendarmes in an underpass last Saturday, a lawyer said."
    assert places(of_act(extractor, text, "attack")[0]) == {"PLOVDIV"}


def test_troops_in_a_land_they_came_into(extractor: Extractor):
    """Whose troops they are says nothing of where they act, where an article tells of their invasion."""
    text = (
        "Russian forces abduct reporters\n\nRussian soldiers have taken two reporters since the invasion of Ukraine. "
        "Russian troops beat them. One of them, Oleh Bondar, was held for eight days by Russian forces."
    )
    assert {i.country.alpha_2 for i in of_act(extractor, text, "detention") if i.country} == {"UA"}


def test_a_clause_after_a_dash_opens_no_section(extractor: Extractor):
    text = (
        "Jailed writers in the world\n\nKenya – where a new law came into force – held most of them in 2023.\n\n"
        "Qatar: two poets were held in May.\n\n"
        "Myanmar – where a government fell last year – joined China.\n\nThe Egyptian poet Karim Aziz was jailed in May."
    )
    found = [i for i in of_act(extractor, text, "imprisonment") if any("Aziz" in p.name for p in i.people)]
    assert found
    assert all(i.country is None or i.country.alpha_2 != "MM" for i in found)


def test_a_branch_of_a_body_is_no_country(extractor: Extractor):
    text = "RSF Tunisia counted ten cases. Reporter Karim Aziz was arrested on Monday in Cairo."
    assert [i.country.alpha_2 for i in of_act(extractor, text, "arrest") if i.country] == ["EG"]
