"""Days counted from a thing with its own day, and weekdays of an arrest told with the release."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, doers_to, facts_told

MONDAY = "2022-08-15"


def days(extractor: Extractor, text: str, published: str | None = None) -> dict[str, tuple[str, str] | None]:
    """Return the first and the last day of each act that a text tells."""
    found = facts_told(extractor, text, published=published)
    return {i.act: (str(i.date.start), str(i.date.end)) if i.date else None for i in found}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Two months after the coup of 1 February 2021, soldiers arrested lawyer Hla Win in Yangon.",
         "2021-04-01", "2021-04-30"),
        ("Soldiers arrested lawyer Hla Win in Yangon a week after the coup of 1 February 2021.",
         "2021-02-05", "2021-02-11"),
        ("Activist Murat Kaya was arrested in Ankara a day after the protest of 11 May 2021.",
         "2021-05-12", "2021-05-12"),
        ("Journalist Ivan Petrov was arrested in Grozny three days before the election of 10 April 2017.",
         "2017-04-07", "2017-04-07"),
        ("Journalist Ivan Petrov was arrested in Grozny on 9 April 2017, three days before the election of 12 April.",
         "2017-04-09", "2017-04-09"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_the_day_of_a_thing(extractor: Extractor, text: str, first: str, last: str) -> None:
    assert days(extractor, text) == {"arrest": (first, last)}


@pytest.mark.parametrize(
    "text",
    [
        "Activist Sara Lopez was arrested in Cali five days after the protests of May 2019.",
        "Activist Sara Lopez was arrested in Cali days after the protests of 3 May 2019.",
    ],
)
def test_none_is_counted_where_the_number_or_the_day_is_open(extractor: Extractor, text: str) -> None:
    assert days(extractor, text) == {"arrest": None}


@pytest.mark.parametrize(
    "text",
    [
        "Police in Goma on Friday released four students detained on Monday during a march.",
        "Police in Goma on Friday released activist Paul Ilunga, detained on Monday during a march.",
        "Police on Friday released activist Paul Ilunga, who was detained on Monday.",
        "Activist Paul Ilunga, who was detained on Monday, was released on Friday.",
        "Activist Paul Ilunga was released on Friday after he was detained on Monday.",
    ],
)
def test_the_weekday_of_an_arrest_lies_before_the_release(extractor: Extractor, text: str) -> None:
    found = days(extractor, text, MONDAY)
    assert found == {"arrest": ("2022-08-08",) * 2, "release": ("2022-08-12",) * 2}
    assert date.fromisoformat("2022-08-08").weekday() == 0


@pytest.mark.parametrize(
    "text",
    [
        "Activist Paul Ilunga was released on Friday and detained again on Monday.",
        "Activist Paul Ilunga, who was released on Friday, was detained on Monday.",
    ],
)
def test_a_later_arrest_stays_after_the_release(extractor: Extractor, text: str) -> None:
    assert days(extractor, text, MONDAY)["arrest"] == ("2022-08-15", "2022-08-15")


@pytest.mark.parametrize(
    ("text", "act", "by"),
    [
        ("Police in Goma on Friday released activist Paul Ilunga, detained on Monday during a march.", "release",
         {"Police in Goma"}),
        ("A court in Minsk on 3 May 2022 sentenced journalist Paul Ilunga, arrested a year earlier, to a year in jail.",
         "sentencing", {"court in Minsk"}),
        ("A court in Minsk on 3 May 2022 jailed journalist Paul Ilunga, detained since 2021, for five years.",
         "sentencing", {"court in Minsk"}),
        ("Prosecutors in Ankara on 3 May 2021 charged lawyer Paul Ilunga, arrested in April, with terrorism.", "charge",
         {"Prosecutors in Ankara"}),
    ],
)  # fmt: skip
def test_who_acts_on_a_day_did_not_do_what_describes_the_person(
    extractor: Extractor, text: str, act: str, by: set[str]
) -> None:
    found = facts_told(extractor, text)
    assert doers_to(found, "Paul Ilunga", act) == by
    earlier = [doers(i) for i in found if i.act != act]
    assert earlier == [set()]
