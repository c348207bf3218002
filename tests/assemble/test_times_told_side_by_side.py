"""Times told side by side, where somebody had gone, what is suspended by half, and who only looks back on a killing."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

DAYS = [
    ("Ana Bor was beaten on 14 and 15 December 2020.", "attack 2020-12-14/2020-12-15"),
    ("On 14 and 15 December 2020 police searched the home of Ana Bor.", "raid 2020-12-14/2020-12-15"),
    ("Ana Bor was arrested between the elections of 2015 and 2020.", "arrest 2015-01-01/2020-12-31"),
    (
        "Ana Bor was arrested in May and again in June 2020.",
        "arrest 2020-05-01/2020-05-31; arrest 2020-06-01/2020-06-30",
    ),
    ("Ana Bor was arrested on 14 December 2020 and on 15 December 2020 the office was sealed.", "arrest 2020-12-14"),
    ("Ana Bor was beaten once on 3 May 2020, and once on 5 June 2020.", "attack 2020-05-03; attack 2020-06-05"),
    ("Twelve people were arrested in Osh on 3 and 5 May 2020.", "arrest 2020-05-03/2020-05-05"),
    # of named people it is not told who was taken on which day: the first, as it was read before stretches were
    ("Police detained Ana Bor and Petr Lot on 6 and 7 June 2020.", "arrest 2020-06-06"),
]


def told(extractor: Extractor, text: str, published: str | None = None):
    return facts_told(extractor, text, published=published)


def span(record) -> str:
    day = record.date
    return "" if day is None else f" {day.start}" if day.start == day.end else f" {day.start}/{day.end}"


@pytest.mark.parametrize(("text", "wanted"), DAYS, ids=[text for text, _ in DAYS])
def test_the_times_of_an_act(extractor: Extractor, text: str, wanted: str):
    assert sorted(f"{r.act}{span(r)}" for r in told(extractor, text)) == sorted(wanted.split("; "))


WEEKDAYS = [
    ("2021-05-03", "Ana Bor was arrested on Monday and released the next day.", "2021-04-26 2021-04-27"),
    ("2021-05-03", "Ana Bor was arrested on Sunday and released two days later.", "2021-04-25 2021-04-27"),
    ("2021-05-04", "Ana Bor was arrested on Monday and released the next day.", "2021-05-03 2021-05-04"),
    ("2021-05-03", "Ana Bor was arrested on Monday.", "2021-05-03"),
    ("2021-05-03", "Ana Bor was arrested on Monday. She was told to report the next day.", "2021-05-03"),
]


@pytest.mark.parametrize(("published", "text", "wanted"), WEEKDAYS, ids=[f"{p} {t}" for p, t, _ in WEEKDAYS])
def test_nothing_done_is_dated_after_the_report(extractor: Extractor, published: str, text: str, wanted: str):
    assert [r.date.start for r in told(extractor, text, published)] == wanted.split()


PLACES = [
    ("Ana Bor left Lagos for Togo and was arrested there.", "Togo TG"),
    ("Ana Bor left Lagos and was arrested in Togo.", "Togo TG"),
    ("Ana Bor left her home in Lagos and was arrested.", "Lagos NG"),
    ("Seven activists were arrested in the cities of Lagos, Abuja and Kano.", "Lagos Abuja Kano NG"),
    ("Ivo Reis was arrested on pilgrimage to Mecca.", ""),
    ("Ana Bor lives in Paris. She was jailed for writing about torture in Gabon.", ""),
    ("Ana Bor lives in Paris. She was jailed for three years.", "FR"),
]


@pytest.mark.parametrize(("text", "wanted"), PLACES, ids=[text for text, _ in PLACES])
def test_where_they_had_gone(extractor: Extractor, text: str, wanted: str):
    (record,) = told(extractor, text)
    land = [record.country.alpha_2] if record.country and wanted else []
    assert " ".join([*(p.text for p in record.places), *land]) == wanted


TERMS = [
    ("Ana Bor was sentenced to five years in prison, half of it suspended.", "P5Y imposed", "P2Y6M suspended"),
    ("Ana Bor was sentenced to a year in prison, with half suspended.", "P1Y imposed", "P6M suspended"),
    ("Ana Bor was sentenced to five years in prison, all of it suspended.", "P5Y suspended", ""),
    ("Ana Bor's five-year term was brought down to three in 2020.", "P3Y reduced", ""),
    ("The appeal court brought Ana Bor's five-year term down to three years.", "P3Y reduced", ""),
]


@pytest.mark.parametrize(("text", "main", "also"), TERMS, ids=[text for text, _, _ in TERMS])
def test_what_is_left_of_a_term(extractor: Extractor, text: str, main: str, also: str):
    (penalty,) = [r.penalty for r in told(extractor, text) if r.penalty]
    assert f"{penalty.term.iso} {penalty.status}" == main
    assert [f"{p.term.iso} {p.status}" for p in penalty.also] == ([also] if also else [])


LOOKING_BACK = [
    "Ana Bor was arrested on the anniversary of the killing of Ivo Reis.",
    "Ana Bor was arrested on the day of the killing of Ivo Reis.",
    "Ana Bor was arrested at the funeral of Ivo Reis, killed on 1 May 2020.",
]


@pytest.mark.parametrize("text", LOOKING_BACK)
def test_who_is_held_when_a_killing_is_recalled_neither_killed_nor_was_killed(extractor: Extractor, text: str):
    (killing,) = [r for r in told(extractor, text) if r.act == "killing"]
    assert [(p.name, p.role) for p in killing.people] == [("Ivo Reis", "victim")]


def test_who_is_held_for_a_killing_is_accused_of_it(extractor: Extractor):
    (killing,) = told(extractor, "Ana Bor was arrested on suspicion of the killing of Ivo Reis.")
    assert ("Ana Bor", "perpetrator") in [(p.name, p.role) for p in killing.people]
