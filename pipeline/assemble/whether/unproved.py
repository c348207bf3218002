"""What nothing shows to be so, and what somebody only jokes about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import noun_list, verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

JOKING: Final = verb_list("modality.toml", "joking", "verbs")
PROOFS: Final = noun_list("modality.toml", "proofs", "nouns")


def unproved(view: DocView, t: int) -> bool:
    """Tell whether there is no proof of what a clause says ("no evidence that X was killed", not "no doubt that")."""
    head = view.head[t]
    denied = view.lower[head] in PROOFS and "no" in {view.lower[c] for c in view.kids(head, "det")}
    return denied and view.dep[t] in {"acl", "ccomp"} and bool(view.kids(t, "mark"))


def joked_about(view: DocView, t: int) -> bool:
    """Tell whether a participle is a bare "being arrested" that somebody jokes about, not "having been arrested"."""
    prep = view.head[t]
    if view.dep[t] != "pcomp" or view.lower[prep] != "about" or view.lower[view.head[prep]] not in JOKING:
        return False
    return [view.lower[c] for c in view.kids(t, "auxpass", "aux", "agent")] == ["being"]
