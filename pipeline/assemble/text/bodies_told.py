"""Which names read as a person's or a place's the text itself calls bodies: "the initiative X", "the groups X and Y".

By the noun before a name or after several, by a word of its own ("Diario X", "X Hebdo", "X SA"), and then wherever the
same name stands.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.callings import founds, is_full_name, is_ones, is_somebody, opens_as_ones
from pipeline.assemble.text.common import PLURAL
from pipeline.assemble.text.wordlists import noun_list, word_list
from pipeline.assemble.text.words import people as body_words
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.text.tree import Name, Tree

NOUNS: Final = word_list("people.toml", "bodies", "outlets", "apposed")
UNITS: Final = word_list("people.toml", "bodies", "units")
ON_AIR: Final = word_list("people.toml", "bodies", "on_air")
CALLED: Final = NOUNS | word_list("people.toml", "bodies", "listed")
MANY: Final = noun_list("people.toml", "bodies", "outlets", "apposed", "listed") - CALLED
"""Plurals of what bodies are called."""
JOINS: Final = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["&"])
QUOTES: Final = frozenset({"“", "”", '"', "``", "''", "«", "»"})
OPENS_GAP: Final = QUOTES | {words[0] for words in JOINS}
STATIONS: Final = NOUNS | {"station"}
WORKING: Final = word_list("people.toml", "occupation", "journalist")
PHRASE: Final = 6  # tokens from a list to the noun after it
BEFORE_NOUN: Final = frozenset({",", "-", "–", "—"})
CLOSES: Final = frozenset({",", ".", ";", "that", "which", "in", "of", "to", "-", "–", "—"})
ADDRESS: Final = compiled(r"(?:www\.)?([a-z\d][a-z\d-]+)\.[a-z]{2,4}")
QUARTERS: Final = word_list("where.toml", "houses", "quarters")
READ: Final = frozenset({"PERSON", "PLACE"})


@cache
def own_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that only names of bodies have in them, and those that they end in."""
    return word_list("names.toml", "own_words", "within"), word_list("names.toml", "own_words", "closing")


def name_bodies(tree: Tree) -> None:
    """Call bodies what was read as people or places though the text calls them bodies, wherever they are named."""
    rehang_called(tree)
    seat_today(tree)
    lower = tree.lower
    founders = {n.text for n in tree.names if n.first and lower[n.first - 1] in CALLED and founds(lower, n.last)}
    told = {n.text for n in tree.names if n.label in READ and is_told(tree, n)}
    several = [{n.text for n in run} for run in listed(tree)]
    maybe = told.union(*several)
    if maybe:
        ones = {n.text for n in tree.names if n.text in maybe and is_somebody(tree.words, n.first, n.last)}
        told = (told - ones).union(*(run for run in several if ones.isdisjoint(run)))
    told |= short_names(tree)
    for name in tree.names:
        if name.text in founders:
            name.label = "PERSON" if is_one(tree, name) else name.label
        elif name.label in READ and (name.text in told or is_unit(tree, name)):
            name.label = "ORGANISATION"


def rehang_called(tree: Tree) -> None:
    """Hang on the name before it what says what a body is ("X, who worked at Radio Y, the channel of Z, was shot").

    The parse hangs it on X, who would be the channel. Also "a member of the Y Front (YF), one of the largest parties".
    """
    lower, dep, head = tree.lower, tree.dep, tree.head
    people = {n.last for n in tree.names if n.label == "PERSON"}
    for name in tree.names:
        t, comma = name.last, name.last + 1
        if t in people or dep[t] != "pobj":
            continue
        if lower[comma : comma + 1] == ["("] and lower[comma + 2 : comma + 3] == [")"]:
            comma += 3
        if lower[comma : comma + 1] != [","] or comma + 2 >= len(lower):
            continue
        called = next((k for k in range(comma + 1, min(len(lower), comma + PHRASE)) if says_which(tree, k)), -1)
        if called > 0 and dep[called] == "appos" and head[called] in people:
            head[called] = max(head[called], t)


