"""Things of a body ("its press", "their office"): what is done to them befell nobody named beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView


def of_its_thing(view: DocView, t: int, head: int) -> bool:
    """Tell whether a verb is done to a thing of a body, and a person stands elsewhere ("burnt its press, shot X")."""
    i = view.name_at[head]
    if i >= 0 and view.names[i].label != "PERSON":
        return False
    preps = view.kids(t, "prep", "dative", "prt")  # "burnt down | its office"
    things = [*view.kids(t, "dobj", "nsubjpass"), *(p for c in preps for p in view.kids(c, "pobj"))]
    owned = [o for o in things if any(view.lower[c] == "its" for c in view.kids(o, "poss"))]
    return bool(owned) and all(head not in view.subtree(o) for o in owned)
