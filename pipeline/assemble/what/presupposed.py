"""What a demand takes for granted: whoever is to be released is held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import Event

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PRESUPPOSED: Final = {"release": "detention", "parole": "imprisonment", "pardon": "imprisonment", "acquittal": "charge"}
"""What has happened to those for whom these are asked."""
UNFULFILLED: Final = frozenset({"demanded", "planned", "denied", "hypothetical"})
OF_LAW: Final = re.compile(
    r"\b(?:prison\w*|imprison\w*|jail\w*|gaol\w*|sentenc\w+|convict\w+|behind bars|inmates?|serving|custody|"
    r"detain\w*|detention|held|arrest\w*|court\w*|trial|tried|judges?|clemency|death row|release\w*|freed?|years?)\b",
    re.IGNORECASE,
)


def presupposed(view: DocView, event: Event) -> Event | None:
    """Return what a demand takes for granted: who is to be released is held.

    A pardon is asked for sins too ("he wants us to pardon him"): it takes prison for granted where law is spoken of.
    """
    if event.modality not in UNFULFILLED or event.act not in PRESUPPOSED or not event.victims.people:
        return None
    if event.act == "pardon" and not view.says(OF_LAW):
        return None
    held = Event(PRESUPPOSED[event.act], "reported", event.victims, event.token, event.sentence, event.rule)
    held.sentences, held.tokens, held.implied = [event.sentence], [event.token], True
    held.reasons = {"act": f"taken for granted by a demand for {event.act}", "victims": event.reasons["victims"]}
    return held
