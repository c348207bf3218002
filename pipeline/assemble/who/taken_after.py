"""Who was taken, tried or freed some time after what befell others: "hours after the attack, police held X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import COURT_ACTS, CUSTODY, FREEING, HARM_ACTS, IN_CUSTODY, VANISHED
from pipeline.assemble.text.lexicon import lexicon
from pipeline.assemble.text.simple import acts_told, has_the

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

AFTER: Final = frozenset({"after", "since", "following"})
OF_WHOM: Final = frozenset({"on", "of", "against", "upon"})
DEALT_WITH: Final = COURT_ACTS | CUSTODY | FREEING
FREED_FROM: Final = IN_CUSTODY | VANISHED  # "freed after the torture": who was tortured


def taken_after(view: DocView, t: int, whom: int) -> bool:
    """Tell whether "the" harm at a token only says after what somebody was taken: whom it befell it does not tell."""
    if whom < 0 or view.lower[view.head[t]] not in AFTER or view.dep[t] != "pobj":
        return False
    acts = {r.act for _, r in lexicon().nouns.get(view.lower[t], ())}
    the = has_the(view, t)
    if acts.isdisjoint(HARM_ACTS) or not the or any(view.lower[c] in OF_WHOM for c in view.kids(t, "prep")):
        return False
    while view.dep[whom] in {"appos", "compound"}:
        whom = view.head[whom]
    verb = view.head[whom]
    done = acts_told(view, verb)
    freed = not done.isdisjoint(FREEING) and not acts.isdisjoint(FREED_FROM)
    return not freed and view.dep[whom] in {"dobj", "nsubjpass"} and not done.isdisjoint(DEALT_WITH)
