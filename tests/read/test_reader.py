"""Every format and every kind of broken file: records, or one reject with its reason."""

import gzip
import io
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.read import Limits, Source, read_source
from pipeline.read.day import parse_day
from pipeline.records import RawReport, Reject

TEXT = "Police held the editor José Martínez in Zenda."


def read(data, name="a", **limits):
    out = list(read_source(Source(None, name), Limits(**limits) if limits else None, stdin=io.BytesIO(data)))
    for item in out:
        if isinstance(item, Reject):
            assert "\n" not in item.detail
        assert item.source == name
    return out


def _rejects(out):
    return [(item.reason, item.line) for item in out if isinstance(item, Reject)]


@pytest.mark.parametrize(
    ("data", "name", "markup"),
    [
        (TEXT.encode(), "a.txt", "text"),
        (TEXT.encode(), "a", "text"),
        (TEXT.encode(), "a.md", "markdown"),
        (f"<p>{TEXT}</p>".encode(), "a.html", "html"),
        (f"<p>{TEXT}</p>".encode(), "a.txt", "html"),
        (f"\n<!-- x -->\n<!DOCTYPE html><html><body>{TEXT}</body></html>".encode(), "a", "html"),
        (f'<?xml version="1.0" encoding="utf-8"?>\n<html><body>{TEXT}</body></html>'.encode(), "a", "html"),
        (gzip.compress(TEXT.encode()), "a.txt.gz", "text"),
        (gzip.compress(TEXT.encode()), "a.txt", "text"),
        (f"<html>{TEXT}".encode("utf-16"), "a", "html"),
    ],
)
def test_content_decides_the_format(data, name, markup):
    (raw,) = read(data, name)
    assert isinstance(raw, RawReport)
    assert raw.markup == markup
    assert TEXT in raw.content


def test_packing_changes_no_hash():
    (plain,), (packed,) = read(TEXT.encode()), read(gzip.compress(TEXT.encode()))
    assert plain.sha256 == packed.sha256


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"],
)
def test_encodings_of_latin_text(encoding):
    (raw,) = read(TEXT.encode(encoding))
    assert raw.content == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Police held Łukasz Żak in Zenda.", "Police held Otto Rischenheim in Zenda."])
def test_wide_text_without_a_mark_whose_bytes_could_be_narrow(encoding, text):
    data = text.encode(encoding)
    assert data.decode("utf-8")  # nothing in it tells but where its zeros lie
    for name in ("a.txt", "a.html"):
        (raw,) = read(data, name)
        assert raw.content == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16"])
def test_encodings_of_cyrillic_names(encoding):
    text = "The court jailed the editor (Отто Ришенхайм) and fined the paper (Вестник Зенды)."
    (raw,) = read(text.encode(encoding))
    assert raw.content == text


def test_windows_quotes_and_mixed_bytes():
    (raw,) = read("He said “no” – twice.".encode("cp1252"))
    assert raw.content == "He said “no” – twice."
    mixed = "José said “no”. Martínez said ".encode() + "“yes”.".encode("cp1252")
    (raw,) = read(mixed)
    assert raw.content == "José said “no”. Martínez said “yes”."
    (raw,) = read(TEXT.encode()[:-1] + b"\xe2\x80")  # cut inside a character
    assert raw.content.startswith(TEXT[:-1])


def test_declared_encoding_of_a_page():
    page = '<html><head><meta charset="iso-8859-9"></head><body>Öğretmen Şükrü Işık was held.</body></html>'
    (raw,) = read(page.encode("iso-8859-9"))
    assert "Öğretmen Şükrü Işık" in raw.content


