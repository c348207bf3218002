"""Which of those told of before a name can mean, by the words beside it ("Mrs X", "the younger X", "Judge X").

Where they tell of somebody else, the name is of a person of their own; where they leave two who were named in one
breath, it is nobody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.kept import compiled
from pipeline.normalise.alike import answers, family_first, fold
from pipeline.normalise.namesakes import SAYS, Called, acts_by_office, holds_office, in_one_sentence, of_generation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.normalise.people import Cluster

AHEAD = 6  # mentions after an official's surname among which a full name of its sentence stands
JOINED = (" and ", " & ")
GENERATIONS = frozenset({"elder", "younger"})
OF_ANOTHER = compiled(
    r",? (?:one of|(?:an?|the|another|only|first|second|elder|younger) (?:[a-z-]+ ){1,4}of) (?:the )?(?:late )?"
)
"""Between two names of whom the first is told of as something of the second's ("X, a friend of Y", "X, one of Y's")."""
SUFFERS = compiled(
    r"(?:['’]s? (?:[a-z-]+ ){0,3}[a-z-]+)?, (?:was|were|has been|had been) "
    r"(?!told|informed|shown|allowed|able|asked|killed|murdered|shot|stabbed|executed|assassinated|hanged|found)[a-z]"
)


def narrowed(
    text: str,
    mentions: list[tuple[int, int]],
    index: int,
    keys: list[str],
    how: Called,
    able: list[Cluster],
    apart: Sequence[frozenset[int]],
) -> tuple[list[Cluster], str | None]:
    """Return whom a mention can mean among some people, and what keeps a new person of its name apart from them.

    Args:
        text: the article's text.
        mentions: character spans of the mentions of people.
        index: which of them is asked about.
        keys: its folded parts.
        how: how it calls its bearer.
        able: those told of before.
        apart: sets of mentions that are different people.
    """
    able = unlike_owner(text, mentions, index, able)
    lone = len(keys) == 1 or how.mark in GENERATIONS
    sexed = by_sex(able, how, lone=lone)
    if how.mark == "another" and len(keys) > 1:
        return [], None
    if not lone:
        return [c for c in sexed if len(c.keys) > 1 or may_head(text, mentions, index, keys, how, c)], None
    surname = keys[0]
    first = surname in family_first()
    named = [c for c in sexed if len(c.keys) > 1 and any(answers(surname, k) for k in c.keys[not first :])]
    if first and (tails := borne_last(surname, named)):
        named, sexed = [c for c in named if c not in tails], [c for c in sexed if c not in tails]
    if how.mark == "another":
        return [], how.mark
    if how.mark is not None:
        return by_generation(how.mark, surname, named, sexed), how.mark
    if how.office is not None:
        return by_office(text, mentions, index, surname, how.office, named, sexed)
    if any(lent(text, mentions, c) for c in named) and len(named) == 1:
        return [c for c in sexed if c.keys == [surname] and c.mark == how.sex], how.sex
    mark = how.sex if how.sex is not None and not named and any(answers(surname, c.keys[-1]) for c in able) else None
    if not named:
        return [c for c in sexed if c.mark in {None, how.sex}] if how.sex is not None else sexed, mark
    sexed = [c for c in sexed if c.mark is None or (how.sex is not None and c.mark == how.sex)]
    if not first and crossed(surname, named, sexed):
        return [c for c in sexed if c.keys == [surname]], None
    if len(named) == 1:
        return sexed, mark
    own = sayer(text, mentions, index, named)
    sexed = [c for c in sexed if c is not own]
    if not first and in_one_breath(named, apart, how):
        return [c for c in sexed if len(c.keys) == 1], None
    return sexed, mark


