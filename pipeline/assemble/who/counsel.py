"""Who comes to court as somebody's lawyer: "X and his lawyer, Y, appeared in court" tells of X's trial alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.text.words import people

if TYPE_CHECKING:
    from pipeline.assemble.text.party import Party
    from pipeline.assemble.text.tree import Name
    from pipeline.assemble.text.view import DocView

APPEARING: Final = frozenset(verb_forms("appear") + verb_forms("attend") + verb_forms("arrive"))
OWN: Final = frozenset({"his", "her", "their"})
CALLED: Final = 4  # tokens from "his" to the name of his lawyer


def without_counsel(view: DocView, t: int, act: str, party: Party) -> Party:
    """Return who stood trial without whom the sentence calls their lawyer, where they only came to court together.

    Not "X and his lawyer Y were put on trial".
    """
    if act != "trial" or len(party.people) < 2 or view.lower[t] not in APPEARING:
        return party
    first, last = view.sentences[view.sentence_at[t]]
    counsel = {n.cluster for n in view.names if n.label == "PERSON" and first <= n.first < last and is_counsel(view, n)}
    left = [p for p in party.people if p not in counsel]
    return replace(party, people=left, plural=len(left) > 1) if left and len(left) < len(party.people) else party


def is_counsel(view: DocView, name: Name) -> bool:
    """Tell whether a name stands behind "his lawyer", with or without a comma."""
    k = name.first - 1
    k -= view.lower[k] == ","
    own = OWN & set(view.lower[max(0, k - CALLED) : k])
    return k > 0 and bool(own) and view.lower[k] in people().lawyers
