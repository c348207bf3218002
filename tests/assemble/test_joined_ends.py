"""Plain sentences that set what ended for some beside what befell others: freed, acquitted, all but one, the others."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, in_a_line, in_numbers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Odo Lind was freed, but Ida Obi was placed in solitary confinement.",
         "ill_treatment Ida Obi, release Odo Lind"),
        ("Odo Lind and Ana Bor were released while Ida Obi was kept in detention.",
         "detention Ida Obi, release Odo Lind & Ana Bor"),
        ("Ida Obi is still, although a court freed her, in prison.", "imprisonment Ida Obi, release Ida Obi"),
        ("Ida Obi, whose brother Odo Lind was freed on 25 April, remains in custody.",
         "detention Ida Obi, release Odo Lind"),
        ("Odo Lind was deported, but Ida Obi was released on parole.", "forced_return Odo Lind, parole Ida Obi"),
        ("Odo Lind was held for two days, but Ida Obi was put in solitary confinement.",
         "detention Odo Lind, ill_treatment Ida Obi"),
        ("Odo Lind was kept for two days, his wife said, in a punishment cell.", "ill_treatment Odo Lind"),
        ("Odo Lind was released on 7 May, and Amnesty International spoke of a victory.", "release Odo Lind"),
        ("Odo Lind is one of those who remain in custody.", "detention Odo Lind"),
        ("Ida Obi was pardoned, but her colleagues Odo Lind and Ivo Reis are still in prison.",
         "imprisonment Odo Lind & Ivo Reis, pardon Ida Obi"),
    ],
)  # fmt: skip
def test_what_is_told_of_another_is_told_of_nobody_else(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text, published="2021-06-15")) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Four students were arrested. All but Odo Lind were freed.", {"arrest 4-4", "release 3-3"}),
        ("Four students were arrested. All four but Odo Lind were freed.", {"arrest 4-4", "release 3-3"}),
        ("Four students were arrested. All of them except Odo Lind and Ida Obi have been released.",
         {"arrest 4-4", "release 2-2"}),
        ("Nine monks were arrested in May; all of them but Odo Lind have been released.",
         {"arrest 9-9", "release 8-8"}),
        ("Nine monks were arrested in May and all but one were later released.", {"arrest 9-9", "release 8-8"}),
        ("Police arrested four students on 3 May. The court acquitted all but Odo Lind.",
         {"arrest 4-4", "acquittal 3-3"}),
        ("All four students were arrested but Odo Lind was released.", {"arrest 4-4", "release Odo Lind"}),
        ("All but Odo Lind were freed.", set()),
    ],
)  # fmt: skip
def test_the_rest_of_a_number_but_for_those_named(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {in_numbers(r) for r in facts_told(extractor, text, published="2021-06-15")} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police arrested Odo Lind and five other students. Lind was charged with treason; the others were released.",
         {"arrest Odo Lind 5-5", "charge Odo Lind", "release 5-5"}),
        ("Police arrested Odo Lind, Ana Bor and three others. Lind was charged. The others were released.",
         {"arrest Odo Lind Ana Bor 3-3", "charge Odo Lind", "release Ana Bor 3-3"}),
        ("Odo Lind and four colleagues were arrested. Lind was released; the rest were charged.",
         {"arrest Odo Lind 4-4", "charge 4-4", "release Odo Lind"}),
        ("Six students were tried in Lagos. A court sentenced Odo Lind to five years in prison and acquitted the rest.",
         {"trial 6-6", "sentencing Odo Lind", "acquittal 5-5"}),
        ("Odo Lind and five students were arrested. Lind and two students were charged; the others were released.",
         {"arrest Odo Lind 5-5", "charge Odo Lind 2-2"}),
        ("Odo Lind and three soldiers were arrested. Lind was released; the others were charged.",
         {"arrest Odo Lind 3-3", "release Odo Lind"}),
    ],
)  # fmt: skip
def test_who_the_others_of_names_and_a_number_are(extractor: Extractor, text: str, told: set[str]) -> None:
    assert {in_numbers(r) for r in facts_told(extractor, text, published="2021-06-15")} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Odo Lind was charged with treason after he was kidnapped in Lagos.", "abduction Odo Lind, charge Odo Lind"),
        ("Odo Lind was sentenced to five years in prison after he was abducted in Almaty.",
         "abduction Odo Lind, sentencing Odo Lind"),
        ("Odo Lind was sentenced to five years in prison after being abducted in Lagos.",
         "abduction Odo Lind, sentencing Odo Lind"),
        ("Odo Lind was sentenced to five years in prison after he abducted a girl in Almaty.", ""),
        ("Odo Lind was arrested in Lagos on 3 May; a guard was charged with his murder.",
         "arrest Odo Lind, killing Odo Lind"),
        ("Odo Lind was arrested in Lagos on 3 May; he was charged with murder.", ""),
        ("Odo Lind was arrested on 3 May; his wife was found guilty of the murder of a trader.", "killing a trader"),
    ],
)  # fmt: skip
def test_what_befell_the_accused_is_no_deed_of_theirs(extractor: Extractor, text: str, told: str) -> None:
    assert in_a_line(facts_told(extractor, text, published="2021-06-15")) == told


def test_what_the_killers_are_charged_with_is_no_charge_of_the_dead(extractor: Extractor) -> None:
    text = "Odo Lind was arrested on 3 May and died in custody on 5 May; two officers were charged with his murder."
    (arrest,) = [r for r in facts_told(extractor, text) if r.act == "arrest"]
    assert not arrest.charges
