"""The day of a next step, told in a participle after custody: "took X into custody, charging him on 3 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, LAW_ACTS
from pipeline.assemble.when.due_form import in_due_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

AFTER: Final = frozenset({"CD", "NNP", ",", "."})  # tags of the rest of a date at the end of a sentence


def of_next_step(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is that of a later step of the law, told in a participle after a taking into custody.

    "Police took X into custody, charging him on 3 May"; not "raided the house, arresting X on 3 May", one day for both.
    """
    if event.act not in CUSTODY or event.rule.pos != "verb" or len(events) < 2 or when < event.token:
        return False
    if of_whole(view, when):
        return False
    above = view.climb(when)
    return any(
        step.token in above
        and (step.act in LAW_ACTS or in_due_form(view, step))
        and (view.tag[step.token], view.dep[step.token], view.head[step.token]) == ("VBG", "advcl", event.token)
        and step.rule.pos == "verb"
        and not in_due_form(view, event)
        for step in events
        if step.token > event.token
    )


def of_whole(view: DocView, when: int) -> bool:
    """Tell whether a comma sets off a date at the end of a sentence ("held X, charging him with theft, on 3 May")."""
    prep, last = view.head[when], view.sentences[view.sentence_at[when]][1]
    set_off = view.tag[prep] == "IN" and prep > 0 and view.lower[prep - 1] == ","
    return set_off and all(view.tag[k] in AFTER for k in range(when + 1, last))
