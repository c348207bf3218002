"""Who is told to be one of a counted set that an act befell: "X, one of the kidnapped journalists", is of the four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.kinds import CUSTODY, DEATHS, FACTUAL, IN_CUSTODY
from pipeline.assemble.text.words import number_of, people
from pipeline.assemble.who.alive import still_tells
from pipeline.assemble.who.members import FEW, unnamed
from pipeline.assemble.who.open_sets import add
from pipeline.assemble.who.suited import noun_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

POINTING = frozenset({"the", "those", "these"})
CLOSED = frozenset({",", ".", ";", "”", '"', ")"})  # not "one of the students at the gate"
FAR = 12  # sentences back to the act that befell the set


def name_one_of(view: DocView, resolver: Resolver, events: list[Event]) -> list[Event]:
    """Return the events with those named in the set of whom they are told to be, once.

    "Gunmen kidnapped four journalists. … X, one of the kidnapped journalists": the four are X and three more, and there
    is no second abduction. Only where one counted set of that noun was told of before, larger than those named.
    """
    told_again: list[Event] = []
    for number, said, noun, verb in ones_of(view):
        i = view.name_at[said]
        run = resolver.lists.get(i, [i])
        if len(run) != number:
            continue
        name = view.names[run[0]].first
        same = [
            e for e in events
            if unnamed(e) and e.modality in FACTUAL and e.unit == view.unit_at[view.sentence_at[name]]
            and 0 <= view.sentence_at[name] - e.sentence <= FAR and called_so(e, noun)
        ]  # fmt: skip
        first = view.names[run[0]].cluster
        again = [e for e in events if verb in e.tokens and (first in e.victims.people or unnamed(e))]
        if again:
            same = [e for e in same if verb not in e.tokens and {e.act, again[0].act} <= alike(e.act)]
        elif verb >= 0:
            continue
        if verb < 0 and still_tells(view, view.names[run[0]]):
            same = [e for e in same if e.act not in DEATHS]
        sets = {e.victims.group.start: e.victims.group.min or 0 for e in same if e.victims.group is not None}
        if len(sets) != 1 or next(iter(sets.values())) <= number:
            continue
        for event in same:
            add(view, resolver, event, view.name_at[name], "one of the set, by what they are called")
            event.sentences = sorted({*event.sentences, view.sentence_at[name]})
            event.counted = event.counted or event.date is None
        told_again += again
    return [e for e in events if not any(e is a for a in told_again)]


def alike(act: str) -> frozenset[str]:
    """Return the acts that one of this kind may be called again ("beat three prisoners … one of the beaten")."""
    return next((kind for kind in (CUSTODY, IN_CUSTODY | {"attack"}) if act in kind), frozenset({act}))


def called_so(event: Event, noun: str) -> bool:
    """Tell whether the set that an act befell was called by a noun; any was where the noun is empty ("those held")."""
    return event.victims.group is not None and (not noun or noun_of(event.victims.group.text) == noun)


def ones_of(view: DocView) -> Iterator[tuple[int, int, str, int]]:
    """Yield how many are told to be of a set, the token of the first one's name, the set's noun, and its participle.

    "X, one of the abducted nuns", "one of those arrested, X": the noun is empty, or the participle -1, where untold.
    """
    for t, word in enumerate(view.lower):
        number = 1 if word == "one" else number_of(word) or 0
        if not 0 < number <= FEW or view.lower[t + 1 : t + 2] != ["of"] or view.lower[t + 2 : t + 3] == []:
            continue
        if view.lower[t + 2] not in POINTING:
            continue
        end = view.sentences[view.sentence_at[t]][1]
        last = t + 2
        while last + 1 < end and view.tag[last + 1].startswith(("JJ", "VBN", "NN", "RB", "HYPH", "CD")):
            if view.name_at[last + 1] >= 0 and view.person_at(last + 1):
                break
            last += 1
        verb = next((k for k in range(last, t + 2, -1) if view.tag[k] in {"VBN", "JJ"} and view.head[k] != t), -1)
        noun = next((view.lower[k] for k in range(last, t + 2, -1) if view.lower[k] in people().plurals), "")
        if not noun and (verb < 0 or view.lower[t + 2] == "the"):
            continue
        name = beside(view, t, last)
        told_more = name < t and verb < 0 and CLOSED.isdisjoint(view.lower[last + 1 : last + 2])
        if name >= 0 and (verb < 0 or view.tag[verb] == "VBN") and not told_more:
            yield number, name, people().one_of(noun) if noun else "", verb


def beside(view: DocView, t: int, last: int) -> int:
    """Return the token of the person's name that such a phrase stands straight behind or before, -1 if none does."""
    if t >= 2 and view.lower[t - 1] == "," and view.person_at(t - 2):
        return view.names[view.name_at[t - 2]].first
    after = last + 1
    if view.lower[after : after + 1] == [","] and after + 1 < len(view.lower) and view.person_at(after + 1):
        return after + 1
    return -1
