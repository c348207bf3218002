"""The benchmark of steadiness: what a swap leaves as it is, and that a record which hangs on a word is seen."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from benchmarks import rewordings
from benchmarks.rewordings import OTHERS, WORDS, differing, measure, surname_swap, told, word_swap
from pipeline.assemble.pipeline import Extractor
from pipeline.clean import article_from_text
from pipeline.records import Incident


def records(extractor: Extractor, text: str) -> list[Incident]:
    return next(iter(extractor.extract([article_from_text(text, published="2024-05-06")])))[1]


def test_words_keep_their_case_and_take_turns() -> None:
    words = {"journalist": ["reporter", "columnist"], "police officers": ["constables"]}
    assert word_swap(words, 0)("Journalist and JOURNALIST, journalists") == "Reporter and REPORTER, journalists"
    assert word_swap(words, 1)("a journalist; Police officers") == "a columnist; Constables"


def test_every_word_has_others_and_none_stands_for_itself() -> None:
    for kind, words in tomllib.loads(WORDS.read_text(encoding="utf-8")).items():
        for word, others in words.items():
            assert word == word.lower(), kind
            assert others, word
            assert word not in others


def test_surnames_are_swapped_wherever_they_stand_but_not_those_of_places(extractor: Extractor) -> None:
    text = "Police arrested Alma Reyes and Musa Kone in Osh on 3 May. Reyes was beaten. Musa was freed."
    found = records(extractor, text)
    swap = surname_swap(found, 7)
    changed = swap(text)
    assert "Reyes" not in changed
    assert "Kone" not in changed
    assert changed.count(OTHERS[8]) == 2
    assert {"Alma", "Musa", "Osh"} <= set(changed.replace(".", "").split())
    assert differing(found, records(extractor, changed), swap) == ([], [])


def test_a_record_that_hangs_on_a_word_is_seen(extractor: Extractor) -> None:
    before = records(extractor, "Police arrested the tailor Alma Reyes in Osh on 3 May.")
    after = records(extractor, "Police admired the tailor Alma Reyes in Osh on 3 May.")
    lost, new = differing(before, after, str)
    assert [row[0] for row in lost] == ["arrest"]
    assert new == []


def test_the_swap_itself_is_no_change(extractor: Extractor) -> None:
    text = "Two soldiers arrested the journalist Alma Reyes in Osh on 3 May."
    swap = word_swap({"soldiers": ["troopers"]}, 0)
    before, after = records(extractor, text), records(extractor, swap(text))
    assert [told(r) for r in before] != [told(r) for r in after]
    assert differing(before, after, swap) == ([], [])


def test_figures_count_records_of_changed_articles_alone(extractor: Extractor) -> None:
    texts = [
        article_from_text("Police arrested the journalist Alma Reyes in Osh on 3 May.", published="2024-05-06"),
        article_from_text("A court fined Musa Kone 300 dollars in Jos on 3 May.", published="2024-05-06"),
    ]
    [(figures, shown)] = measure(extractor, texts, ["trades"], 0)
    assert (figures.articles, figures.records, figures.changed, figures.percent) == (1, 1, 0, 0.0)
    assert shown == []


def test_articles_whose_gold_is_held_back_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"Input.publish_date": "2024-05-06", "Input.title": "Tailor held", "Input.article_interface": "<p>Held.</p>"}
    samples = [{"sample": {**row, "Input.GLOBALEVENTID": n}} for n in (1, 2)]
    (tmp_path / "hrdsattack").mkdir()
    (tmp_path / "cecc").mkdir()
    (tmp_path / "hrdsattack" / "train.json").write_text(json.dumps(samples), encoding="utf-8")
    (tmp_path / "hrdsattack" / "dev.json").write_text("[]", encoding="utf-8")
    lines = [json.dumps({"id": n, "text": text}) for n, text in ((3, "One."), (4, "Two."), (5, "One."))]
    (tmp_path / "cecc" / "dev.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "a.test.gold.json").write_text('{"articles": [{"id": 2}, {"id": "4"}]}', encoding="utf-8")
    monkeypatch.setattr(rewordings, "HELD_BACK", tmp_path)
    assert [a.source_id for a in rewordings.articles(tmp_path)] == ["1", "3"]


def test_what_quotes_reports_is_its_owners_alone_and_a_wrong_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "changed.jsonl"
    monkeypatch.setattr("sys.argv", ["rewordings", str(tmp_path), "--out", str(out)])
    with pytest.raises(SystemExit):
        rewordings.main()
    assert f"no hrdsattack/train.json in {tmp_path}" in capsys.readouterr().err
    (tmp_path / "hrdsattack").mkdir()
    (tmp_path / "hrdsattack" / "train.json").write_text("[]", encoding="utf-8")
    shown = [(rewordings.Steadiness("surnames", 1, 1, 1), [{"text": "Amara Bell was held."}])]
    monkeypatch.setattr(rewordings, "measure", lambda *_: shown)
    monkeypatch.setattr(rewordings, "articles", lambda _: [])
    rewordings.main()
    assert out.stat().st_mode & 0o777 == 0o600
    assert json.loads(out.read_text(encoding="utf-8")) == {"text": "Amara Bell was held."}
