"""What stands beside a report in a page's tree under the heading of a list of others ("Latest news")."""

import itertools
from typing import Any

from pipeline.clean.characters import one_line
from pipeline.clean.rules import boilerplate, rules
from pipeline.read.day import parse_day

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_OF_REPORTS = frozenset(boilerplate()["html"]["headings"])
_LEVELS = frozenset(("h1", *_HEADINGS))
_LOOKED = 20  # elements of a part, of which one is its heading
_NOTES = frozenset(("doc-footnote", "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"))
_PAGE = frozenset(("html", "body", "main", "article"))
_LONGEST, _PIECES = 60, 8  # characters and pieces of the longest such heading
_SMALL_PRINT = 160  # characters of what closes a post, without blanks: days, author, labels
_PROSE = frozenset(("p", "blockquote", "table", "h1"))
_MOST_HELD = 200  # elements of the longest list of headlines
_ASKED = 100  # headings that may stand over one
_WORDS = 3  # blanks of the shortest headline: a name of people has fewer
_MOST = 48  # headings whose element is weighed


def margins(root: Any) -> set[Any]:
    """Return the elements that begin with such a heading and hold less than two fifths of the page's own words.

    So does an element that has nothing under its heading but headlines of others, each a link.

    What is no link counts as own words: on a page whose posts stand under "Latest news" they stay.
    """
    found: set[Any] = set()
    total = 0
    for heading in itertools.islice(_named(root), _MOST):
        element = _begun_by(heading)
        if element is None:
            continue
        total = total or _own_words(root)
        if next(element.iter("h1"), None) is None and _own_words(element) * 5 < total * 2:
            found.add(element)
    return found


def holds_a_day(element: Any) -> bool:
    """Tell whether an element that would stand beside a report holds little but a marked day."""
    marks = itertools.islice(element.iter("time", "abbr"), _LOOKED)
    if not any(parse_day(mark.get("datetime" if mark.tag == "time" else "title")) for mark in marks):
        return False
    closes = element.tag == "footer" and next(element.iterancestors("article"), None) is not None
    return sum(map(len, "".join(element.itertext("*")).split())) <= (_SMALL_PRINT if closes else _LONGEST)


def holds_notes(element: Any) -> bool:
    """Tell whether an aside is a footnote or a list of them."""
    kinds = {element.get("role"), *element.get("epub:type", "").split()}
    return not kinds.isdisjoint(_NOTES) or "footnote" in element.get("class", "")


def is_called_by_its_heading(element: Any) -> bool:
    """Tell whether the id of a heading, or of a part that begins with one, is but its words (`sharing-of-cells`).

    Programs that make pages of plain files write such ids of headings and sections; a name that designers give to a
    margin is none ("Share this", "Reader comments").
    """
    name = _letters(element.get("id", ""))
    known = rules()
    if not name or (element.get("id", "").lower() in known.drop_names and name not in _OF_REPORTS):
        return False
    if element.get("id", "").lower().replace("_", "-").rpartition("-")[2] in known.drop_ends:
        return False
    words = set(f"{element.get('class', '')} {element.get('role', '')}".lower().split())
    if element.tag not in _LEVELS and element.tag != "section" and "section" not in words:
        return False
    if not words.isdisjoint(known.drop_names) or any(map(known.names_a_margin, words)):
        return False
    heading = next((part for part in itertools.islice(element.iter("*"), _LOOKED) if part.tag in _LEVELS), None)
    text = one_line("".join(itertools.islice(heading.itertext("*"), _PIECES))) if heading is not None else ""
    return _letters(text) == name and (name in _OF_REPORTS or known.verdict(text) == "keep")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _named(root: Any) -> Any:
    for number, heading in enumerate(root.iter(*_HEADINGS)):
        text = one_line("".join(itertools.islice(heading.itertext("*"), _PIECES)))
        if len(text) <= _LONGEST and (
            rules().verdict(text) == "section" or (number < _ASKED and _is_over_headlines(heading, text))
        ):
            yield heading


def _is_over_headlines(heading: Any, text: str) -> bool:
    """Tell whether there are but links of several words beside a heading that is none, nor leads to a list of names."""
    if not text or text.endswith(":") or next(heading.iter("a"), None) is not None:
        return False
    if next(heading.iterancestors("a"), None) is not None:
        return False  # the headline of a card that is a link whole
    element = _begun_by(heading)
    held = [] if element is None else list(itertools.islice(element.iter(), _MOST_HELD))
    if not 1 < len(held) < _MOST_HELD or any(part.tag in _PROSE for part in held):
        return False
    links = [one_line("".join(part.itertext("*"))) for part in held if part.tag == "a"]
    words = sum(len(word) for link in [text, *links] for word in link.split())
    own = sum(len(word) for word in "".join(element.itertext("*")).split()) if element is not None else 0
    return bool(links) and own <= words and all(link.count(" ") >= _WORDS for link in links if link)


def _begun_by(heading: Any) -> Any:
    """The smallest element that begins with the heading and holds more than it; None if its first words are others."""
    inner, outer = heading, heading.getparent()
    while outer is not None and outer.tag not in _PAGE:
        if (outer.text or "").strip() or any(_has_words(before) for before in inner.itersiblings(preceding=True)):
            return None
        if (inner.tail or "").strip() or any(_has_words(after) for after in inner.itersiblings()):
            return outer
        inner, outer = outer, outer.getparent()
    return None


def _has_words(element: Any) -> bool:
    return bool((element.tail or "").strip()) or any(text.strip() for text in element.itertext("*"))


def _own_words(element: Any) -> int:
    words = sum(map(len, element.itertext("*")))
    return words - sum(len(text) for link in element.iter("a") for text in link.itertext("*"))
