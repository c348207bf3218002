"""Whether "him" is the one whose relatives, friends or staff a clause is about.

"X's friends were held when police shot him dead": X was shot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.simple import after_of, noun_for_people
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.who.resolve import Resolver


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
