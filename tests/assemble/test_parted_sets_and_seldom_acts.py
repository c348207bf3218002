"""Sets parted by their terms, and acts that reports tell seldomer: who of how many suffered what."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told

PARTED = [
    ("Seven teachers were jailed in Bujumbura on Tuesday: four for three years, three for five years.",
     {("four", "P3Y"), ("three", "P5Y")}),
    ("Seven teachers were sentenced to prison in Bujumbura, four of them to three years and three to five years.",
     {("four of them", "P3Y"), ("three", "P5Y")}),
    ("Two of the men were sentenced to death and the third to life imprisonment in Cairo on Tuesday.",
     {("Two of the men", "death"), ("the third", "life")}),
    ("Twelve protesters were sentenced in Cairo on Tuesday, four of them to death.",
     {("Twelve protesters", ""), ("four of them", "death")}),
    ("Nine teachers were sentenced to death in Cairo on Tuesday, three of them in absentia.",
     {("Nine teachers", "death")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_who_of_a_set_has_which_term(extractor: Extractor, text: str, expected: set[tuple[str, str]]) -> None:
    """A term is that of those it is told of, not of the set that they are of."""
    told = [i for i in facts_told(extractor, text) if i.group is not None]
    found = [(i.group.text, i.penalty) for i in told if i.group is not None]
    assert {(g, "" if p is None else p.term.iso if p.term else p.kind) for g, p in found} == expected


TOTALS = [
    ("A court in Shiraz sentenced five teachers to a total of 30 years in prison on Tuesday.", ""),
    ("Omar Haddad and Hassan Jaber were sentenced in Cairo on 6 May 2021 to a combined 18 years in prison.", ""),
    ("Six teachers received combined prison terms of 40 years in Cairo on 6 May 2021.", ""),
    ("Omar Haddad was sentenced in Cairo on 6 May 2021 to a total of 18 years in prison on two charges.", "P18Y"),
    ("Omar Haddad and Hassan Jaber were each sentenced in Cairo to a total of nine years in prison.", "P9Y"),
]


@pytest.mark.parametrize(("text", "term"), TOTALS)
def test_a_total_is_the_term_of_none(extractor: Extractor, text: str, term: str) -> None:
    """What several were given together is told of nobody as their own term."""
    (one,) = facts_told(extractor, text)
    assert one.penalty is not None
    assert one.penalty.kind == "imprisonment"
    assert (one.penalty.term.iso if one.penalty.term else "") == term


def test_where_somebody_was_only_to_fly_is_no_place_of_it(extractor: Extractor) -> None:
    """An airport told in plain letters is where they were stopped, too."""
    text = "Omar Haddad was stopped at Cairo airport on 6 May 2021 and prevented from boarding a flight to Geneva."
    (one,) = facts_told(extractor, text)
    assert [p.text for p in one.places] == ["Cairo"]


GONE = [
    ("Hassan Jaber, missing since 4 May 2013, won a prize.", [("enforced_disappearance", "Hassan Jaber")]),
    ("The wife of Hassan Jaber, missing since 4 May 2013, spoke to us.", [("enforced_disappearance", "Hassan Jaber")]),
    ("Hassan Jaber was last seen being led away by soldiers in Homs on 4 May 2013.",
     [("enforced_disappearance", "Hassan Jaber")]),
    ("The report on Hassan Jaber, missing two pages, was read in Homs on 4 May 2013.", []),
    ("Hassan Jaber has been missing for ten days.", [("enforced_disappearance", "Hassan Jaber")]),
    ("Hassan Jaber was missing two fingers in Homs on 4 May 2013.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GONE)
def test_who_is_missing(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    """Whoever is told beside their name to be missing is, and how they were led away is no second record."""
    assert [(i.act, p.name) for i in facts_told(extractor, text) for p in i.people if p.role == "victim"] == expected


DAYS = [
    ("Grace Okoro was arrested in Gulu on 6 May 2021. She was charged with inciting violence on 8 May.", "2021-05-08"),
    ("Grace Okoro was arrested in Gulu on 6 May 2021 and charged with inciting violence on 8 May.", "2021-05-08"),
    ("Grace Okoro was arrested in Gulu on 6 May 2021. She was charged with organising a march on 3 May.", None),
    ("Grace Okoro was charged with inciting violence on 8 May 2021.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_behind_the_ground(extractor: Extractor, text: str, day: str | None) -> None:
    """A day on which the accused was held already is that of the charge, an earlier one may be the deed's."""
    (one,) = [i for i in facts_told(extractor, text, published="2024-03-10") if i.act == "charge"]
    assert (None if one.date is None else one.date.start) == day


