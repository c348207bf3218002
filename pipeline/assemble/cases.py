"""Which incidents are one case: one person's matter, or that of the people who were taken or tried together.

1. Incidents that share a victim are one case, and so are those of the parts of one group ("six of them"), and what
   one sentence tells in a row of unnamed people ("killed two men and wounded several").
2. A joint arrest, trial, sentence or attack makes its victims' incidents one case, and so does one sitting of a court.
3. What only puts people together whose matters are told apart (a common release, pardon or demand, a list of prisoners)
   links none of them: it is a case of its own.
4. An earlier matter of one of several, ended before theirs began, is not theirs: it is a case of its own. Of somebody
   who shares no matter with others all incidents are one case.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.by_whom.blame import beside
from pipeline.assemble.by_whom.courts import is_named
from pipeline.assemble.by_whom.two_names import in_full
from pipeline.assemble.text.kinds import FACTUAL, GRACE, HARM_ACTS
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import people
from pipeline.assemble.when.times import dates_agree
from pipeline.kept import compiled
from pipeline.nouns import plural
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

type Key = tuple[str, object, int]
"""Kind and number of a victim, and which of the victim's matters."""

# what befalls people together whose matters may be apart
LOOSE = frozenset({
    "release", "parole", "pardon", "imprisonment", "harassment", "threat", "travel_ban", "exile", "asset_freeze",
})  # fmt: skip
STARTS = frozenset({"arrest", "detention", "abduction", "enforced_disappearance", "house_arrest", "charge", "raid"})
SEATED = frozenset({"sentencing", "fine", "conviction", "acquittal", "trial"})
APART = timedelta(days=60)  # between a release and the arrest that opens another matter
YEARS_APART = timedelta(days=3 * 365)  # between two arrests, no release told
PART = compiled(r"\bof (?:them|whom|the|these|those)\b|\bothers\b|\bthe other\b", re.IGNORECASE)
PART_REACH = 4  # sentences between a group and a part of it
KIND_REACH = 2  # sentences between two groups of one noun
SITTING_REACH = 3  # sentences over which a court sits
SAME_CASE = compiled(rf"\b(?:{'|'.join(toml_table('people.toml')['one_matter']['same_case'])})\b", re.IGNORECASE)
SCENE = HARM_ACTS | {"arrest", "detention", "dispersal"}  # what one group may suffer at one place
GIVEN = verb_list("when.toml", "judgments", "given")  # what tells of the next one in the dock


class Sets:
    """Numbers joined into sets."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def root(self, i: int) -> int:
        """Return the number that stands for the set of `i`."""
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, a: int, b: int) -> None:
        """Make the sets of two numbers one."""
        self.parent[self.root(a)] = self.root(b)


def cases(view: DocView, events: list[Event]) -> list[int]:
    """Return for each event the number of its case."""
    sets = Sets(len(events))
    turns = matters(events)
    owner: dict[Key, int] = {}
    owners = [keys_of(e, turn) for e, turn in zip(events, turns, strict=True)]
    tight = [i for i, e in enumerate(events) if not loose(e)]
    for i in tight:
        for key in owners[i]:
            if (first := owner.setdefault(key, i)) != i:
                sets.join(i, first)
    seated = [i for i in tight if events[i].act in SEATED and events[i].victims.people]
    for i, j in neighbours(events, seated, seated):
        if same_sitting(view, events[i], events[j]):
            sets.join(i, j)
    placed: set[int] = set()
    told = [i for i, e in enumerate(events) if e.modality in FACTUAL and not e.implied]
    groups = [i for i in told if events[i].victims.group is not None and not events[i].victims.people]
    for i, j in neighbours(events, told, groups):
        if one_scene(view, events[i], events[j]):
            sets.join(i, j)
        elif j not in placed and (part_of_group(events[i], events[j]) or same_kind(events[i], events[j])):
            sets.join(i, j)
            placed.add(j)
    shared = {k: sets.root(i) for k, i in owner.items()}
    together: dict[tuple[Key, ...], int] = {}
    for _, i in sorted([(len(owners[i]) > 1, i) for i in set(range(len(events))) - set(tight)]):
        keys = owners[i]
        homes = {sets.root(shared[k]) for k in keys if k in shared}
        if len(homes) == 1:
            sets.join(i, homes.pop())
        elif homes or not keys:
            sets.join(i, together.setdefault(tuple(sorted(keys, key=str)), i))
            continue
        for key in keys:
            shared.setdefault(key, sets.root(i))
    told_once(events, tight, sets)
    alone_together(events, turns, sets)
    return [sets.root(i) for i in range(len(events))]


def neighbours(events: list[Event], numbers: list[int], later: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of events that are told within a few sentences, the earlier first, the other one of `later`."""
    if not later:
        return
    order = sorted([(events[i].sentence, events[i].token, i) for i in numbers])
    for at, (sentence, _, j) in enumerate(order):
        if j not in later:
            continue
        for k in range(at - 1, -1, -1):
            before, _, i = order[k]
            if sentence - before > PART_REACH or events[i].unit != events[j].unit:
                break
            yield i, j


def loose(event: Event) -> bool:
    """Tell whether an act may put together people whose matters are apart."""
    return event.modality not in FACTUAL or event.implied or event.act in LOOSE


