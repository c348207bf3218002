"""Where somebody was taken or what was searched, told before the deed's noun: "the court raid" is no court's deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.common import CALENDAR, SUBJECTS
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.text.words import courts

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

ENTERED: Final = frozenset({"raid", "arrest", "detention", "abduction", "dispersal"})
HOUSES: Final = noun_list("actors.toml", "courts", "houses")


def but_sites(view: DocView, act: str, t: int, heads: list[int]) -> list[int]:
    """Leave out of who may have done a deed the court or ministry whose house it befell ("the ministry raid").

    Not where what was entered is told after the noun: "the ministry raid on her home" is the ministry's.
    """
    if act not in ENTERED or (act == "raid" and raided(view, t)):
        return heads
    return [h for h in heads if view.dep[h] not in {"compound", "nmod"} or view.lower[h] not in courts() | HOUSES]


def raided(view: DocView, t: int) -> bool:
    """Tell whether what was raided is told after "on", which is no day."""
    return any(view.tag[k].startswith("NN") and view.lower[k] not in CALENDAR for k in prepositional(view, t, "on"))


def of_land(view: DocView, t: int) -> bool:
    """Tell whether somebody stands in what is said of a place ("in Chad, which is plagued by gangs"), not of a deed."""
    for k in view.climb(t):
        if view.dep[k] != "relcl":
            continue
        i = view.name_at[view.head[k]]
        now = view.tag[k] != "VBD" and not any(view.tag[c] == "VBD" for c in view.kids(k, "auxpass"))
        which = any(view.lower[c] == "which" for c in view.kids(k, *SUBJECTS))
        return now and which and i >= 0 and view.names[i].label == "PLACE"
    return False
