"""Since when somebody in prison has been refused something or has fasted: not since when they have been there.

"X has been denied medical care in Osh prison since May", "X has been on hunger strike in Osh prison since May".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

BETWEEN: Final = compiled(
    r"(?: been)? (?:(?:denied|refused|deprived)\b|on (?:an? |the )?(?:\w+ )?hunger[ -]strike\b)[^.;]*\bsince\b[^.;]*",
    re.IGNORECASE,
)


def undate_denied(view: DocView, events: list[Event]) -> None:
    """Take from an imprisonment the day since when its bearer has been refused something there, or has fasted."""
    for event in events:
        if event.act != "imprisonment" or event.date is None or event.date.start < view.end[event.token]:
            continue
        if BETWEEN.fullmatch(view.text, view.end[event.token], event.date.start):
            event.date = None
