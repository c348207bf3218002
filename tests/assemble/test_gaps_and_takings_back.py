"""Terms whose verb is left out, what a desk takes back, what is only announced, and of whom a colleague tells."""

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.clean import article_from_text
from pipeline.records import Incident
from tests.assemble.readings import victims

WRONG = {"arrest", "release", "death_in_custody", "enforced_disappearance"}


def told(extractor: Extractor, text: str) -> list[Incident]:
    article = article_from_text(f"{text} The union met.", published="2021-11-02")
    return [i for _, found in extractor.extract([article]) for i in found if i.modality in FACTUAL]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "The court sentenced Samuel Okoro to life in prison and Nadira Qasimova and Li Wenzhong to six years each.",
            {"life in prison": {"Samuel Okoro"}, "six years": {"Nadira Qasimova", "Li Wenzhong"}},
        ),
        (
            "A tribunal sentenced Samuel Okoro to death and the typists Nadira Qasimova and Li Wenzhong to nine years.",
            {"death": {"Samuel Okoro"}, "nine years": {"Nadira Qasimova", "Li Wenzhong"}},
        ),
        (
            "The court sentenced Samuel Okoro and Li Wenzhong to ten years in prison and Nadira Qasimova to two years.",
            {"ten years in prison": {"Samuel Okoro", "Li Wenzhong"}, "two years": {"Nadira Qasimova"}},
        ),
        (
            "The court sentenced Samuel Okoro, Li Wenzhong and Nadira Qasimova, 34, to two years in prison.",
            {"two years in prison": {"Samuel Okoro", "Li Wenzhong", "Nadira Qasimova"}},
        ),
    ],
)
def test_a_term_of_those_whose_verb_is_left_out(extractor: Extractor, text: str, terms: dict[str, set[str]]):
    found = [i for i in told(extractor, text) if i.act == "sentencing"]
    assert {i.penalty.text: victims(i) for i in found if i.penalty} == terms


@pytest.mark.parametrize(
    "text",
    [
        "Our alert of 3 May said that the baker Samuel Okoro had been arrested in Jos. He had not; he was at sea.",
        "In our last newsletter we said that Samuel Okoro was arrested in Jos. He was not.",
        "Egypt to release the blogger Samuel Okoro on Friday.",
        "Blogger Samuel Okoro to be freed on Friday.",
        "Prison officers told the family of Samuel Okoro that his aunt had died.",
        "The course covers what to do if Samuel Okoro is arrested at night and no station admits to having him.",
    ],
)
def test_what_did_not_happen(extractor: Extractor, text: str):
    assert [i for i in told(extractor, text) if i.act in WRONG] == []


@pytest.mark.parametrize(
    "text",
    [
        "Our report of 3 May said that Samuel Okoro was arrested in Jos. He was not alone.",
        "Our report of 3 May said that Samuel Okoro was arrested in Jos. He has not been seen since.",
    ],
)
def test_what_is_not_taken_back(extractor: Extractor, text: str):
    assert [victims(i) for i in told(extractor, text) if i.act == "arrest"] == [{"Samuel Okoro"}]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The weaver Samuel Okoro died in prison on Monday. A former cellmate says that he was flogged.", "torture"),
        ("The weaver Samuel Okoro died in prison on Monday. A colleague told us that he had been flogged.", "torture"),
        ("Warders of the prison told the wife of Samuel Okoro that he had died of a cold.", "death_in_custody"),
        ("Samuel Okoro spent twelve days on remand on a charge of sedition.", "detention"),
        ("None of the barracks has admitted to holding Samuel Okoro.", "enforced_disappearance"),
        ("Police have named the activist Samuel Okoro as a suspect in a blasphemy case.", "charge"),
        ("The reporter Samuel Okoro was named a suspect over an article on a dam.", "charge"),
    ],
)
def test_whom_it_befell(extractor: Extractor, text: str, act: str):
    assert [victims(i) for i in told(extractor, text) if i.act == act] == [{"Samuel Okoro"}]


@pytest.mark.parametrize(
    "text",
    [
        "Samuel Okoro was named as the main suspect in the bombing of a market.",
        "Samuel Okoro named three suspects in his report.",
    ],
)
def test_a_suspect_of_a_crime(extractor: Extractor, text: str):
    assert not any(i.act == "charge" for i in told(extractor, text))


def test_a_raid_on_others_is_told_once(extractor: Extractor):
    text = (
        "Police put the blogger Samuel Okoro on a plane to Hanoi on Tuesday. On Thursday officers searched the office"
        " of the Rice Farmers Network and left with nine hard disks."
    )
    assert [victims(i) for i in told(extractor, text) if i.act == "raid"] == [{"Rice Farmers Network"}]


def test_who_only_fled_when_a_licence_was_revoked(extractor: Extractor):
    text = (
        "The Ministry of Information revoked the station's licence on 5 July, and Samuel Okoro, a reporter, fled to"
        " Kenya in September."
    )
    found = told(extractor, text)
    assert not any(victims(i) == {"Samuel Okoro"} for i in found if i.act == "organisation_shutdown")
    assert any(i.act == "exile" for i in found)
