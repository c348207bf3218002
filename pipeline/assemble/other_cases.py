"""Acts told of another case than that of the story: "in a similar case last year a man was killed", "was also killed".

Whom a story leaves unnamed is none of those, and none of theirs is its day or place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ALSO
from pipeline.assemble.text.kinds import DEATHS, FACTUAL
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.recent import opening_of, told_as_news
from pipeline.assemble.who.another_between import INDEFINITE
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

OPENINGS: Final = sorted(w for part in ("separately", "likened") for w in word_list("when.toml", part, "openings"))
ANOTHER_CASE: Final = compiled(rf"\W*(?:{'|'.join(OPENINGS)})\b", re.IGNORECASE)
OLD: Final = {"week", "month", "season", "year", "range"}


def mark_other_cases(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Note which acts are told of another case than what the article told before them."""
    opening = opening_of(view)
    for event in events:
        if event.modality not in FACTUAL or view.start[event.token] < view.title_end:
            continue
        compared = ANOTHER_CASE.match(view.text, *view.sentence_span(event.sentence)) is not None
        event.another = compared or too(view, event) or one_more_told(event, events) or any(
            news_before(view, attacher, lead, event) for lead in events if lead.sentence in opening
        )


def one_more_told(event: Event, events: list[Event]) -> bool:
    """Tell whether somebody is brought in as one more than whom the same befell before ("after another was killed")."""
    group = event.victims.group
    if group is None or event.victims.people or not group.text.casefold().startswith("another "):
        return False
    return any(e.act == event.act and e.sentence < event.sentence and e.unit == event.unit for e in events)


def too(view: DocView, event: Event) -> bool:
    """Tell whether somebody is told to have died as others did ("X, who was also shot dead in May")."""
    if event.act not in DEATHS or event.rule.pos != "verb" or not view.tag[event.token].startswith("VB"):
        return False
    return any(view.lower[k] in ALSO and k < event.token for k in view.kids(event.token, "advmod"))


def news_before(view: DocView, attacher: Attacher, lead: Event, event: Event) -> bool:
    """Tell whether an act of some time before the report befell somebody new, and an opening tells the news of one.

    "A nurse was killed, the union said Thursday. … In January, a nurse was shot dead near Brno."
    """
    group, published = event.victims.group, view.filed
    if lead.act != event.act or lead.date is not None or lead.victims.people or lead.sentence >= event.sentence:
        return False
    if group is None or event.victims.people or INDEFINITE.match(group.text) is None or published is None:
        return False
    day = event.date
    if day is None or event.lent or day.span is None or day.precision not in OLD or lead.modality not in FACTUAL:
        return False
    return day.span[1] < published and told_as_news(view, attacher, lead.token)
