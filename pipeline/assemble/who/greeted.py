"""Whose release it is at which somebody is met: "held X for greeting Y on the day of his release": Y's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.kept import compiled

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

GREETING: Final = verb_list("people.toml", "greeted", "verbs")
FREED: Final = noun_list("people.toml", "greeted", "freed")
UPON: Final = compiled(
    r" (?:(?:on|at) the (?:day|morning|evening|eve|night|moment|time) of|upon|on|at|"
    r"outside the (?:prison|jail|centre|center) (?:on|upon|after)) "
)
STOPS: Final = frozenset({",", ";", ":", "and", "with", "to", "by", "of", "for"})
NEAR: Final = 5  # tokens from a verb to whom it names


def greeted(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who is greeted right before a pronoun that tells whose release that is at, however it is parsed."""
    view = resolver.view
    if view.dep[t] != "poss" or view.lower[view.head[t]] not in FREED:
        return None
    first = view.sentences[view.sentence_at[t]][0]
    name = next((n for n in reversed(view.names) if first <= n.first and n.last < t), None)
    if name is None or name.label != "PERSON" or not UPON.fullmatch(view.text, view.end[name.last], view.start[t]):
        return None
    before = range(max(first, name.first - NEAR), name.first)
    verb = next((k for k in reversed(before) if view.lower[k] in GREETING), None)
    if verb is None or any(view.name_at[k] >= 0 or view.lower[k] in STOPS for k in range(verb, name.first)):
        return None
    entry = resolver.cast.people[name.cluster]
    if (entry.gender or entry.likely or gender) != gender:
        return None
    return Party(people=[name.cluster], how=["pronoun"], head=t, trust=0.8)
