"""Penalties that the recogniser marks and whose words tell no value are mentions of the report, and no fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.entities import entities_of
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.text.belief import Belief
from pipeline.assemble.text.view import view_of
from pipeline.assemble.who.cast import cast_of
from pipeline.records import Article, Entity, stable_id

if TYPE_CHECKING:
    from pipeline.assemble.pipeline import Extractor


def penalties(extractor: Extractor, text: str, *learned: str) -> tuple[list[Entity], list[str]]:
    """Return the mentions of penalties where the head finds these words, and the facts."""
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
        view = view_of(extractor.nlp(text), article)
    view.belief = Belief()
    view.learned = {"PENALTY": [(text.index(words), text.index(words) + len(words)) for words in learned]}
    cast, facts = cast_of(view), facts_of(view)
    found = [e for e in entities_of(view, cast, facts, events_of(view, cast, facts)) if e.label == "PENALTY"]
    assert all(text[e.start : e.end] == e.text for e in found)
    return found, [m.text for m in facts.penalties]


def test_a_penalty_without_a_value_is_a_mention_alone(extractor: Extractor) -> None:
    text = "The elders let the two bakers of Rundu go with a scolding and the loss of their stall."
    found, facts = penalties(extractor, text, "scolding", "the loss of their stall")
    assert [(e.text, e.penalty) for e in found] == [("scolding", None), ("the loss of their stall", None)]
    assert facts == []


def test_one_that_a_rule_reads_is_not_told_twice(extractor: Extractor) -> None:
    text = "A court in Kano sentenced Amina Yusuf to three years in prison in May."
    found, facts = penalties(extractor, text, "to three years")
    assert len(found) == len(facts) == 1
    assert found[0].penalty is not None


def test_a_length_that_is_no_penalty_stays_none(extractor: Extractor) -> None:
    text = "Police held both monks for a year, until the one year anniversary of the march."
    found, _ = penalties(extractor, text, "a year", "one year")
    assert found == []


def test_a_stay_that_no_court_gave_is_no_penalty(extractor: Extractor) -> None:
    text = "The elders of Rundu say the baker spent a week in the old jail."
    found, _ = penalties(extractor, text, "a week")
    assert found == []


def test_a_stay_that_a_court_orders_is_one(extractor: Extractor) -> None:
    text = "The baker of Rundu must spend five years in prison, the court ruled."
    found, _ = penalties(extractor, text, "five years in prison")
    assert [e.text for e in found] == ["five years in prison"]


def test_a_part_of_a_law_is_no_penalty(extractor: Extractor) -> None:
    text = "The baker of Rundu was tried under articles 163 and 167 CP in May."
    found, _ = penalties(extractor, text, "167 CP")
    assert found == []
