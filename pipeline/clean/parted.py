"""Sentences that a page's tools ran together ("freed.The court"): their space is put back, before offsets begin."""

import calendar
import re
from dataclasses import dataclass
from functools import cache

from pipeline.kept import compiled
from pipeline.paths import toml_table

# what ends a sentence and what begins the next, nothing between them
_GLUED = compiled(
    r"[.!?](?<=[a-z0-9)\]”’][.!?])[”’)\]]*+(?P<after>[“‘(]?(?P<word>[A-Z][a-z]++|[AI](?= [a-z])))(?![\w.@/])"
)
# "Geneva, 3 May 2021--The League", "KABUL (XP)--Police": a dateline's, typed
_DASH = compiled(r"(?:(?<=[0-9])|^(?P<town>[A-Z][^\n()]{1,40}\([^\n()]{1,12}\)))--(?=[A-Z“‘\"])", re.MULTILINE)
# a picture's name among the words of a line ("against X IMG-01-2.pngfrom Y")
_PICTURE = compiled(
    r"(?<=[\w,;.)”’] )"
    r"(?:[\w-]{3,80}\.(?i:png|jpe?g|gif)(?=[A-Za-z])"
    r"|(?:[^\W_]++[-_]++){2,9}[^\W_]++\.(?i:png|jpe?g|gif) (?=\w))"  # one way to read it: "_____" takes no time
)
# between a line in capitals, two words or more, and the first word of the next: not in a name ("EUROMonitor")
_CAPITALS = compiled(r"(?:(?<=[A-Z]{2} )|(?<=[A-Z]{2}, ))[A-Z]{4,}(?=[A-Z][a-z]{3,}+[ ,])")
# what stands before a capital as it never does within a name
_LITTLE = compiled(
    r"(?<![\w@#/.’'-])(?:the|in|of|by|on|at|from|for|with|and|to)(?=([A-Z][a-z]{2,}+)(?:[ ,;)]|\.(?!\w)))"
)
_SEVERAL = 2
_TOKEN = compiled(r"[^\s“‘(\"\[]*\Z")
_PICTURED = compiled(r"(?i)\.(?:png|jpe?g|gif)[a-z ]")
_FURTHEST = 40  # characters of a token before the end of a sentence that are looked at


def parted(text: str) -> str:
    """Return text with a space between sentences that had none, and a line's end between a heading and what follows.

    Addresses and names of sites ("Tut.By") stay, and those of files but for a picture's within a sentence. A line's end
    also stands between a line in capitals and a word ("ANA BOR, KENYAJailed"), and a space behind little words where
    several lack it ("inJune", "theArmy").
    """
    if "--" in text:
        text = _DASH.sub(lambda dash: f"{dash['town'] or ''} -- ", text)
    if _PICTURED.search(text):
        text = _PICTURE.sub("", text)
    text = _CAPITALS.sub(r"\g<0>\n", _GLUED.sub(_spaced, text))
    if len(set(_LITTLE.findall(text))) >= _SEVERAL:  # two words: "inDrive" alone is a name
        text = _LITTLE.sub(r"\g<0> ", text)
    return _words().heads.sub(_on_its_line, text)


def _spaced(match: re.Match[str]) -> str:
    at = match.start("after")
    before, word = _token(match.string, match.start()), match["word"]
    if "." in before and before not in {"a.m", "p.m"}:
        return match[0]
    if "@" in before or "/" in before or "#" in before or len(before) == _FURTHEST:
        return match[0]
    if before.isdigit() and len(before) <= 2 and word in calendar.month_name:
        return match[0]  # "3.May 2021"
    words = _words()
    if word in words.sites or (len(word) == 2 and (word not in words.short or before.lower() != before)):
        return match[0]
    return f"{match.string[match.start():at]} {match['after']}"


def _on_its_line(match: re.Match[str]) -> str:
    before = _token(match.string, match.start())
    return f"\n{match[0]}" if before.isalpha() else match[0]


@dataclass(frozen=True, slots=True)
class _Words:
    sites: frozenset[str]
    short: frozenset[str]
    heads: re.Pattern[str]


@cache
def _words() -> _Words:
    table = toml_table("boilerplate.toml")["run_together"]
    heads: list[str] = table["heads"]
    firsts = "".join(sorted({word[0] for word in heads}))
    rests = "|".join(word[1:] for word in heads)
    # a heading or caption before a paragraph: "in SyriaThe desert"
    return _Words(
        frozenset(table["sites"]),
        frozenset(table["short"]),
        compiled(rf"[{firsts}](?<=[a-z][A-Z])(?:{rests})(?= [a-z])"),
    )


def _token(text: str, end: int) -> str:
    found = _TOKEN.search(text, max(0, end - _FURTHEST), end)
    return found[0] if found else ""
