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

Presses

Nigeria closed two presses in Kano in May, and soldiers in Nigeria took the rollers of a third to a barracks in Kaduna.

In Cape Verde a clerk sent away the owner of a press.

The printer Nuno Brito was charged with disobedience, and he was fined for it.
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


def test_what_follows_a_paragraph_on_another_land_is_not_in_that_of_its_section(survey: list[Incident]) -> None:
    assert "NG" not in {land(i) for i in survey if "Nuno Brito" in victims(i)}
    assert [i.act for i in survey if "Nuno Brito" in victims(i)]


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


TIMELINE = """Timeline: the case of the editor Ana Reis

4 May 2019

Ana Reis was arrested at her flat in Osh by officers of the security service, who took her telephone and two books.

6 May 2019

A judge, Ivo Kern, ordered that she be held for two months, and her lawyer, Maria Lopes, was not let into the room.

12 July 2019

Her husband, Pavel Tan, was beaten outside the court by two men in masks, who told him to leave the city for good.

9 September 2019

She was sentenced to four years for extremism. The Osh City Court read the verdict in an hour behind closed doors.

3 January 2020

The colleague Karim Aliev was detained for handing out leaflets on her case and was fined 200 dollars by a judge.
"""
DEAD = """Police shot five people dead at a march

Police shot five people dead at a march in Osh, Kyrgyzstan, on 4 May 2019. This is what is known of some of them.

""" + "\n".join(
    f"- {who}, who lived near the bridge, was carrying water to the marchers when a bullet from the roof of a bank hit "
    "them in the neck, and died in the arms of somebody who had come to help and whom nobody has seen since that day."
    for who in ("Ana Reis", "Ivo Kern", "Pavel Tan", "Karim Aliev")
)


def test_a_timeline_of_one_case_in_which_others_act_is_of_one_story() -> None:
    found = extract(TIMELINE)
    assert [victims(i) for i in found if i.act == "sentencing"] == [{"Ana Reis"}]
    assert [land(i) for i in of(found, "Ana Reis", "detention")] == ["KG"]


def test_a_list_of_those_of_one_event_is_of_one_story() -> None:
    found = [i for i in extract(DEAD) if "Ana Reis" in victims(i)]
    assert [(names(i, "perpetrator"), i.date.edtf if i.date else None) for i in found] == [({"Police"}, "2019-05-04")]
