"""Lists, forms and sentences of the look of those that tell acts, but of others, of plays, or of a wider world."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, facts_told

ITEMS = "1. Carmen Rodriguez, teacher, 3 May, Cali\n2. Luis Martinez, nurse, 5 May, Quito"


def victims(extractor: Extractor, text: str) -> set[str]:
    return {p.name for r in facts_told(extractor, text) for p in r.people if p.role == "victim"}


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("Journalists arrested in 2021", True),
        ("List of journalists murdered in 2021", True),
        ("Activists who were detained in May 2021", True),
        ("Journalists detained by rebels and pirates in May 2021", True),
        ("Journalists arrested for their work in 2021", True),
        ("Lawyers for the activists detained in May 2021", False),
        ("Judges who sentenced the activists detained in May 2021", False),
        ("Officers who beat the students arrested in May 2021", False),
        ("Vigils for journalists killed in 2020", False),
        ("Speakers on the reporters arrested in 2012", False),
        ("Statements on the activists arrested in May 2021", False),
        ("Officers arrested for taking bribes in 2012", False),
        ("Youths arrested over the robbery of a bank in 2012", False),
        ("Most wanted fugitives arrested in 2021", False),
        ("Characters killed in the last episode", False),
        ("Tigers killed in May 2021", False),
        ("Pupils detained after school in May 2021", False),
    ],
)
def test_whom_a_heading_is_of(extractor: Extractor, heading: str, kept: bool) -> None:
    found = victims(extractor, f"Notes\n{heading}\n{ITEMS}\nAmnesty said that human rights were in peril.")
    assert found == ({"Carmen Rodriguez", "Luis Martinez"} if kept else set())


def test_who_speaks_below_a_list_is_no_item_of_it(extractor: Extractor) -> None:
    text = (
        "Activists detained in May 2021:\nCarmen Rodriguez, teacher, 3 May, Cali\n"
        "Pedro Luz, spokesman of the group, said on 5 May that she was well"
    )
    assert victims(extractor, text) == {"Carmen Rodriguez"}


def test_the_year_of_a_heading_is_that_of_its_days(extractor: Extractor) -> None:
    text = "Report of 1 June 2021\nReporters killed in 2012\n1. Hussein Gedi, radio host, 4 March, Bosaso"
    assert [r.date.start for r in facts_told(extractor, text) if r.date] == ["2012-03-04"]


@pytest.mark.parametrize(
    "text",
    [
        "Name: Carmen Rodriguez\nRole: Lady Macbeth\nEvent: Murder and attack of the old king\nDate: 3 May 2021",
        "Name: Carmen Rodriguez\nAge: 34\nOccupation: police officer\nEvent: Arrest training\nDate: 3 May 2021",
        "Name: Luis Martinez\nEvent: Attack on Titan screening\nDate: 3 May 2021\nPlace: Cali",
        "Name: Luis Martinez\nEvent: Arrest and Detention (workshop)\nDate: 3 May 2021\nPlace: Cali",
        "Name – Carmen Rodriguez\nRole – Tosca\nStatus – killed in act three\nAge – 34",
        "Name: Carmen Rodriguez\nPosition: project manager\nStatus: Charged with the budget\nAge: 34",
        "Name | Position | Age | Status\nAna Kor | manager | 34 | Charged with the redesign of the office",
        "Name: Carmen Rodriguez\nProfession: lawyer\nEvents - Torture prevention, detention monitoring",
    ],
)
def test_innocent_forms(extractor: Extractor, text: str) -> None:
    assert not facts_told(extractor, text)


def test_the_trade_of_a_perpetrator_is_not_the_victims(extractor: Extractor) -> None:
    text = (
        "ALLEGED PERPETRATOR: Carmen Rodriguez\nOCCUPATION: police officer\nVIOLATION: Torture\nDATE: 3 May 2021\n"
        "VICTIM: Luis Martinez"
    )
    assert [(p.name, p.occupation) for r in facts_told(extractor, text) for p in r.people] == [("Luis Martinez", None)]


@pytest.mark.parametrize(
    ("cell", "told", "also"),
    [
        ("9 years in prison or a fine of 300 euros", "9 years in prison or a fine of 300 euros", 0),
        ("2 years in prison; fine 300 euros", "2 years in prison", 1),
    ],
)
def test_one_penalty_or_another(extractor: Extractor, cell: str, told: str, also: int) -> None:
    found = facts_told(extractor, f"Name | Age | Occupation | Sentence\nLuis Martinez | 40 | poet | {cell}")
    assert [(r.penalty.text, len(r.penalty.also)) for r in found if r.penalty] == [(told, also)]


def test_numbers_of_a_list_under_a_month_are_no_days(extractor: Extractor) -> None:
    text = "May 2021\nSummary\n1 – Introduction\n2 – Ana Kor was arrested in 2019.\n3 – Luis Martinez was jailed."
    assert [r.date.start for r in facts_told(extractor, text) if r.act == "arrest" and r.date] == ["2019-01-01"]


@pytest.mark.parametrize("entry", ["Luis Martinez gave a talk", "Luis Martinez is in town"])
def test_a_diary_is_no_chronology(extractor: Extractor, entry: str) -> None:
    found = all_told(extractor, f"Diary\n2 May: {entry}.\n9 July: The trial of Ana Kor opens.")
    assert {r.modality for r in found if r.act == "trial"} == {"planned"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The arrest of three bloggers in Hanoi was reported worldwide.", True),
        ("Soldiers shot dead 12 miners on 4 May 2020 and the news spread around the globe.", True),
        ("Police arrested 103 people in raids across 19 countries on 4 May 2020.", True),
        ("At least 60 activists were murdered in 20 countries in 2020.", False),
    ],
)
def test_what_is_known_all_over_the_world_is_no_sum(extractor: Extractor, text: str, kept: bool) -> None:
    assert bool(facts_told(extractor, text)) == kept


def test_who_must_explain_what_they_did(extractor: Extractor) -> None:
    (found,) = facts_told(extractor, "The authorities must explain why they detained Dan Seit on 19 August 2021.")
    assert [o.name for o in found.organisations] == ["authorities"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The widely reported arrest of Ana Kor drew protests.", "reported"),
        ("The alleged killers of Ana Kor were freed.", "reported"),
        ("The alleged unlawful arrest of Ana Kor drew protests.", "reported"),
        ("The alleged arbitrary killing of Ana Kor drew protests.", "alleged"),
        ("The alleged illegal abduction of Ana Kor by soldiers is before the court.", "alleged"),
    ],
)
def test_what_is_alleged_of_an_act(extractor: Extractor, text: str, modality: str) -> None:
    assert {r.modality for r in facts_told(extractor, text)} == {modality}


@pytest.mark.parametrize(
    "case",
    [
        "for the rape of a girl who was 16 at the time of the crime",
        "for raping a girl aged 16 at the time of the crime",
        "for a murder committed when he was a minor official",
        "for murder; he and his son beat them until they died",
    ],
)
def test_criminals_are_no_children(extractor: Extractor, case: str) -> None:
    assert not facts_told(extractor, f"Nabil Haraz was sentenced to ten years on 2 February 2017 {case}.")


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("An army patrol", "state_security"),
        ("A rebel patrol", "armed_non_state"),
        ("A neighbourhood patrol", None),
        ("A citizens' patrol", None),
    ],
)
def test_whose_patrol(extractor: Extractor, who: str, kind: str) -> None:
    (found,) = facts_told(extractor, f"{who} beat Ana Kor in Cali.")
    assert [o.actor_type for o in found.organisations] == ([kind] if kind else [])


@pytest.mark.parametrize("how", ["informed of her rights while in detention", "ill when in custody"])
def test_who_is_told_while_held(extractor: Extractor, how: str) -> None:
    assert [r.act for r in facts_told(extractor, f"Ana Kor was {how} in Cali.")] == ["detention"]


def test_much_of_a_term_in_solitary(extractor: Extractor) -> None:
    text = "Ana Kor was kept for much of her term in solitary confinement."
    assert [r.act for r in facts_told(extractor, text)] == ["ill_treatment"]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (("After Ivan Hor's detention, his wife Lea Paz went to Lima, where authorities held her, seized her phone, "
         "and beat her."), {"authorities"}),
        ("Lea Paz went to Lima, where police arrested her, took her phone and beat her.", {"police"}),
        ("The rebels went to Lima, where soldiers held them, and killed two villagers on the way back.", {"rebels"}),
        ("Ivan Hor went to Lima, where his brother hid him, and killed his wife.", {"Ivan Hor"}),
    ],
)  # fmt: skip
def test_verbs_in_a_row_after_where(extractor: Extractor, text: str, doers: set[str]) -> None:
    harms = [r for r in facts_told(extractor, text) if r.act in {"attack", "killing", "raid", "ill_treatment"}]
    assert harms
    for r in harms:
        parties = [*r.people, *r.organisations]
        assert {p.name for p in parties if p.role in {"perpetrator", "authority"}} == doers


@pytest.mark.parametrize("heading", ["Prizes awarded to journalists killed in 2020", "Journalists killed: a debate"])
def test_prizes_and_debates_have_no_victims(extractor: Extractor, heading: str) -> None:
    assert not victims(extractor, f"Notes\n{heading}\n{ITEMS}\nAmnesty said that human rights were in peril.")


def test_an_age_before_a_day_is_no_day(extractor: Extractor) -> None:
    text = "Teachers killed at the plant in May 2021\n• Ana Kor, 20, 3 May, Cali\n• Luis Paz, 21, 5 May, Quito"
    assert {r.date.start for r in facts_told(extractor, text) if r.date} == {"2021-05-03", "2021-05-05"}


def test_who_is_quoted_is_told_of_beside_the_quote(extractor: Extractor) -> None:
    text = 'Testimony of Gus Reyna: "They beat me." He was held for a month.'
    assert {(r.act, p.name) for r in facts_told(extractor, text) for p in r.people} == {
        ("attack", "Gus Reyna"), ("detention", "Gus Reyna"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("case", "kept"),
    [
        ("Ivan Hor, a programme officer of Amnesty, was charged with abuse of power", True),
        ("Ivan Hor, an investigator for Human Rights Watch, was charged with abuse of power", True),
        ("Ivan Hor, an investigator, was charged with abuse of power", False),
        ("Police officer Ivan Hor was jailed for two years for the torture", False),
    ],
)
def test_whose_rank(extractor: Extractor, case: str, kept: bool) -> None:
    found = victims(extractor, f"Police beat the activist Taras Mel to death in May 2004. {case}.")
    assert ("Ivan Hor" in found) == kept


def test_several_countries_are_not_the_world(extractor: Extractor) -> None:
    assert facts_told(extractor, "In 2020 Turkey arrested 30 of its critics in several countries.")


def test_whose_murder_is_no_rank(extractor: Extractor) -> None:
    text = "The activist Taras Mel was beaten in 2004. For the murder of a soldier, Ivan Hor was sentenced to death."
    assert "Ivan Hor" in victims(extractor, text)
