"""What reports call people and actors: `models/people.toml` and `models/actors.toml`, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.assemble.text.wordlists import noun_list, verb_list, word_list
from pipeline.nouns import noun_forms, plural
from pipeline.paths import toml_table
from pipeline.recognise.counts import MOST_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

STATE = frozenset({"state_security", "state_other"})
"""The types of actor that are the state."""
NO_STATE = frozenset({"private", "armed_non_state", "unknown"})
"""The types of actor that have nothing to do with the state."""
ARMED = frozenset({"armed_with_state", "armed_non_state"})
FORCES = ARMED | {"state_security"}
"""The types of actor that bear arms."""

OTHER_SEX = {"male": "female", "female": "male"}

NUMBER_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
                "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
                "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
                "both": 2, "pair": 2, "couple": 2, "duo": 2, "trio": 3, "quartet": 4}  # fmt: skip


YEARS = range(1900, 2101)


def number_of(word: str) -> int | None:
    """Return the small number that a word or figure tells."""
    if word in NUMBER_WORDS:
        return NUMBER_WORDS[word]
    return int(word) if not word[2:] and word.isdecimal() else None


def many_of(word: str) -> int | None:
    """Return the number of more than two figures that counts people and is no year ("the 222 were deported")."""
    figures = word.replace(",", "")
    n = int(figures) if 2 < len(figures) <= len(str(MOST_PEOPLE)) and figures.isdecimal() else 0
    return n if 0 < n <= MOST_PEOPLE and n not in YEARS else None


@dataclass(frozen=True, slots=True)
class People:
    """Nouns for people: `occupation` by word or phrase, `nouns` every head that names a person, and the small lists.

    `body_nouns` are what bodies are called ("group", "newspapers").
    """

    occupation: dict[str, str]
    nouns: frozenset[str]
    plurals: frozenset[str]
    singular: dict[str, str]
    relatives: frozenset[str]
    lawyers: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    titles: frozenset[str]
    bodies: frozenset[str]
    body_nouns: frozenset[str]

    def one_of(self, noun: str) -> str:
        """Return the singular of a plural for people; any other word itself."""
        return self.singular.get(noun, noun)

    def called(self, *words: str) -> bool:
        """Tell whether each of some words is a noun for one person or for several."""
        return all(word in self.nouns or word in self.plurals for word in words)

    def called_one(self, *words: str) -> bool:
        """Tell whether each of some words is a noun for one person."""
        return all(word in self.nouns and word not in self.plurals for word in words)

    def of_sex(self, sex: str | None) -> frozenset[str]:
        """Return the nouns for people of a sex, those for women where it is not told."""
        return self.male if sex == "male" else self.female

    def of_other_sex(self, sex: str | None) -> frozenset[str]:
        """Return the nouns for people of the other sex than one, those for men where it is not told."""
        return self.female if sex == "male" else self.male


def of_both(words: Sequence[str]) -> list[str]:
    """Return nouns for people with those for women that follow from them ("postman", "postwoman")."""
    women = (f"{w[:-3]}woman" for w in words if w.endswith("man") and not w.endswith(("woman", "shaman")))
    return [*words, *(w for w in women if w not in words)]


@cache
def people() -> People:
    """Load the nouns for people."""
    t = toml_table("people.toml")
    occupation: dict[str, str] = {}
    nouns: set[str] = set()
    plurals: set[str] = set()
    singular: dict[str, str] = {}
    for category, words in t["occupation"].items():
        for word in of_both(words):
            occupation[word] = occupation[plural(word)] = category
            nouns |= {word.rsplit(" ", 1)[-1], plural(word).rsplit(" ", 1)[-1]}
            plurals.add(plural(word))
            plurals.add(plural(word).rsplit(" ", 1)[-1])
            singular[plural(word)] = word
            singular[plural(word).rsplit(" ", 1)[-1]] = word.rsplit(" ", 1)[-1]
    for word in (*of_both(t["nouns"]["plain"]), *t["nouns"]["counted"]):
        nouns |= {word.rsplit(" ", 1)[-1], plural(word).rsplit(" ", 1)[-1]}
        if plural(word) != word:
            plurals.add(plural(word))
            singular.setdefault(plural(word), word)
            if word.endswith("person"):  # "laypersons", beside "laypeople"
                nouns.add(f"{word}s")
                plurals.add(f"{word}s")
                singular.setdefault(f"{word}s", word)
    plurals |= {"people", "men", "women", "children", "relatives", "others", "family", "staff", "youth"}
    return People(
        occupation,
        frozenset(nouns),
        frozenset(plurals),
        singular,
        frozenset(t["relatives"]["words"]),
        frozenset(t["lawyers"]["words"]),
        frozenset(t["gender"]["female"]),
        frozenset(t["gender"]["male"]),
        frozenset(t["titles"]["words"]),
        frozenset(t["bodies"]["words"]),
        frozenset(form for word in t["bodies"]["nouns"] for form in noun_forms(word.rsplit(" ", 1)[-1])),
    )


@cache
def family_first() -> frozenset[str]:
    """Return family names, lower case, that stand before the given name ("Li Wenzhong")."""
    return word_list("people.toml", "family_first", "words")


@cache
def bodies_counted() -> frozenset[str]:
    """Return the plurals of what is shut, raided, blocked or fined in numbers ("25 NGOs", "nine churches")."""
    table = toml_table("people.toml")["bodies"]
    return frozenset(plural(word.rsplit(" ", 1)[-1]) for key in ("nouns", "counted") for word in table[key])


@cache
def assemblies() -> frozenset[str]:
    """Return what people met for a cause are called, in singular and plural."""
    return noun_list("people.toml", "assemblies", "words")


@cache
def sittings() -> frozenset[str]:
    """Return what is held without anybody being held, in singular and plural ("trial", "funeral")."""
    return noun_list("people.toml", "assemblies", "sittings")


@cache
def actors() -> dict[str, str]:
    """Return actor type by word or phrase, singular and plural."""
    t = toml_table("actors.toml")
    found: dict[str, str] = {}
    for kind in (
        "private",
        "regional_organisation",
        "armed_non_state",
        "armed_with_state",
        "state_other",
        "state_security",
    ):
        for word in t[kind]["words"]:
            found[word] = kind
            found.setdefault(plural(word), kind)
            if "-" in word:
                found[word.replace("-", " - ")] = kind  # as names are parted: "al - shabaab"
    return found


@cache
def armed_many() -> frozenset[str]:
    """Return the plurals of single words for who bears arms ("hitmen", "patrolmen"): nobody's name."""
    t = toml_table("actors.toml")
    return frozenset(plural(word) for kind in FORCES for word in t[kind]["words"] if " " not in word)


