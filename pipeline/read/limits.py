"""How much a reader may take before it gives a document up."""

from dataclasses import dataclass

from pipeline.read.clock import Clock
from pipeline.read.problem import ReadProblem


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one document; what passes them is a reject (`too_large`, `too_deep` or `timeout`).

    Attributes:
        max_bytes: size of a file that is one report, of one row of a JSONL or CSV file, of one message of a mailbox,
            of one member of an archive. Row files and archives as a whole have no limit: they are streamed.
        max_rows: rows read of one file; None for all.
        max_ratio: decompressed bytes for each compressed byte, looked at beyond `ratio_from` bytes; for an archive,
            of all its members together, those of archives inside it included.
        ratio_from: decompressed bytes that are let pass whatever the ratio.
        max_pages: pages of a PDF.
        max_members: members of an archive, parts of a message.
        max_depth: how deep documents may lie in each other: an attachment is 1, a file of an attached archive 2.
        max_seconds: for one PDF, Word document, message or feed, without those it waits for a processor. It is looked
            at between pages, paragraphs and parts, so a single one may take longer.
        ocr: no limit but a wish: pages without text are read by the program `tesseract`.
    """

    max_bytes: int = 100_000_000
    max_rows: int | None = None
    max_ratio: int = 200
    ratio_from: int = 50_000_000
    max_pages: int = 5_000
    max_members: int = 100_000
    max_depth: int = 4
    max_seconds: float = 120.0
    ocr: bool = False

    def deadline(self) -> "Deadline":
        """Start the clock of one document."""
        return Deadline(self.max_seconds)


class Deadline:
    """A document's time, from the moment it is made."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._clock = Clock(seconds)

    @property
    def left(self) -> float:
        """Seconds that are left, never less than 0.1."""
        return 0.1 if self._clock.over else max(0.1, self._clock.left)

    def check(self) -> None:
        """Raise `ReadProblem` (`timeout`) once the time is over."""
        if self._clock.over:
            raise ReadProblem("timeout", f"reading took longer than {self._seconds:g} seconds")
