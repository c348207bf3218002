"""The court pages of newspapers: counts, split verdicts, one judgment of many parts, what is still to come."""

from __future__ import annotations

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told

X = "Journalist Ada Mensah"
FOUND = (
    "Kidnappers made good a threat to kill a trader they took hostage and police found his body Friday. The body was "
    "that of Jorge Peralta, 49. Peralta was kidnapped from his shop on Wednesday."
)
DUG_UP = (
    "Slava Petrov, a doctor, was shot dead on Oct. 23 in Brest. A rifle was dug up on Jan. 8 behind his house. Petrov "
    "was shot dead at 10 p.m. in his kitchen."
)


told = partial(facts_told, published="2022-03-15")


def charges(found: list[Incident]) -> dict[str, list[str | None]]:
    """Return the charges of each act."""
    return {i.act: [c.text for c in i.charges] for i in found}


def starts(found: list[Incident], act: str) -> list[str | None]:
    """Return the first days of an act's records."""
    return [str(i.date.start) if i.date else None for i in found if i.act == act]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (f"A jury found {X} guilty of sedition and not guilty of perjury.",
         {"conviction": ["sedition"], "acquittal": ["perjury"]}),
        (f"{X} was found not guilty of sedition but guilty of perjury.",
         {"conviction": ["perjury"], "acquittal": ["sedition"]}),
        (f"The court declared {X} guilty of sedition and innocent of perjury.",
         {"conviction": ["sedition"], "acquittal": ["perjury"]}),
        (f"A jury found {X} guilty of sedition and perjury.", {"conviction": ["sedition", "perjury"]}),
        (f"A jury found {X} not guilty of sedition and perjury.", {"acquittal": ["sedition", "perjury"]}),
        (f"Prosecutors dropped two counts of perjury against {X}.", {"acquittal": ["perjury"]}),
        (f"{X} was convicted of a plot against the president.", {"conviction": ["plot against the president"]}),
    ],
)  # fmt: skip
def test_verdicts(extractor: Extractor, text: str, acts: dict[str, list[str | None]]) -> None:
    assert charges(told(extractor, text)) == acts


@pytest.mark.parametrize(
    ("rest", "main", "also"),
    [
        ("was sentenced to 18 months on probation, fined $1,500, ordered to do 60 hours of community service.",
         "18 months on probation", ["$1,500", "60 hours of community service"]),
        ("was sentenced to six months in prison and ordered to perform 100 hours of community service.",
         "six months in prison", ["100 hours of community service"]),
        ("was sentenced to two years in prison and ordered to pay $3,000 in restitution.",
         "two years in prison", ["$3,000 in restitution"]),
        ("and editor Paul Sims were sentenced to two years in prison and ordered to do 40 hours of community service.",
         "two years in prison", ["40 hours of community service"]),
        ("was handed a 12-month community order with 150 hours of unpaid work for libel.", "12-month community order",
         ["150 hours of unpaid work"]),
    ],
)  # fmt: skip
def test_one_judgment_of_many_parts(extractor: Extractor, rest: str, main: str, also: list[str]) -> None:
    found = told(extractor, f"{X} {rest}")
    assert [i.act for i in found] == ["sentencing"]
    penalty = found[0].penalty
    assert penalty is not None
    assert (penalty.text, [p.text for p in penalty.also]) == (main, also)


@pytest.mark.parametrize(
    "text",
    [
        f"{X} was jailed for a year in 2019 and ordered to do 70 hours of community service in 2021.",
        f"{X} was sentenced to a year in prison and, on appeal, given two years of probation.",
        f"{X} was jailed for a year in May and another court ordered her to perform 90 hours of community service.",
        f"{X} was sentenced to a year in prison, and Paul Sims was ordered to do 40 hours of community service.",
    ],
)
def test_two_judgments_stay_two(extractor: Extractor, text: str) -> None:
    found = told(extractor, text)
    assert [[p.text for p in i.penalty.also] for i in found if i.penalty is not None] == [[], []]


def test_fine_of_his_paper_is_not_his(extractor: Extractor) -> None:
    text = f"The court sentenced {X} to a year in prison and ordered her newspaper to pay a fine of $20,000."
    own, paper = told(extractor, text)
    assert (own.penalty.also, own.group, paper.act, paper.people) == ([], None, "fine", [])


@pytest.mark.parametrize(
    ("to", "act"),
    [
        ("14 days of judicial custody", "detention"),
        ("judicial custody for 14 days", "detention"),
        ("five days of police remand", "detention"),
        ("14 days in jail for libel", "imprisonment"),
    ],
)
def test_days_of_custody_are_no_penalty(extractor: Extractor, to: str, act: str) -> None:
    found = told(extractor, f"A Delhi court sent {X} to {to}.")
    assert [(i.act, i.penalty is None) for i in found] == [(act, act == "detention")]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Senator Aldo Ferri is to be sentenced on July 13.", []),
        ("Senator Aldo Ferri is to be tried in May.", []),
        ("Former State Sen. Aldo Ferri is to be sentenced on July 13. A jury convicted him Monday of fraud.",
         ["conviction"]),
        ("Senator Aldo Ferri is to serve two years in prison for bribery.", ["imprisonment"]),
        ("Senator Aldo Ferri is said to be held in Osh.", ["detention"]),
    ],
)  # fmt: skip
def test_is_to_be(extractor: Extractor, text: str, acts: list[str]) -> None:
    assert [i.act for i in told(extractor, text)] == acts


@pytest.mark.parametrize(
    ("text", "act", "days"),
    [
        ("Yuri Lesko was held from 3 March 2011 until 9 May 2014, when the president pardoned him.",
         "pardon", ["2014-05-09"]),
        ("Yuri Lesko was held from 3 March 2011 until 9 May 2014, when he was released.",
         "release", ["2014-05-09"]),
        ("Yuri Lesko was jailed from May 2010 to April 2013, when he was pardoned.", "pardon", ["2013-04-01"]),
        ("Yuri Lesko was held from 3 March 2011 until 9 May 2014, when he was released.",
         "detention", ["2011-03-03"]),
        # the day on which the body was found; an hour of the day last spoken of
        (FOUND, "abduction", ["2022-03-09"]),
        (DUG_UP, "killing", ["2021-10-23"]),
        ("On Jan. 8 police searched the house. Slava Petrov was shot dead at 10 p.m. in his kitchen.", "killing",
         ["2022-01-08"]),
    ],
)  # fmt: skip
def test_days(extractor: Extractor, text: str, act: str, days: list[str | None]) -> None:
    assert starts(told(extractor, text), act) == days


def test_a_sentence_is_not_of_the_day_of_charging(extractor: Extractor) -> None:
    text = "In May 2018 the activist Ali Diallo was charged with sedition. Diallo was given a sentence of two years."
    found = told(extractor, text)
    assert "2018-05-01" not in starts(found, "sentencing")
