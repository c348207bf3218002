"""ZIP and TAR: each member is read like a file of its own, in memory; nothing is ever written under its name."""

import contextlib
import io
import lzma
import re
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Iterator

from pipeline.read.format import Format
from pipeline.read.problem import ReadProblem
from pipeline.read.sources import hidden
from pipeline.read.stream import Budget, Stream
from pipeline.read.word import read_word
from pipeline.read.written import HEAD, of_a_run, problem_of
from pipeline.records import RawReport, Reject, RejectReason

# a member that an Office file has, the beginning of another's name, and what kind it is then
_OFFICE = (
    ("[Content_Types].xml", "word/", "Word document"),
    ("[Content_Types].xml", "xl/", "Excel workbook"),
    ("[Content_Types].xml", "ppt/", "PowerPoint presentation"),
    ("mimetype", "content.xml", "OpenDocument"),
)
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, ValueError)
_TAR_ERRORS = (tarfile.TarError, EOFError, ValueError, OverflowError)
_LINK = 0o120000
_BOOK = "META-INF/container.xml"  # an EPUB has it, with or without the file that tells its type
_WARC = re.compile(r"archive/.+\.warc(?:\.gz)?$", re.IGNORECASE)  # the pages of a crawl, in a WACZ
_CRAWL = re.compile(r"^(?:indexes|pages|logs)/|^(?:datapackage(?:-digest)?|fuzzy)\.json$")  # which tell them again
_PACKAGING = re.compile(r"^META-INF/|^mimetype$|\.(?:opf|ncx|css|ttf|otf|woff2?|js)$", re.IGNORECASE)


def _read_zip(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    file = stream.seekable()
    try:
        archive = zipfile.ZipFile(file)
        infos = archive.infolist()
    except (*_ZIP_ERRORS, OSError, UnicodeDecodeError) as error:
        raise ReadProblem("malformed", "the ZIP archive is broken or cut short") from error
    with archive:
        kind = _office({info.filename for info in infos})
        if kind == "Word document":
            yield from read_word(archive, file, stream, source)
            return
        if kind is not None:
            raise ReadProblem("unsupported_format", f"{kind} files are not read by this version")
        if stream.budget is None:
            stream.budget = Budget(file.seek(0, io.SEEK_END))
        yield from _zip_members(archive, infos, stream, source)


def _office(names: set[str]) -> str | None:
    """Tell which kind of Office file a ZIP with these members is; None for an archive."""
    return next(
        (kind for sign, start, kind in _OFFICE if sign in names and any(name.startswith(start) for name in names)), None
    )


def _zip_members(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], stream: Stream, source: str
) -> Iterator[RawReport | Reject]:
    names = Names(source, stream.limits.max_members)
    files = {info.filename for info in infos}
    crawl = any(map(_WARC.match, files)) and "datapackage.json" in files
    around = _PACKAGING if _BOOK in files else _CRAWL if crawl else None
    for info in infos:
        if info.is_dir() or _hidden(info.filename) or (around is not None and around.search(info.filename)):
            continue
        name = names.of(info.filename)
        if (info.external_attr >> 16) & 0o170000 == _LINK or not _inside(info.filename):
            yield _unsafe(name)
        elif info.flag_bits & 1:
            yield _reject(name, "encrypted", "the member is encrypted")
        else:
            try:
                with warnings.catch_warnings(action="ignore"):  # of overlapping members, which it refuses as well
                    member = archive.open(info)
            except (*_ZIP_ERRORS, OSError):
                yield _reject(name, "malformed", "the member cannot be opened")
                continue
            with member:
                yield from _member(io.BufferedReader(_Member(member)), name, stream)


