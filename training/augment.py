"""Variation of training sentences: letter case as in headlines, capitals of surnames, names of many cultures."""

import random
import tomllib
from dataclasses import replace
from pathlib import Path

from training.data import Sentence, spans_of

_SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as", "is"}


def upper(sentence: Sentence) -> Sentence:
    return replace(sentence, words=[w.upper() for w in sentence.words])


def title(sentence: Sentence, rng: random.Random) -> Sentence:
    """Every word capitalised; in half of the cases small words stay small, as headlines have it."""
    keep = rng.random() < 0.5
    words = [w if (keep and i and w in _SMALL) else w[:1].upper() + w[1:] for i, w in enumerate(sentence.words)]
    return replace(sentence, words=words)


def lower(sentence: Sentence) -> Sentence:
    return replace(sentence, words=[w.lower() for w in sentence.words])


def surnames_upper(sentence: Sentence) -> Sentence:
    """The last word of each name of two or more in capitals, as lists of the United Nations print them."""
    words = list(sentence.words)
    for start, end, label in spans_of(sentence.gold.get("ner", [])):
        if label == "PERSON" and end - start > 1 and words[end - 1][:1].isupper():
            words[end - 1] = words[end - 1].upper()
    return replace(sentence, words=words)


class Names:
    """Invented combinations of given and family names, by culture."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.cultures = list(tomllib.load(file)["culture"])

    def draw(self, rng: random.Random, *, short: bool) -> list[str]:
        """A name as words. ``short``: what a second mention would say."""
        culture = rng.choice(self.cultures)
        pattern = rng.choice(culture["short" if short else "patterns"])
        words: list[str] = []
        for part in pattern.split():
            if part in ("given", "given2", "family", "father", "middle"):
                key = {"given2": "given", "father": "father" if "father" in culture else "given"}.get(part, part)
                words += rng.choice(culture[key]).split()
            elif part == "initial":
                words.append(rng.choice("ABDEGHIJKLMNPRSTVYZ") + ".")
            else:
                words.append(part)
        return words


def swap_names(sentence: Sentence, names: Names, rng: random.Random) -> Sentence:
    """Put other people's names in place of the sentence's; length and syntax follow.

    Only gold of labelling heads survives where the number of words changes: syntax stays where a name keeps
    its length, and is otherwise dropped for the whole sentence.
    """
    ner = sentence.gold.get("ner")
    if ner is None or not any(label == "PERSON" for _, _, label in spans_of(ner)):
        return sentence
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list] = {head: [] for head in sentence.gold if head not in ("head", "dep", "tag")}
    syntax = True
    at = 0
    for start, end, label in [*spans_of(ner), (len(ner), len(ner), "")]:
        words += sentence.words[at:start]
        spaces += sentence.spaces[at:start]
        for head in columns:
            columns[head] += sentence.gold[head][at:start]
        at = start
        if label != "PERSON":
            continue
        new = _hyphens(names.draw(rng, short=end - start == 1))
        syntax = syntax and len(new) == end - start
        words += new
        spaces += [True] * (len(new) - 1) + [sentence.spaces[end - 1]]
        for head in columns:
            old = sentence.gold[head][start:end]
            inside = old[-1] if old[-1] == "O" or old[-1].startswith("I-") else "I-" + old[0][2:]
            columns[head] += [old[0]] + [inside] * (len(new) - 1)
        at = end
    gold = dict(columns)
    if syntax:
        gold |= {head: sentence.gold[head] for head in ("head", "dep", "tag") if head in sentence.gold}
    return replace(sentence, words=words, spaces=spaces, gold=gold)


def _hyphens(words: list[str]) -> list[str]:
    """Words split at hyphens, as the tokeniser does."""
    parts: list[str] = []
    for word in words:
        pieces = word.split("-")
        for i, piece in enumerate(pieces):
            parts += ["-", piece] if i else [piece]
    return parts


def vary(sentence: Sentence, rng: random.Random, names: Names | None, swap: float) -> Sentence:
    """One random variation of a sentence, mostly none."""
    if names is not None and rng.random() < swap:
        sentence = swap_names(sentence, names, rng)
    draw = rng.random()
    if draw < 0.04:
        return upper(sentence)
    if draw < 0.08:
        return title(sentence, rng)
    if draw < 0.09:
        return lower(sentence)
    if draw < 0.12:
        return surnames_upper(sentence)
    return sentence
