"""Where a text turns to another matter: a paragraph of other people in another country, an item of a list.

"In Niger, police arrested X on 3 March. / In Benin, soldiers tortured Y.": the day is not that of the second.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import FREEING, LAW_ACTS
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.strangers import of_business, of_strangers
from pipeline.assemble.when.untold import some_time_off
from pipeline.assemble.where.round_up import round_up
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

BULLET = compiled(r"\s*[•▪◦●‣⁃*·]")
OPENINGS = sorted(word_list("when.toml", "separately", "openings"))
SEPARATELY = compiled(rf"\W*(?:{'|'.join(OPENINGS)})\b", re.IGNORECASE)
OPENING = compiled(r"\W*In (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,? ")
SOON = timedelta(days=60)  # after a day, while a dated report may still be telling of it


def turns(view: DocView, attacher: Attacher, event: Event, day: DateMention, sentence: int) -> bool:
    """Tell whether a sentence is another matter's than a day that the text told before it.

    Args:
        view: the article.
        attacher: its dates and places.
        event: an act.
        day: the day.
        sentence: the sentence in which the act is told.
    """
    told = view.sentence_of(day)
    a, b = view.sentence_span(sentence)
    begin = view.text.rfind("\n", 0, a) + 1  # of the act's paragraph
    if told == sentence:
        return False
    first = view.text.rfind("\n", 0, day.start) + 1  # of the day's
    people = set(event.victims.people)
    if parts_from(view, attacher, told, sentence, people) or of_business(view, attacher, event, day, sentence):
        return True
    if of_strangers(view, attacher, event, day, sentence) or round_up(view, attacher.facts.places, sentence):
        return True
    if some_time_off(view, attacher, event):
        return True
    if begin <= day.start:
        return False
    met = {n.cluster for n in view.names if n.label == "PERSON" and first <= view.start[n.first] < begin}
    if people & met:
        return False
    if opens_item(view, begin):
        return True
    lands = countries(attacher, first, view.text.find("\n", day.start))
    here = countries(attacher, a, b)
    if lands and here and not lands & here:
        return True
    last = attacher.published
    return bool(people) and last is not None and day.span is not None and day.span[1] < last - SOON


def parts_from(view: DocView, attacher: Attacher, told: int, sentence: int, people: set[int]) -> bool:
    """Tell whether a sentence up to that of an act opens another matter in words, or turns to another country.

    "Separately, police held X"; "In Togo, gendarmes arrested Y". Not where its people were named before.
    """
    a = view.sentence_span(told)[0]
    for n in range(told + 1, sentence + 1):
        begin, end = view.sentence_span(n)
        met = {x.cluster for x in view.names if x.label == "PERSON" and a <= view.start[x.first] < begin}
        if people & met:
            return False
        if SEPARATELY.match(view.text, begin, end):
            return True
        opening = OPENING.match(view.text, begin, end)
        here = countries(attacher, begin, opening.end()) if opening is not None else set()
        lands = countries(attacher, a, begin) if here else set()
        if lands and not lands & here:
            return True
    return False


def opens_item(view: DocView, at: int) -> bool:
    """Tell whether an item of a list begins at a place in the text, with its bullet or without."""
    return BULLET.match(view.text, at) is not None or any(
        z.kind == "list_item" and z.start == at for z in view.article.zones
    )


def countries(attacher: Attacher, start: int, end: int) -> set[str]:
    """Return the countries in which the places that a stretch of text names lie."""
    places = (p for p in within(attacher.facts.places, start, end) if p.label == "PLACE" and p.value is not None)
    return {p.value.country for p in places if p.value is not None and p.value.country}


def of_others(view: DocView, events: list[Event], event: Event, day: DateMention) -> bool:
    """Tell whether a day is only that of what a court did to other people ("acquitted six on 3 April. X was held").

    Or of their release, told in a paragraph before; or of whatever, where a new paragraph brings in somebody new ("A
    cook has been held for two posts"), whom "the" or a pronoun would take up.
    """
    theirs = [e for e in events if e.date is day and e.sentence < event.sentence]
    apart = "\n" in view.text[day.end : view.start[event.token]]
    freed = {p for e in theirs if e.act in FREEING and apart for p in e.victims.people}
    new = apart and any(view.lower[c] in {"a", "an"} for c in view.kids(event.victims.head, "det"))
    return bool(theirs) and all(
        (e.act in LAW_ACTS or new or (freed and set(e.victims.people) <= freed))
        and not set(e.victims.people) & set(event.victims.people)
        for e in theirs
    )
