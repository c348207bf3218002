"""Whether a sentence after a lead goes on to tell of it, so that the town it names is that of the lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

THEY: Final = frozenset({"he", "she", "they", "him", "her", "them", "his", "their"})
THE: Final = frozenset({"the", "this", "these"})
DULL: Final = frozenset({"people", "government", "country", "police", "state", "president", "officials", "authorities"})


def tells_on(view: DocView, told: Sequence[Event], cases: Mapping[int, int], event: Event, n: int) -> bool:
    """Tell whether a sentence goes on with an act: of the same people, doers or things, and of no other case."""
    first, last = view.sentences[n]
    number = cases.get(id(event))
    here = [e for e in told if n in {view.sentence_at[t] for t in e.tokens}]
    if any(e.act == event.act and not set(e.victims.people) <= set(event.victims.people) for e in here):
        return False
    words = view.lower[first:last]
    named = any(x.cluster in event.victims.people for x in view.names if first <= x.first < last)
    if named or any(cases.get(id(e)) == number for e in here) or not THEY.isdisjoint(words):
        return True
    a, b = view.sentences[event.sentence]
    nouns = {view.lower[t] for t in range(a, b) if view.tag[t] in {"NN", "NNS"}} - DULL
    again = {view.lower[t] for t in range(first, last) if any(view.lower[c] in THE for c in view.kids(t, "det"))}
    doers = {view.lower[view.token_at(x.end - 1)] for x in event.actors if x.person is None and x.org is None}
    return not nouns.isdisjoint(again) or not doers.isdisjoint(words)
