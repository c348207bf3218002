"""Fuzzing of every reader and the cleaner: `make fuzz SECONDS=600`.

Each target takes its share of the time. Its documents are those of `make_documents.py` with bytes changed, cut out,
put in and doubled. Whatever comes of them must be articles and rejects of a right form, without exception or hang.
What breaks that is shrunk, shown as edits and written to `outputs/fuzz-TARGET.bin`, and the last line tells the command
that finds it again; `outputs/fuzz-again.txt` does where the process died.
"""

import argparse
import faulthandler
import gzip
import io
import signal
import sys
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import make_documents as made
from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st

from pipeline.clean import split_articles
from pipeline.read import Limits, Source, read_source
from pipeline.records import Article, RawReport, Reject

ROUND = 40  # examples between two looks at the clock
AGAIN = Path("outputs") / "fuzz-again.txt"  # the command that does the last round again
HANG = 20  # seconds that no example may take
LIMITS = Limits(max_bytes=2_000_000, ratio_from=2_000_000, max_pages=200, max_members=200, max_seconds=10)
ROWS = b'{"id": "a", "title": "Held", "published": "2021-03-09", "text": "Police held Otto in Zenda."}\n'
CSV = b'id,title,text\r\na,Held,"Police held ""Otto"",\r\nin Zenda."\r\nb,,Freed\r\n'

# pieces that mean something to a format or to the cleaner
TOKENS = (
    b"\0", b"\xff\xfe", b"\n\n", b"\r\n", b"<", b">", b"</p>", b"<div>", b"&#0;", b"&amp;", b"<!--", b"]]>", b"{", b'"',
    b"\\u", b",", b"[" * 50, b"(", b"9" * 30, b"-1", b"%PDF-1.7", b"endobj", b"stream\n", b"/Length 9",
    b"<< /Kids [2 0 R] >>", b"PK\x03\x04", b"ustar", b"\nFrom a 2021\n", b"=?utf-8?b?", b"--b\n",
    b"Content-Type: multipart/mixed; boundary=b\n\n", b"WARC/1.0\r\n", b"Content-Length: 5\r\n", b"<item>", b"<entry>",
    b"<![CDATA[", b"<!DOCTYPE x [", b"Published on 9 March 2021\n", b"# ", b"- ", "\u202e\u0301\ufdd0é“”".encode(),
    b"<w:p>", b"<span data-page='3'>", b"\x01", b"\x02",
)  # fmt: skip


@dataclass(frozen=True)
class Edit:
    """One change: at a share of the length in millionths, so many bytes out, these in, so often."""

    at: int
    out: int
    put: bytes
    times: int


EDITS = st.builds(
    Edit,
    at=st.integers(0, 1_000_000),
    out=st.one_of(st.integers(0, 8), st.integers(0, 5000)),
    put=st.one_of(st.sampled_from(TOKENS), st.binary(max_size=8)),
    times=st.sampled_from((0, 1, 1, 1, 2, 30)),
)


def edited(data: bytes, edits: list[Edit]) -> bytes:
    """Return `data` with the changes made one after the other."""
    for edit in edits:
        at = len(data) * edit.at // 1_000_000
        data = data[:at] + edit.put * edit.times + data[at + edit.out :]
    return data


def check(name: str, data: bytes) -> None:
    """Read and clean one document and look at the form of all that comes of it."""
    items = list(read_source(Source(None, name), LIMITS, stdin=io.BytesIO(data)))
    assert items, "a document disappeared"
    for item in items:
        for out in [item] if isinstance(item, Reject) else split_articles(item, language="any"):
            out.source.encode()
            if isinstance(out, Reject):
                assert "\n" not in out.detail
                continue
            assert_article(out)


def assert_article(article: Article) -> None:
    """Offsets lie in the text, in order; the text can be written."""
    text = article.text
    text.encode()
    (article.title or "").encode()
    assert "\x00" not in text
    for zone in article.zones:
        assert 0 <= zone.start < zone.end <= len(text)
    if article.pages:
        assert article.pages[0].start == 0
        assert article.pages[-1].end == len(text)
        assert all(a.end == b.start for a, b in zip(article.pages, article.pages[1:], strict=False))


