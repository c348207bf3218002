"""On which day and where those are meant whom a second number, or a "later" clause, tells of."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told


def found(extractor: Extractor, text: str) -> list[tuple[str, str | None, list[str]]]:
    incidents = all_told(extractor, text, published="2024-05-06")
    return [(i.act, str(i.date.start) if i.date else None, [p.text for p in i.places]) for i in incidents]


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Ten men were arrested on 3 May 2021; six were later released.", "release", None),
        ("Karim Daoud was arrested on 3 May 2021; he was later charged with treason.", "charge", None),
        ("Police arrested Karim Daoud on 3 May 2021, who was later charged with treason.", "charge", None),
        ("On 3 May 2021 Karim Daoud was later released.", "release", "2021-05-03"),
        ("Karim Daoud was later released on 5 May 2021.", "release", "2021-05-05"),
        ("Arrested on 3 May 2021, Karim Daoud was later tortured in Lira prison.", "torture", "2021-05-03"),
        ("On 4 May 2021 rebels raided Marvo and nine men were later found shot dead.", "killing", "2021-05-04"),
    ],
)
def test_later_is_not_on_the_day_before_it(extractor: Extractor, text: str, act: str, day: str | None) -> None:
    assert [d for a, d, _ in found(extractor, text) if a == act] == [day]


def test_each_number_has_its_own_place_and_day(extractor: Extractor) -> None:
    text = "Soldiers killed 13 people in Gulu on 3 May and five in Lira on 4 May."
    assert found(extractor, text) == [("killing", "2024-05-03", ["Gulu"]), ("killing", "2024-05-04", ["Lira"])]
