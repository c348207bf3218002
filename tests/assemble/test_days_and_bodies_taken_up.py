"""The day that "the same day in March" means, deaths told again with their day, bodies said to be among some."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, names


def test_the_same_day_of_a_month(extractor: Extractor) -> None:
    before = "Police arrested Karim Saleh in Beirut on 4 June 2021. He was charged on 12 May 2024."
    text = f"{before} Lina Haddad, who had been detained on the same day in June 2021, is still in prison."
    found = [r for r in facts_told(extractor, text, published="2024-05-20") if r.act == "arrest"]
    assert {str(r.date.start) for r in found if r.date and "Lina Haddad" in names(r, "victim")} == {"2021-06-04"}


@pytest.mark.parametrize(("text", "who", "day"), [
    ("Adel Ali was arrested on 4 June 2020, Omar Isa on 9 June. Lina Haddad was held on the same day in June 2020.",
     "Lina Haddad", "2020-06-09"),
    ("Ali Noor was arrested on 4 May 2021, the same day on which Hasan Isa was sentenced to ten years in prison.",
     "Hasan Isa", "2021-05-04"),
])  # fmt: skip
def test_the_same_day_that_is_told_beside_it(extractor: Extractor, text: str, who: str, day: str) -> None:
    found = [r for r in facts_told(extractor, text, published="2024-05-20") if who in names(r, "victim")]
    assert {str(r.date.start) for r in found if r.date} == {day}


def test_the_week_in_which_something_was_done_is_no_earlier_one(extractor: Extractor) -> None:
    text = (
        "On 11 April 2023 the court in Lomé convicted the editor Ama Doe. She has been in prison since 2 February 2022."
        "\n\nIn the same month in which Doe was convicted, soldiers arrested the reporter Kofi Mensah."
    )
    found = [r for r in facts_told(extractor, text, published="2023-05-20") if "Kofi Mensah" in names(r, "victim")]
    assert found
    assert not [r for r in found if r.date and str(r.date.start).startswith("2022")]


@pytest.mark.parametrize(("text", "count"), [
    ("Following the death of Rosa Diaz in La Esperanza prison, her kin want an inquiry. Ms. Diaz died on 4 May.", 1),
    ("The writer Rosa Diaz was released from prison in 2020. She died on 4 May 2024 in Berlin.", 0),
])  # fmt: skip
def test_a_death_in_custody_told_again(extractor: Extractor, text: str, count: int) -> None:
    found = [r for r in facts_told(extractor, text, published="2024-05-20") if r.act == "death_in_custody"]
    assert [str(r.date.start) for r in found if r.date] == ["2024-05-04"] * count
    assert len(found) == count


@pytest.mark.parametrize(("told", "whose"), [
    ("Among those searched were the Bright Path Foundation and the Open Shore Association.",
     {"Bright Path Foundation", "Open Shore Association"}),
    ("Among those searched was the Bright Path Foundation, funded by the Ford Foundation.",
     {"Bright Path Foundation"}),
    ("Among those searched was the Bright Path Foundation, the Open Shore Association said.",
     {"Bright Path Foundation"}),
    ("Among those who protested were the members of the Open Shore Association.", set()),
])  # fmt: skip
def test_bodies_among_those_searched(extractor: Extractor, told: str, whose: set[str]) -> None:
    found = facts_told(extractor, f"On 3 May 2024 police in Tunis searched several associations. {told}")
    assert {n for r in found if r.act == "raid" for n in names(r, "victim")} == whose


def test_a_hyphened_surname_stays_with_whom_it_named(extractor: Extractor) -> None:
    before = "Ana Toma-Reed has ended her term. Her MP said Mrs Toma-Reed must come home."
    child = "Gabi Toma-Reed, who is six, misses her mother."
    found = facts_told(extractor, f"{before} {child}\n\nMrs Toma-Reed was arrested at the airport in April 2016.")
    assert {n for r in found for n in names(r, "victim")} == {"Ana Toma-Reed"}
