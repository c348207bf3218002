"""Every record's evidence holds its act and each slot that the text states."""

import json
from pathlib import Path

import pytest

from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.evaluate.corpus_gold import row_article
from pipeline.records import Incident, ReportLine
from tests.assemble.readings import all_told, facts_told, victims

CORPUS = Path("corpus/annotated/corpus.jsonl")
READ = 60  # documents


@pytest.fixture(scope="module")
def corpus(extractor: Extractor) -> list[tuple[ReportLine, Incident]]:
    with CORPUS.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["split"] == "train"][:READ]
    found = extractor.explaining(explain=True).extract([row_article(row, CORPUS) for row in rows])
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


def test_a_victims_whole_name_is_shown(corpus: list[tuple[ReportLine, Incident]]):
    for _, incident in corpus:
        shown = plain(" ".join(e.text for e in incident.evidence))
        missing = [p.name for p in incident.people if p.role == "victim" and plain(p.name) not in shown]
        assert not missing, (incident.report.source_id, incident.act)


def test_every_slot_that_is_filled_is_explained_and_no_other(corpus: list[tuple[ReportLine, Incident]]):
    for _, incident in corpus:
        roles = {x.role for x in incident.people} | {x.role for x in incident.organisations}
        filled = {"act", "modality", "victims", *(roles & {"authority", "perpetrator"})}
        filled |= {slot for slot in ("date", "places", "country", "charges", "penalty") if getattr(incident, slot)}
        told = [x.slot for x in incident.explain or []]
        assert told == sorted(filled), (incident.report.source_id, incident.act)
        assert all(x.reason.strip(" :;") == x.reason for x in incident.explain or [])


def test_a_surname_brings_the_sentence_of_the_whole_name(extractor: Extractor):
    text = (
        "Editor Amina Hadid runs a paper in Lume. It has four pages. Its readers like it. Police arrested Hadid on "
        "3 May 2021. Her paper was not printed."
    )
    (arrest,) = [i for i in all_told(extractor, text) if i.act == "arrest"]
    assert [e.text[:12] for e in arrest.evidence] == ["Editor Amina", "Police arres"]
    assert [m.text for p in arrest.people if p.role == "victim" for m in p.mentions] == ["Amina Hadid", "Hadid"]


def test_the_summary_tells_when_and_what_was_given(extractor: Extractor):
    text = (
        "The union regrets the arrest of Amina Hadid, its treasurer. Police arrested Hadid at her home on 3 May 2021. "
        "A court put her on trial in June. Last week the court gave her four years in prison."
    )
    summary = {i.act: i.summary for i in facts_told(extractor, text, published="2021-08-29")}
    assert summary["arrest"].startswith("Police arrested")
    assert summary["sentencing"].startswith("Last week")


def test_a_name_or_a_later_remark_makes_no_summary(extractor: Extractor):
    text = (
        "Writer Amina Hadid came home from Paris. She was arrested at the airport on 3 May 2021. "
        "The arrest of Amina Hadid was condemned on all sides."
    )
    (arrest,) = [i for i in facts_told(extractor, text, published="2021-08-29") if i.act == "arrest"]
    assert arrest.summary.startswith("She was arrested")


def test_what_tells_the_country_is_shown_where_it_tells_of_them(extractor: Extractor):
    text = (
        "Police in Bishkek, Kyrgyzstan, questioned writer Amina Hadid in May. Her books sell well. "
        "Amina Hadid was detained on 9 June 2021. An editor lives there too. Petr Sadyk was detained on 10 June."
    )
    shown = {
        next(p.name for p in i.people if p.role == "victim"): [e.text[:15] for e in i.evidence]
        for i in facts_told(extractor, text)
        if i.act in {"arrest", "detention"}
    }
    assert shown == {"Amina Hadid": ["Police in Bishk", "Amina Hadid was"], "Petr Sadyk": ["Petr Sadyk was "]}