def told_in_section(
    sections: Sequence[int], index: int, keys: list[str], clusters: Sequence[Cluster]
) -> list[Cluster]:  # fmt: skip
    """Return those whom a mention in a section of a survey may mean: by one name alone nobody of another section.

    But for the only one who bears it of those named in full in the first, the overview.
    """
    here = sections[index]
    own = [c for c in clusters if sections[c.mentions[-1]] == here]
    if len(keys) > 1:
        return [c for c in clusters if len(c.keys) > 1 or sections[c.mentions[-1]] == here]
    if here == 0 or any(answers(keys[0], k) for c in own for k in c.keys):
        return own
    over = [c for c in clusters if len(c.keys) > 1 and any(answers(keys[0], k) for k in c.keys)]
    return [*own, *over] if len(over) == 1 and sections[over[0].mentions[0]] == 0 else own


def unlike_owner(text: str, mentions: list[tuple[int, int]], index: int, able: list[Cluster]) -> list[Cluster]:
    """Leave out whoever a name cannot mean beside another ("Ali Obi, one of Ali Obi Reis's pupils": two people)."""
    start, end = mentions[index]
    if index and OF_ANOTHER.fullmatch(text, mentions[index - 1][1], start):
        able = [c for c in able if index - 1 not in c.mentions]
    if index + 1 < len(mentions) and OF_ANOTHER.fullmatch(text, end, mentions[index + 1][0]):
        owner = fold(text[slice(*mentions[index + 1])]).removesuffix("s").split()
        able = [c for c in able if len(c.keys) == 1 or c.keys not in (owner, [*owner[:-1], owner[-1] + "s"])]
    return able


def only_of_another(text: str, mentions: list[tuple[int, int]], index: int) -> bool:
    """Tell whether somebody is named only as whose kin or friend it is to whom something was done.

    "X, the daughter of Y Reis, was held. Reis": X. Not "X, the widow of Y Reis, was told so", nor what X says of Y, nor
    where X was killed.
    """
    if index == 0:
        return False
    between = OF_ANOTHER.fullmatch(text, mentions[index - 1][1], mentions[index][0])
    return between is not None and "widow" not in between[0] and SUFFERS.match(text, mentions[index][1]) is not None


def by_sex(able: list[Cluster], how: Called, *, lone: bool) -> list[Cluster]:
    """Return those of the sex that a title tells; a surname alone is theirs who are known to be of it, if any are."""
    if how.sex is None:
        return [c for c in able if len(c.keys) > 1 or how.likely is None or c.sex in {None, how.likely}]
    able = [c for c in able if (c.sex or c.likely) in {None, how.sex}]
    alike = [c for c in able if (c.sex or c.likely) == how.sex] if lone else []
    return [c for c in able if (c.sex or c.likely) == how.sex or all(c.keys[-1] != a.keys[-1] for a in alike)]


def by_generation(mark: str, surname: str, named: list[Cluster], able: list[Cluster]) -> list[Cluster]:
    """Return who is "the elder" or "the younger" of a surname, nobody where that is not told."""
    same = [c for c in able if c.mark == mark and c.keys[0] == surname]
    if same:
        return same
    n = of_generation(mark, [c.group for c in named])
    return [named[n]] if n is not None else []


def by_office(
    text: str, mentions: list[tuple[int, int]], index: int, surname: str, office: str, named: list[Cluster],
    able: list[Cluster],
) -> tuple[list[Cluster], str | None]:
    """Return whom an office and a surname can mean ("Judge X"): no teacher X of the same sentence or text."""
    if same := [c for c in able if c.mark == office and c.keys == [surname]]:
        return same, None
    holders = [c for c in named if holds_office(text, office, surname, mentions[c.mentions[0]], beside=True)]
    if holders:
        return holders, None
    here = mentions[index]
    ahead = [m for m in mentions[index + 1 : index + AHEAD] if in_one_sentence(text, here, m)]
    full = [m for m in ahead if ends_in(text, m, surname)]
    other = not any(c.office or holds_office(text, office, surname, mentions[c.mentions[0]]) for c in named)
    return ([], office) if full or (named and other) else (able, None)


def ends_in(text: str, mention: tuple[int, int], surname: str) -> bool:
    """Tell whether a mention is a full name with a surname."""
    parts = text[slice(*mention)].casefold().split()
    return len(parts) > 1 and (parts[-1] == surname or (parts[0] == surname and surname in family_first()))


