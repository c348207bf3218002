"""Names read as people's that are places or bodies by where they stand, and people's names read in two pieces."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pipeline.assemble.no_bodies import believers
from pipeline.assemble.text.callings import opens_as_ones
from pipeline.assemble.text.common import ARTICLES, FINITE
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import NUMBER_WORDS, people
from pipeline.assemble.who.names import index_names
from pipeline.kept import compiled
from pipeline.normalise.namesakes import first_names
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

FAMILY_FIRST: Final = word_list("people.toml", "family_first", "words", "more")
GIVEN: Final = word_list("people.toml", "family_first", "given")
UNITS: Final = word_list("people.toml", "bodies", "units", "closing")
ENTRY: Final = 16  # tokens of an entry before its place
CALLED: Final = word_list("names.toml", "misread", "believers")
BELIEVERS: Final = CALLED | {
    f"{word.lower()}s" for word in word_list("names.toml", "no_bodies", "believers")
}
SURNAMES: Final = word_list("names.toml", "misread", "surnames")
WHERE: Final = frozenset({"in", "at", "near", "from", "via"})  # before a place
BORN: Final = ARTICLES | {"born"}  # before what a person's people are called
LETTER: Final = compiled(r"[A-Z]\.")
WORDS: Final = 8  # of a heading
# "two young", "19-year-old", "the 32nd" before what people believe
COUNTED: Final = compiled(
    rf"\b(?:\d+(?:st|nd|rd|th)|\d+(?!\d| ?[-–])|{'|'.join(NUMBER_WORDS)})(?:-year-old)? "
    r"(?:(?:more|other|fellow|young|elderly|female|male|local|\d+-year-old) )*$", re.IGNORECASE,
)  # fmt: skip
COMES: Final = verb_list("where.toml", "misread", "comes")
STAYS: Final = verb_list("where.toml", "misread", "stays")


def reread_people(view: DocView) -> None:
    """Join the people's names that were read in two pieces, and call places and bodies what only they are called."""
    drop_letters(view)
    drop_believers(view)
    join_pieces(view)
    cut_owners(view)
    widen_capitals(view)
    read = [n for n in view.names if n.label == "PERSON"]
    parts = {part for text in {n.text for n in read} if " " in text for part in text.split(" ")}
    read = [n for n in read if n.text not in parts]
    bodies = {n.text for n in read if is_unit(view, n)}
    places = whenever(view, read, stands_as_place)
    places |= {text for text in whenever(view, read, stands_alone) if gazetteer().is_place(text)}
    if places or bodies:
        for n in read:
            n.label = "PLACE" if n.text in places else "ORGANISATION" if n.text in bodies else n.label


def drop_letters(view: DocView) -> None:
    """Leave out the letters that number headings ("C. TORTURE"): nobody is called so."""
    if any(LETTER.fullmatch(n.text) and of_heading(view, n) for n in view.names):
        view.names = [n for n in view.names if not (LETTER.fullmatch(n.text) and of_heading(view, n))]
        index_names(view)


def drop_believers(view: DocView) -> None:
    """Leave out what is read as a person's name and tells what several believe ("X and Y, Hoa Hao Buddhists")."""
    people = (n for n in view.names if n.label == "PERSON")
    told = (n for n in people if (n.last > n.first and said_of(view, n)) or view.lower[n.last] in CALLED)
    of_faith = {id(n) for n in told if view.lower[n.last] in BELIEVERS}
    of_faith |= {id(n) for n in view.names if one_of_faith(view, n)}
    if of_faith:
        view.names = [n for n in view.names if id(n) not in of_faith]
        index_names(view)


def one_of_faith(view: DocView, name: Name) -> bool:
    """Tell whether what is read as a name only tells what people believe ("a Jehovah's Witness was jailed").

    Or what several do who are counted ("two young Jehovah's Witnesses, X and Y", "the 32nd Jehovah's Witness").
    """
    text = name.text.replace("’", "'")
    if not name.first or believers().isdisjoint({text, text.removesuffix("es")}):
        return False
    before = view.text[view.start[view.sentences[view.sentence_at[name.first]][0]] : view.start[name.first]]
    one = view.lower[name.first - 1] in {"a", "an", "another"} and text in believers()
    return one or COUNTED.search(before) is not None


