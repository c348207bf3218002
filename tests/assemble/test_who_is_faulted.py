"""Who is named beside a harm and did not do it: those who fault others for it, and those whom it befell."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


def doers(read: Reader, text: str, act: str) -> list[str]:
    """Return who is named as the doer of an act in a text."""
    found = [r for r in read(text) if r.act == act]
    assert found, text
    return [p.name for r in found for p in (*r.people, *r.organisations) if p.role in {"perpetrator", "authority"}]


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        ("Forty marchers were arrested, many of them beaten by soldiers.", "attack", ["soldiers"]),
        ("Some 30 nurses were charged, nine of whom were tortured by gendarmes.", "torture", ["gendarmes"]),
        ("Rights Watch Lagos slammed Kenyan police for shooting three students.", "attack", ["Kenyan police"]),
        ("The Union of Writers criticised the army for beating the poet Idris Bello in May.", "attack", ["army"]),
        ("The monitor condemned the gunmen for killing three miners in Kolwezi on Monday.", "killing", ["gunmen"]),
        # and whom it does fit
        ("Two gunmen were arrested on suspicion of killing the editor Ivo Kral.", "killing", ["Two gunmen"]),
        ("Prosecutors accused Russian troops of abducting the mayor Ivo Kral.", "abduction", ["Russian troops"]),
    ],
)
def test_doers(read: Reader, text: str, act: str, who: list[str]) -> None:
    assert doers(read, text, act) == who


def test_who_is_punished_for_a_harm_is_not_told_to_have_done_it(read: Reader) -> None:
    text = "The governor of Osh sued the blogger Lina Karsh for threatening the mayor Ivo Tann."
    assert not [p for r in read(text) if r.act == "threat" for p in r.people if p.role == "perpetrator"]


def test_what_befell_some_of_those_arrested_is_told_and_not_alleged(read: Reader) -> None:
    [harm] = [r for r in read("Forty marchers were arrested, many of them beaten by soldiers.") if r.act == "attack"]
    assert harm.modality == "reported"


def test_who_warned_somebody_is_not_who_burned_the_house(read: Reader) -> None:
    text = "Activist Nodira Yusupova's house was burned down days after the deputy governor warned her on television."
    assert doers(read, text, "property_destruction") == []


def test_whoever_was_killed_did_not_lose_what_is_burned_for_it(read: Reader) -> None:
    found = read("Protesters set fire to a police station after officers killed the student Abel Mengistu in Adama.")
    assert [r.act for r in found if any(p.name == "Abel Mengistu" for p in r.people)] == ["killing"]


def test_who_only_accuses_the_victim_is_not_who_tortured_him(read: Reader) -> None:
    text = "Yusuf Karimov, whom the army accuses of helping the rebels, was tortured in a camp near Osh."
    assert doers(read, text, "torture") == []
    text = "Yusuf Karimov, whom the army arrested in May, was tortured in its barracks near Osh."
    assert doers(read, text, "torture") == ["army"]
