"""Which term stands beside which name of a sentence: "A (3 years) and B, 2 years", "18 years for A and 13 for B"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.words import NUMBER_WORDS
from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.normalise.terms import parse_term
from pipeline.paths import toml_table
from pipeline.recognise.penalties import PenaltyMention
from pipeline.recognise.penalties.numbers import NUMBER

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.terms import Term

SERVED = {"imprisonment", "labour"}  # before which a term of probation is one more of the same judgment
EACH = compiled(r",? (?:each|apiece)\b")
ADDED = compiled(r"\b(?:followed by|plus|as well as|along with|in addition to)\b")
OLD = compiled(r"[- ](?:old|of age)")
# of the whole term: not "5 years, two of which are suspended"
SUSPENDED = compiled(r"(?i)^(?!.*\b(?:of which|of them|of it|part|partly|half|not|un\w+)\b).*\bsuspended\b")
AGE_HERE = compiled(r"\baged? (?:about |of )?$")
FINE_REACH = 30  # characters from a term to the fine beside it
IMPOSED = compiled(r"[^.;,]{0,20}? (?:was|were)\b")
OF_OTHERS = compiled(r"\b(?:them|they|both|all|each|the|(?:his|her|their) \w+|[^\W\da-z_]\w+)\b")
OTHER_KINDS, GIVEN_OUT = {"detention", "house_arrest", "labour", "probation"}, {"imposed", "suspended", "served"}
GIVING = frozenset({"sentencing", "imprisonment", "conviction"})
_UNIT = r"(?:years?|yrs?|months?|mos)\b"  # "(5 yrs)"
_NUMBER = r"(?:\d+(?:[.,]\d+| ?½| 1/2)[- ]|\w+ and a half[- ]|(?:\w+[- ]){1,3})"
BESIDE_NAME = compiled(
    r"^(?: \([^()]{1,60}\))?"
    r"(?:, |: | [–—-] | ?\((?:[^()]{1,40}?, )??|(?: each| was| were)?(?: sentenced| given)? to )(?:an? )?"
    rf"({_NUMBER}{_UNIT}(?: and a half\b)?(?:[,’']? (?:and )?(?:\w+ ){{1,2}}months?)?)\b"
)
# between those who share a term: "A, B and the nun C each to …", "A and Saw C"
ALIKE = compiled(r"(?:,? and |, )(?:[a-z]+ |[A-Z][a-z]{0,4}\.? ){0,2}")
# from "X to five" to the unit of "and Y to four years"
AND_TO = compiled(r"[’']?,? and (?:[\w’'-]+ ){1,5}(?:to )?")
TERM_FOR = compiled(
    rf"(?:^|[:;,(]|(?<!year )(?<!years )\band) ({_NUMBER}{_UNIT}(?: and (?:\w+ ){{1,2}}months?)?)"
    r"(?:[’']? (?:in prison|imprisonment))? for (?:[a-z]+ )?$"
)
BARE_YEARS = compiled(rf" ?\((\d{{1,2}}|{'|'.join(NUMBER_WORDS)})\)")  # after "X (8 years)": "Y (5), Z (four)"
# after "X got five years": "Y four", "Y to four", "Y got four", "Y, 34, received four", "his son, Y, got four"
BARE_TERM = compiled(
    r"(?:, (?:aged )?\d\d,| \(\d\d\)|,? in (?:absentia|his absence|her absence)(?=,| to)"
    r"|(?P<apposed>,)(?= (?:got|received|was|were)\b))?"
    rf"(?:(?: (?:each |was |were )*(?:{'|'.join(toml_table('penalties.toml')['terms']['got'])})(?: to)?|,? to| for) "
    rf"(?P<told>{NUMBER}(?: and a half)?)| (?P<bare>[a-z]+(?: and a half)?))"
    r"(?= ?(?:[.;)]|$|, (?!\d)| (?:and(?! (?:an?|\w+) (?:half|months?|years?)\b)|while|but) | (?:each|apiece|for)\b"
    r"| (?:on|in) (?-i:[A-Z\d])))",
    re.IGNORECASE,
)
# after "sentenced X to life": "Y to death", "Y a fine of $400"
PUNISHED = compiled(rf"(?i)\b(?:{'|'.join(toml_table('penalties.toml')['terms']['punishing'])})\w*")
AGE = r"(?:, (?:aged )?\d\d,| \(\d\d\))"
AGE_ASIDE = compiled(rf"{AGE}(?= (?:to|for)\b)")  # "Y, 41, to four years"
TO_PENALTY = compiled(rf"{AGE}?(?: each)?,? (?:to )?(?:an? |the )?")
# after "gave X 10 years": "Y 8 years" (never "X 8 years ago"), "Y a two-year suspended sentence"
UP_TO_TERM = compiled(r" (?:an? (?:suspended |conditional )?)?")
GAPPED = compiled(
    rf"{UP_TO_TERM.pattern}((?:\d+|(?:{'|'.join(NUMBER_WORDS)})(?:[- ](?!year|month)\w+)?)"
    r"[- ](?:years?|months?|weeks?|days?)(?: and \w+ months?)?)"
    r"(?=[’']|[.,;]|$| (?:and|in (?:prison|jail)|behind|each|while|on \d)\b"
    r"|(?<=[hr]) (?:(?:suspended|conditional|prison|jail|custodial) )*(?:sentence|term)\b)"
)
# after "jailed three men: A for six years": "B, who had kept the key, for five years and six months"
JAILED_FOR = compiled(
    r"(?:, (?:who|whose|whom|an?|the|her|his) [^;:.]{1,90}?,)? for "
    rf"({_NUMBER}(?:years?|months?)(?: and (?:\w+ ){{1,2}}months?)?)(?=[.,;]|$| (?:and|each|for|on)\b)"
)
# after "A was sentenced to three years": "B to a fine of 500 euros", "B a suspended sentence of a year"
ASIDE = compiled(r", (?:(?:who|whose|an?|the|his|her|their|from|of|then|formerly|aged|also) [^,;:.()]{1,80}|\d\d),")
# after "sentenced A to three years": "B, who was in court, to two years"
TO_TERM = compiled(
    rf"{ASIDE.pattern} (?:each )?to (?:an? )?({_NUMBER}{_UNIT}(?: and a half\b)?(?: and (?:\w+ ){{1,2}}months?)?)\b"
)
COMPARED = {"like", "unlike", "as", "with"}
JAILING = compiled(r"(?i)\b(?:jail|imprison)")
COUNTED = compiled(rf"(?i)(?:{NUMBER}|an?\b|another|additional|\w+ and a half)")
UNIT = compiled(r"(?i)\b(year|month|week|day)s?\b")
BARE_LENGTH = compiled(r"(?i)(?:^|\s)(?:years?|months?|weeks?|days?|\d+)[’']?$|^\w+(?:-\w+)?$")
GIVES = compiled(rf"(?i)\b(?:{'|'.join(toml_table('penalties.toml')['terms']['giving'])})\w*")
# administrative detention, and the days of it in brackets after a name
ORDERED: Final = Gated(r"\badministrative(?:ly)? (?:detain\w*|detention|arrest\w*|held|custody)\b", re.IGNORECASE)
DAYS_AFTER: Final = compiled(
    r" ?\((?P<term>(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](?:days?|weeks?))(?P<each> each)?(?:[,;] [^()]{1,60})?\)",
    re.IGNORECASE,
)
IN_LIST: Final = compiled(r", and |, | and ")


def fine_after(view: DocView, event: Event, term: PenaltyMention, terms: list[PenaltyMention]) -> list[PenaltyMention]:
    """Return the fine told right after a term, before the next one ("A to five years and a fine of $50, B to two")."""
    until = min((t.start for t in terms if t.start > term.start), default=term.end + FINE_REACH)
    fines = [p for p in event.penalties if p.kind == "fine" and all(p is not t for t in terms)]
    found = [p for p in fines if term.end <= p.start < min(until, term.end + FINE_REACH)][:1]
    found = [p for p in found if IMPOSED.match(view.text, p.end) is None]  # "and a fine was imposed on the paper"
    return [p for p in found if OF_OTHERS.search(view.text, term.end, p.start) is None]  # "and fined them $50"


def term_for(view: DocView, name: Name) -> PenaltyMention | None:
    """Return the term of "18 years for A and 13 years for B"."""
    begin = max(0, view.start[name.first] - 60)
    told = TERM_FOR.search(view.text[begin : view.start[name.first]])
    term = parse_term(told[1]) if told else None
    return None if told is None or term is None else beside(begin + told.start(1), told[1], term)


def known_at(event: Event, start: int) -> PenaltyMention | None:
    """Return the penalty of an act that the rules read at a place: its kind and words are better than a bare term's."""
    return next((p for p in event.penalties if p.start == start and p.kind in OTHER_KINDS and p.term_iso), None)


