"""Places that stand at the head of a line: of a section ("KENYA"), of a bulletin's paragraph ("Harare. Police …")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE, PAST
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.where.afar import filed_away
from pipeline.assemble.where.placewords import TOWNS
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

LINE = compiled(r"^[^\n]{12,120}$", re.MULTILINE)
# "Arman Sadykov, Kazakhstan": whom a section is about, and where that was
OF_ONE = compiled(r"^[A-ZÀ-ÖØ-ÞĀ-Ž][^\n,.:;!?]{2,60}, (?P<place>[A-ZÀ-ÖØ-ÞĀ-Ž][^\n,.:;!?]{2,40})$", re.MULTILINE)
# "In Brief", "Elsewhere": what comes next may be anywhere
ELSEWHERE = compiled(
    rf"^[ \t#*]*(?:{'|'.join(map(re.escape, sorted(word_list('where.toml', 'sections', 'ends'))))})[ \t:*]*$",
    re.MULTILINE | re.IGNORECASE,
)
VERBAL = FINITE | {"VB"}  # tags of what makes a line a sentence, commands too
ALONE = compiled(r"(?:, [A-ZÀ-ÖØ-ÞĀ-Ž][^\n,.:;!?]{2,40})?[ \t:.]*(?:\n|\Z)")  # "Austin, Texas"
LINKS = 5  # characters between two names of a list (" and "), at most
STORIES = 3  # lands from which a page may be a list of stories
SEVERAL = 2  # countries that head lines, from which a report goes country by country
PARTING = frozenset({"heading", "list_item"})
PARTS = 3  # headed parts, from which a page may be of several stories
MOSTLY = 0.6  # share of what names countries, from which such a page is about one all the same
WIDE = frozenset({"country", "territory"})


def topics(view: DocView, places: Sequence[PlaceMention]) -> tuple[list[PlaceMention], list[int]]:
    """Return the only country of each line that says what comes next without a verb ("Arrests in Kenya, by region").

    And where lines stand that head several countries, with none of which what comes next can be told to be ("Kenya,
    Uganda and Chad").
    """
    found: list[PlaceMention] = []
    several = [m.start() for m in ELSEWHERE.finditer(view.text, view.title_end)]
    captions = [z for z in view.article.zones if z.kind in {"caption", "quote", "dateline"}]
    lands = [p for p in places if p.label == "PLACE" and p.value is not None and p.value.kind in WIDE
             and gazetteer().country(p.text)]  # not a body's name: "PEN America"
    for m in LINE.finditer(view.text, view.title_end) if len(lands) >= SEVERAL else ():
        a, b = m.span()
        here = [p for p in lands if a <= p.start < b]
        if any(z.start < b and a < z.end for z in captions):
            continue
        if not here:
            continue
        told = view.text[b - 1] == "." and not PAST.isdisjoint(view.tag[view.token_at(a) : view.token_at(b - 1)])
        if told or has_verb(view, a, b):
            continue  # "Deported from Chad in 2009." is told, and heads nothing
        if len({p.value.country for p in here if p.value is not None}) == 1:
            found.append(here[0])
        elif sum(p.end - p.start for p in here) + LINKS * len(here) >= b - a:
            several.append(a)
    shown = [p for p in places if not any(z.start <= p.start < z.end for z in captions)] if captions else places
    return found + of_one(view, shown, found), sorted(several)


def has_verb(view: DocView, start: int, end: int) -> bool:
    """Tell whether a line holds a verb of its own."""
    tokens = range(view.token_at(start), view.token_at(end - 1) + 1)
    return any(view.tag[t] in VERBAL and view.start[t] >= start for t in tokens)


def headed(view: DocView, places: Sequence[PlaceMention], at: int, code: str) -> bool:
    """Tell whether the heading that the text at `at` stands under names a country or its people."""
    above = [(a, b) for a, b in view.headings if b <= at]
    told = within(places, *above[-1]) if above else []
    return any(p.value is not None and p.value.country == code for p in told)


def one_each(view: DocView, places: Sequence[PlaceMention], main: str | None, found: PlaceMention, at: int) -> bool:
    """Tell whether a page tells of several lands, a paragraph each, and one, without `main`, tells of `found` and `at`.

    Such as a list of this month's cases under a line or two each.
    """
    first, last = sorted((found.start, at))
    if "\n" in view.text[first:last]:
        return False
    told: dict[int, set[str]] = defaultdict(set)
    line = read = own = 0
    for p in places:  # in the order of the text
        line, read = line + view.text.count("\n", read, p.start), max(read, p.start)
        if p.value is not None and p.value.country:
            told[line].add(p.value.country)
            own = line if p is found else own
    alone = sum(len(lands) == 1 for lands in told.values())
    mains = sum(main in lands for lands in told.values())
    return mains == 1 and alone >= SEVERAL and len(told[own]) == 1 and len(set().union(*told.values())) >= STORIES


def of_one(view: DocView, places: Sequence[PlaceMention], found: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the regions and towns of lines that have the form of those heading a country ("Ana Bello, Kurdistan")."""
    lines = {m.start("place"): m.end("place") for m in OF_ONE.finditer(view.text, view.title_end)
             if not has_verb(view, *m.span())}  # fmt: skip
    if len([p for p in found if lines.get(p.start) == p.end]) < SEVERAL:
        return []
    return [
        p for p in places
        if p not in found and p.label == "PLACE" and lines.get(p.start) == p.end
        and p.value is not None and p.value.country and p.value.basis != "context"
    ]  # fmt: skip


@dataclass(slots=True)
class Section:
    """A stretch of text under a place, `[start, end)`."""

    start: int
    end: int
    place: PlaceMention


class Sections:
    """The places that govern stretches of an article."""

    def __init__(self, view: DocView, places: Sequence[PlaceMention]) -> None:
        heads = {(x.start, x.end) for x in view.labels}
        found: list[PlaceMention] = [
            p for p in places
            if p.value is not None and p.value.country and p.value.basis != "context" and (p.start, p.end) in heads
        ]  # fmt: skip
        text = view.text
        self.alone = [x.start for x in view.labels if x.alone]
        first = next((z.end for z in view.article.zones if z.kind == "dateline"), view.title_end)
        found = [p for p in found if p.start >= first and p.label == "PLACE"]
        wide = [p for p in found if p.value is not None and p.value.kind in WIDE]
        told, several = topics(view, places)
        wide = sorted({*wide, *told}, key=lambda p: p.start)
        # after "In Brief", also below the only land that has a line alone
        alone = min((p.start for p in wide if ALONE.match(text, p.end)), default=len(text))
        self.loose = min((a for a in several if alone < a), default=None)
        if len({p.value.country for p in wide if p.value is not None}) < SEVERAL:
            wide = []  # the tag of a page, a speaker
        ends = [*(p.start for p in wide), len(text)][1:]
        self.wide = [
            Section(p.start, min([end, *(a for a in several if a > p.start)]), p)
            for p, end in zip(wide, ends, strict=bool(wide))
        ]
        self.towns = [
            Section(p.start, self.ending(text, p, found), p)
            for p in found
            if p.value is not None and p.value.kind in TOWNS and not filed_away(view, p)
        ]
        self.parts = sorted(z.start for z in view.article.zones if z.kind in PARTING and z.start >= view.title_end)
        self.lands: dict[int, set[str]] = defaultdict(set)  # that each part names; -1: what stands before the first
        for p in places:
            if p.value is not None and p.value.country:
                self.lands[bisect_right(self.parts, p.start) - 1].add(p.value.country)
        self._wide = [s.start for s in self.wide]
        self._towns = [s.start for s in self.towns]

    def ending(self, text: str, head: PlaceMention, heads: list[PlaceMention]) -> int:
        """Return where a town's stretch ends: with its paragraph, or with the next head where it has a line alone."""
        if ALONE.match(text, head.end):
            others = (*(p.start for p in heads), *self.alone)
            return min((at for at in others if at > head.start), default=len(text))
        stop = text.find("\n", head.end)
        return len(text) if stop < 0 else stop

    def country(self, at: int) -> PlaceMention | None:
        """Return the country at whose section's head the text at `at` stands under, if there are several such."""
        k = bisect_right(self._wide, at) - 1
        return self.wide[k].place if k >= 0 and at < self.wide[k].end else None

    def between(self, at: int) -> bool:
        """Tell whether the text at `at` stands after the section of one country and before that of another."""
        k = bisect_right(self._wide, at) - 1
        return k >= 0 and at >= self.wide[k].end

    def after_all(self, at: int) -> bool:
        """Tell whether the text at `at` stands after a line that ends the section of the only country with one."""
        return not self.wide and self.loose is not None and at >= self.loose

    def of_whole(self, at: int, code: str, votes: Mapping[str, float]) -> bool:
        """Tell whether the text at `at` may be about the country that the whole text speaks of most.

        Not after "In Brief", nor in a part that does not name it, of a page whose parts are about different countries.
        """
        if self.after_all(at):
            return False
        k = bisect_right(self.parts, at) - 1
        if len(self.parts) < PARTS or k < 0 or votes[code] >= MOSTLY * sum(votes.values()):
            return True
        others = (lands for n, lands in self.lands.items() if n >= 0 and code not in lands)
        if len(set().union(*others)) < SEVERAL:
            return True  # headings of one story
        return code in self.lands.get(-1, ()) or code in self.lands.get(k, ())

    def town(self, at: int) -> PlaceMention | None:
        """Return the town under whose head the text at `at` stands."""
        k = bisect_right(self._towns, at) - 1
        return self.towns[k].place if k >= 0 and at < self.towns[k].end else None
