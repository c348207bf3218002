"""What the words beside a name tell of whom it can mean among those who share it.

A title or a word for kin tells the sex, "Judge" the office, "the younger" or "Jr" which of two generations, "another"
that nobody told of before is meant. All of it is asked of the text around one mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.kept import compiled
from pipeline.paths import toml_table

_TITLES = toml_table("people.toml")["titles"]
_OFFICES = "|".join(_TITLES["of_tellers"])
_TELLING = "|".join(_TITLES["telling"])
_KIN = toml_table("people.toml")["relatives"]
_NOUNS = "|".join(_KIN["single"])
_BESIDE = "|".join(_KIN["introduced"])
# the sex that a title tells, so that "Mr. X" is not the X who was called "Ms."
SEXED = compiled(r"\b(?:(?P<male>Mr|Sir)|(?P<female>Mrs|Ms|Miss|Madam))\.? ?$")
OFFICE = compiled(rf"\b(?:{_OFFICES})\.?[ ,]+$")
"""Before who tells of it by office: the surname alone is rather that of whom they tell, unless it tells again."""
OFFICE_TOLD = compiled(rf"\b(?:[Tt]he|an?|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ ){{0,2}}(?i:{_OFFICES}),? $")
OFFICE_WORD = compiled(rf"\b(?P<office>{_OFFICES})\.? $", re.IGNORECASE)
OFFICE_AFTER = compiled(rf"^, (?:the|an?) (?:[a-z]+ )?(?P<office>{_OFFICES})\b", re.IGNORECASE)
TELLS = compiled(rf"^,? (?:{_TELLING})\b")
TOLD_BY = compiled(rf"\b(?:{_TELLING}) $")
OF_SELF = compiled(r"^,? \w+ (?:\w+ )?(?:that )?(?:he|she) ")  # "Judge Ana Obi said she had been threatened"
ARMED = frozenset(_TITLES["armed_offices"])
TRIED = compiled(rf"^,? (?:was|has been|had been) (?:\w+ )?(?:{'|'.join(_TITLES['tried'])})\b")
TRYING = compiled(rf"\b(?:{'|'.join(_TITLES['tried'])}) $")
DONE_BY = compiled(rf"\bby (?:(?:an?|the|[a-z]+) ){{0,2}}(?i:{_OFFICES})\.?,? $")
DOES = compiled(
    r"^,? (?:(?:has|had|also|then|later|[a-z]+ly) )?"
    rf"(?:[a-z]{{2,}}ed|{'|'.join(_TITLES['doing'])})"
    r"(?! (?:in|on|for|over|by|at|after|as|with|to|amid|during|from|near|dead|last|and)\b|[.,;:!?\n]|$) "
)
"""After whoever acts: a verb and what it is done to ("Officer X beat Y"), no participle ("Judge X arrested in May")."""
HURTS = compiled(rf"^,? (?:has |had )?(?:{'|'.join(_TITLES['hurting'])}) ")
SAYS = compiled(rf",? (?:{_TELLING})(?: (?:on|in|last|at) [\w ]{{2,20}}| \w+day)?(?: that)? ")
"""Between a name and the surname of whom its bearer tells ("Lawyer X Y said Y was beaten")."""
_ANOTHER = r"\b(?:[Aa]nother|[Aa] (?:second|third|different)|[Aa]n unrelated|[Oo]ne other) (?:[a-z-]+ )?"
ANOTHER = compiled(rf"{_ANOTHER}$|\b(?:also|likewise) (?:called|named) $")
ANOTHER_CALLED = compiled(rf"{_ANOTHER}(?:,? (?:also |likewise )?(?:called|named)|by the name of|with the name) ?$")
ELDER = compiled(r"\b(?:(?P<elder>[Ee]lder|[Oo]lder|[Ss]enior)|(?P<younger>[Yy]ounger|[Jj]unior))(?: Mr?r?s?\.?)? $")
SUFFIXES = {"jr": "younger", "junior": "younger", "sr": "elder", "senior": "elder"}
AFTERWARDS = compiled(r"^,? (?:(?P<elder>[Ss]r|[Ss]enior|the [Ee]lder)|(?P<younger>[Jj](?:unio)?r|the [Yy]ounger))\b")
YOUNG_KIN = compiled(r"\b(?:grand)?(?:son|daughter)s?,? $|\b(?:nephew|niece),? $|\byounger (?:brother|sister),? $")
OLD_KIN = compiled(
    r"\b(?:grand)?(?:father|mother),? $|\b(?:uncle|aunt),? $|\b(?:elder|older) (?:brother|sister),? $"
    r"|\b(?:son|daughter) of (?:the |an? )?(?:[a-z-]+ ){0,3}$"
)
AGE = compiled(
    r"^(?:, (?:aged )?| \()(\d\d)\b|^ and (?:his|her) "
    rf"(?P<child>{'|'.join(toml_table('people.toml')['relatives']['younger'])})\b",
)
INTRODUCED = compiled(
    rf"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|['’]s) (?:[a-z-]+ ){{0,2}}"
    rf"(?:(?:{_BESIDE}),? |(?:{_BESIDE}|{_NOUNS}), (?:an?|the) (?:[a-z-]+ ){{1,2}})$"
)
OWNS = compiled(rf"^['’]s (?:[a-z-]+ ){{0,2}}(?:{_NOUNS}|{_BESIDE}),? $")
# "X, the brother of Y, said": their surname alone is rather Y's; not after "X, his brother, was held"
KIN_AFTER = compiled(
    rf"^, (?:(?:a|the|his|her|their|whose) )?(?:[a-z]+ )?(?:{'|'.join(_KIN['single'])})\b"
    rf"(?: of [^,;]{{1,50}})?, (?:(?:has|had|also|later) )?(?:{'|'.join(_KIN['telling'])})\b"
)
SENTENCE_END = compiled(r"[.!?][”\"]? (?=[A-Z“\"])|\n")
OWN_KIN = compiled(rf"^[^.A-Z\n]{{0,40}}\b(?:and|with) (?:(?P<male>his)|(?P<female>her)) (?:[a-z]+ )?(?:{_NOUNS})\b")
KIN_NEXT = compiled(rf"(?:^|[.!?][”\"]? )(?:(?P<male>His)|(?P<female>Her)) (?:[a-z]+ )?(?:{_NOUNS}),? $")
REACH = 60  # characters before and after a name in which its bearer's office is told
NEAR = 40


@dataclass(slots=True, frozen=True)
class Called:
    """How somebody is called in one place.

    `sex` is what a title tells, `likely` what the first name or a word for kin does; `group` which generation or what
    age is told of a full name, `office` the word for one beside it; `mark` what keeps a surname alone apart from
    those told of before: a generation or "another".
    """

    sex: str | None = None
    likely: str | None = None
    group: str | int | None = None
    office: str | None = None
    mark: str | None = None


@cache
def first_names() -> dict[str, str]:
    """Return `female` or `male` by first name, lower case, for names that one sex alone bears."""
    table = toml_table("people.toml")["first_names"]
    return {name: sex for sex in ("female", "male") for name in table[sex]}


@cache
def _kin_before() -> re.Pattern[str]:
    gender = toml_table("people.toml")["gender"]
    kin = {w for key in ("single", "words") for w in _KIN[key]}
    sexes = ((sex, "|".join(sorted(kin & set(gender[sex]) - {"partner"}))) for sex in ("male", "female"))
    return compiled("|".join(rf"\b(?P<{sex}>{words}),? $" for sex, words in sexes))


@cache
def variants() -> dict[str, int]:
    """Return the number of the set of its writings by a folded part of a name ("mohammad", "mohamed")."""
    return {w: n for n, row in enumerate(toml_table("people.toml")["written"]["rows"]) for w in row.split()}


def called(text: str, start: int, end: int, keys: list[str]) -> Called:
    """Return how a name that stands at `[start, end)` of a text is called there.

    Args:
        text: the article's text.
        start: where the name proper begins, behind any title.
        end: where it ends.
        keys: its folded parts.
    """
    before = text[max(0, start - NEAR) : start]
    titled = SEXED.search(before[-8:])
    sex = titled.lastgroup if titled is not None else None
    if len(keys) > 2 and keys[-1] in SUFFIXES:
        return Called(sex, first_names().get(keys[0]), SUFFIXES[keys[-1]])
    if len(keys) > 1 and keys[-1] not in SUFFIXES:
        kin = _kin_before().search(before) if sex is None else None
        kin = kin or (OWN_KIN.match(text[end : end + 64]) if sex is None else None)  # "X and his wife"
        likely = kin.lastgroup if kin is not None else first_names().get(keys[0])
        mark = "another" if ANOTHER_CALLED.search(before) else None
        return Called(sex, likely, age_group(text, start, end), office_told(text, start, end), mark)
    office = office_told(text, start, end)
    old = ELDER.search(before) or AFTERWARDS.match(text[end : end + 16])
    mark = SUFFIXES.get(keys[-1]) if len(keys) > 1 else old.lastgroup if old is not None else None
    if mark is None and ANOTHER.search(before) is not None:
        mark = "another"
    return Called(sex, office=office, mark=mark)


def office_told(text: str, start: int, end: int) -> str | None:
    """Return the office that stands right before or after a name ("Judge X", "X, the prosecutor")."""
    told = OFFICE_WORD.search(text[max(0, start - NEAR) : start]) or OFFICE_AFTER.match(text[end : end + NEAR])
    return told["office"].lower() if told is not None else None


def acts_by_office(text: str, start: int, end: int) -> bool:
    """Tell whether a name is of an official who tells or does something ("Judge X freed her", "by Officer X")."""
    before = text[max(0, start - NEAR) : start]
    if OFFICE.search(before) is None and OFFICE_TOLD.search(before) is None:
        return False
    after = text[end : end + NEAR]
    tells = TELLS.match(after) is not None or TOLD_BY.search(OFFICE.sub("", before)) is not None
    return (tells and OF_SELF.match(after) is None) or bool(DONE_BY.search(before) or DOES.match(after))


def age_group(text: str, start: int, end: int) -> str | int | None:
    """Return which generation a full name's bearer is told to be of, or their age."""
    before = text[max(0, start - NEAR) : start]
    if OLD_KIN.search(before):
        return "elder"
    if YOUNG_KIN.search(before):
        return "younger"
    told = AGE.match(text[end : end + NEAR])
    if told is None:
        return None
    return "elder" if told["child"] else int(told[1])


