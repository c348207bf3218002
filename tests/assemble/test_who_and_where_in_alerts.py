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
    "A strike led by Ado Keta and Sani Bube began on Monday. They were arrested.": {
        ("arrest", "Ado Keta"), ("arrest", "Sani Bube"),
    },
    # names of another number, who do something of their own
    "Eleven clerks were killed in May. Clerks Tomas Ilk and Pavel Orm had told of a famine.": {
        ("killing", "Eleven clerks"),
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