def says_which(tree: Tree, k: int) -> bool:
    """Tell whether a word calls a body by its kind: "a [party]", "[one] of the largest parties"."""
    kinds = STATIONS | body_words().body_nouns
    if tree.lower[k] != "one" or tree.lower[k + 1 : k + 2] != ["of"]:
        return tree.lower[k] in kinds and tree.dep[k] == "appos"
    return any(tree.lower[n] in kinds for n in tree.kids_in(k + 1, range(k + 2, min(len(tree.lower), k + 9)), "pobj"))


def seat_today(tree: Tree) -> None:
    """Hang a body whose name ends in "Today" on what stands before it, and not as a day on the verb ("closed X Today").

    On what it is called, or as the object of a preposition or verb.
    """
    dep, head, tag = tree.dep, tree.head, tree.tag
    for name in tree.names:
        t, before = name.last, name.first - 1
        if name.label != "ORGANISATION" or before < 0 or before + 1 == t or tree.words[t] != "Today":
            continue
        if tag[before] == "DT" and before:
            before -= 1
        relations = {"NN": "appos", "IN": "pobj", "VBD": "dobj", "VBZ": "dobj"}
        if dep[t] == "npadvmod" and tag[before] in relations:
            head[t], dep[t] = before, relations[tag[before]]
        for k in range(name.first, t):
            head[k], dep[k] = t, "compound"


def is_one(tree: Tree, name: Name) -> bool:
    """Tell whether a name is spelt like somebody's, and no body or place is known by it."""
    words = tree.words[name.first : name.last + 1]
    of_bodies = word_list("names.toml", "bodies", "heads", "short_forms")
    known = name.text in word_list("names.toml", "bodies", "known") or gazetteer().is_place(name.text)
    return not known and is_full_name(words) and of_bodies.isdisjoint(words)


def is_told(tree: Tree, name: Name) -> bool:
    """Tell whether the words of a name or beside it say that it is a body's.

    Not "the head of the group X", who may be X; but "members of the gang X".
    """
    lower, tag, words = tree.lower, tree.tag, tree.words
    k = name.first - 1
    if name.first < name.last and (lower[name.first] in ON_AIR or has_own_word(tree, name)):
        return True
    if name.label != "PERSON" or k < 1 or lower[k] not in NOUNS or is_ones(words, name.first, name.last):
        return False
    while k > 0 and tag[k - 1].startswith(("NN", "JJ", "HYPH", "VBN")):
        k -= 1
    plain = lower[max(0, k - 2)] != "of" or tag[k - 3] == "NNS" or which_follows(tree, name) or of_another(tree, k - 2)
    return k > 0 and tag[k - 1] in {"DT", "PRP$"} and plain


def which_follows(tree: Tree, name: Name) -> bool:
    """Tell whether "which" goes on with a name ("the head of the association X, which …"): nobody is meant by it."""
    after = tree.lower[name.last + 1 : name.last + 3]
    return after[:1] == ["which"] or after == [",", "which"]


def of_another(tree: Tree, of: int) -> bool:
    """Tell whether an "of" belongs to what somebody named before is ("Ida Obi, a lawyer and head of the group X")."""
    k = of - 1
    while k > 0 and tree.tag[k].startswith(("NN", "JJ", "DT", "CC", "HYPH")) and not tree.words[k].istitle():
        k -= 1
    if tree.lower[k] in {"is", "was", "as"}:
        return True
    return tree.lower[k] == "," and any(n.label == "PERSON" and n.last == k - 1 for n in tree.names)


def is_unit(tree: Tree, name: Name) -> bool:
    """Tell whether "the" and what a unit is called stand around a name ("the X column"), after whoever bore it."""
    lower, k = tree.lower, name.last + 1
    return name.first > 0 and lower[name.first - 1] == "the" and k < len(lower) and lower[k] in UNITS


def has_own_word(tree: Tree, name: Name) -> bool:
    """Tell whether a name of several words has one that only bodies' names have ("Diario Torsk", "Torsk Kft.")."""
    within, closing = own_words()
    words = tree.words[name.first : name.last + 1]
    told = words[-1].rstrip(".") in closing
    if not told and within.isdisjoint(words):
        return False
    if name.label == "PLACE":
        if not told and (words[0] not in within or tree.lower[name.first - 1] in QUARTERS):
            return False  # "Barrio Prensa"
        return not gazetteer().is_place(name.text.rpartition(" ")[0] if told else name.text)  # "Adelaide SA"
    return not opens_as_ones(tree.words, name.first, name.last)


