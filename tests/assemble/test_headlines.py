"""Headlines: verbs in the present after who acts, participles without an auxiliary after whom it befell."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from tests.assemble.readings import all_told

HEADLINES = [
    ("Police arrest journalist Samuel Okoro", "arrest"),
    ("Police nab Samuel Okoro", "arrest"),
    ("Samuel Okoro held over Facebook post", "detention"),
    ("Court fines Samuel Okoro", "fine"),
    ("Court frees Samuel Okoro", "release"),
    ("President pardons Samuel Okoro", "pardon"),
    ("Samuel Okoro found guilty", "conviction"),
    ("Samuel Okoro gunned down", "killing"),
    ("Samuel Okoro found dead", "killing"),
    ("Samuel Okoro cleared of sedition", "acquittal"),
    ("Samuel Okoro on trial for sedition", "trial"),
    ("Police question Samuel Okoro", "harassment"),
    ("Police summon Samuel Okoro", "harassment"),
]


@pytest.mark.parametrize(("title", "act"), HEADLINES)
def test_a_headline_tells_an_act(extractor: Extractor, title: str, act: str):
    article = article_from_text("The union protested on Tuesday.", title=title, published="2021-11-02")
    _, found = next(iter(extractor.extract([article])))
    assert [(i.act, [p.name for p in i.people if p.role == "victim"]) for i in found] == [(act, ["Samuel Okoro"])]


@pytest.mark.parametrize(
    "title",
    ["Police hold talks with Samuel Okoro", "Samuel Okoro heads prison board", "Court documents name Samuel Okoro"],
)
def test_a_headline_without_an_act(extractor: Extractor, title: str):
    assert not all_told(extractor, "The union met on Tuesday.", title=title, published="2021-11-02")


@pytest.mark.parametrize(
    ("body", "acts"),
    [
        ("Police arrested Vera Gomel on 3 May in Brest. A court fined her 200 euros.", {"arrest", "fine"}),
        ("Vera Gomel spoke of it to our reporter.", {"harassment"}),
    ],
)
def test_a_headline_that_only_sums_up(extractor: Extractor, body: str, acts: set[str]):
    found = all_told(extractor, body, title="Timeline: the harassment of Vera Gomel", published="2023-06-01")
    assert {i.act for i in found} == acts
