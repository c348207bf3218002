"""Word documents, mail, feeds, web archives, and archives of all these."""

import gzip
import io
import stat
import sys
import tarfile
import zipfile

import docx as docx_library
import pytest
from docx.oxml import parse_xml
from make_documents import (
    HTML,
    STORY,
    TEXT,
    TITLE,
    atom,
    docx,
    mail,
    mbox,
    rss,
    samples,
    simple_pdf,
    tarred,
    warc,
    zipped,
)

from pipeline.read import Limits, find_sources, read_source, reader
from pipeline.read.format import Format
from pipeline.read.text import TEXT as TEXT_FORMAT
from pipeline.records import RawReport, Reject

FROM = b"From desk@zenda.example Tue Mar  9 10:00:00 2021\n"


def _reasons(out):
    return [(item.source, item.reason) for item in out if isinstance(item, Reject)]


@pytest.mark.parametrize("name", sorted(samples()))
def test_every_format_is_known_by_its_content(articles, name):
    data = samples()[name]
    found = articles(data, "document")
    assert found
    assert any(STORY[0] in article.text or "Hofbau" in article.text for article in found)
    assert all(article.text[z.start : z.end] for article in found for z in article.zones)


def test_a_word_document(articles):
    (article,) = articles(docx())
    assert (article.title, article.published) == (TITLE, "2021-03-09")
    assert "Otto R. – 12 May" in article.text
    kinds = {article.text[z.start : z.end]: z.kind for z in article.zones}
    assert kinds["Background"] == "heading"
    assert kinds["Release Otto Rischenheim."] == "list_item"


def _word(fill):
    document = docx_library.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_raised_figures_of_a_word_document_are_no_figures_of_the_text(articles):
    def fill(document):
        paragraph = document.add_paragraph("Soldiers killed 5")
        for text in ("1", " villagers on the 3", "rd", " of March 2021", "2", "."):
            paragraph.add_run(text).font.superscript = text[0].isalnum()

    (article,) = articles(_word(fill))
    assert article.text == "Soldiers killed 5 villagers on the 3rd of March 2021."


def test_a_text_box_in_a_table_stands_once(articles):
    box = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed words of Hentzau.</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed words of Hentzau.</w:t></w:r>"
        "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )

    def fill(document):
        document.add_paragraph(STORY[0])
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "Words of the cell."
        cell.paragraphs[0]._p.append(parse_xml(box))
        cell.add_table(1, 1).cell(0, 0).text = "Words of the inner cell."

    (article,) = articles(_word(fill))
    assert [article.text.count(words) for words in ("Boxed words", "of the cell", "of the inner cell")] == [1, 1, 1]


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _with_part(data, path, kind, content, link):
    """A Word document with one more part that its body links to."""
    types = b'<Override PartName="/word/%s" ContentType="application/xml"/></Types>' % path.encode()
    links = f'<Relationship Id="{link}" Type="{_LINKS}/{kind}" Target="{path}"/></Relationships>'.encode()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", types)
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", links)
    return zipped(*parts.items(), (f"word/{path}", content))


def test_words_that_a_word_document_hides_are_not_read(articles):
    def fill(document):
        paragraph = document.add_paragraph("Police held Otto R.")
        paragraph.add_run(" (Rischenheim)").font.hidden = True
        paragraph.add_run(" in Zenda.").font.hidden = False

    (article,) = articles(_word(fill))
    assert article.text == "Police held Otto R. in Zenda."


def test_notes_of_a_word_document_follow_what_they_hang_on(articles):
    def fill(document):
        for kind, note, text in (("foot", 2, STORY[0]), ("end", 1, STORY[1])):
            mark = f'<w:r {_WORD}><w:{kind}noteReference w:id="{note}"/></w:r>'
            document.add_paragraph(text)._p.append(parse_xml(mark))
        gone = f'<w:del {_WORD} w:id="9" w:author="x"><w:r><w:footnoteReference w:id="3"/></w:r></w:del>'
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "Words of the cell."
        cell.paragraphs[0]._p.append(parse_xml(f'<w:r {_WORD}><w:footnoteReference w:id="4"/></w:r>'))
        document.add_paragraph(STORY[2])._p.append(parse_xml(gone))

    data = _word(fill)
    for kind, told in (("foot", {2: "Foot A.", 3: "Deleted.", 4: "Foot B."}), ("end", {1: "End A."})):
        notes = "".join(
            f'<w:{kind}note w:id="{n}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}note>'
            for n, text in told.items()
        )
        part = f"<w:{kind}notes {_WORD}>{notes}</w:{kind}notes>".encode()
        data = _with_part(data, f"{kind}notes.xml", f"{kind}notes", part, f"rId{kind}")
    (article,) = articles(data)
    told = (STORY[0], "Foot A.", STORY[1], "End A.", "Words of the cell.", "Foot B.", STORY[2])
    assert article.text == "\n\n".join(told)


