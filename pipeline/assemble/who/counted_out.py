"""Who a counted set is where the report names all of it in several places, or by their kin, or some of it by "of whom".

"Police held seven nuns. Nuns A and B marched in May. Three nuns, C, D and E, marched in June. Two nuns, F and G …";
"The families of six men held in May … The families of A, B, C, D, E and F"; "three girls, two of whom are A and B".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NUMBER_WORDS, number_of, people
from pipeline.assemble.who.open_sets import busy, counts
from pipeline.assemble.who.suited import noun_of
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

LEAST: Final = 3  # people of a set that is named in parts
REACH: Final = 6  # sentences from a set to the last part of it
NEAR: Final = 2  # sentences from a set to the kin of all of it, and back to where some of it are named
_KIN: Final = rf"\b(?:{'|'.join(toml_table('people.toml')['relatives']['of_the_counted'])}) of"
KIN: Final = compiled(rf"{_KIN} $", re.IGNORECASE)
_NUMBER: Final = rf"(?:\d{{1,2}}|{'|'.join(NUMBER_WORDS)})"
KIN_OF_SET: Final = compiled(rf"{_KIN} (?:the |all )?$", re.IGNORECASE)
# the set taken up before its names: "the families of the three detainees, A, B and C"
KIN_AGAIN: Final = compiled(
    rf"{_KIN} the (?:{_NUMBER}|(?:{_NUMBER} )?(?P<noun>[\w-]+))(?:,|:| –| —) $", re.IGNORECASE
)
HELD: Final = word_list("people.toml", "victims", "held")
OF_WHOM: Final = compiled(
    rf"\b(?P<all>{_NUMBER}) (?:[\w-]+ ){{0,2}}?(?P<noun>[\w-]+),? (?P<part>{_NUMBER}) of whom\b[^.;:]{{0,60}}?"
    r"\b(?:identified|named|were|are|called)(?: as)? $",
    re.IGNORECASE,
)


def count_out(view: DocView, resolver: Resolver, events: list[Event]) -> None:
    """Name the sets of which the text names everybody, or some by "of whom"."""
    for event in events:
        size = counts(event)
        group = event.victims.group
        if event.act not in CUSTODY or event.modality not in FACTUAL or size is None or group is None:
            continue
        found = named_in_parts(view, resolver, event, size) if size >= LEAST else []
        found = found or (of_whom(view, resolver, event, size) if not event.victims.people else [])
        if found and set(event.victims.people) <= set(found):
            event.victims.people = found
            event.victims.plural = len(found) > 1
            event.victims.trust = min(event.victims.trust, 0.75)
            event.reasons["victims"] += "; named elsewhere, as many as were counted"


def named_in_parts(view: DocView, resolver: Resolver, event: Event, size: int) -> list[int]:
    """Return those whom later sentences name as such a set, or as those whose kin speak, where they are as many."""
    noun = noun_of(event.victims.group.text) if event.victims.group is not None else ""
    summed = "total" in view.lower[slice(*view.sentences[event.sentence])]  # "a total of five": of several parts
    found: dict[int, None] = {}
    parts = 0
    kin: dict[int, None] = {}
    for run in runs(view, resolver):
        first = view.names[run[0]].first
        since = view.sentence_at[first] - event.sentence
        if not 0 < since <= REACH or view.unit_at[view.sentence_at[first]] != event.unit:
            continue
        before = first - 1 - (view.lower[first - 1] == ",")
        word = view.lower[before]
        alone = word == noun and view.lower[before - 1] in {"one", "another"}
        if noun and (alone or (word in people().plurals and people().one_of(word) == noun)):
            if apart(view, run) or (not summed and busy(view, before, view.names[run[-1]].last + 1)):
                return []
            found.update((view.names[i].cluster, None) for i in run)
            parts += 1
        elif since <= NEAR and of_their_kin(view, event, first, noun):
            kin.update((view.names[i].cluster, None) for i in run)
    if parts > 1 and len(found) == size:
        return list(found)
    return list(kin) if len(kin) == size else []


def apart(view: DocView, run: list[int]) -> bool:
    """Tell whether somebody of a list is called by another word ("nurses A and B, and doctor C")."""
    first, last = view.names[run[0]].last, view.names[run[-1]].first
    return any(view.name_at[t] < 0 and view.lower[t] in people().nouns for t in range(first, last))


def of_their_kin(view: DocView, event: Event, first: int, noun: str) -> bool:
    """Tell whether names are of those whose kin speak, where the set was told by its kin or is taken up by "the"."""
    group = event.victims.group
    begin = view.start[first]
    again = KIN_AGAIN.search(view.text, max(0, begin - 60), begin)
    if again is not None:
        word = (again["noun"] or "").lower()
        return not word or word in HELD or (bool(noun) and people().one_of(word) == noun)
    if group is None or KIN.search(view.text, max(0, begin - 40), begin) is None:
        return False
    return KIN_OF_SET.search(view.text, max(0, group.start - 40), group.start) is not None


def runs(view: DocView, resolver: Resolver) -> list[list[int]]:
    """Return the lists of people of an article, a name that stands in none as a list of its own."""
    people_named = [i for i, name in enumerate(view.names) if name.label == "PERSON"]
    return [run for i in people_named if (run := resolver.lists.get(i, [i]))[0] == i]


def of_whom(view: DocView, resolver: Resolver, event: Event, size: int) -> list[int]:
    """Return those of a set whom a sentence just before names ("three girls, two of whom a paper named as A and B")."""
    group = event.victims.group
    for run in runs(view, resolver) if group is not None else ():
        first = view.names[run[0]].first
        if not 0 <= event.sentence - view.sentence_at[first] <= NEAR or view.start[first] > view.start[event.token]:
            continue
        a, _ = view.sentence_span(view.sentence_at[first])
        told = OF_WHOM.search(view.text, a, view.start[first])
        if told is None or group is None:
            continue
        whole, part = number_of(told["all"].lower()), number_of(told["part"].lower())
        if whole == size and part == len(run) < size:
            return [view.names[i].cluster for i in run]
    return []
