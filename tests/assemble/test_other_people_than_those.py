"""Who is not those told of before: of another trade or land; and whom others are kept from seeing."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, facts_told, suffered, told, victims


@pytest.mark.parametrize(
    "text",
    [
        "Police charged two pupils, including Ana Bor, with libel. The teachers were also charged with theft.",
        "Police charged Ana Bor, a nurse, and Karl Voss, a surgeon, with libel. The reporters were charged with theft.",
        "A court charged 40 soldiers, among them Ana Bor, with libel. The students were charged with theft.",
    ],
)
def test_whoever_does_other_work_is_not_those_told_of_before(read: Reader, text: str) -> None:
    (charge,) = [i for i in told(read, text) if "Ana Bor" in victims(i)]
    assert [c.text for c in charge.charges] == ["libel"]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the bloggers Ana Bor and Karl Voss. The writers were freed on Friday.",
        "Police arrested Ana Bor, a nurse, and Karl Voss, a surgeon. The doctors were freed on Friday.",
        "Police arrested the singer Ana Bor and the poet Karl Voss. The activists were freed on Friday.",
        "Police arrested Ana Bor and Karl Voss. The teachers were freed on Friday.",
    ],
)
def test_whoever_may_be_called_so_is(read: Reader, text: str) -> None:
    assert {("release", "Ana Bor"), ("release", "Karl Voss")} <= suffered(read, text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "An Iranian migrant was sentenced last month.\n\nThe case is like that of Ada Obi, a Ghanaian refugee.",
            set(),
        ),
        (
            "A Kenyan blogger was sentenced in Uganda.\n\nA Dakar court found Omar Saleh, a Senegalese, guilty.",
            set(),
        ),
        (
            "A Kenyan blogger was sentenced on Monday.\n\nThe court found Omar Saleh, a Kenyan citizen, guilty.",
            {"Omar Saleh"},
        ),
    ],
)
def test_somebody_of_another_land_is_not_the_one_of_the_opening(
    extractor: Extractor, text: str, people: set[str]
) -> None:
    found = [i for i in facts_told(extractor, text, published="2019-06-01") if i.act == "sentencing"]
    assert found
    assert set().union(*map(victims, found)) == people


@pytest.mark.parametrize(
    "told_next",
    [
        "Her counsel has been denied access to his client.",
        "Her family has been refused contact with her.",
        "Her father was denied permission to visit her.",
        "Officials refused her mother a visit to her on Monday.",
        "The lawyer Omar Saleh was denied access to his client.",
        "Lawyers were denied any meeting with the prisoner.",
    ],
)
def test_whom_others_may_not_see_suffers_it(read: Reader, told_next: str) -> None:
    found = suffered(read, f"Ana Bor is held in Evin. {told_next}")
    assert {who for act, who in found if act == "ill_treatment"} == {"Ana Bor"}


@pytest.mark.parametrize(
    "told_next",
    ["She was denied access to her family and a lawyer.", "She was denied contact with the other prisoners."],
)
def test_whoever_may_see_nobody_suffers_it_themselves(read: Reader, told_next: str) -> None:
    assert ("ill_treatment", "Ana Bor") in suffered(read, f"Ana Bor is held in Evin with Karl Voss. {told_next}")


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers gathered in Osh on Monday to condemn what they described as the unlawful detention of Ana Bor.",
        "The union met on Monday to protest against what it termed the arbitrary detention of Ana Bor.",
        "The party held a rally to denounce what its leader called the unjust detention of Ana Bor.",
    ],
)
def test_what_somebody_met_to_condemn_has_happened_however_they_call_it(read: Reader, text: str) -> None:
    assert ("detention", "Ana Bor") in suffered(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Monday to plan what they called the detention of Ana Bor.",
        "The union met on Monday to demand what it called the detention of Ana Bor.",
    ],
)
def test_what_somebody_met_to_plan_has_not(read: Reader, text: str) -> None:
    assert not told(read, text)
