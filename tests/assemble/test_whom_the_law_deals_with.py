"""Somebody without a name who harmed X is whom the law then deals with, and not X; what befell X stays told of X."""

from __future__ import annotations

from itertools import product

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.assemble.text.kinds import LAW_ACTS, LIBERTY_ACTS
from tests.assemble.readings import facts_told, victims

AROUND = " Rights groups condemned it."
HARMS = (
    "Police arrested a man over the murder of {}.",
    "A man has been jailed for life for murdering {}.",
    "The man accused of killing {} went on trial in May.",
    "The trial of the man accused of killing {} opened in May.",
    "A soldier was convicted of the murder of {}.",
    "The killer of {} was arrested in May.",
    "A gunman shot {} dead in May. A suspect was arrested in June.",
    "{} was stabbed to death in May, and a neighbour was arrested.",
    "A guard was convicted of torturing {}.",
    "A court found a guard guilty of torturing {}.",
    "Prosecutors charged a policeman with beating {}.",
    "The policeman who beat {} was suspended.",
    "An officer suspected of abducting {} was arrested in May.",
    "The man who threatened {} was fined in May.",
    "The main suspect in the attack on {} surrendered in May.",
    "A militiaman admitted that he had killed {}.",
    "A judge ordered the arrest of the mayor over the killing of {}.",
    "The commander who ordered the killing of {} was indicted in May.",
    "The United States extradited a man wanted for the murder of {}.",
    "A warrant was issued for a colonel suspected of torturing {}.",
)
NEXT = (
    "He was sentenced to ten years in prison.",
    "Police later released him.",
    "His conviction was quashed in June.",
    "The suspect was released on bail in June.",
)
ROWS = [
    f"{harm.format('Ivo Reis')} {told}"
    for harm, told in product(HARMS, NEXT)
    # who was tortured, or beaten by an officer who was only suspended, may have been held and freed
    if "released" not in told or not any(word in harm for word in ("tortur", "suspended"))
]


@pytest.mark.parametrize("text", ROWS)
def test_who_did_it_is_dealt_with(extractor: Extractor, text: str) -> None:
    found = facts_told(extractor, text + AROUND, published="2021-12-20")
    assert not [r.act for r in found if r.act in LAW_ACTS | LIBERTY_ACTS and "Ivo Reis" in victims(r)]


STILL = [
    ("Police beat Ivo Reis. He was arrested the next day.", "arrest"),
    ("Ivo Reis was beaten by a policeman. He was arrested the next day.", "arrest"),
    ("Ivo Reis was attacked by a mob. He was charged with blasphemy.", "charge"),
    ("The journalist Ivo Reis was killed in May 2015. He had been arrested twice in 2014.", "arrest"),
    ("The journalist Ivo Reis was killed in May 2015. He was arrested in 2014 and released a week later.", "arrest"),
    ("A man was held over the murder of Ivo Reis. Reis was a lawyer. He was detained in 2014 for a post.", "arrest"),
    ("Ivo Reis was executed on 3 May 2021. He was sentenced to death in 2019.", "sentencing"),
]


@pytest.mark.parametrize(("text", "act"), STILL)
def test_whom_it_befell(extractor: Extractor, text: str, act: str) -> None:
    found = facts_told(extractor, text + AROUND, published="2021-12-20")
    assert any(r.act == act and "Ivo Reis" in victims(r) for r in found)


def test_who_charges_a_man_uses_no_force(extractor: Extractor) -> None:
    found = facts_told(extractor, "Detectives investigating the murder of Ivo Reis have charged a man." + AROUND)
    [killing] = [r for r in found if r.act == "killing"]
    assert not [p.name for p in killing.people + killing.organisations if p.role == "perpetrator"]


def test_what_is_sought_on_account_of_a_deed(extractor: Extractor) -> None:
    text = "The family of Ivo Reis seeks compensation for the killing of Ivo Reis."
    assert [r.act for r in facts_told(extractor, text + AROUND)] == ["killing"]


@pytest.mark.parametrize("text", ["Two men met Ivo Reis in May. Their lawyer was arrested in June.",
                                  "Two women wrote to Ivo Reis. Their teacher was arrested in June."])  # fmt: skip
def test_whose_lawyer_it_was(extractor: Extractor, text: str) -> None:
    assert not [r for r in facts_told(extractor, text + AROUND) if "Ivo Reis" in victims(r)]
