"""Whom "he" or "she" means after a sentence that only brings somebody in ("There are two nuns and a monk, X. He …")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import SUBJECTS
from pipeline.assemble.text.party import Party
from pipeline.assemble.text.simple import person_names
from pipeline.assemble.text.wordlists import verb_list
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.who.resolve import Resolver

INCLUDING: Final = verb_list("verbs.toml", "bringing_in", "including")
BELOW: Final = frozenset({"attr", "nsubj", "dobj", "conj", "appos", "compound"})
OPENING: Final = 2  # tokens before a pronoun that opens its sentence


def brought_in(resolver: Resolver, t: int, gender: str) -> Party | None:
    """Return the one person whom the sentence before brings in by "there is" or as one of others that it includes."""
    view = resolver.view
    here = view.sentence_at[t]
    if view.dep[t] not in SUBJECTS or t - view.sentences[here][0] > OPENING or not here or view.parted(here, here - 1):
        return None
    first, last = view.sentences[here - 1]
    root = next((k for k in range(first, last) if view.dep[k] == "ROOT"), first)
    if not view.kids(root, "expl") and view.lower[root] not in INCLUDING:
        return None
    named = person_names(view, first, last)
    if len({n.cluster for n in named}) != 1 or named[0].first < root:
        return None
    if not below(view, name_head(view, named[0]), root):
        return None
    one = resolver.cast.people[named[0].cluster]
    if one.relative or one.occupation == "official" or one.gender not in {None, gender}:
        return None
    return Party(people=[named[0].cluster], how=["pronoun"], head=t, trust=0.7)


def below(view: DocView, name: int, root: int) -> bool:
    """Tell whether a name is that of somebody whom a verb brings in, not of one told of beside them."""
    up = view.climb(name)
    return root in up and all(view.dep[k] in BELOW for k in up[: up.index(root)])
