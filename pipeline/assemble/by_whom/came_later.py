"""Armed men who only came somewhere after an act did not do it: "X was killed. Rebels later went to his office"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.lexicon import forms_of

if TYPE_CHECKING:
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

AFTER: Final = frozenset({"later", "then", "afterwards", "subsequently"})
GOING: Final = forms_of("go", "come", "return", "arrive", "visit")


def came_later(view: DocView, event: Event, t: int) -> bool:
    """Tell whether a doer of a later sentence is told to have come somewhere after an act that names none.

    Not "X was arrested. Police then searched his flat", which tells who held him.

    Args:
        view: the article.
        event: the act.
        t: head of the phrase that names them.
    """
    verb = view.head[t]
    if view.sentence_at[t] <= event.sentence or view.dep[t] != "nsubj" or view.dep[verb] != "ROOT":
        return False
    told = {view.lower[c] for c in view.kids(verb, "advmod")} | {view.lower[verb - 1]}
    return view.lower[verb] in GOING and not AFTER.isdisjoint(told)
