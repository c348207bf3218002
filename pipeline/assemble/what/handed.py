"""Who is handed over within one country, which sends nobody back: "handed over to Lagos police"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

HANDING: Final = compiled(rf"(?:{'|'.join(toml_table('where.toml')['handed']['handing'])})", re.IGNORECASE)
# the police of a town, or a station of theirs; that of a country has its name or demonym before it
POLICE: Final = compiled(
    r"[^.;,]{0,40}?\b(?:to|into the hands of) (?:the )?(?P<whose>(?:[A-Z][\w’'-]* ){1,4})(?:[a-z]+ )?[Pp]olice\b"
)
# by which a frontier is crossed, whatever places are told
CROSSING: Final = compiled(
    rf"\b(?:{'|'.join(sorted(word_list('where.toml', 'handed', 'crossing')))}|extradit\w+|deport\w+|repatriat\w+|"
    r"expel\w*|return\w*)\b",
    re.IGNORECASE,
)


def to_local_police(view: DocView, facts: Facts, event: Event) -> bool:
    """Tell whether somebody is handed to the police of a town by those of the same land.

    That the text must tell: a place of that land in this sentence or the one before, and of no other in either, or no
    other land in the whole of it.
    """
    if event.act != "forced_return" or not HANDING.match(view.words[event.token]):
        return False
    a, b = view.sentence_span(event.sentence)
    a = view.sentence_span(max(0, event.sentence - 1))[0]
    told = POLICE.match(view.text, view.end[event.token], b)
    if told is None:
        return False
    begin, end = told.span("whose")
    if any(tag.startswith("VB") for tag in view.tag[event.token + 1 : view.token_at(begin)]):
        return False  # "was handed over to Interpol and returned to Lagos police"
    if CROSSING.search(view.text, a, b):
        return False
    whose = within(facts.places, begin, end)
    if any(p.label == "NATIONALITY" or (p.value is not None and p.value.kind == "country") for p in whose):
        return False
    home = {p.value.country for p in whose if p.value is not None}
    beside = [p for p in within(facts.places, a, b) if p.value is not None and p not in whose]
    lands = {p.value.country for p in beside if p.value is not None}
    if any(p.label == "PLACE" for p in beside):
        return lands == home  # not "a Kenyan was handed over to Nairobi police"
    everywhere = {p.value.country for p in facts.places if p.value is not None}
    return bool(home) and None not in home and everywhere == home  # of a text that names no other land
