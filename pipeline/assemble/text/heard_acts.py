"""Which words the recogniser hears as acts: the spans of its heads with mended borders, and words it does not span."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.no_acts import tells_none
from pipeline.assemble.text.whole_acts import trimmed_act, whole_act
from pipeline.assemble.text.wordlists import verb_list
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.assemble.text.view import DocView

VERB: Final = 0.66
"""Least chance that a verb tells some act, of whatever type, for it to be marked without a span: measured on dev."""
NOUN: Final = 0.3
"""The same for a charge that something is said of, and for the trial that somebody stands."""
TELLING: Final = 0.36
"""The same for nouns that tell an act by themselves: two in three of those between this and what makes a span."""
_NONE: Final = frozenset({"without", "no", "against", "news", "press", "mass", "with", "any", "pending", "further"})
_OTHER: Final = (["cause", "of"], ["case", "of"])
_PAPERS: Final = (["warrant"], ["warrants"], ["order"], ["orders"])
_FREED: Final = verb_list("verbs.toml", "law", "freed_on")
_AUXILIARY: Final = frozenset({"aux", "auxpass", "cop"})
_CHARGES: Final = frozenset(noun_forms("charge"))
_FACE: Final = frozenset(verb_forms("face"))
_STAND: Final = frozenset(verb_forms("stand"))


def heard_acts(view: DocView, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the character spans of the acts that the heads hear, in text order.

    Args:
        view: the parsed article.
        spans: character spans of the heads that are likely enough.
    """
    tokens = [(view.token_at(start), view.token_at(end - 1) + 1) for start, end in spans]
    taken = {t for first, end in tokens for t in range(first, end)}
    tokens += [(t, t + 1) for t in _alone(view) if t not in taken]
    whole = {trimmed_act(view, *whole_act(view, first, end)) for first, end in tokens}
    told = (span for span in whole if not tells_none(view, *span))
    return sorted((view.start[first], view.end[end - 1]) for first, end in told)


def _alone(view: DocView) -> Iterator[int]:
    """Yield the words that the heads take for some act, though for none of the types clearly enough to span it."""
    if view.belief.told is None:
        return
    chances = view.belief.told.sum(1)
    for t in np.flatnonzero(chances >= NOUN).tolist():
        if view.tag[t].startswith("VB"):
            if chances[t] >= VERB and view.dep[t] not in _AUXILIARY:
                yield t
        elif view.lower[t] in _CHARGES:
            if view.dep[t] in {"nsubj", "nsubjpass"} or view.lower[view.head[t]] in _FACE:
                yield t
        elif (view.lower[t] == "trial" and view.lower[view.head[t]] in _STAND) or (
            chances[t] >= TELLING and _by_itself(view, t)
        ):
            yield t


def _by_itself(view: DocView, t: int) -> bool:
    """Tell whether a noun tells an act: not in general ("without arrest", "cause of death"), nor of a paper."""
    if view.lower[t] in _custody():
        return whole_act(view, t, t + 1) != (t, t + 1) and view.lower[view.head[t - 1]] not in _FREED
    before, after = view.lower[max(0, t - 2) : t], view.lower[t + 1 : t + 2]
    none = bool({*before[-1:]} & _NONE) or before in _OTHER
    return view.lower[t] in _telling() and not none and after not in _PAPERS


@cache
def _telling() -> frozenset[str]:
    nouns = toml_table("mentions.toml")["acts"]["heard"]["nouns"]
    return frozenset(form for noun in nouns for form in noun_forms(noun))


@cache
def _custody() -> frozenset[str]:
    return frozenset(toml_table("mentions.toml")["acts"]["heard"]["in"])
