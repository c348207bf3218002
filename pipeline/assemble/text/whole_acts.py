"""Where mentions of acts end: "taken" of "taken into custody" grows to all of it, of "refused the" the article goes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import forms_of, verb_forms
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
_OUTSIDE: Final = frozenset(toml_table("mentions.toml")["acts"]["adjectives"]["outside"])
_SEEN: Final = frozenset({"found", "reported", "declared"})  # before the participle that tells the act, or "missing"
_MAKE: Final = frozenset(verb_forms("make"))
_STAY: Final = frozenset({"keep", "stay", "remain"})
_MAY: Final = frozenset({"may", "can", "ca", "must"})
_NOT: Final = frozenset({"not", "n't", "n’t"})
_WAS: Final = frozenset({"was", "were", "is", "are", "been", "be", "has", "had", "have"})
_NEAR: Final = 4  # words from "denied" to what was denied
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
    """Return the tokens `[start, end)` of an act with the words that it cannot be read without.

    That is the longest phrase of the list that holds it; else a verb with the one that leads to it ("made to | kneel",
    "may not | leave") or with what was denied, and a paper with the verb by which somebody loses it ("passport was |
    cancelled").
    """
    if end == start + 1 and view.tag[start] == "JJ" and view.dep[start] == "amod":
        noun = view.head[start]
        if noun > start and view.lower[noun] in _nouns():
            start, end = noun, noun + 1
    start, end = _listed(view, start, end)
    grown = _led(view, start, end) or _barred(view, start, end) or _paper(view, start, end) or _denied(view, start, end)
    return grown or (start, end)


def _listed(view: DocView, start: int, end: int) -> tuple[int, int]:
    """Return the longest phrase of the list that holds these tokens, or these where none does."""
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


def _led(view: DocView, start: int, end: int) -> tuple[int, int] | None:
    """Return "made to kneel", "not allowed to leave" or "made him carry" where one verb of it is marked."""
    for first in range(max(0, start - 4), start + 1):
        links = _led_by().get(view.lower[first])
        if links is None or view.tag[first] not in {"VBN", "VBD"}:
            continue
        last = first + 1 + (view.lower[first + 1 : first + 2] == ["not"])
        word = view.lower[last] if last < len(view.lower) else ""
        if word not in links and not (word in _PRONOUNS and view.lower[first] in _MAKE):
            continue
        last += 1
        if view.tag[last : last + 1] not in (["VB"], ["VBG"]) or end > last + 2 or start not in {first, last}:
            continue
        close = max(end, _listed(view, last, last + 1)[1])
        close += close == last + 1 and view.lower[last] in _STAY and view.tag[close : close + 1] == ["JJ"]
        return first - (first > 0 and view.lower[first - 1] == "not"), close
    return None


def _barred(view: DocView, start: int, end: int) -> tuple[int, int] | None:
    """Return "may not leave" where its verb is marked, with "not" or without."""
    verb = start + (view.lower[start] in _NOT)
    if verb < 2 or verb >= end or view.tag[verb] != "VB" or view.lower[verb - 1] not in _NOT:
        return None
    return (verb - 2, end) if view.lower[verb - 2] in _MAY else None


def _paper(view: DocView, start: int, end: int) -> tuple[int, int] | None:
    """Return "passport was cancelled" or "had her | licence revoked" where the verb is marked."""
    t = end - 1
    if view.tag[t] not in {"VBN", "VBD"}:
        return None
    first = next((k for k in range(t - 1, max(-1, t - 4), -1) if view.lower[k] not in _WAS), None)
    if first is None or first > start or view.lower[first] not in _papers():
        return None
    if view.dep[first] in {"compound", "poss"}:
        return None
    return first - (view.lower[first - 1 : first] == ["press"]), end


def _denied(view: DocView, start: int, end: int) -> tuple[int, int] | None:
    """Return what somebody was denied with its verb ("denied | her medicine"), where that is marked."""
    if view.lower[start] not in _denying() or view.tag[start] != "VBN":
        return None
    things = [t for t in view.children[start] if view.dep[t] in {"dobj", "oprd"} and start < t <= start + _NEAR]
    return (start, things[0] + 1) if things and things[0] + 1 > end else None


@cache
def _led_by() -> Mapping[str, frozenset[str]]:
    """Return the words after which the verb stands that a verb leads to, by each form of the latter."""
    table = toml_table("mentions.toml")["acts"]["led"]
    return {form: frozenset(links) for verb, links in table.items() for form in verb_forms(verb)}


@cache
def _papers() -> frozenset[str]:
    nouns = toml_table("mentions.toml")["acts"]["papers"]["nouns"]
    return frozenset(form for noun in nouns for form in noun_forms(noun))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(toml_table("mentions.toml")["acts"]["of_nouns"]["nouns"])


@cache
def _denying() -> frozenset[str]:
    verbs = toml_table("mentions.toml")["acts"]["denied"]["verbs"]
    return forms_of(*verbs)


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
    while end > start + 1 and view.lower[start] in _OUTSIDE:
        start += 2 if view.lower[start + 1] == "and" and end > start + 2 else 1  # "immediate and swift | release"
    told = view.tag[start + 1] == "VBN" or view.lower[start + 1] == "missing" if start + 1 < end else False
    if told and view.lower[start] in _SEEN:
        start += 1  # "found | hacked to death"
    verb, noun = (view.tag[start].startswith(tag) for tag in ("VB", "NN"))
    for t in range(start + 1, end):
        word = view.lower[t]
        after = view.lower[t + 1 : t + 2]
        tool = word == "with" and (noun or (t + 1 < end and view.tag[t + 1] != "RB"))  # "dealt with administratively"
        if (tool or (verb and word in {"by", "that"})) and view.tag[t] == "IN" and after != ["firing"]:
            end = t
            break
    if verb and end > start + 1 and view.dep[end - 1] in {"compound", "amod"} and end <= view.head[end - 1] < end + 2:
        end = view.head[end - 1] + 1  # "refused his heart | tablets"
    while end > start + 1:
        last = end - 1
        word, before = view.lower[last], view.tag[last - 1]
        if view.tag[last] in _OPEN:
            end = last
            while end > start + 1 and view.lower[end - 1] in _PREPOSITIONS:
                end -= 1
        elif verb and view.tag[last] == "IN" and end > start + 2 and not before.startswith("VB"):
            end = last  # "emptied a pistol | into"
        elif view.lower[start:end] == ["in", "detention"]:
            return start + 1, end
        elif word in _LEADING and not (word == "with" and before == "VB"):  # "to part with"
            end = last
        else:
            break
    return start, end
