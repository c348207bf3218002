"""The day of what a relative clause tells, where the day is that of what the clause is about.

"The attack on 3 May 1974, which killed nine"; "In 2019 he was lured to Osh, where he was beaten and robbed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pipeline.assemble.text.kinds import CUSTODY, HARM_ACTS
from pipeline.assemble.text.simple import nearest_verb, verb_above
from pipeline.assemble.text.wordlists import noun_list, verb_list
from pipeline.assemble.when import dating, timing
from pipeline.assemble.when.opened import in_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.assemble.attach import Attacher
    from pipeline.assemble.event import Event
    from pipeline.assemble.text.view import DocView
    from pipeline.normalise.dates import DateMention

DEEDS: Final = noun_list("when.toml", "incident", "nouns")
LED_AWAY: Final = verb_list("when.toml", "happening", "led_away")
THERE: Final = HARM_ACTS | CUSTODY | {"forced_return"}
JOINED: Final = 4  # verbs that may be joined to that of the clause
LINKS: Final = frozenset({"on", "of", "in"})


def relative_day(view: DocView, attacher: Attacher, event: Event, told: Sequence[DateMention]) -> DateMention | None:
    """Return the day of an undated act of a relative clause: that of the deed, or of the way to where it was done.

    Args:
        view: the article.
        attacher: its dates.
        event: the act.
        told: the dates of its sentence.
    """
    verb = clause_verb(view, event.token)
    if verb is None or event.rule.pos != "verb" or timing.later_on(view, event.token) or not in_past(view, event.token):
        return None
    days = [d for d in told if not attacher.in_dateline(d) and not dating.to_come(d, attacher.published)]
    return deed_day(view, attacher, event, verb, days) or day_there(view, attacher, event, verb, days)


def clause_verb(view: DocView, token: int) -> int | None:
    """Return the verb of the relative clause that an act's verb heads, or that it is joined to with no new subject."""
    node = token
    for _ in range(JOINED):
        if view.dep[node] == "relcl":
            return node
        if view.dep[node] != "conj" or view.kids(node, "nsubj", "nsubjpass"):
            return None
        node = view.head[node]
    return None


def deed_day(
    view: DocView, attacher: Attacher, event: Event, verb: int, days: Sequence[DateMention]
) -> DateMention | None:
    """Return the day of the deed that a clause says the toll of ("the attack on 3 May 1974, which killed nine")."""
    first = view.sentences[view.sentence_at[verb]][0]
    that = next((k for k in view.kids(verb, "nsubj") if view.lower[k] in {"which", "that"}), None)
    if that is None or event.act not in HARM_ACTS or len(days) != 1:
        return None
    when = attacher.head_of(days[0])
    deed = of_deed(view, when)
    if deed is None or not max(deed, when) < that:
        return None
    between = range(max(deed, when) + 1, that)
    others = any(view.lower[k] in DEEDS or view.tag[k].startswith(("VB", "MD", "W")) for k in between)
    return None if others or not first <= deed else days[0]


def of_deed(view: DocView, when: int) -> int | None:
    """Return the noun of a deed whose day a date tells: "the attack on 3 May", "the 3 May attack"."""
    head = view.head[when]
    if view.lower[head] in LINKS:
        head = view.head[head]
    return head if view.lower[head] in DEEDS else None


def day_there(
    view: DocView, attacher: Attacher, event: Event, verb: int, days: Sequence[DateMention]
) -> DateMention | None:
    """Return the day on which somebody was taken to where an act was done ("was taken to Osh, where he was beaten")."""
    if event.act not in THERE or all(view.lower[k] != "where" for k in view.kids(verb, "advmod")):
        return None
    taken = nearest_verb(view, view.head[verb])
    if taken is None or view.lower[taken] not in LED_AWAY or not in_past(view, taken):
        return None
    days = [d for d in days if not dating.attributive(view, attacher.head_of(d), d)]
    if len(days) != 1 or verb_above(view, attacher.head_of(days[0])) != taken:
        return None
    return days[0]
