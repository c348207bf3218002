"""Those whom an act left out befell nothing; whose relatives were taken was not taken herself."""

import pytest

from tests.assemble.readings import Reader, told, victims


@pytest.mark.parametrize(
    "text",
    [
        "Police held seven farmers. They released all of the farmers but two: Ivo Reis and Luis Mora.",
        "Police held seven farmers. They released all the farmers but two: Ivo Reis and Luis Mora.",
        "Police released all of the detained monks but five: Ivo Reis, Luis Mora, and three others.",
    ],
)
def test_who_is_left_out_is_not_released(read: Reader, text: str) -> None:
    assert not any({"Ivo Reis", "Luis Mora"} & victims(i) for i in told(read, text) if i.act == "release")


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers held kin of Osh-based rights advocate and former prisoner Ana Bor, including Ivo Reis and Zoe Lund.",
        "Soldiers held relatives of Osh-based advocate and prisoner Ana Bor, including son Ivo Reis and Zoe Lund.",
        "Soldiers detained relatives of Kurdish rights activist Ana Bor, including her son Ivo Reis and Zoe Lund.",
    ],
)
def test_whose_relatives_are_taken_is_not_taken(read: Reader, text: str) -> None:
    for one in told(read, text):
        assert "Ana Bor" not in victims(one)
        assert victims(one) >= {"Ivo Reis", "Zoe Lund"}


def test_appeals_of_all_stay_those_of_all(read: Reader) -> None:
    text = (
        "The three are former town clerk Ivo Reis and engineer Luis Mora, sentenced to death in March by a tribunal, "
        "and a student, Ana Bor, who was convicted of theft. Their appeals were turned down on 12 June."
    )
    (one,) = (i for i in told(read, text) if i.act == "appeal_rejected")
    assert victims(one) == {"Ivo Reis", "Luis Mora", "Ana Bor"}


def test_a_text_may_end_in_a_list(read: Reader) -> None:
    (one,) = told(read, "Police arrested Ivo Reis and Luis Mora and Ana Bor")
    assert victims(one) == {"Ivo Reis", "Luis Mora", "Ana Bor"}


def test_a_text_may_end_in_one_described(read: Reader) -> None:
    told(read, "Police arrested Ivo Reis.\n\nPhoto: brother of Luis Mora, Ana Bor\n\nMore: Zoe Reis Ana Bor")
