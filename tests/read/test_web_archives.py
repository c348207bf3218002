"""Web archives as browsers and old servers fill them: packed pages, answers that tell no kind."""

import gzip
import io
import zipfile

import pytest
from make_documents import warc

from pipeline.read import warc as reader
from pipeline.records import RawReport, Reject

pytest.importorskip("warcio")
PAGE = b"<p>Police held Otto in Zenda.</p>"


def _archive(*answers):
    """Return an archive of pages by address, kind and further headers."""
    pages = warc(*((url, f"{kind}\r\n{more}".strip() if kind else "", PAGE) for url, kind, more in answers))
    return gzip.decompress(pages)


def test_a_page_that_nothing_can_unpack_is_told_by_its_packing(read, monkeypatch):
    monkeypatch.setattr(reader, "find_spec", lambda name: None)
    data = _archive(*((f"https://zenda.example/{n}", "text/html", f"Content-Encoding: {n}") for n in ("br", "zstd")))
    out = read(data + _archive(("https://zenda.example/1", "text/html", "")), "a.warc")
    assert [(one.reason, one.source_id) for one in out[:2]] == [("unsupported_format", f"urn:uuid:{n}") for n in (1, 2)]
    assert " br " in out[0].detail
    assert isinstance(out[2], RawReport)
    cut = read(data[:-20], "a.warc")
    assert [one.reason for one in cut if isinstance(one, Reject)][-1] == "truncated"


@pytest.mark.parametrize(
    ("url", "kind", "pages"),
    [
        ("https://zenda.example/1", "", 1),
        ("https://zenda.example/a.html?x=1", "application/octet-stream", 1),
        ("https://zenda.example/a.bin", "application/octet-stream", 0),
        ("https://zenda.example/a.html", "image/png", 0),
    ],
)
def test_an_answer_without_a_kind_may_be_a_page(read, url, kind, pages):
    out = read(_archive((url, kind, "")), "a.warc")
    assert [one.url for one in out if isinstance(one, RawReport)] == [url] * pages


@pytest.mark.parametrize("crawl", [True, False])
def test_the_indexes_of_a_packed_crawl_tell_no_page_again(read, crawl):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as pack:
        pack.writestr("datapackage.json", '{"title": "All pages"}')
        pack.writestr("pages/pages.jsonl", '{"id": "1", "title": "Otto held", "text": "Police held Otto in Zenda."}')
        if crawl:
            pack.writestr("archive/a.warc", _archive(("https://zenda.example/1", "text/html", "")))
    found = [one.source for one in read(packed.getvalue(), "a.wacz")]
    names = ["archive/a.warc"] if crawl else ["datapackage.json", "pages/pages.jsonl"]
    assert found == [f"a.wacz!/{name}" for name in names]