@pytest.mark.parametrize("charset", ["undefined", "idna", "punycode", "unicode_escape", "base64", "no-such"])
def test_a_charset_that_is_none(charset):
    page = f'<meta charset="{charset}"><p>Police held José Martínez.</p>'.encode("cp1252")
    (raw,) = read(page, "a.html")
    assert "Police held José Martínez." in raw.content


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t ", "a.txt", "empty"),
        (b"", "a.jsonl", "empty"),
        (b"", "a.csv", "empty"),
        (b"", "a.html", "empty"),
        (bytes(range(256)) * 40, "a.txt", "binary"),
        (b"\x00" * 1000, "a.txt", "binary"),
        (b"<html>" + b"\x00\x01\x02" * 500, "a.html", "binary"),
        (b"%PDF-1.7 ...", "a.txt", "malformed"),
        (b"PK\x03\x04....", "a.docx", "malformed"),
        (b"no package", "a.docx", "unsupported_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.doc", "unsupported_format"),
        (b"{\\rtf1 x}", "a.rtf", "unsupported_format"),
        (b"From: a@b.example\nSubject: x\n\n", "a.eml", "no_text"),
        (b'<?xml version="1.0"?><rss><channel></channel></rss>', "a.xml", "empty"),
        (b'<?xml version="1.0"?><svg></svg>', "a.xml", "unsupported_format"),
        (b"\x89PNG\r\n\x1a\n....", "a.png", "unsupported_format"),
        (b"body { color: red }", "a.css", "unsupported_format"),
        (b"window.title = 'Zenda'", "a.js.gz", "unsupported_format"),
        (b"window.title = 'Zenda'", "Zenda_files/a.js.download", "unsupported_format"),
        (b"[.ShellClassInfo]\nIconIndex=1", "desktop.ini", "unsupported_format"),
        (b"<svg width='9'><text>Zenda</text></svg>", "A.SVG", "unsupported_format"),
        (gzip.compress(b"%PDF-1.7 ..."), "a.pdf.gz", "malformed"),
        (gzip.compress(TEXT.encode() * 500)[:-40], "a.txt.gz", "truncated"),
        (b"\x1f\x8b\x08", "a.txt.gz", "truncated"),
        (b"\x1f\x8b\x08\x00garbage garbage garbage", "a.txt.gz", "malformed"),
        (b'[{"text": ', "a.json", "malformed"),
        (b"12", "a.json", "malformed"),
        (b"a,b\n1,2\n", "a.csv", "malformed"),
    ],
)
def test_what_cannot_be_read(data, name, reason):
    assert [r for r, _ in _rejects(read(data, name))] == [reason]


def test_a_few_null_bytes_do_not_make_a_text_binary():
    (raw,) = read(TEXT.encode() * 20 + b"\x00")
    assert isinstance(raw, RawReport)


ROW = {"id": "r1", "title": "Editor held", "published": "2021-03-09", "url": "https://example.org/1", "text": TEXT}


def _jsonl(*rows):
    return "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows).encode()


def test_rows_carry_their_fields():
    (raw,) = read(_jsonl(ROW), "a.jsonl")
    assert (raw.source_id, raw.title, raw.published, raw.url, raw.content) == (
        "r1", "Editor held", "2021-03-09", "https://example.org/1", TEXT,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021-03-09", "2021-03-09"),
        ("2021-03-09 23:00:34", "2021-03-09"),
        ("2021-03-09T23:00:34.123Z", "2021-03-09"),
        ("2021-03-09T23:00:34+02:00", "2021-03-09"),
        ("20210309", "2021-03-09"),
        ("Tue, 09 Mar 2021 10:00:00 +0000", "2021-03-09"),
        ("9 March 2021", "2021-03-09"),
        ("March 9, 2021", "2021-03-09"),
        ("09.03.2021", "2021-03-09"),
        (1615248000, "2021-03-09"),
        (1615248000000, "2021-03-09"),
        ("1615248000", "2021-03-09"),
        ("03/09/2021", None),
        (10**400, None),
        (-(10**400), None),
        ("1" + "0" * 90, None),
        (1e300, None),
        (float("nan"), None),
        ("2021-02-30", None),
        ("2021", None),
        ("last week", None),
        ("", None),
        (None, None),
        (True, None),
        ([], None),
    ],
)
def test_published_of_a_row(value, day):
    (raw,) = read(_jsonl(ROW | {"published": value}), "a.jsonl")
    assert raw.published == day


@pytest.mark.parametrize("names", [("body", "headline", "date", "link"), ("Content", "Title", "Pub Date", "URL")])
def test_other_names_of_columns(names):
    text, title, date, url = names
    row = {text: TEXT, title: "Editor held", date: "2021-03-09", url: "https://example.org"}
    (raw,) = read(_jsonl(row), "a.jsonl")
    assert (raw.content, raw.title, raw.published, raw.url) == (
        TEXT,
        "Editor held",
        "2021-03-09",
        "https://example.org",
    )


