"""Acts that somebody had told of before what the story tells: "In January she had told friends that men followed her".

Neither the day nor the doers of the story are theirs; what was going on when they were told of has the day of the
telling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.assemble.facts import within
from pipeline.assemble.text.common import WAS
from pipeline.assemble.text.kinds import FACTUAL
from pipeline.assemble.text.shared_words import SPEECH
from pipeline.assemble.text.simple import in_pluperfect, verb_above
from pipeline.assemble.text.wordlists import verb_list

if TYPE_CHECKING:
    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

TELLING = SPEECH | verb_list("when.toml", "reacting", "warning")


def had_told(view: DocView, token: int) -> int | None:
    """Return the verb in the pluperfect that says who had told of an act before the story."""
    for verb in view.climb(token)[1:]:
        tells = view.lower[verb] in TELLING and view.tag[verb].startswith("VB")
        if tells and in_pluperfect(view, verb):
            return verb
    return None


def told_before(view: DocView, attacher: Attacher, events: list[Event]) -> None:
    """Set apart from the story what somebody had told of before it, and date what was going on then."""
    for event in events:
        if event.modality not in FACTUAL or event.implied or event.token != event.tokens[0]:
            continue
        verb = had_told(view, event.token)
        if verb is None or not any(earlier_here(event, e) for e in events):
            continue
        event.counted = True
        day = day_of(view, attacher, verb, event)
        if day is not None and event.date is None and going_on(view, verb, event.token):
            event.date = day
            event.reasons["date"] = "when it was told of, as it went on"


def earlier_here(event: Event, other: Event) -> bool:
    """Tell whether the story told something else of the same people before."""
    if other is event or other.implied or other.modality not in FACTUAL or other.sentence >= event.sentence:
        return False
    return bool(set(other.victims.people) & set(event.victims.people))


def day_of(view: DocView, attacher: Attacher, verb: int, event: Event) -> DateMention | None:
    """Return the one day or month that tells when an act was told of."""
    a, b = view.sentence_span(event.sentence)
    dates = (d for d in within(attacher.facts.dates, a, b) if d.gives_real_days)
    days = [d for d in dates if verb_above(view, attacher.head_of(d)) == verb]
    return days[0] if len(days) == 1 else None


def going_on(view: DocView, verb: int, token: int) -> bool:
    """Tell whether an act stands under what was going on when it was told of ("that he was receiving threats")."""
    for node in view.climb(token):
        if node == verb:
            return False
        if view.tag[node] == "VBG" and view.dep[node] == "ccomp":
            return not WAS.isdisjoint(view.lower[c] for c in view.kids(node, "aux"))
    return False


def warned_of(view: DocView, event: Event) -> bool:
    """Tell whether somebody had told of threats before the story ("had told his wife that he was being followed")."""
    above = view.head[event.token]
    return (
        event.act in {"threat", "harassment"} and view.dep[event.token] == "ccomp"
        and in_pluperfect(view, above)
    )  # fmt: skip


def threatened_before(view: DocView, event: Event) -> bool:
    """Tell whether somebody was threatened before what the story tells of them ("shot dead after receiving threats").

    So too "He had received death threats".
    """
    verb = verb_of(view, event)
    if event.act != "threat" or verb is None:
        return False
    return (view.dep[verb] == "pcomp" and view.lower[view.head[verb]] == "after") or in_pluperfect(view, verb)


def of_story(view: DocView, event: Event, when: int) -> bool:
    """Tell whether a date is that of what came after a threat ("shot on Sunday after receiving threats in May")."""
    return threatened_before(view, event) and verb_of(view, event) not in view.climb(when)


def verb_of(view: DocView, event: Event) -> int | None:
    """Return the verb that tells an act, or what its noun is told by ("had [received] threats")."""
    if event.rule.pos != "verb":
        return verb_above(view, event.token)
    return view.head[event.token] if view.dep[event.token] == "aux" else event.token
