"""Headlines that begin with a label naming a harm: who is held behind it is held for that harm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

GRAVE: Final = frozenset({"killing", "attempted_killing", "attack", "abduction", "sexual_violence", "torture"})
UNTOLD: Final = compiled(r"[\w-]+|(?:[\w-]+ )?(?:man|men|suspects?)", re.IGNORECASE)  # a number, no calling


def behind_label(view: DocView, event: Event, harms: Iterable[Event]) -> bool:
    """Tell whether a headline says who is held for the harm that its label names ("X murder: two charged").

    Args:
        view: the article.
        event: an act of the law.
        harms: the harms told beside it.
    """
    group, (first, last) = event.victims.group, view.sentences[event.sentence]
    if group is None or event.victims.people or not UNTOLD.fullmatch(group.text) or not view.headlined(event.token):
        return False
    colon = next((k for k in range(first, last) if view.lower[k] == ":"), first)
    return first < colon < event.token and any(
        first <= t < colon for e in harms for t in e.tokens if e.act in GRAVE
    )
