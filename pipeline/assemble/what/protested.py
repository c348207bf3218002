"""The deed that people met to protest against: nobody is held for it ("held at a march to protest his killing")."""

from __future__ import annotations

import re
from typing import Final

from pipeline.gated import Gated
from pipeline.paths import toml_table

_OWN: Final = toml_table("people.toml")["protected"]
_DEED: Final = (
    r"(?:(?:the|an?|his|her|their|this|that|these) )?(?:[\w’'-]+ ){0,3}?"
    rf"(?:{'|'.join([*toml_table('when.toml')['commemorating']['deeds'], 'rape', 'death'])})s?\b(?: (?:of|by)\b)?"
)
_BETWEEN: Final = rf"(?: (?!(?:{'|'.join(_OWN['dealt_with'])})\b)[\w’'-]+){{0,4}}?"
PROTESTED: Final = Gated(
    rf"\b(?:{'|'.join(_OWN['protesting'])}) (?:(?:against|over|at|about) )?{_DEED}|"
    rf"\b(?:{'|'.join(_OWN['assembled'])}){_BETWEEN} (?:against|about) {_DEED}",
    re.IGNORECASE,
)


def without_protested(text: str) -> str:
    """Return a text with the deeds that people met to protest against blanked out, its length kept."""
    return PROTESTED.sub(lambda m: " " * len(m[0]), text)
