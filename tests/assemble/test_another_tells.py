"""Whom "he" means in what one more without a name tells of themselves."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, who

read = partial(all_told, published="2026-05-20")


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        (
            "One detainee said he was hung by his arms. Another said guards had raped him with a bottle.",
            "sexual_violence",
            "Another",
        ),
        (
            "Hassan Jaber said police beat him. Another student said that officers had raped him.",
            "sexual_violence",
            "Another student",
        ),
        ("One woman said soldiers raped her. A second woman said that they beat her.", "attack", "A second woman"),
    ],
)
def test_one_more_tells_of_themselves(extractor: Extractor, text: str, act: str, whom: str) -> None:
    assert [who(r, "victim") for r in read(extractor, text) if r.act == act] == [{whom}]


@pytest.mark.parametrize(
    "text",
    [
        "Hassan Jaber said police beat him. Another witness said that officers had raped him.",
        "Hassan Jaber said police beat him. Another lawyer said that officers had raped him.",
    ],
)
def test_but_a_witness_or_lawyer_of_others(extractor: Extractor, text: str) -> None:
    assert [who(r, "victim") for r in read(extractor, text) if r.act == "sexual_violence"] == [{"Hassan Jaber"}]


def test_nobody_where_none_told_before(extractor: Extractor) -> None:
    records = read(extractor, "Aisha Diallo was arrested on 3 May. Another protester said police beat her.")
    assert [r.act for r in records] == ["arrest"]


def test_nor_who_saw_it(extractor: Extractor) -> None:
    records = read(extractor, "Hassan Jaber said police beat him. Another said he saw officers kick him.")
    assert all(who(r, "victim") == {"Hassan Jaber"} for r in records)


def test_the_one_child_of_a_mother_is_nobody_told_of(extractor: Extractor) -> None:
    text = "A trial of Nazia Karimi was put off. The mother-of-one is held since 2018, when she was given three years."
    assert [who(r, "victim") for r in read(extractor, text) if r.act == "sentencing"] == [{"Nazia Karimi"}]
