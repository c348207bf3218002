"""One pass over a text for the names that need no recogniser: countries, demonyms, territories, states.

The names become one regular expression laid out as a trie, so that a word that begins no name costs one step.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.knowledge import knowledge

# Too short or too plain to stand for a country wherever they occur.
_NOT_IN_TEXT = frozenset(
    {"OPT", "CAR", "TAR", "ROC", "DPR", "LPR", "DNR", "LNR", "SADR", "AJK", "KSA", "RSA", "GDR", "FRG", "ACT", "KPK",
     "America", "Salvador", "Saudi", "Holland", "Lorraine", "Champagne", "Teso", "Kos", "Sharon", "Flores", "Holy Land",
     "Norfolk", "Suffolk", "Essex", "Kent", "Devon", "Surrey", "Somerset", "Rif", "Natal", "Java", "Bali", "Swat", "Hollywood",
     "Man.", "Miss.", "Mass.", "Mo.", "Me.", "Ore.", "Ill.", "Ind.", "Del.", "Ark.", "Wash.", "Cal.", "Penn.", "Vic.", "Tas.",
     "Sask.", "Neva", "Everest", "Gulf", "Attica", "Gulf Coast", "Queens", "Sabra", "Bucha", "K2", "Ofer", "Indus", "West",
     "East", "North", "South", "Roma", "Maidan", "Champlain", "Georgian Bay"}
)  # fmt: skip
# Demonyms that are names, words or measures as often: refused beside another capital.
_FRAIL = frozenset(
    {"pole", "dane", "finn", "scot", "turk", "turks", "serb", "croat", "german", "brit", "kiwi", "swede", "slovak",
     "lao", "thai", "saudi", "magyar", "scots", "polish"}
)  # fmt: skip
_LANGUAGE = re.compile(r"(?:\bin|\bspeak\w*|\bspoken|\binto|\bfluent|\blearn\w*|\bteach\w*|\bspoke|\bfrom)\s+$")
_VERB_POLISH = re.compile(r"\s+(?:the|your|up|off|it|his|her|my|our|their)\b")


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text: `kind` is country, territory, region, people, peoples, state or hint."""

    start: int
    end: int
    kind: str
    code: str


def _trie_pattern(words: list[str]) -> str:
    trie: dict[str, dict[str, object]] = {}
    for word in words:
        node = trie
        for char in word:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node[""] = {}

    def lay_out(node: dict[str, dict[str, object]]) -> str:
        branches = [
            {" ": r"[\s\u00a0]+", "'": "['’]", "-": "[-‐‑–]"}.get(char, re.escape(char)) + lay_out(below)  # type: ignore[arg-type]
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
    for kind in ("shadow", "hint", "region", "state", "peoples", "country", "people", "territory"):
        for word, code in knowledge().spelt[kind]:
            if word not in _NOT_IN_TEXT and (len(word) > 1 or kind == "hint"):
                meaning[_plain(word)] = (kind, code)
    for word in ("Georgia Tech", "Guinea pig", "New Mexico", "New Jersey", "Indian Ocean", "French fries", "Swiss cheese",
                 "Turkey Creek", "American Indian", "Indian Creek", "Indian River", "Jordan River", "Jersey City",
                 "Jersey Shore", "Georgia-Pacific", "Peru State", "Mexico State", "Lebanon County", "Oman Air"):  # fmt: skip
        meaning.setdefault(_plain(word), ("shadow", ""))
    body = _trie_pattern(sorted(meaning))
    return re.compile(rf"(?<![\w@#])(?:{body})(?!\w|[-'’]\w*[A-Z])"), meaning


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
    personal = knowledge().words["personal"]
    hits = []
    for match in pattern.finditer(text):
        found = match.group()
        kind, code = meaning.get(found) or meaning.get(_plain(found)) or ("shadow", "")
        start, end = match.span()
        if kind == "shadow":
            continue
        if kind in {"country", "region"}:
            if found.lower() in personal and _is_name_of_person(text, start, end):
                continue
        elif kind == "people":
            low = found.lower()
            if low in _FRAIL and (
                _is_name_of_person(text, start, end) or (low == "polish" and _VERB_POLISH.match(text, end))
            ):
                continue
        hits.append(Hit(start, end, kind, code))
    return tuple(hits)


def find_nationalities(text: str) -> list[tuple[int, int]]:
    """Return the spans of demonyms and adjectives of countries: "Kazakh", "Sudanese"; not the language of "in English"."""
    return [
        (hit.start, hit.end)
        for hit in scan(text)
        if hit.kind == "people" and not _LANGUAGE.search(text, max(0, hit.start - 12), hit.start)
    ]


def find_countries(text: str) -> list[tuple[int, int]]:
    """Return the spans of names of countries and territories, for a document's context."""
    return [(hit.start, hit.end) for hit in scan(text) if hit.kind in {"country", "territory"}]


def country_of_name(text: str) -> str | None:
    """Return the code of a demonym or adjective, or None."""
    return knowledge().people.get(fold(text))
