"""What a dump of a document or a page to plain text leaves in its lines: page ends, running lines, two columns in one.

This comes before characters are cleaned, which takes form feeds and tabs away.
"""

import itertools
import re
from collections import Counter

from pipeline.clean.grids import with_bars
from pipeline.clean.plain import OPEN_END
from pipeline.kept import compiled
from pipeline.read.day import DATE, WEEKDAY

_EDGE = 3  # lines of a page's head or foot
_HEADING = 45  # characters that a line of prose has at least
_FEW = 5  # pages: of so many a line runs if it comes back once
_FIGURES = compiled(r"\d+")
_NUMBER = compiled(
    r"\W{0,3}(?:(?:page|p\.|pg\.?) ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:of|/) ?\d{1,4})?\W{0,3}", re.IGNORECASE
)
_LONGEST = 400  # characters of a line of two columns
_WIDE = compiled(r"\t| {3}")
_GAP = compiled(r" {3,}")
_DAY = compiled(rf"[(\[]?(?:{WEEKDAY} ?)?{DATE}[)\]]?", re.IGNORECASE)
# the list of links at the end of what a text browser writes, and their numbers in the text
_LINKS = compiled(
    r"^(?:References|Visible links)\n\s+1\. (?:https?|file|mailto|ftp):\S*+(?:\s++\d{1,4}\. \w{3,6}:\S*+)*+\s*+\Z",
    re.MULTILINE,
)
_LINK_MARK = compiled(r"\[\d{1,4}\](?=\S)")
# head and foot of the pages that a browser prints
_PRINTED = compiled(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?:\t| {3,})\S.{0,200}"
    r"|(?:https?://|file:///)\S{1,300}\s{1,200}\d{1,4}/\d{1,4}"
)
_WORDS = 3  # blanks of the shortest title: a name beside a date is a row of a table
_FOOT = compiled(r"\s*(?P<named>page )?[–—-]? ?(?P<number>\d{1,3}) ?[–—-]?(?: ?(?:of|/) ?\d{1,3})?\s*", re.IGNORECASE)
_RUNNING = 2  # blanks of the shortest running line
_PAGE = 100  # characters of the shortest page: figures of a table stand closer


def without_traces(text: str) -> str:
    """Return text without what is not its own, dates at the right margin on lines of their own.

    Out go running heads and feet at form feeds, at numbers of pages and of pages that a browser printed, and the list
    of links at the end of what a text browser writes, with their numbers.
    """
    if "\f" not in text:
        text = _with_page_ends(text)
    if "\f" in text:
        text = _without_running_lines(text)
    if (links := _LINKS.search(text)) is not None:
        text = _LINK_MARK.sub("", text[: links.start()])
    if _WIDE.search(text):
        text = _columns_apart("\n".join(with_bars(text.split("\n"))))
    return text


def _columns_apart(text: str) -> str:
    """Put a date at the right margin of a title on its own line; rows that follow each other are a table's and stay.

    Lines that a browser prints on each page go.
    """
    lines = [line for line in text.split("\n") if not (_WIDE.search(line) and _PRINTED.fullmatch(line.strip()))]
    found = [_columns(line) for line in lines]
    for at, columns in enumerate(found):
        beside = found[max(0, at - 1) : at] + found[at + 1 : at + 2]
        if columns and not any(beside) and len(columns[0].split()) > _WORDS:
            lines[at] = "\n".join(columns)
    return "\n".join(lines)


def _columns(line: str) -> list[str] | None:
    """The words and the date of a line with a wide gap between, None where it is no such line."""
    if len(line) > _LONGEST or not _WIDE.search(line):
        return None
    parts = line.strip().split("\t") if "\t" in line.strip() else _GAP.split(line.strip())
    parts = [part.strip() for part in parts if part.strip()]
    return parts if len(parts) == 2 and _DAY.fullmatch(parts[1]) else None


def _with_page_ends(text: str) -> str:
    """Put form feeds behind the numbers of pages: on lines of their own, counting on, each beside the same line."""
    lines = text.split("\n")
    feet: list[tuple[int, int]] = []
    beside: dict[int, set[str]] = {}
    for at, line in enumerate(lines):
        if len(line) > _LONGEST or (m := _FOOT.fullmatch(line)) is None:
            continue
        feet.append((at, int(m["number"])))
        near = [*lines[max(0, at - 2) : at], *lines[at + 1 : at + 3]]
        beside[at] = {_key(n) for n in near if len(n) <= _LONGEST and n.strip().count(" ") >= _RUNNING}
        if m["named"]:
            beside[at].add("")
    last = max((at for at, line in enumerate(lines) if line.strip()), default=0)
    wanted = {key for keys in beside.values() for key in keys}
    often = Counter(key for line in lines if len(line) <= _LONGEST and (key := _key(line)) in wanted)
    running = {key for key in wanted if not key or often[key] > 1}
    ends: set[int] = set()
    for (one, first), (two, second) in itertools.pairwise(feet):
        if second != first + 1 or sum(map(len, lines[one + 1 : two])) < _PAGE:
            continue
        if beside[one] & running and (beside[one] & beside[two] or two == last):
            ends |= {one, two}
    return "\n".join(f"{line}\n\f" if at in ends else line for at, line in enumerate(lines)) if ends else text


def _without_running_lines(text: str) -> str:
    """Take out what comes back at the head or foot of pages but for its figures, and page numbers; join the pages."""
    pages = [page.split("\n") for page in text.replace("\r\n", "\n").split("\f")]
    pages = [page for page in pages if any(map(str.strip, page))]
    if not pages:
        return ""
    least = 2 if len(pages) <= _FEW else 3
    heads = [[i for i, line in enumerate(page) if line.strip()][:_EDGE] for page in pages]
    feet = [[i for i, line in enumerate(page) if line.strip()][: -_EDGE - 1 : -1] for page in pages]
    counts = Counter(
        key
        for page, head, foot in zip(pages, heads, feet, strict=True)
        for key in {_key(page[i]) for i in (*head, *foot)}
    )
    heads[0] = []  # what the first page begins with is the document's own title
    parts: list[str] = []
    for page, head, foot in zip(pages, heads, feet, strict=True):
        gone = {*_run(page, head, counts, least), *_run(page, foot, counts, least)}
        kept = "\n".join(line for i, line in enumerate(page) if i not in gone).strip("\n")
        if not kept.strip():
            continue
        if parts:
            parts.append("\n" if _goes_on(parts[-1], kept) else "\n\n")
        parts.append(kept)
    return "".join(parts)


def _run(page: list[str], spots: list[int], counts: Counter[str], least: int) -> list[int]:
    """The running lines from the edge of a page inwards."""
    gone = []
    for i in spots:
        if counts[_key(page[i])] < least and not _NUMBER.fullmatch(page[i].strip()):
            break
        gone.append(i)
    return gone


def _key(line: str) -> str:
    return _FIGURES.sub("#", " ".join(line.split()).casefold())


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a sentence runs over the end of a page."""
    *above, line = before.rstrip().split("\n")
    first, *below = after.lstrip("\n").split("\n")
    prose = bool(above and above[-1].strip() and below and below[0].strip()) and not first.lstrip()[:1].isdigit()
    if prose and len(line) > _HEADING and (line.endswith(",") or OPEN_END.search(line)):
        return True  # "… according to¶The Hague"; not an address at the foot, nor a heading on top
    return line[-1:] not in ".!?:;”’\"'" and after.lstrip()[:1].islower()
