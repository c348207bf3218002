"""A crime called by its year: "is charged in the 1996 stadium bombing" charges nobody in 1996."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, LAW_ACTS
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.what.answering import deeds

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

BEFORE_NOUN: Final = frozenset({"nummod", "nmod", "compound", "amod"})
TIMED_BY: Final = frozenset({"since", "after", "following", "during", "before", "until"})
CRIMES: Final = noun_list("when.toml", "accusing", "crimes")


def of_named_deed(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a date stands before a crime for which somebody is charged, tried or held, and is its own.

    Not in "held since the 1996 bombing", nor where the crime is the act itself ("was killed in the 1996 bombing").
    """
    noun = view.head[when]
    if event.act not in LAW_ACTS | CUSTODY or view.dep[when] not in BEFORE_NOUN or noun == event.token:
        return False
    if view.lower[noun] not in CRIMES and view.lower[noun] not in deeds():
        return False
    above = view.climb(noun)
    return event.token in above and TIMED_BY.isdisjoint(view.lower[k] for k in above[: above.index(event.token)])