def test_a_document_inserted_into_a_word_document_is_read(read):
    def fill(document):
        document.add_paragraph(STORY[0])
        for link in ("rIdPage", "rIdGone"):
            piece = parse_xml(f'<w:altChunk {_WORD} xmlns:r="{_LINKS}" r:id="{link}"/>')
            document.element.body.insert_element_before(piece, "w:sectPr")

    out = read(_with_part(_word(fill), "chunk.html", "aFChunk", HTML.encode(), "rIdPage"), "a.docx")
    own, inserted, gone = out
    assert STORY[0] in own.content
    assert (inserted.source, inserted.content) == ("a.docx!/part-1", HTML)
    assert (gone.source, gone.reason) == ("a.docx!/part-2", "unreadable")


def test_a_document_that_a_word_document_carries_is_read(read):
    annex = _word(lambda inner: inner.add_paragraph(STORY[1]))
    data = _with_part(docx(), "embeddings/annex.docx", "package", annex, "rIdX")
    own, carried = read(data, "a.docx")
    assert (own.source, carried.source) == ("a.docx", "a.docx!/part-1")
    assert STORY[1] in carried.content


def test_a_row_that_tracked_changes_take_out_of_a_table_is_not_read(articles):
    def fill(document):
        rows = document.add_table(2, 1).rows
        for row, text in zip(rows, STORY, strict=False):
            row.cells[0].text = text
        rows[1]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {_WORD} w:id="9" w:author="x"/>'))

    (article,) = articles(_word(fill))
    assert article.text == STORY[0]


def test_word_without_the_extra(read, monkeypatch):
    data = docx()
    monkeypatch.setitem(sys.modules, "docx", None)
    assert "habeas[documents]" in read(data)[0].detail


def test_a_message_and_what_is_attached(read):
    data = mail(("../../annex.pdf", simple_pdf()), ("rows.jsonl", b'{"id": "r1", "text": "x y"}\n{"id": "r2"}'))
    message, annex, row, bad = read(data, "m.eml")
    assert (message.title, message.published, message.source_id) == (TITLE, "2021-03-09", "1@zenda.example")
    assert message.markup == "html"
    assert (annex.source, annex.source_id) == ("m.eml!/annex.pdf", "1@zenda.example")
    assert (row.source, row.source_id) == ("m.eml!/rows.jsonl", "r1")
    assert (bad.reason, bad.source_id) == ("no_text", "r2")


def test_a_memo_is_no_mail(read):
    memo = f"From: the desk\nDate: 9 March 2021\nSubject: {TITLE}\n\n{TEXT}"
    (report,) = read(memo.encode(), "memo.txt")
    assert (report.markup, report.content) == ("text", memo)


def test_a_mailbox_streams_its_messages(read):
    first, second = read(mbox(), "list")
    assert [first.source_id, second.source_id] == ["1@zenda.example", "2@zenda.example"]
    assert "\nFrom the dock he said" in second.content
    small = read(mbox(), "list", max_bytes=len(mail(html=False)) + 60)
    assert [type(item) for item in small] == [Reject, RawReport]
    assert (small[0].reason, small[0].line) == ("too_large", 1)
    assert [item.reason for item in read(mbox(), max_rows=1)[1:]] == ["too_large"]


@pytest.mark.parametrize("charset", ["undefined", '"cp1252\x00"', "idna", "base64"])
def test_a_message_whose_charset_is_none_is_read_and_so_is_the_next(read, charset):
    head = f"MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"
    broken = FROM + head.encode() + "Message-ID: <0@zenda.example>\n\nPolice held José.\n\n".encode("cp1252")
    first, *rest = read(broken + mbox(), "list")
    assert (first.source_id, first.content.strip()) == ("0@zenda.example", "Police held José.")
    assert [item.source_id for item in rest] == ["1@zenda.example", "2@zenda.example"]


