"""RSS (0.9 to 2.0, RDF) and Atom: each entry a report, with its title, day, address and own id."""

import hashlib
import html
import itertools
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from pipeline.read.encoding import XML_DECLARED, decode
from pipeline.read.format import Format
from pipeline.read.problem import ReadProblem
from pipeline.read.rows import canonical, read_row
from pipeline.read.stream import Stream
from pipeline.records import RawReport, Reject

_START = re.compile(
    rb"\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<\?xml-stylesheet[^>]{0,500}>\s{0,99}){0,3}"
    rb"(?:<!--[^>]{0,2000}-->\s{0,99}){0,3}(?:<!DOCTYPE[^>\[]{0,200}(?:\[[^\]]{0,6000}\]\s{0,9})?>\s{0,99})?"
    rb"<(?:\w{1,10}:)?(?:rss|feed|RDF)[\s>]"
)
_PROLOGUE = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,200}(?:\[.{0,200000}?\]\s{0,9})?>", re.DOTALL)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z]{2,31}\d{0,2});")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORBIDDEN_BY_NUMBER = re.compile(r"&#(?:0{0,9}(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0{0,9}(?:[0-8bBcCeEfF]|1[\da-fA-F]));")
_LOOSE = re.compile(
    r"(?P<whole><!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))"
    r"|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)|<(?=[\s\d=])",
    re.DOTALL,
)
_END = re.compile(r"</(?:\w{1,10}:)?(?:rss|feed|RDF)\s{0,99}>")
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_SCHEME = re.compile(r"[a-zA-Z][\w+.-]{1,20}:")
_LINKS = 20  # of a feed, over its entries
_BODIES = ("content", "description", "summary", "full-text", "fulltext", "body")
_DAYS = ("pubDate", "published", "date", "issued", "updated")
_IDS = ("guid", "id")
_BLOGS = ("wordpress", "blogger")  # in the names of the vocabularies of their exports
_NO_POSTS = {
    "post_type": ("attachment", "nav_menu_item", "revision", "custom_css", "wp_"),
    "status": ("trash", "deleted", "soft_trashed"), "type": ("comment",),
}  # fmt: skip
_NO_KINDS = ("/blogger/2008/kind#comment", "/blogger/2008/kind#settings", "/blogger/2008/kind#template")
_NONE: tuple[str, ...] = ()


def _read(stream: Stream, source: str) -> Iterator[RawReport | Reject]:
    deadline = stream.limits.deadline()
    data = stream.read_all()
    declared = XML_DECLARED.match(data[:1000])
    text = decode(data, declared[1].decode("ascii") if declared else None)
    entries, fault = _entries(text)
    home, some = _home(entries), False
    for number, entry in enumerate(entries, start=1):
        deadline.check()
        if stream.limits.max_rows is not None and number > stream.limits.max_rows:
            raise ReadProblem("too_large", f"more than {stream.limits.max_rows} entries")
        row = _row(entry, home)
        if _is_no_post(entry):
            if "text" not in row and (some or number < len(entries)):
                continue  # the name of a picture, an entry of a menu: every export has some
            some, detail = True, "the entry of a blog's export is no post: a comment, a picture, a menu, in the trash"
            yield Reject(source=source, line=entry.sourceline, reason="no_text", detail=detail)
            continue
        sha256 = hashlib.sha256(canonical(row)).hexdigest()
        item = read_row(row, source, sha256, entry.sourceline)
        if isinstance(item, Reject):
            item = item.model_copy(update={"detail": item.detail.replace("the row", "the entry")})
        yield item
        some = True
    if fault is not None:
        raise fault


def _entries(text: str) -> tuple[list[Any], ReadProblem | None]:
    """The entry elements of a feed, and what to say of the others where its tags do not fit or it is cut short.

    Its own entities are not looked at: they serve attacks alone.
    """
    text = _DOCTYPE.sub(_line_ends, _PROLOGUE.sub(_line_ends, text, count=1), count=1)
    text = _NAMED.sub(lambda match: html.unescape(match[0]), text)
    text = _LOOSE.sub(_escaped, _FORBIDDEN_BY_NUMBER.sub(" ", _FORBIDDEN.sub(" ", text)))
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.rstrip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadProblem("malformed", "the feed is no XML") from error
    if root is None:
        raise ReadProblem("malformed", "the feed is no XML")
    fault = next((one for one in parser.error_log if one.level == etree.ErrorLevels.FATAL), None)
    entries = [element for element in root.iter("{*}item", "{*}entry") if isinstance(element.tag, str)]
    if fault is None:
        return entries, None
    if not _END.search(text):
        return entries, ReadProblem("truncated", "the feed has no end: entries may be missing or cut short")
    return entries, ReadProblem("malformed", "tags do not fit: entries may be missing or cut short", fault.line)


