"""What an aside parts from its verb, and headlines that call people dead by the hand of others."""

from __future__ import annotations

import pytest

from pipeline.assemble.pipeline import Extractor
from tests.assemble.readings import doers, facts_told, victims

ASIDES = [
    "police said", "his lawyer told reporters", "it has emerged", "according to his family",
    "who had criticised the king", "despite an appeal by the bishops", "in what his lawyer called revenge",
    "the newspaper reported on Tuesday",
]  # fmt: skip


@pytest.mark.parametrize("aside", ASIDES)
def test_an_aside_keeps_nothing_of_what_was_done(extractor: Extractor, aside: str) -> None:
    text = f"Baraka Ouma was arrested by soldiers, {aside}, in Nairobi on 3 May 2019."
    (found,) = facts_told(extractor, text, published="2021-01-01")
    assert (found.act, victims(found), doers(found)) == ("arrest", {"Baraka Ouma"}, {"soldiers"})
    assert [p.text for p in found.places] == ["Nairobi"]
    assert found.date is not None
    assert str(found.date.start) == "2019-05-03"


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Nine dead after bandits attack mosque in Sokoto", ("Nine", {"bandits"})),
        ("At least nine people dead as troops fire on crowd in Sokoto", ("At least nine people", {"troops"})),
        ("Dozens of traders are dead after the army shelled a market in Sokoto.", ("Dozens of traders", {"army"})),
        ("Nine dead after police minibus crash in Sokoto", None),
        ("The talks are dead after rebels attacked Sokoto.", None),
        ("Nine dead in Sokoto floods, army sends boats", None),
    ],
)
def test_who_is_called_dead(extractor: Extractor, headline: str, wanted: tuple[str, set[str]] | None) -> None:
    found = [i for i in facts_told(extractor, headline, published="2021-01-01") if i.act == "killing"]
    assert [(i.group and i.group.text, doers(i)) for i in found] == ([wanted] if wanted else [])


def test_a_coalition_of_states_is_who_bombs(extractor: Extractor) -> None:
    (found,) = facts_told(extractor, "An air strike by the Qatari-led coalition killed nine people in Hajjah.")
    assert doers(found) == {"Qatari-led coalition"}


def test_one_for_each_is_tried_as_the_others(extractor: Extractor) -> None:
    text = "Two teachers were jailed for ten years, one for spying and the other for treason."
    (found,) = facts_told(extractor, text)
    assert {c.text for c in found.charges} == {"spying", "treason"}


@pytest.mark.parametrize("verb", ["was given", "received"])
def test_hours_of_work_are_a_penalty(extractor: Extractor, verb: str) -> None:
    (found,) = facts_told(extractor, f"Baraka Ouma {verb} 60 hours of community service for insulting the king.")
    assert found.act == "sentencing"
    assert found.penalty is not None
    assert (found.penalty.kind, found.penalty.term and found.penalty.term.iso) == ("labour", "PT60H")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A court sentenced Baraka Ouma to ten years in prison for spying on 3 May 2019.", "2019-05-03"),
        ("Baraka Ouma was fined for insulting the emir on 3 May 2019.", "2019-05-03"),
        ("Baraka Ouma was fined for filming a rally on 3 May 2019.", None),
        ("Baraka Ouma was fined on 9 May 2019 for insulting the emir on 3 May 2019.", "2019-05-09"),
    ],
)
def test_the_day_behind_a_crime_called_by_name_is_the_verdicts(extractor: Extractor, text: str, day: str) -> None:
    (found,) = facts_told(extractor, text)
    assert (str(found.date.start) if found.date else None) == day


def test_who_acted_stands_past_without_warning(extractor: Extractor) -> None:
    (found,) = facts_told(extractor, "Baraka Ouma was beaten without warning by soldiers on 3 May 2019.")
    assert doers(found) == {"soldiers"}
