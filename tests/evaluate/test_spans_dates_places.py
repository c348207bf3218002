"""The scorers of names, dates and places on predictions made by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate import dates, ner, places, spans
from pipeline.evaluate.confidence import auroc, calibration_error
from pipeline.evaluate.figures import Counts, interval


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("the Central Bank's", "Central Bank"), ("“An Old Fox”", "Old Fox"),
        ("Rivers’", "Rivers"), ("[Lhasa]", "Lhasa"),
        ("The", "The"), ("A. Smith", "A. Smith"), ("Theodore", "Theodore"), ("(the “Union”)", "Union"), ("US'", "US"),
    ],
)  # fmt: skip
def test_trimming(text: str, core: str):
    start, end = ner.trim(f"xx {text} yy", 3, 3 + len(text))
    assert f"xx {text} yy"[start:end] == core


@given(st.text(alphabet="the aA'’s\"[]x", max_size=14), st.text(max_size=3))
def test_trimming_stays_inside_and_settles(text: str, tail: str):
    whole = text + tail
    start, end = ner.trim(whole, 0, len(text))
    assert 0 <= start <= end <= len(text)
    assert ner.trim(whole, start, end) == (start, end)


def test_names_are_strict_in_span_and_type():
    text = "The Union met Ana Ray in Lagos and Abuja."
    gold = [[0, 9, "ORG"], [14, 21, "PERSON"], [25, 30, "PLACE"], [35, 40, "PLACE"]]
    found = [(4, 9, "ORG"), (14, 17, "PERSON"), (25, 30, "ORG"), (35, 40, "PLACE")]
    tally, faults = ner.score([{"text": text, "ents": gold, "doc": "d"}], [found])
    total = tally.total()
    assert (total.tp, total.fp, total.fn) == (2, 2, 2)
    assert tally.total(["PLACE"]).recall == 0.5
    assert sorted((f.kind, f.cause) for f in faults) == [
        ("extra", "ORG: type PLACE"),
        ("extra", "PERSON: boundary"),
        ("miss", "PERSON: boundary"),
        ("miss", "PLACE: type ORG"),
    ]


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    timex_value: str


def timex(start: int, end: int, value: str | None, kind: str = "DATE") -> dict:
    return {"start": start, "end": end, "value": value, "type": kind, "text": ""}


def test_timexes_match_one_to_one_and_unanswerable_values_are_left_out_on_both_sides():
    text = "In May 2020 and again last Monday, weeks later, over many years, never since then or so."
    gold = [timex(3, 11, "2020-05"), timex(22, 33, "2020-W20-1"), timex(35, 46, "PXW"), timex(53, 63, None)]
    found = [
        Found(3, 6, "2020-05"),
        Found(7, 11, "2020"),
        Found(27, 33, "2020-w20-1"),
        Found(35, 46, "PXW"),
        Found(70, 75, "2001"),
    ]
    tally = dates.Tally()
    faults = dates.score_document({"id": "d", "text": text, "timexes": gold}, found, tally)
    assert (tally.relaxed.tp, tally.relaxed.fp, tally.relaxed.fn) == (3, 2, 1)
    assert (tally.strict.tp, tally.strict.fp, tally.strict.fn) == (1, 4, 3)
    # Two gold timexes can be asked for; the tagger's answer to `PXW` is no answer of it.
    assert (tally.value.tp, tally.value.fp, tally.value.fn) == (1, 3, 1)
    assert {fault.kind for fault in faults} == {"miss", "wrong", "extra"}


def test_the_exact_span_wins_over_the_longer_overlap():
    gold = [timex(0, 4, "2001"), timex(5, 20, "2002")]
    matched = dates.align(gold, [Found(0, 9, "x"), Found(5, 20, "2002"), Found(0, 4, "2001")])
    assert matched == {0: 2, 1: 1}


def test_a_history_has_no_day_of_creation():
    history = " ".join(f"In {year} war came." for year in range(1914, 1940))
    assert dates.is_history(history, date(2009, 1, 1))
    assert not dates.is_history("In 1914 war came. The minister spoke on Monday.", date(2009, 1, 1))


def test_places_without_an_answer_are_wrong():
    mentions = [
        {"text": "Togo", "start": 0, "country": "TG", "kind": "country"},
        {"text": "Lome", "start": 5, "country": "TG", "kind": "populated"},
        {"text": "Paris", "start": 10, "country": "US", "kind": "populated"},
        {"text": "French", "start": 16, "country": "FR", "kind": "adjective"},
    ]
    row = {"doc": "d", "text": "Togo Lome Paris French", "mentions": mentions}
    tally = places.Tally()
    places.score_document(row, ["TG", None, "FR", "FR"], tally)
    assert tally.all.percent == 50.0
    assert tally.countries.percent == 100.0
    assert tally.without_us.percent == 66.7
    assert tally.confused == {("Lome", "TG", "–"): 1, ("Paris", "US", "FR"): 1}


def test_spans_of_our_own_corpus():
    row = {
        "id": "a",
        "text": "Ana was held.",
        "spans": [{"label": "PERSON", "start": 0, "end": 3}, {"label": "ACT", "start": 8, "end": 12}],
    }
    tally, faults = spans.score([row], [[(0, 3, "PERSON"), (4, 12, "ACT")]])
    assert tally.label("PERSON")[0].f1 == 1.0
    assert tally.label("ACT")[0].f1 == 0.0
    assert sorted((f.kind, f.cause) for f in faults) == [("extra", "ACT: boundary"), ("miss", "ACT: boundary")]


def test_intervals_hold_the_figure_and_narrow_with_documents():
    few = [Counts(1, 0, 1), Counts(2, 1, 0), Counts(0, 1, 1)]
    low, high = interval(few, lambda total: total.f1)
    total = Counts(3, 2, 2)
    assert low <= total.f1 <= high
    low_many, high_many = interval(few * 30, lambda total: total.f1)
    assert high_many - low_many < high - low
    assert interval(few, lambda total: total.f1) == (low, high)  # the same on every run


def test_confidence():
    assert auroc([(0.9, True), (0.8, True), (0.2, False)]) == 1.0
    assert auroc([(0.5, True), (0.5, False)]) == 0.5
    assert auroc([(0.5, True)]) is None
    assert calibration_error([(0.95, True), (0.95, True), (0.95, False), (0.95, True)]) == pytest.approx(0.2)


def test_names_are_timed_over_a_whole_run():
    def system(texts: Sequence[str]) -> Iterator[list[ner.NamedSpan]]:
        for text in texts:
            yield [(0, len(text), "PERSON")]

    found, speed = ner.timed(system, ["Ana Ray"] * 30)
    assert len(found) == 30
    assert speed > 0
