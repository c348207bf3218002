"""Urgent appeals and letters for prisoners: what is still to come, where they speak from, who is counted."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, acts, doers_to, facts_told, land, names, suffered, told

MAN = "union leader Daniel Otieno"
CONDEMNED = f"The League condemns the arrest of {MAN} on Friday."
PROTEST = f"The League has protested to the Kenyan president over the murder of {MAN} at his home on 10 March."
FREE = f"should free {MAN}, the League said today. He was seized by police on Friday."


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Reza Karimi learned that his execution is to be carried out on Sunday.", False),
        ("The execution of Reza Karimi was to have been carried out on Sunday.", False),
        ("The deportation of Reza Karimi is to take place on Sunday.", False),
        ("The eviction of Reza Karimi was to go ahead on Sunday.", False),
        ("The execution of Reza Karimi was carried out on Sunday.", True),
        ("The arrest of Reza Karimi on Sunday was to go down in history.", True),
        ("The deportation of Reza Karimi took place on Sunday.", True),
    ],
)
def test_what_is_to_be_done_is_not_done(read: Reader, text: str, done: bool) -> None:
    assert bool(told(read, text)) is done


@pytest.mark.parametrize(
    ("where", "freed"),
    [
        ("sent to the Motihari Correctional Home", False),
        ("sent to a juvenile observation home", False),
        ("sent home", True),
        ("sent back to his home", True),
    ],
)
def test_a_home_for_prisoners_is_no_freedom(read: Reader, where: str, freed: bool) -> None:
    text = f"Ravi Paswan was arrested on 2 May 2018. On 4 May 2018 Paswan was {where}."
    assert ("release" in {i.act for i in told(read, text)}) is freed


@pytest.mark.parametrize(
    ("day", "text", "country", "town"),
    [
        ("Oslo, 12 March 2012: ", PROTEST, "KE", None),
        ("Oslo, March 12, 2012--", f"Authorities in Uganda {FREE}", "UG", None),
        ("Oslo, March 12, 2012--", f"Ugandan authorities {FREE}", "UG", None),
        ("Kampala, March 12, 2012--", f"Authorities in Uganda {FREE}", "UG", "Kampala"),
        ("Kampala, March 12, 2012--", f"{CONDEMNED} He had written about the Kenyan president.", "UG", None),
    ],
)
def test_where_an_appeal_is_filed_is_not_where_it_was(
    extractor: Extractor, day: str, text: str, country: str, town: str | None
) -> None:
    (found,) = facts_told(extractor, f"{day}{text}", published="2012-03-12")
    assert land(found) == country
    assert [p.text for p in found.places] == ([town] if town else [])


def test_those_of_two_kinds_are_counted_together(read: Reader) -> None:
    texts = [
        "Twenty-two female and 44 male inmates were freed from Kome prison.",
        "Twenty one of the inmates were freed from Kome prison.",
        "The army has imposed administrative detention orders on three Kurdish 17-year-olds.",
    ]
    groups = [i.group for text in texts for i in told(read, text)]
    assert [(g.text, g.min, g.max) for g in groups if g is not None] == [
        ("Twenty-two female and 44 male inmates", 66, 66),
        ("Twenty one of the inmates", 21, 21),
        ("three Kurdish 17-year-olds", 3, 3),
    ]


def test_how_long_somebody_has_been_held_is_no_day_of_the_news(extractor: Extractor) -> None:
    (held,) = facts_told(extractor, "Omar Saleh has spent two years in jail without trial.", published="2016-01-26")
    assert held.date is None
    text = "Omar Saleh has been detained since May 2014 and was sentenced to five years in prison."
    held, judged = facts_told(extractor, text)
    assert held.date is not None
    assert (held.date.edtf, judged.act, judged.date) == ("2014-05", "sentencing", None)
    text = "Omar Saleh was convicted and sentenced to five years in prison in May 2014."
    (judged,) = facts_told(extractor, text)
    assert judged.date is not None


def test_who_is_called_a_prisoner_is_held_once(read: Reader) -> None:
    text = "Student Kyaw Min has been detained for his role in a march. Kyaw Min is a prisoner of conscience."
    assert suffered(read, text) == {("arrest", "Kyaw Min")}
    assert suffered(read, "Kyaw Min is a prisoner of conscience.") == {("imprisonment", "Kyaw Min")}


def test_one_more_killing_that_is_condemned_is_the_one_told(read: Reader) -> None:
    text = "Union leader Juan Perea was murdered on 9 November 2012 in Cali. The League condemns "
    assert suffered(read, f"{text}this assassination of yet another union leader.") == {("killing", "Juan Perea")}
    another = suffered(read, f"{text}the murder of another union leader in Neiva on 3 November.")
    assert another == {("killing", "Juan Perea"), ("killing", "another union leader")}


def test_who_brings_claims_tortured_nobody(read: Reader) -> None:
    text = "Abel Tesfay was convicted on 14 July 2010. He has alleged that he was tortured in prison. "
    found = told(read, f"{text}Two further claims were brought against him by the State Security Office.")
    assert doers_to(found, "Abel Tesfay", "torture") == set()


def test_contempt_of_court_is_a_charge_and_no_court(read: Reader) -> None:
    (found,) = told(read, "Ana Perea was sentenced to nine months in jail on a politically motivated ‘contempt of "
                    "court’ charge.")  # fmt: skip
    assert ([c.text for c in found.charges], names(found, "authority")) == (["contempt of court"], set())


def test_people_attacked_on_their_way_home_lost_no_home(read: Reader) -> None:
    text = "A group of 60 Baptists were attacked in March whilst travelling home from a congress in Erode."
    assert suffered(read, text) == {("attack", "60 Baptists")}


@pytest.mark.parametrize("said", ["concern of the harassment", "concern about the harassment"])
def test_concern_of_what_is_there(extractor: Extractor, said: str) -> None:
    text = f"We signed a statement expressing our {said} of lawyer Oleg Smirnov."
    assert acts(facts_told(extractor, text)) == {("harassment", "Oleg Smirnov")}
