"""Gold that a slip broke: told by its place before anything heavy loads, or by a note beside the figures."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.evaluate import dates, evaluate_command, hrdsattack, incidents, ner, places, spans
from pipeline.evaluate.figures import EvaluationError, Record
from pipeline.evaluate.system import NamedSpan
from pipeline.records import Article

TEXT = "Amara Bell met Kofi in Lomé."
NAMES = {"text": TEXT, "ents": [[0, 10, "PERSON"]]}
DATES = {"id": 1, "dct": "2020-03-04", "text": "He left.", "timexes": []}
PLACES = {"doc": "x", "text": TEXT, "mentions": []}
CECC = {"id": 1, "text": TEXT, "gold": {"name": "Amara Bell"}, "stated_in_text": {}}
ATTACK = {
    "sample": {"Input.GLOBALEVENTID": 7, "Input.article_interface": "<p>He was shot.</p>"},
    "annotations": [{"annotation": {}}],
}
MARKED = {
    "id": "a",
    "text": TEXT,
    "spans": [{"label": "PERSON", "start": 0, "end": 10, "text": "Amara Bell", "key": "p1"}],
}


def write(file: Path, rows: Sequence[Any]) -> Path:
    text = json.dumps(rows) if file.suffix == ".json" else "".join(json.dumps(row) + "\n" for row in rows)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("kind", "row", "told"),
    [
        ("ner", NAMES | {"ents": [[0, 10]]}, "row 2: ents.0.2"),
        ("ner", NAMES | {"ents": None}, "row 2: ents"),
        ("ner", NAMES | {"text": 5}, "row 2: text"),
        ("ner", NAMES | {"ents": [["0", "10", "PERSON"]]}, "row 2: ents.0.0"),
        ("dates", DATES | {"dct": "March 2020"}, "row 2: dct"),
        ("dates", DATES | {"timexes": [{"start": 1}]}, "row 2: timexes.0.end"),
        ("places", PLACES | {"mentions": [{"text": "Lomé", "country": "TG"}]}, "row 2: mentions.0.start"),
        ("places", PLACES | {"mentions": [{"text": "Lomé", "start": 23}]}, "row 2: mentions.0.country"),
        ("cecc", CECC | {"gold": None}, "row 2: gold"),
        ("cecc", CECC | {"gold": {}}, "row 2: gold.name"),
        ("cecc", CECC | {"text": None}, "row 2: text"),
        ("cecc", CECC | {"gold": {"name": "Amara Bell", "sentence": "5 years"}}, "row 2: gold.sentence"),
        ("hrdsattack", 5, "sample 2: it"),
        ("hrdsattack", {"annotations": ATTACK["annotations"]}, "sample 2: sample"),
        ("hrdsattack", ATTACK | {"annotations": []}, "sample 2: annotations"),
        ("spans", MARKED | {"spans": [{"label": "PERSON", "start": "0", "end": 3}]}, "spans.0.start"),
        ("spans", MARKED | {"spans": [{"label": "PERSON", "start": 0, "end": 3, "key": "p1"}]}, "needs its `text`"),
        ("incidents", MARKED | {"id": "b", "incidents": [{"act": "arrest", "victims": ["p2"]}]}, "mark p2 that is not"),
        ("incidents", MARKED, "article 2: an earlier one has its `id`"),
    ],
)
def test_a_row_that_is_none_is_told_by_its_place(tmp_path: Path, kind: str, row: Any, told: str) -> None:
    whole = {"ner": NAMES, "dates": DATES, "places": PLACES, "cecc": CECC, "hrdsattack": ATTACK}.get(kind, MARKED)
    file = write(tmp_path / ("gold.json" if kind == "hrdsattack" else "gold.jsonl"), [whole, row])
    with pytest.raises(EvaluationError) as caught:
        evaluate_command(kind, file)
    said = str(caught.value)
    assert told in said
    assert "\n" not in said
    assert "Amara" not in said


@pytest.mark.parametrize(
    ("more", "told"), [("{bad", "line 3: no JSON lines"), ("[" * 100_000, "line 3: no JSON lines")]
)
def test_a_broken_line_is_told_by_its_number(tmp_path: Path, more: str, told: str) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(NAMES) + "\n\n" + more, encoding="utf-8")
    with pytest.raises(EvaluationError, match=told):
        evaluate_command("ner", file)


def test_a_mark_of_order_before_the_first_line_is_none_of_it(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(NAMES) + "\n", encoding="utf-8-sig")
    assert ner.load(file) == [NAMES]
    (tmp_path / "gold.json").write_text(json.dumps([ATTACK]), encoding="utf-8-sig")
    assert hrdsattack.load(tmp_path / "gold.json") == [ATTACK]


def nothing(given: Sequence[Any]) -> Iterator[list[Any]]:
    return ([] for _ in given)


def test_marks_that_stand_elsewhere_or_that_nothing_counts_are_noted(tmp_path: Path) -> None:
    elsewhere = "1 marks of the gold do not stand where it says: their offsets are of another text"

    def none(texts: Sequence[str]) -> Iterator[list[NamedSpan]]:
        return nothing(texts)

    file = write(tmp_path / "ner.jsonl", [NAMES | {"ents": [[0, 99, "PERSON"], [15, 19, "PER"]]}])
    assert elsewhere in ner.evaluate(file, none).notes
    assert any(
        note.startswith("1 names of the gold have no label of PERSON") for note in ner.evaluate(file, none).notes
    )
    timex = {"start": 3, "end": 7, "type": "DATE", "value": "2020", "text": "came"}
    file = write(tmp_path / "dates.jsonl", [DATES | {"timexes": [timex]}])
    assert elsewhere in dates.evaluate(file, lambda _text, _day: []).notes
    file = write(tmp_path / "places.jsonl", [PLACES | {"mentions": [{"text": "Lomé", "start": 3, "country": "TG"}]}])
    assert places.evaluate(file, lambda _text, found: [None for _ in found]).notes == [elsewhere]
    marks = [{"label": "PERSON", "start": 2, "end": 10, "text": "Amara Bell"}, {"label": "ORG", "start": 15, "end": 19}]
    notes = spans.evaluate(write(tmp_path / "spans.jsonl", [MARKED | {"spans": marks}]), nothing).notes
    assert notes == [elsewhere, "1 marks of the gold have a label that is none of ours: nothing counts them"]


def record(day: str, name: str, source_id: str | None = None) -> Record:
    return {
        "act": "arrest",
        "modality": "reported",
        "people": [{"name": name, "role": "victim"}],
        "report": {"published": day, "source_id": source_id},
        "confidence": 0.9,
    }


def told_of(name: str) -> dict[str, Any]:
    return {"act": ["arrest"], "victims": [name]}


def test_articles_of_one_day_share_its_records() -> None:
    gold = [{"published": "2020-01-01", "incidents": [told_of(name)]} for name in ("Amara Bell", "Kofi Mensah")]
    outcome = incidents.score(gold, [record("2020-01-01", "Amara Bell"), record("2020-01-01", "Kofi Mensah")])
    assert (outcome.counts.tp, outcome.counts.fp, outcome.counts.fn) == (2, 0, 0)


def page(folder: Path, *articles: dict[str, Any], rows: Sequence[Any]) -> Path:
    write(folder / "rows.jsonl", rows)
    file = folder / "gold.json"
    file.write_text(json.dumps({"source": "rows.jsonl", "articles": articles}), encoding="utf-8")
    return file


def arrests(articles: Sequence[Article]) -> Iterator[list[Record]]:
    return ([record(article.published or "", "Amara Bell", article.source_id)] for article in articles)


def test_gold_of_articles_that_are_not_there_is_told(tmp_path: Path) -> None:
    long = "Police arrested the lawyer Amara Bell on Monday in the capital, her family said."
    rows = [{"id": "a", "published": "2020-01-01", "text": long}]
    both = [{"id": identity, "incidents": [told_of("Amara Bell")]} for identity in ("a", "b")]
    evaluation = incidents.evaluate(page(tmp_path, *both, rows=rows), arrests)
    assert evaluation.figures["recall"] == 0.5
    assert any(
        note.startswith("1 articles of the gold are not among those read (by `id`)") for note in evaluation.notes
    )
    with pytest.raises(EvaluationError, match="no article of any `id` of the gold"):
        incidents.evaluate(page(tmp_path, both[1], rows=rows), arrests)
    day = {"published": "2020-01-01", **both[1]}
    assert incidents.evaluate(page(tmp_path, day, rows=[{**rows[0], "id": None}]), arrests).figures["f1"] == 1


def test_an_act_that_no_record_has_is_noted(tmp_path: Path) -> None:
    rows = [{"id": "a", "published": "2020-01-01", "text": "Police arrested the lawyer Amara Bell on Monday in Lomé."}]
    gold = {"id": "a", "incidents": [{"act": ["arrst"], "victims": ["Amara Bell"]}]}
    notes = incidents.evaluate(page(tmp_path, gold, rows=rows), arrests).notes
    assert "1 incidents of the gold have no act that a record has: nothing answers them" in notes


def test_two_articles_of_one_event_are_two_documents(tmp_path: Path) -> None:
    samples = hrdsattack.load(write(tmp_path / "gold.json", [ATTACK, ATTACK]))
    assert [sample["sample"]["Input.GLOBALEVENTID"] for sample in samples] == [7, "7 (2)"]


def test_options_that_a_kind_does_not_have_are_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "ner.jsonl", [NAMES])
    for options, told in (
        (["--reports", str(tmp_path)], "--reports is for incidents: ner has its texts in the gold"),
        (["--min-confidence", "0.9"], "--min-confidence is for incidents, hrdsattack, cecc: ner counts no incidents"),
    ):
        result = CliRunner().invoke(app, ["evaluate", "ner", str(file), *options])
        assert (result.exit_code, result.stderr) == (2, f"habeas: {told}\n")


def test_a_word_list_that_an_edit_broke_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.paths import KnowledgeError

    def broken(*_: object, **__: object) -> None:
        raise KnowledgeError("acts.toml: Invalid value (at line 3, column 1)")

    monkeypatch.setattr("pipeline.evaluate.kinds.our_incidents", broken)
    result = CliRunner().invoke(app, ["evaluate", "cecc", str(write(tmp_path / "gold.jsonl", [CECC]))])
    assert (result.exit_code, result.stderr) == (3, "habeas: acts.toml: Invalid value (at line 3, column 1)\n")


def test_a_terminal_that_lacks_letters_costs_no_evaluation(tmp_path: Path) -> None:
    run = "from pipeline.evaluate import __main__, report\nreport.evaluate_all = lambda _out, say, **_: say('– Lomé')\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{run}raise SystemExit(__main__.main(['all', '--out', {str(tmp_path / 'a.md')!r}]))"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stdout) == (0, "\\u2013 Lom\\xe9\n"), done.stderr
