"""The day on which a judgment was given, told of the judgment itself: what it gave to whom is of that day.

"They deplore the verdicts pronounced on 26 May. X and Y each received three years"; "the judgment handed down on
Tuesday by the court, which jailed X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import COURT_ACTS
from pipeline.assemble.when.opened import aside, in_past
from pipeline.assemble.when.tellings import GIVEN, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention


def of_verdict(view: DocView, when: int) -> bool:
    """Tell whether a day is that on which a judgment, told by its noun, was given."""
    verb = next((t for t in view.climb(when)[1:] if view.tag[t].startswith("VB")), None)
    if verb is None or view.lower[verb] not in GIVEN or view.dep[verb] not in {"acl", "relcl"}:
        return False
    return view.lower[view.head[verb]] in VERDICTS


def verdict_day(
    view: DocView, attacher: Attacher, event: Event, days: Sequence[DateMention]
) -> DateMention | None:
    """Return the day of the judgment that a sentence tells, for what it goes on to say that the court gave."""
    if event.act not in COURT_ACTS or event.apart or not in_past(view, event.token):
        return None
    given = [d for d in days if d.precision == "day" and d.end <= view.start[event.token]
             and of_verdict(view, attacher.head_of(d))]  # fmt: skip
    others = [d for d in days if d not in given and not aside(view, attacher.head_of(d), event.token)]
    return given[0] if len(given) == 1 and not others else None