def _fall_over(monkeypatch, *marks):
    """Put in a defect like one that nobody knows yet: the reader of text falls over documents with these words."""

    def broken(stream, source):
        if any(mark in stream.head(100) for mark in marks):
            raise ZeroDivisionError(source)
        return TEXT_FORMAT.read(stream, source)

    formats = tuple(Format("text", f.matches, broken) if f is TEXT_FORMAT else f for f in reader.FORMATS)
    monkeypatch.setattr(reader, "FORMATS", formats)


def test_a_defect_of_ours_costs_the_document_alone(read, monkeypatch):
    _fall_over(monkeypatch, b"hic")
    files = (("a.txt", b"Police held Otto."), ("b.txt", b"hic sunt"), ("c.txt", b"Police held Ida."))
    for packed in (zipped(*files), tarred(*files), mail(*files)):
        out = read(packed, "outer")
        assert _reasons(out) == [("outer!/b.txt", "crashed")]
        assert [item.source for item in out if isinstance(item, RawReport)][-2:] == ["outer!/a.txt", "outer!/c.txt"]
        (bad,) = (item for item in out if isinstance(item, Reject))
        assert bad.detail.startswith("ZeroDivisionError in read at ")
        assert "hic" not in bad.detail
    pages = warc(*((f"https://zenda.example/{name}", "text/plain", data) for name, data in files))
    assert [getattr(item, "reason", "read") for item in read(pages)] == ["read", "crashed", "read"]


def test_a_defect_of_ours_costs_the_message_alone(read, monkeypatch):
    def broken(value):
        if "09 Mar" in value:
            raise ZeroDivisionError(value)

    monkeypatch.setattr("pipeline.read.mail.parse_day", broken)
    other = mail(html=False).replace(b"09 Mar", b"10 Mar").replace(b"<1@", b"<3@")
    out = read(mbox() + FROM + other, "list")
    starts = [n for n, line in enumerate(mbox().split(b"\n"), start=1) if line.startswith(b"From ")]
    assert [(item.reason, item.line) for item in out[:2]] == [("crashed", n) for n in starts]
    assert out[2].source_id == "3@zenda.example"


def test_a_word_document_without_a_body_is_broken_and_the_rest_is_read(read):
    whole = zipfile.ZipFile(io.BytesIO(docx()))
    members = [(name, whole.read(name)) for name in whole.namelist()]
    empty = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    bodiless = zipped(*((name, empty if name == "word/document.xml" else data) for name, data in members))
    out = read(zipped(("a.docx", bodiless), ("b.txt", b"Police held Ida.")), "z")
    assert _reasons(out) == [("z!/a.docx", "malformed")]
    assert [item.source for item in out if isinstance(item, RawReport)] == ["z!/b.txt"]


def test_mail_that_is_locked_or_empty(read):
    locked = (
        b"MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n"
        b"Content-Type: application/pgp-encrypted\n\nVersion: 1\n--x--\n"
    )
    assert [item.reason for item in read(locked)] == ["encrypted"]
    assert [item.reason for item in read(b"MIME-Version: 1.0\nSubject: x\n\n")] == ["no_text"]


def test_feeds(read):
    first, second = read(rss())
    assert (first.title, first.published, first.url, first.source_id) == (
        TITLE, "2021-03-09", "https://zenda.example/1", "zrw-1",
    )  # fmt: skip
    assert first.content.startswith("<p>On 12 February")
    assert (second.title, second.markup) == ("Second & last", "html")
    (entry,) = read(atom())
    assert (entry.published, entry.url, entry.markup) == ("2021-03-09", "https://zenda.example/1", "html")
    one_more = rss().replace(b"</channel>", b"<item><guid>g</guid></item></channel>")
    assert [(r.reason, r.source_id) for r in read(one_more) if isinstance(r, Reject)] == [("no_text", "g")]


def test_a_feed_that_does_not_declare_a_prefix(read):
    undeclared = rss().replace(b' xmlns:content="http://purl.org/rss/1.0/modules/content/"', b"")
    assert b"xmlns" not in undeclared
    assert b"<content:encoded>" in undeclared
    assert [(one.title, one.content) for one in read(undeclared)] == [(one.title, one.content) for one in read(rss())]