def test_bad_rows_cost_themselves_alone():
    data = _jsonl(ROW, '{"text": "cut', "", "[1, 2]", {"id": 7}, {"text": 12}, '{"text": "a", "text": "b"}', ROW)
    out = read(data, "a.jsonl")
    assert _rejects(out) == [("bad_row", 2), ("bad_row", 4), ("no_text", 5), ("bad_row", 6)]
    assert [item.content for item in out if isinstance(item, RawReport)] == [TEXT, "b", TEXT]
    assert next(item.source_id for item in out if isinstance(item, Reject) and item.reason == "no_text") == "7"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("[" * 200_000, "too_deep"),
        ('{"text": "a", "n": ' + "9" * 10_000 + "}", "bad_row"),
        ('{"text": "\\ud800 alone"}', None),
        ('{"text": "caf\\u00e9"}', None),
        ("\ufeff" + '{"text": "marked"}', None),
    ],
)
def test_odd_json(row, reason):
    out = read(row.encode(), "a.jsonl")
    assert [r for r, _ in _rejects(out)] == ([reason] if reason else [])


def test_no_key_or_address_holds_what_no_database_takes():
    (report,) = read(_jsonl({**ROW, "id": "7\0\ud800", "url": "https://a.example/\0"}), "a.jsonl")
    assert (report.source_id, report.url) == ("7\ufffd\ufffd", "https://a.example/\ufffd")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (20210305, "2021-03-05"), (20210305.0, "2021-03-05"), ("20210305", "2021-03-05"),
        (20210305101500, "2021-03-05"),
        (1614902400, "2021-03-05"), (1614902400000.0, "2021-03-05"), (1614902400.5, "2021-03-05"),
        ("1970-01-01T00:00:00Z", None), ("01/01/1900", None), ("1970-01-02", "1970-01-02"),
        (20211305, None), (2021, None), (True, None), (-20210305, None), (float("nan"), None), (10**400, None),
        (date(2021, 3, 5), "2021-03-05"), (datetime(2021, 3, 5, 23, 59, 1, 7, tzinfo=UTC), "2021-03-05"),
    ],
)  # fmt: skip
def test_days_told_as_numbers(value, day):
    assert parse_day(value) == day


@pytest.mark.parametrize(
    "value",
    [
        "2021-03-05 10:00:00+00", "2021-03-05 23:30:00.123456-07", "2021-03-05 10:00:00+05:30",  # PostgreSQL
        "2021-03-05T10:00:00.000+00:00[UTC]", "2021-03-05T10:00:00+06:00[Asia/Almaty]",  # Java
        "Fri Mar 05 2021 10:00:00 GMT+0300 (East Africa Time)", "Fri Mar 05 2021 10:00:00 GMT+0300 (EAT)",  # browsers
        "/Date(1614902400000)/", "/Date(1614902400000+0300)/", "1614902400.123", "2021-03-05Z", "2021-03-05+03:00",
    ],
)  # fmt: skip
def test_days_as_databases_and_programs_write_them(value):
    assert parse_day(value) == "2021-03-05"
    for near in ("2021-03-05-05", "2021-03-0510:00:00+00", "05/03/2021 10:00:00+00", "20210305.5", "/Date(2021)/"):
        assert parse_day(near) is None


def _falls_over(*marks):
    """A defect like one that nobody knows yet: reading a day falls over these values."""

    def broken(value):
        if value in marks:
            raise ZeroDivisionError(value)
        return parse_day(value)

    return broken


def _told(out):
    """The ids of reports; of rejects, reason and where the error arose."""
    return [item.source_id if isinstance(item, RawReport) else (item.reason, item.line) for item in out]


def test_a_defect_of_ours_costs_the_row_alone(monkeypatch):
    monkeypatch.setattr("pipeline.read.rows.parse_day", _falls_over("hic"))
    bad = ROW | {"id": "bad", "published": "hic"}
    last = ROW | {"id": "r3"}
    out = read(_jsonl(ROW, bad, last), "a.jsonl")
    assert _told(out) == ["r1", ("crashed", 2), "r3"]
    assert out[1].detail.startswith("ZeroDivisionError in read at ")
    assert "hic" not in out[1].detail
    assert _told(read(json.dumps([ROW, bad, last]).encode(), "a.json")) == ["r1", ("crashed", 2), "r3"]
    table = b"id,date,text\n1,2021-03-09,x\n2,hic,y\n3,,z\n"
    assert _told(read(table, "a.csv")) == ["1", ("crashed", 3), "3"]
    item = "<item><guid>{}</guid><pubDate>{}</pubDate><description>x</description></item>"
    items = "".join(item.format(*pair) for pair in (("1", ""), ("2", "hic"), ("3", "")))
    assert _told(read(f"<rss><channel>\n{items}</channel></rss>".encode(), "a.xml")) == ["1", ("crashed", 2), "3"]


