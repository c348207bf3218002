"""Those counted who are the subject of a clause that goes on to "their" lot: "Ten nuns fasted after their arrest"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import acts_for_state, after_of
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

WHEN: Final = frozenset({"after", "before", "since", "until", "till", "following", "upon", "on", "during", "over"})
NEAR: Final = 4  # sentences back to others of whom "their" may tell
STEPS: Final = 4  # verbs joined from the clause up to its subject


def own_lot(resolver: Resolver, t: int) -> Party | None:
    """Return those counted of whom a clause tells what they did, before or after what "their" says befell them.

    Not where several were told of a little before, of whom it may tell too ("A and B were held. Ten nuns wept after
    their arrest"), nor those who hold an office or bear arms.
    """
    view = resolver.view
    prep = view.head[view.head[t]]
    own = view.lower[t] == "their" and view.dep[t] == "poss" and view.lower[prep] in WHEN
    if not own or after_of(view, view.head[t]):
        return None  # "after their arrest of X", "before their execution of the dance"
    here = view.sentence_at[t]
    first = view.sentences[here][0]
    if any(head < first and here - view.sentence_at[head] <= NEAR for head, _ in resolver.plurals):
        return None
    verb = view.head[prep]
    for _ in range(STEPS):
        if view.kids(verb, "nsubj") or view.dep[verb] not in {"conj", "xcomp"}:
            break
        verb = view.head[verb]
    subject = next((k for k in view.kids(verb, "nsubj") if k < t and view.tag[k] == "NNS"), -1)
    if subject < 0 or resolver.count_at(subject) is None or named_between(view, subject, t):
        return None
    office = acts_for_state(view, subject)
    party = resolver.party(subject) if not office else Party()
    if party.group is None or (party.group.min or 0) < 2 or party.people:
        return None
    return Party(group=party.group, how=["pronoun"], head=t, plural=True, trust=0.7)


def named_between(view: DocView, subject: int, t: int) -> bool:
    """Tell whether others are told of between a subject and "their", of whom it may tell."""
    return any(view.person_at(k) or view.lower[k] in people().plurals for k in range(subject + 1, t))
