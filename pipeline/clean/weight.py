"""How much of a page an element holds, and whether the page shows it."""

import itertools
import re
from typing import Any

from pipeline.kept import compiled

_HIDDEN = compiled(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_STRUCK = frozenset(("del", "s", "strike"))
_LINE_THROUGH = compiled(r"text-decoration(?:-line)?\s{0,3}:[^;]{0,40}line-through", re.IGNORECASE)
_QUOTES = frozenset("\"“”„«‘’'")
_LINES = frozenset(("p", "div", "br", "li", "td"))
_MOST_HELD = 200  # elements of a line
_PIECES = 20  # of a quotation, among which its first word stands
_NO_WORDS = frozenset(("script", "style", "template"))
_STORY = ("body", "main", "article", "h1")


def size(element: Any) -> int:
    """Return how many characters of text an element holds, without scripts and styles."""
    held = 0
    for inner in element.iter("*"):
        if inner.text and inner.tag not in _NO_WORDS:
            held += len(inner.text)
        if inner.tail and inner is not element:
            held += len(inner.tail)
    return held


def is_hidden(attributes: Any) -> bool:
    """Tell by its attributes whether an element is hidden."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return "style" in attributes and _HIDDEN.search(attributes["style"]) is not None


def is_struck(element: Any) -> bool:
    """Tell whether a page shows an element struck through: what it says was taken back ("~~five~~ three years")."""
    style = element.get("style")
    return element.tag in _STRUCK or (style is not None and _LINE_THROUGH.search(style) is not None)


def holds_lines(element: Any) -> bool:
    """Tell whether an element that is no line holds some, or more than a line does."""
    held = [inner.tag for inner in itertools.islice(element.iter("*"), _MOST_HELD)]
    return element.tag not in _LINES and (len(held) == _MOST_HELD or not _LINES.isdisjoint(held))


def opens_bare(quotation: Any) -> bool:
    """Tell whether the quotation marks of a `<q>` are left to the browser."""
    words = "".join(itertools.islice(quotation.itertext("*"), _PIECES)).lstrip()
    before = quotation.getprevious()
    told = quotation.getparent().text if before is None else before.tail
    return bool(words) and not holds_lines(quotation) and _QUOTES.isdisjoint((words[0], (told or "")[-1:]))


def holds_a_story(element: Any) -> bool:
    """Tell whether an element is or holds what pages keep their story in."""
    return element.tag in _STORY or next(element.iter(*_STORY), None) is not None
