"""Bans that the sentence after a verdict tells of the same people: "Both are barred from politics for two years"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.simple import people_named
from pipeline.kept import compiled
from pipeline.paths import toml_table
from pipeline.recognise.penalties.knowledge import knowledge
from pipeline.recognise.penalties.others import find_bans

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.recognise.penalties import PenaltyMention

ONE: Final = {"he": "male", "him": "male", "she": "female", "her": "female"}
TAKEN_IN: Final = frozenset({"dismissal", "censorship"})  # what the ban alone was read as
# how many people a word for all of them means
COUNTS: Final = {"both": 2, "pair": 2, "two": 2, "three": 3, "four": 4, "five": 5}
BANS: Final = toml_table("penalties.toml")["bans"]
HINT: Final = compiled("|".join([*BANS["verbs"], "depriv", "stripp", "added", "imposed"]))
# what may stand before the ban: who bears it, or the court
LEAD: Final = compiled(
    rf"\s*(?:(?:{'|'.join(BANS['on_top'])}),? )?"
    r"(?:(?P<who>he|she|they|both(?: men| women| of them)?|all of them|(?:all|the) (?:two|three|four|five)|the pair)"
    r"(?: (?:is|are|was|were|has|have|been|will|be|also|then|further|now))+ "
    r"|(?:it|the (?:same )?(?:\w+ )?(?:court|judge|tribunal|bench|panel|magistrate|verdict|ruling|judge?ment))"
    r"(?: (?:has|also|then|further))* )",
    re.IGNORECASE,
)
ADDED: Final = compiled(
    rf"\s*(?:(?:{'|'.join(BANS['on_top'])}),? )?(?:(?:an?|another|a further) )?", re.IGNORECASE
)
WAS_ADDED: Final = compiled(r" (?:was|were) (?:also )?(?:added|imposed)(?: as well| too| by the (?:same )?\w+)?[.;]")
WHOM: Final = compiled(r"\b(?:him|her|them)\b")
PERHAPS: Final = compiled(r"\b(?:if|unless|should|provided)\b")
CELL_RULES: Final = compiled(rf"\b(?:{'|'.join(BANS['in_prison'])})", re.IGNORECASE)


def give_next_bans(view: DocView, cast: Cast, facts: Facts, events: list[Event]) -> None:
    """Give a sentencing the ban that the sentence after it tells of those whom it names, if of nobody else."""
    passed = [e for e in events if e.act == "sentencing" and e.modality in FACTUAL and e.penalties and e.victims]
    for n in sorted({view.sentence_at[t] for e in passed for t in e.tokens} & set(range(len(view.sentences) - 1))):
        if HINT.search(view.text, *view.sentence_span(n + 1)) is None:
            continue
        last = [e for e in passed if any(view.sentence_at[t] == n for t in e.tokens)]
        if len(last) != 1:
            continue
        m = ban_of(view, cast, facts, last[0], n + 1)
        if m is None or told_apart(view, facts, last[0], m, n + 1):
            continue
        own = [e for e in events if any(m.start <= view.start[t] < m.end for t in e.tokens)]
        alone = [e for e in own if e.sentences == [n + 1]]  # what other sentences tell, too, stays a record
        if any(e.act not in TAKEN_IN or e.penalties or e.victims.people != last[0].victims.people for e in own):
            continue  # a record of its own
        events[:] = [e for e in events if not any(e is o for o in alone)]
        last[0].penalties = [*last[0].penalties, m]
        last[0].sentences = sorted({*last[0].sentences, n + 1})


def ban_of(view: DocView, cast: Cast, facts: Facts, event: Event, n: int) -> PenaltyMention | None:
    """Return the ban that a sentence tells of whom an act befell, in words that can mean them."""
    a, b = view.sentence_span(n)
    told = [replace(m, start=m.start + a, end=m.end + a) for m in find_bans(knowledge(), view.text[a:b], court=True)]
    for m in [*told, *(p for p in within(facts.penalties, a, b) if p.kind == "ban")]:
        if m.status != "imposed" or (m.term_iso is None and not m.text.endswith("life")) or CELL_RULES.search(m.text):
            continue
        if (lead := LEAD.fullmatch(view.text, a, m.start)) is not None:
            whom = WHOM.search(m.text)
            who = (lead["who"] or (whom[0] if whom else "")).lower()
            if means(cast, event, who) and PERHAPS.search(view.text, m.end, b) is None:
                return m
        elif ADDED.fullmatch(view.text, a, m.start) and WAS_ADDED.match(view.text, m.end):
            return m
    return None


def means(cast: Cast, event: Event, who: str) -> bool:
    """Tell whether a pronoun or "the three" can mean whom an act befell."""
    people, group = event.victims.people, event.victims.group
    if who in ONE:
        return len(people) == 1 and group is None and cast.people[people[0]].sex in {None, ONE[who]}
    number = next((COUNTS[word] for word in who.split() if word in COUNTS), None)
    if number is not None:
        return (len(people) if group is None else (not people and group.min)) == number
    return bool(who) and (len(people) > 1 or event.victims.plural)


def told_apart(view: DocView, facts: Facts, event: Event, m: PenaltyMention, n: int) -> bool:
    """Tell whether a sentence names others, or tells another day than that of the ban's length."""
    first, last = view.sentences[n]
    a, b = view.sentence_span(n)
    others = people_named(view, first, last) - set(event.victims.people)
    days = (d for d in within(facts.dates, a, b) if d.kind == "DATE" and not m.start <= d.start < m.end)
    return bool(others) or any(days)