def beside(start: int, text: str, term: Term) -> PenaltyMention:
    """Return a term of imprisonment that stands beside a name, suspended where its words say so."""
    status: Literal["suspended", "imposed"] = "suspended" if SUSPENDED.search(text) else "imposed"
    return PenaltyMention(
        start=start, end=start + len(text), text=text, kind="imprisonment", status=status, term_iso=term.iso,
        term_days=term.days, fine=None, from_term=None, cue="beside the name",
    )  # fmt: skip


def with_unit(view: DocView, event: Event, name: Name, bare: re.Match[str]) -> str | None:
    """Return the term of a bare number after a name, which takes its unit from that of another before it."""
    number = bare["told"] or bare["bare"]
    if bare["told"] is None and number.removesuffix(" and a half") not in {"one", *NUMBER_WORDS}:
        return None
    a, b = view.sentence_span(event.sentence)[0], view.start[name.first]
    terms = [p for p in event.penalties if p.term_iso and a <= p.start < b and UNIT.search(p.text)]
    at = view.end[name.last] + bare.end()
    terms = terms or [p for p in event.penalties if p.term_iso and AND_TO.fullmatch(view.text, at, p.start)]
    if not terms or not GIVES.search(view.text, a, b):
        return None
    units = UNIT.findall(max(terms, key=lambda p: p.start).text)
    return f"{number} {units[-1].lower()}s"


