"""A term that is told of others whom a row counts: "X was given ten years, Y seven and [two others three years]".

Or after their term: "gave life terms to X and Y and ten-year terms to six others".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.party import GroupRef, Party, counted_group
from pipeline.assemble.text.words import NUMBER_WORDS
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.several_times import TERM_ACTS
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention

# between who else is counted and their term
TO: Final = compiled(r"(?:,? each)?(?: (?:got|received|were (?:given|sentenced|jailed)))?(?: (?:to|for))? (?:an? )?")
NEXT: Final = compiled(r"(?:,|;|\band|\bwhile) (?:(?:the|an?|another) )?$")
# between a term and those who got it
AFTER: Final = compiled(
    r"(?:[ -](?:prison|jail|suspended))?(?: (?:terms?|sentences?))?(?: in (?:prison|jail)| each)*"
    r",? (?:each )?(?:to|for) (?:the )?"
)
BARE: Final = compiled(
    rf"(?P<n>\d{{1,3}}|{'|'.join(NUMBER_WORDS)})(?: (?:others?|more))?(?=[.,;]|$| (?:and|for|on|over)\b)"
)
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
            out.append(counted_part(view, event, mine, counted_group(count)))
    return out


def give_behind(view: DocView, facts: Facts, here: list[Event]) -> None:
    """Part from those named in an act the term of others who are counted right behind it, with an act of its own."""
    for event in [e for e in here if e.act in TERM_ACTS and e.modality in FACTUAL and e.victims.people]:
        first = min((p.start for p in event.penalties), default=0)
        for mine in [p for p in event.penalties if p.start > max(first, view.end[event.token])]:
            to = AFTER.match(view.text, mine.end)
            group = None if to is None else counted_at(view, facts, event, to.end())
            own = event.victims.group
            if group is not None and (own is None or own.end <= mine.start):
                here.append(counted_part(view, event, mine, group))


def counted_at(view: DocView, facts: Facts, event: Event, at: int) -> GroupRef | None:
    """Return those who are counted from a place of the text on."""
    count = next((c for c in within(facts.counts, *view.sentence_span(event.sentence)) if c.start == at), None)
    if count is not None:
        return counted_group(count)
    bare = BARE.match(view.text, at)
    many = 0 if bare is None else int(NUMBER_WORDS.get(bare["n"], bare["n"]))
    return None if bare is None else GroupRef(bare[0], at, bare.end(), many, many)


def counted_part(view: DocView, event: Event, mine: PenaltyMention, group: GroupRef) -> Event:
    """Take a term from an act and return an act on those who are counted beside it."""
    event.penalties = [p for p in event.penalties if p is not mine]
    part = part_of(event, [], [mine])
    part.victims = Party(group=group, how=["counted next"], head=view.token_at(group.end - 1))
    part.reasons["victims"] = "who are counted beside their term"
    return part
