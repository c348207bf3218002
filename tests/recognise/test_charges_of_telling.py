"""The category of a charge is that of what somebody did, not of what they spoke of."""

from __future__ import annotations

import pytest

from pipeline.recognise.charges import classify_charge


@pytest.mark.parametrize(
    ("charge", "category"),
    [
        ("tweeting about a murder", "other"),
        ("reporting on torture in prison", "other"),
        ("sharing a video of an attack", "other"),
        ("filming a rape", "other"),
        ("publishing articles about corruption", "other"),
        ("protesting against sexual violence", "unauthorised_assembly"),
        ("protesting against the coup", "unauthorised_assembly"),
        ("marching against corruption", "other"),
        ("exposing fraud in the ministry", "other"),
        # what they did themselves, or told it for
        ("publishing photos of indecent acts", "morality"),
        ("recording intimate calls to extort money", "extortion"),
        ("filming women in changing rooms and blackmail", "extortion"),
        ("exposing a police officer to assault", "violence"),
        ("printing pictures of forged banknotes", "fraud"),
        ("publishing a book on making bombs", "weapons"),
        ("tweeting on the attack and inciting violence", "violence"),
        ("marching on parliament with weapons and assaulting police", "weapons"),
        ("writing threats on Facebook", "violence"),
        ("posting a video calling for violence", "violence"),
        ("reporting false news on Facebook", "false_information"),
        ("writing a forged cheque", "fraud"),
        ("stabbing a guard", "violence"),
        # no knife in it
        ("trying to destabilise the country", "state_security"),
        ("leaflets marking the anniversary of the Torsk massacre", "other"),
    ],
)
def test_what_is_only_told_of(charge: str, category: str) -> None:
    assert classify_charge(charge)[0] == category
