"""Where mentions of acts end: "taken" of "taken into custody" grows to all of it, of "refused the" the article goes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.nouns import noun_forms
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.assemble.text.view import DocView

_PRONOUNS: Final = frozenset({"him", "her", "them", "us", "me", "you", "it"})
_OPEN: Final = frozenset({"DT", "PRP$"})  # tags of words that only begin the phrase after them
_LEADING: Final = frozenset({"with", "by", "to", "until", "than", "and"})  # words that only lead on
_AWAITING: Final = frozenset({*verb_forms("await"), "pending"})
_WITHIN: Final = frozenset(toml_table("mentions.toml")["acts"]["adverbs"]["whole"])
_PREPOSITIONS: Final = frozenset({"into", "on", "onto", "in", "of", "from", "at", "for"})  # the same before an article


@cache
def _phrases() -> tuple[frozenset[str], frozenset[str], int]:
    """Return the phrases, every word that stands in one, and how many words the longest has."""
    table = toml_table("mentions.toml")["acts"]
    whole = {f"{form} {rest}" for verb, rests in table["verbs"].items() for rest in rests for form in verb_forms(verb)}
    whole |= {form for noun in table["nouns"]["whole"] for form in noun_forms(noun)}
    whole |= {*table["phrases"]["whole"]}
    parts = [phrase.replace("-", " - ").split() for phrase in whole]
    return frozenset(whole), frozenset(word for words in parts for word in words), max(map(len, parts))


@cache
def _parted() -> Mapping[str, frozenset[str]]:
    """Return the words that end a phrase round a pronoun, by each form of the verb that begins it."""
    table = toml_table("mentions.toml")["acts"]["parted"]
    return {form: frozenset(rests) for verb, rests in table.items() for form in verb_forms(verb)}


def whole_act(view: DocView, start: int, end: int) -> tuple[int, int]:
    """Return the longest told phrase that holds the tokens `[start, end)` of an act, or these where none does."""
    phrases, words, longest = _phrases()
    first = max(0, start - longest)
    lowered = view.lower[first : end + longest]
    if not words.issuperset(lowered[start - first : end - first]):
        return start, end
    best = (start, end)
    for a in range(start, first - 1, -1):
        if lowered[a - first] not in words:
            break
        for b in range(end, min(len(view.lower), end + longest) + 1):
            if b > end and lowered[b - 1 - first] not in words:
                break
            if b - a > best[1] - best[0] and view.text[view.start[a] : view.end[b - 1]].lower() in phrases:
                best = (a, b)
    return best if best != (start, end) else _round_pronoun(view, start, end)


def _round_pronoun(view: DocView, start: int, end: int) -> tuple[int, int]:
    """Return "let her go" where one word of it is marked."""
    for first in (start, end - 3):
        if first < 0 or end > first + 3 or start < first or len(view.lower) < first + 3:
            continue
        verb, pronoun, rest = view.lower[first : first + 3]
        if pronoun in _PRONOUNS and rest in _parted().get(verb, ()):
            return first, first + 3
    return start, end


def trimmed_act(view: DocView, start: int, end: int) -> tuple[int, int]:
    """Return the tokens of an act without what only leads on ("refused the", "beaten with") or tells how it was done.

    That is "by" and what follows a verb ("hung by the wrists"), "with" and what follows a noun, and what somebody
    was told ("told that they would be next").
    """
    if view.text[view.start[start] : view.end[end - 1]].lower() in _phrases()[0]:
        return start, end
    if view.lower[start] in _AWAITING or (view.lower[start].endswith("ly") and view.lower[start] not in _WITHIN):
        start += end > start + 1  # "awaiting | trial", "formally | arrested"
    verb, noun = (view.tag[start].startswith(tag) for tag in ("VB", "NN"))
    for t in range(start + 1, end):
        word = view.lower[t]
        apart = (verb and word in {"by", "that"}) or (noun and word == "with")
        if apart and view.tag[t] == "IN" and view.lower[t + 1 : t + 2] != ["firing"]:
            end = t
            break
    while end > start + 1:
        last = end - 1
        if view.tag[last] in _OPEN:
            end = last
            while end > start + 1 and view.lower[end - 1] in _PREPOSITIONS:
                end -= 1
        elif view.lower[start:end] == ["in", "detention"]:
            return start + 1, end
        elif view.lower[last] in _LEADING and view.tag[last - 1] != "VB":  # "to part with"
            end = last
        else:
            break
    return start, end
