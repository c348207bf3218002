"""Who is put before the reader: a sentence that only names somebody, a name or a word for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.words import actor_type, people
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver


def verbless(view: DocView, sentence: int) -> bool:
    """Tell whether a sentence only puts somebody before the reader ("Not on the list: the cartoonist X.")."""
    return not any(tag in FINITE for tag in view.tag[slice(*view.sentences[sentence])])


def spoken_of(resolver: Resolver, k: int) -> bool:
    """Tell whether a token puts somebody before the reader: a name or word for one person, not under a preposition."""
    view = resolver.view
    i = view.name_at[k]
    if i >= 0 and view.names[i].label == "PERSON":
        head = name_head(view, view.names[i])
        return view.dep[head] != "pobj" or view.lower[view.head[head]] in {"by", "with", "to"}
    one = view.lower[k] in people().nouns and resolver.singular(k)
    placed = view.dep[k] in {"nsubj", "nsubjpass", "dobj"} or introduced(resolver, k)
    return one and placed and actor_type([view.lower[k]]) not in {"state_security", "state_other"}


def introduced(resolver: Resolver, k: int) -> bool:
    """Tell whether a noun brings somebody new ("a suspect"), whom it does not only describe ("X, a lawyer")."""
    view = resolver.view
    new = any(view.lower[c] in {"a", "an", "another"} for c in view.kids(k, "det"))
    return new and view.dep[k] in {"compound", "ROOT", "dep"}
