"""When somebody met those who harmed them, told after the news of it: "A lawyer is in hospital after soldiers beat him.

X was stopped near Gulu late on Monday." The attack was on Monday, near Gulu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.kinds import CUSTODY, FACTUAL, HARM_ACTS
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView


STOPPED = verb_list("when.toml", "happening", "stopped")
ON_THE_WAY = verb_list("when.toml", "happening", "on_the_way")
REACH = 2  # sentences from the news to how it came about


def day_met(view: DocView, attacher: Attacher, opening: set[int], event: Event) -> bool:
    """Date an undated act of an opening by the sentence after it that tells how it came about; tell if it did."""
    people = event.victims.people
    fits = len(people) == 1 and event.act in HARM_ACTS | CUSTODY and event.modality in FACTUAL
    if not fits or event.sentence not in opening:
        return False
    for n in range(event.sentence + 1, min(len(view.sentences), event.sentence + 1 + REACH)):
        verb = meeting(view, n, people[0])
        if verb is None or view.parted(n, event.sentence):
            continue
        below = view.subtree(verb)
        days = [d for d in within(attacher.facts.dates, *view.sentence_span(n))
                if d.gives_real_days and d.precision == "day"
                and not attacher.of_saying(d, [verb]) and attacher.head_of(d) in below]  # fmt: skip
        if len(days) == 1:
            event.date, event.lent = days[0], True
            event.reasons["date"] = "how it came about, told after it"
            event.sentences = sorted({*event.sentences, n})
            event.met.add(n)
            return True
    return False


def meeting(view: DocView, sentence: int, person: int) -> int | None:
    """Return the verb that tells of somebody on their way or being stopped, in the past."""
    for name in view.names:
        verb = view.head[name.last]
        if name.cluster != person or name.label != "PERSON" or view.sentence_at[name.last] != sentence:
            continue
        was = any(view.lower[c] in {"was", "were"} for c in view.kids(verb, "aux", "auxpass"))
        stopped = view.dep[name.last] == "nsubjpass" and view.lower[verb] in STOPPED
        going = view.dep[name.last] == "nsubj" and view.tag[verb] == "VBG" and view.lower[verb] in ON_THE_WAY
        if was and (stopped or going):
            return verb
    return None
