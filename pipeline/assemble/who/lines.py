"""Names told one a line after a sentence that ends in a colon: "the arrest of X and the following: / Y / Z"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE, IS_WAS
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL
from pipeline.assemble.text.party import Party
from pipeline.assemble.who.open_sets import open_set
from pipeline.assemble.who.part import part_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

IN_LINES = "named in the lines that follow"
VICTIMS = frozenset({"victims", "dead"})
NAMES_OF = frozenset({"names", "list", "of", "in", "still", "currently"})
HELD = CUSTODY | {"imprisonment"}
LEAD = 5  # tokens before the name of an entry ("4. Lawyer X")
LONGEST = 24  # tokens of an entry
MOST = 60  # entries


def name_in_lines(view: DocView, facts: Facts, events: list[Event]) -> list[Event]:
    """Return the events, with those whom the lines after an act's sentence name, each line without a verb.

    Whoever has a day of their own there, where the act's sentence tells none, is a victim of an act on that day.
    """
    out: list[Event] = []
    for event in events:
        out.append(event)
        if event.modality not in FACTUAL or not announced(view, event):
            continue
        group = event.victims.group
        most = len(view.names) if group is None or group.max is None else group.max
        found: dict[int, int] = {}
        firsts: dict[int, int] = {}
        for n in range(event.sentence + 1, min(len(view.sentences), event.sentence + 1 + MOST)):
            person = entry(view, n)
            if person is None:
                break
            firsts.setdefault(person, n)
            for one in (person, *beside_first(view, n)):
                found.setdefault(one, n)
        found = firsts if len(found) > most else found
        if not 2 <= len(found) <= most:
            continue
        event.victims.people.extend(p for p in found if p not in event.victims.people)
        event.victims.plural = True
        event.victims.trust = min(event.victims.trust, 0.8)
        event.sentences = sorted({*event.sentences, *found.values()})
        event.reasons["victims"] += f"; {IN_LINES}"
        if group is not None and (group.min or 0) <= len(event.victims.people):
            event.victims.group = None
        if event.date is None and event.victims.group is None:
            out[-1:] = by_day(event, found, {p: day for p, n in found.items() if (day := own_day(view, facts, n))})
    return out


def with_lines(view: DocView, t: int, act: str, sentence: int, told: Party) -> Party:
    """Return a set yet to be named, where an act's word heads the lines that name it ("Arrested on 3 May: / X / Y")."""
    if told or told.generic or view.kids(t, "nsubj", "nsubjpass", "dobj"):
        return told
    first, last = view.sentences[sentence]
    while last > first and view.words[last - 1].isspace():
        last -= 1
    words = view.lower[first:last]
    if words[-1:] != [":"] or sentence + 2 >= len(view.sentences) or not heads(view, t, act, first, words):
        return told
    if any(entry(view, n) is None for n in (sentence + 1, sentence + 2)):
        return told
    return Party(head=t, generic=True, how=[IN_LINES])


def heads(view: DocView, t: int, act: str, first: int, words: list[str]) -> bool:
    """Tell whether an act's word is what a heading says of all under it: a bare participle, "victims of", "prisoners".

    Not "Families of the victims of the killing:".
    """
    finite = (view.tag[k] in FINITE and view.lower[k] not in IS_WAS for k in range(first, first + len(words)))
    if any(finite) or "not" in words:
        return False
    if view.tag[t].startswith("VB"):
        return view.tag[t] in {"VBN", "VBD"} and all(view.tag[k] in {"RB", "-LRB-", "``"} for k in range(first, t))
    end = next((k for k in range(first, t) if view.lower[k] in VICTIMS), t if act in HELD else -1)
    opening = ((view.lower[k], view.tag[k]) for k in range(first, end))
    return end >= 0 and all(word in NAMES_OF or tag in {"DT", "JJ", "CD", "RB"} for word, tag in opening)


def by_day(event: Event, lines: dict[int, int], days: dict[int, DateMention]) -> list[Event]:
    """Return an act parted by the days that the lines of its people tell; those without one stay together."""
    alike: dict[str, list[int]] = {}
    for person in event.victims.people:
        alike.setdefault(days[person].edtf or "" if person in days else "", []).append(person)
    if not days:
        return [event]
    parts = []
    for people in alike.values():
        part = part_of(event, people)
        part.victims.plural = len(people) > 1
        part.date = days.get(people[0])
        part.sentences = sorted({event.sentence, *(lines[p] for p in people if p in lines)})
        parts.append(part)
    return parts


def own_day(view: DocView, facts: Facts, sentence: int) -> DateMention | None:
    """Return the only time of a line, a day or month in brackets, after a dash or ", on" that nothing else is told of.

    Not "born 5 May", "court hearing on 10 May", "(lawyer, bar member, 2015)", nor what is yet to come.
    """
    first, last = view.sentence_span(sentence)
    told = [d for d in facts.dates if first <= d.start < last]
    if len(told) != 1 or told[0].refused is not None or told[0].precision not in {"day", "month"}:
        return None
    day, t = told[0].span, view.token_at(told[0].start)
    if day is None or (view.filed is not None and day[0] > view.filed):
        return None
    k = t - 2 if view.lower[t - 1] in {"on", "in"} else t - 1
    apart = view.lower[k] in {"(", "–", "—", "-"} or (k == t - 2 and view.lower[k] == ",")
    return told[0] if apart and not view.tag[k - 1].startswith("VB") else None


def announced(view: DocView, event: Event) -> bool:
    """Tell whether the sentence of an act ends in a colon, and what it was done to goes on after it."""
    first, last = view.sentences[event.sentence]
    while last > first and view.words[last - 1].isspace():
        last -= 1
    if view.lower[last - 1] != ":":
        return False
    return open_set(event) or "following" in view.lower[max(first, event.token) : last]


def beside_first(view: DocView, sentence: int) -> list[int]:
    """Return who else opens an entry, joined to the first of it by nothing but "and" ("X and Y, three years each")."""
    first, last = view.sentences[sentence]
    named = [n for n in view.names if n.label == "PERSON" and first <= n.first < last]
    found: list[int] = []
    for one, other in pairwise(named):
        if view.text[view.end[one.last] : view.start[other.first]] not in {" and ", ", ", ", and "}:
            break
        if view.lower[other.last + 1 : other.last + 2] in (["'s"], ["’s"]):
            break  # "X, Y's brother"
        found.append(other.cluster)
    return found


def entry(view: DocView, sentence: int) -> int | None:
    """Return whom a line names that is only a name and what describes it, else None."""
    first, last = view.sentences[sentence]
    if last - first > LONGEST or "\n" not in view.text[view.end[max(0, first - 2)] : view.start[first] + 1]:
        return None
    told = next((t for t in range(first, last) if view.tag[t] in FINITE), None)
    if told is not None and view.lower[told - 1] not in {"who", "whose"}:
        return None
    for t in range(first, min(last, first + LEAD)):
        i = view.name_at[t]
        if i >= 0:
            return view.names[i].cluster if view.names[i].label == "PERSON" else None
    return None
