"""What is told of one word of a family holds of the others: trades, forces, armed men."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


def by(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return each act of a text with the doers and authorities of it."""
    return {(i.act, o.name.lower()) for i in told(read, text) for o in i.organisations if o.role != "victim"}


def groups(read: Reader, text: str) -> set[tuple[str, str]]:
    """Return each act of a text with the people it counts."""
    return {(i.act, i.group.text) for i in told(read, text) if i.group is not None}


@pytest.mark.parametrize(
    "noun",
    [
        "students", "schoolchildren", "postgraduates", "sixth-formers", "whistle-blowers", "headteachers",
        "radio hosts", "newsmen", "broadcasters", "camerawomen", "barristers", "councilwomen", "editors-in-chief",
    ],
)  # fmt: skip
def test_they_are_counted(read: Reader, noun: str) -> None:
    text = f"Police arrested four {noun} in Tema on 3 May 2021."
    assert ("arrest", f"four {noun}") in groups(read, text)


@pytest.mark.parametrize("noun", ["hosts of the show", "formers", "blowers"])
def test_these_are_not(read: Reader, noun: str) -> None:
    assert not groups(read, f"Four {noun} were seized in Tema on 3 May 2021.")


@pytest.mark.parametrize("trade", ["reporter", "broadcaster", "publisher", "newsreader"])
def test_a_trade_that_bodies_have_too(read: Reader, trade: str) -> None:
    text = f"On 4 May 2021, Tariq Solangi, a freelance {trade}, was assassinated in Tema."
    assert ("killing", "Tariq Solangi") in acts(told(read, text))
    text = f"Police arrested the {trade} Tariq Solangi in Tema on 4 May 2021."
    assert ("arrest", "Tariq Solangi") in acts(told(read, text))


@pytest.mark.parametrize("name", ["Radio Solange", "Gaston Media"])
def test_a_body_of_that_trade_stays_one(read: Reader, name: str) -> None:
    text = f"{name}, a broadcaster in Tema, was fined on 4 May 2021."
    assert all(not i.people and i.organisations for i in told(read, text) if i.act == "fine")


@pytest.mark.parametrize(
    ("doers", "act", "verb"),
    [
        ("paratroopers", "attack", "beat"),
        ("airmen", "attack", "beat"),
        ("patrolmen", "arrest", "arrested"),
        ("constables", "arrest", "arrested"),
        ("hitmen", "attack", "shot"),
        ("marauders", "abduction", "abducted"),
        ("brigands", "abduction", "abducted"),
        ("jihadis", "abduction", "abducted"),
    ],
)
@pytest.mark.parametrize("article", ["", "The "])
def test_forces_and_armed_men_act(read: Reader, article: str, doers: str, act: str, verb: str) -> None:
    text = f"{article}{doers if article else doers.capitalize()} {verb} Hilda Mensah in Tema on 3 May 2021."
    incidents = told(read, text)
    assert acts(incidents) == {(act, "Hilda Mensah")}
    assert (act, doers) in by(read, text)
    assert not any(p.role == "perpetrator" for i in incidents for p in i.people)


@pytest.mark.parametrize("doers", ["soldiers", "troopers", "servicemen", "sappers"])
def test_the_fallen_of_a_fight_are_none_of_ours(read: Reader, doers: str) -> None:
    assert not told(read, f"Rebels killed five {doers} in a battle near Tema on 3 May 2021.")


@pytest.mark.parametrize("caller", ["Students", "Schoolchildren", "Campaigners", "Marchers"])
def test_who_pleads_from_abroad(read: Reader, caller: str) -> None:
    text = f"Amal Nasser is being tried in Riyadh for insulting the king. {caller} in Canada call for her release."
    assert {i.country.alpha_2 for i in told(read, text) if i.country is not None} == {"SA"}


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("arrest", "Hilda Mensah was placed in detention in Tema on 3 May 2021."),
        ("torture", "Hilda Mensah was put to torture in Tema on 3 May 2021."),
        ("release", "Hilda Mensah was let go from prison in Tema on 3 May 2021."),
        ("release", "Hilda Mensah was allowed to go home on 3 May 2021 after two weeks in a cell in Tema."),
    ],
)
def test_the_same_in_other_verbs(read: Reader, act: str, text: str) -> None:
    assert (act, "Hilda Mensah") in acts(told(read, text))


@pytest.mark.parametrize(
    "text",
    [
        "The child Hilda Mensah was placed in the custody of an aunt in Tema on 3 May 2021.",
        "A clerk was placed in detention centre number four, of Tema, to teach on 3 May 2021.",
        "Hilda Mensah was allowed to go home on 3 May 2021 after two weeks in hospital in Tema.",
        "Hilda Mensah put the question of torture to the minister in Tema on 3 May 2021.",
        "Hilda Mensah did not let go from fear of the dog in Tema on 3 May 2021.",
    ],
)
def test_nothing_of_the_kind(read: Reader, text: str) -> None:
    assert not told(read, text)
