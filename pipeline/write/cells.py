"""Cells of text that no spreadsheet takes for a formula: text in reports is hostile."""

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BLANK = re.compile(r"^[\s\ufeff\u200b-\u200f\u2060]+")  # what a program may drop before it looks


def safe(text: str) -> str:
    """Return text with an apostrophe before it where a spreadsheet might run it, with or without its own before it."""
    bare = text.lstrip("'")
    return f"'{text}" if bare.startswith(_FORMULA) or _BLANK.sub("", bare).startswith(_FORMULA) else text


def unsafe(text: str) -> str:
    """Return what `safe` was given."""
    return text[1:] if text.startswith("'") and safe(text[1:]) == text else text
