"""The day of each verdict where a sentence gives several people terms with a day behind each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

# between a term and its day
TO_DAY: Final = re.compile(r"(?:,? in [A-Z][\w-]+)?,? (?:on|in) (?:the )?")
REACH: Final = 40  # characters from a term to the end of its day


def date_terms(view: DocView, facts: Facts, parts: Sequence[Event]) -> None:
    """Give each part of a verdict the day right behind its own term, where the terms have days of their own.

    "Sentenced A to five years on 3 May and B to three years on 7 June": B on 7 June.

    Args:
        view: the article.
        facts: its values.
        parts: the verdicts on each, told by one verb.
    """
    own = []
    for part in parts:
        end = part.penalties[0].end if len(part.penalties) == 1 else len(view.text)
        days = within(facts.dates, end, end + REACH)
        dates = [d for d in days if d.kind == "DATE" and d.span is not None and d.refused is None]
        own.append(next((d for d in dates if TO_DAY.fullmatch(view.text, end, d.start)), None))
    if len({d.start for d in own if d is not None}) < 2:
        return
    for part, day in zip(parts, own, strict=True):
        if day is not None:
            part.date = day
            part.reasons["date"] = "behind the term"
