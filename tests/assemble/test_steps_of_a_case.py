"""The steps of one person's case: which day, place, court and term is that of which step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.assemble.text.kinds import FACTUAL
from tests.assemble.readings import all_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.pipeline import Extractor
    from pipeline.records import Incident

type Reader = Callable[..., list[Incident]]


@pytest.fixture
def read(extractor: Extractor) -> Reader:
    """Return a reader of what befell somebody in a text of 6 May 2024, a Monday."""

    def run(text: str, name: str = "Gumbo", *acts: str) -> list[Incident]:
        found = all_told(extractor, text, published="2024-05-06")
        mine = [i for i in found if any(p.role == "victim" and name in p.name for p in i.people)]
        return [i for i in (mine if name else found) if not acts or i.act in acts]

    return run


def acts(incidents: list[Incident]) -> list[str]:
    """Return the acts of incidents, sorted."""
    return sorted(i.act for i in incidents)


def days(incidents: list[Incident]) -> set[str | None]:
    """Return the first days of incidents, None where one has no day."""
    return {i.date and i.date.start for i in incidents}


def places(incidents: list[Incident]) -> set[str]:
    """Return the places of incidents, as the text has them."""
    return {p.text for i in incidents for p in i.places}


def terms(incidents: list[Incident]) -> set[str | None]:
    """Return the terms of incidents' main penalties."""
    return {i.penalty and i.penalty.term and i.penalty.term.iso for i in incidents}


@pytest.mark.parametrize(
    "text",
    [
        "A magistrate in Masvingo has remanded Peter Gumbo in custody until 17 May. He was arrested on Thursday.",
        "Peter Gumbo was arrested on Thursday and remanded in custody by a court in Masvingo.",
        "Police arrested Peter Gumbo on Thursday. A judge placed him in pre-trial detention.",
        "Peter Gumbo was arrested on Thursday. The court ordered him held for 30 days.",
        "Soldiers arrested Peter Gumbo at home on Thursday and a judge in Masvingo jailed him pending trial.",
    ],
)
def test_what_a_court_orders_is_a_detention_beside_the_arrest(read: Reader, text: str) -> None:
    assert acts(read(text)) == ["arrest", "detention"]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested Peter Gumbo on Thursday. He is in custody.",
        "Peter Gumbo was arrested on Thursday and is being held by police.",
        "Peter Gumbo has been on remand since his arrest on 3 March.",
        "Peter Gumbo was arrested on Thursday and held at a police station.",
    ],
)
def test_custody_that_goes_on_is_the_arrest(read: Reader, text: str) -> None:
    assert acts(read(text)) in (["arrest"], ["detention"])


@pytest.mark.parametrize(
    "text",
    [
        "Peter Gumbo was arrested on 11 March and sent to Hwahwa prison pending trial.",
        "Peter Gumbo was detained on 11 March with six colleagues, and he was sent to Hwahwa prison pending trial.",
        "Police arrested Peter Gumbo on 11 March. He was sent to Hwahwa prison to await trial.",
        "Peter Gumbo was arrested on 11 March; six were freed, while he was sent to Hwahwa prison pending trial.",
    ],
)
def test_the_prison_before_trial_is_the_place_of_no_arrest(read: Reader, text: str) -> None:
    assert not places(read(text, "", "release"))
    assert days(read(text, "Gumbo", "arrest")) == {"2024-03-11"}
    assert not {p for p in places(read(text, "Gumbo", "arrest")) if "Hwahwa" in p}
    assert {p for p in places(read(text, "Gumbo", "detention")) if "Hwahwa" in p}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A court jailed Peter Gumbo in January. He started a two-year term on 11 March.", "2024-03-11"),
        ("On 11 March Peter Gumbo began serving a two-year sentence at Hwahwa prison.", "2024-03-11"),
        (
            "Ida Moyo went to prison on 10 March to serve a year; Peter Gumbo started a two-year term the next day.",
            "2024-03-11",
        ),
        (
            "Ida Moyo reported to prison on 10 March to serve a year. Peter Gumbo began a two-year term on Thursday.",
            "2024-05-02",
        ),
    ],
)  # fmt: skip
def test_whoever_starts_a_term_serves_it(read: Reader, text: str, day: str) -> None:
    found = read(text, "Gumbo", "imprisonment", "sentencing")
    assert day in days(found)
    assert "P2Y" in terms(found)
    assert not {"P2Y"} & terms(read(text, "Moyo"))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor started a two-year term on Monday.",
        "President Peter Gumbo began a second five-year term on Thursday.",
        "Governor Peter Gumbo started a four-year term on Thursday after his election.",
        "Peter Gumbo began a three-year term as dean of the faculty.",
        "Peter Gumbo started a two-year term at the head of the party.",
    ],
)
def test_terms_of_office_are_no_imprisonment(read: Reader, text: str) -> None:
    assert acts(read(text, "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peter Gumbo is serving a ten-year sentence, handed down in 2018, at Hwahwa prison.",
        "Peter Gumbo was serving a ten-year sentence imposed in 2018 at Hwahwa prison.",
    ],
)
def test_the_year_of_a_sentence_is_not_that_of_serving_it(read: Reader, text: str) -> None:
    assert days(read(text, "Gumbo", "sentencing")) == {"2018-01-01"}
    assert days(read(text, "Gumbo", "imprisonment")) == {None}
    assert {p for p in places(read(text, "Gumbo", "imprisonment")) if "Hwahwa" in p}
    assert not {p for p in places(read(text, "Gumbo", "sentencing")) if "Hwahwa" in p}


