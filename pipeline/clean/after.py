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
_MOST = 48  # containers whose end is looked at
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
    for container in list(itertools.islice(_containers(root), _MOST)):
        behind = list(_paragraphs_behind(container))
        last = _last_paragraph(container) if behind else None
        if last is None:
            continue
        sites = _names_of_site(root) if sites is None else sites
        names = {name["last"] for name in _NAME.finditer(_words(container))} - _DAYS
        classes = {part.get("class") for part in container.iter("p")}
        going = itertools.takewhile(
            lambda part: part.get("class") in classes and _goes_on(_words(part), names, sites),  # noqa: B023
            behind,
        )
        for part in list(going):
            last.addnext(part)
            last = part


def _containers(root: Any) -> Iterator[Any]:
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
    if last is None or not is_prose(Block("text", _words(last))):
        return None
    part = last
    while part is not container:
        after = (sibling for sibling in part.itersiblings() if sibling.tag not in _SILENT)
        if (part.tail or "").strip() or any(map(_words, after)):
            return None
        part = part.getparent()
    return last


def _goes_on(text: str, names: set[str], sites: list[str]) -> bool:
    """Tell whether a paragraph plainly goes on with a story that tells of these names."""
    if len(text) > _LONGEST or not is_prose(Block("text", text)) or text[-1:] not in ".!?”\"'’":
        return False
    known = rules()
    if known.verdict(text) != "keep" or known.trim(text)[0] != text or known.is_caption(text) or is_byline(text):
        return False
    own = _QUOTED.sub("", text)
    if _LABEL.match(text) or _BESIDE.search(own) or not _PAST.search(own) or any(site in text for site in sites):
        return False
    return _OF_SOMEBODY.match(text) is not None or not names.isdisjoint(_WORD.findall(text))


def _names_of_site(root: Any) -> list[str]:
    """What a page may call its site by: the parts of its title, and what its metadata say."""
    parts = _PARTS.split(one_line(root.findtext(".//head/title") or ""))
    told = [meta.get("content") for meta in root.iter("meta") if meta.get("property") == "og:site_name"]
    return [part for part in (*(parts if len(parts) > 1 else ()), *told) if part]


def _words(element: Any) -> str:
    return one_line(clean_characters("".join(element.itertext("*")), entities=True))
