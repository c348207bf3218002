"""One pass over a text for the names that need no recogniser: countries, demonyms, territories, states.

The names become one regular expression laid out as a trie, so that a word that begins no name costs one step.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.kept import answer, compiled
from pipeline.normalise.places.knowledge import knowledge
from pipeline.paths import toml_table

_BEFORE_LANGUAGE = compiled(rf"(?:\b(?:{'|'.join(toml_table('names.toml')['languages']['before'])}))\s+$")
_AFTER_LANGUAGE = compiled(r"\s*(?:[.,;:)!?\"”]|$)|[^\S\n]*\n|\s+(?:and|or|on|at|to|for|with|by|but|as|only)\b")
_IS_LANGUAGE = compiled(rf"[\s-](?:{'|'.join(toml_table('names.toml')['languages']['after'])})\b")
_VERB_POLISH = compiled(r"\s+(?:the|your|up|off|it|his|her|my|our|their)\b")


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text: `kind` is country, territory, region, people, peoples, state or hint."""

    start: int
    end: int
    kind: str
    code: str


_SPELT = {" ": r"[\s\u00a0]+", "'": "['’]", "-": "[-‐‑–]"}


_MONEY = compiled(r" ?[$£]| dollars?\b")  # after "US", "Hong Kong": a sum, which says nothing of where
# "Jordan Avenue": a street, which may lie anywhere
_STREET = compiled(rf" (?:{'|'.join(w.capitalize() for w in toml_table('places.toml')['words']['street'])})\b")
# "Congo River", "Sea of Japan": waters only called after a country
_NAMES = toml_table("places.toml")["words"]
_WATERS = "|".join(w.capitalize() for w in (*_NAMES["shared_waters"], *_NAMES["open_waters"]))
_WATERS_AFTER = compiled(rf" (?:{_WATERS})\b")
_WATERS_BEFORE = compiled(rf"\b(?:{_WATERS})(?: of)? $")
_LONGEST_WATERS = 14  # characters before a name that may say so


def _trie_pattern(words: list[str]) -> str:
    trie: dict[str, dict[str, object]] = {}
    for word in words:
        node = trie
        for char in word:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node[""] = {}

    def lay_out(node: dict[str, dict[str, object]]) -> str:
        branches = [
            _SPELT.get(char, re.escape(char)) + lay_out(below)  # type: ignore[arg-type]
            for char, below in sorted(node.items())
            if char
        ]
        if not branches:
            return ""
        body = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
        return f"(?:{body})?" if "" in node else body

    return lay_out(trie)


@cache
def _scanner() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Return the pattern, and the meaning of what it matches by its plain spelling."""
    meaning: dict[str, tuple[str, str]] = {}
    never = knowledge().words["never_in_text"]
    for kind in ("shadow", "hint", "region", "state", "peoples", "country", "people", "territory"):
        for word, code in knowledge().spelt[kind]:
            if word not in never and (len(word) > 1 or kind == "hint"):
                meaning[_plain(word)] = (kind, code)
                if kind == "country" and len(word) > 3:
                    meaning.setdefault(_plain(word.upper()), (kind, code))  # "TRIPOLI, LEBANON – "
    for word in knowledge().words["shadow"]:
        meaning[_plain(word)] = ("shadow", "")
    words = sorted(meaning)
    body = answer("\n".join(words), 0, lambda: _trie_pattern(words), __file__)
    return compiled(rf"(?<![\w@#])(?:{body})(?!\w|[-'’]\w*[A-Z])"), meaning


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‐", "-").replace("‑", "-").replace("–", "-").split())


def _is_name_of_person(text: str, start: int, end: int) -> bool:
    """Tell whether a word between capitals ("Michael Jordan", "Chad Smith") is more likely a person's name."""
    following = text[end : end + 3]
    if len(following) > 1 and following[0] == " " and following[1].isupper():
        return True
    before = text[max(0, start - 24) : start]
    if not before.endswith(" ") or not before.strip():
        return False
    word = before.split()[-1]
    if word.lower().rstrip(".") in knowledge().words["titles"]:
        return True
    opens = before[: -len(word) - 1].rstrip()[-1:] in {"", ".", "!", "?", "“", '"', "\n", ":"}
    return word[:1].isupper() and word.isalpha() and not opens


@lru_cache(maxsize=8)
def scan(text: str) -> tuple[Hit, ...]:
    """Return every country, territory, region, demonym, state and hint in a text, in order, without overlaps."""
    pattern, meaning = _scanner()
    personal, frail = knowledge().words["personal"], knowledge().words["frail"]
    hits = []
    for match in pattern.finditer(text):
        found = match.group()
        kind, code = meaning.get(found) or meaning.get(_plain(found)) or ("shadow", "")
        start, end = match.span()
        if kind == "shadow" or _MONEY.match(text, end) or _STREET.match(text, end):
            continue
        if kind in {"country", "region"}:
            if _WATERS_AFTER.match(text, end) or _WATERS_BEFORE.search(text, max(0, start - _LONGEST_WATERS), start):
                continue
            if found.lower() in personal and _is_name_of_person(text, start, end):
                continue
        elif kind == "people":
            if found == "Polish" and _VERB_POLISH.match(text, end):
                continue
            if found.lower() in frail and _is_name_of_person(text, start, end):
                continue
        hits.append(Hit(start, end, kind, code))
    return tuple(hits)


def find_nationalities(text: str) -> list[tuple[int, int]]:
    """Return the spans of demonyms and adjectives of countries: "Kazakh", "Sudanese"; no languages ("in English")."""
    return [
        (hit.start, hit.end)
        for hit in scan(text)
        if hit.kind == "people" and not is_language(text, hit.start, hit.end)
    ]


def is_language(text: str, start: int, end: int) -> bool:
    """Tell whether a demonym names a language: "in English", "the Russian version"."""
    if _IS_LANGUAGE.match(text, end):
        return True
    return bool(_AFTER_LANGUAGE.match(text, end) and _BEFORE_LANGUAGE.search(text[max(0, start - 18) : start]))


def find_countries(text: str) -> list[tuple[int, int]]:
    """Return the spans of names of countries and territories, for a document's context."""
    return [(hit.start, hit.end) for hit in scan(text) if hit.kind in {"country", "territory"}]
