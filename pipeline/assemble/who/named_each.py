"""Counted people whom their own sentence then names one by one, each with a town or a charge, the verb left out.

"Two bloggers were arrested in April – X in Osh for libel and Y in Naryn for fraud": X is not held in Naryn.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.assemble.who.excepted import without_named
from pipeline.assemble.who.part import part_of
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

ACTS: Final = CUSTODY | {"abduction", "killing", "charge", "conviction", "release", "trial", "attack"}
SEVERAL: Final = 2
# between what the set befell and its first name; "the nurse", "lawyer"
TITLE: Final = rf"(?:(?:{'|'.join(re.escape(w) for w in sorted(word_list('people.toml', 'titles', 'words')))})\.? )?"
OPENS: Final = compiled(rf"(?: [–—-]|[:,]) (?:(?:the|a|an) )?(?:[a-z][\w-]* ){{0,3}}(?i:{TITLE})")
# between two names that share what is told behind the second
ALIKE: Final = compiled(rf"(?:,? and |, |; )(?:(?:the|a|an) )?(?:[a-z][\w-]* ){{0,3}}(?i:{TITLE})")
NEXT_NAMED: Final = compiled(r"(?: \([^()]{1,40}\)|, \d\d)?(?:[,;] (?:and )?| and )")
OWN: Final = compiled(r",? (?:\(?(?:aged )?\d\d\)?,? )?(?:in|at|near|on|for|with|over|of) ")


def with_named(view: DocView, facts: Facts, here: list[Event]) -> list[Event]:
    """Return the acts of a sentence, those on a counted set parted where it names each with a town or charge."""
    for event in here:
        without_named(view, event)
        name_headed(view, event)
    return [part for event in here for part in named_each(view, facts, event)]


def name_headed(view: DocView, event: Event) -> None:
    """Add those who follow the first of whom a heading in a line of text tells an act ("Arrested in Osh: X, Y")."""
    (first, last), begin = view.sentences[event.sentence], view.end[event.token]
    end = view.end[last - 1]
    colon = view.text.find(": ", begin, end)
    names = [n for n in view.names if n.label == "PERSON" and colon < view.start[n.first] < end]
    verbs = any(view.tag[k] in FINITE for k in range(first, last))
    if colon < 0 or verbs or len(names) < SEVERAL or event.victims.people != [names[0].cluster]:
        return
    ends = (n for n in names if view.start[n.first] == colon + 2)
    if view.text[:colon].endswith(" by"):
        return  # "Arrested by: X, Y"
    if event.modality not in FACTUAL or next(ends, None) is None or ":" in view.text[colon + 1 : end]:
        return
    between = [view.text[view.end[a.last] : view.start[b.first]] for a, b in pairwise(names)]
    if all(NEXT_NAMED.fullmatch(x) for x in between):
        event.victims = replace(event.victims, people=list(dict.fromkeys(n.cluster for n in names)), plural=True)
        event.reasons["victims"] += "; named behind it"


def named_each(view: DocView, facts: Facts, event: Event) -> list[Event]:
    """Return an act on a counted set parted by what is told of each whom its sentence then names; itself where none is.

    Everybody of the set must be named, without any further verb. Where not each has a town or a charge behind the name,
    it is one act on all of them.
    """
    group, end = event.victims.group, view.sentence_span(event.sentence)[1]
    plain = event.rule.pos == "verb" and event.act in ACTS and event.modality in FACTUAL and not event.penalties
    size = len(event.victims.people) if group is None else group.min if group.min == group.max else None
    if not plain or (size or 0) < SEVERAL:
        return [event]
    begin = max(0 if group is None else group.end, view.end[event.token])
    names = [n for n in view.names if n.label == "PERSON" and begin < view.start[n.first] < end]
    those = list(dict.fromkeys(n.cluster for n in names))
    if not len(those) == len(names) == size or not set(event.victims.people) <= set(those):
        return [event]
    lead = next((m for m in OPENS.finditer(view.text, begin, view.start[names[0].first]) if m.end() ==
                 view.start[names[0].first]), None)  # fmt: skip
    if lead is not None and lead[0][0] == "," and view.tag[names[0].first - 1] == "NNS":
        return [event]  # "two were freed, journalists X in Osh and Y in Naryn report"
    if lead is None or any(told_anew(view, k) for k in range(view.token_at(lead.start() + 1), view.token_at(end - 1))):
        return [event]
    counted = within(facts.counts, begin, lead.start() + 1) if group is None else []
    others = range(view.token_at(counted[0].end if counted else begin) + 1, view.token_at(lead.start() + 1))
    if any(of_another(view, n) for n in names) or any(view.lower[k] in people().plurals for k in others):
        return [event]  # "arrested two men after complaints from two nurses, X of Osh and Y of Naryn"
    told = [d for d in within(facts.dates, view.sentence_span(event.sentence)[0], lead.start()) if d.gives_days]
    own = event.date is not None and event.date.start > lead.start()
    whole = (told[-1] if told else None) if own else event.date
    runs = list(alike(view, names))
    stops = [*(view.start[run[0].first] for run in runs[1:]), end]
    out: list[Event] = []
    for run, stop in zip(runs, stops, strict=True):
        behind = view.end[run[-1].last]
        places, charges = within(facts.places, behind, stop), within(facts.charges, behind, stop)
        day = next((d for d in within(facts.dates, behind, stop) if d.gives_days), None)
        if OWN.match(view.text, behind) is None or not (places or charges or day):
            event.victims = replace(event.victims, people=those, group=None, plural=True)
            event.reasons["victims"] += "; named after the group"
            return [event]
        part = part_of(event, [n.cluster for n in run])
        part.places = places or [p for p in event.places if p.start < lead.start()]
        part.charges = charges or [c for c in event.charges if c.start < lead.start()]
        part.date = day if day is not None and inside(day, whole) else whole
        part.reasons["victims"] += "; named after the group"
        out.append(part)
    return out


def inside(day: DateMention, whole: DateMention | None) -> bool:
    """Tell whether a day lies in the time told of all, where one is told before it ("last week, X on Monday and Y")."""
    if whole is None or whole.span is None or day.span is None or whole.start >= day.start:
        return True
    return whole.span[0] <= day.span[0] and day.span[1] <= whole.span[1]


def alike(view: DocView, names: list[Name]) -> Iterator[list[Name]]:
    """Yield the runs of names that share what is told behind the last of each ("X and Y in Osh")."""
    run = names[:1]
    for one, other in pairwise(names):
        if ALIKE.fullmatch(view.text, view.end[one.last], view.start[other.first]) is None:
            yield run
            run = []
        run.append(other)
    yield run


def of_another(view: DocView, name: Name) -> bool:
    """Tell whether a name only says whose somebody is, or from whom it is known ("the sister of X", "X's sister")."""
    before, after = view.tag[name.first - 1], view.lower[name.last + 1 : name.last + 2]
    return before in {"IN", "TO", "VBG"} or after in (["'s"], ["’s"])


def told_anew(view: DocView, t: int) -> bool:
    """Tell whether a word of what names the set tells something more of somebody ("X, who fled", "X was freed")."""
    return view.tag[t] in FINITE or view.tag[t] == "VBN" or view.lower[t] in {"who", "whose", "by"}
