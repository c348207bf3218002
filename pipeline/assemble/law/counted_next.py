"""A term that is told of others whom a row counts: "X was given ten years, Y seven and [two others three years]"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.party import Party, counted_group
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.several_times import TERM_ACTS
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

# between who else is counted and their term
TO: Final = compiled(r"(?:,? each)?(?: (?:got|received|were (?:given|sentenced|jailed)))?(?: (?:to|for))? (?:an? )?")
NEXT: Final = compiled(r"(?:,|;|\band|\bwhile) (?:(?:the|an?|another) )?$")
OTHERS: Final = compiled(r"\b(?:others?|more)\b")


def give_counted(view: DocView, facts: Facts, here: list[Event]) -> list[Event]:
    """Return the acts of a sentence, the term of others who are counted after those named in an act of its own."""
    out: list[Event] = []
    for event in here:
        out.append(event)
        if event.act not in TERM_ACTS or event.modality not in FACTUAL or not event.victims.people:
            continue
        if event.victims.group is not None or len(event.penalties) < 2:
            continue
        a, b = view.sentence_span(event.sentence)
        counts = [c for c in within(facts.counts, view.end[event.token], b) if OTHERS.search(c.text)]
        for count in counts if any(p.end <= c.start for c in counts for p in event.penalties) else ():
            if NEXT.search(view.text, a, count.start) is None:
                continue
            mine = next((p for p in event.penalties if TO.fullmatch(view.text, count.end, p.start)), None)
            if mine is None or all(p.end > count.start for p in event.penalties):
                continue
            event.penalties = [p for p in event.penalties if p is not mine]
            part = part_of(event, [], [mine])
            group = counted_group(count)
            part.victims = Party(group=group, how="counted next", head=view.token_at(count.end - 1))
            part.reasons["victims"] = "who are counted before their term"
            out.append(part)
    return out
