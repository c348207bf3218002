"""Other spellings of a name in brackets after it: "Xi Da (Tse Ga?)", "“Donu” (possibly Donna or Dorn)"."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import CALENDAR
from pipeline.assemble.text.words import people
from pipeline.assemble.who.joined import take_alias
from pipeline.assemble.who.names import index_names
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.normalise.places import find_nationalities, gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry

OPENS: Final = compiled(r"[”\"’']? \(")
INSIDE: Final = compiled(r"(?:[^()]|\([^()]*\)){1,100}(?=\))")
WITHIN: Final = compiled(r" \((?:(?:or|also) )?[A-Z][\w’-]+\) (?=[A-Z])")
SOURCES: Final = compiled(r" ?\([^()]*\)|;.*")
LEAD: Final = compiled(r"(?:in )?([A-Z][\w ]{1,20}): ")
SAID: Final = compiled(r"^(?:(?P<unsure>possibly|probably|perhaps|maybe|likely)|or|also(?: spelled| spelt)?) ")
ITEMS: Final = compiled(r", (?:or |possibly |also )?| or (?:possibly )?")
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
NAME: Final = compiled(rf"{_WORD}(?: (?:(?:al|bin|bint|de|del|el|ibn|van|von)\b|{_WORD})){{0,3}}")
ALIKE: Final = 0.6  # share of the letters that two spellings have in common
QUOTES: Final = "“”\"'‘’ "


def join_within(view: DocView) -> None:
    """Take for one name a name whose other spelling stands within it ("Dunko (or Dungko) Dorme")."""
    names, joined = view.names, False
    for i, name in enumerate(names):
        end = view.end[name.last]
        if name.label != "PERSON" or name.first != name.last or not view.text.startswith(" (", end):
            continue
        found = WITHIN.match(view.text, end)
        last = next((n for n in names[i + 1 : i + 3] if found and view.start[n.first] == found.end()), None)
        if last is not None and last.label == "PERSON":
            name.last, name.text, joined = last.last, view.written(name.first, last.last), True
    if joined:
        whole = [n for n in names if not any(o is not n and o.first <= n.first and n.last <= o.last for o in names)]
        view.names[:] = whole
        index_names(view)


def join_spellings(view: DocView, entries: list[PersonEntry]) -> None:
    """Keep as a person's other names what brackets after their name give as its spelling, sure or not."""
    persons: list[Name] | None = None
    for name in view.names:
        opened = OPENS.match(view.text, view.end[name.last]) if name.label == "PERSON" else None
        inside = INSIDE.match(view.text, opened.end()) if opened is not None else None
        if inside is None or opened is None:
            continue
        entry = entries[name.cluster]
        for item in spellings(entry.name, inside[0]):
            persons = [n for n in view.names if n.label == "PERSON"] if persons is None else persons
            same = [n for n in persons if opened.end() <= view.start[n.first] < inside.end() and n.text == item]
            if same:
                take_alias(view, entries, name, same[0])
            elif fold(item) not in {fold(a) for a in (entry.name, *entry.aliases)}:
                entry.aliases.append(item)


def spellings(name: str, inside: str) -> list[str]:
    """Return the other spellings of a name that a bracket gives, none where it tells anything else."""
    lead = LEAD.match(inside)
    if lead is not None and not lead[1].isupper() and not find_nationalities(lead[1]):
        return []  # "(Photo: X)", "(Lawyer: X)"; but "(RFI: X)", "(Kyrgyz: X)"
    plain = SOURCES.sub("", inside[lead.end() if lead is not None else 0 :]).strip()
    told = SAID.match(plain)
    unsure = plain.endswith("?") or (told is not None and told["unsure"] is not None)
    items = [i.strip(QUOTES + "?") for i in ITEMS.split(plain[told.end() if told is not None else 0 :])]
    if not all(NAME.fullmatch(i) and i.lower() not in CALENDAR for i in items):
        return []
    alike = [is_alike(name, i) for i in items]
    if any(not a and is_no_name(i) for a, i in zip(alike, items, strict=True)):
        return []
    sure = told is not None and not unsure
    if not (all(alike) or sure or (unsure and all(a or " " in i for a, i in zip(alike, items, strict=True)))):
        return []
    return items


def is_alike(name: str, other: str) -> bool:
    """Tell whether two names, or parts of them, are written nearly the same."""
    a, b = fold(name), fold(other)
    shared = {*a.split()} & {*b.split()} if " " in a and " " in b else set()
    if shared:  # a surname alone is no likeness: "Ivo Reis (Zoe Reis)"
        a, b = (" ".join(w for w in x.split() if w not in shared) for x in (a, b))
    pairs = [(x, y) for x in (a, *a.split()) for y in (b, *b.split())]
    return not (a and b) or any(SequenceMatcher(None, x, y).ratio() >= ALIKE for x, y in pairs)


def is_no_name(word: str) -> bool:
    """Tell whether a word of a bracket is a place, a people or what somebody is ("also Syrian", "also Chairman")."""
    known = people()
    return gazetteer().is_place(word) or word.lower() in known.nouns | known.plurals or bool(find_nationalities(word))
