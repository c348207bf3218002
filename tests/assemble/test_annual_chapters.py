"""Chapters of an annual report: a year told in dense prose, several people and their fates in one sentence."""

from functools import partial

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.records import Incident
from tests.assemble.readings import facts_told, victims

read = partial(facts_told, title="Ruritania: Events of 2022", published="2023-04-18")


def told(found: list[Incident], act: str) -> list[set[str]]:
    return [victims(i) for i in found if i.act == act]


def month(found: list[Incident], act: str) -> list[str | None]:
    return [i.date.edtf if i.date else None for i in found if i.act == act]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (  # a second name whose office stands before it
            (
                "The court quashed the terms of the painter Zoran Petrov and the singer Vera Ilic. In "
                "Bitola, 14 teachers were held on 3 May. Among them were Ana Stojan, deputy head of the "
                "regional branch of the union, and the treasurer of a charity for orphans, Goran Tasev; "
                "both were freed on bail."
            ),
            "release",
            {"Ana Stojan", "Goran Tasev"},
        ),
        (
            (
                "Aye Min was held in June. His sister, Thida Soe, who was taken with him, told a lawyer "
                "that soldiers had tortured her."
            ),
            "torture",
            {"Thida Soe"},
        ),
        (
            (
                "In May police arrested nine vendors in Kigoma. Two of them, Neema Kilonzo and Juma "
                "Batenga, were charged with riot."
            ),
            "arrest",
            {"Neema Kilonzo", "Juma Batenga"},
        ),
        (
            (
                "The Supreme Court upheld the conviction of Juan Solis but overturned that of his "
                "colleague, Rosa Vega, in June."
            ),
            "sentence_overturned",
            {"Rosa Vega"},
        ),
        ("In June Ivan Belov had his sentence upheld by the Supreme Court.", "appeal_rejected", {"Ivan Belov"}),
        (
            ("A court convicted Elnur Rahimov of plotting to seize power and sentenced him to ten years in prison."),
            "sentencing",
            {"Elnur Rahimov"},
        ),
        (
            (
                "The court handed down sentences ranging from four to nine years to 11 activists, including"
                " Elnur Rahimov."
            ),
            "sentencing",
            {"Elnur Rahimov"},
        ),
        (
            (
                "Police arrested Kofi Asante in January and, in the following weeks, eight members of his "
                "party, among them Esi Boateng."
            ),
            "arrest",
            {"Esi Boateng"},
        ),
        (
            ("The lawyer Ana Beltran was followed home on three evenings by a car without plates."),
            "harassment",
            {"Ana Beltran"},
        ),
        (
            (
                "Luis Rojas was arrested on 3 May. His wife, Elena Soto, who was arrested with him, said "
                "that officers had beaten her and threatened to rape her."
            ),
            "arrest",
            {"Luis Rojas", "Elena Soto"},
        ),
        (
            (
                "A court sentenced Anton Zubko, head of the group Rassvet, to ten years for “smuggling” and"
                " “disturbing order”."
            ),
            "sentencing",
            {"Anton Zubko"},
        ),
    ],
)
def test_whom_a_dense_sentence_tells_of(extractor: Extractor, text: str, act: str, expected: set[str]):
    assert expected in told(read(extractor, text), act)


def test_both_are_never_two_of_a_sentence_before(extractor: Extractor):
    found = read(
        extractor,
        (
            "The court quashed the terms of Zoran Petrov and Vera Ilic. In May the reporter Ana Stojan "
            "met Goran Tasev, an editor who was ill; both were arrested in Bitola."
        ),
    )
    assert told(found, "arrest") == [{"Ana Stojan", "Goran Tasev"}]


def test_a_list_of_titled_names_ends_at_a_clause_of_its_own(extractor: Extractor):
    found = read(
        extractor,
        (
            "Police arrested Abel Tesfa, owner of a café in the old town, and the wife of a local "
            "judge, Sara Bekele, said that she was frightened."
        ),
    )
    assert told(found, "arrest") == [{"Abel Tesfa"}]


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        (
            ("The emergency declared in March 2020 went on. In May the blogger Jon Sol was arrested."),
            "arrest",
            "2022-05",
        ),
        ("Jon Sol, who had been arrested in November 2020, was released in May.", "release", "2022-05"),
        (
            ("In March 2020 police arrested Jon Sol, and in May a court jailed him for two years."),
            "sentencing",
            "2020-05",
        ),
        (("In November a court acquitted two colonels of ordering the murder of Hugo Bustos."), "killing", None),
        ("In April 12 journalists were detained.", "arrest", "2022-04"),
        (
            ("The trial of 47 activists, which began in February, had not concluded by the end of the year."),
            "trial",
            "2022-02",
        ),
        (("Police arrested Aram Sahak in March, and in April four of his reporters."), "arrest", "2022-04"),
    ],
)
def test_months_of_the_year_that_a_chapter_tells(extractor: Extractor, text: str, act: str, expected: str | None):
    assert expected in month(read(extractor, text), act)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("In April 40 nurses were dismissed.", 40),
        ("In early June 19 protesters were shot dead.", 19),
        ("In March 17 members of the party were jailed for two years.", 17),
    ],
)
def test_a_count_after_a_month_without_a_comma(extractor: Extractor, text: str, size: int):
    assert [i.group.min for i in read(extractor, text) if i.group] == [size]


@pytest.mark.parametrize(
    "text",
    [
        ("Two earthquakes in February killed more than 5,000 people, and officials were slow to help."),
        ("According to a monitoring group, more than 19,000 people were in detention as of December."),
        ("More than 7,000 people had been jailed by October, the government said."),
        ("Police arrested no one in March, and in May 2,000 demonstrators marched to the prison."),
    ],
)
def test_what_befell_nobody_in_particular(extractor: Extractor, text: str):
    assert not read(extractor, text)


def test_a_court_harms_nobody(extractor: Extractor):
    found = read(extractor, ("A court in Lima acquitted two officers of the murder of Hugo Bustos, shot in 1988."))
    assert all(p.role != "perpetrator" for i in found for p in [*i.people, *i.organisations])


def test_whose_colleague_or_member_somebody_is_is_no_charge(extractor: Extractor):
    found = read(
        extractor, ("A court convicted Tendai Moyo, a member of a students' union, of incitement to violence.")
    )
    assert [[c.text for c in i.charges] for i in found] == [["incitement to violence"]]


def test_another_persons_prison_is_not_where_the_next_is_held(extractor: Extractor):
    found = read(
        extractor,
        (
            "In July the candidate Ivan Zhuk was moved to a hospital in Navapolatsk. The blogger Ihar "
            "Latushka, serving 15 years, was put in a punishment cell."
        ),
    )
    assert [i.places for i in found if "Ihar Latushka" in victims(i)] == [[], []]
