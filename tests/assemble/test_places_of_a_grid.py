"""Places in all positions of a sentence: of lives, speakers, journeys, grounds; of each of several people."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

read = partial(facts_told, published="2022-03-15")


def told(extractor: Extractor, text: str, act: str) -> tuple[list[str], str | None]:
    """Return the places and the country of the last record of an act."""
    found = [i for i in read(extractor, text) if i.act == act][-1]
    return [p.text for p in found.places], found.country.alpha_2 if found.country else None


@pytest.mark.parametrize(
    ("text", "act", "place"),
    [
        ("Arman Sadykov, who was shot dead in 2006, will be honoured in Berlin.", "killing", "Berlin"),
        ("The prize, named after Arman Sadykov, who was shot in 2006, will be awarded in Berlin.", "attack", "Berlin"),
        ("Arman Sadykov, who studied in Prague, was arrested on 12 March.", "arrest", "Prague"),
        ("Arman Sadykov, the former Turkish consul in Mosul, was arrested on 12 March.", "arrest", "Mosul"),
        ("At a conference in Geneva, the wife of Arman Sadykov said he was tortured.", "torture", "Geneva"),
        ("Speaking in London, Ida Obi said Arman Sadykov was tortured.", "torture", "London"),
        ("The UN in Geneva said Arman Sadykov had been tortured.", "torture", "Geneva"),
        ("Human Rights Watch, New York, said Arman Sadykov was beaten in Osh.", "attack", "New York"),
        ("Arman Sadykov was arrested after he criticised a war in Syria.", "arrest", "Syria"),
        ("Arman Sadykov was sentenced in Bishkek for an article on protests in Osh.", "sentencing", "Osh"),
        ("Arman Sadykov was arrested in Osh and taken to Bishkek, where he was beaten.", "arrest", "Bishkek"),
        ("Arman Sadykov was arrested in Osh and taken to Bishkek, where he was beaten.", "attack", "Osh"),
        ("Arman Sadykov was arrested on arrival at Bishkek airport from Istanbul.", "arrest", "Istanbul"),
    ],
)  # fmt: skip
def test_a_place_of_something_else_is_not_that_of_the_act(
    extractor: Extractor, text: str, act: str, place: str
) -> None:
    assert place not in told(extractor, text, act)[0]


@pytest.mark.parametrize(
    ("text", "act", "place"),
    [
        ("Arman Sadykov, who was working in Osh, was shot dead on 12 March.", "killing", "Osh"),
        ("At a conference in Osh, police arrested Arman Sadykov.", "arrest", "Osh"),
        ("Police in Osh said Arman Sadykov was arrested on 12 March.", "arrest", "Osh"),
        ("The US ambassador to Kyrgyzstan said Arman Sadykov was arrested on 12 March.", "arrest", "Kyrgyzstan"),
        ("Arman Sadykov was arrested for protesting in Osh.", "arrest", "Osh"),
        ("Arman Sadykov was arrested in Osh and taken to Bishkek. He was beaten there.", "attack", "Bishkek"),
        ("Arman Sadykov disappeared on his way from Osh to Bishkek.", "enforced_disappearance", "Osh"),
        ("Arman Sadykov was arrested in Cox's Bazar on 12 March.", "arrest", "Cox's Bazar"),
    ],
)  # fmt: skip
def test_a_place_of_the_act_stays(extractor: Extractor, text: str, act: str, place: str) -> None:
    assert place in told(extractor, text, act)[0]


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        ("Russian forces detained the mayor of a Ukrainian town, Arman Sadykov, on 12 March.", "arrest", "UA"),
        ("The US ambassador said Arman Sadykov was arrested on 12 March.", "arrest", None),
        ("The UN in Geneva said Arman Sadykov had been tortured.", "torture", None),
        ("Arman Sadykov was arrested as he was about to board a flight to Istanbul.", "arrest", None),
        ("Arman Sadykov was arrested on his return from Germany.", "arrest", None),
        (("In Kyrgyzstan, police arrested Arman Sadykov on 12 March. In neighbouring Uzbekistan, by contrast, "
          "journalists work freely. Police beat Arman Sadykov in his cell."), "ill_treatment", "KG"),
        ("Arman Sadykov was held at the Lenin District police station in Bishkek.", "detention", "KG"),
        ("Arman Sadykov was arrested in the Bajo Aguán valley on 12 March.", "arrest", None),
        # as before
        ("Burmese soldiers shot dead Arman Sadykov on 12 March.", "killing", "MM"),
        ("A French journalist, Arman Sadykov, was arrested on 12 March.", "arrest", "FR"),
        ("A Kyrgyz judge jailed Arman Sadykov on 12 March.", "imprisonment", "KG"),
    ],
)  # fmt: skip
def test_the_country_of_an_act(extractor: Extractor, text: str, act: str, country: str | None) -> None:
    assert told(extractor, text, act)[1] == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested Arman Sadykov in Osh, Ida Obi in Bishkek and Li Wei in Naryn.",
         {"Arman Sadykov": ["Osh"], "Ida Obi": ["Bishkek"], "Li Wei": ["Naryn"]}),
        ("Arman Sadykov was arrested in Osh and Ida Obi in Bishkek.",
         {"Arman Sadykov": ["Osh"], "Ida Obi": ["Bishkek"]}),
        ("Arman Sadykov and Ida Obi were arrested in Osh and Bishkek, respectively.",
         {"Arman Sadykov": ["Osh"], "Ida Obi": ["Bishkek"]}),
    ],
)  # fmt: skip
def test_each_is_where_they_are_told_to_be(extractor: Extractor, text: str, expected: dict[str, list[str]]) -> None:
    found = [i for i in read(extractor, text) if i.act == "arrest"]
    assert {p.name: [x.text for x in i.places] for i in found for p in i.people if p.role == "victim"} == expected


@pytest.mark.parametrize(
    "text",
    ["Arman Sadykov was arrested in Osh, Ida Obi in Bishkek said.", "Arman Sadykov was held on 4 May, Ida Obi said."],
)
def test_who_speaks_next_was_not_taken(extractor: Extractor, text: str) -> None:
    victims = {p.name for i in read(extractor, text) for p in i.people if p.role == "victim"}
    assert victims == {"Arman Sadykov"}


def test_each_has_the_day_beside_the_name(extractor: Extractor) -> None:
    found = read(extractor, "Arman Sadykov was arrested on 4 January, Ida Obi on 5 January.")
    days = {i.people[0].name: i.date.start for i in found if i.date}
    assert days == {"Arman Sadykov": "2022-01-04", "Ida Obi": "2022-01-05"}
