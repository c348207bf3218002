"""What one person is called, and whether the name after it is that person's or a firm's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import ARTICLES, IS_WAS
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import actor_type, family_first, people
from pipeline.kept import compiled
from pipeline.normalise.namesakes import first_names

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

LONGEST: Final = 6  # words of a person's name
PARTICLES: Final = word_list("people.toml", "particles", "within")
BODIES_TOO: Final = word_list("people.toml", "bodies", "or_people")
FIRMS_TOO: Final = BODIES_TOO | word_list("people.toml", "bodies", "firms")
OUTLETS: Final = word_list("people.toml", "bodies", "before_names")
OF_NEWS: Final = word_list("people.toml", "bodies", "before_outlets")
DEEDS: Final = word_list("verbs.toml", "harm", "suffered")
# what befalls people alone, as a participle or past tense
BEFALLING: Final = word_list("verbs.toml", "law", "of_people") | word_list(
    "verbs.toml", "harm", "ended", "dead", "abducted"
)
AGE: Final = 2  # figures of one
TOGETHER: Final = 4  # names after the first of those who founded something together
CLOSES: Final = frozenset({"of", "for", "in", "from", "at", "by", "who", "whose", "that", "which", "and"})
PASSIVE: Final = frozenset({"was", "is", "has", "had"})
FOUNDING: Final = verb_list("people.toml", "bodies", "founding")
WITHOUT: Final = verb_list("people.toml", "bodies", "leading")
DIVISIONS: Final = word_list("names.toml", "places_of_two_names", "administrative")
DIVISION: Final = compiled(rf" \([A-Z][^()]{{1,30}}\) (?:{'|'.join(sorted(DIVISIONS))}|province|district|region)\b")


def is_trade(word: str) -> bool:
    """Tell whether a word says what one person does, and no firm."""
    if word not in people().occupation:
        return False
    return word not in people().plurals and word not in people().body_nouns and word not in FIRMS_TOO


def two_trades(lower: list[str], joint: int, name: int) -> bool:
    """Tell whether "and" joins two trades of the one who is named next ("the home of writer and rights advocate X").

    Args:
        lower: the words of a text, in lower case.
        joint: the "and".
        name: the first token of the name.
    """
    bare = lower[joint] == "and" and lower[joint + 1] not in {"a", "an", "the", "his", "her", "their"}
    beside = lower[joint - 2] in {"with", "alongside"}  # "held X on 3 May with writer and activist Y"
    told = lower[name - 1] in people().nouns and lower[name - 1] not in people().plurals
    return bare and not beside and joint + 1 < name and is_trade(lower[joint - 1]) and told


def is_full_name(own: list[str]) -> bool:
    """Tell whether words are spelt like a given name and a surname, and none is a body's."""
    if not 1 < len(own) <= LONGEST or own[-1][:1].islower():
        return False
    if not all(w in PARTICLES or (w[:1].isupper() and w.isalpha() and not w.isupper()) for w in own):
        return False
    lower = [w.lower() for w in own]
    return people().body_nouns.isdisjoint(lower) and actor_type(lower) is None


def is_ones(words: list[str], first: int, last: int) -> bool:
    """Tell whether a name is somebody's who is called what firms are called too ("the publisher Anna Berg").

    By a given name that is known, or because what befalls people alone befell them.

    Args:
        words: those of the article, as written.
        first: where the name begins.
        last: its last word.
    """
    calling = words[first - 1].lower() if first else ""
    if calling not in people().occupation or calling in people().plurals:
        return False
    return opens_as_ones(words, first, last) or (
        is_harmed(words, first, last) and is_full_name(words[first : last + 1])
    )


def opens_as_ones(words: list[str], first: int, last: int) -> bool:
    """Tell whether a full name opens with a given name that is known, or a family name that goes first."""
    given = words[first].lower()
    return (given in first_names() or given in family_first()) and is_full_name(words[first : last + 1])


def is_harmed(words: list[str], first: int, last: int) -> bool:
    """Tell whether what befalls people alone befell who is called so ("shot the publisher X Y", "X Y was shot")."""
    deed, of, article = ["", "", "", *(w.lower() for w in words[max(0, first - 4) : first - 1])][-3:]
    after = [w.lower() for w in words[last + 1 : last + 4]]
    if article in ARTICLES and ((deed in DEEDS and of == "of") or of in BEFALLING):
        return True
    if words[first - 1 : first] == ["of"]:
        return False  # "the editor of X was shot"
    return bool(after) and after[0] in PASSIVE and not BEFALLING.isdisjoint(after)


