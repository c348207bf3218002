"""Mentions of acts that are told in more than one word grow to the whole of it ("taken" of "taken into custody")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_LONGEST = 4
"""Words of the longest phrase."""


@cache
def _phrases() -> tuple[frozenset[str], frozenset[str]]:
    """Return the phrases, and every word that stands in one."""
    table = toml_table("mentions.toml")["acts"]
    whole = {f"{form} {rest}" for verb, rests in table["verbs"].items() for rest in rests for form in verb_forms(verb)}
    whole |= {form for noun in table["nouns"]["whole"] for form in noun_forms(noun)}
    whole |= {*table["phrases"]["whole"]}
    return frozenset(whole), frozenset(word for phrase in whole for word in phrase.replace("-", " - ").split())


def whole_act(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the longest told phrase that holds the tokens `[start, end)` of an act, or these where none does."""
    phrases, words = _phrases()
    lowered: Sequence[str] = [token.lower_ for token in doc[max(0, start - _LONGEST) : end + _LONGEST]]
    first = max(0, start - _LONGEST)
    if not words.issuperset(lowered[start - first : end - first]):
        return start, end
    text, best = doc.text, (start, end)
    for a in range(start, first - 1, -1):
        if lowered[a - first] not in words:
            break
        for b in range(end, min(len(doc), end + _LONGEST) + 1):
            if b > end and lowered[b - 1 - first] not in words:
                break
            if b - a > best[1] - best[0] and text[doc[a].idx : doc[b - 1].idx + len(doc[b - 1])].lower() in phrases:
                best = (a, b)
    return best
