"""What a plain mail quotes: its `>` marks, and the earlier mails that it forwards, each with subject and day."""

import re
from dataclasses import dataclass

from pipeline.read.day import DATE, day_of

_MARK = re.compile(r"(?:> ?)+")
_FIELD = re.compile(r"\*{0,2}(from|sent|date|subject|to|cc|bcc|reply-to)\*{0,2} ?:\*{0,2} ?(.{0,1000})", re.IGNORECASE)
_BANNER = re.compile(
    r"(?:-{2,} ?(?:forwarded|original) message ?-{0,40}|begin forwarded message ?:|_{10,})", re.IGNORECASE
)
_DAY = re.compile(DATE, re.IGNORECASE)
_ITEM = re.compile(r"[•‣◦▪●■*+] |([-–]|\(?(?:\d{1,2}|[a-z])[.)]) ")
_MOST = 14  # lines of the longest head
_WRAPPED = 50  # characters of a line that a program broke, at least


@dataclass(slots=True)
class Piece:
    """A mail, or one that it forwards: with its own subject and day, None for the mail itself or where it has none."""

    text: str
    subject: str | None = None
    day: str | None = None


def pieces(text: str) -> list[Piece]:
    """Return a mail's own text, then that of each mail under it whose From, Date and Subject stand there.

    `>` before lines goes, and a blank line stands where quoting begins and ends. Time is linear in the text.
    """
    lines = _unquoted(text)
    found = [Piece("")]
    begin = at = 0
    while at < len(lines):
        head = _head(lines, at)
        if head is None:
            at += 1
            continue
        piece, end = head
        _close(found[-1], lines[begin:at])
        found.append(piece)
        begin = at = end
    _close(found[-1], lines[begin:])
    return found


def unflowed(text: str, *, joined: bool = False) -> str:
    """Return a text of `format=flowed` (RFC 3676) with each paragraph on one line: a blank at a line's end goes on.

    An empty line ends a paragraph all the same, whatever blanks somebody typed before it or on it, as does an item of a
    list: with a bullet, or with a dash or number under an item or a line that no program broke so early.

    Args:
        text: as the mail has it.
        joined: whether that blank is no part of the text (`delsp=yes`).
    """
    out: list[list[str]] = []
    soft = None  # the quotation marks of a line that goes on
    listed = early = False  # whether the paragraph is an item, and its last line short
    for line in text.splitlines():
        marks = len(line) - len(line.lstrip(">"))
        words = line[marks:].removeprefix(" ")
        flows = words.endswith(" ") and words != "-- " and not words.isspace()
        ends = words[:-1] if flows and joined else words
        item = _ITEM.match(words.lstrip())
        begins = item is not None and (item[1] is None or listed or early)
        if soft == marks and words.strip() and words != "-- " and _FIELD.match(words) is None and not begins:
            out[-1].append(ends)
        else:
            out.append([">" * marks, " " * bool(marks), ends])
            listed = item is not None
        early = len(words) < _WRAPPED
        soft = marks if flows else None
    return "\n".join(map("".join, out))


def _close(piece: Piece, lines: list[str]) -> None:
    while lines and (not lines[-1].strip() or _BANNER.fullmatch(lines[-1].strip())):
        lines.pop()
    piece.text = "\n".join(lines)


def _unquoted(text: str) -> list[str]:
    lines: list[str] = []
    quoting = False
    for line in text.splitlines():
        mark = _MARK.match(line)
        if (mark is not None) != quoting:
            lines.append("")
            quoting = mark is not None
        lines.append(line[mark.end() :] if mark else line)
    return lines


def _head(lines: list[str], at: int) -> tuple[Piece, int] | None:
    """The head of a forwarded mail that begins at a line, and where its text begins: From, a date, and a subject."""
    first = _FIELD.match(lines[at].strip())
    if first is None or first[1].lower() != "from":
        return None
    fields: dict[str, str] = {}
    end = at
    while end < min(len(lines), at + _MOST) and lines[end].strip():
        if m := _FIELD.match(lines[end].strip()):
            fields.setdefault(m[1].lower(), m[2].strip())
        end += 1
    sent = fields.get("date") or fields.get("sent")
    if "subject" not in fields or not sent:
        return None
    m = _DAY.search(sent[:200])
    return Piece("", fields["subject"] or None, day_of(m[0]) if m else None), end
