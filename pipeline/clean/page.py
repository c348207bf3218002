"""An HTML page to its blocks: which part of it is the report, and what its head says of title, date and address."""

import itertools
import json
import re
from typing import Any

from pipeline.clean.blocks import Block, Page
from pipeline.clean.characters import clean_characters, one_line
from pipeline.clean.exported import settle
from pipeline.clean.headline import is_prose, read_date_line
from pipeline.clean.markup import Walker, parse
from pipeline.clean.part import report_part
from pipeline.clean.plain import mark_numbered
from pipeline.clean.roles import paragraphs_of, roles
from pipeline.clean.rules import boilerplate, rules
from pipeline.kept import compiled
from pipeline.read.day import parse_day

_DATE_NAMES = tuple(boilerplate()["html"]["days"])
_TITLE_NAMES = tuple(boilerplate()["html"]["titles"])
_PUBLISHED = frozenset(("published", "dt-published"))  # classes of microformats
_PROGRAM_NAMES = ("generator", "dcterms.source")
_OFFICES = tuple(boilerplate()["html"]["offices"])
_DATE_JSON = compiled(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')
_SITE = compiled(r"(.{15,}?) (?:[|»«·•]|[–—-]{1,2}|::) [^|»«]{2,60}$")
_UNTITLED = compiled("|".join(boilerplate()["html"]["untitled"]), re.IGNORECASE)
_BETWEEN = compiled(r" [|/·•–—-] ")  # what parts the links of a line
_NAME = 5  # blanks: a name of people has fewer
_WORDS = 3  # blanks: a heading with fewer may be a rubric, or the site's name
_FRAGMENT = compiled(r"<(?:html|head|title|meta|article|main|body)\b", re.IGNORECASE)


def html_page(html: str, *, paged: bool = False) -> Page:
    """Return the blocks of a page or a fragment, the margins of the page left out, and its metadata.

    `paged`: the HTML is that of a document with pages, as `RawReport.paged` tells.
    """
    whole = _FRAGMENT.search(html, 0, 4000) is not None
    root = parse(html)
    if root is None:
        return Page([])
    settle(root)
    page = Page(Walker(root, paged=paged).walk())
    if paged:  # its numbers are part of the text
        mark_numbered(page.blocks)
    if whole:
        _read_head(root, page)
        headings = [block for block in page.blocks if block.level == 1]
        page.blocks = _without_cards(report_part(page.blocks, page.title), page.title)
        page.title = _title(page, headings)
    page.blocks = _without_link_lists(page.blocks)
    return page


def _read_head(root: Any, page: Page) -> None:
    named: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content:
            named.setdefault(name.lower(), content)
    if not any(mark in named.get(name, "").lower() for name in _PROGRAM_NAMES for mark in _OFFICES):
        page.published = next((day for name in _DATE_NAMES if (day := parse_day(named.get(name)))), None)
    title = next((named[name] for name in _TITLE_NAMES if _names(named.get(name))), None)
    page.titled = title is not None
    for element in root.iter("title", "link", "script"):
        if element.tag == "title" and not title and _names(element.text):
            title = element.text
        elif element.tag == "link" and element.get("rel") == "canonical":
            page.url = page.url or element.get("href")
        elif element.tag == "script" and not page.published and "json" in (element.get("type") or ""):
            page.published = _date_of_json(element.text or "")
    page.published = page.published or _marked_day(root)
    page.url = page.url or named.get("og:url")
    if page.url and not page.url.startswith(("http://", "https://")):
        page.url = None
    page.title = one_line(clean_characters(title, entities=True)) if title else None


def _names(title: str | None) -> bool:
    """Tell whether a title is one, not what stands where nobody gave any ("Untitled Document", "Press release")."""
    name = one_line(title or "")
    return bool(name) and _UNTITLED.fullmatch(name) is None and rules().verdict(name) != "genre"


def _marked_day(root: Any) -> str | None:
    """The day of publication that elements of the page are marked with; where these tell of several works, none."""
    marked = (element for element in root.iter("time", "span", "div", "p", "abbr") if "itemprop" in element.attrib)
    named = (element for element in marked if "datepublished" in element.get("itemprop").lower().split())
    days = {parse_day(element.get("datetime") or element.get("content")) for element in named} - {None}
    if not days:
        marks = root.iter("time", "abbr")
        classed = [mark for mark in marks if not _PUBLISHED.isdisjoint(mark.get("class", "").lower().split())]
        days = {parse_day(mark.get("datetime") or mark.get("title")) for mark in classed} - {None}
        if len(days) == 1 and not any(_is_of_the_story(mark, root) for mark in classed[:4]):
            return None
    return days.pop() if len(days) == 1 else None


def _is_of_the_story(mark: Any, root: Any) -> bool:
    """Tell whether a mark stands in the post that most of a page's paragraphs are in, not in a comment or a card."""
    post = next((element for element in mark.iterancestors() if element.tag == "article" or roles(element)[1]), None)
    told, total = paragraphs_of(root)
    return post is not None and sum(len(told[part]) for part in post.iter("p")) * 2 > total


def _date_of_json(text: str) -> str | None:
    """The publication date of a JSON-LD block; where the block tells of several works, none."""
    dates = {day for value in _DATE_JSON.findall(text) if (day := parse_day(_unescaped(value)))}
    return dates.pop() if len(dates) == 1 else None


def _unescaped(value: str) -> object:
    try:
        return json.loads(f'"{value}"', strict=False)
    except ValueError:
        return None


def _title(page: Page, headings: list[Block]) -> str | None:
    """The page's title as its own heading words it, without the site's name."""
    title = page.title
    if not title:
        return headings[0].text if len(headings) == 1 else None
    whole = title.casefold()
    ranked = [*headings, *(block for block in page.blocks if block.level)]
    first = next((h for h in ranked if len(h.text) >= 8 and whole.startswith(h.text.casefold())), None)
    behind = next((h for h in ranked if _is_behind_a_name(whole, h.text)), None)
    if first and not (behind and _is_over(page.blocks, first, behind)):
        return first.text
    if behind:
        return behind.text
    if len(headings) == 1 and headings[0].text.count(" ") >= _WORDS and not page.titled:
        return headings[0].text  # the other is the site's
    return m[1] if (m := _SITE.match(title)) else title


def _is_over(blocks: list[Block], site: Block, title: Block) -> bool:
    """Tell whether a heading is but a short name over that of a story."""
    if not site.text.count(" ") < _WORDS <= title.text.count(" "):
        return False
    below = itertools.dropwhile(lambda block: block is not site, blocks)
    return any(block is title for block in itertools.takewhile(lambda block: not is_prose(block), below))


def _is_behind_a_name(whole: str, heading: str) -> bool:
    """Tell whether a heading is what a page's title says behind the name of the site."""
    at = whole.find(heading.casefold())
    return at > 0 and (heading.count(" ") >= _WORDS or _ends_title(whole, at, heading))


def _ends_title(whole: str, at: int, heading: str) -> bool:
    """Tell whether a heading is what stands in the page's title behind the name of the site ."""
    return heading.count(" ") > 0 and at + len(heading) == len(whole) and whole[:at].endswith(": ")


def _without_cards(blocks: list[Block], title: str | None) -> list[Block]:
    """Drop what leads to other stories from beside one: text that is a link whole, and posts that a story outweighs.

    Posts whose titles are links go where the page's own title, which is none, and a story longer than they stand over
    them.
    """
    prose = [block for block in blocks if is_prose(block)]
    told = [block for block in prose if not _is_link(block)]
    if sum(len(block.text) for block in told) * 2 < sum(len(block.text) for block in prose):
        return blocks
    linked = {block.post for block in blocks if block.post and block.level and _is_link(block)}
    linked -= {block.post for block in blocks if _heads_page(block, title)}  # a linked rubric may stand over the title
    first = next((i for i, block in enumerate(blocks) if block.post in linked), 0)
    story = sum(len(block.text) for block in blocks[:first] if is_prose(block) and not _is_link(block))
    longer = story * 2 > sum(len(block.text) for block in told)
    if longer and any(_heads_page(block, title) for block in blocks[:first]):
        blocks = [block for block in blocks if block.post not in linked]
    cards = [is_prose(block) and _is_link(block) for block in blocks]
    return [
        block
        for i, block in enumerate(blocks)
        if not cards[i] and not (i + 1 < len(blocks) and cards[i + 1] and block.level and _is_link(block))
    ]


def _is_link(block: Block) -> bool:
    return block.linked >= len(block.text) > 0


def _heads_page(block: Block, title: str | None) -> bool:
    """Tell whether a block is the title of the page itself."""
    if not title or not block.level or block.linked:
        return False
    return title.casefold().startswith(block.text.casefold())


def _without_link_lists(blocks: list[Block]) -> list[Block]:
    """Drop blocks that are nothing but links, unless they are headings or stand alone between prose."""
    link = [
        not block.level and block.kind in {"text", "list_item"} and len(block.text) > 1
        and block.linked * 10 >= len(_BETWEEN.sub("", block.text)) * 8 and not is_prose(block)
        for block in blocks
    ]  # fmt: skip
    _keep_lists_of_the_report(blocks, link)
    kept = []
    headed = False
    last = max((i for i, block in enumerate(blocks) if is_prose(block)), default=0)
    for i, block in enumerate(blocks):
        beside = blocks[max(0, i - 1) : i] + blocks[i + 1 : i + 2]
        over = blocks[i - 1] if i else block
        headed = _is_link(block) and (headed or bool(over.level and not _is_link(over)))  # "Those held"
        if link[i] and block.text.count(" ") and any(b.day or read_date_line(b.text) for b in beside):
            kept.append(block)  # a post's title
            continue
        if link[i] and last and i > last and not (block.day or read_date_line(block.text)):
            continue
        if block.level and last and i > last and all(map(_is_link, blocks[i : i + 2])) and not block.day and not headed:
            continue  # a card that leads to another story
        near = (i and link[i - 1]) or (i + 1 < len(blocks) and link[i + 1])
        if link[i] and (near or block.kind == "list_item") and not block.day:
            continue
        kept.append(block)
    return kept


def _keep_lists_of_the_report(blocks: list[Block], link: list[bool]) -> None:
    """Take back that items of a list are mere links: most are none, or a line with a colon leads to bare names."""
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind == "list_item":
            end += 1
        over = blocks[at - 1] if at else None
        led = over is not None and over.text.endswith(":") and over.text.count(" ") >= _WORDS and not over.linked
        led = led and all(block.text.count(" ") < _NAME for block in blocks[at:end])
        if end > at and (led or sum(link[at:end]) * 2 < end - at):
            link[at:end] = [False] * (end - at)
        at = max(end, at + 1)
