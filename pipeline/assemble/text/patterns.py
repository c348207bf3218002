"""One pattern for the entries of a table of `models/`, each a regular expression."""

from __future__ import annotations

import re
from itertools import batched

from pipeline.gated import openings

ROW = 5  # letters behind one look


def any_of(entries: list[str]) -> re.Pattern[str]:
    """Return one pattern of some entries, compiled."""
    return re.compile(source_of(entries), re.IGNORECASE)


def source_of(entries: list[str]) -> str:
    """Return one pattern, to be read without regard to case, that finds any of the entries, as whole words.

    Entries of one first letter stand behind a single look at that letter, and those of a few letters behind a look at
    these, which is far quicker. An entry with an alternation of its own must put it in brackets.
    """
    by_letter: dict[str, list[str]] = {}
    for entry in entries:
        first = entry[0].lower() if entry[0].isalpha() and entry[1:2] not in {"?", "*", "|"} else ""
        by_letter.setdefault(first, []).append(entry)
    for n, entry in enumerate(others := by_letter.pop("", [])):
        if (letters := openings(entry)) is not None:
            others[n] = f"(?=[{''.join(sorted(letters))}]){entry}"
    parts = {c: f"(?={c})(?:{'|'.join(v)})" for c, v in sorted(by_letter.items())}
    rows = (f"(?=[{''.join(row)}])(?:{'|'.join(parts[c] for c in row)})" for row in batched(parts, ROW))
    return rf"\b(?:{'|'.join([*others, *rows])})(?!\w)"
