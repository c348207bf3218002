"""Who only tells of somebody kidnapped: "police concluded that he had been killed soon after being captured"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

TAKING: Final = verb_list("actors.toml", "scenes", "taking")


def kidnapped_by_others(view: DocView, events: list[Event], event: Event) -> bool:
    """Tell whether a capture is that of somebody whom the article says others abducted: no deed of those beside it.

    Args:
        view: the article.
        events: every act of the article.
        event: the act, told with nobody who did it.
    """
    if event.act != "arrest" or view.lower[event.token] not in TAKING:
        return False
    people = set(event.victims.people)
    return any(
        e.act == "abduction" and people & set(e.victims.people) and any(a.kind != "state_security" for a in e.actors)
        for e in events
    )
