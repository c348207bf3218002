"""Whom no court frees any more: "a sailor drowned. The mate was arrested. He was released"; whose body was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import LAW_ACTS, LIBERTY_ACTS
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import people_named, verb_or_self
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import Cast
    from pipeline.assemble.who.resolve import Resolver

CORPSES: Final = word_list("people.toml", "counted", "corpses")
BACK: Final = 3
"""Sentences back to a death."""
PURSUED: Final = LAW_ACTS | LIBERTY_ACTS | {"release", "parole", "pardon"}
UNREAL: Final = frozenset({"nearly", "almost", "could", "might", "would", "may", "not", "never"})
DIED: Final = verb_list("people.toml", "victims", "dying")


def of_dead(view: DocView, cast: Cast, event: Event) -> bool:
    """Tell whether the law is told to deal with "him" after the one read for the pronoun has died.

    Not where the act goes back before the death ("He had been arrested in May"), nor where the dead are tried by name.
    """
    if event.act not in PURSUED or "pronoun" not in event.victims.how or len(event.victims.people) != 1:
        return False
    verb = verb_or_self(view, event.token)
    if any(view.lower[c] in {"had", "has"} for c in view.kids(verb, "aux")):
        return False
    own = [view.names[i] for i in cast.people[event.victims.people[0]].names]
    near = [n for n in own if 0 < event.sentence - view.sentence_at[n.last] <= BACK]
    between = (
        k for n in near if died(view, n) for k in range(view.sentences[view.sentence_at[n.last]][1], event.token)
    )
    return any(view.dep[k] == "nsubjpass" and view.name_at[k] < 0 and pursued(view, k) for k in between)


def pursued(view: DocView, k: int) -> bool:
    """Tell whether a noun is of somebody with whom the law deals ("The mate was arrested"), so not of a house."""
    rules = lexicon().verbs.get(view.lower[view.head[k]], ())
    return view.tag[k].startswith("NN") and any(r.act in PURSUED for r in rules)


def died(view: DocView, name: Name) -> bool:
    """Tell whether a name, or the noun that it explains, is the subject of a death."""
    head = name_head(view, name)
    head = view.head[head] if view.dep[head] == "appos" else head
    beside = view.lower[name.last + 1 : name.last + 3]
    after = beside[1:] if beside[:1] == [","] else beside[:1]
    if view.dep[head] == "nsubj" and view.lower[view.head[head]] in DIED:
        return not UNREAL & {view.lower[c] for c in view.kids(view.head[head], "advmod", "aux", "neg")}
    return not DIED.isdisjoint(after)


def found_dead(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose body the clause of a pronoun tells of, and nobody else ("The body of X was found after his arrest").

    Args:
        resolver: of the article.
        t: the pronoun.
        gender: its sex.
    """
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    for k in range(first, t):
        if view.lower[k] not in CORPSES or view.dep[k] not in SUBJECTS:
            continue
        whose = [p for c in view.kids(k, "prep") if view.lower[c] == "of" for p in view.kids(c, "pobj")]
        if len(whose) != 1 or not view.person_at(whose[0]) or view.head[k] not in view.climb(t):
            return None
        person = view.names[view.name_at[whose[0]]].cluster
        entry = resolver.cast.people[person]
        if people_named(view, first, t) != {person} or entry.sex not in {None, gender}:
            return None
        return Party(people=[person], how=["pronoun"], head=t, trust=0.75)
    return None
