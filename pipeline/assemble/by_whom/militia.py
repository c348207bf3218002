"""Where the militia is the police: in a land that calls it so, X "was arrested by militia" as by any police."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import LIBERTY_ACTS
from pipeline.late import Late
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

_WORDS: Final = toml_table("actors.toml")["militia"]
LANDS: Final = frozenset(_WORDS["lands"])
POSTS: Final = Late(rf"\bmilitia (?:{'|'.join(_WORDS['posts'])})\b", re.IGNORECASE)
MILITIA: Final = Late(r"\bmilitia(?:m[ae]n)?\b", re.IGNORECASE)
ARMED: Final = Late(rf"\b(?:{'|'.join(_WORDS['armed'])})\b", re.IGNORECASE)


def as_police(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Call those who acted as a militia police, where an article tells of one that is the police of its land.

    Not "a rebel militia", whatever the land.
    """
    told = [e for e in events if any(MILITIA().search(a.text) for a in e.actors)]
    if not told or not (POSTS().search(view.text) or main_land(facts) in LANDS):
        return
    for event in told:
        role = "authority" if event.act in LIBERTY_ACTS - {"abduction"} else None
        event.actors = [
            replace(a, kind="state_security", role=role or a.role)
            if a.org is None and MILITIA().search(a.text) and not ARMED().search(a.text)
            else a
            for a in event.actors
        ]


def main_land(facts: Facts) -> str | None:
    """Return the country of most places of an article, by its code of two letters; None where it names none."""
    lands = Counter(p.value.country for p in facts.places if p.value is not None and p.value.country is not None)
    return lands.most_common(1)[0][0] if lands else None
