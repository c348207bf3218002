"""Where an act took place when its own words do not say it: heads, courts, prisons, the sentences before."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import all_told


def towns(incident: Incident) -> set[str]:
    return {p.text for p in incident.places if p.kind in {"city", "locality"}}


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("The Wamena District Court sentenced Yulius Tabuni to ten months in prison.", "sentencing", {"Wamena"}),
        ("Guards at Sanandaj Prison beat teacher Soran Ahmadi.", "ill_treatment", {"Sanandaj"}),
        ("Farmer Pedro Quispe was shot dead on the outskirts of Cuenca.", "killing", {"Cuenca"}),
        ("Baker Amadou Sall was beaten in the capital, Dakar.", "attack", {"Dakar"}),
        (
            "Thousands marched through the streets of Monrovia on Monday. Soldiers shot trader Amos Kpadeh dead.",
            "killing",
            {"Monrovia"},
        ),
        (
            "Traffic in Monrovia stopped. A judge in the Liberian capital gave Amos Kpadeh two years in prison.",
            "sentencing",
            {"Monrovia"},
        ),
        ("Singer Ana Duarte was arrested at a hotel in Quito.", "arrest", {"Quito"}),
    ],
)
def test_the_town_of_an_act(explaining: Extractor, text: str, act: str, expected: set[str]):
    found = [i for i in all_told(explaining, text) if i.act == act]
    assert found
    assert all(towns(i) == expected for i in found)


@pytest.mark.parametrize(
    "text",
    [
        "Amos Kpadeh was arrested on Friday, his lawyer told reporters in Monrovia.",
        "Amos Kpadeh, who lives in Monrovia, was arrested on Friday.",
        "A crowd gathered in Monrovia. Amos Kpadeh had been jailed for a poem in 2009.",
        "A crowd gathered in Monrovia. The Supreme Court rejected the appeal of Amos Kpadeh on Friday.",
        "Police beat Amos Kpadeh on Chicago Avenue.",
    ],
)
def test_no_town_is_guessed(explaining: Extractor, text: str):
    assert all(towns(i) == set() for i in all_told(explaining, text))


BULLETIN = """Around the region: arrests of the week

Kenya. Police arrested teacher Peter Maluku on 3 May.

Uganda. Writer Grace Akello was beaten by police on 4 May.

Tanzania. A court sentenced fisherman Juma Mrisho to two years in prison on 5 May."""


def test_a_country_at_the_head_of_a_paragraph_governs_it(explaining: Extractor):
    found = {i.act: i.country for i in all_told(explaining, BULLETIN)}
    assert {act: c.alpha_2 for act, c in found.items() if c} == {"arrest": "KE", "attack": "UG", "sentencing": "TZ"}
    assert {c.basis for c in found.values() if c} == {"section"}


def test_a_town_at_the_head_of_a_paragraph_governs_it(explaining: Extractor):
    text = (
        "Zimbabwe: who was taken where\n\nHarare. Potter Thandeka Gwenzi was arrested on 30 July.\n\n"
        "Masvingo. Union leader Ephraim Murwira was beaten by police on 31 July."
    )
    found = {i.act: towns(i) for i in all_told(explaining, text)}
    assert found == {"arrest": {"Harare"}, "attack": {"Masvingo"}}


def test_a_state_that_opens_a_paragraph_is_no_heading(explaining: Extractor):
    text = (
        "Kenya holds a poet\n\nPolice arrested poet Otieno Were.\n\nThe U.S. embassy protested. He was beaten on 4 May."
    )
    assert {i.country.alpha_2 for i in all_told(explaining, text) if i.country} == {"KE"}


def test_the_country_of_a_section_is_a_place_of_its_acts(explaining: Extractor):
    found = {i.act: [p.text for p in i.places] for i in all_told(explaining, BULLETIN)}
    assert found == {"arrest": ["Kenya"], "attack": ["Uganda"], "sentencing": ["Tanzania"]}


def test_a_bridge_or_a_quarter_of_the_sentence_before(explaining: Extractor):
    text = "Guinea: a baker shot\n\nMourners were stopped at the Konkola bridge. Baker Sory Barry was shot in the neck."
    (found,) = [i for i in all_told(explaining, text) if i.act in {"attack", "killing"}]
    assert [p.text for p in found.places] == ["Konkola bridge", "Guinea"]


def test_labels_of_a_form_are_no_places(explaining: Extractor):
    text = "Soran Ahmadi\n\nName: Soran Ahmadi\n\nBorn: 1986\n\nMs. Ahmadi was arrested in Sanandaj on 1 May 2019."
    (found,) = all_told(explaining, text)
    assert found.country is not None
    assert (found.country.alpha_2, towns(found)) == ("IR", {"Sanandaj"})


def test_a_city_state_is_a_city(explaining: Extractor):
    (found,) = all_told(explaining, "Police in Hong Kong arrested speech therapist Lam Siu-fong on Thursday.")
    (place,) = found.places
    assert found.country is not None
    assert (place.kind, place.geonames_id, found.country.alpha_2) == ("city", 1819729, "HK")


def test_a_place_outside_the_gazetteer_lies_where_its_act_took_place(explaining: Extractor):
    text = (
        "South Caucasus: the year\n\nGEORGIA. Levan Gulordava was beaten in Zugdidi and in Tbilisi.\n\n"
        "ARMENIA. Police beat cameraman Hrach Tumasyan on Khorenatsi Street."
    )
    found = [i for i in all_told(explaining, text) if "Hrach Tumasyan" in {p.name for p in i.people}]
    assert [i.country.alpha_2 for i in found if i.country] == ["AM"]
    assert {p.country for i in found for p in i.places} == {"AM"}
