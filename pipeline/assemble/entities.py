"""Every mention of an article with its normal form, for `reports.jsonl`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from pipeline.assemble.adjoining import joined
from pipeline.assemble.bodies import with_bodies
from pipeline.assemble.by_whom.two_names import in_full
from pipeline.assemble.called_again import called_again
from pipeline.assemble.edges import BODIES_END, with_edges
from pipeline.assemble.elliptic import elliptic
from pipeline.assemble.law.heard import hears, more_counts, terms_apart
from pipeline.assemble.law.penalties import part
from pipeline.assemble.marked_acts import one_mark_each, ruled_acts, with_acts
from pipeline.assemble.mentions import settle
from pipeline.assemble.who.body_names import names_of, plain_name
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.recognise.gathered import least_before
from pipeline.records import Entity, Timex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.normalise.dates import DateMention
    from pipeline.recognise.charges import ChargeMention
    from pipeline.recognise.counts import CountMention
    from pipeline.recognise.penalties import PenaltyMention
    from pipeline.records import DatePrecision

NO_AMOUNT = compiled(
    r"fined|flogged|prison|jail|gaol|(?:(?!suspended|conditional)[\w-]+\s+)?(?:prison|jail|custodial)\s+(?:terms?|sentences?|time)",
    re.IGNORECASE,
)


SPENT = compiled(r"\bspen(?:t|ding)\s+(?:(?:about|almost|nearly|over|more than|at least|another)\s+)?$")
"""Before how long somebody was inside: no court gave it, as far as is told."""
OUTRIGHT = compiled(r"(?:charg(?:ed|ing) with|on charges of|sentenced as|namely|noun:(?:charges?|convictions?))$")
"""What tells a charge plainly ("the [sedition] charge was dropped", "hanged as [spies]")."""
NAMED = frozenset({"ban", "death", "detention", "labour", "life", "other"})
"""Kinds of penalties that the rules know by name; terms and sums are mentions where the recogniser hears them."""
BEFALLEN = 0.2
"""Chance of a verb from which those whom it befell are a mention; measured on the corpus's dev split."""


def entities_of(view: DocView, cast_: Cast, facts: Facts, events: list[Event]) -> list[Entity]:
    """Return the mentions of an article in text order, one entry a label and span."""
    out: list[Entity] = []
    for name in view.names:
        start, end = view.start[name.first], view.end[name.last]
        if name.label == "PERSON":
            out.append(entity("PERSON", view, start, end, name=cast_.people[name.cluster].name))
        elif name.label == "ORGANISATION" and name.cluster >= 0:
            out.append(entity("ORGANISATION", view, start, end, name=cast_.orgs[name.cluster].name))
    out += [entity("PERSON", view, view.start[n.first], view.end[n.last], name=n.text) for n in view.credits]
    for p in facts.places:
        label = "NATIONALITY" if p.label == "NATIONALITY" else "PLACE"
        v = p.value
        more = {} if v is None else {
            "name": v.name, "country": v.country, "claimed": v.claimed, "geonames_id": v.geonames_id,
            "from_context": v.basis == "context",
        }  # fmt: skip
        out.append(entity(label, view, p.start, p.end, **more))
    out += [dated(view, d) for d in (*facts.dates, *(p.stamp for p in facts.posts))]
    used = {c.start for e in events for c in e.charges} | {m.start for e in events for m in e.penalties}
    out.extend(
        entity("CHARGE", view, c.start, c.end, category=c.category, iccs=c.iccs, law=c.law)
        for c in facts.charges
        if c.text != c.law and (c.start in used or is_outright(c) or hears(view, "CHARGE", c))
        # an article alone is the LAW below
    )
    out.extend(entity("LAW", view, x.start, x.end) for x in facts.laws)
    out.extend(penalties_of(view, facts, used))
    groups = {e.victims.group.start for e in events if e.victims.group is not None}
    read = more_counts(view, facts.counts)
    sure = [c for c in read if c.start in groups or hears(view, "COUNT", c) or befallen(view, c)]
    told = beside_told(view, read, sure)
    for c in (*told, *elliptic(view, told)):
        start = least_before(view.text, c.start) if c.min == c.max == 1 else c.start
        out.append(entity("COUNT", view, start, c.end, min=c.min, max=c.max if start == c.start else None))
    out.extend(ruled_acts(view, events))
    out = joined(with_edges(with_bodies(out, view.text), view), view.text)
    out = merged_under(called_again(out, view.text), cast_, view.text)
    ends = [dated(view, end) for d in facts.dates for end in ends_of(d)]
    return with_acts(view, events, one_mark_each(view, settle(out, view.marked, view.text, ends)))