WHEN = [
    ("Six people were killed, including two boys, when a bomb hit a market in Idlib on 6 May 2016.", "2016-05-06"),
    ("Ten people were shot dead, among them two women, when soldiers fired on a crowd in Idlib on 6 May 2016.",
     "2016-05-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), WHEN)
def test_when_is_said_of_the_deed(extractor: Extractor, text: str, day: str) -> None:
    """Which clause tells the day of an act that a set stands between."""
    assert {i.date.start if i.date else None for i in facts_told(extractor, text) if i.act == "killing"} == {day}


ITEMS = [
    "Police in Managua detained Marta Silva, a reporter for the Daily Herald; Carlos Mora, a cook; and Luis Ortega.",
    "Those held in Managua were Marta Silva, a reporter with the Daily Herald; Carlos Mora, a cook; and Luis Ortega.",
    "Marta Silva, a reporter for the Daily Herald; Carlos Mora, a cook; and Luis Ortega, a driver, were arrested.",
]


@pytest.mark.parametrize("text", ITEMS)
def test_an_outlet_that_ends_an_item_is_no_member(extractor: Extractor, text: str) -> None:
    """Whom the first of a list works for stands between the semicolons with him."""
    (one,) = facts_told(extractor, text)
    assert {p.name for p in one.people if p.role == "victim"} == {"Marta Silva", "Carlos Mora", "Luis Ortega"}


WHOSE = [
    "The governors of Adana and Mersin, Mehmet Yilmaz and Ayse Demir, were detained on 5 May 2023.",
    "The leaders of the Rada Union and the Free Press Club, Mehmet Yilmaz and Ayse Demir, were detained.",
    "Police detained the mayors of Adana and Mersin, Mehmet Yilmaz and Ayse Demir, on 5 May 2023.",
]


@pytest.mark.parametrize("text", WHOSE)
def test_whose_leaders_they_are_was_not_held(extractor: Extractor, text: str) -> None:
    """A town or body before those named is no member of their list."""
    (one,) = facts_told(extractor, text)
    assert {p.name for p in one.people if p.role == "victim"} == {"Mehmet Yilmaz", "Ayse Demir"}


CALLED = [
    "The victims, identified as Grace Okoro and Daniel Otieno, were abducted in Gulu on Friday.",
    "Villagers named as Grace Okoro and Daniel Otieno were abducted in Gulu on Friday.",
]


@pytest.mark.parametrize("text", CALLED)
def test_several_named_after_what_they_are_called(extractor: Extractor, text: str) -> None:
    """Several without a number are named beside their noun as counted ones are."""
    (one,) = facts_told(extractor, text)
    assert {p.name for p in one.people if p.role == "victim"} == {"Grace Okoro", "Daniel Otieno"}


DOZENS = [
    ("Six people were killed and a dozen wounded in Conakry on 6 May 2021.", ("attack", 12, 12)),
    ("About a dozen were arrested in Conakry on 6 May 2021.", ("arrest", 12, 12)),
    ("Police beat protesters in Conakry on 6 May 2021 and arrested a dozen.", ("arrest", 12, 12)),
    ("Police stormed the office of the Rada Union in Minsk, smashed computers and took a dozen.", None),
]


@pytest.mark.parametrize(("text", "expected"), DOZENS)
def test_a_dozen_are_twelve(extractor: Extractor, text: str, expected: tuple[str, int, int] | None) -> None:
    """A dozen without a noun are as many people where it was done to people, and nobody else."""
    found = {(i.act, i.group.min, i.group.max) for i in facts_told(extractor, text) if i.group is not None}
    assert expected in found if expected else not found


REST = [
    ("Seven nurses were arrested in Gulu in May. The other three, Ana Bor, Zoe Reis and Ivo Lind, were fined.",
     "arrest", {"Ana Bor", "Zoe Reis", "Ivo Lind"}),
    ("Two nurses were arrested in Gulu in May. One was released. The other, Ana Bor, was charged with treason.",
     "arrest", {"Ana Bor"}),
    ("Two nurses were arrested in Gulu in May. One was released. The other, Ana Bor, was charged with treason.",
     "release", set()),
    ("Two of the five nurses arrested in Gulu on 5 May 2023, Ana Bor and Zoe Reis, were released.",
     "arrest", {"Ana Bor", "Zoe Reis"}),
    ("Seven nurses were arrested in Gulu in May. The three, Ana Bor, Zoe Reis and Ivo Lind, spoke of it.",
     "arrest", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "named"), REST)
def test_who_is_left_of_a_set(extractor: Extractor, text: str, act: str, named: set[str]) -> None:
    """Those named as the rest of a set were held with it, and are not who was freed before."""
    (one,) = [i for i in facts_told(extractor, text) if i.act == act]
    assert {p.name for p in one.people if p.role == "victim"} == named


UNDER_FIRE = [
    ("Ten people died and 45 were injured when police fired live rounds at a crowd in Nairobi.", {"police"}),
    ("Two people died of cholera and four were injured when police fired at a crowd in Conakry.", set()),
]


@pytest.mark.parametrize(("text", "doers"), UNDER_FIRE)
def test_the_dead_beside_the_hurt(extractor: Extractor, text: str, doers: set[str]) -> None:
    """Who fired when some died and others were hurt did both, where no other cause is told of the dead."""
    dead = [i for i in facts_told(extractor, text) if i.act == "killing"]
    assert {o.name for i in dead for o in i.organisations if o.role == "perpetrator"} == doers


def test_the_last_of_several_terms_before_a_day(extractor: Extractor) -> None:
    """A bare number of years is a term before the day, too."""
    text = "A court in Cairo jailed Omar Haddad for ten years, Hassan Jaber for eight and Ali Karimi for six on 6 May."
    terms = {i.penalty.term.iso for i in facts_told(extractor, text) if i.penalty and i.penalty.term}
    assert terms == {"P10Y", "P8Y", "P6Y"}


SINCE = [
    ("Ali Karimi has been denied medical care in Evin prison since May 2021.", None),
    ("Ali Karimi has been on hunger strike in Evin prison since May 2021.", None),
    ("Ali Karimi has been in Evin prison since May 2021.", "2021-05-01"),
]


@pytest.mark.parametrize(("text", "day"), SINCE)
def test_since_when_somebody_is_in_prison(extractor: Extractor, text: str, day: str | None) -> None:
    """Since when somebody is refused something there is not since when they are there."""
    (one,) = [i for i in facts_told(extractor, text) if i.act == "imprisonment"]
    assert (None if one.date is None else one.date.start) == day


DOZENS_NAMED = [
    ("Grace Okoro and Daniel Otieno were among dozens of people arrested in Gulu on 6 May 2021.",
     {"Grace Okoro", "Daniel Otieno"}),
    ("Grace Okoro spoke among dozens of people arrested in Gulu on 6 May 2021.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), DOZENS_NAMED)
def test_who_was_among_dozens(extractor: Extractor, text: str, named: set[str]) -> None:
    """Those told to be among dozens whom something befell are named with them."""
    (one,) = facts_told(extractor, text)
    assert {p.name for p in one.people if p.role == "victim"} == named
    assert one.group is not None
    assert one.group.text == "dozens of people"


@pytest.mark.parametrize("text", ["Mother of three sentenced to death in Iran", "Father of two arrested in Gulu"])
def test_how_many_children_is_no_set(extractor: Extractor, text: str) -> None:
    """A parent's children are not whom a headline tells of."""
    assert not any(i.group is not None and i.group.min != 1 for i in facts_told(extractor, text))


def test_what_a_bullet_is_made_of_is_no_part_of_who_fired(extractor: Extractor) -> None:
    """A police rubber bullet is that of the police."""
    (one,) = facts_told(extractor, "Grace Okoro was hit by a police rubber bullet in Kampala on 6 May 2021.")
    assert {o.name for o in one.organisations if o.role == "perpetrator"} == {"police"}


TRADES = [
    ("Five lawyers, among them Grace Okoro and Daniel Otieno, were arrested in Kampala.", {"lawyer"}),
    ("The lawyers, identified as Grace Okoro and Daniel Otieno, were arrested in Kampala.", {"lawyer"}),
    ("Police beat lawyers as Grace Okoro and Daniel Otieno were arrested in Kampala.", {None}),
    ("Five people were arrested by soldiers, including Grace Okoro and Daniel Otieno, in Kampala.", {None}),
]


@pytest.mark.parametrize(("text", "trades"), TRADES)
def test_what_all_of_a_list_do(extractor: Extractor, text: str, trades: set[str | None]) -> None:
    """A plural before a list tells the trade of each, past the words that lead to the list."""
    people = [p for i in facts_told(extractor, text) for p in i.people if p.role == "victim"]
    assert {p.occupation for p in people} == trades
