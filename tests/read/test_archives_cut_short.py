"""Archives that end early: what came before the end is read, and that something is missing is told."""

import gzip
import io
import tarfile

import pytest
from make_documents import warc

from pipeline.records import RawReport, Reject

pytest.importorskip("warcio")
PAGES = [(f"https://zenda.example/{name}", "text/html", f"<p>Police held {name} in Zenda.</p>".encode())
         for name in ("Otto", "Ida", "Max")]  # fmt: skip
WHOLE = gzip.decompress(warc(*PAGES))
OTHER = gzip.decompress(warc(("https://zenda.example/x", "image/png", b"x" * 500)))


def reasons(out):
    return [item.reason for item in out if isinstance(item, Reject)]


def names(out):
    return [item.content.split()[2] for item in out if isinstance(item, RawReport)]


@pytest.mark.parametrize(
    "data",
    [
        WHOLE[: WHOLE.index(b"held Max") + 6],  # in a page
        WHOLE[: WHOLE.rindex(b"Content-Type: text")],  # in what the server said before it
        WHOLE[: WHOLE.rindex(b"WARC-Type") + 3],  # in the record's head
        WHOLE[: WHOLE.rindex(b"WARC/1.0")] + OTHER[:-200],  # in a record that is not read
    ],
)
def test_a_web_archive_that_ends_in_a_record_is_told(read, data):
    out = read(data, "a.warc")
    assert names(out) == ["Otto", "Ida"]
    assert reasons(out) == ["truncated"]


def test_a_packed_web_archive_cut_short_gives_the_pages_before(read):
    out = read(warc(*PAGES)[:-30], "a.warc.gz")
    assert names(out) == ["Otto", "Ida"]
    assert reasons(out) == ["truncated"]


def test_whole_web_archives_are_told_to_be_whole(read):
    chunks = WHOLE.replace(b"text/html\r\n", b"text/html\r\nTransfer-Encoding: chunked\r\n")  # and are not chunked
    for data in (WHOLE, WHOLE + OTHER, WHOLE.removesuffix(b"\r\n\r\n")):
        assert (names(read(data, "a.warc")), reasons(read(data, "a.warc"))) == (["Otto", "Ida", "Max"], [])
    assert "truncated" not in reasons(read(chunks, "a.warc"))


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name in ("Otto", "Ida", "Max"):
            data = f"Police held {name} in Zenda.".encode()
            info = tarfile.TarInfo(f"{name}.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()  # a member is 1,024 bytes


@pytest.mark.parametrize(("size", "reason"), [(2048, "truncated"), (2300, "truncated"), (2600, "malformed")])
def test_a_tar_cut_short_gives_the_members_before(read, size, reason):
    out = read(tarred()[:size], "a.tar")
    assert names(out)[:2] == ["Otto", "Ida"]
    assert reasons(out)[-1:] == [reason]
    assert reasons(read(tarred(), "a.tar")) == reasons(read(tarred()[:3584], "a.tar")) == []


def test_a_packed_tar_cut_short_gives_the_members_before(read):
    parts = [gzip.compress(tarred()[start : start + 1024]) for start in (0, 1024, 2048)]
    out = read(b"".join(parts)[:-9], "a.tar.gz")
    assert names(out)[:2] == ["Otto", "Ida"]
    assert reasons(out)[-1:] == ["truncated"]
