"""Charges of an arrest or verdict in plain words: a duty not done, what officers call a deed, each after its name."""

from __future__ import annotations

import pytest

from pipeline.api import extract

CASES = [
    ("Rosa Lind was arrested by soldiers, who accused her of espionage.", {"Rosa Lind": ["espionage"]}),
    ("Four teachers were detained for not carrying passes.", {"": ["not carrying passes"]}),
    ("Rosa Lind was detained for failing to carry a pass.", {"Rosa Lind": ["failing to carry a pass"]}),
    ("Rosa Lind was arrested for what officers called an illegal meeting.", {"Rosa Lind": ["illegal meeting"]}),
    ("Police arrested Rosa Lind over an allegedly seditious book.", {"Rosa Lind": ["seditious book"]}),
    ("Rosa Lind was detained on accusations that she had leaked a report.", {"Rosa Lind": ["leaked a report"]}),
    ("Rosa Lind was arrested on terror-related charges.", {"Rosa Lind": ["terror"]}),
    ("Rosa Lind and Jan Kowal were charged with spying and sabotage, respectively.",
     {"Rosa Lind": ["spying"], "Jan Kowal": ["sabotage"]}),
    ("Rosa Lind was jailed for spying, Jan Kowal for sabotage.", {"Rosa Lind": ["spying"], "Jan Kowal": ["sabotage"]}),
    ("Rosa Lind was convicted of spying and Jan Kowal of treason.",
     {"Rosa Lind": ["spying"], "Jan Kowal": ["treason"]}),
    # what is no charge
    ("Police arrested Jan Kowal and were criticised for not reading him his rights.", {"Jan Kowal": []}),
    ("Jan Kowal was jailed on charges that he called absurd.", {"Jan Kowal": []}),
    ("Jan Kowal was arrested on charges that he ordered soldiers to shoot a boy.", {"Jan Kowal": []}),
    ("Jan Kowal was detained by soldiers who accused his wife of spying.", {"Jan Kowal": []}),
    ("A court jailed Jan Kowal for sedition and praised the witness Rosa Lind for opposing extremism.",
     {"Jan Kowal": ["sedition"]}),
    ("A court convicted Jan Kowal of sedition and acquitted Rosa Lind of blasphemy.",
     {"Jan Kowal": ["sedition"], "Rosa Lind": ["blasphemy"]}),
    ("Rosa Lind was arrested over an article about an illegal mine.", {"Rosa Lind": []}),
    ("Rosa Lind was arrested for her reports on illegal logging.", {"Rosa Lind": []}),
    ("Rosa Lind was detained over allegations that she had been tortured.", {"Rosa Lind": []}),
    ("Jan Kowal was held for not more than two days.", {"Jan Kowal": []}),
    ("Jan Kowal was arrested for not compromising on his demands.", {"Jan Kowal": []}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:60] for text, _ in CASES])
def test_each_has_the_charges_told_of_them(text: str, told: dict[str, list[str]]) -> None:
    found = {
        " ".join(p.name for p in r.people if p.role == "victim"): [c.text for c in r.charges]
        for r in extract(text, published="2024-05-06", min_confidence=0)
    }
    assert found == told


def test_what_else_is_done_is_no_part_of_a_charge_or_law() -> None:
    (record,) = (
        r
        for r in extract("Soldiers arrested Rosa Lind, accused her of carrying arms and beat her.", min_confidence=0)
        if r.act == "arrest"
    )
    assert [c.text for c in record.charges] == ["carrying arms"]


def test_a_law_ends_before_the_term() -> None:
    (record,) = extract("Rosa Lind was sentenced under a law on foreign agents to two years in prison.")
    assert [c.law for c in record.charges if c.law] in ([], ["law on foreign agents"])


def test_a_ban_ends_where_something_else_begins() -> None:
    found = extract("Rosa Lind was barred from the courtroom and later detained for two hours.", min_confidence=0)
    assert [r.penalty for r in found if r.act == "detention"] == [None]
