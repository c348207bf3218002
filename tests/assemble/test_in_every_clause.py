"""The same deed is read in a main clause, a relative clause, after "and" and after "when". Invented people."""

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import Reader

CLAUSES = [
    "{D} {did}.",
    "The {d} who {did} wore masks.",
    "{D} came to the village and {did}.",
    "When {d} {did}, nobody spoke.",
]
DEEDS = [
    ("arrest", "soldiers", "took away Marta Ilves"),
    ("arrest", "soldiers", "took Marta Ilves away"),
    ("arrest", "police officers", "dragged away Marta Ilves"),
    ("arrest", "soldiers", "took Marta Ilves prisoner"),
    ("abduction", "rebels", "took Marta Ilves hostage"),
    ("abduction", "gunmen", "held the cook Marta Ilves hostage"),
    ("abduction", "rebels", "took Marta Ilves prisoner"),
    ("attempted_killing", "gunmen", "shot at Marta Ilves"),
    ("attack", "soldiers", "poured acid on Marta Ilves"),
    ("property_destruction", "soldiers", "bombed Marta Ilves's home"),
    ("raid", "soldiers", "searched Marta Ilves's flat"),
    ("censorship", "police officers", "blocked Marta Ilves's website"),
]


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize(("act", "doers", "did"), DEEDS)
def test_a_deed_is_read_in_every_clause(read: Reader, clause: str, act: str, doers: str, did: str) -> None:
    (incident,) = read(clause.format(D=doers.capitalize(), d=doers, did=did))
    assert incident.act == act
    assert [p.name for p in incident.people if p.role == "victim"] == ["Marta Ilves"]
    told = [o.name.lower() for o in incident.organisations if o.role in {"authority", "perpetrator"}]
    assert told == [doers]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Rebels took Marta Ilves and Oto Mets hostage.", ["Marta Ilves", "Oto Mets"]),
        ("Rebels took hostage Marta Ilves.", ["Marta Ilves"]),
        ("Rebels held Israeli hostage Marta Ilves.", ["Marta Ilves"]),
        ("Marta Ilves was held prisoner by rebels.", ["Marta Ilves"]),
    ],
)
def test_whoever_was_taken_hostage_is_named(read: Reader, told: str, who: list[str]) -> None:
    (incident,) = read(told)
    assert incident.act == "abduction"
    assert [p.name for p in incident.people if p.role == "victim"] == who


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Rebels held Marta Ilves, her son and two friends hostage.", "her son and two friends"),
        ("Rebels held Marta Ilves, a driver and two cooks hostage.", "a driver and two cooks"),
        ("Rebels took Marta Ilves and two friends hostage.", "two friends"),
    ],
)
def test_the_last_of_those_taken_hostage_are_counted(read: Reader, told: str, who: str) -> None:
    (incident,) = read(told)
    assert [p.name for p in incident.people if p.role == "victim"] == ["Marta Ilves"]
    assert incident.group is not None
    assert incident.group.text == who


@pytest.mark.parametrize(
    "told",
    [
        "Rebels took bread to the prisoner Marta Ilves.",
        "Her son took her prisoner number from the list.",
        "Gunmen shot at Aisha Market in Kano.",
        "Guards poured petrol over the floor.",
        "A policeman deleted his blog.",
        "The soldiers who took over the town left.",
        "The doctors who took Marta Ilves away wore masks.",
        "Marta Ilves, a teacher, was cremated by the authorities on 3 May 2021.",
    ],
)
def test_words_alike_tell_nothing(read: Reader, told: str) -> None:
    assert not [i for i in read(told) if i.modality in FACTUAL]


def test_a_prisoner_taken_to_court_is_not_taken_prisoner(read: Reader) -> None:
    assert [i.act for i in read("Guards took the prisoner Marta Ilves to court.")] == ["trial"]


@pytest.mark.parametrize("act", ["arrest", "killing", "torture"])
@pytest.mark.parametrize("whom", ["Marta Ilves", "the weaver Marta Ilves", "weaver Marta Ilves", "Marta Ilves, 40,"])
@pytest.mark.parametrize("doers", ["police", "soldiers", "officers"])
def test_whom_a_deed_by_soldiers_befell(read: Reader, act: str, whom: str, doers: str) -> None:
    (incident,) = read(f"The {act} by {doers} of {whom} drew criticism.".replace(",  ", ", "))
    assert incident.act == act
    assert [p.name for p in incident.people if p.role == "victim"] == ["Marta Ilves"]
    assert [o.name for o in incident.organisations] == [doers]


