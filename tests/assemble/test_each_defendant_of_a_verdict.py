"""What each of several people in court news got: whose verdict it is, and who only judged them or was tried beside."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import Reader, facts_told, told, who


def befell(records: list[Incident], act: str) -> set[str]:
    """Return whom the tellings of an act befell."""
    return set().union(*(who(i, "victim") for i in records if i.act == act))


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        (
            (
                "A judge found the poet Marek Dvorak guilty on Friday.\n{0} Lumen activists Petr Horak and Jan Benes, "
                "who were tried last spring together with Dvorak, were jailed for a year."
            ),
            "sentencing",
            {"Petr Horak", "Jan Benes"},
        ),
        (
            (
                "A judge found the poet Marek Dvorak guilty on Friday.\n{0} Zora representatives Petr Horak and Jan "
                "Benes, who were heard in spring together with Dvorak, were jailed for a year."
            ),
            "sentencing",
            {"Petr Horak", "Jan Benes"},
        ),
        # who stands between commas alone is the one described
        (
            "A man who led the dockers of Ostrava, Petr Horak, was jailed for a year.",
            "sentencing",
            {"Petr Horak"},
        ),
        ("The chairman of the union, Jan Benes, was detained on Friday.", "arrest", {"Jan Benes"}),
    ],
)
def test_who_is_told_of_beside_the_accused_in_an_aside_got_no_term(
    read: Reader, text: str, act: str, whom: set[str]
) -> None:
    text = text.format("A Telegraf correspondent reports from the courtroom that")
    assert befell(told(read, text), act) == whom


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        (
            (
                "The publisher of the Coast Echo was convicted of defamation and fined 300 dollars.\n\n"
                "Justice Ivana Kolar set aside the verdict of a lower court."
            ),
            "fine",
            {"The publisher of the Coast Echo"},
        ),
        (
            (
                "A reporter of the Coast Echo was convicted of defamation and fined 300 dollars.\n\n"
                "Justice Ivana P. Kolar reversed what a lower court had held."
            ),
            "fine",
            {"A reporter"},
        ),
        # who is called so and is no judge
        (
            (
                "The publisher of the Coast Echo was convicted of defamation and fined 300 dollars.\n\n"
                "Ivana Kolar, 34, has printed the weekly since 2011."
            ),
            "fine",
            {"Ivana Kolar"},
        ),
        ("Justice Ivana Kolar was jailed for a year on Tuesday.", "sentencing", {"Ivana Kolar"}),
    ],
)
def test_who_passed_an_order_is_not_whom_it_befell(read: Reader, text: str, act: str, whom: set[str]) -> None:
    assert befell(told(read, text), act) == whom


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Petr Horak was tried in May on charges that could lead to sentences of 15 years in prison.", "maximum"),
        ("Petr Horak was tried in May on counts which may well carry sentences of up to nine years.", "maximum"),
        ("A judge handed down sentences of two years to Petr Horak and Jan Benes.", "imposed"),
        ("Petr Horak, who could have appealed, got sentences of two years and of nine months.", "imposed"),
    ],
)
def test_sentences_that_a_charge_could_bring_are_imposed_on_nobody(
    extractor: Extractor, text: str, status: str
) -> None:
    terms = [i.penalty for i in facts_told(extractor, text) if i.penalty is not None]
    assert {p.status for p in terms} == {status}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Lea Brandt was convicted for taking part in a rally against the army and the junta in Osh on 3 May 2020.",
            "",
        ),
        ("Lea Brandt was sentenced for her part in a march outside the parliament on 3 May 2020.", ""),
        ("Lea Brandt was sentenced for her participation in anti-army protests last year.", ""),
        ("Lea Brandt was convicted on 3 May 2020 for taking part in a rally against the army.", "2020-05-03"),
        ("Lea Brandt was sentenced last year for her participation in anti-army protests.", "2020"),
        ("Over her role in protests against a dam Lea Brandt was jailed on 3 May 2020.", "2020-05-03"),
    ],
)
def test_the_day_of_a_protest_against_somebody_is_not_that_of_the_verdict(
    extractor: Extractor, text: str, day: str
) -> None:
    (verdict,) = facts_told(extractor, text, published="2021-03-05")
    assert ("" if verdict.date is None else verdict.date.edtf) == day
