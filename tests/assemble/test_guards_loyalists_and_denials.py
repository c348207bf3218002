"""Who stands guard and is shot, thugs loyal to a party, judges by name, and what is denied or told by the way of it."""

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import acts, all_told, doers, facts_told, names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed two policemen guarding the house of Judge Carlos Mejía.", {("killing", "two policemen")}),
        ("Officers watched the home of Carlos Mejía for a week.", {("harassment", "Carlos Mejía")}),
        ("Cook Aisha Diallo was beaten by men loyal to the president in Conakry.", {("attack", "Aisha Diallo")}),
        ("Aisha Diallo was beaten to the title by Grace Okoro in Conakry.", set()),
        ("Judge Petr Novak ordered union leader Marta Silva held for ten days.", {("detention", "Marta Silva")}),
    ],
)
def test_who_suffers_what(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    assert acts(facts_told(extractor, text)) == told


def test_whoever_orders_an_arrest_by_name(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Governor Petr Novak ordered union leader Marta Silva arrested on Monday.")
    assert names(record, "authority") == {"Petr Novak"}


def test_the_day_behind_whose_men_they_were(extractor: Extractor) -> None:
    (record,) = facts_told(extractor, "Grace Okoro was beaten by men linked to the ruling party on 3 May 2021.")
    assert (doers(record), record.date and record.date.edtf) == ({"men"}, "2021-05-03")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Guards denied beating Ali Karimi during his arrest.", {("arrest", "reported"), ("ill_treatment", "denied")}),
        ("Guards denied the torture of Ali Karimi.", {("torture", "denied")}),
        ("The army denied the killing of Ali Karimi.", {("killing", "reported")}),
        ("The ministry denied the arrest of Ali Karimi.", {("arrest", "denied")}),
    ],
)
def test_what_is_denied_and_what_only_tells_when(extractor: Extractor, text: str, told: set[tuple[str, str]]) -> None:
    assert {(r.act, r.modality) for r in all_told(extractor, text)} == told


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("Police denied accusations of torture during the arrest of nurse Aisha Diallo.", False),
        ("The arrest of nurse Aisha Diallo led to accusations of abuse of power.", False),
        ("Nurse Aisha Diallo was arrested on accusations of espionage.", True),
        ("The mayor, whom editor Aisha Diallo had accused of theft, had her arrested.", False),
    ],
)
def test_of_what_the_police_are_accused(extractor: Extractor, text: str, charged: bool) -> None:
    (record,) = [r for r in facts_told(extractor, text) if r.act == "arrest"]
    assert bool(record.charges) == charged


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("The army condemned the arrest of nurse Aisha Diallo in Sanaa.", set()),
        ("The army announced the arrest of nurse Aisha Diallo in Sanaa.", {"army"}),
    ],
)
def test_who_condemns_an_arrest_did_not_make_it(extractor: Extractor, text: str, authority: set[str]) -> None:
    (record,) = facts_told(extractor, text)
    assert names(record, "authority") == authority