def keys_of(event: Event, turns: dict[int, int]) -> list[Key]:
    """Return whose matters an event belongs to: its people's and bodies', else its group's."""
    keys: list[Key] = [("person", p, turns.get(p, 0)) for p in event.victims.people]
    keys += [("org", o, 0) for o in event.victims.orgs]
    if not keys and event.victims.group is not None:
        keys = [("group", event.victims.group.text.casefold(), 0)]
    return keys


def told_once(events: list[Event], tight: list[int], sets: Sets) -> None:
    """Join what one telling was split into, by term or date."""
    at: dict[int, int] = {}
    for i in tight:
        for token in events[i].tokens:
            if (first := at.setdefault(token, i)) != i:
                sets.join(i, first)


def same_sitting(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether one court judged both on one day, or the text says that theirs is one case."""
    if a.act not in SEATED or b.act not in SEATED or set(a.victims.people) & set(b.victims.people):
        return False
    gap = b.sentence - a.sentence
    if not 0 <= gap <= SITTING_REACH or not dates_agree(a, b) or not (a.victims.people and b.victims.people):
        return False
    first, last = view.sentence_span(b.sentence)
    if SAME_CASE.search(view.text, first, last):
        return True
    courts_a, courts_b = (
        {in_full(view.text, x.text) for x in e.actors if x.role == "authority" and is_named(x)} for e in (a, b)
    )
    dated = a.date is not None and b.date is not None
    if courts_a and courts_b:
        return courts_a == courts_b and (dated or gap <= 1)
    told = view.lower[b.token] in GIVEN or gap == 0
    return told and gap <= 1 and not courts_b and (bool(courts_a) or a.date is not None)


def part_of_group(a: Event, b: Event) -> bool:
    """Tell whether the victims of the second are some of the group of the first ("38 of them", "the eight others")."""
    part, whole = b.victims.group, a.victims.group
    if part is None or b.victims.people or not 0 <= b.sentence - a.sentence <= PART_REACH:
        return False
    if not PART.search(part.text) or (whole is not None and part.start <= whole.start):
        return False
    size = len(a.victims.people) if whole is None else whole.min or part.min or 0
    return size >= (part.min or 1) and size > 1


def one_scene(view: DocView, a: Event, b: Event) -> bool:
    """Tell whether one sentence tells in a row what unnamed people suffered ("killed two men and wounded several")."""
    if a.sentence != b.sentence or not {a.act, b.act} <= SCENE or not dates_agree(a, b):
        return False
    if any(e.victims.people or e.victims.orgs or e.victims.group is None for e in (a, b)):
        return False
    return beside(view, b.token, a.token) or beside(view, a.token, b.token)


def same_kind(a: Event, b: Event) -> bool:
    """Tell whether a story goes on of unnamed people of one noun, no place apart ("90 monks held … 16 monks freed")."""
    first, second = a.victims.group, b.victims.group
    if a.act == b.act or first is None or second is None or a.victims.people or b.victims.people:
        return False
    if b.sentence - a.sentence > KIND_REACH or (b.act in STARTS and not dates_agree(a, b)):
        return False
    here, there = ({p.text.casefold() for p in e.places} for e in (a, b))
    if here and there and not here & there:
        return False
    return noun_of(first.text) == noun_of(second.text)


def noun_of(text: str) -> str:
    """Return the last word of a group, in the plural."""
    word = text.rsplit(" ", 1)[-1].casefold()
    return word if word in people().plurals else plural(word)


def matters(events: list[Event]) -> list[dict[int, int]]:
    """Return for each event which matter of each of its people it is, these numbered in time.

    Another matter opens with a dated arrest, charge or search some time after a dated release, or years after the
    arrest before. What has no date belongs to the matter that the text last told of.
    """
    turns: list[dict[int, int]] = [{} for _ in events]
    by_person: dict[int, list[int]] = {}
    for i, event in enumerate(events):
        for p in event.victims.people:
            by_person.setdefault(p, []).append(i)
    for p, mine in by_person.items():
        days = {i: day.span for i in mine
                if events[i].modality in FACTUAL and (day := events[i].date) is not None and day.span is not None}
        opened = openings(events, days) if len(days) > 1 else []
        if not opened:
            continue
        last = len(opened)
        for i in sorted(mine, key=lambda i: events[i].sentence):
            if i in days:
                last = sum(day <= days[i][0] for day in opened)
            turns[i][p] = last
    return turns


def openings(events: list[Event], days: dict[int, tuple[date, date]]) -> list[date]:
    """Return the days on which a further matter of one person opens."""
    opened: list[date] = []
    ended: date | None = None
    started: date | None = None
    for i in sorted(days, key=lambda i: days[i]):
        start, end = days[i]
        act = events[i].act
        if act in STARTS:
            after_end = ended is not None and start - ended > APART
            if after_end or (started is not None and start - started > YEARS_APART):
                opened.append(start)
            started, ended = end, None
        elif act in {"sentencing", "conviction", "imprisonment"}:
            started = end
        elif act in GRACE:
            ended = end
    return opened


def alone_together(events: list[Event], turns: list[dict[int, int]], sets: Sets) -> None:
    """Join the matters of somebody who shares none of them with others."""
    if not any(turns):
        return
    company: dict[int, set[int]] = {}
    for i, event in enumerate(events):
        company.setdefault(sets.root(i), set()).update(event.victims.people)
    first: dict[int, int] = {}
    apart = {p for i, turn in enumerate(turns) for p in turn if len(company[sets.root(i)]) > 1}
    for i, turn in enumerate(turns):
        for p in turn.keys() - apart:
            sets.join(i, first.setdefault(p, i))
