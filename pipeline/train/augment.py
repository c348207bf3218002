"""Variation of training sentences: letter case as in headlines, other people, places and organisations, titles."""

import json
import random
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline.train.sentences import Sentence, spans_of

_SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as", "is"}
_SYNTAX = ("head", "dep", "tag")


def upper(sentence: Sentence) -> Sentence:
    """All capitals."""
    return replace(sentence, words=[w.upper() for w in sentence.words])


def title(sentence: Sentence, rng: random.Random) -> Sentence:
    """Every word capitalised; in half of the cases small words stay small, as headlines have it."""
    keep = rng.random() < 0.5
    words = [w if (keep and i and w in _SMALL) else w[:1].upper() + w[1:] for i, w in enumerate(sentence.words)]
    return replace(sentence, words=words)


def lower(sentence: Sentence) -> Sentence:
    """No capitals."""
    return replace(sentence, words=[w.lower() for w in sentence.words])


def surnames_upper(sentence: Sentence) -> Sentence:
    """The last word of each name of two or more in capitals, as lists of the United Nations print them."""
    words = list(sentence.words)
    for start, end, label in spans_of(sentence.gold.get("ner", [])):
        if label == "PERSON" and end - start > 1 and words[end - 1][:1].isupper():
            words[end - 1] = words[end - 1].upper()
    return replace(sentence, words=words)


class Names:
    """Invented names of people by culture, names of places, and names of organisations old and new."""

    def __init__(self, folder: Path) -> None:
        self.cultures: list[dict[str, Any]] = json.loads((folder / "names.json").read_text(encoding="utf-8"))["culture"]
        # Our own lists are of the countries that reports come from; each counts for two of the general ones.
        self.weights = [2.0 if len(c["patterns"]) > 1 else 0.6 for c in self.cultures]
        self.places: list[str] = json.loads((folder / "places.json").read_text(encoding="utf-8"))
        with Path(__file__).with_name("organisations.toml").open("rb") as file:
            self.lists: dict[str, list[str]] = tomllib.load(file)

    def person(self, rng: random.Random, *, short: bool) -> list[str]:
        """A person's name as words. ``short``: what a second mention would say."""
        culture = rng.choices(self.cultures, self.weights)[0]
        pattern = rng.choice(culture["short" if short else "patterns"])
        words: list[str] = []
        for piece in pattern.split():
            parts: list[str] = []
            for part in piece.split("-"):
                key = "given" if part == "given2" else part
                if key in culture and key != "name":
                    parts.append(rng.choice(culture[key]))
                elif part == "initial":
                    parts.append(rng.choice("ABDEGHIJKLMNPRSTVYZ") + rng.choice([".", ".", ""]))
                else:
                    parts.append(part)
            words += "-".join(parts).split()
        return words

    def place(self, rng: random.Random) -> list[str]:
        """A town's name as words."""
        return rng.choice(self.places).split()

    def organisation(self, rng: random.Random) -> list[str]:
        """An organisation's name as words."""
        if rng.random() < 0.3:
            return rng.choice(self.lists["named"]).split()
        words: list[str] = []
        for part in rng.choice(self.lists["patterns"]).split():
            match part:
                case "PLACE":
                    words += self.place(rng)
                case "TOPIC" | "GROUP" | "PAPER":
                    words += rng.choice(self.lists[part.lower() + "s"]).split()
                case "FAMILY":
                    words += self.person(rng, short=True)
                case "ACRONYM":
                    words.append("".join(rng.choices("ABCDEFGHIJKLMNOPRSTUVYZ", k=rng.choice([3, 3, 4, 4, 5]))))
                case _:
                    words.append(part)
        return words

    def title(self, rng: random.Random) -> list[str]:
        """Words that stand before a name and are no part of it."""
        return rng.choice(self.lists["titles"]).split()


