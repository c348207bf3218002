"""Bodies named after a place that the text calls by two names: "Sarnat (Sarnath) county … the Sarnath County Court".

Who knows the place by one name alone would not find its court, police or procuratorate under the other. So such a body
bears both, as the texts write it themselves: "Sarnat (Sarnath) County Court". Mentions keep what the text has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from pipeline.assemble.by_whom.courts import LEADING_WORDS
from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer
from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.index import CAPITAL, REGION
from pipeline.paths import toml_table

PLACE: Final = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
OR: Final = r"(?:(?:or|also|formerly|also known as|formerly known as|also called):? )?[“\"]?"
GLOSSED: Final = compiled(rf"\b(?P<place>{PLACE}) [(\[]{OR}(?P<other>{PLACE})[”\"]?[)\]]")
PEOPLES: Final = r"(?:(?: (?:[A-Z][\w'’&-]*|and|&)){0,4} [Aa]utonomous)?"  # "(Guol) Kirat and Limbu Autonomous …"
OWNER: Final = compiled(r"^.*['’]s ")  # "Olgur’s Karze (Karzey) township"
# writings of one kind of place, and the kind of body that each place of a kind has
SAME: Final = {"counties": "county", "cities": "city", "municipality": "city", "municipal": "city", "tap": "prefecture",
               "intermediate": "prefecture"}  # fmt: skip
AGENCIES: Final = word_list("people.toml", "credits", "agencies")
SHORT: Final = compiled(r"[A-Z&.]{2,}s?")  # "(RTL)": an acronym, no name


@dataclass(frozen=True, slots=True)
class Words:
    """What tells a place and a body named after it, compiled from `[places_of_two_names]` of `models/names.toml`."""

    administrative: re.Pattern[str]
    body: re.Pattern[str]
    kinds: frozenset[str]


@dataclass(slots=True)
class Glosses:
    """The other names that a text tells of its places.

    `places` has a place's either name with its kind ("county") and both together: a town of the name is another place.
    `bodies` has the same for what only a body's own name tells, with the rest of that name: "Kampala (Nakawa) Court"
    says nothing of the "Kampala High Court".
    """

    places: dict[tuple[str, str], str] = field(default_factory=dict)
    bodies: dict[tuple[str, str], str] = field(default_factory=dict)

    def both(self, place: str, rest: str) -> str | None:
        """Return the two names of a place, as they stand before the rest of a body's name."""
        kind = words().administrative.match(rest)
        both = self.places.get((place, kind_of(kind))) if kind else None
        return both or self.bodies.get((place, fold(rest)))


@cache
def words() -> Words:
    """Read the words of `models/names.toml`, once."""
    told = toml_table("names.toml")
    own = told["places_of_two_names"]
    administrative = "|".join((*own["administrative"], "municipal", "intermediate"))
    bodies = "|".join(map(re.escape, sorted(own["bodies"], key=len, reverse=True)))
    kinds = frozenset(told["bodies_in_lower_case"]["court_kinds"]) | {*own["administrative"], *own["parts"]}
    between = "|".join(
        [r"[A-Z][\w'’-]*", r"No\.", r"\d+", "&", r"\([A-Z]{2,}\)", *own["between"], *map(re.escape, kinds)]
    )
    return Words(
        administrative=compiled(rf"{PEOPLES} (?P<kind>(?i:{administrative}))\b"),
        body=compiled(rf"(?P<rest>(?: (?:{between})){{0,7}}? (?i:{bodies}))(?!\w)"),
        kinds=kinds,
    )


@lru_cache(maxsize=4)
def glosses(text: str) -> Glosses:
    """Read the other names that a text tells of its places; none of a place to which it gives two."""
    found = Glosses()
    told: dict[str, set[str]] = {}
    for match in GLOSSED.finditer(text):
        place, other = OWNER.sub("", LEADING_WORDS.sub("", match["place"])), match["other"]
        if not two_names(place, other):
            continue
        both = f"{place} ({other})"
        if kind := words().administrative.match(text, match.end()):
            for one, second in ((place, other), (other, place)):
                told.setdefault(one, set()).add(second)
                found.places.setdefault((one, kind_of(kind)), both)
        elif body := words().body.match(text, match.end()):
            for one in (place, other):
                found.bodies.setdefault((one, fold(body["rest"])), both)
    found.places = {k: v for k, v in found.places.items() if len(told[k[0]]) == 1}
    return found


def kind_of(told: re.Match[str]) -> str:
    """Return what kind of place a word tells, in one writing."""
    word = told["kind"].casefold()
    return SAME.get(word, word)


@lru_cache(maxsize=1024)
def two_names(place: str, other: str) -> bool:
    """Tell whether one name in brackets after another may be the same place's: no acronym, kind, country or region.

    "Springfield (Illinois) city" says where it lies, unless the gazetteer knows one place by both names; a capital's
    bracket is a part of it, and what the gazetteer knows as two places of one country are two.
    """
    if fold(place) == fold(other) or SHORT.fullmatch(other) or other in AGENCIES:
        return False
    if any(w.casefold() in words().kinds for name in (place, other) for w in name.split()):
        return False
    known = gazetteer()
    if any(known.country(name) or known.is_demonym(name) for name in (place, other)):
        return False
    here, there = known.index.exact(fold(place)), known.index.exact(fold(other))
    if {e.geonames_id for e in here} & {e.geonames_id for e in there}:
        return True
    if any(e.kind == CAPITAL for e in (*here, *there)) or {e.country for e in here} & {e.country for e in there}:
        return False
    return not any(e.kind == REGION for e in (*here[:1], *there[:1]))


def in_full(text: str, name: str) -> str:
    """Return a body's name with both names of the place that it is called after, where its text tells them."""
    told = glosses(text)
    if not (told.places or told.bodies) or not words().body.search(f" {name}"):
        return name
    own = GLOSSED.match(name)
    for place in (own["place"],) if own else begins(name):
        rest = name[own.end() :] if own else name[len(place) :]
        both = told.both(place, rest)
        if both is not None and words().body.fullmatch(rest):
            return both + rest
    return name


def begins(name: str) -> list[str]:
    """Return what a name may begin with, the longest first."""
    parts = name.split(" ")
    return [" ".join(parts[:n]) for n in range(min(3, len(parts) - 1), 0, -1)]