@pytest.mark.parametrize(
    "whose",
    [
        "men of Colonel Oto Mets",
        "soldiers of Colonel Oto Mets",
        "soldiers of President Oto Mets",
        "fighters of the warlord Oto Mets",
        "bodyguards of Oto Mets",
    ],
)
def test_whose_men_did_it_befell_nothing(read: Reader, whose: str) -> None:
    found = read(f"The killing by {whose} drew criticism.")
    assert not [p.name for i in found for p in i.people if p.role == "victim"]


@pytest.mark.parametrize("seen", ["saw", "watched", "heard"])
@pytest.mark.parametrize(
    ("doers", "head"),
    [
        ("police", "police"),
        ("men in uniform", "men in uniform"),
        ("the military", "military"),
        ("a group of armed men", "group of armed men"),
        ("soldiers from the 5th Brigade", "soldiers from the 5th Brigade"),
    ],
)
@pytest.mark.parametrize(("did", "act"), [("attack", "attack"), ("torture", "torture"), ("shoot", "attack")])
def test_what_somebody_is_seen_to_do(read: Reader, seen: str, doers: str, head: str, did: str, act: str) -> None:
    (incident,) = read(f"Neighbours {seen} {doers} {did} Marta Ilves in Narva.")
    assert incident.act == act
    assert [p.name for p in incident.people if p.role == "victim"] == ["Marta Ilves"]
    assert [o.name for o in incident.organisations if o.role == "perpetrator"] == [head]


@pytest.mark.parametrize("told", ["She saw police arrest records of Marta Ilves.", "She saw a man visit Marta Ilves."])
def test_what_is_seen_without_a_deed(read: Reader, told: str) -> None:
    assert not [i for i in read(told) if i.modality in FACTUAL]


def test_victims_of_police_are_not_seen_to_torture(read: Reader) -> None:
    found = read("Neighbours saw victims of police torture Marta Ilves in court.")
    assert not [o.name for i in found for o in i.organisations if o.role == "perpetrator" and "victims" in o.name]


@pytest.mark.parametrize("noun", ["husband", "landlord", "neighbour"])
@pytest.mark.parametrize(
    "clause", ["Her {n} Ivan Petrov beat Marta Ilves.", "Marta Ilves was beaten by her {n} Ivan Petrov."]
)
def test_somebodys_own_who_did_it_is_named(read: Reader, noun: str, clause: str) -> None:
    (incident,) = read(clause.format(n=noun))
    assert {p.name: p.role for p in incident.people} == {"Marta Ilves": "victim", "Ivan Petrov": "perpetrator"}
    assert not incident.organisations


@pytest.mark.parametrize("who", ["two students", "three farmers", "a nurse", "dozens of marchers"])
@pytest.mark.parametrize("clause", ["{W} were shot near a bridge in Narva.", "Police shot {w} in Narva on 3 May 2021."])
def test_people_without_names_shot_are_told(read: Reader, who: str, clause: str) -> None:
    were = clause.replace("were", "was") if who.startswith("a ") else clause
    (incident,) = read(were.format(W=who.capitalize(), w=who))
    assert incident.act == "attack"
    assert incident.group is not None
    assert incident.confidence >= 0.5


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Witnesses heard police arrest Oto Mets's brother.", "arrest"),
        ("Witnesses watched police officers detain Oto Mets's lawyer, Marta Ilves.", "arrest"),
        ("The killing by soldiers of Oto Mets of ten villagers was condemned.", "killing"),
        ("Police sprayed paint over a mural of Oto Mets.", "attack"),
        ("Men poured boiling water over the wall of Oto Mets's house.", "attack"),
    ],
)
def test_whose_kin_soldiers_or_things_they_are_suffered_nothing(read: Reader, told: str, act: str) -> None:
    harmed = [p.name for i in read(told) if i.act == act for p in i.people if p.role == "victim"]
    assert "Oto Mets" not in harmed
