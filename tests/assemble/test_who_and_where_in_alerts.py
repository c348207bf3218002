"""Alerts as defenders of the press write them: who is asked to act where, who "they" and "him" are, what a town is."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import Reader, all_told, facts_told, suffered, told

WHO = {
    # the town of a dateline is nobody, whoever stands beside it
    "Bremen, April 6, 2011 - Editor Tomas Ilk and Pavel Orm have been released.": {
        ("release", "Tomas Ilk"), ("release", "Pavel Orm"),
    },
    # those who lead a force are not whom the law deals with
    "Soldiers led by Major Ado Keta and Captain Sani Bube entered the hall. “They have been charged with sedition,” a "
    "spokesman said.": set(),
    "Rebels led by Ado Keta and Sani Bube took the town. They were arrested on Monday.": {
        ("arrest", "Ado Keta"), ("arrest", "Sani Bube"),
    },
    "A strike led by Ado Keta and Sani Bube began on Monday. They were arrested.": {
        ("arrest", "Ado Keta"), ("arrest", "Sani Bube"),
    },
    # names of another number, who do something of their own
    "Eleven clerks were killed in May. Clerks Tomas Ilk and Pavel Orm had told of a famine.": {
        ("killing", "Eleven clerks"),
    },
    "Three clerks were arrested in May. Clerks Tomas Ilk and Pavel Orm said that the cell was cold.": {
        ("arrest", "Tomas Ilk"), ("arrest", "Pavel Orm"), ("arrest", "Three clerks"),
    },
    "Two clerks were killed in May. Clerks Tomas Ilk and Pavel Orm had told of a famine.": {
        ("killing", "Tomas Ilk"), ("killing", "Pavel Orm"), ("killing", "Two clerks"),
    },
    # whose captors are asked
    "Tomas Ilk was beaten in Osh. The guild is urging Pavel Orm's kidnappers to free him.": {
        ("attack", "Tomas Ilk"), ("abduction", "Pavel Orm"),
    },
    "Tomas Ilk was beaten. The guild appealed to the captors of Pavel Orm to free him.": {
        ("attack", "Tomas Ilk"), ("abduction", "Pavel Orm"),
    },
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHO.items())
def test_who_is_meant_in_an_alert(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == expected


def test_who_leads_the_force_is_not_charged(read: Reader) -> None:
    text = (
        "Soldiers arrested the cook Ida Bor and two waiters. Soldiers led by Major Ado Keta and Captain Sani Bube "
        "searched the inn. “They have been charged with sedition,” a spokesman said."
    )
    assert not {p.name for i in told(read, text) for p in i.people if p.role == "victim"} & {"Ado Keta", "Sani Bube"}


@pytest.mark.parametrize("how", ["swiftly and unconditionally", "promptly and fully"])
def test_what_must_be_done_is_not_told_as_done(extractor: Extractor, how: str) -> None:
    text = (
        f"Malta, May 2, 2016 — Omani Baluch authorities must {how} release editor Adel Tarim and let the guild meet, "
        "the union said."
    )
    assert "release" not in {i.act for i in facts_told(extractor, text)}
    assert {i.modality for i in all_told(extractor, text) if i.act == "release"} == {"demanded"}


LANDS = {
    "Oslo, May 2, 2016 — Omani authorities must drop the case against editor Adel Tarim, the guild said.": ("OM", []),
    "Oslo, May 2, 2016—The guild urges Omani officials to free editor Adel Tarim, arrested on Friday.": ("OM", []),
    "Oslo, May 2, 2016—The guild calls on Omani police to free editor Adel Tarim, arrested on Friday.": ("OM", []),
    "Oslo, May 2, 2016 — Police arrested editor Nils Lund on Friday. Omani officials deplored it.": ("NO", ["Oslo"]),
    "Oslo, May 2, 2016 — Norwegian authorities must free editor Nils Lund, arrested on Friday.": ("NO", ["Oslo"]),
}


@pytest.mark.parametrize(("text", "expected"), LANDS.items())
def test_the_land_is_that_whose_authorities_are_asked(
    extractor: Extractor, text: str, expected: tuple[str, list[str]]
) -> None:
    found = facts_told(extractor, text)
    assert found
    for incident in found:
        assert incident.country is not None
        assert (incident.country.alpha_2, [p.text for p in incident.places]) == expected


TOLD = {
    # named behind the verb
    "Editor Tomas Ilk was detained, as well as Pavel Orm, a clerk at Radio Zuk.": {
        ("arrest", "Tomas Ilk"), ("arrest", "Pavel Orm"),
    },
    "Editor Tomas Ilk was detained as well.": {("arrest", "Tomas Ilk")},
    # counted in words and figures
    "Editor Tomas Ilk and three (3) others were detained.": {("arrest", "Tomas Ilk"), ("arrest", "three (3) others")},
    "Police held nine (9) nurses in Bonn.": {("detention", "nine (9) nurses")},
    # what was meant to kill
    "Editor Tomas Ilk was stabbed twice in a murder attempt in Bonn.": {("attempted_killing", "Tomas Ilk")},
    # what a body is called does it nothing
    "Editor Tomas Ilk was jailed for funding the blacklisted Blue League.": {("imprisonment", "Tomas Ilk")},
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_what_befell_whom(read: Reader, text: str, expected: set[tuple[str, str]]) -> None:
    assert suffered(read, text) == expected
    assert not [i for i in told(read, text) for o in i.organisations if o.role == "victim"]


def test_a_sum_in_words_and_figures_is_a_fine(extractor: Extractor) -> None:
    (fine,) = facts_told(extractor, "The court fined Tomas Ilk two hundred thousand (200,000) naira.")
    assert fine.penalty is not None
    assert fine.penalty.fine is not None
    assert (fine.penalty.fine.min, fine.penalty.fine.currency) == (200000, "NGN")
