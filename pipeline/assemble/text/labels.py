"""Names of places that open a line: alone, or before what the line tells ("Lima: A judge …", "Harare. Police …").

The lines of a bulletin that open so are units: whom, where and when one tells of says nothing of the others. So are the
posts of a page under the day of each, the latest first.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer
from pipeline.read.day import DATE, WEEKDAY, day_of
from pipeline.records import Zone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*(?:['’.-][^\W\d_]+)*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|of|the|and|de|du|del|la)){{0,5}}"
HEAD = compiled(
    rf"^[ \t]*(?:[-*•▪◦~+·#–—]+[ \t]*|\(?\d{{1,2}}[.)][ \t]+)?"
    rf"(?P<name>{_NAME})"
    rf"(?:(?P<alone>(?:, (?P<region>{_NAME}))?[ \t]*(?:\n|\Z))|"
    rf"(?P<before>(?:, {_NAME})?:[ \t]|[.:|](?:[ \t\n]|\Z)| [-–—|] (?!(?:where|which|whose|who|when)\b)))",
    re.MULTILINE,
)
SHORT = 3
# towns, too, but at the head of a line they name the field of a form
FIELDS = word_list("where.toml", "labels", "fields")
PROSE = 8  # words before a label that are a text of their own, no byline
DECK = 100  # words of headlines and summaries above a report's one dateline, at most
DASHED = compiled(r" [-–—] ")
FILED = compiled(r": [“\"]?[A-Z](?:[^.\n]*[ ,]){7}")  # a colon and a sentence
DAY_LINE = compiled(rf"^[ \t]*(?:{WEEKDAY} ?)?(?P<day>{DATE})[ \t]*$", re.IGNORECASE | re.MULTILINE)
POST = 20  # words of the shortest post
GOES_ON = compiled(r"(?:He|She|They|His|Her|Their|It|Its)\b")


class Label(NamedTuple):
    """The name of a place that opens a line, `[start, end)`, where its line begins, and whether it says no more."""

    line: int
    start: int
    end: int
    alone: bool


def labels(text: str, words: Collection[str], title_end: int) -> list[Label]:
    """Return the names of places that open a line below the title and are all that it says, or its head.

    Args:
        text: the article's.
        words: its words as they are written.
        title_end: where its title ends.
    """
    known = words if isinstance(words, (set, frozenset)) else frozenset(words)
    found = []
    for m in HEAD.finditer(text, title_end):
        name = m["name"]
        plain = " " not in name and name.lower() in known  # "Police." is a town, too
        whole = name[-2:-1].isalpha()  # not "The U.S. army"
        long = len(name) > SHORT or name.isupper() or m["before"] == ": "  # not "Ms."
        if not (whole and long) or plain or name in FIELDS:
            continue
        region = m["region"]  # "Austin, Texas"
        within = region is None or gazetteer().country(region) or gazetteer().is_place(region)
        if within and (gazetteer().country(name) or gazetteer().is_place(name)):
            alone = m["before"] is None or m["before"].endswith("\n")
            found.append(Label(m.start(), *m.span("name"), alone))
    return found


def opening_label(text: str, found: Sequence[Label], title_end: int) -> Label | None:
    """Return the label that a report opens with, as a dateline does, or None.

    Its only one may stand below a headline and a summary ("LIMA — Police …").
    """
    first = next(iter(found), None)
    if first is not None and len(found) == 1 and DASHED.match(text, first.end):
        return first if len(text[title_end : first.line].split()) <= DECK else None
    return first if first is not None and len(text[title_end : first.line].split()) < PROSE else None


def filed_at(view: DocView) -> list[Zone]:
    """Return the datelines of a report, a town with a colon that its text opens with among them ("LIMA: Police …").

    Not the town at the head of an item, where more are headed so, and no country.
    """
    zones = [z for z in view.article.zones if z.kind == "dateline"]
    if zones or len(view.labels) != 1:
        return zones
    one = opening_label(view.text, view.labels, view.title_end)
    if one is None or not FILED.match(view.text, one.end) or gazetteer().country(view.text[one.start : one.end]):
        return []
    return [Zone("dateline", one.start, one.end + 1)]


def call_labels(view: DocView) -> None:
    """Call a place what has a line alone as places of the text have, read there as somebody's name ("Masaka").

    So too a land below a title that is one ("Russia", and further down "Georgia"). Not where the text has a longer name
    with that word in it, whose bearer it may be.
    """
    alone = {x.start: x.end for x in view.labels if x.alone}
    named = [n for n in view.names if alone.get(view.start[n.first]) == view.end[n.last]]
    if gazetteer().country(view.text[: view.title_end].strip()):
        named = [n for n in named if n.label == "PLACE" or gazetteer().country(n.text)]
    elif not any(n.label == "PLACE" for n in named):
        return
    bearers = {w for n in view.names if n.label == "PERSON" and n.last > n.first for w in n.text.split()}
    for name in named:
        if name.label in {"PERSON", "ORGANISATION"} and bearers.isdisjoint(name.text.split()):
            name.label = "PLACE"


def by_unit(events: list[Event]) -> list[list[Event]]:
    """Return the acts of each unit, in text order as they came."""
    return [list(group) for _, group in groupby(sorted(events, key=lambda e: e.unit), key=lambda e: e.unit)]


def posts_under_days(text: str, title_end: int, filed: date | None) -> list[tuple[int, int, date]]:
    """Return where each post of a page begins and ends that stands under a line with its day, and that day.

    The latest comes first: none of the entries of a chronicle, nor where one goes on from the other ("He was freed").

    Args:
        text: the article's.
        title_end: where its title ends.
        filed: its own day, that of the first post where no line tells another.
    """
    lines = list(DAY_LINE.finditer(text, title_end))
    days = [date.fromisoformat(day) for m in lines if (day := day_of(m["day"])) is not None]
    if not lines or len(days) != len(lines):
        return []
    ends = [*(m.start() for m in lines[1:]), len(text)]
    told = [text[m.end() : end] for m, end in zip(lines, ends, strict=True)]
    over = text[title_end : lines[0].start()]
    if over.strip():
        days, told = [filed or date.min, *days], [over, *told]
    backward = len(days) > 1 and all(a > b for a, b in pairwise(days))
    if not backward or any(len(post.split()) < POST or GOES_ON.match(post.lstrip()) for post in told):
        return []
    return [(m.start(), end, day) for m, end, day in zip(lines, ends, days[-len(lines) :], strict=True)]


def units(text: str, found: Sequence[Label], zones: Sequence[Zone], title_end: int) -> list[int]:
    """Return where the units of a bulletin begin after the first; none of a report that only opens with a label."""
    datelines = [(z.start, z.end) for z in zones if z.kind == "dateline"]
    opening = opening_label(text, found, title_end)
    several = len({text[x.start : x.end] for x in found if x.alone}) > 1  # else the tag of a page
    return [
        x.line for x in found
        if x is not opening and (several or not x.alone)
        and not any(a <= x.start < b for a, b in datelines)
    ]  # fmt: skip
