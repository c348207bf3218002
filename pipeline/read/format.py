"""What a format is to the reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject


@dataclass(frozen=True, slots=True)
class Format:
    """One input format.

    Attributes:
        name: its name, for messages.
        matches: tells from the first bytes and the lower-case file name whether a document is of this format.
        read: yields the reports of a document, and a reject for each row it cannot use. It may raise
            `ReadProblem` to end the document with one more reject. Its arguments: the stream, the source's name.
    """

    name: str
    matches: Callable[[bytes, str], bool]
    read: Callable[[Stream, str], Iterator[RawReport | Reject]]
