"""Whether a text holds any of some words: what lets a rule pass over most sentences."""

from collections.abc import Iterable


def has_any(text: str, words: Iterable[str]) -> bool:
    """Return whether `text` holds one of `words`. A plain loop: half the time of `any` over a generator."""
    for word in words:  # noqa: SIM110 (see above)
        if word in text:
            return True
    return False


GRADED = ("told", "victim")
"""Heads whose probabilities are kept, token by token: (tokens, types), the chance of being a word of that type."""
