"""What the words around a name say of its bearer: an apposed age, the trade of a list, "a woman named X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import HIS
from pipeline.assemble.text.lists import people_listed
from pipeline.assemble.text.shared_words import INFORMING
from pipeline.assemble.text.simple import after_of
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people
from pipeline.kept import compiled
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry

OLD: Final = compiled(r"\b(\d{1,2})[- ]years?[- ]$")
NAMED_SO: Final = compiled(
    r"\b(?i:an?|the|another|one) (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+),? (?:who was )?"
    r"(?:named|called|(?:identified|known|named)(?: only| simply)? as) [“\"‘']?$"
)
VETERAN: Final = compiled(r"\bveteran of ([^.,;]+)")
WARS: Final = word_list("people.toml", "titles", "fought")
BEFORE: Final = word_list("people.toml", "in_full", "before")
NOT_SO: Final = word_list("people.toml", "in_full", "not_so")
AFTER: Final = word_list("people.toml", "in_full", "after")
ADVOCATES: Final = frozenset({"advocate", "advocates"})
OF_LAW: Final = word_list("people.toml", "lawyers", "of_law")
BODIES: Final = frozenset(toml_table("people.toml")["lawyers"]["no_courts"])
BEHIND: Final = 7  # words after a name in which its bearer is called an advocate
CLERGY: Final = word_list("people.toml", "titles", "clergy")


def age_told(view: DocView, t: int) -> int | None:
    """Return the age that a noun says of its bearer ("a 34-year-old Syrian blogger")."""
    if view.dep[t] == "pobj" and view.lower[view.head[t]] == "of":
        return None  # "the mother of a nine-year-old girl, X"
    for c in view.kids(t, "amod"):
        if view.lower[c] == "old" and (m := OLD.search(view.text, max(0, view.start[c] - 12), view.start[c])):
            return int(m[1])
    return None


def next_of_list(view: DocView, head: int, kin: int) -> bool:
    """Tell whether a relative of somebody, read as what they are, is one more of those listed with them.

    "X and Y, their 21-year-old aunt and Z were found dead"; "shot X, her 12-year-old daughter, and a neighbour".
    """
    whose = {view.lower[c] for c in view.kids(kin, "poss")}
    after = view.tag[kin + 2 : kin + 3] if view.lower[kin + 1 : kin + 2] == [","] else []
    goes_on = bool(view.kids(kin, "conj")) or after in (["CC"], ["CD"], ["PRP$"])
    if "their" in whose and (view.kids(head, "conj") or (view.dep[head] == "conj" and goes_on)):
        return True
    if whose.isdisjoint(HIS) or view.lower[kin] not in people().relatives:
        return False  # "his wife and colleague" is one
    return any(view.kids(c, "det", "nummod", "poss") or view.person_at(c) for c in view.kids(kin, "conj"))


def noun_of_named(view: DocView, name: Name) -> str | None:
    """Return what somebody is called by before "named" or "identified as" ("an asylum seeker named X")."""
    start = view.start[name.first]
    found = NAMED_SO.search(view.text, max(0, start - 80), start)
    return view.text[found.start() : found.end("noun")].lower() if found else None


def one_of(view: DocView, t: int) -> int:
    """Return the noun that tells what "one" is ("X, one of the miners' leaders": leaders), else the token itself."""
    of = after_of(view, t) if view.lower[t] == "one" else []
    said = bool(of) and view.lower[of[0] + 1 : of[0] + 2] in (["said"], ["says"])  # "X, one of her lawyers said, was"
    return of[0] if of and view.tag[of[0]] == "NNS" and not said else t


def whole_noun(view: DocView, t: int) -> str | None:
    """Return the whole of the hyphened word whose noun is at a token ("mother-in-law", "ex-wife"), None for no such.

    An empty string where it says what somebody is not ("a non-lawyer").
    """
    lower, word = view.lower, view.lower[t]
    if lower[t + 1 : t + 2] == ["-"] and not AFTER.isdisjoint(lower[t + 2 : t + 3]) and lower[t + 3 : t + 4] == ["-"]:
        return "".join(lower[t : t + 5])
    if t < 2 or lower[t - 1] != "-" or view.end[t - 1] != view.start[t]:
        return None
    if lower[t - 2] in NOT_SO:
        return ""
    return f"{lower[t - 2]}-{word}" if lower[t - 2] in BEFORE else None


@cache
def noun_phrases() -> frozenset[str]:
    """Return the nouns for people of several words that tell no trade ("asylum seeker")."""
    table = toml_table("people.toml")["nouns"]
    return frozenset(word for word in (*table["plain"], *table["counted"]) if " " in word)


def of_clergy(view: DocView, name: Name) -> bool:
    """Tell whether a title before a name makes a cleric of its bearer ("Father X", no "father X")."""
    for k in range(name.first - (name.first > 0), name.first + (name.last > name.first)):
        if view.lower[k].rstrip(".") in CLERGY and view.words[k].istitle():
            return True
    return False


def of_bench(view: DocView, name: Name) -> bool:
    """Tell whether "Justice" before a name of two words makes a judge of its bearer ("Justice Ana Ruiz").

    Not "the poet Justice Ruiz", a given name, nor "the Minister of Justice Ana Ruiz".
    """
    for k in range(max(0, name.first - 1), name.first + 1):
        if view.words[k] == "Justice" and name.last - k > 1:
            before = view.lower[k - 1] if k > view.sentences[view.sentence_at[k]][0] else ""
            return before != "of" and not (before and view.tag[k - 1].startswith("NN"))
    return False


def of_no_war(view: DocView, name: Name) -> bool:
    """Tell whether a sentence tells of a veteran of something in which nobody bore arms ("of the labour movement")."""
    a, b = view.sentences[view.sentence_at[name.first]]
    found = VETERAN.search(view.text, view.start[a], view.end[b - 1])
    return found is not None and WARS.isdisjoint(re.findall(r"[a-z-]+", found[1].lower()))


LEADS: Final = 4  # tokens between a plural and the first name: ", among them", ", identified as"
LISTING: Final = frozenset({",", ":", "(", "–", "—", "-", "namely", "including", "among", "them"})


def shared_trades(view: DocView) -> Iterator[tuple[str, list[int]]]:
    """Yield each trade that a plural tells of those listed right after it, with their names ("journalists X and Y").

    Not of those of whom the trade's people are told ("told journalists X and Y had been beaten").
    """
    table = people()
    for a, b in view.sentences:
        for run in people_listed(view, a, b):
            k = view.names[run[0]].first - 1
            k = led_by(view, a, k)
            if k < a or view.lower[k] not in table.plurals or view.name_at[k] >= 0:
                continue
            if are_told(view, a, k):
                continue
            two = " ".join(view.lower[max(a, k - 1) : k])
            one = table.one_of(view.lower[k])
            kin = (n for n, i in enumerate(run) if view.lower[view.names[i].first - 1] in table.relatives and n > 1)
            yield (f"{two} {one}".strip(), run[: next(kin, len(run))])  # not "… and Y's husband Z"


def led_by(view: DocView, a: int, k: int) -> int:
    """Return the word that those listed after it may be called by, past what leads to them ("clerks, among them X").

    That of a phrase by which only others are told of does not ("held by officers, including X").
    """
    plain = k - (k > a and view.lower[k] in {",", ":"})
    if view.lower[k] == "as" and k > a and view.lower[k - 1] in {"identified", "named"}:
        k -= 2  # "the nurses, identified as X and Y"
    for _ in range(LEADS):
        k -= k > a and view.lower[k] in LISTING
    of_others = view.dep[k] == "pobj" and view.lower[view.head[k]] != "of"
    return plain if of_others else k


def are_told(view: DocView, a: int, k: int) -> bool:
    """Tell whether people are told of whoever is named after them ("told foreign reporters X had been beaten").

    Args:
        view: the article.
        a: where their sentence begins.
        k: the plural that tells of them.
    """
    if view.lower[k] not in people().plurals:
        return False
    lead = k
    while lead > a and view.tag[lead - 1].startswith(("JJ", "NN", "CD", "DT")):
        lead -= 1
    return lead > a and view.lower[lead - 1] in INFORMING


def bidden(view: DocView, name: Name) -> bool:
    """Tell whether those named are told to do something, and are whom the noun before them tells of."""
    t = name.last + 1
    while t < len(view.words) and (view.name_at[t] >= 0 or view.lower[t] in {",", "and"}):
        t += 1
    return view.tag[t : t + 1] == ["TO"]


def campaigns(view: DocView, name: Name) -> bool:
    """Tell whether an "advocate" beside a name is one of a cause, and no lawyer ("disabilities advocate X").

    "X, an anti-discrimination advocate", "NGO advocates X and Y"; not "High Court advocate X" or "a young advocate".
    """
    first, last = view.sentences[view.sentence_at[name.first]]
    before = name.first - 1
    while before > first and (view.lower[before] in {",", "and"} or view.name_at[before] >= 0):
        before -= 1
    beside = (before, *range(name.last + 1, min(last, name.last + BEHIND)))
    for t in (k for k in beside if view.lower[k] in ADVOCATES and k > first):
        cause = view.tag[t - 1].startswith("NN") and view.words[t - 1].islower() and view.lower[t - 1] not in OF_LAW
        if cause or view.words[t - 1] in BODIES or (view.lower[t - 2] == "-" and view.lower[t - 3] in {"anti", "pro"}):
            return True
    return False


def call_campaigners(view: DocView, entries: list[PersonEntry]) -> None:
    """Make no lawyer of the advocate of a cause."""
    for entry in entries:
        if entry.occupation == "lawyer" and "advocate" in entry.descriptors:
            others = any(people().occupation.get(d) == "lawyer" for d in entry.descriptors if d != "advocate")
            if not others and any(campaigns(view, view.names[n]) for n in entry.names):
                entry.occupation = "activist"


def is_one(view: DocView, t: int) -> bool:
    """Tell whether a word means some person, who may have a deputy: not "the people's" or "our deputy"."""
    office = view.lower[t] in people().nouns and view.tag[t] == "NN"
    return view.lower[t] in {"his", "her", "their"} or view.person_at(t) or office