@pytest.mark.parametrize(
    "text",
    [
        "Peter Gumbo was awaiting trial for sedition.",
        "Peter Gumbo is awaiting trial on charges of sedition.",
        "Police seized the car of Peter Gumbo, who is awaiting trial for sedition.",
    ],
)
def test_who_awaits_trial_for_something_is_charged_with_it(read: Reader, text: str) -> None:
    found = read(text, "Gumbo", "charge")
    assert [[c.text for c in i.charges] for i in found] == [["sedition"]]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Gumbo was made to sign an undertaking not to leave the city.",
        "Police forced Peter Gumbo to sign an undertaking not to travel abroad.",
        "Peter Gumbo had to sign a written pledge not to leave Masvingo.",
    ],
)
def test_a_pledge_not_to_leave_that_somebody_must_sign_is_a_ban(read: Reader, text: str) -> None:
    assert acts(read(text)) == ["travel_ban"]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Gumbo pledged not to leave the city.",
        "Peter Gumbo refused to sign a pledge not to leave the city.",
        "Peter Gumbo may be made to sign a pledge not to leave the city.",
        "Peter Gumbo signed a pledge not to leave the party.",
    ],
)
def test_pledges_of_ones_own_are_no_ban(read: Reader, text: str) -> None:
    assert acts([i for i in read(text) if i.modality in FACTUAL]) == []


@pytest.mark.parametrize(
    "text",
    [
        "On 2 May a court in Masvingo accepted the indictment against Peter Gumbo.",
        "Peter Gumbo was arrested in Mutare in March. On 2 May a court in Masvingo accepted the indictment.",
        "Police in Mutare arrested Peter Gumbo in March. A court in Masvingo accepted his indictment on 2 May.",
    ],
)
def test_an_indictment_is_accepted_where_and_when_the_court_does(read: Reader, text: str) -> None:
    found = read(text, "Gumbo", "charge")
    assert (days(found), places(found)) == ({"2024-05-02"}, {"Masvingo"})


@pytest.mark.parametrize(
    "text",
    [
        "Police moved in on Tuesday. Eleven women were bundled into vans and released in the evening without charge.",
        "Police broke up the vigil in Gweru. Three women were bundled into a van and driven off.",
    ],
)
def test_who_is_bundled_into_vans_where_police_acted_is_arrested(read: Reader, text: str) -> None:
    found = acts(read(text, ""))
    assert "arrest" in found
    assert "abduction" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Police broke up the vigil on Tuesday. On Friday Peter Gumbo was bundled into a van by men in masks.",
        "Peter Gumbo was bundled into a car outside his home. Police say that they do not hold him.",
    ],
)
def test_who_is_bundled_into_a_car_by_others_is_abducted(read: Reader, text: str) -> None:
    assert "abduction" in acts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The 22 fishermen were produced before a court in Mannar, which ordered them held until 16 May for sedition.",
        "The 22 teachers were produced before a court in Mannar, which ordered them held for two weeks.",
    ],
)
def test_a_court_told_of_by_a_relative_clause_holds_those_brought_before_it(read: Reader, text: str) -> None:
    found = read(text, "", "detention")
    assert [(i.group and i.group.min, places([i])) for i in found] == [(22, {"Mannar"})]


@pytest.mark.parametrize(
    "text",
    [
        "Detectives arrested Peter Gumbo on Thursday; a magistrate in Masvingo on Friday remanded him to 17 May.",
        "Police arrested Peter Gumbo at home on Thursday and a judge in Masvingo ordered him held for a month.",
        "Peter Gumbo, arrested in January, was sentenced in Masvingo on 3 May to three years.",
    ],
)
def test_the_town_of_the_court_is_not_that_of_the_arrest(read: Reader, text: str) -> None:
    assert places(read(text, "Gumbo", "arrest")) == set()
    assert places(read(text, "Gumbo", "detention", "sentencing")) == {"Masvingo"}


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 Peter Gumbo spent eleven weeks in Hwahwa prison before charges were withdrawn.",
        "Peter Gumbo spent eleven weeks in Hwahwa prison before a court freed him on bail.",
    ],
)
def test_days_of_custody_before_trial_are_no_penalty(read: Reader, text: str) -> None:
    found = read(text, "Gumbo", "detention", "imprisonment")
    assert acts(found) == ["detention"]
    assert terms(found) == {None}


def test_a_court_orders_each_of_two_held(read: Reader) -> None:
    text = "A judge in Masvingo ordered Peter Gumbo and Ida Moyo held for fifteen days on 11 March."
    found = read(text, "Gumbo", "detention")
    assert [len([p for p in i.people if p.role == "victim"]) for i in found] == [2]


def test_a_remand_without_a_day_has_not_that_of_the_arrest(read: Reader) -> None:
    text = "Peter Gumbo was arrested in Gweru on 9 March. He told the judge he was ill. He was remanded for a month."
    assert {i.date and i.date.end for i in read(text, "Gumbo", "detention")} == {"2024-05-06"}


def test_what_somebody_awaits_trial_for_is_not_what_they_were_sentenced_for(read: Reader) -> None:
    text = "A court gave Peter Gumbo ten months on Friday for libel. He is one of those awaiting trial for treason."
    assert [[c.text for c in i.charges] for i in read(text, "Gumbo", "sentencing")] == [["libel"]]