def test_a_web_archive(read):
    out = read(
        warc(
            ("https://zenda.example/1", "text/html; charset=utf-8", HTML.encode()),
            ("https://zenda.example/a.png", "image/png", b"\x89PNG"),
            ("https://zenda.example/2", "application/pdf", simple_pdf()),
        )
    )
    assert [(r.url, r.source_id) for r in out] == [
        ("https://zenda.example/1", "urn:uuid:1"),
        ("https://zenda.example/2", "urn:uuid:3"),
    ]
    assert [r.reason for r in read(warc(status="404 Not Found"))] == ["empty"]


def test_archives_in_archives(read):
    inner = zipped(("deep/report.txt", TEXT.encode()), ("feed.xml", rss()))
    outer = gzip.compress(tarred(("x/inner.zip", inner), ("m.eml", mail(("again.zip", inner)))))
    out = read(outer, "o.tgz")
    assert [item.source for item in out] == [
        "o.tgz!/x/inner.zip!/deep/report.txt",
        *["o.tgz!/x/inner.zip!/feed.xml"] * 2,
        "o.tgz!/m.eml",
        "o.tgz!/m.eml!/again.zip!/deep/report.txt",
        *["o.tgz!/m.eml!/again.zip!/feed.xml"] * 2,
    ]
    assert _reasons(read(outer, "o.tgz", max_depth=1)) == [
        ("o.tgz!/x/inner.zip!/deep/report.txt", "too_deep"),
        ("o.tgz!/x/inner.zip!/feed.xml", "too_deep"),
        ("o.tgz!/m.eml!/again.zip", "too_deep"),
    ]


def test_hidden_members_are_skipped_and_equal_names_told_apart(read):
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped(("a.txt", b"One."), ("__MACOSX/a.txt", b"x"), (".DS_Store", b"x"), ("a.txt", b"Two."))
    assert [item.source for item in read(data, "z")] == ["z!/a.txt", "z!/a.txt#2"]


def test_an_archive_with_folders_named_like_those_of_an_office_file_is_an_archive(read):
    members = (("word/a.txt", b"Police held Ida."), ("xl/b.txt", b"Police held Otto."), ("content.xml", rss()))
    out = read(zipped(*members), "z")
    assert [item.source for item in out] == ["z!/word/a.txt", "z!/xl/b.txt", *["z!/content.xml"] * 2]
    types = ("[Content_Types].xml", b"<Types/>")
    for name, kind in (("xl/workbook.xml", "Excel workbook"), ("ppt/presentation.xml", "PowerPoint presentation")):
        (sheet,) = read(zipped(types, (name, b"<x/>")), "z")
        assert (sheet.reason, sheet.detail) == ("unsupported_format", f"{kind} files are not read by this version")
    (text,) = read(zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")), "z")
    assert (text.reason, text.detail) == ("unsupported_format", "OpenDocument files are not read by this version")


def test_names_that_lead_out_and_links_are_refused(read):
    names = ["../a.txt", "/etc/passwd", "a/../../b.txt", "C:\\x.txt", "..\\x.txt", "ok.txt"]
    packed = zipped(*((name, TEXT.encode()) for name in names))
    out = read(packed, "z")
    assert [reason for _, reason in _reasons(out)] == ["unsafe_path"] * 5
    assert [item.source for item in out if isinstance(item, RawReport)] == ["z!/ok.txt"]
    assert [reason for _, reason in _reasons(read(tarred(*((n, TEXT.encode()) for n in names)), "t"))] == [
        "unsafe_path"
    ] * 5
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("link.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert [reason for _, reason in _reasons(read(buffer.getvalue()))] == ["unsafe_path"] * 4
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert [reason for _, reason in _reasons(read(buffer.getvalue()))] == ["unsafe_path"]


def test_an_archive_is_read_in_place_and_nothing_is_written(tmp_path):
    path = tmp_path / "big.zip"
    path.write_bytes(zipped(("a.txt", TEXT.encode()), ("b.pdf", simple_pdf())))
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")}
    (source,) = find_sources([str(path)])
    out = list(read_source(source, Limits(max_bytes=path.stat().st_size - 1)))
    assert [item.source for item in out] == ["big.zip!/a.txt", "big.zip!/b.pdf"]
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")} == before
    assert [p.name for p in tmp_path.iterdir()] == ["big.zip"]
