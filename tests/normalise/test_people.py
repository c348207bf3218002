"""The name proper inside a mention of a person."""

import pytest

from pipeline.normalise.people import trim_name


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Dr. Amina Sahel", "Amina Sahel"),
        ("Hajiya Amina Sahel", "Amina Sahel"),
        ("Maître Jean Tchibo", "Jean Tchibo"),
        ("DSP Karim Baksh", "Karim Baksh"),
        ("Cacique Rufino Tapé", "Rufino Tapé"),
        ("Ratu Semi Volau", "Semi Volau"),
        ("Mama Grace", "Mama Grace"),
        ("Mama Grace Atieno", "Grace Atieno"),
        ("Brig. Gen. Musa Dole", "Musa Dole"),
        ("Sayed Amin Sahel", "Sayed Amin Sahel"),
        ("“Amina Sahel’s", "Amina Sahel"),
        ("Amina Sahel AO", "Amina Sahel"),
        ("Amina Sahel, OBE, QC", "Amina Sahel"),
        ("Karim Baksh Jr.", "Karim Baksh Jr"),
        ("KARIM BAKSH SC", "KARIM BAKSH SC"),
        ("Baksh SC", "Baksh SC"),
        ("Hajjah Amina Sahel", "Amina Sahel"),
        ("Mzee Karim Baksh", "Karim Baksh"),
    ],
)
def test_titles_stand_outside_a_name(mention: str, name: str):
    start, end = trim_name(mention)
    assert mention[start:end] == name
