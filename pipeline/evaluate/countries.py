"""Countries as annotators write them ("USA", "England", "Turrkey") to ISO 3166-1 alpha-2, apart from our own resolver.

A scorer that asked the system under test what its gold means would agree with the system's mistakes.
"""

from __future__ import annotations

import difflib
import re
from functools import cache

import pycountry

from pipeline.evaluate.names import fold

_SPLIT = re.compile(r"[,/();&]|\band\b|\bor\b")
_ALSO = {
    "usa": "US", "us": "US", "u s": "US", "u s a": "US", "america": "US", "uk": "GB", "u k": "GB", "britain": "GB",
    "great britain": "GB", "russia": "RU", "syria": "SY", "iran": "IR", "south korea": "KR", "north korea": "KP",
    "turkey": "TR", "turkiye": "TR", "burma": "MM", "swaziland": "SZ", "ivory coast": "CI", "cape verde": "CV",
    "czech republic": "CZ", "macedonia": "MK", "holland": "NL", "palestine": "PS", "gaza": "PS", "west bank": "PS",
    "democratic republic of the congo": "CD", "drc": "CD", "dr congo": "CD", "congo kinshasa": "CD",
    "bosnia": "BA", "vatican": "VA", "uae": "AE", "laos": "LA", "brunei": "BN", "east timor": "TL", "taiwan": "TW",
    "venezuela": "VE", "bolivia": "BO", "tanzania": "TZ", "moldova": "MD", "vietnam": "VN", "kosovo": "XK",
    "soviet union": "RU", "ussr": "RU", "prc": "CN", "people s republic of china": "CN", "mainland china": "CN",
    "wales": "GB", "tibet": "CN", "xinjiang": "CN", "chechnya": "RU", "crimea": "UA", "kashmir": "IN",
    "somaliland": "SO",
}  # fmt: skip
_DEMONYM = re.compile(r"(?:ian|ean|an|ese|ish|i|n)$")


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            if name := getattr(country, attribute, None):
                names[fold(name)] = country.alpha_2
    return names | _ALSO


@cache
def _subdivisions() -> dict[str, str | None]:
    """Names of provinces and of the countries of the United Kingdom; None where two countries have one."""
    found: dict[str, str | None] = {}
    for part in pycountry.subdivisions:
        key = fold(part.name)
        found[key] = part.country_code if found.get(key, part.country_code) == part.country_code else None
    return found


@cache
def _codes() -> dict[str, str]:
    return {code: c.alpha_2 for c in pycountry.countries for code in (c.alpha_2, c.alpha_3)}


@cache
def country_codes(text: str) -> frozenset[str]:
    """Return the codes of the country or countries a person wrote; empty where it is none ("Africa")."""
    whole = _one(text)
    if whole:
        return frozenset({whole})
    return frozenset(code for part in _SPLIT.split(text) if (code := _one(part)))


def _one(text: str) -> str | None:
    key = fold(text).removeprefix("the ")
    if not key:
        return None
    names = _names()
    if key in names:
        return names[key]
    if len(key) <= 3:
        return _codes().get(key.upper())
    if code := _subdivisions().get(key):
        return code
    stem = _DEMONYM.sub("", key)
    demonym = {code for name, code in names.items() if len(stem) >= 4 and name.startswith(stem) and " " not in name}
    if len(demonym) == 1 and stem != key:
        return demonym.pop()
    close = difflib.get_close_matches(key, names, n=1, cutoff=0.87)
    return names[close[0]] if close else None
