"""Gold in its three forms, roles and cases, the error file, and the command."""

import json
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.evaluate import evaluate_command
from pipeline.evaluate.baseline import page_rows
from pipeline.evaluate.corpus_gold import gold_article, load_rows, row_article
from pipeline.evaluate.errors import error_lines, write_errors
from pipeline.evaluate.figures import EvaluationError, Fault, Table
from pipeline.evaluate.incidents import load_gold, score
from pipeline.evaluate.roles import accusations, case_links, role_table
from pipeline.evaluate.table import markdown, plain

TITLE = "Lawyer jailed in Temirtau"
TEXT = f"{TITLE}\n\nAlima Seitova was jailed for 18 months on 3 May 2021 in Temirtau. Seitova denies theft."


def span(label: str, key: str, words: str, **more: object) -> dict:
    start = TEXT.rindex(words)
    return {"label": label, "key": key, "start": start, "end": start + len(words), "text": words, **more}


ROW = {
    "id": "x1",
    "split": "test",
    "title": TITLE,
    "published": "2021-05-05",
    "text": TEXT,
    "spans": [
        span("PERSON", "p1", "Alima Seitova"),
        span("PERSON", "p1", "Seitova"),
        span("ACT", "a1", "jailed", type="imprisonment"),
        span("PENALTY", "n1", "18 months", value="P1Y6M", type="imprisonment"),
        span("PLACE", "l1", "Temirtau"),
        span("CHARGE", "c1", "theft", type="other"),
        span("DATE", "d1", "3 May 2021"),
    ],
    "incidents": [
        {
            "act": "sentencing", "modality": "reported", "told": ["a1"], "victims": ["p1"], "country": "KZ",
            "date": {"mark": "d1", "start": "2021-05-03", "end": "2021-05-03"}, "places": ["l1"], "charges": ["c1"],
            "penalty": "n1", "authorities": ["the court"], "perpetrators": [], "case": 1,
        },
        {"act": "release", "modality": "demanded", "told": ["a1"], "victims": ["p1"], "country": "KZ"},
    ],
}  # fmt: skip


def record(**more: object) -> dict:
    return {
        "act": "sentencing",
        "modality": "reported",
        "report": {"source_id": "x1", "published": "2021-05-05"},
        "people": [{"name": "Alima Seitova", "role": "victim"}],
        "organisations": [],
        "date": {"start": "2021-05-03", "end": "2021-05-03"},
        "country": {"alpha_2": "KZ"},
        "charges": [{"text": "theft"}],
        "penalty": {"text": "18 months", "term": {"iso": "P1Y6M"}, "status": "imposed"},
        "places": [{"text": "Temirtau", "name": "Temirtau"}],
        **more,
    }


def test_a_row_of_the_corpus_becomes_gold_that_its_own_reading_answers():
    gold = gold_article(ROW)
    assert gold["incidents"] == [
        {
            "act": ["sentencing"], "victims": ["Alima Seitova"], "country": "KZ", "perpetrators": [],
            "authorities": ["the court"], "case": 1, "date": ["2021-05-03", "2021-05-03"], "charges": ["theft"],
            "places": ["Temirtau"], "penalty": "1 year 6 month",
        }
    ]  # fmt: skip
    outcome = score([gold], [record()], "id")
    assert outcome.figures() == {"f1": 1.0, "precision": 1.0, "recall": 1.0, "slot_accuracy": 1.0}


def test_the_article_of_a_row_has_the_offsets_of_its_marks(tmp_path: Path):
    article = row_article(dict(ROW), tmp_path)
    assert article.text == TEXT
    assert (article.source_id, article.published) == ("x1", "2021-05-05")


def test_only_the_rows_of_a_split_are_read(tmp_path: Path):
    file = tmp_path / "corpus.jsonl"
    file.write_text(
        "".join(json.dumps({**ROW, "id": s, "split": s}) + "\n" for s in ("train", "test")), encoding="utf-8"
    )
    assert [row["id"] for row in load_rows(tmp_path)] == ["test"]
    assert [article["id"] for article in load_gold(file)["articles"]] == ["test"]
    with pytest.raises(EvaluationError, match="no annotated rows of the split 'dev'"):
        load_rows(file, "dev")


