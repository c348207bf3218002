"""The gazetteer: one object that knows names of countries, their people, territories, and places below them."""

from functools import cache, lru_cache
from pathlib import Path

import pycountry

from pipeline.normalise.places.fold import fold
from pipeline.normalise.places.index import Index
from pipeline.normalise.places.knowledge import Knowledge, knowledge, read_knowledge
from pipeline.normalise.places.values import CountryName
from pipeline.paths import loading, models_dir, table_lines

_FULLER = ("republic of", "kingdom of", "state of", "government of", "people of")


class Gazetteer:
    """Names to countries and places. Load it once; it is read-only and safe to share between threads.

    Usage: `gazetteer().country("Tajik")` → "TJ".
    """

    def __init__(self, index: Index, known: Knowledge, listed: dict[str, str], renowned: frozenset[int]) -> None:
        """Join the index, the hand-edited knowledge, the listed names of countries, and the towns known far from home.

        Args:
            index: places below countries.
            known: what people wrote by hand.
            listed: folded name of a country → its code.
            renowned: GeoNames ids of those that many languages name.
        """
        self.index = index
        self.known = known
        self.renowned = renowned
        self._listed = listed
        self.country = lru_cache(maxsize=4096)(self._country)

    @classmethod
    def load(cls, path: Path | None = None) -> "Gazetteer":
        """Load from a models folder, by default the installed one.

        Raises:
            FileNotFoundError: if the folder has no index.
        """
        folder = path or models_dir()
        known = knowledge() if path is None else read_knowledge(folder)
        listed = {}
        for line in table_lines(folder / "gazetteer/countries.tsv"):
            code, _, name = line.partition("\t")
            listed[name] = code
        with loading(towns := folder / "gazetteer/renowned.tsv"):
            renowned = frozenset(int(line.partition("\t")[0]) for line in table_lines(towns))
        with loading(index := folder / "gazetteer/places.bin"):
            return cls(Index(index), known, listed, renowned)

    def _country(self, text: str) -> str | None:
        """Return the alpha-2 code of a country's name, demonym, adjective or variant, or None.

        Codes of territories are by the policy of `models/territories.toml`.
        """
        key = fold(text.strip().removesuffix("'s").removesuffix("’s"))
        known = self.known
        if not key or key in known.supranational:
            return None
        territory = known.territories.get(key) or known.territory_people.get(key)
        if territory is not None:
            return territory.code
        code = known.countries.get(key) or known.people.get(key)
        if code is None and len(text) == 2 and text.isupper() and text in known.short:
            code = text
        if code is None and len(text) == 3 and text.isupper():
            row = pycountry.countries.get(alpha_3=text)
            code = row.alpha_2 if row else None
        if code is None and key in _NATIONS:
            code = "GB"
        if code is None and key not in known.supranational_people:
            code = self._listed.get(key)
        if code is None:
            for fuller in _FULLER:
                if key.startswith(fuller + " "):
                    rest = key[len(fuller) + 1 :]
                    return known.countries.get(rest)
        return code

    def is_demonym(self, text: str) -> bool:
        """Tell whether a word names the people of a country or of a territory, or is its adjective."""
        key = fold(text)
        return key in self.known.people or key in self.known.territory_people

    def is_land(self, text: str) -> bool:
        """Tell whether a text is the name of a country or territory, as it stands; no adjective and no code."""
        key = fold(text)
        return key in self.known.territories or key in self.known.countries

    def is_place(self, text: str) -> bool:
        """Tell whether a text is, as it stands, the name of a country, territory, region, feature or town."""
        key = fold(text)
        known = self.known
        return (
            key in known.territories
            or key in known.countries
            or key in known.regions
            or key in known.features
            or key in known.supranational
            or key in known.states
            or self.index.has(key)
        )

    def country_record(self, alpha_2: str) -> CountryName:
        """Return codes and short English name of a country.

        Raises:
            KeyError: if no country has the code.
        """
        return _country_name(alpha_2, self.known.short.get(alpha_2))


_NATIONS = frozenset({"england", "scotland", "wales", "northern ireland"})


@cache
def _country_name(alpha_2: str, short: str | None) -> CountryName:
    row = pycountry.countries.get(alpha_2=alpha_2)
    if row is None:
        if alpha_2 == "XK":  # user-assigned, not in ISO 3166-1
            return CountryName("XK", "XKX", short or "Kosovo")
        raise KeyError(alpha_2)
    return CountryName(alpha_2, row.alpha_3, short or getattr(row, "common_name", None) or row.name)


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer of the installed models folder, loaded once a process."""
    return Gazetteer.load()
