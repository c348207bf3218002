"""Whose judgment a higher court upheld or overturned, where only "the sentences" or "the appeals" stand for them.

"Sentenced A to nine years and B to four. … The High Court upheld the sentences": of both, not of who was told last;
"… B appealed. The High Court upheld the sentence": of B alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.clause import prepositional, undergoer
from pipeline.assemble.text.kinds import FACTUAL, JUDGED, REVIEWS
from pipeline.assemble.text.lexicon import forms_of
from pipeline.assemble.text.wordlists import noun_list, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView

MANY: Final = word_list("verbs.toml", "law", "reviewed_many")
ONE: Final = word_list("verbs.toml", "law", "reviewed_one")
APPEALING: Final = forms_of("appeal")
PURSUERS: Final = word_list("modality.toml", "coming", "prosecutors")
BENCHES: Final = noun_list("actors.toml", "courts", "words")
CARRIED: Final = frozenset({"carried over", "description", "pronoun"})
REACH = 4  # sentences from a sentence passed to what became of it


def name_reviewed(view: DocView, events: Sequence[Event]) -> None:
    """Give what a higher court decided on everybody's judgment to all of them, or to the one who appealed."""
    for event in events:
        thing = undergoer(view, event.token) if event.act in REVIEWS else None
        if thing is None or view.lower[thing] not in MANY | ONE or not taken_over(view, event, thing):
            continue
        judged = judged_before(event, events)
        if not judged:
            continue
        told = appeals(view, judged[-1], event)
        if any(is_pursuer(view, t) or view.kids(t, "neg") for t in told):
            continue  # prosecutors appealed: what was rejected was no appeal of theirs; nor of who did not appeal
        one = who_appealed(view, judged[-1], event)
        people = list(dict.fromkeys(p for e in judged for p in e.victims.people))
        if one is not None and view.lower[thing] in MANY:
            continue  # "A and B were sentenced. A appealed. … overturned the convictions": B's, too, as far as it says
        if one is not None:
            people = [one] if one in people else event.victims.people
        elif view.lower[thing] == "sentence" or (view.lower[thing] in ONE and len({e.sentence for e in judged}) > 1):
            continue  # whose, nothing says
        elif not set(people) >= set(event.victims.people):
            continue  # "their appeals" were those of more than it tells were judged
        if set(people) != set(event.victims.people):
            event.victims.people = people
            event.victims.plural = len(people) > 1
            event.reasons["victims"] = "whose judgment was reviewed"


def taken_over(view: DocView, event: Event, thing: int) -> bool:
    """Tell whether whom a review befell was only taken over from before: nobody is told beside it."""
    theirs = all(view.lower[c] == "their" for c in view.kids(thing, "poss"))
    beside = any(view.lower[c] in {"of", "against", "for"} for c in view.kids(thing, "prep"))
    return theirs and not beside and event.victims.group is None and set(event.victims.how) <= CARRIED


def judged_before(event: Event, events: Sequence[Event]) -> list[Event]:
    """Return the judgments told in the sentences before a review, back to the one on which the last was passed."""
    old = max((e.token for e in events if e.act in REVIEWS and e.token < event.token), default=-1)
    near = [
        e for e in events
        if e.act in JUDGED and e.modality in FACTUAL and old < e.token < event.token and e.unit == event.unit
        and event.sentence - e.sentence <= REACH and e.victims.people and e.victims.group is None
    ]  # fmt: skip
    return sorted(near, key=lambda e: e.token)


def appeals(view: DocView, since: Event, event: Event) -> list[int]:
    """Return the verbs that tell an appeal to a court between a judgment and its review, not one for calm."""
    return [
        t for t in range(since.token + 1, event.token)
        if view.lower[t] in APPEALING and view.tag[t].startswith("VB")
        and not prepositional(view, t, "for") and all(view.lower[k] in BENCHES for k in prepositional(view, t, "to"))
    ]  # fmt: skip


def is_pursuer(view: DocView, appeal: int) -> bool:
    """Tell whether prosecutors appealed."""
    return any(view.lower[k] in PURSUERS for k in view.kids(appeal, "nsubj"))


def who_appealed(view: DocView, since: Event, event: Event) -> int | None:
    """Return the one person by name who is told to have appealed between a judgment and its review."""
    for t in appeals(view, since, event):
        subjects = view.kids(t, "nsubj")
        named = {view.names[view.name_at[k]].cluster for k in subjects if view.person_at(k)}
        if len(named) == 1 and not any(view.kids(k, "conj") for k in subjects):
            return next(iter(named))
    return None
