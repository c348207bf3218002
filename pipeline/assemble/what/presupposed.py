"""What a demand takes for granted: whoever is to be released is held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.event import Event
from pipeline.assemble.text.kinds import REVIEWS
from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.whether.talked_of import PROVIDED, TALKED_ABOUT

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PRESUPPOSED: Final = {"release": "detention", "parole": "imprisonment", "pardon": "imprisonment", "acquittal": "charge"}
"""What has happened to those for whom these are asked."""
UNFULFILLED: Final = frozenset({"demanded", "planned", "denied", "hypothetical"})
RETURNING: Final = frozenset(verb_forms("return"))
FORGIVING: Final = word_list("modality.toml", "forgiving", "asked")


def presupposed(view: DocView, event: Event) -> Event | None:
    """Return what a demand takes for granted: who is to be released is held.

    A pardon is asked for sins too: that of people who hold nobody ("he wants us to pardon him") says nothing of prison.
    Nor does one that is only talked of: it may be long past ("a film debates the release of X"). Nor one that a
    sentence provides for, which tells of the custody itself.
    Nor a return that is asked for: exiles and the missing come home too ("so that X can return home safely").
    """
    if event.modality not in UNFULFILLED or event.act not in PRESUPPOSED or not event.victims.people:
        return None
    if view.lower[event.token] in RETURNING or event.reasons.get("modality") in {TALKED_ABOUT, PROVIDED}:
        return None
    if event.act == "pardon" and view.lower[event.token - 1] == "to" and view.lower[event.token - 2] in FORGIVING:
        return None
    held = Event(PRESUPPOSED[event.act], "reported", event.victims, event.token, event.sentence, event.rule)
    held.sentences, held.tokens, held.implied = [event.sentence], [event.token], True
    why = f"taken for granted by a demand for {event.act}"
    held.reasons = {"act": why, "victims": event.reasons["victims"], "modality": why}
    return held


def left_standing(event: Event) -> bool:
    """Tell whether a sentence is not, or may not be, undone, so that it stands ("refused to quash X's conviction")."""
    return event.act in REVIEWS and event.modality in {"denied", "hypothetical"}
