"""More people whom a number alone tells after the first, each with their own ground or term, the verb left out.

"Held 7 members on suspicion of fraud, and another 8 on suspicion of libel"; "jailed 12 for a year and five for three".
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.who.charged_apart import CHARGED, has_verb
from pipeline.assemble.who.counted_next import counted_next
from pipeline.assemble.who.counted_terms import KINDS
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.charges import ChargeMention
    from pipeline.recognise.penalties import PenaltyMention

ANOTHER: Final = compiled(
    rf"[,.;]?[”\"’]?,? and (?P<of>(?:another |a further |at least |about |some )*(?P<n>{NUMBER})(?: others| more)?) "
    r"(?:for|of|with|to|on (?:a )?charges? of|on suspicion of) (?:alleged |allegedly )?(?:an? )?[“\"]?",
    re.IGNORECASE,
)


def with_grounds(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return the acts on those whom a number tells after a counted group, with a charge or term of their own."""
    group, verb = event.victims.group, view.end[event.token]
    told_fact = event.rule.pos == "verb" and event.modality in FACTUAL and not event.learned
    if group is None or event.victims.people or not told_fact or event.act not in CHARGED | {"sentencing"}:
        return []
    end = view.sentence_span(event.sentence)[1]
    charges, terms = within(facts.charges, verb, end), within(facts.penalties, verb, end)
    terms = [p for p in terms if p.kind in KINDS]  # "two years in prison and 100 to 200 lashes"
    given: list[ChargeMention | PenaltyMention] = [*charges, *(terms if event.act == "sentencing" else [])]
    grounds = sorted(given, key=lambda g: g.start)
    mine = [g for g in grounds if g in event.charges or g in event.penalties]
    out: list[Event] = []
    for last, ground in pairwise(grounds):
        more = ANOTHER.fullmatch(view.text, last.end, ground.start)
        if more is None or not mine or last.start < mine[0].start:
            continue
        party = counted_next(view, more)
        if party is None or party.group is None or (party.group.min or 0) < 1 or has_verb(view, party.head):
            break
        lo = party.group.start
        part = part_of(event, [])
        part.victims = party
        part.reasons["victims"] = "object: counted, the verb left out"
        part.charges = [c for c in charges if c is ground] or [c for c in event.charges if c not in charges]
        part.penalties = [p for p in terms if p is ground]
        for one in (event, *out):
            one.charges = [c for c in one.charges if c.start < lo]
            one.penalties = [p for p in one.penalties if p.start < lo]
        out.append(part)
    return out
