"""What forces do to somebody without harm is no custody, whatever the recogniser makes of the sentence."""

import pytest

from tests.assemble.readings import Reader, told


@pytest.mark.parametrize("verb", ["applauded", "phoned", "briefed", "joined", "overtaken", "saluted", "selected"])
def test_what_does_no_harm_is_no_incident(read: Reader, verb: str):
    assert not told(read, f"Ana Bor and Ivo Reis were {verb} by police in Lagos on 3 May 2020.")
    assert not told(read, f"Activist Ana Bor was {verb} by officers in Lagos on 3 May 2020, a spokesman said.")


def test_an_act_beside_such_a_verb_is_one(read: Reader):
    (incident,) = told(read, "Ana Bor was briefed by police and then arrested in Lagos on 3 May 2020.")
    assert incident.act == "arrest"


def test_a_noun_of_its_spelling_hinders_nothing(read: Reader):
    (incident,) = told(read, "Police placed Ana Bor in brief detention in Lagos.")
    assert incident.act == "detention"
