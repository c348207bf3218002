"""Whether a sentence goes on with what another told, so that the town that one of the two names is that of both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.common import OF_YEAR, THEY
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.wordlists import word_list
from pipeline.assemble.when.other_matter import opens_item
from pipeline.kept import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

THE: Final = frozenset({"the", "this", "these"})
# what opens an entry of a list or chronology: "3. ", "- ", "May 3: ", "3 May 2021 – "
ENTRY: Final = compiled(
    r"[ \t]*(?:[-*–—][ \t]|\(?\d{1,2}[.)/][ \t]|"
    rf"(?:\d{{1,2}} )?(?:{'|'.join(OF_YEAR)})(?: \d{{1,2}})?(?:,? \d{{4}})? ?[:–—-] )",
    re.IGNORECASE,
)
DULL: Final = word_list("where.toml", "case", "dull")
# what takes up a story told before
TAKEN_UP: Final = frozenset({"same", "there", "also", "another", "other", "others", "both", "later", "too", "likewise"})


def tells_on(view: DocView, told: Sequence[Event], cases: Mapping[int, int], event: Event, n: int) -> bool:
    """Tell whether a sentence goes on with an act: of the same people, doers or things, and of no other case."""
    first, last = view.sentences[n]
    number = cases.get(id(event))
    here = [e for e in told if n in {view.sentence_at[t] for t in e.tokens}]
    if any(e.act == event.act and not set(e.victims.people) <= set(event.victims.people) for e in here):
        return False
    words = view.lower[first:last]
    named = any(first <= x.first < last for x in view.names_of(event.victims.people))
    same = any(cases.get(id(e)) == number and not is_new(e) for e in here)
    if named or same or not THEY.isdisjoint(words):
        return True
    a, b = view.sentences[event.sentence]
    nouns = {view.lower[t] for t in range(a, b) if view.tag[t] in {"NN", "NNS"}} - DULL
    again = {view.lower[t] for t in range(first, last) if any(view.lower[c] in THE for c in view.kids(t, "det"))}
    if not nouns.isdisjoint(again):
        return True
    doers = {view.lower[view.token_at(x.end - 1)] for x in event.actors if x.person is None and x.org is None}
    mine = [t for t in range(first, last) if view.lower[t] in doers]
    if any(e.victims for e in here):  # "A cook in Jos saw police beat a man" tells of others
        mine = [t for t in mine if not seen_doing(view, t)]
    return bool(mine)


def is_new(event: Event) -> bool:
    """Tell whether an act befell somebody without a name whom its sentence brings in ("police beat a man")."""
    group = event.victims.group
    return group is not None and not event.victims.people and group.text.lower().startswith(("a ", "an "))


def seen_doing(view: DocView, t: int) -> bool:
    """Tell whether somebody is only whom another saw or heard of doing something."""
    verb = view.head[t]
    return view.dep[t] == "nsubj" and view.dep[verb] in {"ccomp", "xcomp"} and view.lower[view.head[verb]] not in SPEECH


def of_another(view: DocView, event: Event, back: int) -> bool:
    """Tell whether a place before an act is another's whose story a yearbook or list told: each turns to somebody new.

    "X was moved to a prison in Gweru. Y, who is serving ten years, was refused visits": Y may be anywhere. Not where
    the sentence itself takes up what was told ("Two others were held the same day").

    Args:
        view: the article.
        event: the act without a place.
        back: the sentence with the place.
    """
    mine = set(event.victims.people)
    entries = {entry_of(view, n) for n in (back, view.sentence_at[event.token])}
    listed = len(entries) > 1 and None not in entries
    if listed and not mine and not event.victims.plural:
        return bool(event.victims.orgs)
    if (view.year_told is None and not listed) or not mine:
        return False
    first, last = view.sentences[view.sentence_at[event.token]]
    new = all(n.first >= first for n in view.names if n.cluster in mine and n.label == "PERSON")
    others = {n.cluster for n in view.names if n.label == "PERSON" and view.sentence_at[n.first] == back}
    return new and bool(others - mine) and TAKEN_UP.isdisjoint(view.lower[first:last])


def entry_of(view: DocView, n: int) -> int | None:
    """Return where the numbered, bulleted or dated line begins that a sentence stands in; None for other lines."""
    begin = view.text.rfind("\n", 0, view.sentence_span(n)[0]) + 1
    return begin if ENTRY.match(view.text, begin) or opens_item(view, begin) else None
