"""Two counts of one deed by two who speak: "40 were held, activists said. The ministry said 38 had been held"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.who.leads import MORE
from pipeline.assemble.who.suited import noun_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

NEXT: Final = 2  # sentences from the first count to that of another
FEW: Final = 2  # the least of a count
NEAR: Final = 1.5  # how many times the one may be the other, and where both are told by somebody
FAR: Final = 4.0
ANYBODY: Final = frozenset({"person", "victim", "protester", "demonstrator"})


def rival_counts(view: DocView, event: Event, told: list[Event]) -> list[Event]:
    """Return the count told just before that somebody else gives otherwise.

    Not of others ("also", "another"), nor of a day or of people of its own.

    Args:
        view: the article.
        event: the later count.
        told: tellings of the same act at a time, place and by hands that can be one.
    """
    group = event.victims.group
    own = event.date is not None and not event.reasons.get("date", "").startswith("so far")
    if group is None or not group.min or own or event.rule.pos != "verb" or not said(view, event):
        return []
    if MORE.search(view.text, *view.sentence_span(event.sentence)):
        return []
    for lead in reversed(told):
        of = lead.victims.group
        if of is None or not of.min or lead.victims.people or not 0 < event.sentence - lead.sentence <= NEXT:
            continue
        both = speaks(view, lead.sentence) or in_pluperfect(view, event.token)
        fewer, more = sorted((group.min, of.min))
        if fewer >= FEW and more <= fewer * (FAR if both else NEAR) and called_alike(group.text, of.text):
            return [lead]
    return []


def called_alike(text: str, other: str) -> bool:
    """Tell whether two counts may be of the same people ("38 people", "40 protesters")."""
    nouns = {noun_of(text), noun_of(other)}
    if "" in nouns:
        return " " not in text  # "38 had been held"
    return len(nouns) == 1 or (not nouns.isdisjoint({"person"}) and nouns <= ANYBODY)


def said(view: DocView, event: Event) -> bool:
    """Tell whether an act is what somebody says ("the ministry said that 38 had been held")."""
    verb = view.head[event.token]
    return view.dep[event.token] == "ccomp" and view.lower[verb] in SPEECH


def speaks(view: DocView, sentence: int) -> bool:
    """Tell whether somebody says what a sentence tells."""
    first, last = view.sentences[sentence]
    here = range(first, last)
    to = any(view.lower[k : k + 2] == ["according", "to"] for k in here)
    return to or any(view.lower[k] in SPEECH and view.tag[k].startswith("VB") for k in here)
