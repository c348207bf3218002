"""What rules against the towns, days and lands of others must leave: those of the same case, report or clause."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names


@pytest.mark.parametrize(
    "text",
    [
        ("Zimbabwe: court sentences lawyer Ana Bello\n\nThe League condemns the term issued against the rights "
        "lawyer Ana Bello.\n\nOn 12 May, the Magistrate Court in Gweru sentenced Bello and the activist Leo Pek to "
        "four years in prison each. A third defendant, the cook Ivo Reis, was acquitted."),
        ("A court in Gweru sentenced the lawyer Ana Bello to four years on 12 May.\n\nShe had sung a song. Nobody "
        "else had done so.\n\nIn the same judgment the cook Ivo Reis was acquitted."),
    ],
)
def test_others_of_the_case_have_its_town(extractor: Extractor, text: str):
    found = facts_told(extractor, text, published="2024-05-14")
    assert [[p.text for p in i.places] for i in found if "Ivo Reis" in names(i, "victim")] == [["Gweru"]]


def test_those_of_other_parts_have_no_town_of_a_case(extractor: Extractor):
    text = (
        "The cook Ivo Reis was sentenced to a year in prison in 2019.\n\nHe has written a book since. It tells of "
        "kitchens.\n\nA court in Gweru sentenced the lawyer Ana Bello to four years on 12 May."
    )
    found = facts_told(extractor, text, published="2024-05-14")
    assert [i.places for i in found if "Ivo Reis" in names(i, "victim")] == [[]]


def test_a_day_thought_to_be_that_of_an_act(extractor: Extractor):
    text = (
        "According to an Osh report, officials allegedly detained Ana, a 19-year-old cook, on a date thought to be "
        "September 25, 2011, as she traveled to Gweru."
    )
    paper = (
        'A pamphlet signed by the rebels and circulated by phone last weekend declared 11 people "military targets", '
        "including the chairman of the union, Ivo Reis."
    )
    assert [str(i.date.start) for i in facts_told(extractor, text) if i.date] == ["2011-09-25"]
    (threat,) = facts_told(extractor, paper, published="2024-05-09")
    assert threat.date is not None
    assert (str(threat.date.start), str(threat.date.end)) == ("2024-05-04", "2024-05-05")


def test_parts_of_a_talk_on_one_land(extractor: Extractor):
    parts = [
        ("How does one stop being a lawyer?", "“By post. Leo Pek had left a prison in Harare under a sheet.”"),
        ("Does anyone look into it?", "“An officer has been told off.”"),
        ("You are not the only one.", "“My friend Ivo Reis was beaten by two men before a court in November.”"),
        ("What do you fear?", "“That they will arrest my brother. They found him in Gweru.”"),
    ]
    said = [f"{a}\n\n{b}" for a, b in parts]
    talk = "\n\n".join(["A lawyer speaks", "She comes to the meeting in Oslo with a Norwegian book.", *said])
    found = facts_told(extractor, talk, published="2025-01-28")
    assert [i.country and i.country.alpha_2 for i in found if "Ivo Reis" in names(i, "victim")] == ["ZW"]


def test_a_court_that_rules_so_does_it_that_day(extractor: Extractor):
    freed = "On 3 May 2019 the judge ruled that Ana Bello was released on bail."
    assert [str(i.date.start) for i in facts_told(extractor, freed) if i.date] == ["2019-05-03"]
    hurt = "On 3 May 2019 the judge ruled that Ana Bello was tortured in a prison of Gweru."
    assert [i.date for i in facts_told(extractor, hurt)] == [None]


def test_who_was_killed_in_a_country_was_killed_on_the_island_where_they_were_shot(extractor: Extractor):
    text = (
        "A radio host was shot dead at his microphone in the Philippines on Sunday, police said.\n\nRamil Ocampo, "
        "57, was at home on Mindanao, a southern island, when a masked man shot him in the head, an "
        "officer said.\n\nOcampo is "
        "the fifth radio host to be killed since Benito Salonga took office in May 2022, a union said."
    )
    [one] = facts_told(extractor, text, published="2024-05-14")
    assert (one.date and one.date.edtf, [p.text for p in one.places]) == ("2024-05-12", ["Mindanao", "Philippines"])


@pytest.mark.parametrize(
    ("text", "act", "towns"),
    [
        (("The cook Ivo Reis was arrested on Monday. An officer said on Friday that he was held at a hotel in Gulu in "
         "Uganda."), "arrest", ["Gulu", "Uganda"]),
        # a paper called by its town, and a coast
        ("Ivo Reis, an El Sol de Orizaba reporter, was kidnapped on Monday.", "abduction", []),
        ("Men kidnapped Ivo Reis in the Gulf coast state of Veracruz on Monday.", "abduction", ["Veracruz"]),
    ],
)  # fmt: skip
def test_towns_of_other_days_and_of_names(extractor: Extractor, text: str, act: str, towns: list[str]):
    found = facts_told(extractor, text, published="2024-05-14")
    told = [i for i in found if i.act == act and "Ivo Reis" in names(i, "victim")]
    assert [[p.text for p in i.places] for i in told] == [towns]
