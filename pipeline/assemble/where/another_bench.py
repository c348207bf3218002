"""Whether the town where a court sat is that of another case: in a round-up each has its own court."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import COURT_ACTS, FACTUAL
from pipeline.normalise.places.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

MANY: Final = 3  # cases before courts from which a report tells of several, each with its own


def of_another_case(
    view: DocView, cases: Mapping[int, int], told: Sequence[Event], event: Event, towns: Sequence[PlaceMention]
) -> bool:
    """Tell whether not one town has a court, or it is told beside other people's cases in a report of many."""
    if len({fold(town.text) for town in towns}) != 1:
        return True
    courts = [e for e in told if e.act in COURT_ACTS and e.modality in FACTUAL and id(e) in cases]
    if len({cases[id(e)] for e in courts}) < MANY:
        return False
    here = {view.sentence_at[view.token_at(town.start)] for town in towns}
    beside = {cases[id(e)] for e in told if id(e) in cases and here & {view.sentence_at[t] for t in e.tokens}}
    return bool(beside) and cases.get(id(event)) not in beside
