"""What the words around a name say of its bearer: an apposed age, the trade of a list, "a woman named X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import HIS
from pipeline.assemble.text.lists import people_listed
from pipeline.assemble.text.wordlists import verb_list, word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

OLD: Final = re.compile(r"\b(\d{1,2})[- ]years?[- ]$")
NAMED_SO: Final = re.compile(
    r"\b(?i:an?|the|another|one) (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+),? (?:who was )?"
    r"(?:named|called|(?:identified|known|named)(?: only| simply)? as) [“\"‘']?$"
)
VETERAN: Final = re.compile(r"\bveteran of ([^.,;]+)")
WARS: Final = word_list("people.toml", "titles", "fought")
CLERGY: Final = word_list("people.toml", "titles", "clergy")
TOLD: Final = verb_list("actors.toml", "scenes", "told")


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
    if "their" in whose and view.kids(head, "conj"):
        return True
    if whose.isdisjoint(HIS) or view.lower[kin] not in people().relatives:
        return False  # "his wife and colleague" is one
    return any(view.kids(c, "det", "nummod", "poss") or view.person_at(c) for c in view.kids(kin, "conj"))


def noun_of_named(view: DocView, name: Name) -> str | None:
    """Return what somebody is called by before "named" or "identified as" ("a woman named X": woman)."""
    start = view.start[name.first]
    found = NAMED_SO.search(view.text, max(0, start - 80), start)
    return found["noun"].lower() if found else None


def of_clergy(view: DocView, name: Name) -> bool:
    """Tell whether a title before a name makes a cleric of its bearer ("Father X", no "father X")."""
    for k in range(name.first - (name.first > 0), name.first + (name.last > name.first)):
        if view.lower[k].rstrip(".") in CLERGY and view.words[k].istitle():
            return True
    return False


def of_no_war(view: DocView, name: Name) -> bool:
    """Tell whether a sentence tells of a veteran of something in which nobody bore arms ("of the labour movement")."""
    a, b = view.sentences[view.sentence_at[name.first]]
    found = VETERAN.search(view.text, view.start[a], view.end[b - 1])
    return found is not None and WARS.isdisjoint(re.findall(r"[a-z-]+", found[1].lower()))


def shared_trades(view: DocView) -> Iterator[tuple[str, list[int]]]:
    """Yield each trade that a plural tells of those listed right after it, with their names ("journalists X and Y").

    Not of those of whom the trade's people are told ("told journalists X and Y had been beaten").
    """
    table = people()
    for a, b in view.sentences:
        for run in people_listed(view, a, b):
            k = view.names[run[0]].first - 1
            k -= k > a and view.lower[k] in {",", ":"}
            if k < a or view.lower[k] not in table.plurals or view.name_at[k] >= 0:
                continue
            if are_told(view, a, k):
                continue
            two = " ".join(view.lower[max(a, k - 1) : k])
            one = table.one_of(view.lower[k])
            yield (f"{two} {one}".strip(), run)


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
    return lead > a and view.lower[lead - 1] in TOLD
