"""Who is handed over within one country, which sends nobody back: "handed over to Lagos police"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

HANDING: Final = re.compile(r"(?:hand|turn|deliver|giv|gave|surrender|pass|releas)", re.IGNORECASE)
# the police of a town, or a station of theirs; that of a country has its name or demonym before it
POLICE: Final = re.compile(
    r"[^.;]{0,40}?\b(?:to|into the hands of) (?:the )?(?P<whose>(?:[A-Z][\w’'-]* ){1,4})(?:[a-z]+ )?[Pp]olice\b"
)


def to_local_police(view: DocView, facts: Facts, event: Event) -> bool:
    """Tell whether somebody is handed to the police of a town, and no other country is told of in the sentence."""
    if event.act != "forced_return" or not HANDING.match(view.words[event.token]):
        return False
    a, b = view.sentence_span(event.sentence)
    told = POLICE.match(view.text, view.end[event.token], b)
    if told is None:
        return False
    begin, end = told.span("whose")
    whose = within(facts.places, begin, end)
    if any(p.label == "NATIONALITY" or (p.value is not None and p.value.kind == "country") for p in whose):
        return False
    home = {p.value.country for p in whose if p.value is not None}
    lands = {p.value.country for p in within(facts.places, a, b) if p.value is not None and p not in whose}
    return lands <= home
