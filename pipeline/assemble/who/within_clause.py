"""Whom a pronoun means in a clause that hangs on what befell them ("held X over a ruling that fined her")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.rehung import OUTCOMES
from pipeline.assemble.text.simple import may_tell, person_names
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

RULINGS: Final = word_list("actors.toml", "parts", "orders") | {"warrant", "sentence", "conviction"}
CLIMB: Final = 6  # steps from a ruling to the verb of who was held over it
THINGS: Final = frozenset({"that", "which"})
DYING: Final = frozenset({"death", "killing", "murder", "assassination"})


def within_clause(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whom a pronoun means by what its clause hangs on; None for any other."""
    view = resolver.view
    if view.dep[t] in {"nsubj", "nsubjpass"}:
        return of_own_death(resolver, t, gender)
    if view.dep[t] != "dobj" or view.head[t] > t:
        return None
    return hit_with_it(resolver, t, gender) or ruled_on(resolver, t, gender)


def of_later_clause(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the subject of a second clause for the object of a third ("X left, and Y fled after men hit her")."""
    view = resolver.view
    above = view.head[view.head[t]]
    if view.dep[t] != "dobj" or view.head[t] > t:
        return None
    if view.dep[view.head[t]] != "advcl" or view.dep[above] not in {"conj", "advcl", "parataxis"}:
        return None
    subject = next((k for k in view.kids(above, *SUBJECTS) if k < t and view.person_at(k)), None)
    if subject is None or person_names(view, subject + 1, t):
        return None
    cluster = view.names[view.name_at[subject]].cluster
    entry = resolver.cast.people[cluster]
    fits = (entry.gender or entry.likely or gender) == gender
    return Party(people=[cluster], how=["pronoun"], head=t, trust=0.8) if fits else None


def of_own_death(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return whose death the sentence is about that says how "he" died ("X's death angered those who knew he died")."""
    view = resolver.view
    first = view.sentences[view.sentence_at[t]][0]
    if not may_tell(view, view.head[t], DEATHS):
        return None
    told = [(k, o) for k in range(first, t) if view.lower[k] in DYING
            for o in view.kids(k, "poss") if view.person_at(o)]  # fmt: skip
    if len(told) != 1 or person_names(view, told[0][0], t):
        return None
    able = people().nouns - people().of_other_sex(gender)
    over = view.climb(t)  # "X's death angered a friend who knew he died"
    if any(view.tag[k] == "NN" and view.lower[k] in able and k not in over for k in range(told[0][0], t)):
        return None  # "X's death came a day after a farmer said he was shot"
    cluster = view.names[view.name_at[told[0][1]]].cluster
    entry = resolver.cast.people[cluster]
    if (entry.gender or entry.likely or gender) != gender:
        return None
    return Party(people=[cluster], how=["pronoun"], head=t, trust=0.8)


def ruled_on(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return who was held over a ruling that a clause says was on "her" ("held X over a ruling that fined her")."""
    view = resolver.view
    verb = view.head[t]
    ruling = view.head[verb]
    if view.dep[verb] not in {"relcl", "acl"} or view.dep[ruling] != "pobj" or view.lower[ruling] not in RULINGS:
        return None
    if any(view.lower[s] not in THINGS for s in view.kids(verb, "nsubj", "nsubjpass")):
        return None
    # "arrested X at the gate over a ruling", hung on the gate
    act = next((k for k in view.climb(ruling, CLIMB) if view.tag[k].startswith("VB")), ruling)
    held = [k for k in view.kids(act, "dobj", "nsubjpass") if k < ruling and view.person_at(k)]
    if len(held) != 1 or person_names(view, held[0] + 1, t):
        return None
    cluster = view.names[view.name_at[held[0]]].cluster
    entry = resolver.cast.people[cluster]
    if (entry.gender or entry.likely or gender) != gender:
        return None
    return Party(people=[cluster], how=["pronoun"], head=t, trust=0.8)


def hit_with_it(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the one without a name whom a throw hit and so wounded ("threw a stone at a child, wounding him")."""
    view = resolver.view
    verb = view.head[t]
    if view.lower[verb] not in OUTCOMES or view.dep[verb] != "advcl" or view.head[verb] > verb:
        return None
    at = [p for p in view.kids(view.head[verb], "prep") if view.lower[p] == "at" and p < verb]
    for c in (c for p in at for c in view.kids(p, "pobj")):
        ours = view.lower[c] in people().nouns - people().of_other_sex(gender) and view.name_at[c] < 0
        if ours and c < verb and resolver.singular(c) and not person_names(view, c, t):
            whole = [*view.kids(c, "det", "amod", "compound"), c]
            lo, hi = view.start[min(whole)], view.end[c]
            group = GroupRef(view.text[lo:hi], lo, hi, 1, 1)
            return Party(group=group, how=["pronoun for an unnamed person"], head=c, trust=0.6)
    return None
