"""What a body only deals with, and nobody is charged with: "held by a unit that investigates fraud"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.assemble.when.spans import Spanned

DEALING: Final = verb_list("people.toml", "remits", "dealing")
WHICH: Final = frozenset({"which", "that"})


def of_remit(view: DocView, m: Spanned, event: Event) -> bool:
    """Tell whether a charge stands in a clause on what a body deals with, by the present, and the act does not.

    Not "a case which concerns fraud", nor "police, who are investigating X for fraud".
    """
    for k in (view.token_at(m.start), *view.climb(view.token_at(m.start))):
        if view.dep[k] != "relcl" or view.tag[k] != "VBZ" or view.lower[k] not in DEALING:
            continue
        which = any(view.lower[s] in WHICH for s in view.kids(k, "nsubj"))
        whom = any(view.person_at(o) or view.tag[o] == "PRP" for o in view.kids(k, "dobj"))
        return which and not whom and event.token not in view.subtree(k)
    return False
