"""Who is named with a term of their own after those who have no name: "two men to four years, and X to one"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.party import Party, counted_group
from pipeline.assemble.text.view import overlap
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.assemble.who.terms_beside import own_terms
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention

ACTS: Final = frozenset({"sentencing", "imprisonment"})
SEVERAL: Final = 2
# from those without a name to their term, and from that term to who is named next
TO_TERM: Final = compiled(r" (?:each )?(?:(?:to|for) )?(?:(?:prison |jail )?(?:terms|sentences) of |an? )?")
# no "two men to four years, a day after X"
THEN_NAMED: Final = compiled(
    r"[^.;:]{0,60}?(?:,|;|\band|\bwhile|\bas well as|\bplus) "
    r"(?:(?!(?:after|before|when|where|since|because|over|for|about|against|with|by)\b)[a-z][\w’'-]*,? ){0,5}"
)


def after_unnamed(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return a sentencing parted into that of people without a name and those named after them, each with their term.

    Those without a name are left out where nothing bounds them ("sentenced activists to four years and X to one").
    Empty where no such people come first.
    """
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    if not told_plainly(event, ACTS) or event.victims.orgs or not (own := own_terms(view, event)):
        return []
    begin = named_from(view, event, {person for person, _ in own}, verb)
    rest = [p for p in event.penalties if verb <= p.start < begin and not any(overlap(p, t) for _, t in own)]
    if not rest or any(t.start < begin for _, t in own) or not THEN_NAMED.fullmatch(view.text, rest[-1].end, begin):
        return []
    if any(view.tag[k].startswith("VB") for k in range(view.token_at(rest[-1].end), view.token_at(begin))):
        return []  # "two men to four years and heard X, to ten"
    first = unnamed_first(view, facts, event, rest, begin, end)
    if first is None:
        return []
    if first:
        first[0].penalties = rest
        first[0].charges = [c for c in event.charges if c.start < begin]
    for person, term in own:
        part = part_of(event, [person], [term])
        part.victims.group = None
        part.charges = [c for c in event.charges if not verb <= c.start < begin]
        first.append(part)
    return first


def named_from(view: DocView, event: Event, people: set[int], verb: int) -> int:
    """Return where a sentence names the first person after a verb, or its verb's end where that is another."""
    after = [n for n in view.names if n.label == "PERSON" and view.start[n.first] >= verb]
    name = next((n for n in after if view.sentence_at[n.first] == event.sentence), None)
    return verb if name is None or name.cluster not in people else view.start[name.first]


def unnamed_first(
    view: DocView, facts: Facts, event: Event, rest: list[PenaltyMention], begin: int, end: int
) -> list[Event] | None:
    """Return the sentencing of those who come first, nothing where they are not bounded; None where they have names."""
    people, group = event.victims.people, event.victims.group
    if not people and group is not None and group.start < begin:
        return [part_with(event, event.victims)]
    if not people or group is not None or not begin <= view.start[event.victims.head] < end:
        return None  # "he was sentenced to four years, and X to one"
    for count in within(facts.counts, view.end[event.token], begin):
        if (count.min or 0) >= SEVERAL and TO_TERM.fullmatch(view.text, count.end, rest[0].start):
            head = view.ends_of(count)[1]
            return [part_with(event, Party(group=counted_group(count), how=["counted"], head=head, plural=True))]
    return []


def part_with(event: Event, party: Party) -> Event:
    """Return a copy of an act that befell those who come first."""
    part = part_of(event, [])
    part.victims = party
    return part
