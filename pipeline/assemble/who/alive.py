"""Who tells of the dead and so is none of them: "Five miners died. One of the miners, X, said that guards had fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.text.joined_days import SAYING
from pipeline.assemble.text.simple import in_pluperfect
from pipeline.assemble.who.names import name_head

if TYPE_CHECKING:
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView


def still_tells(view: DocView, name: Name) -> bool:
    """Tell whether somebody named only tells what is told, so is none of the dead.

    Not one who "had told" it or told it "before".
    """
    path = view.climb(name_head(view, name))
    said = next((view.head[k] for k in path if view.dep[k] == "nsubj"), None)
    if said is None or said not in path or view.lower[said] not in SAYING:
        return False
    last = view.sentences[view.sentence_at[said]][1]
    return not in_pluperfect(view, said) and "before" not in view.lower[said:last]
