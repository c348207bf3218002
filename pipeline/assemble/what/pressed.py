"""Charges of harm that those harmed press themselves, which make no victim of whom they accuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ANY_SUBJECT
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.facts import Facts
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast

PRESSING: Final = verb_list("verbs.toml", "law", "pressing")
BY_LAW: Final = frozenset({"official", "soldier", "politician"})
WHO: Final = frozenset({"who", "that"})


def pressed_by_harmed(view: DocView, cast: Cast, facts: Facts, event: Event) -> bool:
    """Tell whether somebody who acts for no state brings a charge of harm ("X pressed rape charges against Y")."""
    verb = event.token
    if event.act != "charge" or event.rule.pos != "verb" or view.lower[verb] not in PRESSING:
        return False
    over = next((k for k in view.climb(verb) if view.kids(k, *ANY_SUBJECT)), -1)
    own = view.kids(over, "nsubj") if over >= 0 else []
    if not own or any(own[0] < k for k in view.kids(over, "auxpass")):
        return False
    if not private(view, cast, view.head[over] if view.lower[own[0]] in WHO else own[0]):
        return False
    end = view.sentence_span(event.sentence)[1]
    told = [c for c in facts.charges if view.start[verb] < c.start < end]
    return bool(told) and all(c.category == "violence" for c in told)


def private(view: DocView, cast: Cast, t: int) -> bool:
    """Tell whether a subject is one person who holds no office; "she" may hold it where anybody does."""
    i = view.name_at[t]
    if view.is_person(i):
        return cast.people[view.names[i].cluster].occupation not in BY_LAW
    if view.lower[t] in {"he", "she"}:
        return all(p.occupation not in BY_LAW for p in cast.people)
    noun = view.lower[t]
    return noun in people().nouns and people().occupation.get(noun) not in BY_LAW and actor_type([noun]) is None
