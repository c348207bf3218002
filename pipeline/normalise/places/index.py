"""The index of populated places and subdivisions: `models/gazetteer/places.bin`, mapped and never read whole.

`scripts/build_gazetteer.py` writes it: a line of JSON, then arrays. A look-up is a binary search over the hashes of
folded names, about two microseconds; only the pages that are looked at become resident.
"""

import json
import mmap
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.normalise.places.fold import name_hash, skeleton

CITY, REGION, DISTRICT, CAPITAL = 0, 1, 2, 3
_PRIMARY = 1 << 31
_UNKNOWN = 32767
_CAP = 48  # of the bearers of one name, by population; there are 60 Springfields


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of the index, as it answers to one name.

    Attributes:
        number: position in the index; populations fall with it.
        kind: CITY, REGION (first order), DISTRICT (second order) or CAPITAL.
        admin1: number of the first-order subdivision's own record, or -1.
        admin2: number of the second-order subdivision's own record, or -1.
        exact: 2 if the name asked for is the record's own, 1 if an alternate, 0 if it only sounds alike.
    """

    number: int
    country: str
    kind: int
    population: int
    admin1: int
    admin2: int
    exact: int
    geonames_id: int
    latitude: float | None
    longitude: float | None


class Index:
    """Read-only look-ups in a mapped `places.bin`."""

    def __init__(self, path: Path) -> None:
        """Map the file.

        Raises:
            FileNotFoundError: if there is no index; `make gazetteer` builds it.
            ValueError: if the file is no index.
        """
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        end = self._map.find(b"\n") + 1
        if not end or self._map[:1] != b"{":
            raise ValueError(f"{path.name} is no index of places")
        header = json.loads(self._map[:end])
        body = memoryview(self._map)[end:]
        self._countries: list[str] = header["countries"]
        self.facts: dict[str, list[int]] = header["facts"]
        sizes = {"B": 1, "H": 2, "h": 2, "I": 4, "Q": 8}
        arrays: dict[str, Sequence[int]] = {
            label: body[start : start + sizes[code] * length].cast(code)
            for label, (code, start, length) in header["arrays"].items()
        }
        self._geonames_id, self._population = arrays["geonames_id"], arrays["population"]
        self._latitude, self._longitude = arrays["latitude"], arrays["longitude"]
        self._country, self._kind = arrays["country"], arrays["kind"]
        self._admin1, self._admin2 = arrays["admin1"], arrays["admin2"]
        self._name_at, self._subdivision_at = arrays["name_at"], arrays["subdivision_at"]
        self._key, self._key_record = arrays["key"], arrays["key_record"]
        self._bone, self._bone_record = arrays["bone"], arrays["bone_record"]
        start, length = header["names"]
        self._names = body[start : start + length]
        self.exact = lru_cache(maxsize=16384)(self._exact)
        self.alike = lru_cache(maxsize=4096)(self._alike)

    def __len__(self) -> int:
        return len(self._country)

    def name(self, number: int) -> str:
        """Return the own name of a record."""
        return bytes(self._names[self._name_at[number] : self._name_at[number + 1]]).decode()

    def has(self, key: str) -> bool:
        """Tell whether any record bears a folded name."""
        wanted = name_hash(key)
        at = bisect_left(self._key, wanted)
        return at < len(self._key) and self._key[at] == wanted

    def entry(self, number: int, exact: int = 2) -> Entry:
        """Return a record."""
        latitude, longitude = self._latitude[number], self._longitude[number]
        admin1, admin2 = self._admin1[number], self._admin2[number]
        return Entry(
            number=number,
            country=self._countries[self._country[number]],
            kind=self._kind[number],
            population=self._population[number],
            admin1=self._subdivision_at[admin1 - 1] if admin1 else -1,
            admin2=self._subdivision_at[admin2 - 1] if admin2 else -1,
            exact=exact,
            geonames_id=self._geonames_id[number],
            latitude=None if latitude == _UNKNOWN else latitude / 100,
            longitude=None if longitude == _UNKNOWN else longitude / 100,
        )

    def _exact(self, key: str) -> tuple[Entry, ...]:
        """Return the bearers of a folded name, most populous first."""
        wanted = name_hash(key)
        at = bisect_left(self._key, wanted)
        found: list[Entry] = []
        while at < len(self._key) and self._key[at] == wanted and len(found) < _CAP:
            link = self._key_record[at]
            found.append(self.entry(link & ~_PRIMARY, 2 if link & _PRIMARY else 1))
            at += 1
        return tuple(found)

    def _alike(self, key: str) -> tuple[Entry, ...]:
        """Return those whose name is spelt like a folded name, by the usual rules of transliteration."""
        bone = skeleton(key)
        if not bone:
            return ()
        wanted = name_hash(bone)
        numbers = {entry.number for entry in self.exact(bone)}
        at = bisect_left(self._bone, wanted)
        while at < len(self._bone) and self._bone[at] == wanted and len(numbers) < _CAP:
            numbers.add(self._bone_record[at])
            at += 1
        return tuple(self.entry(number, 0) for number in sorted(numbers))
