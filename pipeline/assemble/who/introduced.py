"""Who a sentence introduces by how it came about: "The attack happened as Ada Obi, 32, left her home"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

_WORDS: Final = toml_table("people.toml")["introduced"]
CAME_ABOUT: Final = compiled(
    rf"(?:The|This) (?:{'|'.join(_WORDS['deeds'])}) (?:{'|'.join(_WORDS['happened'])})"
    r"(?: (?:on|at|in|late|early|shortly|around|just) [^,.;]{0,40}?)? (?:as|when|while) ",
    re.IGNORECASE,
)


def opens_at(view: DocView, sentence: int) -> int:
    """Return the token at which a sentence begins to tell of somebody, after how the deed told before came about."""
    a, b = view.sentence_span(sentence)
    found = CAME_ABOUT.match(view.text, a, b)
    return view.sentences[sentence][0] if found is None else view.token_at(found.end())