def gapped(view: DocView, event: Event, end: int) -> re.Match[str] | None:
    """Return the term right after a name that a verb before it gives ("gave X 10 years, Y 8 years")."""
    given = GIVES.search(view.text, view.sentence_span(event.sentence)[0], end)
    return GAPPED.match(view.text[end : end + 90]) if given else None


def past_aside(view: DocView, event: Event, end: int) -> int | None:
    """Return where what commas tell of somebody ends, in a row that semicolons part ("X, a cook, a year; Y …")."""
    if ";" not in view.text[slice(*view.sentence_span(event.sentence))]:
        return None
    aside = ASIDE.match(view.text, end)
    return None if aside is None else aside.end()


def of_days(event: Event, term: PenaltyMention) -> PenaltyMention:
    """Return a term, days as detention beside days of detention ("was given 15 days of arrest and X 10")."""
    short = (term.term_iso or "").endswith(("D", "W")) and term.kind == "imprisonment"
    detained = short and any(p.kind == "detention" and p.term_iso for p in event.penalties)
    return replace(term, kind="detention") if detained else term


def has_own_verb(view: DocView, event: Event, name: Name) -> bool:
    """Tell whether another verb than the act's stands right before a name ("jailed X for a year and [gave] Y two")."""
    t = name.first - 1
    return view.tag[t].startswith("VB") and t != event.token


