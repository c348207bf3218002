"""One pattern for the entries of a table of `models/`, each a regular expression."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import batched

from pipeline import gated
from pipeline.gated import openings
from pipeline.kept import answer, compiled, made_by

_ANY_OF = f"any of {made_by(__file__, gated.__file__)}"
ROW = 5  # letters behind one look


def any_of(entries: list[str]) -> re.Pattern[str]:
    """Return one pattern of some entries, compiled."""
    source = answer(_ANY_OF, "\n".join(entries), re.IGNORECASE, lambda: source_of(entries))
    return compiled(source, re.IGNORECASE)


def source_of(entries: list[str]) -> str:
    """Return one pattern, to be read without regard to case, that finds any of the entries, as whole words.

    Those of one first letter stand behind a single look at it, and those of a few letters behind a look at these, which
    is far quicker; one that may begin with several letters stands behind each of them. An entry with an alternation of
    its own must put it in brackets.
    """
    anywhere: list[str] = []
    by_letter: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))  # those of some letters, of one
    for entry in entries:
        if entry[0].isalpha() and entry[1:2] not in {"?", "*", "|"}:
            by_letter[entry[0].lower()][1].append(entry)
        elif (letters := openings(entry)) is not None:
            for letter in letters:
                by_letter[letter][0].append(entry)
        else:
            anywhere.append(entry)
    parts = {c: f"(?={c})(?:{'|'.join([*some, *one])})" for c, (some, one) in sorted(by_letter.items())}
    rows = (f"(?=[{''.join(row)}])(?:{'|'.join(parts[c] for c in row)})" for row in batched(parts, ROW))
    return rf"\b(?:{'|'.join([*anywhere, *rows])})(?!\w)"
