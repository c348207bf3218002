"""What stands right behind the container of a story and goes on with it: "… for two days.</article><p>Her lawyer …"."""

import calendar
import itertools
import re
from collections.abc import Iterator
from typing import Any

from pipeline.clean.blocks import Block
from pipeline.clean.characters import clean_characters, one_line
from pipeline.clean.headline import is_byline, is_prose
from pipeline.clean.rules import boilerplate, rules
from pipeline.kept import compiled

_CONTAINERS = ("article", "main", "div", "section")
_SILENT = frozenset(("script", "style", "noscript", "template", "br"))
MOST = 48  # containers whose end is looked at
_LONGEST = 4000  # characters of a paragraph that is looked at
_QUOTED = re.compile(r"[“\"][^“”\"]{0,1000}[”\"]")
# "Ida Obi", not at the beginning of a sentence: places, of one word, are those of other stories and of the site too
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){0,2} (?P<last>[A-Z][^\W\d_]{2,})")
_OF_SOMEBODY = re.compile(r"(?:He|She|His|Her)\b")
_WORD = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_LABEL = re.compile(r"[^.!?:]{1,40}:")
_PAST = re.compile(r"\b(?:was|were|had|said|told|did|[a-z]{3,}ed)\b")
_DAYS = frozenset((*calendar.day_name, *calendar.month_name))
_BESIDE = compiled("|".join(f"(?:{pattern})" for pattern in boilerplate()["after"]["patterns"]), re.IGNORECASE)
_PARTS = re.compile(r" (?:[|»«·•]|[–—-]{1,2}|::) ")


def take_in_what_goes_on(root: Any) -> None:
    """Move the paragraphs that stand right behind a container of prose and plainly go on with it to its end.

    They are bare paragraphs like its own, without links, and tell in the past of somebody whom it names; none speaks to
    the reader or of the site, its authors or the text. The first that is otherwise ends them.
    """
    sites: list[str] | None = None
    for container in list(itertools.islice(containers(root), MOST)):
        behind = list(_paragraphs_behind(container))
        last = _last_paragraph(container) if behind else None
        if last is None:
            continue
        sites = names_of_site(root) if sites is None else sites
        names = people_of(words_of(container))
        classes = {part.get("class") for part in container.iter("p")}
        going = itertools.takewhile(
            lambda part: part.get("class") in classes and goes_on(words_of(part), names, sites),  # noqa: B023
            behind,
        )
        for part in list(going):
            last.addnext(part)
            last = part


def containers(root: Any) -> Iterator[Any]:
    """The elements that pages keep a story or a post in."""
    known = rules().post_names | rules().main_names
    for element in root.iter(*_CONTAINERS):
        words = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}".lower().split()
        if element.tag in {"article", "main"} or not known.isdisjoint(words):
            yield element


def _paragraphs_behind(container: Any) -> Iterator[Any]:
    """The paragraphs that follow a container, nothing between; not what a link that follows leads on from."""
    if (container.tail or "").strip():
        return
    before = None
    for part in container.itersiblings():
        if part.tag in _SILENT:
            if (part.tail or "").strip():
                return
            continue
        if part.tag != "p" or (part.tail or "").strip() or "id" in part.attrib or "style" in part.attrib:
            if before is not None and not _is_link(part):
                yield before
            return
        if next(part.iter("a", "img", "button"), None) is not None:
            if before is not None and not _is_link(part):
                yield before
            return
        if before is not None:
            yield before
        before = part
    if before is not None:
        yield before


def _is_link(element: Any) -> bool:
    linked = sum(len(text) for link in element.iter("a") for text in link.itertext("*"))
    return linked * 2 > sum(map(len, element.itertext("*")))


def _last_paragraph(container: Any) -> Any:
    """The paragraph that a container ends with; None where it ends with anything else, or that is no prose."""
    last = None
    for last in container.iter("p"):  # noqa: B007
        pass
    if last is None or not is_prose(Block("text", words_of(last))):
        return None
    part = last
    while part is not container:
        after = (sibling for sibling in part.itersiblings() if sibling.tag not in _SILENT)
        if (part.tail or "").strip() or any(map(words_of, after)):
            return None
        part = part.getparent()
    return last


def goes_on(text: str, names: set[str], sites: list[str]) -> bool:
    """Tell whether a paragraph plainly goes on with a story that tells of people of these names."""
    if not may_go_on(text, sites) or not _PAST.search(_QUOTED.sub("", text)):
        return False
    return _OF_SOMEBODY.match(text) is not None or tells_of(text, names)


def tells_of(text: str, names: set[str]) -> bool:
    """Tell whether a text has one of these names."""
    return not names.isdisjoint(_WORD.findall(text))


def may_go_on(text: str, sites: list[str]) -> bool:
    """Tell whether a paragraph is prose that speaks neither to the reader nor of the site, its authors or the text."""
    if len(text) > _LONGEST or not is_prose(Block("text", text)) or text[-1:] not in ".!?”\"'’" or _LABEL.match(text):
        return False
    known = rules()
    if known.verdict(text) != "keep" or known.trim(text)[0] != text or known.is_caption(text) or is_byline(text):
        return False
    return not _BESIDE.search(_QUOTED.sub("", text)) and not any(site in text for site in sites)


def people_of(text: str) -> set[str]:
    """Return the last names of those whom a text calls by several."""
    return {name["last"] for name in _NAME.finditer(text)} - _DAYS


def names_of_site(root: Any) -> list[str]:
    """Return what a page may call its site by: the parts of its title, and what its metadata say."""
    parts = _PARTS.split(one_line(root.findtext(".//head/title") or ""))
    told = [meta.get("content") for meta in root.iter("meta") if meta.get("property") == "og:site_name"]
    return [part for part in (*(parts if len(parts) > 1 else ()), *told) if part]


def words_of(element: Any) -> str:
    """Return the words of an element on one line."""
    return one_line(clean_characters("".join(element.itertext("*")), entities=True))
