"""Dated lists, country chapters and submissions: who of a line was harmed, what only a picture shows, whose values."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, suffered, told


@pytest.mark.parametrize(
    "text",
    [
        "Idar Faruq, a founding member of the Unity Front, one of Pakistan's largest parties, is murdered in Quetta.",
        "Idar Faruq, a leading member of the Unity Front (UF), one of the oldest parties, was murdered in Quetta.",
        "Idar Faruq, a member of the Unity Front, Pakistan's largest party, was murdered in Quetta.",
        "Idar Faruq, one of Pakistan's largest landlords, was murdered in Quetta.",
    ],
)
def test_what_a_party_is_called_leaves_its_member_a_person(read: Reader, text: str) -> None:
    assert suffered(read, text) == {("killing", "Idar Faruq")}


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        (
            "March 3, 2011: A suicide attacker kills nine people and wounds Lebanese politician Rafi Anton Nomal.",
            {("killing", "nine people"), ("attack", "Rafi Anton Nomal")},
        ),
        (
            "May 9, 2012: A car bomber kills 12 people and wounds Afghan politician Omar Haidar Belis, a senator.",
            {("killing", "12 people"), ("attack", "Omar Haidar Belis")},
        ),
        (
            "May 9, 2012: A gunman kills two guards and wounds Lebanese journalist Omar Haidar Belis, a reporter.",
            {("killing", "two guards"), ("attack", "Omar Haidar Belis")},
        ),
        (
            "May 9, 2012: A gunman kills two guards and Lebanese journalist Omar Haidar Belis.",
            {("killing", "two guards"), ("killing", "Omar Haidar Belis")},
        ),
    ],
)
def test_who_is_wounded_beside_the_dead_is_not_killed(read: Reader, text: str, harmed: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == harmed


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("The letter contained a drawing of a masked man stabbing Omar Belis.", False),
        ("The letter contained a drawing of a masked man kicking and stabbing Omar Belis.", False),
        ("She posted a cartoon of a policeman beating Omar Belis.", False),
        ("He received a letter with a picture of a gunman shooting Omar Belis.", False),
        ("An envelope holding a sketch of hooded men beating the editor Omar Belis was left at the paper.", False),
        ("She shared a picture of policemen beating Omar Belis.", True),
        ("With his letter came a picture of policemen beating Omar Belis.", True),
        ("The video of a police officer beating Omar Belis was seen by thousands.", True),
    ],
)
def test_what_a_drawing_shows_was_not_done(read: Reader, text: str, *, done: bool) -> None:
    assert ("attack" in {i.act for i in told(read, text)}) is done


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Not happy with the murder of Ana Melis, her colleagues marched.", True),
        ("Not satisfied with the murder of Ana Melis, the gunmen went on.", True),
        ("Neighbours were not surprised by the murder of Ana Melis.", True),
        ("Pavel Orlin was not aware of the murder of Ana Melis.", True),
        ("The guards were not ashamed of the murder of Ana Melis.", True),
        ("There was no murder of Ana Melis.", False),
        ("The murder of Ana Melis was not carried out.", False),
    ],
)
def test_what_nobody_is_happy_with_was_done(read: Reader, text: str, *, done: bool) -> None:
    assert ({i.act for i in told(read, text)} == {"killing"}) is done


@pytest.mark.parametrize(
    ("text", "hers"),
    [
        ("The list includes the activist Hana Torel, who has been convicted and sentenced.", False),
        ("The nurse Hana Torel has been convicted and sentenced.", False),
        ("Among those who have been convicted is Hana Torel.", True),
        ("Those convicted include Hana Torel.", True),
    ],
)
def test_how_it_stands_with_somebody_is_of_no_sets_day(read: Reader, text: str, *, hers: bool) -> None:
    before = "Twelve farmers were convicted of “resisting officials” on 7 September 2020. "
    own = [i for i in told(read, before + text) if any(p.name == "Hana Torel" for p in i.people)]
    assert own
    assert all((i.date is not None, bool(i.charges)) == (hers, hers) for i in own)
