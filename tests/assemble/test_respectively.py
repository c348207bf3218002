""" "Respectively" across acts and doers: to each their own act, or their own doer."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers_to, facts_told

read = partial(facts_told, published="2021-06-01")


def victims(extractor: Extractor, text: str, act: str) -> list[set[str]]:
    return [{p.name for p in r.people if p.role == "victim"} for r in read(extractor, text) if r.act == act]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Writer Carl Egan and his wife, Dee, were arrested and shot dead, respectively, by soldiers.",
         ("arrest", "Carl Egan"), ("killing", "Dee")),
        ("Ana Roy and Li Wei were abducted and beaten, respectively, by rebels on 3 May.",
         ("abduction", "Ana Roy"), ("attack", "Li Wei")),
    ],
)  # fmt: skip
def test_to_each_their_own_act(
    extractor: Extractor, text: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    for act, name in (first, second):
        assert victims(extractor, text, act) == [{name}]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roy and Li Wei were killed by rebels and soldiers, respectively.",
        "Rebels and soldiers killed Ana Roy and Li Wei, respectively.",
    ],
)
def test_to_each_their_own_doer(extractor: Extractor, text: str) -> None:
    records = read(extractor, text)
    assert {d.casefold() for d in doers_to(records, "Ana Roy")} == {"rebels"}
    assert doers_to(records, "Li Wei") == {"soldiers"}


def test_who_fell_to_nobody_is_left_out(extractor: Extractor) -> None:
    text = "Ana Reis and her son, Caio, were killed by gunmen and by a landslide, respectively."
    assert victims(extractor, text, "killing") == [{"Ana Reis"}]


def test_terms_and_days_in_step_stay(extractor: Extractor) -> None:
    text = "Ana Roy and Li Wei were arrested in May and sentenced in June to five and seven years, respectively."
    assert victims(extractor, text, "arrest") == [{"Ana Roy", "Li Wei"}]
    assert victims(extractor, text, "sentencing") == [{"Ana Roy"}, {"Li Wei"}]


def test_terms_in_step_follow_the_sentence_that_names_all(extractor: Extractor) -> None:
    text = (
        "Ana Roy, 40, a potter, and Li Wei, 24, had admitted joining a banned vigil in Kano. They received ten months "
        "and six weeks in prison respectively, so that Wei was let go at once."
    )
    terms = {r.people[0].name: r.penalty.text for r in read(extractor, text) if r.act == "sentencing" and r.penalty}
    assert terms == {"Ana Roy": "ten months", "Li Wei": "six weeks in prison"}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Police held Ana Roy and Li Wei in April and January 2018, respectively.", "2018-04-01", "2018-01-01"),
        ("Police held Ana Roy and Li Wei in May and June 2018, respectively (CPJ, 8 Oct 19).", "2018-05-01",
         "2018-06-01"),
        ("Police held Ana Roy and Li Wei in December and January 2018, respectively.", "2017-12-01", "2018-01-01"),
        ("In 2019, police held Ana Roy and Li Wei in Osh on June 1 and 2 respectively.", "2019-06-01", "2019-06-02"),
    ],
)  # fmt: skip
def test_to_each_their_own_day(extractor: Extractor, text: str, first: str, second: str) -> None:
    records = [r for r in read(extractor, text) if r.act in {"arrest", "detention"}]
    days = {p.name: str(r.date.start) for r in records for p in r.people if p.role == "victim" and r.date is not None}
    assert days == {"Ana Roy": first, "Li Wei": second}


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Ana Roy and Li Wei, arrested on 2 March 2020, were tried on 5 and 9 May 2020, respectively.", "arrest",
         "2020-03-02"),
        ("Ana Roy and Li Wei, born in 1970 and 1975 respectively, were arrested on 3 May 2020.", "arrest",
         "2020-05-03"),
        ("Ana Roy and Li Wei were sentenced on 3 May 2020 and are due to leave prison in 2024 and 2025, respectively.",
         "sentencing", "2020-05-03"),
        ("Police arrested Ana Roy and Li Wei on 1 April 2021; they were released on 5 and 9 April, respectively.",
         "arrest", "2021-04-01"),
        ("Ana Roy and Li Wei vanished in July and March 2018 respectively, and were killed in August 2018.", "killing",
         "2018-08-01"),
        ("In 2020, police arrested Ana Roy and Li Wei and a court jailed them on 5 and 9 June, respectively.", "arrest",
         "2020-01-01"),
    ],
)  # fmt: skip
def test_days_of_another_act(extractor: Extractor, text: str, act: str, day: str) -> None:
    assert {str(r.date.start) for r in read(extractor, text) if r.act == act and r.date is not None} == {day}
