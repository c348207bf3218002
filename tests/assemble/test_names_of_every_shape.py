"""Names of many shapes are told whole in the same sentences, and are people where a ban is imposed on them."""

import pytest

from tests.assemble.readings import Reader, doers, terms, told, victims

NAMES = (
    "M. K. Pillai", "J. P. Okello", "Ngodup", "Um Khaled", "Nurlan uulu Bakyt", "Rashid ibn Salim al-Harbi",
    "Nguyen Thi Hoa", "Li Weiming", "Jean-Baptiste Habimana", "Mehmet Yılmaz", "Getachew", "Cristóbal de la Torre",
)  # fmt: skip
FRAMES = (
    "Police arrested {} in Osh on 3 May 2021.",
    "{} was sentenced to five years for treason.",
    "The arrest of {} drew protests.",
    "A travel ban was imposed on {} on 3 May 2021.",
)


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_shape(read: Reader, name: str):
    for frame in FRAMES:
        (act,) = told(read, frame.format(name) + " The union spoke about it.")
        assert victims(act) == {name}, frame


@pytest.mark.parametrize("name", ["Iran", "Crimea", "Osh"])
def test_a_land_under_a_ban_is_nobody(read: Reader, name: str):
    assert told(read, f"A travel ban was imposed on {name} on 3 May 2021.") == []


@pytest.mark.parametrize("mark", ["(1) ", "a) ", "14:05 ", "🔴 ", "• "])
def test_what_opens_a_line_is_no_part_of_who_acts(read: Reader, mark: str):
    (arrest,) = told(read, f"{mark}Police in Osh arrested Luis Mora on 3 May 2021.\n\nThe union spoke about it.")
    assert doers(arrest) == {"Police in Osh"}


@pytest.mark.parametrize("day", ["2021-05-03", "03.05.2021", "3 May 2021"])
def test_a_day_before_a_term_is_no_part_of_it(read: Reader, day: str):
    found = told(read, f"Luis Mora was sentenced on {day} to five years in prison. The union spoke about it.")
    assert terms(found) == {"P5Y"}
