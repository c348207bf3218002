"""Decisions about records that changed between the sheet and its return."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import pipeline
from pipeline.commands.review import review_export, review_import
from pipeline.run import run_extract
from pipeline.settings import Settings
from tests.json_lines import incidents
from tests.review.conftest import TEXTS
from tests.review.test_diff import rewrite
from tests.review.test_review import Rows, row, sheet

AGAIN = "\n\nThe desk was told so on Monday."


def told(outputs: Path) -> dict[str, str | None]:
    frame = pipeline.load(outputs, reviewed=True).incidents
    said = frame["review"].astype(object).where(frame["review"].notna(), None)
    return dict(zip(frame["act"], said, strict=True))


def rerun(outputs: Path, folder: Path, change: Callable[[str], str] = lambda text: text + AGAIN) -> None:
    """The publisher changes the reports; the night's run."""
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(change(text), encoding="utf-8")
    run_extract([str(folder)], outputs, Settings(isolate=False))


def decided(word: str, act: str = "fine", when: str = "") -> Callable[[Rows], object]:
    return lambda rows: row(rows, act).update(decision=word, decided=when)


def test_a_sheet_of_before_the_night_counts_by_when_it_was_decided(outputs: Path, tmp_path: Path) -> None:
    before = sheet(outputs, decided("wrong", when="2026-03-04"), "before.csv")
    rerun(outputs, tmp_path / "in")
    review_import(outputs, sheet(outputs, decided("ok", when="2026-03-03"), "after.csv"), "Ayan")
    assert told(outputs)["fine"] == "confirmed"
    review_import(outputs, before, "Saule")
    assert "fine" not in told(outputs)
    review_import(outputs, sheet(outputs, decided("ok", when="2026-03-05"), "later.csv"), "Ayan")
    assert told(outputs)["fine"] == "confirmed"


