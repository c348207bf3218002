"""What a tag page of statements tells: days among demands, which of the sons, terms left out, roofs lost, pardons."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

PUBLISHED = "2024-11-21"


read = partial(facts_told, published=PUBLISHED)


@pytest.mark.parametrize(
    ("text", "act", "first"),
    [
        # the year of a day among demands is not that of the demand before
        (
            "Reopen the case of Pavel Lenko, shot by guards in March 2021; and free Vera Gomel, arrested in August.",
            "arrest",
            "2024-08-01",
        ),
        (
            "In March 2021 Vera Gomel was arrested; in August she was sentenced to six years.",
            "sentencing",
            "2021-08-01",
        ),
        # a glance at the year before
        (
            "Vera Gomel was jailed in May 2023 for the march of the previous June and freed in July of the same year.",
            "release",
            "2023-07-01",
        ),
        (
            "In February of last year Pavel Lenko was searched at the airport. Vera Gomel got six years that May.",
            "sentencing",
            "2023-05-01",
        ),
        ("Vera Gomel was arrested in April 2022, and that June, she was sentenced to six years.", "sentencing",
         "2022-06-01"),
    ],
)  # fmt: skip
def test_the_year_that_is_meant(extractor: Extractor, text: str, act: str, first: str):
    told = [i for i in read(extractor, text) if i.act == act]
    assert [i.date.start[:10] for i in told if i.date is not None] == [first]


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("The court in Brest sentenced Vera Gomel to twelve days and the tailor Pavel Lenko to seven.", "sentencing",
         ["Pavel Lenko", "Vera Gomel"]),
        ("Police held Vera Gomel for six days and her cousin Pavel Lenko for two.", "detention",
         ["Pavel Lenko", "Vera Gomel"]),
        ("Police held Vera Gomel for six days and phoned Pavel Lenko for two hours.", "detention", ["Vera Gomel"]),
        ("We welcome the pardon granted on 6 November to the painter Vera Gomel.", "pardon", ["Vera Gomel"]),
        ("Pavel Lenko was jailed in May. The clerk Vera Gomel was cleared by the same panel.", "acquittal",
         ["Vera Gomel"]),
        ("Vera Gomel should be allowed to leave the mental hospital in Brest to which she has been confined since May.",
         "psychiatric_confinement", ["Vera Gomel"]),
        ("Pavel Lenko must be allowed to leave the cell in Brest in which he has been held since May.", "detention",
         ["Pavel Lenko"]),
        ("The president gave no pardon to Vera Gomel.", "pardon", []),
    ],
)  # fmt: skip
def test_who_suffered_it(extractor: Extractor, text: str, act: str, whom: list[str]):
    assert sorted(set().union(*(victims(i) for i in read(extractor, text) if i.act == act))) == whom


@pytest.mark.parametrize(
    "text",
    [
        "Lenko's mother, Olga, was questioned twice, and on 28 April her youngest son was expelled from the academy.",
        "The mother of Pavel Lenko wrote to us. Her eldest son was arrested on 3 May, she said.",
    ],
)
def test_which_of_several_sons_is_not_the_one_told_of(extractor: Extractor, text: str):
    told = [i for i in read(extractor, text) if i.act in {"dismissal", "arrest"}]
    assert told
    assert all(not victims(i) and i.group is not None and "son" in i.group.text for i in told)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("On 3 May police turned twelve families out onto the street in Brest.", {"property_destruction"}),
        ("Twelve tenants were put out on the street on 3 May in Brest.", {"property_destruction"}),
        ("Twelve families were forced onto the streets to protest.", set[str]()),
        ("The army put twelve tanks on the streets on 3 May.", set[str]()),
    ],
)
def test_a_lost_roof_is_no_release(extractor: Extractor, text: str, acts: set[str]):
    assert {i.act for i in read(extractor, text)} == acts


POINTS = [
    "Vera Gomel was jailed in May.\n\nWe ask the court:\n1. to quash the conviction of Vera Gomel and release her;",
    "Vera Gomel was jailed in May. Write to the minister, asking her to:\n» ensure that Vera Gomel is released;",
    "Vera Gomel was jailed in May.\n\nRecommendations to the government:\n(a) Have Vera Gomel acquitted.",
    "Vera Gomel was jailed in May.\n\nRecommendations to the government:\n(a) To release Vera Gomel.",
    "Vera Gomel was jailed in May. The union demands:\n- the immediate release of Vera Gomel;\n- damages.",
    "Vera Gomel was jailed in May. The union urges the ministry to:\n\n• free Vera Gomel and pay damages;",
    "Vera Gomel was jailed in May. We ask them to:\n• guarantee that she is let go and cleared of the charges;",
    "Vera Gomel was jailed in May. We recommend that the court:\n• Immediately and fully release Vera Gomel, a clerk;",
    "Vera Gomel was jailed in May.\n\nWe urge the court\n(i) to overturn the sentence of Vera Gomel,\n(ii) to rest.",
    "Vera Gomel was jailed in May. Her brothers were told to make her come home.",
]


@pytest.mark.parametrize("text", POINTS)
def test_points_that_ask_for_it_tell_no_fact(extractor: Extractor, text: str):
    acts = {i.act for i in read(extractor, text)}
    assert "imprisonment" in acts
    assert not acts & {"release", "acquittal", "sentence_overturned", "exile", "forced_return"}


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("We call on the court:\n- to free Vera Gomel, who was arrested in May;", "arrest", ["Vera Gomel"]),
        ("We ask the ministry to:\n- have the killing of Vera Gomel investigated;", "killing", ["Vera Gomel"]),
        ("The court decided on 3 May:\n1. to quash the conviction of Vera Gomel;", "sentence_overturned",
         ["Vera Gomel"]),
        ("We ask for help:\n- Police held Pavel Lenko and released him on 5 May.", "release", ["Pavel Lenko"]),
        ("Ensure that no one is tortured. Police released Pavel Lenko on 5 May.", "release", ["Pavel Lenko"]),
        ("Pavel Lenko was told to come home and was arrested at the airport.", "arrest", ["Pavel Lenko"]),
    ],
)  # fmt: skip
def test_points_leave_facts_as_they_are(extractor: Extractor, text: str, act: str, whom: list[str]):
    assert sorted(set().union(*(victims(i) for i in read(extractor, text) if i.act == act))) == whom
