"""Who has to do what an infinitive tells: whom another orders or forces to ("the court ordered X to pay a fine")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import direct_object, is_passive
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.text.view import DocView

REQUIRING: Final = verb_list("verbs.toml", "causing", "requiring")
BIDDING: Final = verb_list("verbs.toml", "causing", "bidding") | REQUIRING
BELOW: Final = frozenset({"xcomp", "conj"})  # "sentenced X to a year and to pay a fine", too


def bidden(view: DocView, verb: int) -> int | None:
    """Return the head of whom the verb above makes do what an infinitive tells, None where it makes nobody."""
    above, infinitive = view.head[verb], view.tag[verb] == "VB" and view.dep[verb] in BELOW
    if not infinitive or view.lower[above] not in BIDDING or view.kids(verb, "nsubj", "nsubjpass"):
        return None
    whom = None if is_passive(view, above) else direct_object(view, above)
    return whom if whom is not None and above < whom < verb else None
