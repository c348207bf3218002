"""Sections of a survey: each tells of its own people, days, courts and lands, an overview of those of all."""

from __future__ import annotations

import pytest

from pipeline import extract
from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.view import view_of
from pipeline.clean import article_from_text
from pipeline.records import Incident
from tests.assemble.readings import land, names, of, victims

SURVEY = """Yearly survey of the Heron Desk

In Osh, the editor Ana Reis was jailed for two years.

Lebanon: editor held over poem

Police in Tyre held the editor Karim Sabbagh on 4 May 2019 over a poem about a minister and a goat. He was freed.

Trials

Ana Reis was held in Osh in June 2018 over a leaflet. On 9 July 2018 the Osh City Court jailed her for two years.

Choirs

The choirmaster Paul Ndayi was arrested in Kigali in March over a song on the price of beans. The judges absolved him.

Monks

In 2011 police beat the monk Lobsang Tashi in Ngawa as he carried a portrait through the market of the town.

Wells

In Gondar soldiers beat the teacher Abebe Worku on 3 May 2012 as he drew water from a well that the army had fenced.

Herders

The herder Tashi was detained near Mopti in Mali after a quarrel about a well, and he was held there for a month.
"""
STORY = """Farmer jailed in Osh over leaflet

The farmer Ana Reis was held in Osh in June 2018 over a leaflet, said her lawyer, Ivo Kern, on the steps of a court.

Trial

The Osh City Court heard Reis on three days, and her brother, Pavel Reis, was not let in to see what was done there.

Verdict

On 9 July 2018 the judges jailed her for two years, and the lawyer Kern said that he would appeal against the verdict.

Prison

Reis was beaten by a guard in August, and the guard, Oleg Tan, was moved to another prison in the south of the land.
"""


RUMOUR = """Rumour that Evans was jailed is false

A site claims that the trader Luka Varo, or Evans, was jailed for five years in Osh. But the claim is false, police say.

Posts

The rumour about Varo was read by many in Osh in August, on a site known for such news, and it has not been taken down.

Arrest

In May 2017 the trader Luka Varo was held at his home in Osh, and he is before three courts there over the old charges.

Site

The site ran the tale of Varo with a picture of a court, but what is below it does not say that he was jailed there.

Picture

A picture that was said to show the sister of Evans in tears is from 2017, and she had asked the town for forgiveness.
"""


@pytest.fixture(scope="module")
def survey() -> list[Incident]:
    return extract(SURVEY)


def test_a_court_of_another_section_tries_nobody(survey: list[Incident]) -> None:
    acquitted = of(survey, "Paul Ndayi", "acquittal")
    assert [names(i, "authority") for i in acquitted] == [{"judges"}]


def test_a_month_is_of_no_year_of_another_section(survey: list[Incident]) -> None:
    assert [(i.date, land(i)) for i in of(survey, "Paul Ndayi", "arrest")] == [(None, "RW")]


def test_a_name_alone_is_nobody_of_another_section(survey: list[Incident]) -> None:
    assert [(names(i, "victim"), land(i)) for i in survey if i.act in {"detention", "arrest"} and land(i) == "ML"] == [
        ({"Tashi"}, "ML")
    ]


def test_a_title_with_a_land_heads_its_own_section_alone(survey: list[Incident]) -> None:
    assert {land(i) for i in survey if victims(i) == {"Karim Sabbagh"}} == {"LB"}
    assert {land(i) for i in survey if victims(i) == {"Ana Reis"}} == {"KG"}


def test_what_an_overview_tells_is_told_once(survey: list[Incident]) -> None:
    jailed = of(survey, "Ana Reis", "sentencing")
    assert [(i.date.edtf if i.date else None, names(i, "authority")) for i in jailed] == [
        ("2018-07-09", {"Osh City Court"})
    ]
    assert len({i.case for i in survey if victims(i) == {"Ana Reis"}}) == 1


def test_who_is_called_by_a_part_of_the_name_in_each_section_is_one_story(extractor: Extractor) -> None:
    article = article_from_text(RUMOUR, title=None, published=None, url=None)
    assert view_of(extractor.nlp(article.text), article).stories == []


def test_subheadings_of_one_story_part_nothing() -> None:
    found = extract(STORY)
    assert [names(i, "authority") for i in of(found, "Ana Reis", "sentencing")] == [{"Osh City Court"}]
    assert [i.date.edtf if i.date else None for i in found if i.act in {"attack", "ill_treatment"}] == ["2018-08"]
