"""Custody that a court prolongs, a trial that it puts off, a new case: no part of what was begun or judged before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.assemble.text.above import governor
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.whether.hearings import POSTPONING, verb_of

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

OF_ITS_OWN = frozenset({"new", "another", "second", "third", "separate", "fresh", "further", "additional"})


def mark_new_cases(view: DocView, events: list[Event]) -> None:
    """Tell a charge in a new case ("she now faces another case for libel") from what was judged before."""
    for event in (e for e in events if e.act == "charge"):
        t = event.token
        told = [t, *view.kids(t, "dobj"), *(o for p in view.kids(t, "prep") for o in view.kids(p, "pobj"))]
        event.anew = any(view.lower[c] in OF_ITS_OWN for k in told for c in view.children[k])


def mark_prolonged(view: DocView, events: list[Event]) -> None:
    """Tell custody prolonged on a day or for a term ("extended X's arrest by two months") from what began it.

    And a trial that has been put off from the one in which somebody was sentenced.
    """
    for event in events:
        if event.act == "trial" and event.modality in FACTUAL:
            verb = verb_of(view, event.token)
            event.anew = event.anew or (verb is not None and view.lower[verb] in POSTPONING)
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
