"""One row of a JSONL, JSON or CSV file to a raw report: the column names people use, and what is missing."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from pipeline.failure import failed
from pipeline.read.day import parse_day
from pipeline.read.problem import ReadProblem
from pipeline.records import RawReport, Reject

_COLUMNS = {
    "id": ("id", "source_id", "doc_id", "document_id", "article_id", "report_id", "uid", "guid", "uuid", "_id"),
    "title": ("title", "headline", "subject"),
    "published": (
        "published", "date", "pub_date", "published_at", "publication_date", "publish_date", "date_published",
        "published_date", "pubdate", "published_on", "datetime", "timestamp", "created_at", "created",
    ),
    "url": ("url", "link", "source_url", "permalink", "uri", "canonical_url"),
    "text": ("text", "body", "content", "full_text", "fulltext", "article_text", "body_text", "article", "raw_text",
             "content_text"),
    "html": ("html", "body_html", "content_html", "html_body", "article_html", "raw_html"),
}  # fmt: skip
_BRIEF = ("description", "summary", "excerpt", "abstract", "message", "story")  # what is read where no text is
_NO_STORY = re.compile(  # what such names hold tells of the page, not what happened
    r"copyright|licen[cs]e|disclaimer|^(?:rights|terms|authors?|by)(?:_|$)|byline|(?:^|_)(?:bio|alt|tags)$"
    r"|credits?$|keywords?$|caption"
)
_UNREAD = "the row has no text under a name that is read"
_RUNNING = 8  # blanks of a text that closes with a stop
_STOPS = (".", "!", "?", "…", '."', ".”", ">")
_TAG = re.compile(
    r"<(?:(?:p|div|br|h[1-6]|ul|ol|li|article|section|html|body|span|blockquote|table|figure|strong|em|font)\b[^<>]{0,500}"
    r"|(?:a href|img)[ =][^<>]{0,2000}|[bi])>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_ENTITY = re.compile(r"&#?\w{1,31};")
_NEXT_TO_NONE = 10  # times as many letters in the text: the HTML leads to it ("Read more")
# styles, scripts and the page's name, and addresses that are no words
_UNSHOWN = re.compile(
    r"<(style|script|title)\b[^<>]{0,500}>\s*+(?:<!--)?[^<]*+</\1|(?<![\w\"'=])https?://[^\s<>\"']{1,2000}",
    re.IGNORECASE,
)
_CLOSING_TAG = re.compile(
    r"&(?:amp;)?lt;/(?:p|div|a|li|ul|ol|span|strong|em|b|i|h[1-6]|article|blockquote|table)&", re.IGNORECASE
)
_UNFIT = re.compile("[\0\ud800-\udfff]")


def text_columns(names: list[str]) -> bool:
    """Tell whether one of the column names is one that holds a report's text."""
    folded = {fold(name) for name in names}
    return any(name in folded for name in _COLUMNS["text"] + _COLUMNS["html"])


def brief_columns(names: list[str]) -> bool:
    """Tell whether column names have a title and one that is read where no text is, such as `summary`."""
    folded = {fold(name) for name in names}
    return any(name in folded for name in _COLUMNS["title"]) and any(name in folded for name in _BRIEF)


def doubled(names: list[str]) -> str | None:
    """Return the first column name that stands twice and is one that is read, or None."""
    read = {name for field in _COLUMNS.values() for name in field}
    folded = [fold(name) for name in names]
    return next((name for name in folded if name in read and folded.count(name) > 1), None)


def fold(name: str) -> str:
    """Return a column name in lower case with `_` for blanks and hyphens."""
    return re.sub(r"[\s\-.]+", "_", name.strip().lower())


def looks_like_html(text: str) -> bool:
    """Tell whether a field that should hold text holds tags."""
    return "<" in text[:3000] and _TAG.search(text[:3000]) is not None


def valid(text: str) -> str:
    """Return text as UTF-8 and databases hold it: lone surrogates and NUL become U+FFFD."""
    return _UNFIT.sub("\ufffd", text)


def report_of_row(row: Mapping[str, Any], source: str, sha256: str) -> RawReport:
    """Return the raw report of one row.

    Raises:
        ReadProblem: `bad_row` if the text is no string, `no_text` if there is neither text nor title.
    """
    folded = {fold(key): value for key, value in row.items() if isinstance(key, str)}
    source_id = identity(folded)
    title = _untagged(_string(folded, "title"))
    html, text = _field(folded, "html"), _whole(folded, "text")
    content = html if isinstance(html, str) and html.strip() and not (text and _is_less(html, text)) else text
    if content is not None and not isinstance(content, str):
        raise ReadProblem("bad_row", f"the text is a JSON {_json_type(content)}, not a string")
    if content is None or not content.strip():
        content = next((v for name in _BRIEF if isinstance(v := _bare(folded.get(name)), str) and v.strip()), content)
    escaped = _unescaped(content) if content else None
    html, content = (escaped, escaped) if escaped else (html, content or "")
    if not content.strip() and not title:
        raise ReadProblem("no_text", _UNREAD if _runs_elsewhere(folded) else "the row has no text")
    told = [v for v in _values(folded, "published") if not isinstance(v, str) or v.strip()]
    day = next((day for v in told if (day := parse_day(v))), None)
    return RawReport(
        source=source,
        content=content,
        markup="html" if content is html or looks_like_html(content) else "text",
        sha256=sha256,
        source_id=source_id,
        title=title,
        published=day,
        day_unread=bool(told) and day is None,
        url=_string(folded, "url"),
    )


