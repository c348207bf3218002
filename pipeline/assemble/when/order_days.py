"""The day of an order beside the day until which it holds ("On 6 May a court remanded X until 14 May": 6 May)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY
from pipeline.assemble.text.simple import nearest_verb
from pipeline.assemble.when.spans import UNTIL
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

REACH: Final = 32
"""Characters before a date in which "until" is sought."""

OF_THING: Final = compiled(r"\b(?:of|from|since|dated|after|before|following|for) (?:the )?$", re.IGNORECASE)
"""What a day stands behind that is another's: that of a case, a protest, an order told before."""

type Scored = list[tuple[float, int, DateMention]]


def past_ends(view: DocView, event: Event, scored: Scored, head_of: Callable[[DateMention], int]) -> Scored:
    """Return the dates of a custody, best first, from the day of the order on where the best is that of its end.

    Only where both hang on one verb: "held until 14 May in a case of 6 May" tells no day of the order.
    """
    if event.act not in CUSTODY or len(scored) < 2 or not is_end(view, scored[0][2]):
        return scored
    verb = nearest_verb(view, head_of(scored[0][2]))
    own = [x for x in scored if not is_end(view, x[2]) and nearest_verb(view, head_of(x[2])) == verb
           and OF_THING.search(view.text, max(0, x[1] - REACH), x[1]) is None]  # fmt: skip
    return own or scored


def is_end(view: DocView, date: DateMention) -> bool:
    """Tell whether a date says until when something lasts."""
    return UNTIL.search(view.text[max(0, date.start - REACH) : date.start]) is not None
