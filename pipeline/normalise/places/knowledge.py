"""The hand-edited knowledge: `models/places.toml` and `models/territories.toml`, as tables of folded names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.normalise.places.fold import fold
from pipeline.paths import Table, models_dir, read_toml


@dataclass(frozen=True, slots=True)
class Territory:
    """A disputed or dependent territory and the policy on it: see `models/territories.toml`."""

    name: str
    code: str
    kind: str  # territory | dependency | region
    may_be: tuple[str, ...] = ()
    context: bool = False

    @property
    def claimed(self) -> str | None:
        """The territory's own name, where the code alone would hide it."""
        return None if self.kind == "dependency" else self.name


@dataclass(frozen=True, slots=True)
class Several:
    """A name that more than one country bears; the first is meant unless the text says another."""

    codes: tuple[str, ...]
    people: bool


@dataclass(slots=True)
class Knowledge:
    """Tables from folded name to code or territory. `spelt` keeps the written forms that texts are scanned for."""

    short: dict[str, str] = field(default_factory=dict)  # alpha_2 → short English name
    countries: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    territories: dict[str, Territory] = field(default_factory=dict)
    territory_people: dict[str, Territory] = field(default_factory=dict)
    claimed_regions: dict[str, Territory] = field(default_factory=dict)  # folded names of first-order subdivisions
    ambiguous: dict[str, Several] = field(default_factory=dict)
    regions: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # → (code, name as written)
    features: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    peoples: dict[str, str] = field(default_factory=dict)
    city_states: frozenset[str] = frozenset()
    supranational: frozenset[str] = frozenset()
    supranational_people: frozenset[str] = frozenset()
    states: dict[str, tuple[str, str]] = field(default_factory=dict)  # "la", "louisiana" → ("US", "louisiana")
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    aliases: dict[str, tuple[str, str]] = field(default_factory=dict)  # → ("SY", folded name in the index)
    renowned: dict[str, tuple[str, ...]] = field(default_factory=dict)  # folded name of a town → codes
    patterns: dict[str, str] = field(default_factory=dict)  # code → regular expression of what only its texts hold
    weights: dict[str, float] = field(default_factory=dict)
    spelt: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # kind → (written form, code)


def plural(word: str) -> str | None:
    """Return the plural of a demonym, or None where it has none of its own ("Swiss", "Chinese")."""
    if word.endswith(("ese", "s", "sh", "French", "Dutch", "men", "Kiribati", "Basotho", "Batswana")):
        return None
    return word + "s"


def _with_plurals(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, plural(word)) if form is not None]


def _by_name(table: dict[str, list[str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for code, names in table.items():
        for name in names:
            key = fold(name)
            found[key] = (*found.get(key, ()), (code, name))
    return found


def _territories(knowledge: Knowledge, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        territory = Territory(
            name=row["names"][0],
            code=row["code"],
            kind=row["kind"],
            may_be=tuple(row.get("may_be", ())),
            context=row.get("context", False),
        )
        for name in row.get("subdivisions", ()):
            knowledge.claimed_regions[fold(name)] = territory
        for name in row["names"]:
            knowledge.territories[fold(name)] = territory
            knowledge.spelt["territory"].append((name, territory.code))
        for word in _with_plurals(row.get("people", ())):
            knowledge.territory_people[fold(word)] = territory
            kind = "people" if territory.kind != "region" else "peoples"
            knowledge.spelt[kind].append((word, territory.code))


def read_knowledge(folder: Path) -> Knowledge:
    """Read both files of a models folder.

    Raises:
        FileNotFoundError: if one is missing.
        KnowledgeError: if one is no TOML.
    """
    table = read_toml(folder / "places.toml")
    policy = read_toml(folder / "territories.toml")
    kinds = ("country", "territory", "region", "people", "peoples", "state", "hint", "shadow")
    knowledge = Knowledge(spelt={kind: [] for kind in kinds})
    for code, row in table["countries"].items():
        knowledge.short[code] = row["names"][0]
        for name in row["names"]:
            knowledge.countries[fold(name)] = code
            knowledge.spelt["country"].append((name, code))
        own = set(map(fold, row["names"])) - set(map(fold, row.get("people", ())))
        for word in _with_plurals(row.get("people", ())):
            if fold(word) in own:
                continue  # "Laos" and "Philippines" are no plurals
            knowledge.people[fold(word)] = code
            knowledge.spelt["people"].append((word, code))
    _territories(knowledge, policy["territory"])
    knowledge.regions = _by_name(table["regions"])
    knowledge.features = _by_name(table["features"])
    for code, words in table["peoples"].items():
        for word in _with_plurals(words):
            knowledge.peoples.setdefault(fold(word), code)
            knowledge.spelt["peoples"].append((word, code))
    for code, names in (*table["regions"].items(), *table["features"].items()):
        knowledge.spelt["region"] += [(name, code) for name in names]
    knowledge.city_states = frozenset(map(fold, table["city_states"]["names"]))
    above = table["supranational"]
    knowledge.supranational = frozenset(map(fold, above["names"]))
    knowledge.supranational_people = frozenset(map(fold, _with_plurals(above["adjectives"])))
    knowledge.spelt["shadow"] += [(name, "") for name in (*above["names"], *above["adjectives"])]
    for code, states in table["abbreviations"].items():
        for state, forms in states.items():
            for form in (state, *forms):
                knowledge.states[fold(form)] = (code, fold(state))
            knowledge.spelt["state"] += [(form, code) for form in (state, *forms) if len(form) > 3 or "." in form]
    for code, words in table["hints"].items():
        knowledge.spelt["hint"] += [(word, code) for word in words]
    knowledge.words = {name: frozenset(words) for name, words in table["words"].items()}
    for people, kind, rows in (
        (False, "country", table["ambiguous"]["names"]),
        (True, "people", table["ambiguous"]["people"]),
    ):
        for name, codes in rows.items():
            for form in _with_plurals([name]) if people else [name]:
                knowledge.ambiguous[fold(form)] = Several(tuple(codes), people)
                (knowledge.people if people else knowledge.countries)[fold(form)] = codes[0]
                knowledge.spelt[kind].append((form, codes[0]))
    for code, names in table["aliases"].items():
        for name, own in names.items():
            knowledge.aliases[fold(name)] = (code, fold(own))
    for code, names in table["renowned"].items():
        for name in names:
            knowledge.renowned[fold(name)] = (*knowledge.renowned.get(fold(name), ()), code)
    knowledge.patterns = dict(table["hint_patterns"])
    weights = {name: float(value) for name, value in table["weights"].items()}
    knowledge.weights = Table("places.toml, [weights]", weights)
    return knowledge


@cache
def knowledge() -> Knowledge:
    """Return the knowledge of the installed models folder, read once."""
    return read_knowledge(models_dir())