def _word(xml: bytes) -> bytes:
    """A Word document with another body: its bytes are packed, so that changes to them only break the package."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made.docx())) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, xml if name == "word/document.xml" else source.read(name))
    return out.getvalue()


def _word_body() -> bytes:
    with zipfile.ZipFile(io.BytesIO(made.docx())) as package:
        return package.read("word/document.xml")


def _stored() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", made.TEXT)
        archive.writestr("b.html", made.HTML)
        archive.writestr("c.zip", made.zipped(("d.txt", made.TEXT.encode())))
    return out.getvalue()


def _plain_warc() -> bytes:
    return gzip.decompress(made.warc())


# name of the document, its bytes, what packs them after the changes
TARGETS: dict[str, list[tuple[str, bytes, Callable[[bytes], bytes]]]] = {
    "pdf": [("a.pdf", made.survey_pdf(), bytes), ("a.pdf", made.simple_pdf(), bytes), ("a", made.scanned_pdf(), bytes)],
    "word": [("a.docx", _word_body(), _word), ("a.docx", made.docx(), bytes)],
    "mail": [("a.eml", made.mail(("r.jsonl", ROWS)), bytes), ("a.mbox", made.mbox(), bytes)],
    "feed": [("a.xml", made.rss(), bytes), ("a.xml", made.atom(), bytes)],
    "warc": [("a.warc", _plain_warc(), bytes), ("a.warc.gz", made.warc(), bytes)],
    "zip": [("a.zip", _stored(), bytes), ("a.zip", made.zipped(("a.txt", b"x")), bytes)],
    "tar": [("a.tar", made.tarred(("a.txt", made.TEXT.encode()), ("b.jsonl", ROWS)), bytes)],
    "html": [("a.html", made.HTML.encode(), bytes), ("a", b"<div>" + made.HTML.encode(), bytes)],
    "rows": [("a.jsonl", ROWS * 3, bytes), ("a.json", b"[" + ROWS + b"]", bytes), ("a.csv", CSV, bytes)],
    "text": [
        ("a.txt", made.TEXT.encode(), bytes),
        ("a.md", f"# {made.TITLE}\n\n> {made.TEXT}\n\n* one\n* two".encode(), bytes),
        ("a.txt", made.TEXT.encode("utf-16"), bytes),
    ],
}
MARKUPS = ("text", "markdown", "html")


def _fuzz(target: str, until: float, start: int) -> int:
    """Run one target until its time is over; return how many documents it read."""
    count = 0
    last: dict[str, bytes] = {}

    def one(number: int, edits: list[Edit]) -> None:
        nonlocal count
        count += 1
        if target == "cleaner":
            text = b"".join(edit.put * edit.times + b" " * (edit.out % 2) for edit in edits).decode("utf-8", "replace")
            raw = RawReport("a", text, MARKUPS[number % 3], "0", paged=number % 2 == 1)  # type: ignore[arg-type]
            last["bytes"] = text.encode("utf-8", "replace")
            for article in split_articles(raw, language="any"):
                if isinstance(article, Article):
                    assert_article(article)
            return
        name, data, pack = TARGETS[target][number % len(TARGETS[target])]
        last["bytes"] = pack(edited(data, edits))
        with _no_hang():
            check(name, last["bytes"])

    options = settings(
        max_examples=ROUND, database=None, deadline=None, print_blob=False, verbosity=Verbosity.normal,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate, Phase.shrink],
    )  # fmt: skip
    edits = st.lists(EDITS, min_size=1, max_size=30 if target == "cleaner" else 6)
    rounds = 0
    while time.monotonic() < until or not rounds:
        again = f"make fuzz SECONDS=1 ARGS='{target} --seed {start + rounds}'"
        AGAIN.write_text(f"{again}\n", encoding="ascii")  # for what kills this process, or hangs it in a library
        try:
            seed(start + rounds)(options(given(st.integers(0, 5), edits)(one)))()
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            path = AGAIN.parent / f"fuzz-{target}.bin"
            path.write_bytes(last.get("bytes", b""))
            traceback.print_exc()
            sys.exit(f"fuzz: 1 failed, {target}, on {path}; again: {again}")
        rounds += 1
    return count


@contextmanager
def _no_hang() -> Iterator[None]:
    faulthandler.dump_traceback_later(HANG * 2, exit=True)  # where even the alarm does not come through
    signal.alarm(HANG)
    try:
        yield
    finally:
        signal.alarm(0)
        faulthandler.cancel_dump_traceback_later()


def _stop(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"a document took more than {HANG} seconds")


def main() -> None:
    """Run every target, or those named, for its share of the seconds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    names = [*TARGETS, "cleaner"]
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(names)}; all if none is named")
    parser.add_argument("--seconds", type=float, default=45)
    parser.add_argument("--seed", type=int, default=time.time_ns() // 1_000_000_000)
    chosen = parser.parse_args()
    targets = chosen.targets or names
    if unknown := set(targets) - set(names):
        parser.error(f"no target {unknown.pop()!r}; there are {', '.join(names)}")
    signal.signal(signal.SIGALRM, _stop)
    faulthandler.enable()
    AGAIN.parent.mkdir(exist_ok=True)
    begun, done = time.monotonic(), {}
    for number, target in enumerate(targets, start=1):
        done[target] = _fuzz(target, begun + chosen.seconds * number / len(targets), chosen.seed)
    AGAIN.unlink()
    told = ", ".join(f"{target} {count}" for target, count in done.items())
    print(f"fuzz: seed {chosen.seed}, documents read: {told}")
    print(f"fuzz: {len(done)} passed, 0 failed")


if __name__ == "__main__":
    main()
