"""Mail: one message (EML) or a mailbox (mbox), each message a report; attachments are read like files."""

import base64
import email
import email.errors
import email.header
import email.policy
import hashlib
import html
import io
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from typing import Any, Literal

from pipeline.failure import failed
from pipeline.read.archive import printable
from pipeline.read.day import parse_day
from pipeline.read.encoding import decode
from pipeline.read.format import Format
from pipeline.read.limits import Deadline
from pipeline.read.problem import ReadProblem
from pipeline.read.quoted import Piece, pieces, unflowed
from pipeline.read.rows import leads_to, valid
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject, RejectReason

_HEADER = rb"[!-9;-~]{1,70}:[^\n]{0,998}\r?\n(?:[ \t][^\n]{0,998}\r?\n){0,60}"
_MARKS = re.compile(rb"(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|DKIM-Signature):", re.IGNORECASE)
_HEADERS = re.compile(rb"(?:%s){1,80}" % _HEADER)
_FROM_LINE = re.compile(rb"From [^\n]{0,300}\d{4}[^\n]{0,40}\r?\n(?=%s)" % _HEADER)
_FROM = re.compile(rb"From .{0,300}\d{4}.{0,40}\r?$")
_STAMPED = re.compile(rb"From \S{1,300} +(?:[A-Z][a-z]{2} ){2} ?\d{1,2} \d\d:\d\d(?::\d\d)? .{0,20}\d{4}")
_FIELD = re.compile(rb"[!-9;-~]{1,70}:")
_COUNTED = re.compile(rb"(\d{1,12}) *\r?\n(?=%s)" % _HEADER)  # Apple Mail: bytes of it, notes behind it
_CUT = (email.errors.CloseBoundaryNotFoundDefect, email.errors.InvalidBase64LengthDefect)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_QUOTED_FROM = re.compile(rb">+From ")
_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|tr|wg)\s{0,3}(?:\[\d{1,3}\])?\s{0,3}:\s{0,3})+", re.IGNORECASE)
_LIST = re.compile(r"\s{0,3}\[[\w.+-]{2,30}\](?=\s+\S+\s+\S)\s{0,3}")
_NO_DOCUMENT = ("image/", "audio/", "video/", "font/", "application/font-", "application/x-font-")
_NO_DOCUMENTS = frozenset(
    {
        "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "text/calendar",
        "text/vcard", "text/x-vcard", "application/pgp-keys", "message/delivery-status", "message/feedback-report",
        "message/disposition-notification",
        "text/rfc822-headers", "application/ics", "text/css", "text/javascript", "application/javascript",
        "application/x-javascript",
    }
)  # fmt: skip
_SAVED = re.compile(r"[\s<\"]{0,3}saved by ", re.IGNORECASE)  # Blink, Windows Internet Explorer, Mozilla
_FOOTER = re.compile(r"\s{0,99}[_=-]{2,}\s")  # of a list, or a signature
_TAGS = re.compile(r"<[^<>]{0,2000}>")


@dataclass(slots=True)
class _Context:
    """What the parts of one message share."""

    stream: Stream
    source: str
    deadline: Deadline
    line: int | None = None
    parts: int = 0