def of_heading(view: DocView, name: Name) -> bool:
    """Tell whether a name opens a line of a few words without a stop, which goes on in capitals."""
    first, start = view.line_start(name.first), view.start[name.first]
    line = view.text[first:].partition("\n")[0].rstrip()
    rest = line[view.end[name.last] - first :].strip()
    return first == start and rest[:1].isupper() and rest[-1:] not in {".", "!", "?"} and len(rest.split()) <= WORDS


def whenever(view: DocView, names: list[Name], stands: Callable[[DocView, Name], bool]) -> set[str]:
    """Return the names of which each mention stands so."""
    told = {n.text for n in names if stands(view, n)}
    return told - {n.text for n in names if n.text in told and not stands(view, n)}


def stands_alone(view: DocView, name: Name) -> bool:
    """Tell whether a name ends an entry of a list or stands in a chain of towns."""
    return ends_item(view, name) or in_chain(view, name)


def ends_item(view: DocView, name: Name) -> bool:
    """Tell whether a name ends an entry of a list after what somebody is ("• Ana Reis, actor, Torsk. Beaten …")."""
    a = view.sentences[view.sentence_at[name.first]][0]
    t = name.first - 1
    if t <= a + 1 or view.words[t] != "," or view.name_at[t - 1] >= 0 or name.first - a > ENTRY:
        return False
    told = any(view.tag[k] in FINITE for k in range(a, t)) or view.lower[name.first] in first_names()
    after = view.text[view.end[name.last] : view.end[name.last] + 1]
    told = told or followed_by_one(view, name) or view.lower[t - 1] in people().relatives
    return not told and after in {"", ".", ":", "\n"}


def widen_capitals(view: DocView) -> None:
    """Let a first name in a headline's capitals take its surname in, as the text has both ("KILLING OF ADA | REIS")."""
    full = {(view.lower[n.first], view.lower[n.last]) for n in view.names if n.label == "PERSON" and n.last > n.first}
    for name in view.names:
        t = name.first + 1
        if name.label != "PERSON" or name.last != name.first or t >= len(view.words) or view.name_at[t] >= 0:
            continue
        if view.words[t].isupper() and (view.lower[name.first], view.lower[t]) in full:
            name.last, name.text = t, view.written(name.first, t)
            view.name_at[t] = view.name_at[name.first]


def said_of(view: DocView, name: Name) -> bool:
    """Tell whether a name tells what several believe, and is none with a surname that is a faith's."""
    if view.lower[name.last] not in SURNAMES or name.last > name.first + 1:
        return True
    beside = view.dep[name.last] == "appos" and view.lower[name.first] not in first_names()
    return beside and (name.last + 1 >= len(view.words) or view.lower[name.last + 1] != "and")


def join_pieces(view: DocView) -> None:
    """Join two people's names between which only a blank stands ("release Server | Ablyakimov")."""
    gone = []
    for name, after in pairwise(view.names):
        beside = name.label == after.label == "PERSON" and name.last + 1 == after.first
        if not beside or view.text[view.end[name.last] : view.start[after.first]] != " ":
            continue
        opens = name.first == view.sentences[view.sentence_at[name.first]][0]  # "Potter Ana Reis was …"
        titled = view.lower[name.last] in people().titles or name.text.endswith(".")  # "ALBANY, N.Y. | Reis was …"
        apart = view.sentence_at[name.last] != view.sentence_at[after.first]
        if opens or titled or apart or name.last - name.first > 1:
            continue
        after.first, after.text = name.first, view.written(name.first, after.last)
        gone.append(name)
    if gone:
        view.names = [n for n in view.names if not any(n is g for g in gone)]
        index_names(view)


