"""Deeds told before and called by their day: "A bomb killed X. Wednesday's blast is the latest of a wave"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.simple import of_calendar
from pipeline.assemble.text.wordlists import noun_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

DEEDS: Final = noun_list("when.toml", "incident", "nouns") - {"event", "events"}
CALLED: Final = DEEDS | noun_list("when.toml", "incident", "deaths")
ON: Final = frozenset({"on"})
AT: Final = frozenset({"on", "of", "against", "at"})


def deeds_of_days(view: DocView, events: list[Event]) -> list[tuple[int, int]]:
    """Return the sentences and tokens of deeds called by their day, of which the sentence tells nothing new.

    "Wednesday's attack was the third", "the killing on Monday drew protests"; not "Wednesday's attack killed four", nor
    "Wednesday's attack on a mosque was the third".
    """
    telling = {n for e in events for n in (e.sentence, *e.sentences)}
    return [
        (view.sentence_at[t], t)
        for t in (view.unit_tokens(events[0].token) if events else ())
        if view.lower[t] in CALLED and view.dep[t] in SUBJECTS and view.sentence_at[t] not in telling
        and (any(of_calendar(view, k) for k in view.kids(t, "poss"))
             or any(of_calendar(view, k) for p in view.kids(t, "prep") if view.lower[p] in ON
                    for k in view.kids(p, "pobj")))
        and not any(view.tag[k] not in {"PRP", "CD"} and not of_calendar(view, k)
                    for p in view.kids(t, "prep") if view.lower[p] in AT for k in view.kids(p, "pobj"))
    ]  # fmt: skip
