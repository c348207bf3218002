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
        # what they did themselves
        ("writing threats on Facebook", "violence"),
        ("posting a video calling for violence", "violence"),
        ("reporting false news on Facebook", "false_information"),
        ("writing a forged cheque", "fraud"),
        ("stabbing a guard", "violence"),
        # no knife in it
        ("trying to destabilise the country", "state_security"),
    ],
)
def test_what_is_only_told_of(charge: str, category: str) -> None:
    assert classify_charge(charge)[0] == category