def test_reasons_are_true_of_where_the_words_stand(extractor: Extractor):
    text = (
        "Police in Bishkek, Kyrgyzstan, detained Amina Hadid on 3 May 2021 on a charge of treason. She fell ill. "
        "The city court sentenced her to four years in prison. Guards reportedly beat Hadid in her cell."
    )
    ((_, found),) = extractor.explaining(explain=True).extract([article_from_text(text, published="2021-08-29")])
    told = {i.act: {x.slot: x.reason for x in i.explain or []} for i in found}
    arrest, sentencing = told["arrest"], told["sentencing"]
    assert (arrest["victims"], arrest["places"]) == ("to whom it is done: name", "told in the sentence of the act")
    assert arrest["country"] == "“Bishkek”, the place that it is told with, in the sentence of the act"
    assert (arrest["charges"], arrest["date"][:12]) == ("nearest charge in the sentence", "nearest date")
    assert sentencing["penalty"] == "nearest penalty in the sentence"
    assert sentencing["victims"] == "to whom it is done: pronoun"
    beaten = next(told[act] for act in told if act in {"torture", "ill_treatment"})
    assert beaten["modality"] == "the adverb “reportedly”"


def test_what_is_told_twice_says_so(extractor: Extractor):
    text = (
        "Soldiers reportedly beat Amina Hadid, an editor, in Osh on Friday. The guild is alarmed. Soldiers beat Hadid "
        "on Friday. The guild demands the release of Petr Sadyk."
    )
    ((_, found),) = extractor.explaining(explain=True).extract([article_from_text(text, published="2021-08-29")])
    told = {i.act: {x.slot: x.reason for x in i.explain or []} for i in found if i.modality == "reported"}
    assert told["attack"]["modality"] == "the adverb “reportedly”; told as a fact elsewhere"
    assert told["detention"]["modality"] == told["detention"]["act"] == "taken for granted by a demand for release"


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


BEKOVA = "Police arrested the teacher Aida Bekova on 3 May."


@pytest.mark.parametrize(
    ("title", "text", "of"),
    [
        ("Radio presenter released after a week", "Presenter Kondo Sakara walked free on Monday.", "Kondo Sakara"),
        ("Editor Sentenced to Eight Months", "Pirot court jailed editor Milo Petran for eight months.", "Milo Petran"),
        ("Teacher arrested after rally", f"{BEKOVA} The nurse Nurlan Asan was arrested on 5 May.", "Aida Bekova"),
        # another than who is told of, or one of two occasions
        ("Nurse arrested after rally", BEKOVA, None),
        ("Teacher jailed despite appeal", "Aida Bekova, another teacher whom a court jailed in 2019, fell ill.", None),
        ("Teachers arrested after rally", BEKOVA, None),
        ("Teacher arrested after rally", f"{BEKOVA} She was freed. In 2015 police had arrested Bekova, too.", None),
    ],
)
def test_a_title_that_names_nobody_shows_the_one_act_that_it_can_mean(
    extractor: Extractor, title: str, text: str, of: str | None
):
    shown = [i for i in facts_told(extractor, text, title, "2021-06-10") if any(e.text == title for e in i.evidence)]
    assert [victims(i) for i in shown] == ([{of}] if of else [])


def test_a_count_told_again_is_evidence_of_what_it_counts(extractor: Extractor):
    count = "Two nurses were charged after the raid."
    text = f"{count} Nurse Ismail Wabo and nurse Shamim Neke were charged with incitement on 12 May in Gulu."
    (record,) = (i for i in facts_told(extractor, text, published="2021-06-10") if i.act == "charge")
    assert [e.text for e in record.evidence][:1] == [count]
    text = "At least six weavers were held in Sucre on Monday. The seven weavers were held at dawn, a lawyer said."
    (record,) = facts_told(extractor, text, published="2021-06-10")
    assert len(record.evidence) == len(("opening", "count"))


def test_a_count_of_some_is_no_evidence_of_others(extractor: Extractor):
    some = "Two of the twelve miners were killed in bed."
    text = f"Gunmen killed nine farmers in Lima on 3 May 2019. Soldiers killed twelve miners in Cusco on 5 May. {some}"
    shown = [i for i in facts_told(extractor, text, published="2021-06-10") if any(e.text == some for e in i.evidence)]
    assert all(i.group is not None and i.group.text == "twelve miners" for i in shown)
    assert len(shown) <= 1