@pytest.mark.parametrize(
    "incident",
    [
        {}, {"act": "arrest", "victims": []}, {"act": [], "victims": []}, {"act": ["arrest"]}, "arrest",
        *({"act": ["arrest"], "victims": []} | more for more in (
            {"victims": [7]}, {"act": [7]}, {"date": None}, {"date": ["2021-05-03"]}, {"date": ["Seitova", "Seitova"]},
            {"date": ["2021-02-30", "2021-02-30"]}, {"penalty": ""}, {"penalty": 7}, {"charges": None},
        )),
    ],
)  # fmt: skip
def test_gold_that_is_none_is_told_in_a_line(tmp_path: Path, incident: object):
    file = tmp_path / "page.gold.json"
    file.write_text(json.dumps({"articles": [{"published": "2021-05-05", "incidents": [incident]}]}), encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"article 1: incidents\.0") as told:
        load_gold(file)
    assert "Seitova" not in str(told.value)


@pytest.mark.parametrize(
    "more",
    [
        {"id": None}, {"spans": None}, {"spans": [{"label": "PERSON"}]}, {"incidents": ["Seitova"]},
        {"incidents": [{"modality": "reported"}]}, {"incidents": [{"act": "arrest", "victims": [["Seitova"]]}]},
    ],
)  # fmt: skip
def test_a_row_that_is_none_is_told_in_a_line(tmp_path: Path, more: dict):
    file = tmp_path / "corpus.jsonl"
    file.write_text(json.dumps(ROW) + "\n" + json.dumps(ROW | more) + "\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="row 2 of the split test: ") as told:
        load_rows(file)
    assert "Seitova" not in str(told.value)
    file.write_text(json.dumps({key: value for key, value in ROW.items() if key != "text"}) + "\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="row 1 of the split test: a row has `text` or `dataset`"):
        load_rows(file)


def test_an_article_of_gold_has_a_name(tmp_path: Path):
    file = tmp_path / "page.gold.json"
    file.write_text(json.dumps({"articles": [{"incidents": []}]}), encoding="utf-8")
    with pytest.raises(EvaluationError, match="each article has id or each has published"):
        load_gold(file)


def test_gold_without_a_country_asks_for_none():
    incident = {"act": ["sentencing"], "victims": ["Alima Seitova"]}
    outcome = score([{"id": "x1", "incidents": [incident]}], [record()], "id")
    assert (outcome.counts.tp, outcome.slots["country"].of) == (1, 0)


def test_accusations_and_cases():
    gold = gold_article(ROW)
    first, second = gold["incidents"][0], {**gold["incidents"][0], "case": 2}
    court = {"name": "the Temirtau court", "role": "authority"}
    blamed = {"name": "Bolat Nurlan", "role": "perpetrator"}
    answered = [
        (gold, first, record(organisations=[court], people=[blamed], case="case-1")),
        (gold, first, record(case="case-1")),
        (gold, second, record(case="case-1")),
    ]
    counts = accusations(answered)
    assert (counts["authorities"].tp, counts["authorities"].fp, counts["authorities"].fn) == (1, 0, 2)
    assert (counts["perpetrators"].tp, counts["perpetrators"].fp) == (0, 1)
    links = case_links(answered)
    assert (links.tp, links.fp, links.fn) == (1, 2, 0)


def test_linked_pairs_tell_how_many_of_ours_are_right_and_how_many_of_the_gold_are_found():
    gold = gold_article(ROW)
    one, other = gold["incidents"][0], {**gold["incidents"][0], "case": 2}
    answered = [
        (gold, one, record(case="case-1")),
        (gold, one, record(case="case-1")),
        (gold, one, record(case="case-2")),
        (gold, other, record(case="case-1")),
        (gold, other, record(case=None)),
    ]
    table = role_table(answered)
    assert table is not None
    # pairs: one in both, two in ours alone, two of the first case and one of the second in the gold alone
    assert table.rows[-1] == ["linked pairs of a case; %: both link", "33.3", "25.0", "16.7", "6"]


def test_records_of_articles_that_the_gold_lacks_are_extras():
    stray = record(report={"source_id": "elsewhere"})
    counts = score([gold_article(ROW)], [record(), stray], "id").counts
    assert (counts.tp, counts.fp, counts.fn) == (1, 1, 0)


def test_a_page_is_cut_at_its_date_lines():
    page = "Archive\n\nFirst head\n\nApril 26, 2025\nOne.\n\nSecond head\n\nMay 3, 2024\nTwo, on May 1, 2024.\n"
    rows = list(page_rows(page))
    assert [(row.published, row.text.split("\n")[0]) for row in rows] == [
        ("2025-04-26", "One."),
        ("2024-05-03", "Two, on May 1, 2024."),
    ]


def test_errors_are_written_for_their_owner_alone(tmp_path: Path):
    faults = [
        Fault("miss", "no trigger found", "x1", "arrest: A", "A was taken."),
        Fault("extra", "told twice", "x2", "B"),
    ]
    file = write_errors("incidents", faults, tmp_path / "outputs")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [(row["benchmark"], row["cause"]) for row in rows] == [
        ("incidents", "no trigger found"),
        ("incidents", "told twice"),
    ]
    assert write_errors("incidents", faults[:1], file.parent) == file
    file.write_text('{"case": "of somebody else"}\n', encoding="utf-8")
    with pytest.raises(EvaluationError, match="is in the way"):
        write_errors("incidents", faults, file.parent)
    assert "somebody else" in file.read_text(encoding="utf-8")
    printed = "\n".join(error_lines(faults))
    assert "MISS · no trigger found · 1" in printed
    assert "      A was taken." in printed


def test_tables():
    table = Table("counts", ["", "n"], [["all", "12"], ["a|b", "3"]])
    assert list(plain(table)) == ["counts", "        n", "  ---  --", "  all  12", "  a|b   3"]
    assert list(markdown(table))[2:] == ["|  | n |", "| --- | --: |", "| all | 12 |", "| a\\|b | 3 |"]


def test_the_command_prints_a_table_and_last_one_line_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    text = "On 3 May 2021 a court met."
    timexes = [{"start": 3, "end": 13, "value": "2021-05-03", "type": "DATE", "text": "3 May 2021", "mod": None}]
    file = tmp_path / "made.jsonl"
    file.write_text(
        json.dumps({"id": "d", "dct": "2021-05-05", "text": text, "timexes": timexes}) + "\n", encoding="utf-8"
    )
    evaluate_command("dates", file)
    out = capsys.readouterr().out.splitlines()
    assert json.loads(out[-1]) == {"strict_f1": 100.0, "relaxed_f1": 100.0, "value_f1": 100.0}
    assert out[0] == "expressions of time"


@pytest.mark.parametrize(
    ("kind", "content", "message"),
    [
        ("poems", "{}", "no benchmark 'poems'"),
        ("dates", "no json", "no JSON lines"),
        ("dates", '{"id": 1}', "rows need id, dct, text and timexes"),
        ("ner", '{"tokens": []}', "rows need text and ents"),
        ("ner", '{"text": "", "ents": []}\n{"text": ""}', "row 2: rows need text and ents"),
        ("places", "[1]", "every line must be an object"),
        ("cecc", '{"id": 1}', "rows need id, text, gold and stated_in_text"),
        ("hrdsattack", "{}", "a list of samples"),
        ("incidents", "[]", "has a list `articles`"),
    ],
)
def test_wrong_files_are_told_before_anything_heavy_loads(tmp_path: Path, kind: str, content: str, message: str):
    file = tmp_path / "gold.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=message.replace("(", r"\(")):
        evaluate_command(kind, file)


def test_gold_of_rows_is_keyed_by_their_ids(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = [
        {"id": "a", "published": "2021-05-05", "text": "The lawyer Alima Seitova was jailed for 18 months on 3 May."},
        {"id": "b", "published": "2021-05-05", "text": "The lawyer Alima Seitova won a prize on 3 May."},
    ]
    (tmp_path / "tellings.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    told = {"id": "1", "act": ["sentencing"], "victims": ["Alima Seitova"], "date": ["2021-05-03", "2021-05-03"]}
    told["penalty"] = "18 months"
    gold = {
        "source": "tellings.jsonl",
        "articles": [{"id": "a", "incidents": [told]}, {"id": "b", "incidents": []}],
    }
    (tmp_path / "tellings.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    evaluate_command("incidents", tmp_path / "tellings.gold.json")
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures == {"f1": 1.0, "precision": 1.0, "recall": 1.0, "slot_accuracy": 1.0}


def test_errors_that_cannot_be_written_are_told_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("outputs").touch()
    Path("gold.jsonl").write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["evaluate", "incidents", "gold.jsonl", "--errors"])
    assert done.exit_code == 3
    assert done.stderr == "habeas: File exists; the evaluation was not finished\n"
