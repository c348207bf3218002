"""People and what befell each, or who did it to each, in step: "A and B were held and shot dead, respectively"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import PAST
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.who.part import first_name_in, part_of
from pipeline.recognise.penalties import PARTLY

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

WORD: Final = "respectively"
BETWEEN: Final = 3  # tokens from the last verb or doer to the word ("shot dead, respectively")
SEVERAL: Final = 2
NEAR: Final = 16  # characters from the last term to the word


def match_in_step(view: DocView, here: list[Event]) -> list[Event]:
    """Give each of several people their own act, or their own doer, where a sentence lists both in step.

    Whoever fell to what nobody did ("by gunmen and by a landslide, respectively") is left out.
    """
    if WORD not in view.text:
        return here
    out: list[Event] = []
    for event in here:
        at = view.text.find(WORD, view.start[event.token], view.sentence_span(event.sentence)[1])
        people = sorted(event.victims.people, key=lambda p: first_name_in(view, p, event.sentence))
        plain = event.rule.pos == "verb" and event.modality in FACTUAL and not event.penalties
        if at < 0 or not plain or len(people) < SEVERAL or event.victims.group is not None:
            out.append(event)
            continue
        word = view.token_at(at)
        verbs = coordinated(view, event.token)
        hands = doers(view, event.token)
        if len(verbs) == len(people) and 0 < word - verbs[-1] <= BETWEEN and plain_between(view, verbs[-1], word):
            out.append(part_of(event, [people[verbs.index(event.token)]]))
        elif len(verbs) == 1 and len(hands) == len(people) and closed(view, event.token, word):
            out.extend(by_doer(view, event, people, hands))
        else:
            out.append(event)
    return out


def coordinated(view: DocView, t: int) -> list[int]:
    """Return the verbs of past acts that a verb is coordinated with, itself included, in text order."""
    while view.dep[t] == "conj" and view.tag[view.head[t]] in PAST:
        t = view.head[t]
    found = [t]
    for verb in found:
        found.extend(c for c in view.kids(verb, "conj") if view.tag[c] in PAST)
    return sorted(found)


def plain_between(view: DocView, verb: int, word: int) -> bool:
    """Tell whether nothing but how it was done stands between the last verb and "respectively"."""
    return all(view.lower[k] in {",", "dead", "to", "death"} for k in range(verb + 1, word))


def doers(view: DocView, t: int) -> list[int]:
    """Return the heads of the coordinated phrases that tell by whom a passive was done, or its coordinated subjects."""
    found = [p for a in view.kids(t, "agent", "prep") if view.lower[a] == "by" for p in view.kids(a, "pobj")]
    found += [p for a in view.kids(t, "agent", "prep") for b in view.kids(a, "conj") for p in view.kids(b, "pobj")]
    found = found or view.kids(t, "nsubj")
    for head in found:
        found.extend(c for c in view.kids(head, "conj") if c not in found)
    return sorted(found)


def closed(view: DocView, t: int, word: int) -> bool:
    """Tell whether "respectively" ends the clause of a verb, with no day or term between."""
    return not any(view.tag[k] == "CD" or view.lower[k] == ";" for k in range(t + 1, word))


def by_doer(view: DocView, event: Event, people: list[int], hands: list[int]) -> list[Event]:
    """Split an act by those who did it, in their order."""
    parts: list[Event] = []
    for person, head in zip(people, hands, strict=True):
        own = [a for a in event.actors if a.start <= view.start[head] < a.end]
        if own:
            parts.append(part_of(event, [person]))
            parts[-1].actors = own
    return parts or [event]


def around(view: DocView, event: Event) -> tuple[int, int]:
    """Return the stretch of a sentence in which an act's terms and days stand: to a semicolon past "respectively"."""
    a, b = view.sentence_span(event.sentence)
    word = view.text.find(WORD, a, b)
    cut = view.text.find(";", word, b) if word >= 0 else -1
    return a, cut if cut > view.start[event.token] else b


def sums_with_bodies(view: DocView, event: Event) -> list[Event]:
    """Give a body and its people their own sums ("paper and editor were fined 500 and 200 euros, respectively")."""
    word = view.text.find(WORD, *around(view, event))
    whose = [("ORGANISATION", o) for o in event.victims.orgs] + [("PERSON", p) for p in event.victims.people]
    here = (n for n in view.names if view.sentence_at[n.first] == event.sentence)
    order = [w for w in dict.fromkeys((n.label, n.cluster) for n in here) if w in whose]
    sums = sorted((p for p in event.penalties if p.kind == "fine" and p.start < word), key=lambda p: p.start)
    if not event.victims.orgs or len(order) < SEVERAL or not len(order) == len(whose) == len(sums):
        return []
    parts = []
    for (label, who), fined in zip(order, sums, strict=True):
        parts.append(part_of(event, [who] if label == "PERSON" else [], penalties=[fined]))
        parts[-1].victims.orgs = [who] if label == "ORGANISATION" else []
    return parts


def in_unknown_step(event: Event, begin: int, end: int, text: str) -> bool:
    """Tell whether a sentence lists several terms "respectively" that nothing gave each of those whom they are of."""
    word = text.find(WORD, begin, end)
    listed = [p for p in event.penalties if begin <= p.start < word and p.cue != PARTLY]
    several = len(event.victims.people) >= SEVERAL and len(listed) >= SEVERAL
    return several and word - max(p.end for p in listed) < NEAR
