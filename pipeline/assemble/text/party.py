"""Who stands in an argument of an act: named people, organisations, a bounded group, or nobody in particular."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.assemble.text.common import LATER_ONES, THEM
from pipeline.assemble.text.other_calling import other_calling
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import NUMBER_WORDS, people

if TYPE_CHECKING:
    from pipeline.recognise.counts import CountMention

COUNTED = "counted bodies"  # how "25 NGOs" is read: a group, though it holds no people
ONLY_ONE = "description of the only one told of"  # how "the boy" is read after one man alone was told of
OFFICE = "the one who holds an office"  # how "the editor of X" is read
NAMED_BESIDE = "named beside those counted"  # who is none of them ("four men arrested with X")
COUNTED_THERE = "counted with a place, the verb left out"  # the rest of "14 in Jos, six in Lagos"
ONE_OF_TWO = "one of two"  # how "the former" or "the latter" is read
# counts without a figure: two of them are one group only where their nouns are, or one says no more than "people"
VAGUE = word_list("people.toml", "counted", "vague", "dozens")
ANYBODY = word_list("people.toml", "counted", "anybody")
FORCES = word_list("actors.toml", "forces", "police", "military")
BESIDE = 60  # characters between somebody and whom a pronoun then calls theirs
SEVERAL = 2
TEN = 10
MASS, ROUNDED = 20, 1.1  # people of a great number; how far above a round figure the exact one may be
# what may be told of somebody's kin in another word
GENERAL = word_list("people.toml", "relatives", "general") | word_list("people.toml", "children", "called", "kin")
KIN = word_list("people.toml", "relatives", "words")
PEERS = word_list("people.toml", "relatives", "peers")


@dataclass(slots=True)
class GroupRef:
    """Victims without names, as the text counts them; character span and bounds."""

    text: str
    start: int
    end: int
    min: int | None
    max: int | None
    single: bool = False  # one relative of somebody, whom another telling may call otherwise

    @property
    def most(self) -> int | None:
        """The most that they are, as records tell it."""
        return 1 if self.single else self.max

    @property
    def owned(self) -> bool:
        """Whether a pronoun tells whose they are ("her brother"): others than whom the text names next."""
        return self.text[:6].lower().startswith(("his ", "her ", "their ", "my "))


def counted_group(count: CountMention) -> GroupRef:
    """Return those whom a text counts as a group."""
    return GroupRef(count.text, count.start, count.end, count.min, count.max)


@dataclass(slots=True)
class Party:
    """An argument resolved.

    `people` and `orgs` are cluster numbers in order; `how` says by which reading each was found; `generic` is set
    where the phrase names people without bound ("activists"), which makes no incident.
    """

    people: list[int] = field(default_factory=list)
    orgs: list[int] = field(default_factory=list)
    group: GroupRef | None = None
    how: list[str] = field(default_factory=list)
    head: int = -1
    generic: bool = False
    plural: bool = False
    trust: float = 1.0

    def __bool__(self) -> bool:
        return bool(self.people or self.orgs or self.group)

    def covers(self, other: Party) -> bool:
        """Tell whether another party's people, or its group where it has none, are among these."""
        if not set(self.people) >= set(other.people):
            return False
        if other.group is None or other.people or not (self.people or self.group):
            return True  # but "three soldiers were convicted of the murder of 21 farmers"
        return self.group is not None and self.group.start == other.group.start

    def add(self, other: Party) -> None:
        """Take over what another party holds."""
        for mine, others in ((self.people, other.people), (self.orgs, other.orgs)):
            for one in others:
                if one not in mine:
                    mine.append(one)
        for how in other.how:
            if how not in self.how:
                self.how.append(how)
        self.group = fuller(self.group, other.group) if self.group is not None else other.group
        self.generic = self.generic or other.generic
        self.plural = self.plural or other.plural or len(self.people) > 1
        self.trust = min(self.trust, other.trust)


def fuller(group: GroupRef, other: GroupRef | None) -> GroupRef:
    """Return the one of two tellings of a group that says who they are, not only how many ("Two held. Two nurses")."""
    bare = other is not None and only_number(group.text) and not only_number(other.text)
    return other if other is not None and bare and (group.min, group.max) == (other.min, other.max) else group


def only_number(text: str) -> bool:
    """Tell whether a count names nobody whom it counts ("two", "about 100")."""
    last = text.lower().split()[-1]
    return last.replace(",", "").isdecimal() or last in NUMBER_WORDS


def same_group(a: GroupRef | None, b: GroupRef | None) -> bool:
    """Tell whether two counted groups can be one."""
    if a is None or b is None:
        return a is b
    if a.text.casefold() == b.text.casefold() or one_part(a, b) or one_part(b, a):
        return True
    if a.min is None or b.min is None:
        return capped(a, b) or capped(b, a)
    if other_kin(a, b) or others_of_kind(a, b) or is_one_body(a) != is_one_body(b):
        return False
    if other_calling(a, b) or somebodys(a, b) or one_more(a) or one_more(b):
        return False
    alike = a.min == b.min and (a.max == b.max or a.min > 1) and of_one_kind(a.text.lower(), b.text.lower())
    return alike or (a.min >= MASS and by_other_words(a, b)) or (b.min >= MASS and by_other_words(b, a))