@cache
def criticising() -> frozenset[str]:
    """Return the verbs that fault somebody for what that one did ("slammed the police for using live rounds")."""
    return verb_list("actors.toml", "criticising", "verbs")


@cache
def actor_words() -> frozenset[str]:
    """Return every word and phrase of `actors` and every word of its phrases: most nouns are none of them."""
    return frozenset(word for phrase in actors() for word in (phrase, *phrase.split()))


@cache
def telling_words() -> frozenset[str]:
    """Return the words without which a phrase names no actor."""
    return actor_words() | nobody()


@cache
def nobody() -> frozenset[str]:
    """Return the words that make an actor nobody in particular ("unidentified men")."""
    return word_list("actors.toml", "private", "unknown")


@cache
def in_uniform() -> frozenset[str]:
    """Return the nouns of whom a uniform tells nothing but itself ("uniformed men")."""
    return word_list("actors.toml", "private", "in_uniform")


@cache
def nature() -> frozenset[str]:
    """Return what kills or hurts without anybody doing it ("the pandemic", "an earthquake")."""
    return word_list("actors.toml", "nature", "words")


@cache
def unfeeling() -> frozenset[str]:
    """Return what does nothing on purpose, where it alone is said to do it ("arrested by love", "the sea killed X")."""
    return word_list("actors.toml", "nature", "unfeeling")


@cache
def trees() -> frozenset[str]:
    """Return trees, whose branch is nobody's ("killed by a branch of the court's oak")."""
    return word_list("actors.toml", "nature", "trees")


@cache
def officers_things() -> frozenset[str]:
    """Return what belongs to police or soldiers and tells of them ("police custody", "army spokesman")."""
    return word_list("actors.toml", "theirs", "words")


@cache
def courts() -> frozenset[str]:
    """Return the heads that name a court or a judge."""
    words = toml_table("actors.toml")["courts"]["words"]
    return frozenset([*words, *map(plural, words)])


UNIFORMED = "uniformed"
OFFICE = word_list("actors.toml", "forces", "of_state_offices")
AGAINST = frozenset({"anti", "non", "counter"})  # "anti-government gunmen": no government's


def actor_type(phrase: list[str]) -> str | None:
    """Return the type of actor that a noun phrase names, by its longest known run of words ending nearest its head.

    Masked men are nobody known; masked police are police, and unnamed officials are officials.

    Args:
        phrase: the phrase's words in lower case, its head last.
    """
    if telling_words().isdisjoint(phrase):
        return None
    table = actors()
    if not phrase[1:]:
        kind = table.get(phrase[0])
        return "unknown" if phrase[0] in nobody() and kind != "state_security" else kind
    hidden = nobody().intersection(phrase)
    if hidden == {UNIFORMED} and phrase[-1] not in in_uniform():
        return actor_type([word for word in phrase if word != UNIFORMED])  # "uniformed rebels": rebels
    if hidden:
        heads = (table.get(" ".join(phrase[-size:])) for size in range(min(4, len(phrase)), 0, -1))
        kind = next(filter(None, heads), None)
        # "unspecified authorities", not "an unknown court" nor "unknown party officials"
        of_state = kind == "state_other" and phrase[-1] in OFFICE and phrase[-2] in hidden
        return kind if kind == "state_security" or of_state else "unknown"
    for size in range(min(4, len(phrase)), 0, -1):
        for end in range(len(phrase), size - 1, -1):
            kind = table.get(" ".join(phrase[end - size : end]))
            if kind and not (size > 1 and end > size and phrase[end - size - 1] in AGAINST):
                return kind
    return None
