"""Several people told of in one sentence, each with a charge and a term of their own; further penalties of one."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

told = partial(facts_told, published="2024-05-06")


def charges(extractor: Extractor, text: str) -> dict[str, list[str | None]]:
    return {p.name: [c.text for c in i.charges] for i in told(extractor, text) for p in i.people if p.role == "victim"}


def test_each_is_accused_of_their_own_charge(extractor: Extractor) -> None:
    text = "A court sentenced Pablo Ruiz to two years for libel and the poet Karim Hadid to ten years for sedition."
    assert charges(extractor, text) == {"Pablo Ruiz": ["libel"], "Karim Hadid": ["sedition"]}
    together = "A court in Lume sentenced Pablo Ruiz and Karim Hadid to two years for libel and sedition."
    assert charges(extractor, together) == {"Pablo Ruiz": ["libel", "sedition"], "Karim Hadid": ["libel", "sedition"]}


def test_a_common_crime_is_that_of_the_other_alone(extractor: Extractor) -> None:
    first = "A court in Lume sentenced Pablo Ruiz to ten years for arson and Karim Hadid to two years for blasphemy."
    assert charges(extractor, first) == {"Karim Hadid": ["blasphemy"]}
    last = "A court in Lume sentenced Karim Hadid to two years for blasphemy and two men to ten years for murder."
    assert charges(extractor, last) == {"Karim Hadid": ["blasphemy"]}
    assert told(extractor, "Pablo Ruiz was convicted of murder.") == []


def test_a_list_with_one_charge_of_critics_stays(extractor: Extractor) -> None:
    (one,) = told(extractor, "In Lume, 40 people were charged with arson and sedition.")
    assert one.act == "charge"
    assert [c.text for c in one.charges] == ["arson", "sedition"]
    assert told(extractor, "In Lume, 40 people were charged with murder and terrorism.") == []


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("A court sentenced Pablo Ruiz to two years for libel and imposed a fine of 900 euros.", ["fine of 900 euros"]),
        ("Pablo Ruiz was sentenced to two years in May and ordered to pay a fine of 9 euros.", ["fine of 9 euros"]),
        ("Pablo Ruiz was sentenced to five years in prison and stripped of his nationality.", ["nationality"]),
        ("Pablo Ruiz was sentenced to two years in prison, one of them suspended.", ["one of them suspended"]),
        ("A court sentenced Pablo Ruiz to three years for libel and two years for sedition.", ["two years"]),
    ],
)
def test_further_penalties_stand_beside_the_first(extractor: Extractor, text: str, also: list[str]) -> None:
    (one,) = told(extractor, text)
    assert one.act == "sentencing"
    assert one.penalty is not None
    assert [p.text for p in one.penalty.also] == also


def test_militants_of_a_march_are_no_fighters(extractor: Extractor) -> None:
    (one,) = told(extractor, "Three militants were arrested at a march in Goma.")
    assert one.group is not None
    assert one.group.text == "Three militants"
    assert told(extractor, "Three militants were killed in a raid in Goma.") == []
