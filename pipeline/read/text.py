"""Plain text and Markdown, one report a file; and what is neither: binary data."""

import hashlib
from collections.abc import Iterator
from typing import Literal

from pipeline.read.encoding import bom_of, decode, utf16_guess
from pipeline.read.format import Format
from pipeline.read.problem import ReadProblem
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31}) + b"\x7f"


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text in any encoding: more than one control character in 100 bytes."""
    sample = data[:100_000]
    if not sample or ((mark := bom_of(sample)) and mark[1] != "utf-8") or utf16_guess(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 100 > len(sample)


def _read(stream: Stream, source: str, markup: Literal["text", "markdown"]) -> Iterator[RawReport | Reject]:
    data = stream.read_all()
    if not data.strip():
        raise ReadProblem("empty", "the file is empty")
    if is_binary(data):
        raise ReadProblem("binary", "the file is binary, not text")
    yield RawReport(source, decode(data), markup, hashlib.sha256(data).hexdigest())


def _read_text(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    return _read(stream, source, "text")


def _read_markdown(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    return _read(stream, source, "markdown")


def _read_binary(_stream: Stream, _source: str) -> Iterator[RawReport | Reject]:
    raise ReadProblem("binary", "the file is binary, not text")


MARKDOWN = Format("Markdown", lambda _head, name: name.endswith((".md", ".markdown", ".mkd")), _read_markdown)
BINARY = Format("binary", lambda head, _name: is_binary(head), _read_binary)
TEXT = Format("text", lambda _head, _name: True, _read_text)
