"""What pages of many regions tell beside one another: whom, when and on what, where something else stands near."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, land, names, victims


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Odo Lind is a retired clerk. After he was detained, Ivo Bern dismissed him.", "arrest", {"Odo Lind"}),
        ("After he was detained at a rally, Odo Lind wrote to his wife.", "arrest", {"Odo Lind"}),
        ("Odo Lind was jailed in 2019. Ivo Bern's whereabouts are unknown since his arrest on 6 May.", "arrest",
         {"Ivo Bern"}),
        ("Ana Lind, Eva Bern and Ida Roe got bail in July. The trio, along with driver Odo Lind, were arrested in May.",
         "arrest", {"Ana Lind", "Eva Bern", "Ida Roe", "Odo Lind"}),
        ("The editor, along with the reporter Odo Lind, was arrested on 2 April 2021.", "arrest", {"Odo Lind"}),
        ("Ana Lind and Eva Bern along with another nurse, Ida Roe, were threatened by police on 2 May.", "threat",
         {"Ana Lind", "Eva Bern", "Ida Roe"}),
    ],
)  # fmt: skip
def test_whom_a_clause_beside_leaves_meant(extractor: Extractor, text: str, act: str, whom: set[str]) -> None:
    told = [r for r in facts_told(extractor, text) if r.act == act]
    assert {n for r in told for n in names(r, "victim")} == whom


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("A court official in Osh confirmed the conviction of Odo Lind but gave no details.", False),
        ("The Supreme Court in Osh confirmed the conviction of Odo Lind.", True),
        ("A source said that the High Court confirmed the sentence of Odo Lind.", True),
        ("The appeal court confirmed the one-year terms of six Bahais.", True),
    ],
)
def test_who_confirms_a_verdict(extractor: Extractor, text: str, *, acts: bool) -> None:
    assert ("appeal_rejected" in {r.act for r in facts_told(extractor, text)}) == acts


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Odo Lind was shot dead by gunmen near Cali. In 2015 he had been beaten by strangers.", "killing", None),
        ("Odo Lind was shot dead by gunmen near Cali. In 2015 he had been beaten by strangers.", "attack", "2015"),
        ("Odo Lind died in hospital. He had been shot on 2 May 2021 by gunmen.", "killing", "2021-05-02"),
        ("Odo Lind was arrested on 20 October 2019. He was sentenced at the start of July to a year, monks said.",
         "sentencing", "2020-07"),
        ("Odo Lind was sentenced on 20 October 2019. He had been arrested in July, his wife said.", "arrest",
         "2019-07"),
    ],
)  # fmt: skip
def test_days_of_what_came_before_or_next(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    (record,) = [r for r in facts_told(extractor, text, published="2021-06-15") if r.act == act]
    assert (record.date and record.date.edtf) == day


def test_who_searched_a_home_passed_no_term(extractor: Extractor) -> None:
    text = "The home of Odo Lind was searched by five agents on 9 May. Lind served a ten-year prison term."
    (term,) = [r for r in facts_told(extractor, text) if r.act == "imprisonment"]
    assert not names(term, "authority") | names(term, "perpetrator")


@pytest.mark.parametrize(
    ("text", "charges"),
    [
        ("Two elders were jailed for a year on baseless fraud charges, highlighting their plight.", {"fraud"}),
        ("Nine believers were held on charges of extremism in southern Russia.", {"extremism"}),
        ("Other charges were leveled against Odo Lind including spreading false news.", {"spreading false news"}),
    ],
)
def test_where_a_charge_ends_or_begins(extractor: Extractor, text: str, charges: set[str]) -> None:
    assert {c.text for r in facts_told(extractor, text) for c in r.charges} == charges


def test_white_and_ward_are_no_towns(extractor: Extractor) -> None:
    text = "Ana Lind of the Ladies in White was arrested in Havana on Friday and taken to Ward 4 of a prison."
    records = facts_told(extractor, text)
    assert {land(r) for r in records} == {"CU"}
    assert all(victims(r) for r in records)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A court, headed by Judge Odo Lind and Adviser Ivo Bern, met on Monday. They were arrested in May.", set()),
        ("The strike was led by Odo Lind and Ivo Bern. They were arrested in May.", {"Odo Lind", "Ivo Bern"}),
        ("Judges Odo Lind and Ivo Bern were sacked. They were arrested in May.", {"Odo Lind", "Ivo Bern"}),
    ],
)
def test_a_bench_is_not_charged(extractor: Extractor, text: str, whom: set[str]) -> None:
    assert {n for r in facts_told(extractor, text) if r.act == "arrest" for n in victims(r)} == whom
