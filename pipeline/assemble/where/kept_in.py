"""The prison where somebody is told to be kept, for what befell them in it: "in Karo Prison. Guards beat her there"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import THEY
from pipeline.assemble.text.kinds import ABUSE, FACTUAL, FREEING, LIBERTY_ACTS
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import courts
from pipeline.assemble.where.placewords import placing
from pipeline.assemble.where.taken_up import JAILS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts, PlaceMention
    from pipeline.assemble.text.view import DocView

HELD_IN: Final = JAILS | word_list("where.toml", "custody", "houses")
ORDEALS: Final = ABUSE | {"death_in_custody"}
KEPT: Final = LIBERTY_ACTS | {"death_in_custody"}
JUDGED: Final = frozenset({"sentencing", "conviction", "appeal_rejected", "sentence_overturned"})
BENCHES: Final = courts() | word_list("where.toml", "bench", "nouns") | {"tried", "heard"}
SITTINGS: Final = word_list("where.toml", "bench", "sittings")
LYING: Final = frozenset({"located", "situated"})
DAYS: Final = 60  # before a death in a prison, from which on somebody is taken to have been there
REACH: Final = 3  # sentences from where somebody was kept to what befell them
AROUND: Final = ("the one town", "the one region of", "where the rest of the case", "the dateline")
AT_HEAD: Final = "the town at the head"
CELLS: Final = word_list("where.toml", "inside", "cells")
RIDDEN: Final = word_list("where.toml", "riding", "vehicles")
OWN: Final = word_list("where.toml", "houses", "own") | {"way", "arrest", "station"}
BANISHED: Final = word_list("where.toml", "inside", "banished")
KEEPERS: Final = (
    noun_list("actors.toml", "jailers", "words") | noun_list("actors.toml", "jailers", "keeping")
    | noun_list("actors.toml", "jailers", "lone") | noun_list("where.toml", "inside", "words")
    | word_list("where.toml", "inside", "keeping")
)  # fmt: skip
MOVED_TO: Final = word_list("where.toml", "inside", "moved_to") | OWN
EARLIER: Final = word_list("where.toml", "inside", "earlier")


def in_prison(view: DocView, facts: Facts, events: list[Event]) -> Iterator[tuple[Event, list[PlaceMention]]]:
    """Yield what befell those kept in a prison with no place of its own, and where that prison is."""
    for event in events:
        if event.act == "imprisonment" and (there := held_in(view, events, event)):
            yield event, there
        if event.act not in ORDEALS or event.modality not in FACTUAL or event.implied or not event.victims:
            continue
        if in_pluperfect(view, event.token) or not by_keepers(event):
            continue
        there = just_told(view, facts, events, event) or only_prison(view, facts, events, event)
        if there:
            yield event, there


def held_in(view: DocView, events: list[Event], event: Event) -> list[PlaceMention]:
    """Return the prison that a custody told right beside a term names, where the term has no place of its own.

    "X is serving nine years for blasphemy. She has been held since March at Gia Trung prison."
    """
    if event.modality not in FACTUAL or not event.victims.people or (event.places and not inherited(event)):
        return []
    for e in events:
        near = abs(e.sentence - event.sentence) == 1 and not view.parted(e.sentence, event.sentence)
        if near and e.act == "detention" and e.modality in FACTUAL and e.victims.people == event.victims.people:
            prisons = [p for p in e.places if is_prison(view, p)]
            if len(prisons) == 1:
                return list(e.places)
    return []


def just_told(view: DocView, facts: Facts, events: list[Event], event: Event) -> list[PlaceMention]:
    """Return where the sentences before an act tell that its victims were kept, with no other prison between."""
    told = [e for e in events if e.act in KEPT | FREEING and e is not event and e.modality in FACTUAL
            and same(e, event) and any(0 <= event.sentence - n <= REACH for n in e.sentences)
            and e.token < event.token and not view.parted(event.sentence, e.sentence)]  # fmt: skip
    last = max(told, key=lambda e: e.token, default=None)
    if last is None or last.act in FREEING or not may_be_then(last, event):
        return []
    if event.date is not None and event.date.precision == "year" and last.date is None:
        return []  # "X is in Karo Prison. She was beaten in detention in 2010"
    own = {p.start for p in last.places}
    prisons = one_each([p for p in last.places if is_prison(view, p)])
    since = within(facts.places, view.start[last.token], view.start[event.token])
    if len(prisons) != 1 or any(is_prison(view, p) and p.start not in own for p in since):
        return []  # "and later moved to Karo Prison"
    if elsewhere(view, facts, event.sentence, last.places) or taken_off(view, last, event):
        return []
    if event.reasons.get("places", "").startswith(AT_HEAD):
        return [prisons[0], *(p for p in event.places if p.start != prisons[0].start)]
    fits = inherited(event) or all(one_name(p, prisons[0]) or p.start in own for p in event.places)
    return [p for p in last.places if p in prisons or p.start != prisons[0].start] if fits else []


def only_prison(view: DocView, facts: Facts, events: list[Event], event: Event) -> list[PlaceMention]:
    """Return the one prison that an article tells of, before what befell somebody in a cell whom it told to be there.

    "X is in Evin Prison. … A court in Gweru upheld his term. … He was kept in an isolation cell for a week."
    """
    first, end = view.sentences[event.sentence]
    inside = not CELLS.isdisjoint(view.lower[first:end])
    if not inside or not event.victims.people or (event.places and not inherited(event)):
        return []
    prisons = [p for p in facts.places if is_prison(view, p)]
    if not prisons or not all(one_name(p, prisons[0]) for p in prisons):
        return []
    told = [p for p in prisons if p.start < view.start[event.token] and keeps(view, event, p)]
    if not told or elsewhere(view, facts, event.sentence, prisons):
        return []
    if any(e.act in LIBERTY_ACTS and same(e, event) and not may_be_then(e, event) for e in events):
        return []
    at = view.token_at(told[0].start)
    if any(e.act in FREEING | {"arrest"} and same(e, event) and at < e.token < event.token for e in events):
        return []  # "served a year in Karo Prison. He was rearrested in June"
    n = view.sentence_at[at]
    return [told[0]] if view.unit_at[n] == view.unit_at[event.sentence] else []


def taken_off(view: DocView, held: Event, event: Event) -> bool:
    """Tell whether somebody is told to have been taken to hospital, a barracks or a house since they were held."""
    inside = {t for p in held.places for t in view.tokens_of(p)}
    return any(
        view.lower[t] in MOVED_TO and view.lower[view.head[t]] in {"to", "into", "under"} and t not in inside
        for t in range(held.token, event.token)
    )


def keeps(view: DocView, event: Event, prison: PlaceMention) -> bool:
    """Tell whether the sentence that names a prison is on those whom an act befell, and on nobody else."""
    first, end = view.sentences[view.sentence_of(prison)]
    named = {n.cluster for n in view.names if n.label == "PERSON" and first <= n.first < end}
    mine = set(event.victims.people)
    return bool(named & mine) or (not named and not THEY.isdisjoint(view.lower[first:end]))


def inherited(event: Event) -> bool:
    """Tell whether the places of an act are only those of the sentences, the case or the report around it."""
    return event.reasons.get("places", "").startswith(AROUND)


def one_name(a: PlaceMention, b: PlaceMention) -> bool:
    """Tell whether two mentions may name one prison ("Evin", "Evin Prison")."""
    return a.text in b.text or b.text in a.text


def one_each(places: list[PlaceMention]) -> list[PlaceMention]:
    """Return places without those that begin where a longer one does ("Karo" in "Karo Prison")."""
    return [p for p in places if not any(q.start == p.start and q.end > p.end for q in places)]


def by_jail(view: DocView, places: Iterable[PlaceMention], event: Event, place: PlaceMention) -> bool:
    """Tell whether a town is told of the prison of a term, not of the court ("sent to Karo Prison in Gweru")."""
    if event.act not in JUDGED:
        return False
    jails = (p for p in places if is_prison(view, p) and not bench_in(view, event, p))
    return any(beside(view, p, place) for p in jails)


def drop_jails(view: DocView, facts: Facts, events: list[Event]) -> None:
    """Take from judgments the prison in which the term is told to be served, unless a court sat in it.

    "Sentenced to five years and sent to Karo Prison"; not "a court inside Karo Prison sentenced her".
    """
    known = [p for p in facts.places if is_prison(view, p)]
    for event in events:
        if event.act in JUDGED and event.places:
            jails = [p for p in [*known, *event.places] if is_prison(view, p) and not bench_in(view, event, p)]
            jailed = [p for p in event.places if p in jails or any(beside(view, j, p) for j in jails)]
            jailed += [p for p in event.places if of_exile(view, p)]
            event.places = [p for p in event.places if p not in jailed or is_land(p)]


def of_exile(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a place is that to which a sentence banishes somebody ("two years of internal exile in Karo")."""
    k = view.token_at(place.start) - 1
    while k > 0 and view.tag[k] in {"DT", "JJ", "NN", "HYPH", "AFX", "RB", "IN"} and view.lower[k - 1] not in BANISHED:
        k -= 1  # "in the south-western city of"
    term = k > 1 and view.lower[k - 1] in BANISHED and view.lower[k - 2] not in {"in", "into", "from"}
    return term and view.lower[k] in {"in", "to", "at"}  # "was beaten in exile in Karo": there


