"""Acts that are what somebody is held or tried for: the day of the case is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import verb_forms
from pipeline.assemble.when.dating import verb_above

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

PURSUED: Final = frozenset(
    form
    for verb in ("sentence", "jail", "convict", "imprison", "acquit", "arrest", "charge", "indict", "try")
    for form in verb_forms(verb)
)
GROUNDS: Final = frozenset({"for", "over", "of", "with"})
CLAUSES: Final = frozenset({"relcl", "acl", "advcl", "ccomp"})  # with a day of their own


def of_case(view: DocView, when: int, act: int) -> bool:
    """Tell whether a date before an act is that of its case ("sentenced X on Tuesday for ordering the murder")."""
    verb = verb_above(view, when) if when < act else None
    if verb is None or view.lower[verb] not in PURSUED or act in view.climb(when):
        return False  # "acquitted of the 2021 killing of X"
    for k in view.climb(act):
        if k == verb or view.dep[k] in CLAUSES:
            return False
        if view.dep[k] == "prep" and view.lower[k] in GROUNDS and k > verb:
            return verb in view.climb(k)
    return False
