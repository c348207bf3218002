"""Whose the men are who did it, as what is said of them tells: "men believed to belong to a gang"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import ARMED, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

TIE = re.compile(
    r" (?:who (?:were|are|was|is) )?(?:"
    r"(?:widely )?(?:believed|thought|suspected|alleged|understood|known) (?:to (?:be|belong|have|work)|of being)\b|"
    r"(?:loyal|linked|affiliated|belonging) (?:to|with)\b|"
    r"(?:wearing|in|with|bearing|displaying) (?:the |an? )?(?:[\w’'-]+ )?"
    r"(?:armbands?|insignia|badges?|patch(?:es)?|flags?|colou?rs|uniforms?) of\b)"
)
PLAIN = word_list("actors.toml", "parts", "plain")
LONGEST = 10  # tokens from the tie to whom it is to
STOPS = frozenset({",", ".", ";", ":", "(", "on", "who", "that", "and"})


def allegiance(view: DocView, hi: int) -> tuple[int, str] | None:
    """Return where the phrase that ties men to an armed group ends, and what type of actor that makes them.

    Args:
        view: the article.
        hi: end of the noun that they are called by.
    """
    tie = TIE.match(view.text, hi)
    if tie is None:
        return None
    first = view.token_at(tie.end() - 1) + 1
    last = min(first + LONGEST, view.sentences[view.sentence_at[first - 1]][1])
    for t in range(first, last):
        if view.lower[t] in STOPS:
            break
        kind = actor_type([view.lower[t]])
        after = actor_type([view.lower[t + 1]]) if t + 1 < last else None
        if kind in ARMED:
            end = t + 1 if after in ARMED or (t + 1 < last and view.tag[t + 1].startswith("NN")) else t
            return view.end[end], kind
    return None


def from_force(view: DocView, head: int) -> bool:
    """Tell whether people are of police or soldiers by a "from" behind them ("persons from the police station")."""
    if view.lower[head] not in PLAIN or view.lower[head + 1 : head + 2] != ["from"]:
        return False
    whence = (view.lower[head + 2 : p + 1] for p in view.kids(head + 1, "pobj"))
    return any(actor_type(words) == "state_security" for words in whence if words)