def merged_under(entities: Sequence[Entity], cast_: Cast, text: str) -> list[Entity]:
    """Return the mentions with the body that each one's words, as they stand now, are merged under.

    Its edges were put right since the bodies were told apart ("a DNB court" is not the DNB), and words were read alike.
    A noun alone takes up the last body before it that is one ("the Torsk Network … the Network", no "Union Party").
    """
    known, last, names = names_of(cast_.orgs), dict[str, str](), dict[int, str]()
    for e in sorted((e for e in entities if e.label == "ORGANISATION"), key=lambda e: e.start):
        short = plain_name(e.text)
        body = last.get(short) if short in BODIES_END else None
        names[id(e)] = body or known.get(fold(short)) or in_full(text, short)
        if len(words := short.split(" ")) > 1:
            last |= {w: names[id(e)] for w, after in zip(words, (*words[1:], "of"), strict=True) if after.islower()}
    return [e.model_copy(update={"name": names[id(e)]}) if id(e) in names else e for e in entities]


def dated(view: DocView, d: DateMention) -> Entity:
    """Make the entry of a date or length of time, with its value."""
    span = d.span
    return entity(
        d.kind,
        view,
        d.start,
        d.end,
        timex3=Timex(type=d.timex_type, value=d.timex_value, mod=d.timex_mod),
        span_start=span[0].isoformat() if span else None,
        span_end=span[1].isoformat() if span else None,
        precision=cast("DatePrecision", d.precision) if d.kind == "DATE" else None,
        edtf=d.edtf,
        anchor=d.anchor,
        refused=d.refused,
    )


def ends_of(d: DateMention) -> tuple[DateMention, ...]:
    """Return the two ends of a stretch, where they still are those of its days; else none."""
    if d.span is None or not d.ends or not all(end.span and d.start <= end.start < end.end <= d.end for end in d.ends):
        return ()
    first, last = d.ends[0].span, d.ends[-1].span
    return d.ends if first is not None and last is not None and (first[0], last[1]) == d.span else ()


def is_outright(charge: ChargeMention) -> bool:
    """Tell whether a known offence is told so plainly that the recogniser need not hear it."""
    return OUTRIGHT.match(charge.cue) is not None and (charge.category != "other" or charge.cue == "sentenced as")


def befallen(view: DocView, count: CountMention) -> bool:
    """Tell whether the verb that several people are the passive subject of may tell an act ("two riders were shot")."""
    head = view.token_at(count.end - 1)
    several = (count.min or 0) > 1 or (count.max or 0) > 1
    return several and view.dep[head] == "nsubjpass" and view.belief.any_act([view.head[head]]) >= BEFALLEN


def beside_told(view: DocView, read: Sequence[CountMention], told: Sequence[CountMention]) -> list[CountMention]:
    """Return the counts that are mentions, with those joined to one of them ("six bloggers and | three reporters")."""
    lists = {first_of(view, c) for c in told}
    return [c for c in read if c in told or first_of(view, c) in lists]


def first_of(view: DocView, count: CountMention) -> int:
    """Return the first word of the list of people that a count stands in."""
    t = view.outer(*view.ends_of(count))
    while view.dep[t] == "conj" and view.head[t] < t:
        t = view.head[t]
    return t


def penalties_of(view: DocView, facts: Facts, used: AbstractSet[int]) -> Iterator[Entity]:
    """Yield the penalties: with what they come to, and, as mentions alone, those whose words do not tell it.

    Args:
        view: the article.
        facts: its values.
        used: where those begin that its acts have.
    """
    for m in facts.penalties:
        if m.start not in used and is_stay(view.text, m.start):
            continue
        if tells_amount(m) and (m.kind in NAMED or m.start in used or hears(view, "PENALTY", m)):
            yield entity("PENALTY", view, m.start, m.end, penalty=part(m))
    for start, end in terms_apart(view, facts.penalties):
        if not (is_stay(view.text, start) or any(x.start < end and start < x.end for x in facts.laws)):
            yield entity("PENALTY", view, start, end)


def is_stay(text: str, start: int) -> bool:
    """Tell whether a term is only how long somebody was inside ("spent a week in jail")."""
    return SPENT.search(text, max(0, start - 40), start) is not None


def tells_amount(m: PenaltyMention) -> bool:
    """Tell whether a penalty is told as one: neither the verb "fined" alone nor "prison terms" without a figure."""
    return m.fine is not None or m.term_iso is not None or not NO_AMOUNT.fullmatch(m.text)


def entity(label: str, view: DocView, start: int, end: int, **more: object) -> Entity:
    """Make one entry with its text."""
    return Entity(label=label, start=start, end=end, text=view.text[start:end], **more)  # type: ignore[arg-type]
