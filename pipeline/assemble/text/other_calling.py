"""Whether two tellings of people without names are of people who do different things: "a nurse … a priest"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NUMBER_WORDS, people

if TYPE_CHECKING:
    from pipeline.assemble.text.party import GroupRef

CUTS: Final = frozenset({"of", "from", "in", "at", "who", "with", "for", "on", "near", "working"})
NEW: Final = frozenset({"a", "an", "one"})
LONGEST: Final = 3  # words of a calling
# what somebody of any trade may be called as well
BESIDE: Final = frozenset({"activist", "human_rights_defender", "trade_unionist"})
LOOSE: Final = BESIDE | {None, "other"}
# trades that one person often has together: who writes, teaches and posts; who holds an office and a seat; who stands
# for a seat and pleads; who teaches at a medical school
TOGETHER: Final = (
    frozenset({"journalist", "blogger", "artist", "academic"}),
    frozenset({"politician", "official"}),
    frozenset({"politician", "lawyer"}),
    frozenset({"academic", "health_worker"}),
)
ADULT: Final = 18
CHILDREN: Final = word_list("people.toml", "children", "called") - {"youth"}
GROWN: Final = frozenset({"soldier", "official", "politician", "lawyer", "health_worker"})  # no child's
# callings by which one person may be told of twice ("an officer … a policeman"): fewer, as a nurse is no teacher
ONE: Final = (frozenset({"journalist", "blogger", "artist"}), *TOGETHER[1:3], frozenset({"soldier", "official"}))


def other_calling(a: GroupRef, b: GroupRef) -> bool:
    """Tell whether the one told later, told as new, has another calling or is of the other sex ("a nurse … a monk").

    A headline has no article, so that it is left out: "Activist held" may be told in full as "A lawyer was held".
    """
    first, later = (x.text.lower().split() for x in sorted((a, b), key=lambda x: x.start))
    if ("and" in first) != ("and" in later):
        return other_list(*sorted((first, later), key=lambda x: "and" in x))
    if not (counted(first) or first[0] == "the") or not counted(later):
        return False
    one, other = head(first), head(later)
    if sexes_differ(one[-1], other[-1]):
        return True
    mine, others = calling(one), calling(other)
    if (young(one) and others in GROWN) or (young(other) and mine in GROWN):
        return True
    if mine is None or others is None or mine == others or not BESIDE.isdisjoint({mine, others}):
        return False
    return not any({mine, others} <= pair for pair in ONE)


def of_other_trade(word: str, text: str) -> bool:
    """Tell whether those whom a plural calls do other work than a counted set ("two pupils … the teachers")."""
    mine, theirs = people().occupation.get(people().one_of(word)), calling(head(text.lower().split()))
    if not LOOSE.isdisjoint({mine, theirs}) or mine == theirs:
        return False
    return not any({mine, theirs} <= pair for pair in (*ONE, *TOGETHER))


def young(phrase: list[str]) -> bool:
    """Tell whether a phrase tells children, by their age or their noun ("a 15-year-old shepherd", "two girls")."""
    ages = (int(word.split("-")[0]) for word in phrase if word[:1].isdigit() and word.endswith("-year-old"))
    return any(age < ADULT for age in ages) or people().one_of(phrase[-1]) in CHILDREN


def other_list(whole: list[str], listed: list[str]) -> bool:
    """Tell whether one of a list cannot be of a plain count: "two nurses", "the driver and a clerk"; "two women".

    Members of a party are of any trade ("two opposition members", "a nurse and a clerk").
    """
    if not counted(whole) or not (counted(listed) or listed[0] == "the"):
        return False
    one, mine = people().one_of(head(whole)[-1]), calling(head(whole))
    for part in " ".join(listed).replace(", and ", ", ").replace(" and ", ", ").split(", "):
        noun = head(part.split())
        if not noun:
            continue
        if sexes_differ(one, people().one_of(noun[-1])):
            return True
        other = calling(noun)
        known = mine not in LOOSE | {"politician"} and other is not None and other != mine and other not in BESIDE
        if known and not any({mine, other} <= pair for pair in ONE):
            return True
    return False


def counted(phrase: list[str]) -> bool:
    """Tell whether a phrase tells people as new ones, one or some by their number."""
    return phrase[0] in NEW or phrase[0] in NUMBER_WORDS or phrase[0].isdecimal()


def head(phrase: list[str]) -> list[str]:
    """Return a phrase up to the noun that says who they are."""
    end = next((k for k in range(1, len(phrase)) if phrase[k].rstrip(",") in CUTS or phrase[k - 1][-1] == ","), None)
    return [word.rstrip(",") for word in phrase[:end]]


def sexes_differ(one: str, other: str) -> bool:
    """Tell whether one noun is for men alone and the other for women alone."""
    male, female = people().male, people().female
    return (one in male and other in female) or (one in female and other in male)


def calling(phrase: list[str]) -> str | None:
    """Return what the people of a phrase do, by the longest calling that it ends with."""
    table = people().occupation
    if "and" in phrase or "or" in phrase:
        return None
    return next(filter(None, (table.get(" ".join(phrase[-n:])) for n in range(LONGEST, 0, -1))), None)
