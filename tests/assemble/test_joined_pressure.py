"""Plain sentences that join pressure without blood: an outlet and its editor, a threat and a later search, staff."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims


@pytest.mark.parametrize(
    ("text", "act", "people"),
    [
        ("The newspaper Azattyk and its editor, Odo Lind, were fined.", "fine", {"Azattyk", "Odo Lind"}),
        ("A court fined the group Azattyk and its head, Odo Lind, 300 euros.", "fine", {"Azattyk", "Odo Lind"}),
        ("Masked men threatened the newspaper Azattyk and its editor, Odo Lind.", "threat", {"Azattyk", "Odo Lind"}),
        ("The governor threatened the newspaper Azattyk.", "threat", {"Azattyk"}),
        ("A mine sued the news site Azattyk and its editor, Odo Lind, for libel.", "charge", {"Azattyk", "Odo Lind"}),
        ("A company filed a defamation suit against the news site Azattyk.", "charge", {"Azattyk"}),
    ],
)
def test_an_outlet_and_its_people(extractor: Extractor, text: str, act: str, people: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert victims(record) == people


@pytest.mark.parametrize(
    "text", ["The rebels threatened the United Nations.", "Taliban fighters threatened the Afghan Army."]
)
def test_who_threatens_armies(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The judge froze the accounts of the newspaper's accountant.", "the newspaper's accountant"),
        ("Police held the paper's cook and two of its drivers.", "the paper's cook and two of its drivers"),
        ("Men threatened the newspaper Azattyk and its editor.", "its editor"),
        ("The judge froze the accounts of a charity that feeds the poor.", "a charity"),
    ],
)
def test_staff_without_names(extractor: Extractor, text: str, group: str) -> None:
    (record,) = facts_told(extractor, text)
    assert record.group is not None
    assert record.group.text == group


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Odo Lind has received threats and his house was searched on 3 April 2021.", "threat", None),
        ("Odo Lind has been smeared and on 3 April 2021 police searched his home.", "harassment", None),
        ("Odo Lind was dismissed, and his wife was arrested on 3 April 2021.", "dismissal", None),
        ("Odo Lind was threatened and beaten on 3 April 2021.", "threat", "2021-04-03"),
        ("Guards threatened Odo Lind, and they beat his wife on 3 April 2021.", "threat", "2021-04-03"),
    ],
)
def test_the_day_of_a_later_clause(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == act]
    assert (record.date.edtf if record.date else None) == day
