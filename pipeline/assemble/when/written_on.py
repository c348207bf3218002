"""Pages that were written on after the day they bear: "Posted May 3, 2016. … X was arrested on 24 January 2018".

Their day says nothing of when what they tell was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.simple import has_modal, in_perfect, is_infinitive, verb_above
from pipeline.assemble.when.dating import ONE_DAY, SET_FOR

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

LEAST: Final = 2  # days told as past; one may be a slip


def written_on(view: DocView, dates: Iterable[DateMention], published: date) -> bool:
    """Tell whether several full dates after a report's own day are told as those of what was done."""
    later = (d for d in dates if d.precision == "day" and d.anchor is None and d.kind == "DATE" and d.refused is None
             and d.span is not None and d.span[0] > published + ONE_DAY)  # fmt: skip
    return len({d.span for d in later if told_as_past(view, view.token_at(d.start))}) >= LEAST


def told_as_past(view: DocView, when: int) -> bool:
    """Tell whether the verb above a date tells what was done, and not what was set for that day."""
    verb = verb_above(view, when)
    if verb is None or view.lower[verb] in SET_FOR or has_modal(view, verb) or is_infinitive(view, verb):
        return False
    past = any(view.lower[k] in {"was", "were"} for k in view.kids(verb, "aux", "auxpass", "cop"))
    return view.tag[verb] == "VBD" or in_perfect(view, verb) or (is_passive(view, verb) and past)
