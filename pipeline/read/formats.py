"""The list of formats, asked in this order; the first whose `matches` says yes reads the document.

A new format is a module with a `Format` and one line in `FORMATS`. `matches` sees the first bytes
(of the unpacked content) and the name in lower case, without `.gz`: content decides, and the name only where
content cannot.
"""

from pipeline.read import archive, feed, html, jsonl, mail, table, text, unsupported, warc
from pipeline.read.format import Format
from pipeline.read.pdf import document

HEAD = 8192  # bytes that `matches` sees

FORMATS: tuple[Format, ...] = (
    archive.ZIP,
    archive.TAR,
    warc.FORMAT,
    mail.MAILBOX,
    mail.MESSAGE,
    document.FORMAT,
    feed.FORMAT,
    unsupported.FORMAT,
    jsonl.ARRAY,
    jsonl.LINES,
    html.FORMAT,
    table.FORMAT,
    unsupported.BESIDE_PAGES,
    text.MARKDOWN,
    text.BINARY,
    text.TEXT,
)
