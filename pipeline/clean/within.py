"""Parts among the paragraphs of a story that look like margins and tell the story: asides, hidden and ill-named ones.

<p>Police held Ida Obi.</p><div style="display:none"><p>Karel Obi was held too.</p></div>
"""

import itertools
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.clean.after import MOST, containers, goes_on, may_go_on, names_of_site, people_of, tells_of, words_of
from pipeline.clean.blocks import Block
from pipeline.clean.headline import is_prose
from pipeline.clean.rules import boilerplate, rules
from pipeline.clean.weight import is_hidden

_PARTS = ("aside", "footer", "div", "section")
_CONTROLS = frozenset(("a", "button", "script", "style", "br"))
_DOUBTFUL = tuple(boilerplate()["html"]["doubtful"])


def take_in_own_parts(root: Any) -> None:
    """Make plain elements of such parts where paragraphs alone are in them, without links, that tell of its people.

    Of a hidden part the first paragraph must, of others all; what the story says already is not told again.
    """
    sites: list[str] | None = None
    stories = list(itertools.islice(containers(root), MOST))
    asked = {part: story for story in stories for part in _doubtful_parts(story)}
    words: dict[Any, str] = {}
    names: dict[Any, set[str]] = {}
    for part, story in itertools.islice(asked.items(), MOST):
        own = list(part.iter("p"))
        texts = [words_of(paragraph) for paragraph in own]
        if not texts or sum(map(len, texts)) + len(texts) - 1 < len(words_of(part)) or _leads(part):
            continue
        sites = names_of_site(root) if sites is None else sites
        inside = set(own)
        others = [paragraph for paragraph in story.iter("p") if paragraph not in inside]
        for paragraph in others:
            if paragraph not in words:
                words[paragraph] = words_of(paragraph)
                names[paragraph] = people_of(words[paragraph])
        held = "\n".join(words[paragraph] for paragraph in others)
        people = set().union(*(names[paragraph] for paragraph in others))
        if any(text in held for text in texts) or not tells_of(texts[0], people):
            continue
        tied = texts[:1] if is_hidden(part.attrib) else texts
        if all(goes_on(text, people, sites) for text in tied) and all(may_go_on(text, sites) for text in texts):
            part.tag = "div"
            part.attrib.clear()


def _doubtful_parts(story: Any) -> Iterator[Any]:
    """The parts of a story that would be left out, each between paragraphs; the last may be a footer or hidden."""
    for part in story.iter(*_PARTS):
        last = part.tag == "footer" or is_hidden(part.attrib)
        if part is not story and (last or part.tag == "aside" or _words(part)) and _is_doubtful(part):
            behind = _is_told(part.itersiblings(preceding=True))
            if behind and (last or _is_told(part.itersiblings())):
                yield part


def _is_told(siblings: Iterable[Any]) -> bool:
    """Tell whether the first of some elements, buttons apart, is a paragraph of prose."""
    first = next((element for element in siblings if element.tag not in _CONTROLS), None)
    return first is not None and first.tag == "p" and is_prose(Block("text", words_of(first)))


def _words(part: Any) -> list[str]:
    """The words of its class and id by which an element would be left out."""
    known = rules()
    words = f"{part.get('class', '')} {part.get('id', '')} {part.get('role', '')}".lower().split()
    return [word for word in words if word in known.drop_names or known.names_a_margin(word)]


def _is_doubtful(part: Any) -> bool:
    return all(word.startswith(_DOUBTFUL) for word in _words(part))


def _leads(part: Any) -> bool:
    return "onclick" in part.attrib or next(part.iter("a", "img", "button", "time"), None) is not None
