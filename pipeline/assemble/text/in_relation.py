"""Of whom a step of law is taken, where no "against" says so ("a case was opened in relation to X")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

RELATIONS = word_list("verbs.toml", "law", "relations")


def in_relation(view: DocView, t: int) -> list[int]:
    """Return in relation to whom a verb says that something is done."""
    links = [p for p in prepositional(view, t, "in", "with") if view.lower[p] in RELATIONS]
    return [o for p in links for o in prepositional(view, p, "to", "of")]
