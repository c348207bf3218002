"""A draft to the article's text and its zones: this is where offsets begin."""

import unicodedata

from pipeline.clean.blocks import Block
from pipeline.clean.headline import (
    dateline_day,
    dateline_end,
    dateline_span,
    is_dateline,
    is_prose,
    is_title_like,
    read_date_line,
)
from pipeline.clean.listed import with_names
from pipeline.clean.rows import rows_below_heads
from pipeline.clean.split import Draft
from pipeline.records import PageSpan, Zone, ZoneKind

_QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}

_CAPTIONS = 2  # paragraphs that may be captions
_HEADS = 3  # a title and two headings


def lay_out(draft: Draft) -> tuple[str, list[Zone], list[PageSpan], str | None]:
    """Return text, zones in order, pages in order, and the dateline's text if there is one.

    The text is the title, then the blocks with a blank line between them; list items that follow each other
    stand on lines of their own without one.
    """
    pieces: list[str] = []
    zones: list[Zone] = []
    length = 0
    dateline: str | None = None
    later: set[str] = set()  # below running text: one may date the report, several are of letters or of cases
    starts: list[tuple[int, int]] = []  # where which page begins
    if draft.title:
        pieces.append(draft.title)
        length = len(draft.title)
        zones.append(Zone("title", 0, length))
        if is_dateline(draft.title):
            zones.append(Zone("dateline", 0, length))
        starts.append((0, draft.page))
    prose_seen, told = False, 0
    previous: Block | None = None
    blocks = with_names(draft.blocks)
    rows = rows_below_heads([block.text for block in blocks])
    for i, block in enumerate(blocks):
        text = block.text
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        if length:
            gap = "\n" if previous is not None and previous.kind == block.kind == "list_item" else "\n\n"
            pieces.append(gap)
            length += len(gap)
        starts.append((length, block.page))
        starts.extend((length + _normal_length(block.text[:at]), page) for at, page in block.breaks)
        kind = _zone_kind(blocks, i)
        prose = is_prose(block)
        if kind:
            zones.append(Zone(kind, length, length + len(text)))
            if kind == "dateline" and prose_seen:
                later.add(text)
            elif kind == "dateline" and dateline is None:
                dateline = text
        elif prose and i not in rows and (
            not prose_seen
            or below_caption(text, told, dateline)
            or (told <= _CAPTIONS and below_heading(text, zones, length))
        ) and (span := dateline_span(text))[1]:
            zones.append(Zone("dateline", length + span[0], length + span[1]))
            dateline = dateline or text[slice(*span)]
        prose_seen = prose_seen or prose
        told += prose
        pieces.append(text)
        length += len(text)
        previous = block
    if dateline is None and len(later) == 1:
        dateline = later.pop()
    return "".join(pieces), zones, _pages(starts, length), dateline


def below_caption(text: str, told: int, dateline: str | None) -> bool:
    """Tell whether a paragraph may have the report's dateline, in brackets, below a caption read as running text."""
    return dateline is None and told <= _CAPTIONS and text.startswith("(")


def below_heading(text: str, zones: list[Zone], at: int) -> bool:
    """Tell whether a paragraph at `at` stands right below a page's first headings with a dateline of a full date.

    What is read as running text above them may be a menu.
    """
    first = len(zones) <= _HEADS and all(z.kind in {"title", "heading"} for z in zones)
    right_below = first and zones[-1:] != [] and zones[-1].kind == "heading" and zones[-1].end + len("\n\n") == at
    return right_below and bool(end := dateline_end(text)) and dateline_day(text[:end]) is not None


def _normal_length(text: str) -> int:
    return len(text) if text.isascii() else len(unicodedata.normalize("NFC", text))


def _pages(starts: list[tuple[int, int]], length: int) -> list[PageSpan]:
    """Join where pages begin to spans that cover the text; none if no page is known."""
    known = [(at, page) for at, page in starts if page and at < length]
    changes = [start for i, start in enumerate(known) if not i or start[1] != known[i - 1][1]]
    if not changes:
        return []
    ends = [at for at, _ in changes[1:]] + [length]
    begins = [0, *ends[:-1]]
    return [
        PageSpan(page, begin, end) for (_, page), begin, end in zip(changes, begins, ends, strict=True) if end > begin
    ]


def _zone_kind(blocks: list[Block], at: int) -> ZoneKind | None:
    block = blocks[at]
    match block.kind:
        case "caption" | "list_item" | "quote":
            return block.kind
        case "heading":
            date = read_date_line(block.text)
            return "dateline" if date and date.place else "heading"
    text = block.text
    if _is_quotation(text):
        return "quote"
    if len(text) <= 120 and block.gap and at + 1 < len(blocks) and is_title_like(block) and text.count(" ") < 15:
        following = blocks[at + 1]
        if is_prose(following) and (following.gap or text.isupper()):
            return "heading"  # "TORSK AND LUME", though what it heads follows without a blank line
    return None


def _is_quotation(text: str) -> bool:
    """Tell whether a paragraph is one quotation: its quotes close at its very end, or in a later paragraph."""
    closing = _QUOTES.get(text[0])
    if closing is None or len(text) < 20:
        return False
    inner = text[1:-1]
    if closing == "’":  # the apostrophe too, so only its end tells
        return text[-1] == closing and "’ " not in inner
    return closing not in inner
