"""Verbs with a hyphen whose parts the parse takes for two, and who acts right after a day without a comma."""

import pytest

from tests.assemble.readings import Reader, doers, told, victims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police re-arrested Ana Bor in Lagos on 3 May 2020.", "arrest"),
        ("Officers re-detained Ana Bor in Lagos on 3 May 2020.", "arrest"),
        ("Police strip-searched Ana Bor in Lagos on 3 May 2020.", "ill_treatment"),
        ("Guards ill-treated Ana Bor in Lagos on 3 May 2020.", "ill_treatment"),
        ("Soldiers red-tagged Ana Bor in Manila on 3 May 2020.", "harassment"),
        ("On 3 May 2020 authorities in Lagos deported Ana Bor.", "forced_return"),
        ("On 3 May 2020 judges in Lagos remanded Ana Bor.", "detention"),
    ],
)
def test_a_verb_with_a_hyphen_and_who_follows_a_day_keep_day_and_doer(read: Reader, text: str, act: str):
    (incident,) = told(read, text)
    assert incident.act == act
    assert incident.date is not None
    assert str(incident.date.start) == "2020-05-03"
    assert doers(incident)


@pytest.mark.parametrize(
    "text",
    [
        "The force-fed prisoner Ana Bor spoke to reporters.",
        "The court-martialled soldier Ivo Reis died in prison.",
        "Strip-searched women in Lagos protested on 3 May 2020.",
    ],
)
def test_a_participle_with_a_hyphen_is_no_verb_of_the_sentence(read: Reader, text: str):
    assert all(incident.date is None for incident in told(read, text))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bor's re-arrest in Lagos on 3 May 2020 caused protests.",
        "The re-arrest of Ana Bor in Lagos on 3 May 2020 caused protests.",
    ],
)
def test_a_noun_with_a_hyphen_has_whose_it_is(read: Reader, text: str):
    (incident,) = told(read, text)
    assert (incident.act, str(incident.date and incident.date.start)) == ("arrest", "2020-05-03")
    assert victims(incident) == {"Ana Bor"}


def test_who_is_no_court_confirms_no_sentence_on_appeal(read: Reader):
    text = "Officials confirmed the death sentence of Ana Bor. Rights groups condemned it."
    assert all(incident.act != "appeal_rejected" for incident in told(read, text))
