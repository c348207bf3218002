"""What contradicts the rest of a case: a country in passing, another court's day, a borrowed he."""

from __future__ import annotations

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import facts_told


def test_a_name_in_passing_is_not_where_a_case_ends(extractor: Extractor) -> None:
    text = (
        "Police arrested Petr Sadyk in Osh, Kyrgyzstan, on 3 May 2004. A court in Bishkek sentenced him to three years "
        "in prison on 5 June 2004. He was released on parole on 17 March 2005, three days before a U.S. envoy's visit."
    )
    found = facts_told(extractor, text)
    assert {i.act for i in found} >= {"arrest", "sentencing", "parole"}
    assert {i.country.alpha_2 for i in found if i.country is not None} == {"KG"}


def test_who_was_taken_home_from_abroad_has_two_countries(extractor: Extractor) -> None:
    text = (
        "Police in Almaty, Kazakhstan, arrested Petr Sadyk on 3 May 2004. Kazakhstan extradited Sadyk to Tajikistan on "
        "1 June 2004. A court in Dushanbe sentenced Sadyk to three years in prison on 5 July 2004."
    )
    countries = {i.act: i.country.alpha_2 for i in facts_told(extractor, text) if i.country is not None}
    assert countries["arrest"] == "KZ"
    assert countries["sentencing"] == "TJ"


def test_a_verdict_on_appeal_has_no_day_of_the_first(extractor: Extractor) -> None:
    text = (
        "The Osh City Court sentenced Petr Sadyk to four years in prison on 24 December 2016. On appeal, the Osh "
        "Regional Court resentenced Sadyk to three years and six months in prison."
    )
    first, second = facts_told(extractor, text)
    assert first.date is not None
    assert second.penalty is not None
    assert second.penalty.term is not None
    assert (second.penalty.term.iso, second.date) == ("P3Y6M", None)


def test_he_of_a_confession_is_who_made_it(extractor: Extractor) -> None:
    text = (
        "Petr Lot went missing that month. State TV aired a confession by Anton Rusk, saying he turned himself in "
        "while serving a suspended sentence."
    )
    victims = {i.act: [p.name for p in i.people if p.role == "victim"] for i in facts_told(extractor, text)}
    assert victims == {"enforced_disappearance": ["Petr Lot"], "imprisonment": ["Anton Rusk"]}


def test_who_leaves_the_army_is_not_set_free(extractor: Extractor) -> None:
    text = "Petr Sadyk had served in the army, but was discharged for his views in 1982. He was arrested in 2010."
    assert "release" not in {i.act for i in facts_told(extractor, text)}


def test_sons_listed_are_no_she(extractor: Extractor) -> None:
    text = (
        "Police detained relatives of the former prisoner Rosa Temir, including sons Almas, Dastan, and Nurlan Osmon. "
        "Officials have put pressure on Temir's family since her release from prison."
    )
    (release,) = [i for i in facts_told(extractor, text) if i.act == "release"]
    assert [p.name for p in release.people if p.role == "victim"] == ["Rosa Temir"]


def test_a_day_of_release_is_none_of_the_custody_before(extractor: Extractor) -> None:
    text = "The printer Ivo Pek was released on 9 June 2021 after five months in prison, his union said."
    days = {i.act: None if i.date is None else str(i.date.start) for i in facts_told(extractor, text)}
    assert days == {"imprisonment": None, "release": "2021-06-09"}


def test_whose_trial_it_was_is_who_was_sentenced(extractor: Extractor) -> None:
    text = (
        "Police detained the brothers Ivan Pek and Petr Lot in May 2009. Petr Lot was given a year in a labour camp. "
        "After postponing Ivan Pek's trial, the court sentenced him on 3 July 2009 to five years in prison."
    )
    (verdict,) = [i for i in facts_told(extractor, text) if i.penalty is not None and "five years" in i.penalty.text]
    assert [p.name for p in verdict.people if p.role == "victim"] == ["Ivan Pek"]


def test_of_two_the_latter_shares_the_was_of_the_former(extractor: Extractor) -> None:
    text = "Petr Sadyk and Ivan Pek were tried. The former was fined and the latter acquitted."
    victims = {i.act: [p.name for p in i.people if p.role == "victim"] for i in facts_told(extractor, text)}
    assert victims == {"trial": ["Petr Sadyk", "Ivan Pek"], "fine": ["Petr Sadyk"], "acquittal": ["Ivan Pek"]}


def test_of_two_the_second_who_acquits_was_not_acquitted(extractor: Extractor) -> None:
    text = "Two courts ruled. The first was criticised and the second acquitted Ana Bor."
    assert [p.name for i in facts_told(extractor, text) for p in i.people if p.role == "victim"] == ["Ana Bor"]