def may_head(
    text: str, mentions: list[tuple[int, int]], index: int, keys: list[str], how: Called, one: Cluster
) -> bool:
    """Tell whether a full name may be of whom a surname alone named before ("Judge X freed … Ivo X": not of him)."""
    if one.mark is not None:
        return one.mark in {how.sex, how.likely}
    if not answers(one.keys[0], keys[-1]):
        return True
    if one.office is None:
        return how.office is None or not others_follow(text, mentions, index, keys[-1])
    if "\n" in text[mentions[one.mentions[0]][1] : mentions[index][0]].strip(" "):
        return True  # a headline
    return how.office is not None or holds_office(text, one.office, keys[-1], mentions[index])


def others_follow(text: str, mentions: list[tuple[int, int]], index: int, surname: str) -> bool:
    """Tell whether an official who acts is named before another of the surname ("Judge Y X jailed the poet Z X")."""
    if not acts_by_office(text, *mentions[index]):
        return False
    ahead = [m for m in mentions[index + 1 : index + AHEAD] if ends_in(text, m, surname)]
    return any(text[a:b] != text[slice(*mentions[index])] for a, b in ahead)


def lent(text: str, mentions: list[tuple[int, int]], one: Cluster) -> bool:
    """Tell whether the surname of somebody was told with a first name before it alone ("Ana and Petr Vint")."""
    m = one.mentions[-1]
    if m == 0 or len(one.mentions) > 1 or text[mentions[m - 1][1] : mentions[m][0]] not in JOINED:
        return False
    return " " not in text[slice(*mentions[m - 1])].strip()


def crossed(lone: str, named: list[Cluster], able: list[Cluster]) -> bool:
    """Tell whether a surname is the first name of who was told of since ("Tariq Nadim … Nadim Qasim … Nadim")."""
    last = [c.mentions[-1] for c in named if answers(lone, c.keys[-1])]
    first = [c.mentions[-1] for c in able if len(c.keys) > 1 and " " in c.name and answers(lone, c.keys[0])]
    return bool(last and first) and max(first) > max(last)


def borne_last(surname: str, named: list[Cluster]) -> list[Cluster]:
    """Return who bears last a family name that stands first, and is not meant ("Chen Li", "Eva Peng … Peng Bao")."""
    heads = [c for c in named if c.keys[0] == surname]
    since = max((c.mentions[-1] for c in heads), default=-1)
    tails = [c for c in named if c.keys[0] != surname] if heads else []
    return [c for c in tails if c.keys[0] in family_first() or c.mentions[-1] < since]


def sayer(text: str, mentions: list[tuple[int, int]], index: int, named: list[Cluster]) -> Cluster | None:
    """Return whoever says what a surname alone is told of ("Lawyer X Y said Y was beaten")."""
    if index == 0 or SAYS.fullmatch(text, mentions[index - 1][1], mentions[index][0]) is None:
        return None
    return next((c for c in named if c.mentions[-1] == index - 1), None)


def in_one_breath(named: list[Cluster], apart: Sequence[frozenset[int]], how: Called) -> bool:
    """Tell whether the last two who bear a surname were named side by side, as nobody's kin, and equally often."""
    if how.sex is not None:
        return False
    equal = [c for c in named if not (c.relative or c.kin or c.introduced or c.owner or c.teller)]
    last = sorted(equal, key=lambda c: -c.mentions[-1])[:2]
    if len(last) < 2 or len(last[0].mentions) != len(last[1].mentions):
        return False
    two = {c.mentions[-1] for c in last}
    return any(two <= members for members in apart)


def shared_first(lone: str, bearers: Sequence[Cluster]) -> bool:
    """Tell whether several bear a first name, of whom who was told of last was not most ("Zoe X … Zoe Y … Zoe was")."""
    if lone in family_first() or len(bearers) < 2 or any(c.relative for c in bearers):
        return False
    if any(not answers(lone, c.keys[0]) for c in bearers):
        return False
    last = max(bearers, key=lambda c: c.mentions[-1])
    return any(c is not last and len(c.mentions) >= len(last.mentions) for c in bearers)