def of_generation(mark: str, groups: list[str | int | None]) -> int | None:
    """Return which of some namesakes is "the elder" or "the younger", by their generations or ages; None if unclear."""
    own = [n for n, g in enumerate(groups) if g == mark]
    if len(own) == 1:
        return own[0]
    ages = [g for g in groups if isinstance(g, int)]
    if len(groups) == 2 and len(ages) == 2 and ages[0] != ages[1]:
        return groups.index(max(ages) if mark == "elder" else min(ages))
    other = [n for n, g in enumerate(groups) if isinstance(g, str)]
    return 1 - other[0] if len(groups) == 2 and len(other) == 1 and not own else None


def holds_office(text: str, office: str, surname: str, full: tuple[int, int], *, beside: bool = False) -> bool:
    """Tell whether who bears a full name may be the one called by office and surname ("Governor X").

    The office is told beside the full name, or (unless asked for that alone) of somebody by itself; else whoever holds
    it is another.
    """
    alone = compiled(rf"\b{re.escape(office)}\.? {re.escape(surname)}\b")
    far = REACH + len(office) + len(surname)
    before = SENTENCE_END.split(text[max(0, full[0] - far) : full[0] + 1])[-1].lower()
    after = SENTENCE_END.split(text[full[1] : full[1] + far])[0].lower()
    other = compiled(rf"\b{re.escape(office)}\.? (?:[\w.-]+ ){{0,2}}{re.escape(surname)}\b")  # "by Captain Y X"
    before, after = other.sub("", before), other.sub("", after)
    if office in before or office in after:
        return True
    if beside:
        return False
    lower = text.lower()
    told = len(re.findall(rf"\b{re.escape(office)}\b", lower))
    return told > len(alone.findall(lower))


def in_one_sentence(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether no sentence or line ends between two mentions."""
    return SENTENCE_END.search(text[one[1] : other[0]]) is None
