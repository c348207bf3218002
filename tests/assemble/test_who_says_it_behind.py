"""Who says what is told, named behind it, beside it or before a colon: their word, no deed of theirs."""

import pytest

from tests.assemble.readings import Reader, doers, told, victims

THEIRS = ("his lawyer", "a witness", "his family", "relatives", "his brother Ivo")
OTHERS = ("the union", "Amnesty", "the newspaper Daily Star", "the ministry")


def modality(read: Reader, text: str) -> set[str]:
    found = [i for i in told(read, text) if "Luis Mora" in victims(i)]
    assert found
    return {i.modality for i in found}


@pytest.mark.parametrize("teller", THEIRS)
@pytest.mark.parametrize(
    "frame", ["{}, says {}.", "{}, said {}.", "{}, reports {}.", "“{},” said {}.", "{} ({} said)."]
)
def test_who_is_concerned_may_be_named_last(read: Reader, frame: str, teller: str):
    assert modality(read, frame.format("Luis Mora was tortured in custody", teller)) == {"alleged"}


@pytest.mark.parametrize("teller", OTHERS)
@pytest.mark.parametrize("frame", ["{}, says {}.", "{}, said {}.", "{}, reports {}."])
def test_others_report_it_there_as_elsewhere(read: Reader, frame: str, teller: str):
    assert modality(read, frame.format("Luis Mora was tortured in custody", teller)) == {"reported"}


@pytest.mark.parametrize("teller", ["Amnesty", "a witness", "the UN", "a rights group", "local media"])
@pytest.mark.parametrize("fact", ["Police beat Luis Mora in his cell", "Luis Mora was killed by soldiers"])
def test_what_somebody_alleges_behind_it_is_alleged(read: Reader, fact: str, teller: str):
    assert modality(read, f"{fact}, {teller} alleges.") == {"alleged"}


@pytest.mark.parametrize(
    "text",
    [
        "As police put it, Luis Mora was tortured in custody.",
        "Luis Mora was tortured in custody. This was said by police.",
        "Luis Mora was tortured in custody, as police reported.",
    ],
)
def test_who_only_tells_of_it_did_not_do_it(read: Reader, text: str):
    (harm,) = told(read, text + " Rights groups condemned it.")
    assert (victims(harm), doers(harm)) == ({"Luis Mora"}, set())


@pytest.mark.parametrize(
    ("text", "hurt", "by"),
    [
        ("As police beat Luis Mora in his cell, guards laughed.", {"Luis Mora"}, {"police"}),
        ("His brother Ivo: Luis Mora was beaten by guards.", {"Luis Mora"}, {"guards"}),
        ("His lawyer, Zoe Reis: police beat Luis Mora in his cell.", {"Luis Mora"}, {"police"}),
        ("The newspaper Daily Star: police beat Luis Mora in his cell.", {"Luis Mora"}, {"police"}),
        ("Ana Bor: Luis Mora was beaten by guards.", {"Luis Mora"}, {"guards"}),
        ("Luis Mora: police beat him in Osh.", {"Luis Mora"}, {"police"}),
        ("Three monks: Luis Mora, Ivo Reis and Zoe Reis were beaten by guards.", {"Luis Mora", "Ivo Reis", "Zoe Reis"},
         {"guards"}),
    ],
)  # fmt: skip
def test_who_stands_before_a_colon_has_no_part_in_what_follows(read: Reader, text: str, hurt: set[str], by: set[str]):
    (harm,) = told(read, text + " Rights groups condemned it.")
    assert (victims(harm), doers(harm)) == (hurt, by)


def test_whom_police_accuse_before_a_colon_is_no_policeman(read: Reader):
    (harm,) = told(read, "Police: Luis Mora killed Zoe Reis in Osh. Rights groups condemned it.")
    (doer,) = (p for p in harm.people if p.role == "perpetrator")
    assert (harm.modality, doer.name, doer.actor_type) == ("alleged", "Luis Mora", "unknown")


def test_a_lawyer_before_a_colon_only_says_so(read: Reader):
    assert modality(read, "His lawyer: police beat Luis Mora in his cell. Rights groups condemned it.") == {"alleged"}
