"""Whether two names, or parts of them, are one: folded, initials and other writings allowed for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from pipeline.kept import compiled
from pipeline.letters import folded
from pipeline.normalise.namesakes import variants
from pipeline.paths import toml_table

INITIAL = compiled(r"^[^\W\d_]\.?$")
ONE_STROKE = frozenset("il")
"""Letters that a scan or a font makes one of the other."""
ABD = compiled(r"^abd[aeiou]*(?:l|r(?=r))?(?=[a-z]{2})")
OF_SERVANTS = frozenset(toml_table("people.toml")["particles"]["servant_of"])
OF_A_FIRST_NAME = "iy"
"""What a first name becomes a family name by ("Hassan", "Hassani"): no slip."""
NICKNAME = compiled(r"[“\"«‘(][^”\"»’)]{1,30}[”\"»’)]")


@cache
def particles() -> frozenset[str]:
    """Return the parts of names that name nobody by themselves ("al", "bin", "kyzy")."""
    return frozenset(toml_table("people.toml")["particles"]["words"])


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return `text` without case, accents and apostrophes, hyphens as blanks; I and l look-alikes kept."""
    return re.sub(r"\s+", " ", re.sub(r"[.'’´`ʼʻʿʾ“”\"«»‘]", "", re.sub(r"[-‐–]", " ", folded(text)))).strip()


def same_part(a: str, b: str) -> bool:
    """Tell whether two folded name parts are the same, a slip of one letter in a long part forgiven."""
    if a == b:
        return True
    if (row := variants().get(a)) is not None and row == variants().get(b):
        return True
    if a[0] != b[0] and not {a[0], b[0]} <= ONE_STROKE:  # most pairs: asked a million times in a long list
        return False
    if INITIAL.match(a) or INITIAL.match(b):
        return a[0] == b[0]
    if any(long[:-1] == short and long[-1] in OF_A_FIRST_NAME for short, long in ((a, b), (b, a))):
        return False
    a, b = a.replace("l", "i"), b.replace("l", "i")
    return (min(len(a), len(b)) >= 6 and OSA.distance(a, b, score_cutoff=1) <= 1 and a[0] == b[0]) or a == b


def answers(lone: str, part: str) -> bool:
    """Tell whether a name of one word is this part of a fuller name; an initial answers an initial only."""
    return bool(INITIAL.match(lone)) == bool(INITIAL.match(part)) and same_part(lone, part)


def plain(name: str) -> list[str]:
    """Return the folded parts of a name without a nickname in quotes."""
    return fold(NICKNAME.sub(" ", name)).split()


def aligned(short: list[str], full: list[str]) -> bool:
    """Tell whether every part of the shorter name answers a different part of the longer."""
    left = list(full)
    for part in short:
        hit = next((p for p in left if same_part(part, p)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def servants(keys: list[str]) -> list[str]:
    """Return the parts of a name with "Abdul" and the like, however written, joined to the part that it goes with."""
    out: list[str] = []
    for k in keys:
        if out and out[-1] == "abd":
            out[-1] += k
        else:
            out.append("abd" if k in OF_SERVANTS else ABD.sub("abd", k))
    return out


@cache
def family_first() -> frozenset[str]:
    """Return the family names that stand before the given name."""
    table = toml_table("people.toml")["family_first"]
    return frozenset((*table["words"], *table["more"]))
