"""Whether somebody can be what a noun says of one without a name: trade and sex do not contradict it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.other_calling import LOOSE, TOGETHER
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.who.cast import Cast

LEADING: Final = word_list("people.toml", "leading", "figures")


def noun_of(text: str) -> str:
    """Return the last word of a group that is a noun for people, in the singular."""
    words = [w.strip(".,") for w in text.lower().split()]
    found = [people().one_of(w) for w in words if w in people().nouns]
    return found[-1] if found else ""


def suits(cast: Cast, number: int, noun: str) -> bool:
    """Tell whether a person can be what a noun says: trade and sex do not contradict it."""
    person = cast.people[number]
    if person.occupation == "politician" and noun in LEADING:
        return True
    if person.relative and noun in people().relatives:
        return agrees_in_sex(cast, number, noun)
    if person.relative or person.occupation in {"official", "lawyer", "politician"}:
        return people().occupation.get(noun) == person.occupation
    trade = people().occupation.get(noun)
    if trade not in {None, "other", "activist"} and person.occupation not in {None, "other", "activist", trade}:
        return False
    return agrees_in_sex(cast, number, noun)


def may_be(cast: Cast, number: int, noun: str) -> bool:
    """Tell whether a person may be who a noun calls by trade or sex; of a general noun more is asked by `suits`."""
    trades = {people().occupation.get(noun), cast.people[number].occupation}
    one = not LOOSE.isdisjoint(trades) or len(trades) == 1 or any(trades <= pair for pair in TOGETHER)
    return one and agrees_in_sex(cast, number, noun)


def agrees_in_sex(cast: Cast, number: int, noun: str) -> bool:
    """Tell whether a person may be of the sex of a noun."""
    sex = cast.people[number].sex
    return not ((noun in people().female and sex == "male") or (noun in people().male and sex == "female"))
