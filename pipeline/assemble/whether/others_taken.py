"""Whom others were taken for: "came to arrest X and took his brother", "took Y in his place"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.own_times import TAKING
from pipeline.assemble.text.wordlists import noun_list
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.assemble.text.view import DocView

ALSO: Final = frozenset({"also", "too", "both", "well", "him", "her", "them"})
CARING: Final = noun_list("actors.toml", "scenes", "caring")


def took_others(view: DocView, verbs: Iterable[int], *, custody: bool) -> bool:
    """Tell whether verbs tell of others than was meant ("took his brother instead", "in his place", "his brother").

    A relative or somebody else of theirs alone only where they came to take somebody (`custody`), and not "took his
    brother to hospital".
    """
    for verb in verbs:
        if any(view.lower[c] == "instead" for c in view.kids(verb, "advmod")) or in_place(view, verb):
            return True
        own = [o for o in view.kids(verb, "dobj") if view.kids(o, "poss")]
        kin = any(view.lower[o] in who for o in own for who in (people().relatives, people().nouns, people().plurals))
        rest = view.lower[verb - 1 : view.sentences[view.sentence_at[verb]][1]]
        if custody and kin and view.lower[verb] in TAKING and (ALSO | CARING).isdisjoint(rest):
            return True
    return False


def in_place(view: DocView, verb: int) -> bool:
    """Tell whether something was done to one in the place of another ("took Y in his place"; not "took him …")."""
    if any(view.lower[o] in {"him", "her", "them"} for o in view.kids(verb, "dobj")):
        return False
    near = [verb, *view.kids(verb, "dobj")]
    spots = [p for k in near for c in view.kids(k, "prep") if view.lower[c] == "in" for p in view.kids(c, "pobj")]
    return any(
        view.lower[p] in {"place", "stead"}
        and (view.lower[p - 1] in {"his", "her", "their"} or view.lower[p - 1 : p + 2 : 2] == ["in", "of"])
        for p in spots
    )
