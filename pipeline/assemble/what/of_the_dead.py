"""How those died who are told of already: "Nine women were killed. Of the nine, three were stabbed" stabs no others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import DEADLY, FACTUAL
from pipeline.assemble.text.words import number_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

HOW: Final = DEADLY | {"attack"}
REACH: Final = 6  # sentences from the dead to how some of them died
NUMBER: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
OF_THE_DEAD: Final = compiled(
    rf"of (?:the (?:{NUMBER} )?(?:dead|slain|killed|victims|(?P<all>{NUMBER}))|"
    r"those (?:(?:who )?(?:were )?(?:killed|murdered|slain)|who died)), ",
    re.IGNORECASE,
)


def of_the_dead(view: DocView, event: Event, events: list[Event]) -> bool:
    """Tell whether an act is how some of a set died whose deaths are told before ("of the six, three were stabbed").

    Each further number of the same sentence is of them, too ("and two were strangled"). Not where it says who did it,
    nor of others ("ten were killed and seven abducted. Of the seven, two were killed").

    Args:
        view: the article.
        event: the act.
        events: every act of the article.
    """
    group = event.victims.group
    if event.act not in HOW or event.modality not in FACTUAL or group is None or event.victims.people:
        return False
    if "number alone" not in event.victims.how or event.actors:
        return False  # "of the dead, three were shot by police"
    found = OF_THE_DEAD.match(view.sentence_text(event.sentence))
    if found is None:
        return False
    counted = number_of(found["all"].lower()) if found["all"] else None
    return any(
        e.act in DEADLY and e.modality in FACTUAL and e is not event and e.sentence < event.sentence
        and event.sentence - e.sentence <= REACH and e.victims.group is not None
        and (e.victims.group.min or 0) > (group.min or 0) and counted in {None, e.victims.group.min}
        for e in events
    )  # fmt: skip
