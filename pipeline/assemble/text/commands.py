"""Lines that open with what somebody is to do, the bare verb read as a noun or name ("Quash the conviction of X")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.wordlists import word_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

RELIEF: Final = word_list("modality.toml", "commands", "relief")
BEFORE: Final = word_list("modality.toml", "commands", "before")
BELOW: Final = frozenset({"relcl", "acl", "advcl"})
OBJECT: Final = frozenset({"the", "all", "any", "his", "her", "their", "these", "those", "both"})


def of_command(view: DocView, t: int) -> bool:
    """Tell whether a word is the bare verb that opens its line and says what to do.

    Not where the line has a finite verb past its relative clauses: "Release of X delayed", "Free clinics were raided".
    """
    first, last = view.sentences[view.sentence_at[t]]
    verb = first
    while verb < last and (not view.words[verb].isalpha() or view.lower[verb] in BEFORE):
        verb += 1
    if verb != t or view.lower[verb] not in RELIEF or not view.words[verb][:1].isupper():
        return False
    if not opens_line(view, first, verb) or verb + 1 >= last:
        return False
    object_next = view.lower[verb + 1] in OBJECT or view.person_at(verb + 1)
    inside = view.person_at(verb) and view.name_at[verb] == view.name_at[verb + 1]  # "Acquit" read as part of the name
    told = [k for k in range(verb + 1, last) if view.tag[k] in FINITE and view.name_at[k] < 0]
    own = (view.dep[k] == "ROOT" or (view.dep[view.head[k]] == "ROOT" and view.dep[k] not in BELOW) for k in told)
    return (object_next or inside) and not any(own)


def opens_line(view: DocView, first: int, verb: int) -> bool:
    """Tell whether nothing but a bullet or number stands between the line's beginning and its verb."""
    begin = view.line_start(verb)
    return begin <= view.start[first] or not any(c.isalpha() for c in view.text[begin : view.start[verb]])


def cut_commands(view: DocView) -> None:
    """Take from a name the bare verb that opens its line ("Acquit Ana Kor and drop the case")."""
    for name in view.names:
        if name.label == "PERSON" and name.last > name.first + 1 and of_command(view, name.first):
            view.name_at[name.first] = -1
            name.first += 1
            name.text = view.written(name.first, name.last)
