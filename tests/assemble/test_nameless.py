"""Victims told by a number, an age or a word for kin alone."""

from dataclasses import replace

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from tests.assemble.readings import all_told


@pytest.mark.parametrize(
    ("text", "act", "group", "least"),
    [
        ("Police said 40 had been arrested.", "arrest", "40", 40),
        ("Forty were arrested at the rally.", "arrest", "Forty", 40),
        ("Police made 12 arrests at the rally.", "arrest", "12 arrests", 12),
        ("There were 12 arrests at the rally.", "arrest", "12 arrests", 12),
        ("Three of his relatives were arrested.", "arrest", "Three of his relatives", 3),
        ("A 17-year-old was arrested for a poem.", "arrest", "A 17-year-old", 1),
        ("Police arrested the wife of Samuel Okoro.", "arrest", "the wife of Samuel Okoro", 1),
        ("Police arrested a group of 12 bakers.", "arrest", "12 bakers", 12),
        ("The attack left seven people dead.", "killing", "seven people", 7),
        ("One person was killed and three were injured.", "attack", "three", 3),
        ("Two engineers were arrested.", "arrest", "Two engineers", 2),
        ("Five Nigerians were arrested.", "arrest", "Five Nigerians", 5),
        ("A Frenchman was arrested in Oskemen.", "arrest", "A Frenchman", 1),
        ("30 pupils were taken by gunmen.", "abduction", "30 pupils", 30),
        ("Sixteen were held. Twenty-nine were freed.", "release", "Twenty-nine", 29),
        ("Police arrested nine women. Five of the nine were freed.", "release", "Five of the nine", 5),
        ("Police arrested thirteen women. All thirteen were freed.", "release", "thirteen women", 13),
        ("Half of the twelve board members were arrested.", "arrest", "Half of the twelve board members", 6),
        ("Five World Grain Agency (WGA) staff were arrested.", "arrest", "Five World Grain Agency (WGA) staff", 5),
        ("A priest and four nuns were abducted.", "abduction", "A priest and four nuns", 5),
        ("The cook, a driver and two reporters were arrested.", "arrest", "The cook, a driver and two reporters", 4),
        ("Samuel Okoro was freed. His wife was arrested in May.", "arrest", "His wife", 1),
        ("A court fined his two sons 100 dollars.", "fine", "his two sons", 2),
        ("Gunmen kidnapped Samuel Okoro along with two cooks.", "abduction", "two cooks", 2),
        ("The ministry closed 25 NGOs.", "organisation_shutdown", "25 NGOs", 25),
        ("Egypt froze the accounts of at least three charities.", "asset_freeze", "at least three charities", 3),
        ("Police raided nine churches.", "raid", "nine churches", 9),
    ],
)
def test_people_without_a_noun_are_counted(extractor: Extractor, text: str, act: str, group: str, least: int):
    found = all_told(extractor, f"{text} The union met.", published="2021-11-02")
    assert (act, group, least) in [(i.act, i.group.text, i.group.min) for i in found if i.group]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Obi was fined 500 for a poem.",
        "The team killed 40 minutes at the station.",
        "A Nigerian court heard the case.",
        "Ada Obi was arrested in 2019.",
        "The three mass abductions worry the town.",
        "The minister opened 12 schools.",
    ],
)
def test_a_number_of_other_things_counts_nobody(extractor: Extractor, text: str):
    found = all_told(extractor, text, published="2021-11-02")
    assert [i.group.text for i in found if i.group] == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen opened fire in Osh, killing 5¹ and wounding 12² others.",
        "Police said 40² had been arrested.",
        "Police arrested 200² people. The 200² were deported.",
        "Police held nine nuns in Osh. ③ of the nuns were freed.",
        "Police arrested Ida Obi, 41. Police freed the ④-year-old.",
    ],
)
def test_a_sign_that_is_only_like_a_figure_costs_no_article(extractor: Extractor, text: str):
    article = replace(article_from_text("Police."), text=text)  # cleaning takes most of them out
    [(line, _)] = extractor.extract([article])
    assert line.text == text


def test_marks_of_footnotes_are_no_part_of_a_number(extractor: Extractor):
    page = (
        '<p>Soldiers killed 5<sup><a href="#fn1">1</a></sup> villagers in Osh on 3 March 2021<sup>2</sup>.</p>'
        "<p>On 5 May 2021 a court in Osh sentenced Ida Obi to 3<sup>4</sup> years in prison.</p>"
    )
    incidents = all_told(extractor, page)
    told = {i.act: (i.date.start, i.group.min if i.group else i.penalty.term.iso) for i in incidents}
    assert told == {"killing": ("2021-03-03", 5), "sentencing": ("2021-05-05", "P3Y")}


@pytest.mark.parametrize("told", ["9" * 20, "99,999,999,999,999,999,999", "999," * 1500 + "999", "²", "²-year-old"])
def test_a_number_that_counts_no_people_is_passed_over(extractor: Extractor, told: str):
    text = f"Police arrested Arman Sadykov in Almaty on 3 May 2020. They beat the {told} there. The {told} were freed."
    for _, incidents in extractor.extract([article_from_text(text, title=None, published=None, url=None)]):
        assert "arrest" in [incident.act for incident in incidents]
        assert all((incident.group.max or 0) <= 10**10 for incident in incidents if incident.group)
