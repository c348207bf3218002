"""HTML to blocks: one walk over the tree, in document order, without recursion."""

import itertools
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from pipeline.clean.blocks import Block, BlockKind
from pipeline.clean.cells import Rows
from pipeline.clean.characters import clean_characters, one_line
from pipeline.clean.headline import read_date_line
from pipeline.clean.margins import holds_a_day, holds_notes, is_called_by_its_heading, margins
from pipeline.clean.notes import leads_to_a_note, note_mark
from pipeline.clean.plain import is_rule, plain_blocks
from pipeline.clean.roles import is_most_of, is_named_body, over_title, paragraphs_of, roles, said_once
from pipeline.clean.rules import rules
from pipeline.clean.weight import holds_a_story, holds_lines, is_hidden, is_struck, opens_bare, size
from pipeline.kept import compiled
from pipeline.read.day import DATE, parse_day

_SKIP_WORDS = (
    "script style noscript template nav aside form button select option iframe svg canvas object embed applet input "
    "textarea dialog head audio video map menu footer math datalist"
)
_SKIP = frozenset(_SKIP_WORDS.split())
_BLOCK_WORDS = (
    "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header "
    "hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption legend hgroup"
)
_BLOCK = frozenset(_BLOCK_WORDS.split())
_BREAKS = _BLOCK | {"nav", "aside", "form", "footer"}
_LEVELS = {f"h{n}": n for n in range(1, 7)}
# what is in frames would be text to the parser, tags and all; what stands behind the end of a page, nothing
_FRAMES = compiled(r"</?(?:frameset|noframes)\b[^<>]{0,500}>|</(?:html|body)\s{0,99}>", re.IGNORECASE)
_COMMENT, _NOTEREF = frozenset(("comment", "comment-body")), frozenset(("noteref", "doc-noteref"))
_NESTING = compiled(r"<(?!/?(?:script|style|title|p)\b)/?[a-zA-Z][^<>]*>")
_SHADOW = frozenset(("shadowroot", "shadowrootmode"))
_LINE = "\x00"  # a <br>; no text has it once cleaned
_PAGE = compiled("\x01(\\d{1,7})\x02")  # where a page begins; no text has these either
_INLINE = frozenset(("span", "time", "a", "b", "strong", "em", "i", "small"))
_DATE_BEGINS = compiled(rf"{DATE}|\d{{1,2}}\.? (?:de )?[^\W\d_]{{3,12}}\.?,? (?:de )?(?:19|20)\d\d", re.IGNORECASE)
_DATE_ENDS = compiled(r"(?:\w[ ,./-]+|[./-])(?:19|20)\d\d$")
_LONGEST_MARK, _PIECES = 60, 20  # characters and pieces of the longest mark of a footnote
_WORDS = 3  # blanks of the shortest heading that is surely a title
_LINKS = 3  # of the shortest menu that stands in a column of its own
_HEAD = 40  # elements of a cell or a card that are looked at
_CHECKS = 48  # elements whose size is weighed before a name on the drop list is believed


def parse(html: str) -> Any:
    """Return the root element of a page or a fragment, or None if nothing is in it.

    No entity beyond HTML's own is expanded and nothing is fetched.
    """
    html = _FRAMES.sub("", html.replace("\x00", ""))
    root, whole = _tree(html)
    root = root if whole else _tree(_NESTING.sub("<p>", html))[0]
    if root is not None and "shadowroot" in html:
        for template in list(root.iter("template")):
            if not _SHADOW.isdisjoint(template.attrib):  # the words that an element of the site's own shows
                template.tag = "div"
    return root