def bench_in(view: DocView, event: Event, prison: PlaceMention) -> bool:
    """Tell whether a court is told to have sat in a prison, or an act is told "inside" it."""
    t = view.token_at(prison.start)
    above = view.climb(t)
    sat = not BENCHES.isdisjoint(view.lower[k] for k in above)
    # "the trial was held in Karo Prison"
    sat = sat or any(view.lower[s] in SITTINGS for k in above for s in view.kids(k, "nsubj", "nsubjpass"))
    ahead = {"in", "at"} if view.kids(event.token, "nsubj") else set()  # "In Karo Prison, a court sentenced her"
    preps = [k for k in above if view.lower[k] == "inside" or (k < event.token and view.lower[k] in ahead)]
    return sat or any(view.head[k] in event.tokens for k in preps)


def is_land(place: PlaceMention) -> bool:
    """Tell whether a place is a country, where a term is served as it was given."""
    return place.value is not None and place.value.kind in {"country", "territory"}


def beside(view: DocView, prison: PlaceMention, place: PlaceMention) -> bool:
    """Tell whether a place is that in which a prison lies, by what is told right after it ("Karo Prison in Gweru")."""
    a, b = view.token_at(prison.end - 1), view.token_at(place.start)
    if prison.start <= place.start and place.end <= prison.end:
        return True
    near = a < b and view.sentence_at[a] == view.sentence_at[b]
    return near and not any(view.tag[k].startswith("VB") and view.lower[k] not in LYING for k in range(a + 1, b))