def _line_ends(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _escaped(match: re.Match[str]) -> str:
    return match["whole"] or html.escape(match[0])


def _is_no_post(entry: Any) -> bool:
    """Tell of an entry of a blog's export whether it is none that readers of the blog see by itself."""
    if any((kind.get("term") or "").endswith(_NO_KINDS) for kind in entry.iterchildren("{*}category")):
        return True
    told = (child for child in entry if isinstance(child.tag, str) and any(one in _space(child) for one in _BLOGS))
    return any((child.text or "").strip().lower().startswith(_NO_POSTS.get(_local(child.tag), _NONE)) for child in told)


def _row(entry: Any, home: str) -> dict[str, str]:
    """One entry as a row, with the names that rows have.

    Words of other vocabularies, such as the title of a picture, count where the entry's own have none.
    """
    fields: dict[str, Any] = {}
    texts: list[Any] = []
    children = [child for child in entry if isinstance(child.tag, str)]
    if not any(_local(child.tag) in {"encoded", *_BODIES} for child in children):  # what a film shows
        groups = [child for child in children if _local(child.tag) == "group"]
        children += [child for group in groups for child in group.iterchildren("{*}*")]
    for child in sorted(children, key=lambda child: _space(child) != _space(entry)):
        name = _local(child.tag)
        if name == "link":
            if child.get("rel", "alternate") == "alternate":
                fields.setdefault("link", child.get("href") or child.text)
        elif name == "encoded":  # of the text, of an excerpt
            texts.append(child)
        else:
            fields.setdefault(name, child)
    bodies = [_markup(element) for element in [*texts, *(fields[name] for name in _BODIES if name in fields)]]
    row = {
        "id": _first(fields, _IDS),
        "title": " ".join(_plain(fields["title"]).split()) if "title" in fields else "",
        "published": _first(fields, _DAYS),
        "url": _address(entry, (fields.get("link") or "").strip(), home),
        "text": max(bodies, key=len, default=""),
    }
    return {name: value for name, value in row.items() if value}


def _home(entries: list[Any]) -> str:
    """Return the address of the page that a feed is of, or an empty string."""
    around = entries[0].getparent() if entries else None
    links = itertools.islice(around.iterchildren("{*}link"), _LINKS) if around is not None else ()
    pages = (link for link in links if link.get("rel", "alternate") == "alternate")
    told = ((link.get("href") or link.text or "").strip() for link in pages)
    return next((address for address in told if _SCHEME.match(address)), "")


def _address(entry: Any, told: str, home: str) -> str:
    """Return an entry's address in full; empty where it is told from another that nobody tells."""
    if not told or _SCHEME.match(told):
        return told
    base = next((base for element in (entry, *entry.iterancestors()) if (base := element.get(_BASE))), home)
    try:
        bare = told.startswith(("www.", f"{urlsplit(base).netloc}/"))  # the scheme alone is left out
        whole = urljoin(base, f"//{told}" if bare and not told.startswith("/") else told)
    except ValueError:  # broken beyond repair
        return ""
    return whole if _SCHEME.match(whole) else ""


def _space(element: Any) -> str:
    """The vocabulary of an element: its namespace, or a prefix that the feed forgot to declare."""
    return str(element.tag)[: -len(_local(element.tag))]


def _local(tag: str) -> str:
    """A name without its namespace, or without a prefix that the feed forgot to declare."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((text for name in names if name in fields and (text := (fields[name].text or "").strip())), "")


def _markup(element: Any) -> str:
    """An element's content: text as it is (HTML mostly, once unescaped by XML), XHTML elements as HTML."""
    if len(element) == 0:
        return (element.text or "").strip()
    inner = "".join(etree.tostring(child, encoding="unicode", method="html") for child in element)
    return f"{html.escape(element.text or '', quote=False)}{inner}".strip()


def _plain(element: Any) -> str:
    text = "".join(element.itertext("*"))
    if "<" in text or "&" in text:  # a title escaped twice, as HTML in XML
        text = html.unescape(re.sub(r"</?[a-zA-Z][^<>]{0,300}>", "", text))
    return text


def _matches(head: bytes, _name: str) -> bool:
    return _START.match(head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None


FORMAT = Format("RSS or Atom", _matches, _read)
