"""Tables as aligned plain text (a terminal, a log) and as Markdown (the written report)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.evaluate.figures import Evaluation, Table


def plain(table: Table) -> Iterator[str]:
    """Yield the lines of a table, columns aligned, numbers to the right."""
    rows = [list(table.header), *(list(row) for row in table.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.header))]
    yield table.title
    for number, row in enumerate(rows):
        yield (
            "  "
            + "  ".join(
                _cell(text, width, column) for column, (text, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
        )
        if number == 0:
            yield "  " + "  ".join("-" * width for width in widths)


def markdown(table: Table) -> Iterator[str]:
    """Yield the lines of a table in Markdown."""
    yield f"**{table.title}**"
    yield ""
    yield _row(table.header)
    yield _row(["---", *("--:" for _ in table.header[1:])])
    yield from map(_row, table.rows)


def lines(evaluation: Evaluation) -> Iterator[str]:
    """Yield an evaluation's tables and notes for a terminal."""
    for table in evaluation.tables:
        yield from plain(table)
        yield ""
    for note in evaluation.notes:
        yield f"note: {note}"


def _cell(text: str, width: int, column: int) -> str:
    return text.ljust(width) if column == 0 else text.rjust(width)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
