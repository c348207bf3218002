"""Schools and prisons that a text takes up again by their noun: "raided Karo College … abducted 12 at the school"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import PlaceMention, within
from pipeline.assemble.text.kinds import ABUSE, FACTUAL, FREEING, LIBERTY_ACTS
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.where.placewords import placing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

AT: Final = frozenset({"in", "at", "inside", "outside", "near"})
THE: Final = frozenset({"the", "that", "this"})
LEARNING: Final = word_list("where.toml", "houses", "learning")
JAILS: Final = frozenset({"prison", "jail", "gaol", "penitentiary"})
RIDDEN: Final = word_list("where.toml", "riding", "vehicles")
OWN: Final = word_list("where.toml", "houses", "own") | {"way", "arrest", "station"}
KEEPERS: Final = (
    noun_list("actors.toml", "jailers", "words") | noun_list("actors.toml", "jailers", "keeping")
    | noun_list("actors.toml", "jailers", "lone") | noun_list("where.toml", "inside", "words")
    | word_list("where.toml", "inside", "keeping")
)  # fmt: skip
EARLIER: Final = word_list("where.toml", "inside", "earlier")
REACH: Final = 3  # sentences from a name to what takes it up


def kind_of(word: str) -> frozenset[str]:
    """Return the nouns by which a building may be called whose name ends in a noun."""
    return next((kind for kind in (LEARNING, JAILS) if word in kind), frozenset({word}))


def taken_up(
    view: DocView, events: list[Event], named: list[tuple[Name, int]], reaches: Callable[[DocView, int, int], bool]
) -> Iterator[tuple[Event, Name]]:
    """Yield the acts done "at the school" or "in that prison", each with the one name told just before of such a place.

    Args:
        view: the article.
        events: its acts.
        named: the names of places in it, each with the noun of its kind.
        reaches: whether a preposition places an act.
    """
    for t, word in enumerate(view.lower):
        if word not in placing().venues or view.dep[t] != "pobj" or view.name_at[t] >= 0:
            continue
        prep = view.head[t]
        if view.lower[prep] not in AT or all(view.lower[c] not in THE for c in view.kids(t, "det")):
            continue
        if view.kids(t, "prep", "poss", "relcl"):
            continue  # "the school of their son", "the hospital in Gweru"
        n = view.sentence_at[t]
        told = [x for x, noun in named if x.last < t and n - view.sentence_at[x.first] <= REACH
                and word in kind_of(view.lower[noun]) and not view.parted(n, view.sentence_at[x.first])]  # fmt: skip
        if len({x.text.casefold() for x in told}) != 1:
            continue
        for event in events:
            if event.modality in FACTUAL and not event.implied and any(
                view.sentence_at[k] == n and (view.head[prep] == k or reaches(view, prep, k)) for k in event.tokens
            ):
                yield event, told[-1]


def in_prison(view: DocView, facts: Facts, events: list[Event]) -> Iterator[tuple[Event, PlaceMention]]:
    """Yield the abuse of those held in a prison, told just after that with no place of its own, with the prison."""
    for event in events:
        if event.act not in ABUSE or event.modality not in FACTUAL or event.implied or not event.victims:
            continue
        n = event.sentence
        if in_pluperfect(view, event.token) or elsewhere(view, facts, n):
            continue
        told = [e for e in events if e.act in LIBERTY_ACTS | FREEING and e.modality in FACTUAL
                and same(e, event) and 0 <= n - e.sentence <= REACH and e.token < event.token
                and not view.parted(n, e.sentence)]  # fmt: skip
        last = max(told, key=lambda e: e.token, default=None)
        if last is None or last.act in FREEING or not by_keepers(event) or not may_be_then(last, event):
            continue
        prisons = [p for p in last.places if p.value is not None and p.value.kind == "feature"
                   and JAILS & set(p.text.lower().split())]  # fmt: skip
        if len(prisons) == 1 and all(p.text in prisons[0].text or prisons[0].text in p.text for p in event.places):
            yield event, prisons[0]


def by_keepers(event: Event) -> bool:
    """Tell whether whoever did it may be those who keep a prison, not police, who may have done it before."""
    return all(KEEPERS & set(a.text.lower().split()) for a in event.actors)


def may_be_then(held: Event, event: Event) -> bool:
    """Tell whether an act is not dated before somebody was held."""
    first, then = held.date and held.date.span, event.date and event.date.span
    return not first or not then or then[1] >= first[0]


def elsewhere(view: DocView, facts: Facts, sentence: int) -> bool:
    """Tell whether a sentence says where something was ("in Karo", "on the way"), or tells of questioning."""
    if any(p.label == "PLACE" for p in within(facts.places, *view.sentence_span(sentence))):
        return True
    nouns = placing().venues | RIDDEN | OWN
    if not EARLIER.isdisjoint(view.lower[slice(*view.sentences[sentence])]):
        return True
    return any(view.dep[t] == "pobj" and view.lower[t] in nouns for t in range(*view.sentences[sentence]))


def same(held: Event, event: Event) -> bool:
    """Tell whether an act befell those who were held, named or not."""
    if event.victims.people:
        return set(event.victims.people) <= set(held.victims.people)
    return event.victims.group is not None and event.victims.group == held.victims.group
