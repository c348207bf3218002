"""More people who come after a term of their own: "gave 20 years to X and 10 years each to Y and Z"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.words import people
from pipeline.assemble.who.counted_terms import term_at
from pipeline.assemble.who.part import part_of
from pipeline.assemble.who.terms_beside import ALIKE, UNIT, beside
from pipeline.kept import compiled
from pipeline.normalise.terms import parse_term
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.recognise.penalties import PenaltyMention

ACTS: Final = frozenset({"sentencing", "imprisonment", "fine", "trial"})
_LEAD: Final = r"(?:(?:the|his|her|their|its|an?) )?(?:[A-Za-z][\w'’-]* ){0,4}(?:[a-z][\w-]*, )?"
# between a term and the first name: "20 years to X", "a sentence of 20 years on the poet X"
BEFORE_FIRST: Final = compiled(rf"[^.;:,]{{0,40}}? (?P<link>to|on|for|against) {_LEAD}$")
# from the term of others, who have no name, to that of the first who has one
TO_OTHERS: Final = compiled(
    r"(?: (?!to\b|on\b|for\b)[\w-]+){0,5} (?P<link>to|on|for) "
    r"(?:(?:the|his|her|their|an?) )?[\w-]+(?: [\w-]+){0,4},? and (?:an? )?"
)
AGED: Final = r"(?:, (?:aged )?\d\d,?| \(\d\d\))?"
NEXT: Final = compiled(rf"{AGED}(?:,? and|,|;(?: and)?) (?:an? |the |one of )?")
# from the next term to its name
LINK: Final = compiled(
    r"(?: sentences?| terms?| fines?| in (?:prison|jail)| imprisonment| behind bars)?(?: each| apiece)?"
    rf" (?P<link>to|on|for|against) {_LEAD}$"
)
BARE: Final = compiled(rf"(?P<n>{NUMBER})(?= (?:(?:each|apiece) )?(?:to|on|for|against) )", re.IGNORECASE)
REACH: Final = 90  # characters from one name to the next


def terms_first(view: DocView, facts: Facts, event: Event, taken: set[int]) -> list[Event]:
    """Return the same act on those before whom the sentence tells a term of their own, as it does before the first.

    Args:
        view: the article.
        facts: its values.
        event: the act on the first.
        taken: people of whom another rule reads the same act.
    """
    if event.act not in ACTS or event.modality not in FACTUAL or not event.victims.people:
        return []
    span = view.sentence_span(event.sentence)
    names = [n for n in view.names if n.label == "PERSON" and span[0] <= view.start[n.first] < span[1]]
    own = [n for n in names if n.cluster in event.victims.people]
    first = term_before(view, facts, own[0]) if own and len(own) == len(event.victims.people) else None
    if first is None:
        return []
    given, link = first
    if any(p.end <= given.start and to_others(view, p, given, link) for p in event.penalties):
        event.penalties = [p for p in event.penalties if p.start >= given.start]
    out: list[Event] = []
    last = own[-1]
    for name in names:
        begin = view.start[name.first]
        if name.first <= last.last or begin - view.end[last.last] > REACH:
            continue
        alike = out and ALIKE.fullmatch(view.text, view.end[last.last], begin)
        if alike and not BARE.search(view.text, view.end[last.last], begin):  # nor "ten to X and three to Y"
            out[-1].victims = replace(out[-1].victims, people=[*out[-1].victims.people, name.cluster], plural=True)
            last = name
            continue
        joint = NEXT.match(view.text, view.end[last.last], begin)
        term = None if joint is None else next_term(view, facts, joint.end(), begin, given)
        told = None if term is None else LINK.fullmatch(view.text, term.end, begin)
        verbs = has_verb(view, last.last + 1, name.first)
        if term is None or told is None or told["link"] != link or verbs or name.cluster in taken:
            break
        part = part_of(event, [name.cluster], [replace(term, status=given.status)])
        part.reasons["victims"] = "told after a term of their own, the verb left out"
        part.charges = [c for c in event.charges if c.start > begin]
        out.append(part)
        last = name
    if out:
        event.penalties = [p for p in event.penalties if p.start < view.end[own[-1].last]] or [given]
    return out


def to_others(view: DocView, term: PenaltyMention, given: PenaltyMention, link: str) -> bool:
    """Tell whether a term goes to others, told before those of the next ("life to 14 men and ten years to X")."""
    between = TO_OTHERS.fullmatch(view.text, term.end, given.start)
    return between is not None and between["link"] == link


def term_before(view: DocView, facts: Facts, name: Name) -> tuple[PenaltyMention, str] | None:
    """Return the term that stands before the first name, and the word that gives it to them."""
    begin = view.start[name.first]
    near = [p for p in facts.penalties if begin - REACH < p.start and p.end <= begin]
    given = max(near, key=lambda p: p.start, default=None)
    told = None if given is None else BEFORE_FIRST.fullmatch(view.text, given.end, begin)
    if given is None or told is None or has_verb(view, view.token_at(given.end), name.first):
        return None
    return given, told["link"]


def has_verb(view: DocView, first: int, last: int) -> bool:
    """Tell whether a verb stands between two tokens, not a calling read as one ("three years to blogger X")."""
    told = (k for k in range(first, last) if view.tag[k].startswith(("VB", "MD")))
    return any(view.lower[k] not in people().nouns for k in told)


def next_term(view: DocView, facts: Facts, at: int, end: int, first: PenaltyMention) -> PenaltyMention | None:
    """Return the term that begins at a place, of the first's unit where it is a number alone ("and 10 to Y")."""
    bare, units = BARE.match(view.text, at, end), UNIT.findall(first.text)
    if bare is None or not units:
        return term_at(view, facts, at, end, first)
    term = parse_term(f"{bare['n']} {units[-1].lower()}s")
    return None if term is None else beside(at, bare["n"], term)
