"""People of two names: who the text says to be one, by a bracket, an alias, a nickname or a family."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.assemble.text.wordlists import word_list
from pipeline.kept import compiled
from pipeline.normalise.alike import fold
from pipeline.normalise.people import trim_name
from pipeline.paths import toml_table

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.cast import PersonEntry

ALSO = word_list("people.toml", "titles", "other_names") | {"“", '"', ":"}
TOLD_OF_ONE = frozenset({"male", "female", "age", "aged"})  # "Asha (Aicha, female, 30)"
ALIAS = compiled(
    r"(?:, (?:aged? )?\d{1,2})?,? "
    r"(?:a\.?k\.?a\.?|alias|(?:(?:also|otherwise|better|formerly|officially|sometimes) )?"
    rf"(?:{'|'.join(toml_table('names.toml')['people']['also_written'])})(?: [\w,]+){{0,4}}? as|"
    r"also (?:spelled|written)|whose (?:real|full|given|legal) name (?:is|was)) "
    r"[“\"'‘«]?(?:(?:do[nñ]a?|prof(?:essor|\.)?|(?:dr|mrs?)\.?|teacher|brother|sister) )?",
    re.IGNORECASE,
)
OR_NAME = compiled(r"\((?:or|also|possibly|probably|perhaps) [“\"']?$")
# "X, “Mito”, 34 years old", "X, 53, “Doña Chayo” to her neighbours", "X, Dona Mundica, coordinator of …"
NICKNAMED = compiled(
    r",(?: (?:aged? )?\d{1,2}(?: years old)?,)? (?P<called>called |nicknamed |(?:\w+ )?known (?:\w+ ){0,3}?as )?"
    r"(?:[“\"‘«](?P<quoted>(?:(?:the|el|la|los|las|de|del|da|do|dos) )?[A-ZÁÉÍÓÚÑ][\w’-]+(?: [\w’-]+)?)[”\"’»]"
    r"(?=,|;|\)| (?:to|for|among|as) )"
    r"|(?P<plain>(?:Do[nñ]a |(?(called)[A-ZÁÉÍÓÚÑ][\w’-]+ |(?!)))[A-ZÁÉÍÓÚÑ][\w’-]+)"
    r"(?=, [a-z](?!nd )(?![^.;]{0,90}? and [A-Z])))"
)
# "X, alias Kata, …", "X, whose pen name is Kata Lind", "X, who goes by the name of Kata", "X writes as Kata Lind"
_NAMING = (
    rf"(?:{'|'.join(toml_table('names.toml')['people']['other_names'])})[ -]?name|pseudonym|alias|nom de (?:guerre"
    r"|plume)|name"
)
CALLED_SO = compiled(
    r",?(?: \d\d,)? ?\(?(?:alias |nicknamed |by (?:his|her) (?:" + _NAMING + r") |whose (?:" + _NAMING
    + r") (?:is|was) |"
    r"(?:who )?(?:is |was )?(?:(?:also|better|widely|popularly|commonly) )?"
    rf"(?:(?:{'|'.join(toml_table('names.toml')['people']['signing'])}) "
    r"(?:(?:locally |online |(?:to|in|among) (?:[\w,]+ ){1,4})?as |(?:under|by) (?:his|her|the) (?:" + _NAMING
    + r")(?: of)? )"
    r"|nicknamed |(?:goes|went) by (?:the name )?(?:of )?))"
    r"[“\"‘«]?(?P<name>[A-ZÁÉÍÓÚÑ][\w-]+(?: [A-ZÁÉÍÓÚÑ][\w-]+)?)[”\"’»]?"
    r"(?=[,.;)]| \(| (?:was|is|lives|has|had|said)\b|$)"
)
IN_SCRIPT = compiled(rf" ?,? ?in (?:{'|'.join(toml_table('names.toml')['languages']['scripts'])})\b")


def join_bracketed(view: DocView, entries: list[PersonEntry]) -> None:
    """Join a name in brackets to the one before them: "Tsering (or Tseren)", "A B (pen name C D)"."""
    names = [n for n in view.names if n.label == "PERSON"]
    for before, name in pairwise(names):
        if before.cluster == name.cluster:
            continue
        if named_otherwise(view, before, name):
            take_alias(view, entries, before, name)
            continue
        if view.sentence_at[before.last] != view.sentence_at[name.first]:
            continue
        between = view.lower[before.last + 1 : name.first]
        past = name.last + 1 + (view.words[name.last + 1 : name.last + 2] in (["”"], ['"'], ["’"]))
        closing = view.words[past] if past < len(view.words) else ""
        if between[:1] != ["("] or closing not in {")", ",", ";"} or not set(between[1:]) <= ALSO:
            continue
        after = view.lower[name.last + 2] if name.last + 2 < len(view.words) else ""
        if closing != ")" and "or" not in between and "also" not in between and after not in TOLD_OF_ONE:
            continue
        take_alias(view, entries, before, name)


def named_otherwise(view: DocView, before: Name, name: Name) -> bool:
    """Tell whether a name is another of whom the one before it names ("A, a.k.a. B", "A, or B in Chinese")."""
    between = view.text[view.end[before.last] : view.start[name.first]]
    if between in {", or ", " or "}:
        return IN_SCRIPT.match(view.text, view.end[name.last]) is not None
    return ALIAS.fullmatch(between) is not None


def join_by_alias(view: DocView, entries: list[PersonEntry]) -> None:
    """Join whoever is called later by the whole other name of somebody ("A, or B in Chinese, … B was released")."""
    names = [n for n in view.names if n.label == "PERSON"]
    known: dict[str, Name] = {}
    for name in names:
        other = known.setdefault(fold(name.text), name)
        whole = (name.last > name.first and other.last > other.first) or bracketed_other(view, other)
        if whole and other.cluster != name.cluster and name.text in entries[other.cluster].aliases:
            take_alias(view, entries, other, name)


def bracketed_other(view: DocView, name: Name) -> bool:
    """Tell whether a bracket gives a name as another of whoever is named before it ("Losan (or Sherap)")."""
    return OR_NAME.search(view.text, max(0, view.start[name.first] - 16), view.start[name.first]) is not None


def join_nicknames(view: DocView, entries: list[PersonEntry]) -> None:
    """Join whoever is called by the nickname set after somebody's full name ("X Y, “Mito”, … Mito was freed")."""
    for name in [n for n in view.names if n.label == "PERSON" and n.last > n.first]:
        found = NICKNAMED.match(view.text, view.end[name.last])
        if found is not None:
            start, end = found.span("quoted") if found["quoted"] else found.span("plain")
        elif (found := CALLED_SO.match(view.text, view.end[name.last])) is not None:
            start, end = found.span("name")
        else:
            continue
        lo, hi = trim_name(view.text[start:end])
        called = {fold(view.text[start:end]), fold(view.text[start + lo : start + hi])}
        called.add(fold(view.text[start:end]).rsplit(" ", 1)[-1])  # "alias Kata Lind … Lind"
        for other in (n for n in view.names if n.label == "PERSON" and n.cluster != name.cluster):
            if fold(entries[other.cluster].name) in called:
                take_alias(view, entries, name, other)


def join_relatives(view: DocView, entries: list[PersonEntry]) -> None:
    """Join a relative called by a first name to who bears it with a family name that others of the article bear too.

    "Emil Boyd's son, Karl Boyd, saw where his father, Emil, died".
    """
    whole = {k: fold(e.name).split() for k, e in enumerate(entries) if " " in e.name}
    for entry in [e for e in entries if e.relative and " " not in e.name]:
        own = [k for k, parts in whole.items() if parts[0] == fold(entry.name)]
        kin = [k for k, parts in whole.items() if own and k not in own and parts[-1] == whole[own[0]][-1]]
        if len(own) == 1 and kin:
            take_alias(view, entries, view.names[entries[own[0]].names[0]], view.names[entry.names[0]])


def take_alias(view: DocView, entries: list[PersonEntry], before: Name, name: Name) -> None:
    """Join the person of a name to that of the name before it."""
    kept, joined = entries[before.cluster], entries[name.cluster]
    if kept is not joined:
        if fold(joined.name) != fold(kept.name):
            kept.aliases.extend(a for a in [joined.name, *joined.aliases] if a not in kept.aliases)
        kept.names = sorted({*kept.names, *joined.names})
        for i in joined.names:
            view.names[i].cluster = before.cluster