def is_somebody(words: list[str], first: int, last: int) -> bool:
    """Tell whether what stands beside a name is said of people alone: harm, a title, an age, what they are.

    "X was shot", "X went missing", "X's body", "Colonel X", "X, 34,", "X, a tea farmer".
    """
    before, after = words[first - 1].lower() if first else "", [w.lower() for w in words[last + 1 : last + 6]]
    titled = not people().titles.isdisjoint({before.rstrip("."), words[first].lower().rstrip(".")})
    if titled or before in BEFALLING or before == "beat" or is_harmed(words, first, last):
        return True
    if after[:1] == ["were"]:
        return not BEFALLING.isdisjoint(after[:4])  # "Ana Reis and X were shot"
    if after[:1] == ["disappeared"] or after[:2] == ["went", "missing"]:
        return True
    if after[:1] in (["'s"], ["’s"]):
        return after[1:2] == ["body"] or not people().relatives.isdisjoint(after[1:2])
    if after[:1] != [","] or len(after) == 1:
        return False
    if after[1].isdecimal():
        return after[1] < "90" and len(after[1]) == AGE
    told = after[2:]
    told = told[: next((k for k, w in enumerate(told) if not w.isalpha() or w in CLOSES), len(told))]
    return after[1] in ARTICLES and any(is_trade(w) for w in told) and people().body_nouns.isdisjoint(told)


def founds(lower: list[str], last: int, more: int = TOGETHER) -> bool:
    """Tell whether whose name follows what bodies are called founded or runs one ("the weekly X edits was fined").

    Args:
        lower: the words of the article, in small letters.
        last: the last word of the name.
        more: names of others, joined by "and", that may follow it.
    """
    if lower[last + 1 : last + 2] == ["and"]:  # "the groups X and Y founded"
        return more > 0 and any(founds(lower, last + words, more - 1) for words in (2, 3))
    verb, after = [*lower[last + 1 : last + 3], "", ""][:2]
    if after in IS_WAS or after in PASSIVE:
        return verb in FOUNDING or verb in WITHOUT
    return verb in FOUNDING and (after in {"", ".", ",", ";"} or after in BEFALLING)  # "founded killed five"


MIN_WORKER = 3  # tokens before a "for" behind "X, a reporter"


def of_paper(view: DocView, name: Name) -> bool:
    """Tell whether a name is that of the paper whose people are told of ("two reporters of the weekly X, Y and Z")."""
    far, the, kind = ["", "", "", *view.lower[max(0, name.first - 3) : name.first]][-3:]
    the = far if the in OF_NEWS else the  # "the news site X"
    return (kind in OUTLETS and the in ARTICLES and not founds(view.lower, name.last)) or worked_for(view, name)


def worked_for(view: DocView, name: Name) -> bool:
    """Tell whether a body is whom somebody named before works for ("X, a reporter for the Daily Herald; Y, a cook")."""
    k = name.first - 1 - (view.lower[name.first - 1] in ARTICLES)
    if name.label != "ORGANISATION" or k < MIN_WORKER or view.lower[k] not in {"for", "with", "at"}:
        return False
    who = view.lower[k - 1]
    return (
        is_trade(who)
        and who not in people().lawyers
        and view.person_at(view.head[k - 1])
        and view.dep[k - 1] == "appos"
    )


def of_division(view: DocView, name: Name) -> bool:
    """Tell whether a name is that of a county or the like: "Maku (Machu) county", "Ganan (Kanlo) TAP"."""
    closes = name.last > name.first and view.words[name.last] in DIVISIONS
    return closes or DIVISION.match(view.text, view.end[name.last]) is not None or in_office(view, name)


def in_office(view: DocView, name: Name) -> bool:
    """Tell whether a place says where an office is that is told after somebody's name ("X, Maku village doctor")."""
    after = name.last + 1
    if name.label != "PLACE" or after >= len(view.words) or view.tag[after] != "NN" or not view.words[after].islower():
        return False
    noun, listed = view.head[name.last], view.lower[name.first - 1 : name.first] in ([","], ["a"], ["an"], ["the"])
    return listed and view.dep[name.last] in {"compound", "nmod"} and name.last < noun and view.tag[noun] == "NN"


def shortened(words: list[str], first: int, last: int) -> bool:
    """Tell whether a name's letters stand in brackets behind it, as a body's do ("Zenda Human Rights (ZHRNGO)")."""
    letters = "".join(w[0] for w in words[first : last + 1] if w[0].isupper())
    after = words[last + 1 : last + 3]
    return len(letters) > 1 and after[:1] == ["("] and after[1:] != [] and after[1].startswith(letters)
