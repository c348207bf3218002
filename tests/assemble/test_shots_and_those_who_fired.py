"""Whose shot, shell or stone it was, and who only found, sold or may have fired it."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A bullet fired by police killed Zarin Velka.", ["police"]),
        ("Zarin Velka was hit by a rubber bullet fired by police.", ["police"]),
        ("Shells fired by rebels killed three children in Bor.", ["rebels"]),
        ("A rocket launched by the militia hit a school in Bor, killing nine pupils.", ["militia"]),
        ("A stone thrown by settlers wounded Mira Solt in Osh.", ["settlers"]),
        ("Two men were killed by mines laid by rebels near Osh.", ["rebels"]),
        ("A shot fired by Captain Bor Dulan killed Zarin Velka.", ["Bor Dulan"]),
        ("An attack carried out by rebels killed Zarin Velka.", ["rebels"]),
        ("Zarin Velka was killed in an air strike by the army on a camp.", ["army"]),
        ("Zarin Velka was killed in an attack by gunmen on a bus.", ["gunmen"]),
        # nor whoever had it otherwise, or may have
        ("A bomb found by soldiers killed Zarin Velka.", []),
        ("A weapon sold by the army killed Zarin Velka.", []),
        ("A bullet not fired by police killed Zarin Velka.", []),
        ("A bullet possibly fired by police killed Zarin Velka.", []),
        ("The rocket allegedly fired by rebels killed Zarin Velka.", []),
        ("Zarin Velka was killed by a rocket fired either by police or rebels.", []),
        ("A coal mine operated by the army collapsed and killed nine miners.", []),
        ("Zarin Velka was killed in a strike by the police union.", []),
        ("Zarin Velka was killed by a bullet meant for police.", []),
        ("Zarin Velka was killed in a strike by teachers.", []),
    ],
)
def test_who_fired(read: Reader, text: str, doers: list[str]) -> None:
    assert [p.name for r in read(text) for p in (*r.people, *r.organisations) if p.role == "perpetrator"] == doers
