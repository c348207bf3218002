"""Plain sentences that join things of liberty: who is taken by whom, again, along with whom, freed and still held."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers_to, facts_told, names, of, victims


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Odo Lind is being held by gunmen who stormed his church in Zamfara on Sunday.", {"gunmen"}),
        ("Militants held Odo Lind and two drivers in a village near Maiduguri.", {"Militants"}),
        ("The rebels who hold Odo Lind asked for money.", {"rebels"}),
        ("The FARC held Odo Lind for six years.", {"FARC"}),
        ("Odo Lind was arrested in Tula by the armed group Jaish al-Nour.", {"Jaish al-Nour"}),
        ("Armed group Jaish al-Nour detained Odo Lind at a roadblock.", {"Jaish al-Nour"}),
        ("Al-Shabaab arrested Odo Lind in Jilib on 2 May.", {"Al-Shabaab"}),
    ],
)
def test_who_is_held_by_an_armed_group_is_abducted(extractor: Extractor, text: str, by: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text, published="2021-06-15") if "Odo Lind" in victims(r)]
    assert (record.act, names(record, "perpetrator")) == ("abduction", by)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels hold two towns in the north. Rebels hold Odo Lind responsible for the deaths.",
        "Rebels held talks with Odo Lind in Tula. Rebels kept Odo Lind informed of the talks.",
        "Residents of a district held by militants thanked Odo Lind.",
    ],
)
def test_what_else_an_armed_group_holds(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text, published="2021-06-15")


def test_who_rules_a_land_detains(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Odo Lind has been held by the Taliban in Kabul for a month.")
    assert (record.act, names(record, "authority")) == ("detention", {"Taliban"})


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Police arrested and jailed the editor Odo Lind in Kampala on 3 May.", ["arrest"]),
        ("Odo Lind was arrested, beaten and jailed in Harare in March.", ["arrest", "attack"]),
        ("Odo Lind was arrested and then imprisoned in Kol prison.", ["arrest"]),
        ("Odo Lind was arrested in March and jailed in June.", ["arrest", "imprisonment"]),
        ("Odo Lind was arrested in March and later jailed in Harare.", ["arrest", "imprisonment"]),
        ("Odo Lind was arrested, tried and jailed in Harare in March.", ["arrest", "imprisonment", "trial"]),
        ("Rebels arrested and jailed the teacher Odo Lind in Donetsk in 2015.", ["abduction"]),
        ("Agents kidnapped and jailed the editor Odo Lind in Tehran in 2015.", ["abduction", "imprisonment"]),
    ],
)
def test_who_is_arrested_and_jailed(extractor: Extractor, text: str, acts: list[str]) -> None:
    assert sorted(r.act for r in facts_told(extractor, text, published="2021-06-15")) == acts


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("Although a judge ordered his release on 3 May, Odo Lind remained in custody until 10 May.", False),
        ("A court in Minsk ordered the release of Odo Lind on Monday but police refused to free him.", False),
        ("Odo Lind was granted bail on Friday but remains behind bars because he could not pay it.", False),
        ("A judge ordered the release of Odo Lind on Monday. He remains in custody.", False),
        ("A judge ordered the release of Odo Lind on Monday. His brother Ivo Lind remains in custody.", True),
        ("Until a judge ordered his release in May, Odo Lind remained in custody.", True),
        ("A court ordered the release of Odo Lind in May; he remains under house arrest.", True),
        ("Odo Lind was released on bail and has since fled the country.", True),
    ],
)
def test_a_release_ordered_of_who_stays_in_custody(extractor: Extractor, text: str, freed: bool) -> None:
    told = [r for r in all_told(extractor, text) if r.act == "release" and victims(r) == {"Odo Lind"}]
    assert any(r.modality == "reported" for r in told) is freed


@pytest.mark.parametrize(
    ("text", "act", "people"),
    [
        ("Eight nuns were held in Kol, two of whom — Gia Lom and Zaza Kel — were later sentenced to ten days in jail.",
         "sentencing", {"Gia Lom", "Zaza Kel"}),
        ("Police arrested eight nuns in Tbilisi, one of whom, Gia Lom, was beaten in custody.", "arrest", {"Gia Lom"}),
        ("Police arrested six men, three of whom, Gia Lom said, are cousins.", "arrest", set()),
        ("The king pardoned ten men; a further 200, including ex-mayor Odo Lind, were freed early.", "pardon", set()),
        ("A judge in Osh remanded activist Gia Lom for a month and placed co-defendant Zaza Kel under house arrest.",
         "detention", {"Gia Lom"}),
        ("The king freed Hasan Mar and 14 other men, but police re-arrested him on 3 May.", "arrest", {"Hasan Mar"}),
    ],
)  # fmt: skip
def test_whom_one_of_several_names(extractor: Extractor, text: str, act: str, people: set[str]) -> None:
    (record,) = [r for r in facts_told(extractor, text, published="2021-06-15") if r.act == act]
    assert victims(record) == people


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Ida Moro was arrested with her sister on Wednesday.", "her sister"),
        ("Odo Lind was kidnapped with his driver by gunmen in Tula on Monday.", "his driver"),
        ("Odo Lind was arrested with his lawyer on Monday.", None),
        ("Odo Lind was arrested with his wife in the car.", None),
        ("Ida Moro was arrested with her daughter on her back on Monday.", None),
        ("Odo Lind was arrested with his wife at the wheel of their car.", None),
        ("Odo Lind was arrested on his way home with his daughter.", None),
        ("Six members of the same family were abducted in Tripoli on Monday.", "Six members of the same family"),
        ("Odo Lind said police freed three nurses they had arrested in Kol on 3 May.", "three nurses"),
        ("Soldiers handed over three teachers they had detained near Kol.", "three teachers"),
    ],
)
def test_who_was_taken_along(extractor: Extractor, text: str, group: str | None) -> None:
    told = facts_told(extractor, text)
    record = next(r for r in told if r.act in {"arrest", "detention", "abduction"})
    assert (record.group and record.group.text) == group


@pytest.mark.parametrize(
    ("text", "takings"),
    [
        ("Odo Lind was arrested for libel in 2018 and again in 2020, this time for treason.",
         [("2018", ["libel"]), ("2020", ["treason"])]),
        ("Odo Lind was arrested for libel in 2018 and again in 2020.", [("2018", ["libel"]), ("2020", [])]),
        ("Odo Lind was arrested on 3 May, accused of libel, and freed; on 5 June he was arrested anew for treason.",
         [("2021-05-03", ["libel"]), ("2021-06-05", ["treason"])]),
        ("Odo Lind was arrested on 3 January, and after his release was detained again in June for fraud.",
         [("2021-01-03", []), ("2021-06", ["fraud"])]),
        ("Odo Lind was detained in 2018. After his release he was re-arrested and charged with treason.",
         [("2018", []), (None, ["treason"])]),
    ],
)  # fmt: skip
def test_each_arrest_has_its_own_charge(
    extractor: Extractor, text: str, takings: list[tuple[str | None, list[str]]]
) -> None:
    told = [r for r in facts_told(extractor, text, published="2021-06-15") if r.act in {"arrest", "detention"}]
    assert [(r.date and r.date.edtf, [c.text for c in r.charges]) for r in told] == takings


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Police took Mira Stan away on 4 June along with her husband, Jan, and two sons.", "arrest", "2021-06-04"),
        ("Two nuns kidnapped in Kol last week have been released.", "abduction", "2021-06-07/2021-06-13"),
        ("The activist Odo Lind fled from a prison in Conakry on 5 June but was recaptured on 7 June.",
         "arrest", "2021-06-07"),
    ],
)  # fmt: skip
def test_the_day_of_who_was_taken(extractor: Extractor, text: str, act: str, day: str) -> None:
    (record,) = [r for r in facts_told(extractor, text, published="2021-06-15") if r.act == act]
    assert record.date is not None
    assert record.date.edtf == day


def test_of_those_kidnapped_who_is_still_held(extractor: Extractor) -> None:
    text = "Two of the three nuns kidnapped in Kol have been released, but the third, Ida Moro, is still being held."
    (record,) = [r for r in facts_told(extractor, text, published="2021-06-15") if victims(r) == {"Ida Moro"}]
    assert record.act == "abduction"


@pytest.mark.parametrize("text", [
    "Two of the nuns kidnapped in Kol were freed. Ivo Kral, the gang's leader, is still being held.",
    "Gunmen kidnapped a teacher in Kol. His neighbour Ivo Kral is being held for questioning.",
])
def test_whom_police_hold_for_it_is_not_abducted(extractor: Extractor, text: str) -> None:
    assert not of(facts_told(extractor, text), "Ivo Kral", "abduction")


def test_whoever_arrests_again_hurts_then(extractor: Extractor) -> None:
    text = "Police in Kol re-arrested Odo Lind on 3 May. He was beaten in custody."
    assert doers_to(facts_told(extractor, text), "Odo Lind", "ill_treatment") == {"Police in Kol"}


def test_again_and_again_is_no_new_arrest(extractor: Extractor) -> None:
    text = "Odo Lind was arrested on 3 May in Kano. They arrest him again and again, his lawyer said."
    assert len(facts_told(extractor, text)) == 1


def test_what_some_are_charged_with_is_not_that_of_all(extractor: Extractor) -> None:
    (record,) = [
        r for r in facts_told(extractor, "Police detained 40 people, of whom 12 have been charged with riot.")
        if r.act == "arrest"
    ]  # fmt: skip
    assert not record.charges


def test_who_is_expelled_at_the_border_loses_no_post(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Officers drove Ana Ruiz to the border and expelled her.")
    assert record.act == "forced_return"


def test_whom_they_would_let_go(extractor: Extractor) -> None:
    text = "Unable to find editor Odo Lind, agents took his father hostage and said they would let him go on Friday."
    assert not any("Odo Lind" in victims(r) for r in all_told(extractor, text))
