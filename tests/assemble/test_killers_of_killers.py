"""Who killed, arrested or tried a killer is not who did what the killer did."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader

FORCES = ("police", "soldiers", "officers", "rebels", "state", "mob", "army", "forces", "court")


def blamed(read: Reader, text: str, victim: str) -> list[str]:
    """Return whom the records of what befell somebody name as having done it."""
    found = [r for r in read(text) if any(p.name == victim and p.role == "victim" for p in r.people)]
    return [p.name for r in found for p in (*r.people, *r.organisations) if p.role in {"perpetrator", "authority"}]


@pytest.mark.parametrize(
    "text",
    [
        "Police shot dead the suspected murderer of Runa Velk.",
        "Soldiers killed the man accused of killing the baker Runa Velk.",
        "Officers arrested the alleged killer of the journalist Runa Velk.",
        "Police arrested Runa Velk's killer.",
        "Police shot dead Runa Velk's killer.",
        "The murderer of Runa Velk was shot by police.",
        "Police beat the attackers of the journalist Runa Velk.",
        "Police arrested the torturer of Runa Velk.",
        "Soldiers tortured the kidnappers of Runa Velk.",
        "Rebels executed the assassin of Runa Velk.",
        "The state executed the killer of Runa Velk.",
        "The killers of Dano Ferr and Runa Velk were executed by the state.",
        "The suspected rapist of Runa Velk was beaten by police.",
        "A mob lynched a man who raped Runa Velk.",
        "Soldiers killed those who killed Runa Velk.",
        "The man who shot Runa Velk was wounded by soldiers.",
        "Police shot dead a man suspected of the murder of Runa Velk.",
        "Two men suspected of killing Runa Velk were shot dead by police.",
        "Police fatally shot the man believed to have killed Runa Velk.",
        "Police in Torsk have shot dead the main suspect in the murder of Runa Velk.",
        "A suspect in the killing of Runa Velk was killed by police.",
        "Security forces killed the gunmen behind the murder of Runa Velk.",
        "Gunmen killed Runa Velk and police shot her killers dead.",
        "A military court tried the murderer of Runa Velk.",
    ],
)
def test_forces_did_not_do_what_the_killer_did(read: Reader, text: str) -> None:
    assert not [who for who in blamed(read, text, "Runa Velk") if who.lower().split()[-1] in FORCES]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police killed Runa Velk.", ["Police"]),
        ("The policeman who murdered Runa Velk was shot.", ["policeman"]),
        ("The policeman who murdered Runa Velk was shot by soldiers.", ["policeman"]),
        ("Rebels killed the soldiers who had tortured Runa Velk.", ["soldiers"]),
        ("Police are suspected of the murder of Runa Velk.", ["Police"]),
        ("Gunmen killed Runa Velk and police shot her killers dead.", ["Gunmen"]),
        ("Soldiers fired shots that killed Runa Velk.", ["Soldiers"]),
        ("Runa Velk's kidnappers beat her for days.", ["Runa Velk's kidnappers"]),
    ],
)
def test_who_did_it_stays(read: Reader, text: str, who: list[str]) -> None:
    assert blamed(read, text, "Runa Velk") == who


@pytest.mark.parametrize(
    "text",
    [
        "The alleged killer of Runa Velk, Dano Ferr, was shot dead by police.",
        "Police killed Dano Ferr, the murderer of Runa Velk.",
    ],
)
def test_a_killer_who_is_named_was_killed_by_police(read: Reader, text: str) -> None:
    assert [who.lower() for who in blamed(read, text, "Dano Ferr")] == ["police"]
    assert blamed(read, text, "Runa Velk") == []


def test_police_who_are_the_suspected_murderers_killed_others_too(read: Reader) -> None:
    [farmers] = [r for r in read("Police, suspected murderers of Runa Velk, shot two farmers.") if r.group is not None]
    assert farmers.group is not None
    assert farmers.group.text == "two farmers"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police shot dead a man suspected of the murder of Runa Velk.", ["Police"]),
        ("Two men suspected of killing Runa Velk were shot dead by police.", ["police"]),
        ("A suspect in the killing of Runa Velk was killed by police.", ["police"]),
    ],
)
def test_who_killed_the_killer_is_told_of_that_alone(read: Reader, text: str, who: list[str]) -> None:
    [of_killer] = [r for r in read(text) if r.group is not None]
    people = (*of_killer.people, *of_killer.organisations)
    assert [p.name for p in people if p.role == "perpetrator"] == who
