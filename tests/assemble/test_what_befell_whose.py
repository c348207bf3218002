"""What a clause with "whose" or "who" tells is its own: no day of the main verb's, and nobody who did that."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told

read = partial(facts_told, published="2021-06-01")


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Mina Horvat, whose newspaper was closed in March 2021, was arrested in Prague.", "arrest", None),
        ("Mina Horvat, whose house was searched on 3 May 2021, was arrested.", "arrest", None),
        ("Mina Horvat, who was beaten in March 2021, was arrested.", "arrest", None),
        ("Police arrested Mina Horvat, whose newspaper was closed in March 2021.", "arrest", None),
        ("Mina Horvat, whose house was searched on 3 May 2021, was arrested.", "raid", "2021-05-03"),
        ("Six women whom China sent back in March 2021 were held in a camp.", "detention", "2021-03-01"),
        ("Mina Horvat, whose website was blocked in March 2021, was arrested on 3 May 2021.", "arrest", "2021-05-03"),
        ("Mina Horvat, whose brother is a poet, was arrested on 3 May 2021.", "arrest", "2021-05-03"),
        ("Mina Horvat was beaten and arrested on 3 May 2021.", "arrest", "2021-05-03"),
    ],
)
def test_the_day_of_a_clause_on_somebody_is_its_own(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    (record,) = [r for r in read(extractor, text) if r.act == act]
    assert (record.date and record.date.start) == day


@pytest.mark.parametrize(
    "text",
    [
        "Mina Horvat, whose brother was arrested in May 2021, was beaten.",
        "Mina Horvat, whose lawyer was arrested in May 2021, was killed.",
        "Mina Horvat, whose husband was charged in Prague, was stabbed.",
        "Mina Horvat, whose sister was jailed in 2019, was tortured.",
    ],
)
def test_whose_relative_was_arrested_was_not_hurt_by_that_one(extractor: Extractor, text: str) -> None:
    harm = [r for r in read(extractor, text) if r.act not in {"arrest", "charge", "imprisonment", "sentencing"}]
    assert [r.modality for r in harm] == ["reported"]
    assert doers_to(harm, "Mina Horvat") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Two officers were arrested in May 2021 for killing Mina Horvat.",
        "Two officers were arrested in Prague over the beating of Mina Horvat.",
        "Two officers were convicted in May 2021 of having killed Mina Horvat.",
    ],
)
def test_whoever_is_arrested_for_it_may_have_done_it(extractor: Extractor, text: str) -> None:
    assert doers_to(read(extractor, text), "Mina Horvat") == {"Two officers"}


@pytest.mark.parametrize(
    "text",
    [
        "Police removed the editor of the website Voice.",
        "Officials suspended the head of Mina Horvat's website.",
        "The authorities closed the bank account of Mina Horvat's website.",
    ],
)
def test_what_a_website_has_is_no_website(extractor: Extractor, text: str) -> None:
    assert "censorship" not in {r.act for r in read(extractor, text)}


def test_some_of_her_websites_are_hers(extractor: Extractor) -> None:
    text = "The authorities closed two of Mina Horvat's websites."
    assert [r.act for r in read(extractor, text)] == ["censorship"]
