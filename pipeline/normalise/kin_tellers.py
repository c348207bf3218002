"""Who only tells of a relative of one surname: "X Y said her brother Z Y was taken. … Y was beaten" is Z's, not X's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.gated import Gated
from pipeline.kept import compiled
from pipeline.paths import toml_table

_KIN = toml_table("people.toml")["relatives"]
_VERBS = "|".join(_KIN["telling"])
_SOURCE = "|".join(_KIN["sources"])
_NOUNS = "|".join(_KIN["single"])
TOLD_BY = Gated(rf"\b(?:{_SOURCE})(?: to)? (?:[^.;,]{{0,40}} )?(?:(?:from|of|by|with) )?$", re.IGNORECASE)
"""Before whoever tells: "according to [video testimony from] X", "in an interview with X"."""
TELLING = compiled(rf"(?:^|[, ])(?:{_VERBS})\b|^,? as saying\b")
OWN = compiled(rf"\b(?:his|her) (?:(?!and\b)[\w-]+ ){{0,2}}(?:{_NOUNS}),? (?:(?!and\b)[a-z-]+ )?$")
"""Before the relative's name: "her [younger] brother, [journalist] Z Y"."""
ALSO_SELF = compiled(
    r"\b(?:I|s?he|him|himself|herself|they|them|both|and (?:his|her)|(?:with|after) (?:his|her))\b"
    rf"|\b(?:{'|'.join(_KIN['own_fate'])})\b(?=.*\b(?:{_VERBS})\b)|[.!?][”\"]? (?=[A-Z])(?<! [A-Z]\. )"
)
"""Between the two: who tells may be told of too ("X Y said he and his brother Z Y", "X Y, who was jailed, said")."""
ASIDE = compiled(rf"^, who (?:{_VERBS})\b|\b(?:told|tells) $|\b(?:wrote|writes|reported|reports) (?:about|on|of)\b")
"""Between the two: what is told is no news of the relative ("X Y told his son to leave", "wrote about his uncle")."""
PUBLIC = compiled(rf"\b(?:{'|'.join(_KIN['public'])}) $", re.IGNORECASE)
"""Before whoever tells: of whom the text may tell more, under the surname alone ("Journalist X Y said his father")."""
SHE_SAID = compiled(rf"\bs?he (?:has |had )?(?:{_VERBS})\b")
OF_KIN = compiled(rf"\b(?:{_NOUNS}) of (?:[\w-]+ ){{0,2}}$")
SAID = compiled(rf"^, (?:(?:has|had|also|later) )?(?:{_VERBS})\b")
FATE = compiled(rf"\b(?:{'|'.join(_KIN['own_fate'])})\b")
WOMAN = compiled(rf"(?:{'|'.join(toml_table('people.toml')['relatives']['women'])})\b")
MALE, FEMALE = compiled(r"\b(?:he|him|his|himself)\b"), compiled(r"\b(?:she|her|hers|herself)\b")
IS_WHAT = compiled(
    r"^(?:, [^,]{1,60})?,? (?:is|was|has been|had been) (?:(?:an?|the|at|in) |(?:well|ill|safe|fine)\b)"
)
DEAD = compiled(r"\b(?:killed|dead|died)\b")
POSTS = compiled(
    rf" (?:was|has been|had been) (?:{'|'.join(toml_table('people.toml')['relatives']['lost_posts'])})\b"
)
CAME_TO = compiled(rf"^ (?:had |has )?(?:{'|'.join(_KIN['beside_teller'])}) (?:him|her)\b")
"""After the relative: who tells is told of as well ("X Y said his son Z Y had visited him in prison")."""
SPOKE_OUT = compiled(rf"^ and (?:his|her) (?:[\w-]+ )?(?:{_NOUNS})\b|\b(?:{'|'.join(_KIN['spoke_out'])})\b")
"""After a surname alone: it is whoever told ("threatened Y and his son", "fined Y over his complaint")."""
REACH = 240


@dataclass(slots=True, frozen=True)
class Told:
    """The relative of whom somebody tells.

    `keys` are the folded parts of the name; `apart` finds the pronouns of whoever tells, and `like` those of the
    relative, where a "his" and a "wife" tell the two by sex.
    """

    keys: list[str]
    apart: re.Pattern[str] | None = None
    like: re.Pattern[str] | None = None

    def may_mean(self, text: str, end: int) -> bool:
        """Tell whether a surname alone that ends at `end` may mean the relative, by the pronouns after it."""
        rest = text[end : end + REACH].partition(". ")[0]
        if POSTS.match(rest) or SPOKE_OUT.search(rest):
            return False  # who lost a post, or spoke out, is rather whoever tells
        return self.apart is None or self.like is None or not self.apart.search(rest) or bool(self.like.search(rest))


def told_of_kin(text: str, teller: tuple[int, int], kin: tuple[int, int], keys: list[str]) -> Told | None:
    """Return the second of two people, if the first is told of for telling of them, their relative."""
    between = text[teller[1] : kin[0]]
    own = OWN.search(between) if len(between) <= REACH else None
    if own is None:
        return None
    opening = text[max(text.rfind(". ", 0, teller[0]), text.rfind("\n", 0, teller[0])) + 1 : teller[0]]
    if TOLD_BY.search(opening) is None and TELLING.search(between) is None:
        return None
    words = SHE_SAID.sub("", between[: own.start()])
    if ALSO_SELF.search(words) or ASIDE.search(words) or FATE.search(opening) or PUBLIC.search(opening):
        return None
    rest = text[kin[1] : kin[1] + REACH].partition(". ")[0]
    male, woman = own[0].startswith("his"), WOMAN.search(own[0]) is not None
    own_sex = (MALE if male else FEMALE).search(rest) if male == woman else None
    if IS_WHAT.match(rest) or CAME_TO.match(rest) or own_sex or DEAD.search(rest) or "grand" in own[0]:
        return None  # "his father, Z Y, was a judge", "his wife, Z Y, was out when they took him"
    if male != woman:
        return Told(keys)
    return Told(keys, MALE, FEMALE) if male else Told(keys, FEMALE, MALE)


def named_after_kin(text: str, other: tuple[int, int], one: tuple[int, int]) -> bool:
    """Tell whether a name is of whoever is told to be the relative of another ("the sister of X Y, Z Y, said")."""
    if text[other[1] : one[0]] != ", " or SAID.match(text[one[1] : one[1] + 40]) is None:
        return False
    told = OF_KIN.search(text[max(0, other[0] - 60) : other[0]])
    if told is None:
        return False
    rest = text[one[1] : one[1] + REACH].partition(". ")[0]
    own = FEMALE if WOMAN.search(told[0]) else MALE
    return not (own.search(rest) or DEAD.search(rest) or "late " in told[0])  # "the aunt of X, Y, said she was beaten"
