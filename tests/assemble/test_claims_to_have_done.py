"""Whose deed an infinitive under a noun tells, how sure a claim to have done it is, and ages that end a list's item."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import all_told, doers, facts_told

CLAIMS = [
    ("The government's claim to have freed 300 prisoners was denied by their families.", "alleged", {"government"}),
    ("The police's claims to have arrested Ana Bor were confirmed.", "alleged", {"police"}),
    ("The army's claim to have killed three nurses in Kivu could not be verified.", "alleged", {"army"}),
    ("The group's claim to have abducted the priest Luis Mora was false.", "denied", {"group"}),
    ("The army's admission to have killed Ana Bor came late.", "reported", {"army"}),
    ("The army's attempt to arrest Ana Bor failed.", "planned", {"army"}),
    ("The ministry claims to have freed Ana Bor.", "alleged", {"ministry"}),
]
AGES = [
    ("Gunmen seized four students: Ivo Reis, 19; Tomas Bor, 23; Luis Mora, 22; and Amir Sow, 18.",
     {"Ivo Reis": 19, "Tomas Bor": 23, "Luis Mora": 22, "Amir Sow": 18}),
    ("Police arrested Ivo Reis, 20, in Lima. His friend, Tomas Bor, also 20, was arrested, too.",
     {"Ivo Reis": 20, "Tomas Bor": 20}),
    ("Police arrested Ivo Reis, 20 May, and Tomas Bor, 3.5 tonnes of paper with him.",
     {"Ivo Reis": None, "Tomas Bor": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "how", "whose"), CLAIMS)
def test_a_claim_to_have_done_something_is_its_makers(
    extractor: Extractor, text: str, how: str, whose: set[str]
) -> None:
    (one,) = all_told(extractor, text)

    assert (one.modality, doers(one)) == (how, whose)


@pytest.mark.parametrize(("text", "ages"), AGES)
def test_an_age_may_end_an_item_or_a_sentence(extractor: Extractor, text: str, ages: dict[str, int | None]) -> None:
    found = facts_told(extractor, text, published="2021-02-01")

    assert {p.name: p.age for i in found for p in i.people if p.role == "victim"} == ages
