"""Lists of words of the TOML files of `models/`, as rules ask for them: as written, as verbs, as nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.lexicon import forms_of
from pipeline.nouns import noun_forms
from pipeline.paths import KnowledgeError, toml_table

if TYPE_CHECKING:
    from collections.abc import Iterator


def word_list(file: str, section: str, *keys: str) -> frozenset[str]:
    """Return the words of one list or several, as they are written.

    Usage:
        >>> "verdict" in word_list("when.toml", "judgments", "words", "told")
        True
    """
    return frozenset(_listed(file, section, keys))


def verb_list(file: str, section: str, *keys: str) -> frozenset[str]:
    """Return every form of the verbs of one list or several, which hold the lemmas.

    Usage:
        >>> "condemned" in verb_list("when.toml", "reacting", "deploring")
        True

    Raises:
        KnowledgeError: for a verb with a capital, which would never be met.
    """
    lemmas = list(_listed(file, section, keys))
    if (odd := next((lemma for lemma in lemmas if lemma != lemma.lower()), None)) is not None:
        raise KnowledgeError(f"{file}, [{section}]: {odd!r} is compared in small letters: write it in these")
    return forms_of(*lemmas)


def noun_list(file: str, section: str, *keys: str) -> frozenset[str]:
    """Return singular and plural of the nouns of one list or several, which hold the singular.

    Usage:
        >>> sorted(noun_list("modality.toml", "papers", "nouns"))[:2]
        ['article', 'articles']
    """
    return frozenset(form for noun in _listed(file, section, keys) for form in noun_forms(noun))


def _listed(file: str, section: str, keys: tuple[str, ...]) -> Iterator[str]:
    table = toml_table(file)[section]
    for key in keys:
        if not isinstance(table[key], list):
            raise KnowledgeError(f"{file}, [{section}]: {key} is no list of words in square brackets")
        yield from table[key]
