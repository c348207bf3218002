"""Mentions that the recogniser cuts or misreads, where the text shows the name: nicknames, bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.who.names import BODY_WORDS, index_names
from pipeline.kept import compiled
from pipeline.normalise.places import gazetteer

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

QUOTED = {"“": "”", '"': '"', "‘": "’", "(": ")"}
CHILD_OF = word_list("people.toml", "particles", "child_of")
NO_NAME = compiled(r"^\W*\d")  # "64Press", a website


def mend_names(view: DocView) -> None:
    """Put together a name with another between its parts, and drop what no person is called."""
    ends = [n for n in view.names if n.label == "PERSON" and ends_body(view, n)]
    for name in view.names:
        if name.label != "PERSON":
            continue
        the = name.first > 0 and view.lower[name.first - 1] == "the"
        if view.words[name.first] == "The" and name.last > name.first:
            name.label = "ORGANISATION"  # "The Curia", "The Bench"
        elif NO_NAME.match(name.text) or (the and view.words[name.last].isupper() and len(view.words[name.last]) > 2):
            name.label = "ORGANISATION"
        elif (last := past_nickname(view, name) or past_descent(view, name) or misread_surname(view, name)) is not None:
            name.last = last
            name.text = view.written(name.first, last)
    inside = {t for n in view.names if n.label == "PERSON" for t in range(n.first + 1, n.last + 1)}
    inside |= {n.first for n in ends}
    view.names = [n for n in view.names if n.first not in inside]
    index_names(view)


def ends_body(view: DocView, name: Name) -> bool:
    """Give to the body right before it a name that begins small and is its end ("Radio Sauti | ya Ituri")."""
    i = view.name_at[name.first - 1] if name.first > 0 else -1
    body = view.names[i] if i >= 0 and view.words[name.first].islower() else name
    if body.label != "ORGANISATION" or body.last != name.first - 1:
        return False
    body.last, body.text = name.last, view.text[view.start[body.first] : view.end[name.last]]
    name.label = "ORGANISATION"
    return True


def past_descent(view: DocView, name: Name) -> int | None:
    """Return the last token of a name cut at whose child its bearer is ("Hind bint" and "Omar al-Fadli")."""
    t = name.last + 1
    if t + 1 < len(view.words) and view.lower[t] in CHILD_OF and view.name_at[t] < 0:
        t += 1  # "Hind" and, after "bint", "Omar al-Fadli"
    elif view.lower[name.last] not in CHILD_OF or name.first == name.last or t >= len(view.words):
        return None
    i = view.name_at[t]
    if i >= 0:
        return view.names[i].last if view.names[i].label == "PERSON" and view.names[i].first == t else None
    return t if view.words[t].istitle() and view.tag[t] == "NNP" else None


def misread_surname(view: DocView, name: Name) -> int | None:
    """Return the token of a surname that the parse took for a verb ("the transfer of Modou Fall to prison")."""
    t = name.last + 1
    if name.first != name.last or t + 1 >= len(view.words) or view.start[t] < view.title_end:
        return None
    bare = view.tag[t] in {"VB", "VBP"} and view.words[t].istitle() and view.name_at[t] < 0
    return t if bare and not view.words[t + 1][:1].isupper() and view.text[view.end[t - 1]] == " " else None


def past_nickname(view: DocView, name: Name) -> int | None:
    """Return the last token of "Wei “Paul” Bo" or "Ablet (Ablät) Kerim" of which only the first word was read."""
    t = name.last + 1
    after = t + 3
    if name.first != name.last or after >= len(view.words) or view.words[t] not in QUOTED:
        return None
    j = view.name_at[t + 1]
    if view.words[t] != "(" and view.is_person(j) and view.names[j].first == t + 1:
        closed = view.words[t + 2] == QUOTED[view.words[t]] and view.names[j].last > t + 2
        return view.names[j].last if closed else None  # "Wei “Paul” Bo", of which "Paul” Bo" was read as another
    if view.words[t + 2] != QUOTED[view.words[t]] or not view.words[t + 1].istitle() or not view.words[after].istitle():
        return None
    i = view.name_at[after]
    surname = i < 0 or (view.names[i].label == "PERSON" and view.names[i].first == after)
    if not surname or view.tag[after] != "NNP" or view.lower[after] in BODY_WORDS:
        return None
    end = view.names[i].last if i >= 0 else after
    gap = view.text[view.end[t + 2] : view.start[after]]
    return end if gap == " " and not gazetteer().is_place(view.words[after]) else None
