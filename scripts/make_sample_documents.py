"""Make `corpus/reports/documents` from texts of the annotated corpus: PDF, DOCX, EML, RSS and ZIP.

Usage: `PYTHONPATH=tests/fixtures python scripts/make_sample_documents.py`, from the checkout.
"""

import html
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import docx
from make_documents import Piece, pdf, wrapped, zipped

TEXTS = Path("corpus/annotated/texts")
TARGET = Path("corpus/reports/documents")
COLUMNS = ((48.0, 240.0), (308.0, 240.0))  # left edge and width, in points
TOP, FOOT, SIZE = 760.0, 60.0, 9.5


@dataclass
class Report:
    """A text of the annotated corpus."""

    title: str
    day: datetime
    paragraphs: list[str]


def report(name: str) -> Report:
    """Read one text with its header."""
    head, _, body = (TEXTS / f"{name}.txt").read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    day = datetime.fromisoformat(fields["published"]).replace(hour=9, tzinfo=UTC)
    return Report(fields["title"], day, [" ".join(p.split()) for p in body.split("\n\n") if p.strip()])


def survey(title: str, reports: list[Report]) -> bytes:
    """Set reports in two columns, each under its heading, with running heads and page numbers."""
    flow: list[tuple[str, float, str]] = []
    for item in reports:
        flow.append((item.title, 11, "bold"))
        flow.extend((paragraph, SIZE, "body") for paragraph in item.paragraphs)
    pages: list[list[Piece]] = [[(48.0, 790.0, 18.0, "bold", title)]]
    column, y = 0, TOP
    for text, size, font in flow:
        y -= 0.6 * size
        for _, _, _, _, line in wrapped(text, 0, 0, COLUMNS[0][1], size, font):
            if y < FOOT:
                column, y = column + 1, TOP
                if column == 2:
                    column = 0
                    pages.append([])
            pages[-1].append((COLUMNS[column][0], y, size, font, line))
            y -= 1.25 * size
        y -= 0.5 * size
    for number, page in enumerate(pages, start=1):
        page.insert(0, (48, 815, 7, "body", "Estuary Rights Centre | Survey of the year"))
        page.append((290, 30, 7, "body", str(number)))
    return pdf(pages)


def word(item: Report) -> bytes:
    """Return a report as a Word document."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = item.day.replace(tzinfo=None)
    document.add_heading(item.title, 0)
    document.add_paragraph(f"{item.day:%-d %B %Y}")
    for paragraph in item.paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail(item: Report, name: str, attached: bytes) -> bytes:
    """Return a report as a message with a PDF attached."""
    message = EmailMessage()
    message["From"] = "Alerts desk <alerts@estuary.example>"
    message["To"] = "members@estuary.example"
    message["Subject"] = item.title
    message["Date"] = format_datetime(item.day)
    message["Message-ID"] = "<20190718.1@estuary.example>"
    message.set_content("\n\n".join(item.paragraphs), cte="quoted-printable")
    message.add_attachment(attached, maintype="application", subtype="pdf", filename=name)
    message.set_boundary("estuary-part")
    return message.as_bytes()


def feed(reports: list[Report]) -> bytes:
    """Return reports as an RSS feed."""
    items = "".join(
        f"<item><title>{html.escape(item.title)}</title><link>https://estuary.example/{n}</link>"
        f"<guid>estuary-{n}</guid><pubDate>{format_datetime(item.day)}</pubDate><description>"
        f"{html.escape(''.join(f'<p>{html.escape(p)}</p>' for p in item.paragraphs))}</description></item>\n"
        for n, item in enumerate(reports, start=1)
    )
    head = "<title>Estuary Rights Centre</title><link>https://estuary.example/</link>"
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">'
    return f"{start}<channel>{head}\n{items}</channel></rss>\n".encode()


def text(item: Report) -> bytes:
    """Return a report as plain text."""
    return "\n\n".join([item.title, f"{item.day:%-d %B %Y}", *item.paragraphs]).encode() + b"\n"


def main() -> None:
    """Write the documents."""
    TARGET.mkdir(exist_ok=True)
    year = [report(name) for name in ("a110", "a117", "b133", "b148", "b093")]
    files = {
        "survey-in-two-columns.pdf": survey("Land, water and the courts", year),
        "high-court-fines-lawyer.docx": word(report("a088")),
        "alert-with-attachment.eml": mail(report("a087"), "madagascar.pdf", survey("Alert", [report("a074")])),
        "bulletin.rss": feed([report("b065"), report("b042")]),
        "older-files.zip": zipped(("older/b022.txt", text(report("b022"))), ("older/b064.txt", text(report("b064")))),
    }
    for name, data in files.items():
        (TARGET / name).write_bytes(data)


if __name__ == "__main__":
    main()
