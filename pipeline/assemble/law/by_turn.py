"""Two verdicts on one person that a sentence tells with a day and a charge each.

"Was jailed for a year in 2003 for slander and given three years in 2009 for sedition".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.simple import nearest_verb
from pipeline.assemble.who.several_times import TERM_ACTS

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView


def by_turn(view: DocView, facts: Facts, here: list[Event]) -> None:
    """Give each of two joined verdicts on the same people the day and the charges that stand after its own verb."""
    told = [e for e in here if e.act in TERM_ACTS and e.modality in FACTUAL]
    told = sorted((e for e in told if e.rule.pos == "verb" and e.victims.people), key=lambda e: e.token)
    for one, other in pairwise(told):
        joined = view.dep[other.token] == "conj" and one.victims.people == other.victims.people
        if not joined or one.sentence != other.sentence:
            continue
        first, verb, end = view.end[one.token], view.start[other.token], view.sentence_span(one.sentence)[1]
        end = min([end, *(view.start[e.token] for e in told if e.token > other.token)])  # nothing of a third
        end = cut if (cut := view.text.find(";", verb, end)) >= 0 else end
        days = [[d for d in within(facts.dates, a, b) if d.gives_real_days]
                for a, b in ((first, verb), (verb, end))]  # fmt: skip
        above = {k for k in view.climb(one.token)[1:] if k > other.token}  # "convicted in 2019 and fined, freed in May"
        days[1] = [d for d in days[1] if nearest_verb(view, view.token_at(d.start)) not in above]
        if [len(d) for d in days] != [1, 1] or days[0][0].span == days[1][0].span:
            continue
        if one.date in days[1]:
            one.date, one.reasons["date"] = days[0][0], "the day after its own verb"
        if other.date in days[0]:
            other.date, other.reasons["date"] = days[1][0], "the day after its own verb"
            after = within(facts.charges, verb, end)
            other.charges = [c for c in other.charges if not first <= c.start < verb] or after
        both = [c for c in one.charges if c in other.charges]
        own = [c for c in both if first <= c.start < verb]
        if own and len(own) < len(both):
            one.charges = [c for c in one.charges if c.start < verb]
            other.charges = [c for c in other.charges if c.start >= verb]
