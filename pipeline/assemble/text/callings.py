"""What one person is called, and whether the name after it is that person's or a firm's."""

from __future__ import annotations

from typing import Final

from pipeline.assemble.text.common import ARTICLES
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import actor_type, family_first, first_names, people

LONGEST: Final = 6  # words of a person's name
PARTICLES: Final = word_list("people.toml", "particles", "within")
BODIES_TOO: Final = word_list("people.toml", "bodies", "or_people")
FIRMS_TOO: Final = BODIES_TOO | word_list("people.toml", "bodies", "firms")
DEEDS: Final = word_list("verbs.toml", "harm", "suffered")
# what befalls people alone, as a participle or past tense
BEFALLING: Final = word_list("verbs.toml", "law", "of_people") | word_list(
    "verbs.toml", "harm", "ended", "dead", "abducted"
)
PASSIVE: Final = frozenset({"was", "is", "has", "had"})


def is_trade(word: str) -> bool:
    """Tell whether a word says what one person does, and no firm."""
    return word in people().occupation and word not in people().plurals | people().body_nouns | FIRMS_TOO


def is_full_name(own: list[str]) -> bool:
    """Tell whether words are spelt like a given name and a surname, and none is a body's."""
    spelt = all(w in PARTICLES or (w[:1].isupper() and w.isalpha() and not w.isupper()) for w in own)
    if not spelt or not 1 < len(own) <= LONGEST or own[-1][:1].islower():
        return False
    return not any(w.lower() in people().body_nouns for w in own) and actor_type([w.lower() for w in own]) is None


def is_ones(words: list[str], first: int, last: int) -> bool:
    """Tell whether a name is somebody's who is called what firms are called too ("the publisher Anna Berg").

    By a given name that is known, or because what befalls people alone befell them.

    Args:
        words: those of the article, as written.
        first: where the name begins.
        last: its last word.
    """
    calling = words[first - 1].lower() if first else ""
    if calling not in people().occupation or calling in people().plurals:
        return False
    return opens_as_ones(words, first, last) or (
        is_harmed(words, first, last) and is_full_name(words[first : last + 1])
    )


def opens_as_ones(words: list[str], first: int, last: int) -> bool:
    """Tell whether a full name opens with a given name that is known, or a family name that goes first."""
    given = words[first].lower()
    return (given in first_names() or given in family_first()) and is_full_name(words[first : last + 1])


def is_harmed(words: list[str], first: int, last: int) -> bool:
    """Tell whether what befalls people alone befell who is called so ("shot the publisher X Y", "X Y was shot")."""
    deed, of, article = ["", "", "", *(w.lower() for w in words[max(0, first - 4) : first - 1])][-3:]
    after = [w.lower() for w in words[last + 1 : last + 4]]
    if article in ARTICLES and ((deed in DEEDS and of == "of") or of in BEFALLING):
        return True
    return bool(after) and after[0] in PASSIVE and not BEFALLING.isdisjoint(after)
