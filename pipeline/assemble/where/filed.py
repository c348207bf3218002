"""Whether what a lead tells was where the report was filed, or elsewhere, as the lead says by itself.

"KABUL: Gunmen killed a judge in the north of the country": not in Kabul.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.where.placing import is_fine, is_town
from pipeline.assemble.where.wider import lies_in
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.where.spots import Spots

OPENING: Final = 2  # sentences of the body that a dateline places
BODY: Final = 6  # the same, of a report that names no other town
_WORDS: Final = toml_table("where.toml")["filed"]
_SIDE: Final = r"(?:north|south|east|west)(?:-?(?:east|west))?"
_FAR: Final = rf"(?:{_SIDE}(?:ern)?|{'|'.join(_WORDS['far'])})"
_SETTLED: Final = "|".join(_WORDS["settlements"])
_WITHIN: Final = "|".join(_WORDS["within_a_town"])
BEARING: Final = compiled(rf"\b(?:{_SIDE}ern(?:most)?|central) $", re.IGNORECASE)
ELSEWHERE: Final = compiled(
    rf"\bin (?:the|(?:the|this) (?:\w+ )?(?:country|state|nation)[’']s) (?:[\w-]+ )?{_SIDE}(?:ern)?\b"
    rf"(?! (?:of |\w+ )?(?:the )?(?:{_WITHIN})\b)(?! of (?!the (?:country|state|nation|island)\b))|"
    rf"\b(?:in|at|near|outside) (?:an?|(?:the|its) {_FAR}|his|her|their) (?:[\w-]+ ){{0,3}}?(?:{_SETTLED})\b"
    r"(?! of [A-Z])|"
    r"\bnear (?:the|its|their) (?:[\w-]+ )?(?:borders?|frontiers?)\b|"
    rf"\bin (?:the )?(?:[\w’'-]+ ){{0,3}}?(?P<name>(?-i:[A-ZÀ-Ž])[\w’'-]+) (?:{'|'.join(_WORDS['regions'])})\b",
    re.IGNORECASE,
)


def is_elsewhere_told(view: DocView, places: Sequence[PlaceMention], start: int, end: int) -> bool:
    """Tell whether a lead says without a name that it was elsewhere in the country ("in eastern Chad", "in a village").

    Args:
        view: the article.
        places: its places that the lead names.
        start: where the lead begins, after its dateline.
        end: where it ends.
    """
    lands = (p for p in places if p.value is not None and p.value.kind in {"country", "territory"})
    if any(BEARING.search(view.text, max(start, p.start - 20), p.start) for p in lands):
        return True
    filed = view.text[:start].casefold()  # "in Osh province", from Osh
    return any((m["name"] or " ").casefold() not in filed or m["name"] is None
               for m in ELSEWHERE.finditer(view.text, start, end))  # fmt: skip


def of_dateline(spots: Spots, event: Event) -> PlaceMention | None:
    """Return the town of the dateline where the report opens with the act and names no other place for it.

    Farther down, too, where the report names no other town of its country; not "Four were freed" after "held in X", nor
    where the lead tells another place.
    """
    view = spots.view
    n = view.sentence_at[event.tokens[0]]
    lead = n < spots.first + OPENING or (n < spots.first + BODY and not spots.own_towns(event))
    if not spots.datelines or not lead or event.rule.pos == "noun" or spots.long_ago(event):
        return None
    zone = spots.datelines[0]
    if spots.where.weights.only_filed(zone, n):
        return None  # where an organisation speaks from
    town = next((p for p in within(spots.places, zone.start, zone.end) if is_town(p)), None)
    (a, b), (_, lead_end) = view.sentence_span(n), view.sentence_span(spots.first)
    told = [p for p in within(spots.places, zone.end, b) if p.end > zone.end]
    told = [p for p in told if p.start >= a or is_town(p) or p.end <= lead_end]
    if town is None or is_elsewhere_told(view, told, zone.end, b):
        return None
    if any(is_fine(p) and p not in spots.sites(event) and not lies_in(town, p) for p in told):
        return None
    return None if spots.where.abroad_of(event, told, town) else town