def cut_owners(view: DocView) -> None:
    """Cut off a name the body or place right before it, as the text calls each by itself ("told XYZ | Reis's wife").

    And what its bearer's people are called: "the German-born Swede | Ada Reis".
    The rest is the surname of somebody told of, or a name that the text has: "in Osh | Ada Reis", "Ada Reis".
    """
    bodies = {n.text for n in view.names if n.label == "ORGANISATION" and n.text.isupper() and n.text.isalpha()}
    places = {n.text for n in view.names if n.label == "PLACE" and n.first == n.last}
    read = [n for n in view.names if n.label == "PERSON" and n.last > n.first]
    called = {n.text for n in view.names if n.label == "PERSON"}
    surnames = {view.words[n.last] for n in read if n.text.split(" ")[0] not in bodies}
    for name in read:
        owner, rest = view.words[name.first], view.written(name.first + 1, name.last)
        whole = rest in called and name.last > name.first + 1
        before = view.lower[name.first - 1] if name.first else ""
        born = before in BORN and gazetteer().is_demonym(owner)
        owns = rest in surnames and view.lower[name.last + 1 : name.last + 2] in (["'s"], ["’s"])
        if born or (owner in bodies and (whole or owns)) or (owner in places and whole and before in WHERE):
            view.name_at[name.first] = -1
            name.first, name.text = name.first + 1, rest


def is_unit(view: DocView, name: Name) -> bool:
    """Tell whether a name read as a person's ends in what an armed body or a party is called ("Jaime Prado Column")."""
    known = people()
    before = view.lower[name.first - 1] if name.first else ""
    called = before in known.nouns or before in known.relatives or opens_as_ones(view.words, name.first, name.last)
    chinese = name.last == name.first + 1 and view.lower[name.first] in FAMILY_FIRST and view.lower[name.last] in GIVEN
    if chinese and view.lower[max(0, name.first - 1)] != "the":
        return False  # "Li Gang"
    return name.last > name.first and not called and view.words[name.last].istitle() and view.lower[name.last] in UNITS


def followed_by_one(view: DocView, name: Name) -> bool:
    """Tell whether "he" or "she" opens what comes next, or "her" stands in it ("Ali, Yemen. He was shot")."""
    n = view.sentence_at[name.last] + 1
    ahead = view.lower[slice(*view.sentences[n])] if n < len(view.sentences) else []
    return bool({"he", "she", "him", "her", "his"}.intersection(ahead))


def in_chain(view: DocView, name: Name) -> bool:
    """Tell whether a name stands as a town does, at the head of a line or after another, or alone in a table's cell.

    "Ulan-Ude, Buryatia. …", "Camp No. 5, Thanh Hoa", "| Krychau |".
    """
    first, last, words = name.first, name.last, view.words
    line = view.line_start(first)
    lead = view.text[line : view.start[first]].rstrip()
    opens = not lead or lead[-1] in "|•■*"
    if not opens:
        return False
    tail = view.text[view.end[last] : view.end[last] + 2]
    if followed_by_one(view, name) or view.lower[first] in first_names():
        return False
    if lead.endswith("|") and lead.count("|") > 1 and (tail.startswith((" |", "\n")) or not tail):
        return True
    t = last + 2
    after = view.name_at[t] if words[last + 1 : last + 2] == [","] and t < len(words) else -1
    if after < 0 or view.names[after].label != "PLACE":
        return False
    beyond = view.text[view.end[view.names[after].last] : view.end[view.names[after].last] + 1]
    return beyond in {"", ".", ":", "\n", ")"}


def stands_as_place(view: DocView, name: Name) -> bool:
    """Tell whether somebody comes from or is held in what a name means: "a nun from X", "remains in X"."""
    t = name.first - 1
    after = view.lower[name.last + 1 : name.last + 2]
    told_of = view.lower[name.last + 1 : name.last + 3]
    if t < 1 or view.lower[t] not in {"from", "in"} or after in (["'s"], ["’s"]):
        return False
    if told_of[:1] == [","] and told_of[1:] in (["who"], ["whom"], ["whose"]):
        return False  # "threats to flee from Karimov, who was held"
    above = view.head[t]
    if above >= t or view.sentence_at[above] != view.sentence_at[t]:
        return False
    if view.lower[t] == "in":
        return view.lower[above] in STAYS and above >= t - 3
    if view.lower[above] in COMES:
        return True
    return above == t - 1 and view.lower[above] in people().nouns and view.lower[above] not in people().relatives
