"""Lines without the people in them: pseudonyms for names, nothing that quotes, coarser dates and places.

What stays is what Habeas itself says (vocabularies, codes, numbers), and of the reports' words only those of bodies,
laws, charges and descriptions that hold no word of a protected name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from pipeline.letters import spelt
from pipeline.normalise.places import gazetteer
from pipeline.normalise.places.fold import fold as place_key
from pipeline.protect.coarsen import Dates, Places, coarse_date, coarse_place, is_wide
from pipeline.protect.key import Key
from pipeline.protect.names import Words, kindred, spellings, words

Line = dict[str, Any]
Who = Literal["victims", "all"]

# With `victims`, these alone keep their names: who did it, decided or defended; unless they share a protected one.
_NAMED = frozenset({"perpetrator", "authority", "lawyer"})
_NAMED_BODIES: dict[Who, frozenset[str]] = {
    "victims": frozenset({"perpetrator", "authority", "lawyer", "relative", "source", "other"}),
    "all": frozenset({"perpetrator", "authority"}),
}
_ARTICLE = re.compile(r"^(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_GAP = re.compile(r"[^\w'’.]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 5  # words of a place's name that are looked for
_DULL = ("institution", "generic", "subdivision", "town", "direction", "feature")  # kinds of words in `places.toml`


@dataclass(frozen=True, slots=True)
class Protection:
    """What a team decided: whom to protect, under which key, how coarse dates and places become."""

    who: Who
    key: Key
    dates: Dates | None = None
    places: Places | None = None


class Protector:
    """Masks lines once it has seen all of them: `learn_incident` and `learn_report` first, then `incident` and so on.

    Someone protected anywhere in the outputs is protected everywhere in them.
    """

    def __init__(self, protection: Protection) -> None:
        """Begin without knowing anybody."""
        self.protection = protection
        self.people = Words()
        """Words of protected names, aliases and surnames."""
        self.bodies: set[tuple[str, ...]] = set()
        """Names of protected organisations, as words."""
        self._places = Words()

    @property
    def needs_reports(self) -> bool:
        """Whether `learn_report` adds anything."""
        return self.protection.who == "all" or self.protection.places is not None

    def learn_incident(self, line: Line) -> None:
        """Take note of whom an incident names and where it lies."""
        for person in line["people"]:
            if self._protected(person["role"]):
                self._learn_names([person["name"], *person["aliases"], *(m["text"] for m in person["mentions"])])
        for body in line["organisations"]:
            if self._protected_body(body["role"]):
                told = (body["name"], *body["aliases"], *(mention["text"] for mention in body["mentions"]))
                read = [_ARTICLE.sub("", name) for name in told]
                self.bodies |= {tuple(words(name)) for name in (*read, *map(spelt, read))} - {()}
        if self.protection.places:
            for place in line["places"]:
                if not is_wide(place, self.protection.places):
                    self._learn_places([place["name"], place["text"]])

    def learn_report(self, line: Line) -> None:
        """Take note of the people and places of an article that no incident names."""
        for entity in line["entities"]:
            if entity["label"] == "PERSON" and self.protection.who == "all":
                self._learn_names(filter(None, [entity["text"], entity["name"]]))
            if entity["label"] == "PLACE" and self.protection.places and not _is_country(entity["text"]):
                self._learn_places(filter(None, [entity["text"], entity["name"]]))

    def incident(self, line: Line) -> Line:
        """Return an incident that names nobody protected and quotes nothing."""
        when, country, group = line["date"], line["country"], line["group"]
        places = [coarse_place(place, self.protection.places) for place in line["places"]]
        return {
            "schema_version": line["schema_version"],
            "id": self._id(line["id"]),
            "report": self._article(line["report"]),
            "case": self._id(line["case"]),
            "act": line["act"],
            "modality": line["modality"],
            "summary": None,
            "people": [self._person(person) for person in line["people"]],
            "organisations": [self._body(body) for body in line["organisations"]],
            "group": group and {"text": None, "min": group["min"], "max": group["max"]},
            "charges": [self._charge(charge) for charge in line["charges"]],
            "penalty": line["penalty"] and _penalty(line["penalty"]),
            "date": when and coarse_date(when, self.protection.dates),
            "places": _distinct(place for place in places if place and not self._named(place)),
            "country": country and {**country, "claimed": self._clean(country["claimed"])},
            "evidence": [],
            "confidence": line["confidence"],
            "producer": line["producer"],
            "review": line.get("review"),
            "reviewer": None,
        }

    def report(self, line: Line) -> Line:
        """Return an article of which nothing is left but that there is one."""
        incidents = [self._id(identity) for identity in line["incidents"]]
        return {**self._article(line), "text": None, "zones": [], "entities": [], "incidents": incidents}

    def reject(self, line: Line) -> Line:
        """Return a reject without its source: file names may name people."""
        return {**dict.fromkeys(line), "reason": line["reason"]}

    def _protected(self, role: str) -> bool:
        return self.protection.who == "all" or role not in _NAMED

    def _protected_body(self, role: str) -> bool:
        return role not in _NAMED_BODIES[self.protection.who]

    def _learn_names(self, names: Iterable[str]) -> None:
        for name in names:
            parts = spellings(name)
            self.people.add(parts | kindred(parts))

    def _learn_places(self, names: Iterable[str]) -> None:
        for name in names:
            self._places.add(word for word in words(name) if len(word) > 2)

    def _id(self, identity: str) -> str:
        return self.protection.key.pseudonym(identity.partition("-")[0], identity)

    def _article(self, line: Mapping[str, Any]) -> Line:
        hidden = dict.fromkeys(("source", "source_id", "article", "title", "url", "sha256"))
        published = None if self.protection.dates else line["published"]
        return {"id": self._id(line["id"]), **hidden, "published": published, "language": line["language"]}

    def _person(self, person: Mapping[str, Any]) -> Line:
        hidden = self._protected(person["role"]) or self._clean(person["name"]) is None
        name = self.protection.key.pseudonym("person", " ".join(words(person["name"]))) if hidden else person["name"]
        return {
            **person,
            "name": name,
            "aliases": [] if hidden else [alias for alias in person["aliases"] if self._clean(alias)],
            "descriptors": [told for told in person["descriptors"] if self._plain(told)],
            "age": None if hidden else person["age"],
            "mentions": [],
        }

    def _body(self, body: Mapping[str, Any]) -> Line:
        hidden = self._protected_body(body["role"]) or self._clean(body["name"]) is None
        hidden = hidden or (self.protection.places is not None and _tells_place(body["name"]))
        name = self.protection.key.pseudonym("organisation", " ".join(words(body["name"]))) if hidden else body["name"]
        aliases = [] if hidden else [alias for alias in body["aliases"] if self._clean(alias)]
        return {**body, "name": name, "aliases": aliases, "mentions": []}

    def _named(self, place: Line) -> bool:
        """Tell whether a place is called after someone protected; one that the gazetteer knows names no body."""
        name = place["name"]
        return self.people.inside(name) or (place["geonames_id"] is None and self._names_body(name))

    def _charge(self, charge: Mapping[str, Any]) -> Line:
        told = {"text": self._plain(charge["text"]), "law": self._clean(charge["law"])}
        return {**charge, **told, "mentions": []}

    def _clean(self, text: str | None) -> str | None:
        """Return a text that holds nothing protected, else None."""
        if text is None or self.people.inside(text) or self._places.inside(text) or self._names_body(text):
            return None
        return text

    def _plain(self, text: str | None) -> str | None:
        """Return a clean text of small letters without digits, in which nobody can be named unseen, else None.

        Letters that are neither small nor capital (Chinese, Arabic) may name anybody.
        """
        plain = text is not None and all(char.islower() or not char.isalnum() for char in text)
        return self._clean(text) if plain else None

    def _names_body(self, text: str) -> bool:
        return any(
            tuple(told[first:last]) in self.bodies
            for told in (words(text), words(spelt(text)))
            for first in range(len(told))
            for last in range(first + 1, min(len(told), first + 12) + 1)
        )


def _penalty(penalty: Mapping[str, Any]) -> Line:
    fine = penalty["fine"]
    masked = {**penalty, "text": None, "fine": fine and {**fine, "stated_conversion": None}}
    if "also" in penalty:
        masked["also"] = [_penalty(part) for part in penalty["also"]]
    return masked


def _distinct(places: Iterable[Line]) -> list[Line]:
    return list({(place["name"], place["country"]): place for place in places}.values())


@lru_cache(maxsize=16384)
def _tells_place(name: str) -> bool:
    """Tell whether words from one with a capital on are a place below a country: "Perm Territory Court", "Tel Aviv".

    Where any body may have each word ("Supreme Court") none is a place by itself, though some hamlet may be called so.
    """
    told = [word for word in _GAP.split(name) if word]
    plain = all(place_key(word) in _of_any_body() or _is_country(word) for word in told if word[0].isupper())
    return any(
        _is_place(_POSSESSIVE.sub("", " ".join(told[first:last])))
        for first, word in enumerate(told)
        if word[0].isupper()
        for last in range(first + (2 if plain else 1), min(len(told), first + _LONGEST) + 1)
    )


def _is_place(text: str) -> bool:
    return gazetteer().index.has(place_key(text)) and not _is_country(text)


@cache
def _of_any_body() -> frozenset[str]:
    kinds = gazetteer().known.words
    return frozenset().union(*(kinds[kind] for kind in _DULL))


def _is_country(text: str) -> bool:
    return gazetteer().country(text) is not None
