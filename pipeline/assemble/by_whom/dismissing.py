"""Who sends somebody from work or school: not the police who arrested them ("arrested by police and suspended")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.words import ARMED, actor_type

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

FORCES = ARMED | {"state_security"}


def but_arresters(view: DocView, t: int, heads: list[int]) -> list[int]:
    """Return the heads without a force by whom only what stands before was done ("held by soldiers and dismissed")."""
    return [h for h in heads if not (view.dep[h] == "pobj" and view.head[view.head[h]] != t and h < t
                                     and actor_type([view.lower[h]]) in FORCES)]  # fmt: skip
