"""Whom a noun's "of" names where something stands between ("the arrest in Van of X", "by soldiers in May of X")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import prepositional
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.text.words import FORCES, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

CUSTODY: Final = word_list("verbs.toml", "law", "aside")
ASIDE: Final = {"on", "in", "at", "from", "near", "outside", "during", "after", "under"}
OFFICES: Final = word_list("verbs.toml", "law", "by_office")  # nobody's, as soldiers are


def parted_of(view: DocView, t: int) -> list[int]:
    """Return whom a noun's "of" names where where, when, how or by whom stands between.

    Soldiers may be somebody's: of those right before "of" alone no victim is read ("the killing by soldiers of X").
    """
    found = []
    hung = [t + 1] if t + 1 < len(view.words) else []  # "ordered the killing in 2022 of X", hung on the verb
    for p in dict.fromkeys([*view.kids(t, "prep"), *hung]):
        for c in view.kids(p, "pobj"):
            by = view.lower[p] == "by"
            held = view.lower[c] in (OFFICES if by else CUSTODY)
            if (held or view.tag[c] in {"NNP", "CD"}) and view.lower[p] in (ASIDE | {"by"} if held else ASIDE):
                found += [o for o in prepositional(view, c, "of") if held or view.name_at[o] >= 0]
            if by and actor_type([view.lower[c]]) in FORCES:
                below = [c, *(d for k in view.kids(c, "prep") if view.lower[k] in ASIDE for d in view.kids(k, "pobj"))]
                of = (k for d in below for k in view.kids(d, "prep") if view.lower[k] == "of" and k > c + 1)
                found += [o for k in of for o in view.kids(k, "pobj") if view.person_at(o)]
    return list(dict.fromkeys(found))
