"""What stands between two charges of a list and is none: a citation, or what the thing of the first is called."""

import re
from typing import Final

from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.charges.classify import known_charge
from pipeline.recognise.charges.gerunds import is_gerund

_CITATION: Final = compiled(r"\s*\([^()]{2,60}(?:\(\w+\)[^()]{0,20})?\)(?=\s*,?\s+(?:and|or)\b|,\s*[“\"‘a-z])")
_WORD: Final = r"(?:[A-Z][\w’'-]*|of|the|for|and|in|to|a|an|on|\d+)"
# "founding a group, | the “Osh Youth Council,” and": in capitals, as no offence is written
_CALLED: Final = compiled(rf",\s+(?:the\s+|called\s+)?[“\"‘](?P<name>[A-Z][\w’'-]*(?:\s+{_WORD}){{0,7}}),?[”\"’]")
# "joining the Peace | and | Bread Party", "the Party of Peace | and | Bread": one name, in capitals on both sides
_HEADS: Final = "|".join(toml_table("names.toml")["bodies"]["short_forms"])
_OPENS_NAME: Final = compiled(rf"\b(?:{_HEADS})\s+(?:of|for)\s+(?:{_WORD}\s+)*?[A-Z][\w’'-]*$")
_CAPITAL: Final = compiled(r"\s[A-Z][\w’'-]*$")
_CLOSES_NAME: Final = compiled(rf"(?:[A-Z][\w’'-]*\s+){{1,3}}(?:{_HEADS}|Army|Forces?|Brigades?)\b")


def within_name(text: str, start: int, joint: re.Match[str]) -> bool:
    """Tell whether an "and" in a charge that begins at `start` joins two words of a body's name."""
    if joint.group().strip() != "and":
        return False
    before = text[start : joint.start()]
    if _OPENS_NAME.search(before) is not None:
        return text[joint.end() : joint.end() + 1].isupper()
    return _CAPITAL.search(before) is not None and _CLOSES_NAME.match(text, joint.end()) is not None


def past_name(text: str, start: int, end: int) -> int:
    """Return where a citation ends that follows the charge from `start` to `end`, or a name; else `end`."""
    if citation := _CITATION.match(text, end):
        return citation.end()
    return name_after(text, start, end)


def name_after(text: str, start: int, end: int) -> int:
    """Return where the name ends that the thing of a charge is called by right after it, or `end`."""
    called = _CALLED.match(text, end)
    if called is None or not is_gerund(text, start) or text[end - 1 : end] in {"”", '"', "’"}:
        return end
    name = called["name"]
    offence = is_gerund(name, 0) or is_gerund(name.lower(), 0) or known_charge(name) is not None
    return end if offence else called.end()