def _tree(html: str) -> tuple[Any, bool]:
    """Parse; tells also whether all of it was read: the parser stops where elements nest 2,048 deep."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, recover=True
    )
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    return root, not any("depth" in error.message for error in parser.error_log)


class Walker:
    """Turns a tree into blocks. One use, one tree. In a `paged` one, `<span data-page="N">` begins a page."""

    def __init__(self, root: Any, *, paged: bool = False) -> None:
        self._root = root
        self._margins = margins(root)
        self._titled = over_title(root)
        self._paged = paged
        self._page = 0
        self._blocks: list[Block] = []
        self._text: list[str] = []
        self._linked = [0]  # characters of link text in each line
        self._day: str | None = None
        self._rows = Rows(_note)
        self._kinds: list[tuple[BlockKind, int]] = [("text", 0)]
        self._posts: list[int] = [0]
        self._count = 0
        self._main = 0
        self._headed = False  # whether a heading of the page stood above
        self._links = 0
        self._pre = 0
        self._checks = 0
        self._bodied = False  # whether the hidden story was found
        self._told: tuple[dict[Any, str], int] | None = None
        self._total = 0

    def walk(self) -> list[Block]:
        """Return the blocks of the tree."""
        stack: list[tuple[Any, Iterator[Any]]] = [(self._root, iter(self._root))]
        self._enter(self._root, self._root.tag)
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(element, element.tag)
                if stack and element.tail:
                    self._add(element.tail)
                continue
            tag = child.tag
            if not isinstance(tag, str) or self._skipped(child, tag):
                if isinstance(tag, str) and tag in _BREAKS:
                    self._flush()
                self._go_on_behind(child)
                continue
            if tag in {"sup", "a"} and (mark := _note(child, tag)) is not None:
                if mark and self._has_begun():  # not the number over the note itself
                    self._add(mark)
                self._go_on_behind(child)
                continue
            if tag == "tr" and (row := self._rows.line(child)) is not None:
                self._flush()
                self._blocks.append(Block("text", row, post=self._posts[-1], main=self._main > 0, page=self._page))
                continue
            self._enter(child, tag)
            stack.append((child, iter(child)))
        self._flush()
        return said_once(self._blocks) if self._bodied else self._blocks

    def _skipped(self, element: Any, tag: str) -> bool:
        if tag in _SKIP:
            if tag == "form":
                return self._is_small(element)  # some systems wrap the whole page in one
            if tag in {"aside", "footer"} and (holds_a_day(element) or (tag == "aside" and holds_notes(element))):
                return False
            return tag != "button" or not _heads_a_fold(element)
        if element in self._margins:
            return True
        attributes = element.attrib
        if is_struck(element):
            # a tag that nothing closes may reach to the end of the page
            return not holds_lines(element) or (self._checks < _CHECKS and self._is_small(element))
        if not attributes:
            return False
        if is_hidden(attributes) and not _folds_out(attributes):
            # the page itself may be, until a script shows it or while a dialog stands before it
            return (not holds_a_story(element) or self._is_small(element)) and not self._is_own_body(element)
        if tag in {"body", "html", "main", "article"}:
            return tag == "article" and not _COMMENT.isdisjoint(attributes.get("class", "").lower().split())
        if not roles(element)[0] or is_called_by_its_heading(element):
            return False
        return element not in self._titled and self._is_small(element)  # a wrapper may carry such a name too

    def _is_own_body(self, element: Any) -> bool:
        if not self._bodied and is_named_body(element):
            if self._told is None:
                self._told = paragraphs_of(self._root)
            self._bodied = is_most_of(element, *self._told)
            return self._bodied
        return False

    def _is_small(self, element: Any) -> bool:
        """Tell whether an element holds less than two fifths of the page; what holds more is no margin."""
        if self._checks >= _CHECKS:
            return True
        self._checks += 1
        if not self._total:
            self._total = size(self._root)
        return size(element) * 5 < self._total * 2

    def _enter(self, element: Any, tag: str) -> None:
        if tag == "br":
            self._text.append(_LINE)
            self._linked.append(0)
            return
        cell = tag in {"td", "th"} and not _is_column(element, tag)
        if cell and self._text:
            self._text.append(" – ")
        elif tag in _BLOCK and not cell:
            self._flush()
        attributes = element.attrib
        _, post, caption, main = roles(element)
        if tag == "article" or (post and tag in {"div", "section", "li"}):
            if not self._posts[-1] or (self._headed and _leads_elsewhere(element)):
                self._count += 1
                self._posts.append(self._count)
            else:
                self._posts.append(self._posts[-1])
        if tag == "main" or main:
            self._main += 1
        kind, level = self._kinds[-1]
        if tag in _LEVELS:
            self._headed = self._headed or (tag == "h1" and size(element) > 0)
            kind, level = "heading", _LEVELS[tag]
        elif tag == "blockquote":
            kind = "quote"
        elif tag in {"figcaption", "caption"} or caption:
            kind = "caption"
        elif tag == "li" and kind not in {"caption", "quote"}:
            kind = "list_item"
        self._kinds.append((kind, level))
        match tag:
            case "a" if _leads(element):
                self._links += 1
            case "pre":
                self._pre += 1
            case "q" if opens_bare(element):
                self._text.append("“")
            case "span" if self._paged and attributes.get("data-page", "").isdecimal():
                self._text.append(f"\x01{attributes['data-page']}\x02")
            case "hr":
                self._blocks.append(Block("rule", "", post=self._posts[-1], main=self._main > 0))
            case "time":
                self._day = self._day or parse_day(attributes.get("datetime"))
            case "abbr":
                self._day = self._day or parse_day(attributes.get("title"))
            case _:
                if "datetime" in attributes or attributes.get("itemprop") == "datePublished":
                    self._day = self._day or parse_day(attributes.get("datetime") or attributes.get("content"))
        if element.text:
            if tag in _INLINE and self._text and _touch(self._text[-1], element.text):
                self._add(" ")
            self._add(element.text)

    def _leave(self, element: Any, tag: str) -> None:
        if tag == "br":
            return
        if tag in _BLOCK and (tag not in {"td", "th"} or _is_column(element, tag)):
            self._flush()
        self._kinds.pop()
        _, post, _, main = roles(element)
        if tag == "article" or (post and tag in {"div", "section", "li"}):
            self._posts.pop()
        if tag == "main" or main:
            self._main -= 1
        if tag == "a" and _leads(element):
            self._links -= 1
        elif tag == "pre":
            self._pre -= 1
        elif tag == "q" and opens_bare(element):
            self._text.append("”")

    def _has_begun(self) -> bool:
        """Tell whether the block that is gathered has words."""
        return any(part.strip() for part in self._text[-_PIECES:])

    def _go_on_behind(self, element: Any) -> None:
        """Add what follows an element that is left out; of the number of a note its stop goes with it."""
        if element.tail:
            numbered = element.tag in {"a", "sup"} and not self._has_begun()
            self._add(element.tail.lstrip(" \n.:)") if numbered else element.tail)

    def _add(self, text: str) -> None:
        if self._links:
            self._linked[-1] += len(text)
        if self._pre:
            self._linked.extend([0] * text.count("\n"))
            text = text.replace("\n", _LINE)
        self._text.append(text)

    def _flush(self) -> None:
        if not self._text and self._day is None:
            return
        text = "".join(self._text)
        self._text.clear()
        linked, day = self._linked, self._day
        self._linked, self._day = [0], None
        kind, level = self._kinds[-1]
        if kind == "list_item" and _LINE in text and _is_post(text.split(_LINE)):
            kind = "text"
        if _LINE in text and kind not in {"text", "quote"}:
            text = text.replace(_LINE, " ")
        if self._paged:
            blocks = self._paged_blocks(text)
        elif _LINE in text:
            lines = clean_characters(text.replace("\n", " ").replace(_LINE, "\n"), entities=True)
            blocks = plain_blocks(lines)
            _give_links(blocks, lines.split("\n"), linked)
        else:
            text = one_line(clean_characters(text, entities=True))
            blocks = [Block("text", text)] if text else []
        if blocks:
            self._rows.end()
        if day and not blocks:
            blocks = [Block("text", "")]
        for block in blocks:
            if block.kind == "text" or kind != "text":
                block.kind = kind if block.kind != "rule" else "rule"
            block.level, block.post, block.main = level, self._posts[-1], self._main > 0
            block.day = day
            block.linked = min(sum(linked), len(block.text)) if len(blocks) == 1 else block.linked
            self._blocks.append(block)

    def _paged_blocks(self, text: str) -> list[Block]:
        """One block of a paged text: its words, with the pages that begin in it."""
        first = self._page
        words = ""
        blank = False
        breaks: list[tuple[int, int]] = []
        for number, piece in enumerate(_PAGE.split(text.replace(_LINE, " "))):
            if number % 2:
                self._page = int(piece)
                if words:
                    breaks.append((len(words) + blank, self._page))
                else:
                    first = self._page
                continue
            cleaned = clean_characters(piece, entities=True)
            if part := one_line(cleaned):
                blank = bool(words) and (blank or cleaned[0].isspace())
                words = f"{words} {part}" if blank else words + part
                breaks = [(min(len(words), at), page) for at, page in breaks]
                blank = cleaned[-1].isspace()
            else:
                blank = blank or bool(cleaned)
        inside = tuple((at, page) for at, page in breaks if at < len(words))
        return [Block("text", words, page=first, breaks=inside)] if words else []


def _is_post(lines: list[str]) -> bool:
    """Tell whether an item of a list has a title over its date on lines of their own."""
    title, below = one_line(lines[0]), one_line(lines[1])
    return title.count(" ") >= _WORDS and len(below) <= _LONGEST_MARK and read_date_line(below) is not None


def _touch(before: str, text: str) -> bool:
    """Tell whether a date and what stands beside it are kept apart by style alone ("Jane Doe|3 May 2021")."""
    if not before[-1:].isalnum() or not text[:1].isalnum():
        return False
    return _DATE_BEGINS.match(text) is not None or (text[:1].isalpha() and _DATE_ENDS.search(before) is not None)


def _leads(link: Any) -> bool:
    """Tell a link from an anchor, which may be open to the end of the page."""
    return "href" in link.attrib or not ("name" in link.attrib or "id" in link.attrib)


def _is_column(cell: Any, tag: str) -> bool:
    """Tell whether a cell is a column of the page, no fact of a table: it holds links, one under another."""
    if tag != "td" or not len(cell):
        return False
    first = [element.tag for element in itertools.islice(cell.iter(), _HEAD) if element.tag != "a" or _leads(element)]
    return first.count("a") >= _LINKS and first.count("br") >= _LINKS - 1


def _leads_elsewhere(element: Any) -> bool:
    """Tell whether the first heading in an element is a link whole: a card that leads to a story."""
    heading = next((e for e in itertools.islice(element.iter(), _HEAD) if _LEVELS.get(e.tag, 0) > 1), None)
    link = next(heading.iter("a"), None) if heading is not None else None
    return link is not None and "href" in link.attrib and 0 < size(heading) < size(link) + _WORDS


def _heads_a_fold(button: Any) -> bool:
    """Tell whether a button is the heading of a part that folds out ("accordion")."""
    parent = button.getparent()
    return parent is not None and parent.tag in _LEVELS


def _folds_out(attributes: Any) -> bool:
    """Tell whether an element is a part that folds out or the sheet of a tab."""
    words = attributes.get("class", "").lower().split()
    labelled = attributes.get("role") in {"region", "tabpanel"} and "aria-labelledby" in attributes
    return labelled or not rules().fold_names.isdisjoint(words)


def _note(element: Any, tag: str) -> str | None:
    """What stands in the text for a footnote's mark; None if an element is none."""
    link = next(element.iter("a"), None)
    address = link.get("href") if link is not None else None
    if tag == "a" and not leads_to_a_note(address) and _NOTEREF.isdisjoint(map(element.get, ("epub:type", "role"))):
        return None
    text = "".join(itertools.islice(element.itertext("*"), _PIECES))
    return note_mark(text, address) if len(text) < _LONGEST_MARK else None


def _give_links(blocks: list[Block], lines: list[str], linked: list[int]) -> None:
    """Count to each block how much of its lines is link text; blocks come in the order of the lines."""
    at = 0
    for block in blocks:
        taken = 0
        while at < len(lines) and at < len(linked) and taken < len(block.text):
            if not is_rule(lines[at].strip()):
                taken += len(one_line(lines[at])) + 1
                block.linked = min(block.linked + linked[at], len(block.text))
            at += 1
