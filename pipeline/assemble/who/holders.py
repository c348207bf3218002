"""Who is told of without a name by what there is one of: "the mayor", "the editor of a paper"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.party import GroupRef, Party
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

HOLDERS: Final = word_list("people.toml", "offices", "one_at_a_time")


def only_holder(resolver: Resolver, t: int) -> GroupRef | None:
    """Return the one who holds an office, without a name, where the article names nobody who holds such a one.

    Or who is of something new ("the editor of a paper", "the author of a book on the war").
    """
    view, word = resolver.view, resolver.view.lower[t]
    the = [c for c in view.kids(t, "det") if view.lower[c] == "the"]
    if not the or not (word in HOLDERS or of_new(view, t)):
        return None
    if resolver.told_as(word, Party(people=list(range(len(resolver.cast.people))))):
        return None
    if any(word in view.lower[max(0, n.first - 2) : n.last + 3] for n in view.names if n.label == "PERSON"):
        return None  # "Mayor X", "X, mayor of"
    return GroupRef(view.text[view.start[the[0]] : view.end[t]], view.start[the[0]], view.end[t], 1, 1)


def of_new(view: DocView, t: int) -> bool:
    """Tell whether a noun for people is of something that is told of for the first time ("the driver of a bus")."""
    of = [k for p in view.kids(t, "prep") if view.lower[p] in {"of", "at"} and p == t + 1 for k in view.kids(p, "pobj")]
    return view.lower[t] in people().nouns and any(
        view.name_at[k] < 0 and any(view.lower[d] in {"a", "an", "another"} for d in view.kids(k, "det")) for k in of
    )