def test_what_is_decided_now_comes_after_what_a_clock_dated_later(
    outputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clock that was wrong for a day, or a year mistyped, made every later decision count for nothing."""
    review_import(outputs, sheet(outputs, decided("ok", when="2062-03-04")), "Ayan")
    assert "1 decision dated later than this machine's clock" in capsys.readouterr().out
    for word, status in (("wrong", None), ("ok", "confirmed"), ("wrong", None)):
        review_import(outputs, sheet(outputs, decided(word)), "Saule")
        assert told(outputs).get("fine") == status
    review_import(outputs, sheet(outputs, decided("ok", "arrest")), "Saule")
    assert told(outputs)["arrest"] == "confirmed"
    assert "holds" not in capsys.readouterr().out.replace("the later decision holds", "")
    review_import(outputs, sheet(outputs, decided("wrong", "arrest", when="2026-03-05")), "Saule")  # the day alone
    assert "1 decision of these: a later one about the same incident is there" in capsys.readouterr().out
    assert told(outputs)["arrest"] == "confirmed"


def test_what_the_publisher_corrected_was_not_confirmed(outputs: Path, tmp_path: Path) -> None:
    def change(rows: Rows) -> None:
        for one in rows:
            one["decision"] = "ok"

    review_import(outputs, sheet(outputs, change), "Saule")
    rerun(outputs, tmp_path / "in", lambda text: text.replace("two years", "three years"))
    frame = pipeline.load(outputs, reviewed=True).incidents.set_index("act").loc["sentencing"]
    assert frame["term_days"] == 1096
    assert told(outputs)["sentencing"] is None
    assert told(outputs)["arrest"] == "confirmed"
    review_export(outputs, "gold", outputs / "gold.jsonl")
    gold = [json.loads(one)["text"] for one in (outputs / "gold.jsonl").open(encoding="utf-8")]
    assert sorted(gold) == sorted([TEXTS["two"], TEXTS["three"]])


def test_a_correction_leaves_what_the_publisher_corrected(outputs: Path, tmp_path: Path) -> None:
    review_import(outputs, sheet(outputs, lambda rows: row(rows, "sentencing").update(country="RU")), "Saule")
    rerun(outputs, tmp_path / "in", lambda text: text.replace("two years", "three years"))
    one = pipeline.load(outputs, reviewed=True).incidents.set_index("act").loc["sentencing"]
    assert (one["review"], one["country"], one["term_days"]) == ("corrected", "RU", 1096)


def test_what_was_confirmed_holds_where_the_text_is_the_same(outputs: Path) -> None:
    review_import(outputs, sheet(outputs, decided("ok", "sentencing")), "Saule")
    lines = incidents(outputs)
    for line in lines:
        if line["act"] == "sentencing":
            line["penalty"]["term"] = {"iso": "P9Y", "days": 3287}
    rewrite(outputs, lines)  # as another model would read it
    one = pipeline.load(outputs, reviewed=True).incidents.set_index("act").loc["sentencing"]
    assert (one["review"], one["term_days"]) == ("confirmed", 730)


def page(*posts: str) -> str:
    days = [f"<article><h2>{post.split('.')[0]}</h2><time datetime='2024-05-0{9 - at}'>0{9 - at}.05.2024</time>"
            f"<p>{post}</p></article>" for at, post in enumerate(posts)]  # fmt: skip
    return f"<html><body><main>{''.join(days)}</main></body></html>"


OLD = ["The weather kept fishermen ashore. It rained in the village and the boats stayed in, said Dana Omarova.",
       "Police arrested Arman Sadykov in Almaty. He is a reporter, and his editor was told on Monday."]  # fmt: skip
NEW = "Officers raided a bookshop in Almaty. They took books away, and nobody was told why, the owner said."


def test_what_was_added_to_a_post_is_not_told_of_the_one_that_took_its_place(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    out = tmp_path / "out"
    (tmp_path / "in" / "blog.html").write_text(page(*OLD), encoding="utf-8")
    run_extract([str(tmp_path / "in")], out, Settings(isolate=False))
    reports = [json.loads(one) for one in (out / "reports.jsonl").open(encoding="utf-8")]
    assert len(reports) == 2

    def change(rows: Rows) -> None:
        report = {name: str(reports[0][name] or "") for name in ("source", "source_id", "article")}
        bare = dict.fromkeys(rows[0], "") | {"decision": "new", "report": reports[0]["id"], "modality": "reported"}
        rows.append(bare | report | {"act": "threat", "victims": "Dana Omarova"})
        rows.append(bare | report | {"act": "censorship"})

    assert review_import(out, sheet(out, change), "Saule") == 0
    assert {"threat", "censorship"} <= told(out).keys()
    (tmp_path / "in" / "blog.html").write_text(page(NEW, *OLD), encoding="utf-8")
    run_extract([str(tmp_path / "in")], out, Settings(isolate=False))
    first = next(json.loads(one)["id"] for one in (out / "reports.jsonl").open(encoding="utf-8"))
    frame = pipeline.load(out, reviewed=True).incidents
    assert "added" not in set(frame[frame["report"] == first]["review"])


def test_what_was_added_is_withdrawn_by_its_own_row_and_nothing_else_goes(
    outputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(word: str, **slots: str) -> Callable[[Rows], object]:
        def add(rows: Rows) -> None:
            like = row(rows, "fine")
            bare = like | {"incident": "", "machine": "", "decision": word, "reason": word}
            rows.append(bare | {"act": "fine"} | slots)

        return add

    before = len(incidents(outputs))

    def count() -> int:
        return len(pipeline.load(outputs, reviewed=True).incidents)

    for word, left in (("new", 0), ("wrong", 0), ("wrong", 0), ("new", 0), ("wrong", 0)):
        assert review_import(outputs, sheet(outputs, change(word, act="threat")), "Saule") == left
        assert count() == before + (word == "new")
    assert review_import(outputs, sheet(outputs, change("new")), "Saule") == 0  # the machine's own once more
    assert review_import(outputs, sheet(outputs, change("wrong")), "Ayan") == 0
    assert told(outputs)["fine"] is None
    held = (outputs / "reviews.jsonl").read_bytes()
    capsys.readouterr()
    assert review_import(outputs, sheet(outputs, change("wrong", act="raid")), "Ayan") == 2
    assert "nobody has added an incident of its slots" in capsys.readouterr().err
    assert (outputs / "reviews.jsonl").read_bytes() == held


def test_decisions_go_along_with_a_post_that_another_was_put_on_top_of(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    out, blog = tmp_path / "out", tmp_path / "in" / "blog.html"
    held = "Police arrested {} in Almaty on {} May 2024. {} is a reporter, and an editor was told on Monday."
    old = [held.format(name, day, name) for name, day in (("Arman Sadykov", 3), ("Leyla Aminova", 2))]

    def night(*posts: str) -> None:
        blog.write_text(page(*posts), encoding="utf-8")
        run_extract([str(tmp_path / "in")], out, Settings(isolate=False))

    def change(rows: Rows) -> None:
        one = next(row for row in rows if row["victims"] == "Arman Sadykov")
        bare = dict.fromkeys(one, "") | {name: one[name] for name in ("report", "source", "source_id", "article")}
        rows.append(bare | {"decision": "new", "modality": "reported", "act": "threat", "victims": "Arman Sadykov"})
        one["decision"] = "wrong"

    night(*old)
    assert review_import(out, sheet(out, change), "Saule") == 0
    assert told(out) == {"arrest": None, "threat": "added"}
    night(NEW, *old)
    night(NEW.replace("Almaty", "Osh"), NEW, *old)
    frame = pipeline.load(out, reviewed=True).incidents.set_index("victim_names")
    assert "arrest" not in list(frame.loc[["Arman Sadykov"], "act"])
    assert list(frame.loc[["Arman Sadykov"], "review"]) == ["added"]
    assert list(frame.loc[["Leyla Aminova"], "act"]) == ["arrest"]


def test_what_was_added_without_victims_stays_in_a_changed_report_beside_another_decision(
    outputs: Path, tmp_path: Path
) -> None:
    def change(rows: Rows) -> None:
        one = row(rows, "fine")
        bare = dict.fromkeys(one, "") | {name: one[name] for name in ("report", "source", "source_id", "article")}
        rows.append(bare | {"decision": "new", "modality": "reported", "act": "censorship"})
        one["decision"] = "ok"

    review_import(outputs, sheet(outputs, change), "Saule")
    rerun(outputs, tmp_path / "in")
    assert {"fine": "confirmed", "censorship": "added"}.items() <= told(outputs).items()


def test_a_decision_about_a_post_that_rolled_off_is_none_about_the_one_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    out, blog = tmp_path / "out", tmp_path / "in" / "blog.html"
    held = "Police arrested three students in {}. They read in a park, and an editor was told on Monday."

    def night(*towns: str) -> None:
        blog.write_text(page(*map(held.format, towns)), encoding="utf-8")
        run_extract([str(tmp_path / "in")], out, Settings(isolate=False))

    night("Almaty", "Osh")
    review_import(out, sheet(out, lambda rows: rows[1].update(decision="wrong")), "Saule")
    assert len(pipeline.load(out, reviewed=True).incidents) == 1
    night("Bishkek", "Almaty")
    assert len(pipeline.load(out, reviewed=True).incidents) == 2