def test_rows_of_html():
    html = {"id": "1", "html": f"<p>{TEXT}</p>"}
    tagged = {"id": "2", "text": f"<p>{TEXT}</p> <p>{TEXT}</p>"}
    assert [raw.markup for raw in read(_jsonl(html, tagged, ROW), "a.jsonl")] == ["html", "html", "text"]


def test_truncated_gzip_gives_the_rows_before_it():
    packed = gzip.compress(_jsonl(*[ROW | {"id": str(n), "text": f"{TEXT} {n * 7919 % 1000}"} for n in range(5000)]))
    out = read(packed[: len(packed) // 2], "a.jsonl.gz")
    rows = [item for item in out if isinstance(item, RawReport)]
    assert len(rows) > 1000
    assert [raw.source_id for raw in rows] == [str(n) for n in range(len(rows))]
    assert _rejects(out) == [("truncated", None)]


def test_joined_gzip_members():
    out = read(gzip.compress(_jsonl(ROW) + b"\n") + gzip.compress(_jsonl(ROW)), "a.jsonl.gz")
    assert len(out) == 2


def test_gzip_bomb_is_stopped():
    bomb = gzip.compress(b" " * 3_000_000)
    assert [r for r, _ in _rejects(read(bomb, "a.txt.gz", ratio_from=1_000_000))] == ["too_large"]


def test_limits():
    assert [r for r, _ in _rejects(read(TEXT.encode(), "a.txt", max_bytes=10))] == ["too_large"]
    rows = _jsonl({"text": "x"}, {"text": "y" * 500}, {"text": "z"})
    out = read(rows, "a.jsonl", max_bytes=100)
    assert _rejects(out) == [("too_large", 2)]
    assert len(out) == 3
    assert _rejects(read(_jsonl(*[{"text": "x"}] * 5), "a.jsonl", max_rows=3)) == [("too_large", 4)]


def test_json_array_object_and_lines_by_another_name():
    rows = [ROW, ROW | {"id": "r2"}]
    assert [raw.source_id for raw in read(json.dumps(rows, indent=1).encode(), "a.json")] == ["r1", "r2"]
    assert [raw.source_id for raw in read(json.dumps(rows).encode(), "a.txt")] == ["r1", "r2"]
    for name in ("a.json", "a", "feed.txt"):
        assert [raw.source_id for raw in read(json.dumps(ROW, indent=1).encode(), name)] == ["r1"]
    assert [raw.source_id for raw in read(_jsonl(*rows), "a.json")] == ["r1", "r2"]
    assert [raw.source_id for raw in read(_jsonl(*rows), "a.txt")] == ["r1", "r2"]
    long = [ROW | {"text": f"{TEXT} " * 2_000}, ROW | {"id": "r2"}]  # the first row is longer than what is looked at
    assert [raw.source_id for raw in read(_jsonl(*long), "a.json")] == ["r1", "r2"]
    assert [raw.source_id for raw in read(json.dumps(long[0], indent=1).encode(), "a.json")] == ["r1"]
    assert [raw.source_id for raw in read(json.dumps(long[0]).encode() + b"\n\n", "a.json")] == ["r1"]
    broken = _jsonl(long[0])[:-1] + b"\n" + _jsonl(ROW)
    assert _rejects(read(broken, "a.json")) == [("malformed", None)]
    assert [raw.source_id for raw in read(_jsonl(*rows).decode().encode("utf-16"), "a.jsonl")] == ["r1", "r2"]


CSV = (
    'id,title,published,url,text\r\nr1,Editor held,2021-03-09,https://example.org,"He said ""no"",\r\n'
    'then left."\r\nr2,,,,\r\n\r\nr3,T,,,Text\r\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(encoding, delimiter):
    data = CSV if delimiter == "," else CSV.replace(",", delimiter)
    for name in ("a.csv", "a.txt"):
        out = read(data.encode(encoding), name)
        first, none, third = out
        assert (first.source_id, first.title, first.published) == ("r1", "Editor held", "2021-03-09")
        assert first.content.splitlines()[-1] == "then left."
        assert (none.reason, none.line, none.source_id) == ("no_text", 4, "r2")
        assert third.content == "Text"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_row_of_more_cells_than_columns_is_no_row(delimiter):
    rows = 'id,text\n1,Police held Ida Obi, a nurse, in Osh.\n2,Police held Otto.,, ,\n3\n4,"a, b"\n'
    out = read(rows.replace(",", delimiter).encode(), "a.csv")
    assert _rejects(out) == [("bad_row", 2), ("no_text", 4)]
    assert out[0].detail == "the row has 4 cells; the header names 2"
    assert out[0].source_id == "1"
    assert [item.content for item in out if isinstance(item, RawReport)] == [
        "Police held Otto.", f"a{delimiter} b",
    ]  # fmt: skip


@pytest.mark.parametrize("header", ["id,text,text", "id,Text,text"])
def test_two_columns_of_one_name_are_told(header):
    (reject,) = read(f"{header}\n1,{TEXT},other\n".encode(), "a.csv")
    assert (reject.reason, reject.detail) == ("malformed", "two columns are named text")
    (report,) = read(f"id,note,note,text\n1,x,y,{TEXT}\n".encode(), "a.csv")  # not read
    assert report.content == TEXT


def test_rows_that_a_quotation_mark_swallows_are_told():
    data = f'id,text\n1,{TEXT}\n2,"{TEXT}\n3,{TEXT}\n4,{TEXT}\n'.encode()
    out = read(data, "a.csv")
    assert [item.source_id for item in out if isinstance(item, RawReport)] == ["1"]
    assert _rejects(out) == [("truncated", 3)]
    assert len(read(f'id,text\n1,"{TEXT}"'.encode(), "a.csv")) == 1  # closed, without a line feed


@pytest.mark.parametrize("feed", ["\r", "\r\n", "\n"])
def test_a_table_has_whatever_ends_of_lines(feed):
    out = read(feed.join(["id,text", f'1,"{TEXT}{feed}It rained."', f"2,{TEXT}", ""]).encode(), "a.csv")
    assert [(item.source_id, item.content.split()[-1]) for item in out] == [("1", "rained."), ("2", "Zenda.")]


def test_rows_in_a_list_of_an_object_are_read():
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Desk", "items": [
        {"id": "1", "title": "Held", "content_text": TEXT, "date_published": "2021-03-09T10:00:00Z"},
        {"id": "2", "content_html": f"<p>{TEXT}</p>"},
    ]}  # fmt: skip
    first, second = read(json.dumps(feed).encode(), "feed.json")
    assert (first.source_id, first.title, first.published, first.content) == ("1", "Held", "2021-03-09", TEXT)
    assert (second.source_id, second.markup) == ("2", "html")
    (alone,) = read(json.dumps({"text": TEXT, "comments": [{"text": "Sad."}]}).encode(), "a.json")
    assert alone.content == TEXT


def test_csv_quote_that_never_closes_is_bounded():
    data = b'id,text\n1,"never closed\n' + b"line\n" * 5000
    assert [r for r, _ in _rejects(read(data, "a.csv", max_bytes=10_000))] == ["too_large"]


def test_text_that_begins_like_a_table_or_json_is_text():
    for text in ("Text, body and content of the letter were read out.", "[Strelsau] Police held him.", "{sic} he said"):
        (raw,) = read(text.encode(), "a.txt")
        assert (raw.markup, raw.content) == ("text", text)


def test_rows_stream(tmp_path):
    """The first row comes before the file has been read."""

    class Endless(io.RawIOBase):
        taken = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            row = _jsonl(ROW) + b"\n"
            data = (row * (len(buffer) // len(row) + 1))[: len(buffer) // len(row) * len(row)]
            buffer[: len(data)] = data
            self.taken += len(data)
            return len(data)

    source = Endless()
    rows = read_source(Source(None, "a.jsonl"), stdin=io.BufferedReader(source))
    assert [next(rows).source_id for _ in range(3)] == ["r1"] * 3
    assert source.taken < 1_000_000


def test_a_device_that_fails_is_a_reject():
    class Broken(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            raise OSError(5, "Input/output error")

    (out,) = read_source(Source(None, "a"), stdin=io.BufferedReader(Broken()))
    assert isinstance(out, Reject)
    assert out.reason == "unreadable"


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(
        [b"", b"<p>", b'{"text": "', b"[{", b"id,text\n", b"\x1f\x8b\x08", b"\xff\xfe", b"%PDF-", b"\xef\xbb\xbf"]
    ),
    st.binary(max_size=200),
    st.sampled_from(["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.txt.gz", "a"]),
)
def test_reading_never_fails(start, data, name):
    out = read(start + data, name)
    assert out
    for item in out:
        assert isinstance(item, RawReport | Reject)
        item.source.encode()
