"""Sheets of one person, lists under headings of one word, and lines that tell a status behind a name."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, doers, facts_told, in_a_line, of, starts, terms


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nNotes: Agents held her for two days.", set()),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nStatus: detained for three days, then released", set()),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nNotes: 7 years old when her father died. She fears for her life.",
         set()),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nNotes: A court gave her 3 years in prison.", {"P3Y"}),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nNotes: 15 days of administrative arrest", {"P15D"}),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nSentence: 2 weeks' detention", {"P2W"}),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nSentence: 12y 6m", {"P12Y6M"}),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nTerm: 18m", {"P18M"}),
        ("Name: Ana Bor\nDate of arrest: 3 May 2020\nVerdict: guilty\nSentence: 5 years", {"P5Y"}),
    ],
)  # fmt: skip
def test_what_a_field_imposes(extractor: Extractor, sheet: str, expected: set[str]) -> None:
    found = facts_told(extractor, sheet)
    assert terms([r for r in found if r.act == "sentencing"]) == expected
    assert bool(expected) == any(r.act == "sentencing" for r in found)


def test_the_day_of_a_trial_is_not_that_of_the_sentence(extractor: Extractor) -> None:
    sheet = "Name: Ana Bor\nDate of trial: 2 August 2016\nDate of sentence: 4 August 2016\nLength of sentence: 7 years"
    found = facts_told(extractor, sheet)
    assert starts(of(found, "Ana Bor", "trial")) == {"2016-08-02"}
    assert starts(of(found, "Ana Bor", "sentencing")) == {"2016-08-04"}


def test_a_disappearance_stays_one_whoever_is_suspected(extractor: Extractor) -> None:
    sheet = "Name of victim: Ana Bor\nDate of disappearance: 2 January 2014\nSuspected perpetrators: secret police"
    (only,) = facts_told(extractor, sheet)
    assert (only.act, starts([only]), doers(only)) == ("enforced_disappearance", {"2014-01-02"}, {"secret police"})


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("Defendant(s): Ana Bor; Ivo Reis\nCharge: theft\nSentence: 5 years", "sentencing Ana Bor & Ivo Reis"),
        ("Defendant: Ana Bor; teacher\nCharge: theft\nSentence: 5 years", "sentencing Ana Bor"),
        ("Name / Nombre: Ana Bor\nDate of arrest / Fecha de detención: 11 July 2021\nSentence / Condena: 8 years",
         "arrest Ana Bor, sentencing Ana Bor"),
        ("Victim's name: Ana Bor\nDate of incident: 4 April 2020\nType of incident: Beating", "attack Ana Bor"),
        ("NAME:\nAna Bor\nDATE OF ARREST:\n7 July 2022\nCHARGES:\ntheft", "arrest Ana Bor"),
    ],
)  # fmt: skip
def test_whose_sheet_it_is(extractor: Extractor, sheet: str, expected: str) -> None:
    found = facts_told(extractor, sheet)
    assert in_a_line(found) == expected
    assert all(r.charges for r in found) or "harge" not in sheet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ARRESTED\nAna Bor, journalist, Osh\nIvo Reis, blogger\n\nFREED\nZoe Reis, activist",
         {("arrest", "Ana Bor"), ("arrest", "Ivo Reis"), ("release", "Zoe Reis")}),
        ("Arrested:\n- Ana Bor\n- Ivo Reis\n\nSentenced:\n- Zoe Reis, lawyer, 5 years",
         {("arrest", "Ana Bor"), ("arrest", "Ivo Reis"), ("sentencing", "Zoe Reis")}),
        ("Killed:\n- Ana Bor, 19, shot in Mandalay\n- Ivo Reis, 24, shot in the head in Yangon",
         {("killing", "Ana Bor"), ("killing", "Ivo Reis")}),
        ("The rally in Osh\n\nKilled:\n- Ana Bor, 33, teacher\n- Ivo Reis, 40",
         {("killing", "Ana Bor"), ("killing", "Ivo Reis")}),
        ("Bus crash near Osh\n\nKilled:\n- Ana Bor, 33, teacher\n- Zoe Reis, 40", set()),
        ("Fire in a hostel\n\nThose killed:\n- Ana Bor, 33, teacher", set()),
        ("Ana Bor\nReleased\n\nIvo Reis\nDetained", {("release", "Ana Bor"), ("arrest", "Ivo Reis")}),
        ("Albums in May\n\nReleased:\n- Ana Bor, At Sea\n- Ivo Reis, The Hill", set()),
    ],
)  # fmt: skip
def test_a_heading_of_one_word_is_of_those_below_it(
    extractor: Extractor, text: str, expected: set[tuple[str, str]]
) -> None:
    assert acts(facts_told(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police and courts\nAna Bor: released on 12 May 2021.\nIvo Reis: still in prison (Zenda).",
         {("release", "Ana Bor"), ("imprisonment", "Ivo Reis")}),
        ("Ana Bor (41): still under house arrest.", {("house_arrest", "Ana Bor")}),
        ("4. Chen Bao (m, 22) – still in detention.", {("detention", "Chen Bao")}),
        ("Ana Bor – arrested on 12 May 2021 in Osh.", {("arrest", "Ana Bor")}),
        ("Courts in June\nAna Bor: appeal rejected on 3 June 2021.", {("appeal_rejected", "Ana Bor")}),
        ("The prison week\nAna Bor: released prisoners should get support.", set()),
        ("The prison week\nAna Bor: Released prisoners need homes.", set()),
        ("Ana Bor: still in love with the sea.", set()),
        ("Ana Bor: beaten in the final by Ivo Reis", set()),
        ("Ana Bor – beaten 6-2, 6-3 in the second round", set()),
        ("Ana Bor: killed in a car crash on 3 May 2021.", set()),
        ("Ana Bor: executed a perfect dive on 3 May", set()),
        ("Ana Bor: held talks with the mayor.", set()),
    ],
)  # fmt: skip
def test_a_status_behind_a_name(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    assert acts(facts_told(extractor, text)) == expected


def test_the_words_of_a_status_are_read_too(extractor: Extractor) -> None:
    (only,) = facts_told(extractor, "Ana Bor – arrested on 12 May 2021 in Osh by police for extremism.")
    assert (starts([only]), doers(only), [c.category for c in only.charges]) == (
        {"2021-05-12"}, {"police"}, ["extremism"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Bor – 7 years\nLuis Mora – fine of 500 dollars\n\nThe two were sentenced on 12 May 2021 for extremism.",
         "fine Luis Mora, sentencing Ana Bor"),
        ("Ana Bor and Luis Mora were sentenced to two years on 12 May 2021. Mora was fined $500.",
         "fine Luis Mora, sentencing Ana Bor & Luis Mora"),
        ("Ana Bor and Luis Mora were convicted on 12 May 2021. Bor was fined $300, and Mora was fined $500.",
         "conviction Ana Bor & Luis Mora, fine Ana Bor, fine Luis Mora"),
    ],
)  # fmt: skip
def test_what_was_imposed_on_each(extractor: Extractor, text: str, expected: str) -> None:
    found = facts_told(extractor, text)
    assert in_a_line(found) == expected
    assert starts(found) == {"2021-05-12"}
