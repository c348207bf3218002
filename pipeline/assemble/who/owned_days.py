"""Bodies and homes of whom a sentence leaves the verb out, each with a day: "closed A on 2 May and B on 5 May"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.who.charged_apart import has_verb, verb_behind, verb_within
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView

OWNED: Final = frozenset({
    "raid", "asset_freeze", "organisation_shutdown", "censorship", "property_destruction", "harassment", "travel_ban",
})  # fmt: skip
# between the first day and the next name, and between that and its day
AND_OF: Final = compiled(
    r"(?: (?:in|at|near) (?:the )?[A-Z][\w’'-]*(?:,? [A-Z][\w’'-]*){0,2})?,? and (?:(?:of|that of|those of) )?"
    r"(?:(?:the|his|her|its|their|an?) )?"
    r"(?:(?!(?:after|before|against|by|from|to|on|in|at|who|for)\b)[a-z][\w-]*,? ){0,4}$"
)
TO_DAY: Final = compiled(r",?(?: (?:in|at|near) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)? (?:on |in )(?:the )?")


def days_of_owned(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return the acts on bodies and owners after the first that have a day of their own, taken from that of the first.

    Args:
        view: the article.
        facts: its values.
        event: the act; its victims and day become those told before the second day.
    """
    if not told_plainly(event, OWNED) or event.victims.group is not None:
        return []
    verb, end = view.end[event.token], view.sentence_span(event.sentence)[1]
    days = [d for d in within(facts.dates, verb, end) if d.gives_days]
    if days and "by" in view.lower[event.token : view.token_at(days[0].start)]:
        days = []  # "was followed by X on 2 May and Y on 5 May": X and Y did
    out: list[Event] = []
    last = event
    for first, own in pairwise(days):
        name = next((n for n in view.names if n.label in {"PERSON", "ORGANISATION"} and n.cluster >= 0
                     and first.end < view.start[n.first] and view.end[n.last] < own.start
                     and TO_DAY.fullmatch(view.text, view.end[n.last], own.start)), None)  # fmt: skip
        if name is None or not AND_OF.match(view.text, first.end, view.start[name.first]):
            break
        if has_verb(view, name.last) or verb_within(view, first.end, name.first) or verb_behind(view, own.end):
            break
        person = name.label == "PERSON"
        kept = replace(
            last.victims,
            people=[p for p in last.victims.people if not person or p != name.cluster],
            orgs=[o for o in last.victims.orgs if person or o != name.cluster],
        )
        if not kept.people and not kept.orgs:
            break
        part = part_of(last, [name.cluster] if person else [])
        part.victims = replace(part.victims, orgs=[] if person else [name.cluster])
        part.reasons["victims"], part.reasons["date"] = "object: name, the verb left out", "told beside the name"
        last.victims, last.date, part.date = kept, first, own
        part.places = [p for p in facts.places if view.end[name.last] <= p.start < own.start] or [
            p for p in last.places if p.end <= view.start[event.token]]  # fmt: skip
        last.places = [p for p in last.places if p.start < first.start]
        out.append(part)
        last = part
    return out
