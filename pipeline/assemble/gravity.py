"""What blows are called: in custody ill-treatment or torture, outside it an attack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.events import Event
    from pipeline.assemble.view import DocView

BLOWS = frozenset({
    "beat", "kick", "punch", "slap", "hit", "strike", "whip", "flog", "club", "pummel", "thrash", "batter", "cane",
})  # fmt: skip
HELD = frozenset({"arrest", "detention", "imprisonment", "abduction", "enforced_disappearance", "house_arrest"})
REACH = 6  # sentences between custody and the blows in it
SEVERE = re.compile(
    r"\b(?:soles?|falanga|electric|hung|cables?|hose(?:pipe)?s?|rattan|whip(?:ped)?|burn(?:s|ed|t)|waterboard\w*|tortur\w*)\b",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"\b(?:cells?|stations?|barracks|basement|cellar|interrogat\w+|custody|jail|prison|colony|guards?|warders?|jailers?|"
    r"headquarters|detention|questioning|container)\b",
    re.IGNORECASE,
)
OUTSIDE = re.compile(
    r"\b(?:protest\w*|rall(?:y|ies)|march\w*|demonstrat\w*|street|arriv\w+|while (?:being )?arrest\w*|mob|crowd|square|"
    r"market|home|house|door|masked|unknown|thugs?)\b",
    re.IGNORECASE,
)


def weigh_blows(view: DocView, events: list[Event]) -> list[Event]:
    """Call blows that befell somebody held what they are in custody."""
    for event in events:
        if event.act != "attack" or event.modality not in FACTUAL or not event.victims:
            continue
        if event.reasons["act"].split("“")[-1].rstrip("”") not in BLOWS:
            continue
        a, b = view.sentence_span(event.sentence)
        sentence = view.text[a:b]
        if OUTSIDE.search(sentence) and not INSIDE.search(sentence):
            continue
        held = any(
            other.act in HELD
            and other.modality in FACTUAL
            and 0 <= event.sentence - other.sentence <= REACH
            and other.token < event.token
            and (INSIDE.search(sentence) or INSIDE.search(view.text, *view.sentence_span(other.sentence)))
            and bool(set(other.victims.people) & set(event.victims.people))
            for other in events
        )
        if held:
            event.act = "torture" if SEVERE.search(sentence) else "ill_treatment"
            event.reasons["act"] += ", of somebody held"
    return events