def is_prison(view: DocView, place: PlaceMention) -> bool:
    """Tell whether a place is a prison, by its name or by the noun after it ("Izalco prison")."""
    if place.label != "PLACE":
        return False
    t = view.token_at(place.end - 1)
    beside = view.lower[t + 1 : t + 3] if view.tag[t + 1 : t + 2] == ["JJ"] else view.lower[t + 1 : t + 2]
    return not HELD_IN.isdisjoint([*place.text.lower().split(), *beside])


def by_keepers(event: Event) -> bool:
    """Tell whether whoever did it may be those who keep a prison, not police, who may have done it before."""
    return all(KEEPERS & set(a.text.lower().split()) for a in event.actors)


def may_be_then(held: Event, event: Event) -> bool:
    """Tell whether an act is not dated before somebody was held, or long before they died in a prison."""
    first, then = held.date and held.date.span, event.date and event.date.span
    days = DAYS if held.act == "death_in_custody" else 0
    return not first or not then or (first[0] - then[1]).days <= days


def elsewhere(view: DocView, facts: Facts, sentence: int, own: list[PlaceMention]) -> bool:
    """Tell whether a sentence says where else something was ("in Karo", "on the way"), or tells of questioning."""
    told = {p.start for p in own}
    if any(p.label == "PLACE" and p.start not in told for p in within(facts.places, *view.sentence_span(sentence))):
        return True
    nouns = placing().venues | RIDDEN | OWN
    if not EARLIER.isdisjoint(view.lower[slice(*view.sentences[sentence])]):
        return True
    inside = {t for p in own for t in view.tokens_of(p)}
    return any(
        view.dep[t] == "pobj" and view.lower[t] in nouns and t not in inside for t in range(*view.sentences[sentence])
    )


def same(held: Event, event: Event) -> bool:
    """Tell whether an act befell those who were held, named or not."""
    if event.victims.people:
        return set(event.victims.people) <= set(held.victims.people)
    return event.victims.group is not None and event.victims.group == held.victims.group
