"""Where somebody was taken or what was searched, told before the deed's noun: "the court raid" is no court's deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.text.words import courts

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ENTERED: Final = frozenset({"raid", "arrest", "detention", "abduction", "dispersal"})
HOUSES: Final = noun_list("actors.toml", "courts", "houses")


def but_sites(view: DocView, act: str, heads: list[int]) -> list[int]:
    """Leave out of who may have done a deed the court or ministry whose house it befell ("the ministry raid")."""
    if act not in ENTERED:
        return heads
    return [h for h in heads if view.dep[h] not in {"compound", "nmod"} or view.lower[h] not in courts() | HOUSES]
