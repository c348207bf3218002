"""Terms that a later report sets right: "X's sentence was six years, not seven years"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.kept import compiled
from pipeline.late import Late
from pipeline.recognise.penalties.terms import TERM, parse_term

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

# whose it was is told before it
WAS: Final = compiled(r"[’']s? (?:prison |jail )?(?:sentence|term) (?:was|is) ", re.IGNORECASE)
RIGHT: Final = Late(
    rf"{WAS.pattern}(?P<now>{TERM}),? (?:and )?not (?P<was>{TERM})",
    re.IGNORECASE,
)


def set_right(view: DocView, events: list[Event]) -> None:
    """Give a sentencing the term that a later sentence tells in place of the one that was first told."""
    if WAS.search(view.text) is None:
        return
    for told in RIGHT().finditer(view.text):
        now, was = parse_term(told["now"]), parse_term(told["was"])
        whose = next((n.cluster for n in view.names if n.label == "PERSON" and view.end[n.last] == told.start()), None)
        if now is None or was is None or whose is None:
            continue
        for event in events:
            if event.act != "sentencing" or event.modality not in FACTUAL or event.victims.people != [whose]:
                continue
            start, end = told.span("now")
            event.penalties = [
                replace(p, start=start, end=end, text=told["now"], term_iso=now.iso, term_days=now.days)
                if p.term_iso == was.iso and p.start < told.start()
                else p
                for p in event.penalties
                if p.term_iso != was.iso or p.start < told.start()  # not the wrong one, told once more
            ]
