"""Whether "him" is the one whose relatives, friends or staff a clause is about.

"X's friends were held when police shot him dead": X was shot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import after_of, noun_for_people, people_named
from pipeline.assemble.text.words import actor_type, people

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver

PERSONAL: Final = frozenset({"he", "him", "his", "she", "her", "hers", "they", "them", "their", "who", "whose"})


def other_sex(noun: str, sex: str | None) -> bool:
    """Tell whether a noun is for somebody of the other sex than that of a pronoun ("her father": not "her")."""
    return noun in (people().male if sex == "female" else people().female)


def owner_named(resolver: Resolver, noun: int) -> int | None:
    """Return the name of whose relatives or friends a noun tells ("the wife of X", "X's friends"), None without one."""
    view = resolver.view
    told = view.kids(noun, "poss") + after_of(view, noun)
    somebody = noun_for_people(view, noun) or view.lower[noun] in people().relatives
    return next((p for p in told if view.person_at(p) and not view.kids(p, "conj")), None) if somebody else None


def owner_meant(resolver: Resolver, before: list[int], t: int, sex: str | None) -> int | None:
    """Return the name of the owner whom a pronoun can alone mean: of several friends, or of a wife where it is "him".

    Args:
        resolver: the article's.
        before: who the clause is about, where it has such.
        t: the pronoun, of one person.
        sex: its sex, None of one that may be of several.
    """
    view = resolver.view
    if not before or sex is None:
        return None
    noun = before[0]
    owner = owner_named(resolver, noun)
    if owner is None or not owner < t:
        return None
    entry = resolver.cast.people[view.names[view.name_at[owner]].cluster]
    if entry.sex not in {None, sex}:
        return None
    several = not resolver.singular(noun) or view.lower[noun] == "family"
    return owner if several or other_sex(view.lower[noun], sex) else None


def owner_of_thing(resolver: Resolver, t: int, sex: str) -> Party | None:
    """Return whose house or case the clause before tells of ("X's home was raided and he was held"): X, not who before.

    Not of a judge's or officer's ruling, nor where anybody else is named in between.
    """
    view = resolver.view
    verb = view.head[t]
    if view.dep[t] not in SUBJECTS or view.dep[verb] != "conj" or not view.head[verb] < t:
        return None
    things = [s for s in view.kids(view.head[verb], *SUBJECTS) if s < t and view.name_at[s] < 0]
    if len(things) != 1 or view.tag[things[0]] not in {"NN", "NNS"}:
        return None
    somebody = noun_for_people(view, things[0]) or view.lower[things[0]] in people().relatives
    told = [p for p in view.kids(things[0], "poss") if view.person_at(p) and not view.kids(p, "conj")]
    if somebody or len(told) != 1 or resolver.quoted[told[0]] != resolver.quoted[t]:
        return None
    name = view.names[view.name_at[told[0]]]
    calling, entry = view.lower[name.first - 1 : name.first], resolver.cast.people[name.cluster]
    official = bool(calling) and actor_type(calling) is not None  # "Judge X's ruling was quashed and he was freed"
    if official or entry.sex not in {None, sex} or entry.likely not in {None, sex}:
        return None
    if any(view.lower[k] in PERSONAL for k in range(told[0], t)) or people_named(view, told[0] + 1, t):
        return None
    return Party(people=[name.cluster], how=["pronoun"], head=t, trust=0.8)