def _read_tar(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    names = Names(source, stream.limits.max_members)
    with contextlib.ExitStack() as stack:
        with _faults_of_tar():
            archive = stack.enter_context(tarfile.open(fileobj=stream.file(), mode="r|"))
        while True:
            with _faults_of_tar():
                info = archive.next()
            if info is None:
                if archive.fileobj.tell() < archive.offset + tarfile.BLOCKSIZE:
                    raise ReadProblem("truncated", "the TAR archive has no end: members may be missing")
                return
            archive.members.clear()  # type: ignore[attr-defined]  # it would keep a header for each of a million members
            if info.isdir() or _hidden(info.name):
                continue
            name = names.of(info.name)
            if info.issparse():
                yield _reject(name, "too_large", "a sparse member, whose size has no bound")
            elif not info.isreg() or not _inside(info.name):
                yield _unsafe(name)
            else:
                with _faults_of_tar():
                    member = archive.extractfile(info)
                yield from _member(io.BufferedReader(_Member(member)), name, stream)


def _member(file: io.BufferedReader, name: str, stream: Stream) -> Iterator[RawReport | Reject]:
    """Yield the reports of a member; what a run wrote is passed over as in folders, its texts are told."""
    if not _of_a_run(file, name):
        yield from stream.inside(file, name)
    elif problem := problem_of(name):
        yield _reject(name, *problem)


def _of_a_run(file: io.BufferedReader, name: str) -> bool:
    begin = of_a_run(name)
    try:
        return begin is not None and begin.match(file.peek(HEAD)) is not None
    except ReadProblem:  # which is told where the member is read
        return False


@contextlib.contextmanager
def _faults_of_tar() -> Iterator[None]:
    try:
        yield
    except _TAR_ERRORS as error:
        raise ReadProblem("malformed", "the TAR archive is broken or cut short") from error
    except RecursionError as error:
        raise ReadProblem("too_deep", "the headers of the TAR archive are nested too deeply") from error


class _Member(io.RawIOBase):
    """A member's bytes, whose faults are problems of the document."""

    def __init__(self, member: object) -> None:
        self._member = member

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            data: bytes = self._member.read(len(buffer))  # type: ignore[attr-defined]
        except (*_ZIP_ERRORS, *_TAR_ERRORS) as error:
            raise ReadProblem("malformed", "the member is broken or cut short") from error
        buffer[: len(data)] = data
        return len(data)


class Names:
    """Source names of members, `ARCHIVE!/MEMBER`, each once and printable; counts them too."""

    def __init__(self, source: str, most: int) -> None:
        self._source = source
        self._most = most
        self._count = 0
        self._seen: dict[str, int] = {}

    def of(self, member: str) -> str:
        """Return the source name of the next member."""
        self._count += 1
        if self._count > self._most:
            raise ReadProblem("too_large", f"more than {self._most} members")
        name = f"{self._source}!/{printable(member)}"
        number = self._seen[name] = self._seen.get(name, 0) + 1
        return name if number == 1 else f"{name}#{number}"


def printable(name: str) -> str:
    """Return a member's name without control characters and lone surrogates, at most 500 characters of it."""
    valid = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in valid[-500:])


def _hidden(name: str) -> bool:
    """Tell whether a member is what folders hide, too."""
    return _inside(name) and any(hidden(part) for part in name.split("/") if part not in {"", "."})


def _inside(name: str) -> bool:
    """Tell whether a name stays inside its archive. It is a label to us, but one that leads out is an attack."""
    parts = name.replace("\\", "/").split("/")
    return bool(name) and parts[0] != "" and ".." not in parts and not (len(parts[0]) == 2 and parts[0][1] == ":")


def _unsafe(name: str) -> Reject:
    return _reject(name, "unsafe_path", "a link, a device or a name that leads out of the archive")


def _reject(name: str, reason: RejectReason, detail: str) -> Reject:
    return Reject(source=name, reason=reason, detail=detail)


def _is_zip(head: bytes, _name: str) -> bool:
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _is_tar(head: bytes, name: str) -> bool:
    return head.startswith(b"ustar", 257) or (name.endswith((".tar", ".tgz")) and len(head) >= 512)


ZIP = Format("ZIP", _is_zip, _read_zip)
TAR = Format("TAR", _is_tar, _read_tar)
__all__ = ["TAR", "ZIP", "Names", "printable"]