def given_beside(view: DocView, event: Event, name: Name, end: int) -> PenaltyMention | None:
    """Return the penalty without a term that stands right after a name ("X to life and Y to death")."""
    at = TO_PENALTY.match(view.text, end)
    begin = view.sentence_span(event.sentence)[0]
    if view.lower[name.first - 1] in COMPARED or not PUNISHED.search(view.text, begin, end):
        return None
    if at is None or len(event.penalties) < 2:
        return None
    given = next((p for p in event.penalties if p.start == at.end() and p.status in GIVEN_OUT), None)
    if given is None:
        return None
    after = view.token_at(given.end - 1) + 1
    return given if FINITE.isdisjoint(view.tag[after : after + 1]) else None  # not "Y life was too harsh"


def hand_on(view: DocView, event: Event, here: list[Event]) -> set[int]:
    """Return those whom a verb of their own gives a term, and give one told after an act the term beside the name.

    "One court gave A two years, while another gave B three": the three of B are the second court's, the two of A not.
    """
    benches = {a.text for a in event.actors if not a.text.islower()}  # not "the court" again
    later = [e for e in here if e.act == event.act and e.token > event.token]
    own = {p: e for e in later for p in e.victims.people if p not in event.victims.people}
    for person, term in own_terms(view, event) if own and event.act in GIVING else ():
        if person in own and not own[person].penalties:
            own[person].penalties = [term]
    earlier = [e for e in here if e.act == event.act and e.token < event.token and len(e.penalties) == 1]
    given = {p.term_iso for p in event.penalties}  # "A was given two years in jail in 2011, B was given three in 2014"
    earlier = [e for e in earlier if {p.term_iso for p in e.penalties} != given]
    told = {p for e in earlier for p in e.victims.people if p not in event.victims.people}
    before = [e for e in here if e.act == event.act and e.token < event.token and benches and e.actors]
    others = {p for e in before if benches.isdisjoint(a.text for a in e.actors) for p in e.victims.people}
    return set(own) | told | others.difference(event.victims.people)


def of_one_kind(terms: list[PenaltyMention]) -> list[PenaltyMention]:
    """Give bare lengths the kind that the last of a row names ("two and three years of re-education, respectively")."""
    last = terms[-1]
    if last.kind not in {"detention", "labour"}:
        return terms
    short = last.kind == "detention"  # "five years and ten days of detention": five years of prison
    return [replace(p, kind=last.kind)
            if p.kind == "imprisonment" and BARE_LENGTH.search(p.text) and not (short and "Y" in (p.term_iso or ""))
            else p for p in terms]  # fmt: skip


def of_both(view: DocView, terms: list[PenaltyMention]) -> bool:
    """Tell whether terms are those of everybody: "eight years each", "ten years in prison and two of probation"."""
    if any(EACH.match(view.text, t.end) for t in terms):
        return True
    return any(
        p.kind in SERVED and (q.kind == "probation" or ADDED.search(view.text, p.end, q.start) is not None)
        for p, q in pairwise(terms)
    )


