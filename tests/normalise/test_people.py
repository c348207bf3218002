"""The name proper inside a mention of a person."""

import pytest

from pipeline.normalise.people import cluster_people, trim_name


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Dr. Amina Sahel", "Amina Sahel"),
        ("Hajiya Amina Sahel", "Amina Sahel"),
        ("Maître Jean Tchibo", "Jean Tchibo"),
        ("Me Jean Tchibo", "Jean Tchibo"),
        ("Me Me Lwin", "Me Me Lwin"),
        ("Tan Seri Omar Basri", "Omar Basri"),
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


def _clusters(*names: str):
    text = ". ".join(names)
    return cluster_people(text, [(text.index(name), text.index(name) + len(name)) for name in names])


def test_one_person_with_and_without_the_marks_of_scholars():
    (person,) = _clusters("ʿAbd al-Raḥmān al-Ṣāliḥ", "Abd al-Rahman al-Salih")
    assert person.name == "ʿAbd al-Raḥmān al-Ṣāliḥ"


def test_a_name_in_capitals_has_no_dot_of_its_own():
    (person,) = _clusters("İBRAHİM YILDIRIM")
    assert person.name == "İbrahim Yildirim"
