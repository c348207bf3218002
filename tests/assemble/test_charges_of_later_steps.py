"""The charge of what came later in a case, of a new case, and of those whom a list or a statement tells apart."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader
from tests.assemble.test_charges_not_carried import charges


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        # tried for something else than what the police first said
        (
            (
                "On 3 May 2021 police arrested Lina Karsh. Prosecutors accused her of feeding deserters. On 9 "
                "June 2021 she was charged with treason. On 2 July she was acquitted."
            ),
            "acquittal",
            {"treason"},
        ),
        # what somebody is under, told right after the custody
        (
            "The court extended custody for the baker Petr Oren until 8 August. He is accused of sedition.",
            "detention",
            {"sedition"},
        ),
        (
            (
                "The baker Petr Oren, under house arrest since May, came home. He was arrested on 3 June 2021 and "
                "charged with libel."
            ),
            "house_arrest",
            set(),
        ),
        # a sentence that states it
        ("Lina Karsh was arrested in Osh on 3 May. Charge: arson. She was freed on 9 May.", "arrest", {"arson"}),
        (
            (
                "The court jailed Lina Karsh for a month on 3 May 2021. Her offence, under article 57 of the Code "
                "of Discipline, is contempt of court."
            ),
            "sentencing",
            {"contempt of court"},
        ),
        (
            "Lina Karsh was detained in Osh on 3 May 2021. The charge: “rehabilitation of Nazism”.",
            "arrest",
            {"rehabilitation of Nazism"},
        ),
        # a new case has no part in what was before it
        (
            "Lina Karsh was jailed for five years on 9 October 2015. She now faces a new case for sedition.",
            "sentencing",
            set(),
        ),
        (
            "Lina Karsh was jailed for five years on 9 October 2015. She now faces a new case for sedition.",
            "charge",
            {"sedition"},
        ),
        # what they did, as the rule and the recogniser read it
        (
            "Police in Osh detained the baker Petr Oren on 3 May 2021 for “hiding letters of agencies”.",
            "arrest",
            {"hiding letters of agencies"},
        ),
        (
            "Petr Oren was disbarred on 3 May 2021 for failing an oath of office.",
            "dismissal",
            {"failing an oath of office"},
        ),
        ("Police in Osh detained the baker Petr Oren on 3 May 2021 for questioning.", "arrest", set()),
        # part of the name of a body
        (
            "Petr Oren was picked up in Osh on 9 May by officers of the Main Department for Combating Organised Crime.",
            "arrest",
            set(),
        ),
        # the sum that a clause with its ground before it tells
        (
            "For hosting a reading without a permit, a judge fined Lina Karsh 900 crowns on 3 May 2021.",
            "fine",
            {"hosting a reading without a permit"},
        ),
        ("For the second time, a judge fined Lina Karsh 900 crowns on 3 May 2021.", "fine", set()),
    ],
)
def test_charges(read: Reader, text: str, act: str, wanted: set[str]) -> None:
    assert charges(read, text, act) == wanted


def test_a_new_case_is_not_dated_by_the_old(read: Reader) -> None:
    text = (
        "Lina Karsh was arrested on 2 February 2015 and jailed on 9 October 2015 for five years. She now faces a new "
        "case for sedition."
    )
    assert [r.date for r in read(text) if r.act == "charge"] == [None]


def test_rows_have_their_own_ground(read: Reader) -> None:
    text = (
        "Osh City Court sentenced three men on 3 May 2021.\n\n"
        '* Petr Oren, driver – six years, for "acts harming the security of the State"\n'
        "* Ivo Tann, teacher – thirty months, for having lent his van\n"
    )
    assert charges(read, text, "sentencing", "Oren") == {"acts harming the security of the State"}
    assert charges(read, text, "sentencing", "Tann") == {"having lent his van"}


@pytest.mark.parametrize(
    ("text", "act", "wanted"),
    [
        ("The Media Council suspended the newspaper Zora for three months on 3 May 2021.", "censorship", {"P3M"}),
        ("Her lawyer, Ivo Tann, was suspended for six months on 3 May 2021.", "dismissal", {"P6M"}),
        ("Her lawyer, Ivo Tann, was dismissed on 3 May 2021 after six months in office.", "dismissal", set()),
        (
            "A court sentenced Ivo Tann to two years in jail on 3 May, and he was suspended from the bar for a week.",
            "sentencing",
            {"P2Y"},
        ),
    ],
)
def test_how_long_a_paper_or_lawyer_is_silenced(read: Reader, text: str, act: str, wanted: set[str]) -> None:
    found = [r for r in read(text) if r.act == act]
    assert found, text
    assert {r.penalty.term.iso for r in found if r.penalty and r.penalty.term} == wanted
