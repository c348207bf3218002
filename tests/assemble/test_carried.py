"""People carried over from what was told before, and general words that tell an act only in a story."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.evaluate.figures import FACTUAL
from tests.assemble.readings import victims
from tests.assemble.test_incidents import read


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police arrested Pavel Rudin in May. Sentenced in June to two years.", "sentencing"),
        ("A court convicted Pavel Rudin of libel. The judges imposed six years' imprisonment.", "sentencing"),
        ("The Perm court sentenced Pavel Rudin to five years. The appeal court cut the term to four years.",
         "sentence_overturned"),
        ("On 3 May a court found Daria Melnik guilty and fined her 150 million dong.", "fine"),
        ("Pavel Rudin was acquitted on 20 November.", "acquittal"),
        ("Soldiers shot Pavel Rudin in the market. He died in the ambulance.", "killing"),
        ("Police arrested Pavel Rudin on 3 May. He was let out on 5 May.", "release"),
    ],
)  # fmt: skip
def test_people_told_before(extractor: Extractor, text: str, act: str):
    found = [i for i in read(extractor, text) if i.modality in FACTUAL and i.act == act]
    assert [len(victims(i)) for i in found] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Rudin died in hospital on Tuesday.",
        "Pavel Rudin came home on Tuesday.",
        "The court in Perm imposed six years' imprisonment.",
        "Pavel Rudin left the country on Monday to play a match.",
        "Pavel Rudin got two days' notice.",
    ],
)
def test_general_words_alone_tell_no_act(extractor: Extractor, text: str):
    assert [i for i in read(extractor, text) if i.modality in FACTUAL] == []


def test_a_name_opens_what_follows_the_news(extractor: Extractor):
    text = (
        "Two men on a motorbike shot dead a radio host who had read out prices, police said on Tuesday.\n\n"
        "Ada Obi, 42, was hit eight times in front of her station. The guard, Ben Eze, said that he had seen nothing."
    )
    found = [i for i in read(extractor, text) if i.modality in FACTUAL and i.act == "killing"]
    assert [victims(i) for i in found] == [{"Ada Obi"}]


def test_one_who_speaks_next_is_not_the_victim(extractor: Extractor):
    text = (
        "Two men on a motorbike shot dead a radio host, police said on Tuesday.\n\n"
        "Ada Obi, her lawyer, said that nothing was known. The station was closed for a day."
    )
    found = [i for i in read(extractor, text) if i.modality in FACTUAL and i.act == "killing"]
    assert "Ada Obi" not in {name for i in found for name in victims(i)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police in Hanoi detained the head of a think-tank and a librarian from the same town, Nina Kyan, on 3 May.",
         {"Nina Kyan"}),
        ("Soldiers beheaded two employees of a guesthouse, Amade Nchin and Felix Tom, in March.",
         {"Amade Nchin", "Felix Tom"}),
    ],
)  # fmt: skip
def test_the_name_beside_a_description(extractor: Extractor, text: str, who: set[str]):
    found = [i for i in read(extractor, text) if i.modality in FACTUAL]
    assert {name for i in found for name in victims(i)} >= who


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Pavel Lenko was shot on 3 May. On Friday 12 people, among them Lenko's sister Vera Lenko, were arrested.",
         "arrest", {"Vera Lenko"}),
        ("Pavel Lenko is a poet. Police beat marchers; 12 people, including the wife of Pavel Lenko, were arrested.",
         "arrest", set[str]()),
        ("Police held 15 people on Monday, among them a friend of the poet Ida Brok.", "detention", set[str]()),
        ("Police held 15 people on Monday, among them the lawyer of Pavel Lenko, Vera Gomel.", "detention",
         {"Vera Gomel"}),
        ("On 5 May soldiers arrested 40 mourners, including the dean of Osh University, Ida Brok.", "arrest",
         {"Ida Brok"}),
    ],
)  # fmt: skip
def test_whose_relative_is_among_those_held_is_not_held(extractor: Extractor, text: str, act: str, who: set[str]):
    found = [i for i in read(extractor, text) if i.modality in FACTUAL and i.act == act]
    assert {name for i in found for name in victims(i)} == who


def test_a_row_tells_a_sentence_by_its_penalty_alone(extractor: Extractor):
    text = (
        "The Erbil court sentenced four men on Tuesday.\n\n"
        "* Dilshad Pirdaw, teacher – thirty months in prison\n\n* Karwan Sabir, baker – six years in prison"
    )
    found = {tuple(victims(i)): i for i in read(extractor, text) if i.modality in FACTUAL and i.act == "sentencing"}
    assert [found[who].penalty.term.iso for who in [("Dilshad Pirdaw",), ("Karwan Sabir",)]] == ["P30M", "P6Y"]


def test_blows_in_custody_are_ill_treatment(extractor: Extractor):
    text = "Police arrested Pavel Rudin on 3 May. Guards kicked him in his cell. He was let out on 9 May."
    assert "ill_treatment" in {i.act for i in read(extractor, text)}


def test_the_one_charge_of_a_case_is_that_of_its_court_acts(extractor: Extractor):
    text = (
        "On 3 May Pavel Rudin was charged with extortion. On 9 June the Perm court sentenced Pavel Rudin to two years "
        "in prison."
    )
    found = {i.act: [c.text for c in i.charges] for i in read(extractor, text)}
    assert found["sentencing"] == ["extortion"]


def test_what_somebody_got_years_for_is_the_charge(extractor: Extractor):
    (found,) = read(extractor, "In June Pavel Rudin, an editor, was given six months for defaming a mining company.")
    assert [c.text for c in found.charges] == ["defaming a mining company"]
