"""The patterns of `models/boilerplate.toml`, compiled once."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pipeline.kept import compiled
from pipeline.paths import toml_table

LONGEST = 400  # characters: no boilerplate line is longer
_TAIL = 170
_PARTED = 160  # characters of the longest line of buttons
_PARTS = compiled(r"\s*(?:[|·•‹›«»\[\]→←]|[–—](?=\s)|//)[\s\[]*")
_WITHOUT = frozenset(("no", "not", "has", "with", "without", "hide", "hidden", "show", "is", "before", "after"))
_SWITCHED = frozenset(("enabled", "disabled", "open", "opened", "closed", "allowed"))  # "comment-closed": a post
_FILED = frozenset(("tone", "pillar", "section", "category", "type", "format", "topic"))  # "tone-comment": an opinion
_CLOSING = r"[\s.:;,!»›→>|…↑↓▼▲*)\]-]{0,8}"

Verdict = Literal["keep", "drop", "end", "link", "section", "genre"]


@dataclass(frozen=True, slots=True)
class Rules:
    """What is boilerplate, by patterns.

    Attributes:
        drop_names: class and id words of HTML elements to leave out.
        role_names: roles of elements to leave out.
        post_names: those of an article's container.
        caption_names: those of a caption.
        main_names: those of a page's main part.
        story_names: of these, what is the text of a story and nothing else.
        whole_names: those of what holds the posts, whatever else it is called.
        fold_names: those of what is hidden until somebody opens it, and is read.
        drop_begins: beginnings of the words of elements to leave out.
        drop_parts: parts of such words ("kg-signup-card").
        drop_readers: the same of what readers write ("comment-box", not "comment-closed" or "tone-comment").
        drop_ends: last parts of such words ("blog-item-comments").
    """

    drop_names: frozenset[str]
    role_names: frozenset[str]
    post_names: frozenset[str]
    caption_names: frozenset[str]
    main_names: frozenset[str]
    story_names: frozenset[str]
    whole_names: frozenset[str]
    fold_names: frozenset[str]
    drop_begins: tuple[str, ...]
    drop_parts: frozenset[str]
    drop_readers: frozenset[str]
    drop_ends: frozenset[str]
    _whole: re.Pattern[str]
    _prefix: re.Pattern[str]
    _suffix: re.Pattern[str]
    _caption: re.Pattern[str]
    _cased: re.Pattern[str]

    def names_a_margin(self, word: str) -> bool:
        """Tell whether a class or id word has the parts that those of elements to leave out have."""
        if word.startswith(self.drop_begins):
            return True
        parts = [part for part in word.replace("_", "-").split("-") if part]
        if len(parts) < 2 or not _WITHOUT.isdisjoint(parts):
            return False
        if parts[-1] in self.drop_ends or not self.drop_parts.isdisjoint(parts):
            return True
        ends = parts[-1] in _SWITCHED or parts[-2] in _FILED
        return not ends and not self.drop_readers.isdisjoint(parts)

    def verdict(self, text: str) -> Verdict:
        """Tell what a block's text is: to keep, to drop, or a kind of line that also says something of the page."""
        if len(text) > LONGEST:
            return "keep"
        if m := self._whole.fullmatch(text):
            name: Any = m.lastgroup
            return name or "drop"
        return self._of_parts(text) if len(text) <= _PARTED else "keep"

    def _of_parts(self, text: str) -> Verdict:
        """A line of buttons and labels: each of its parts is boilerplate ("Comments (14) · Share")."""
        parts = [part for part in _PARTS.split(text) if part]
        if not 1 < len(parts) <= 12:
            return "keep"
        found = [self._whole.fullmatch(part) for part in parts]
        if not all(found):
            return "keep"
        return "end" if any(m and m.lastgroup == "end" for m in found) else "drop"

    def trim(self, text: str) -> tuple[str, bool, bool]:
        """Cut what precedes and follows the report's own words.

        Returns:
            The text, whether a caption's prefix was cut, and whether the end of a post's teaser was.
        """
        start = m.end() if (m := self._prefix.match(text)) else 0
        tail = max(start, len(text) - _TAIL)
        m = self._suffix.search(text, tail)
        end = m.start() if m else len(text)
        return (text[start:end].strip() if start or m else text), start > 0, m is not None

    def is_caption(self, text: str) -> bool:
        """Tell whether a block's text is a picture's caption or credit."""
        return len(text) <= LONGEST and (self._caption.fullmatch(text) or self._cased.fullmatch(text)) is not None


@cache
def boilerplate() -> dict[str, Any]:
    """Return `models/boilerplate.toml`, read once."""
    return toml_table("boilerplate.toml")


@cache
def rules() -> Rules:
    """Return the rules of `models/boilerplate.toml`.

    Raises:
        KnowledgeError, re.error, KeyError: if a person's edit broke the file.
    """
    data = boilerplate()
    groups: dict[str, list[str]] = data["lines"]
    plain = [p for name, patterns in groups.items() if name not in {"genre", "links"} for p in patterns]
    whole = "|".join(
        [
            f"(?P<end>{_any(data['ends']['patterns'])})",
            f"(?P<link>{_any(groups['links'])})",
            f"(?P<section>{_any(data['sections']['patterns'])})",
            f"(?P<genre>{_any(groups['genre'])})",
            _any(plain),
        ]
    )
    html = data["html"]
    return Rules(
        frozenset(html["names"]),
        frozenset(html["roles"]),
        frozenset(html["posts"]),
        frozenset(html["captions"]),
        frozenset(html["main"]),
        frozenset(html["stories"]),
        frozenset(html["whole"]),
        frozenset(html["folds"]),
        tuple(html["begins"]),
        frozenset(html["parts"]),
        frozenset(html["readers"]),
        frozenset(html["ends"]),
        # a bracket, arrow or bullet may stand before; every part of a footer line must fit
        compiled(
            rf"[\s(\[«‹←<|•·▸►-]{{0,6}}(?:{whole}){_CLOSING}(?:\|{_CLOSING}(?:{_any(data['ends']['patterns'])}|{_any(groups['share'])}){_CLOSING}){{0,3}}",
            re.IGNORECASE,
        ),
        compiled(_any(data["prefixes"]["patterns"]), re.IGNORECASE),
        compiled(rf"(?:^|(?<=[\s.!?…:”\"]))(?:{_any(data['suffixes']['patterns'])})$"),
        compiled(_any(data["captions"]["patterns"]), re.IGNORECASE),
        compiled(_any(data["captions"]["cased"])),
    )


def _any(patterns: list[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"
