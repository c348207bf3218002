"""Every record's evidence holds its act and each slot that the text states."""

import json
from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.evaluate.corpus_gold import row_article
from pipeline.records import Incident, ReportLine
from tests.assemble.readings import all_told

CORPUS = Path("corpus/annotated/corpus.jsonl")
READ = 60  # documents


@pytest.fixture(scope="module")
def corpus(extractor: Extractor) -> list[tuple[ReportLine, Incident]]:
    with CORPUS.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["split"] == "train"][:READ]
    found = extractor.extract([row_article(row, CORPUS) for row in rows])
    return [(line, incident) for line, incidents in found for incident in incidents]


def plain(text: str) -> str:
    return " ".join(text.split())


def spans(incident: Incident) -> dict[str, list[list[tuple[int, int]]]]:
    """Return the mentions of each slot's values; one mention of each value must be shown."""
    values = {
        "people": [p.mentions for p in incident.people],
        "organisations": [o.mentions for o in incident.organisations],
        "places": [p.mentions for p in incident.places],
        "charges": [c.mentions for c in incident.charges],
    }
    return {slot: [[(m.start, m.end) for m in mentions] for mentions in held] for slot, held in values.items()}


def words(incident: Incident) -> dict[str, str | None]:
    """Return what stands in a record in the text's words without an offset."""
    return {
        "date": incident.date.text if incident.date else None,
        "group": incident.group.text if incident.group else None,
        "penalty": incident.penalty.text if incident.penalty else None,
        **{f"law {n}": c.law for n, c in enumerate(incident.charges)},
    }


def test_evidence_holds_each_slot_that_the_text_states(corpus: list[tuple[ReportLine, Incident]]):
    assert len(corpus) > READ
    for _, incident in corpus:
        shown = {k for e in incident.evidence for k in range(e.start, e.end)}
        missing = [
            slot
            for slot, held in spans(incident).items()
            if any(mentions and not any(shown.issuperset(range(a, b)) for a, b in mentions) for mentions in held)
        ]
        told = plain(" ".join(e.text for e in incident.evidence))
        missing += [slot for slot, text in words(incident).items() if text and plain(text) not in told]
        assert not missing, (incident.report.source_id, incident.act)


def test_evidence_is_whole_sentences_in_order_and_holds_the_summary(corpus: list[tuple[ReportLine, Incident]]):
    for line, incident in corpus:
        assert [line.text[e.start : e.end] for e in incident.evidence] == [e.text for e in incident.evidence]
        starts = [e.start for e in incident.evidence]
        assert starts == sorted(set(starts))
        assert incident.summary in {plain(e.text) for e in incident.evidence}


def test_what_another_sentence_tells_is_shown(extractor: Extractor):
    text = (
        "Writer Amina Hadid lives in Lume. On Monday she was arrested. The weather was fine. "
        "The Lume City Court heard that she was charged with treason. She got four years in prison."
    )
    found = all_told(extractor, text, published="2020-08-29")
    for incident in found:
        assert any("Amina Hadid" in e.text for e in incident.evidence)
        assert not any("weather" in e.text for e in incident.evidence)


def test_who_stands_in_a_sentence_shown_for_a_slot_has_no_part_in_the_act(extractor: Extractor):
    text = "Her lawyer, Karim Osman, said that Amina Hadid was ill. On Monday she was arrested at home."
    (arrest,) = [i for i in all_told(extractor, text) if i.act == "arrest"]
    assert [(p.name, p.role) for p in arrest.people] == [("Amina Hadid", "victim")]
    assert len(arrest.evidence) == 2
