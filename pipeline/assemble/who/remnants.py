"""Who comes after the first with a term, a day or a ground of their own and no verb.

"Jailed X for five years on 3 May and Y for three on 5 June"; "the former was freed on 4 May, the latter on 9 May".
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.remarks import closing, within_remarks
from pipeline.assemble.text.words import NUMBER_WORDS, people
from pipeline.assemble.who.of_two import FIRST, OF_TWO, one_of_two
from pipeline.assemble.who.parallel import ALIKE, goes_on
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.assemble.who.several_times import TERM_ACTS
from pipeline.assemble.who.terms_beside import UNIT, beside, of_days, own_terms
from pipeline.normalise.terms import parse_term

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver
    from pipeline.normalise.dates import DateMention
    from pipeline.recognise.charges import ChargeMention
    from pipeline.recognise.penalties import PenaltyMention

ACTS: Final = ALIKE | TERM_ACTS
LEADING: Final = frozenset({"to", "for", "with", "on", "in", "at", "near", "of", "from", "a", "an", "the", "again",
                            "just"})  # fmt: skip
AS_WELL: Final = ["as", "well", "as"]
JOINTS: Final = frozenset({"and", ",", ";", "while"})
WHOSE: Final = frozenset({"his", "her", "their", "the", "a", "an"})
SECOND: Final = frozenset({OF_TWO[1], FIRST[1], "other"})
STOPS: Final = frozenset({".", ";", ",", "and", "while", "but"})
DESCRIBING: Final = 5  # tokens between "and" and a name
ASIDE: Final = 7  # tokens between the commas after a name
LONGEST: Final = 24  # tokens of what is left
TERMS: Final = (["CD"], ["IN"], ["TO"])  # tags of what may tell a term


@dataclass(slots=True)
class Remnant:
    """What is told of the second: whom, from which token to which, and the values in it."""

    party: Party
    first: int
    stop: int
    dates: list[DateMention] = field(default_factory=list)
    terms: list[PenaltyMention] = field(default_factory=list)
    charges: list[ChargeMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)


def told_in_remnants(
    view: DocView, resolver: Resolver, facts: Facts, event: Event, taken: set[int]
) -> list[Event]:
    """Return the acts on those who come after the first, each with what is told of them, and part that from the first.

    Args:
        view: the article.
        resolver: its resolver.
        facts: its values.
        event: the act on the first.
        taken: people of whom another rule reads the same act.
    """
    told = told_plainly(event, ACTS)
    if not told or not event.victims:
        return []
    last = closing(view, event.token)
    if any(view.lower[k] == "by" for k in range(event.token, last)):
        return []  # "was beaten by X on 3 May and Y on 5 May"
    alone = not event.victims.people and event.victims.group is not None  # "two bloggers to four years, and X to one"
    taken = taken if alone else taken | {p for p, _ in own_terms(view, event)}
    out: list[Event] = []
    t = event.token + 1
    while t < last:
        left = remnant_at(view, resolver, facts, event, t) if view.lower[t] in JOINTS else None
        known = {*event.victims.people, *(p for e in out for p in e.victims.people)}
        if left is None or another_between(view, event, left, known) or not as_first(view, facts, event, left):
            t += 1
            continue
        if event.victims.group is None and set(event.victims.people) <= {*left.party.people}:
            return out  # "some to two years, and X to one": `after_unnamed` parts them
        if not taken.isdisjoint(left.party.people):
            t += 1
            continue
        rest = [p for p in event.victims.people if p not in left.party.people]
        out.append(apart(view, facts, event, left, rest))
        t = left.stop
    return out


def remnant_at(view: DocView, resolver: Resolver, facts: Facts, event: Event, joint: int) -> Remnant | None:
    """Return what is told after a joint of somebody, where it is no more than days, terms, grounds and places."""
    t, last = joint + 1, view.sentences[event.sentence][1]
    while t < last and view.lower[t] in JOINTS:
        t += 1
    if view.lower[t : t + len(AS_WELL)] == AS_WELL:
        t += len(AS_WELL)
    found = whom(view, resolver, event, t)
    if found is None:
        return None
    party, k = found
    k = past_aside(view, k, last)
    k += view.lower[k : k + 1] == [","] and view.tag[k + 1 : k + 2] in TERMS  # "X got two years; Y, three on …"
    left, begin = Remnant(party, t, k), k
    while k < last and view.lower[k] not in STOPS and k - begin < LONGEST:
        if view.lower[k] in LEADING:
            k += 1
            continue
        after = take(view, facts, event, left, k)
        if after is None:
            return None
        k = after
    left.stop = k
    told = left.dates or left.terms or (left.charges and view.lower[begin - 1] in SECOND)
    if k >= last or k == begin or not told or goes_on(view, k):
        return None
    return left


def another_between(view: DocView, event: Event, left: Remnant, known: set[int]) -> bool:
    """Tell whether somebody else is named before the second, or right before the joint ("after talks with Z and Y")."""
    between = [n for n in view.names if n.label == "PERSON" and event.token < n.first < left.first]
    beside_joint = bool(between) and all(view.lower[k] in JOINTS for k in range(between[-1].last + 1, left.first))
    return beside_joint or any(n.cluster not in known for n in between)


def past_aside(view: DocView, k: int, last: int) -> int:
    """Return the token after what commas tell of somebody behind their name ("Y, her lawyer, in June"), or `k`."""
    if view.lower[k : k + 1] != [","]:
        return k
    close = next((c for c in range(k + 1, min(k + ASIDE, last)) if view.lower[c] == ","), k)
    plain = all(view.tag[c].startswith(("NN", "JJ", "DT", "PRP", "CD")) for c in range(k + 1, close))
    return close + 1 if close > k + 1 and plain and LEADING.intersection(view.lower[close + 1 : close + 2]) else k


def whom(view: DocView, resolver: Resolver, event: Event, t: int) -> tuple[Party, int] | None:
    """Return who is told of from a token on, and the token after: a name, a relative, "the second"."""
    last = view.sentences[event.sentence][1]
    if view.lower[t : t + 1] == ["the"] and not SECOND.isdisjoint(view.lower[t + 1 : t + 2]):
        subject = next((k for k in range(event.token - 1, 0, -1) if view.lower[k] in {OF_TWO[0], FIRST[0]}), None)
        if subject is None or view.head[subject] != event.token:
            return None
        party = one_of_two(resolver, t + 1, verb=event.token)
        return (party, t + 2) if party else None
    for k in range(t, min(t + DESCRIBING, last - 1)):
        i = view.name_at[k]
        if i >= 0:
            name = view.names[i]
            return (Party(people=[name.cluster], head=name.last), name.last + 1) if name.label == "PERSON" else None
        somebody = view.tag[k] == "NN" and view.lower[k] in people().nouns and view.lower[t] in WHOSE
        if somebody and view.name_at[k + 1] < 0 and view.lower[k + 1] != "-":
            lo, hi = view.start[t], view.end[k]
            group = GroupRef(view.text[lo:hi], lo, hi, 1, 1)
            return Party(group=group, how=["one unnamed person beside a named one"], head=k, trust=0.7), k + 1
        if view.tag[k] in FINITE or not view.words[k].islower() or view.tag[k].startswith(("IN", "VB", "CD")):
            return None
    return None


def take(view: DocView, facts: Facts, event: Event, left: Remnant, k: int) -> int | None:
    """Add the value that begins at a token to what is told of the second, and return the token after it."""
    at = view.start[k]
    day = next((d for d in facts.dates if d.start <= at < d.end and d.gives_days), None)
    term = next((p for p in facts.penalties if p.start <= at < p.end and p.term_iso), None)
    charge = next((c for c in facts.charges if c.start <= at < c.end), None)
    place = next((p for p in facts.places if p.start <= at < p.end and p.label == "PLACE"), None)
    if day is not None:
        left.dates.append(day)
        return view.token_at(day.end - 1) + 1
    if term is not None:
        left.terms.append(term)
        return view.token_at(term.end - 1) + 1
    if charge is not None:
        left.charges.append(charge)
        return view.token_at(charge.end - 1) + 1
    if place is not None:
        left.places.append(place)
        return view.token_at(place.end - 1) + 1
    number = view.lower[k]
    alone = view.tag[k] == "CD" and (number.isdecimal() or number in NUMBER_WORDS or number == "one")
    own = [p for p in event.penalties if p.term_iso and p.start < view.start[left.first] and UNIT.search(p.text)]
    units = UNIT.findall(max(own, key=lambda p: p.start).text) if alone and own else []
    read = parse_term(f"{number} {units[-1].lower()}s") if units else None
    if read is None or view.lower[k - 1] in {"in", "on", "at"}:
        return None
    left.terms.append(of_days(event, beside(at, view.words[k], read)))
    return k + 1


def as_first(view: DocView, facts: Facts, event: Event, left: Remnant) -> bool:
    """Tell whether of the first was told what is told of the second: a day where it is a day, a term where a term."""
    begin, end = view.end[event.token], view.start[left.first]
    before = within(facts.dates, begin, end)
    before = [d for d in before if d.kind == "DATE" or not within_remarks(view, [d], begin, end)]
    dated = bool(before) or not left.dates
    termed = any(begin <= p.start < end for p in event.penalties) or not left.terms
    whole = not any(view.tag[k] in FINITE for k in range(event.token + 1, left.first))
    return dated and termed and whole


def apart(view: DocView, facts: Facts, event: Event, left: Remnant, rest: list[int]) -> Event:
    """Return the act on the second, and take from the first what is told of the second."""
    begin, end = view.start[left.first], view.start[left.stop]
    part = part_of(event, left.party.people)
    part.victims = replace(left.party, how=left.party.how or ["name"])
    part.reasons["victims"] = "told after the first, the verb left out"
    event.victims = replace(event.victims, people=rest)
    first = [d for d in within(facts.dates, view.end[event.token], begin) if d.gives_days]
    if left.dates or first:
        part.date = left.dates[0] if left.dates else None
        part.counted, part.reasons["date"] = part.date is None, "told beside the second"
    if event.date is not None and begin <= event.date.start < end:
        event.date = first[0] if first else None
    own = [p for p in event.penalties if not begin <= p.start < end]
    part.penalties = left.terms or ([] if len(own) > 0 and any(p.term_iso for p in own) else list(own))
    event.penalties = own
    if left.places or any(view.end[event.token] <= p.start < begin for p in event.places):
        part.places = left.places
    event.places = [p for p in event.places if not begin <= p.start < end]
    kept = [c for c in event.charges if not begin <= c.start < end]
    if left.charges or any(c.start >= view.end[event.token] for c in kept):
        part.charges, part.laws = left.charges, []
    event.charges = kept
    return part
