"""The day of what was done in a raid or attack is that of the raid: "held in raids on their homes on 3 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import BODY_ACTS, CUSTODY, FACTUAL
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import verb_above

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

SCENES: Final = frozenset({"raid", "dispersal", "attack", "abduction", "property_destruction"})
SWEEPS: Final = frozenset({"raid", "dispersal"})  # "held in the attack on X" may be held for it
DONE: Final = CUSTODY | BODY_ACTS | {"raid"}


def share_scene(attacher: Attacher, events: list[Event], days: list[DateMention]) -> None:
    """Let what a sentence tells as done "in" or "during" a raid or attack, and that itself, share the day of one.

    Args:
        attacher: of the article.
        events: the acts of a sentence.
        days: its dates.
    """
    view = attacher.view
    for scene in events:
        noun = scene.token
        if scene.act not in SCENES or scene.rule.pos != "noun" or view.dep[noun] != "pobj":
            continue
        prep = view.head[noun]
        for event in events:
            if event is scene or not tells_in(view, event, prep) or not goes_with(scene, event, view.lower[prep]):
                continue
            if scene.date is None:
                scene.date, scene.reasons["date"] = event.date, f"the day of the {event.act} that was done in it"
            elif event.date is None:
                event.date, event.reasons["date"] = scene.date, f"the day of the {scene.act} in which it was done"
        if scene.date is None and (day := day_of_verb(attacher, events, scene, days)) is not None:
            scene.date, scene.reasons["date"] = day, "the day of what its sentence tells as done in it"


def day_of_verb(
    attacher: Attacher, events: list[Event], scene: Event, days: list[DateMention]
) -> DateMention | None:
    """Return the one day of what was done in a raid, no act itself ("took papers in a raid on his home on 3 May")."""
    view = attacher.view
    verb = view.head[view.head[scene.token]]
    act = any(verb in e.tokens and e.act not in DONE for e in events)  # "jailed on 3 May in the raid on a bank"
    if scene.act not in SWEEPS or scene.counted or scene.implied or act or not view.tag[verb].startswith("VB"):
        return None
    told = [d for d in days if verb_above(view, attacher.head_of(d)) == verb]
    return told[0] if len(days) == len(told) == 1 and view.lower[verb] not in SPEECH else None


def tells_in(view: DocView, event: Event, prep: int) -> bool:
    """Tell whether a preposition hangs on the verb of an act, or on one joined to it that shares its subject."""
    verb, token = view.head[prep], event.token
    if event.rule.pos != "verb":
        return False
    joined = view.dep[verb] == "conj" and view.head[verb] == token and not view.kids(verb, "nsubj", "nsubjpass")
    return token == verb or joined


def goes_with(scene: Event, event: Event, prep: str) -> bool:
    """Tell whether an act was done in the course of a raid or attack, one of the two with a day."""
    if not {scene.modality, event.modality} <= FACTUAL or scene.implied or event.implied:
        return False
    if (scene.date is None) == (event.date is None) or scene.counted or event.counted or event.act not in DONE:
        return False
    return prep == "during" or (prep == "in" and (scene.act in SWEEPS or event.act not in CUSTODY))
