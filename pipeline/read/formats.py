"""The list of formats, asked in this order; the first whose `matches` says yes reads the document.

A new format is a module with a `Format` and one line in `FORMATS`. `matches` sees the first bytes
(of the unpacked content) and the name in lower case, without `.gz`: content decides, and the name only where
content cannot.
"""

from pipeline.read import html, jsonl, table, text, unsupported
from pipeline.read.format import Format

HEAD = 8192  # bytes that `matches` sees

FORMATS: tuple[Format, ...] = (
    unsupported.FORMAT,
    jsonl.ARRAY,
    jsonl.LINES,
    html.FORMAT,
    table.FORMAT,
    text.MARKDOWN,
    text.BINARY,
    text.TEXT,
)
