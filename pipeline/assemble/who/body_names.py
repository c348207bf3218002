"""Which names are of one body: "the Torsk Rowers' League … the TRL", "Fundación Luz y Sol … Luz y Sol"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pipeline.assemble.by_whom.two_names import AGENCIES, in_full
from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.normalise.places import gazetteer
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.assemble.text.view import DocView

ACRONYM: Final = compiled(r"^ ?\(([A-Z][\w./-]{1,11})\)")
CIVIL: Final = compiled(rf"(?:{'|'.join(toml_table('people.toml')['bodies']['of_romance'])})")
LINKS: Final = frozenset({"de", "del", "da", "do", "dos", "das", "di", "of", "for", "para", "por", "y", "e"})
KINDS: Final = word_list("people.toml", "bodies", "kinds")
LETTERS: Final = compiled(r"[A-Z]{2,7}")
WORD: Final = compiled(r"[^\W\d_][\w'’.]*|&")
SMALL: Final = word_list("names.toml", "bodies", "small_words")
WIRES: Final = word_list("names.toml", "bodies", "wires")
OPENING: Final = compiled(r"^(?:the|The|[Aa]n?) |['’]s?$")


@dataclass(slots=True)
class OrgEntry:
    """An organisation in the article. `names` are indices into `DocView.names`."""

    name: str
    aliases: list[str]
    names: list[int]


def own_part(whole: str, tail: str) -> bool:
    """Tell whether the end of a body's folded name may stand for it: no place that it is of ("Asociación de Ica")."""
    return whole.removesuffix(tail).split()[-1] not in LINKS


def call_short(view: DocView) -> None:
    """Call a body what is read as a place but ends the name of one told before ("Fundación Luz y Sol … Luz y Sol")."""
    told = [fold(n.text) for n in view.names if n.label == "ORGANISATION" and n.last - n.first > 1]
    civil = [k for k in told if CIVIL.match(k)]
    for name in view.names if civil else ():
        if name.label == "PLACE" and name.last > name.first:
            key = fold(name.text)
            of = any(k.endswith(" " + key) and own_part(k, key) for k in civil)
            name.label = "ORGANISATION" if of and not gazetteer().is_place(name.text) else name.label


def organisations(view: DocView) -> list[OrgEntry]:
    """Cluster the names of bodies: equal after folding, joined by letters in brackets, or letters that are initials."""
    orgs: list[OrgEntry] = []
    by_key: dict[str, int] = {}
    call_short(view)
    datelines = [(z.start, z.end) for z in view.article.zones if z.kind == "dateline"]
    # the agency of a dateline does nothing and suffers nothing
    told = [(i, n) for i, n in enumerate(view.names) if n.label == "ORGANISATION"
            and not any(a <= view.start[n.first] < b for a, b in datelines)]  # fmt: skip
    brackets = {i: m for i, n in enumerate(view.names)
                if (m := ACRONYM.match(view.text[(end := view.end[n.last]) : end + 16]))}  # fmt: skip
    wholes = in_words([plain_name(n.text) for _, n in told], {m[1] for m in brackets.values()})
    for i, name in told:
        short = plain_name(name.text)
        text = in_full(view.text, wholes.get(short, short))
        key = fold(text)
        if key in KINDS:
            continue
        whole = [k for k in by_key if " " in key and k.endswith(" " + key) and CIVIL.match(k) and own_part(k, key)]
        if key not in by_key and len(whole) == 1:
            by_key[key] = by_key[whole[0]]
            orgs[by_key[key]].aliases.append(text)
        if key not in by_key:
            by_key[key] = len(orgs)
            orgs.append(OrgEntry(text, [], []))
        number = by_key[key]
        orgs[number].names.append(i)
        if short != text and short not in orgs[number].aliases:
            orgs[number].aliases.append(short)
        if m := brackets.get(i):
            by_key.setdefault(fold(m[1]), number)
            if m[1] not in orgs[number].aliases:
                orgs[number].aliases.append(m[1])
        name.cluster = number
    return orgs


def plain_name(text: str) -> str:
    """Return a body's name without the article before it and what makes it an owner's."""
    return OPENING.sub("", text).strip()


def in_words(names: Sequence[str], glossed: Iterable[str]) -> dict[str, str]:
    """Return the one body of a text whose initials a short name in capitals is ("TRL": "Torsk Rowers' League").

    Args:
        names: the names of its bodies.
        glossed: letters that stand in brackets behind one of them or somebody's name, and so are told.
    """
    shorts = {n for n in names if LETTERS.fullmatch(n)} - {*glossed}
    found: dict[str, dict[str, str]] = {}
    for name in names if shorts else ():
        for letters in shorts & initials(name):
            if letters not in AGENCIES or not WIRES.isdisjoint(name.split()):  # no photograph of the AFP's
                found.setdefault(letters, {}).setdefault(fold(name), name)
    return {letters: next(iter(bodies.values())) for letters, bodies in found.items() if len(bodies) == 1}


def initials(name: str) -> set[str]:
    """Return the letters that a body of several words may be called by, with its small words' and without."""
    words = WORD.findall(name)
    large = [w for w in words if w not in SMALL]
    if len(large) < 2 or not all(w[0].isupper() for w in large):
        return set()
    return {"".join(w[0] for w in part if w[0].isalpha()).upper() for part in (words, large)}


def names_of(orgs: Sequence[OrgEntry]) -> dict[str, str]:
    """Return by each folded name of a body the one that all its mentions are merged under."""
    known: dict[str, str] = {}
    for org in orgs:
        for name in (org.name, *org.aliases):
            known.setdefault(fold(name), org.name)
    return known
