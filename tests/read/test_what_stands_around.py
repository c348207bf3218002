"""What stands around what is read: bytes behind packed data, the packaging of a book, days that may be two."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from pipeline.read import Source
from pipeline.read.reader import read_source
from pipeline.read.rows import report_of_row
from pipeline.records import RawReport, Reject

TEXT = b"Ana Bor was arrested in Lume on 3 May 2020.\n"


def read(path: Path) -> list[RawReport | Reject]:
    return list(read_source(Source(path, path.name)))


def test_bytes_behind_packed_data_cost_no_report_and_are_told(tmp_path: Path):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT) + b"no gzip at all")
    report, reject = read(path)
    assert isinstance(report, RawReport)
    assert report.content == TEXT.decode()
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.detail) == ("malformed", "what stands behind the compressed data is not read")


@pytest.mark.parametrize("packed", [gzip.compress(TEXT) + gzip.compress(TEXT), gzip.compress(TEXT) + b"\0" * 512])
def test_further_members_and_padding_are_no_fault(tmp_path: Path, packed: bytes):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(packed)
    assert [type(item) for item in read(path)] == [RawReport]


def test_data_broken_within_is_still_a_fault(tmp_path: Path):
    path = tmp_path / "a.txt.gz"
    packed = bytearray(gzip.compress(TEXT * 50))
    packed[len(packed) // 2] ^= 0xFF
    path.write_bytes(packed)
    assert [item.reason for item in read(path) if isinstance(item, Reject)] == ["malformed"]


@pytest.mark.parametrize("typed", [True, False])
def test_a_book_is_its_chapters(tmp_path: Path, typed: bool):
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as book:
        if typed:
            book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", "<?xml version='1.0'?><container/>")
        book.writestr("OEBPS/book.opf", "<package/>")
        book.writestr("OEBPS/one.xhtml", f"<html><body><p>{TEXT.decode()}</p></body></html>")
    assert [item.source for item in read(path)] == ["a.epub!/OEBPS/one.xhtml"]


@pytest.mark.parametrize(
    ("told", "day", "unread"),
    [
        ("12/06/2021", None, True),
        ("some time ago", None, True),
        ("13/06/2021", "2021-06-13", False),
        ("2021-06-12", "2021-06-12", False),
        ("", None, False),
        (None, None, False),
    ],
)
def test_a_day_told_and_not_understood_is_noted(told: str | None, day: str | None, unread: bool):
    report = report_of_row({"text": "Ana Bor was arrested.", "published": told}, "a.jsonl", "0" * 64)
    assert (report.published, report.day_unread) == (day, unread)
