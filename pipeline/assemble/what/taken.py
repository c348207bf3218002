"""How somebody was taken, by the verb that tells it: arrested, or only seized, which others than the police do too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import FACTUAL

if TYPE_CHECKING:
    from pipeline.assemble.event import Event

ARRESTED = ("“arrest”", "“rearrest”", "“apprehend”", "“detain”", "“re-arrest”")
SEIZED = tuple(
    f"“{verb}”"
    for verb in (
        "seize", "take", "drag", "lead", "snatch", "grab", "carry", "force", "bundle", "drive", "march", "haul", "pull",
        "pick",
    )
)  # fmt: skip


def part_of_arrest(event: Event, events: list[Event]) -> bool:
    """Tell whether being bundled into a car is how an arrest went that the sentence before tells of the same people."""
    own = set(event.victims.people)
    return event.reasons["act"].endswith(SEIZED) and any(
        e.act == "arrest" and e.modality in FACTUAL and e.reasons["act"].endswith(ARRESTED)
        and 0 <= event.sentence - e.sentence <= 1 and bool(own) and own == set(e.victims.people)
        for e in events
    )  # fmt: skip