def own_terms(view: DocView, event: Event) -> list[tuple[int, PenaltyMention]]:
    """Return the terms that stand beside the names of a sentence ("A (3 years) and B, 2 years").

    A term after the last of several names joined by "and" is that of each ("B and C each to 2 years").
    """
    found: list[tuple[int, PenaltyMention]] = []
    waiting: list[int] = []
    last_end = -1
    for name in view.names:
        if name.label != "PERSON" or view.sentence_at[name.first] != event.sentence:
            continue
        end = view.end[name.last]
        gap = view.text[last_end : view.start[name.first]] if last_end >= 0 else ""
        if not ALIKE.fullmatch(gap):
            waiting = []
        last_end = end
        waiting.append(name.cluster)
        end = aged.end() if (aged := AGE_ASIDE.match(view.text, end)) is not None else end
        m = BESIDE_NAME.match(view.text[end : end + 120])
        if m is None and (given := term_for(view, name)) is not None:
            found.append((name.cluster, given))
            waiting = []
            continue
        if m is None and JAILING.search(view.text, view.sentence_span(event.sentence)[0], end):
            m = JAILED_FOR.match(view.text[end : end + 170])
        if m is None and GIVES.search(view.text, view.sentence_span(event.sentence)[0], view.start[name.first]):
            m = TO_TERM.match(view.text[end : end + 170])
        of_age = m is not None and (AGE_HERE.search(m[0][: m.start(1)]) or OLD.match(view.text, end + m.end()))
        told = m[1] if m and not of_age and COUNTED.match(m[1]) else None  # ", presided over by X, gave him five years"
        if told is None and found and (m := BARE_YEARS.match(view.text[end : end + 8])) and (
            m[1].isdecimal() or GIVES.search(view.text, view.sentence_span(event.sentence)[0], end)
        ):
            told = f"{m[1]} years"
        if told is None and (m := BARE_TERM.match(view.text[end : end + 90])):
            told = with_unit(view, event, name, m)
        apart = name.cluster not in event.victims.people and not has_own_verb(view, event, name)
        if told is None and apart and (m := gapped(view, event, end)):
            told = m[1]
        if told is None and (beyond := past_aside(view, event, end)) is not None:
            end, (told, m) = beyond, (None, None)
            if m := gapped(view, event, end):
                told = m[1]
            elif m := BARE_TERM.match(view.text[end : end + 90]):
                told = with_unit(view, event, name, m)
        if told is None and (given := given_beside(view, event, name, end)) is not None:
            found.extend((cluster, given) for cluster in waiting)
            waiting = []
            continue
        term = parse_term(told) if told else None
        if m is None or term is None:
            continue
        at = end + m.start(m.lastindex or 1)
        mention = known_at(event, at) or beside(at, m[m.lastindex or 1], term)
        read = (p for p in event.penalties if p.start <= mention.start < p.end and p.term_iso == term.iso)
        mention = of_days(event, next(read, mention))
        found.extend((cluster, mention) for cluster in waiting)
        waiting = []
    return found


def sums_beside(event: Event, terms_of: dict[int, PenaltyMention]) -> list[tuple[int, PenaltyMention]]:
    """Return whose own sum stands after a body's, and leave it that ("fined X 500 soms and its editor, Y, 200")."""
    own = [p for p in event.penalties if all(p is not t for t in terms_of.values())]
    if event.act != "fine" or not own or any(t.kind != "fine" or t.start < own[0].start for t in terms_of.values()):
        return []
    event.penalties = own if terms_of else event.penalties
    return list(terms_of.items())


def days_of_each(view: DocView, event: Event) -> dict[int, PenaltyMention]:
    """Return the days in brackets after the names of those in whom a sentence tells administrative detention.

    Behind a name "detained" tells how long that was, and no penalty.
    """
    span = view.sentence_span(event.sentence)
    people = event.victims.people
    told = event.act == "sentencing" and len(people) > 1 and ORDERED.search(view.text, *span)
    if not told:
        return {}
    own: dict[int, PenaltyMention] = {}
    before: list[int] = []  # those without a term of their own, in one list with the next
    last = -1
    for name in view.names:
        if name.label != "PERSON" or view.sentence_at[name.first] != event.sentence or name.cluster not in people:
            continue
        if last >= 0 and not IN_LIST.fullmatch(view.text, last, view.start[name.first]):
            before = []
        last = view.end[name.last]
        m = DAYS_AFTER.match(view.text, last)
        term = parse_term(m["term"]) if m is not None else None
        before.append(name.cluster)
        if m is None or term is None:
            continue
        given = PenaltyMention(
            start=m.start("term"), end=m.end("term"), text=m["term"], kind="detention", status="imposed",
            term_iso=term.iso, term_days=term.days, fine=None, from_term=None, cue="in brackets after the name",
        )  # fmt: skip
        own.update(dict.fromkeys(before if m["each"] else [name.cluster], given))
        before, last = [], m.end()
    return own