def one_part(whole: GroupRef, part: GroupRef) -> bool:
    """Tell whether a later group is, word for word, one of those joined before ("expelled five Poles and a Dane")."""
    if part.start <= whole.start or (part.min or 0) < SEVERAL or " and " not in whole.text:
        return False
    if not any(word[0].isupper() for word in part.text.split()[1:]):
        return False  # "two men" may be any two
    return part.text.casefold() in re.split(r", (?:and )?| and ", whole.text.casefold())


def is_one_body(group: GroupRef) -> bool:
    """Tell whether one body suffered and no person ("a newspaper was fined")."""
    last = group.text.lower().split()[-1]
    return group.max == 1 and last in people().body_nouns and last not in people().occupation


def other_kin(a: GroupRef, b: GroupRef) -> bool:
    """Tell whether two are kin and peers, or one each, by nouns for whose they are ("his son", "her aunt")."""
    one, other = a.text.lower().split(), b.text.lower().split()
    if {tie(one), tie(other)} == {"kin", "peers"}:
        return True  # "his wife and two daughters", "three of his colleagues"
    if a.max != 1 or b.max != 1 or not (a.owned and b.owned):
        return False
    return one[-1] != other[-1] and GENERAL.isdisjoint({one[-1], other[-1]})


def tie(phrase: list[str]) -> str | None:
    """Return what the people of a phrase are to somebody, kin or peers; none where it tells neither."""
    words = {word.rstrip(",") for word in phrase}
    if not words.isdisjoint(KIN):
        return "kin"
    return None if PEERS.isdisjoint(words | {word.removesuffix("s") for word in words}) else "peers"


def somebodys(a: GroupRef, b: GroupRef) -> bool:
    """Tell whether the later of two is told right after the other as theirs ("a farmer was killed and his son")."""
    first, later = sorted((a, b), key=lambda x: x.start)
    return later.owned and not first.owned and later.start - first.end < BESIDE


def others_of_kind(a: GroupRef, b: GroupRef) -> bool:
    """Tell whether the one told later is told as others of the same kind ("held a nurse. … Another nurse was held")."""
    one, other = (x.text.lower().split() for x in sorted((a, b), key=lambda x: x.start))
    further = {"another", "other"} & set(other) - set(one)
    if other == ["another"]:
        return True  # "a man was shot dead and another wounded"
    return one[-1] == other[-1] and one[-1] not in GENERAL | ANYBODY and bool(further)


def some_of(whole: Party, named: Party) -> bool:
    """Tell whether some of a counted set are named with its count ("freed 50 people. … 50 people, with X and Y")."""
    least = (named.group.min or 0) if named.group is not None else 0
    exact = named.group is not None and named.group.min == named.group.max  # "four killed. … Four, X among them, were"
    some = (0 if exact else 1) < len(named.people) < least
    return not whole.people and some and same_group(whole.group, named.group)


def one_more(group: GroupRef) -> bool:
    """Tell whether a group is told as one more than those told before ("another man", "a third man")."""
    first, later, of = [*group.text.casefold().split(), "", "", ""][:3]
    if group.text.casefold() == "the other":
        return True  # of two
    return bool(later) and (first == "another" or (first == "a" and later in LATER_ONES and of != "of"))


def of_one_kind(a: str, b: str) -> bool:
    """Tell whether counts without a figure are of the same people ("several guards", "many others" are not)."""
    one, other = set(a.split()), set(b.split())
    if VAGUE.isdisjoint(one) and VAGUE.isdisjoint(other):
        return True
    if (one & other) - VAGUE - {"of", "the", "other", *THEM}:
        return True
    return not ANYBODY.isdisjoint(one | other) and FORCES.isdisjoint(one | other)  # "several policemen", "three people"


def capped(a: GroupRef, b: GroupRef) -> bool:
    """Tell whether a count is the most that another allows ("bomb kills 20. … killing as many as 20 people")."""
    return (
        a.min is None and a.max is not None and b.min == b.max == a.max and of_one_kind(a.text.lower(), b.text.lower())
    )


def by_other_words(a: GroupRef, b: GroupRef) -> bool:
    """Tell whether a count gives the figure of a great number told roundly ("more than 160 held. … 164 people").

    A figure to the last one may be the least of more, too ("more than 1,300 … at least 1,303").
    """
    exact = a.min == a.max or (a.max is None and bool((a.min or 0) % TEN) and (b.min or 0) % TEN == 0)
    return b.max is None and b.min is not None and exact and b.min <= (a.min or 0) <= b.min * ROUNDED
