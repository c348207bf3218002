"""Custody that a court prolongs: a decision of its own, not the arrest that began it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.above import governor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.lexicon import verb_forms

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

PROLONGED = frozenset(form for verb in ("extend", "prolong", "renew") for form in verb_forms(verb))
HELD = frozenset({"arrest", "detention", "house_arrest"})
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# for how long, or until when; "three times" is none
TERM = re.compile(
    r"\b(?:until|till)\b|"
    rf"\b(?:to|by|for)(?: \S+){{0,4}}? (?:days?|weeks?|months?|years?|\d{{1,2}} {MONTH}|{MONTH}\w*)\b"
)


def mark_prolonged(view: DocView, events: list[Event]) -> None:
    """Tell custody prolonged on a day or for a term ("extended X's arrest by two months") from what began it."""
    for event in events:
        if event.act not in HELD or event.rule.pos != "noun" or event.modality not in FACTUAL:
            continue
        verb = governor(view, event.token)
        verb = view.head[event.token] if verb is None else verb
        if view.lower[verb] not in PROLONGED:
            continue
        told = view.text[view.start[verb] : view.sentence_span(event.sentence)[1]].partition(";")[0]
        if event.date is None and not TERM.search(told):
            continue
        event.anew = True
        if event.act == "arrest":  # "prolonged the arrest" of somebody long in custody
            event.act = "detention"
            event.reasons["act"] += ", prolonged"
