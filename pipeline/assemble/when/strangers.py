"""Days of what befell strangers: "Masked men beat X in A on 3 May. Guards in B tortured Y": nothing dates the second.

Nor does the day of public business: "Parliament adopted the law on 3 May. Guards tortured Y".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import ALSO, DEFINITE, NOUNS, SUBJECTS, THEY
from pipeline.assemble.text.simple import noun_for_people, people_named, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.assemble.text.words import actor_type, assemblies
from pipeline.assemble.where.placewords import TOWNS

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

LINKS: Final = word_list("when.toml", "strangers", "links") | ALSO
SCENES: Final = verb_list("when.toml", "strangers", "scenes")
WITHIN: Final = frozenset({"during", "amid", "in", "after", "at", "outside", "inside", "near"})
BUSINESS: Final = noun_list("when.toml", "strangers", "business")
BEFALLEN: Final = frozenset({"dobj", "nsubjpass", "poss"})  # not "according to the News Agency"
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
    first = view.sentences[sentence][0]
    if not people or not named_otherwise(view, told) or people & people_named(view, view.sentences[told][0], first):
        return False
    if view.token_at(day.start) <= view.sentences[told][0] + OPENS or linked(view, event, told, sentence):
        return False
    before = set(view.lower[slice(*view.sentences[told])])
    there, here = (towns(view, attacher, n) for n in (told, sentence))
    if there & here:
        return False  # "was beaten in Accra on 2 May. In Accra, police arrested X"
    return new_doers(view, event, before) or bool(there and here)


def named_otherwise(view: DocView, sentence: int) -> set[int]:
    """Return the people a sentence names, and bodies that something befell, not those who act ("closed Open Dawn")."""
    first, last = view.sentences[sentence]
    return {
        n.cluster for n in view.names
        if first <= n.first < last and (n.label == "PERSON" or (
            n.label == "ORGANISATION" and view.dep[n.last] in BEFALLEN
            and actor_type(view.lower[n.first : n.last + 1]) is None
        ))
    }  # fmt: skip


def linked(view: DocView, event: Event, told: int, sentence: int) -> bool:
    """Tell whether a sentence takes up what was told before: "also", "during the raid", who is named in both."""
    first, last = view.sentences[sentence]
    if people_named(view, *view.sentences[told]) & people_named(view, first, last):
        return True
    words = view.lower[first:last]
    if not LINKS.isdisjoint(words) or any(a in WITHIN and b in DEFINITE for a, b in pairwise(words)):
        return True
    own = [n.first for n in view.names if n.cluster in event.victims.people and first <= n.first < last]
    return not THEY.isdisjoint(view.lower[first : min(own, default=last)])


def new_doers(view: DocView, event: Event, before: set[str]) -> bool:
    """Tell whether those who acted are brought in as somebody new, not by a word of the sentence before.

    Not where that tells of a raid ("Police raided a house on 3 May. Officers beat X").
    """
    spans = [view.tokens_of(a) for a in event.actors]
    return bool(spans) and SCENES.isdisjoint(before) and all(new_ones(view, s, before) for s in spans)


def new_ones(view: DocView, doers: range, before: set[str]) -> bool:
    """Tell whether doers are not those told of: no "the officers", but "guards", "the prison administration"."""
    nouns = [t for t in doers if view.tag[t] in NOUNS]
    if not nouns or any(view.tag[t] != "NNP" and view.lower[t] in before for t in nouns):
        return False
    known = not DEFINITE.isdisjoint(view.lower[max(0, doers[0] - 1) : doers[0] + 1])
    head = nouns[-1] if view.lower[nouns[0] - 1] != "in" else nouns[0]
    body = len(nouns) > 1 and view.tag[head] in {"NN", "NNP"} and not noun_for_people(view, head)
    return body or not known


def towns(view: DocView, attacher: Attacher, sentence: int) -> set[str]:
    """Return the names of the towns that a sentence tells."""
    return {p.value.name for p in within(attacher.facts.places, *view.sentence_span(sentence))
            if p.label == "PLACE" and p.value is not None and p.value.kind in TOWNS}  # fmt: skip


def of_business(view: DocView, attacher: Attacher, event: Event, day: DateMention, sentence: int) -> bool:
    """Tell whether a day is that of public business in which nobody is named ("the ministers met on 3 May").

    Not where the act's sentence takes it up ("Police arrested X outside the hall").
    """
    told = view.sentence_of(day)
    words = set(view.lower[slice(*view.sentences[told])])
    if words & assemblies() or people_named(view, *view.sentences[told]) or linked(view, event, told, sentence):
        return False
    verb = verb_above(view, attacher.head_of(day))
    return verb is not None and any(view.lower[s] in BUSINESS for s in view.kids(verb, *SUBJECTS))
