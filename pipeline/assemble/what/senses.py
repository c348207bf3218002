"""Words in another sense than that of an act: beaten at the polls, picked up by a bus, laid off, dead in a lake."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pipeline.assemble.text.clause import is_passive
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.what.crimes import PROTECTED_GROUPS, RIGHTS
from pipeline.gated import Gated
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

AROUND: Final = 2
"""Sentences before and after an act that say in which sense its word is meant."""
TABLES: Final = ("senses.toml", "senses_public.toml")
LOST: Final = frozenset({"killing", "death_in_custody", "enforced_disappearance"})
"""What the words of a death and of a search tell together."""
GUARDS: Final = frozenset({"rights", "grave", "none"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One entry of `models/senses.toml` or `models/senses_public.toml`."""

    acts: frozenset[str]
    words: frozenset[str]
    before: Gated | None
    after: Gated | None
    text: Gated | None
    near: Gated | None
    unless: Gated | None
    lacking: Gated | None
    guard: str
    anyone: bool
    by_state: bool
    active: bool
    nobody: bool
    alone: bool


@cache
def senses() -> tuple[dict[str, list[Sense]], Gated]:
    """Return the senses of the words for each act, and the words that make an article a grave one."""
    data: dict[str, Any] = {}
    for name in TABLES:
        read = toml_table(name)
        data = {**read, **data, "sense": [*data.get("sense", ()), *read["sense"]]}

    def pattern(entry: dict[str, Any], key: str) -> Gated | None:
        if key not in entry:
            return None
        words = entry[key].replace("{harm}", rf"\b{data['harm']}\b")
        for name in ("spoke", "wounds"):
            words = words.replace(f"{{{name}}}", data[name])
        return Gated(words, re.IGNORECASE)

    by_act: dict[str, list[Sense]] = {}
    for entry in data["sense"]:
        guard = entry.get("guard", "rights")
        if guard not in GUARDS:
            msg = f"senses.toml: no guard is called {guard!r}"
            raise ValueError(msg)
        sense = Sense(
            acts=frozenset(entry["acts"]),
            words=frozenset(entry.get("words", ())),
            before=pattern(entry, "before"),
            after=pattern(entry, "after"),
            text=pattern(entry, "text"),
            near=pattern(entry, "near"),
            unless=pattern(entry, "unless"),
            lacking=pattern(entry, "lacking"),
            guard=guard,
            anyone=bool(entry.get("anyone")),
            by_state=bool(entry.get("by_state")),
            active=bool(entry.get("active")),
            nobody=bool(entry.get("nobody")),
            alone=bool(entry.get("alone")),
        )
        for act in entry["acts"]:
            by_act.setdefault(act, []).append(sense)
    return by_act, Gated(rf"\b(?:{data['grave']})\b", re.IGNORECASE)


def in_other_sense(view: DocView, cast: Cast, event: Event, events: list[Event]) -> bool:
    """Tell whether the word of an act is meant in a sense that makes no incident of it.

    Args:
        view: the article.
        cast: its people.
        event: the act.
        events: every act told so far.
    """
    if event.modality not in FACTUAL:
        return False
    word = view.lower[event.token]
    known = [s for s in senses()[0].get(event.act, ()) if not s.words or word in s.words]
    if event.actors and event.by_state:
        known = [s for s in known if s.by_state]
    if event.victims.people and any(cast.people[p].occupation in PROTECTED_GROUPS for p in event.victims.people):
        known = [s for s in known if s.anyone]
    if not known:
        return False
    a, b = view.sentence_span(event.sentence)
    fitting = [s for s in known if fits(view, event, s, a, b)]
    return bool(fitting) and any(meant(view, event, events, s) for s in fitting)


def meant(view: DocView, event: Event, events: list[Event], sense: Sense) -> bool:
    """Tell whether what a sense says beside its patterns holds for an act."""
    return (
        not (sense.nobody and event.actors)
        and not (sense.active and is_passive(view, event.token))
        and not (sense.alone and told_else(event, events, sense))
        and not (sense.lacking is not None and view.says(sense.lacking))
        and not (sense.guard == "rights" and view.says(RIGHTS))
        and not (sense.guard == "grave" and view.says(senses()[1]))
    )


def fits(view: DocView, event: Event, sense: Sense, a: int, b: int) -> bool:
    """Tell whether what stands around the word of an act, in its sentence `[a, b)`, says that it is meant so."""
    if sense.before is not None and not sense.before.search(view.text[a : view.start[event.token]]):
        return False
    if sense.after is not None and not sense.after.search(view.text[view.end[event.token] : b]):
        return False
    if sense.text is not None and not sense.text.search(view.text, a, b):
        return False
    if sense.unless is not None and sense.unless.search(view.text, a, b):
        return False
    if sense.near is None:
        return True
    first, last = max(0, event.sentence - AROUND), min(len(view.sentences) - 1, event.sentence + AROUND)
    return sense.near.search(view.text, view.sentence_span(first)[0], view.sentence_span(last)[1]) is not None


def told_else(event: Event, events: list[Event], sense: Sense) -> bool:
    """Tell whether acts of another kind are told of the same people."""
    people, same = set(event.victims.people), sense.acts | LOST
    return any(e.act not in same and people & set(e.victims.people) for e in events)