def rewrite(sentence: Sentence, choose: Callable[[str, list[str]], tuple[list[str], list[str]] | None]) -> Sentence:
    """Put other words in place of names.

    ``choose`` gets a span's label and words and returns the words to put before it, outside any span, and the
    words to put in its place, or None to leave it. Where the number of words changes, the sentence's syntax is
    dropped, and so are the labels of other heads on the new words.
    """
    ner = sentence.gold["ner"]
    others = [h for h in sentence.gold if h not in _SYNTAX and h != "ner"]
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []
    columns: dict[str, list[Any]] = {head: [] for head in others}
    syntax, at = True, 0
    for start, end, label in [*spans_of(ner), (len(ner), len(ner), "")]:
        chosen = choose(label, sentence.words[start:end]) if label and label != "?" else None
        stop = start if chosen else end
        words += sentence.words[at:stop]
        spaces += sentence.spaces[at:stop]
        tags += ner[at:stop]
        for head in others:
            columns[head] += sentence.gold[head][at:stop]
        at = end
        if not chosen:
            continue
        before, new = chosen[0], hyphens(chosen[1])
        syntax = syntax and not before and len(new) == end - start
        added = before + new
        words += added
        spaces += [_spaced(added, i) for i in range(len(added) - 1)] + [sentence.spaces[end - 1]]
        tags += ["O"] * len(before) + ["B-" + label] + ["I-" + label] * (len(new) - 1)
        for head in others:
            columns[head] += sentence.gold[head][start:end] if len(added) == end - start else ["?"] * len(added)
    gold: dict[str, list[Any]] = {"ner": tags, **columns}
    if syntax:
        gold |= {head: sentence.gold[head] for head in _SYNTAX if head in sentence.gold}
    return replace(sentence, words=words, spaces=spaces, gold=gold)


def _spaced(words: list[str], i: int) -> bool:
    return words[i] != "-" and words[i + 1] != "-"


def hyphens(words: list[str]) -> list[str]:
    """Words split at hyphens, and possessives split off, as the tokeniser does."""
    parts: list[str] = []
    for word in words:
        pieces = [word] if len(word) < 3 else word.split("-")
        for i, piece in enumerate(pieces):
            parts += (["-"] if i else []) + ([piece] if piece else [])
    final: list[str] = []
    for part in parts:
        if part.endswith(("'s", "s'")) and len(part) > 3:
            cut = len(part) - (2 if part.endswith("'s") else 1)
            final += [part[:cut], part[cut:]]
        else:
            final.append(part)
    return final or ["-"]


def rename(sentence: Sentence, names: Names, rng: random.Random, shares: dict[str, float]) -> Sentence:
    """Give a sentence other people, places or organisations, and its people titles, each with its share."""
    if "ner" not in sentence.gold or all(t in ("O", "?") for t in sentence.gold["ner"]):
        return sentence
    on = {kind for kind, share in shares.items() if rng.random() < share}
    if not on:
        return sentence

    def choose(label: str, words: list[str]) -> tuple[list[str], list[str]] | None:
        before = names.title(rng) if label == "PERSON" and "TITLE" in on else []
        if label == "PERSON" and "PERSON" in on:
            return before, names.person(rng, short=len(words) == 1)
        if label == "PLACE" and "PLACE" in on and rng.random() < 0.7:
            return [], names.place(rng)
        if label == "ORGANISATION" and "ORGANISATION" in on:
            return [], names.organisation(rng)
        return (before, words) if before else None

    return rewrite(sentence, choose)


_BULLETS = (["-"], ["-"], ["–"], ["•"], ["•"], ["*"], ["1", "."], ["2", "."], ["(", "a", ")"], ["3", ")"], ["▪"])


def bullet(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence as an item of a list; its syntax is dropped."""
    mark = rng.choice(_BULLETS)
    gold = {h: (["O"] if h == "ner" else ["?"]) * len(mark) + v for h, v in sentence.gold.items() if h not in _SYNTAX}
    spaces = [False] * (len(mark) - 1) + [True] + sentence.spaces
    return replace(sentence, words=mark + sentence.words, spaces=spaces, gold=gold)


def vary(sentence: Sentence, rng: random.Random, names: Names | None, shares: dict[str, float]) -> Sentence:
    """One random variation of a sentence, mostly none."""
    if names is not None:
        sentence = rename(sentence, names, rng, shares)
    draw = rng.random()
    if draw < 0.04:
        return upper(sentence)
    if draw < 0.08:
        return title(sentence, rng)
    if draw < 0.09:
        return lower(sentence)
    if draw < 0.12:
        return surnames_upper(sentence)
    if draw < 0.16:
        return bullet(sentence, rng)
    return sentence
