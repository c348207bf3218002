"""Relatives are read alike, whatever kin they are, and who tells what befell a relative suffered nothing."""

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.normalise.people import RELATIVE_BEFORE
from tests.assemble.readings import Reader

RELATIVES = ["wife", "spouse", "partner", "fiancée", "aunt", "niece", "granddaughter", "stepmother", "sister-in-law"]


def roles(read: Reader, text: str, act: str) -> dict[str, str]:
    """Return who bears which role in the one incident of an act."""
    (found,) = [i for i in read(text) if i.act == act and i.modality in FACTUAL]
    return {p.name: p.role for p in found.people}


@pytest.mark.parametrize("kin", RELATIVES)
def test_a_relative_who_tells_is_no_victim(read: Reader, kin: str) -> None:
    for place, name, told in [("Gori", "Levan Kipiani", "Nino"), ("Osh", "Daniyar Satarov", "Aizada")]:
        text = f"Guards at the prison in {place} beat {name}, his {kin} {told} told reporters on Monday."
        assert roles(read, text, "ill_treatment") == {name: "victim", told: "relative"}


@pytest.mark.parametrize("kin", RELATIVES)
def test_a_relative_who_suffers_too_is_a_victim(read: Reader, kin: str) -> None:
    text = f"Police in Gori arrested Levan Kipiani, his {kin} Nino and their driver Otar Bliadze, neighbours said."
    assert set(roles(read, text, "arrest").values()) == {"victim"}


@pytest.mark.parametrize(
    ("told", "whose", "back"),
    [
        ("wife", "her", "husband"),
        ("spouse", "her", "spouse"),
        ("partner", "her", "partner"),
        ("fiancée", "her", "fiancé"),
        ("widow", "her", "husband"),
        ("niece", "her", "uncle"),
        ("nephew", "his", "uncle"),
        ("granddaughter", "her", "grandfather"),
        ("cousin", "his", "cousin"),
        ("stepmother", "her", "stepson"),
    ],
)
def test_kin_told_back_is_who_was_named(read: Reader, told: str, whose: str, back: str) -> None:
    text = f"The {told} of Levan Kipiani said on Monday that officers had beaten {whose} {back} in a station in Gori."
    (found,) = [i for i in read(text) if i.act in {"ill_treatment", "attack"} and i.modality in FACTUAL]
    assert [(p.name, p.role) for p in found.people] == [("Levan Kipiani", "victim")]


@pytest.mark.parametrize(("told", "whose", "back"), [("niece", "her", "husband"), ("wife", "her", "brother")])
def test_other_kin_is_somebody_else(read: Reader, told: str, whose: str, back: str) -> None:
    text = f"The {told} of Levan Kipiani said on Monday that officers had beaten {whose} {back} in a station in Gori."
    assert not [p for i in read(text) for p in i.people if p.role == "victim"]


@pytest.mark.parametrize("kin", ["wife", "partner", "spouse", "grandson", "brother-in-law", "fiancé"])
def test_one_relative_is_one(read: Reader, kin: str) -> None:
    text = f"On 3 May 2021 gunmen in Kano killed the farmer Musa Adewale. His {kin} was wounded in the same attack."
    (found,) = [i for i in read(text) if i.act == "attack"]
    assert found.group is not None
    assert (found.group.min, found.group.max) == (1, 1)


@pytest.mark.parametrize(
    ("one", "other", "records"),
    [("brother", "friend", 2), ("boyfriend", "cousin", 2), ("wife", "spouse", 1), ("brother", "brother", 1)],
)
def test_his_brother_is_not_his_friend(read: Reader, one: str, other: str, records: int) -> None:
    text = f"Sami Bahri said that his {one} was shot dead in Basra on 14 October 2021. His {other} was killed in Basra."
    assert len([i for i in read(text) if i.act == "killing" and i.modality in FACTUAL]) == records


@pytest.mark.parametrize("before", ["his partner", "Ana’s partner", "his wife", "the wife"])
def test_kin_is_told_by_a_noun_before_a_name(before: str) -> None:
    assert RELATIVE_BEFORE.search(f"Police arrested {before} ")


@pytest.mark.parametrize("before", ["his law partner", "the coalition partner", "a partner"])
def test_a_partner_in_law_or_business_is_no_kin(before: str) -> None:
    assert RELATIVE_BEFORE.search(f"Police arrested {before} ") is None
