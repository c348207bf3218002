"""Those of a passive told each with a doer, the verb left out: "ten were killed, six by soldiers and four by rebels".

Also those told after the first ("X was shot by police and his brother, Y, by vigilantes").
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from pipeline.assemble.by_whom.phrase import actor_at
from pipeline.assemble.facts import within
from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.common import FINITE, ORDINALS, SUBJECTS
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.words import number_of
from pipeline.assemble.who.part import part_of, told_plainly
from pipeline.recognise.counts import find_counts

if TYPE_CHECKING:
    from pipeline.assemble.by_whom.courts import Actor
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.what.frames import Finder
    from pipeline.assemble.who.resolve import Resolver

ACTS: Final = frozenset({
    "arrest", "detention", "abduction", "killing", "attempted_killing", "attack", "execution", "torture",
    "ill_treatment", "sexual_violence", "enforced_disappearance",
})  # fmt: skip
STOPS: Final = frozenset({",", "and", ";", ":", "while"})
CLAUSES: Final = frozenset({
    "who", "which", "whom", "whose", "when", "after", "before", "because", "as", "that", "where", "but", "if", "or",
})  # fmt: skip
LED: Final = frozenset({
    "at", "least", "about", "some", "another", "a", "further", "the", "other", "of", "them", "others", "more",
})  # fmt: skip
PLACES: Final = {**{word: n for n, word in enumerate(ORDINALS)}, "former": 0, "last": -1, "latter": -1}
LONGEST: Final = 9  # tokens for whom a "by" tells of
PHRASED: Final = ("NN", "JJ", "DT", "CD", "VB", "PRP$", "POS", "HYPH")
PHRASE: Final = 5  # tokens from "by" to the noun for who did it


class Share(NamedTuple):
    """Some of those an act befell, with who did it: where they begin, their "by", who they are, how many."""

    begin: int
    by: int
    party: Party
    number: int


def each_by(view: DocView, resolver: Resolver, facts: Facts, finder: Finder, event: Event) -> list[Event]:
    """Return the acts on those whom a "by" of their own parts from the first, who keep the doer told of them.

    Where those told of first are a whole of which each part is told ("ten were killed, six by X and four by Y"), the
    act becomes that on the first part. A whole of which only some are told ("ten, six of them by X") stays as it is.
    """
    verb = event.token
    if not told_plainly(event, ACTS) or not event.victims or not is_passive(view, verb):
        return []
    stop = row_end(view, verb)
    bys = [k for k in range(verb + 1, stop) if view.lower[k] == "by"]
    if len(bys) < 2:
        return []
    begins = [begin_of(view, verb, k) for k in bys]
    own = begins[0] is None
    shares = [share_at(view, resolver, event, b, k) for b, k in zip(begins, bys, strict=True) if b is not None]
    told = [s for s in shares if s is not None]
    bare = all(view.tag[s.party.head] == "CD" for s in told)
    if len(told) < len(bys) - own or (whole_told(event, told) and (bare or not own)) == own:
        return []
    known = set(event.victims.people)
    named = all(s.party.people and known.isdisjoint(s.party.people) for s in told)
    if own and view.lower[told[-1].begin - 1] not in {"and", ";", "while", *([","] if named else [])}:
        return []  # "six were killed by soldiers, two by snipers", but "X was beaten by soldiers, Y by police"
    ends = [*(s.begin for s in told[1:]), stop]
    doers = [doers_of(view, finder, event.act, s.by, end) for s, end in zip(told, ends, strict=True)]
    if not all(doers) if own else not any(doers):
        return []
    people = {p for s in told for p in s.party.people}
    rest = replace(event.victims, people=[p for p in event.victims.people if p not in people])
    if own and not rest:
        return []
    out = [part_told(event, s, who) for s, who in zip(told, doers, strict=True)]
    spans = [(view.start[s.begin], view.end[end - 1]) for s, end in zip(told, ends, strict=True)]
    give_own(view, facts, event, out, spans, own=own)
    if not own:
        event.victims, event.actors, event.places = out[0].victims, out[0].actors, out[0].places
        event.reasons, event.date, event.counted = out[0].reasons, out[0].date, out[0].counted
        return out[1:]
    event.victims = rest
    event.actors = doers_of(view, finder, event.act, bys[0], told[0].begin) or event.actors
    return out


def row_end(view: DocView, verb: int) -> int:
    """Return where what a verb tells ends: before a verb of its own or a clause, past which a comma stands."""
    last = view.sentences[view.sentence_at[verb]][1]
    stop = next((k for k in range(verb + 1, last)
                 if view.name_at[k] < 0 and (view.tag[k] in FINITE or view.lower[k] in CLAUSES)), last)  # fmt: skip
    if stop == last:
        return last
    if view.tag[stop] in FINITE:  # "…, and Y, by then in exile, was held"
        theirs = (k for v in (stop, view.head[stop]) for k in view.kids(v, *SUBJECTS) if verb < k < stop)
        stop = min((view.names[i].first if (i := view.name_at[k]) >= 0 else k for k in theirs), default=stop)
    return next((k for k in range(stop - 1, verb, -1) if view.lower[k] in STOPS), verb + 1)


def begin_of(view: DocView, verb: int, by: int) -> int | None:
    """Return where the words for whom a "by" tells of begin; None where it is the verb's own."""
    first = by - 1 - (view.lower[by - 1] == "," and view.name_at[by - 2] >= 0)  # "his brother, Y, by"
    while first > verb and view.lower[first] not in STOPS | {"by"}:
        first -= 1
    if view.lower[first] not in STOPS or any(view.tag[k].startswith("VB") for k in range(first, by)):
        return None
    named = view.is_person(view.name_at[by - 1 - (view.lower[by - 1] == ",")])
    if view.lower[first] == "," and named and view.tag[first - 1] == "NN":
        before = next((k for k in range(first - 1, verb, -1) if view.lower[k] in STOPS | {"by"}), verb)
        called = any(view.tag[k] in {"PRP$", "DT"} for k in range(before + 1, first))
        first = before if called and view.lower[before] in STOPS else first  # "and his brother, Y, by"
    i = view.name_at[first - 1]  # "and [X and] Y by"
    while i >= 0 and view.names[i].label == "PERSON" and view.lower[view.names[i].first - 1] in STOPS:
        first = view.names[i].first - 1
        i = view.name_at[first - 1]
    return first + 1


