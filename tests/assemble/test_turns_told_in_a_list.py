"""Turns told one by one in a list, who died by their own hand, and what leaders of bodies are."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, starts, victims

LISTS = [
    (("The disappeared are Ana Bor, a nurse, who disappeared in Davao in 2019; Luis Mora, a farmer, who disappeared in "
     "2018; Davit Mogu, who disappeared in Cotabato in 2016."),
     {("Ana Bor", "2019", "Davao"), ("Luis Mora", "2018", ""), ("Davit Mogu", "2016", "Cotabato")}),
    (("The detained are Ana Bor, who was arrested in Lima in 2017; Luis Mora, who was arrested in 2018; and Ivo Reis, "
     "who was arrested in Quito in 2019."),
     {("Ana Bor", "2017", "Lima"), ("Luis Mora", "2018", ""), ("Ivo Reis", "2019", "Quito")}),
    ("Ana Bor was arrested in Lima in 2017; Luis Mora was arrested in 2018; Ivo Reis was arrested in Quito in 2019.",
     {("Ana Bor", "2017", "Lima"), ("Luis Mora", "2018", ""), ("Ivo Reis", "2019", "Quito")}),
    (("Ana Bor and Luis Mora were arrested in Lima in 2017; Ana Bor was arrested again in 2018; Luis Mora was arrested "
     "again in 2019."),
     {("Ana Bor & Luis Mora", "2017", "Lima"), ("Ana Bor", "2018", ""), ("Luis Mora", "2019", "")}),
    ("In Lima, Ana Bor was arrested in 2017; Luis Mora was arrested in 2018.",
     {("Ana Bor", "2017", "Lima"), ("Luis Mora", "2018", "Lima")}),
    ("Police arrested Ana Bor, a nurse; Luis Mora, a farmer; and Ivo Reis, who were all tortured in Lima.",
     {("Ana Bor & Ivo Reis & Luis Mora", "", "Lima")}),
]  # fmt: skip
OWN_HANDS = [
    (("Ivo Reis was held on the charge of beating up Luis Mora, who set himself alight a week later and succumbed to "
     "injuries."), False),
    ("Luis Mora, who set himself on fire after police beat him, died on Saturday.", False),
    ("Luis Mora, beaten by police, attempted suicide and succumbed to his injuries on Saturday.", False),
    ("Police beat Luis Mora, who succumbed to his injuries on Saturday.", True),
    ("Guards beat Luis Mora, who tried to escape and succumbed to his injuries.", True),
    ("Gunmen set Luis Mora on fire and he died on Saturday.", True),
    ("After Ivo Reis set himself on fire, soldiers shot Luis Mora, who died in hospital.", True),
    ("Gunmen shot Luis Mora, who had once attempted suicide, and he succumbed to his wounds.", True),
]  # fmt: skip
LEADING = [
    ("Other senior staff of the paper, including Executive Director Ana Bor, were arrested.", "other"),
    ("Ana Bor, the executive director of the union, was arrested.", "trade_unionist"),
    ("Police arrested film director Ana Bor.", "artist"),
    ("Ana Bor, former secretary-general of Lumen – Southern Region, was arrested.", None),
    ("Police arrested the army general Ana Bor.", "soldier"),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_of_a_list_has_the_day_and_place_of_their_own_item(
    extractor: Extractor, text: str, expected: set[tuple[str, str, str]]
) -> None:
    found = [i for i in facts_told(extractor, text) if i.act in {"arrest", "enforced_disappearance"}]
    told = {
        (" & ".join(sorted(victims(i))), min(starts([i]), default="")[:4], next((p.text for p in i.places), ""))
        for i in found
    }

    assert told == expected


@pytest.mark.parametrize(("text", "killed"), OWN_HANDS)
def test_whoever_dies_by_their_own_hand_was_not_killed(extractor: Extractor, text: str, *, killed: bool) -> None:
    found = facts_told(extractor, text, published="2019-09-23")

    assert ("Luis Mora" in set().union(*(victims(i) for i in found if i.act == "killing"))) == killed


@pytest.mark.parametrize(("text", "what"), LEADING)
def test_who_leads_a_body_is_no_artist_or_soldier_by_that(extractor: Extractor, text: str, what: str | None) -> None:
    (one,) = facts_told(extractor, text)

    assert [p.occupation for p in one.people if p.name == "Ana Bor"] == [what]
