"""People who share a name are kept apart, and one person under several writings of a name is one."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, suffered, victims

ACTS = (
    ("arrest", "Police arrested {} in June.", "{} was arrested in June."),
    ("sentencing", "A court sentenced {} to five years in prison.", "{} was sentenced to five years in prison."),
    ("killing", "Soldiers killed {} in June.", "{} was killed by soldiers in June."),
)
COUPLE = "Ivo Reis, a teacher, and his wife Zoe Reis live in Osh."
FATHER = "Ivo Reis, 60, and his son Luis Reis, 30, run a newspaper in Osh."
BROTHERS = "Ivo Reis, a teacher, lives in Osh. His brother Luis Reis is a poet."
LATER = [
    (COUPLE, "Mrs Reis", {"Zoe Reis"}),
    (COUPLE, "Ms. Reis", {"Zoe Reis"}),
    (COUPLE, "Mr Reis", {"Ivo Reis"}),
    ("Zoe Reis, a teacher, and her husband Ivo Reis live in Osh.", "Mr Reis", {"Ivo Reis"}),
    ("Luis Mora, a teacher, lives in Osh.", "Mrs Mora", {"Mora"}),
    (BROTHERS, "Reis", {"Ivo Reis"}),
    (BROTHERS, "Mr Reis", {"Ivo Reis"}),
    (BROTHERS, "Luis", {"Luis Reis"}),
    (FATHER, "the elder Reis", {"Ivo Reis"}),
    (FATHER, "the younger Reis", {"Luis Reis"}),
    (FATHER, "Reis Jr", {"Luis Reis"}),
    ("Ivo Reis Jr, a lawyer, is the son of the poet Ivo Reis.", "Ivo Reis Jr", {"Ivo Reis Jr"}),
    ("Ivo Reis, a teacher, lives in Osh.", "another Reis, Luis,", {"Reis"}),
    ("Zoe Reis is a teacher in Osh. Zoe Mora is a nurse.", "Zoe", {"Zoe"}),
    ("Zoe Reis is a teacher in Osh. Zoe Mora is a nurse.", "Mora", {"Zoe Mora"}),
    ("The teacher Ivo Reis and the poet Luis Reis live in Osh.", "Reis", {"Reis"}),
    ("Ali Hassan, a baker, lives in Basra. His neighbour Hassan Ali is a poet.", "Hassan Ali", {"Hassan Ali"}),
    ("Ana Bor-Mora, a nurse, lives in Lima. Her sister Eva Mora is a poet.", "Mora", {"Eva Mora"}),
    ("Judge Luis Reis sits in Osh. Ivo Reis is a teacher.", "Judge Reis", {"Luis Reis"}),
    ("Ivo Reis is a teacher in Osh.", "Judge Reis", {"Reis"}),
    ("Ivo Reis, the mayor of Osh, is ill.", "Mayor Reis", {"Ivo Reis"}),
    ("Amina Sow is a nurse. Her colleague Tariq Sow is a poet.", "Sow", {"Amina Sow"}),
    ("Amina Sow's colleague, Tariq Sow, is a poet.", "Sow", {"Tariq Sow"}),
]


@pytest.mark.parametrize(("setup", "called", "who"), LATER)
def test_whom_a_later_name_means(extractor: Extractor, setup: str, called: str, who: set[str]) -> None:
    for act, *frames in ACTS:
        for frame in frames:
            told = frame.format(called)
            found = facts_told(extractor, f"{setup} {told[0].upper()}{told[1:]}")
            assert [victims(i) for i in found if i.act == act] in ([who], []), frame
            if "lder" not in called and "ounger" not in called:
                assert any(i.act == act for i in found)


@pytest.mark.parametrize("title", ["Mrs Reis", "Ms Reis"])
def test_a_title_before_the_full_names(extractor: Extractor, title: str) -> None:
    assert suffered(lambda t: facts_told(extractor, t), f"Police arrested {title} in June. {COUPLE}") == {
        ("arrest", "Zoe Reis")
    }


OFFICIALS = [
    "Judge Reis sentenced Ivo Reis to five years in prison. Reis was beaten in his cell.",
    "Judge Luis Reis sentenced Ivo Reis to five years in prison. Reis was beaten in his cell.",
    "Ivo Reis was sentenced to five years of prison by Judge Luis Reis. Reis was beaten in his cell.",
    "Ivo Reis was sentenced to five years of prison by Judge Reis. Reis was beaten in his cell.",
    "Ivo Reis was tried in May. The judge, Luis Reis, jailed him in June. Reis was beaten in his cell.",
    "Reis, the prosecutor, charged Ivo Reis with treason. Reis was beaten in his cell.",
    "Ivo Reis was arrested in May. Governor Reis praised the arrest. Reis was beaten in his cell.",
    "Ivo Reis was arrested in May. Lawyer Luis Reis said Reis was beaten in his cell.",
    "Ivo Reis was arrested in May. His lawyer, Luis Reis, visited him. Reis was beaten in his cell.",
    "Officer Luis Reis arrested Ivo Reis in May. Reis was beaten in his cell.",
    "Ivo Reis was arrested by Captain Luis Reis. Captain Reis was promoted. Reis was beaten in his cell.",
]


@pytest.mark.parametrize("text", OFFICIALS)
def test_no_official_of_the_same_surname_suffers_it(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text)
    assert {v for i in found for v in victims(i)} == {"Ivo Reis"}
    assert any(i.act == "ill_treatment" for i in found)
    assert all(p.occupation != "official" for i in found for p in i.people if p.role == "victim")


def test_who_sentences_a_namesake_is_told(extractor: Extractor) -> None:
    for text in (*OFFICIALS[:2], *OFFICIALS[2:4]):
        (sentence,) = [i for i in facts_told(extractor, text) if i.act == "sentencing"]
        assert {p.name for p in sentence.people if p.role == "authority"} in ({"Reis"}, {"Luis Reis"})


def test_an_officer_who_may_be_tried_leaves_it_open(extractor: Extractor) -> None:
    found = facts_told(extractor, "Ivo Reis was beaten by Officer Luis Reis. Reis was charged with treason.")
    assert {v for i in found if i.act == "charge" for v in victims(i)}.isdisjoint({"Ivo Reis", "Luis Reis"})


WRITTEN = [
    ("Mohammad Sow", "Mohamed Sow"),
    ("Ahmed al-Qasim", "Ahmad el-Qasim"),
    ("Yusuf Diallo", "Youssef Diallo"),
    ("Hussein Barre", "Husayn Barre"),
    ("Abdul Rahman Sow", "Abdelrahman Sow"),
    ("Aleksandr Koval", "Alexander Koval"),
    ("Oleksiy Bondar", "Alexei Bondar"),
    ("Sergei Koval", "Serhiy Koval"),
    ("Ivo Luis Reis", "Ivo L. Reis"),
]


@pytest.mark.parametrize(("one", "other"), [*WRITTEN, *((b, a) for a, b in WRITTEN)])
def test_another_writing_is_the_same_person(extractor: Extractor, one: str, other: str) -> None:
    found = facts_told(extractor, f"{one}, a teacher, was fined in May. {other} was arrested in June.")
    assert len({v for i in found for v in victims(i)}) == 1
    assert len(found) == 2


@pytest.mark.parametrize(
    ("one", "link", "other"),
    [
        ("Hassan Barre", "", "Hussein Barre"),
        ("Abdullah Sow", "", "Abdul Sow"),
        ("Mohammed Sow", "His brother ", "Mohamed Sow"),
        ("Ahmed Sow", "", "Mahmoud Sow"),
        ("Ali Hassan", "His friend ", "Hassan Ali"),
    ],
)
def test_another_name_is_another_person(extractor: Extractor, one: str, link: str, other: str) -> None:
    found = facts_told(extractor, f"{one}, a teacher, was fined in May. {link}{other} was arrested in June.")
    assert {v for i in found for v in victims(i)} == {one, other}


JAILED = "Ivo Reis and his brother Luis Reis run a newspaper in Osh."
SEVERAL = [
    (f"{JAILED} Both Reises were arrested in June.", {"Ivo Reis", "Luis Reis"}),
    (f"{JAILED} Police arrested the two Reises in June.", {"Ivo Reis", "Luis Reis"}),
    (f"{JAILED} The Reis brothers were arrested in June.", {"Ivo Reis", "Luis Reis"}),
    (f"{JAILED} Police arrested the three Reises in June.", set()),
    ("The Mora sisters, Ana and Eva, were arrested in June.", {"Ana", "Eva"}),
]


@pytest.mark.parametrize(("text", "who"), SEVERAL)
def test_a_surname_of_several(extractor: Extractor, text: str, who: set[str]) -> None:
    assert {v for i in facts_told(extractor, text) for v in victims(i)} == who


RELEASED = [
    ("Brothers Ivo and Luis Reis were arrested in June. Reis was freed in July.", {"Reis"}),
    ("Zoe and Ivo Reis were arrested in June. Mrs Reis was freed in July.", {"Reis"}),
    ("Ivo Reis and Ana Bor were arrested in June. Bor was freed in July.", {"Ana Bor"}),
    ("Tariq Nadim's father, Nadim Qasim, was arrested in May. Nadim was freed in June.", {"Nadim"}),
    ("Tariq Nadim was arrested in May. His father, Qasim Nadim, was held in June. Nadim was freed.", {"Tariq Nadim"}),
    ("Luis Reis Mora was arrested in May. Luis Mora was freed in June.", {"Luis Reis Mora"}),
]


@pytest.mark.parametrize(("text", "who"), RELEASED)
def test_a_name_that_two_share_is_nobodys(extractor: Extractor, text: str, who: set[str]) -> None:
    (freed,) = [i for i in facts_told(extractor, text) if i.act == "release"]
    assert victims(freed) == who


def test_a_headline_names_no_judge_of_the_same_surname(extractor: Extractor) -> None:
    text = "Judge Luis Reis jailed the poet Ivo Reis for two years on Monday."
    found = facts_told(extractor, f"Court jails Reis\n\n{text}", title="Court jails Reis")
    assert {v for i in found for v in victims(i)} == {"Ivo Reis"}


@pytest.mark.parametrize(
    "told",
    [
        "Ana Bor, alias Kata Lind, lives in Osh.",
        "Ana Bor, who is known as Kata Lind, lives in Osh.",
        "Ana Bor, nicknamed Kata Lind, lives in Osh.",
        "Ana Bor, who writes as Kata Lind, lives in Osh.",
        "Ana Bor, whose pen name is Kata Lind, lives in Osh.",
        "Ana Bor performs under the name Kata Lind.",
        "Ana Bor goes by the name of Kata Lind.",
        "Ana Bor, better known by her stage name Kata Lind, lives in Osh.",
    ],
)
def test_who_is_called_by_another_name(extractor: Extractor, told: str) -> None:
    for called in ("Kata Lind", "Lind"):
        (found,) = facts_told(extractor, f"{told} Police arrested {called} in June.")
        assert victims(found) == {"Ana Bor"}


@pytest.mark.parametrize("told", ["Ana Bor is known to Kata Lind.", "Ana Bor, known as a critic, lives in Osh."])
def test_who_is_not_called_so(extractor: Extractor, told: str) -> None:
    (found,) = facts_told(extractor, f"{told} Police arrested Kata Lind in June.")
    assert victims(found) == {"Kata Lind"}


TOLD_LAST = [
    (
        "The soldier Luis Mora shot the farmer Ivo Mora in May. Mora was sentenced to five years in prison.",
        ("sentencing", {"Mora"}),
    ),
    ("Warden Luis Mora beat the prisoner Zoe Mora in May. Mora was sacked in June.", ("dismissal", {"Mora"})),
    ("Ivo Abu Tariq was shot in May. Abu Tariq was arrested in June.", ("arrest", {"Ivo Abu Tariq"})),
    ("Li Wen and Chen Li were arrested in May. Li was freed in June.", ("release", {"Li Wen"})),
    ("Eva Peng spoke of Peng Bao, who was arrested in May. Peng was freed in June.", ("release", {"Peng Bao"})),
    ("Chen Bao's lawyer, Chen Wen, was disbarred in May. Chen was freed in June.", ("release", {"Chen Wen"})),
    ("Tariq Nadim was shot in May. His son, also called Tariq, was arrested in June.", ("arrest", {"Tariq"})),
    ("Ivo Reis was held in May. His brother, the lawyer Luis Reis, fled. Reis was freed.", ("release", {"Ivo Reis"})),
]


@pytest.mark.parametrize(("text", "last"), TOLD_LAST)
def test_of_whom_the_last_act_is_told(extractor: Extractor, text: str, last: tuple[str, set[str]]) -> None:
    act, who = last
    assert [victims(i) for i in facts_told(extractor, text) if i.act == act] == [who]
