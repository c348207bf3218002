"""What happened once and shows what may happen again: "critics may be jailed, as shown by the jailing of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import TOLD
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

SHOWING: Final = verb_list("modality.toml", "coming", "showing")


def shows_so(view: DocView, verb: int) -> bool:
    """Tell whether a clause gives after "as" what shows its sentence to be so; a modal of its own speaks first.

    Not the one who says so ("as the report shows"): only what is under it is asked for.
    """
    if view.lower[verb] not in SHOWING or view.tag[verb] not in TOLD:
        return False
    return any(view.lower[c] == "as" and c < verb for c in view.kids(verb, "mark", "advmod"))
