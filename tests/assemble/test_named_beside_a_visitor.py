"""Who is harmed, held or tried after somebody unnamed, a visitor, a guard or one he wrote of: the one with a name."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told, victims

STILL = [
    ("A man followed Ivo Reis home in Gweru. He was stabbed to death in May.", "killing"),
    ("A masked man visited Ivo Reis at home in May. He was shot dead.", "killing"),
    ("A gunman visited Ivo Reis at home in May. He was shot dead.", "killing"),
    ("A poet from Gweru, Ivo Reis, was arrested in May. He was beaten in custody.", "ill_treatment"),
    ("A driver working for Ana Bor, Ivo Reis, was arrested in May. He was charged with treason in June.", "charge"),
    ("A lawyer representing Ana Bor, Ivo Reis, was arrested in May. He was charged with contempt.", "charge"),
    ("An ally of Luis Mora, the poet Ivo Reis, was arrested in May. He was sentenced to life in prison.", "sentencing"),
    ("A senator asked the government about Ivo Reis. He was arrested in May.", "arrest"),
    ("A cousin met Ivo Reis in May. He was never seen again.", "enforced_disappearance"),
    ("The bishop met the prisoner Ivo Reis. He was freed in May.", "release"),
    ("Senator Ivo Reis said a student had been jailed. He was expelled from parliament in May.", "dismissal"),
    ("Journalist Ivo Reis interviewed a detained teacher. He was expelled from the country in May.", "forced_return"),
    ("The man who shot Ivo Reis was arrested in May. He died of his wounds in hospital.", "killing"),
    ("A diplomat met Ivo Reis in May. He was arrested as he left the embassy.", "arrest"),
    ("A policeman who had tortured Ivo Reis was promoted. He died in custody in 2020.", "death_in_custody"),
    ("Journalist Ivo Reis reported that a student had been beaten in May. He was arrested a day later.", "arrest"),
    ("Blogger Ivo Reis wrote that a general had been arrested. He was convicted of defamation in June.", "conviction"),
]


@pytest.mark.parametrize(("text", "act"), STILL)
def test_the_one_with_a_name(extractor: Extractor, text: str, act: str) -> None:
    assert any(r.act == act and "Ivo Reis" in victims(r) for r in facts_told(extractor, text))


@pytest.mark.parametrize("text", [
    "A policeman who had tortured Ivo Reis was tried. He died in custody in 2020.",
    "Blogger Ivo Reis wrote that a general had been arrested. He was convicted of fraud in June.",
])  # fmt: skip
def test_nobody_where_the_law_deals_with_the_other(extractor: Extractor, text: str) -> None:
    acts = {r.act for r in facts_told(extractor, text) if "Ivo Reis" in victims(r)}
    assert acts <= {"torture"}


@pytest.mark.parametrize("whom", ["nurses", "women"])
def test_all_of_those_told_of(extractor: Extractor, whom: str) -> None:
    text = f"Four nurses were arrested on 3 May 2021. All of the {whom} were freed on 5 May."
    assert [r.group.min for r in facts_told(extractor, text) if r.act == "release" and r.group] == [4]


def test_a_court_case_has_the_charge_told(extractor: Extractor) -> None:
    text = "Ivo Reis was charged with treason in May 2021. The court case was dropped on 5 June 2021."
    assert [c.text for r in facts_told(extractor, text) if r.act == "acquittal" for c in r.charges] == ["treason"]


@pytest.mark.parametrize(("text", "named"), [
    ("Soldiers killed one on 3 May 2021. Ivo Reis, 16, was shot in the head.", True),
    ("A court found seven guilty and acquitted one on 3 May 2021. Ivo Reis was among the seven.", False),
])  # fmt: skip
def test_the_only_one(extractor: Extractor, text: str, named: bool) -> None:
    found = [r for r in facts_told(extractor, text) if r.act in {"killing", "acquittal"}]
    assert any("Ivo Reis" in victims(r) for r in found) == named


def test_how_the_dead_one_died(extractor: Extractor) -> None:
    text = "A suspect in the murder of Ivo Reis was freed on 3 May 2021. He was stabbed to death in 2019."
    killed = [victims(r) for r in facts_told(extractor, text) if r.act == "killing"]
    assert killed
    assert all(who == {"Ivo Reis"} for who in killed)


def test_members_of_their_body(extractor: Extractor) -> None:
    text = "Police held Ana Bor and Zoe Reis of the Dawn Church in May. The church's members were released in June."
    assert [victims(r) for r in facts_told(extractor, text) if r.act == "release"] == [{"Ana Bor", "Zoe Reis"}]
