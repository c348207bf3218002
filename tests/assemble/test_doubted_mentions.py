"""Spans that the recogniser is too unsure of for a record are mentions of the report all the same."""

from pipeline.assemble.entities import entities_of
from pipeline.assemble.events import events_of
from pipeline.assemble.facts import facts_of
from pipeline.assemble.text.belief import Belief
from pipeline.assemble.text.view import view_of
from pipeline.assemble.who.cast import cast_of
from pipeline.records import Article, stable_id


def mentions(extractor, text, label, learned=(), doubtful=()):
    """Return the mentions of a label where the heads find these words, and what the facts hold of it."""
    article = Article(stable_id("rep", text), "text", "0" * 64, 0, text, published="2021-06-01")
    with extractor.nlp.select_pipes(enable=["habeas_encoder"]):
        view = view_of(extractor.nlp(text), article)
    view.belief = Belief()
    view.learned = {label: [span(text, words) for words in learned]}
    view.doubtful = {label: [span(text, words) for words in doubtful]}
    cast, facts = cast_of(view), facts_of(view)
    held = facts.charges if label == "CHARGE" else facts.penalties
    found = [e for e in entities_of(view, cast, facts, events_of(view, cast, facts)) if e.label == label]
    assert all(text[e.start : e.end] == e.text for e in found)
    return found, [m.text for m in held]


def span(text, words):
    start = text.index(words)
    return start, start + len(words)


def test_a_doubted_charge_is_a_mention_with_its_category_and_no_fact(extractor):
    text = "What the ward holds against Amina Yusuf: spreading false news, so her brother."
    [found], facts = mentions(extractor, text, "CHARGE", doubtful=["spreading false news"])
    assert (found.text, found.category) == ("spreading false news", "false_information")
    assert facts == []


def test_a_doubted_span_beside_a_rules_find_is_not_told_twice(extractor):
    text = "A court in Kano convicted Amina Yusuf of sedition in May."
    found, facts = mentions(extractor, text, "CHARGE", doubtful=["of sedition in May"])
    assert [e.text for e in found] == facts == ["sedition"]


def test_a_penalty_whose_words_tell_no_value_is_a_mention_alone(extractor):
    text = "The elders let the two bakers of Rundu go with a scolding and the loss of their stall."
    found, facts = mentions(extractor, text, "PENALTY", learned=["scolding"], doubtful=["the loss of their stall"])
    assert [(e.text, e.penalty) for e in found] == [("scolding", None), ("the loss of their stall", None)]
    assert facts == []


def test_a_doubted_penalty_keeps_its_value(extractor):
    text = "What the clerk in Osh had for the weaver was eight months."
    [found], facts = mentions(extractor, text, "PENALTY", doubtful=["eight months"])
    assert found.penalty.term.iso == "P8M"
    assert facts == []


def test_a_length_that_is_no_penalty_stays_none(extractor):
    text = "Police held both monks for a year, until the one year anniversary of the march."
    found, _ = mentions(extractor, text, "PENALTY", learned=["a year"], doubtful=["one year"])
    assert found == []
