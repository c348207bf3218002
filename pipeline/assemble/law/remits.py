"""What a body only deals with, and nobody is charged with: "held by a unit that investigates fraud"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import FINITE
from pipeline.assemble.text.kinds import DEATHS
from pipeline.assemble.text.served import CHARGED
from pipeline.assemble.text.simple import noun_may_tell
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
    t = view.token_at(m.start)
    first = view.sentences[view.sentence_at[t]][0]
    k = next((k for k in range(t, first, -1) if view.tag[k] in FINITE), first)
    if view.tag[k] != "VBZ" or view.lower[k] not in DEALING or view.lower[k - 1] not in WHICH:
        return False
    whom = any(view.person_at(o) or view.tag[o] == "PRP" for o in range(k + 1, t))
    return not whom and not k <= event.token <= t


def over_deaths(view: DocView, m: Spanned, event: Event) -> bool:
    """Tell whether an act is told of the dead over whom somebody else is charged.

    "Two guards were charged with murder over the deaths of two brothers who were seized at a curfew".
    """
    charged = next((k for k in view.climb(view.token_at(m.start)) if view.lower[k] in CHARGED), None)
    above = view.climb(event.token)
    if charged is None or charged not in above or charged == event.token or view.start[event.token] < m.end:
        return False
    between = above[: above.index(charged)]
    return any(view.dep[k] == "relcl" for k in between) and any(noun_may_tell(view, k, DEATHS) for k in between)
