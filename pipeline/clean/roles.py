"""What an element of a page is by what it is called: a margin, a post, a caption, the main part.

<div class="widget Blog" id="Blog1">; <div itemprop="articleBody" style="display:none">
"""

import itertools
from functools import lru_cache
from typing import Any

from pipeline.clean.blocks import Block
from pipeline.clean.characters import one_line
from pipeline.clean.rules import rules

_WORKS = ("article", "blogposting", "newsarticle")  # ends of the names of schema.org's types that are posts
_LOWER = ("h2", "h3", "h4", "h5", "h6")
_ASKED = 100  # headings that may be the page's title
_PIECES = 20  # of the longest title
_WORDS = 3  # blanks of the shortest
_LEAST = 2  # paragraphs of a story
_BEGIN = 30  # characters by which paragraphs are the same

_NO_ROLES = (False, False, False, False)


def roles(element: Any) -> tuple[bool, bool, bool, bool]:
    """Tell of an element by its class, id and role: whether to drop, a post, a caption, the main part."""
    attributes = element.attrib
    if not attributes:
        return _NO_ROLES
    role = attributes.get("role", "")
    names = f"{attributes.get('class', '')} {attributes.get('id', '')} {role}"
    if "itemtype" in attributes and attributes["itemtype"].lower().endswith(_WORKS):
        names += " article"
    return _roles_of(names, role) if len(names) > 2 else _NO_ROLES


@lru_cache(maxsize=4096)
def _roles_of(names: str, role: str) -> tuple[bool, bool, bool, bool]:
    known = rules()
    words = set(names.lower().split())
    parts = words | {word.rpartition("__")[2] for word in words if "__" in word}  # "story__share": a part of a story
    post = not words.isdisjoint(known.post_names)  # it may have a word for each of its tags
    return (
        known.whole_names.isdisjoint(words)
        and (
            not parts.isdisjoint(known.drop_names)
            or not known.role_names.isdisjoint(role.lower().split())
            or (not post and any(map(known.names_a_margin, words)))
        ),
        post,
        not parts.isdisjoint(known.caption_names),
        not words.isdisjoint(known.main_names),
    )


def over_title(root: Any) -> set[Any]:
    """Return the elements that hold the heading that a page is called by ("banner").

    Of the lower headings the first counts, where no `h1` does and it leads nowhere.
    """
    title = one_line(root.findtext(".//head/title") or "").casefold()
    found = [heading for heading in root.iter("h1") if _is_called(title, heading)]
    if not found:
        lower = (heading for heading in root.iter(*_LOWER) if next(heading.iter("a"), None) is None)
        found = [heading for heading in itertools.islice(lower, _ASKED) if _is_called(title, heading)][:1]
    return {element for heading in found for element in heading.iterancestors()}


def _is_called(title: str, heading: Any) -> bool:
    text = one_line("".join(itertools.islice(heading.itertext("*"), _PIECES))).casefold()
    return text.count(" ") >= _WORDS and (title.startswith(text) or title.endswith(f": {text}"))


def is_named_body(element: Any) -> bool:
    """Tell whether an element calls itself the text of a story."""
    attributes = element.attrib
    if "articlebody" in attributes.get("itemprop", "").lower().split() or attributes.get("role") == "main":
        return True
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
    return not rules().story_names.isdisjoint(words)


def paragraphs_of(root: Any) -> tuple[dict[Any, str], int]:
    """Return the paragraphs of a page, each with its text, and how long they are in all, in characters."""
    told = {paragraph: "".join(paragraph.itertext("*")).strip() for paragraph in root.iter("p")}
    return told, sum(map(len, told.values()))


def is_most_of(element: Any, told: dict[Any, str], total: int) -> bool:
    """Tell whether a hidden element holds most of what a page has in paragraphs, and no other story than it shows.

    Pages that want a login hide theirs so, behind its first sentences.
    """
    own = set(element.iter("p"))
    length = sum(len(told[part]) for part in own)
    if len(own) < _LEAST or length * 2 <= total:
        return False
    if length * 3 > total * 2:  # twice what is shown, a standfirst and words on logging in
        return True
    shown = {text[:_BEGIN] for part, text in told.items() if part not in own and len(text) > _BEGIN}
    return len(shown) <= _LEAST or not shown.isdisjoint(told[part][:_BEGIN] for part in own)


def said_once(blocks: list[Block]) -> list[Block]:
    """Leave out of paragraphs of some length that a page has twice the earlier, or what is not in its main part."""
    main = {block.text for block in blocks if block.main}
    kept = {block.text: i for i, block in enumerate(blocks) if block.main or block.text not in main}
    return [
        block for i, block in enumerate(blocks)
        if block.kind != "text" or len(block.text) <= _BEGIN or kept[block.text] == i
    ]  # fmt: skip
