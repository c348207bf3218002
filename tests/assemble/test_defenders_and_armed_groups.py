"""News of defenders, villagers and armed groups: whose deed and whose fate it is when several stand side by side."""

from __future__ import annotations

import pytest

from tests.assemble import readings
from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        # ever since an act in which nobody takes them up
        ("Gangs have tightened their grip on the port since the murder of Mayor Alan Petit.", "killing", set()),
        ("Rebels have taken three towns since the killing of the priest Alan Petit in May.", "killing", set()),
        ("The militia has ruled the valley since Alan Petit was murdered in March.", "killing", set()),
        # and taken up, or fleeing after it
        ("Armed men have held the farm since they shot Alan Petit in March.", "attack", {"Armed men"}),
        ("Gunmen fled to the hills after the murder of Mayor Alan Petit.", "killing", {"Gunmen"}),
        ("Gunmen stormed the town hall during the murder of Mayor Alan Petit.", "killing", {"Gunmen"}),
    ],
)
def test_what_gangs_have_done_ever_since(read: Reader, text: str, act: str, who: set[str]) -> None:
    assert [readings.doers(r) for r in readings.told(read, text) if r.act == act] == [who]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        # of something that the text brings up there: others than those told of before
        ("Two nurses were killed in Yola on 14 March. The staff of a foreign bank were later seized by rebels.", set()),
        ("Two farmers were killed in Yola on 14 March. The employees of a sawmill were abducted by rebels.", set()),
        ("Six cooks were killed in Yola on 14 March. The porters of another hotel were abducted by rebels.", set()),
        # and of what it told them to be of, or of nothing
        (
            "Ten workers of a sawmill were beaten in Yola on 14 March. The employees of a sawmill were then abducted.",
            {"Ten workers of a sawmill"},
        ),
        ("Two nurses were beaten in Yola on 14 March. The nurses were then abducted by rebels.", {"Two nurses"}),
    ],
)
def test_those_of_something_new_are_others(read: Reader, text: str, taken: set[str]) -> None:
    assert {v for act, v in readings.suffered(read, text) if act == "abduction"} == taken


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # told as harming others on another day
        ("Two farmers were killed in Yola on 14 March 2021. On 20 March rebels abducted villagers in Bama.", set()),
        ("Two farmers were killed in Yola on 14 March 2021. A week later rebels abducted villagers.", set()),
        ("Two cooks were shot dead in Yola on 14 March 2021. On 3 April nurses were seized by rebels in Bama.", set()),
        (
            (
                "Two cooks were shot dead in Yola on 14 March 2021. Earlier, on 10 March, porters were seized by "
                "rebels in Bama and released four days later."
            ),
            set(),
        ),
        # and on that day, or on no day
        ("Two farmers were killed in Yola on 14 March 2021. Rebels stormed the village that day.", {"Rebels"}),
        ("Two farmers were killed in Yola on 14 March 2021. Rebels looted the village.", {"Rebels"}),
    ],
)
def test_who_harmed_others_on_another_day(read: Reader, text: str, who: set[str]) -> None:
    assert [readings.doers(r) for r in readings.told(read, text) if r.act == "killing"] == [who]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        # who tells it now is alive
        (
            (
                "Bandits held 85 people in Wanza. The oldest person among the hostages was killed.\n\nOne of the "
                "villagers, Ibra Nasir, told the radio that the bandits had freed the others."
            ),
            False,
        ),
        ("Five miners were killed in Wanza. One of the miners, Ibra Nasir, said that the guards had fled.", False),
        # and who had told it, or is called dead
        ("Five miners were killed in Wanza. One of the miners, Ibra Nasir, had told the radio of threats.", True),
        ("Five miners were killed in Wanza. One of the miners, Ibra Nasir, was 19.", True),
    ],
)
def test_who_tells_of_the_dead_is_none_of_them(read: Reader, text: str, dead: bool) -> None:
    assert (("killing", "Ibra Nasir") in readings.suffered(read, text)) is dead


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("In a recent incident, soldiers", None),
        ("In a similar case, soldiers", None),
        ("In a house near the port, soldiers", "2022-06-04"),
    ],
)
def test_another_incident_has_a_day_of_its_own(read: Reader, opening: str, day: str | None) -> None:
    text = f"Soldiers seized Tarik Selim in Orlo on June 4, 2022. {opening} beat the student Davud Noor."
    (beaten,) = [r for r in readings.told(read, text) if r.act == "attack"]
    assert (beaten.date.start if beaten.date else None) == day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gunmen abducted a traditional ruler in Wase on Monday.", ("abduction", "a traditional ruler")),
        ("Maoists killed a sarpanch in Wase on Monday.", ("killing", "a sarpanch")),
        (
            "Gunmen on Monday killed the traditional ruler of Nyalo in Kano State, Sali Idrisu, and took his wife.",
            ("killing", "Sali Idrisu"),
        ),
    ],
)
def test_rulers_and_heads_of_villages_are_people(read: Reader, text: str, found: tuple[str, str]) -> None:
    assert found in readings.suffered(read, text)


def test_a_ruler_who_jails_suffers_nothing(read: Reader) -> None:
    text = "The military ruler, General Sali Idrisu, jailed the editor Bako Musa in 2001."
    assert readings.suffered(read, text) == {("imprisonment", "Bako Musa")}


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("In a recent incident, soldiers", None),
        ("In a separate case, soldiers", None),
        ("Around the port, soldiers", "2022-06-04"),
    ],
)
def test_nor_is_it_the_custody_of_a_set_told_again(read: Reader, opening: str, day: str | None) -> None:
    text = (
        "The names of the missing students detained by soldiers on June 4, 2022, in Orlo are known.\n\n"
        f"{opening} detained Davud Noor in Mardan."
    )
    found = readings.of(readings.told(read, text), "Davud Noor", "arrest")
    assert {r.date.start if r.date else None for r in found} == {day}
