"""Acts as committees and monitors tell them: in asides, of sets told by number, by what was left in force or denied."""

from __future__ import annotations

import pytest

from tests.assemble.readings import Reader, acts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The weaver Tereza Lima became the first member of the union to be jailed under the decree.",
         ("imprisonment", "Tereza Lima")),
        ("On 7 May the lawyer Ana Belo became the second to be disbarred this year.", ("dismissal", "Ana Belo")),
        ("The prosecutor ordered that the lawyer Ana Belo be held for ten days.", ("detention", "Ana Belo")),
        ("The court decided that the lawyer Ana Belo be placed under house arrest.", ("house_arrest", "Ana Belo")),
        ("The court of appeal left in force the seven years that the reporter Ivo Prado had been given in May.",
         ("appeal_rejected", "Ivo Prado")),
        ("The high court let stand the four years handed to the reporter Ivo Prado.",
         ("appeal_rejected", "Ivo Prado")),
        ("The poet Ivo Prado, whose nine years were handed down in May by a closed court, is ill.",
         ("sentencing", "Ivo Prado")),
        ("The ban on leaving the country imposed on the lawyer Ana Belo in 2020 should be lifted.",
         ("travel_ban", "Ana Belo")),
        ("The lawyer Ana Belo learned at the harbour on 7 May that she may not travel.", ("travel_ban", "Ana Belo")),
        ("The lawyer Ana Belo has been followed for a month by a white Nissan.", ("harassment", "Ana Belo")),
        ("Plain-clothes officers put the reporter Ivo Prado into a grey van on 7 May.", ("arrest", "Ivo Prado")),
        ("Police seized the reporter Ivo Prado on 7 May. For weeks the ministry denied that it was holding him.",
         ("enforced_disappearance", "Ivo Prado")),
        ("The reporter Ivo Prado was stopped at an army roadblock on 7 May and never reached his home.",
         ("arrest", "Ivo Prado")),
        ("The printer Ivo Prado left remand prison No. 4 on 7 May in a coffin.", ("death_in_custody", "Ivo Prado")),
        ("The camerawoman Ana Belo lost her left foot when soldiers shelled the hotel.", ("attack", "Ana Belo")),
        ("The lawyer Ana Belo has received letters with photographs of her son’s school.", ("threat", "Ana Belo")),
        ("Ana Belo lost her brother Ivo in May, shot dead by soldiers at a rally.", ("killing", "Ivo")),
        ("Release the poet Santos Mora, and say where Ana Belo is: soldiers arrested her on 7 May.",
         ("arrest", "Ana Belo")),
        ("Police beat the cook Santos Mora. In Quell officers took the reporter Ivo Prado away and let him go on bail.",
         ("release", "Ivo Prado")),
    ],
)  # fmt: skip
def test_told(read: Reader, text: str, expected: tuple[str, str]) -> None:
    assert expected in acts(told(read, text))


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The lawyer Ana Belo may become the first member of the union to be charged under the decree.",
         ("charge", "Ana Belo")),
        ("The prosecutor asked the court to order that the lawyer Ana Belo be held for ten days.",
         ("detention", "Ana Belo")),
        ("The printer Ivo Prado left remand prison No. 4 on 7 May in a coffin.", ("release", "Ivo Prado")),
        ("The lawyer Ana Belo has not been arrested; she was questioned as a witness and is at liberty.",
         ("release", "Ana Belo")),
        ("Officers at the airport told the lawyer Ana Belo that she was not allowed to leave the country.",
         ("forced_return", "Ana Belo")),
        ("After surgery the reporter Ivo Prado was put on a flight to Berlin for treatment.",
         ("forced_return", "Ivo Prado")),
        ("His uncle put the reporter Ivo Prado on a flight to London.", ("forced_return", "Ivo Prado")),
        ("The researcher Ivo Prado got three years of funding.", ("sentencing", "Ivo Prado")),
        ("Officers put the reporter Ivo Prado in a car and drove him to hospital.", ("arrest", "Ivo Prado")),
        ("The cook Ana Belo lost her foot to diabetes.", ("attack", "Ana Belo")),
        ("The lawyer Ana Belo learned that she could not travel by train because of a strike.",
         ("travel_ban", "Ana Belo")),
        ("Ana Belo received messages with photos of her daughter from her mother.", ("threat", "Ana Belo")),
        ("Ana Belo lost her brother Ivo in May, shot dead by soldiers at a rally.", ("killing", "Ana Belo")),
        ("Release the poet Santos Mora, and say where Ana Belo is: soldiers arrested her on 7 May.",
         ("arrest", "Santos Mora")),
    ],
)  # fmt: skip
def test_not_told(read: Reader, text: str, denied: tuple[str, str]) -> None:
    assert denied not in acts(told(read, text))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Eleven weavers wrote to the mayor about the dye. All eleven were arrested on 7 May.", {"Eleven weavers"}),
        ("Six nurses signed a letter; on 7 May the six were detained.", {"Six nurses"}),
        ("Two teachers sang in the square. Both were arrested.", {"Two teachers"}),
        ("Eleven gunmen shot at a bus. All eleven were arrested.", set()),
        ("Six soldiers stood at the gate. All six were arrested.", set()),
        ("Six nurses signed a letter. All nine were arrested.", set()),
    ],
)
def test_sets_told_by_number(read: Reader, text: str, groups: set[str]) -> None:
    assert {i.group.text for i in told(read, text) if i.act in {"arrest", "detention"} and i.group} == groups


def test_a_day_of_the_life_after_is_not_the_day_of_a_release(read: Reader) -> None:
    text = "The nurse Ana Belo came out of Melk prison in an exchange in March 2017 and lives today in Bern."
    (freed,) = told(read, text)
    assert freed.act == "release"
    assert freed.date is not None
    assert freed.date.text == "March 2017"
