"""Days of what befell strangers: "Masked men beat X in A on 3 May. Guards in B tortured Y": nothing dates the second.

Nor does the day of public business: "Parliament adopted the law on 3 May. Guards tortured Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import ALSO, DEFINITE, SUBJECTS, THEY
from pipeline.assemble.text.simple import people_named, verb_above
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import assemblies
from pipeline.assemble.where.placewords import TOWNS

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

LINKS: Final = word_list("when.toml", "strangers", "links") | ALSO
BUSINESS: Final = noun_list("when.toml", "strangers", "business")
OPENS: Final = 3  # words that may stand before the day of a sentence that opens with it: it may date what follows


def of_strangers(view: DocView, attacher: Attacher, event: Event, day: DateMention, sentence: int) -> bool:
    """Tell whether a day is that of what befell others, which an act on somebody new by new doers does not go on from.

    Args:
        view: the article.
        attacher: its dates and places.
        event: an act.
        day: the day.
        sentence: the sentence in which the act is told.
    """
    told = view.sentence_of(day)
    people = set(event.victims.people)
    first, last = view.sentences[sentence]
    others = people_named(view, *view.sentences[told])
    if not people or not others or people & people_named(view, view.sentences[told][0], first):
        return False
    if view.token_at(day.start) <= view.sentences[told][0] + OPENS or linked(view, event, first, last):
        return False
    before = set(view.lower[slice(*view.sentences[told])])
    return new_doers(view, event, before) or new_town(view, attacher, told, sentence)


def linked(view: DocView, event: Event, first: int, last: int) -> bool:
    """Tell whether a sentence takes up what was told before it: "also", "the officers", "they" before a name."""
    if not LINKS.isdisjoint(view.lower[first:last]):
        return True
    own = [n.first for n in view.names if n.cluster in event.victims.people and first <= n.first < last]
    return not THEY.isdisjoint(view.lower[first : min(own, default=last)])


def new_doers(view: DocView, event: Event, before: set[str]) -> bool:
    """Tell whether those who acted are brought in as somebody new, not by a word of the sentence before."""
    if not event.actors:
        return False
    spans = [view.tokens_of(a) for a in event.actors]
    return all(
        view.lower[max(0, s[0] - 1)] not in DEFINITE and view.lower[s[0]] not in DEFINITE
        and before.isdisjoint(view.lower[t] for t in s if view.tag[t] in {"NN", "NNS"})
        for s in spans
    )  # fmt: skip


def new_town(view: DocView, attacher: Attacher, told: int, sentence: int) -> bool:
    """Tell whether two sentences each name towns, none of them the same."""
    there, here = (
        {p.value.name for p in within(attacher.facts.places, *view.sentence_span(n))
         if p.label == "PLACE" and p.value is not None and p.value.kind in TOWNS}
        for n in (told, sentence)
    )  # fmt: skip
    return bool(there) and bool(here) and there.isdisjoint(here)


def of_business(view: DocView, attacher: Attacher, day: DateMention) -> bool:
    """Tell whether a day is that of public business in which nobody is named ("the ministers met on 3 May")."""
    told = view.sentence_of(day)
    words = set(view.lower[slice(*view.sentences[told])])
    if words & assemblies() or people_named(view, *view.sentences[told]):
        return False
    verb = verb_above(view, attacher.head_of(day))
    return verb is not None and any(view.lower[s] in BUSINESS for s in view.kids(verb, *SUBJECTS))
