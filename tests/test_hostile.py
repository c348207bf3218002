"""Hostile input: every file ends as records or as rejects; no traceback, no hang, nothing written elsewhere."""

import hashlib
import io
import json
import signal
from functools import cache
from pathlib import Path

import pytest
from make_documents import STORY
from make_hostile import GROUPS, hostile, traps

from pipeline.clean import article_from_text, split_articles
from pipeline.read import Limits, Source, read_source
from pipeline.records import Article, Reject
from pipeline.run import run_extract
from pipeline.settings import Settings

HANG = 120  # seconds; nothing here takes a tenth of it


@pytest.fixture(autouse=True)
def no_hang():
    """End a test that hangs."""

    def stop(_signal, _frame):
        pytest.fail("hangs")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(HANG)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@cache
def _group(name):
    return GROUPS[name]()


def _read(name, data, **limits):
    """Everything a file becomes: articles and rejects."""
    out = []
    for item in read_source(Source(None, name), Limits(**limits), stdin=io.BytesIO(data)):
        out.extend([item] if isinstance(item, Reject) else split_articles(item, language="any"))
    return out


@cache
def _whole(group, name):
    """The same of a file of a group, which is read once."""
    return _read(name, _group(group)[name])


def _reasons(out):
    return {item.reason for item in out if isinstance(item, Reject)}


def _text(out):
    return "\n".join(item.text for item in out if isinstance(item, Article))


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_every_file_ends_as_articles_or_rejects(group, capfd):
    for name in _group(group):
        out = _whole(group, name)
        assert out, name
        for item in out:
            item.source.encode()
            assert item.source.isprintable(), name
            if isinstance(item, Reject):
                assert item.detail.isprintable(), name
                continue
            item.text.encode()
            assert not any(c in item.text for c in "\x00\u202e\u2066\ufeff\ufffe"), name
            assert all(item.text[zone.start : zone.end] for zone in item.zones), name
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("group", "name", "reason"),
    [
        ("pdf", "locked.pdf", "encrypted"),
        ("pdf", "cut.pdf", "malformed"),
        ("archive", "bomb.zip", "too_large"),
        ("archive", "bomb.tar.gz", "too_large"),
        ("archive", "doubling.zip", "too_large"),
        ("archive", "overlapping.zip", "malformed"),
        ("archive", "nested.zip", "too_deep"),
        ("archive", "locked.zip", "encrypted"),
        ("archive", "sparse.tar", "too_large"),
        ("archive", "link.tar", "unsafe_path"),
        ("archive", "hard-link.tar", "unsafe_path"),
        ("archive", "device.tar", "unsafe_path"),
        ("word", "bomb.docx", "too_large"),
        ("word", "laughs.docx", "malformed"),
        ("mail", "parts-in-parts.eml", "too_deep"),
        ("mail", "forwards.eml", "too_deep"),
        ("mail", "bomb.eml", "too_large"),
        ("feed", "laughs.xml", "unsupported_format"),
        ("web", "negative.warc", "malformed"),
        ("rows", "deep.jsonl", "too_deep"),
    ],
)
def test_the_reason_says_what_was_wrong(group, name, reason):
    assert reason in _reasons(_whole(group, name))


def test_no_entity_is_expanded_and_no_file_fetched():
    secret = Path("/etc/passwd").read_text().splitlines()[0]
    for group in ("word", "feed", "html"):
        for name in _group(group):
            if name.startswith(("laughs", "outside")):
                text = _text(_whole(group, name))
                assert secret not in text, name
                assert "hahahaha" not in text, name


def test_scripts_and_what_is_hidden_are_not_read():
    text = _text(_whole("html", "scripts.html"))
    assert "Then left." in text
    assert "Nobody" not in text


def test_marks_of_pages_in_a_page_from_outside_mean_nothing():
    (article,) = _read("a.html", b"<html><body><p><span data-page='7'></span>Police held Otto.</p></body></html>")
    assert article.pages == []


def test_lookalike_letters_become_latin_in_latin_words_and_stay_in_others():
    (article,) = _read("a.txt", _group("text")["lookalikes.txt"])
    assert "Otto Rischenheim and Alexei Ivanov" in article.text
    assert "Отто Ришенхайм" in article.text


def test_marks_of_direction_do_not_hide_a_name():
    (article,) = _read("a.txt", _group("text")["bidi.txt"])
    assert article.text == "Police arrested yanaH Al-Rashid in Zenda on 3 May 2021. She was held."


def test_the_last_of_equal_keys_counts():
    (article,) = _read("a.jsonl", _group("rows")["equal-keys.jsonl"])
    assert (article.text, article.source_id) == ("Police held Otto in Zenda.", "x")


@pytest.mark.usefixtures("in_time")
@pytest.mark.parametrize("name", sorted(traps(10)))
def test_cleaning_gets_through_what_regular_expressions_fear(name):
    text = traps(50_000)[name]
    for suffix in ("txt", "md", "html", "csv"):
        assert _read(f"a.{suffix}", text.encode())


@pytest.mark.parametrize("name", sorted(traps(10)))
def test_extraction_gets_through_what_regular_expressions_fear(name, extractor):
    text = f"{STORY[0]}\n\n{traps(4_000)[name]}\n\n{STORY[1]}"
    article = article_from_text(text)
    [(line, incidents)] = extractor.extract([article])
    for entity in line.entities:
        assert article.text[entity.start : entity.end] == entity.text
    assert incidents


@pytest.mark.slow
def test_a_run_over_every_hostile_file_writes_its_outputs_and_nothing_else(tmp_path):
    """The whole run, with files that are short enough to extract from."""
    folder, out, home = tmp_path / "in", tmp_path / "out", tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    for name, data in hostile().items():
        if len(data) < 200_000:
            (folder / name).write_bytes(data)
    (folder / "outside.txt").symlink_to("/etc/passwd")
    before = _state(tmp_path)
    here = set(Path.cwd().iterdir())
    counts = run_extract([str(folder)], out, Settings(quiet=True, max_characters=100_000))
    after = _state(tmp_path)
    assert {path: after[path] for path in before} == before
    new = {path.relative_to(tmp_path).parts[0] for path in set(after) - set(before)}
    assert new == {"out"}
    assert set(Path.cwd().iterdir()) == here
    reports = [json.loads(line) for line in (out / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
    rejects = [json.loads(line) for line in (out / "rejects.jsonl").read_text(encoding="utf-8").splitlines()]
    assert counts.articles == len(reports) > 50
    assert not {"crashed", "timeout", "out_of_memory"} & {reject["reason"] for reject in rejects}
    seen = {item["source"].split("!/")[0] for item in reports + rejects}
    assert seen == {path.name for path in folder.iterdir()}
    for report in reports:
        for entity in report["entities"]:
            assert report["text"][entity["start"] : entity["end"]] == entity["text"]


def _state(folder):
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


