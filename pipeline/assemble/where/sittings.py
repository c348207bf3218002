"""Where a court did what its sentence leaves without a town: where it sat that day, or tried the others of the case.

"X appeared in court in Masaka on 11 June. He was charged the same day"; "the Ngozi high court jailed X. … His
co-accused, Y, was acquitted and left prison two days later".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import COURT_ACTS
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.text.words import courts
from pipeline.assemble.where.placing import is_spot
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import PlaceMention
    from pipeline.assemble.text.view import DocView

HEARD: Final = (COURT_ACTS - {"house_arrest"}) | {"charge"}
FELLOWS: Final = compiled(rf"\b(?:{'|'.join(toml_table('where.toml')['bench']['fellows'])})\b", re.IGNORECASE)
REACH: Final = 3  # sentences from what a court did to one to what it did to their co-accused
BESIDE: Final = 2  # sentences from what a court did to what it may have done to others of the same case
YEAR: Final = 300  # days from a verdict to what courts elsewhere may do in another case
AHEAD: Final = 40  # tokens from a co-accused to what was done to them


def sitting(view: DocView, event: Event, told: Iterable[Event]) -> PlaceMention | None:
    """Return the town of what a court did to the same people on the same day, or to those they were accused with.

    Args:
        view: the article.
        event: an act without a place.
        told: the acts that the article tells as done, with and without a place.
    """
    if event.act not in HEARD or event.former:
        return None
    fellow = of_fellow(view, event)
    others = [e for e in told if e is not event and e.act in HEARD and (fellow or same_day(e, event))]
    others = [e for e in others if not another_bench(e, event)]
    near = [e for e in others if same_day(e, event)]
    if fellow:  # where the court sat that is told of last
        near += sorted((e for e in others if told_by(view, e, event)), key=lambda e: e.token)[-1:]
    towns = {p.text.casefold(): p for e in near for p in e.places if is_spot(p)}
    return next(iter(towns.values())) if len(towns) == 1 else None


def another_bench(other: Event, event: Event) -> bool:
    """Tell whether an act is told to be of another court than an act before ("a military court charged him")."""
    theirs = [a.text.casefold() for a in other.actors if a.role == "authority"]
    mine = [a.text.casefold() for a in event.actors if a.role == "authority"]
    return any(" " in one and not any(one in name for name in theirs) for one in mine)


def of_others_far_off(view: DocView, event: Event, told: Iterable[Event]) -> bool:
    """Tell whether all that courts did in a told town befell others, in another part of the report.

    "A court in Osh jailed X. …", and paragraphs on: "Y got a year in 2013"; but "a court in Osh jailed X. Y went free".
    """
    mine = set(event.victims.people)
    tried = [e for e in told if e is not event and e.act in COURT_ACTS and any(is_spot(p) for p in e.places)]
    heard = [e for e in told if e is not event and e.act in HEARD and any(is_spot(p) for p in e.places)]
    if heard and all(long_before(event, e) for e in heard):
        return True  # "sentenced in 2018. On Monday a judge in Osh held him on a new charge"
    if not mine or any(not e.victims.people or mine & set(e.victims.people) for e in tried):
        return False
    return bool(tried) and not any(beside(view, e, event) for e in tried)


def long_before(event: Event, other: Event) -> bool:
    """Tell whether an act has a day of its own, some years before that of another."""
    mine, theirs = event.date.span if event.date and not event.lent else None, other.date.span if other.date else None
    return mine is not None and theirs is not None and (theirs[0] - mine[1]).days > YEAR


def beside(view: DocView, other: Event, event: Event) -> bool:
    """Tell whether an act stands in one paragraph with another or its town, or comes but a sentence after it."""
    if any(is_spot(p) and p.end <= view.title_end for p in other.places):
        return True  # what the whole report is about
    at = view.start[event.token]
    told = [view.start[view.sentences[n][0]] for n in (other.sentence, *other.sentences)]
    told += [p.start for p in other.places if is_spot(p)]
    near = any(0 <= event.sentence - view.sentence_at[view.token_at(a)] <= BESIDE for a in told)
    return near or any("\n" not in view.text[min(a, at) : max(a, at)] for a in told)


def court_between(view: DocView, sentence: int, event: Event) -> bool:
    """Tell whether a court is named between a sentence and an act ("On 2 May the Supreme Court heard the case")."""
    first, end = view.sentences[sentence][1], view.sentences[event.sentence][0]
    return any(
        view.lower[t] in courts() and view.words[t][:1].isupper() and view.words[t - 1][:1].isupper()
        for t in range(first, end)
    )


def same_day(other: Event, event: Event) -> bool:
    """Tell whether two acts befell the same people on one day."""
    one = other.date.span if other.date is not None else None
    day = event.date.span if event.date is not None else None
    if one is None or one != day or one[0] != one[1]:
        return False
    return not set(event.victims.people).isdisjoint(other.victims.people)


def of_fellow(view: DocView, event: Event) -> bool:
    """Tell whether an act befell somebody called the co-accused of another, and is not told as one of before."""
    first = max(view.sentences[event.sentence][0], event.token - AHEAD)
    said = FELLOWS.search(view.text, view.start[first], view.start[event.token]) is not None
    return said and not in_pluperfect(view, event.token)


def told_by(view: DocView, other: Event, event: Event) -> bool:
    """Tell whether what a court did to another is told just before what befell their co-accused."""
    last = max(n for n in (other.sentence, *other.sentences) if n <= event.sentence or n == other.sentence)
    n = event.sentence - last
    then, day = other.date and other.date.span, event.date and event.date.span
    if (then and day and day[1] < then[0]) or court_between(view, last, event):
        return False  # "In March his co-accused was sentenced"
    return 0 <= n <= REACH and other.token < event.token and not view.parted(last, event.sentence)