def listed(tree: Tree) -> Iterator[list[Name]]:
    """Yield the names that a noun for several bodies stands beside ("newspapers X and Y", "X and Y, two dailies").

    Also those of a reporter's employers ("a reporter for X and Y"). None of which one is somebody's full name or a
    known place.
    """
    for run in runs(tree):
        if not (called_after(tree, run[-1]) or called_before(tree, run) or employ(tree, run)):
            continue
        read = [n for n in run if n.label in READ]
        if not any(opens_as_ones(tree.words, n.first, n.last) or gazetteer().is_place(n.text) for n in read):
            yield read


def runs(tree: Tree) -> Iterator[list[Name]]:
    """Yield the lists of names between which commas stand, up to the one after "and"."""
    run: list[Name] = []
    for name in tree.names:
        since = run[-1].last + 1 if run else name.first
        opened = since < name.first and tree.lower[since] in OPENS_GAP
        gap = [w for w in tree.lower[since : name.first] if w not in QUOTES] if opened else []
        if gap in JOINS:
            run.append(name)
            if gap == [","]:
                continue
        if run[1:]:
            yield run
        run = [name] if not run or run[-1] is not name else []
    if len(run) > 1:
        yield run


def called_before(tree: Tree, run: list[Name]) -> bool:
    """Tell whether a noun for several bodies opens a list (", with the newspapers X, Y and Z."), no verb after it."""
    after = tree.lower[run[-1].last + 1 : run[-1].last + 2]
    return run[0].first > 0 and tree.lower[run[0].first - 1] in MANY and after in ([], *([w] for w in CLOSES))


def employ(tree: Tree, run: list[Name]) -> bool:
    """Tell whether the names of a list are whom a reporter works for: "a reporter with X and Y in Lagos was shot".

    Not where an aside ends after the first, nor where a plural verb may make a second person of the last.
    """
    lower, first, after = tree.lower, run[0].first, run[-1].last + 1
    if first < 2 or lower[first - 1] not in {"for", "with"} or lower[first - 2] not in WORKING:
        return False
    joined = lower[run[0].last + 1] == "and" or len(run) > 2
    return joined and run[0].label != "PERSON" and PLURAL.isdisjoint(lower[after : after + PHRASE])


def called_after(tree: Tree, name: Name) -> bool:
    """Tell whether a noun for several bodies stands after the last of some names (", the two weekly newspapers,")."""
    lower, k = tree.lower, name.last + 1
    if k + 1 >= len(lower) or lower[k] not in BEFORE_NOUN or lower[k + 1] not in {"the", "both", "all", "two", "three"}:
        return False
    noun = next((j for j in range(k + 2, min(len(lower), k + PHRASE)) if lower[j] in MANY), 0)
    described = all(tree.tag[j].startswith(("JJ", "NN", "VB", "CD", "HYPH", "RB")) for j in range(k + 2, noun))
    return noun > 0 and described and lower[noun + 1 : noun + 2] in ([w] for w in CLOSES)


def short_names(tree: Tree) -> set[str]:
    """Return what firms and sites are called for short ("Alba Kft.", "alba.info" … "Alba"), if nobody is called so."""
    _, closing = own_words()
    firms = {
        n.text.removesuffix(".").rpartition(" ")[0].rstrip(",")
        for n in tree.names
        if n.last > n.first and tree.words[n.last].rstrip(".") in closing
    }
    sites = {found[1] for word in tree.words if "." in word and (found := ADDRESS.fullmatch(word))}
    bodies = [n.text for n in tree.names if n.label == "ORGANISATION"]
    firms |= {text.removeprefix("NGO ") for text in bodies if text.startswith("NGO ")}
    if sites:
        firms |= {n.text for n in tree.names if n.first == n.last and n.text.lower() in sites}
    if not firms:
        return firms
    people = {w for n in tree.names if n.label == "PERSON" for w in n.text.split(" ")}
    return {f for f in firms if people.isdisjoint(f.split(" ")) and not gazetteer().is_place(f)}
