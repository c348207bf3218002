"""What is held or released is a meeting or a work, not whose name ends its phrase; nor who opens the main clause."""

from __future__ import annotations

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader


def told(read: Reader, text: str, act: str) -> list[list[str]]:
    """Return the named victims of each record of an act that a text tells as a fact or claim."""
    found = [r for r in read(text) if r.modality in FACTUAL and r.act == act]
    return [[p.name for p in r.people if p.role == "victim"] for r in found]


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        # near those of `innocents.txt`, and of people all the same
        ("Marta Kalven and Ivo Drenko, held in Moscow since May, have had no visitors.", "detention", 2),
        ("A letter from Ivo Drenko, held in Balen Prison, reached his wife.", "detention", 1),
        ("The mother of Ivo Drenko, held in Balen Prison since March, pleaded for mercy.", "detention", 1),
        ("Supporters of Marta Kalven, held without charge since June, gathered at the gate.", "detention", 1),
        ("Election observers Marta Kalven and Ivo Drenko were held at the border for ten hours.", "detention", 2),
        ("Ivo Drenko, the director of the film, was released from prison in May.", "release", 1),
        ("The author of the report, Ivo Drenko, was arrested on Friday and released on Sunday.", "release", 1),
        ("Marta Kalven, arrested for a report on the mines, was released.", "release", 1),
        ("Marta Kalven, who served four years for leading protests, now lives abroad.", "imprisonment", 1),
        ("Ivo Drenko is serving six years for sedition.", "imprisonment", 1),
        ("The chairman of the union, Ivo Drenko, was attacked by a mob.", "attack", 1),
        ("Lawyer Ivo Drenko has not been seen since agents took him; a warrant was out.", "enforced_disappearance", 1),
        ("Masked men told the reporter Marta Kalven that she would be killed if she wrote on.", "threat", 1),
        ("Marta Kalven fled to Germany in 2012 to escape arrest for her articles.", "exile", 1),
        ("The minister sued the reporter Marta Kalven for defamation.", "charge", 1),
    ],
)
def test_people_keep_their_records(read: Reader, text: str, act: str, whom: int) -> None:
    assert [len(w) for w in told(read, text, act)] == [whom]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Peasant Party was dissolved by decree in 1958.", "organisation_shutdown"),
        ("A court dissolved the Balen Choir in May.", "organisation_shutdown"),
        ("The Balen Star's website was taken down by the authorities.", "censorship"),
        ("Police used tear gas to disperse the protesters.", "dispersal"),
        ("Police deployed water cannon to disperse the protesters.", "dispersal"),
    ],
)
def test_bodies_and_crowds_keep_theirs(read: Reader, text: str, act: str) -> None:
    assert len(told(read, text, act)) == 1


@pytest.mark.parametrize(
    ("text", "arrested", "fled"),
    [
        (
            "After the arrest of Marta Kalven, Ivo Drenko and Lena Torv fled the country.",
            ["Marta Kalven"],
            ["Ivo Drenko", "Lena Torv"],
        ),
        (
            "After the arrest of Marta Kalven and Ivo Drenko, Lena Torv and Pavel Senn fled the country.",
            ["Marta Kalven", "Ivo Drenko"],
            ["Lena Torv", "Pavel Senn"],
        ),
        (
            "After the arrest of Marta Kalven, Ivo Drenko and Lena Torv, Pavel Senn fled the country.",
            ["Marta Kalven", "Ivo Drenko", "Lena Torv"],
            ["Pavel Senn"],
        ),
        ("After the arrest of Marta Kalven, Ivo Drenko and Lena Torv, the paper closed.",
         ["Marta Kalven", "Ivo Drenko", "Lena Torv"], None),
        ("The arrest of Marta Kalven, Ivo Drenko and Lena Torv was condemned.",
         ["Marta Kalven", "Ivo Drenko", "Lena Torv"], None),
    ],
)  # fmt: skip
def test_who_opens_the_main_clause(
    read: Reader,
    text: str,
    arrested: list[str],
    fled: list[str] | None,
) -> None:
    assert told(read, text, "arrest") == [arrested]
    assert told(read, text, "exile") == ([] if fled is None else [fled])


def test_who_is_hunted_for_a_murder_did_not_disappear(read: Reader) -> None:
    hunted = "Police want the activist Ivo Drenko as a suspect in the slaying of a doctor. His whereabouts are unknown."
    taken = "Soldiers took the activist Ivo Drenko, a suspect in a slaying, in May. His whereabouts are unknown."
    assert told(read, hunted, "enforced_disappearance") == []
    assert told(read, taken, "enforced_disappearance") == [["Ivo Drenko"]]


def test_who_is_let_out_of_hospital_is_no_prisoner(read: Reader) -> None:
    ill = "Ivo Drenko felt faint at home and was taken to the hospital. He was released soon after."
    held = "Police beat and detained Ivo Drenko, and he was taken to a hospital. He was released on Friday."
    assert told(read, ill, "release") == []
    assert told(read, held, "release") == [["Ivo Drenko"]]
