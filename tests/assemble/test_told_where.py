"""Where an act took place: what only says whose something is, named buildings, countries told of a person elsewhere."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.where.placewords import tie
from pipeline.records import Incident
from tests.assemble.readings import facts_told, land

read = partial(facts_told, published="2021-03-25")


def one(found: list[Incident], act: str) -> Incident:
    return next(i for i in found if i.act == act)


def places(incident: Incident) -> list[str]:
    return [p.text for p in incident.places]


def countries(extractor: Extractor, text: str) -> list[str | None]:
    return [land(i) for i in read(extractor, text)]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("A London-based rights group says Arman Sadykov was tortured in Oskemen.", "torture", "KZ"),
        ("A US-backed militia killed farmer Taha Salem in Deir ez-Zor.", "killing", "SY"),
        ("Saudi-led aircraft killed nine people in Sanaa.", "killing", "YE"),
        ("After a row with London, Amos Kpadeh was arrested in Monrovia.", "arrest", "LR"),
        ("Amos Kpadeh was convicted in Monrovia of spying for Poland.", "conviction", "LR"),
        ("Writer Samir Haddad was murdered at the consulate in Istanbul.", "killing", "TR"),
        ("According to a spokesman in Lagos, Liberia has jailed trader Amos Kpadeh.", "imprisonment", "LR"),
        ("Amos Kpadeh, a lawyer and US citizen, was arrested in Monrovia.", "arrest", "LR"),
        ("US forces killed nine people in Baghdad.", "killing", "IQ"),
        ("Iraqi gunmen killed nine people near Tahrir Square. Iraq is in mourning.", "killing", "IQ"),
        ("Amos Kpadeh, raised in Red Deer, Alberta, was abducted by gunmen in Monrovia.", "abduction", "LR"),
    ],
)
def test_the_country_of_an_act_is_not_that_of_a_party_to_it(
    extractor: Extractor, text: str, act: str, expected: str
):
    found = [i for i in read(extractor, text) if i.act == act]
    assert [land(i) for i in found] == [expected]
    assert not {"London", "US", "Poland", "Alberta", "Red Deer", "Lagos"} & set(places(found[0]))


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Peter Maluku died in a UK prison.", "death_in_custody", ["UK"]),
        ("Gunmen killed nine people in an attack in Baghdad's al-Karim Square.", "killing", ["Baghdad"]),
        ("The arrest of editor Arman Sadykov comes amid Moscow's crackdown on the press.", "arrest", []),
        ("The arrest of editor Arman Sadykov in Kazan comes amid Moscow's crackdown.", "arrest", ["Kazan"]),
    ],
)
def test_a_capital_that_stands_for_its_government(extractor: Extractor, text: str, act: str, expected: list[str]):
    found = places(one(read(extractor, text), act))
    assert [p for p in found if "Square" not in p] == expected


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Soldiers wounded eight people in Masvingo and Gweru provinces.", "attack", ["Masvingo", "Gweru"]),
        ("Fifty poor residents in Gweru, including a nurse, were detained.", "arrest", ["Gweru"]),
        ("Gunmen killed twelve residents of Gweru on Monday.", "killing", ["Gweru"]),
        ("Forty people were beaten in the jails of Masvingo.", "attack", ["Masvingo"]),
    ],
)
def test_all_the_towns_that_are_told(extractor: Extractor, text: str, act: str, expected: list[str]):
    found = places(one(read(extractor, text), act))
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom it befell says less than where the rest of the paragraph is
        ("The group held hostages in Syria. Three British men were abducted by it, too.", "SY"),
        ("The St. Petersburg news outlet Nevka published a video from Syria. It shows who killed a baker.", "SY"),
        ("A Kenyan trader was abducted by gunmen.", "KE"),
    ],
)
def test_whose_people_were_harmed_is_asked_last(extractor: Extractor, text: str, expected: str):
    assert {land(i) for i in read(extractor, text) if i.act in {"abduction", "killing"}} == {expected}


def test_nothing_but_a_group_abroad_tells_no_country(extractor: Extractor):
    text = "A London-based watchdog says that reporter Amos Kpadeh was arrested over an article."
    assert [land(i) for i in read(extractor, text)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("London-based rights group", 0.0),
        ("London-based lawyer", 0.3),
        ("London-backed army", 0.0),
        ("London, based", None),
        ("London police", None),
    ],
)
def test_what_a_place_before_a_hyphen_says(text: str, expected: float | None):
    assert tie(text, len("London")) == expected


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Gunmen abducted 30 girls from Karanga Girls College in Zaria.", "abduction", "Karanga Girls College"),
        ("Two women were shot dead at Mbira Barracks in Zaria.", "killing", "Mbira Barracks"),
        ("Imam Musa Bello was beaten at the Salihu Islamic School in Zaria.", "attack", "Salihu Islamic School"),
        ("Taha Salem was killed at the Karim gas field in Syria.", "killing", "Karim gas field"),
        ("Police arrested 12 people in Karanga Square in Harare.", "arrest", "Karanga Square"),
    ],
)  # fmt: skip
def test_a_named_building_is_a_place_of_what_was_done_there(extractor: Extractor, text: str, act: str, expected: str):
    assert expected in places(one(read(extractor, text), act))


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Peter Maluku, a lecturer at Mbira University.",
        "Police arrested a lecturer at Mbira University.",
        "A teacher from Mbira University was arrested in Harare.",
        "Peter Maluku, who studied at Mbira University, was arrested in Harare.",
        "Peter Maluku was arrested in a hotel in Harare.",
    ],
)
def test_where_somebody_works_is_not_where_they_were_held(extractor: Extractor, text: str):
    assert all("University" not in p and "hotel" not in p for p in places(one(read(extractor, text), "arrest")))


def test_where_somebody_vanished_on_a_visit(extractor: Extractor):
    text = "Trader Simon Okello vanished during a business trip to Mombasa. He was held there and freed after a week."
    assert places(one(read(extractor, text), "enforced_disappearance")) == ["Mombasa"]


def test_a_report_on_several_countries(extractor: Extractor):
    text = (
        "Arrests in three countries\n\nThe murder of Ivan Petrov in Belarus\n\nMembers condemn the murder of teacher "
        "Ivan Petrov in Belarus.\n\nMr Petrov was beaten by men in masks on 3 March. He died of his wounds.\n\n"
        "The case of reporter Karim Ziani in Algeria, and press freedom\n\nMembers wrote to the Algerian "
        "authorities. Mr Ziani was sentenced to three years in prison for a video of the police.\n\n"
        "The situation in Algeria after the vote\n\nMembers are worried about Algeria."
    )
    found = read(extractor, text)
    assert {land(i) for i in found if "Ivan Petrov" in {p.name for p in i.people}} == {"BY"}
    assert land(one(found, "sentencing")) == "DZ"


def test_what_was_done_in_a_city_state_was_done_in_that_city(extractor: Extractor):
    text = (
        "Hong Kong police arrested five editors on Monday, the city's largest paper said.\n\nThe law is new. "
        "Its text is long.\n\nReporter Ian Leung was also arrested."
    )
    assert all("Hong Kong" in places(i) for i in read(extractor, text))


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("Peter Okello of the Lakeside Land Forum appeared before the Kisumu Magistrates' Court.", "trial", "KE"),
        (
            "Cambodia. Four members of a club were sentenced to six years; Spanish national Alonso Ruiz got two more.",
            "sentencing", "KH",
        ),
        ("Musa Abakar was tried in Abéché on 3 March. He is held in Koro Toro prison.", "imprisonment", "TD"),
        ("Men bundled Haile Girmay into a car outside Mekelle University on 2 March.", "abduction", "ET"),
        ("Bwalya Musonda was arrested at the Sakania border post after a rally in Ndola.", "arrest", "ZM"),
        ("Nine persons were hacked to death in Riyom Local Government Area on Saturday.", "killing", "NG"),
        (
            "Karim Ziani was killed in Oran in 2018, and the general faces allegations of war crimes in Yemen.",
            "killing", "DZ",
        ),
    ],
)  # fmt: skip
def test_the_country_is_not_that_of_another_matter(extractor: Extractor, text: str, act: str, expected: str):
    assert land(one(read(extractor, text), act)) == expected


def test_a_stray_place_or_a_charge_gives_no_country(extractor: Extractor) -> None:
    """Where a show opens, whose propaganda it was and where somebody was banished to is not where an act was."""
    text = "The Belarusian lawyer Pavel Rudin was disbarred in 2021. The show opens in Ghana on Friday."
    assert countries(extractor, text) == ["BY"]
    text = "The Belarusian lawyer Pavel Rudin was disbarred in 2021. The trial opens in Ghana on Friday."
    assert countries(extractor, text) == ["GH"]
    assert countries(extractor, "Police arrested Arun Mehta for spreading pro-China propaganda.") == [None]
    assert countries(extractor, "Ivan Belov was jailed for praising Ukrainian forces.") == [None]
    assert countries(extractor, "Omar Haddi was held in Oukacha prison.") == ["MA"]
    assert countries(extractor, "Sidi M'hamed court sentenced Karim Tadj to two years.") == ["DZ"]
