"""How much a reader may take before it gives a document up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one document; what passes them is a reject `too_large`.

    Attributes:
        max_bytes: size of a file that is one report, and of one row of a JSONL or CSV file. Row files as a
            whole have no limit: they are streamed.
        max_rows: rows read of one file; None for all.
        max_ratio: decompressed bytes for each compressed byte, looked at beyond `ratio_from` bytes.
        ratio_from: decompressed bytes that are let pass whatever the ratio.
    """

    max_bytes: int = 100_000_000
    max_rows: int | None = None
    max_ratio: int = 200
    ratio_from: int = 50_000_000
