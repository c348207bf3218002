"""Families of words for people, which stand as `{soldiers}` in the lists and patterns of `models/`."""

from __future__ import annotations

import re
from typing import Any

from pipeline.nouns import plural

NAME = re.compile(r"\{([a-z_][\w -]*)\}")
"""A name in braces that words stand for; no number of times ("{2,3}") is one."""
# by the rules of senses, charges, acts and mishaps
_FILLED_LATER = {"spoke", "harm", "wounds", "object", "country", "make", "vehicle"}


def family_table(families: dict[str, list[str]]) -> dict[str, tuple[str, list[str]]]:
    """Return what stands for each placeholder: a pattern, and the words that a list has in its place.

    Args:
        families: words in the singular by the family's name, itself a singular ("soldier").

    Returns:
        By placeholder: "{soldier}" for the words in the singular, "{soldiers}" for either number (in a list, for the
        plurals).
    """
    table: dict[str, tuple[str, list[str]]] = {}
    for name, words in families.items():
        many = [plural(word) for word in words]
        table[f"{{{name}}}"] = f"(?:{'|'.join(map(re.escape, words))})", words
        table[f"{{{plural(name)}}}"] = f"(?:{'|'.join(map(_either, words, many))})", many
    return table


def _either(one: str, many: str) -> str:
    """Return a pattern for a noun in singular or plural."""
    if one.endswith("man"):
        return f"{re.escape(one[:-2])}[ae]n"
    return f"{re.escape(one)}s?" if many == f"{one}s" else f"{re.escape(one)}|{re.escape(many)}"


def unfilled(value: Any) -> str | None:
    """Return the first name in braces that no family has and that no rule fills later, or None.

    Usage:
        >>> unfilled(["vicar", "{clerkz}"])
        'clerkz'
    """
    if isinstance(value, str):
        return next((n for n in NAME.findall(value) if n not in _FILLED_LATER), None) if "{" in value else None
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((name for one in within if (name := unfilled(one)) is not None), None)


def filled(value: Any, table: dict[str, tuple[str, list[str]]]) -> Any:
    """Return a pattern, list or table with the words of the families in the place of their names.

    Usage:
        >>> filled(r"by {clerks}", family_table({"clerk": ["clerk", "teller"]}))
        'by (?:clerks?|tellers?)'
        >>> filled(["vicar", "{clerk}"], family_table({"clerk": ["clerk", "teller"]}))
        ['vicar', 'clerk', 'teller']
    """
    if isinstance(value, str):
        return NAME.sub(lambda m: table[m[0]][0] if m[0] in table else m[0], value) if "{" in value else value
    if isinstance(value, dict):
        return {key: filled(v, table) for key, v in value.items()}
    if isinstance(value, list):
        out: list[Any] = []
        for v in value:
            words = table.get(v) if isinstance(v, str) else None
            out += words[1] if words is not None else [filled(v, table)]
        return out
    return value
