"""Who only tells of a harm, seeks, finds or attends to it, and attacks, buildings and vehicles: nobody's doers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assemble.readings import Reader, told, who

if TYPE_CHECKING:
    from pipeline.records import Incident


def doers(found: list[Incident]) -> set[str]:
    return {name for i in found for name in who(i, "perpetrator", "authority")}


@pytest.mark.parametrize(
    "text",
    [
        "Officials: Suicide blast kills nine at wedding",
        "PRAIA (XYZ) - The reef market explosion killed nine traders in Praia on Monday.",
        "The embassy bombings killed nine clerks in Quito in May.",
        "She lit a candle beside the hole left by the embassy explosion that killed nine people.",
        "The terrorist blasts killed nine people in Quetta.",
        "A police car hit and killed Maria Sol, 8, in Rosario.",
        "Detectives say Paul Okoro was beaten and choked in the county jail in Mbarara.",
        "Detectives interviewed the widow of Carl Renz, who was tortured in his home in Linz in 2019.",
        "Police escorted the ambulance after inmate Raul Mota was beaten in his cell.",
        'A blast at a market killed nine people in Yola. "Militants want to divide us," said the governor.',
        "Two men were killed near Tyre as tribal fighters from rival clans battled. Gunmen fired at a patrol.",
    ],
)
def test_who_stands_beside_a_harm_did_not_do_it(read: Reader, text: str) -> None:
    found = told(read, text)
    assert found
    assert not doers(found)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Army: Gunmen kill six villagers in Borno", "Gunmen"),
        ("Crossing the Benin border days after a gunman killed Judge Tunde Bello, he fled.", "gunman"),
        ("A bombing by the army killed nine farmers in Sagaing on Monday.", "army"),
        ("A security forces raid killed two brothers in Nablus.", "security forces"),
        ("A police van ran over protester Maria Sol, 18, in Rosario, killing her.", "police van"),
        ("Opposition activist Peter Ouma was beaten in police custody in Nakuru on Monday.", "police"),
        ("Militants attacked a village in Borno on Sunday. Twelve farmers were killed.", "Militants"),
        ("Luisa Prado went to the court to say that the man accused of murdering her son, Mario, had fled.", "man"),
    ],
)
def test_who_did_it_is_still_told(read: Reader, text: str, doer: str) -> None:
    assert doers(told(read, text)) == {doer}


@pytest.mark.parametrize(
    "text",
    [
        "British detectives who had been looking for Howard Kane said he was captured in March 2001 in Angola.",
        "An agent of the intelligence service testified that Rami Saleh lived in Lyon. Saleh is being held near Paris.",
        "Police rescued Marta Gil, who had been beaten and held in a cellar in Naples for a year.",
        "The envoy asked that the Greek government return the pilots. Captain Murat Er was detained in Athens in July.",
        "Teacher Miriam Kone was sentenced to three years in prison on Monday. Many sang outside the Bamako Tribunal.",
        "Maria Costa, who works at the Porto District Court, was sentenced to a year in prison on Friday.",
        "Judge Pilar Cano of the Seville Criminal Court was sentenced to three years in prison for bribery.",
    ],
)
def test_who_seeks_testifies_rescues_or_only_stands_there_is_no_authority(read: Reader, text: str) -> None:
    found = told(read, text)
    assert found
    assert not doers(found)


@pytest.mark.parametrize(
    "text",
    [
        "Two guerrilla chiefs with a history of attacks on oil firms, Ramon Ortiz and Luis Vera, live in Caracas.",
        "Mira Kolb hounded Senator Ted Ash for help with her case.",
        "Firefighters pulled Ron Dale out of his flat in Bath on Saturday.",
        "Both men were interviewed by police as part of the investigation into the fire.",
    ],
)
def test_nobody_suffered_what_only_looks_like_a_wrong(read: Reader, text: str) -> None:
    assert not told(read, text)


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("Olga Lis was jailed for a year. Many stood outside the Zamosk Court, which convicted her.", "Zamosk Court"),
        ("Rapper Leo Mir, a critic, was given two years by the Seville Court.", "Seville Court"),
        ("Tariq Aziz was found guilty in a district court of tax evasion and fined 20,000 rupees.", "district court"),
    ],
)
def test_the_court_that_sat_is_named(read: Reader, text: str, court: str) -> None:
    assert court in doers(told(read, text))
