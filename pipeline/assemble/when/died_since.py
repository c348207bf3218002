"""The day on which somebody died of what had been done to them: not that of what was done, unless told so.

"X was tortured by police, and he died of his injuries on 16 August": nothing says when he was tortured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, DEATHS, IN_CUSTODY
from pipeline.assemble.text.simple import verb_above
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

DYING: Final = frozenset({"died", "dies", "succumbed"})
HARMS: Final = IN_CUSTODY | CUSTODY | {"attack", "sexual_violence"}
OF_WOUNDS: Final = compiled(
    r"\b(?:(?:of|from|to) (?:his|her|their|the) (?:\w+ ){0,2}?(?:injuries|wounds|burns)"
    r"|(?:in|at) (?:an? |the )?(?:\w+ )?hospital|in intensive care)\b"
)


def of_later_death(view: DocView, events: Sequence[Event], event: Event, when: int) -> bool:
    """Tell whether a date is that on which somebody died of the wounds of an act told before it in its sentence.

    Args:
        view: the article.
        events: the acts of the sentence.
        event: the act.
        when: token of the date whose head lies outside it.
    """
    if event.act not in HARMS or event.rule.pos != "verb" or when < event.token:
        return False
    verb = verb_above(view, when)
    for e in events:
        if e.token != verb or e.act not in DEATHS or not event.token < verb < when or view.lower[verb] not in DYING:
            continue
        _, last = view.sentences[view.sentence_at[verb]]
        return OF_WOUNDS.search(view.text, view.start[verb], view.end[last - 1]) is not None
    return False
