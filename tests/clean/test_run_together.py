"""Sentences without a space between them are parted again; addresses and names of sites are not."""

import time

import pytest

from pipeline.clean.characters import clean_characters


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("She was freed.The court said no.", "She was freed. The court said no."),
        ("ANA BOR, KENYAJailed for life", "ANA BOR, KENYA\nJailed for life"),
        ("Nine were held inJune by theArmy Council.", "Nine were held in June by the Army Council."),
        ("It closed in 2008.The owner left (2009).On 3 May", "It closed in 2008. The owner left (2009). On 3 May"),
        ("He “left.”Police came.", "He “left.” Police came."),
        ("She asked why.“Because,” he said.", "She asked why. “Because,” he said."),
        ("At 5 p.m.The police came!They left.", "At 5 p.m. The police came! They left."),
        ("A killing in LagosThe police came.", "A killing in Lagos\nThe police came."),
        ("It ended.A court heard.I stayed.", "It ended. A court heard. I stayed."),
    ],
)
def test_sentences_run_together_are_parted(raw: str, cleaned: str) -> None:
    assert clean_characters(raw) == cleaned
    assert clean_characters(cleaned) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "Tut.By and mail.Ru and Booking.Com wrote",
        "She took inDrive to the office of UNESCO World on Monday",
        "Drivers of inDrive said that inDrive paid them nothing",
        "theJournal.ie and easyJet and theJournal.ie and inGenius wrote",
        "EUROMonitor and the FITZGerald family and LGBTQIActivists in Zenda",
        "#FREEPalestine and @USAIDKenya and @theGuardian and easyJet and MACGregor wrote",
        "see report.Final.pdf and www.example.org.His",
        "write to x@lagos.Police today",
        "https://example.org/a.The",
        "J.Smith, Ph.D., of the U.S.A. Navy",
        "McDonald of openDemocracy, #FreeTheFive, a YouTube show",
        "Art.6 and No.12 of 3.5 million, on 3.May 2021",
        "the R.The and e.g.The",
    ],
)
def test_what_is_one_stays(text: str) -> None:
    assert clean_characters(text) == text


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Oslo, 3 May 2021--The League said", "Oslo, 3 May 2021 -- The League said"),
        ("KABUL (XP)--Police", "KABUL (XP) -- Police"),
        ("run.sh --All of it, 12--13 and they--Ann", "run.sh --All of it, 12--13 and they--Ann"),
    ],
)
def test_a_typed_dash_before_a_report_stands_apart(text: str, apart: str) -> None:
    assert clean_characters(text) == apart


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("against Mr Babul Roy IMG-UA-84-01.pngfrom Malda", "against Mr Babul Roy from Malda"),
        ("against Mr Babul Roy IMG-UA-84-01.png from Malda", "against Mr Babul Roy from Malda"),
        ("see photo1.jpg for it", "see photo1.jpg for it"),
    ],
)
def test_the_name_of_a_picture_is_none_of_the_sentence_around_it(text: str, read: str) -> None:
    assert clean_characters(text) == read


def test_a_line_to_fill_in_beside_a_picture_takes_no_time() -> None:
    form = "See a-b-c.png and Name " + "_" * 60 + " ."
    began = time.process_time()
    clean_characters(form)
    assert time.process_time() - began < 1