def share_at(view: DocView, resolver: Resolver, event: Event, begin: int, by: int) -> Share | None:
    """Return whom the words before a "by" are for: a number of those told of, the first or last of them, or others."""
    words = range(begin, by - (view.lower[by - 1] == ","))
    if not 0 < len(words) <= LONGEST or any(view.tag[k] in {"IN", "TO"} and view.lower[k] != "of" for k in words[1:]):
        return None
    told = [k for k in words if view.lower[k] not in LED]
    lo, hi = view.start[words[0]], view.end[words[-1]]
    people = event.victims.people
    if told and view.lower[told[0]] in PLACES and view.lower[begin] == "the" and len(people) > 1:
        at, many = PLACES[view.lower[told[0]]], number_of(view.lower[told[-1]]) if len(told) > 1 else 1
        some = (people[at:][:many] if at >= 0 else people[-many:]) if many else []
        return Share(begin, by, Party(people=some, head=words[-1], trust=0.7), len(some)) if some else None
    if len(told) == 1 and view.tag[told[0]] == "CD":
        count = next(iter(find_counts(f"{view.words[told[0]]} people")), None)
        if count is None or count.min is None:
            return None
        group = GroupRef(view.text[lo:hi], lo, hi, count.min, count.max)
        return Share(begin, by, Party(group=group, head=told[0], plural=True, trust=0.7), count.min)
    names = [view.names[i] for i in dict.fromkeys(view.name_at[k] for k in words) if view.is_person(i)]
    if names:
        party = Party(people=[n.cluster for n in names], head=names[-1].last, trust=0.8)
        return Share(begin, by, party, len(names))
    party = resolver.party(words[-1])
    if not party or party.people or party.group is None or not lo <= party.group.start < hi:
        return None
    return Share(begin, by, party, party.group.min or 1)


def whole_told(event: Event, shares: list[Share]) -> bool:
    """Tell whether all of those an act befell, and nobody else, are told each with a doer."""
    group, people = event.victims.group, event.victims.people
    if people:
        mine = [p for s in shares for p in s.party.people]
        return group is None and len(people) > 1 and sorted(mine) == sorted(people)
    return group is not None and len(shares) > 1 and group.min == sum(s.number for s in shares)


def doers_of(view: DocView, finder: Finder, act: str, by: int, end: int) -> list[Actor]:
    """Return who did it, after a "by" and before the words for the next of those it befell."""
    words = range(by + 1, min(end, by + 1 + PHRASE, len(view.words) - 1))
    near = takewhile(lambda k: view.tag[k].startswith(PHRASED), words)  # not "by then in exile"
    noun = next((k for k in near if view.tag[k].startswith("NN") and not view.tag[k + 1].startswith("NN")), -1)
    heads = [k for k in view.kids(by, "pobj") if k < end] or [noun]
    heads += [k for h in heads for k in view.kids(h, "conj") if k < end - 1 and not view.kids(k, "prep")]
    found = [actor_at(view, finder, h, act) for h in heads if h >= 0]
    return [a for a in found if a is not None]


def give_own(
    view: DocView, facts: Facts, event: Event, parts: list[Event], spans: list[tuple[int, int]], *, own: bool
) -> None:
    """Give each the day and places told beside them, where the first have some of their own."""
    begin, until = view.end[event.token], spans[0][0]
    places = [within(facts.places, lo, hi) for lo, hi in spans]
    days = [next((d for d in within(facts.dates, lo, hi) if d.kind == "DATE"), None) for lo, hi in spans]
    if any(places[:-1]) or (own and any(p.start < until for p in event.places)):
        for part, there in zip(parts, places, strict=True):
            part.places = there or part.places
        event.places = [p for p in event.places if p.start < until]
    first = next((d for d in within(facts.dates, begin, until) if d.kind == "DATE"), None)
    if any(days[:-1]) or (own and first is not None):
        for part, day in zip(parts, days, strict=True):
            part.date = day or part.date
        event.date = first or event.date


def part_told(event: Event, share: Share, doers: list[Actor]) -> Event:
    """Return the act on some of those whom a sentence tells of, with their own doers."""
    part = part_of(event, [])
    part.victims, part.actors, part.counted = share.party, doers, event.counted or not doers
    part.victims.how = ["the verb left out"]
    part.reasons["victims"] = "object: told by a doer of their own, the verb left out"
    if doers:
        part.reasons[doers[0].role] = "told beside them"
    return part
