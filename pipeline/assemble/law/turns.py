"""Whose charge is whose where a sentence tells of several, one after the other.

"The court sentenced A to five years for blasphemy and B to ten years for arson": neither is accused of the other's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import CHARGED_ACTS
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.terms_beside import ALIKE
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention, LawMention

ALONE = "told of them alone in the sentence"
SURE = 0.5  # of a charge that makes a turn
# the next one tried, who has no name: "and [two men to] ten years"
NEXT_UNNAMED = compiled(
    r",? and (?:an?|the|another|his|her|their|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z\d-]+ ){1,5}?"
    r"(?:each )?to (?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|life|death|prison)"
)
# the next one who has: "and the editor [B] to ten years", "B of libel"
BEFORE_NEXT = compiled(r"(?:,|;|\band) (?:[a-z][\w-]* ){0,5}$")
NEXT_NAMED = compiled(
    r" (?:to (?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|life|death|prison)"
    r"|(?:of|for) (?=[a-z“\"]))"
)


@dataclass(slots=True)
class Turn:
    """Those whom a stretch `[start, end)` of a sentence tells of, and the charges told there."""

    people: list[int]
    start: int
    end: int
    charges: list[ChargeMention]


def turns(view: DocView, facts: Facts, sentence: int, people: Iterable[int]) -> list[Turn]:
    """Return the turns of a sentence's people, empty where not each has a charge of its own or all are told at once."""
    a, b = view.sentence_span(sentence)
    told = [c for c in within(facts.charges, a, b) if c.confidence >= SURE]
    if not told:
        return []
    wanted, found, last_end = set(people), list[Turn](), -1
    for name in view.names:
        if name.label != "PERSON" or view.sentence_at[name.first] != sentence:
            continue
        start, end = view.start[name.first], view.end[name.last]
        further = found and NEXT_NAMED.match(view.text, end) and BEFORE_NEXT.search(view.text, last_end, start)
        if name.cluster not in wanted and not further:
            continue
        if found and ALIKE.fullmatch(view.text[last_end:start]):
            found[-1].people.append(name.cluster)
        else:
            if found:
                found[-1].end = start
            found.append(Turn([name.cluster], start, b, []))
        last_end = end
    cut = None
    for turn in found:
        if cut := NEXT_UNNAMED.search(view.text, turn.start, turn.end):
            turn.end = cut.start()
        turn.charges = [c for c in told if turn.start <= c.start < turn.end]
    named_again = [{p for later in found[at + 1 :] for p in later.people} for at in range(len(found))]
    found = [t for t, again in zip(found, named_again, strict=True) if t.charges or not set(t.people) <= again]
    first = min((t.start for t in found), default=b)
    several = len(found) > 1 or (found and cut is not None)
    return found if several and all(t.charges for t in found) and all(c.start > first for c in told) else []


def each_own(view: DocView, facts: Facts, here: Sequence[Event]) -> list[Event]:
    """Return the acts, each of several people with the charges of their own turn, apart where these differ."""
    out: list[Event] = []
    for event in here:
        people = {p for e in here if (e.token, e.act) == (event.token, event.act) for p in e.victims.people}
        found = turns(view, facts, event.sentence, people) if event.charges and event.act in CHARGED_ACTS else []
        mine = [t for t in found if set(t.people) & set(event.victims.people)]
        for turn in mine:
            part = event
            if len(mine) > 1:
                part = part_of(event, [p for p in event.victims.people if p in turn.people], list(event.penalties))
            part.charges = [c for c in event.charges if turn.start <= c.start < turn.end] or list(turn.charges)
            part.laws = laws_of(event, turn, found)
            part.reasons["charges"] = ALONE
            out.append(part)
        if not mine:
            out.append(event)
    return out


def laws_of(event: Event, turn: Turn, found: Sequence[Turn]) -> list[LawMention]:
    """Return the laws of a turn: its own, and those that no other turn tells, or the last one where it tells none.

    "A to four years under Article 8 and B to nine under Article 6"; not "for libel and B for sedition under Article 6".
    """
    own = [x for x in event.laws if turn.start <= x.start < turn.end]
    others = [t for t in found if t is not turn and (own or t is not found[-1])]
    return [x for x in event.laws if not any(t.start <= x.start < t.end for t in others)]