def _read_message(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    context = _Context(stream, source, stream.limits.deadline())
    data = stream.read_all()
    if counted := _COUNTED.match(data):
        data = data[counted.end() :]
        if data[int(counted[1]) :].lstrip().startswith(b"<?xml"):
            data = data[: int(counted[1])]
    yield from _message(data, context)


def _read_mailbox(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    """Messages of an mbox file, each from its `From ` line to the next that stands between an empty line and a field.

    A paragraph may begin so too ("From 2018 to 2020 he was in prison"). An empty line stands above a message without
    fields, where a program wrote the day.
    """
    limit, rows = stream.limits.max_bytes, stream.limits.max_rows
    parts: list[bytes] = []
    start = size = done = 0
    empty = True
    for (number, line), (_, after) in itertools.pairwise(itertools.chain(stream.lines(), [(0, b"")])):
        begins = line is not None and empty and line.startswith(b"From ") and _FROM.match(line)
        if begins and (_FIELD.match(after or b"") or (not (after or b"").strip() and _STAMPED.match(line or b""))):
            if start:
                yield from _of_mailbox(parts, size, start, stream, source)
                done += 1
            if rows is not None and done == rows:
                raise ReadProblem("too_large", f"more than {rows} messages", number)
            parts, start, size = [], number, 0
            continue
        size += limit + 1 if line is None else len(line) + 1
        if line is not None and size <= limit:
            parts.append(line[1:] if _QUOTED_FROM.match(line) else line)
        else:
            parts = []
        empty = line is not None and not line.strip()
    if start:
        yield from _of_mailbox(parts, size, start, stream, source)


def _of_mailbox(parts: list[bytes], size: int, start: int, stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    if size > stream.limits.max_bytes:
        detail = f"the message is larger than {stream.limits.max_bytes} bytes"
        yield Reject(source=source, line=start, reason="too_large", detail=detail)
        return
    context = _Context(stream, source, stream.limits.deadline(), start)
    try:
        yield from _message(b"\n".join(parts), context)
    except ReadProblem as problem:
        yield Reject(source=source, line=start, reason=problem.reason, detail=problem.detail)
    except Exception as error:  # noqa: BLE001 (any defect costs this message alone)
        yield failed(source, "read", error, line=start)


def _message(data: bytes, context: _Context) -> Iterator[RawReport | Reject]:
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
    except RecursionError as error:
        raise ReadProblem("too_deep", "the parts of the message are nested too deeply") from error
    yield from _report(message, context, hashlib.sha256(data).hexdigest(), context.source, 0)


def _report(message: Any, context: _Context, sha256: str, source: str, depth: int) -> Iterator[RawReport | Reject]:
    """The report of a message, then those of what is attached to it."""
    identity = _header(message, "Message-ID").strip("<> ") or None
    bodies: dict[str, list[str]] = {"html": [], "text": []}
    attached: list[Message] = []
    others: list[Message] = []
    defects: list[Any] = []
    page = False
    for part, alternative in _parts(message, context):
        kind = part.get_content_type()
        if kind == "multipart/encrypted" or "pkcs7-mime" in kind:
            yield _reject(source, identity, "encrypted", "the message is encrypted", context.line, sha256)
            return
        if kind in {"text/plain", "text/html"} and part.get_content_disposition() != "attachment":
            page |= kind == "text/html"
            bodies["html" if kind == "text/html" else "text"].append(words := _words(part))
            if kind == "text/plain" and not alternative and not _FOOTER.match(words):
                bodies["html"].append(_paragraphs(words))  # no page says the same: beside one it is more of the mail
        elif alternative and kind.startswith("text/") and not part.get_content_disposition() and not _filename(part):
            others.append(part)  # the same as AMP, Markdown or enriched text
        elif not part.is_multipart() or part.get_content_maintype() == "message":
            attached.append(part)
        if part is message or not part.is_multipart():  # nothing is missing where a part within has no end
            defects += part.defects
    if not page:
        bodies["html"] = []
    saved = page and _is_saved_page(message)
    if saved and "<frameset" not in bodies["html"][0].lower():  # frames in it are others'
        del bodies["html"][1:]
    if not any(map(str.strip, itertools.chain(*bodies.values()))):
        attached += others
    markup, content, forwarded = _body(bodies)
    title = _subject(_header(message, "Subject"))
    day = parse_day(re.sub(r"\s*\([^()]*\)\s*$", "", _header(message, "Date")))
    url = None
    if saved:  # what it says of itself is the page's title, and the day of saving
        title = day = None
        url = _header(message, "Snapshot-Content-Location") or None
    if content.strip():
        yield RawReport(
            source, content, markup, sha256, source_id=identity,
            title=None if forwarded else title,  # over a forwarded mail stands a note; the title is that mail's
            published=day, url=url if url and url.startswith(("http://", "https://")) else None,
        )  # fmt: skip
    for number, piece in enumerate(forwarded, start=1):
        digest = hashlib.sha256(piece.text.encode("utf-8", "surrogatepass")).hexdigest()
        yield RawReport(
            f"{source}!/forwarded-{number}", piece.text, "text", digest, source_id=identity,
            title=_subject(piece.subject or "") or title, published=piece.day,
        )  # fmt: skip
    some = bool(content.strip() or forwarded)
    for number, part in enumerate(attached, start=1):
        try:
            for item in _attachment(part, number, context, source, identity, depth):
                some = True
                yield item
        except ReadProblem:
            raise
        except Exception as error:  # noqa: BLE001 (any defect costs this part alone)
            some = True
            yield failed(f"{source}!/part-{number}", "read", error, source_id=identity, line=context.line)
    if any(isinstance(defect, _CUT) for defect in defects):
        some, detail = True, "the message has no end: parts may be missing or cut short"
        yield _reject(source, identity, "truncated", detail, context.line, sha256)
    if not some:  # nothing in it, or pictures and the like
        yield _reject(source, identity, "no_text", "the message has no text", context.line, sha256)


def _is_saved_page(message: Any) -> bool:
    """Tell whether a browser wrote a message, for a page that somebody saved (MHTML)."""
    saved = _header(message, "From")
    return "Snapshot-Content-Location" in message or ("@" not in saved and _SAVED.match(saved) is not None)


def _parts(message: Any, context: _Context) -> Iterator[tuple[Any, bool]]:
    """The parts in order, not those of messages attached; each with whether it is one form of several."""
    stack = [(message, False)]
    while stack:
        part, alternative = stack.pop()
        context.deadline.check()
        context.parts += 1
        if context.parts > context.stream.limits.max_members:
            raise ReadProblem("too_large", f"more than {context.stream.limits.max_members} parts")
        yield part, alternative
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            alternative |= part.get_content_type() == "multipart/alternative"
            stack.extend((inner, alternative) for inner in reversed(part.get_payload()))


def _attachment(
    part: Any, number: int, context: _Context, source: str, identity: str | None, depth: int
) -> Iterator[RawReport | Reject]:
    kind = part.get_content_type()
    if kind in _NO_DOCUMENTS or (kind.startswith(_NO_DOCUMENT) and not part.get_filename()):
        return
    if kind.startswith(_NO_DOCUMENT) and (part.get("Content-ID") or part.get_content_disposition() == "inline"):
        return  # a picture in the text, a signature's logo
    name = f"{source}!/{printable(_filename(part)) or f'part-{number}'}"
    if part.get_content_maintype() == "message" and part.is_multipart():
        if context.stream.depth + depth >= context.stream.limits.max_depth:
            detail = f"messages lie in each other deeper than {context.stream.limits.max_depth}"
            yield _reject(name, identity, "too_deep", detail, context.line, None)
            return
        inner = part.get_payload(0)
        sha256 = hashlib.sha256("".join(_flat(inner)).encode("utf-8", "surrogateescape")).hexdigest()
        yield from _report(inner, context, sha256, name, depth + 1)
        return
    for item in context.stream.inside(io.BytesIO(_bytes(part)), name):
        if isinstance(item, Reject):
            yield item.model_copy(update={"source_id": item.source_id or identity})
        else:
            item.source_id = item.source_id or identity
            yield item


def _flat(message: Any) -> Iterator[str]:
    """Every header and payload of a message, for its hash: writing a broken one out again may fail."""
    stack = [message]
    while stack:
        part = stack.pop()
        yield from (f"{key}:{value}\n" for key, value in part.items())
        payload = part.get_payload()
        if isinstance(payload, list):
            stack.extend(reversed(payload))
        else:
            yield str(payload)


def _subject(text: str) -> str | None:
    """What a subject says, without "Re:" and the name of the list that passed the mail on."""
    bare = _LIST.sub("", _PREFIX.sub("", text, count=1), count=1)
    return " ".join(_PREFIX.sub("", bare, count=1).split()) or None


def _body(bodies: dict[str, list[str]]) -> tuple[Literal["html", "text"], str, list[Piece]]:
    """HTML where it says something, for it keeps paragraphs and lists; else, and where that forwards, the plain text.

    What says next to nothing beside the plain text ("View this mail in your browser") only leads to it.

    The mails that it forwards stand apart, those without a word left out.
    """
    page = "\n".join(bodies["html"])
    own, *rest = pieces("\n\n".join(bodies["text"]))
    forwarded = [piece for piece in rest if any(map(str.isalpha, piece.text))]
    told = any(map(str.isalpha, _TAGS.sub("", page)))
    if not forwarded and (not bodies["text"] or (told and not leads_to(page, own.text))):
        return "html", page, []
    return "text", own.text, forwarded


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in re.split(r"\n[ \t\r]*\n", text))


def _bytes(part: Any) -> bytes:
    try:
        data = part.get_payload(decode=True)
        if any(isinstance(one, email.errors.InvalidBase64LengthDefect) for one in part.defects):  # cut short
            told = _NO_BASE64.sub(b"", data or b"")
            data = base64.b64decode(told[: len(told) // 4 * 4])
    except (ValueError, AssertionError, LookupError):  # broken base64 or uuencoding
        data = None
    return data if isinstance(data, bytes) else b""


def _words(part: Any) -> str:
    charset = part.get_content_charset()
    words = decode(_bytes(part), charset if charset and charset.isascii() else None)
    if part.get_content_type() == "text/plain" and str(_parameter(part, "format")).lower() == "flowed":
        return unflowed(words, joined=str(_parameter(part, "delsp")).lower() == "yes")
    return words


def _parameter(part: Any, name: str) -> Any:
    try:
        return part.get_param(name)
    except (ValueError, LookupError, UnicodeError, TypeError):  # broken beyond repair
        return None


def _header(message: Any, name: str) -> str:
    """A header decoded, without control characters; empty if it is missing or beyond repair."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        text = str(email.header.make_header(email.header.decode_header(value)))
    except (ValueError, LookupError, UnicodeError):
        text = str(value)
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return valid("".join(c if c.isprintable() or c == "\n" else " " for c in text[:2000])).strip()


def _filename(part: Any) -> str:
    try:
        name = part.get_filename() or ""
        name = str(email.header.make_header(email.header.decode_header(name)))
    except (ValueError, LookupError, UnicodeError, TypeError):
        return ""
    return name.replace("\\", "/").rpartition("/")[2]


def _reject(
    source: str, identity: str | None, reason: RejectReason, detail: str, line: int | None, sha256: str | None
) -> Reject:
    return Reject(source=source, source_id=identity, line=line, sha256=sha256, reason=reason, detail=detail)


def _is_mailbox(head: bytes, _name: str) -> bool:
    return _FROM_LINE.match(head) is not None


def _is_message(head: bytes, name: str) -> bool:
    """Tell a message from a memo that begins with From, Date and Subject: by what only mail programs write."""
    counted = _COUNTED.match(head)
    headers = _HEADERS.match(head, counted.end() if counted else 0)
    return headers is not None and (name.endswith((".eml", ".emlx", ".msg", ".mht", ".mhtml")) or _marked(headers[0]))


def _marked(headers: bytes) -> bool:
    return any(_MARKS.match(line) for line in headers.split(b"\n"))


MESSAGE = Format("mail message", _is_message, _read_message)
MAILBOX = Format("mailbox", _is_mailbox, _read_mailbox)
