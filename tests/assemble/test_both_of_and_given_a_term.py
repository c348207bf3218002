"""Who "both of her brothers" and "her two brothers" are, and whom a court gave a term. Invented people."""

import pytest

from pipeline.records import Incident
from tests.assemble.readings import Reader


def victims(read: Reader, text: str, act: str) -> list[list[str]]:
    """Return the victims of each incident of an act, the group's words where nobody is named."""

    def told(incident: Incident) -> list[str]:
        named = sorted(p.name for p in incident.people if p.role == "victim")
        return named or ([incident.group.text] if incident.group else [])

    return [told(incident) for incident in read(text) if incident.act == act]


@pytest.mark.parametrize("word", ["both of her", "all of her", "both her", "her"])
def test_relatives_taken_together_are_who_is_named_beside_them(read: Reader, word: str) -> None:
    text = f"Police arrested {word} uncles, Gela Abashidze and Zaza Abashidze, in Kutaisi."
    assert victims(read, text, "arrest") == [["Gela Abashidze", "Zaza Abashidze"]]


def test_both_of_ones_parents_are_the_two_told_of_before(read: Reader) -> None:
    text = (
        "Soldiers detained the retired dyer Yunus Toure and his wife, Awa Diop. "
        "A court jailed both of her parents for nine years, their daughter says."
    )
    assert ["Awa Diop", "Yunus Toure"] in victims(read, text, "sentencing") + victims(read, text, "imprisonment")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Marta Ilves sings in Narva. Guards beat both of her cousins.", "her cousins"),
        ("Guards beat both of Marta Ilves's cousins in Narva.", "both of Marta Ilves's cousins"),
    ],
)
def test_both_of_somebodys_relatives_without_names_are_a_group(read: Reader, text: str, who: str) -> None:
    assert victims(read, text, "ill_treatment") + victims(read, text, "attack") == [[who]]


def test_both_of_the_bakers_are_the_two_told_of_before(read: Reader) -> None:
    text = "Gela Abashidze and Zaza Lomidze run a bakery. Police arrested both of the bakers in Kutaisi."
    assert victims(read, text, "arrest") == [["Gela Abashidze", "Zaza Lomidze"]]


@pytest.mark.parametrize("verb", ["gave", "handed"])
@pytest.mark.parametrize("name", ["Mbeki", "Novak", "Sun"])
@pytest.mark.parametrize("term", ["a 3 year sentence", "a three-year term"])
def test_whom_a_court_gives_a_term_serves_it(read: Reader, verb: str, name: str, term: str) -> None:
    text = (
        f"Guards held the ferryman Emin {name} in Mersin. "
        f"In May a judge fined the ferry line and {verb} {name} {term}, suspended until the spring."
    )
    found = [i for i in read(text) if i.act == "sentencing" and i.people]
    assert [[p.name for p in i.people] for i in found] == [[f"Emin {name}"]]
    assert [i.penalty.term.iso for i in found if i.penalty and i.penalty.term] == ["P3Y"]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Guards beat her two brothers.", "her two brothers"),
        ("On Monday police detained her two cousins.", "her two cousins"),
        ("A court fined her two sisters.", "her two sisters"),
        ("Guards beat her siblings.", "her siblings"),
        ("Guards beat her nephews.", "her nephews"),
    ],
)
def test_her_relatives_are_not_herself(read: Reader, told: str, who: str) -> None:
    found = read(f"Marta Ilves, a printer, lives in Narva. {told}")
    assert [i.group.text if i.group else None for i in found] == [who]
    assert not [p.name for i in found for p in i.people if p.role == "victim"]


@pytest.mark.parametrize(
    "told",
    [
        "Guards beat her three times.",
        "A court fined her 300 euros.",
        "Guards gave her 40 lashes.",
        "Guards shot her five times.",
    ],
)
def test_before_a_sum_or_a_measure_she_is_meant(read: Reader, told: str) -> None:
    (incident,) = read(f"Marta Ilves, a printer, lives in Narva. {told}")
    assert [p.name for p in incident.people if p.role == "victim"] == ["Marta Ilves"]
