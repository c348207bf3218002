"""Whether an act word tells something that somebody did once: not what failed, recurs, or a storm did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.clause import agent
from pipeline.assemble.words import nature, unfeeling

if TYPE_CHECKING:
    from pipeline.assemble.frames import Finder
    from pipeline.assemble.view import DocView

FAILED = {"failed", "aborted", "foiled", "thwarted", "attempted", "botched"}


def came_to_nothing(view: DocView, t: int) -> bool:
    """Tell whether an act was not carried out ("a foiled kidnapping"), or only a state is told ("injured migrants")."""
    if view.tag[t].startswith("NN") and view.lower[t] not in {"attempt", "attempts"}:
        told = {view.lower[c] for c in view.kids(t, "amod")} & FAILED
        return bool(told) and not (told == {"attempted"} and view.lower[t] in {"murder", "killing", "assassination"})
    return view.dep[t] == "amod" and view.lower[t] in {"injured", "wounded", "striking"} and not view.kids(t, "agent")


def generic_time(view: DocView, t: int) -> bool:
    """Tell whether an act is told of every time ("every week somebody is killed"), so of nobody in particular."""
    return any(
        view.lower[k] in {"every", "each"}
        for c in view.kids(t, "npadvmod", "advmod", "dobj")
        for k in view.kids(c, "det")
    )


def by_nature(view: DocView, finder: Finder, t: int) -> bool:
    """Tell whether nobody did it: the pandemic, an earthquake, a crash."""
    doer = agent(view, t)
    if doer is None:
        return False
    if view.tag[doer] in {"WDT", "WP"} and view.dep[t] == "relcl":
        doer = view.head[t]
    falling = any(view.lower[c] in {"falling", "fallen"} for c in view.kids(doer, "amod"))
    if view.name_at[doer] < 0 and (falling or view.lower[doer] in unfeeling()):
        return True
    first = view.names[view.name_at[doer]].first if view.name_at[doer] >= 0 else 0
    return bool(nature() & {*finder.phrase(doer), *view.lower[max(0, first - 1) : first]})