def read_row(row: Mapping[str, Any], source: str, sha256: str, line: int | None = None) -> RawReport | Reject:
    """Return the raw report of one row, or its reject, with the line where the row begins; a defect costs it alone."""
    try:
        return report_of_row(row, source, sha256)
    except ReadProblem as problem:
        return Reject(
            source=source, source_id=identity(row), line=line, sha256=sha256,
            reason=problem.reason, detail=problem.detail,
        )  # fmt: skip
    except Exception as error:  # noqa: BLE001
        return failed(source, "read", error, line=line, sha256=sha256)


def unread(item: RawReport | Reject, row: Mapping[str, Any], line: int | None = None) -> Iterator[Reject]:
    """Yield a reject beside the report of a title where its row has a text under a name that is not read."""
    if isinstance(item, Reject) or item.content.strip():
        return
    if _runs_elsewhere({fold(key): value for key, value in row.items() if isinstance(key, str)}):
        yield Reject(
            source=item.source, source_id=item.source_id, line=line, sha256=item.sha256, reason="no_text",
            detail=_UNREAD,
        )  # fmt: skip


def identity(row: Mapping[str, Any]) -> str | None:
    """Return the row's own id as text, or None."""
    for value in _values({fold(k): v for k, v in row.items() if isinstance(k, str)}, "id"):
        if isinstance(value, str) and value.strip():
            return valid(value.strip())
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return None


def _values(row: Mapping[str, Any], field: str) -> list[Any]:
    return [value for name in _COLUMNS[field] if (value := _bare(row.get(name))) is not None]


def _bare(value: Any) -> Any:
    """Return what a program wraps: an id or day (`{"$oid": "5f1a"}`), a text whole or in pieces; None for NaN."""
    for _ in range(2):  # a number of milliseconds in a date
        if isinstance(value, dict) and len(value) == 1 and (key := next(iter(value))).startswith("$"):
            value = value[key]
    if isinstance(value, dict) and isinstance(value.get("rendered"), str):
        return value["rendered"]
    if isinstance(value, list) and any(isinstance(piece, dict) for piece in value):
        pieces = [piece.get("text") if isinstance(piece, dict) else piece for piece in value]
        words = [piece for piece in pieces if isinstance(piece, str)]
        return "".join(words) if len(words) == len(pieces) else value
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _runs_elsewhere(row: Mapping[str, Any]) -> bool:
    """Tell whether running text stands in a row without a text, under another name or further in."""
    read = {name for field in _COLUMNS.values() for name in field}
    told = {name: value for name, value in row.items() if name not in read or isinstance(value, dict | list)}
    stack: list[Any] = [told]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            stack.extend(v for name, v in value.items() if not _NO_STORY.search(name))
        elif isinstance(value, list):
            words = [piece for piece in value if isinstance(piece, str)]
            stack.append(" ".join(words if any(" " in piece for piece in words) else ()))
            stack.extend(piece for piece in value if isinstance(piece, dict | list))
        elif isinstance(value, str) and value.count(" ") >= _RUNNING and value.rstrip().endswith(_STOPS):
            return True
    return False


def _field(row: Mapping[str, Any], field: str) -> Any:
    values = _values(row, field)
    return next((v for v in values if isinstance(v, str) and v.strip()), values[0] if values else None)


def _string(row: Mapping[str, Any], field: str) -> str | None:
    value = next((v.strip() for v in _values(row, field) if isinstance(v, str) and v.strip()), None)
    return valid(value) if value else None


def _whole(row: Mapping[str, Any], field: str) -> Any:
    """The value of a field; where it is but the beginning of another column's, that of the other."""
    first = _field(row, field)
    if not isinstance(first, str) or not first.strip():
        return first
    others = [v for v in _values(row, field) if isinstance(v, str) and len(v) > len(first)]
    return next((v for v in others if _begins(_letters(first), _letters(v))), first)


def _is_less(html: str, text: Any) -> bool:
    """Tell whether HTML has no words ("<p>&nbsp;</p>"), or next to none of those of the text or only the first."""
    told = _letters(html)
    if not told or not isinstance(text, str):
        return not told
    return leads_to(html, text) or _begins(told, _letters(text))


def leads_to(html: str, text: str) -> bool:
    """Tell whether a page has next to none of the words of a text that stands beside it."""
    return len(_letters(html)) * _NEXT_TO_NONE < len(_letters(text))


def _unescaped(text: str) -> str | None:
    """Return the HTML that a program wrote as text ("&lt;p&gt;Police held …&lt;/p&gt;"); None where a text is none."""
    told = text
    for _ in range(2):  # some write it so twice
        if not looks_like_html(told) and _CLOSING_TAG.search(told) is not None:
            told = unescape(told)
    return told if told != text and looks_like_html(told) else None


def _begins(teaser: str, whole: str) -> bool:
    return len(teaser) < len(whole) and whole.startswith(teaser)


def _letters(text: str) -> str:
    """The letters and figures alone: what stays the same with other tags, entities, blanks and stops."""
    return "".join(filter(str.isalnum, _ENTITY.sub("", _ANY_TAG.sub("", _UNSHOWN.sub("", text)))))


def _untagged(title: str | None) -> str | None:
    return (_ANY_TAG.sub("", title).strip() or None) if title and looks_like_html(title) else title


def _json_type(value: object) -> str:
    names = {dict: "object", list: "array", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "value")


def canonical(row: Mapping[str, Any]) -> bytes:
    """Return bytes that stand for a row whose own bytes are not at hand (a CSV record, an array's element)."""
    return json.dumps(row, ensure_ascii=True, separators=(",", ":")).encode()
