"""Sections of a survey that are matters of their own: nobody, no place and no day of one is another's.

An annual report tells under each heading, or in each long item of a list, of others than before: of lands that differ,
or of somebody whom each heading or item begins with. What a subheading of one story stands over goes on from what is
above it, and is no section of a survey: that others speak in each, in one land, makes none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled
from pipeline.normalise.alike import fold, particles
from pipeline.normalise.people import trim_name
from pipeline.normalise.places.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.text.tree import Tree
    from pipeline.records import Zone

SEVERAL: Final = 3  # sections that tell of somebody, from which a text may be a survey
WORDS: Final = 15  # of the shortest section
ITEM: Final = 40  # words of the shortest item of a list that is a section
LINKED: Final = 0.5  # share of the sections that may tell of somebody of whom an earlier one does
ONE_LAND: Final = 0.5  # share of the sections that name lands, which may be about the same
PLACED: Final = 0.6  # share of the sections that have to name lands, or to begin with somebody
OPENS: Final = 40  # characters at the head of an item that begins with somebody
COMMON: Final = 2  # bearers in full from which a name alone says nothing of whose it is
SINGULAR: Final = frozenset({"he", "she", "him", "his", "her", "hers", "himself", "herself"})
GOES_ON = compiled(rf"\W*(?:{'|'.join(sorted(word_list('where.toml', 'sections', 'goes_on')))})\b")


@dataclass(slots=True)
class Section:
    """What stands under a heading or in an item, `[start, end)`, from `body` on prose."""

    start: int
    body: int
    end: int
    full: set[str] = field(default_factory=set)
    """The names of two words or more of those told of, folded."""
    lone: set[str] = field(default_factory=set)
    """Names of one word in the prose that no full name of the section has before them."""
    parts: set[str] = field(default_factory=set)
    """The words of the full names."""
    headed: bool = False
    """Whether its heading names somebody: "They" below is they."""
    opened: bool = False
    """Whether it is an item that begins with somebody."""
    places: set[str] = field(default_factory=set)
    """The places that it names, folded."""
    lands: Counter[str] = field(default_factory=Counter)
    """How often it names places of which countries."""
    theirs: bool = False
    """Whether "he" or "her" stands before anybody is told of whom it can mean."""


def stories(text: str, tree: Tree, zones: Sequence[Zone], title_end: int) -> list[int]:
    """Return where the sections of a survey begin after which nobody before is meant, none of a text of one story."""
    found = sections_of(text, zones, title_end)
    if len(found) <= SEVERAL:
        return []
    name_sections(found, tree)
    bearers = Counter(word for name in {n for s in found for n in s.full} for word in name.split())
    telling = linked = cases = 0
    known: set[str] = set()
    parts = set(found[0].parts)
    for one in found[1:]:  # the first may be an overview that names those of all, in full as their sections do
        if one.full or one.lone:
            telling += 1
            own = not one.theirs and one.full.isdisjoint(known) and one.lone.isdisjoint(parts)
            linked += not own
            cases += own and (one.headed or one.opened)
        known |= one.full
        parts |= one.parts
    if telling - linked < SEVERAL or linked > LINKED * telling:
        return []
    long = sum(long_enough(text, one) for one in found[1:])
    place(found, tree)
    by_case = cases >= max(SEVERAL, PLACED * long) and of_places(found[1:], found[0], long)
    if not by_case and not of_lands(found[1:], long):
        return []
    borders: list[int] = []
    parts = set(found[0].parts)
    bare = False  # whether nothing stands yet but headings
    for one in found[1:]:
        told = long_enough(text, one)
        empty = not text[one.body : one.end].strip()
        opens = not one.headed and (one.theirs or GOES_ON.match(text, one.body) is not None)
        other = told and not opens and not goes_on(one, parts, bearers)
        if empty or (other and not bare):
            borders.append(one.start)
            parts = set()
        bare = empty
        parts |= one.parts
    return borders


def place(found: Sequence[Section], tree: Tree) -> None:
    """Note the places that each section names and their lands."""
    starts = [one.start for one in found]
    for name in tree.names:
        k = bisect_right(starts, tree.start[name.first]) - 1
        if name.label != "PLACE" or k < 0:
            continue
        found[k].places.add(fold(name.text))
        options = read(name.text).options
        if options and options[0].country:
            found[k].lands[options[0].country] += 1


def of_places(found: Sequence[Section], over: Section, long: int) -> bool:
    """Tell whether most of so many sections name a place that nothing else does: no list of those of one event."""
    told = Counter(name for one in [over, *found] for name in one.places)
    return sum(any(told[name] == 1 for name in one.places) for one in found) >= max(SEVERAL, PLACED * long)


def of_lands(found: Sequence[Section], long: int) -> bool:
    """Tell whether sections are about lands that differ, most of so many long ones, and name none in common."""
    placed = sum(one.lands.total() > 0 for one in found)
    told = Counter(land for one in found for land in one.lands)
    about = {one.lands.most_common(1)[0][0] for one in found if one.lands}
    return len(about) >= SEVERAL and placed >= PLACED * long and max(told.values()) <= ONE_LAND * placed


def goes_on(one: Section, parts: set[str], bearers: Counter[str]) -> bool:
    """Tell whether a section calls by a part of the name, which only one bears, somebody named in full before."""
    return any(w in parts and bearers[w] < COMMON for w in one.lone)


def long_enough(text: str, one: Section) -> bool:
    """Tell whether a section says more than a line."""
    return len(text[one.body : one.end].split(maxsplit=WORDS)) >= WORDS


def sections_of(text: str, zones: Sequence[Zone], title_end: int) -> list[Section]:
    """Return what stands before the first heading or long item, under each and in each."""
    cuts: dict[int, int] = {}
    before = title_end
    for zone in sorted(zones, key=lambda z: z.start):
        start = text.rfind("\n", 0, zone.start) + 1
        if zone.start < title_end or zone.kind not in {"heading", "list_item"}:
            continue
        if zone.kind == "heading":
            cuts[start] = zone.end
        elif len(text[zone.start : zone.end].split(maxsplit=ITEM)) >= ITEM and not leads(text, before, start):
            cuts[start] = zone.start
            after = zone.end + len(text[zone.end :]) - len(text[zone.end :].lstrip())
            cuts.setdefault(after, after)  # what follows a list is no item's
        before = zone.end
    starts = sorted(cuts)
    ends = [*starts, len(text)]
    found = [Section(title_end, title_end, ends[0])] if ends[0] > title_end else []
    return found + [Section(a, cuts[a], b) for a, b in zip(starts, ends[1:], strict=True) if b > a]


def leads(text: str, before: int, start: int) -> bool:
    """Tell whether what a list stands under leads up to it ("Police held five people on 3 May:")."""
    return text[before:start].rstrip().endswith(":")


def name_sections(found: Sequence[Section], tree: Tree) -> None:
    """Note in each section who is named in it, and whether a pronoun is of somebody told of before it."""
    starts = [one.start for one in found]
    first = [len(tree.words)] * len(found)  # token of the first name
    for name in sorted(tree.names, key=lambda n: n.first):
        k = bisect_right(starts, tree.start[name.first]) - 1
        if name.label != "PERSON" or k < 0:
            continue
        one, first[k] = found[k], min(first[k], name.first)
        heads = tree.start[name.first] < one.body
        one.headed = one.headed or heads
        one.opened = one.opened or (one.body == one.start and tree.start[name.first] < one.body + OPENS)
        a, b = trim_name(name.text)
        words = [w for w in fold(name.text[a:b]).split() if w not in particles()]
        if len(words) > 1:
            one.full.add(" ".join(words))
            one.parts.update(words)
        elif not heads:
            one.lone.update(w for w in words if w not in one.parts)
    for one, named in zip(found, first, strict=True):
        begin, end = bisect_left(tree.start, one.start), bisect_left(tree.start, one.end)
        told = (tree.lower[t] for t in range(begin, min(named, end)))
        one.theirs = next((word for word in told if word in SINGULAR or word in people().nouns), "") in SINGULAR
